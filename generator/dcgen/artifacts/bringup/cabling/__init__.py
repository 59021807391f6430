"""cabling/: the planned cables of each fabric in the forms that other checkers read.

An Ethernet fabric has a graph in the DOT language, for the Prescriptive Topology Manager. An InfiniBand fabric has a
topology file as `ibdiagnet` and UFM read it. Every fabric has a point-to-point sheet. Ports have the names that the
operating system of their device gives them. Cables to circuits are left out, because nobody sees their far end.

The sources are three manuals of NVIDIA:
- Cumulus Linux user guide, "Prescriptive Topology Manager";
- UFM Cable Validation Tool 1.6, "P2P File", "Topo File" and "Dot File";
- IBUtils2 2.23, "Topology Comparison".
"""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple
from zlib import crc32

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.cabling.files import (
    CablingGuide,
    CablingRow,
    DotGraph,
    DotLink,
    DotSwitch,
    PointRow,
    PointSheet,
    UfmLink,
    UfmSystem,
    UfmTopo,
)
from dcgen.network.portnames import PortNaming, lanes_of_port, make_naming, make_numbering, switch_styles
from dcgen.page import Book, Cell, Page, Sheet
from dcgen.plan.records import Cable, Device
from dcgen.plan.traffic import protocols
from dcgen.plan.types import Port
from dcgen.topology import Topology

# The columns of a sheet. The tool finds its columns by these names and does not read the last two.
COLUMNS = (
    *("A-Rack", "A-U", "A-Node Name", "A-Type", "A-Port"),
    *("Z-Rack", "Z-RU", "Z-Node Name", "Z-Type", "Z-Port"),
    *("Gbps", "Cable"),
)
UNITS = tuple(COLUMNS.index(name) for name in ("A-U", "Z-RU"))  # columns with numbers
ROLES = ("leaf", "spine", "super_spine")  # of switches by tier, as the tool names them
SYSTEMS = {"cumulus": "cumulus", "sonic": "sonic"}
LABEL_LENGTH = 60  # characters of a port in a topology file
_RDMA = re.compile(r"mlx5_[0-9]{1,3}", re.ASCII)
_NO_WORD = re.compile(r"[^A-Za-z0-9_.:+-]")


def pages(analysis: Analysis) -> Iterator[Page | Book]:
    """Yield the files of each fabric and the README, or nothing for a site without cables between its devices."""
    topology = analysis.topology
    naming, rows = make_naming(topology), []
    protocol_of = protocols(topology.plan)
    for name, cables in cables_by_fabric(topology).items():
        infiniband = protocol_of.get(name) == "infiniband"
        drawings = list((_topologies if infiniband else _graphs)(topology, name, cables, naming))
        yield from drawings
        points = tuple(make_points(topology, cables, naming, infiniband))
        yield Page(f"cabling/{name}.csv", "cabling/fabric.csv.j2", PointSheet(COLUMNS, points))
        yield Book(f"cabling/{name}.xlsx", f"Cabling of {name}: {topology.plan.name}", (_sheet(name, points),))
        files = tuple(page.path.removeprefix("cabling/") for page in drawings)
        unnamed = _unnamed(topology, cables, naming) if infiniband else 0
        rows.append(CablingRow(name, infiniband, len(cables), unnamed, files))
    if rows:
        yield Page("cabling/README.md", "cabling/README.md.j2", CablingGuide(topology.plan.name, tuple(rows)))


def _graphs(topology: Topology, name: str, cables: list[Cable], naming: PortNaming) -> Iterator[Page]:
    """Yield the graph of an Ethernet fabric with all its planes."""
    yield Page(f"cabling/{name}.dot", "cabling/fabric.dot.j2", make_graph(topology, name, cables, naming))


def _topologies(topology: Topology, name: str, cables: list[Cable], naming: PortNaming) -> Iterator[Page]:
    """Yield the topology file of an InfiniBand fabric, or of each of its planes: each is a subnet of its own."""
    planes: dict[int, list[Cable]] = {}
    for cable in cables:
        planes.setdefault(topology.plane_of.get(cable.b_device, 0), []).append(cable)
    for plane, found in sorted(planes.items()):
        stem = f"{name}-p{plane}" if plane else name
        yield Page(f"cabling/{stem}.topo", "cabling/fabric.topo.j2", make_topo(topology, name, found, naming))


def cables_by_fabric(topology: Topology) -> dict[str, list[Cable]]:
    """Return the links whose two ends are devices of the site, by fabric, in the order of the plan."""
    found: dict[str, list[Cable]] = {}
    for cable in topology.site_cables:
        found.setdefault(cable.fabric, []).append(cable)
    return found


# --- DOT ---------------------------------------------------------------------------------------------------------


def make_graph(topology: Topology, fabric: str, cables: list[Cable], naming: PortNaming) -> DotGraph:
    """Return the graph of an Ethernet fabric: its switches with their tier, and one edge per link."""
    styles = switch_styles(topology)
    switches = tuple(
        DotSwitch(name, role, SYSTEMS.get(styles.get(name, ""), ""))
        for plane in topology.plan.fabrics
        if plane.name == fabric
        for role, names in zip(ROLES, (plane.leaves, plane.spines, plane.cores), strict=True)
        for name in names
    )
    return DotGraph(fabric, switches, (_edge(cable, naming) for cable in cables))


def _edge(cable: Cable, naming: PortNaming) -> DotLink:
    return DotLink(
        cable.b_device, naming(cable.b_device, cable.b_port), cable.a_device, naming(cable.a_device, cable.a_port)
    )


# --- topology files ----------------------------------------------------------------------------------------------


