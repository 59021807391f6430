"""Fabrics: leaves for the ports a fabric collects, spines and cores above them, and every link's two ports.

One general form. The ports of a server are spread over `width` leaves: one per rail in a rail-optimized
fabric, two in a redundant pair. Server number n takes the same leaf port in each unit, because each group
keeps a range of leaf ports for its whole room. Leaves of units take spine ports from the low end, leaves of
the site from the high end, so that neither moves when the other grows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from math import ceil

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog.models import PortGroup, Switch
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan import hardware, roster
from dcgen.plan.records import SITE, Cohort, DeviceType, FabricSummary, Link, Port


@dataclass(frozen=True, slots=True)
class FabricPlan:
    """The switches and links of one fabric."""

    cohorts: tuple[Cohort, ...]
    links: tuple[Link, ...]
    summary: FabricSummary


@dataclass(frozen=True, slots=True)
class _Leafing:
    """How the leaves of a fabric are filled: ports down and up, and the leaves that one unit and the site keep."""

    type: DeviceType
    width: int
    down: tuple[Port, ...]
    up: tuple[Port, ...]
    line: tuple[Port, ...]
    places: roster.Ranges
    per_unit: int
    common: int


@dataclass(frozen=True, slots=True)
class _Spining:
    """The closed form above the leaves: spine groups of `group_units` units, cores that join them."""

    type: DeviceType
    down: tuple[Port, ...]
    up: tuple[Port, ...]
    group_units: int
    groups: int
    spines: int
    core_type: DeviceType | None
    core_ports: tuple[Port, ...]
    core_groups: int
    cores: int


def make_fabric(blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric, members: list[Cohort]) -> FabricPlan:
    """The switches and links of fabric `name`, which collects ports of `members`.

    Raises FindingsError when a switch has no port of the speed or ports run out.
    """
    path: KeyPath = ("fabrics", name)
    takers = sorted((item for item in members if item.type.ports_of(name)), key=lambda item: (item.unit, item.key))
    speed = _speed(name, config, takers, path)
    leaf = catalog.get(Switch, config.switch, (*path, "switch"))
    spine = catalog.get(Switch, config.spine or config.switch, (*path, "spine"))
    leafing = _leafing(blueprint, name, config, leaf, spine, takers, speed, path)
    leaves, links = _leaves(blueprint, name, config, leafing, takers, speed, path)
    down = len(links)
    links.extend(_line_links(blueprint, name, leafing, leaves, path))
    lines = len(links) - down
    above: list[Cohort] = []
    spining = None
    if config.design == "single":
        links.extend(_peer_links(name, config, leafing, leaves))
    elif leaves:
        spining = _spining(blueprint, catalog, name, config, spine, leafing, path)
        above, more = _spines(blueprint, name, leafing, spining, leaves, path)
        links.extend(more)
    return FabricPlan((*leaves, *above), tuple(links), _summary(name, config, leaf, leafing, leaves, above, down, len(links) - down - lines, speed, path))


def _speed(name: str, config: Fabric, takers: list[Cohort], path: KeyPath) -> int:
    speeds = sorted({int(port.speed_gbps) for item in takers for port in item.type.ports_of(name)})
    if config.speed_gbps:
        if speeds and speeds[0] < config.speed_gbps:
            slow = next(item.key for item in takers for port in item.type.ports_of(name) if port.speed_gbps < config.speed_gbps)
            message = f"fabric '{name}' runs at {config.speed_gbps}G, group '{slow}' has ports of {speeds[0]}G"
            raise FindingsError([Finding("DC303", message, "lower `speed_gbps` or fit a faster adapter", (*path, "speed_gbps"))])
        return config.speed_gbps
    if len(speeds) > 1:
        message = f"fabric '{name}' collects ports of {' and '.join(f'{speed}G' for speed in speeds)}; one fabric has one speed"
        raise FindingsError([Finding("DC303", message, "set `speed_gbps:` to the lower one, or use two fabrics", path)])
    return speeds[0] if speeds else 0


# --- leaves -----------------------------------------------------------------------------------------------


def _leafing(blueprint: Blueprint, name: str, config: Fabric, leaf: Switch, spine: Switch, takers: list[Cohort], speed: int, path: KeyPath) -> _Leafing:
    width = config.leaves or _default_width(name, config, takers)
    if config.peer_links and (config.design != "single" or width != 2):
        message = f"fabric '{name}' asks for peer links, which join the two switches of a `single` pair"
        raise FindingsError([Finding("DC308", message, "set `design: single` and `leaves: 2`, or remove `peer_links:`", (*path, "peer_links"))])
    lines = [item for item in blueprint.uplinks.values() if item.fabric == name]
    wanted = max((sum(1 for item in lines if item.leaf == leaf_) for leaf_ in {item.leaf for item in lines}), default=0)
    wanted = max(wanted, *(item.number or 0 for item in lines), 0)
    uplink = config.uplink_gbps or _uplink_speed(leaf, spine, speed)
    line_speed = max((item.speed_gbps for item in lines), default=0)
    upward = config.peer_links if config.design == "single" else config.uplinks
    down, up, line = _split(leaf, speed or uplink, uplink, upward, line_speed, wanted, path)
    places = roster.ranges(takers, lambda item: _share(item, name, width) * item.room)
    per_unit, common = (ceil(size / len(down)) * width for size in (places.unit_size, places.site_size))
    if config.design == "single":
        needed = places.site_size + roster.designed_for(blueprint) * places.unit_size
        if needed > len(down):
            raise FindingsError([_too_few_ports(name, config, needed, len(down), takers, path)])
        per_unit, common = 0, width
    if lines and not common:
        common = width
    type_ = hardware.switch_type(blueprint, leaf, (*down, *up, *line), (*path, "switch"))
    return _Leafing(type_, width, down, up, line, places, per_unit, common)


def _default_width(name: str, config: Fabric, takers: list[Cohort]) -> int:
    if config.design == "rail-optimized":
        return max((len(item.type.ports_of(name)) for item in takers), default=1)
    return 2 if config.design == "leaf-spine" and name != "oob" else 1


def _uplink_speed(leaf: Switch, spine: Switch, speed: int) -> int:
    """The links to the spines run at the speed of the servers' where both switches can, else as fast as both can."""
    both = {mode for group in leaf.port_groups for mode in group.modes} & {mode for group in spine.port_groups for mode in group.modes}
    faster = [mode for mode in both if mode > speed]
    return speed if speed in both and speed > 1 else max(faster or both or {speed})


