"""cables.csv: the run list, one row a cable, with both ends as a technician finds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.page import Page
from dcgen.plan.records import Cable
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
Row = tuple[str | int | float | None, ...]


@dataclass(frozen=True, slots=True)
class RunList:
    """The header and one row a cable, made as it is printed; None is an empty cell."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


def pages(topology: Topology) -> Iterator[Page]:
    """`cables.csv`."""
    rows = (_row(topology, cable) for cable in topology.plan.cables)
    yield Page("cables.csv", "cables/cables.csv.j2", RunList(COLUMNS, rows))


def _row(topology: Topology, cable: Cable) -> Row:
    near = (cable.a_device, cable.a_port, *topology.place_of(cable.a_device), cable.a_optic)
    far = (cable.b_device, cable.b_port, *topology.place_of(cable.b_device), cable.b_optic)
    part = cable.part_number or cable.model
    return (cable.id, cable.fabric, *near, *far, cable.media, part, cable.length_m, cable.label)
