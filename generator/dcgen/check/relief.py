"""Hints with numbers: how many devices a rack can hold when a limit is exceeded."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from dcgen.plan.power import MAX_PER_FEED
from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology


def fewer(topology: Topology, rack: Rack, measure: Callable[[Device], float], excess: float) -> str:
    """Return the hint that lowers `holds:` of the largest devices, so that their `measure` drops by `excess`.

    A rack that is ordered as a whole has its trays and their power whatever the blueprint holds.
    """
    if rack.product:
        return "use a rack model with less power"
    devices = [device for device in topology.in_rack[rack.name] if device.kind != "pdu"]
    largest = max(devices, key=measure)
    count, size = sum(1 for device in devices if device.group == largest.group), measure(largest)
    fitting = count - ceil(excess / size) if size else 0
    if fitting <= 0:
        return "distribute its devices over more racks"
    if rack.origin[:1] == ("racks",):
        return f"set `holds: {largest.group}: {fitting}` ({count} in this rack)"
    return f"define a rack group with `holds: {largest.group}: {fitting}` ({count} in this rack)"


def more_pdus(topology: Topology, rack: Rack) -> bool:
    """Return whether one more PDU per feed fits in a rack, as far as the catalog states its mounting places."""
    per_feed = max(len(pdus) for _, pdus in rack.pdus)
    pdu = topology.plan.devices[rack.pdus[0][1][0]].type
    places = rack.pdu_places
    enough = pdu.u_height > 0 or places is None or (per_feed + 1) * len(rack.pdus) <= places
    return per_feed < MAX_PER_FEED and enough


def power_kw(device: Device) -> float:
    """Return the highest power of a device in kW, 0 if it is unknown."""
    return (device.type.power_w.value or 0.0) / 1000


def weight_kg(device: Device) -> float:
    """Return the weight of a device in kg, 0 if it is unknown."""
    return device.type.weight_kg.value or 0.0
