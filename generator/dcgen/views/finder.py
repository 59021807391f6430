"""What the site page searches and makes work sheets of: devices with place, cables, cords and addresses, kept small.

Values that repeat stand once in a table and are told by their place in it, counted from 0. Devices that are cabled
alike share a pattern of ports and kinds of cable; what is left are the far ends, told as steps from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from dcgen import labels
from dcgen.page import FreeText
from dcgen.plan.records import Cable, Device
from dcgen.topology import Topology
from dcgen.views import work

DeviceKind = tuple[str, str, str, int, str, str]
CableKind = tuple[str, str, str, FreeText, str, str, str]
Cord = tuple[int, str, int, FreeText]
Run = tuple[str, int, int, int]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Finder:
    """Tables, then one value a device in each of the lists `names` to `cord`, then what the patterns leave open.

    A kind of device is (kind, role, model, height in U, weight, side of its ports); of a cable (fabric, speed, media,
    part, meters, optics of both ends). A pattern is port and kind of cable in turn, `links` the steps of far device and
    far port for each cable; a layout is the ports that have an address, in the order in which `addresses` goes on.
    A set of `cords` is (supply, feed, PDU, outlet) each, the PDU as its place among those of the rack.
    `frame` is the place of each rack in `frames`, what racks there are, and `stand` where it stands. `label` is the
    format of labels as (text, word that follows it). `runs` are the order in which the plan lists cables, and so each
    bundle: (fabric, first device, last device, how many cables the plan lists of one before it goes on to the next).
    """

    name: str
    label: tuple[tuple[FreeText, str], ...]
    kinds: tuple[DeviceKind, ...]
    racks: tuple[str, ...]
    frames: tuple[FreeText, ...]
    frame: tuple[int, ...]
    stand: tuple[str, ...]
    ports: tuple[FreeText, ...]
    cables: tuple[CableKind, ...]
    patterns: tuple[tuple[int, ...], ...]
    layouts: tuple[tuple[int, ...], ...]
    cords: tuple[tuple[Cord, ...], ...]
    runs: tuple[Run, ...]
    names: tuple[str, ...]
    kind: tuple[int, ...]
    rack: tuple[int, ...]
    u: tuple[int, ...]
    pattern: tuple[int, ...]
    layout: tuple[int, ...]
    cord: tuple[int, ...]
    links: tuple[int, ...]
    addresses: tuple[str, ...]


def make_finder(topology: Topology) -> Finder:
    """The data of a site; a device without a rack has rack -1, one without a rack unit U 0."""
    plan = topology.plan
    ports: dict[str, int] = {}
    order = {name: place for place, name in enumerate(plan.devices)}
    racks = {name: place for place, name in enumerate(plan.racks)}
    places = [topology.place_of(name) for name in plan.devices]
    kinds, kind = _shared(_device_kind(topology, device) for device in plan.devices.values())
    frames, frame = _shared(work.rack_words(rack) for rack in plan.racks.values())
    cords, cord = _shared(_cords(topology, order))
    held = [topology.addresses_of.get(name, ()) for name in plan.devices]
    layouts, layout = _shared(tuple([ports.setdefault(item.port, len(ports)) for item in items]) for items in held)
    cables, patterns, of_device, links = _cabling(topology, order, ports)
    return Finder(
        name=plan.name,
        label=tuple((text, word or "") for text, word in labels.fields(plan.labels.format)),
        kinds=kinds,
        racks=tuple(racks),
        frames=frames,
        frame=frame,
        stand=tuple(work.place_words(rack) for rack in plan.racks.values()),
        ports=tuple(ports),
        cables=tuple(cables),
        patterns=tuple(patterns),
        layouts=layouts,
        cords=cords,
        runs=tuple(_runs(topology, order)),
        names=tuple(plan.devices),
        kind=kind,
        rack=tuple(racks.get(rack, -1) for rack, _ in places),
        u=tuple(u or 0 for _, u in places),
        pattern=tuple(of_device),
        layout=layout,
        cord=cord,
        links=tuple(links),
        addresses=tuple(f"{item.address}/{item.length}" for items in held for item in items),
    )


def _shared(values: Iterable[Value]) -> tuple[tuple[Value, ...], tuple[int, ...]]:
    """Values that repeat: each once, and for each of them its place among those."""
    found: dict[Value, int] = {}
    places = tuple([found.setdefault(value, len(found)) for value in values])
    return tuple(found), places


def _device_kind(topology: Topology, device: Device) -> DeviceKind:
    """What many devices have alike; what has no rack unit has its ports where PDUs stand."""
    type_, mount = device.type, topology.plan.mounts.get(device.name)
    face = type_.ports_face(mount.face) if mount else work.BESIDE
    return device.kind, device.role, type_.model, type_.u_height, work.weight_text(type_.weight_kg), face


def _cords(topology: Topology, order: dict[str, int]) -> Iterator[tuple[Cord, ...]]:
    """The cords of each device, their PDU told by its place among those of its rack, in the order of the devices."""
    plan = topology.plan
    place: dict[str, int] = {}
    for rack in plan.racks.values():
        pdus = sorted((name for _, names in rack.pdus for name in names), key=order.__getitem__)
        place |= {name: at for at, name in enumerate(pdus)}
    for name in plan.devices:
        held = topology.supplies_of.get(name, ())
        yield tuple([(item.number, item.feed, place[item.pdu], item.outlet) for item in held])


def _runs(topology: Topology, order: dict[str, int]) -> Iterator[Run]:
    """The plan's cables as runs of devices that stand one after the other, among those with a cable of that fabric."""
    plan = topology.plan
    listed = [
        (fabric, at, sum(1 for _ in cables))
        for (fabric, at), cables in groupby(plan.cables, key=lambda cable: (cable.fabric, order[cable.a_device]))
    ]
    after = {
        here: there
        for here, there in pairwise(sorted({(fabric, at) for fabric, at, _ in listed}))
        if here[0] == there[0]
    }
    fabric, first, last, each = "", 0, 0, 0
    for of, at, count in listed:
        if (of, count) == (fabric, each) and after.get((of, last)) == (of, at):
            last = at
            continue
        if each:
            yield fabric, first, last, each
        fabric, first, last, each = of, at, at, count
    if each:
        yield fabric, first, last, each


def _cabling(
    topology: Topology, order: dict[str, int], ports: dict[str, int]
) -> tuple[dict[CableKind, int], dict[tuple[int, ...], int], list[int], list[int]]:
    """Kinds of cable, patterns, the pattern of each device, and the steps; adds the ports that it meets."""
    plan = topology.plan
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
            there, end = order[cable.b_device], ports.setdefault(cable.b_port, len(ports))
            links += there - device, end - port
            device, port = there, end
        of_device.append(patterns.setdefault(tuple(pattern), len(patterns)))
    return kinds, patterns, of_device, links


def _kind(cable: Cable) -> CableKind:
    length = "unknown" if cable.length_m is None else f"{cable.length_m:g}"
    speed = f"{cable.speed_gbps:g}G"
    return cable.fabric, speed, cable.media, cable.part_number or cable.model, length, cable.a_optic, cable.b_optic
