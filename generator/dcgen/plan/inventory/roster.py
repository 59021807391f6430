"""Names and numbers: which servers there are, and how many each group keeps room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.blueprint import Blueprint, Fabric, ServerGroup
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, KeyPath, fault, suggester
from dcgen.plan.inventory import hardware
from dcgen.plan.records import SITE, Device, DeviceGroup
from dcgen.plan.types import DeviceType

MAX_HOST_NAME = 63  # RFC 1123: one label of a domain name
# What one blueprint may have: three times the largest pod that the benchmark builds, 8,192 servers with 65,536 GPUs on
# 277,000 cables. Memory grows with the cables, by about 1 kB each.
MAX_SERVERS = 100_000  # the largest published design that is built has 65,536; NVLink switch trays count too
MAX_PORTS = 1_000_000  # of servers and PDUs on a fabric, or of leaves to their spines
MAX_RACKS = 100_000  # that rack groups keep a position for: floor.svg has room for each
BESIDE = 64  # numbers: ports that may share a cage are of servers so close, eight to a cage and some leaves in turn
STANDARD_FABRICS = ("compute", "storage", "inband", "oob")
# The switch of a fabric that the blueprint does not describe, by the speed of the ports it collects.
DEFAULT_SWITCH = {1: "SN2201", 25: "SN3420", 100: "SN4600C", 200: "SN3700", 400: "SN5600"}


def servers(blueprint: Blueprint, catalog: Catalog) -> list[DeviceGroup]:
    """The server groups, one cohort per unit. Raises FindingsError with the faults of all groups."""
    found: list[Finding] = []
    device_groups: list[DeviceGroup] = []
    count = ports = 0
    for key, group in sorted(blueprint.servers.items()):
        found.extend(_number_faults(blueprint, key, group))
        try:
            type_ = hardware.server_type(blueprint, catalog, key)
            trays = hardware.nvlink_type(blueprint, catalog, key)
        except FindingsError as error:
            found.extend(error.findings)
            continue
        many = len(group.units or (SITE,)) * len(group.numbers)
        count += many + len(group.units or (SITE,)) * len(_tray_numbers(trays, group.numbers) if trays else ())
        ports += many * len(type_.ports)
        _refuse_too_many(key, count, ports)
        role = group.role or _role(blueprint.kind, key, type_)
        for unit in group.units or (SITE,):
            absent = set(group.without.get(unit, ()))
            numbers = tuple([number for number in group.numbers if number not in absent]) if absent else group.numbers
            servers_ = device_group(blueprint, key, unit, type_, role, room_of(group), numbers, ("servers", key), 3)
            device_groups.append(servers_)
            if trays:
                device_groups.append(_nvlink_trays(blueprint, servers_, trays))
    if found:
        raise FindingsError(found)
    return device_groups


def _refuse_too_many(key: str, servers_: int, ports: int) -> None:
    """Raises FindingsError before memory runs out; the counts are those of this group and the ones before it."""
    hint, path = "correct `units:` and `numbers:`, or split the site", ("servers", key)
    if servers_ > MAX_SERVERS:
        message = f"the groups up to '{key}' have {servers_:,} servers, {MAX_SERVERS:,} are the most of one blueprint"
        raise fault("DC111", message, hint, (*path, "numbers"))
    if ports > MAX_PORTS:
        message = f"the groups up to '{key}' have {ports:,} ports, {MAX_PORTS:,} are the most of one blueprint"
        raise fault("DC111", message, hint, (*path, "numbers"))


def filled(blueprint: Blueprint, device_groups: list[DeviceGroup], most: int) -> list[DeviceGroup]:
    """Return the same cohorts, those of server groups with the servers to come beside those that are there, and with
    them the units beside those that are there; without the places that another group has.

    Returns an empty list where they would have more than `most` ports in all.
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
    """The numbers of a cohort, those close to them, and both ends of its room, where it meets the next."""
    room = item.capacity
    found = {*item.numbers, *range(1, min(BESIDE, room) + 1), *range(max(1, room - BESIDE + 1), room + 1)}
    for number in item.numbers if len(found) < room else ():
        found.update(range(max(1, number - BESIDE), min(room, number + BESIDE) + 1))
    return sorted(found)


