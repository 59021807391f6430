"""Name patterns: text with fields in braces. A field has a fixed name, and a number may be padded with zeros."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from dcgen.finding import did_you_mean, shortened

OF_A_RACK = ("site", "name", "group", "unit", "number", "row", "row_letter", "position")
OF_A_DEVICE = (*OF_A_RACK, "role", "rack", "u", "bay", "fabric", "tier", "feed", "index")
TEXTS = {"site", "name", "group", "row_letter", "role", "rack", "fabric", "tier", "feed"}  # all others are numbers
PART = re.compile(r"(?P<text>[A-Za-z0-9-]+)|\{(?P<field>[a-z_]{1,20})(?::(?P<digits>0[1-9]))?\}|(?P<other>.)")
Values = Mapping[str, str | int | None]


class PatternPart(NamedTuple):
    """A text, or a field with the least number of digits; `field` is "" for a text."""

    text: str
    field: str = ""
    digits: int = 0


class PatternFault(Exception):
    """The reason why a pattern is invalid, and the fix."""

    def __init__(self, problem: str, hint: str) -> None:
        super().__init__(problem)
        self.problem, self.hint = problem, hint


class MissingField(Exception):
    """A field that a rack or device lacks."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def parse(pattern: str, fields: Collection[str]) -> tuple[PatternPart, ...]:
    """Return the parts of a pattern with the known `fields`. Raise PatternFault if it is invalid."""
    parts: list[PatternPart] = []
    for match in PART.finditer(pattern):
        if match["other"]:
            problem = f"'{shortened(pattern, 60)}' has the character {match['other']!r} outside a field"
            raise PatternFault(problem, "use letters, digits, hyphens, and fields such as {number} or {number:02}")
        field, digits = match["field"] or "", match["digits"]
        if field and field not in fields:
            raise PatternFault(f"there is no field '{field}'", did_you_mean(field, fields))
        if digits and field in TEXTS:
            raise PatternFault(f"the field '{field}' is text and takes no digits", f"write {{{field}}}")
        parts.append(PatternPart(match["text"] or "", field, int(digits or 0)))
    return tuple(parts)


def text_of(parts: tuple[PatternPart, ...], values: Values) -> str:
    """Return a name. Raise MissingField if a value is absent."""
    made: list[str] = []
    for part in parts:
        value = values.get(part.field) if part.field else part.text
        if value is None or value == "":
            raise MissingField(part.field)
        made.append(f"{value:0{part.digits}}" if isinstance(value, int) else value)
    return "".join(made)


def row_letter(row: int) -> str | None:
    """Return the letter of a row: A for row 1, AA for row 27, None for row 0."""
    letters = ""
    while row > 0:
        row, place = divmod(row - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters or None
