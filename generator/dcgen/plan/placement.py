"""Racks, rack units and sides.

In a rack, UPSes and horizontal PDUs stand at the bottom and server groups stack above them in order of their
names; switches hang from the top. Each class of device keeps rack units for as many as the rack holds, and
places for its whole room, so a device's place follows from its number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, did_you_mean
from dcgen.plan import facility, hardware, roster
from dcgen.plan.records import CONTINUOUS, SITE, Cohort, DeviceType, Mount, Rack

DEFAULT_RACK = "AR3357"
DEFAULT_PDU = "APDU11450ME"
OOB_U = 2  # kept in the default rack for the out-of-band switches, which are planned later
TIERS = ("-leaf", "-spine", "-core")


@dataclass(frozen=True, slots=True)
class Hall:
    """The rack groups in effect, each with its rack and PDU type; `wired` units keep their places."""

    groups: dict[str, RackGroup]
    racks: dict[str, parts.Rack]
    pdus: dict[str, DeviceType]
    per_feed: dict[str, int]
    feeds: tuple[str, ...]
    wired: int
    stated: bool

    def each(self, group: str) -> int:
        """PDUs in one rack."""
        return len(self.feeds) * self.per_feed[group]

    def origin(self, group: str) -> KeyPath:
        """The blueprint key of a rack group."""
        return ("racks", group) if self.stated else ("servers",)


class Shelf(NamedTuple):
    """A class of device in the racks of one group: how many a rack holds, the lowest rack unit kept for them,
    and how many places the site and each unit keep."""

    type: DeviceType
    per_rack: int
    height: int
    lowest: int
    site_room: int
    unit_room: int


def make_hall(blueprint: Blueprint, catalog: Catalog, cohorts: list[Cohort]) -> Hall:
    """The rack groups that the blueprint describes, or one default group that takes everything."""
    groups = dict(sorted(blueprint.racks.items())) or {"rack": _default_group(blueprint, catalog, cohorts)}
    racks = {name: catalog.get(parts.Rack, group.model, ("racks", name, "model")) for name, group in groups.items()}
    pdus = {
        name: facility.pdu_type(
            catalog.get(parts.Pdu, group.pdu or blueprint.power.pdu or DEFAULT_PDU, _pdu_path(name, group))
        )
        for name, group in groups.items()
    }
    per_feed = {name: group.pdus_per_feed or blueprint.power.pdus_per_feed for name, group in groups.items()}
    return Hall(
        groups,
        racks,
        pdus,
        per_feed,
        tuple(sorted(blueprint.power.feeds)),
        roster.designed_for(blueprint),
        bool(blueprint.racks),
    )


def complete(hall: Hall, cohorts: list[Cohort]) -> Hall:
    """The default group with the out-of-band switches, which are known only after its racks; else the hall as it is."""
    if hall.stated:
        return hall
    (name, group), *_ = hall.groups.items()
    more = {item.key: min(item.room, 60) for item in cohorts if item.type.u_height and item.key not in group.holds}
    return replace(
        hall, groups={name: group.model_copy(update={"holds": dict(sorted({**group.holds, **more}.items()))})}
    )


def ups_cohorts(blueprint: Blueprint, catalog: Catalog) -> Iterator[Cohort]:
    """The UPSes of the feeds that run through one."""
    for name, feed in sorted(blueprint.power.feeds.items()):
        if feed.ups:
            path: KeyPath = ("power", "feeds", name, "ups")
            type_ = hardware.ups_type(blueprint, catalog.get(parts.Ups, feed.ups, path), path)
            yield roster.cohort(blueprint, f"ups-{name}", SITE, type_, "ups", 1, (1,), path)


def pdu_cohorts(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> Iterator[Cohort]:
    """The PDUs of every rack in use, numbered rack by rack, feed by feed; their room follows the racks' room."""
    kept = {group: _racks_kept(hall, group, cohorts) for group in hall.groups}
    for (group, unit), used in _racks_in_use(hall, cohorts).items():
        each, per_feed = hall.each(group), hall.per_feed[group]
        stem = f"{roster.scope(blueprint.name, unit)}-{group}"
        named = [
            (
                (rack - 1) * each + index + 1,
                f"{stem}-r{rack:02}-pdu-{hall.feeds[index // per_feed]}{index % per_feed + 1}",
            )
            for rack in used
            for index in range(each)
        ]
        numbers, names = zip(*named, strict=True)
        room = kept[group] * each
        yield Cohort(f"pdu-{group}", unit, hall.pdus[group], "pdu", room, numbers, names, hall.origin(group))


