"""Spines and cores: the tiers above the leaves, in closed form.

Leaves of units take spine ports from the low end, leaves of the site from the high end, so that neither moves
when the other grows. Where the spines have no ports for all leaves, groups of units have spines of their own
with half their ports down, and core groups join the spines of one place in each group.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from dcgen.finding import Finding, FindingsError, fault
from dcgen.plan import hardware, ports, roster
from dcgen.plan.leaves import Demand, Leafing
from dcgen.plan.records import SITE, Cohort, DeviceType, Link, Port


@dataclass(frozen=True, slots=True)
class Spining:
    """Spine groups of `group_units` units, each of `spines` switches; `core_groups` of `cores` switches each."""

    type: DeviceType
    down: tuple[Port, ...]
    up: tuple[Port, ...]
    group_units: int
    groups: int
    spines: int
    core_type: DeviceType | None = None
    core_ports: tuple[Port, ...] = ()
    core_groups: int = 0
    cores: int = 0


def make_spining(demand: Demand, leafing: Leafing) -> Spining:
    """Two tiers where the spines have ports enough, three where they have not or `group_units` says so.

    Raises FindingsError when no number of spines serves the leaves.
    """
    uplinks, config = len(leafing.up), demand.config
    if not uplinks:
        raise fault("DC302", f"the leaves of fabric '{demand.name}' have no uplinks", "set `uplinks:`", demand.path)
    spine = demand.switch("spine")
    down = ports.all_ports(spine, int(leafing.up[0].speed_gbps), demand.path)
    wired = max(roster.designed_for(demand.blueprint), 1)
    leaves = wired * leafing.per_unit + leafing.common
    spines = config.spines or _divisor(uplinks, leaves * uplinks, len(down))
    if config.group_units is None and _serves(spines, uplinks, leaves, len(down)):
        return Spining(hardware.switch_type(demand.blueprint, spine, down, demand.path), down, (), wired, 1, spines)
    if config.spines and config.group_units is None:
        raise FindingsError([_too_few_spines(demand, leaves, uplinks, len(down))])
    half = len(down) // 2
    group_units = config.group_units or (half - leafing.common) // max(leafing.per_unit, 1)
    in_group = group_units * leafing.per_unit + leafing.common
    spines = config.spines or _divisor(uplinks, in_group * uplinks, half)
    if group_units < 1 or not _serves(spines, uplinks, in_group, half):
        raise FindingsError([_too_few_spines(demand, in_group, uplinks, half)])
    type_ = hardware.switch_type(demand.blueprint, spine, down, demand.path)
    below = Spining(type_, down[:half], down[half:], group_units, ceil(wired / group_units), spines)
    return _with_cores(demand, below)


def make_spines(
    demand: Demand, leafing: Leafing, spining: Spining, leaves: list[Cohort]
) -> tuple[list[Cohort], list[Link]]:
    """The spines above the leaves that exist, with the cores where there are any, and all their links."""
    links = [link for item in leaves for link in _leaf_links(demand, leafing, spining, item)]
    used = sorted({_group(spining, item) for item in leaves})
    numbers = tuple(group * spining.spines + index for group in used for index in range(1, spining.spines + 1))
    spines = _tier(demand, "spine", spining.type, numbers, spining.groups * spining.spines)
    if not spining.core_type:
        return [spines], links
    links.extend(_core_links(demand, spining, spines))
    total = spining.core_groups * spining.cores
    return [spines, _tier(demand, "core", spining.core_type, tuple(range(1, total + 1)), total)], links


def _tier(demand: Demand, tier: str, type_: DeviceType, numbers: tuple[int, ...], room: int) -> Cohort:
    key = f"{demand.name}-{tier}"
    return roster.cohort(demand.blueprint, key, SITE, type_, key, room, numbers, demand.path)


def _with_cores(demand: Demand, below: Spining) -> Spining:
    """The core tier: the spines of one place in their groups share a core group, and reach each of its cores alike."""
    core = demand.switch("core")
    core_ports = ports.all_ports(core, int(below.down[0].speed_gbps), demand.path)
    up = len(below.up)
    for core_groups in (number for number in range(1, below.spines + 1) if below.spines % number == 0):
        links = below.groups * (below.spines // core_groups) * up
        if cores := _divisor(up, links, len(core_ports)):
            core_type = hardware.switch_type(demand.blueprint, core, core_ports, demand.path)
            return Spining(
                below.type, below.down, below.up, below.group_units, below.groups, below.spines,
                core_type, core_ports, core_groups, cores,
            )  # fmt: skip
    have = f"{below.groups * below.spines} spines of {up} uplinks"
    message = f"fabric '{demand.name}' has {have}; cores of {len(core_ports)} ports cannot join them"
    raise fault("DC301", message, "use a core switch with more ports, or fewer units", (*demand.path, "core"))


def _divisor(uplinks: int, links: int, offered: int) -> int:
    """The smallest divisor of `uplinks` that is enough switches of `offered` ports for `links` links, 0 for none.

    A divisor, so that every pair of a lower and an upper switch has the same number of links.
    """
    divisors = (number for number in range(1, uplinks + 1) if uplinks % number == 0)
    return next((number for number in divisors if number * offered >= links), 0)


def _serves(spines: int, uplinks: int, leaves: int, offered: int) -> bool:
    """Whether `spines` switches of `offered` ports take the uplinks of all leaves, evenly."""
    return spines > 0 and uplinks % spines == 0 and leaves * (uplinks // spines) <= offered


def _too_few_spines(demand: Demand, leaves: int, uplinks: int, offered: int) -> Finding:
    spines = demand.config.spines
    if spines and uplinks % spines:
        message = f"{spines} spines cannot share the {uplinks} uplinks of a leaf evenly"
        return Finding("DC306", message, f"use a divisor of {uplinks}", (*demand.path, "spines"))
    message = f"fabric '{demand.name}' has {leaves} leaves of {uplinks} uplinks, the spines offer {offered} ports each"
    hint = "use more spines, a spine with more ports, fewer uplinks, or smaller rooms"
    return Finding("DC301", message, hint, demand.path)


def _group(spining: Spining, leaves: Cohort) -> int:
    """The spine group of some leaves, counted from 0; those of the site belong to the first."""
    return (leaves.unit - 1) // spining.group_units if leaves.unit else 0


def _leaf_links(demand: Demand, leafing: Leafing, spining: Spining, leaves: Cohort) -> Iterator[Link]:
    each = len(leafing.up) // spining.spines
    before = _group(spining, leaves) * spining.spines + 1
    for number, leaf in zip(leaves.numbers, leaves.names, strict=True):
        place = ((leaves.unit - 1) % spining.group_units) * leafing.per_unit + number - 1
        first = place * each if leaves.unit else len(spining.down) - number * each
        for index, port in enumerate(leafing.up):
            spine = f"{demand.blueprint.name}-{demand.name}-spine-{before + index // each:02}"
            yield Link(demand.name, leaf, port.name, spine, spining.down[first + index % each].name, port.speed_gbps)


def _core_links(demand: Demand, spining: Spining, spines: Cohort) -> Iterator[Link]:
    each = len(spining.up) // spining.cores
    in_core_group = spining.spines // spining.core_groups
    for number, spine in zip(spines.numbers, spines.names, strict=True):
        group, index = divmod(number - 1, spining.spines)
        place, core_group = divmod(index, spining.core_groups)
        first, before = (group * in_core_group + place) * each, core_group * spining.cores + 1
        for offset, port in enumerate(spining.up):
            core = f"{demand.blueprint.name}-{demand.name}-core-{before + offset // each:02}"
            far = spining.core_ports[first + offset % each].name
            yield Link(demand.name, spine, port.name, core, far, port.speed_gbps)
