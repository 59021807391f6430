"""Pins: devices with a rack and rack unit from the blueprint, instead of the slot from their number."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.finding import Finding, KeyPath, suggester
from dcgen.plan.inventory import roster
from dcgen.plan.records import SITE, DeviceGroup, Mount
from dcgen.plan.types import DeviceType

RACK_NAME = re.compile(r"(?:su([0-9]+)-)?(.*)-r([0-9]+)")  # the part after the name of the blueprint


NO_MATCH = "correct the name, or remove the pin"


class RackPlace(NamedTuple):
    """The identity of a rack, which can be reserved or in use: its group, its unit, and its number from 1."""

    group: str
    unit: int
    number: int


class Pinned(NamedTuple):
    """The pin of a device: its rack, its lowest rack unit, and the side that its front faces, None for the default.

    `group` is "" if there is no such rack.
    """

    group: str
    unit: int
    number: int
    rack: str
    u: int
    face: str | None


def make_pins(blueprint: Blueprint, groups: dict[str, RackGroup]) -> dict[str, Pinned]:
    """Return every pin by the name of its device."""
    if not blueprint.pins:
        return {}
    wired = roster.max_units(blueprint)
    pins = {}
    for device, pin in sorted(blueprint.pins.items()):
        place = _rack_place(blueprint.name, groups, wired, pin.rack) or RackPlace("", SITE, 0)
        pins[device] = Pinned(*place, pin.rack, pin.u, pin.face)
    return pins


def _rack_place(name: str, groups: dict[str, RackGroup], wired: int, rack: str) -> RackPlace | None:
    """Return the identity of a rack by its name, None if the unit has no such group."""
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
    """Yield findings for wrong pins. `heights` of racks in U and `kept`, the number of racks, are by rack group."""
    types = {name: item.type for item in device_groups for name in item.names}
    near_device = suggester(name for name, type_ in types.items() if type_.u_height and not type_.is_of_rack)
    near_rack = suggester({mount.rack for mount in mounts.values() if not mount.pinned})
    for device, pin in pins.items():
        path: KeyPath = ("pins", device)
        type_ = types.get(device)
        if type_ is None:
            yield Finding("DC226", f"pinned device '{device}' does not exist", near_device(device, NO_MATCH), path)
        elif type_.is_node:
            message = f"'{device}' cannot be pinned, because it is a node and has the position of its chassis"
            yield Finding("DC226", message, "pin its chassis", path)
        elif not type_.u_height or type_.is_of_rack or type_.kind == "accessory":
            message = f"'{device}' cannot be pinned, because its rack determines its position"
            yield Finding("DC226", message, "remove the pin", path)
        elif not 1 <= pin.number <= kept.get(pin.group, 0):
            hint = (
                f"rack group '{pin.group}' has racks 1 to {kept[pin.group]}"
                if kept.get(pin.group)
                else near_rack(pin.rack, NO_MATCH)
            )
            yield Finding("DC226", f"rack '{pin.rack}' does not exist", hint, (*path, "rack"))
        elif pin.face == "rear" and type_.nvlink:
            message = f"the rear of {device} plugs into the cartridge of its NVLink domain"
            yield Finding("DC227", message, "remove `face:`", (*path, "face"))
        elif pin.u + type_.u_height - 1 > heights[pin.group]:
            message = (
                f"{device} is {type_.u_height}U high and does not fit at U{pin.u}; the rack has {heights[pin.group]}U"
            )
            yield Finding(
                "DC227", message, f"set `u: {heights[pin.group] - type_.u_height + 1}` or lower", (*path, "u")
            )
    yield from _overlaps(pins, heights, types, mounts)


def _overlaps(
    pins: dict[str, Pinned], heights: dict[str, int], types: dict[str, DeviceType], mounts: dict[str, Mount]
) -> Iterator[Finding]:
    """Yield a finding for each pinned device that overlaps another one, with the free rack units."""
    cells: dict[tuple[str, int], list[tuple[int, str]]] = {}  # the numbered devices in each rack unit of each rack
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
            message = f"{device} and {min(others)[1]} overlap in rack {pin.rack}"
            hint = (
                f"set `u:` within the free rack units: {_ranges(free)}"
                if free
                else "pin it to another rack; this one is full"
            )
            yield Finding("DC227", message, hint, ("pins", device, "u"))


def _is_free(devices: list[tuple[int, str]], device: str) -> bool:
    """Return whether a rack unit is empty except for `device`."""
    return not devices or (len(devices) == 1 and devices[0][1] == device)


def crowded(
    pins: dict[str, Pinned], spare: dict[str, set[int]], groups: dict[str, RackGroup], device_groups: list[DeviceGroup]
) -> Iterator[Finding]:
    """Yield findings for pins in reserved rack units. `spare` are the rack units of each group without a slot."""
    heights = {name: item.type.u_height for item in device_groups for name in item.names}
    taken: dict[str, set[int]] = {}
    for device, pin in pins.items():
        units = taken.setdefault(pin.rack, set())
        units.update(range(pin.u, pin.u + heights[device]))
        left, reserve = len(spare[pin.group] - units), groups[pin.group].reserve_u
        if left < reserve:
            message = f"with {device}, rack {pin.rack} has {left}U free; `reserve_u:` of group '{pin.group}' requires "
            hint = "pin it to another rack, or lower `reserve_u:`"
            yield Finding("DC227", f"{message}{reserve}U", hint, ("pins", device))


def _ranges(numbers: Iterable[int]) -> str:
    """Return rack units as text: U1 to U4, U9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"U{low}" if low == high else f"U{low} to U{high}" for low, high in runs)
