"""cables.csv and cables.xlsx: the run list, one row per cable, with rack, rack unit, port and optic of both ends.

With patch panels, the column `path` has the panel ports and the strand of the trunk of each link.

The workbook has the same cells without `label`, which repeats devices and ports. A printed page also leaves out `id`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen.analysis import Analysis
from dcgen.page import Book, Cell, Page, Sheet
from dcgen.topology import Topology
from dcgen.views.runlist import BAYS, COLUMNS, PATH, AnyRow, columns_of, make_rows

# The columns of the workbook, and those of them on paper.
ORDER = (*(name for name in COLUMNS[1:] if name != "label"), "id")
PRINTED = ORDER.index("id")
MOST = 1_000_000  # rows of a sheet; the format allows 1,048,576
NUMBERS = ("a_u", "b_u", "length_m", *BAYS)  # columns to sort by number


@dataclass(frozen=True, slots=True)
class RunList:
    """The header and one row per cable, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[AnyRow] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield `cables.csv` and `cables.xlsx`."""
    topology = analysis.topology
    columns = columns_of(topology)
    rows = make_rows(topology, topology.plan.installed, columns)
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(columns, rows))
    yield book(topology)


def book(topology: Topology) -> Book:
    """Return the run list as a workbook with one sheet, or with more if a sheet cannot hold all rows."""
    columns = columns_of(topology)
    bays, paths = ([name for name in names if name in columns] for names in (BAYS, (PATH,)))
    shown = (*ORDER[:PRINTED], *bays, "id", *paths)
    order = [columns.index(name) for name in shown]
    numbers = {place for place, name in enumerate(columns) if name in NUMBERS}
    rows = tuple(
        tuple(_number(row[at]) if at in numbers else row[at] for at in order)
        for row in make_rows(topology, topology.plan.installed, columns)
    )
    parts = [rows[start : start + MOST] for start in range(0, max(len(rows), 1), MOST)]
    names = ["Cables"] if len(parts) == 1 else [f"Cables {number}" for number in range(1, len(parts) + 1)]
    sheets = (Sheet(name, shown, part, shown.index("id")) for name, part in zip(names, parts, strict=True))
    return Book("cables.xlsx", f"Run list: {topology.plan.name}", tuple(sheets))


def _number(text: str) -> Cell:
    return float(text) if text else None
