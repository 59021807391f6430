"""Write books as `.xlsx` workbooks with the same bytes each time. This is the only module that imports xlsxwriter."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import TYPE_CHECKING

from dcgen.page import Artifact, Book, Cell, Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time in a zip archive
UNIX = 3  # the system that made the archive, the same on every system


def make_workbook(book: Book) -> Artifact:
    """Return the `.xlsx` file of a book. Text stays text: no cell becomes a formula, a link or a number."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as workbook:
        workbook.set_properties({"title": book.title, "created": datetime.datetime(*EPOCH)})
        bold = workbook.add_format({"bold": True})
        plain = workbook.add_format({"text_wrap": True, "valign": "top"})  # wrap a long text instead of cutting it off
        for sheet in book.sheets:
            _fill(workbook.add_worksheet(sheet.name), sheet, bold, plain)
    return Artifact(book.path, (_plain(buffer),))


def _fill(worksheet: Worksheet, sheet: Sheet, bold: Format, plain: Format) -> None:
    """Fill a sheet. The header stays visible and filters the rows. The sums are below, outside the filter."""
    for column, width in enumerate(sheet.widths):
        worksheet.set_column(column, column, width)
    _write(worksheet, 0, sheet.head, bold)
    for number, row in enumerate(sheet.rows, 1):
        _write(worksheet, number, row, plain)
    if sheet.sums:
        _write(worksheet, len(sheet.rows) + 1, sheet.sums, bold)
    worksheet.freeze_panes(1, 0)
    worksheet.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)
    worksheet.set_landscape()
    worksheet.set_paper(9)  # A4
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)


def _write(worksheet: Worksheet, row: int, cells: tuple[Cell, ...], style: Format) -> None:
    for column, value in enumerate(cells):
        if isinstance(value, str):
            worksheet.write_string(row, column, value, style)
        elif value is not None:
            worksheet.write_number(row, column, value, style)


def _plain(buffer: io.BytesIO) -> bytes:
    """Return the archive without compression, because versions of zlib compress the same text to different bytes."""
    plain = io.BytesIO()
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as archive:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = UNIX
            archive.writestr(entry, made.read(name))
    return plain.getvalue()
