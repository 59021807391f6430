"""The tasks of the work order around the devices: whole racks, coolant, blanking panels and the inputs of PDUs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.page import counted
from dcgen.plan.records import Device, Rack
from dcgen.proof.cooling import COOLANTS
from dcgen.topology import Topology


def delivered_in_rack(topology: Topology, device: Device) -> bool:
    """Return whether a device comes in its rack, which is ordered as a whole."""
    rack = topology.plan.racks.get(topology.place_of(device.name)[0])
    product = rack.product if rack else None
    return bool(product) and device.type.model in dict(product.includes if product else ())


def placing(topology: Topology) -> Iterator[str]:
    """Yield the tasks that place racks and the cabinets of CDUs, and check racks that come with their devices."""
    new = [rack for rack in topology.plan.racks.values() if not rack.present]
    yield f"Place, bolt down and ground {counted(len(new), 'rack')}"
    whole = Counter(rack.type.model for rack in new if rack.product)
    for model, count in sorted(whole.items()):
        product = next(rack.product for rack in new if rack.product and rack.type.model == model)
        parts = ", ".join(f"{number} x {part}" for part, number in product.includes)
        yield f"Compare each of the {count:,} x {model} with its sheet: {parts} come in the rack"
    for loop in topology.plan.cooling.loops:
        cabinets = [topology.plan.devices[name] for name in loop.cdus if name not in topology.plan.mounts]
        if cabinets:
            yield f"Place {len(cabinets)} x {cabinets[0].type.model} at the positions in floor.svg"


def piping(topology: Topology) -> Iterator[str]:
    """Yield the tasks that connect racks to the coolant, before the devices get power."""
    cooling = topology.plan.cooling
    for loop in cooling.loops:
        cdus = counted(len(loop.cdus), "CDU")
        yield f"Connect loop {loop.name}: {counted(len(loop.racks), 'rack')} to {cdus}"
    if cooling.loops:
        yield f"Flush each loop, fill it with {COOLANTS[cooling.coolant].title}, and test it for leaks"


def covering(topology: Topology) -> Iterator[str]:
    """Yield the task that closes free rack units, for each model of blanking panel."""
    counts: Counter[str] = Counter()
    for name, rack in topology.plan.racks.items():
        if rack.blanks and topology.free_u[name]:
            counts[rack.blanks] += sum(map(len, topology.free_u[name]))
    for model, count in sorted(counts.items()):
        yield f"Close {counted(count, 'free rack unit')} with {count:,} x {model}"


def cover_text(topology: Topology, rack: Rack) -> str:
    """Return the sentence that names the free rack units to close, "" if none have a blanking panel."""
    ranges = topology.free_u[rack.name]
    if not (rack.blanks and ranges):
        return ""
    units = ", ".join(f"U{run[0]}" if len(run) == 1 else f"U{run[0]} to U{run[-1]}" for run in ranges)
    return f"Close {units} with {sum(map(len, ranges))} x {rack.blanks}"


def feeding(topology: Topology) -> Iterator[str]:
    """Yield the tasks that connect UPSes, PDUs and power shelves to their feeds."""
    plan = topology.plan
    for feed in plan.feeds:
        source = f"feed {feed.name}"
        if feed.ups and not plan.devices[feed.ups].present:
            yield f"Connect {feed.ups} to {source}"
        names = (name for rack in plan.racks.values() for name in dict(rack.pdus).get(feed.name, ()))
        counts = Counter(plan.devices[name].type.model for name in names if not plan.devices[name].present)
        for model, count in sorted(counts.items()):
            yield f"Connect {count:,} x {model} to {feed.ups or source}"


def without_outlet(topology: Topology) -> int:
    """Return the number of power supplies to connect that have no outlet in the plan."""
    devices = topology.plan.devices
    return sum(not supply.outlet and not devices[supply.device].present for supply in topology.plan.supplies)


def missing_outlets(topology: Topology) -> Iterator[str]:
    """Yield the task for power supplies that have no outlet in the plan."""
    if count := without_outlet(topology):
        yield f"Find an outlet and a cord for {counted(count, 'power supply', 'power supplies')}: the plan has none"
