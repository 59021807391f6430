"""The server groups: their names, numbers and capacity, and the fabrics that their ports name."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, ServerGroup
from dcgen.blueprint.fabrics import BY_NAME, fabric_of
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.inventory import assumptions, chassis, hardware
from dcgen.plan.inventory.fitting import named_fabrics, unchanged
from dcgen.plan.records import SITE, Device, DeviceGroup
from dcgen.plan.stamp import stamp
from dcgen.plan.types import DeviceType

MAX_HOST_NAME = 63  # RFC 1123: one label of a domain name
# The limits of one blueprint are three times the largest pod of the benchmark, which has 8,192 servers with 65,536 GPUs
# on 277,000 cables. Memory grows by about 1 kB per cable.
MAX_SERVERS = 100_000  # NVLink switch trays included
MAX_PORTS = 1_000_000  # per fabric, and per tier of it
MAX_RACKS = 100_000  # with reserved positions; floor.svg draws each
BESIDE = 64  # servers whose ports may share a cage: eight ports per cage, and up to eight leaves in turn


class Roster(NamedTuple):
    """The server groups that can be planned, and `blueprint` without what cannot.

    `missing`, `partial` and `stripped` are keys of groups: without a plan, without some of their servers, and without
    some of their adapters or GPUs.
    """

    blueprint: Blueprint
    device_groups: list[DeviceGroup]
    findings: tuple[Finding, ...]
    missing: frozenset[str]
    partial: frozenset[str]
    stripped: frozenset[str]


class _Sound(NamedTuple):
    """A server group without the parts at fault, None where nothing of it can be planned."""

    group: ServerGroup | None
    type: DeviceType | None
    trays: DeviceType | None
    chassis: DeviceType | None
    findings: tuple[Finding, ...]


def make_roster(blueprint: Blueprint, catalog: Catalog) -> Roster:
    """Return the server groups, one device group per unit, with the faults of all of them.

    Raise FindingsError when the groups together exceed the limits of one blueprint.
    """
    found: list[Finding] = []
    device_groups: list[DeviceGroup] = []
    sound: dict[str, ServerGroup] = {}
    partial: set[str] = set()
    count = ports = 0
    wired = max_units(blueprint)
    for key, group in sorted(blueprint.servers.items()):
        checked = _sound_group(blueprint, catalog, key, group, wired)
        found += checked.findings
        if not checked.group or not checked.type:
            continue
        sound[key] = checked.group
        partial.update([key] if (checked.group.numbers, checked.group.units) != (group.numbers, group.units) else [])
        units = len(checked.group.units or (SITE,))
        trays = _tray_numbers(checked.trays, checked.group.numbers) if checked.trays else ()
        boxes = chassis.chassis_numbers(checked.chassis, checked.group.numbers) if checked.chassis else ()
        count += units * (len(checked.group.numbers) + len(trays) + len(boxes))
        ports += units * len(checked.group.numbers) * len(checked.type.ports)
        _refuse_too_many(key, count, ports)
        device_groups += _device_groups(blueprint, key, checked, checked.group, checked.type)
    pruned = blueprint.model_copy(update={"servers": sound, "max_units": wired or None})
    missing = frozenset(blueprint.servers.keys() - sound.keys())
    stripped = frozenset(key for key, group in sound.items() if _lacks_ports(blueprint.servers[key], group))
    return Roster(pruned, device_groups, tuple(dict.fromkeys(found)), missing, frozenset(partial), stripped)


def _lacks_ports(stated: ServerGroup, sound: ServerGroup) -> bool:
    """Return whether a group lacks adapters or GPUs that the blueprint states."""
    if not stated.fitted or not sound.fitted:
        return False
    return (stated.fitted.nics, stated.fitted.gpus) != (sound.fitted.nics, sound.fitted.gpus)


def _sound_group(blueprint: Blueprint, catalog: Catalog, key: str, group: ServerGroup, wired: int) -> _Sound:
    """Return a group without the numbers, units and fitted parts at fault, and a finding for each fault."""
    found = [*_number_faults(blueprint, key, group), *unchanged(key, group, catalog)]
    valid = _valid_numbers(wired, group)
    try:
        type_ = hardware.server_type(blueprint, catalog, key)
        return _Sound(valid, type_, *_companions(blueprint, catalog, key), tuple(found))
    except FindingsError as error:
        found += error.findings
    stripped = hardware.without_parts(key, group, found)
    sound = assumptions.without_contradictions(blueprint, found)
    if stripped is group and sound is blueprint:
        return _Sound(None, None, None, None, tuple(found))
    other = sound.model_copy(update={"servers": {key: stripped}})
    try:
        type_ = hardware.server_type(other, catalog, key)
        return _Sound(_valid_numbers(wired, stripped), type_, *_companions(other, catalog, key), tuple(found))
    except FindingsError as error:
        return _Sound(None, None, None, None, (*found, *error.findings))


def _companions(blueprint: Blueprint, catalog: Catalog, key: str) -> tuple[DeviceType | None, DeviceType | None]:
    """Return the NVLink switch trays and the chassis of the servers of a group, None for those that it lacks."""
    return hardware.nvlink_type(blueprint, catalog, key), chassis.chassis_type(blueprint, catalog, key)


def _valid_numbers(wired: int, group: ServerGroup) -> ServerGroup | None:
    """Return a group with the numbers, units and absences that are valid, None where no server remains."""
    units = group.units
    if units and units[-1] > wired:
        units = tuple(unit for unit in units if unit <= wired)
    numbers = group.numbers
    if numbers[-1] > capacity_of(group):
        numbers = tuple(number for number in numbers if number <= capacity_of(group))
    every = set(numbers)
    without = {
        unit: absent
        for unit, absent in group.without.items()
        if unit in (units or (SITE,)) and every.issuperset(absent)
    }
    if not numbers or (group.units and not units):
        return None
    if (numbers, units, without) == (group.numbers, group.units, group.without):
        return group
    return group.model_copy(update={"numbers": numbers, "units": units, "without": without})


def _device_groups(
    blueprint: Blueprint, key: str, sound: _Sound, group: ServerGroup, type_: DeviceType
) -> Iterator[DeviceGroup]:
    """Yield the servers of a group unit by unit, each followed by its NVLink switch trays or its chassis."""
    role = group.role or _role(blueprint.kind, key, type_)
    for unit in group.units or (SITE,):
        absent = set(group.without.get(unit, ()))
        numbers = tuple([number for number in group.numbers if number not in absent]) if absent else group.numbers
        members = device_group(blueprint, key, unit, type_, role, capacity_of(group), numbers, ("servers", key), 3)
        yield members
        if sound.trays:
            yield _nvlink_trays(blueprint, members, sound.trays)
        if sound.chassis:
            yield chassis_group(blueprint, members, sound.chassis)


def _refuse_too_many(key: str, servers: int, ports: int) -> None:
    """Raise FindingsError before memory runs out; the counts are those of this group and the ones before it."""
    hint, path = "correct `units:` and `numbers:`, or split the site", ("servers", key)
    if servers > MAX_SERVERS:
        message = f"the groups up to '{key}' have {servers:,} servers, the limit of one blueprint is {MAX_SERVERS:,}"
        raise fault("DC111", message, hint, (*path, "numbers"))
    if ports > MAX_PORTS:
        message = f"the groups up to '{key}' have {ports:,} ports, the limit of one blueprint is {MAX_PORTS:,}"
        raise fault("DC111", message, hint, (*path, "numbers"))


def filled(blueprint: Blueprint, device_groups: list[DeviceGroup], most: int) -> list[DeviceGroup]:
    """Return the device groups with the future servers whose ports may share a cage with a present port.

    These are neighbors in number and in unit, without places that another group takes. Return an empty list if the
    groups would have more than `most` ports in all.
    """
    given = {
        (place.group, place.unit or SITE, place.number)
        for group in blueprint.servers.values()
        if (place := group.in_place_of)
    }
    there = {(item.key, item.unit) for item in device_groups}
    full: list[DeviceGroup] = []
    wired, ports = max_units(blueprint), 0
    for item in device_groups:
        if item.key not in blueprint.servers:
            full.append(item)
            continue
        near = _beside(item)
        units = range(max(item.unit - 1, 1), min(item.unit + 1, wired) + 1) if item.unit else ()
        for unit in (item.unit, *(unit for unit in units if (item.key, unit) not in there)):
            there.add((item.key, unit))
            ports += len(near) * max(len(item.type.ports), 1)
            if ports > most:
                return []
            numbers = tuple(n for n in near if (item.key, unit, n) not in given)
            full.append(
                device_group(blueprint, item.key, unit, item.type, item.role, item.capacity, numbers, item.origin, 3)
            )
    return full


def _beside(item: DeviceGroup) -> list[int]:
    """Return the numbers of a group, their neighbors, and both ends of its capacity, next to other groups."""
    capacity = item.capacity
    found = {*item.numbers, *range(1, min(BESIDE, capacity) + 1), *range(max(1, capacity - BESIDE + 1), capacity + 1)}
    for number in item.numbers if len(found) < capacity else ():
        found.update(range(max(1, number - BESIDE), min(capacity, number + BESIDE) + 1))
    return sorted(found)


def devices(device_groups: Iterable[DeviceGroup]) -> dict[str, Device]:
    """Return every device by name."""
    found: dict[str, Device] = {}
    for item in device_groups:
        alike = item.type.kind, item.role, item.type, item.key, item.unit
        for number, name in zip(item.numbers, item.names, strict=True):
            found[name] = stamp(Device, (name, *alike, number, item.origin, False))
    return found


def _nvlink_trays(blueprint: Blueprint, servers_: DeviceGroup, type_: DeviceType) -> DeviceGroup:
    """Return the NVLink switch trays of every domain that has a server."""
    assert type_.nvlink
    each, switches = type_.nvlink
    numbers = _tray_numbers(type_, servers_.numbers)
    key, capacity = f"{servers_.key}-nvlink", -(-servers_.capacity // each) * switches
    return device_group(blueprint, key, servers_.unit, type_, "nvlink", capacity, numbers, servers_.origin)


def chassis_group(blueprint: Blueprint, nodes: DeviceGroup, type_: DeviceType) -> DeviceGroup:
    """Return the chassis of every node of a group."""
    assert type_.bays
    numbers = chassis.chassis_numbers(type_, nodes.numbers)
    key, capacity = f"{nodes.key}{chassis.SUFFIX}", -(-nodes.capacity // type_.bays.size)
    return device_group(blueprint, key, nodes.unit, type_, chassis.KIND, capacity, numbers, nodes.origin)


def _tray_numbers(type_: DeviceType, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the numbers of the NVLink switch trays in the domains of servers with these numbers."""
    assert type_.nvlink
    each, switches = type_.nvlink
    domains = sorted({(number - 1) // each for number in numbers})
    return tuple(domain * switches + index for domain in domains for index in range(1, switches + 1))


def device_group(
    blueprint: Blueprint,
    key: str,
    unit: int,
    type_: DeviceType,
    role: str,
    capacity: int,
    numbers: tuple[int, ...],
    origin: KeyPath,
    digits: int = 2,
) -> DeviceGroup:
    """Return a device group. Names consist of the blueprint, the unit, the key and the number."""
    stem = f"{scope(blueprint.name, unit)}-{key}"
    return DeviceGroup(
        key, unit, type_, role, capacity, numbers, tuple([f"{stem}-{number:0{digits}}" for number in numbers]), origin
    )


def scope(name: str, unit: int) -> str:
    """Return the name of a unit, or of the site for unit 0."""
    return f"{name}-su{unit:02}" if unit else name


def capacity_of(group: ServerGroup) -> int:
    """Return the capacity of a group: as stated, else the next power of two, at least 8."""
    return group.capacity or max(8, 1 << (group.numbers[-1] - 1).bit_length())


def max_units(blueprint: Blueprint) -> int:
    """Return the number of units that the pod reserves space for."""
    highest = max((group.units[-1] for group in blueprint.servers.values() if group.units), default=0)
    return blueprint.max_units or highest


def reach_of(blueprint: Blueprint, catalog: Catalog, keys: Iterable[str]) -> frozenset[str]:
    """Return the fabrics that groups may have ports on whose hardware is unknown; each has management ports."""
    found: set[str] = set()
    management = blueprint.management
    for key in keys:
        group = blueprint.servers[key]
        if group.fitted is None:
            found |= {*blueprint.fabrics, *BY_NAME}
        else:
            named = named_fabrics(group, catalog)
            found |= {fabric_of(name, blueprint.fabrics) for name in named} | {management}
    return frozenset(found - {name for name, fabric in blueprint.fabrics.items() if fabric.is_absent})


def _role(kind: str, key: str, type_: DeviceType) -> str:
    if type_.kind == "storage":
        return "storage"
    if type_.gpus:
        return "inference" if kind in ("edge-site", "inference-cluster") else "compute"
    return key


def _number_faults(blueprint: Blueprint, key: str, group: ServerGroup) -> Iterator[Finding]:
    path: KeyPath = ("servers", key)
    if group.numbers[-1] > capacity_of(group):
        message = f"server {group.numbers[-1]} is outside group '{key}' (capacity {group.capacity})"
        yield Finding(
            "DC109",
            message,
            f"raise `capacity:` to {group.numbers[-1]} or more, which moves ports and addresses of later groups",
            (*path, "numbers"),
        )
    units, every = set(group.units or (SITE,)), set(group.numbers)
    for unit, numbers in sorted(group.without.items()):
        if unit not in units or not every.issuperset(numbers):
            where: KeyPath = (*path, "without", unit)
            message = f"`without:` lists servers of unit {unit} that group '{key}' does not have"
            yield Finding("DC109", message, "list units and numbers of the group", where)
    longest = f"{scope(blueprint.name, max(group.units or (SITE,)))}-{key}-{group.numbers[-1]:03}"
    if len(longest) > MAX_HOST_NAME:
        message = f"the host name {longest} has {len(longest)} characters, the limit is {MAX_HOST_NAME}"
        yield Finding("DC104", message, "shorten `name:` or the name of the group", path)
