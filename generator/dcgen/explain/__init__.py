"""Explain a device, rack, feed, port, address, prefix, AS number or part, with the key behind each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen import tables
from dcgen.explain.addresses import explain_address, explain_router
from dcgen.explain.addresses import is_address as is_address
from dcgen.explain.reason import Reason as Reason
from dcgen.explain.reason import pool_of
from dcgen.finding import KeyPath
from dcgen.page import counted
from dcgen.plan.amounts import Total
from dcgen.plan.bill.owners import lines_of, owners_of
from dcgen.plan.built import LOCK
from dcgen.plan.records import Address, Cable, Device, Feed, Rack
from dcgen.proof.modelpower import power_text
from dcgen.recorded import text_of, words_of
from dcgen.topology import Topology

FIRST = 20  # owners of a part that an explanation names


def explain(topology: Topology, name: str) -> tuple[Reason, ...]:
    """Return the explanation of a name, () for an unknown name. A port is DEVICE:PORT, a cable its `a` port."""
    plan = topology.plan
    name = _printed(topology, name)
    if name in plan.devices:
        return tuple(_device(topology, plan.devices[name]))
    if name in plan.racks:
        return tuple(_rack(topology, plan.racks[name]))
    if feed := next((feed for feed in plan.feeds if name in (feed.id, feed.name)), None):
        return tuple(_feed(topology, feed))
    if found := tuple(explain_address(topology, name)):
        return found
    device, _, port = name.partition(":")
    if device in plan.devices and port in plan.devices[device].type.port:
        return tuple(_port(topology, plan.devices[device], port))
    return ()


def explain_part(topology: Topology, name: str) -> tuple[Reason, ...]:
    """Return the lines of the bill for a model or part number, and the first devices, racks or cables that need it."""
    plan = topology.plan
    found: list[Reason] = []
    for line in lines_of(plan.bill, name):
        number = f" ({line.part_number})" if line.part_number and line.part_number != name else ""
        what = f"{line.quantity:,} x {line.model}{number} and {counted(line.spares, 'spare')}: {line.description}"
        owners = list(owners_of(plan, line))
        origin = owners[0].origin if owners else ("bom",)
        found.append(Reason(f"{plan.name}: {what}", origin))
        found += [Reason(f"{owner.quantity:,} for {owner.name}", owner.origin) for owner in owners[:FIRST]]
        if rest := owners[FIRST:]:
            text = f"{sum(owner.quantity for owner in rest):,} for {len(rest):,} more, {len(owners):,} in all"
            found.append(Reason(text, origin))
    return tuple(found)


def _printed(topology: Topology, name: str) -> str:
    """Return the name of the hall for dcgen's own name of a rack, a device or a DEVICE:PORT."""
    own, colon, port = name.partition(":")
    printed = next((printed for printed, (other, _) in topology.plan.names.items() if other == own), own)
    return f"{printed}{colon}{port}"


def names(topology: Topology) -> list[str]:
    """Return every name with an explanation, except ports and addresses."""
    plan = topology.plan
    parts = dict.fromkeys(text for line in plan.bill for text in (line.model, line.part_number) if text)
    return [*plan.devices, *plan.racks, *(feed.id for feed in plan.feeds), *parts]


def _device(topology: Topology, device: Device) -> Iterator[Reason]:
    type_ = device.type
    unit = f" in unit {device.unit}" if device.unit else ""
    if device.kind == "present":
        text = f": {type_.description}" if type_.description else ""
        model = f", {type_.manufacturer} {type_.model}" if type_.manufacturer else ""
        what = f"{device.name} is present and not planned by dcgen{model}{text}"
        yield Reason(what, device.origin)
    else:
        what = f"{device.name}: {type_.manufacturer} {type_.model}, {device.role}, number {device.number}"
        yield Reason(f"{what} of '{device.group}'{unit}", device.origin)
    yield from _named(topology, device.name)
    yield from _recorded(topology, device.name)
    if device.present and device.kind != "present":
        yield Reason("it exists already, so it is not on the bill of materials", _present(topology, device))
    yield from _place(topology, device)
    if device.kind == "chassis" and (bays := device.type.bays):
        nodes = topology.nodes_in[device.name]
        texts = (f"bay {bay} {nodes[bay].name if bay in nodes else 'empty'}" for bay in range(1, bays.size + 1))
        yield Reason(f"bays: {', '.join(texts)}", device.origin)
    if (power := power_text(type_)) and device.name in topology.plan.mounts:
        yield Reason(f"power: {power}", device.origin)
    for supply in topology.supplies_of.get(device.name, ()):
        outlet = f", outlet {supply.outlet}" if supply.outlet else ""
        yield Reason(
            f"supply {supply.number}: feed {supply.feed}, {supply.pdu}{outlet}", ("power", "feeds", supply.feed)
        )
    for cable in topology.cables_of[device.name]:
        here, there = _ends(cable, device.name)
        yield Reason(f"port {here}: {_cable(cable)} to {there}", ("fabrics", cable.fabric))
    for port in _recorded_ports(topology, device.name):
        yield from _recorded(topology, device.name, port)
    for address in topology.addresses_of.get(device.name, ()):
        ports = f"{' and '.join(address.members)} as {address.interface}" if address.bond else address.interface
        yield Reason(
            f"address {_with_length(address)} on {ports}{_uncabled(topology, device, address)}", pool_of(address)
        )
    yield from explain_router(topology.plan, device.name)


