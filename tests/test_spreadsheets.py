"""Spreadsheets: LibreOffice reads every CSV file unchanged, and workbooks on paper show every cell whole."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import tracemalloc
import xml.etree.ElementTree as ElementTree
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from unittest import mock

import hypothesis.strategies as st
import openpyxl
import pytest
from hypothesis import given
from openpyxl.utils import range_boundaries
from ruamel.yaml import YAML

import dcgen
from conftest import BLUEPRINTS, ROOT, Examine, tool_path
from dcgen import workbook
from dcgen.artifacts.field import cables
from dcgen.check import spreadsheets
from dcgen.filters import csv_rows
from dcgen.page import Book, Sheet
from dcgen.workbook import codes
from dcgen.workbook.archive import Compressed, compressed, compressed_rows, joined
from dcgen.workbook.codes import END
from dcgen.workbook.deflate import deflate
from dcgen.workbook.rows import LINE, WIDEST
from support import doors

archive = sys.modules[workbook.archive.__module__]
FAMILIES = ("addresses", "bom", "bundles", "cables", "labels", "power")
DATA = ROOT / "generator" / "dcgen" / "catalog" / "data"
# Comma, quotation mark, UTF-8, first line 1, English (US), and numbers, dates and times of every form detected.
IMPORT = "CSV:44,34,76,1,,1033,false,true"


def convert(kind: str, files: Sequence[Path], folder: Path, *options: str) -> None:
    """Convert files in one run of LibreOffice, with a profile of its own."""
    office = tool_path("soffice")
    assert office
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", *options, "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the CSV files and workbooks of the five examples, each named after its site."""
    folder = tmp_path_factory.mktemp("written")
    for path in BLUEPRINTS:
        for artifact in doors.artifacts_of(dcgen.load(path), path, FAMILIES):
            (folder / f"{path.stem}--{artifact.path}").write_bytes(artifact.data)
    return folder


# --- CSV --------------------------------------------------------------------------------------------------


