"""The records between the artifact families and the renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

# A text that may hold what a person or a catalog wrote: a description, a provider, a manufacturer, a port name. The
# fields of views are declared with it, in tuples too; a plain `str` there is made by dcgen, of names and numbers.
# `tests/test_escaping.py` proves the declarations.
FreeText = Annotated[str, "free text"]
Cell = FreeText | int | float | None


@dataclass(frozen=True, slots=True)
class Page:
    """One file to be: its path below `out/NAME/`, the template that draws it, and the view it draws."""

    path: str
    template: str
    view: object


class Sheet(NamedTuple):
    """A sheet of a workbook: head and rows, the width of each column in characters, and a last row of sums."""

    name: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[str | int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook to be: its path below `out/NAME/`, its title, and its sheets."""

    path: str
    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file: a relative path and the bytes that are compared and written, UTF-8 where it is text.

    The bytes come in blocks: the largest file is tens of megabytes, and no second copy of it is made in one piece.
    """

    path: str
    blocks: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return b"".join(self.blocks)

    @property
    def text(self) -> str:
        """The text of the file; a workbook has none."""
        return self.data.decode()
