"""What the site page searches: every device with its place, cables and addresses, as arrays that stay small.

Values that repeat stand once in a table and are told by their place in it, counted from 0. Devices that are cabled
alike share a pattern of ports and kinds of cable; what is left are the far ends, told as steps from one to the next.
"""

from __future__ import annotations

from dataclasses import dataclass

from dcgen.plan.records import Cable
from dcgen.topology import Topology

DeviceKind = tuple[str, str, str, int]
CableKind = tuple[str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Finder:
    """Tables, then one value a device in each of the lists `names` to `addressing`, then what the patterns leave open.

    A kind of device is (kind, role, model, height in U); of a cable (fabric, speed, media, part, metres, optics of both
    ends). A pattern is port and kind of cable in turn, `links` the steps of far device and far port for each cable;
    a layout is the ports that have an address, in the order in which `addresses` goes on.
    """

    kinds: tuple[DeviceKind, ...]
    racks: tuple[str, ...]
    ports: tuple[str, ...]
    cables: tuple[CableKind, ...]
    patterns: tuple[tuple[int, ...], ...]
    layouts: tuple[tuple[int, ...], ...]
    names: tuple[str, ...]
    kind: tuple[int, ...]
    rack: tuple[int, ...]
    u: tuple[int, ...]
    pattern: tuple[int, ...]
    layout: tuple[int, ...]
    links: tuple[int, ...]
    addresses: tuple[str, ...]


def make_finder(topology: Topology) -> Finder:
    """The data of a site; a device without a rack has rack -1, one without a rack unit U 0."""
    plan = topology.plan
    kinds: dict[DeviceKind, int] = {}
    ports: dict[str, int] = {}
    layouts: dict[tuple[int, ...], int] = {}
    racks = {name: place for place, name in enumerate(plan.racks)}
    kind, rack, u, layout, addresses = [], [], [], [], []
    for name, device in plan.devices.items():
        type_ = device.type
        key = (device.kind, device.role, type_.model, type_.u_height)
        kind.append(kinds.setdefault(key, len(kinds)))
        where, lowest = topology.place_of(name)
        rack.append(racks.get(where, -1))
        u.append(lowest or 0)
        held = topology.addresses_of.get(name, ())
        pattern = tuple([ports.setdefault(item.port, len(ports)) for item in held])
        layout.append(layouts.setdefault(pattern, len(layouts)))
        addresses += [f"{item.address}/{item.length}" for item in held]
    cables, patterns, of_device, links = _cabling(topology, ports)
    return Finder(
        kinds=tuple(kinds),
        racks=tuple(racks),
        ports=tuple(ports),
        cables=tuple(cables),
        patterns=tuple(patterns),
        layouts=tuple(layouts),
        names=tuple(plan.devices),
        kind=tuple(kind),
        rack=tuple(rack),
        u=tuple(u),
        pattern=tuple(of_device),
        layout=tuple(layout),
        links=tuple(links),
        addresses=tuple(addresses),
    )


def _cabling(
    topology: Topology, ports: dict[str, int]
) -> tuple[dict[CableKind, int], dict[tuple[int, ...], int], list[int], list[int]]:
    """Kinds of cable, patterns, the pattern of each device, and the steps; adds the ports that it meets."""
    plan = topology.plan
    places = {name: place for place, name in enumerate(plan.devices)}
    begun: dict[str, list[Cable]] = {}
    for cable in plan.cables:
        begun.setdefault(cable.a_device, []).append(cable)
    kinds: dict[CableKind, int] = {}
    patterns: dict[tuple[int, ...], int] = {}
    of_device: list[int] = []
    links: list[int] = []
    device = port = 0
    for name in plan.devices:
        pattern: list[int] = []
        for cable in begun.get(name, ()):
            kind = _kind(cable)
            pattern += ports.setdefault(cable.a_port, len(ports)), kinds.setdefault(kind, len(kinds))
            there, end = places[cable.b_device], ports.setdefault(cable.b_port, len(ports))
            links += there - device, end - port
            device, port = there, end
        of_device.append(patterns.setdefault(tuple(pattern), len(patterns)))
    return kinds, patterns, of_device, links


def _kind(cable: Cable) -> CableKind:
    length = "unknown" if cable.length_m is None else f"{cable.length_m:g}"
    speed = f"{cable.speed_gbps:g}G"
    return cable.fabric, speed, cable.media, cable.part_number or cable.model, length, cable.a_optic, cable.b_optic
