"""infiniband/: input files for subnet managers and simulators, usable before the hardware arrives.

There is one folder per fabric or plane, the domain of one subnet manager. Hardware has fixed GUIDs, unknown before
delivery. A GUID here is that of the lock, or else a placeholder, derived from the name of its switch or adapter port
alone.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.infiniband.files import (
    Domain,
    Guids,
    InfinibandGuide,
    NetAdapter,
    NetLink,
    Netlist,
    NetSwitch,
    SystemNode,
    SystemPort,
    SystemType,
    Topo,
    TopoSystem,
)
from dcgen.artifacts.bringup.infiniband.partitions import Adapter, partition_file
from dcgen.network.portnames import port_numbers
from dcgen.page import Page
from dcgen.plan.records import Cable, Device, FabricSummary, Plan
from dcgen.proof.wiring import parts
from dcgen.recorded import words_of
from dcgen.topology import Topology

PREFIX = 0x02  # the first byte of a placeholder: a locally administered EUI-64, which no manufacturer assigns
HASH_DIGITS = 13  # hexadecimal; the last digit is the port, 0 for the node itself
LABEL_LENGTH = 40  # characters of a port label, so that no line of fabric.topo reaches the 256 that ibdm reads
_NO_WORD = re.compile(r"[^A-Za-z0-9_.:/+-]")
NAME_LENGTH = 63  # the limit of ibsim and of an InfiniBand node description
# The speed of a link in fabric.net by its minimum Gbps. The fastest speed in ibsim 0.10 is HDR.
SPEEDS = ((200, "4xHDR"), (100, "4xEDR"), (56, "4xFDR"), (0, "4xQDR"))


class _Subnet(NamedTuple):
    """A fabric or plane: its cables by server and by switch, GUIDs by node, and port numbers by switch.

    `real` has the nodes whose GUID is that of the lock. `names` has the printed name of each node.
    """

    folder: str
    fabric: FabricSummary
    servers: dict[str, list[Cable]]
    switches: dict[str, list[Cable]]
    guids: dict[str, int]
    real: frozenset[str]
    names: dict[str, str]
    numbers: dict[str, dict[str, int]]
    devices: dict[str, Device]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a folder per subnet and the README, or nothing if there is no InfiniBand switch."""
    topology = analysis.topology
    fabrics = [item for item in topology.plan.fabrics if item.protocol == "infiniband" and item.leaves]
    domains = []
    for fabric in fabrics:
        subnet = _subnet(topology, fabric)
        members = _member_ports(subnet) if topology.plan.routing.partitions else {}
        partitions = partition_file(fabric, topology.plan.routing, members)
        domains.append(_domain(subnet, partitions.real + partitions.placeholders))
        yield from _pages(subnet)
        yield Page(f"infiniband/{subnet.folder}/partitions.conf", "infiniband/partitions.conf.j2", partitions)
    if domains:
        guide = InfinibandGuide(topology.plan.name, tuple(domains))
        yield Page("infiniband/README.md", "infiniband/README.md.j2", guide)


def _pages(subnet: _Subnet) -> Iterator[Page]:
    fabric, folder = subnet.fabric, f"infiniband/{subnet.folder}"
    speeds = sorted({cable.speed_gbps for cables in subnet.switches.values() for cable in cables})
    counts = len(subnet.real), len(subnet.guids) - len(subnet.real)
    texts = ", ".join(f"{speed:g}" for speed in speeds)
    netlist = Netlist(fabric.title, texts, *counts, _net_adapters(subnet), _net_switches(subnet))
    yield Page(f"{folder}/fabric.net", "infiniband/fabric.net.j2", netlist)
    yield Page(f"{folder}/fabric.topo", "infiniband/fabric.topo.j2", Topo(fabric.title, _systems(subnet)))
    for type_ in _system_types(subnet):
        yield Page(f"{folder}/{type_.name}.ibnl", "infiniband/system.ibnl.j2", type_)
    for file, nodes in (("root-guids", _top(fabric)), ("node-name-map", (*_adapters(subnet), *subnet.switches))):
        yield Page(f"{folder}/{file}.txt", f"infiniband/{file}.txt.j2", _guids(subnet, nodes))