def _with_length(address: Address) -> str:
    """Return an address with its prefix length, and the IPv6 address beside it."""
    six = f" and {address.address6}/{address.length6}" if address.address6 else ""
    return f"{address.address}/{address.length}{six}"


def _named(topology: Topology, name: str) -> Iterator[Reason]:
    """Yield dcgen's own name of a rack or device with a name of the hall."""
    if stated := topology.plan.names.get(name):
        own, path = stated
        yield Reason(f"its name is that of the hall; dcgen's own name is {own}", path)


def _recorded(topology: Topology, name: str, port: str = "") -> Iterator[Reason]:
    """Yield what people recorded in the lock about a rack, a device or a port."""
    if text := text_of(words_of(topology.plan, name, port)):
        yield Reason(f"recorded{f' of {port}' if port else ''}: {text}", LOCK)


def _recorded_ports(topology: Topology, device: str) -> list[str]:
    """Return the ports and power supplies of a device that people recorded, in the order of the lock."""
    return [port for name, _, port in map(_parts, topology.plan.recorded) if name == device and port]


def _parts(name: str) -> tuple[str, str, str]:
    return name.partition(":")


def _present(topology: Topology, device: Device) -> KeyPath:
    """Return the key that marks a device as present: that of its rack, its feed or its fabric."""
    if rack := topology.rack_of_pdu.get(device.name):
        return ("racks", topology.plan.racks[rack].group, "present")
    if fabric := topology.fabric_of.get(device.name):
        return ("fabrics", fabric, "present")
    return ("power", "feeds", device.group.removeprefix("ups-"), "present")


def _place(topology: Topology, device: Device) -> Iterator[Reason]:
    """Yield the position of a device, by its number or by a pin."""
    mount = topology.plan.mounts.get(device.name)
    name, _ = topology.place_of(device.name)
    if not name:
        return
    rack = topology.plan.racks[name]
    if mount is None:
        yield Reason(f"mounted vertically at the rear of {name}, with the other PDUs of the rack", rack.origin)
        return
    top = mount.u + topology.height_of(device.name) - 1
    units = f"U{mount.u}" if top == mount.u else f"U{mount.u} to U{top}"
    if mount.bay:
        place = f"in bay {mount.bay} of {mount.chassis} ({name}, {units})"
        ports = device.type.ports_face(mount.face)
        yield Reason(f"{place}, ports at the {ports}: from its number", device.origin)
        yield _spot(rack)
        return
    why, path = f"from its number and `holds:` of '{rack.group}'", (*rack.origin, "holds", device.group)
    if device.kind == "present":
        why, path = "as stated", device.origin
    elif mount.pinned:
        why, path = "from its pin", ("pins", device.name)
    ports = f", ports at the {device.type.ports_face(mount.face)}"
    if device.kind == "accessory":
        why, path, ports = f"next to its switches, by `managers:` of '{rack.group}'", device.origin, ""
    yield Reason(f"in {name}, {units}{ports}: {why}", path)
    yield _spot(rack)


def _spot(rack: Rack) -> Reason:
    return Reason(f"{rack.name} is at row {rack.row}, position {rack.column}", ("floor", "rows", rack.row))


