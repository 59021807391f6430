"""Rules of liquid cooling: heat to air and to liquid within the limits of a rack, CDUs that carry their loops.

Heat of unknown share never passes a limit: DC285 reports it, and the rules of limits report what is certain.
"""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.check.limits import Limit, of
from dcgen.check.relief import fewer, power_kw
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, apart, exceeds, fold
from dcgen.plan.records import CoolantLoop, Rack
from dcgen.proof import cooling
from dcgen.topology import Topology


def liquid_shares_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC285 for each model that is liquid-cooled with an unknown share."""
    topology = evidence.topology
    first: dict[str, Rack] = {}
    for rack in topology.plan.racks.values():
        for model in evidence.heat[rack.name].undivided.unknown:
            first.setdefault(model, rack)
    yield from fold((_unknown_share(topology, model, rack) for model, rack in sorted(first.items())), "model")


def _unknown_share(topology: Topology, model: str, rack: Rack) -> Case:
    message = f"no source states how much of the heat of {model} goes into the coolant, so neither the air nor the "
    message += "liquid cooling of its racks is proven"
    hint = f"set `assume: {model}: {{liquid_percent: ..., reason: ...}}`"
    origin: KeyPath = rack.origin
    device = next((item for item in topology.in_rack[rack.name] if item.type.model == model), None)
    return Case("DC285", model, Finding("DC285", message, hint, device.origin if device else origin))


def liquid_is_within_the_limit(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC286 for each rack group with a rack whose heat to liquid exceeds `liquid_kw` of its group."""
    yield from fold(_hot_loops(evidence), "rack")


def _hot_loops(evidence: Evidence) -> Iterator[Case]:
    topology = evidence.topology
    for rack in topology.plan.racks.values():
        limit = rack.liquid_kw
        if limit is None:
            continue
        heat = evidence.heat[rack.name].liquid.value / 1000
        if exceeds(heat, limit):
            warm, removed = apart(heat, limit)
            message = f"rack {rack.name} gives {warm} kW of heat to liquid; its loop removes {removed} kW"
            more = fewer(topology, rack, power_kw, heat - limit)
            hint = f"{more}, or provide more flow and raise `liquid_kw:`"
            path = ("racks", rack.group, "liquid_kw")
            yield Case(rack.group, rack.name, Finding("DC286", message, hint, path), heat)


def cdus_carry_their_loops(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC287 for each loop whose CDUs remove less heat than its racks give, or supply too little coolant."""
    topology = evidence.topology
    for loop in topology.plan.cooling.loops:
        load = cooling.loop_load(topology, loop)
        heat, capacity = load.heat.liquid.value / 1000, load.capacity / 1000
        if exceeds(heat, capacity):
            warm, removed = apart(heat, capacity)
            message = f"the CDUs '{loop.name}' remove {removed} kW{_after(loop)}; their racks give {warm} kW of heat "
            message += "to liquid"
            yield Finding("DC287", message, _more(topology, loop, heat), loop.origin)
        flow, limit = load.flow, load.flow_limit.value
        if flow is not None and limit is not None and exceeds(flow, limit):
            needed, supplied = apart(flow, limit, 0)
            message = f"the CDUs '{loop.name}' supply {supplied} l/min{_after(loop)}; their racks need {needed} "
            message += f"l/min at a rise of {topology.plan.cooling.rise_k:g} K"
            hint = "add a CDU, or let the coolant warm more and raise `cooling: liquid_rise_k:`"
            yield Finding("DC287", message, hint, loop.origin)


def loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the heat to liquid of each rack and of each loop against its limit, which needs the power of devices."""
    topology = evidence.topology
    for rack in topology.plan.racks.values():
        if rack.liquid_kw is not None:
            heat = evidence.heat[rack.name].liquid
            missing = tuple(of(evidence.without_power[model], "power") for model in heat.unknown)
            yield Limit("the heat to liquid of {}", "rack", rack.name, missing, heat.value / 1000, rack.liquid_kw, "kW")
    for loop in topology.plan.cooling.loops:
        load = cooling.loop_load(topology, loop)
        missing = tuple(of(evidence.without_power[model], "power") for model in load.heat.liquid.unknown)
        heat_kw, capacity = load.heat.liquid.value / 1000, load.capacity / 1000
        yield Limit("the load of the CDUs of {}", "loop", loop.name, missing, heat_kw, capacity, "kW")
        if load.flow is not None and load.flow_limit.value is not None:
            yield Limit("the flow of {}", "loop", loop.name, missing, load.flow, load.flow_limit.value, "l/min")


def _more(topology: Topology, loop: CoolantLoop, heat_kw: float) -> str:
    """Return the number of CDUs that removes a heat."""
    each = topology.plan.devices[loop.cdus[0]].type.rating_kw
    needed = int(-(-heat_kw // each)) + loop.spare
    return f"plan {needed} x {loop.model} (now {len(loop.cdus)}), or a CDU with a higher capacity"


def _after(loop: CoolantLoop) -> str:
    return " after the loss of one CDU" if loop.spare else ""


def liquid_has_a_cdu(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC289 for the parts of liquid cooling that cannot be told: racks without CDUs, CDUs of unknown flow."""
    topology = evidence.topology
    plan = topology.plan
    served = {name for loop in plan.cooling.loops for name in loop.racks}
    yield from fold(_unserved(evidence, served), "rack")
    for loop in plan.cooling.loops:
        load = cooling.loop_load(topology, loop)
        if load.heat.liquid.value and load.flow is None:
            message = f"the flow of the CDUs '{loop.name}' is unknown, since no temperature rise is stated"
            yield Finding("DC289", message, "set `cooling: liquid_rise_k:`", loop.origin)
        elif load.heat.liquid.value and load.flow_limit.value is None:
            message = (
                f"no source states the flow of {loop.model}; the racks of '{loop.name}' need {load.flow:,.0f} l/min"
            )
            hint = f"set `assume: {loop.model}: {{flow_l_min: ..., reason: ...}}`"
            yield Finding("DC289", message, hint, loop.origin)


def _unserved(evidence: Evidence, served: set[str]) -> Iterator[Case]:
    for rack in evidence.topology.plan.racks.values():
        heat = evidence.heat[rack.name].liquid.value / 1000
        if heat and rack.name not in served:
            message = f"no CDU serves rack {rack.name}, which gives {heat:.1f} kW of heat to liquid"
            hint = "describe the CDUs in `cooling: cdus:`, or add the group to the `groups:` of one"
            yield Case(rack.group, rack.name, Finding("DC289", message, hint, rack.origin), heat)
