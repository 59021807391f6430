"""cables.csv and cables.xlsx: the run list, one row per cable, with rack, rack unit, port and optic of both ends.

The workbook has the same cells without `label`, which repeats devices and ports. A printed page also leaves out `id`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen import tables
from dcgen.analysis import Analysis
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.topology import Topology

COLUMNS = (
    "id",
    "fabric",
    "a_device",
    "a_port",
    "a_rack",
    "a_u",
    "a_optic",
    "b_device",
    "b_port",
    "b_rack",
    "b_u",
    "b_optic",
    "media",
    "part",
    "length_m",
    "label",
    "own_port_names",
)
BAYS = ("a_bay", "b_bay")  # further columns of a site with multi-node chassis
# The columns of the workbook, and those of them on paper.
HIDDEN = ("id", "label")
MOST = 1_000_000  # rows of a sheet; the format allows 1,048,576
NUMBERS = ("a_u", "b_u", "length_m", *BAYS)  # columns to sort by number
Row = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str,
]  # fmt: skip
BayRow = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str,
    str, str,
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class RunList:
    """The header and one row per cable, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row | BayRow] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield `cables.csv` and `cables.xlsx`."""
    topology = analysis.topology
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(columns_of(topology), _rows(topology)))
    yield book(topology)


def book(topology: Topology) -> Book:
    """Return the run list as a workbook with one sheet, or with more if a sheet cannot hold all rows."""
    columns = columns_of(topology)
    shown = (*(name for name in columns if name not in HIDDEN), "id")
    order = [columns.index(name) for name in shown]
    numbers = {place for place, name in enumerate(columns) if name in NUMBERS}
    rows = tuple(tuple(_number(row[at]) if at in numbers else row[at] for at in order) for row in _rows(topology))
    parts = [rows[start : start + MOST] for start in range(0, max(len(rows), 1), MOST)]
    names = ["Cables"] if len(parts) == 1 else [f"Cables {number}" for number in range(1, len(parts) + 1)]
    sheets = (Sheet(name, shown, part, shown.index("id")) for name, part in zip(names, parts, strict=True))
    return Book("cables.xlsx", f"Run list: {topology.plan.name}", tuple(sheets))


def columns_of(topology: Topology) -> tuple[str, ...]:
    """Return the columns of the run list of a site."""
    return (*COLUMNS, *BAYS) if topology.nodes_in else COLUMNS


def _number(text: str) -> Cell:
    return float(text) if text else None


def _rows(topology: Topology) -> Iterator[Row | BayRow]:
    """Yield one row per cable. Every cell is a string, which prints fastest; an unknown value is an empty cell."""
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in topology.plan.cables:
        a, b = cable.a_device, cable.b_device
        near, far = f"{a}:{cable.a_port}", f"{b}:{cable.b_port}"
        part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
        ends = (a, cable.a_port, *places[a], cable.a_optic, b, cable.b_port, *places[b], cable.b_optic)
        own = tables.own_ends(topology.plan, cable)
        row = (near, cable.fabric, *ends, cable.media, part, length, f"{near} > {far}", own)
        yield (*row, topology.bay_cell(a), topology.bay_cell(b)) if topology.nodes_in else row
