"""Rules of racks and power."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.check.relief import fewer, power_kw, weight_kg
from dcgen.evidence import Evidence
from dcgen.finding import Finding, KeyPath
from dcgen.plan.records import CONTINUOUS, Device, Rack
from dcgen.plan.types import DeviceType
from dcgen.proof import power
from dcgen.topology import Topology

MAX_FEEDS = 4  # of a blueprint


def feeds_carry_the_load(evidence: Evidence) -> Iterator[Finding]:
    """DC203: a rack's load stays within what its feeds carry, after the loss of one where that is to be survived,
    less the reserve."""
    topology = evidence.topology
    reserve = topology.plan.policy.reserve_percent
    overloaded: dict[str, list[tuple[float, float, Rack]]] = {}
    for rack in topology.plan.racks.values():
        load, limit = topology.power_w(rack.name).value / 1000, topology.usable_kw(rack) * (1 - reserve / 100)
        if load > limit:
            overloaded.setdefault(rack.group, []).append((load, limit, rack))
    for group, racks in overloaded.items():
        load, limit, rack = max(racks, key=lambda item: item[0])
        after = " after the loss of one" if topology.survives_a_feed else ""
        alike = f"; {len(racks) - 1} more of group '{group}' overloaded too" if len(racks) > 1 else ""
        kept = f" less the reserve of {reserve:g} %" if reserve else ""
        message = f"rack {rack.name} needs {load:.1f} kW, its feeds carry {limit:.1f} kW{after}{kept}{alike}"
        hint = f"{fewer(topology, rack, power_kw, load - limit)}, or use {_larger(topology, rack)}"
        yield Finding("DC203", message, hint, rack.origin)


def _larger(topology: Topology, rack: Rack) -> str:
    """What bounds the feeds of a rack: its PDUs, or a UPS that carries less than they do."""
    devices = topology.plan.devices
    for feed in topology.plan.feeds:
        ratings = [devices[pdu].type.rating_kw for pdu in dict(rack.pdus)[feed.name]]
        if feed.ups and devices[feed.ups].type.rating_kw < CONTINUOUS * sum(ratings):
            return "a larger UPS"
    return "larger PDUs or more of them for each feed"


def pdus_carry_their_share(evidence: Evidence) -> Iterator[Finding]:
    """DC213 and DC223: no single PDU and no phase of it is overloaded while its feed has room, whichever is lost."""
    topology = evidence.topology
    reported: set[str] = set()
    for rack in topology.plan.racks.values():
        if rack.group in reported or topology.power_w(rack.name).value / 1000 > topology.usable_kw(rack):
            continue
        states = {lost: power.draws(topology, rack, lost) for lost in power.planned_losses(topology)}
        for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
            worst = {lost: found[pdu] for lost, found in states.items()}
            if found := _overload(topology.plan.devices[pdu], worst, rack):
                yield found
                reported.add(rack.group)
                break


def _overload(pdu: Device, draws: dict[str, power.Draw], rack: Rack) -> Finding | None:
    """What is too much for a PDU; `draws` are by the feed that is lost. Its phases are a convention, so a warning."""
    hint = "hold fewer devices in a rack, use larger PDUs, or more of them for each feed"
    limit, watts = CONTINUOUS * pdu.type.rating_kw, max(draw.watts for draw in draws.values()) / 1000
    if watts > limit:
        message = f"PDU {pdu.name} must carry {watts:.1f} kW, it carries {limit:.1f} kW"
        return Finding("DC213", message, hint, rack.origin)
    if pdu.type.phases == 1 or pdu.type.amps is None:
        return None
    fullest = [(amps, f"L{line}", lost) for lost, draw in draws.items() for line, amps in enumerate(draw.amps, start=1)]
    amps, line, lost = max(fullest, default=(0.0, "", ""))
    if amps <= CONTINUOUS * pdu.type.amps:
        return None
    after = f" after the loss of feed {lost}" if lost else ""
    carries = f"it carries {CONTINUOUS * pdu.type.amps:.1f} A"
    message = f"phase {line} of PDU {pdu.name} must carry {amps:.1f} A{after}, {carries}"
    return Finding("DC223", message, f"{hint}, or move supplies to another phase", rack.origin, "warning")


def power_is_known(evidence: Evidence) -> Iterator[Finding]:
    """DC205: the power of every mounted model is stated or assumed."""
    topology = evidence.topology
    for device in _one_per_model(topology):
        if device.type.power_w.value is None:
            message = f"no source states the power of {device.type.model}; sums of its racks leave it out"
            hint = f"state it: `assume: {device.type.model}: {{power_max_w: ..., reason: ...}}`"
            yield Finding("DC205", message, hint, device.origin, "warning")


def supplies_are_known(evidence: Evidence) -> Iterator[Finding]:
    """DC209: the number of supplies of every server and switch is stated or assumed."""
    topology = evidence.topology
    for device in _one_per_model(topology):
        if not device.type.supplies and device.kind not in ("ups", "pdu"):
            message = f"no source states how many supplies {device.type.model} has; one on each feed is planned"
            hint = f"state it: `assume: {device.type.model}: {{supplies: ..., reason: ...}}`"
            yield Finding("DC209", message, hint, device.origin, "warning")


def weight_is_within_the_rating(evidence: Evidence) -> Iterator[Finding]:
    """DC206: what a rack holds is within the load it is rated for, where both are known."""
    topology = evidence.topology
    for rack in topology.plan.racks.values():
        load = topology.weight_kg(rack.name)
        if rack.max_load_kg and load.value > rack.max_load_kg:
            message = (
                f"rack {rack.name} holds {load.value:.0f} kg, {rack.type.model} is rated for {rack.max_load_kg:.0f} kg"
            )
            first = fewer(topology, rack, weight_kg, load.value - rack.max_load_kg)
            yield Finding("DC206", message, f"{first}, or use a rack of a higher rating", rack.origin)


def inlets_are_known(evidence: Evidence) -> Iterator[Finding]:
    """DC222: the inlet of every supply is stated or assumed, so that it has an outlet and a phase."""
    topology = evidence.topology
    for device in _one_per_model(topology):
        if not device.type.inlet and device.kind not in ("ups", "pdu"):
            message = f"no source states the inlet of {device.type.model}; its supplies have no outlet and no phase"
            hint = f"state it: `assume: {device.type.model}: {{inlet: C14 or C20 or C22, reason: ...}}`"
            yield Finding("DC222", message, hint, device.origin, "warning")


def supplies_survive_a_feed(evidence: Evidence) -> Iterator[Finding]:
    """DC207: a server on several feeds keeps its full power when one of them is lost, by what its redundancy needs."""
    topology = evidence.topology
    if not topology.survives_a_feed:
        return
    feeds = len(topology.plan.feeds)
    first = topology.plan.feeds[0].name  # the supplies start with it, so its loss takes the most
    found = power.fates(topology, first)
    for device in _one_per_model(topology):
        type_ = device.type
        left = type_.supplies - -(-type_.supplies // feeds)
        if not type_.supplies or (fate := power.fate(type_, left)) in ("up", "unknown"):
            continue
        alike = {item.group for item in topology.plan.devices.values() if item.type.model == type_.model}
        hit = ", ".join(
            f"{count} x {device_group}" for (device_group, _), count in sorted(found.items()) if device_group in alike
        )
        rest = ", ".join(sorted({device_group for device_group, each in found if each == "up"})) or "nothing else"
        if fate == "stopped" and device.kind in ("server", "storage"):
            message = f"{type_.model} has {type_.supplies} power supply, so the loss of one of {feeds} feeds stops it"
            hint = "fit more supplies, or accept it with `survives: nothing`"
        elif fate == "short":
            message = f"{type_.model} needs {power.needed(type_)} of its {type_.supplies} supplies; the loss of a feed "
            message += f"leaves {left}: short of power are then {hit}; known to keep running: {rest}"
            kind = "without redundancy" if type_.redundancy == "none" else f"of {type_.redundancy}"
            hint = f"supplies {kind} on {feeds} feeds are not N+N: plan for throttling{_feeds_for(type_)}"
        else:
            continue
        yield Finding("DC207", message, hint, device.origin, "warning")


def _feeds_for(type_: DeviceType) -> str:
    """The number of feeds of which one may be lost, in words; nothing where no number of them that a rack takes is."""
    enough = (
        feeds
        for feeds in range(2, MAX_FEEDS + 1)
        if type_.supplies - -(-type_.supplies // feeds) >= power.needed(type_)
    )
    return next((f", or use {feeds} feeds" for feeds in enough), "")


def ups_carries_its_load(evidence: Evidence) -> Iterator[Finding]:
    """DC208: the load behind a UPS stays within its rating: all of its devices' load when another feed may be lost."""
    topology = evidence.topology
    for feed in topology.plan.feeds:
        if feed.ups and (load := power.ups_kw(topology, feed)) > (
            rating := topology.plan.devices[feed.ups].type.rating_kw
        ):
            message = f"UPS {feed.ups} must carry {load:.1f} kW, it is rated for {rating:.1f} kW"
            yield Finding("DC208", message, "use a larger UPS, or put less behind it", feed.origin)