def _split(
    switch: Switch, speed: int, uplink: int, uplinks: int | None, line_speed: int, lines: int, path: KeyPath
) -> tuple[tuple[Port, ...], tuple[Port, ...], tuple[Port, ...]]:
    """The ports of a leaf: down to servers from the first cage, up to spines or the peer from the last ones,
    and next to those, from the top down, the cages of lines that leave the site."""
    down_group = _group(switch, speed, path)
    up_group = _group(switch, uplink, path, prefer_other=down_group)
    line_group = _group(switch, line_speed, path) if lines else down_group
    per_cage = up_group.modes[uplink]
    shared = up_group is down_group
    half = up_group.cages // 2 if shared else up_group.cages
    up_cages = ceil(uplinks / per_cage) if uplinks is not None else half
    line_cages = ceil(lines / line_group.modes[line_speed]) if lines else 0
    top = line_group.cages - (up_cages if line_group is up_group else 0)
    down_cages = min(down_group.cages - (up_cages if shared else 0), top - line_cages if line_group is down_group else down_group.cages)
    if down_cages < 1 or top < line_cages or up_cages > up_group.cages:
        message = f"{switch.model} has no room for {uplinks or up_cages * per_cage} uplinks of {uplink}G and {lines} lines beside its ports of {speed}G"
        raise FindingsError([Finding("DC302", message, "ask for fewer uplinks or a switch with more ports", path)])
    up = _ports(switch, up_group, uplink, up_group.cages - up_cages if shared else 0, up_cages)
    line = tuple(port for cage in range(line_cages) for port in _ports(switch, line_group, line_speed, top - cage - 1, 1))
    return _ports(switch, down_group, speed, 0, down_cages), up[: uplinks if uplinks is not None else None], line


