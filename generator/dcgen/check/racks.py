"""Rules of racks and power."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dcgen.finding import Finding
from dcgen.plan.records import Device
from dcgen.topology import Topology


def feeds_carry_the_load(topology: Topology) -> Iterator[Finding]:
    """DC203: a rack's load stays within what its feeds carry, after the loss of one where that is to be survived."""
    for rack in topology.plan.racks.values():
        load, limit = topology.power_w(rack.name).value / 1000, topology.usable_kw(rack)
        if load > limit:
            after = " after the loss of one" if topology.plan.survives == "feed" and len(rack.pdus) > 1 else ""
            held = [device for device in topology.in_rack[rack.name] if device.type.power_w.value]
            largest = max(held, key=lambda device: device.type.power_w.value or 0)
            count = sum(1 for device in held if device.cohort == largest.cohort)
            each = (largest.type.power_w.value or 0) / 1000
            fits = int((limit - (load - count * each)) // each)
            fewer = (
                f"hold {fits} x {largest.cohort} in a rack instead of {count}"
                if fits > 0
                else "spread what it holds over more racks"
            )
            hint = f"{fewer}, or use larger PDUs or more of them for each feed"
            message = f"rack {rack.name} needs {load:.1f} kW, its feeds carry {limit:.1f} kW{after}"
            yield Finding("DC203", message, hint, rack.origin)


def power_is_known(topology: Topology) -> Iterator[Finding]:
    """DC205: the power of every mounted model is stated or assumed."""
    for device in _one_per_model(topology):
        if device.type.power_w.value is None:
            message = f"no source states the power of {device.type.model}; sums of its racks leave it out"
            hint = f"state it: `assume: {device.type.model}: {{power_max_w: ..., reason: ...}}`"
            yield Finding("DC205", message, hint, device.origin, "warning")


def supplies_are_known(topology: Topology) -> Iterator[Finding]:
    """DC209: the number of supplies of every server and switch is stated or assumed."""
    for device in _one_per_model(topology):
        if not device.type.supplies and device.kind not in ("ups", "pdu"):
            message = f"no source states how many supplies {device.type.model} has; one on each feed is planned"
            hint = f"state it: `assume: {device.type.model}: {{supplies: ..., reason: ...}}`"
            yield Finding("DC209", message, hint, device.origin, "warning")


def weight_is_within_the_rating(topology: Topology) -> Iterator[Finding]:
    """DC206: what a rack holds is within the load it is rated for, where both are known."""
    for rack in topology.plan.racks.values():
        load = topology.weight_kg(rack.name)
        if rack.max_load_kg and load.value > rack.max_load_kg:
            message = (
                f"rack {rack.name} holds {load.value:.0f} kg, {rack.type.model} is rated for {rack.max_load_kg:.0f} kg"
            )
            yield Finding(
                "DC206", message, "hold fewer devices in a rack, or use a rack of a higher rating", rack.origin
            )


def supplies_survive_a_feed(topology: Topology) -> Iterator[Finding]:
    """DC207: a server on two feeds keeps running on one: N+N, or half its supplies carry its load."""
    feeds = len(topology.plan.feeds)
    if feeds < 2 or topology.plan.survives != "feed":
        return
    for device in _one_per_model(topology):
        redundancy, count = device.type.redundancy, device.type.supplies
        if redundancy in (None, "none", "N+N"):
            continue
        needed = int(redundancy.split("+")[0])
        left = count - -(-count // feeds)
        if left < needed:
            message = f"{device.type.model} needs {needed} of its {count} supplies; the loss of a feed leaves {left}"
            hint = f"supplies of {redundancy} on {feeds} feeds are not N+N: plan for throttling, or use more feeds"
            yield Finding("DC207", message, hint, device.origin, "warning")


def ups_carries_its_load(topology: Topology) -> Iterator[Finding]:
    """DC208: the load behind a UPS stays within its rating; with one feed that is the whole load."""
    loads: dict[str, float] = defaultdict(float)
    for supply in topology.plan.supplies:
        type_ = topology.plan.devices[supply.device].type
        shared = 1 if len(topology.plan.feeds) > 1 and topology.plan.survives == "feed" else max(type_.supplies, 1)
        if shared > 1 or supply.number == 1 or len(topology.plan.feeds) == 1:
            loads[supply.feed] += (type_.power_w.value or 0) / 1000 / shared
    for feed in topology.plan.feeds:
        if feed.ups and loads[feed.name] > (rating := topology.plan.devices[feed.ups].type.rating_kw):
            message = f"UPS {feed.ups} must carry {loads[feed.name]:.1f} kW, it is rated for {rating:.1f} kW"
            yield Finding("DC208", message, "use a larger UPS, or put less behind it", feed.origin)


def _one_per_model(topology: Topology) -> Iterator[Device]:
    """The first mounted device of every model."""
    seen: set[str] = set()
    for name in topology.plan.mounts:
        device = topology.plan.devices[name]
        if device.type.model not in seen:
            seen.add(device.type.model)
            yield device
