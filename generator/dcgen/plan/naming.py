"""The printed names of racks and devices: the patterns and single names of the blueprint, and their faults.

dcgen identifies a device by its group, unit and number, and plans with names of its own that follow from them. The
printed names replace these at the end, so a pattern changes names and nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.naming import RACK_PART, Names
from dcgen.blueprint.values import TIERS
from dcgen.finding import Case, Finding, KeyPath, fold, suggester
from dcgen.plan import patterns
from dcgen.plan.inventory.roster import MAX_HOST_NAME
from dcgen.plan.patterns import OF_A_DEVICE, OF_A_RACK, MissingField, PatternFault, PatternPart
from dcgen.plan.racks.pins import RACK_NAME
from dcgen.plan.records import Device, Mount, Rack
from dcgen.schema import HOST_PART

PATH: KeyPath = ("names",)
PDUS, PANELS = "{name}-{rack}-pdu-{feed}{index}", "{name}-{rack}-{group}-{number}"
OF_THE_PLACE = {"rack", "row", "row_letter", "position", "u", "bay"}  # a pin can change these fields
# Ansible reads these as groups or as the control node, and Windows opens a device in place of such a file.
RESERVED = {"all", "ungrouped", "localhost", "chassis", "gpu", "management", "nvswitches", "pdus", "servers"}
RESERVED |= {"storage", "switches", "ups", "aux", "con", "nul", "prn"}
RESERVED |= {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
DEVICE_NAME, RACK_NAME_FORM = re.compile(HOST_PART), re.compile(RACK_PART)
DISTINCT = ("group", "unit", "number", "rack", "u", "bay", "feed", "index")  # fields to propose for equal names


class NamedSite(NamedTuple):
    """The racks and devices to name, by dcgen's own names, with the mounts of the devices."""

    racks: Mapping[str, Rack]
    devices: Mapping[str, Device]
    mounts: Mapping[str, Mount]


class Named(NamedTuple):
    """A printed name: the values that it consists of, and the key that states its pattern."""

    name: str
    values: dict[str, str | int | None]
    path: KeyPath


class NameTable(NamedTuple):
    """The printed names by dcgen's own name. Objects that keep their own name are left out."""

    racks: dict[str, Named]
    devices: dict[str, Named]
    findings: tuple[Finding, ...] = ()


class _Pattern(NamedTuple):
    parts: tuple[PatternPart, ...]
    path: KeyPath


def make_names(blueprint: Blueprint, site: NamedSite) -> NameTable:
    """Return the printed names of all racks and devices, and the faults of patterns and names."""
    if blueprint.names is None:
        return NameTable({}, {})
    names, found, cases, rack_cases = blueprint.names, list[Finding](), list[Case](), list[Case]()
    patterns_ = dict(_patterns(names, found))
    racks = dict(_rack_names(blueprint, site, patterns_, rack_cases))
    devices = dict(_device_names(blueprint, site, patterns_, racks, cases))
    found += (*fold(rack_cases, "rack"), *fold(cases, "device"))
    found += _unknown(blueprint, names, site)
    found += fold(_malformed(racks, devices), "name")
    found += fold(_equal_names(blueprint, site, racks, devices), "name")
    return NameTable(racks, devices, tuple(found))


def depends_on_the_place(blueprint: Blueprint, device: Device) -> bool:
    """Return whether the printed name of a device follows from its rack or rack unit."""
    assert blueprint.names
    if device.name in blueprint.names.host_names:
        return False
    pattern = blueprint.names.groups.get(device.group, blueprint.names.hosts) or ""
    return any(match["field"] in OF_THE_PLACE for match in patterns.PART.finditer(pattern))


def _patterns(names: Names, found: list[Finding]) -> Iterator[tuple[str, _Pattern]]:
    """Yield the valid patterns by key; the keys of device groups begin with a dot. Add the faults to `found`."""
    stated: list[tuple[str, str | None, KeyPath]] = [
        ("racks", names.racks, (*PATH, "racks")),
        ("hosts", names.hosts, (*PATH, "hosts")),
        ("pdus", names.pdus, (*PATH, "pdus")),
        ("panels", names.panels, (*PATH, "panels")),
        *((f".{key}", pattern, (*PATH, "groups", key)) for key, pattern in sorted(names.groups.items())),
    ]
    for key, pattern, path in stated:
        if pattern is None:
            continue
        try:
            yield key, _Pattern(patterns.parse(pattern, OF_A_RACK if key == "racks" else OF_A_DEVICE), path)
        except PatternFault as fault:
            found.append(Finding("DC120", f"the name pattern is invalid: {fault.problem}", fault.hint, path))


