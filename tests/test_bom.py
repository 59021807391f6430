"""The workbook of the bill: read back, it is the bill, and no text of it becomes anything else."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import pytest

import dcgen
from conftest import BLUEPRINTS, Examine
from dcgen import render, workbook
from dcgen.analysis import Analysis
from dcgen.artifacts.field import bom
from dcgen.page import Book, Sheet

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Value = str | float | None


def read(data: bytes) -> dict[str, list[list[Value]]]:
    """The sheets of a workbook by name, row by row; any cell that is neither a text nor a number is refused."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    shared = files.get("xl/sharedStrings.xml")
    texts = ["".join(item.itertext()) for item in shared] if shared is not None else []
    targets = {item.attrib["Id"]: item.attrib["Target"] for item in files["xl/_rels/workbook.xml.rels"]}
    return {
        sheet.attrib["name"]: [
            cells(row, texts) for row in files[f"xl/{targets[sheet.attrib[LINK]]}"].iter(f"{MAIN}row")
        ]
        for sheet in files["xl/workbook.xml"].iter(f"{MAIN}sheet")
    }


def cells(row: ElementTree.Element, texts: list[str]) -> list[Value]:
    """The cells of a row at their columns."""
    found: list[Value] = []
    for cell in row:
        assert cell.find(f"{MAIN}f") is None, "a formula"
        value = cell.findtext(f"{MAIN}v")
        if cell.get("t") == "inlineStr":
            found.append("".join(cell.itertext()))
        else:
            found.append(value if value is None else texts[int(value)] if cell.get("t") == "s" else float(value))
    return found


def built(path: Path) -> tuple[dict[str, list[list[Value]]], list[dict[str, str]]]:
    """The workbook of a blueprint and the rows of its bom.csv."""
    files = {item.path: item for item in render.render(bom.pages(Analysis(dcgen.load(path))))}
    return read(files["bom.xlsx"].data), list(csv.DictReader(io.StringIO(files["bom.csv"].text, newline="")))


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_sheets_have_the_lines_of_the_csv(path: Path) -> None:
    """The sheet of all lines, and the sheets by category together, have the lines of bom.csv."""
    sheets, rows = built(path)
    head, *lines = sheets["All"]

    assert head == list(bom.HEAD)
    assert [line[:3] + line[6:9] for line in lines] == [
        [row["category"], row["manufacturer"], row["model"], *(float(row[key]) for key in head[6:9])] for row in rows
    ]
    parts = [sheets[name] for name in bom.SHEETS if name in sheets]
    assert sorted(line for part in parts for line in map(str, part[1:])) == sorted(map(str, lines))


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_only_parts_of_one_category_are_added(path: Path) -> None:
    """Each category has its lines, its lines without a part number, and its quantities; no row adds unlike parts."""
    sheets, rows = built(path)
    head, *lines = sheets["Categories"]
    named = [dict(zip(map(str, head), line, strict=True)) for line in lines]

    assert [line["category"] for line in named] == list(dict.fromkeys(row["category"] for row in rows))
    for line in named:
        same = [row for row in rows if row["category"] == line["category"]]
        assert (line["lines"], line["without_part_number"]) == (len(same), sum(not row["part_number"] for row in same))
        for column in ("quantity", "spares", "total"):
            assert line[column] == sum(int(row[column]) for row in same)
    assert not any("sum" in row for sheet in sheets.values() for row in sheet)


def test_every_category_has_a_sheet() -> None:
    """No category of the blueprint's policy is left without a sheet, and none has two."""
    from typing import get_args

    from dcgen.blueprint import Category

    held = [category for categories in bom.SHEETS.values() for category in categories]
    assert sorted(held) == sorted(get_args(Category))


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_a_line_has_a_part_number_or_is_listed_without(path: Path) -> None:
    """Part numbers stand with their source; what has none stands on a sheet of its own, as bom.csv has it."""
    sheets, rows = built(path)
    numbered = {(line[0], line[4]) for line in sheets["Part numbers"][1:]}
    unnumbered = {line[2] for line in sheets["No part number"][1:]}

    assert numbered == {(row["part_number"], row["source"]) for row in rows if row["part_number"]}
    assert unnumbered == {row["model"] for row in rows if not row["part_number"]}


def test_cables_are_counted_by_length() -> None:
    """Each cable line of a site with a floor has its meters in a column of numbers."""
    sheets, _ = built(BLUEPRINTS[0].with_name("iad1-a.yaml"))
    at = bom.HEAD.index("length_m")
    lengths = [line[at] for line in sheets["Cables"][1:]]

    assert len(lengths) > 10 and all(isinstance(length, float) for length in lengths)
    assert {line[at] for line in sheets["Optics"][1:]} == {None}


