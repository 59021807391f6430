"""The figures of liquid cooling as texts: heat to liquid and to air, flow, and the load of CDUs."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.plan.amounts import Amount, Total
from dcgen.plan.records import CoolantLoop, Rack
from dcgen.proof import cooling, power
from dcgen.proof.cooling import Heat
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.figures import NO_BREAK

UNKNOWN = "unknown"
NONE = "-"


class CoolingRow(NamedTuple):
    """The heat of the hottest rack of a group of `racks` racks, or of all racks together, with flow and limits."""

    rack: str
    racks: int
    liquid: str
    flow: str
    liquid_limit: str
    air: str
    airflow: str
    air_limit: str


class LoopRow(NamedTuple):
    """The CDUs of a loop: their racks, the heat and the flow that these need, and what the CDUs give after a loss."""

    loop: str
    cdus: str
    places: str
    racks: int
    heat: str
    capacity: str
    flow: str
    flow_limit: str


class CoolingTables(NamedTuple):
    """The tables of liquid cooling. `rise` is the rise of the coolant in kelvin, "" if it is not stated."""

    coolant: str
    rise: str
    density: str
    heat_capacity: str
    rows: tuple[CoolingRow, ...]
    loops: tuple[LoopRow, ...]


def make_cooling(topology: Topology) -> CoolingTables | None:
    """Return the tables of liquid cooling, None for a site that is cooled by air alone."""
    if not cooling.uses_liquid(topology):
        return None
    plan = topology.plan
    groups: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        groups.setdefault(rack.group, []).append(rack)
    fluid = cooling.COOLANTS[plan.cooling.coolant]
    return CoolingTables(
        fluid.title,
        f"{plan.cooling.rise_k:g}" if plan.cooling.rise_k else "",
        f"{fluid.density:,.1f}",
        f"{fluid.heat_capacity / 1000:.2f}",
        tuple(_rows(topology, groups)),
        tuple(_loop(topology, loop) for loop in plan.cooling.loops),
    )


def site_heat(topology: Topology) -> tuple[Total, ...]:
    """Return the heat of all racks to liquid and to air in watts, nothing for a site that is cooled by air alone."""
    if not cooling.uses_liquid(topology):
        return ()
    heat = cooling.together(cooling.rack_heat(topology, rack) for rack in topology.plan.racks.values())
    return heat.liquid, heat.air


def _rows(topology: Topology, groups: dict[str, list[Rack]]) -> Iterator[CoolingRow]:
    every: list[Heat] = []
    for _, racks in sorted(groups.items()):
        heats = [cooling.rack_heat(topology, rack) for rack in racks]
        every += heats
        rack, heat = max(zip(racks, heats, strict=True), key=lambda pair: topology.power_w(pair[0].name).value)
        yield _row(topology, rack.name, len(racks), heat, _limit(rack.liquid_kw), _limit(rack.cooling_kw))
    yield _row(topology, "all racks", len(every), cooling.together(every), NONE, NONE)


def _row(
    topology: Topology, name: str, racks: int, heat: Heat, liquid_limit: str = NONE, air_limit: str = NONE
) -> CoolingRow:
    liquid, air = open_total(heat.liquid, heat), open_total(heat.air, heat)
    rise, coolant, air_rise = topology.plan.cooling.rise_k, topology.plan.cooling.coolant, topology.plan.policy.rise_k
    flow = airflow = UNKNOWN
    if rise:
        amount = liquid._replace(value=cooling.flow_l_min(liquid.value, coolant, rise))
        flow = figures.used_text(amount, "l/min")
    if air_rise:
        airflow = figures.used_text(air._replace(value=power.airflow_m3h(air.value, air_rise)), "m³/h")
    if not liquid.value and not liquid.unknown:
        flow = NONE
    watts = figures.used_text(liquid, "kW") if flow != NONE else NONE
    return CoolingRow(name, racks, watts, flow, liquid_limit, figures.used_text(air, "kW"), airflow, air_limit)


def open_total(total: Total, heat: Heat) -> Total:
    """Return a part of the heat, with the models of unknown share as unknown."""
    return total._replace(unknown=tuple(sorted({*total.unknown, *heat.undivided.unknown})))


def _limit(kw: float | None) -> str:
    return f"{kw:,.1f}{NO_BREAK}kW" if kw else NONE


def _loop(topology: Topology, loop: CoolantLoop) -> LoopRow:
    load = cooling.loop_load(topology, loop)
    heat = open_total(load.heat.liquid, load.heat)
    flow = UNKNOWN if load.flow is None else figures.used_text(heat._replace(value=load.flow), "l/min")
    after = " after the loss of one" if loop.spare else ""
    return LoopRow(
        loop.name,
        f"{len(loop.cdus)} × {loop.model}",
        ", ".join(_places(topology, loop.cdus)),
        len(loop.racks),
        figures.used_text(heat, "kW"),
        f"{load.capacity / 1000:,.1f}{NO_BREAK}kW{after}",
        flow,
        f"{_amount(load.flow_limit)}{after if load.flow_limit.value is not None else ''}",
    )


def _places(topology: Topology, cdus: Iterable[str]) -> Iterator[str]:
    """Yield the place of each CDU: row and position of a cabinet, rack and rack unit of others."""
    spots = {spot.device: spot for spot in topology.plan.cooling.spots}
    for name in cdus:
        if spot := spots.get(name):
            yield f"row {spot.row} position {spot.column}"
        else:
            rack, u = topology.place_of(name)
            yield f"{rack} U{u}" if rack else UNKNOWN


def _amount(amount: Amount) -> str:
    if amount.value is None:
        return UNKNOWN
    return f"{amount.value:,.0f}{NO_BREAK}l/min" + f"{NO_BREAK}*" * amount.assumed
