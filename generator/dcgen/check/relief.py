"""What would fit: how many of its devices a rack could hold when a limit is short."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology


def fewer(topology: Topology, rack: Rack, measure: Callable[[Device], float], excess: float) -> str:
    """How many of its largest devices a rack could hold without the `excess` of what `measure` tells, in words."""
    held = [device for device in topology.in_rack[rack.name] if device.kind != "pdu"]
    largest = max(held, key=measure)
    count, each = sum(1 for device in held if device.group == largest.group), measure(largest)
    fits = count - ceil(excess / each) if each else 0
    fitting = f"hold {fits} x {largest.group} in a rack instead of {count}"
    return fitting if fits > 0 else "spread what it holds over more racks"


def power_kw(device: Device) -> float:
    """The highest power of a device, 0 where it is unknown."""
    return (device.type.power_w.value or 0.0) / 1000


def weight_kg(device: Device) -> float:
    """The weight of a device, 0 where it is unknown."""
    return device.type.weight_kg.value or 0.0
