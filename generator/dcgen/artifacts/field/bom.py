"""bom.csv, bom.md and bom.xlsx: what to order, with spares and the source of each part.

No price is known, so none is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dcgen.analysis import Analysis
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.plan.records import BillLine
from dcgen.topology import Topology

COLUMNS = ("category", "manufacturer", "model", "part_number", "description", "quantity", "spares", "total", "source")
Row = tuple[str, FreeText, str, FreeText, FreeText, int, int, int, FreeText]

# The sheets of the workbook, with the categories of each.
SHEETS = {
    "Servers": ("server", "storage"),
    "Switches": ("switch",),
    "Optics": ("optic",),
    "Cables": ("cable",),
    "Racks and power": ("rack", "pdu", "ups"),
    "Parts": ("gpu", "cpu", "memory", "nic", "drive"),
}
HEAD = (*COLUMNS[:5], "length_m", *COLUMNS[5:])
WIDTHS = {"description": 70, "source": 60, "part_number": 24, "model": 24, "manufacturer": 16}


@dataclass(frozen=True, slots=True)
class Category:
    """The rows of one category."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class BillView:
    """The bill as rows and by category, and what a buyer must ask for before ordering."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    categories: tuple[Category, ...]
    unnumbered: str
    included: bool
    unsized: int
    assumptions: tuple[tuple[str, str, FreeText], ...]
    spares: str


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """`bom.csv`, `bom.md` and `bom.xlsx`."""
    topology = analysis.topology
    view = bill_view(topology)
    yield Page("bom.csv", "bom/bom.csv.j2", view)
    yield Page("bom.md", "bom/bom.md.j2", view)
    yield book(topology)


def book(topology: Topology) -> Book:
    """The bill as a workbook: all of it, each kind of part, the spares, part numbers with source, what has none,
    and the cables to be measured."""
    bill = topology.plan.bill
    sheets = [_sheet("All", bill)]
    sheets += [_sheet(name, [line for line in bill if line.category in held]) for name, held in SHEETS.items()]
    sheets.append(_spares(topology))
    numbered = [line for line in bill if line.part_number]
    sheets.append(_short("Part numbers", ("part_number", "manufacturer", "model", "description", "source"), numbered))
    unnumbered = [line for line in bill if not line.part_number]
    columns = ("category", "manufacturer", "model", "description", "length_m", "total", "source")
    sheets.append(_short("No part number", columns, unnumbered))
    unsized = [line for line in bill if line.category == "cable" and line.length_m is None]
    sheets.append(_short("Length unknown", ("manufacturer", "model", "description", "quantity"), unsized))
    return Book("bom.xlsx", f"Bill of materials: {topology.plan.name}", tuple(sheet for sheet in sheets if sheet.rows))


def bill_view(topology: Topology) -> BillView:
    """The bill of a topology as both files show it."""
    bill = topology.plan.bill
    rows = [_row(line) for line in bill]
    categories = tuple(Category(name, tuple(group)) for name, group in groupby(rows, key=lambda row: row[0]))
    return BillView(
        topology.plan.name,
        COLUMNS,
        tuple(rows),
        categories,
        ", ".join(dict.fromkeys(line.model for line in bill if not line.part_number)),
        any("; comes with " in line.description for line in bill),
        sum(1 for cable in topology.plan.cables if cable.length_m is None),
        topology.plan.assumptions,
        ", ".join(f"{category} {percent:g} %" for category, percent in topology.plan.policy.spares.items()) or "none",
    )


def _row(line: BillLine) -> Row:
    part = (line.category, line.manufacturer, line.model, line.part_number, line.description)
    return (*part, line.quantity, line.spares, line.quantity + line.spares, line.source)


def _sheet(name: str, lines: Sequence[BillLine]) -> Sheet:
    """Lines of the bill with their sums; the length of a cable stands in a column of its own."""
    rows = tuple(_cells(line, HEAD) for line in lines)
    at = HEAD.index("quantity")
    sums = (sum(line.quantity for line in lines), sum(line.spares for line in lines))
    return Sheet(name, HEAD, _widths(HEAD), rows, ("sum", *[None] * (at - 1), *sums, sum(sums), None))


def _spares(topology: Topology) -> Sheet:
    """For each category the share that the policy adds, and what it comes to; the share of the rest is none."""
    head = ("category", "policy_percent", "quantity", "spares", "total")
    rows: list[tuple[Cell, ...]] = []
    for category, group in groupby(topology.plan.bill, key=lambda line: line.category):
        lines = list(group)
        quantity, spares = sum(line.quantity for line in lines), sum(line.spares for line in lines)
        rows.append((category, topology.plan.policy.spares.get(category, 0), quantity, spares, quantity + spares))
    return Sheet("Spares", head, _widths(head), tuple(rows))


def _short(name: str, head: tuple[str, ...], lines: Sequence[BillLine]) -> Sheet:
    """Some columns of some lines, each row once."""
    return Sheet(name, head, _widths(head), tuple(dict.fromkeys(_cells(line, head) for line in lines)))


def _cells(line: BillLine, columns: tuple[str, ...]) -> tuple[Cell, ...]:
    values: dict[str, Cell] = {**line._asdict(), "total": line.quantity + line.spares}
    return tuple(values[column] for column in columns)


def _widths(head: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(WIDTHS.get(column, 14) for column in head)
