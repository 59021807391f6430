"""The power and cooling figures of a site as texts: heat, airflow, feeds, phases, feed failures and UPS runtime."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.plan.amounts import Total
from dcgen.plan.records import Rack
from dcgen.proof import busbar, modelpower, power
from dcgen.proof.cooling import rack_heat
from dcgen.topology import Topology
from dcgen.views import currents, figures
from dcgen.views.cooling import open_total
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


class ShelfRow(NamedTuple):
    """The output of each power shelf of a rack, normally and after the worst loss of a feed, and its rating."""

    rack: str
    shelves: str
    normal: str
    worst: str
    rating: str


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


class Loads(NamedTuple):
    """The power and cooling tables of a site.

    `heat`, `feeds`, `phases`, `cords` and `breakers` show the fullest rack of each group. `share` is the percentage of
    the rating of a breaker that a continuous load may take.
    """

    rise: str
    reserve: str
    overhead: str
    models: tuple[modelpower.ModelPower, ...]
    heat: tuple[HeatRow, ...]
    feeds: tuple[FeedRow, ...]
    phases: tuple[PhaseRow, ...]
    shelves: tuple[ShelfRow, ...]
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
    air = figures.merge(_air(topology, rack) for rack in plan.racks.values())
    whole = _heat("all racks", len(plan.racks), site, air, plan.policy.rise_k, NONE)
    heat.append(whole._replace(power=whole.power + _typical(topology, plan.racks)))
    return Loads(
        f"{plan.policy.rise_k:g}" if plan.policy.rise_k else "",
        f"{plan.policy.reserve_percent:g}" if plan.policy.reserve_percent else "",
        f"{plan.policy.overhead_percent:g}",
        tuple(modelpower.model_powers(topology)),
        tuple(heat),
        tuple(row for _, rack in sorted(fullest.items()) for row in _feeds(topology, rack)),
        tuple(row for _, rack in sorted(fullest.items()) for row in _phases(topology, rack)),
        tuple(row for _, rack in sorted(fullest.items()) for row in _shelves(topology, rack)),
        tuple(_losses(topology)),
        tuple(_upses(topology)),
        f"{100 * plan.policy.continuous:g}",
        tuple(currents.cords(topology, shown)),
        tuple(currents.breakers(topology, shown)),
        tuple(currents.circuit_rows(topology)),
    )


def _rack_heat(topology: Topology, rack: Rack, count: int) -> HeatRow:
    cooling = f"{rack.cooling_kw:,.1f}{NO_BREAK}kW" if rack.cooling_kw else NONE
    load, air = topology.power_w(rack.name), _air(topology, rack)
    row = _heat(rack.name, count, load, air, topology.plan.policy.rise_k, cooling)
    return row._replace(power=row.power + _typical(topology, [rack.name]))


def _typical(topology: Topology, racks: Iterable[str]) -> str:
    """Return the typical power of racks, to follow their maximum; "" if no source states one for any model."""
    text = figures.typical_text(topology, racks)
    return f" (typical {text})" if text else ""


def _air(topology: Topology, rack: Rack) -> Total:
    """Return the heat of a rack to the air in watts."""
    heat = rack_heat(topology, rack)
    return open_total(heat.air, heat)


def _heat(name: str, count: int, load: Total, into_air: Total, rise_k: float | None, cooling: str) -> HeatRow:
    """Return power, BTU/h and, where the temperature rise is stated, the airflow for the heat to the air."""
    heat = load._replace(value=power.btu_per_hour(load.value))
    air = UNKNOWN if rise_k else NONE
    if rise_k and not figures.is_unknown(into_air):
        cubic = figures.used_text(into_air._replace(value=power.airflow_m3h(into_air.value, rise_k)), "m³/h")
        air = f"{cubic} ({power.airflow_cfm(into_air.value, rise_k):,.0f}{NO_BREAK}CFM)"
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
        if type_.kind == "powershelf" and type_.voltage_v is None:
            continue
        normal = amps[0]
        worst = tuple(map(max, zip(*amps, strict=True))) if all(amps) else ()
        uneven = power.imbalance(normal)
        capacity = f"{topology.usable_share(type_) * type_.amps:.1f}{NO_BREAK}A" if type_.amps else UNKNOWN
        imbalance = _imbalance_text(normal, uneven, load)
        after = _amps_text(worst, load) if len(states) > 1 else NONE
        yield PhaseRow(pdu, _amps_text(normal, load), after, capacity, imbalance)


def _shelves(topology: Topology, rack: Rack) -> Iterator[ShelfRow]:
    """Yield the power shelves of a rack with a busbar."""
    total = busbar.busbar_w(topology, rack)
    states = [busbar.shelf_load(topology, rack, lost) for lost in power.losses(topology)]
    if not states[0]:
        return
    worst = max((state.each for state in states if state), default=0.0)
    after = figures.used_text(total._replace(value=worst), "kW") if all(states) else "no shelf remains"
    normal = figures.used_text(total._replace(value=states[0].each), "kW")
    rating = f"{states[0].rating_w / 1000:,.1f}{NO_BREAK}kW"
    yield ShelfRow(rack.name, str(states[0].left), normal, after if len(states) > 1 else NONE, rating)


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
