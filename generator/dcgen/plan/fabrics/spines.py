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
from dcgen.plan.fabrics.leaves import LeafTier
from dcgen.plan.fabrics.request import Request
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, DeviceGroup, Link
from dcgen.plan.types import DeviceType


@dataclass(frozen=True, slots=True)
class SpineTier:
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


def make_spine_tier(request: Request, leaf_tier: LeafTier) -> SpineTier:
    """Two tiers where the spines have ports enough, three where they have not or the blueprint says so.

    Raises FindingsError when no number of spines serves the leaves.
    """
    uplinks, config = len(leaf_tier.up), request.config
    if not uplinks:
        raise fault("DC302", f"the leaves of fabric '{request.name}' have no uplinks", "set `uplinks:`", request.path)
    offered = breakout.all_ports(
        request.switch("spine"), int(leaf_tier.up[0].speed_gbps), config.links_per_cage, (*request.path, "spine")
    )
    type_ = hardware.switch_type(request.blueprint, request.switch("spine"), offered, (*request.path, "spine"))
    columns = request.assignments.width // request.assignments.twins if config.spine_groups == "rail" else 1
    wired = max(request.units, 1)
    flat = SpineTier(type_, offered, wired, 1, columns, 0)
    leaves = _leaves_in_group(leaf_tier, flat)
    spines = config.spines or smallest_divisor(uplinks, leaves * uplinks, len(offered))
    suffices = _serves(spines, uplinks, leaves, len(offered), 0)
    if not _wants_cores(request) and suffices:
        if config.tiers == 3:
            hint = "remove `tiers: 3`, or state with `group_units:` how many units share a group of spines"
            raise fault(
                "DC319",
                f"two tiers suffice for fabric '{request.name}': {spines} spines",
                hint,
                (*request.path, "tiers"),
            )
        return replace(flat, spines=spines)
    if not _wants_cores(request) and (config.spines or config.tiers == 2):
        raise _too_few_spines(request, leaves, uplinks, len(offered))
    return _with_cores(request, _grouped(request, leaf_tier, flat))


def make_spines(
    request: Request, leaf_tier: LeafTier, spine_tier: SpineTier, leaves: list[DeviceGroup]
) -> tuple[list[DeviceGroup], list[Link]]:
    """The spines above the leaves that exist, with the cores where there are any, and all their links."""
    links = [link for item in leaves for link in _leaf_links(request, leaf_tier, spine_tier, item)]
    used = sorted({_group(request, spine_tier, item.unit, number) for item in leaves for number in item.numbers})
    numbers = tuple(group * spine_tier.spines + index for group in used for index in range(1, spine_tier.spines + 1))
    room = (spine_tier.groups + spine_tier.site_groups) * spine_tier.columns * spine_tier.spines
    spines = _tier(request, "spine", spine_tier.type, numbers, room)
    if not spine_tier.core_type:
        return [spines], links
    links.extend(_core_links(request, spine_tier, spines))
    total = spine_tier.core_groups * spine_tier.cores
    return [spines, _tier(request, "core", spine_tier.core_type, tuple(range(1, total + 1)), total)], links


def smallest_divisor(uplinks: int, links: int, offered: int) -> int:
    """The smallest divisor of `uplinks` that is enough switches of `offered` ports for `links` links, 0 for none.

    A divisor, so that every pair of a lower and an upper switch has the same number of links.
    """
    divisors = (number for number in range(1, uplinks + 1) if uplinks % number == 0)
    return next((number for number in divisors if number * offered >= links), 0)


def _wants_cores(request: Request) -> bool:
    """Whether the blueprint describes a third tier."""
    config = request.config
    return any(
        value is not None for value in (config.group_units, config.core_groups, config.spine_uplinks, config.cores)
    )


def _leaves_in_group(leaf_tier: LeafTier, spine_tier: SpineTier) -> int:
    """How many leaves the fullest group of spines serves: those of its units, and of the site in the first group."""
    units, site = (
        spine_tier.group_units * leaf_tier.per_unit // spine_tier.columns,
        leaf_tier.common // spine_tier.columns,
    )
    return max(units, min(site, spine_tier.site_rows)) if spine_tier.site_groups else units + site


