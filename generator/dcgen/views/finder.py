"""The compact data behind the device search and the work sheets of the site page.

Repeated values are stored once in a table and referenced by their index, from 0. Devices with equal cabling share a
pattern of ports and cable kinds. The far ends of their cables are stored as differences from one to the next.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import count, groupby, pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar

from dcgen import labels
from dcgen.page import FreeText
from dcgen.plan.records import Cable, Device, Plan
from dcgen.recorded import Tags, tags_of
from dcgen.topology import Topology
from dcgen.views import work
from dcgen.views.addressplan import AddressSummary
from dcgen.views.finderaddresses import AddressIndex, make_address_index

Value = TypeVar("Value", bound=Hashable)
Numbers = defaultdict[Value, int]  # each distinct value with its index, in the order in which they are first seen
# The fields of a cable from which its kind follows.
_of_kind = attrgetter(
    *("fabric", "speed_gbps", "media", "part_number", "model", "length_m", "a_optic", "b_optic", "links")
)
_of_interface = attrgetter("port", "interface")
_begin = attrgetter("fabric", "a_device")


class DeviceKind(NamedTuple):
    """The properties that many devices share; `face` is the side of the ports.

    `own_ports` has the indices of the ports whose label on the device no source states.
    """

    kind: str
    role: str
    model: str
    u_height: int
    weight: str
    face: str
    own_ports: tuple[int, ...]


class CableKind(NamedTuple):
    """The properties that many cables share: the length in meters, the optics of both ends, and the links per cable."""

    fabric: str
    speed: str
    media: str
    part: FreeText
    length: str
    a_optic: str
    b_optic: str
    links: int


class CordEntry(NamedTuple):
    """A power cord; `pdu` is the index of the PDU among the PDUs of the rack."""

    supply: int
    feed: str
    pdu: int
    outlet: FreeText
    cord: FreeText


class CableRun(NamedTuple):
    """Consecutive devices with `cables` cables of a fabric each, in the order of the plan's cables."""

    fabric: str
    first: int
    last: int
    cables: int


class Finder(NamedTuple):
    """The tables, then one value per device in the lists `names` to `cord`, then the links and addresses.

    A pattern alternates ports and cable kinds. `links` has the difference of far device and far port for each cable.
    A layout lists the ports with an address, in the order of `addresses`. `bonds` has the names of the interfaces of
    each layout, "" for the port itself. `six` has the IPv6 address beside each address, and is empty if none has one.
    `plan` is the address plan. `frame` is the index of each rack in
    `frames`, the rack descriptions; `positions` has the row and position of each rack. `bays` has 0 for a device
    without a bay, and is empty for a site without multi-node chassis. `label` is the label format as pairs of a text
    and the field after it. `runs` is the order in which the plan lists cables, and so each bundle. `tags` has serial
    number and asset tag of each device. It is empty if the lock records nothing and no label shows a serial number.
    """

    name: str
    label: tuple[tuple[FreeText, str], ...]
    kinds: tuple[DeviceKind, ...]
    racks: tuple[str, ...]
    frames: tuple[FreeText, ...]
    frame: tuple[int, ...]
    positions: tuple[FreeText, ...]
    ports: tuple[FreeText, ...]
    cables: tuple[CableKind, ...]
    patterns: tuple[tuple[int, ...], ...]
    layouts: tuple[tuple[int, ...], ...]
    cords: tuple[tuple[CordEntry, ...], ...]
    runs: tuple[CableRun, ...]
    names: tuple[str, ...]
    kind: tuple[int, ...]
    rack: tuple[int, ...]
    u: tuple[int, ...]
    bays: tuple[int, ...]
    pattern: tuple[int, ...]
    layout: tuple[int, ...]
    cord: tuple[int, ...]
    links: tuple[int, ...]
    addresses: tuple[str, ...]
    bonds: tuple[tuple[str, ...], ...]
    plan: AddressIndex
    six: tuple[str, ...] = ()
    tags: tuple[Tags, ...] = ()


