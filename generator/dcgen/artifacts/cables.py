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
    a, b = topology.plan.mounts.get(cable.a_device), topology.plan.mounts.get(cable.b_device)
    near = (
        cable.a_device,
        cable.a_port,
        a.rack if a else _rack(topology, cable.a_device),
        a.u if a else None,
        cable.a_optic,
    )
    far = (
        cable.b_device,
        cable.b_port,
        b.rack if b else _rack(topology, cable.b_device),
        b.u if b else None,
        cable.b_optic,
    )
    return (
        cable.id,
        cable.fabric,
        *near,
        *far,
        cable.media,
        cable.part_number or cable.model,
        cable.length_m,
        cable.label,
    )


def _rack(topology: Topology, device: str) -> str:
    """The rack of what takes no rack unit: a vertical PDU has one, a circuit has none."""
    return topology.rack_of_pdu.get(device, "")
