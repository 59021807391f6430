"""The rows of a sheet as XML, several times as fast as a library that makes any kind of cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from textwrap import wrap

from dcgen.page import Cell, Sheet

ROWS = 1_000  # that are in memory
WIDEST = 60  # characters of a column on paper; a longer text wraps
LINE, HIGHEST = 15, 409  # the height of a line, and the largest height of a row in the format, in points
BEGIN, END = b"<row>", b"</row>"
_MARKUP = re.compile("[&<>]").search
# Characters that XML does not allow, and texts that a spreadsheet would read as the code of such a character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(slots=True)
class SheetExtent:
    """The rows of a sheet so far: their number, the characters of the longest cell per column, columns with numbers."""

    rows: int
    longest: list[int]
    numeric: list[bool]


def extent_of(sheet: Sheet) -> SheetExtent:
    """Return the extent of a sheet before its first row."""
    return SheetExtent(0, [0] * len(sheet.head), [False] * len(sheet.head))


def rows_of(sheet: Sheet, extent: SheetExtent, texts: int, numbers: int) -> Iterator[list[bytes]]:
    """Yield the tags and cells of each row, and add the row to `extent`.

    `texts` and `numbers` are the styles of cells. A text is a text cell in any case.
    """
    text, empty, number = f'<c s="{texts}" t="inlineStr"><is><t', f'<c s="{texts}"/>', f'<c s="{numbers}"><v>'

    def made(value: Cell) -> bytes:
        if isinstance(value, str):
            return (f"{text}{_content(value)}</t></is></c>" if value else empty).encode()
        return (empty if value is None else f"{number}{value:.15g}</v></c>").encode()

    rows, printed = iter(sheet.rows), sheet.printed or None
    while block := list(islice(rows, ROWS)):
        columns = list(map(set, zip(*block, strict=True)))  # most texts occur in several rows
        _measure(extent, columns, len(block))
        cells = {value: made(value) for value in set[Cell]().union(*columns)}
        high = any(isinstance(value, str) and len(value) > WIDEST for value in cells)
        for row in block:
            yield [_begin(row[:printed]) if high else BEGIN, *map(cells.__getitem__, row), END]


def _measure(extent: SheetExtent, columns: list[set[Cell]], rows: int) -> None:
    extent.rows += rows
    for number, (longest, numeric, column) in enumerate(zip(extent.longest, extent.numeric, columns, strict=True)):
        extent.longest[number] = max(longest, *map(len, map(_shown, column)))
        extent.numeric[number] = numeric or any(isinstance(cell, int | float) for cell in column)


def _shown(cell: Cell) -> str:
    return cell if isinstance(cell, str) else "" if cell is None else f"{cell:.15g}"


def _begin(row: tuple[Cell, ...]) -> bytes:
    """Return the tag that begins a row, with its height if a text wraps. Not every program finds it by itself."""
    long = [value for value in row if value.__class__ is str and len(value) > WIDEST]
    lines = max((len(wrap(value, WIDEST)) for value in long), default=1)
    return f'<row ht="{min(lines * LINE, HIGHEST)}" customHeight="1">'.encode() if lines > 1 else BEGIN


def _content(text: str) -> str:
    """Return the end of the tag, and the text.

    A reader would drop blanks at the ends of a text without the attribute.
    """
    space = ">" if text == text.strip() else ' xml:space="preserve">'
    if _MARKUP(text):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return space + _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
