"""Spines and cores: the tiers above the leaves, in closed form.

Leaves of units take spine ports from the low end, leaves of the site from the high end, so that neither moves
when the other grows. Where the spines have no ports for all leaves, groups of units have spines of their own,
whose other ports go up, and core groups join the spines of one place in each group.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from dcgen.finding import FindingsError, fault
from dcgen.plan.fabrics import breakout
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.leaves import Leafing
from dcgen.plan.fabrics.request import Demand
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, Cohort, Link
from dcgen.plan.types import DeviceType


@dataclass(frozen=True, slots=True)
class Spining:
    """Spine groups of `group_units` units, one for each of `columns` columns of leaves (1 where all share them), each
    of `spines` switches with `up` ports to the cores; `core_groups` of `cores` switches each.

    The leaves of the site belong to the first group, or `site_rows` of a column to one of `site_groups` of their own.
    """

    type: DeviceType
    ports: Ports
    group_units: int
    groups: int
    columns: int
    spines: int
    site_groups: int = 0
    site_rows: int = 0
    up: Ports = ()
    core_type: DeviceType | None = None
    core_ports: Ports = ()
    core_groups: int = 0
    cores: int = 0


def make_spining(demand: Demand, leafing: Leafing) -> Spining:
    """Two tiers where the spines have ports enough, three where they have not or the blueprint says so.

    Raises FindingsError when no number of spines serves the leaves.
    """
    uplinks, config = len(leafing.up), demand.config
    if not uplinks:
        raise fault("DC302", f"the leaves of fabric '{demand.name}' have no uplinks", "set `uplinks:`", demand.path)
    offered = breakout.all_ports(
        demand.switch("spine"), int(leafing.up[0].speed_gbps), config.links_per_cage, (*demand.path, "spine")
    )
    type_ = hardware.switch_type(demand.blueprint, demand.switch("spine"), offered, (*demand.path, "spine"))
    columns = demand.seating.width // demand.seating.twins if config.spine_groups == "rail" else 1
    wired = max(demand.units, 1)
    flat = Spining(type_, offered, wired, 1, columns, 0)
    leaves = _leaves_in_group(leafing, flat)
    spines = config.spines or smallest_divisor(uplinks, leaves * uplinks, len(offered))
    suffices = _serves(spines, uplinks, leaves, len(offered), 0)
    if not _wants_cores(demand) and suffices:
        if config.tiers == 3:
            hint = "remove `tiers: 3`, or state with `group_units:` how many units share a group of spines"
            raise fault(
                "DC319", f"two tiers suffice for fabric '{demand.name}': {spines} spines", hint, (*demand.path, "tiers")
            )
        return replace(flat, spines=spines)
    if not _wants_cores(demand) and (config.spines or config.tiers == 2):
        raise _too_few_spines(demand, leaves, uplinks, len(offered))
    return _with_cores(demand, _grouped(demand, leafing, flat))


def make_spines(
    demand: Demand, leafing: Leafing, spining: Spining, leaves: list[Cohort]
) -> tuple[list[Cohort], list[Link]]:
    """The spines above the leaves that exist, with the cores where there are any, and all their links."""
    links = [link for item in leaves for link in _leaf_links(demand, leafing, spining, item)]
    used = sorted({_group(demand, spining, item.unit, number) for item in leaves for number in item.numbers})
    numbers = tuple(group * spining.spines + index for group in used for index in range(1, spining.spines + 1))
    room = (spining.groups + spining.site_groups) * spining.columns * spining.spines
    spines = _tier(demand, "spine", spining.type, numbers, room)
    if not spining.core_type:
        return [spines], links
    links.extend(_core_links(demand, spining, spines))
    total = spining.core_groups * spining.cores
    return [spines, _tier(demand, "core", spining.core_type, tuple(range(1, total + 1)), total)], links


def smallest_divisor(uplinks: int, links: int, offered: int) -> int:
    """The smallest divisor of `uplinks` that is enough switches of `offered` ports for `links` links, 0 for none.

    A divisor, so that every pair of a lower and an upper switch has the same number of links.
    """
    divisors = (number for number in range(1, uplinks + 1) if uplinks % number == 0)
    return next((number for number in divisors if number * offered >= links), 0)


def _wants_cores(demand: Demand) -> bool:
    """Whether the blueprint describes a third tier."""
    config = demand.config
    return any(
        value is not None for value in (config.group_units, config.core_groups, config.spine_uplinks, config.cores)
    )


def _leaves_in_group(leafing: Leafing, spining: Spining) -> int:
    """How many leaves the fullest group of spines serves: those of its units, and of the site in the first group."""
    units, site = spining.group_units * leafing.per_unit // spining.columns, leafing.common // spining.columns
    return max(units, min(site, spining.site_rows)) if spining.site_groups else units + site


def _grouped(demand: Demand, leafing: Leafing, flat: Spining) -> Spining:
    """Groups of spines that serve as many units as they can, or as the blueprint says, and their ports up.

    The leaves of the site share the first group, or have groups of their own where that takes fewer spines.
    """
    config, uplinks, offered = demand.config, len(leafing.up), len(flat.ports)
    most = (
        offered - config.spine_uplinks if config.spine_uplinks else offered // 2
    )  # leaves, with one link to each spine
    if most < 1:
        message = f"a spine of {offered} ports with {config.spine_uplinks} uplinks has none left for leaves"
        raise fault("DC301", message, "use fewer `spine_uplinks:`", (*demand.path, "spine_uplinks"))
    rows = leafing.common // flat.columns
    wired = max(demand.units, 1) if leafing.per_unit else 0
    able: list[tuple[int, int, Spining]] = []
    for own in (0, -(-rows // most)) if wired else (-(-rows // most),):
        left = (most if own else most - rows) * flat.columns
        group_units = config.group_units or min(left // max(leafing.per_unit, 1), max(wired, 1))
        if group_units < 1:
            continue
        grouped = replace(
            flat,
            group_units=group_units,
            groups=ceil(wired / group_units),
            site_groups=own,
            site_rows=most if own else 0,
        )
        if spines := _spines_of_group(demand, uplinks, _leaves_in_group(leafing, grouped), offered):
            total = (grouped.groups + own) * spines
            able.append((total, own, replace(grouped, spines=spines)))
    if not able:
        raise _too_small_groups(demand, leafing, flat, most)
    best = min(able, key=lambda item: item[:2])[2]
    used = _leaves_in_group(leafing, best) * (uplinks // best.spines)
    return replace(best, up=best.ports[-(config.spine_uplinks or used) :])


def _too_small_groups(demand: Demand, leafing: Leafing, flat: Spining, most: int) -> FindingsError:
    """The fault of groups of units with more leaves than spines take, at most `most` in a column."""
    units = demand.config.group_units or 1
    leaves = units * leafing.per_unit // flat.columns
    fits = most * flat.columns // max(leafing.per_unit, 1)
    who = f"the {leaves} leaves of {units} unit{'s' * (units > 1)}"
    message = f"{who} of fabric '{demand.name}' share a group of spines, which take {most} at most"
    if demand.config.group_units and 0 < fits < units:
        return fault("DC301", message, f"lower `group_units:` to {fits}", (*demand.path, "group_units"))
    key = "spine_uplinks" if demand.config.spine_uplinks else "spines" if demand.config.spines else "switch"
    fewer = f"lower `{key}:`, or " if key == "spine_uplinks" else ""
    hint = f"{fewer}use spines with more ports, leaves with fewer uplinks, or smaller units"
    return fault("DC301", message, hint, (*demand.path, key))


def _spines_of_group(demand: Demand, uplinks: int, leaves: int, offered: int) -> int:
    """How many spines a group needs, 0 for none. A spine has as many ports up as leaves below it use, unless the
    blueprint counts them."""
    stated, up = demand.config.spines, demand.config.spine_uplinks
    divisors = [stated] if stated else [number for number in range(1, uplinks + 1) if uplinks % number == 0]
    return next((number for number in divisors if _serves(number, uplinks, leaves, offered, up)), 0)


def _with_cores(demand: Demand, below: Spining) -> Spining:
    """The core tier: the spines of one place in their groups share a core group, and reach each of its cores alike.

    The number of core groups is the one that needs the fewest cores.
    """
    config, core, up = demand.config, demand.switch("core"), len(below.up)
    path = (*demand.path, "core")
    core_ports = breakout.all_ports(core, int(below.ports[0].speed_gbps), config.links_per_cage, path)
    able: list[tuple[int, int, int]] = []
    for groups in (number for number in range(1, below.spines + 1) if below.spines % number == 0):
        links = (below.groups + below.site_groups) * below.columns * (below.spines // groups) * up
        cores = config.cores or smallest_divisor(up, links, len(core_ports))
        enough = cores and up % cores == 0 and cores * len(core_ports) >= links
        if enough and config.core_groups in (None, groups):
            able.append((groups * cores, groups, cores))
    if not able:
        raise _no_cores(demand, below, len(core_ports))
    _, groups, cores = min(able)
    type_ = hardware.switch_type(demand.blueprint, core, core_ports, path)
    return replace(below, core_type=type_, core_ports=core_ports, core_groups=groups, cores=cores)


def _no_cores(demand: Demand, below: Spining, offered: int) -> FindingsError:
    config, up = demand.config, len(below.up)
    have = f"{(below.groups + below.site_groups) * below.columns * below.spines} spines of {up} uplinks"
    message = f"fabric '{demand.name}' has {have}; cores of {offered} ports cannot join them"
    hint = "use a core switch with more ports, or fewer units"
    if config.core_groups or config.cores:
        hint = f"`core_groups:` divides the {below.spines} spines of a group, `cores:` their {up} uplinks; else {hint}"
    key = next((word for word in ("core_groups", "cores") if getattr(config, word)), "core")
    return fault("DC301", message, hint, (*demand.path, key))


def _tier(demand: Demand, tier: str, type_: DeviceType, numbers: tuple[int, ...], room: int) -> Cohort:
    key = f"{demand.stem}-{tier}"
    return roster.cohort(demand.blueprint, key, SITE, type_, f"{demand.name}-{tier}", room, numbers, demand.path)


def _serves(spines: int, uplinks: int, leaves: int, offered: int, up: int | None) -> bool:
    """Whether `spines` switches of `offered` ports take the uplinks of all leaves, evenly, beside `up` ports to the
    cores, None for as many as the leaves use."""
    if not spines or uplinks % spines:
        return False
    used = leaves * (uplinks // spines)
    return used + (used if up is None else up) <= offered


def _too_few_spines(demand: Demand, leaves: int, uplinks: int, offered: int) -> FindingsError:
    spines = demand.config.spines
    if spines and uplinks % spines:
        message = f"{spines} spines cannot share the {uplinks} uplinks of a leaf evenly"
        return fault("DC306", message, f"use a divisor of {uplinks}", (*demand.path, "spines"))
    message = f"fabric '{demand.name}' has {leaves} leaves of {uplinks} uplinks, the spines offer {offered} ports each"
    if demand.config.tiers == 2:
        message = f"two tiers do not suffice: {message}"
        return fault("DC319", message, "remove `tiers: 2`, or use spines with more ports", (*demand.path, "tiers"))
    hint = "use more spines, a spine with more ports, fewer uplinks, or smaller rooms"
    return fault("DC301", message, hint, demand.path)


def _spot(demand: Demand, spining: Spining, number: int) -> tuple[int, int]:
    """The column of spine groups that a leaf belongs to, and its place among the leaves of its unit there."""
    each = demand.seating.width // spining.columns
    row, column = divmod(number - 1, demand.seating.width)
    return column // each, row * each + column % each


def _group(demand: Demand, spining: Spining, unit: int, number: int) -> int:
    """The spine group of a leaf, from 0; those of the site belong to the first, or to groups behind the units'."""
    column, place = _spot(demand, spining, number)
    if unit:
        return (unit - 1) // spining.group_units * spining.columns + column
    behind = spining.groups + place // spining.site_rows if spining.site_groups else 0
    return behind * spining.columns + column


