"""One side of a comparison: the facts, the bill, and the loads and space of racks, from an analysis or from files.

Files may come from a stranger's pull request. A broken or missing file gives None for what it contains.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from dcgen import facts
from dcgen.analysis import Analysis
from dcgen.artifacts.field import power
from dcgen.facts import Facts, Rows
from dcgen.finding import Finding
from dcgen.review.records import FeedLoad
from dcgen.views.bill import make_row

BILL = "bom.csv"
TERRAFORM = "terraform/netbox/"
INCLUDED = "; comes with "  # in the description of a part that is not bought by itself
MAX_COUNT = 10**9  # a larger number in an earlier file is not from dcgen
_COUNT = re.compile(r"[0-9]{1,10}", re.ASCII).fullmatch
_SIZE = re.compile(r", ([0-9.]{1,9} m|length unknown)(?=[;:,]|\Z)", re.ASCII)


class BilledRow(NamedTuple):
    """A line of bom.csv."""

    category: str
    manufacturer: str
    model: str
    part_number: str
    description: str
    spares: str
    total: str


class LoadedRow(NamedTuple):
    """A power supply in power.csv. Files of earlier versions lack the last columns."""

    device: str
    supply: str
    pdu: str
    outlet: str
    rack: str = ""
    feed: str = ""
    normal_w: str = ""
    worst_w: str = ""
    bound: str = ""


class PartKey(NamedTuple):
    """The identity of a line of the bill; `size` is the length of a part without a part number."""

    category: str
    manufacturer: str
    model: str
    part_number: str
    size: str


Bill = dict[PartKey, int]  # the number to buy, spares included
Loads = dict[tuple[str, str], FeedLoad]  # by rack and feed
Space = dict[str, int | None]  # rack units in use by rack, None if a height is unknown


class Side(NamedTuple):
    """One side of a comparison, None for the parts that it lacks. `models` has the model of each device."""

    facts: Facts
    bill: Bill | None
    loads: Loads | None
    space: Space | None
    models: dict[str, str]
    findings: tuple[Finding, ...] | None = None


EMPTY = Side(Facts(*({} for _ in Facts._fields)), {}, {}, {}, {}, ())


def readers(cables: int) -> dict[str, Callable[[bytes], Any]]:
    """Return the reader of each file that a side is made from, see `facts.readers`."""
    return {
        **facts.readers(cables),
        **facts.csv_readers({facts.OUTLETS: LoadedRow, BILL: BilledRow}, cables),
    }


def side_of(analysis: Analysis, findings: Iterable[Finding] = ()) -> Side:
    """Return the side of a blueprint, with the findings that it has."""
    topology = analysis.topology
    rows = facts.rows_of(topology)
    view = next(power.pages(analysis)).view
    assert isinstance(view, power.SupplyList)
    loaded = [LoadedRow(*(_text(getattr(row, name)) for name in LoadedRow._fields)) for row in view.rows]
    lines = map(make_row, topology.plan.bill)
    billed = [BilledRow(*(str(getattr(line, name)) for name in BilledRow._fields)) for line in lines]
    rows |= {facts.OUTLETS: loaded, BILL: billed}
    return side_from(rows, heights_of(analysis).get)._replace(findings=tuple(findings))


def heights_of(analysis: Analysis) -> dict[str, int]:
    """Return the height of each model of a plan in rack units."""
    return {device.type.model: device.type.u_height for device in analysis.topology.plan.devices.values()}


def side_from(
    rows: Mapping[str, Any],
    height: Callable[[str], int | None],
    label: Callable[[facts.CabledRow], Any] | None = None,
) -> Side:
    """Return the side of rows, as `readers` return them. `height` returns the rack units of a model, None if unknown.

    `label` derives the labels that the files leave out, see `facts.facts_from`.
    """
    placed = rows.get(facts.TOPOLOGY)
    return Side(
        facts.facts_from(rows, label),
        _bill(rows.get(BILL)),
        _loads(rows.get(facts.OUTLETS)),
        None if placed is None else _space(placed, height),
        {row.id: row.model for row in placed or ()},
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _count(text: str) -> int | None:
    return int(text) if _COUNT(text) and int(text) <= MAX_COUNT else None


def _bill(rows: Rows | None) -> Bill | None:
    """Return the bill of rows; lines that differ in color alone are one. None if a number is missing.

    Of a part that comes with another one, only the spares are bought.
    """
    if rows is None:
        return None
    bill: Bill = {}
    for row in rows:
        bought = _count(row.spares if INCLUDED in row.description else row.total)
        if bought is None:
            return None
        sized = None if row.part_number else _SIZE.search(row.description)
        part = PartKey(row.category, row.manufacturer, row.model, row.part_number, sized[1] if sized else "")
        bill[part] = bill.get(part, 0) + bought
    return bill


def _loads(rows: Rows | None) -> Loads | None:
    """Return the loads by rack and feed, None for a file without these columns."""
    if rows is None or any(not row.rack for row in rows):
        return None
    loads: Loads = {}
    for row in rows:
        old = loads.get((row.rack, row.feed), FeedLoad())
        normal, worst = _count(row.normal_w), _count(row.worst_w)
        loads[row.rack, row.feed] = FeedLoad(
            old.normal_w + (normal or 0),
            old.worst_w + (worst or 0),
            old.outlets + bool(row.outlet),
            old.at_least or normal is None or bool(row.bound),
        )
    return loads


def _space(rows: Rows, height: Callable[[str], int | None]) -> Space:
    """Return the rack units in use by rack. A node shares the rack units of its chassis."""
    used: dict[str, set[int] | None] = {row.id: set() for row in rows if row.kind == "rack"}
    for row in rows:
        units = used.get(row.rack)
        u = _count(row.u)
        if units is None or u is None or row.bay:
            continue
        high = height(row.model)
        if high is None:
            used[row.rack] = None
        else:
            units.update(range(u, u + min(high, 100)))
    return {rack: None if units is None else len(units) for rack, units in used.items()}
