"""Plan spines and cores, the tiers above the leaves, in closed form.

If the spines have too few ports for all leaves, groups of units get spine groups of their own. The other ports of
those spines go up, and each core group joins the spines of one place in every spine group.
"""

from collections.abc import Iterator
from math import ceil, isqrt
from typing import NamedTuple

from dcgen.catalog.models import Switch
from dcgen.finding import FindingsError, fault
from dcgen.plan.allocation import CoreSlots, SpineSlots
from dcgen.plan.fabrics import breakout
from dcgen.plan.fabrics.breakout import JoinedDemand, Ports, UpperPorts
from dcgen.plan.fabrics.leaves import LeafTier
from dcgen.plan.fabrics.request import Request
from dcgen.plan.fabrics.uplinks import links_up
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, DeviceGroup, Link
from dcgen.plan.types import DeviceType


class SpineTier(NamedTuple):
    """The spine groups and core groups of a fabric.

    A spine group serves `group_units` units, for one of `columns` columns of leaves (1 where all columns share it).
    It has `spines` switches with `up` ports to the cores. Each of `core_groups` core groups has `cores` switches.
    The leaves of the site belong to the first spine group, or to `site_groups` groups of their own with `site_rows`
    leaves per column. `joined` are the ports for the uplinks of each near fabric that end on spines.
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
    joined: tuple[Ports, ...] = ()

    @property
    def switches(self) -> int:
        """The number of spines and cores."""
        return (self.groups + self.site_groups) * self.columns * self.spines + self.core_groups * self.cores


class SpinesPlan(NamedTuple):
    """The spines and cores in use, and their links."""

    switches: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]


def make_spine_tier(request: Request, leaf_tier: LeafTier) -> SpineTier:
    """Return the tiers above the leaves: two if the spines have enough ports, otherwise three.

    Three are also planned where the blueprint asks for them. The cages of the spines are unsplit if that needs no more
    switches. Raise FindingsError when no number of spines serves the leaves.
    """
    if not leaf_tier.up:
        raise fault(
            "DC302",
            f"the leaves of fabric '{request.name}' have no uplinks",
            "set `uplinks:` to 1 or more",
            request.path,
        )
    able: list[SpineTier] = []
    faults: list[FindingsError] = []
    speeds = (int(leaf_tier.up[0].speed_gbps), *(each.speed for each in request.joined if each.tier == "spine"))
    for spine in breakout.variants(request.switch("spine"), speeds, request.config.links_per_cage):
        try:
            able.append(_tiers(request, leaf_tier, spine))
        except FindingsError as error:
            faults.append(error)
    if not able:
        raise faults[-1]
    return min(able, key=lambda tier: tier.switches)


def _tiers(request: Request, leaf_tier: LeafTier, spine: Switch) -> SpineTier:
    """Return the tiers above the leaves, with `spine` as the model of the spines."""
    uplinks, config = len(leaf_tier.up), request.config
    columns = request.assignments.width // request.assignments.leaves_per_rail if config.spine_groups == "rail" else 1
    wired = max(request.units, 1)
    leaves = leaf_tier.unit_leaves * wired // columns + leaf_tier.site_leaves // columns
    spines = config.spines or _fewest_spines(request, leaf_tier, spine, leaves)
    offered, joined = _spine_ports(request, leaf_tier, spine, spines or uplinks)
    type_ = hardware.switch_type(request.blueprint, spine, sum(joined, offered), (*request.path, "spine"))
    flat = SpineTier(type_, offered, wired, 1, columns, 0, joined=joined)
    suffices = _serves(spines, uplinks, leaves, len(offered), 0)
    _refuse_separate_leaves(request, uplinks, leaves)
    if not wants_cores(request) and suffices:
        if config.tiers == 3:
            hint = "remove `tiers: 3`, or set `group_units:` to the units that share a spine group"
            raise fault(
                "DC319",
                f"fabric '{request.name}' needs two tiers with {spines} spine{'s' * (spines > 1)}, not three",
                hint,
                (*request.path, "tiers"),
            )
        return flat._replace(spines=spines)
    if not wants_cores(request) and (config.spines or config.tiers == 2):
        raise _too_few_spines(request, leaves, uplinks, len(offered))
    if joined:
        raise _joined_below_cores(request, leaves, len(offered))
    return _with_cores(request, _grouped(request, leaf_tier, flat))


def make_spines(
    request: Request, leaf_tier: LeafTier, spine_tier: SpineTier, leaves: tuple[DeviceGroup, ...]
) -> SpinesPlan:
    """Return the spines above the leaves in use, the cores where there are any, and all their links."""
    slots = _spine_slots(request, leaf_tier, spine_tier)
    used = sorted({slots.group(item.unit, number) for item in leaves for number in item.numbers})
    numbers = tuple(group * spine_tier.spines + index for group in used for index in range(1, spine_tier.spines + 1))
    capacity = (spine_tier.groups + spine_tier.site_groups) * spine_tier.columns * spine_tier.spines
    spines = _tier(request, "spine", spine_tier.type, numbers, capacity)
    names = dict(zip(spines.numbers, spines.names, strict=True))
    links = [link for item in leaves for link in _leaf_links(request, leaf_tier, spine_tier, slots, item, names)]
    if not spine_tier.core_type:
        return SpinesPlan((spines,), tuple(links))
    total = spine_tier.core_groups * spine_tier.cores
    cores = _tier(request, "core", spine_tier.core_type, tuple(range(1, total + 1)), total)
    links.extend(_core_links(request, spine_tier, spines, cores))
    return SpinesPlan((spines, cores), tuple(links))


def _spine_ports(request: Request, leaf_tier: LeafTier, spine: Switch, spines: int) -> UpperPorts:
    """Return the ports of each of some spines for the leaves, and for the uplinks of each near fabric."""
    shares = [(each, -(-each.links() // spines)) for each in request.joined if each.tier == "spine"]
    joined = [JoinedDemand(each.serves, each.speed, share, share) for each, share in shares]
    speed, path = int(leaf_tier.up[0].speed_gbps), (*request.path, "spine")
    return breakout.all_ports(spine, speed, request.config.links_per_cage, path, joined)


def _fewest_spines(request: Request, leaf_tier: LeafTier, spine: Switch, leaves: int) -> int:
    """Return the smallest divisor of the uplinks of a leaf that offers enough spine ports, 0 for none."""
    uplinks, offered = len(leaf_tier.up), 0
    joined = any(each.tier == "spine" for each in request.joined)
    for spines in _divisors(uplinks):
        if joined or not offered:  # only the ports of near fabrics depend on the number of spines
            try:
                offered = len(_spine_ports(request, leaf_tier, spine, spines).down)
            except FindingsError:
                if spines == uplinks:
                    raise
                continue
        if spines * offered >= leaves * uplinks:
            return spines
    return 0


def _joined_below_cores(request: Request, leaves: int, offered: int) -> FindingsError:
    """Return the error for uplinks of another fabric on the spines of a fabric that needs cores."""
    near = next(each.fabric for each in request.joined if each.tier == "spine")
    message = f"the uplinks of fabric '{near}' end on spines of fabric '{request.name}', which needs a third tier: "
    message += f"a spine has {offered} ports for {leaves} leaves"
    hint = f"use a `spine:` with more ports in '{request.name}', or set `uplinks_to: {request.name}`"
    return fault("DC362", message, hint, ("fabrics", near, "uplinks_to"))


def smallest_divisor(uplinks: int, links: int, offered: int) -> int:
    """Return the fewest switches of `offered` ports that take `links` links, 0 for none.

    The number divides `uplinks`, so that every pair of a lower and an upper switch has the same number of links.
    """
    return next((number for number in _divisors(uplinks) if number * offered >= links), 0)


def uneven_spines(uplinks: int, leaves: int, offered: int) -> int:
    """Return the fewest spines of `offered` ports that take the uplinks of all leaves unevenly, 0 for none.

    Two leaves have a spine in common whatever their links are, if each is linked to more than half of the spines.
    """
    fewest = -(-leaves * uplinks // offered)
    return fewest if fewest < 2 * uplinks else 0


def _divisors(number: int) -> list[int]:
    """Return the divisors of a number, the smallest first."""
    low = [each for each in range(1, isqrt(number) + 1) if number % each == 0]
    return low + [number // each for each in reversed(low) if each * each != number]


def wants_cores(request: Request) -> bool:
    """Return whether the blueprint describes a third tier."""
    config = request.config
    return any(
        value is not None for value in (config.group_units, config.core_groups, config.spine_uplinks, config.cores)
    )


def leaves_in_group(leaf_tier: LeafTier, spine_tier: SpineTier) -> int:
    """Return how many leaves the fullest spine group serves: those of its units, and the site's in the first group."""
    units = spine_tier.group_units * leaf_tier.unit_leaves // spine_tier.columns
    site = leaf_tier.site_leaves // spine_tier.columns
    return max(units, min(site, spine_tier.site_rows)) if spine_tier.site_groups else units + site


