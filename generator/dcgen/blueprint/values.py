"""The small values of a blueprint: numbers, ratios, prefixes and names."""

from __future__ import annotations

import ipaddress
import re
from fractions import Fraction
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, ValidationInfo, WithJsonSchema

from dcgen.finding import shortened
from dcgen.schema import HOST_PART, MAX_NUMBERS, Name, shown

MAX_NUMBER = 10_000
TIERS = ("-leaf", "-spine", "-core")  # how the classes of a fabric's switches end
NUMBER_RANGE = re.compile(r"([0-9]{1,12})(?:-([0-9]{1,12})(?:/([0-9]{1,12}))?)?")  # 5, 1-4, 1-63/2 (every second one)


def _numbers(value: Any, info: ValidationInfo) -> tuple[int, ...]:
    """`1-31,33` as (1, ..., 31, 33) and `1-7/2` as (1, 3, 5, 7); a single integer is a set of one."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(
            f"numbers are written like 1-4 or 1-31,33, got {shown(value)} -> write the numbers, not a list or a count"
        )
    text = shown(value) if isinstance(value, int) else value
    ranges: list[range] = []
    count = 0
    for part in text.split(","):
        ranges.append(_range(part.strip()))
        count += len(ranges[-1])
        if count > MAX_NUMBER:
            raise ValueError(f"'{shortened(text, 40)}' names a number twice -> name each once")
    if budget := info.context:
        budget.numbers -= count
        if budget.numbers < 0:
            message = f"the lists of numbers in this file have more than {MAX_NUMBERS:,} numbers in all"
            raise ValueError(f"{message} -> correct the ranges, or split the site")
    if numbers := _expanded(ranges):
        return numbers
    raise ValueError(f"'{shortened(text, 40)}' names a number twice -> name each once")


def _expanded(ranges: list[range]) -> tuple[int, ...]:
    """The numbers of all ranges in order, () where they share one. A fault must not keep them in memory."""
    found = [number for each in ranges for number in each]
    return tuple(sorted(found)) if len(set(found)) == len(found) else ()


def _range(text: str) -> range:
    """The numbers of `5`, `1-4` or `1-63/2`."""
    parts = NUMBER_RANGE.fullmatch(text)
    if not parts:
        raise ValueError(f"'{text[:20]}' is no number and no range -> write numbers like 1-4 or 1-31,33")
    low, high, step = int(parts[1]), int(parts[2] or parts[1]), int(parts[3] or 1)
    if not 1 <= low <= MAX_NUMBER or not 1 <= high <= MAX_NUMBER:
        raise ValueError(f"'{text}' is out of range -> numbers go from 1 to {MAX_NUMBER}")
    if low > high:
        raise ValueError(f"'{text}' falls -> write the lower number first")
    if not step:
        raise ValueError(f"'{text}' takes every 0th number -> write the step as 1 or more")
    return range(low, high + 1, step)


Numbers = Annotated[
    tuple[int, ...],
    BeforeValidator(_numbers),
    PlainSerializer(lambda numbers: ",".join(map(str, numbers))),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": MAX_NUMBER},
                {"type": "string", "pattern": r"^\d+(-\d+(/\d+)?)?( *, *\d+(-\d+(/\d+)?)?)*$"},
            ]
        }
    ),
]


def _ratio(value: Any) -> Fraction:
    """`3:1`, `3` or `1.5` as a fraction."""
    text = value if isinstance(value, str) else shown(value)
    parts = re.fullmatch(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)(?::([0-9]{1,4}(?:\.[0-9]{1,4})?))?", text)
    if isinstance(value, bool) or not parts or not Fraction(parts[2] or 1) or not Fraction(parts[1]):
        raise ValueError(f"{text[:20]!r} is no ratio -> write bandwidth down to bandwidth up, like 3:1")
    return Fraction(parts[1]) / Fraction(parts[2] or 1)


Ratio = Annotated[
    Fraction,
    BeforeValidator(_ratio),
    PlainSerializer(lambda ratio: f"{ratio.numerator}:{ratio.denominator}"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0, "maximum": 9_999.9999},
                {"type": "string", "pattern": r"^[0-9.]+(:[0-9.]+)?$"},
            ]
        }
    ),
]


def checked_prefix(text: str) -> str:
    """A prefix in CIDR form, or a ValueError that says what is wrong with it."""
    try:
        if "%" in text:
            raise ValueError("a zone belongs to an address of one interface")
        ipaddress.ip_network(text)
    except ValueError as error:
        raise ValueError(f"this is no prefix: {error} -> write it like 10.64.0.0/16") from None
    return text


def _free(name: str) -> str:
    if re.match(r"ups-|pdu-|uplink-|feed-|su\d", name) or name == "cables" or name.endswith((*TIERS, "-nvlink")):
        raise ValueError(f"the name '{name}' is kept for dcgen's own devices -> choose another name")
    return name


# A server group, a fabric or a rack group: not named like what dcgen itself names.
OwnName = Annotated[Name, AfterValidator(_free)]
# What a zone of a leaf serves: a server group, one kind of adapter of it, or the links of the leaf itself.
ZoneName = Annotated[str, StringConstraints(pattern=rf"{HOST_PART[:-1]}(\.[a-z0-9][a-z0-9-]*)?$", max_length=60)]
# What a rack group may hold: such a group, or a fabric's tier of switches.
ClassName = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=60)]
# A device or a rack by its whole name.
HostName = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=63)]