def shown(value: object) -> str:
    """Return the text of a cell: a number as it prints, any other type of value with its name."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        return f"{type(value).__name__} {value}"
    return "" if value is None else f"{value:.15g}" if isinstance(value, int | float) else value


def changed(before: Path, after: Path) -> list[tuple[str, str]]:
    """Return each cell of a CSV file that a workbook has in another form."""
    rows = list(csv.reader(io.StringIO(before.read_text(encoding="utf-8"), newline="")))
    sheet = openpyxl.load_workbook(after, read_only=True).worksheets[0]
    sheet.reset_dimensions()
    read = [list(map(shown, row)) for row in sheet.iter_rows(values_only=True)]
    assert len(read) == len(rows)
    pairs = []
    for row, cells in zip(rows, read, strict=True):
        cells += [""] * (len(row) - len(cells))
        pairs += [pair for pair in zip(row, cells, strict=True) if pair[0] != pair[1]]
    return pairs


@pytest.mark.heavy("soffice")
@pytest.mark.consumer("LibreOffice", "7.4", "opens every CSV file and reads each cell back unchanged")
def test_a_spreadsheet_reads_every_cell_unchanged(written: Path, tmp_path: Path) -> None:
    """No cell of the five examples becomes a date, a time, a Boolean or another number."""
    files = sorted(written.glob("*.csv"))
    convert("xlsx", files, tmp_path, f"--infilter={IMPORT}")

    assert len(files) >= 5 * len(FAMILIES)
    found = {path.name: changed(path, tmp_path / f"{path.stem}.xlsx") for path in files}
    assert {name: pairs[:3] for name, pairs in found.items() if pairs} == {}


@pytest.mark.heavy("soffice")
def test_the_comparison_finds_what_a_spreadsheet_changes(tmp_path: Path) -> None:
    """The same comparison finds cells that are read as a date, a time, a Boolean or another number."""
    cells = ["1/1", "00E123", "007", "1:20", "true", "2026-01-02", "1.50", "jan-01", "10%", "IB1/1/1", "7", "0.5"]
    path = tmp_path / "in" / "cells.csv"
    path.parent.mkdir()
    path.write_text(csv_rows([[cell] for cell in cells]) + "\n", encoding="utf-8")
    convert("xlsx", [path], tmp_path, f"--infilter={IMPORT}")

    assert [before for before, _ in changed(path, tmp_path / "cells.xlsx")] == cells[:9]


# Texts that LibreOffice, Excel, or one of them in another language, rewrites, and texts that all of them keep.
REWRITTEN = {
    "a date": "1/1 1-2 12/31/26 2026-01-02 1.2. 1.2.2026 jan-01 1-mar sept2 dec1 5may march1 oct/10",
    "a time": "1:20 24:10:5 12am 5p",
    "a Boolean value": "true FALSE",
    "a number": "00E123 1e5 1E1 007 1.50 5. .5 10% $5 (5) 1,000 1'000 12345678901234567890 1.0",
}
KEPT = "IB1/1/1 IB1/1/1/2 E1/1 E1/1/1 et-0/0/1 et-0/0/1:0 Ethernet1/1 sw1p1 swp1s0 C13-01 5-20R-01 10.0.0.1 0 7 0.5 15 920-9N110-00F1-0C0 980-9I693-00NS00 may sep mars 1st 20G e12 1p1 a/b 3/4/5/6 OSFP1P1 mgmt dec decade-9x -- n/a"


def test_the_rule_knows_what_spreadsheets_rewrite() -> None:
    """A text is told from a date, a time, a Boolean value and a number that prints in another form."""
    assert {kind: [text for text in texts.split() if spreadsheets.misread(text) != kind] for kind, texts in REWRITTEN.items()} == {kind: [] for kind in REWRITTEN}  # fmt: skip
    assert [text for text in KEPT.split() if spreadsheets.misread(text)] == []
    assert (spreadsheets.misread("1 1/2"), spreadsheets.misread("mar 5"), spreadsheets.misread("")) == (
        "a number",
        "a date",
        "",
    )


@pytest.mark.heavy("soffice")
def test_the_rule_covers_what_libreoffice_rewrites(tmp_path: Path) -> None:
    """LibreOffice rewrites no text that the rule lets pass."""
    texts = [*KEPT.split(), *(text for texts in REWRITTEN.values() for text in texts.split())]
    path = tmp_path / "in" / "texts.csv"
    path.parent.mkdir()
    path.write_text("\n".join(f'"{text}"' for text in texts) + "\n", encoding="utf-8")
    convert("xlsx", [path], tmp_path, f"--infilter={IMPORT}")

    rewritten = [before for before, _ in changed(path, tmp_path / "texts.xlsx")]
    assert len(rewritten) > 20 and [text for text in rewritten if not spreadsheets.misread(text)] == []


def test_the_catalog_has_no_such_text() -> None:
    """No port name, outlet, label, model or part number of dcgen's catalog is rewritten."""
    found = [
        (path.name, text)
        for path in sorted(DATA.rglob("*.yaml"))
        for text in texts_of(path)
        if spreadsheets.misread(text)
    ]
    assert found == []


def texts_of(path: Path) -> Iterator[str]:
    """Yield the texts of an entry that may fill a cell."""
    entry = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    yield from (str(entry.get(key, "")) for key in ("model", "manufacturer", "part_number", "description", "inlet"))
    yield from map(str, entry.get("part_numbers", {}).values())
    yield from (f"{kind}-01" for kind in entry.get("outlets", {}))
    for group in entry.get("port_groups", ()):
        for mode in group["modes"]:
            yield mode["name"].format(cage=group.get("first", 1), port=1, lane=0, first=1, half=1, part=1)
    yield from (
        label for nic in ((entry.get("fitted") or {}).get("nics") or {}).values() for label in nic.get("labels", ())
    )


OWN = """\
kind: training-pod
name: x
servers:
  a: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute], labels: [1/1]}}}}
fabrics: {compute: {design: single, switch: QM9700}}
labels: {format: "{near_u}/{far_u}"}
"""


