"""The nodes of multi-node chassis: each is in a bay, at the place of its chassis in the racks."""

from __future__ import annotations

from collections.abc import Iterable

from dcgen.blueprint import Blueprint
from dcgen.plan.inventory import roster
from dcgen.plan.inventory.chassis import KIND, SUFFIX
from dcgen.plan.records import DeviceGroup, Mount


def with_nodes(mounts: dict[str, Mount], device_groups: Iterable[DeviceGroup]) -> dict[str, Mount]:
    """Return the mounts with those of all nodes, whose chassis and bay follow from their number."""
    found = dict(mounts)
    groups = {(item.key, item.unit): item for item in device_groups}
    for (key, unit), item in groups.items():
        bays = item.type.bays
        boxes = groups.get((f"{key}{SUFFIX}", unit))
        if not bays or not item.type.is_node or not boxes:
            continue
        named = dict(zip(boxes.numbers, boxes.names, strict=True))
        for number, name in zip(item.numbers, item.names, strict=True):
            slot = bays.slot(number)
            if mount := mounts.get(named.get(slot.chassis, "")):
                found[name] = mount._replace(pinned=False, chassis=named[slot.chassis], bay=slot.bay)
    return found


def with_chassis(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> list[DeviceGroup]:
    """Return the device groups with the chassis of all their nodes, including nodes that may come."""
    types = {item.key: item.type for item in device_groups if item.type.kind == KIND}
    if not types:
        return device_groups
    nodes = [item for item in device_groups if item.type.is_node and f"{item.key}{SUFFIX}" in types]
    rest = [item for item in device_groups if item.type.kind != KIND]
    return [*rest, *(roster.chassis_group(blueprint, item, types[f"{item.key}{SUFFIX}"]) for item in nodes)]
