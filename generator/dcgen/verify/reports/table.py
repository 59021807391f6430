"""A verification as CSV: one row per planned link, complete, in the order of cables.csv."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.filters import csv_rows
from dcgen.finding import visible
from dcgen.page import Cell
from dcgen.topology import Topology
from dcgen.verify.records import LinkState, PortEnd, Verification
from dcgen.verify.reports.located import Places

COLUMNS = (
    *("id", "fabric", "verdict", "fault"),
    *("a_device", "a_port", "a_rack", "a_u", "a_sees_device", "a_sees_port"),
    *("b_device", "b_port", "b_rack", "b_u", "b_sees_device", "b_sees_port"),
    *("label", "length_m"),
)  # new columns at the end


def as_csv(verification: Verification, topology: Topology, _places: Places) -> str:
    """Return the rows with a header. Unprintable characters are escaped, and formulas have an apostrophe."""
    cables = {cable.id: (cable.label, cable.length_m) for cable in topology.plan.cables}
    rows = [_row(topology, link, *cables.get(link.cable, ("", None))) for link in verification.links]
    return csv_rows([COLUMNS, *rows]) + "\n"


def _row(topology: Topology, link: LinkState, label: str, length_m: float | None) -> tuple[Cell, ...]:
    cells = (
        *(link.cable, link.fabric, link.kind, link.fault or None),
        *_end(topology, link.a, link.seen_a),
        *_end(topology, link.b, link.seen_b),
        *(label, length_m),
    )
    return tuple(visible(cell) if isinstance(cell, str) else cell for cell in cells)


def _end(topology: Topology, end: PortEnd, seen: PortEnd | None) -> Iterator[Cell]:
    rack, u = topology.place_of(end.device)
    yield from (end.device, end.port, rack, u)
    yield from (seen.device, seen.port) if seen else ("", "")
