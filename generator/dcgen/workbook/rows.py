"""The rows of a sheet as XML, several times as fast as a library that makes any kind of cell."""

import re
from collections.abc import Iterator
from itertools import islice, repeat
from textwrap import wrap
from typing import cast

from dcgen.page import Cell, Sheet
from dcgen.workbook.stacked import Row

ROWS = 1_000  # that are in memory
WIDEST = 60  # characters of a column on paper; a longer text wraps
LINE, HIGHEST = 15, 409  # the height of a line, and the largest height of a row in the format, in points
BEGIN, END = b"<row>", b"</row>"
TEXTS = {str, type(None)}  # types of a column without numbers
PLAIN = bytes(code for code in range(ord(" "), ord("~") + 1) if chr(code) not in "&<>")  # without escapes
_MARKUP = re.compile("[&<>]").search
# Characters that XML does not allow, and texts that a spreadsheet would read as the code of such a character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


class SheetExtent:
    """The rows of a sheet so far: their number, the characters of the longest cell per column, columns with numbers."""

    def __init__(self, columns: int) -> None:
        self.rows = 0
        self.longest = [0] * columns
        self.numeric = [False] * columns


def rows_of(sheet: Sheet, extent: SheetExtent, texts: int, numbers: int) -> Iterator[Row]:
    """Yield the tags and cells of each row, and add the row to `extent`.

    `texts` and `numbers` are the styles of cells. A text is a text cell in any case.
    """
    rows, printed = iter(sheet.rows), sheet.printed or None
    while block := list(islice(rows, ROWS)):
        columns = list(zip(*block, strict=True))
        cells = _cells(_measured(extent, columns), texts, numbers)
        high = any(isinstance(value, str) and len(value) > WIDEST for value in cells)
        begins = [_begin(row[:printed]) if high else BEGIN for row in block]
        yield from zip(begins, *(map(cells.__getitem__, column) for column in columns), repeat(END))
        del block, columns, cells  # before the next block is read


def _measured(extent: SheetExtent, columns: list[tuple[Cell, ...]]) -> set[Cell]:
    """Return the values of some rows, which come as columns, and add the rows to `extent`."""
    extent.rows += len(columns[0])
    values = set[Cell]()
    for number, column in enumerate(map(set, columns)):  # most texts occur in several rows
        kinds = set(map(type, column))
        shown = cast(set[str], column) if kinds == {str} else map(_shown, column)
        extent.longest[number] = max(extent.longest[number], *map(len, shown))
        extent.numeric[number] |= not kinds <= TEXTS
        values |= column
    return values


def _cells(values: set[Cell], texts: int, numbers: int) -> dict[Cell, bytes]:
    """Return the XML of the cell with each value."""
    text, empty, number = f'<c s="{texts}" t="inlineStr"><is><t', f'<c s="{texts}"/>', f'<c s="{numbers}"><v>'
    cells: dict[Cell, bytes] = {
        value: (f"{number}{value:.15g}</v></c>" if isinstance(value, int | float) else empty).encode()
        for value in values
        if not value or not isinstance(value, str)
    }
    shown = [value for value in values if value and isinstance(value, str)]
    contents = map(">{}".format, shown) if _is_plain(shown) else map(_content, shown)
    return cells | {
        value: f"{text}{content}</t></is></c>".encode() for value, content in zip(shown, contents, strict=True)
    }


def _is_plain(texts: list[str]) -> bool:
    """Return whether no text needs an escape or an attribute. This is faster than to ask for each text."""
    joined = " ".join(("", *texts, ""))  # a blank at an end of a text becomes one of two
    return not joined.encode().translate(None, PLAIN) and "_x" not in joined and "  " not in joined


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
