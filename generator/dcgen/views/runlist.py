"""The rows of a run list: one per cable, with rack, rack unit, port and optic of both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen import tables
from dcgen.page import FreeText
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
    "own_port_names",
)
BAYS = ("a_bay", "b_bay")  # further columns of a site with multi-node chassis
Row = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str,
]  # fmt: skip
BayRow = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str,
    str, str,
]  # fmt: skip


def columns_of(topology: Topology) -> tuple[str, ...]:
    """Return the columns of the run lists of a site."""
    return (*COLUMNS, *BAYS) if topology.nodes_in else COLUMNS


def make_rows(topology: Topology, cables: Iterable[Cable], columns: tuple[str, ...]) -> Iterator[Row | BayRow]:
    """Yield one row per cable. Every cell is a string, which prints fastest; an unknown value is an empty cell."""
    bays = len(columns) > len(COLUMNS)
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in cables:
        a, b = cable.a_device, cable.b_device
        near, far = f"{a}:{cable.a_port}", f"{b}:{cable.b_port}"
        part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
        ends = (a, cable.a_port, *places[a], cable.a_optic, b, cable.b_port, *places[b], cable.b_optic)
        own = tables.own_ends(topology.plan, cable)
        row = (near, cable.fabric, *ends, cable.media, part, length, f"{near} > {far}", own)
        yield (*row, topology.bay_cell(a), topology.bay_cell(b)) if bays else row