class _Strand(NamedTuple):
    """Consecutive cables of a fabric that begin at one device."""

    fabric: str
    device: str
    cables: list[Cable]


class _Cabling(NamedTuple):
    """Cable kinds, patterns, the pattern of each device, and the differences between far ends."""

    kinds: tuple[CableKind, ...]
    patterns: tuple[tuple[int, ...], ...]
    of_device: tuple[int, ...]
    links: tuple[int, ...]


def make_finder(topology: Topology, addressing: AddressSummary) -> Finder:
    """Return the data of a site; a device without a rack has rack -1, a device without a rack unit has U 0."""
    plan = topology.plan
    ports: Numbers[str] = _numbers()
    order = {name: place for place, name in enumerate(plan.devices)}
    racks = {name: place for place, name in enumerate(plan.racks)}
    places = [topology.place_of(name) for name in plan.devices]
    frames, frame = _shared(work.rack_text(rack) for rack in plan.racks.values())
    cords, cord = _shared(_cords(topology, order))
    addresses = [topology.addresses_of.get(name, ()) for name in plan.devices]
    layouts, layout = _shared(tuple(map(_of_interface, items)) for items in addresses)
    ported = tuple(tuple([ports[port] for port, _ in items]) for items in layouts)
    six = tuple(f"{item.address6}/{item.length6}" if item.address6 else "" for items in addresses for item in items)
    strands = [_Strand(*key, list(cables)) for key, cables in groupby(plan.cables, _begin)]
    cabling = _cabling(strands, order, ports)
    kinds, kind = _shared(_device_kinds(topology, ports))
    return Finder(
        name=plan.name,
        label=tuple((text, field or "") for text, field in labels.fields(plan.labels.format)),
        kinds=kinds,
        racks=tuple(racks),
        frames=frames,
        frame=frame,
        positions=tuple(work.position_text(topology, rack) for rack in plan.racks.values()),
        ports=tuple(ports),
        cables=cabling.kinds,
        patterns=cabling.patterns,
        layouts=ported,
        cords=tuple(tuple(map(CordEntry._make, entries)) for entries in cords),
        runs=tuple(_runs(strands, order)),
        names=tuple(plan.devices),
        kind=kind,
        rack=tuple(racks.get(rack, -1) for rack, _ in places),
        u=tuple(u or 0 for _, u in places),
        bays=tuple(topology.bay_of(name)[1] or 0 for name in plan.devices) if topology.nodes_in else (),
        pattern=cabling.of_device,
        layout=layout,
        cord=cord,
        links=cabling.links,
        addresses=tuple(f"{item.address}/{item.length}" for items in addresses for item in items),
        bonds=tuple(tuple("" if name == port else name for port, name in items) for items in layouts),
        plan=make_address_index(plan, addressing, order),
        six=six if any(six) else (),
        tags=tuple(tags_of(plan, name) for name in plan.devices) if _has_tags(plan) else (),
    )


def _has_tags(plan: Plan) -> bool:
    shown = (field for _, field in labels.fields(plan.labels.format) if field)
    return bool(plan.recorded) or any(labels.is_serial(field) for field in shown)


def _numbers() -> Numbers[Value]:
    return defaultdict(count().__next__)


def _shared(values: Iterable[Value]) -> tuple[tuple[Value, ...], tuple[int, ...]]:
    """Return each distinct value once, and the index of every value among them."""
    indices: Numbers[Value] = _numbers()
    places = tuple([indices[value] for value in values])
    return tuple(indices), places


def _device_kinds(topology: Topology, ports: Numbers[str]) -> Iterator[DeviceKind]:
    """Yield the shared properties of each device, made once per type, role and side."""
    known: dict[Hashable, DeviceKind] = {}
    mounts = topology.plan.mounts
    for name, device in topology.plan.devices.items():
        mount = mounts.get(name)
        chassis = topology.plan.devices[mount.chassis].type if mount and mount.chassis else None
        key = id(device.type), device.role, device.kind, mount and mount.face, id(chassis)
        if (kind := known.get(key)) is None:
            kind = known[key] = _device_kind(topology, device, ports)
        yield kind