def _grouped(request: Request, leaf_tier: LeafTier, flat: SpineTier) -> SpineTier:
    """Return spine groups that serve as many units as they can, or as the blueprint states, and their ports up.

    The leaves of the site share the first group, or have groups of their own where that takes fewer spines.
    """
    config, uplinks, offered = request.config, len(leaf_tier.up), len(flat.ports)
    # The most leaves that a spine serves, with one link to each.
    most = offered - config.spine_uplinks if config.spine_uplinks else offered // 2
    if most < 1:
        message = f"a spine with {offered} ports and {config.spine_uplinks} uplinks has no port for leaves"
        raise fault("DC301", message, "lower `spine_uplinks:`", (*request.path, "spine_uplinks"))
    most -= most % request.assignments.width if leaf_tier.peers else 0  # a pair has the same spines
    rows = leaf_tier.site_leaves // flat.columns
    wired = max(request.units, 1) if leaf_tier.unit_leaves else 0
    able: list[SpineTier] = []
    for own in (0, -(-rows // most)) if wired else (-(-rows // most),):
        left = (most if own else most - rows) * flat.columns
        group_units = config.group_units or min(left // max(leaf_tier.unit_leaves, 1), max(wired, 1))
        if group_units < 1:
            continue
        grouped = flat._replace(
            group_units=group_units,
            groups=ceil(wired / group_units),
            site_groups=own,
            site_rows=most if own else 0,
        )
        if spines := _spines_of_group(request, uplinks, leaves_in_group(leaf_tier, grouped), offered):
            able.append(grouped._replace(spines=spines))
    if not able:
        raise _too_small_groups(request, leaf_tier, flat, most)
    best = min(able, key=lambda tier: ((tier.groups + tier.site_groups) * tier.spines, tier.site_groups))
    used = -(-leaves_in_group(leaf_tier, best) * uplinks // best.spines)
    return best._replace(up=best.ports[-(config.spine_uplinks or used) :])


def _too_small_groups(request: Request, leaf_tier: LeafTier, flat: SpineTier, most: int) -> FindingsError:
    """Return the error for groups of units with more leaves than a spine takes: `most` per column."""
    units = request.config.group_units or 1
    leaves = units * leaf_tier.unit_leaves // flat.columns
    fits = most * flat.columns // max(leaf_tier.unit_leaves, 1)
    together = f"{units} unit{'s' * (units > 1)} of fabric '{request.name}' have {leaves} leaves"
    message = f"{together} in one spine group; its spines take {most}"
    if request.config.group_units and 0 < fits < units:
        return fault("DC301", message, f"lower `group_units:` to {fits}", (*request.path, "group_units"))
    key = "spine_uplinks" if request.config.spine_uplinks else "spines" if request.config.spines else "switch"
    fewer = f"lower `{key}:`, or " if key == "spine_uplinks" else ""
    hint = f"{fewer}use spines with more ports, lower `uplinks:`, or use smaller units"
    return fault("DC301", message, hint, (*request.path, key))


def _spines_of_group(request: Request, uplinks: int, leaves: int, offered: int) -> int:
    """Return how many spines a group needs, 0 where no number serves.

    A spine has as many ports up as its leaves use, unless the blueprint states them.
    """
    stated, up = request.config.spines, request.config.spine_uplinks
    numbers = [stated] if stated else _divisors(uplinks)
    return next((number for number in numbers if _serves(number, uplinks, leaves, offered, up)), 0)


def _with_cores(request: Request, below: SpineTier) -> SpineTier:
    """Return the tiers with cores: the spines of one place in their groups share a core group.

    Each of them has the same number of links to every core there. The number of core groups is the one that needs the
    fewest cores, then the fewest links. The uplinks of a spine follow the same rule unless the blueprint states them.
    """
    core, used, path = request.switch("core"), len(below.up), (*request.path, "core")
    speed, lanes = int(below.ports[0].speed_gbps), request.config.links_per_cage
    offered = [breakout.all_ports(each, speed, lanes, path).down for each in breakout.variants(core, (speed,), lanes)]
    most = used if request.config.spine_uplinks else len(below.ports) - used
    able = [
        (ports, found)
        for ports in offered
        for up in range(used, most + 1)
        for found in _core_groups(request, below, up, len(ports))
    ]
    if not able:
        raise _no_cores(request, below, max(map(len, offered)))
    core_ports, best = min(able, key=lambda item: (item[1].groups * item[1].cores, len(item[0]), *item[1]))
    type_ = hardware.switch_type(request.blueprint, core, core_ports, path)
    up = below.ports[-best.up :]
    return below._replace(up=up, core_type=type_, core_ports=core_ports, core_groups=best.groups, cores=best.cores)


class _CoreGroups(NamedTuple):
    """The uplinks of a spine, and the number of core groups with the cores in each."""

    up: int
    groups: int
    cores: int


def _core_groups(request: Request, below: SpineTier, up: int, offered: int) -> Iterator[_CoreGroups]:
    """Yield each number of core groups that takes the uplinks of all spines evenly, with the fewest cores per group."""
    config, spines = request.config, (below.groups + below.site_groups) * below.columns * below.spines
    for groups in _divisors(below.spines):
        links = spines // groups * up
        cores = config.cores or smallest_divisor(up, links, offered)
        enough = cores and up % cores == 0 and cores * offered >= links
        if enough and config.core_groups in (None, groups):
            yield _CoreGroups(up, groups, cores)


def _no_cores(request: Request, below: SpineTier, offered: int) -> FindingsError:
    config, up = request.config, len(below.up)
    have = f"{(below.groups + below.site_groups) * below.columns * below.spines} spines with {up} uplinks"
    message = f"fabric '{request.name}' has {have}; cores with {offered} ports cannot connect them"
    hint = "use a core switch with more ports, or fewer units"
    if config.core_groups or config.cores:
        hint = f"set `core_groups:` to a divisor of {below.spines} and `cores:` to one of {up}, or {hint}"
    key = next((word for word in ("core_groups", "cores") if getattr(config, word)), "core")
    return fault("DC301", message, hint, (*request.path, key))


def _tier(request: Request, tier: str, type_: DeviceType, numbers: tuple[int, ...], capacity: int) -> DeviceGroup:
    key = f"{request.stem}-{tier}"
    return roster.device_group(
        request.blueprint, key, SITE, type_, f"{request.name}-{tier}", capacity, numbers, request.path
    )


def _serves(spines: int, uplinks: int, leaves: int, offered: int, up: int | None) -> bool:
    """Return whether `spines` switches of `offered` ports take the uplinks of all leaves as evenly as possible.

    Each also needs `up` ports to the cores, None for as many as the leaves use.
    """
    used = -(-leaves * uplinks // spines) if spines else 0
    return spines > 0 and used + (used if up is None else up) <= offered


def _refuse_separate_leaves(request: Request, uplinks: int, leaves: int) -> None:
    """Raise FindingsError where two leaves of a group can have no spine in common, so that no spine joins them."""
    spines = request.config.spines or 1
    if leaves > 1 and spines >= 2 * uplinks:
        most = 2 * uplinks - 1
        message = f"{spines} spines are too many for leaves with {uplinks} uplinks: two leaves have no spine in common"
        hint = f"set `spines:` to {uplinks} for even links, or to {most} at most"
        raise fault("DC324", message, hint, (*request.path, "spines"))


def _too_few_spines(request: Request, leaves: int, uplinks: int, offered: int) -> FindingsError:
    message = f"fabric '{request.name}' has {leaves} leaves with {uplinks} uplinks; a spine has {offered} ports"
    message += request.besides("spine")
    fewest = uneven_spines(uplinks, leaves, offered)
    if request.config.tiers == 2:
        message = f"two tiers are too few: {message}"
        uneven = f", or `spines: {fewest}` with uneven links" if fewest else ""
        hint = f"remove `tiers: 2`, or use spines with more ports{uneven}"
        return fault("DC319", message, hint, (*request.path, "tiers"))
    enough = smallest_divisor(uplinks, leaves * uplinks, offered) or fewest
    more = f"set `spines: {enough}`, or use" if enough else "use more `spines:`,"
    hint = f"{more} a spine with more ports, fewer `uplinks:`, or a lower `capacity:`"
    return fault("DC301", message, hint, request.path)


def _spine_slots(request: Request, leaf_tier: LeafTier, spine_tier: SpineTier) -> SpineSlots:
    return SpineSlots(
        width=request.assignments.width,
        columns=spine_tier.columns,
        spines=spine_tier.spines,
        uplinks=len(leaf_tier.up),
        open_ports=len(spine_tier.ports) - len(spine_tier.up),
        unit_leaves=leaf_tier.unit_leaves // spine_tier.columns,
        group_units=spine_tier.group_units,
        groups=spine_tier.groups,
        site_rows=spine_tier.site_rows if spine_tier.site_groups else 0,
    )


def _leaf_links(
    request: Request,
    leaf_tier: LeafTier,
    spine_tier: SpineTier,
    slots: SpineSlots,
    leaves: DeviceGroup,
    names: dict[int, str],
) -> Iterator[Link]:
    """Yield the links of some leaves to the spines. `names` are those of the spines by number."""
    offered = [port.name for port in spine_tier.ports]
    for number, leaf in zip(leaves.numbers, leaves.names, strict=True):
        runs = ((names[spine], offered[ports.start : ports.stop]) for spine, ports in slots.runs(leaves.unit, number))
        yield from links_up(request.name, leaf, leaf_tier.up, runs)


def _core_links(request: Request, spine_tier: SpineTier, spines: DeviceGroup, cores: DeviceGroup) -> Iterator[Link]:
    """Yield the links of the spines to the cores."""
    each = len(spine_tier.up) // spine_tier.cores
    slots = CoreSlots(spine_tier.spines, spine_tier.core_groups, spine_tier.cores, each)
    offered = [port.name for port in spine_tier.core_ports]
    for number, spine in zip(spines.numbers, spines.names, strict=True):
        runs = ((cores.names[core - 1], offered[ports.start : ports.stop]) for core, ports in slots.runs(number))
        yield from links_up(request.name, spine, spine_tier.up, runs)
