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
    bays, paths, fibers = BAYS[0] in columns, PATH in columns, topology.plan.fiber.cables
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in cables:
        a, b = cable.a_device, cable.b_device
        near, far = f"{a}:{cable.a_port}", f"{b}:{cable.b_port}"
        part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
        ends = (a, cable.a_port, *places[a], cable.a_optic, b, cable.b_port, *places[b], cable.b_optic)
        own = tables.own_ends(topology.plan, cable)
        fiber = fiber_mark(fibers.get(cable.model), cable.length_m) if fibers else ""
        row = (near, cable.fabric, *ends, cable.media, part, length, f"{near} > {far}", own, fiber)
        in_bays = (topology.bay_cell(a), topology.bay_cell(b)) if bays else ()
        over = (cable.via.text if cable.via else "",) if paths else ()
        yield (*row, *in_bays, *over) if in_bays or over else row