def _first_port(demand: Demand, leafing: Leafing, spining: Spining, unit: int, number: int, each: int) -> int:
    """The first of the `each` ports that a leaf has on every spine of its group."""
    _, place = _spot(demand, spining, number)
    if unit:
        return ((unit - 1) % spining.group_units * (leafing.per_unit // spining.columns) + place) * each
    if spining.site_groups:
        return place % spining.site_rows * each
    return _below(spining) - (place + 1) * each


def _leaf_links(demand: Demand, leafing: Leafing, spining: Spining, leaves: Cohort) -> Iterator[Link]:
    each = len(leafing.up) // spining.spines
    stem = f"{demand.blueprint.name}-{demand.stem}-spine"
    for number, leaf in zip(leaves.numbers, leaves.names, strict=True):
        before = _group(demand, spining, leaves.unit, number) * spining.spines + 1
        first = _first_port(demand, leafing, spining, leaves.unit, number, each)
        for index, port in enumerate(leafing.up):
            far = spining.ports[first + index % each].name
            yield Link(demand.name, leaf, port.name, f"{stem}-{before + index // each:02}", far, port.speed_gbps)


def _below(spining: Spining) -> int:
    """The end of the spine ports that leaves may use."""
    return len(spining.ports) - len(spining.up)


def _core_links(demand: Demand, spining: Spining, spines: Cohort) -> Iterator[Link]:
    each = len(spining.up) // spining.cores
    in_core_group = spining.spines // spining.core_groups
    stem = f"{demand.blueprint.name}-{demand.stem}-core"
    for number, spine in zip(spines.numbers, spines.names, strict=True):
        group, index = divmod(number - 1, spining.spines)
        place, core_group = divmod(index, spining.core_groups)
        first, before = (group * in_core_group + place) * each, core_group * spining.cores + 1
        for offset, port in enumerate(spining.up):
            far = spining.core_ports[first + offset % each].name
            yield Link(demand.name, spine, port.name, f"{stem}-{before + offset // each:02}", far, port.speed_gbps)
