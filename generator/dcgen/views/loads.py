"""The power and cooling figures of a site as texts: heat, airflow, feeds, phases, feed failures and UPS runtime."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.plan.amounts import Total
from dcgen.plan.records import Rack
from dcgen.proof import power
from dcgen.topology import Topology
from dcgen.views import currents, figures
from dcgen.views.currents import BreakerRow, CordRow, PowerCircuitRow
from dcgen.views.figures import NO_BREAK

UNKNOWN = figures.UNKNOWN
NONE = "-"  # a figure that does not exist here: no limit stated, no other feed, no load


class HeatRow(NamedTuple):
    """The power, heat and airflow of the fullest rack of a group of `racks` racks, or of all racks together."""

    rack: str
    racks: int
    power: str
    heat: str
    airflow: str
    cooling: str


class FeedRow(NamedTuple):
    """The load and the capacity of a feed in one rack, normally and after the worst loss of another feed."""

    rack: str
    feed: str
    normal: str
    worst: str
    capacity: str


class PhaseRow(NamedTuple):
    """The current on the phases of a PDU, the current that one phase carries, and the imbalance of the phases."""

    pdu: str
    normal: str
    worst: str
    capacity: str
    imbalance: str


class FeedLossRow(NamedTuple):
    """The device groups by their power after the loss of a feed."""

    feed: str
    up: str
    short: str
    stopped: str
    unknown: str


class UpsRow(NamedTuple):
    """The load, rating and runtime of a UPS."""

    ups: str
    load: str
    rating: str
    minutes: str


@dataclass(frozen=True, slots=True)
class Loads:
    """The power and cooling tables of a site.

    `heat`, `feeds`, `phases`, `cords` and `breakers` show the fullest rack of each group. `share` is the percentage of
    the rating of a breaker that a continuous load may take.
    """

    rise: str
    reserve: str
    heat: tuple[HeatRow, ...]
    feeds: tuple[FeedRow, ...]
    phases: tuple[PhaseRow, ...]
    losses: tuple[FeedLossRow, ...]
    upses: tuple[UpsRow, ...]
    share: str
    cords: tuple[CordRow, ...]
    breakers: tuple[BreakerRow, ...]
    circuits: tuple[PowerCircuitRow, ...]


def make_loads(topology: Topology) -> Loads:
    """Return the power and cooling tables of a topology."""
    plan = topology.plan
    groups: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        groups.setdefault(rack.group, []).append(rack)
    fullest = {group: max(racks, key=lambda rack: topology.power_w(rack.name).value) for group, racks in groups.items()}
    shown = [rack for _, rack in sorted(fullest.items())]
    heat = [_rack_heat(topology, rack, len(groups[group])) for group, rack in sorted(fullest.items())]
    site = figures.merge(topology.power_w(name) for name in plan.racks)
    heat.append(_heat("all racks", len(plan.racks), site, plan.policy.rise_k, NONE))
    return Loads(
        f"{plan.policy.rise_k:g}" if plan.policy.rise_k else "",
        f"{plan.policy.reserve_percent:g}" if plan.policy.reserve_percent else "",
        tuple(heat),
        tuple(row for _, rack in sorted(fullest.items()) for row in _feeds(topology, rack)),
        tuple(row for _, rack in sorted(fullest.items()) for row in _phases(topology, rack)),
        tuple(_losses(topology)),
        tuple(_upses(topology)),
        f"{100 * plan.policy.continuous:g}",
        tuple(currents.cords(topology, shown)),
        tuple(currents.breakers(topology, shown)),
        tuple(currents.circuit_rows(topology)),
    )


def _rack_heat(topology: Topology, rack: Rack, count: int) -> HeatRow:
    cooling = f"{rack.cooling_kw:,.1f}{NO_BREAK}kW" if rack.cooling_kw else NONE
    return _heat(rack.name, count, topology.power_w(rack.name), topology.plan.policy.rise_k, cooling)


def _heat(name: str, count: int, load: Total, rise_k: float | None, cooling: str) -> HeatRow:
    """Return power, BTU/h and, where the temperature rise is stated, airflow."""
    heat = load._replace(value=power.btu_per_hour(load.value))
    air = UNKNOWN if rise_k else NONE
    if rise_k and not figures.is_unknown(load):
        cubic = figures.used_text(load._replace(value=power.airflow_m3h(load.value, rise_k)), "m³/h")
        air = f"{cubic} ({power.airflow_cfm(load.value, rise_k):,.0f}{NO_BREAK}CFM)"
    return HeatRow(name, count, figures.used_text(load, "kW"), figures.used_text(heat, "BTU/h"), air, cooling)


def _feeds(topology: Topology, rack: Rack) -> Iterator[FeedRow]:
    load = topology.power_w(rack.name)
    watts = {lost: power.feed_watts(topology, rack, lost) for lost in power.losses(topology)}
    for feed, _ in rack.pdus:
        worst, lost = max((loads[feed], lost) for lost, loads in watts.items())
        after = f"{figures.used_text(load._replace(value=worst), 'kW')}, without {lost}" if lost else NONE
        normal = figures.used_text(load._replace(value=watts[""][feed]), "kW")
        yield FeedRow(rack.name, feed, normal, after, f"{topology.feed_kw(rack, feed):,.1f}{NO_BREAK}kW")


def _phases(topology: Topology, rack: Rack) -> Iterator[PhaseRow]:
    load = topology.power_w(rack.name)
    states = [power.draws(topology, rack, lost) for lost in power.losses(topology)]  # normal operation first
    for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
        type_, amps = topology.plan.devices[pdu].type, [draws[pdu].amps for draws in states]
        normal = amps[0]
        worst = tuple(map(max, zip(*amps, strict=True))) if all(amps) else ()
        uneven = power.imbalance(normal)
        capacity = f"{topology.usable_share(type_) * type_.amps:.1f}{NO_BREAK}A" if type_.amps else UNKNOWN
        imbalance = _imbalance_text(normal, uneven, load)
        yield PhaseRow(pdu, _amps_text(normal, load), _amps_text(worst, load), capacity, imbalance)


def _imbalance_text(amps: tuple[float, ...], uneven: float | None, load: Total) -> str:
    """Return the imbalance of three phases in percent; one of a load with an unknown part is unknown."""
    if not amps or (len(amps) == 3 and load.unknown):
        return UNKNOWN
    return NONE if uneven is None else f"{100 * uneven:.0f}{NO_BREAK}%"


def _amps_text(amps: tuple[float, ...], load: Total) -> str:
    """Return the amperes of each phase, with the marks of the load that they are part of."""
    if not amps or (load.unknown and not any(amps)):
        return UNKNOWN
    mark = f"{NO_BREAK}*" if load.assumed else ""
    return f"{'at least ' if load.unknown else ''}{' / '.join(f'{phase:.1f}' for phase in amps)}{NO_BREAK}A{mark}"


def _losses(topology: Topology) -> Iterator[FeedLossRow]:
    for lost in power.losses(topology)[1:]:
        groups: dict[power.Fate, list[str]] = {"up": [], "short": [], "stopped": [], "unknown": []}
        counts: Counter[tuple[str, power.Fate]] = power.fates(topology, lost)
        for (device_group, fate), count in sorted(counts.items()):
            groups[fate].append(f"{count:,} × {device_group}")
        up, short, stopped, unknown = (", ".join(names) or NONE for names in groups.values())
        yield FeedLossRow(lost, up, short, stopped, unknown)


def _upses(topology: Topology) -> Iterator[UpsRow]:
    for feed in topology.plan.feeds:
        if feed.ups:
            type_, load = topology.plan.devices[feed.ups].type, power.ups_load(topology, feed)
            minutes = power.ups_minutes(type_, load.value / 1000)
            most, mark = "at most " * bool(load.unknown), f"{NO_BREAK}*" * bool(load.assumed)
            lasts = f"{most}{minutes:g}{NO_BREAK}min{mark}" if minutes is not None else "unknown: no source states it"
            yield UpsRow(feed.ups, figures.used_text(load, "kW"), f"{type_.rating_kw:.1f}{NO_BREAK}kW", lasts)