def test_a_stated_name_that_is_rewritten_is_a_warning(examine: Examine) -> None:
    """DC119 names the text and what it is read as, at the key that states it."""
    _, findings = examine(OWN)
    told = {finding.message.partition("reads the ")[2]: finding.path for finding in findings if finding.code == "DC119"}

    assert told["port name '1/1' as a date"] == ("servers", "a")
    assert any(text.startswith("label '0") and "as a date" in text for text in told)


# --- the run list as a workbook ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_workbook_has_the_cells_of_the_run_list(path: Path) -> None:
    """cables.xlsx has the rows of cables.csv in their order, with rack units and lengths as numbers."""
    files = {item.path: item for item in doors.artifacts_of(dcgen.load(path), path, ("cables",))}
    rows = list(csv.DictReader(io.StringIO(files["cables.csv"].text, newline="")))
    book = openpyxl.load_workbook(io.BytesIO(files["cables.xlsx"].data), read_only=True)
    head, *read = book["Cables"].iter_rows(values_only=True)

    assert list(head) == list(cables.ORDER) and {*head, "label"} == {*rows[0]}
    assert [[shown(cell) for cell in row] for row in read] == [[row[name] for name in cables.ORDER] for row in rows]
    numeric = {name for row in read for name, cell in zip(head, row, strict=True) if isinstance(cell, int | float)}
    assert numeric <= set(cables.NUMBERS)


