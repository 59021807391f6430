"""The power shelves of the racks with a busbar."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.plan import powershelves
from dcgen.plan.inventory import roster
from dcgen.plan.racks import placement
from dcgen.plan.racks.placement import RackLayout
from dcgen.plan.records import DeviceGroup


def shelf_groups(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> Iterator[DeviceGroup]:
    """Yield the power shelves of every rack in use, numbered by rack and from the bottom of each rack up."""
    if not layout.shelves:
        return
    kept = placement.racks_kept(layout, device_groups)
    for (group, unit), racks in placement.racks_in_use(layout, device_groups).items():
        if group not in layout.shelves:
            continue
        each, stem = layout.shelf_count(group), f"{roster.scope(blueprint.name, unit)}-{group}"
        placed = [
            ((rack - 1) * each + shelf.number, shelf.name)
            for rack in racks
            for shelf in powershelves.shelves_of(f"{stem}-r{rack:02}", layout.feeds, each)
        ]
        numbers, names = zip(*placed, strict=True)
        key, type_ = f"{powershelves.STEM}{group}", layout.shelves[group]
        yield DeviceGroup(key, unit, type_, "power", kept[group] * each, numbers, names, layout.origin(group))
