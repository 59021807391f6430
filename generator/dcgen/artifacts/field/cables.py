"""cables.csv: the run list, one row per cable, with the rack, rack unit, port and optic of both ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
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
)
Row = tuple[FreeText, str, str, FreeText, str, str, str, str, FreeText, str, str, str, str, FreeText, str, FreeText]


@dataclass(frozen=True, slots=True)
class RunList:
    """The header and one row per cable, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `cables.csv`."""
    topology = analysis.topology
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(COLUMNS, _rows(topology)))


def _rows(topology: Topology) -> Iterator[Row]:
    """Yield one row per cable. Every cell is a string, which prints fastest; an unknown value is an empty cell."""
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in topology.plan.cables:
        a, b = cable.a_device, cable.b_device
        near, far = f"{a}:{cable.a_port}", f"{b}:{cable.b_port}"
        part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
        ends = (a, cable.a_port, *places[a], cable.a_optic, b, cable.b_port, *places[b], cable.b_optic)
        yield near, cable.fabric, *ends, cable.media, part, length, f"{near} > {far}"
