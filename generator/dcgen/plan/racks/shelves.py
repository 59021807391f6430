"""The PDUs of racks, and the power shelves of racks with a busbar."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.plan import powershelves
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim, Space
from dcgen.plan.racks import placement
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import DeviceGroup


def pdu_groups(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> Iterator[DeviceGroup]:
    """Yield the PDUs of every rack in use, numbered by rack and feed. Their capacity covers all reserved racks."""
    kept = placement.racks_kept(layout, device_groups)
    in_rack: dict[str, list[tuple[int, str]]] = {}
    for (group, unit), used in placement.racks_in_use(layout, device_groups).items():
        if group not in in_rack:
            in_rack[group] = list(_pdus_of_rack(layout, group))
        each, stem = layout.each(group), f"{roster.scope(blueprint.name, unit)}-{group}"
        named = [
            ((rack - 1) * each + number, f"{stem}-r{rack:02}-pdu-{name}")
            for rack in used
            for number, name in in_rack[group]
        ]
        if not named:
            continue
        numbers, names = zip(*named, strict=True)
        room = kept[group] * each
        yield DeviceGroup(f"pdu-{group}", unit, layout.pdus[group], "pdu", room, numbers, names, layout.origin(group))


def _pdus_of_rack(layout: RackLayout, group: str) -> Iterator[tuple[int, str]]:
    """Yield the number and the name of each PDU in a rack of a group: the feed, and the number on that feed."""
    per_feed, feeds = layout.per_feed[group], layout.feeds_of(group)
    claims = [Claim(feed, per_feed, rank=rank) for rank, feed in enumerate(feeds)]
    slots = layout.allocation.fit(Space(f"/pdu/{group}", 1), claims)
    for feed in feeds:
        yield from ((slots.slot(feed, index), f"{feed}{index}") for index in range(1, per_feed + 1))


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
            for shelf in powershelves.shelves_of(f"{stem}-r{rack:02}", layout.feeds_of(group), each)
        ]
        numbers, names = zip(*placed, strict=True)
        key, type_ = f"{powershelves.STEM}{group}", layout.shelves[group]
        yield DeviceGroup(key, unit, type_, "power", kept[group] * each, numbers, names, layout.origin(group))