def devices(device_groups: Iterable[DeviceGroup]) -> dict[str, Device]:
    """Every device by name."""
    return {
        name: Device(name, item.type.kind, item.role, item.type, item.key, item.unit, number, item.origin)
        for item in device_groups
        for number, name in zip(item.numbers, item.names, strict=True)
    }


def _nvlink_trays(blueprint: Blueprint, servers_: DeviceGroup, type_: DeviceType) -> DeviceGroup:
    """The NVLink switch trays of every domain that has a server."""
    assert type_.nvlink
    each, switches = type_.nvlink
    numbers = _tray_numbers(type_, servers_.numbers)
    key, room = f"{servers_.key}-nvlink", -(-servers_.capacity // each) * switches
    return device_group(blueprint, key, servers_.unit, type_, "nvlink", room, numbers, servers_.origin)


def _tray_numbers(type_: DeviceType, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The numbers of the NVLink switch trays of the domains that servers of these numbers are in."""
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
    """A cohort whose devices are named after the blueprint, the unit, the key and their number."""
    stem = f"{scope(blueprint.name, unit)}-{key}"
    return DeviceGroup(
        key, unit, type_, role, capacity, numbers, tuple([f"{stem}-{number:0{digits}}" for number in numbers]), origin
    )


def scope(name: str, unit: int) -> str:
    """The name of a unit, or of the site itself."""
    return f"{name}-su{unit:02}" if unit else name


def room_of(group: ServerGroup) -> int:
    """How many servers a group keeps room for: as stated, else the next power of two, eight at least."""
    return group.capacity or max(8, 1 << (group.numbers[-1] - 1).bit_length())


def max_units(blueprint: Blueprint) -> int:
    """How many units the pod is wired for."""
    highest = max((group.units[-1] for group in blueprint.servers.values() if group.units), default=0)
    return blueprint.max_units or highest


def fabrics(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> dict[str, Fabric]:
    """The fabrics by name: as the blueprint describes them, by default for a standard one that it leaves out.

    Raises FindingsError for an adapter port whose fabric does not exist.
    """
    described = dict(blueprint.fabrics)
    near = suggester({*described, *STANDARD_FABRICS})
    found: list[Finding] = []
    for member in device_groups:
        for port in member.type.ports:
            if port.fabric is None or port.fabric in described:
                continue
            if port.fabric in STANDARD_FABRICS and (switch := DEFAULT_SWITCH.get(int(port.speed_gbps))):
                pair = blueprint.kind == "edge-site" and port.fabric != "oob"
                described[port.fabric] = Fabric(design="single", switch=switch, leaves=2 if pair else 1)
                continue
            message = f"port {port.name} of group '{member.key}' goes to fabric '{port.fabric}', which is not described"
            hint = f"describe it under `fabrics:`; {near(port.fabric)}"
            found.append(Finding("DC110", message, hint, (*member.origin, "fitted", "nics")))
            described[port.fabric] = Fabric(design="single", switch="none")  # so that it is reported once
    if found:
        raise FindingsError(found)
    return dict(sorted(described.items()))


def _role(kind: str, key: str, type_: DeviceType) -> str:
    if type_.kind == "storage":
        return "storage"
    if type_.gpus:
        return "inference" if kind == "edge-site" else "compute"
    return key


def _number_faults(blueprint: Blueprint, key: str, group: ServerGroup) -> Iterator[Finding]:
    path: KeyPath = ("servers", key)
    if group.numbers[-1] > room_of(group):
        message = f"group '{key}' has a number {group.numbers[-1]}, its room is {group.capacity}"
        yield Finding(
            "DC109",
            message,
            f"raise `capacity:` to {group.numbers[-1]} or more; this moves ports and addresses of later groups",
            (*path, "numbers"),
        )
    units, every = set(group.units or ()), set(group.numbers)
    for unit, numbers in sorted(group.without.items()):
        if unit not in units or not every.issuperset(numbers):
            where: KeyPath = (*path, "without", unit)
            message = f"group '{key}' has no unit {unit} with all these numbers to be without"
            yield Finding("DC109", message, "name a unit of the group and numbers that it has", where)
    longest = f"{scope(blueprint.name, max(group.units or (SITE,)))}-{key}-{group.numbers[-1]:03}"
    if len(longest) > MAX_HOST_NAME:
        message = f"the host name {longest} has {len(longest)} characters, {MAX_HOST_NAME} are allowed"
        yield Finding("DC104", message, "shorten `name:` or the group's name", path)
