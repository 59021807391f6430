"""The racks with everything in them: devices, PDUs and the out-of-band switches, which need each other."""

from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.finding import Finding
from dcgen.plan import estimates
from dcgen.plan.allocation import Allocation
from dcgen.plan.consequences import Missing, without_consequences
from dcgen.plan.fabrics import fabric
from dcgen.plan.fabrics.fabric import FabricSet
from dcgen.plan.fabrics.interlinks import UplinkDemand
from dcgen.plan.inventory import descriptions
from dcgen.plan.racks import bays, defaults, floor, placement
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import DeviceGroup, Floor, Mount, Rack

MAX_ROUNDS = 64  # of racks and out-of-band switches. Every blueprint of the project needs one.
MAX_GROWTH = 16  # of the estimated devices; switches whose racks need more ports than they have grow beyond it


class Equipment(NamedTuple):
    """The devices and fabrics that can be planned; `blueprint` lacks what cannot."""

    blueprint: Blueprint
    device_groups: list[DeviceGroup]
    fabrics: dict[str, Fabric]
    missing: Missing
    findings: tuple[Finding, ...]


class RackPlan(NamedTuple):
    """The racks with everything in them, and the out-of-band fabric, which reaches everything."""

    blueprint: Blueprint
    layout: RackLayout
    device_groups: list[DeviceGroup]
    management: FabricSet
    mounts: dict[str, Mount]
    racks: dict[str, Rack]
    floor: Floor | None
    findings: tuple[Finding, ...]


def make_racks(
    inventory: Equipment,
    catalog: Catalog,
    allocation: Allocation,
    device_groups: list[DeviceGroup],
    missing: Missing,
    demands: tuple[UplinkDemand, ...],
    unpinned: bool = False,
) -> RackPlan:
    """Return the racks with all devices at their places. A pin at fault leaves its device where it is unpinned.

    `unpinned` marks a plan without the pins that are at fault. `demands` are the uplinks of data fabrics.
    """
    blueprint, configs = inventory.blueprint, inventory.fabrics
    layout = placement.make_layout(blueprint, catalog, device_groups, allocation)
    layout, groups, management = _make_management(blueprint, catalog, configs, layout, device_groups, missing, demands)
    missing = missing.and_fabrics(management.missing)
    mounts = placement.make_mounts(blueprint, layout, groups)
    wrong = {finding.path[1] for finding in mounts.findings if finding.path[:1] == ("pins",)}
    if wrong := wrong | {device for device in layout.pins if device not in mounts.places}:
        others = inventory._replace(blueprint=_without_pins(blueprint, wrong, unpinned))
        rest = make_racks(others, catalog, allocation, device_groups, missing, demands, unpinned=True)
        later = [finding for finding in rest.findings if finding.path[:1] != ("pins",)]
        findings = without_consequences(mounts.findings, missing)
        return rest._replace(findings=tuple(dict.fromkeys((*findings, *later))))
    racks = floor.make_racks(blueprint, layout, groups)
    ground = floor.make_floor(blueprint.floor, layout, racks.racks)
    added = layout.groups.get(layout.limits.name) if layout.stated else None
    announced = (defaults.added_racks(layout.limits, added, racks.racks.values()),) if added else ()
    findings = without_consequences((*management.findings, *mounts.findings, *racks.findings, *announced), missing)
    places = bays.with_nodes(mounts.places, groups)
    return RackPlan(blueprint, layout, [*groups, *mounts.managers], management, places, racks.racks, ground, findings)


def _without_pins(blueprint: Blueprint, wrong: set[str | int], again: bool) -> Blueprint:
    """Return the blueprint without the pins at fault and the other pins of their racks.

    Devices that lose their pin can overlap pins elsewhere. Those findings follow from the first, so a second call
    removes every pin, and a plan needs three rounds at most.
    """
    if again:
        return blueprint.model_copy(update={"pins": {}})
    racks = {pin.rack for device, pin in blueprint.pins.items() if device in wrong}
    pins = {device: pin for device, pin in blueprint.pins.items() if pin.rack not in racks}
    return blueprint.model_copy(update={"pins": pins})


class Management(NamedTuple):
    """The rack layout and the device groups, both with the out-of-band switches, and their fabric."""

    layout: RackLayout
    device_groups: list[DeviceGroup]
    fabrics: FabricSet


def _make_management(
    blueprint: Blueprint,
    catalog: Catalog,
    fabrics: dict[str, Fabric],
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    missing: Missing,
    demands: tuple[UplinkDemand, ...],
) -> Management:
    """Return the racks and devices with PDUs and out-of-band switches.

    The switches need racks, the racks have PDUs, and the PDUs need ports of the switches. Estimates of the switches
    give the PDUs, and one round confirms them. Further rounds are needed where most of the racks of a group hold
    nothing but out-of-band switches. They do not settle where such a rack needs more ports than its switches have.

    If the blueprint does not describe the fabric and one switch has too few ports, it has leaves and spines.
    """
    management = blueprint.management
    configs = {name: config for name, config in fabrics.items() if name == management}
    planned = _agree_on_pdus(blueprint, catalog, configs, layout, device_groups, missing, demands)
    short = any(finding.code == "DC301" for finding in planned.fabrics.findings)
    for config in descriptions.large_oob() if short and management not in blueprint.fabrics else ():
        larger = _agree_on_pdus(blueprint, catalog, {management: config}, layout, device_groups, missing, demands)
        if not larger.fabrics.missing:
            return larger
    return planned


def _agree_on_pdus(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    missing: Missing,
    demands: tuple[UplinkDemand, ...],
) -> Management:
    """Return the racks and devices with the PDUs and out-of-band switches of one description of the fabric."""
    pdus = estimates.estimate_pdus(blueprint, catalog, configs, layout, device_groups)
    most = MAX_GROWTH * _room(pdus)
    for _ in range(MAX_ROUNDS):
        members = device_groups + pdus
        planned = fabric.make_fabrics(
            blueprint, catalog, configs, members, layout.allocation, unsure=missing.fabrics, demands=demands
        )
        needed = estimates.pdus_with(blueprint, layout, device_groups + planned.switches)
        if needed == pdus or planned.missing:
            layout = placement.complete(layout, device_groups + planned.switches)
            return Management(layout, device_groups + needed + planned.switches, planned)
        if _room(needed) > most:
            break
        pdus = needed
    pdus, fault = estimates.pdus_with(blueprint, layout, device_groups), _unsettled(blueprint, planned.switches)
    failed = fabric.NO_FABRICS._replace(findings=(fault,), missing=frozenset(configs))
    return Management(placement.complete(layout, device_groups), device_groups + pdus, failed)


def _room(device_groups: list[DeviceGroup]) -> int:
    """Return the number of devices that all groups together can hold."""
    return sum(item.capacity for item in device_groups)


def _unsettled(blueprint: Blueprint, switches: list[DeviceGroup]) -> Finding:
    """Return DC369 for out-of-band switches whose racks need more ports than they have."""
    name, leaf = blueprint.management, f"{blueprint.management}-leaf"
    group = next((group for group, config in blueprint.racks.items() if leaf in config.holds), None)
    count = sum(len(item.names) for item in switches)
    message = f"the racks of fabric '{name}' do not settle: {count} switches so far, and the PDUs of their racks need "
    message += "more ports than these switches have"
    hint = f"raise `holds: {leaf}`, use fewer PDUs per rack, or use switches with more ports"
    return Finding("DC369", message, hint, ("racks", group) if group else ("fabrics", name))