def _rack_names(
    blueprint: Blueprint, site: NamedSite, patterns_: dict[str, _Pattern], cases: list[Case]
) -> Iterator[tuple[str, Named]]:
    """Yield the printed name of each rack that has one."""
    assert blueprint.names
    for own, rack in site.racks.items():
        values = _rack_values(blueprint, rack)
        if stated := blueprint.names.rack_names.get(own):
            yield own, Named(stated, values, (*PATH, "rack_names", own))
        elif (pattern := patterns_.get("racks")) and (made := _made(pattern, values, own, cases)):
            yield own, made


def _device_names(
    blueprint: Blueprint, site: NamedSite, patterns_: dict[str, _Pattern], racks: dict[str, Named], cases: list[Case]
) -> Iterator[tuple[str, Named]]:
    """Yield the printed name of each device that has one. The far end of a circuit keeps its name."""
    assert blueprint.names
    in_racks = {
        pdu: (own, feed, index)
        for own, rack in site.racks.items()
        for feed, pdus in rack.pdus
        for index, pdu in enumerate(pdus, 1)
    }
    default = {key: _Pattern(patterns.parse(text, OF_A_DEVICE), PATH) for key, text in _DEFAULTS}
    for own, device in site.devices.items():
        if device.kind in ("circuit", "present"):
            continue
        mount = site.mounts.get(own)
        rack, feed, index = in_racks.get(own, (mount.rack if mount else "", "", None))
        values = _device_values(blueprint, site, device, racks, rack)
        values |= {"feed": feed, "index": index}
        key = {"pdu": "pdus", "panel": "panels"}.get(device.kind, "hosts")
        pattern = (
            patterns_.get(f".{device.group}") or patterns_.get(key) or (default.get(key) if rack in racks else None)
        )
        if stated := blueprint.names.host_names.get(own):
            yield own, Named(stated, values, (*PATH, "host_names", own))
        elif device.kind == "accessory":  # part of its rack, whose name its name begins with
            if rack in racks:
                name = f"{blueprint.name}-{racks[rack].name.lower()}{own.removeprefix(rack)}"
                yield own, Named(name, values, PATH)
        elif pattern and (made := _made(pattern, values, own, cases)):
            yield own, made


_DEFAULTS = (("pdus", PDUS), ("panels", PANELS))


def _made(pattern: _Pattern, values: dict[str, str | int | None], own: str, cases: list[Case]) -> Named | None:
    """Return a name, or add the case of a field that the object lacks and return None."""
    try:
        return Named(patterns.text_of(pattern.parts, values), values, pattern.path)
    except MissingField as missing:
        message = f"the name pattern uses {{{missing.field}}}, which {own} does not have"
        hint = f"use other fields, or give '{values['group']}' a pattern of its own under `names: groups:`"
        if missing.field == "row_letter":
            hint = "use {row}, or number the rows from 1 under `floor: rows:`"
        cases.append(Case((pattern.path, missing.field), own, Finding("DC123", message, hint, pattern.path)))
        return None


def _rack_values(blueprint: Blueprint, rack: Rack) -> dict[str, str | int | None]:
    return {
        "site": blueprint.site.name or blueprint.name,
        "name": blueprint.name,
        "group": rack.group,
        "unit": rack.unit,
        "number": rack.number,
        "row": rack.row,
        "row_letter": patterns.row_letter(rack.row),
        "position": rack.column,
    }


def _device_values(
    blueprint: Blueprint, site: NamedSite, device: Device, racks: dict[str, Named], own_rack: str
) -> dict[str, str | int | None]:
    """Return the values of the fields of a device; None or "" for a field that it lacks."""
    mount, rack = site.mounts.get(device.name), site.racks.get(own_rack)
    fabric, _, tier = device.group.rpartition("-") if device.kind == "switch" else ("", "", "")
    letter = patterns.row_letter(rack.row) if rack else None
    return {
        "site": blueprint.site.name or blueprint.name,
        "name": blueprint.name,
        "group": device.group,
        "role": device.role,
        "unit": device.unit,
        "number": device.number,
        "rack": (racks[own_rack].name if own_rack in racks else own_rack).lower(),
        "row": rack.row if rack else None,
        "row_letter": letter.lower() if letter else None,
        "position": rack.column if rack else None,
        "u": mount.u if mount else None,
        "bay": mount.bay or None if mount else None,
        "fabric": fabric,
        "tier": tier,
    }


