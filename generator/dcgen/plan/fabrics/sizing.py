"""Report switches that a small change saves: nearly empty rows of leaves, unused uplinks, and third tiers."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError
from dcgen.page import counted
from dcgen.plan.fabrics.leaves import LeafTier, LeafZone, bmc_hint, fullest
from dcgen.plan.fabrics.request import Request
from dcgen.plan.fabrics.spines import SpineTier, leaves_in_group, uneven_spines, wants_cores
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import Port

NAMED_GROUPS = 3  # device groups that a finding lists before it counts the rest


class _Spill(NamedTuple):
    """The rows of leaves of a zone in a unit or at the site: each leaf has `ports`, and the last row uses `over`."""

    zone: LeafZone
    unit: bool
    rows: int
    ports: int
    over: int


def nearly_empty_rows(request: Request, leaf_tier: LeafTier) -> Iterator[Finding]:
    """Yield DC323 for the units and for the site where the last row of leaves is nearly empty at full capacity.

    Nearly empty is less than half of a second row and less than a third of a third row, because each row shares the
    cost. A row of one leaf counts from half of that, because it costs one switch. A row of several zones is nearly
    empty if all of them are.
    """
    enough = 1 if request.assignments.width > 1 else 2
    for unit in (False, True) if not request.flat else ():
        spills = [_spill(zone, unit) for zone in leaf_tier.zones]
        rows = max((spill.rows for spill in spills), default=0)
        last = [spill for spill in spills if spill.rows == rows]
        if rows > 1 and all(spill.over * rows * enough < spill.ports for spill in last):
            yield _nearly_empty(request, last[0])


def _spill(zone: LeafZone, unit: bool) -> _Spill:
    places, ports = (zone.places.unit.size, zone.ports) if unit else (zone.places.site.size, zone.site_ports)
    rows = -(-places // len(ports))
    return _Spill(zone, unit, rows, len(ports), places - (rows - 1) * len(ports))


def _nearly_empty(request: Request, spill: _Spill) -> Finding:
    members: dict[str, DeviceGroup] = {}
    for item in request.attached:
        if bool(item.unit) == spill.unit and request.assignments.in_zone(item.key, spill.zone.name):
            members[item.key] = item
    named = [f"{item.capacity} x {key}" for key, item in members.items()]
    more = f" and {len(named) - NAMED_GROUPS} more groups" if len(named) > NAMED_GROUPS else ""
    devices, where = ", ".join(named[:NAMED_GROUPS]) + more, "each unit" if spill.unit else "the site"
    needed, width = (spill.rows - 1) * spill.ports + spill.over, request.assignments.width
    row = f"row of {width} leaves" if width > 1 else "leaf"
    message = (
        f"fabric '{request.name}' needs {needed} ports per {row} of {where} for {devices}; a leaf has {spill.ports}. "
        f"The {_ordinal(spill.rows)} {row} has {spill.over} of {spill.ports} ports in use"
    )
    return Finding("DC323", message, ", or ".join(_fixes(request, spill, members)), request.path)


def _fixes(request: Request, spill: _Spill, members: dict[str, DeviceGroup]) -> Iterator[str]:
    """Yield the ways to need one row less: a smaller capacity, fewer cages for circuits, or more ports per leaf."""
    for key, item in members.items():
        fewer = _fewer(request, spill, item)
        if key in request.blueprint.servers and fewer >= request.blueprint.servers[key].numbers[-1]:
            yield f"set `capacity: {fewer}` for group '{key}'"
            break
    if adapters := bmc_hint(members.values()):
        yield adapters
    kept = len(spill.zone.ports) - len(spill.zone.site_ports)
    if not spill.unit and kept * (spill.rows - 1) >= spill.over:
        yield f"lower `circuit_cages:`, which keeps {kept} ports of each leaf for circuits"
    yield "use a switch with more ports, or lower `uplinks:`"


def _fewer(request: Request, spill: _Spill, item: DeviceGroup) -> int:
    """Return the largest capacity of a group that needs no further row, 0 for none."""
    zone, places_of = spill.zone.name, request.assignments.places_of_group
    most = places_of(item.key, zone, item.capacity) - spill.over
    able = (number for number in range(item.capacity, 0, -1) if places_of(item.key, zone, number) <= most)
    return next(able, 0)


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")


def unused_uplinks(request: Request, leaf_tier: LeafTier) -> Iterator[Finding]:
    """Yield DC328 if the default uplinks of a leaf have at least twice the bandwidth of the ports that it ever uses.

    Cages that are for uplinks alone are not a choice, so the rule is about a leaf with one kind of cage.
    """
    config, up = request.config, leaf_tier.up
    stated = config.uplinks or config.downlinks or config.oversubscription or config.zones
    if stated or config.design == "fat-tree" or request.name not in request.blueprint.fabrics:
        return
    ports, kinds = sum(fullest(zone) for zone in leaf_tier.zones), {zone.ports[0].cage_type for zone in leaf_tier.zones}
    used = sum(fullest(zone) * zone.ports[0].speed_gbps for zone in leaf_tier.zones)
    speed, bandwidth = up[0].speed_gbps, sum(port.speed_gbps for port in up)
    if not ports or up[0].cage_type not in kinds or bandwidth < 2 * used:
        return
    enough = 1 << (ceil(used / speed) - 1).bit_length()
    most = f"{counted(ports, 'port')} with {used:g} Gbps at full capacity"
    message = f"a leaf of fabric '{request.name}' has {len(up)} uplinks of {speed:g}G by default, and its devices use "
    message += f"{most}. The uplinks have {bandwidth / used:.3g} times as much"
    hint = f"set `uplinks: {enough}` for fewer spines and cables, or `uplinks: {len(up)}` to keep them"
    yield Finding("DC328", message, hint, request.path)


def third_tier(request: Request, leaf_tier: LeafTier, spine_tier: SpineTier) -> Iterator[Finding]:
    """Yield DC325 for a third tier that the blueprint does not ask for, with the designs that need only two."""
    if not spine_tier.core_type or request.config.tiers or wants_cores(request):
        return
    flat = spine_tier._replace(group_units=max(request.units, 1), site_groups=0)
    leaves, uplinks, offered = leaves_in_group(leaf_tier, flat), len(leaf_tier.up), len(spine_tier.ports)
    spines = (spine_tier.groups + spine_tier.site_groups) * spine_tier.columns * spine_tier.spines
    cores = spine_tier.core_groups * spine_tier.cores
    kind = " of a column" if spine_tier.columns > 1 else ""
    message = (
        f"fabric '{request.name}' needs a third tier: a spine has {offered} ports, too few for a link to each of "
        f"{leaves} leaves{kind}. Three tiers have {spines} spines and {cores} core{'s' * (cores > 1)}"
    )
    ways: list[str] = []
    wider = _wider_spine(request, spine_tier.ports[0], leaves)
    ways.append(f"use {f'`spine: {wider}`' if wider else f'a spine with {leaves} ports'} for two tiers")
    if fewest := uneven_spines(uplinks, leaves, offered):
        links = f"{uplinks // fewest} or {uplinks // fewest + 1}"
        ways.append(f"set `spines: {fewest}` for two tiers with uneven links ({links} per leaf and spine)")
    ways.append("set `tiers: 3` if you want three")
    yield Finding("DC325", message, ", or ".join(ways), request.path)


def _wider_spine(request: Request, present: Port, leaves: int) -> str:
    """Return the switch of the catalog with the fewest ports that has one for each leaf, "" for none.

    Its cages and modes are those of the `present` ports, so that the same cables fit.
    """
    spine, lanes, speed = request.switch("spine"), request.config.links_per_cage, int(present.speed_gbps)
    able: list[tuple[int, str]] = []
    try:
        switches = [switch for switch in request.catalog.all(Switch) if switch.protocol == spine.protocol]
    except FindingsError:  # an entry of the project that no device uses has a fault
        return ""
    for switch in switches:
        for group in switch.port_groups:
            for mode in group.modes_of(speed):
                if (group.cage, mode.links) == (present.cage_type, present.cage_ports):
                    able.append((group.cages // mode.takes * min(mode.links, lanes or mode.links), switch.model))
    return min((found for found in able if found[0] >= leaves), default=(0, ""))[1]
