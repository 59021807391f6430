"""cables.csv: the run list, one row a cable, with both ends as a technician finds them."""

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
    """The header and one row a cable, made as it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """`cables.csv`."""
    topology = analysis.topology
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(COLUMNS, _rows(topology)))


def _rows(topology: Topology) -> Iterator[Row]:
    """A row a cable, all of it text, which is printed fastest; an unknown place or length is an empty cell."""
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in topology.plan.cables:
        fabric, a, a_port, a_optic, b, b_port, b_optic, _, media, model, part_number, _, meters, _ = cable
        near, far = f"{a}:{a_port}", f"{b}:{b_port}"
        part, length = part_number or model, "" if meters is None else f"{meters:g}"
        ends = (a, a_port, *places[a], a_optic, b, b_port, *places[b], b_optic)
        yield near, fabric, *ends, media, part, length, f"{near} > {far}"