def ups_lasts(evidence: Evidence) -> Iterator[Finding]:
    """DC225: every UPS carries its load for as many minutes as the blueprint requires."""
    topology = evidence.topology
    wanted, path = topology.plan.policy.ups_minutes, ("power", "ups_minutes")
    if wanted is None:
        return
    if not any(feed.ups for feed in topology.plan.feeds):
        yield Finding("DC225", "no feed runs through a UPS", "name one: `power: feeds: a: {ups: MODEL}`", path)
    for feed in topology.plan.feeds:
        if not feed.ups:
            continue
        load, ups = power.ups_kw(topology, feed), topology.plan.devices[feed.ups].type
        minutes = power.ups_minutes(ups, load)
        if minutes is None:
            message = f"no source states how long {ups.model} carries {load:.1f} kW; {wanted:g} minutes are required"
            hint = "describe it in your own catalog folder with `minutes:` from its datasheet, load in kW to minutes"
            yield Finding("DC225", message, hint, path)
        elif minutes < wanted:
            message = f"UPS {feed.ups} carries {load:.1f} kW for {minutes:g} minutes, {wanted:g} are required"
            yield Finding("DC225", message, "use a UPS with more battery, or put less behind it", path)


def heat_is_within_the_cooling(evidence: Evidence) -> Iterator[Finding]:
    """DC224: the heat of a rack, which is its power, stays within what its cooling takes."""
    topology = evidence.topology
    hottest: dict[str, tuple[float, Rack]] = {}
    for rack in topology.plan.racks.values():
        heat = topology.power_w(rack.name).value / 1000
        if rack.cooling_kw is not None and heat > max(rack.cooling_kw, hottest.get(rack.group, (0.0,))[0]):
            hottest[rack.group] = heat, rack
    for group, (heat, rack) in hottest.items():
        limit = rack.cooling_kw or 0.0
        message = f"rack {rack.name} gives off {heat:.1f} kW of heat, its cooling takes {limit:.1f} kW"
        first = fewer(topology, rack, power_kw, heat - limit)
        yield Finding("DC224", message, f"{first}, or cool it better", ("racks", group, "cooling_kw"))


def _one_per_model(topology: Topology) -> Iterator[Device]:
    """The first mounted device of every model."""
    seen: set[str] = set()
    for name in topology.plan.mounts:
        device = topology.plan.devices[name]
        if device.type.model not in seen:
            seen.add(device.type.model)
            yield device


def nvlink_domains_stand_in_one_rack(evidence: Evidence) -> Iterator[Finding]:
    """DC214: the servers of a rack-scale NVLink domain stand in one rack with its switch trays."""
    topology = evidence.topology
    racks: dict[str, set[str]] = {}
    origin: dict[str, KeyPath] = {}
    for device in topology.plan.devices.values():
        if domain := topology.nvlink_domain_of(device):
            racks.setdefault(domain, set()).add(topology.place_of(device.name)[0])
            origin.setdefault(domain, device.origin)
    for domain, found in sorted(racks.items()):
        if len(found) > 1:
            message = f"the NVLink domain {domain} stands in {len(found)} racks: {', '.join(sorted(found))}"
            hint = "hold the servers of one domain and all its switch trays in one rack of a group, "
            hint += "without `spread:` or `pins:` that part them"
            yield Finding("DC214", message, hint, origin[domain])
            return
