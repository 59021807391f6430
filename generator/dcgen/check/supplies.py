"""Rules about power supplies and UPSes: what a lost feed stops, and how much and how long a UPS carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Finding, apart, exceeds
from dcgen.plan.records import Device
from dcgen.plan.types import DeviceType
from dcgen.proof import power
from dcgen.topology import Topology

MAX_FEEDS = 4  # of a blueprint
SERVERS = ("server", "storage")


def supplies_survive_a_feed(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC207 for each model that stops or loses full power when one of several feeds is lost."""
    topology = evidence.topology
    if not topology.survives_a_feed:
        return
    fates = power.fates(topology, topology.plan.feeds[0].name)  # power supplies start on the first feed: the worst loss
    for (type_, count), devices in _by_type(topology):
        left = type_.supplies - -(-type_.supplies // count)
        if count == 1:
            continue  # DC219
        fate = power.fate(type_, left)
        if fate == "stopped" and devices[0].kind in (*SERVERS, "chassis"):
            message = f"{type_.model} has one power supply, so losing one of {count} feeds stops it"
            hint = "fit more power supplies, or accept the risk with `power: survives: nothing`"
            yield Finding("DC207", message, hint, devices[0].origin)
        elif fate == "short":
            message = f"losing one feed leaves {type_.model} with {left} of {type_.supplies} power supplies; "
            message += f"it needs {power.needed(type_)}. {_effect(devices, fates)}"
            yield Finding("DC207", message, _short_hint(type_, count), devices[0].origin)


def _by_type(topology: Topology) -> Iterable[tuple[tuple[DeviceType, int], list[Device]]]:
    """Return the mounted devices with power supplies, by model, power supplies and number of feeds in their racks.

    A present device states the power supplies that it has, so they can differ from those of planned devices.
    """
    models: dict[tuple[str, int, str | None, int], list[Device]] = {}
    for name, mount in topology.plan.mounts.items():
        device = topology.plan.devices[name]
        if device.type.supplies and name in topology.supplies_of:
            type_, count = device.type, len(topology.plan.racks[mount.rack].pdus)
            models.setdefault((type_.model, type_.supplies, type_.redundancy, count), []).append(device)
    return [((devices[0].type, count), devices) for (*_, count), devices in models.items()]


def _effect(devices: list[Device], fates: Counter[tuple[str, power.Fate]]) -> str:
    """Return the groups that lose full power, and those that certainly keep it."""
    affected = sorted(Counter((device.group, _noun(device)) for device in devices).items())
    lost = " and ".join(
        f"{count} {noun if count == 1 else _plural(noun)} in group '{group}'" for (group, noun), count in affected
    )
    up = sorted({group for group, fate in fates if fate == "up"})
    if not up:
        return f"{lost} would lose full power; no group is certain to stay up"
    return f"{lost} would lose full power; {', '.join(up)} {'stay' if len(up) > 1 else 'stays'} up"


def _noun(device: Device) -> str:
    return "chassis" if device.kind == "chassis" else "server" if device.kind in SERVERS else "switch"


def _plural(noun: str) -> str:
    return {"switch": "switches", "chassis": "chassis"}.get(noun, f"{noun}s")


def _short_hint(type_: DeviceType, feeds: int) -> str:
    """Return a hint with the number of feeds that would suffice, if a rack can take that many."""
    redundancy = "no redundancy" if type_.redundancy == "none" else f"{type_.redundancy} redundancy"
    reason = f"{redundancy} on {feeds} feeds is not N+N"
    for count in range(2, MAX_FEEDS + 1):
        if type_.supplies - -(-type_.supplies // count) >= power.needed(type_):
            return f"define {count} feeds under `power: feeds:`, or plan for throttling: {reason}"
    return f"plan for throttling: {reason}"


def ups_carries_its_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC208 for each overloaded UPS. If another feed may be lost, a UPS carries its devices alone."""
    topology = evidence.topology
    for feed in topology.plan.feeds:
        if not feed.ups:
            continue
        load, rating = power.ups_kw(topology, feed), topology.plan.devices[feed.ups].type.rating_kw
        if exceeds(load, rating):
            drawn, rated = apart(load, rating)
            message = f"UPS {feed.ups} is overloaded: {drawn} kW load, {rated} kW rated"
            yield Finding("DC208", message, "use a larger UPS, or connect fewer devices to it", feed.origin)


def ups_feeds_its_pdus(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC234 for each feed with a single-phase UPS and three-phase PDUs behind it."""
    plan = evidence.topology.plan
    for feed in plan.feeds:
        if not feed.ups or (ups := plan.devices[feed.ups].type).phases > 1:
            continue
        pdus = Counter(
            plan.devices[pdu].type for rack in plan.racks.values() for pdu in dict(rack.pdus).get(feed.name, ())
        )
        if wide := {type_.model: count for type_, count in pdus.items() if type_.phases > 1}:
            listed = ", ".join(f"{count} x {model}" for model, count in sorted(wide.items()))
            message = f"UPS {feed.ups} ({ups.model}) has one phase and cannot supply the three-phase PDUs {listed}"
            hint = "set `pdu:` of `power:` or of the rack groups to a single-phase PDU, or use a three-phase UPS"
            yield Finding("DC234", message, hint, feed.origin)


def ups_lasts(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC225 for each UPS that carries its load for fewer minutes than the blueprint requires."""
    topology = evidence.topology
    required, path = topology.plan.policy.ups_minutes, ("power", "ups_minutes")
    if required is None:
        return
    if not any(feed.ups for feed in topology.plan.feeds):
        message = f"no feed has a UPS, but `ups_minutes` requires {required:g} minutes"
        yield Finding("DC225", message, "set `power: feeds: a: {ups: MODEL}`", path)
    for feed in topology.plan.feeds:
        if not feed.ups:
            continue
        load, ups = power.ups_kw(topology, feed), topology.plan.devices[feed.ups].type
        minutes = power.ups_minutes(ups, load)
        if minutes is None:
            message = f"the runtime of {ups.model} at {load:.1f} kW is unknown; {required:g} minutes are required"
            hint = "add `minutes:` from the datasheet (load in kW to minutes) to the model in your catalog folder"
            yield Finding("DC225", message, hint, path)
        elif minutes < required:
            lasts, needed = (
                apart(minutes, required, 0) if f"{minutes:g}" == f"{required:g}" else (f"{minutes:g}", f"{required:g}")
            )
            message = f"UPS {feed.ups} lasts {lasts} minutes at {load:.1f} kW; {needed} minutes are required"
            yield Finding("DC225", message, "use a UPS with more battery, or connect fewer devices to it", path)