def _rack(topology: Topology, rack: Rack) -> Iterator[Reason]:
    unit = f" of unit {rack.unit}" if rack.unit else " of the site"
    what = f"{rack.name}: {rack.type.manufacturer} {rack.type.model}, number {rack.number} of '{rack.group}'{unit}"
    yield Reason(what, rack.origin)
    yield from _named(topology, rack.name)
    yield from _recorded(topology, rack.name)
    if rack.present:
        yield Reason("it exists already, so it is not on the bill of materials", (*rack.origin, "present"))
    yield _spot(rack)
    placed = (
        device.group for device in topology.in_rack[rack.name] if not device.type.is_node and device.kind != "accessory"
    )
    for device_group, count in Counter(placed).items():
        yield Reason(f"holds {count} x {device_group}", (*rack.origin, "holds", device_group))
    power, weight = topology.power_w(rack.name), topology.weight_kg(rack.name)
    load = _sum(power, f"{power.value / 1000:.1f} kW")
    yield Reason(f"load: {load} of {topology.usable_kw(rack):.1f} kW usable", ("power",))
    if (typical := topology.typical_w(rack.name)).value:
        yield Reason(f"typical load: {_sum(typical, f'{typical.value / 1000:.1f} kW')}", ("power",))
    limit = "unknown" if rack.max_load_kg is None else f"{rack.max_load_kg:,.0f} kg"
    kind = f" {rack.load_kind} load" if rack.load_kind else " load rating"
    yield Reason(f"weight of its devices: {_sum(weight, f'{weight.value:,.0f} kg')} of {limit}{kind}", rack.origin)


def _sum(amount: Total, text: str) -> str:
    """Return a sum as text: `at least` if a part is unknown, "unknown" if every part is."""
    if amount.unknown and not amount.value:
        return "unknown"
    return f"at least {text}" if amount.unknown else text


def _feed(topology: Topology, feed: Feed) -> Iterator[Reason]:
    behind = f" behind {feed.ups}" if feed.ups else ""
    count = sum(1 for supply in topology.plan.supplies if supply.feed == feed.name)
    yield Reason(
        f"{feed.id}: feed {feed.name}{behind}, {count} supplies in {len(topology.plan.racks)} racks", feed.origin
    )


def _uncabled(topology: Topology, device: Device, address: Address) -> str:
    """Return a note on the address of a port without a cable of its own.

    It is the management port of an out-of-band switch, or the port of a BMC that shares an adapter port.
    """
    if shared := device.type.port[address.port].shares:
        return f", on the cable of {shared}"
    if device.kind != "switch" or tables.cable_at(device, address.port, topology.cables_of[device.name]):
        return ""
    return ", without a cable: the switch is managed through its own network"


def _port(topology: Topology, device: Device, port: str) -> Iterator[Reason]:
    """Yield a port with its cable and the length of the cable."""
    item = device.type.port[port]
    split = f", one of {item.cage_ports} ports of {item.cage}" if item.cage_ports > 1 else ""
    rail = f", rail {item.rail}" if item.rail else ""
    what = f"{device.name}:{port}: {item.speed_gbps:g}G in a cage of {item.cage_type}{split}{rail}"
    if item.shares:
        what = f"{device.name}:{port}: shares port {item.shares} and its cable with the host"
    yield Reason(what, (*device.origin, "bmc", "shared") if item.shares else device.origin)
    if item.own_name:
        yield Reason("its name is dcgen's own: no source states the label on the device", device.origin)
    yield from _recorded(topology, device.name, port)
    for cable in topology.cables_of[device.name]:
        here, there = _ends(cable, device.name)
        if here == port:
            yield Reason(f"{_cable(cable)} to {there}", ("fabrics", cable.fabric))
            if reason := topology.plan.wires.get(cable.id):
                yield Reason(*reason)
            yield from _length(topology, cable)
    for address in topology.addresses_of.get(device.name, ()):
        if address.port == port:
            text = f"address {_with_length(address)}{_uncabled(topology, device, address)}"
            yield Reason(text, pool_of(address))


def _length(topology: Topology, cable: Cable) -> Iterator[Reason]:
    if cable.route_m is None:
        yield Reason("length unknown: the route is unknown", ("floor",))
        return
    ends = []
    for device in (cable.a_device, cable.b_device):
        rack, u = topology.place_of(device)
        side = topology.plan.mounts[device].face if device in topology.plan.mounts else "rear"
        face = topology.plan.devices[device].type.ports_face(side) if u else side
        ends.append(f"{rack}{f' U{u}' if u else ''} ({face})")
    next_ = "" if cable.length_m is None else f"; the next stock length is {cable.length_m:g} m"
    yield Reason(f"route from {ends[0]} to {ends[1]}: {cable.route_m:g} m with slack{next_}", ("floor",))


def _ends(cable: Cable, device: str) -> tuple[str, str]:
    """Return the port of a device that a cable is in, and the device and port at the other end."""
    if cable.a_device == device:
        return cable.a_port, f"{cable.b_device}:{cable.b_port}"
    return cable.b_port, f"{cable.a_device}:{cable.a_port}"


def _cable(cable: Cable) -> str:
    part = f"{cable.part_number or cable.model}, {cable.media}" if cable.model else "no cable fits"
    length = "length unknown" if cable.length_m is None else f"{cable.length_m:g} m"
    return f"{cable.speed_gbps:g}G of '{cable.fabric}', {part}, {length},"