# --- faults -----------------------------------------------------------------------------------------------


def _unknown(blueprint: Blueprint, names: Names, site: NamedSite) -> Iterator[Finding]:
    """Yield DC124 for each rack, device and device group that is named and does not exist."""
    groups = {device.group for device in site.devices.values()}
    near = suggester(groups)
    for key in sorted(names.groups.keys() - groups):
        if not key.endswith(TIERS):  # a tier of switches can be absent until the pod grows
            yield Finding("DC124", f"there is no device group '{key}' to name", near(key), (*PATH, "groups", key))
    near = suggester(site.devices)
    for key in sorted(names.host_names.keys() - site.devices.keys()):
        yield Finding("DC124", f"there is no device '{key}' to name", near(key), (*PATH, "host_names", key))
    near = suggester(site.racks)
    rack_groups = {rack.group for rack in site.racks.values()} | blueprint.racks.keys()
    for key in sorted(names.rack_names.keys() - site.racks.keys()):
        parts = RACK_NAME.fullmatch(key.removeprefix(f"{blueprint.name}-"))
        if not parts or parts[2] not in rack_groups:  # a reserved rack may have a name before it is in use
            yield Finding("DC124", f"there is no rack '{key}' to name", near(key), (*PATH, "rack_names", key))


def _malformed(racks: dict[str, Named], devices: dict[str, Named]) -> Iterator[Case]:
    """Yield DC122 for each name that is not a DNS label, is too long or is reserved."""
    both = (("rack", RACK_NAME_FORM, racks), ("device", DEVICE_NAME, devices))
    for noun, form, table in both:
        for own, named in table.items():
            name, problem, fault = named.name, "", ""
            if len(name) > MAX_HOST_NAME:
                fault, problem, hint = (
                    "length",
                    f"has {len(name)} characters, the limit is {MAX_HOST_NAME}",
                    "use fewer or shorter fields",
                )
            elif name.lower() in RESERVED:
                fault, hint = "reserved", "add text or a field to it"
                problem = "is a reserved name of Ansible or of a file system"
            elif not form.fullmatch(name):
                case = "" if noun == "rack" else "lower-case "
                fault, problem = "form", "is not a valid name"
                hint = f"begin with a letter, use {case}letters, digits and single hyphens, and end without a hyphen"
            if problem:
                message = f"the name '{name}' of {noun} {own} {problem}"
                yield Case((noun, fault, named.path), name, Finding("DC122", message, hint, named.path))


def _equal_names(
    blueprint: Blueprint, site: NamedSite, racks: dict[str, Named], devices: dict[str, Named]
) -> Iterator[Case]:
    """Yield DC121 for each name that two racks, devices or feeds share; case is ignored, as DNS and files do."""
    seen: dict[str, tuple[str, Named | None]] = {}
    fixed = [(f"feed {name}", f"{blueprint.name}-feed-{name}", None) for name in sorted(blueprint.power.feeds)]
    fixed += [(f"device {own}", own, None) for own in site.devices if own not in devices]
    fixed += [(f"rack {own}", own, None) for own in site.racks if own not in racks]
    made = [(f"rack {own}", named.name, named) for own, named in racks.items()]
    if len({named.name.lower() for named in racks.values()}) < len(racks):  # names by default follow from the racks
        devices = {own: named for own, named in devices.items() if named.path != PATH}
    made += [(f"device {own}", named.name, named) for own, named in devices.items()]
    for what, name, named in (*fixed, *made):
        other, first = seen.setdefault(name.lower(), (what, named))
        if other != what and named:
            message = f"{other} and {what} would both have the name '{name}'"
            finding = Finding("DC121", message, _apart(first, named), named.path)
            yield Case(named.path, name, finding)


def _apart(first: Named | None, second: Named) -> str:
    """Return the hint for two equal names: a field in which the two differ."""
    if second.path[1:2] in (("rack_names",), ("host_names",)):
        return "give one of them another name"
    different = first and next(
        (field for field in DISTINCT if first.values.get(field) != second.values.get(field)), None
    )
    return f"add {{{different}}} to the pattern" if different else "change the pattern"


def names_of(table: Mapping[str, Named], owned: Iterable[str]) -> dict[str, str]:
    """Return the printed name of each object, by dcgen's own name."""
    return {own: table[own].name if own in table else own for own in owned}
