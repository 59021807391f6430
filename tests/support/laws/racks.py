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