def test_a_long_run_list_has_more_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet has at most as many rows as the format allows; the next sheet goes on."""
    topology = dcgen.load(BLUEPRINTS[0].with_name("tiny.yaml"))
    (whole,) = cables.book(topology).sheets
    monkeypatch.setattr(cables, "MOST", 20)
    sheets = cables.book(topology).sheets

    parts = [(sheet.name, list(sheet.rows)) for sheet in sheets]

    assert [(name, len(rows)) for name, rows in parts] == [("Cables 1", 20), ("Cables 2", 11)]
    assert [*parts[0][1], *parts[1][1]] == list(whole.rows)


def test_the_sheet_is_ready_to_read_and_to_print() -> None:
    """The header stays, filters and repeats; the page is landscape, as wide as the columns, with the site and numbers."""
    book = cables.book(dcgen.load(BLUEPRINTS[0].with_name("tiny.yaml")))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.make_workbook(book).data))["Cables"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.dimensions) == ("A2", "A1:Q32", "A1:Q32")
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    assert sheet.print_area == "'Cables'!$A$1:$P$32"
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (
        1,
        0,
    ) and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.left.text == "Run list: tiny" and "&P" in sheet.oddFooter.right.text.replace("[Page]", "P")


# --- paper ------------------------------------------------------------------------------------------------

Box = tuple[float, float, float, float, str]
SLACK = 1.0  # points that the boxes of two neighbors may share: a box is larger than its letters


def pages_of(paper: Path) -> Iterator[list[Box]]:
    """Yield the words of each page of a PDF with their boxes: left, top, right, bottom and text."""
    text = subprocess.run(["pdftotext", "-bbox", str(paper), "-"], check=True, capture_output=True, text=True).stdout
    for page in ElementTree.fromstring(text.partition("?>")[2] or text).iter("{http://www.w3.org/1999/xhtml}page"):
        yield [
            (*(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or "") for word in page
        ]  # type: ignore[misc]


def overlaps(words: list[Box]) -> list[tuple[str, str]]:
    """Return the pairs of words that overlap on a page."""
    found = []
    ordered = sorted(words, key=lambda word: word[1])
    for place, (left, _, right, bottom, text) in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other[1] > bottom - SLACK:
                break
            if other[0] < right - SLACK and left < other[2] - SLACK:
                found.append((text, other[4]))
    return found


def pieces(texts: Iterable[str]) -> set[str]:
    """Return the parts of texts between blanks and hyphens, where a line may break."""
    return {piece for text in texts for piece in re.split(r"[\s-]+", text)}


@pytest.mark.heavy("soffice", "pdftotext")
@pytest.mark.consumer("LibreOffice", "7.4", "prints each workbook with every cell whole and without overlaps")
def test_paper_shows_every_cell_whole(written: Path, tmp_path: Path) -> None:
    """Every text of a printed column is on paper, and no two words overlap."""
    files = sorted(written.glob("*.xlsx"))
    convert("pdf", files, tmp_path)

    assert len(files) == 2 * len(BLUEPRINTS)
    for path in files:
        pages = list(pages_of(tmp_path / f"{path.stem}.pdf"))
        assert [pair for page in pages for pair in overlaps(page)][:3] == [], path.name
        printed = pieces(word[4] for page in pages for word in page)
        for sheet in openpyxl.load_workbook(path):
            rows = sheet[sheet.print_area.rpartition("!")[2]]
            cells = (shown(cell.value) for row in rows for cell in row)
            assert pieces(cells) - printed <= {""}, (path.name, sheet.title)


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_columns_and_rows_are_large_enough(path: Path) -> None:
    """A column is as wide as its texts up to a limit, and the row of a longer text as high as its lines."""
    for item in doors.artifacts_of(dcgen.load(path), path, ("bom", "cables")):
        for sheet in openpyxl.load_workbook(io.BytesIO(item.data)) if item.path.endswith(".xlsx") else ():
            last = range_boundaries(sheet.print_area.rpartition("!")[2])[2]
            for row in sheet.iter_rows():
                for cell in row:
                    text, width = shown(cell.value), sheet.column_dimensions[cell.column_letter].width
                    lines = (sheet.row_dimensions[cell.row].height or LINE) / LINE
                    assert len(text) < width or (cell.column <= last and len(wrap(text, WIDEST)) <= lines), text


# --- compression ------------------------------------------------------------------------------------------


def inflated(data: bytes) -> bytes:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    text = stream.decompress(b"".join(deflate([data])) + END) + stream.flush()
    assert stream.eof and not stream.unused_data
    return text


@given(
    st.lists(st.binary(max_size=40) | st.sampled_from([b"<row>", b"</row>" * 60, b"IB1/1/1", b"\0" * 300]), max_size=40)
)
def test_any_bytes_come_back(pieces: list[bytes]) -> None:
    """zlib reads what our encoder writes, for bytes with and without repeats."""
    data = b"".join(pieces)
    assert inflated(data) == data


def test_blocks_and_far_repeats_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Repeats of every length and distance are read, and files that need several blocks; nothing is joined across files."""
    far = b"".join(bytes([number % 251, number // 251]) * (number % 300) for number in range(2_000))
    assert inflated(far) == far
    pieces = [b"abcd" * 100_000, b"x" * 1_500_000]
    assert inflated(b"".join(pieces)) == b"".join(pieces)
    assert b"".join(deflate(pieces)) == b"".join(deflate([b"".join(pieces)]))


def whole(content: Compressed) -> bytes:
    """Return the text of compressed content. Its checksum and its size are right."""
    text = zlib.decompress(b"".join(content.blocks) + END, -zlib.MAX_WBITS)
    assert (content.check, content.size) == (zlib.crc32(text), len(text))
    return text


cells = st.builds(
    lambda start, middle, end: b"<c>" + start + middle + end,
    st.sampled_from([b"", b"pod-su01-", b"pod-su02-leaf", b"x" * 600]),
    st.binary(max_size=4),
    st.sampled_from([b"", b"/", b"</c>", b":rail1</c>"]),
)


@pytest.mark.parametrize("short", [0, 4])
@given(
    rows=st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), max_size=12))
)
def test_any_rows_come_back(short: int, rows: list[list[bytes]]) -> None:
    """zlib reads rows that were written as their differences from the row above, equal rows among them."""
    rows += rows[-1:] * 2
    with mock.patch("dcgen.workbook.archive.SHORT", short):
        assert whole(compressed_rows(rows)) == b"".join(map(b"".join, rows))


