"""Rules of racks and power."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dcgen.finding import Finding, KeyPath
from dcgen.plan.records import CONTINUOUS, Device, Rack, Supply
from dcgen.topology import Topology


def feeds_carry_the_load(topology: Topology) -> Iterator[Finding]:
    """DC203: a rack's load stays within what its feeds carry, after the loss of one where that is to be survived."""
    overloaded: dict[str, list[tuple[float, float, Rack]]] = {}
    for rack in topology.plan.racks.values():
        load, limit = topology.power_w(rack.name).value / 1000, topology.usable_kw(rack)
        if load > limit:
            overloaded.setdefault(rack.group, []).append((load, limit, rack))
    for group, racks in overloaded.items():
        load, limit, rack = max(racks, key=lambda item: item[0])
        after = " after the loss of one" if topology.survives_a_feed else ""
        alike = f"; {len(racks) - 1} more of group '{group}' overloaded too" if len(racks) > 1 else ""
        message = f"rack {rack.name} needs {load:.1f} kW, its feeds carry {limit:.1f} kW{after}{alike}"
        yield Finding("DC203", message, _fewer(topology, rack, load, limit), rack.origin)


def _fewer(topology: Topology, rack: Rack, load: float, limit: float) -> str:
    """How many of its hungriest devices a rack could hold, in words; `load` and `limit` in kW."""
    held = [device for device in topology.in_rack[rack.name] if device.type.power_w.value]
    hungriest = max(held, key=lambda device: device.type.power_w.value or 0)
    count = sum(1 for device in held if device.cohort == hungriest.cohort)
    each = (hungriest.type.power_w.value or 0) / 1000
    fits = int((limit - (load - count * each)) // each)
    fewer = f"hold {fits} x {hungriest.cohort} in a rack instead of {count}"
    first = fewer if fits > 0 else "spread what it holds over more racks"
    return f"{first}, or use larger PDUs or more of them for each feed"


def pdus_carry_their_share(topology: Topology) -> Iterator[Finding]:
    """DC213: no single PDU is overloaded while the others of its feed have room, whichever feed is lost."""
    on_rack: dict[str, dict[str, tuple[Supply, ...]]] = {}
    for device, supplies in topology.supplies_of.items():
        on_rack.setdefault(topology.plan.mounts[device].rack, {})[device] = supplies
    reported: set[str] = set()
    for name, devices in on_rack.items():
        rack = topology.plan.racks[name]
        lost = [feed for feed, _ in rack.pdus] if topology.survives_a_feed else [""]
        loads = [_pdu_loads(topology, devices, feed) for feed in lost]
        for pdu, load in ((pdu, max(each.get(pdu, 0.0) for each in loads)) for _, pdus in rack.pdus for pdu in pdus):
            limit = CONTINUOUS * topology.plan.devices[pdu].type.rating_kw
            if (
                load > limit
                and rack.group not in reported
                and topology.power_w(name).value / 1000 <= topology.usable_kw(rack)
            ):
                reported.add(rack.group)
                message = f"PDU {pdu} must carry {load:.1f} kW, it carries {limit:.1f} kW"
                yield Finding("DC213", message, "hold fewer devices in a rack, or use larger PDUs", rack.origin)


def _pdu_loads(topology: Topology, devices: dict[str, tuple[Supply, ...]], lost: str) -> dict[str, float]:
    """The load of each PDU in kW without feed `lost`: the supplies that are left share a device's load alike."""
    loads: dict[str, float] = defaultdict(float)
    for name, supplies in devices.items():
        left = [supply for supply in supplies if supply.feed != lost]
        for supply in left:
            loads[supply.pdu] += (topology.plan.devices[name].type.power_w.value or 0) / 1000 / len(left)
    return loads


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
    if not topology.survives_a_feed:
        return
    for device in _one_per_model(topology):
        redundancy, count = device.type.redundancy, device.type.supplies
        if 0 < count < feeds and device.kind in ("server", "storage"):
            message = f"{device.type.model} has {count} power supply, so the loss of one of {feeds} feeds stops it"
            yield Finding(
                "DC207", message, "fit more supplies, or accept it with `survives: nothing`", device.origin, "warning"
            )
        if redundancy in (None, "none", "N+N"):
            continue
        needed = int(redundancy.split("+")[0])
        left = count - -(-count // feeds)
        if left < needed:
            message = f"{device.type.model} needs {needed} of its {count} supplies; the loss of a feed leaves {left}"
            hint = f"supplies of {redundancy} on {feeds} feeds are not N+N: plan for throttling, or use more feeds"
            yield Finding("DC207", message, hint, device.origin, "warning")


def ups_carries_its_load(topology: Topology) -> Iterator[Finding]:
    """DC208: the load behind a UPS stays within its rating: all of its devices' load when another feed may be lost."""
    loads: dict[str, float] = defaultdict(float)
    alone = topology.survives_a_feed  # each feed must then carry everything that is on it by itself
    for name, supplies in topology.supplies_of.items():
        feeds = {supply.feed for supply in supplies}
        watts = topology.plan.devices[name].type.power_w.value or 0
        for each in feeds:
            loads[each] += watts / 1000 / (1 if alone else len(feeds))
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


def nvlink_domains_stand_in_one_rack(topology: Topology) -> Iterator[Finding]:
    """DC214: the servers of a rack-scale NVLink domain stand in one rack with its switch trays."""
    racks: dict[str, set[str]] = {}
    origin: dict[str, KeyPath] = {}
    for device in topology.plan.devices.values():
        if domain := topology.nvlink_domain_of(device):
            racks.setdefault(domain, set()).add(topology.place_of(device.name)[0])
            origin.setdefault(domain, device.origin)
    for domain, found in sorted(racks.items()):
        if len(found) > 1:
            message = f"the NVLink domain {domain} stands in {len(found)} racks: {', '.join(sorted(found))}"
            hint = "hold the servers of one domain and all its switch trays in one rack of a group"
            yield Finding("DC214", message, hint, origin[domain])
            return
