"""Write books as `.xlsx` workbooks with the same bytes each time. Only this package imports xlsxwriter.

xlsxwriter makes the parts of the archive and the header of each sheet. `rows` adds the rows, which takes a fraction of
the time, and `archive` packs the parts, because zlib compresses to other bytes with each version.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dcgen.page import Artifact, Book, Cell, Sheet
from dcgen.workbook.archive import EPOCH, archive
from dcgen.workbook.rows import WIDEST, rows_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A4, HAIR = 9, 7  # a page size and a border style, in the numbers of the format
BEYOND = 150  # characters of a column that is not on paper
ARROW = 4  # characters that the button of the filter covers
SPACE = 1.2  # capital letters are wider than the digits in which a width is counted
END_OF_ROWS = "</sheetData>"


def make_workbook(book: Book) -> Artifact:
    """Return the `.xlsx` file of a book. Text stays text: no cell becomes a formula, a link, a date or a number."""
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": book.title, "created": datetime.datetime(*EPOCH)})
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        line = {"valign": "top", "bottom": HAIR}
        text = workbook.add_format({**line, "text_wrap": True})  # wrap a long text instead of cutting it off
        number = workbook.add_format({**line, "align": "right", "indent": 1})
        for sheet in book.sheets:
            _prepare(workbook.add_worksheet(sheet.name), book.title, sheet, (bold, text, number))
    return Artifact(book.path, archive(_parts(book, buffer, (text.xf_index, number.xf_index))))


def widths(sheet: Sheet) -> list[float]:
    """Return the width of each column, in characters, that fits its header and its cells; a longer text wraps."""
    columns = zip(*sheet.rows, strict=True) if sheet.rows else ((),) * len(sheet.head)
    longest = [max((len(_shown(cell)) for cell in set(column)), default=0) for column in columns]
    most = [WIDEST if column < (sheet.printed or len(sheet.head)) else BEYOND for column in range(len(sheet.head))]
    return [
        SPACE * min(max(len(head) + ARROW, length + 1), limit)
        for head, length, limit in zip(sheet.head, longest, most, strict=True)
    ]


def _shown(cell: Cell) -> str:
    return cell if isinstance(cell, str) else "" if cell is None else f"{cell:.15g}"


def _prepare(worksheet: Worksheet, title: str, sheet: Sheet, formats: tuple[Format, Format, Format]) -> None:
    """Write the header and the setup of a sheet: the header stays visible, filters the rows, and repeats on paper."""
    bold, text, number = formats
    numeric = [any(isinstance(row[column], int | float) for row in sheet.rows) for column in range(len(sheet.head))]
    for column, width in enumerate(widths(sheet)):
        worksheet.set_column(column, column, width, number if numeric[column] else text)
    for column, name in enumerate(sheet.head):
        worksheet.write_string(0, column, name, bold)
    last, printed = len(sheet.rows), sheet.printed or len(sheet.head)
    worksheet.freeze_panes(1, 0)
    worksheet.autofilter(0, 0, last, len(sheet.head) - 1)
    worksheet.set_landscape()
    worksheet.set_paper(A4)
    worksheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)  # inches
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.print_area(0, 0, last, printed - 1)
    worksheet.set_header(f"&L{title.replace('&', '&&')}&R{sheet.name.replace('&', '&&')}")
    worksheet.set_footer("&RPage &P of &N")


def _parts(book: Book, buffer: io.BytesIO, styles: tuple[int, int]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the path and content of each part of the archive, with the rows in their sheets."""
    sheets = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(book.sheets, 1)}
    with zipfile.ZipFile(buffer) as made:
        for path in made.namelist():
            text = made.read(path)
            yield path, _filled(text.decode(), sheets[path], styles) if path in sheets else iter((text,))


def _filled(text: str, sheet: Sheet, styles: tuple[int, int]) -> Iterator[bytes]:
    """Yield the XML of a sheet with its rows after the header, and with its full size."""
    from xlsxwriter.utility import xl_range

    head, end, tail = text.partition(END_OF_ROWS)
    size = f'<dimension ref="{xl_range(0, 0, len(sheet.rows), len(sheet.head) - 1)}"/>'
    yield re.sub('<dimension ref="[^"]*"/>', size, head).encode()
    yield from rows_of(sheet, *styles)
    yield f"{end}{tail}".encode()
