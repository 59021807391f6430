"""bom.csv, bom.md and bom.xlsx: the parts to order, with spares and the source of each part number.

No source gives prices, so the files have none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.bundles import pieces_of
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.plan import traffic
from dcgen.plan.records import BillLine
from dcgen.topology import Topology
from dcgen.views.bill import (
    COLUMNS,
    BillRow,
    FeedCordRow,
    feed_rows,
    make_row,
    spares_note,
    spares_text,
    unbought,
    unnamed,
)

# The sheets of the workbook and their categories.
SHEETS = {
    "Servers": ("server", "chassis", "storage"),
    "Switches": ("switch",),
    "Optics": ("optic",),
    "Cables": ("cable",),
    "Racks and power": ("rack", "panel", "pdu", "ups", "powershelf", "cdu"),
    "Parts": ("gpu", "cpu", "memory", "nic", "drive"),
    "Power cords": ("cord",),
    "Accessories": ("accessory",),
    "Licenses": ("license",),
    "By electrician": ("receptacle",),
}
HEAD = (
    *("category", "manufacturer", "model", "part_number", "description", "length_m"),
    *("quantity", "spares", "total", "source"),
)
LINE_LENGTH = 60  # characters of a row of text, so that no cell wraps on paper
PRINTED = HEAD.index("source")  # an order needs no source, and without it the text on paper is larger


class Category(NamedTuple):
    """The rows of one category."""

    name: str
    rows: tuple[BillRow, ...]


class BillView(NamedTuple):
    """The bill of materials as rows and by category, and the open points before ordering.

    `shelf` announces spare devices, and `colors` the colors of the power cords. `unreached` counts the devices without
    a network for management. `unbought` is what the bill leaves out, and `unnamed` has the parts for which no source
    states a property.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[BillRow, ...]
    categories: tuple[Category, ...]
    included: bool
    unsized: int
    assumptions: tuple[tuple[str, str, FreeText], ...]
    spares: str
    shelf: str
    colors: str
    unreached: str
    unbought: tuple[str, ...]
    unnamed: tuple[tuple[str, str], ...]


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield `bom.csv`, `bom.md` and `bom.xlsx`."""
    topology = analysis.topology
    view = bill_view(topology)
    yield Page("bom.csv", "bom/bom.csv.j2", view)
    yield Page("bom.md", "bom/bom.md.j2", view)
    yield book(topology)


def book(topology: Topology) -> Book:
    """Return the bill of materials as a workbook.

    The sheets are the counts by category, all parts, the parts of each kind, and the part numbers with their sources.
    More list the parts without a part number, the power cords by feed, what no source states and what the bill leaves
    out. The last lists the cables to measure. Empty sheets are left out.
    """
    bill = topology.plan.bill
    sheets = [_categories(topology), _sheet("All", bill)]
    sheets += [_sheet(name, [line for line in bill if line.category in kinds]) for name, kinds in SHEETS.items()]
    numbered = [line for line in bill if line.part_number]
    sheets.append(_short("Part numbers", ("part_number", "manufacturer", "model", "description", "source"), numbered))
    unnumbered = [line for line in bill if not line.part_number]
    columns = ("category", "manufacturer", "model", "description", "length_m", "total", "source")
    sheets.append(_short("No part number", columns, unnumbered))
    sheets.append(Sheet("Cords by feed", FeedCordRow._fields, tuple(feed_rows(topology.plan))))
    missing = tuple((what, part) for what, parts in unnamed(topology) for part in parts.split(", "))
    sheets.append(Sheet("Not named by a source", ("property", "part"), missing))
    lines = tuple((line,) for text in unbought(topology) for line in wrap(text, LINE_LENGTH))
    sheets.append(Sheet("Not on this bill", ("part",), lines))
    unsized = [line for line in bill if line.category == "cable" and line.length_m is None]
    sheets.append(_short("Length unknown", ("manufacturer", "model", "description", "quantity"), unsized))
    return Book("bom.xlsx", f"Bill of materials: {topology.plan.name}", tuple(sheet for sheet in sheets if sheet.rows))


def bill_view(topology: Topology) -> BillView:
    """Return the view of `bom.csv` and `bom.md`."""
    bill = topology.plan.bill
    rows = [make_row(line) for line in bill]
    categories = tuple(Category(name, tuple(group)) for name, group in groupby(rows, key=lambda row: row.category))
    return BillView(
        topology.plan.name,
        COLUMNS,
        tuple(rows),
        categories,
        any("; comes with " in line.description for line in bill),
        sum(1 for cable in pieces_of(topology) if cable.length_m is None),
        topology.plan.assumptions,
        spares_text(topology.plan),
        spares_note(topology.plan),
        _colors(topology),
        traffic.counts_text(traffic.unreached(topology.plan)),
        tuple(unbought(topology)),
        tuple(unnamed(topology)),
    )


def _colors(topology: Topology) -> str:
    """Return the color of the power cords on each feed, "" without a power cord."""
    colors = {cord.feed: cord.color for cord in topology.plan.cords if not cord.included}
    if not colors:
        return ""
    if not any(colors.values()):
        return "Power cords have no stated color. The key is color, of each feed in power: feeds"
    texts = (f"feed {feed} {color or 'any color'}" for feed, color in sorted(colors.items()))
    return f"Colors of the power cords: {', '.join(texts)}"


def _categories(topology: Topology) -> Sheet:
    """Return the counts of each category: its lines, those to complete, and its parts with the policy for spares.

    Parts of different categories are never added.
    """
    head = ("category", "lines", "without_part_number", "quantity", "spares_percent", "spares", "total")
    rows: list[tuple[Cell, ...]] = []
    for category, group in groupby(topology.plan.bill, key=lambda line: line.category):
        lines = list(group)
        quantity, spares = sum(line.quantity for line in lines), sum(line.spares for line in lines)
        missing, percent = sum(not line.part_number for line in lines), topology.plan.policy.spares.get(category, 0)
        rows.append((category, len(lines), missing, quantity, percent, spares, quantity + spares))
    return Sheet("Categories", head, tuple(rows))


def _sheet(name: str, lines: Sequence[BillLine]) -> Sheet:
    """Return lines of the bill; the length of a cable has its own column."""
    return Sheet(name, HEAD, tuple(_cells(line, HEAD) for line in lines), PRINTED)


def _short(name: str, head: tuple[str, ...], lines: Sequence[BillLine]) -> Sheet:
    """Return selected columns of some lines, without duplicate rows."""
    return Sheet(name, head, tuple(dict.fromkeys(_cells(line, head) for line in lines)))


def _cells(line: BillLine, columns: tuple[str, ...]) -> tuple[Cell, ...]:
    values: dict[str, Cell] = {**line._asdict(), "total": line.quantity + line.spares}
    return tuple(values[column] for column in columns)
