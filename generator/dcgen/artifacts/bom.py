"""bom.csv and bom.md: what to order, with spares and the source of each part. No price is known, so none is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dcgen.page import Page
from dcgen.plan.records import BillLine
from dcgen.topology import Topology

COLUMNS = ("category", "manufacturer", "model", "part_number", "description", "quantity", "spares", "total", "source")
Row = tuple[str | int, ...]


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
    unsized: int
    assumptions: tuple[tuple[str, str, str], ...]
    spares: str


def pages(topology: Topology) -> Iterator[Page]:
    """`bom.csv` and `bom.md`."""
    view = bill_view(topology)
    yield Page("bom.csv", "bom/bom.csv.j2", view)
    yield Page("bom.md", "bom/bom.md.j2", view)


def bill_view(topology: Topology) -> BillView:
    """The bill of a topology as both files show it."""
    bill = topology.plan.bill
    rows = [_row(line) for line in bill]
    categories = tuple(Category(name, tuple(group)) for name, group in groupby(rows, key=lambda row: str(row[0])))
    return BillView(
        topology.plan.name,
        COLUMNS,
        tuple(rows),
        categories,
        ", ".join(dict.fromkeys(line.model for line in bill if not line.part_number)),
        sum(1 for cable in topology.plan.cables if cable.length_m is None),
        topology.plan.assumptions,
        ", ".join(f"{category} {percent:g} %" for category, percent in topology.plan.spares.items()) or "none",
    )


def _row(line: BillLine) -> Row:
    total = line.quantity + line.spares
    return (*line[:5], line.quantity, line.spares, total, line.source)
