"""Write books as `.xlsx` workbooks with the same bytes each time. Only this package imports xlsxwriter.

xlsxwriter makes the parts of the archive and the header of each sheet. `rows` adds the rows, which takes a fraction of
the time, and `archive` packs the parts, because zlib compresses to other bytes with each version.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dcgen.page import Artifact, Book, Sheet
from dcgen.workbook.archive import EPOCH, Compressed, archive, compressed, compressed_rows, joined
from dcgen.workbook.rows import WIDEST, SheetExtent, rows_of
from dcgen.workbook.stacked import forget_codes

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A4, HAIR = 9, 7  # a page size and a border style, in the numbers of the format
BEYOND = 150  # characters of a column that is not on paper
ARROW = 4  # characters that the button of the filter covers
SPACE = 1.2  # capital letters are wider than the digits in which a width is counted
END_OF_ROWS = "</sheetData>"
TEXT, NUMBER, BOLD = 1, 2, 3  # styles in the order of the workbook; 0 is the default


class _Filled(NamedTuple):
    """A sheet with its rows in compressed form, and their extent."""

    sheet: Sheet
    rows: Compressed
    extent: SheetExtent


def make_workbook(book: Book) -> Artifact:
    """Return the `.xlsx` file of a book. Text stays text: no cell becomes a formula, a link, a date or a number."""
    import xlsxwriter

    sheets, buffer = [_fill(sheet) for sheet in book.sheets], io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": book.title, "created": datetime.datetime(*EPOCH)})
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        line = {"valign": "top", "bottom": HAIR}
        text = workbook.add_format({**line, "text_wrap": True})  # wrap a long text instead of cutting it off
        number = workbook.add_format({**line, "align": "right", "indent": 1})
        for style, index in ((text, TEXT), (number, NUMBER), (bold, BOLD)):
            style.set_xf_index(index)  # the rows have these numbers already
        for filled in sheets:
            _prepare(workbook.add_worksheet(filled.sheet.name), book.title, filled, (bold, text, number))
    made = Artifact(book.path, archive(_parts(sheets, buffer)))
    forget_codes()  # megabytes after a large book
    return made


def _fill(sheet: Sheet) -> _Filled:
    """Return a sheet with its rows. They are read once, and few of them are in memory."""
    extent = SheetExtent(len(sheet.head))
    return _Filled(sheet, compressed_rows(rows_of(sheet, extent, TEXT, NUMBER)), extent)


def _widths(sheet: Sheet, extent: SheetExtent) -> list[float]:
    """Return the width of each column, in characters, that fits its header and its cells; a longer text wraps."""
    most = [WIDEST if column < (sheet.printed or len(sheet.head)) else BEYOND for column in range(len(sheet.head))]
    return [
        SPACE * min(max(len(head) + ARROW, length + 1), limit)
        for head, length, limit in zip(sheet.head, extent.longest, most, strict=True)
    ]


def _prepare(worksheet: "Worksheet", title: str, filled: _Filled, formats: "tuple[Format, Format, Format]") -> None:
    """Write the header and the setup of a sheet: the header stays visible, filters the rows, and repeats on paper."""
    (sheet, _, extent), (bold, text, number) = filled, formats
    for column, width in enumerate(_widths(sheet, extent)):
        worksheet.set_column(column, column, width, number if extent.numeric[column] else text)
    for column, name in enumerate(sheet.head):
        worksheet.write_string(0, column, name, bold)
    last, printed = extent.rows, sheet.printed or len(sheet.head)
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


def _parts(sheets: list[_Filled], buffer: io.BytesIO) -> Iterator[tuple[str, Compressed]]:
    """Yield the path and content of each part of the archive, with the rows in their sheets."""
    found = {f"xl/worksheets/sheet{number}.xml": filled for number, filled in enumerate(sheets, 1)}
    with zipfile.ZipFile(buffer) as made:
        for path in made.namelist():
            text = made.read(path)
            yield path, _whole(text.decode(), found[path]) if path in found else compressed(text)


def _whole(text: str, filled: _Filled) -> Compressed:
    """Return the XML of a sheet with its rows after the header, and with its full size."""
    from xlsxwriter.utility import xl_range

    head, end, tail = text.partition(END_OF_ROWS)
    size = f'<dimension ref="{xl_range(0, 0, filled.extent.rows, len(filled.sheet.head) - 1)}"/>'
    head = re.sub('<dimension ref="[^"]*"/>', size, head)
    return joined((compressed(head.encode()), filled.rows, compressed(f"{end}{tail}".encode())))