def _subnet(topology: Topology, fabric: FabricSummary) -> _Subnet:
    devices = topology.plan.devices
    switches: dict[str, list[Cable]] = {name: [] for name in (*fabric.leaves, *fabric.spines, *fabric.cores)}
    servers: dict[str, list[Cable]] = {}
    for cable in topology.plan.cables:
        if cable.b_device in switches:  # otherwise another fabric or plane, or a WAN circuit
            switches[cable.b_device].append(cable)
            near = switches.get(cable.a_device)
            (servers.setdefault(cable.a_device, []) if near is None else near).append(cable)
    types = {id(devices[name].type): devices[name].type for name in switches}
    numbers = {key: port_numbers(type_) for key, type_ in types.items()}
    adapters = [cable for cables in servers.values() for cable in cables]
    known = _real_guids(topology.plan, switches, adapters) if topology.plan.recorded else {}
    marks = placeholders(chain(switches, map(_adapter, adapters)), known.values())
    return _Subnet(
        f"{fabric.name}-p{fabric.plane}" if fabric.plane else fabric.name,
        fabric,
        servers,
        switches,
        {**marks, **known} if known else marks,
        frozenset(known),
        {node: _name(node, mark) for node, mark in marks.items()},
        {name: numbers[id(devices[name].type)] for name in switches},
        devices,
    )


def _real_guids(plan: Plan, switches: Iterable[str], adapters: Iterable[Cable]) -> dict[str, int]:
    """Return the GUIDs of the lock by node."""
    words = {name: words_of(plan, name) for name in switches}
    words |= {_adapter(cable): words_of(plan, cable.a_device, cable.a_port) for cable in adapters}
    return {node: int(own["guid"], 16) for node, own in words.items() if "guid" in own}


def placeholders(nodes: Iterable[str], known: Iterable[int] = ()) -> dict[str, int]:
    """Return a GUID per node, from a hash of its name; on a collision the later name is hashed again.

    No GUID is among the `known` ones.
    """
    guids: dict[str, int] = {}
    taken = set(known)
    for node in nodes:
        if node in guids:  # of a port with two cables
            continue
        text = node
        while (guid := _placeholder(text)) in taken:
            text += "+"
        taken.add(guid)
        guids[node] = guid
    return guids


def _placeholder(text: str) -> int:
    digits = hashlib.sha256(text.encode()).hexdigest()[:HASH_DIGITS]
    return PREFIX << 56 | int(digits, 16) << 4


# --- names -------------------------------------------------------------------------------------------------------


def _adapter(cable: Cable) -> str:
    """Return the node of an adapter port: every adapter port is a channel adapter with one port."""
    return f"{cable.a_device} {cable.a_port}"


def _adapters(subnet: _Subnet) -> Iterator[str]:
    return (_adapter(cable) for cables in subnet.servers.values() for cable in cables)


def _guids(subnet: _Subnet, nodes: tuple[str, ...]) -> Guids:
    """Return the GUIDs of some nodes with their names."""
    real = sum(node in subnet.real for node in nodes)
    rows = ((subnet.guids[node], subnet.names[node]) for node in nodes)
    return Guids(subnet.fabric.title, real, len(nodes) - real, rows)


def _member_ports(subnet: _Subnet) -> dict[str, list[Adapter]]:
    """Return the adapter ports of each server with their port GUIDs.

    ConnectX-4 and later adapters in InfiniBand mode have one GUID for node and port, as ibstat prints them. So a GUID
    of the lock is that of the port too. For a placeholder, ibsim adds the port number to the GUID of the node.
    """
    found: dict[str, list[Adapter]] = {}
    for server, cables in subnet.servers.items():
        for node in map(_adapter, cables):
            real = node in subnet.real
            guid = subnet.guids[node] if real else subnet.guids[node] + 1
            found.setdefault(server, []).append(Adapter(subnet.names[node], guid, real))
    return found


def _name(node: str, placeholder: int) -> str:
    """Return the name of a node; a long name is cut and ends in the placeholder, to stay unique.

    The name stays when the lock records the GUID.
    """
    if len(node) <= NAME_LENGTH:
        return node
    mark = f"~{placeholder:016x}"
    return node[: NAME_LENGTH - len(mark)] + mark


def _top(fabric: FabricSummary) -> tuple[str, ...]:
    """Return the switches of the highest tier."""
    return fabric.cores or fabric.spines or fabric.leaves


# --- fabric.net --------------------------------------------------------------------------------------------------


def _net_adapters(subnet: _Subnet) -> Iterator[NetAdapter]:
    for cables in subnet.servers.values():
        for cable in cables:
            node, far = _adapter(cable), cable.b_device
            port = subnet.numbers[far][cable.b_port]
            yield subnet.guids[node], subnet.names[node], subnet.names[far], port, _speed(cable.speed_gbps)


def _net_switches(subnet: _Subnet) -> Iterator[NetSwitch]:
    for name, cables in subnet.switches.items():
        links = sorted(_net_links(subnet, name, cables))
        yield NetSwitch(subnet.guids[name], subnet.names[name], _size(subnet, name), links)