def test_a_part_says_which_server_it_comes_with() -> None:
    """Parts of a system as the catalog has it come with it; those that the blueprint names are to be fitted."""
    complete, chosen = (
        {row["model"]: row["description"].partition("; ")[2] for row in built(BLUEPRINTS[0].with_name(name))[1]}
        for name in ("tiny.yaml", "iad1-a.yaml")
    )

    assert complete["H100-SXM5-80GB"] == "comes with 2 x DGX-H100"
    assert chosen["H100-SXM5-80GB"] == "to fit in 128 x KR6288V2"
    assert chosen["MCX75310AAS-NEAT"] == "comes with 16 x WEKAPOD-NODE, to fit in 128 x KR6288V2"
    assert {complete[model] for model in ("DGX-H100", "SN5600", "MMA4Z00-NS", "AR3357")} == {""}


def test_what_could_not_be_sized_has_a_sheet() -> None:
    """Lines out have no route: their cables are listed to be measured; a site without such cables has no such sheet."""
    store, _ = built(BLUEPRINTS[0].with_name("lyon-store-042.yaml"))
    pod, _ = built(BLUEPRINTS[0].with_name("iad1-a.yaml"))

    assert [(line[1], line[3]) for line in store["Length unknown"][1:]] == [("CAT6", 1), ("OS2-LC", 2)]
    assert "Length unknown" not in pod


def test_a_long_text_wraps() -> None:
    """No description or source is cut off at the edge of its column: cells wrap, and their row is high enough."""
    made = workbook.make_workbook(Book("x.xlsx", "x", (Sheet("a", ("b",), (("long " * 40,),)),)))
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml")).find(f"{MAIN}cellXfs")
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert styles is not None
    wraps = [style.find(f"{MAIN}alignment[@wrapText='1']") is not None for style in styles]

    assert [wraps[int(cell.attrib["s"])] for cell in sheet.iter(f"{MAIN}c")] == [True, True]
    assert [row.get("ht") for row in sheet.iter(f"{MAIN}row")] == [None, "60"]


def test_texts_stay_texts() -> None:
    """What a spreadsheet would run, follow or round comes back as the text that it was; the bytes are the same again."""
    texts = ("=1+1", "+1", "-2", "@x", "https://example.net", "0012", "{=x}", "<b>&\"'", "é 日本", "1e5")
    book = Book("x.xlsx", "x", (Sheet("a", texts, (texts,)),))
    made = workbook.make_workbook(book)

    assert read(made.data)["a"] == [list(texts), list(texts)]
    assert workbook.make_workbook(book) == made


def test_the_workbook_tells_no_time_and_no_machine() -> None:
    """Every file of the archive has the same fixed time."""
    made = workbook.make_workbook(Book("x.xlsx", "x", (Sheet("a", ("b",), ((1,),)),)))
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        entries = archive.infolist()
        core = archive.read("docProps/core.xml").decode()

    assert {(entry.date_time, entry.compress_type, entry.create_system) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED, 3)
    }
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"1980-01-01T00:00:00Z"}


# One server is 70 m away, on single-mode fiber, one in the row of the switch, on multi-mode fiber.
NEAR_AND_FAR = """\
kind: training-pod
name: x
servers:
  a: {model: R660, numbers: 1, capacity: 2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
  b: {model: R660, numbers: 1, capacity: 2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: PORTS, ports: [compute]}}}}
fabrics: {compute: {design: single, switch: QM9700, fill_cages: true, media: fiber}}
racks:
  far: {model: AR3357, holds: {a: 2}}
  near: {model: AR3357, holds: {b: 2, compute-leaf: 1, oob-leaf: 1}}
floor: {rows: {1: {positions: 1-2, groups: [near]}, 2: {positions: 1-2, groups: [far]}}, row_pitch_m: 70}
"""


@pytest.mark.parametrize("ports", [1, 3])
def test_spare_cages_take_the_optic_that_is_used_most(examine: Examine, ports: int) -> None:
    """Of the 32 cages of a QM9700 the free ones take the optic that most others have, on a tie the first by name."""
    topology, findings = examine(NEAR_AND_FAR.replace("PORTS", str(ports)))
    assert topology, findings
    optics = {line.model: line.quantity for line in topology.plan.bill if line.category == "optic"}
    assert (optics["MMS4X00-NM"], optics["MMA4Z00-NS"]) == (1, 31)