def _group(switch: Switch, speed: int, path: KeyPath, prefer_other: PortGroup | None = None) -> PortGroup:
    able = [group for group in switch.port_groups if speed in group.modes]
    if not able:
        speeds = ", ".join(f"{mode}G" for mode in sorted({mode for group in switch.port_groups for mode in group.modes}))
        raise FindingsError(
            [Finding("DC302", f"{switch.model} has no ports of {speed}G; it has {speeds}", "choose another switch or speed", (*path, "switch"))]
        )
    return next((group for group in able if group is not prefer_other), able[0])


def _ports(switch: Switch, group: PortGroup, speed: int, skip: int, cages: int) -> tuple[Port, ...]:
    """The logical ports of `cages` cages from the one after the first `skip`."""
    first, form = group.first + skip, group.names[speed]
    return tuple(
        Port(form.format(cage=cage, port=lane + 1, lane=lane), speed, f"cage{cage}", group.cage, group.cage_style, group.modes[speed], switch.protocol)
        for cage in range(first, first + cages)
        for lane in range(group.modes[speed])
    )


def _share(item: Cohort, name: str, width: int) -> int:
    """How many ports one device has on its busiest leaf."""
    return ceil(len(item.type.ports_of(name)) / width)


def _too_few_ports(name: str, config: Fabric, needed: int, offered: int, takers: list[Cohort], path: KeyPath) -> Finding:
    units = len({item.unit for item in takers if item.unit})
    each = {item.key: f"{item.room} x {item.key}{f' in each of {units} units' if item.unit else ''}" for item in takers}
    more = f" and {len(each) - 6} more classes" if len(each) > 6 else ""
    groups = ", ".join([*each.values()][:6]) + more
    message = f"fabric '{name}' needs {needed} ports on each switch for {groups}, {config.switch} offers {offered}"
    hint = "use `design: leaf-spine`, a switch with more ports, more `leaves:`, or a smaller `room:`"
    return Finding("DC301", message, hint, (*path, "switch"))


def _leaves(
    blueprint: Blueprint, name: str, config: Fabric, leafing: _Leafing, takers: list[Cohort], speed: int, path: KeyPath
) -> tuple[list[Cohort], list[Link]]:
    """The leaf switches that are in use, and the links of every device to them."""
    single = config.design == "single"
    used: dict[int, set[int]] = {SITE: set(range(1, leafing.width + 1))} if single or leafing.common else {}
    links: list[Link] = []
    for item in takers:
        unit, offset = item.unit, leafing.places.start(item)
        if single and item.unit:  # units stand one after the other on the same switches, behind the site's own
            unit, offset = SITE, offset + leafing.places.site_size + (item.unit - 1) * leafing.places.unit_size
        stem = f"{roster.scope(blueprint.name, unit)}-{name}-leaf"
        links.extend(_device_links(name, leafing, item, offset, stem, speed, used.setdefault(unit, set())))
    leaves = [
        roster.cohort(blueprint, f"{name}-leaf", unit, leafing.type, f"{name}-leaf", _room(leafing, unit), tuple(sorted(numbers)), path)
        for unit, numbers in sorted(used.items())
        if numbers
    ]
    return leaves, links


def _room(leafing: _Leafing, unit: int) -> int:
    return leafing.per_unit if unit else max(leafing.common, leafing.width)


def _device_links(name: str, leafing: _Leafing, item: Cohort, offset: int, stem: str, speed: int, used: set[int]) -> Iterator[Link]:
    ports = item.type.ports_of(name)
    width, down = leafing.width, leafing.down
    share = _share(item, name, width)
    for number, device in zip(item.numbers, item.names, strict=True):
        for index, port in enumerate(ports):
            slot = offset + (number - 1) * share + index // width
            leaf = slot // len(down) * width + index % width + 1
            used.add(leaf)
            yield Link(name, device, port.name, f"{stem}-{leaf:02}", down[slot % len(down)].name, speed)


