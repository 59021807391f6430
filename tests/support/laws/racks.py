"""Laws of racks and rack units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.plan.records import Plan
from dcgen.topology import Topology


def devices_are_placed_once(plan: Plan, _: Topology) -> Iterator[str]:
    """Every device with a height has a mount in a rack; no two share a rack unit; none leaves its rack."""
    for name, device in plan.devices.items():
        if device.type.u_height and name not in plan.mounts:
            yield f"not mounted: {name}"
    taken: dict[tuple[str, int], str] = {}
    for name, mount in plan.mounts.items():
        if mount.rack not in plan.racks:
            yield f"mounted in no rack: {name} in {mount.rack}"
            continue
        height = plan.devices[name].type.u_height
        if mount.u < 1 or mount.u + height - 1 > plan.racks[mount.rack].type.u_height:
            yield f"outside its rack: {name} at {mount}"
        for u in range(mount.u, mount.u + height):
            if (mount.rack, u) in taken:
                yield f"overlap: {name} and {taken[mount.rack, u]} at {mount}"
            taken[mount.rack, u] = name


def nodes_are_in_bays(plan: Plan, topology: Topology) -> Iterator[str]:
    """Each node is in a bay of its chassis, with the rack, unit and side of it; no bay has two; only chassis have supplies."""
    taken: dict[tuple[str, int], str] = {}
    for name, device in plan.devices.items():
        mount = plan.mounts.get(name)
        if not device.type.is_node:
            if mount and (mount.bay or mount.chassis):
                yield f"in a bay but no node: {name}"
            continue
        chassis = plan.devices.get(mount.chassis) if mount else None
        if not mount or not chassis or not chassis.type.bays:
            yield f"node without a chassis: {name}"
            continue
        if not 1 <= mount.bay <= chassis.type.bays.size or chassis.type.model != (device.type.bays or (None,))[0]:
            yield f"node in no bay of its chassis: {name} at {mount}"
        if mount[:3] != plan.mounts[chassis.name][:3]:
            yield f"not where its chassis is: {name} at {mount}"
        if (mount.chassis, mount.bay) in taken:
            yield f"two nodes in a bay: {name} and {taken[mount.chassis, mount.bay]}"
        taken[mount.chassis, mount.bay] = name
        if topology.supplies_of.get(name):
            yield f"node with power supplies: {name}"
    for name, device in plan.devices.items():
        if device.kind == "chassis":
            if not topology.nodes_in[name]:
                yield f"chassis without a node: {name}"
            if len(topology.supplies_of.get(name, ())) != (device.type.supplies or len(plan.feeds)):
                yield f"{name} has {len(topology.supplies_of.get(name, ()))} cords"


def racks_hold_something(plan: Plan, _: Topology) -> Iterator[str]:
    """Each rack holds a device and has a position of its own; its PDUs are devices, mounted in it if at all."""
    used = {mount.rack for mount in plan.mounts.values()}
    yield from (f"empty rack: {name}" for name in plan.racks if name not in used)
    places = Counter((rack.row, rack.column) for rack in plan.racks.values())
    yield from (f"two racks on one place: {place}" for place, count in places.items() if count > 1)
    for rack in plan.racks.values():
        for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
            if pdu not in plan.devices:
                yield f"PDU is no device: {pdu}"
            elif pdu in plan.mounts and plan.mounts[pdu].rack != rack.name:
                yield f"PDU in another rack: {pdu} in {plan.mounts[pdu].rack}"
    named = {pdu for rack in plan.racks.values() for _, pdus in rack.pdus for pdu in pdus}
    yield from (
        f"PDU of no rack: {name}" for name, device in plan.devices.items() if device.kind == "pdu" and name not in named
    )
