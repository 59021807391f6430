"""The heat of racks to liquid and to air, the flow of the coolant, and the load of CDUs.

Heat is in watts at the highest power of every device, flow in liters per minute.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.plan.amounts import Amount, Total, merge, scaled, total
from dcgen.plan.powershelves import power_w, split
from dcgen.plan.records import CoolantLoop, Device, Rack
from dcgen.topology import Topology


class Coolant(NamedTuple):
    """A coolant at 30 °C: density in kilograms per cubic meter, specific heat in joules per kilogram and kelvin."""

    title: str
    density: float
    heat_capacity: float


# Airedale DeltaChill technical manual, tables "Propylene Glycol Specific Heat" and "Propylene Glycol Density", columns
# 0 % and 25 %, row 30 °C. A colder supply needs up to 2 % more flow.
COOLANTS = {
    "water": Coolant("water", 995.6, 4_180.0),
    "pg25": Coolant("water with 25 % propylene glycol", 1_019.2, 3_940.0),
}
LITERS_PER_M3 = 1_000
SECONDS_PER_MINUTE = 60


class Heat(NamedTuple):
    """The heat of a rack, or of several, to liquid and to air in watts.

    If no source states the share of a model, its heat is in neither sum, and `undivided` has its watts and its model.
    """

    liquid: Total
    air: Total
    undivided: Total

    @property
    def is_known(self) -> bool:
        """Return whether the share and the power of every device are known."""
        return not (self.undivided.unknown or self.liquid.unknown or self.air.unknown)


def rack_heat(topology: Topology, rack: Rack) -> Heat:
    """Return the heat of a rack. The share of a rack that is ordered as a whole replaces those of its devices."""
    return topology.contents.once(_rack_heat, topology, rack)


def _rack_heat(topology: Topology, rack: Rack) -> Heat:
    devices, product = topology.in_rack[rack.name], rack.product
    if not product or (product.power_w.value is None and product.liquid_percent.value is None):
        return _heat((device.type.model, device.type.power_w, device.type.liquid_percent) for device in devices)
    within, others = split(product, devices)
    rest = [(device.type.model, device.type.power_w, device.type.liquid_percent) for device in others]
    load = power_w(product, rack.type.model, within)
    share = product.liquid_percent if product.liquid_percent.value is not None else _mean_share(within)
    whole = (rack.type.model, Amount(load.value, bool(load.assumed)), share)
    unknown = [(model, Amount(), share) for model in load.unknown]
    return _heat([whole, *unknown, *rest])


def _mean_share(devices: list[Device]) -> Amount:
    """Return the share of the heat of some devices together, weighted by their power; unknown if a part of it is."""
    known = [(device.type.power_w, device.type.liquid_percent) for device in devices]
    watts = sum(power.value or 0.0 for power, _ in known)
    if not watts or not all(power.is_known and share.is_known for power, share in known):
        return Amount()
    mean = sum((power.value or 0.0) * (share.value or 0.0) for power, share in known) / watts
    return Amount(mean, any(power.assumed or share.assumed for power, share in known))


def _heat(parts: Iterable[tuple[str, Amount, Amount]]) -> Heat:
    """Return the heat of some loads, each with its model, power and share of liquid."""
    liquid: list[tuple[str, Amount]] = []
    air: list[tuple[str, Amount]] = []
    undivided: list[tuple[str, Amount]] = []
    for model, power, share in parts:
        if share.value is None:
            undivided.append((model, power))
            continue
        part = share.value / 100
        if part > 0:
            liquid.append((model, _part(power, part, share.assumed)))
        if part < 1:
            air.append((model, _part(power, 1 - part, share.assumed and part > 0)))
    open_ = total(undivided)
    models = tuple(sorted({model for model, _ in undivided}))
    return Heat(total(liquid), total(air), open_._replace(unknown=models))


def _part(power: Amount, part: float, assumed: bool) -> Amount:
    """Return a part of a power; `assumed` tells whether an assumption gives the share. A lower bound stays one."""
    value, _, missing = scaled(power, part)
    return Amount(value, power.assumed or assumed, missing)


def together(heats: Iterable[Heat]) -> Heat:
    """Return the heat of several racks together."""
    found = tuple(heats)
    liquid, air, undivided = (merge(totals) for totals in zip(*found, strict=True)) if found else (Total(),) * 3
    return Heat(liquid, air, undivided)


def flow_l_min(watts: float, coolant: str, rise_k: float) -> float:
    """Return the flow that removes the heat while the coolant warms by `rise_k` kelvin: Q = P / (rho c dT)."""
    fluid = COOLANTS[coolant]
    cubic_meters = watts / (fluid.density * fluid.heat_capacity * rise_k)
    return cubic_meters * LITERS_PER_M3 * SECONDS_PER_MINUTE


class LoopLoad(NamedTuple):
    """The heat to a coolant loop, and what its CDUs remove, in watts; with a spare CDU, without one of them.

    `flow` is the flow that the heat needs, None without a stated rise of temperature. `flow_limit` is the flow of the
    CDUs, which may be unknown. `left` CDUs count.
    """

    heat: Heat
    capacity: float
    left: int
    flow: float | None
    flow_limit: Amount


def loop_load(topology: Topology, loop: CoolantLoop) -> LoopLoad:
    """Return the load of the CDUs of a loop. Loops with racks in common share the heat of these racks evenly."""
    cooling, racks = topology.plan.cooling, topology.plan.racks
    shares = _shares(topology)
    heat = together(_scaled(rack_heat(topology, racks[name]), shares[name]) for name in loop.racks)
    left = len(loop.cdus) - loop.spare
    type_ = topology.plan.devices[loop.cdus[0]].type
    flow = flow_l_min(heat.liquid.value, cooling.coolant, cooling.rise_k) if cooling.rise_k else None
    each = type_.flow_l_min
    limit = each._replace(value=None if each.value is None else each.value * left)
    return LoopLoad(heat, type_.rating_kw * 1000 * left, left, flow, limit)


def _shares(topology: Topology) -> dict[str, float]:
    """Return the part of the heat of each rack that one of its loops takes."""
    counts: dict[str, int] = {}
    for loop in topology.plan.cooling.loops:
        for name in loop.racks:
            counts[name] = counts.get(name, 0) + 1
    return {name: 1 / count for name, count in counts.items()}


def _scaled(heat: Heat, share: float) -> Heat:
    return Heat(*(part._replace(value=part.value * share) for part in heat))


def uses_liquid(topology: Topology) -> bool:
    """Return whether a device of the site is liquid-cooled, or the blueprint states CDUs or a limit for liquid."""
    plan = topology.plan
    if plan.cooling.loops or any(rack.liquid_kw or _has_share(rack) for rack in plan.racks.values()):
        return True
    types = {id(device.type): device.type for device in plan.devices.values()}
    return any(type_.liquid_percent.value != 0 for type_ in types.values())


def _has_share(rack: Rack) -> bool:
    return bool(rack.product and rack.product.liquid_percent.value)
