"""Pins: devices that stand where a person wants them, whatever the policy of their racks says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.finding import Finding, KeyPath, did_you_mean
from dcgen.plan import roster
from dcgen.plan.records import SITE, Cohort, Mount
from dcgen.plan.types import DeviceType

MOST_HINTS = 20  # a search among all names for each of thousands of wrong pins would take minutes


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
    units = range(1, roster.designed_for(blueprint) + 1)
    stems = {
        f"{roster.scope(blueprint.name, unit)}-{name}-r": (name, unit)
        for name, group in groups.items()
        for unit in (units if group.per == "unit" else (SITE,))
    }
    found = {}
    for device, pin in sorted(blueprint.pins.items()):
        stem, digits = re.fullmatch(r"(.*?)([0-9]*)", pin.rack).groups()  # type: ignore[union-attr]
        number = int(digits[:5] or 0)
        group, unit = stems.get(stem, ("", SITE)) if digits == f"{number:02}" else ("", SITE)
        found[device] = Pinned(group, unit, number, pin.rack, pin.u, pin.face)
    return found


def misplaced(
    pins: dict[str, Pinned],
    heights: dict[str, int],
    kept: dict[str, int],
    cohorts: list[Cohort],
    mounts: dict[str, Mount],
) -> Iterator[Finding]:
    """What is wrong with pins: `heights` of racks in U and how many are `kept`, both by rack group."""
    types = {name: item.type for item in cohorts for name in item.names}
    known = [sorted(name for name, type_ in types.items() if type_.u_height and type_.kind != "pdu")]
    known += [sorted({mount.rack for mount in mounts.values() if not mount.pinned})]
    hints = [0, 0]

    def near(name: str, what: int) -> str:
        """A name near to `name` among devices (0) or racks (1); of many wrong pins only the first are looked up."""
        hints[what] += 1
        return did_you_mean(name, known[what]) if hints[what] <= MOST_HINTS else "correct the name, or remove the pin"

    for device, pin in pins.items():
        path: KeyPath = ("pins", device)
        type_ = types.get(device)
        if type_ is None:
            yield Finding("DC226", f"there is no device '{device}' to pin", near(device, 0), path)
        elif not type_.u_height or type_.kind == "pdu":
            message = f"'{device}' takes its place from its rack and cannot be pinned"
            yield Finding("DC226", message, "remove the pin", path)
        elif not 1 <= pin.number <= kept.get(pin.group, 0):
            hint = f"{pin.group} keeps racks 1 to {kept[pin.group]}" if pin.group else near(pin.rack, 1)
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
    held: dict[str, list[tuple[int, int, str]]] = {pin.rack: [] for pin in pins.values()}
    for name, mount in mounts.items():
        if mount.rack in held:
            held[mount.rack].append((mount.u, mount.u + types[name].u_height, name))
    reported: set[str] = set()
    for device, pin in pins.items():
        if device not in mounts:
            continue
        low, high = pin.u, pin.u + types[device].u_height
        others = [name for start, end, name in held[pin.rack] if start < high and low < end and name != device]
        if others and device not in reported:
            reported |= {device, *others}
            taken = {u for start, end, name in held[pin.rack] if name != device for u in range(start, end)}
            free = [u for u in range(1, heights[pin.group] + 1) if u not in taken]
            message = f"{device} and {others[0]} would share rack units of {pin.rack}"
            hint = f"free there: {_ranges(free)}" if free else "nothing is free there: pin it to another rack"
            yield Finding("DC227", message, hint, ("pins", device, "u"))


def crowded(
    pins: dict[str, Pinned], spare: dict[str, set[int]], groups: dict[str, RackGroup], cohorts: list[Cohort]
) -> Iterator[Finding]:
    """Pinned devices that take what a rack group keeps free; `spare` are its rack units without a place, by group."""
    heights = {name: item.type.u_height for item in cohorts for name in item.names}
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
