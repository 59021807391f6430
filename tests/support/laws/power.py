"""Laws of supplies, outlets, phases and loads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dcgen.plan.records import Plan, Rack
from dcgen.proof import power
from dcgen.topology import Topology
from dcgen.views.loads import make_loads

TAKES = {"C14": {"C13", "C15"}, "C20": {"C19", "C21"}, "C22": {"C19", "C21"}}


def supplies_are_fed_once(plan: Plan, _: Topology) -> Iterator[str]:
    """Each supply is on one PDU of its own rack, of the feed it names; the supplies of a device are spread over the feeds evenly."""
    seen = Counter((supply.device, supply.number) for supply in plan.supplies)
    yield from (f"supply fed twice: {key}" for key, count in seen.items() if count > 1)
    feeds: dict[str, Counter[str]] = defaultdict(Counter)
    for supply in plan.supplies:
        feeds[supply.device][supply.feed] += 1
        if supply.device == supply.pdu:
            yield f"a PDU feeds itself: {supply.pdu}"
        if supply.pdu not in dict(plan.racks[plan.mounts[supply.device].rack].pdus)[supply.feed]:
            yield f"supply on another rack's PDU: {supply}"
    for name, device in plan.devices.items():
        wanted = device.type.supplies
        if name in plan.mounts and device.kind != "ups" and wanted and sum(feeds[name].values()) != wanted:
            yield f"supplies missing: {name}"
        if len(feeds[name]) > 1 and max(feeds[name].values()) - min(feeds[name].values()) > 1:
            yield f"supplies uneven: {name}"


def supplies_have_one_outlet(plan: Plan, _: Topology) -> Iterator[str]:
    """A supply of known inlet is on an outlet that its PDU has and that takes it, nobody else is, and outlets of a type
    are on the phases in turn."""
    seen = Counter((supply.pdu, supply.outlet) for supply in plan.supplies if supply.outlet)
    lacking = any(finding.code in ("DC220", "DC221") for finding in plan.findings)
    yield from (f"outlet used twice: {key}" for key, count in seen.items() if count > 1)
    for supply in plan.supplies:
        inlet, pdu = plan.devices[supply.device].type.inlet, plan.devices[supply.pdu].type
        if bool(supply.outlet) != bool(inlet) and not lacking:
            yield f"outlet without an inlet, or the reverse: {supply}"
        if not inlet or not supply.outlet:
            continue
        kind, _, number = supply.outlet.rpartition("-")
        if not 1 <= int(number) <= dict(pdu.outlets).get(kind, 0):
            yield f"no such outlet: {supply}"
        if not {kind, *dict(pdu.also).get(kind, ())} & TAKES[inlet]:
            yield f"outlet does not fit: {supply}"
        turn = int(number) % 3
        wanted = {"", f"L{turn or 3}-N", f"L{turn or 3}-L{turn + 1}"} if pdu.phases == 3 else {""}
        if supply.bank and (stated := pdu.banks[supply.bank - 1].phase):
            wanted = {stated}  # a bank is on the conductors that the catalog states
        if supply.phase not in wanted:
            yield f"phase out of turn: {supply}"


def loads_are_shared_out(plan: Plan, topology: Topology) -> Iterator[str]:
    """Whatever feed is lost, the feeds carry the devices that are left; phases carry what their PDU carries."""
    for lost in power.losses(topology):
        for rack in plan.racks.values():
            standing = {supply.device for supply in plan.supplies if supply.feed != lost}
            held = [device for device in topology.in_rack[rack.name] if device.name in standing]
            wanted = sum(device.type.power_w.value or 0 for device in held)
            wanted += _on_shelves(topology, rack, lost)
            if abs(sum(power.feed_watts(topology, rack, lost).values()) - wanted) > 0.001:
                yield f"load lost on its way: {rack.name} without {lost!r}"
            if lost in power.feed_watts(topology, rack, lost) and power.feed_watts(topology, rack, lost)[lost]:
                yield f"a lost feed carries load: {rack.name} {lost}"
            for pdu, draw in power.draws(topology, rack, lost).items():
                type_ = plan.devices[pdu].type
                if draw.amps and type_.phases == 1 and abs(draw.amps[0] * (type_.voltage_v or 0) - draw.watts) > 0.001:
                    yield f"amperes and watts differ: {pdu}"
    make_loads(topology)


def _on_shelves(topology: Topology, rack: Rack, lost: str) -> float:
    """The watts of a rack that its power shelves carry: all but devices with power supplies; 0 without a shelf."""
    devices = topology.plan.devices
    left = [name for feed, names in rack.pdus if feed != lost for name in names if devices[name].kind == "powershelf"]
    apart = [
        device for device in topology.in_rack[rack.name] if device.kind != "powershelf" and not device.type.on_busbar
    ]
    whole = topology.power_w(rack.name).value
    return whole - sum(device.type.power_w.value or 0 for device in apart) if left else 0.0
