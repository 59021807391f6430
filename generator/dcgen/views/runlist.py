"""The rows of a run list: one per cable, with rack, rack unit, port and optic of both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen import tables
from dcgen.page import FreeText
from dcgen.plan.cabling.fiber import fiber_mark
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
    "fiber",
)
BAYS = ("a_bay", "b_bay")  # further columns of a site with multi-node chassis
PATH = "path"  # a column of sites with patch panels: the panel ports and the strand of the trunk of each link
Row = tuple[
    FreeText, str,
    str, FreeText, str, str, str,
    str, FreeText, str, str, str,
    str, FreeText, str, FreeText, str, str,
]  # fmt: skip
BayRow = tuple[*Row, str, str]
PathRow = tuple[*Row, str]
BayPathRow = tuple[*Row, str, str, str]
AnyRow = Row | BayRow | PathRow | BayPathRow


def columns_of(topology: Topology) -> tuple[str, ...]:
    """Return the columns of the run lists of a site."""
    bays, paths = BAYS if topology.nodes_in else (), (PATH,) if topology.plan.trunks else ()
    return (*COLUMNS, *bays, *paths)


def make_rows(topology: Topology, cables: Iterable[Cable], columns: tuple[str, ...]) -> Iterator[AnyRow]:
    """Yield one row per cable. Every cell is a string, which prints fastest; an unknown value is an empty cell."""
    bays, paths, devices = BAYS[0] in columns, PATH in columns, topology.plan.devices
    places = {name: topology.place_cells(name) for name in devices}
    own = {name: device.type.own_names for name, device in devices.items()}
    parts: dict[tuple[str, str, float | None], tuple[str, str, str]] = {}
    # A cable is unpacked because that takes a third of the time of its fields one by one.
    for fabric, a, a_port, a_optic, b, b_port, b_optic, _, media, model, number, _, length_m, _, _, via in cables:
        kind = model, number, length_m
        part, length, fiber = parts.get(kind) or parts.setdefault(kind, _part_cells(topology, *kind))
        near, marks = f"{a}:{a_port}", tables.own_marks(own[a], a_port, own[b], b_port)
        (a_rack, a_u), (b_rack, b_u), label = places[a], places[b], f"{near} > {b}:{b_port}"
        row = (
            near, fabric, a, a_port, a_rack, a_u, a_optic, b, b_port, b_rack, b_u, b_optic,
            media, part, length, label, marks, fiber,
        )  # fmt: skip
        in_bays = (topology.bay_cell(a), topology.bay_cell(b)) if bays else ()
        over = (via.text if via else "",) if paths else ()
        yield (*row, *in_bays, *over) if in_bays or over else row


def _part_cells(topology: Topology, model: str, number: str, length_m: float | None) -> tuple[str, str, str]:
    """Return the cells of the part of a cable: its number or model, its length, and the mark of its fiber."""
    length = "" if length_m is None else f"{length_m:g}"
    return number or model, length, fiber_mark(topology.plan.fiber.cables.get(model), length_m)
