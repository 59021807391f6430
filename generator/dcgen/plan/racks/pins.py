"""Pins: devices that stand where a person wants them, whatever the policy of their racks says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.finding import Finding, KeyPath, suggester
from dcgen.plan.inventory import roster
from dcgen.plan.records import SITE, DeviceGroup, Mount
from dcgen.plan.types import DeviceType

RACK_NAME = re.compile(r"(?:su([0-9]+)-)?(.*)-r([0-9]+)")  # what follows the name of the blueprint


UNLIKE = "correct the name, or remove the pin"


class RackPlace(NamedTuple):
    """The place of a rack, whether the rack exists or not: its group, its unit, and its number there from 1."""

    group: str
    unit: int
    number: int


class Pinned(NamedTuple):
    """The rack of a pinned device, by its group, unit and number (`group` "" where there is no such rack), the lowest
    of its rack units, and the side that its front looks to, None for the usual one."""

    group: str
    unit: int
    number: int
    rack: str
    u: int
    face: str | None


def make_pins(blueprint: Blueprint, groups: dict[str, RackGroup]) -> dict[str, Pinned]:
    """Every pin by the name of its device."""
    if not blueprint.pins:
        return {}
    wired = roster.max_units(blueprint)
    found = {}
    for device, pin in sorted(blueprint.pins.items()):
        place = _rack_place(blueprint.name, groups, wired, pin.rack) or RackPlace("", SITE, 0)
        found[device] = Pinned(*place, pin.rack, pin.u, pin.face)
    return found


def _rack_place(name: str, groups: dict[str, RackGroup], wired: int, rack: str) -> RackPlace | None:
    """Return the place of a rack by its name, None where no such group is in such a unit."""
    parts = RACK_NAME.fullmatch(rack.removeprefix(f"{name}-"))
    if not parts:
        return None
    unit, group, number = int(parts[1] or SITE), parts[2], int(parts[3])
    there = groups[group].per == ("unit" if unit else "site") if group in groups else False
    same = there and rack == f"{roster.scope(name, unit)}-{group}-r{number:02}"
    return RackPlace(group, unit, number) if same and unit <= wired else None


def misplaced(
    pins: dict[str, Pinned],
    heights: dict[str, int],
    kept: dict[str, int],
    device_groups: list[DeviceGroup],
    mounts: dict[str, Mount],
) -> Iterator[Finding]:
    """What is wrong with pins: `heights` of racks in U and how many are `kept`, both by rack group."""
    types = {name: item.type for item in device_groups for name in item.names}
    near_device = suggester(name for name, type_ in types.items() if type_.u_height and type_.kind != "pdu")
    near_rack = suggester({mount.rack for mount in mounts.values() if not mount.pinned})
    for device, pin in pins.items():
        path: KeyPath = ("pins", device)
        type_ = types.get(device)
        if type_ is None:
            yield Finding("DC226", f"there is no device '{device}' to pin", near_device(device, UNLIKE), path)
        elif not type_.u_height or type_.kind == "pdu":
            message = f"'{device}' takes its place from its rack and cannot be pinned"
            yield Finding("DC226", message, "remove the pin", path)
        elif not 1 <= pin.number <= kept.get(pin.group, 0):
            hint = f"{pin.group} keeps racks 1 to {kept[pin.group]}" if pin.group else near_rack(pin.rack, UNLIKE)
            yield Finding("DC226", f"there is no rack '{pin.rack}'", hint, (*path, "rack"))
        elif pin.face == "rear" and type_.nvlink:
            message = f"the rear of {device} plugs into the cartridge of its NVLink domain"
            yield Finding("DC227", message, "leave `face:` out", (*path, "face"))
        elif pin.u + type_.u_height - 1 > heights[pin.group]:
            message = f"{device} of {type_.u_height}U does not fit at U{pin.u}: the rack has {heights[pin.group]}U"
            yield Finding("DC227", message, f"use U{heights[pin.group] - type_.u_height + 1} or lower", (*path, "u"))
    yield from _overlaps(pins, heights, types, mounts)


def _overlaps(
    pins: dict[str, Pinned], heights: dict[str, int], types: dict[str, DeviceType], mounts: dict[str, Mount]
) -> Iterator[Finding]:
    """Pinned devices that share rack units with another: each with the units of its rack that are free."""
    cells: dict[tuple[str, int], list[tuple[int, str]]] = {}  # by rack and rack unit: the devices there, numbered
    pinned = {pin.rack for pin in pins.values()}
    for index, (name, mount) in enumerate(mounts.items()):
        for u in range(mount.u, mount.u + types[name].u_height) if mount.rack in pinned else ():
            cells.setdefault((mount.rack, u), []).append((index, name))
    reported: set[str] = set()
    for device, pin in pins.items():
        if device not in mounts or device in reported or pin.group not in heights:
            continue
        units = range(pin.u, pin.u + types[device].u_height)
        others = {other for u in units for other in cells[pin.rack, u] if other[1] != device}
        if others:
            reported |= {device, *(name for _, name in others)}
            free = [u for u in range(1, heights[pin.group] + 1) if _is_free(cells.get((pin.rack, u), []), device)]
            message = f"{device} and {min(others)[1]} would share rack units of {pin.rack}"
            hint = f"free there: {_ranges(free)}" if free else "nothing is free there: pin it to another rack"
            yield Finding("DC227", message, hint, ("pins", device, "u"))


def _is_free(held: list[tuple[int, str]], device: str) -> bool:
    """Whether nothing but `device` is in a rack unit."""
    return not held or (len(held) == 1 and held[0][1] == device)


def crowded(
    pins: dict[str, Pinned], spare: dict[str, set[int]], groups: dict[str, RackGroup], device_groups: list[DeviceGroup]
) -> Iterator[Finding]:
    """Pinned devices that take what a rack group keeps free; `spare` are its rack units without a place, by group."""
    heights = {name: item.type.u_height for item in device_groups for name in item.names}
    taken: dict[str, set[int]] = {}
    for device, pin in pins.items():
        held = taken.setdefault(pin.rack, set())
        held.update(range(pin.u, pin.u + heights[device]))
        left, reserve = len(spare[pin.group] - held), groups[pin.group].reserve_u
        if left < reserve:
            message = f"with {device} rack {pin.rack} keeps {left}U free, `reserve_u:` of group '{pin.group}' asks for "
            hint = "pin it to another rack, or lower `reserve_u:`"
            yield Finding("DC227", f"{message}{reserve}U", hint, ("pins", device))


def _ranges(numbers: Iterable[int]) -> str:
    """Rack units in words: U1 to U4, U9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"U{low}" if low == high else f"U{low} to U{high}" for low, high in runs)