def _device_kind(topology: Topology, device: Device, ports: Numbers[str]) -> DeviceKind:
    """Return the shared properties of a device; a device without a rack unit faces the side of the PDUs."""
    type_, mount = device.type, topology.plan.mounts.get(device.name)
    face = type_.ports_face(mount.face) if mount else work.BESIDE
    weight, height = work.weight_of(device), topology.height_of(device.name)
    own = tuple(sorted(ports[name] for name in type_.own_names & ports.keys()))
    return DeviceKind(device.kind, device.role, type_.model, height, weight, face, own)


def _cords(topology: Topology, order: dict[str, int]) -> Iterator[tuple[tuple[int, str, int, str, str], ...]]:
    """Yield the fields of the power cords of each device, in the order of the devices."""
    plan = topology.plan
    place: dict[str, int] = {}
    for rack in plan.racks.values():
        pdus = sorted((name for _, names in rack.pdus for name in names), key=order.__getitem__)
        place |= {name: at for at, name in enumerate(pdus)}
    supplies, cords = topology.supplies_of, topology.cords_of
    for name in plan.devices:
        texts = {cord.number: work.cord_text(cord) for cord in cords.get(name, ())}
        yield tuple(
            [
                (item.number, item.feed, place[item.pdu], item.outlet, texts.get(item.number, work.UNKNOWN))
                for item in supplies.get(name, ())
            ]
        )


def _runs(strands: list[_Strand], order: dict[str, int]) -> Iterator[CableRun]:
    """Yield the plan's cables as runs of consecutive devices, among the devices with a cable of the fabric."""
    listed = [(fabric, order[device], len(cables)) for fabric, device, cables in strands]
    after = {
        here: there
        for here, there in pairwise(sorted({(fabric, at) for fabric, at, _ in listed}))
        if here[0] == there[0]
    }
    kind, first, last = ("", 0), 0, 0
    for fabric, at, cables in listed:
        if kind != (fabric, cables) or after.get((fabric, last)) != (fabric, at):
            if kind[1]:
                yield CableRun(kind[0], first, last, kind[1])
            kind, first = (fabric, cables), at
        last = at
    if kind[1]:
        yield CableRun(kind[0], first, last, kind[1])


def _cabling(strands: list[_Strand], order: dict[str, int], ports: Numbers[str]) -> _Cabling:
    """Return the cabling of all devices; add unseen ports to `ports`."""
    begun: dict[str, list[Cable]] = {}
    for strand in strands:
        begun.setdefault(strand.device, []).extend(strand.cables)
    kinds: Numbers[CableKind] = _numbers()
    known: dict[tuple[object, ...], int] = {}  # by the fields of a cable that make its kind
    patterns: Numbers[tuple[int, ...]] = _numbers()
    of_device: list[int] = []
    links: list[int] = []
    device = port = 0
    for name in order:
        pattern: list[int] = []
        for cable in begun.get(name, ()):
            key = _of_kind(cable)
            if (kind := known.get(key)) is None:
                kind = known[key] = kinds[_kind(cable)]
            pattern += ports[cable.a_port], kind
            there, end = order[cable.b_device], ports[cable.b_port]
            links += there - device, end - port
            device, port = there, end
        of_device.append(patterns[tuple(pattern)])
    return _Cabling(tuple(kinds), tuple(patterns), tuple(of_device), tuple(links))


def _kind(cable: Cable) -> CableKind:
    length = "unknown" if cable.length_m is None else f"{cable.length_m:g}"
    speed = f"{cable.speed_gbps:g}G"
    part = cable.part_number or cable.model
    return CableKind(cable.fabric, speed, cable.media, part, length, cable.a_optic, cable.b_optic, cable.links)
