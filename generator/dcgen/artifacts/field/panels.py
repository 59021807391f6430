"""trunks.csv and cords.csv: the trunks between patch panels, and the patch cords of each link over them."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen import labels
from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page, describe
from dcgen.plan.cabling.fiber import fiber_mark
from dcgen.plan.cabling.pieces import pieces, rear
from dcgen.plan.patching import Cut
from dcgen.topology import Topology

TRUNK_COLUMNS = (
    *("trunk", "panels", "a_panel", "a_ports", "a_rack", "a_u", "b_panel", "b_ports", "b_rack", "b_u"),
    *("strands", "used", "part", "length_m", "fiber", "a_label", "b_label"),
)
CORD_COLUMNS = (
    *("cable_id", "end", "fabric", "rack", "device", "port", "optic", "panel", "panel_port", "panel_u"),
    *("part", "length_m", "fiber"),
)
TrunkRow = tuple[
    str, str, str, str, str, str, str, str, str, str, str, str, FreeText, str, str, FreeText, FreeText,
]  # fmt: skip
CordRow = tuple[FreeText, str, str, str, str, FreeText, str, str, str, str, FreeText, str, str]


class PatchList(NamedTuple):
    """The header and one row per trunk or cord, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[TrunkRow | CordRow]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `trunks.csv` and `cords.csv` if links run over patch panels."""
    topology = analysis.topology
    if topology.plan.trunks:
        yield Page("trunks.csv", "panels/trunks.csv.j2", PatchList(TRUNK_COLUMNS, _trunks(analysis)))
        yield Page("cords.csv", "panels/cords.csv.j2", PatchList(CORD_COLUMNS, _cords(topology)))


def _trunks(analysis: Analysis) -> Iterator[TrunkRow]:
    """Yield one row per trunk, with the number of its strands in use and the labels of its ends."""
    topology = analysis.topology
    texts = labels.make_labels(topology, analysis.once(labels.make_halves))
    used = Counter(cable.via.trunk.name for cable in topology.plan.cables if cable.via)
    for trunk, piece in zip(topology.plan.trunks, pieces((), topology.plan.trunks), strict=True):
        ends = [
            (socket.panel, rear(socket, trunk), *topology.place_cells(socket.panel)) for socket in (trunk.a, trunk.b)
        ]
        counts = str(trunk.strands), str(used[trunk.name])
        yield trunk.name, trunk.system, *ends[0], *ends[1], *counts, *_part(topology, trunk.cut), *texts(piece)


def _cords(topology: Topology) -> Iterator[CordRow]:
    """Yield the cords at the `a` and `b` end of each link over panels, in the order of the run list."""
    for cable in topology.plan.cables:
        if cable.via is None:
            continue
        near = "a", cable.a_device, cable.a_port, cable.a_optic, cable.via.a, cable.via.a_cord
        far = "b", cable.b_device, cable.b_port, cable.b_optic, cable.via.b, cable.via.b_cord
        for end, device, port, optic, socket, cut in (near, far):
            rack, u = topology.place_cells(socket.panel)
            place = cable.id, end, cable.fabric, rack, device, port, optic
            yield *place, socket.panel, socket.text, u, *_part(topology, cut)


def _part(topology: Topology, cut: Cut) -> tuple[str, str, str]:
    """Return the part, the length and the fiber of a piece."""
    length = "" if cut.length_m is None else f"{cut.length_m:g}"
    return cut.part_number or cut.model, length, fiber_mark(topology.plan.fiber.cables[cut.model], cut.length_m)
