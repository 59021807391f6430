"""The rows of a sheet as XML, several times as fast as a library that makes any kind of cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from textwrap import wrap

from dcgen.page import Cell, Sheet

ROWS = 1_000  # per piece
WIDEST = 60  # characters of a column on paper; a longer text wraps
LINE, HIGHEST = 15, 409  # the height of a line, and the largest height of a row in the format, in points
_MARKUP = re.compile("[&<>]").search
# Characters that XML does not allow, and texts that a spreadsheet would read as the code of such a character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def rows_of(sheet: Sheet, texts: int, numbers: int) -> Iterator[bytes]:
    """Yield the rows of a sheet in pieces, with the styles of texts and numbers. A text is a text cell in any case."""
    text, empty, number = f'<c s="{texts}" t="inlineStr"><is><t', f'<c s="{texts}"/>', f'<c s="{numbers}"><v>'

    def made(value: Cell) -> str:
        if isinstance(value, str):
            return f"{text}{_content(value)}</t></is></c>" if value else empty
        return empty if value is None else f"{number}{value:.15g}</v></c>"

    rows, printed = iter(sheet.rows), sheet.printed or None
    while block := list(islice(rows, ROWS)):
        cells = {value: made(value) for value in set(chain.from_iterable(block))}  # most texts occur in several rows
        cell = cells.__getitem__
        yield "".join([f"<row{_height(row[:printed])}>{''.join(map(cell, row))}</row>" for row in block]).encode()


def _height(row: tuple[Cell, ...]) -> str:
    """Return the height of a row with a text that wraps. Not every program finds it by itself."""
    long = [value for value in row if value.__class__ is str and len(value) > WIDEST]
    lines = max((len(wrap(value, WIDEST)) for value in long), default=1)
    return f' ht="{min(lines * LINE, HIGHEST)}" customHeight="1"' if lines > 1 else ""


def _content(text: str) -> str:
    """Return the end of the tag, and the text.

    A reader would drop blanks at the ends of a text without the attribute.
    """
    space = ">" if text == text.strip() else ' xml:space="preserve">'
    if _MARKUP(text):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return space + _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
