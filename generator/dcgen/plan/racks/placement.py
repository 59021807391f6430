"""The racks in use, and the rack, rack units and side of each device.

UPSes and horizontal PDUs are at the bottom of a rack, and server groups are above them in order of their names.
Switches start at the top and go down. Each device group reserves rack units for the number in `holds:`, and slots for
its whole capacity. The slot of a device therefore follows from its number alone, or from its pin.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, KeyPath
from dcgen.plan import powershelves
from dcgen.plan.allocation import UNLOCKED, Allocation, RackSlot, RackSpread
from dcgen.plan.inventory import racktypes, roster
from dcgen.plan.inventory.accessories import make_managers
from dcgen.plan.inventory.racktypes import DEFAULT_PDU
from dcgen.plan.leases import Space
from dcgen.plan.racks import blocks, defaults, held, pins, stacks
from dcgen.plan.racks.layout import RackLayout, SlotRange, SlotRanges
from dcgen.plan.racks.managers import Occupied, PlacedManagers, place_managers
from dcgen.plan.records import SITE, DeviceGroup, Mount
from dcgen.plan.types import DeviceType

FROM_BELOW = {"ups": 0, "cdu": 0, "pdu": 1, "powershelf": 1}  # at the bottom of a rack, below the servers


def make_layout(
    blueprint: Blueprint, catalog: Catalog, device_groups: list[DeviceGroup], allocation: Allocation = UNLOCKED
) -> RackLayout:
    """Return the rack groups of the blueprint, or one default group that holds everything."""
    limits = defaults.make_limits(blueprint, catalog, device_groups)
    stated = held.with_chassis(dict(sorted(blueprint.racks.items())), device_groups)
    default = defaults.default_groups(blueprint, catalog, limits, device_groups) if not stated else None
    groups, whole = default or defaults.DefaultGroups(stated, False)
    racks = {
        name: catalog.get(parts.RackModel, group.model, ("racks", name, "model")) for name, group in groups.items()
    }
    usual = blueprint.power.pdu or DEFAULT_PDU
    pdus = {
        name: racktypes.pdu_type(blueprint, catalog.get(parts.Pdu, group.pdu or usual, _pdu_path(name, group)))
        for name, group in groups.items()
    }
    per_feed = {name: powershelves.pdus_per_feed(blueprint, group, racks[name]) for name, group in groups.items()}
    paths = {name: ("racks", name, "model") for name in racks}
    shelves = {name: powershelves.shelf_type(blueprint, catalog, rack, paths[name]) for name, rack in racks.items()}
    return RackLayout(
        groups,
        racks,
        pdus,
        per_feed,
        tuple(sorted(blueprint.power.feeds)),
        roster.max_units(blueprint),
        bool(blueprint.racks),
        pins.make_pins(blueprint, groups if whole else {**groups, limits.name: limits.group}),
        allocation,
        limits,
        whole,
        make_managers(blueprint, catalog, stated),
        {name: type_ for name, type_ in shelves.items() if type_},
    )


def complete(layout: RackLayout, device_groups: list[DeviceGroup]) -> RackLayout:
    """Return the layout with racks for the devices that no rack group holds, once all switches are planned.

    A default group takes the out-of-band switches. Beside stated groups, an added group takes spines and cores.
    """
    limits, standing = (
        layout.limits,
        [item for item in device_groups if item.type.u_height and not item.type.is_of_rack],
    )
    if layout.whole:
        ((name, group),) = layout.groups.items()
        more = {item.key: min(item.capacity, 60) for item in standing if item.key not in group.holds}
        full = group.model_copy(update={"holds": dict(sorted({**group.holds, **more}.items()))})
        return layout._replace(groups={name: full})
    stated = {name: group for name, group in layout.groups.items() if name != limits.name}
    held = _holders(layout._replace(groups=stated))
    homeless = [item for item in standing if ("site", item.key) not in held and ("unit", item.key) not in held]
    if layout.stated:
        homeless = [item for item in homeless if item.unit == SITE and item.key.endswith(defaults.UPPER_TIERS)]
    added = defaults.share_racks(limits, homeless, layout.wired)
    if not added:
        return layout._replace(groups=stated)
    return layout._replace(
        groups=dict(sorted({**stated, limits.name: added}.items())),
        racks={**layout.racks, limits.name: limits.model},
        pdus={**layout.pdus, limits.name: limits.pdu},
        per_feed={**layout.per_feed, limits.name: limits.pdus_per_feed},
    )


def racks_in_use(layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[tuple[str, int], list[int]]:
    """Return the numbers of the racks with devices, by rack group and unit, racks of the site first."""
    used: dict[tuple[str, int], set[int]] = {}
    alike: dict[tuple[object, ...], set[int]] = {}
    slot_ranges = make_slot_ranges(layout, device_groups)
    for (group, unit), members in _standing(layout, device_groups).items():
        numbers = used.setdefault((group, unit), set())
        for item in members:
            if not item.type.is_of_rack:
                standing = _unpinned(layout, item)
                if (key := (group, item.key, _scope(item, unit), standing)) not in alike:
                    slots = _rack_slots(item, unit, slot_ranges[group][item.key], standing)
                    alike[key] = {slot.rack for slot in slots}
                numbers |= alike[key]
    kept = racks_kept(layout, device_groups) if layout.pins else {}
    for pin in (layout.pins[name] for item in device_groups for name in item.names if name in layout.pins):
        if 1 <= pin.number <= kept.get(pin.group, 0):  # any other pin is a fault, reported with the mounts
            used.setdefault((pin.group, pin.unit), set()).add(pin.number)
    order = sorted(used, key=lambda key: (key[1], key[0]))
    return {key: sorted(used[key]) for key in order if used[key] and key[0]}


def _unpinned(layout: RackLayout, item: DeviceGroup) -> tuple[int, ...]:
    """Return the numbers of the devices of a group without a pin."""
    if not layout.pins:
        return item.numbers
    return tuple(n for n, name in zip(item.numbers, item.names, strict=True) if name not in layout.pins)


def racks_kept(layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[str, int]:
    """Return the number of racks that the capacity of each rack group needs, per unit or at the site."""
    kept = {}
    for group, slot_ranges in make_slot_ranges(layout, device_groups).items():
        placed = (slots for slots in slot_ranges.values() if not slots.type.is_of_rack)
        kept[group] = max((slots.spread.racks_for(slots.places.size) for slots in placed), default=0)
    return kept


class PositionedDevices(NamedTuple):
    """The mount of every device that a rack group holds and of its cable managers, and the findings about them."""

    places: dict[str, Mount]
    findings: tuple[Finding, ...] = ()
    managers: tuple[DeviceGroup, ...] = ()


def make_mounts(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> PositionedDevices:
    """Return the rack, rack unit and side of every device. A device with a wrong pin keeps its unpinned slot."""
    mounts: dict[str, Mount] = {}
    placed = {(item.key, item.unit) for members in _members(layout, device_groups).values() for item in members}
    found = list(held.hold_faults(layout.groups, device_groups, placed))
    found += held.node_faults(blueprint.racks, device_groups)
    slot_ranges = make_slot_ranges(layout, device_groups)
    full = {group: _rack_full(layout, group, ranges) for group, ranges in slot_ranges.items()}
    found.extend(finding for finding in full.values() if finding)
    alike: dict[tuple[object, ...], list[RackSlot]] = {}
    for (group, unit), members in _standing(layout, device_groups).items():
        stem = f"{roster.scope(blueprint.name, unit)}-{group}-r"
        for item in members:
            slots, face = slot_ranges[group][item.key], _face(layout, group, item)
            if (key := (group, item.key, _scope(item, unit), item.numbers)) not in alike:
                alike[key] = _rack_slots(item, unit, slots, item.numbers)
            names = {rack: f"{stem}{rack:02}" for rack, _ in alike[key]}
            for name, (rack, slot) in zip(item.names, alike[key], strict=True):
                mounts[name] = Mount(names[rack], slots.slot_units[slot], face)
    mounts |= (managed := _managers(blueprint.name, layout, device_groups, slot_ranges)).mounts
    if not layout.pins:
        return PositionedDevices(mounts, tuple(found), tuple(managed.device_groups))
    pinned = {
        name: Mount(pin.rack, pin.u, pin.face or mounts[name].face, True)
        for name, pin in layout.pins.items()
        if name in mounts
    }
    heights = {group: rack.u_height for group, rack in layout.racks.items()}
    kept = racks_kept(layout, device_groups)
    wrong = list(pins.misplaced(layout.pins, heights, kept, [*device_groups, *managed.device_groups], mounts | pinned))
    if not any(full.values()):
        at_fault = {finding.path[1] for finding in wrong}
        sound = {name: pin for name, pin in layout.pins.items() if name in pinned and name not in at_fault}
        wrong += pins.crowded(sound, spare_units(layout, slot_ranges), layout.groups, device_groups)
    at_fault = {finding.path[1] for finding in wrong}
    mounts |= {name: mount for name, mount in pinned.items() if name not in at_fault}
    return PositionedDevices(mounts, (*found, *wrong), tuple(managed.device_groups))


def _managers(name: str, layout: RackLayout, device_groups: list[DeviceGroup], ranges: SlotRanges) -> PlacedManagers:
    """Return the cable managers next to the switches in use. A pinned switch needs none at its regular place."""
    occupied = []
    for (group, unit), members in _standing(layout, device_groups).items():
        stem = f"{roster.scope(name, unit)}-{group}-r"
        for item in members:
            slots = ranges[group][item.key]
            if slots.managers:
                used = tuple((rack, slot) for rack, slot in _rack_slots(item, unit, slots, _unpinned(layout, item)))
                face, origin = _face(layout, group, item), (*layout.origin(group), "managers")
                stack = Occupied(item.key, item.unit, face, stem, origin, slots.manager_units, used)
                occupied.append((slots.managers, group, stack))
    return place_managers(occupied)


def spare_units(layout: RackLayout, slot_ranges: dict[str, dict[str, SlotRange]]) -> dict[str, set[int]]:
    """Return the rack units of each rack group without a slot."""
    return {
        group: set(range(1, layout.racks[group].u_height + 1)).difference(
            u for slots in ranges.values() for u in slots.rack_units
        )
        for group, ranges in slot_ranges.items()
    }


def _face(layout: RackLayout, group: str, item: DeviceGroup) -> str:
    """Return the side that the front of a device faces. A switch with reversed airflow is turned around."""
    turned = item.key in layout.groups[group].ports_rear or item.type.airflow == "rear-to-front"
    return "rear" if turned else "front"


def make_slot_ranges(layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[str, dict[str, SlotRange]]:
    """Return the slot ranges of each rack group, by device group."""
    return {group: _slot_ranges(layout, group, members) for group, members in _members(layout, device_groups).items()}


def _slot_ranges(layout: RackLayout, group: str, members: list[DeviceGroup]) -> dict[str, SlotRange]:
    """Return the slot ranges of a rack group: UPSes, PDUs, then others by name; switches from the top down."""
    capacity: dict[tuple[str, bool], int] = {}
    types: dict[str, DeviceType] = {}
    for item in members:
        capacity[item.key, item.unit > 0] = item.capacity
        types[item.key] = item.type
    config, height = layout.groups[group], layout.racks[group].u_height
    counts = {**config.holds, f"pdu-{group}": layout.each(group)}
    counts[f"{powershelves.STEM}{group}"] = layout.shelf_count(group)
    units = 1 if config.per == "unit" else layout.wired
    managed = {key: layout.managers.get(group) if _hangs(type_) else None for key, type_ in types.items()}
    claims = [
        blocks.claim(key, FROM_BELOW.get(type_.kind, 2), _hangs(type_), counts[key], type_.u_height, managed[key])
        for key, type_ in types.items()
    ]
    end = (
        max(height, sum(claim.places for claim in claims)) + 1
    )  # devices above a full rack are reported with the mounts
    slots = layout.allocation.fit_or_exceed(Space(f"/u/{group}", 1, end), claims)
    order = sorted(types, key=lambda key: (FROM_BELOW.get(types[key].kind, 2), key))
    stacked = [stacks.Stacked(key, types[key].kind, types[key].u_height, counts[key]) for key in order]
    ordered = stacks.stack(layout.racks[group].stack or (), height, stacked) if layout.racks[group].stack else {}
    made = {key: blocks.stack_of(slots, key, counts[key], types[key].u_height, managed[key]) for key in types}
    return {
        key: SlotRange(
            types[key],
            RackSpread(counts[key], config.spread.get(key, 1)),
            types[key].u_height,
            ordered.get(key) or made[key].devices,
            layout.allocation.share(
                f"/place/{group}/{key}", capacity.get((key, False), 0), capacity.get((key, True), 0), units
            ),
            managed[key],
            made[key].managers,
        )
        for key in order
    }


def _hangs(type_: DeviceType) -> bool:
    """Return whether devices of this type start at the top of a rack."""
    return type_.kind == "switch"


def _members(layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[str, list[DeviceGroup]]:
    """Return the device groups of each rack group, over all units.

    A device group of a unit belongs to a rack group with `per: unit` that holds it, else to a rack group of the site.
    """
    members: dict[str, list[DeviceGroup]] = {group: [] for group in layout.groups}
    holders = _holders(layout)
    for item in device_groups:
        if item.type.is_of_rack:
            stem = "pdu-" if item.type.kind == "pdu" else powershelves.STEM
            group = item.key.removeprefix(stem) if item.type.u_height else None
        else:
            group = (holders.get(("unit", item.key)) if item.unit else None) or holders.get(("site", item.key))
        if group:
            members[group].append(item)
    return members


def _holders(layout: RackLayout) -> dict[tuple[str, str], str]:
    """Return the rack group that holds each device group, by scope. If several do, DC212 reports it."""
    holders: dict[tuple[str, str], str] = {}
    for group, config in layout.groups.items():
        for key in config.holds:
            holders.setdefault((config.per, key), group)
    return holders


def _rack_slots(item: DeviceGroup, unit: int, slots: SlotRange, numbers: Sequence[int]) -> list[RackSlot]:
    """Return the rack and slot of devices. Each unit has its own racks, but racks of the site hold all units."""
    return list(map(slots.spread.slot, slots.places.blocks(_scope(item, unit), [number - 1 for number in numbers])))


def _scope(item: DeviceGroup, unit: int) -> int:
    """Return the block of places of a device group: 1 for the units that have racks of their own, which are alike."""
    return min(item.unit, 1) if unit else item.unit


def _standing(layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[tuple[str, int], list[DeviceGroup]]:
    """Return the device groups by rack group and unit, those of the site first."""
    standing: dict[tuple[str, int], list[DeviceGroup]] = {}
    for group, members in _members(layout, device_groups).items():
        for item in members:
            standing.setdefault((group, item.unit if layout.groups[group].per == "unit" else SITE), []).append(item)
    return dict(sorted(standing.items(), key=lambda entry: (entry[0][1], entry[0][0])))


def _rack_full(layout: RackLayout, group: str, slot_ranges: dict[str, SlotRange]) -> Finding | None:
    height = layout.racks[group].u_height
    reserve = layout.groups[group].reserve_u
    needed = sum(slots.needed_u for slots in slot_ranges.values()) + reserve
    if needed <= height:
        return _without_gap(layout, group, slot_ranges)
    classes = ", ".join(f"{slots.per_rack} x {key} of {slots.height}U" for key, slots in slot_ranges.items())
    if managers := layout.managers.get(group):
        count = sum(len(slots.manager_units) for slots in slot_ranges.values())
        classes += f", {count} x cable manager of {managers.type.u_height}U"
    classes += f" and a reserve of {reserve}U" if reserve else ""
    key, tallest = max(slot_ranges.items(), key=lambda pair: pair[1].height * pair[1].per_rack)
    room = height - needed + tallest.needed_u
    fits = blocks.fitting(tallest.per_rack, tallest.height, tallest.managers, room)
    hint = (
        f"set `holds: {key}: {fits}` (now {tallest.per_rack}), or use a taller rack"
        if fits > 0
        else "distribute the device groups over more rack groups"
    )
    if not layout.stated:
        hint = "define rack groups under `racks:`"
    path: KeyPath = (*layout.origin(group), "holds") if layout.stated else layout.origin(group)
    return Finding(
        "DC201", f"rack group '{group}' is full: {classes} need {needed}U; the rack has {height}U", hint, path
    )


def _without_gap(layout: RackLayout, group: str, slot_ranges: dict[str, SlotRange]) -> Finding | None:
    """Return DC503 if leases leave no gap for a device group, although the rack has enough free rack units."""
    height = layout.racks[group].u_height
    units = {key: set(slots.rack_units) for key, slots in slot_ranges.items()}
    key = next((key for key, taken in units.items() if max(taken, default=0) > height), None)
    if key is None:
        return None
    held = {lease.holder: lease for lease in layout.allocation.held.get(f"/u/{group}", ())}
    built = ", ".join(f"U{lease.at} to U{lease.end - 1} for '{name}'" for name, lease in sorted(held.items()))
    message = f"the racks of group '{group}' have no gap of {slot_ranges[key].needed_u}U for '{key}'; built: {built}"
    hint = f"hold '{key}' in another rack group, or run `dcgen thaw '/u/{group} NAME'` for a group that is not built"
    return Finding("DC503", message, hint, (*layout.origin(group), "holds"))


def _pdu_path(name: str, group: RackGroup) -> KeyPath:
    return ("racks", name, "pdu") if group.pdu else ("power", "pdu")