def make_racks(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> dict[str, Rack]:
    """Every rack in use, with its place on the floor: a unit is a row, the site's own racks are row 0."""
    racks: dict[str, Rack] = {}
    kept = {group: _racks_kept(hall, group, cohorts) for group in hall.groups}
    for (group, unit), used in _racks_in_use(hall, cohorts).items():
        before = [name for name, other in hall.groups.items() if name < group and other.per == hall.groups[group].per]
        first = sum(kept[name] for name in before)
        rack, type_ = hall.racks[group], facility.rack_type(hall.racks[group])
        for number in used:
            name = f"{roster.scope(blueprint.name, unit)}-{group}-r{number:02}"
            pdus = tuple(
                (feed, tuple(f"{name}-pdu-{feed}{index}" for index in range(1, hall.per_feed[group] + 1)))
                for feed in hall.feeds
            )
            racks[name] = Rack(
                name,
                group,
                unit,
                number,
                unit,
                first + number,
                type_,
                rack.max_load_kg,
                rack.width_mm,
                pdus,
                hall.origin(group),
                rack.depth_mm,
                hall.groups[group].cooling_kw,
            )
    return racks


def make_mounts(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> dict[str, Mount]:
    """The rack, rack unit and side of every device. Raises FindingsError when a rack is too low."""
    mounts: dict[str, Mount] = {}
    found = [*_homeless(hall, cohorts), *_twice_held(hall)]
    shelves = make_shelves(hall, cohorts)
    full = {group: _rack_full(hall, group, held) for group, held in shelves.items()}
    found.extend(finding for finding in full.values() if finding)
    if found:
        raise FindingsError(found)
    for (group, unit), members in _standing(hall, cohorts).items():
        stem = f"{roster.scope(blueprint.name, unit)}-{group}-r"
        for item in members:
            shelf = shelves[group][item.key]
            first = _first_place(item, unit, shelf)
            face = "rear" if item.type.airflow == "rear-to-front" else "front"
            for number, name in zip(item.numbers, item.names, strict=True):
                rack, slot = divmod(first + number - 1, shelf.per_rack)
                mounts[name] = Mount(f"{stem}{rack + 1:02}", shelf.lowest + slot * shelf.height, face)
    return mounts


def make_shelves(hall: Hall, cohorts: list[Cohort]) -> dict[str, dict[str, Shelf]]:
    """The shelves of each rack group, by class of device."""
    return {group: _shelves(hall, group, cohorts) for group in hall.groups}


def _shelves(hall: Hall, group: str, cohorts: list[Cohort]) -> dict[str, Shelf]:
    """The classes that racks of `group` hold, of whatever unit: UPSes, PDUs, then by name; switches from the top."""
    rooms: dict[str, list[int]] = {}
    types: dict[str, DeviceType] = {}
    for item in _members(hall, group, cohorts):
        rooms.setdefault(item.key, [0, 0])[bool(item.unit)] = item.room
        types[item.key] = item.type
    counts = {**hall.groups[group].holds, f"pdu-{group}": hall.each(group)}
    bottom, top = 1, hall.racks[group].u_height + 1
    shelves: dict[str, Shelf] = {}
    for key in sorted(rooms, key=lambda key: (types[key].kind != "ups", types[key].kind != "pdu", key)):
        height = types[key].u_height
        taken = height * counts[key]
        if types[key].kind == "switch":
            top -= taken
        lowest = top if types[key].kind == "switch" else bottom
        shelves[key] = Shelf(types[key], counts[key], height, lowest, *rooms[key])
        bottom += 0 if types[key].kind == "switch" else taken
    return shelves


def _members(hall: Hall, group: str, cohorts: list[Cohort]) -> Iterator[Cohort]:
    """The cohorts that the racks of `group` take, of whatever unit.

    A class of a unit goes to a rack group of units where one holds it, else to the site's.
    """
    held, per_unit = hall.groups[group].holds, hall.groups[group].per == "unit"
    of_units = {key for other in hall.groups.values() if other.per == "unit" for key in other.holds}
    for item in cohorts:
        if item.type.kind == "pdu":
            here = item.key == f"pdu-{group}" and item.type.u_height > 0
        elif per_unit:
            here = item.key in held and item.unit != SITE
        else:
            here = item.key in held and (item.unit == SITE or item.key not in of_units)
        if here:
            yield item


def _first_place(item: Cohort, unit: int, shelf: Shelf) -> int:
    """The place before a cohort's number 1: at the site its own come first, then unit after unit."""
    return shelf.site_room + (item.unit - 1) * shelf.unit_room if item.unit and unit == SITE else 0


def _racks_kept(hall: Hall, group: str, cohorts: list[Cohort]) -> int:
    """How many racks the room of its classes takes, in one unit or at the site."""
    units = 1 if hall.groups[group].per == "unit" else hall.wired
    shelves = {key: shelf for key, shelf in _shelves(hall, group, cohorts).items() if key != f"pdu-{group}"}
    return max(
        (ceil((shelf.site_room + units * shelf.unit_room) / shelf.per_rack) for shelf in shelves.values()), default=0
    )


def _racks_in_use(hall: Hall, cohorts: list[Cohort]) -> dict[tuple[str, int], list[int]]:
    """The numbers of the racks that hold anything, by rack group and unit."""
    used: dict[tuple[str, int], list[int]] = {}
    shelves = make_shelves(hall, cohorts)
    for (group, unit), members in _standing(hall, cohorts).items():
        numbers: set[int] = set()
        for item in members:
            if item.type.kind != "pdu":
                shelf = shelves[group][item.key]
                first = _first_place(item, unit, shelf)
                numbers.update((first + number - 1) // shelf.per_rack + 1 for number in item.numbers)
        if numbers:
            used[group, unit] = sorted(numbers)
    return used


def _standing(hall: Hall, cohorts: list[Cohort]) -> dict[tuple[str, int], list[Cohort]]:
    """The cohorts by rack group and unit, the site's first."""
    found: dict[tuple[str, int], list[Cohort]] = {}
    for group, config in hall.groups.items():
        for item in _members(hall, group, cohorts):
            found.setdefault((group, item.unit if config.per == "unit" else SITE), []).append(item)
    return dict(sorted(found.items(), key=lambda entry: (entry[0][1], entry[0][0])))


def _homeless(hall: Hall, cohorts: list[Cohort]) -> Iterator[Finding]:
    """Devices that no rack group takes, and names in `holds` that are no class of device."""
    standing = {(item.key, item.unit): item for item in cohorts if item.type.u_height and item.type.kind != "pdu"}
    placed = {(item.key, item.unit) for group in hall.groups for item in _members(hall, group, cohorts)}
    for key, of_unit in sorted({(key, unit > 0) for key, unit in set(standing) - placed}):
        where, per = ("each unit", "unit") if of_unit else ("the site", "site")
        yield Finding(
            "DC202",
            f"no rack of {where} holds '{key}'",
            f"add `{key}: COUNT` to `holds:` of a rack group with `per: {per}`",
            ("racks",),
        )
    known = sorted({key for key, _ in standing})
    for name, group in hall.groups.items():
        for key in sorted(set(group.holds) - set(known)):
            if not key.endswith(TIERS):  # a tier of switches may be absent until the pod grows
                yield Finding(
                    "DC204",
                    f"rack group '{name}' holds '{key}', which does not exist",
                    did_you_mean(key, known),
                    ("racks", name, "holds", key),
                )


def _twice_held(hall: Hall) -> Iterator[Finding]:
    """A class that two rack groups of one scope hold: dcgen would have to choose."""
    seen: dict[tuple[str, str], str] = {}
    for name, group in hall.groups.items():
        for key in sorted(group.holds):
            other = seen.setdefault((group.per, key), name)
            if other != name:
                message = f"'{key}' is held by the rack groups '{other}' and '{name}', both per {group.per}"
                yield Finding("DC212", message, "let one of them hold it", ("racks", name, "holds", key))


def _rack_full(hall: Hall, group: str, shelves: dict[str, Shelf]) -> Finding | None:
    height = hall.racks[group].u_height
    needed = sum(shelf.per_rack * shelf.height for shelf in shelves.values())
    if needed <= height:
        return None
    classes = ", ".join(f"{shelf.per_rack} x {key} of {shelf.height}U" for key, shelf in shelves.items())
    key, tallest = max(shelves.items(), key=lambda pair: pair[1].height * pair[1].per_rack)
    fits = (height - needed + tallest.height * tallest.per_rack) // tallest.height
    hint = (
        f"hold {fits} x {key} instead of {tallest.per_rack}, or use a taller rack"
        if fits > 0
        else "spread the classes over more rack groups"
    )
    if not hall.stated:
        hint = "describe the racks of a pod of this size under `racks:`"
    path: KeyPath = (*hall.origin(group), "holds") if hall.stated else hall.origin(group)
    return Finding(
        "DC201", f"rack group '{group}' is full: {classes} need {needed}U, the rack has {height}U", hint, path
    )


def _default_group(blueprint: Blueprint, catalog: Catalog, cohorts: list[Cohort]) -> RackGroup:
    """One group of racks for everything: servers as height, power and outlets allow, all the rest in the first rack."""
    rack = catalog.get(parts.Rack, DEFAULT_RACK, ("racks",))
    rest = {item.key: item for item in cohorts if item.type.u_height and not item.type.gpus}
    others = sum(item.type.u_height * item.room for item in rest.values()) + OOB_U
    holds = {item.key: item.room for item in rest.values()}
    groups = {item.key: item for item in cohorts if item.type.gpus}
    pdu = catalog.get(parts.Pdu, blueprint.power.pdu or DEFAULT_PDU, ("power", "pdu"))
    watts = pdu.rating_kw * 1000 * CONTINUOUS * blueprint.power.pdus_per_feed - sum(
        (item.type.power_w.value or 0) * item.room for item in rest.values()
    )
    type_ = facility.pdu_type(pdu)
    for key, item in groups.items():
        by_height = (rack.u_height - others) // (item.type.u_height * len(groups) or 1)
        by_power = int(watts // (item.type.power_w.value * len(groups))) if item.type.power_w.value else by_height
        fitting = facility.fitting(item.type, type_)
        outlets = sum(count for kind, count in type_.outlets if kind in fitting) * blueprint.power.pdus_per_feed
        on_feed = ceil(item.type.supplies / len(blueprint.power.feeds)) * len(groups)
        by_outlets = outlets // on_feed if fitting and on_feed else by_height
        holds[key] = max(1, min(by_height, by_power, by_outlets, item.room))
    return RackGroup(
        model=DEFAULT_RACK, holds=dict(sorted((key, min(count, 60)) for key, count in holds.items() if count))
    )


def _pdu_path(name: str, group: RackGroup) -> KeyPath:
    return ("racks", name, "pdu") if group.pdu else ("power", "pdu")
