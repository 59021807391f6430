"""Rules of racks: load of feeds, PDUs and phases, weight, heat, NVLink domains."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dcgen.check.kinds import rack_cases
from dcgen.check.limits import Gap, Limit, of
from dcgen.check.relief import fewer, more_pdus, power_kw, weight_kg
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.plan.powershelves import split
from dcgen.plan.records import Device, Rack
from dcgen.proof import power
from dcgen.proof.busbar import powered_by_shelves
from dcgen.topology import Topology

NEAR = 0.95  # of a rating: the cables of a rack of 1,000 kg weigh some 10 to 30 kg
RATINGS = {
    "rolling": "rolling load; no source states the static load",
    "": "no source states whether this is the static load",
}


def feeds_carry_the_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC203 for each rack group whose load exceeds what its feeds can carry, less the reserve."""
    yield from fold(rack_cases(evidence, partial(_overloaded_rack, evidence)), "rack")


def _overloaded_rack(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    topology = evidence.topology
    if powered_by_shelves(topology, rack):
        return  # DC252
    reserve = topology.plan.policy.reserve_percent
    load, usable = evidence.power_w[rack.name].value / 1000, evidence.usable_kw[rack.name] * (1 - reserve / 100)
    if exceeds(load, usable):
        drawn, carried = apart(load, usable)
        after = " after the loss of one feed" if topology.survives_a_feed and len(rack.pdus) > 1 else ""
        less = f" with a reserve of {reserve:g} %" if reserve else ""
        message = f"rack {rack.name} is overloaded: {drawn} kW load, {carried} kW usable{after}{less}"
        hint = f"{fewer(topology, rack, power_kw, load - usable)}, or use {_larger(topology, rack)}"
        yield Case(rack.group, rack.name, Finding("DC203", message, hint, rack.origin), load)


def _larger(topology: Topology, rack: Rack) -> str:
    """Return the part that limits the feeds of a rack: its PDUs, or a UPS with a lower rating."""
    devices = topology.plan.devices
    for feed in topology.plan.feeds:
        pdus = [devices[pdu].type for pdu in dict(rack.pdus).get(feed.name, ())]
        usable = sum(topology.usable_share(pdu) * pdu.rating_kw for pdu in pdus)
        if feed.ups and devices[feed.ups].type.rating_kw < usable:
            return "a larger UPS"
    return "larger or more PDUs per feed" if more_pdus(topology, rack) else "larger PDUs"


def pdus_carry_their_share(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC213 and DC223 for rack groups with an overloaded PDU or phase, although the feeds suffice."""
    yield from fold(rack_cases(evidence, partial(_overloaded_pdus, evidence)), "PDU")


def _overloaded_pdus(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    topology = evidence.topology
    if exceeds(evidence.power_w[rack.name].value / 1000, evidence.usable_kw[rack.name]):
        return  # DC203
    states = {lost: evidence.draws[lost] for lost in power.planned_losses(topology)}
    for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
        draws = {lost: by_pdu[pdu] for lost, by_pdu in states.items()}
        if overload := _overload(topology, topology.plan.devices[pdu], draws, rack):
            yield overload


def _overload(topology: Topology, pdu: Device, draws: dict[str, power.Draw], rack: Rack) -> Case | None:
    """Return the overload of a PDU, else of its worst phase; `draws` maps the lost feed to the load of the PDU."""
    if pdu.kind == "powershelf":
        return None  # DC252
    share, more = topology.usable_share(pdu.type), more_pdus(topology, rack)
    hint = "use larger or more PDUs per feed (`pdu:`, `pdus_per_feed:`)" if more else "use larger PDUs (`pdu:`)"
    hint += ", or hold fewer devices in the rack"
    usable, load = share * pdu.type.rating_kw, max(draw.watts for draw in draws.values()) / 1000
    if exceeds(load, usable):
        drawn, carried = apart(load, usable)
        message = f"PDU {pdu.name} is overloaded: {drawn} kW load, {carried} kW usable"
        return Case((rack.group, "DC213"), pdu.name, Finding("DC213", message, hint, rack.origin), load)
    if pdu.type.amps is None:
        return None
    phases = [(amps, f"L{line}", lost) for lost, draw in draws.items() for line, amps in enumerate(draw.amps, start=1)]
    amps, line, lost = max(phases, default=(0.0, "", ""))
    rated = share * pdu.type.amps
    if not exceeds(amps, rated):
        return None
    after = f" after the loss of feed {lost}" if lost else ""
    drawn, carried = apart(amps, rated)
    name = f"phase {line} of PDU {pdu.name}" if pdu.type.phases > 1 else f"the input of PDU {pdu.name}"
    message = f"{name} is overloaded{after}: {drawn} A load, {carried} A usable"
    hint += ", or move power supplies to another phase" if pdu.type.phases > 1 else ""
    return Case((rack.group, "DC223"), pdu.name, Finding("DC223", message, hint, rack.origin), amps)


def weight_is_within_the_rating(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC206 for each rack group with a rack whose known load exceeds its rating."""
    failed = (limit for limit in rated_loads(evidence) if limit.outcome == "fails")
    yield from fold((_overweight(evidence, limit) for limit in failed), "rack")


def rated_loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of each rack against its rating, in kilograms.

    The weight of cables is known for few models and small beside that of devices. An unknown one matters only to a rack
    within 5 % of its rating.
    """
    topology = evidence.topology
    for rack in topology.plan.racks.values():
        load, cables = topology.weight_kg(rack.name), evidence.cable_weights[rack.name]
        known = load.value + cables.value
        missing = [of(evidence.without_weight[model], "weight") for model in load.unknown]
        if rack.max_load_kg is None and not load.unknown and is_as_delivered(topology, rack):
            continue  # its manufacturer fits and weighs the devices
        if rack.max_load_kg is None:
            missing.append(Gap(rack.type.model, "rack load", rack.origin))
        elif known > NEAR * rack.max_load_kg:
            missing += [Gap(model, "cable weight", rack.origin) for model in cables.unknown]
        yield Limit("the rated load of {}", "rack", rack.name, tuple(missing), known, rack.max_load_kg, "kg")


def is_as_delivered(topology: Topology, rack: Rack) -> bool:
    """Return whether a rack is ordered as a whole and holds only the devices that come with it."""
    return bool(rack.product and not split(rack.product, topology.in_rack[rack.name])[1])


def _overweight(evidence: Evidence, limit: Limit) -> Case:
    topology, rack = evidence.topology, evidence.topology.plan.racks[limit.subject]
    known, rated = limit.known or 0.0, limit.limit or 0.0
    load_text, rated_text = apart(known, rated, 0)
    cables = evidence.cable_weights[rack.name].value
    with_cables = f" with {cables:,.0f} kg of cables" if cables >= 1 else ""
    least = "at least " if topology.weight_kg(rack.name).unknown else ""
    message = f"rack {rack.name} is overweight: {least}{load_text} kg load{with_cables}, {rated_text} kg rated"
    message += f" ({RATINGS[rack.load_kind]})" if rack.load_kind != "static" else ""
    hint = f"{fewer(topology, rack, weight_kg, known - rated)}, or use a rack with a higher rating"
    if rack.load_kind != "static":
        hint += f", or add `static_load_kg:` of {rack.type.model} to your catalog folder"
    return Case(rack.group, rack.name, Finding("DC206", message, hint, rack.origin), known)


def heat_is_within_the_cooling(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC224 for each rack group with a rack whose heat to the air exceeds its cooling."""
    yield from fold(rack_cases(evidence, partial(_hot_rack, evidence)), "rack")


def _hot_rack(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    heat, cooling = evidence.heat[rack.name].air.value / 1000, rack.cooling_kw
    if cooling is not None and exceeds(heat, cooling):
        warm, removed = apart(heat, cooling)
        message = f"rack {rack.name} gives off {warm} kW of heat; its cooling removes {removed} kW"
        less = fewer(evidence.topology, rack, power_kw, heat - cooling)
        hint = f"{less}, or install more cooling and raise `cooling_kw:`"
        path = ("racks", rack.group, "cooling_kw")
        yield Case(rack.group, rack.name, Finding("DC224", message, hint, path), heat)


def nvlink_domains_stand_in_one_rack(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC214 for rack-scale NVLink domains whose servers and switch trays are in several racks."""
    topology = evidence.topology
    racks: dict[str, set[str]] = {}
    member: dict[str, Device] = {}
    for device in topology.plan.devices.values():
        if domain := topology.nvlink_domain_of(device):
            racks.setdefault(domain, set()).add(topology.place_of(device.name)[0])
            member.setdefault(domain, device)
    yield from fold(
        (_split_domain(name, racks[name], member[name]) for name in sorted(racks) if len(racks[name]) > 1), "domain"
    )


def _split_domain(domain: str, racks: set[str], device: Device) -> Case:
    message = f"NVLink domain {domain} spans {len(racks)} racks: {', '.join(sorted(racks))}"
    key = device.group.removesuffix("-nvlink")
    servers, switches = device.type.nvlink or (0, 0)
    hint = (
        f"use a rack group with `holds: {{{key}: {servers}, {key}-nvlink: {switches}}}` in a rack model with a busbar, "
    )
    hint += "without `spread:` or `pins:` between racks"
    return Case("DC214", domain, Finding("DC214", message, hint, device.origin))