def _line_links(blueprint: Blueprint, name: str, leafing: _Leafing, leaves: list[Cohort], path: KeyPath) -> Iterator[Link]:
    """The lines that leave the site, each on the leaf that the blueprint names."""
    site = next((item for item in leaves if item.unit == SITE), None)
    mine = {key: line for key, line in sorted(blueprint.uplinks.items()) if line.fabric == name}
    taken = {(line.leaf, line.number) for line in mine.values() if line.number}
    for key, line in mine.items():
        if site is None or line.leaf not in site.numbers:
            have = len(site.numbers) if site else 0
            message = f"uplink '{key}' is to end on leaf {line.leaf} of fabric '{name}', which has {have}"
            raise FindingsError([Finding("DC305", message, "name a leaf that exists", ("uplinks", key, "leaf"))])
        number = line.number or next(free for free in count(1) if (line.leaf, free) not in taken)
        taken.add((line.leaf, number))
        leaf = site.names[site.numbers.index(line.leaf)]
        yield Link(name, leaf, leafing.line[number - 1].name, f"{blueprint.name}-uplink-{key}", "handoff", line.speed_gbps)


def _peer_links(name: str, config: Fabric, leafing: _Leafing, leaves: list[Cohort]) -> Iterator[Link]:
    """The links between the two switches of a pair."""
    names = leaves[0].names if leaves else ()
    for port in leafing.up[: config.peer_links]:
        yield Link(name, names[0], port.name, names[1], port.name, port.speed_gbps)


# --- spines and cores -------------------------------------------------------------------------------------