def _grouped(request: Request, leaf_tier: LeafTier, flat: SpineTier) -> SpineTier:
    """Groups of spines that serve as many units as they can, or as the blueprint says, and their ports up.

    The leaves of the site share the first group, or have groups of their own where that takes fewer spines.
    """
    config, uplinks, offered = request.config, len(leaf_tier.up), len(flat.ports)
    most = (
        offered - config.spine_uplinks if config.spine_uplinks else offered // 2
    )  # leaves, with one link to each spine
    if most < 1:
        message = f"a spine of {offered} ports with {config.spine_uplinks} uplinks has none left for leaves"
        raise fault("DC301", message, "use fewer `spine_uplinks:`", (*request.path, "spine_uplinks"))
    rows = leaf_tier.common // flat.columns
    wired = max(request.units, 1) if leaf_tier.per_unit else 0
    able: list[tuple[int, int, SpineTier]] = []
    for own in (0, -(-rows // most)) if wired else (-(-rows // most),):
        left = (most if own else most - rows) * flat.columns
        group_units = config.group_units or min(left // max(leaf_tier.per_unit, 1), max(wired, 1))
        if group_units < 1:
            continue
        grouped = replace(
            flat,
            group_units=group_units,
            groups=ceil(wired / group_units),
            site_groups=own,
            site_rows=most if own else 0,
        )
        if spines := _spines_of_group(request, uplinks, _leaves_in_group(leaf_tier, grouped), offered):
            total = (grouped.groups + own) * spines
            able.append((total, own, replace(grouped, spines=spines)))
    if not able:
        raise _too_small_groups(request, leaf_tier, flat, most)
    best = min(able, key=lambda item: item[:2])[2]
    used = _leaves_in_group(leaf_tier, best) * (uplinks // best.spines)
    return replace(best, up=best.ports[-(config.spine_uplinks or used) :])


def _too_small_groups(request: Request, leaf_tier: LeafTier, flat: SpineTier, most: int) -> FindingsError:
    """The fault of groups of units with more leaves than spines take, at most `most` in a column."""
    units = request.config.group_units or 1
    leaves = units * leaf_tier.per_unit // flat.columns
    fits = most * flat.columns // max(leaf_tier.per_unit, 1)
    who = f"the {leaves} leaves of {units} unit{'s' * (units > 1)}"
    message = f"{who} of fabric '{request.name}' share a group of spines, which take {most} at most"
    if request.config.group_units and 0 < fits < units:
        return fault("DC301", message, f"lower `group_units:` to {fits}", (*request.path, "group_units"))
    key = "spine_uplinks" if request.config.spine_uplinks else "spines" if request.config.spines else "switch"
    fewer = f"lower `{key}:`, or " if key == "spine_uplinks" else ""
    hint = f"{fewer}use spines with more ports, leaves with fewer uplinks, or smaller units"
    return fault("DC301", message, hint, (*request.path, key))


def _spines_of_group(request: Request, uplinks: int, leaves: int, offered: int) -> int:
    """How many spines a group needs, 0 for none. A spine has as many ports up as leaves below it use, unless the
    blueprint counts them."""
    stated, up = request.config.spines, request.config.spine_uplinks
    divisors = [stated] if stated else [number for number in range(1, uplinks + 1) if uplinks % number == 0]
    return next((number for number in divisors if _serves(number, uplinks, leaves, offered, up)), 0)


def _with_cores(request: Request, below: SpineTier) -> SpineTier:
    """The core tier: the spines of one place in their groups share a core group, and reach each of its cores alike.

    The number of core groups is the one that needs the fewest cores.
    """
    config, core, up = request.config, request.switch("core"), len(below.up)
    path = (*request.path, "core")
    core_ports = breakout.all_ports(core, int(below.ports[0].speed_gbps), config.links_per_cage, path)
    able: list[tuple[int, int, int]] = []
    for groups in (number for number in range(1, below.spines + 1) if below.spines % number == 0):
        links = (below.groups + below.site_groups) * below.columns * (below.spines // groups) * up
        cores = config.cores or smallest_divisor(up, links, len(core_ports))
        enough = cores and up % cores == 0 and cores * len(core_ports) >= links
        if enough and config.core_groups in (None, groups):
            able.append((groups * cores, groups, cores))
    if not able:
        raise _no_cores(request, below, len(core_ports))
    _, groups, cores = min(able)
    type_ = hardware.switch_type(request.blueprint, core, core_ports, path)
    return replace(below, core_type=type_, core_ports=core_ports, core_groups=groups, cores=cores)


def _no_cores(request: Request, below: SpineTier, offered: int) -> FindingsError:
    config, up = request.config, len(below.up)
    have = f"{(below.groups + below.site_groups) * below.columns * below.spines} spines of {up} uplinks"
    message = f"fabric '{request.name}' has {have}; cores of {offered} ports cannot join them"
    hint = "use a core switch with more ports, or fewer units"
    if config.core_groups or config.cores:
        hint = f"`core_groups:` divides the {below.spines} spines of a group, `cores:` their {up} uplinks; else {hint}"
    key = next((word for word in ("core_groups", "cores") if getattr(config, word)), "core")
    return fault("DC301", message, hint, (*request.path, key))


def _tier(request: Request, tier: str, type_: DeviceType, numbers: tuple[int, ...], room: int) -> DeviceGroup:
    key = f"{request.stem}-{tier}"
    return roster.device_group(
        request.blueprint, key, SITE, type_, f"{request.name}-{tier}", room, numbers, request.path
    )


def _serves(spines: int, uplinks: int, leaves: int, offered: int, up: int | None) -> bool:
    """Whether `spines` switches of `offered` ports take the uplinks of all leaves, evenly, beside `up` ports to the
    cores, None for as many as the leaves use."""
    if not spines or uplinks % spines:
        return False
    used = leaves * (uplinks // spines)
    return used + (used if up is None else up) <= offered


def _too_few_spines(request: Request, leaves: int, uplinks: int, offered: int) -> FindingsError:
    spines = request.config.spines
    if spines and uplinks % spines:
        message = f"{spines} spines cannot share the {uplinks} uplinks of a leaf evenly"
        return fault("DC306", message, f"use a divisor of {uplinks}", (*request.path, "spines"))
    message = f"fabric '{request.name}' has {leaves} leaves of {uplinks} uplinks, the spines offer {offered} ports each"
    if request.config.tiers == 2:
        message = f"two tiers do not suffice: {message}"
        return fault("DC319", message, "remove `tiers: 2`, or use spines with more ports", (*request.path, "tiers"))
    hint = "use more spines, a spine with more ports, fewer uplinks, or smaller rooms"
    return fault("DC301", message, hint, request.path)


def _spot(request: Request, spine_tier: SpineTier, number: int) -> tuple[int, int]:
    """The column of spine groups that a leaf belongs to, and its place among the leaves of its unit there."""
    each = request.assignments.width // spine_tier.columns
    row, column = divmod(number - 1, request.assignments.width)
    return column // each, row * each + column % each


def _group(request: Request, spine_tier: SpineTier, unit: int, number: int) -> int:
    """The spine group of a leaf, from 0; those of the site belong to the first, or to groups behind the units'."""
    column, place = _spot(request, spine_tier, number)
    if unit:
        return (unit - 1) // spine_tier.group_units * spine_tier.columns + column
    behind = spine_tier.groups + place // spine_tier.site_rows if spine_tier.site_groups else 0
    return behind * spine_tier.columns + column


def _first_port(request: Request, leaf_tier: LeafTier, spine_tier: SpineTier, unit: int, number: int, each: int) -> int:
    """The first of the `each` ports that a leaf has on every spine of its group."""
    _, place = _spot(request, spine_tier, number)
    if unit:
        return ((unit - 1) % spine_tier.group_units * (leaf_tier.per_unit // spine_tier.columns) + place) * each
    if spine_tier.site_groups:
        return place % spine_tier.site_rows * each
    return _below(spine_tier) - (place + 1) * each


def _leaf_links(request: Request, leaf_tier: LeafTier, spine_tier: SpineTier, leaves: DeviceGroup) -> Iterator[Link]:
    each = len(leaf_tier.up) // spine_tier.spines
    stem = f"{request.blueprint.name}-{request.stem}-spine"
    for number, leaf in zip(leaves.numbers, leaves.names, strict=True):
        before = _group(request, spine_tier, leaves.unit, number) * spine_tier.spines + 1
        first = _first_port(request, leaf_tier, spine_tier, leaves.unit, number, each)
        for index, port in enumerate(leaf_tier.up):
            far = spine_tier.ports[first + index % each].name
            yield Link(request.name, leaf, port.name, f"{stem}-{before + index // each:02}", far, port.speed_gbps)


def _below(spine_tier: SpineTier) -> int:
    """The end of the spine ports that leaves may use."""
    return len(spine_tier.ports) - len(spine_tier.up)


def _core_links(request: Request, spine_tier: SpineTier, spines: DeviceGroup) -> Iterator[Link]:
    each = len(spine_tier.up) // spine_tier.cores
    in_core_group = spine_tier.spines // spine_tier.core_groups
    stem = f"{request.blueprint.name}-{request.stem}-core"
    for number, spine in zip(spines.numbers, spines.names, strict=True):
        group, index = divmod(number - 1, spine_tier.spines)
        place, core_group = divmod(index, spine_tier.core_groups)
        first, before = (group * in_core_group + place) * each, core_group * spine_tier.cores + 1
        for offset, port in enumerate(spine_tier.up):
            far = spine_tier.core_ports[first + offset % each].name
            yield Link(request.name, spine, port.name, f"{stem}-{before + offset // each:02}", far, port.speed_gbps)
