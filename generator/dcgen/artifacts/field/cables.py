"""cables.csv and cables.xlsx: the run list, one row per cable, with rack, rack unit, port and optic of both ends.

With patch panels, the column `path` has the panel ports and the strand of the trunk of each link.

The workbook has the same cells without `label`, which repeats devices and ports. A printed page also leaves out `id`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen import tables
from dcgen.analysis import Analysis
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.plan.cabling.fiber import fiber_mark
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
    "fiber",
)
# The columns of the workbook, and those of them on paper.
ORDER = (*(name for name in COLUMNS[1:] if name != "label"), "id")
PRINTED = ORDER.index("id")
PATH = "path"  # a column of sites with patch panels
MOST = 1_000_000  # rows of a sheet; the format allows 1,048,576
NUMBERS = ("a_u", "b_u", "length_m")  # columns to sort by number
Row = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str, str,
]  # fmt: skip
PathRow = tuple[*Row, str]


@dataclass(frozen=True, slots=True)
class RunList:
    """The header and one row per cable, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row | PathRow] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield `cables.csv` and `cables.xlsx`."""
    topology = analysis.topology
    columns = (*COLUMNS, PATH) if topology.plan.trunks else COLUMNS
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(columns, _rows(topology)))
    yield book(topology)


def book(topology: Topology) -> Book:
    """Return the run list as a workbook with one sheet, or with more if a sheet cannot hold all rows."""
    extra = (PATH,) if topology.plan.trunks else ()
    columns, head = (*COLUMNS, *extra), (*ORDER, *extra)
    order = [columns.index(name) for name in head]
    numbers = {COLUMNS.index(name) for name in NUMBERS}
    rows = tuple(tuple(_number(row[at]) if at in numbers else row[at] for at in order) for row in _rows(topology))
    parts = [rows[start : start + MOST] for start in range(0, max(len(rows), 1), MOST)]
    names = ["Cables"] if len(parts) == 1 else [f"Cables {number}" for number in range(1, len(parts) + 1)]
    sheets = (Sheet(name, head, part, PRINTED) for name, part in zip(names, parts, strict=True))
    return Book("cables.xlsx", f"Run list: {topology.plan.name}", tuple(sheets))


def _number(text: str) -> Cell:
    return float(text) if text else None


def _rows(topology: Topology) -> Iterator[Row | PathRow]:
    """Yield one row per cable. Every cell is a string, which prints fastest; an unknown value is an empty cell."""
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    fibers = topology.plan.fiber.cables
    for cable in topology.plan.cables:
        a, b = cable.a_device, cable.b_device
        near, far = f"{a}:{cable.a_port}", f"{b}:{cable.b_port}"
        part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
        ends = (a, cable.a_port, *places[a], cable.a_optic, b, cable.b_port, *places[b], cable.b_optic)
        own = tables.own_ends(topology.plan, cable)
        fiber = fiber_mark(fibers.get(cable.model), cable.length_m) if fibers else ""
        row = (near, cable.fabric, *ends, cable.media, part, length, f"{near} > {far}", own, fiber)
        yield (*row, cable.via.text if cable.via else "") if topology.plan.trunks else row