@pytest.mark.parametrize("size", [16_380, 16_384, 16_390, 32_760, 32_768, 40_000])
def test_rows_that_are_longer_than_the_window_come_back(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """A row that begins too far after the one above is written without it, and the next one goes on."""
    rows = [
        [b"<row>", b"a" * length + bytes([number]), b"</row>"] for number, length in enumerate((9, size, size, 9, 9))
    ]
    assert whole(compressed_rows(rows)) == b"".join(map(b"".join, rows))


def test_a_piece_that_occurs_farther_up_is_repeated() -> None:
    """Rows that alternate take a few bytes each, because a piece without the text above it repeats an earlier one."""
    ports = [b"<c>LeftBay-OSFP-P3-with-a-cover</c>", b"<c>the right one, which is numbered 4</c>"]
    content = compressed_rows([[b"<row>", ports[number % 2], b"</row>"] for number in range(5_000)])
    assert len(b"".join(content.blocks)) < 10 * 5_000
    assert len(whole(content)) > 40 * 5_000


@given(st.lists(st.binary(max_size=400), max_size=5))
def test_joined_contents_are_one(texts: list[bytes]) -> None:
    """Compressed contents that follow one another have the checksum and the size of the whole text."""
    assert whole(joined(map(compressed, texts))) == b"".join(texts)


def test_no_code_outlives_its_book() -> None:
    """A large book has thousands of codes, which no other file needs."""
    rows = ((f"device {number}", f"{number * number:x}") for number in range(1_000))
    workbook.make_workbook(Book("a.xlsx", "A", (Sheet("A", ("name", "port"), rows),)))

    assert [known.cache_info().currsize for known in (codes.repeat, codes.distance_code)] == [0, 0]


def test_rows_are_read_once_and_few_are_in_memory() -> None:
    """A sheet takes less memory than a third of its text."""

    def rows() -> Iterator[tuple[str, ...]]:
        return (("device" * 40 + f"{number:06}", "port" * 60 + f"{number:06}") for number in range(40_000))

    workbook.make_workbook(Book("x.xlsx", "x", (Sheet("a", ("b", "c"), iter(list(rows())[:10])),)))  # imports
    tracemalloc.start()
    try:
        workbook.make_workbook(Book("x.xlsx", "x", (Sheet("a", ("b", "c"), rows()),)))
        assert tracemalloc.get_traced_memory()[1] < 40_000 * 492 / 3
    finally:
        tracemalloc.stop()


def test_the_run_list_is_compressed_well() -> None:
    """The workbook of the largest example is smaller than a third of its CSV file."""
    path = BLUEPRINTS[0].with_name("iad1-a.yaml")
    topology = dcgen.load(path)
    made = workbook.make_workbook(cables.book(topology))
    text = next(item.data for item in doors.artifacts_of(topology, path, ("cables",)) if item.path == "cables.csv")

    assert len(made.data) < len(text) / 3


def test_equal_parts_of_workbooks_are_compressed_once() -> None:
    """The workbook of a second site compresses its rows and what has its title, and nothing else again."""

    def compress(title: str) -> int:
        with mock.patch.object(archive, "deflate", wraps=deflate) as worked:
            workbook.make_workbook(Book("a.xlsx", title, (Sheet("a", ("x",), [(title,)]),)))
        return worked.call_count

    archive._kept.cache_clear()
    parts = compress("one")
    assert parts > 8
    assert compress("two") == 3  # the title in the properties and on paper, and rows of their own
    assert compress("one") == 0


def test_an_empty_sheet_is_a_workbook() -> None:
    """A sheet without rows has its header."""
    made = workbook.make_workbook(Book("x.xlsx", "x & y", (Sheet("a", ("b", "c"), ()),)))
    assert [cell.value for cell in openpyxl.load_workbook(io.BytesIO(made.data))["a"][1]] == ["b", "c"]


@pytest.mark.parametrize("sizes", [(), (0,), (5, 0, 1), (65_535, 65_536, 65_537), (3, 200_000, 7)])
def test_the_checksum_of_joined_contents_is_that_of_the_whole(sizes: tuple[int, ...]) -> None:
    """The parts of a sheet are compressed one by one, and a program that reads the archive checks the whole sheet."""
    texts = [bytes((number * size) % 251 for number in range(size)) for size in sizes]
    found = joined(Compressed((), zlib.crc32(text), size) for text, size in zip(texts, sizes, strict=True))
    assert found == Compressed((), zlib.crc32(b"".join(texts)), sum(sizes))