def _spining(blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric, spine: Switch, leafing: _Leafing, path: KeyPath) -> _Spining:
    """Two tiers where the spines have ports enough, three where they have not or `group_units` says so."""
    uplinks, speed = len(leafing.up), int(leafing.up[0].speed_gbps) if leafing.up else 0
    if not uplinks:
        raise FindingsError([Finding("DC302", f"the leaves of fabric '{name}' have no uplinks", "set `uplinks:`", path)])
    group = _group(spine, speed, path)
    ports = _ports(spine, group, speed, 0, group.cages)
    wired = max(roster.designed_for(blueprint), 1)
    leaves = wired * leafing.per_unit + leafing.common
    spines = config.spines or _divisor(uplinks, leaves * uplinks, len(ports))
    if config.group_units is None and spines and uplinks % spines == 0 and leaves * (uplinks // spines) <= len(ports):
        return _Spining(hardware.switch_type(blueprint, spine, ports, path), ports, (), wired, 1, spines, None, (), 0, 0)
    if config.spines and config.group_units is None:
        raise FindingsError([_spine_fault(name, config, leaves, uplinks, len(ports), path)])
    half = len(ports) // 2
    group_units = config.group_units or (half - leafing.common) // max(leafing.per_unit, 1)
    in_group = group_units * leafing.per_unit + leafing.common
    spines = config.spines or _divisor(uplinks, in_group * uplinks, half) or 0
    if group_units < 1 or not spines or uplinks % spines or in_group * (uplinks // spines) > half:
        raise FindingsError([_spine_fault(name, config, in_group, uplinks, half, path)])
    return _cores(blueprint, catalog, name, config, spine, ports, half, group_units, ceil(wired / group_units), spines, path)


def _cores(
    blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric, spine: Switch, ports: tuple[Port, ...], half: int,
    group_units: int, groups: int, spines: int, path: KeyPath,
) -> _Spining:  # fmt: skip
    """The core tier: the spines of one place in their groups share a core group, and reach each of its cores alike."""
    core = catalog.get(Switch, config.core or spine.model, (*path, "core"))
    speed = int(ports[0].speed_gbps)
    port_group = _group(core, speed, path)
    core_ports = _ports(core, port_group, speed, 0, port_group.cages)
    up = len(ports) - half
    for core_groups in (number for number in range(1, spines + 1) if spines % number == 0):
        links = groups * (spines // core_groups) * up
        if cores := _divisor(up, links, len(core_ports)):
            types = (hardware.switch_type(blueprint, switch, split, path) for switch, split in ((spine, ports), (core, core_ports)))
            return _Spining(next(types), ports[:half], ports[half:], group_units, groups, spines, next(types), core_ports, core_groups, cores)
    message = f"fabric '{name}' has {groups * spines} spines of {up} uplinks; cores of {len(core_ports)} ports cannot join them"
    raise FindingsError([Finding("DC301", message, "use a core switch with more ports, or fewer units", (*path, "core"))])


def _divisor(uplinks: int, links: int, ports: int) -> int | None:
    """The smallest divisor of `uplinks` that is enough switches of `ports` ports for `links` links.

    A divisor, so that every pair of a lower and an upper switch has the same number of links.
    """
    return next((number for number in range(1, uplinks + 1) if uplinks % number == 0 and number * ports >= links), None)


def _spine_fault(name: str, config: Fabric, leaves: int, uplinks: int, ports: int, path: KeyPath) -> Finding:
    if config.spines and uplinks % config.spines:
        message = f"{config.spines} spines cannot share the {uplinks} uplinks of a leaf evenly"
        return Finding("DC306", message, f"use a divisor of {uplinks}", (*path, "spines"))
    message = f"fabric '{name}' has {leaves} leaves of {uplinks} uplinks, the spines offer {ports} ports each"
    return Finding("DC301", message, "use more spines, a spine with more ports, fewer uplinks, or smaller rooms", path)


def _spines(blueprint: Blueprint, name: str, leafing: _Leafing, spining: _Spining, leaves: list[Cohort], path: KeyPath) -> tuple[list[Cohort], list[Link]]:
    """The spines above the leaves that exist, with the cores where there are any, and all their links."""
    stem = f"{blueprint.name}-{name}-spine"
    links: list[Link] = []
    used: set[int] = set()
    each = len(leafing.up) // spining.spines
    for item in leaves:
        group = (item.unit - 1) // spining.group_units if item.unit else 0
        used.add(group)
        for number, leaf in zip(item.numbers, item.names, strict=True):
            place = ((item.unit - 1) % spining.group_units) * leafing.per_unit + number - 1
            first = place * each if item.unit else len(spining.down) - number * each
            for index, port in enumerate(leafing.up):
                spine = group * spining.spines + index // each + 1
                links.append(Link(name, leaf, port.name, f"{stem}-{spine:02}", spining.down[first + index % each].name, port.speed_gbps))
    numbers = tuple(group * spining.spines + index for group in sorted(used) for index in range(1, spining.spines + 1))
    spines = roster.cohort(blueprint, f"{name}-spine", SITE, spining.type, f"{name}-spine", spining.groups * spining.spines, numbers, path)
    if not spining.core_type:
        return [spines], links
    links.extend(_core_links(blueprint.name, name, spining, spines))
    total = spining.core_groups * spining.cores
    cores = roster.cohort(blueprint, f"{name}-core", SITE, spining.core_type, f"{name}-core", total, tuple(range(1, total + 1)), path)
    return [spines, cores], links


def _core_links(blueprint_name: str, name: str, spining: _Spining, spines: Cohort) -> Iterator[Link]:
    each = len(spining.up) // spining.cores
    in_core_group = spining.spines // spining.core_groups
    for number, spine in zip(spines.numbers, spines.names, strict=True):
        group, index = divmod(number - 1, spining.spines)
        place, core_group = divmod(index, spining.core_groups)
        first = (group * in_core_group + place) * each
        for offset, port in enumerate(spining.up):
            core = core_group * spining.cores + offset // each + 1
            far = spining.core_ports[first + offset % each].name
            yield Link(name, spine, port.name, f"{blueprint_name}-{name}-core-{core:02}", far, port.speed_gbps)


def _summary(
    name: str, config: Fabric, leaf: Switch, leafing: _Leafing, leaves: list[Cohort], above: list[Cohort], down: int, up: int, speed: int, path: KeyPath
) -> FabricSummary:
    spines, cores = (sum(len(item.numbers) for item in above if item.key.endswith(tier)) for tier in ("-spine", "-core"))
    up_gbps = sum(port.speed_gbps for port in leafing.up)
    ratio = sum(port.speed_gbps for port in leafing.down) / up_gbps if above and up_gbps else None
    leaf_count = sum(len(item.numbers) for item in leaves)
    return FabricSummary(name, config.design, leaf.protocol, speed, leaf_count, spines, cores, down, up, ratio, path)