def make_topo(topology: Topology, fabric: str, cables: list[Cable], naming: PortNaming) -> UfmTopo:
    """Return the topology of an InfiniBand fabric: each switch with all its links, in the order of port numbers.

    So a link between two switches is in the section of each, as `ibdiagnet -w` writes it.
    """
    names = _TopoNames(topology, cables, naming)
    links: dict[str, list[tuple[int, UfmLink]]] = {}
    for cable in cables:
        near = names.end(cable.a_device, cable.a_port, cable.speed_gbps)
        far = names.end(cable.b_device, cable.b_port, cable.speed_gbps)
        for end, other in ((near, far), (far, near)):
            if end.number:
                link = UfmLink(end.label, end.speed, names.type(other.device), other.device, other.label)
                links.setdefault(end.device, []).append((end.number, link))
    systems = (
        UfmSystem(names.type(name), name, tuple(link for _, link in sorted(links[name], key=itemgetter(0))))
        for name in topology.fabric_of
        if name in links
    )
    return UfmTopo(fabric, systems)


def link_speed(port: Port, gbps: float) -> str:
    """Return the width of a link and the Gbps of a lane, such as 4x-100G for 400 Gbps over four lanes."""
    lanes = lanes_of_port(port)
    return f"{lanes}x-{gbps / lanes:g}G"


class _End(NamedTuple):
    """An end of a link: its device, the label of its port, and the number and the speed of a switch port."""

    device: str
    label: str
    number: int
    speed: str


class _TopoNames:
    """The names of systems and ports in a topology file."""

    def __init__(self, topology: Topology, cables: Iterable[Cable], naming: PortNaming) -> None:
        self._devices, self._naming = topology.plan.devices, naming
        self._number = make_numbering(topology)
        self._types: dict[str, str] = {}
        self._speeds: dict[tuple[int, float], str] = {}
        self._adapters: dict[str, list[str]] = {}
        for cable in cables:
            for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)):
                if self._devices[device].kind != "switch":
                    self._adapters.setdefault(device, []).append(naming(device, port))

    def type(self, device: str) -> str:
        """Return the type of a system: a switch by its model, a host by the number of its adapters."""
        if device not in self._types:
            self._types[device] = self._type(self._devices[device])
        return self._types[device]

    def _type(self, device: Device) -> str:
        if device.kind == "switch":
            return system_type(device)
        names = self._adapters[device.name]
        family = "HCA_mlx5" if all(map(_RDMA.fullmatch, names)) else "HCA"
        return f"{family}_{len(names)}"

    def end(self, device: str, port: str, gbps: float) -> _End:
        """Return an end of a link. The label is P and the number on a switch, the adapter and P1 on a host."""
        known = self._devices[device]
        if known.kind != "switch":
            return _End(device, f"{one_word(self._naming(device, port))}/P1", 0, "")
        number = self._number(device, port)
        return _End(device, f"P{number}", number, self._speed(known.type.port[port], gbps))

    def _speed(self, port: Port, gbps: float) -> str:
        key = id(port), gbps
        if key not in self._speeds:
            self._speeds[key] = link_speed(port, gbps)
        return self._speeds[key]


def system_type(switch: Device) -> str:
    """Return the type of a switch as `ibdiagnet` prints it, such as MQM9700 for a QM9700 of NVIDIA."""
    model = switch.type.model
    return f"M{model}" if model.startswith("QM") and switch.type.manufacturer == "NVIDIA" else model


def one_word(name: str) -> str:
    """Return the name of a port without blanks. A name with other characters ends in its checksum, to stay unique."""
    if len(name) <= LABEL_LENGTH and not _NO_WORD.search(name):
        return name
    return f"{_NO_WORD.sub('_', name)[: LABEL_LENGTH - 9]}-{crc32(name.encode()):08x}"


# --- point-to-point sheets ---------------------------------------------------------------------------------------


def make_points(topology: Topology, cables: list[Cable], naming: PortNaming, infiniband: bool) -> Iterator[PointRow]:
    """Yield one row per link. In an InfiniBand fabric switch ports and adapters have numbers."""
    number = make_numbering(topology)

    def port_of(device: str, port: str) -> str:
        if infiniband and topology.plan.devices[device].kind == "switch":
            return str(number(device, port))
        name = naming(device, port)
        return str(int(name.removeprefix("mlx5_")) + 1) if infiniband and _RDMA.fullmatch(name) else name

    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    kinds = {name: "Switch" if known.kind == "switch" else "Host" for name, known in topology.plan.devices.items()}
    for cable in cables:
        a, z = cable.a_device, cable.b_device
        near = (*places[a], a, kinds[a], port_of(a, cable.a_port))
        far = (*places[z], z, kinds[z], port_of(z, cable.b_port))
        yield (*near, *far, f"{cable.speed_gbps:g}", cable.id)


def _sheet(name: str, points: tuple[PointRow, ...]) -> Sheet:
    return Sheet(name[:31], COLUMNS, map(_cells, points))


def _cells(row: PointRow) -> tuple[Cell, ...]:
    """Return the cells of the workbook: rack units are numbers there."""
    cells: list[Cell] = list(row)
    for at in UNITS:
        cells[at] = float(text) if (text := row[at]) else ""
    return tuple(cells)


def _unnamed(topology: Topology, cables: list[Cable], naming: PortNaming) -> int:
    """Return the number of adapters whose name in the operating system is not known."""
    ends = ((cable.a_device, cable.a_port) for cable in cables)
    hosts = (end for end in ends if topology.plan.devices[end[0]].kind != "switch")
    return sum(not _RDMA.fullmatch(naming(*end)) for end in hosts)
