"""Estimates of out-of-band switches, for plans that need their number before they are planned."""

from __future__ import annotations

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.plan.allocation import Allocation
from dcgen.plan.fabrics import fabric
from dcgen.plan.fabrics.interlinks import UplinkDemand
from dcgen.plan.racks import placement, shelves
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import DeviceGroup

ESTIMATES = 2  # of out-of-band switches: without the PDUs of their own racks, and with them


def estimate_demands(
    blueprint: Blueprint,
    catalog: Catalog,
    fabrics: dict[str, Fabric],
    data: dict[str, Fabric],
    groups: list[DeviceGroup],
    allocation: Allocation,
) -> tuple[UplinkDemand, ...]:
    """Return the uplinks of the out-of-band switches to fabrics in `data`, before any of these is planned."""
    configs = {name: config for name, config in fabrics.items() if name not in data and config.uplinks_to}
    if not configs:
        return ()
    members = [*groups, *fabric.estimate_switches(blueprint, catalog, data, groups, allocation)]
    layout = placement.make_layout(blueprint, catalog, members, allocation)
    pdus = estimate_pdus(blueprint, catalog, configs, layout, members)
    found = fabric.estimate_demands(blueprint, catalog, configs, [*members, *pdus], allocation)
    return tuple(each for each in found if each.far in data)


def estimate_pdus(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    layout: RackLayout,
    device_groups: list[DeviceGroup],
) -> list[DeviceGroup]:
    """Return the PDUs of the racks of all devices and of an estimated number of out-of-band switches."""
    pdus = pdus_with(blueprint, layout, device_groups)
    for _ in range(ESTIMATES):
        switches = fabric.estimate_switches(blueprint, catalog, configs, device_groups + pdus, layout.allocation)
        pdus = pdus_with(blueprint, layout, device_groups + switches)
    return pdus


def pdus_with(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> list[DeviceGroup]:
    """Return the PDUs and power shelves of the racks of all devices."""
    full = placement.complete(layout, device_groups)
    return [
        *shelves.pdu_groups(blueprint, full, device_groups),
        *shelves.shelf_groups(blueprint, full, device_groups),
    ]