def _net_links(subnet: _Subnet, switch: str, cables: list[Cable]) -> Iterator[NetLink]:
    """Yield cables as seen from a switch at one of their ends."""
    numbers, names = subnet.numbers, subnet.names
    for cable in cables:
        a, b, speed = cable.a_device, cable.b_device, _speed(cable.speed_gbps)
        port = numbers[b][cable.b_port]
        if a == switch:
            yield numbers[a][cable.a_port], names[b], port, speed
        elif a in numbers:
            yield port, names[a], numbers[a][cable.a_port], speed
        else:
            yield port, names[_adapter(cable)], 1, speed


@cache
def _speed(speed_gbps: float) -> str:
    return next(name for gbps, name in SPEEDS if speed_gbps >= gbps)


def _size(subnet: _Subnet, switch: str) -> int:
    """Return the highest port number of a switch."""
    return max(subnet.numbers[switch].values())


# --- fabric.topo and its system types ----------------------------------------------------------------------------


def _systems(subnet: _Subnet) -> Iterator[TopoSystem]:
    """Yield every server and switch under its own name, with its links to the next tier."""
    types = {name: _type_name(subnet, name) for name in (*subnet.servers, *subnet.switches)}
    for name, cables in (*subnet.servers.items(), *subnet.switches.items()):
        links = [
            (_label(cable.a_port), types[cable.b_device], cable.b_device, _label(cable.b_port))
            for cable in cables
            if cable.a_device == name
        ]
        yield TopoSystem(types[name], name, links)


@cache
def _label(port: str) -> str:
    """Return the label of a port. It starts in lower case or with P, since ibdm reserves other words.

    A long name, or a name with other characters, is cut and ends in its checksum, to stay unique.
    """
    text = port if port[0].islower() else f"P{port}"
    if len(text) <= LABEL_LENGTH and not _NO_WORD.search(text):
        return text
    return f"{text[: LABEL_LENGTH - 9]}-{crc32(port.encode()):08x}"


def _type_name(subnet: _Subnet, device: str) -> str:
    """Return the type of a system: model, device group, and `site` outside the units, where breakouts may differ."""
    system = subnet.devices[device]
    return f"{system.type.model}_{system.group}{'' if system.unit else '_site'}"


def _system_types(subnet: _Subnet) -> Iterator[SystemType]:
    """Yield each type once: a server has a channel adapter per port, a switch is one node."""
    adapters: dict[str, dict[str, None]] = {}
    for name, cables in subnet.servers.items():
        adapters.setdefault(_type_name(subnet, name), {}).update(dict.fromkeys(cable.a_port for cable in cables))
    for type_, ports in adapters.items():
        nodes = (SystemNode("CA", 1, "adapter", _label(port), (SystemPort(1, _label(port)),)) for port in sorted(ports))
        yield SystemType(type_, tuple(nodes))
    for type_, switch in {_type_name(subnet, name): name for name in subnet.switches}.items():
        labels = {number: _label(port) for port, number in subnet.numbers[switch].items()}
        # A number without a port, of a cage that stays free, needs a line too, or ibdmchk crashes.
        numbers = range(1, _size(subnet, switch) + 1)
        rows = tuple(SystemPort(number, labels.get(number, f"X{number}")) for number in numbers)
        yield SystemType(type_, (SystemNode("SW", len(rows), subnet.devices[switch].type.model, "U1", rows),))


def _domain(subnet: _Subnet, members: int) -> Domain:
    adapters = sum(len(cables) for cables in subnet.servers.values())
    links = sum(cable.b_device == name for name, cables in subnet.switches.items() for cable in cables)
    return Domain(
        subnet.folder,
        subnet.fabric.title,
        adapters,
        len(subnet.switches),
        links,
        adapters + len(subnet.switches),
        adapters + sum(_size(subnet, name) + 1 for name in subnet.switches),  # ibsim counts port 0 of a switch
        "cores" if subnet.fabric.cores else "spines" if subnet.fabric.spines else "leaves",
        "ftree" if subnet.fabric.spines else "minhop",  # a fat tree has at least two tiers
        tuple((subnet.names[_adapter(cable)], f"{cable.a_device}/{_label(cable.a_port)}") for cable in _starts(subnet)),
        len(subnet.real),
        members,
    )


def _starts(subnet: _Subnet) -> Iterator[Cable]:
    """Yield the cable of the first adapter in each part of the subnet; no link joins two parts."""
    joined = (
        (cable.a_device, cable.b_device)
        for cables in subnet.switches.values()
        for cable in cables
        if cable.a_device in subnet.switches
    )
    part_of = {name: part for part, names in enumerate(parts(subnet.switches, joined)) for name in names}
    first: dict[int, Cable] = {}
    for cables in subnet.servers.values():
        for cable in cables:
            first.setdefault(part_of[cable.b_device], cable)
    yield from first.values()
