"""The loads of a site as texts: heat and air of racks, feeds, phases, what the loss of a feed takes, UPS minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.plan.amounts import Total
from dcgen.plan.records import CONTINUOUS, Rack
from dcgen.proof import power
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.figures import NO_BREAK

UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class Loads:
    """Tables of the fullest rack of each group, and of the site.

    `heat`: rack, how many of its group, power, BTU/h, airflow, what the cooling takes. `feeds`: rack, feed, load in
    normal operation, the highest after a loss, what it carries. `phases`: PDU, amperes of its phases in normal
    operation and at the worst, what each carries, how uneven they are. `losses`: the feed lost, and which devices keep
    running, are short of power, stop, or cannot be told. `upses`: UPS, load, rating, minutes.
    """

    rise: str
    reserve: str
    heat: tuple[tuple[str, int, str, str, str, str], ...]
    feeds: tuple[tuple[str, str, str, str, str], ...]
    phases: tuple[tuple[str, str, str, str, str], ...]
    losses: tuple[tuple[str, str, str, str, str], ...]
    upses: tuple[tuple[str, str, str, str], ...]


def make_loads(topology: Topology) -> Loads:
    """The loads of a topology."""
    plan = topology.plan
    groups: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        groups.setdefault(rack.group, []).append(rack)
    fullest = {group: max(racks, key=lambda rack: topology.power_w(rack.name).value) for group, racks in groups.items()}
    heat = [_heat(topology, rack, len(groups[group])) for group, rack in sorted(fullest.items())]
    site = figures.merge(topology.power_w(name) for name in plan.racks)
    heat.append(("all racks", len(plan.racks), *_heat_texts(site, plan.policy.rise_k), UNKNOWN))
    return Loads(
        f"{plan.policy.rise_k:g}" if plan.policy.rise_k else "",
        f"{plan.policy.reserve_percent:g}" if plan.policy.reserve_percent else "",
        tuple(heat),
        tuple(row for _, rack in sorted(fullest.items()) for row in _feeds(topology, rack)),
        tuple(row for _, rack in sorted(fullest.items()) for row in _phases(topology, rack)),
        tuple(_losses(topology)),
        tuple(_upses(topology)),
    )


def _heat(topology: Topology, rack: Rack, count: int) -> tuple[str, int, str, str, str, str]:
    cooling = f"{rack.cooling_kw:,.1f}{NO_BREAK}kW" if rack.cooling_kw else UNKNOWN
    return rack.name, count, *_heat_texts(topology.power_w(rack.name), topology.plan.policy.rise_k), cooling


def _heat_texts(sum_: Total, rise_k: float | None) -> tuple[str, str, str]:
    """Power, BTU/h and airflow, the last of them where the rise is stated."""
    heat = sum_._replace(value=power.btu_per_hour(sum_.value))
    air = UNKNOWN
    if rise_k:
        cubic = figures.used_text(sum_._replace(value=power.airflow_m3h(sum_.value, rise_k)), "m³/h")
        air = f"{cubic} ({power.airflow_cfm(sum_.value, rise_k):,.0f}{NO_BREAK}CFM)"
    return figures.used_text(sum_, "kW"), figures.used_text(heat, "BTU/h"), air


def _feeds(topology: Topology, rack: Rack) -> Iterator[tuple[str, str, str, str, str]]:
    sum_ = topology.power_w(rack.name)
    found = {lost: power.feed_watts(topology, rack, lost) for lost in power.losses(topology)}
    for feed, _ in rack.pdus:
        worst, lost = max((loads[feed], lost) for lost, loads in found.items())
        after = f"{figures.used_text(sum_._replace(value=worst), 'kW')}, without {lost}" if lost else UNKNOWN
        normal = figures.used_text(sum_._replace(value=found[""][feed]), "kW")
        yield rack.name, feed, normal, after, f"{topology.feed_kw(rack, feed):,.1f}{NO_BREAK}kW"


def _phases(topology: Topology, rack: Rack) -> Iterator[tuple[str, str, str, str, str]]:
    sum_ = topology.power_w(rack.name)
    found = [power.draws(topology, rack, lost) for lost in power.losses(topology)]  # normal operation first
    for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
        type_, states = topology.plan.devices[pdu].type, [draws[pdu].amps for draws in found]
        normal = states[0]
        worst = tuple(map(max, zip(*states, strict=True))) if all(states) else ()
        uneven = power.imbalance(normal)
        carries = f"{CONTINUOUS * type_.amps:.1f}{NO_BREAK}A" if type_.amps else UNKNOWN
        balance = f"{100 * uneven:.0f}{NO_BREAK}%" if uneven is not None else UNKNOWN
        yield pdu, _amps(normal, sum_), _amps(worst, sum_), carries, balance


def _amps(amps: tuple[float, ...], sum_: Total) -> str:
    """Amperes phase by phase, with the marks of the sum that they are part of."""
    if not amps:
        return UNKNOWN
    mark = f"{NO_BREAK}*" if sum_.assumed else ""
    return f"{'at least ' if sum_.unknown else ''}{' / '.join(f'{each:.1f}' for each in amps)}{NO_BREAK}A{mark}"


def _losses(topology: Topology) -> Iterator[tuple[str, str, str, str, str]]:
    for lost in power.losses(topology)[1:]:
        words: dict[power.Fate, list[str]] = {"up": [], "short": [], "stopped": [], "unknown": []}
        counts: Counter[tuple[str, power.Fate]] = power.fates(topology, lost)
        for (device_group, fate), count in sorted(counts.items()):
            words[fate].append(f"{count:,} × {device_group}")
        up, short, stopped, unknown = (", ".join(found) or UNKNOWN for found in words.values())
        yield lost, up, short, stopped, unknown


def _upses(topology: Topology) -> Iterator[tuple[str, str, str, str]]:
    for feed in topology.plan.feeds:
        if feed.ups:
            type_, load = topology.plan.devices[feed.ups].type, power.ups_load(topology, feed)
            minutes = power.ups_minutes(type_, load.value / 1000)
            most, star = "at most " * bool(load.unknown), f"{NO_BREAK}*" * bool(load.assumed)
            lasts = f"{most}{minutes:g}{NO_BREAK}min{star}" if minutes is not None else "unknown: no source states it"
            yield feed.ups, figures.used_text(load, "kW"), f"{type_.rating_kw:.1f}{NO_BREAK}kW", lasts
