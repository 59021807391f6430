"""cables.csv and cables.xlsx: the run list, one row per cable, with rack, rack unit, port and optic of both ends.

With patch panels, the column `path` has the panel ports and the strand of the trunk of each link.

The workbook has the same cells without `label`, which repeats devices and ports. A printed page also leaves out `id`.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Book, Cell, Page, Sheet, describe
from dcgen.topology import Topology
from dcgen.views.runlist import BAYS, COLUMNS, PATH, AnyRow, columns_of, make_rows

# The columns of the workbook, and those of them on paper.
ORDER = (*(name for name in COLUMNS[1:] if name != "label"), "id")
PRINTED = ORDER.index("id")
MOST = 1_000_000  # rows of a sheet; the format allows 1,048,576
ROWS = 100  # that are in memory
NUMBERS = ("a_u", "b_u", "length_m", *BAYS)  # columns to sort by number


class RunList(NamedTuple):
    """The header and one row per cable, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[AnyRow]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield `cables.csv` and `cables.xlsx`."""
    topology = analysis.topology
    columns = columns_of(topology)
    rows = make_rows(topology, topology.plan.installed, columns)
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(columns, rows))
    yield book(topology)


def book(topology: Topology) -> Book:
    """Return the run list as a workbook with one sheet, or with more if a sheet cannot hold all rows."""
    columns, cables = columns_of(topology), topology.plan.installed
    bays, paths = ([name for name in names if name in columns] for names in (BAYS, (PATH,)))
    shown = (*ORDER[:PRINTED], *bays, "id", *paths)
    rows = _cells(make_rows(topology, cables, columns), columns, shown)
    count = max(-(-len(cables) // MOST), 1)
    names = ["Cables"] if count == 1 else [f"Cables {number}" for number in range(1, count + 1)]
    sheets = (Sheet(name, shown, islice(rows, MOST), shown.index("id")) for name in names)
    return Book("cables.xlsx", f"Run list: {topology.plan.name}", tuple(sheets))


def _cells(rows: Iterable[AnyRow], columns: tuple[str, ...], shown: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield rows with the columns of the workbook, in which some cells are numbers."""
    chosen = itemgetter(*map(columns.index, shown))
    waiting = iter(rows)
    while block := list(islice(waiting, ROWS)):  # choosing columns takes less time than choosing cells in each row
        cells = zip(shown, chosen(list(zip(*block, strict=True))), strict=True)
        yield from zip(*(map(_number, texts) if name in NUMBERS else texts for name, texts in cells), strict=True)


@lru_cache(maxsize=1_024)
def _number(text: str) -> float | None:
    return float(text) if text else None
