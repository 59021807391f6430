"""Racks, rack units and sides.

In a rack, server groups stack from the bottom in order of their names and UPSes stand below them; switches hang
from the top. Each class of device keeps rack units for as many as the rack `holds`, so a device's place
follows from its number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, did_you_mean
from dcgen.plan import hardware, roster
from dcgen.plan.records import SITE, Cohort, DeviceType, Mount, Rack

DEFAULT_RACK = "AR3357"
DEFAULT_PDU = "APDU11450ME"
OOB_U = 2  # kept in the default rack for the out-of-band switches, which are planned later


@dataclass(frozen=True, slots=True)
class Hall:
    """The rack groups in effect, each with its rack and PDU type."""

    groups: dict[str, RackGroup]
    racks: dict[str, parts.Rack]
    pdus: dict[str, DeviceType]
    per_feed: dict[str, int]


def make_hall(blueprint: Blueprint, catalog: Catalog, cohorts: list[Cohort]) -> Hall:
    """The rack groups that the blueprint describes, or one default group that takes everything."""
    groups = dict(sorted(blueprint.racks.items())) or {"rack": _default_group(blueprint, catalog, cohorts)}
    racks = {name: catalog.get(parts.Rack, group.model, ("racks", name, "model")) for name, group in groups.items()}
    pdus = {
        name: hardware.pdu_type(catalog.get(parts.Pdu, group.pdu or blueprint.power.pdu or DEFAULT_PDU, _pdu_path(name, group)))
        for name, group in groups.items()
    }
    per_feed = {name: group.pdus_per_feed or blueprint.power.pdus_per_feed for name, group in groups.items()}
    return Hall(groups, racks, pdus, per_feed)


def complete(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> Hall:
    """The default group with the out-of-band switches, which are known only after its racks; else the hall as it is."""
    if blueprint.racks:
        return hall
    (name, group), *_ = hall.groups.items()
    more = {item.key: min(item.room, 60) for item in cohorts if item.type.u_height and item.key not in group.holds}
    return replace(hall, groups={name: group.model_copy(update={"holds": dict(sorted({**group.holds, **more}.items()))})})


def ups_cohorts(blueprint: Blueprint, catalog: Catalog) -> Iterator[Cohort]:
    """The UPSes of the feeds that run through one."""
    for name, feed in sorted(blueprint.power.feeds.items()):
        if feed.ups:
            path: KeyPath = ("power", "feeds", name, "ups")
            type_ = hardware.ups_type(blueprint, catalog.get(parts.Ups, feed.ups, path), path)
            yield roster.cohort(blueprint, f"ups-{name}", SITE, type_, "ups", 1, (1,), path)


def pdu_cohorts(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> Iterator[Cohort]:
    """The PDUs of every rack in use, numbered rack by rack, feed by feed; their room follows the racks' room."""
    feeds = sorted(blueprint.power.feeds)
    for (group, unit), used in _racks_in_use(blueprint, hall, cohorts).items():
        each = len(feeds) * hall.per_feed[group]
        room = max(ceil(item.room / count) for item, count in _held(blueprint, hall, group, unit, cohorts)) * each
        stem = f"{roster.scope(blueprint.name, unit)}-{group}"
        named = [
            ((rack - 1) * each + index + 1, f"{stem}-r{rack:02}-pdu-{feeds[index // hall.per_feed[group]]}{index % hall.per_feed[group] + 1}")
            for rack in used
            for index in range(each)
        ]
        numbers, names = zip(*named, strict=True)
        yield Cohort(f"pdu-{group}", unit, hall.pdus[group], "pdu", room, numbers, names, ("racks", group) if blueprint.racks else ("servers",))


