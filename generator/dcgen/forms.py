"""Text that is the same in thousands of rows: a form is escaped once, and each row fills in the values that differ.

The filters `json_stamps` and `lines` print such rows. A value is escaped for its target in the place that it fills.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from operator import pos
from typing import Any

from dcgen.quoting import Escaped, encode, is_plain

_NAME = re.compile(r"\{(\w+)(?::([0-9]{1,3}[dx]|\.[0-9]{1,2}g))?\}")


class Open(str):
    """JSON of a form, with a `%s` in place of each text that a row fills in: `"%s:gpu0"`, or `%s` for a number."""


def _inner(text: str) -> str:
    """Return a text as it is between the quotation marks of a JSON string."""
    return text if is_plain(text) else encode(text)[1:-1]


_inners = Escaped(_inner)


def json_form(*rows: Mapping[str, Any]) -> str:
    """Return the form of JSON objects, one per line, for the filter `json_stamps`. `Open` values are left open."""
    texts = (", ".join([f"{_fixed(key)}: {_text(value)}" for key, value in row.items()]) for row in rows)
    return "\n,".join([f"{{{text}}}" for text in texts])


def _text(value: Any) -> str:
    return value if isinstance(value, Open) else _fixed(value)


def _fixed(value: Any) -> str:
    return encode(value).replace("%", "%%")


def json_stamps(stamps: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return rows of JSON from pairs of a form and the texts to fill in, with a comma before each row but the first."""
    inner = _inners.__getitem__
    return "\n,".join([form % tuple(map(inner, texts)) for form, texts in stamps])


class Lines:
    """The filter `lines`, with the functions that escape texts, by the names that forms have for them.

    `plain` tells for a function that quotes texts whether it only adds the quotation marks. Texts of a column that are
    plain together are not escaped one by one.
    """

    def __init__(self, escapes: Mapping[str, Callable[[Any], str]], plain: Mapping[str, Callable[[str], bool]]) -> None:
        self.known: dict[str, Callable[[Any], Any]] = {
            name: Escaped(escape).__getitem__ for name, escape in escapes.items()
        }
        self.known |= {"int": int, "number": pos}
        self.plain = plain

    def __call__(self, rows: Sequence[Sequence[Any]], form: str) -> str:
        """Return one line per row: the form with a value of the row in place of each name in braces, in their order.

        The name is that of the filter that escapes a text, or `int` or `number` for a number, such as `{int:016x}`.
        """
        texts, places = _parsed(form)
        if not rows:
            return ""
        columns = zip(*rows, strict=True)
        filled = [self._filled(*place, column) for place, column in zip(places, columns, strict=True)]
        patterns, values = zip(*filled, strict=True)
        pattern = "".join([text for pair in zip(texts, (*patterns, ""), strict=True) for text in pair])
        return "\n".join(map(pattern.__mod__, zip(*values, strict=True)))

    def _filled(self, name: str, pattern: str, column: Sequence[Any]) -> tuple[str, Iterable[Any]]:
        """Return the pattern of a place in the form, and the values of its column for this pattern."""
        with suppress(KeyError, TypeError):  # the function adds more than quotation marks, or not every value is a text
            if self.plain[name]("".join(column)):
                return '"%s"', column
        return pattern, map(self.known[name], column)


@lru_cache
def _parsed(form: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the texts of a form for the operator `%`, and the name and the pattern of each place between them."""
    parts = _NAME.split(form.replace("%", "%%"))
    return parts[::3], [(name, f"%{pattern or 's'}") for name, pattern in zip(parts[1::3], parts[2::3], strict=True)]
