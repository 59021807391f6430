"""Multi-node chassis: the type of the chassis of a server group, and the chassis that its nodes need."""

from __future__ import annotations

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath
from dcgen.plan.amounts import Amount, scaled
from dcgen.plan.inventory import assumptions, draw, hardware
from dcgen.plan.inventory.fitting import fit
from dcgen.plan.types import DeviceType

KIND = "chassis"  # also the role of these devices
SUFFIX = "-chassis"  # of the device group; it follows the key of the server group


def chassis_type(blueprint: Blueprint, catalog: Catalog, name: str) -> DeviceType | None:
    """Return the chassis of the servers of group `name`, None without nodes.

    Power and weight include nodes in all bays, so a later node changes no load.
    """
    path: KeyPath = ("servers", name, "model")
    node = catalog.get(parts.Server, blueprint.servers[name].model, path)
    if not node.chassis:
        return None
    entry = catalog.get(parts.Chassis, node.chassis, path)
    assumption = blueprint.assume.get(entry.model)
    type_ = hardware.with_supplies(hardware.mounted_type(KIND, entry, assumption, path), entry.supplies, assumption)
    own = blueprint.assume.get(node.model)
    watts = assumptions.amount(node.model, "power_max_w", node.power_max_w, own)
    weight = assumptions.amount(node.model, "weight_kg", node.weight_kg, own)
    count = entry.bays.rows * entry.bays.columns
    type_ = type_._replace(
        power_w=draw.at_least(type_.power_w, scaled(watts, count)),
        stated_w=_at_least(type_.stated_w, watts, count),
        weight_kg=_at_least(type_.weight_kg, weight, count),
        ports=tuple(hardware.mgmt_ports(blueprint, entry.mgmt_ports)),
        bays=hardware.bays_of(entry),
    )
    fitting = fit(name, blueprint.servers[name], node)
    if not fitting:  # the check of the group reports why
        return type_
    overhead = draw.overhead_percent(blueprint, type_, node)
    return draw.with_parts(type_, draw.parts_draw(catalog, node, fitting.fitted), overhead, count)


def chassis_numbers(type_: DeviceType, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the numbers of the chassis that hold the nodes with these numbers."""
    assert type_.bays
    return tuple(sorted({type_.bays.slot(number).chassis for number in numbers}))


def _at_least(whole: Amount, node: Amount, count: int) -> Amount:
    """Return the figure of a chassis, at least the sum of its nodes. An unknown figure stays unknown."""
    if whole.value is None or node.value is None or node.value * count <= whole.value:
        return whole
    return Amount(node.value * count, node.assumed)