def make_racks(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> dict[str, Rack]:
    """Every rack in use, with its place on the floor: a unit is a row, the site's own racks are row 0."""
    feeds = sorted(blueprint.power.feeds)
    racks: dict[str, Rack] = {}
    columns: dict[int, int] = {}
    for (group, unit), used in _racks_in_use(blueprint, hall, cohorts).items():
        first = columns.get(unit, 0)
        columns[unit] = first + max(ceil(item.room / count) for item, count in _held(blueprint, hall, group, unit, cohorts))
        rack, type_ = hall.racks[group], hardware.rack_type(hall.racks[group])
        for number in used:
            name = f"{roster.scope(blueprint.name, unit)}-{group}-r{number:02}"
            pdus = tuple((feed, tuple(f"{name}-pdu-{feed}{index}" for index in range(1, hall.per_feed[group] + 1))) for feed in feeds)
            origin: KeyPath = ("racks", group) if blueprint.racks else ("servers",)
            column = first + number
            racks[name] = Rack(name, group, unit, number, unit, column, type_, rack.max_load_kg, rack.width_mm, pdus, origin)
    return racks


def make_mounts(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> dict[str, Mount]:
    """The rack, rack unit and side of every device. Raises FindingsError when a rack is too low."""
    mounts: dict[str, Mount] = {}
    found = list(_homeless(blueprint, hall, cohorts))
    for group, unit in _scopes(blueprint, hall, cohorts):
        held = _held(blueprint, hall, group, unit, cohorts)
        height = hall.racks[group].u_height
        needed = sum(item.type.u_height * count for item, count in held)
        if needed > height:
            found.append(_rack_full(group, needed, height, held, blueprint))
            continue
        stem = f"{roster.scope(blueprint.name, unit)}-{group}-r"
        for item, count, lowest in _sections(held, height):
            offset = (item.unit - 1) * item.room if item.unit and unit == SITE else 0
            face = "rear" if item.type.airflow == "rear-to-front" else "front"
            for number, name in zip(item.numbers, item.names, strict=True):
                rack, slot = divmod(offset + number - 1, count)
                mounts[name] = Mount(f"{stem}{rack + 1:02}", lowest + slot * item.type.u_height, face)
    if found:
        raise FindingsError(found)
    return mounts


def _sections(held: list[tuple[Cohort, int]], height: int) -> Iterator[tuple[Cohort, int, int]]:
    """Each class with its count and the lowest rack unit kept for it; units that share a rack share the section."""
    bottom, top, seen = 1, height + 1, dict[str, int]()
    for item, count in held:
        taken = item.type.u_height * count
        if item.key not in seen:
            if item.type.kind == "switch":
                top -= taken
                seen[item.key] = top
            else:
                seen[item.key] = bottom
                bottom += taken
        yield item, count, seen[item.key]


def _racks_in_use(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> dict[tuple[str, int], list[int]]:
    """The numbers of the racks that hold anything, by rack group and unit."""
    used: dict[tuple[str, int], list[int]] = {}
    for group, unit in _scopes(blueprint, hall, cohorts):
        numbers: set[int] = set()
        for item, count in _held(blueprint, hall, group, unit, cohorts):
            offset = (item.unit - 1) * item.room if item.unit and unit == SITE else 0
            numbers.update((offset + number - 1) // count + 1 for number in item.numbers)
        if numbers:
            used[group, unit] = sorted(numbers)
    return used


def _scopes(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> list[tuple[str, int]]:
    units = sorted({item.unit for item in cohorts if item.unit})
    return [(name, unit) for unit in (SITE, *units) for name, group in hall.groups.items() if (group.per == "unit") == (unit != SITE)]


def _held(blueprint: Blueprint, hall: Hall, group: str, unit: int, cohorts: list[Cohort]) -> list[tuple[Cohort, int]]:
    """The cohorts that racks of `group` in `unit` take, with how many a rack holds; UPSes first, then by name.

    A class of a unit goes to a rack group of units where one holds it, else to the site's.
    """
    holds = hall.groups[group].holds
    of_units = {key for other in hall.groups.values() if other.per == "unit" for key in other.holds}
    held = [(item, holds[item.key]) for item in cohorts if item.key in holds and (item.unit == unit or (unit == SITE and item.key not in of_units))]
    return sorted(held, key=lambda pair: (pair[0].type.kind != "ups", pair[0].key, pair[0].unit))


def _homeless(blueprint: Blueprint, hall: Hall, cohorts: list[Cohort]) -> Iterator[Finding]:
    """Devices that no rack group takes, and names in `holds` that are no class of device."""
    placed = {(item.key, item.unit) for group, unit in _scopes(blueprint, hall, cohorts) for item, _ in _held(blueprint, hall, group, unit, cohorts)}
    known = sorted({item.key for item in cohorts if item.type.u_height})
    for key, unit in sorted({(item.key, item.unit) for item in cohorts if item.type.u_height} - placed):
        where = "each unit" if unit else "the site"
        per = "unit" if unit else "site"
        yield Finding("DC202", f"no rack of {where} holds '{key}'", f"add `{key}: COUNT` to `holds:` of a rack group with `per: {per}`", ("racks",))
    for name, group in hall.groups.items():
        for key in sorted(set(group.holds) - set(known)):
            if not key.endswith(("-leaf", "-spine", "-core")):  # a tier of switches may be absent until the pod grows
                yield Finding("DC204", f"rack group '{name}' holds '{key}', which does not exist", did_you_mean(key, known), ("racks", name, "holds", key))


def _rack_full(group: str, needed: int, height: int, held: list[tuple[Cohort, int]], blueprint: Blueprint) -> Finding:
    parts_ = dict.fromkeys(f"{count} x {item.key} of {item.type.u_height}U" for item, count in held)
    tallest, count = max(held, key=lambda pair: pair[0].type.u_height * pair[1])
    fits = (height - needed + tallest.type.u_height * count) // tallest.type.u_height
    hint = f"hold {fits} x {tallest.key} instead of {count}, or use a taller rack" if fits > 0 else "spread the classes over more rack groups"
    if not blueprint.racks:
        hint = "describe the racks of a pod of this size under `racks:`"
    path: KeyPath = ("racks", group, "holds") if blueprint.racks else ("servers",)
    return Finding("DC201", f"rack group '{group}' is full: {', '.join(parts_)} need {needed}U, the rack has {height}U", hint, path)


def _default_group(blueprint: Blueprint, catalog: Catalog, cohorts: list[Cohort]) -> RackGroup:
    """One group of racks for everything: servers as height and power allow, all the rest in the first rack."""
    rack = catalog.get(parts.Rack, DEFAULT_RACK, ("racks",))
    rest = {item.key: item for item in cohorts if item.type.u_height and not item.type.gpus}
    others = sum(item.type.u_height * item.room for item in rest.values()) + OOB_U
    holds = {item.key: item.room for item in rest.values()}
    groups = {item.key: item for item in cohorts if item.type.gpus}
    pdu = catalog.get(parts.Pdu, blueprint.power.pdu or DEFAULT_PDU, ("power", "pdu"))
    watts = pdu.rating_kw * 1000 * 0.8 * blueprint.power.pdus_per_feed - sum((item.type.power_w.value or 0) * item.room for item in rest.values())
    for key, item in groups.items():
        by_height = (rack.u_height - others) // (item.type.u_height * len(groups) or 1)
        by_power = int(watts // (item.type.power_w.value * len(groups))) if item.type.power_w.value else by_height
        holds[key] = max(1, min(by_height, by_power, item.room))
    return RackGroup(model=DEFAULT_RACK, holds=dict(sorted((key, min(count, 60)) for key, count in holds.items() if count)))


def _pdu_path(name: str, group: RackGroup) -> KeyPath:
    return ("racks", name, "pdu") if group.pdu else ("power", "pdu")
