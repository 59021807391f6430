"""Plan links between fabrics: the uplinks of the leaves of one fabric end on switches of another.

The near fabric has leaves with uplinks, and no spines. The far fabric reserves a port for every uplink of the leaves
that may ever come. The leaves take the far switches in turn, as leaves take the spines of their own fabric.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import BY_NAME, uplink_target
from dcgen.finding import Finding, FindingsError, did_you_mean, fault
from dcgen.plan.allocation import SpineSlots
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.inventory import roster
from dcgen.plan.records import SITE, DeviceGroup, FabricSummary, Link

DEFAULT_UPLINKS = 2  # of a leaf: one for each switch of a far pair, as published designs have


class UplinkDemand(NamedTuple):
    """The uplinks of a near fabric: the far tier, and the uplink ports of a leaf by name with their speed in Gbps.

    `site_leaves` and `unit_leaves` are the leaves that may come at the site and in each of `units` units.
    """

    fabric: str
    far: str
    tier: str
    speed: int
    ports: tuple[str, ...]
    site_leaves: int
    unit_leaves: int
    units: int

    @property
    def serves(self) -> str:
        """The zone of the far switches that serves these uplinks."""
        return zone_name(self.fabric)

    def links(self, unit: int | None = None) -> int:
        """Return the number of uplinks of the site (unit 0), of a unit, or of all leaves (None)."""
        leaves = self.site_leaves + self.units * self.unit_leaves
        if unit is not None:
            leaves = self.unit_leaves if unit else self.site_leaves
        return leaves * len(self.ports)


def zone_name(fabric: str) -> str:
    """Return what a zone serves that is for the uplinks of another fabric."""
    return f"{fabric}-uplinks"


class UplinkPorts(NamedTuple):
    """The ports that each of `switches` far switches reserves for a near fabric.

    `group` is the group of those switches at `site`. `in_units` is set if the leaves of a unit end in their own unit.
    """

    demand: UplinkDemand
    ports: Ports
    switches: int
    site: str
    group: str
    in_units: bool

    def ends(self, unit: int, leaf: int) -> Iterator[tuple[str, str]]:
        """Yield the far switch and its port for each uplink of a near leaf."""
        demand, own = self.demand, unit if self.in_units else SITE
        slots = SpineSlots(
            width=1,
            columns=1,
            spines=self.switches,
            uplinks=len(demand.ports),
            open_ports=len(self.ports),
            unit_leaves=demand.unit_leaves,
            group_units=max(demand.units, 1),
            groups=1,
        )
        stem = f"{roster.scope(self.site, own)}-{self.group}"
        for switch, port in slots.ports(min(unit, 1) if own else unit, leaf):
            yield f"{stem}-{switch:02}", self.ports[port].name


def with_default_uplinks(config: Fabric) -> Fabric:
    """Return a fabric with its number of uplinks to another fabric, unless a ratio or a zone determines it."""
    if not config.uplinks_to or config.uplinks or config.oversubscription:
        return config
    if any(zone.serves == "uplinks" and zone.cages for zone in config.zones):
        return config
    return config.model_copy(update={"uplinks": DEFAULT_UPLINKS})


def make_uplinks(
    reserved: Iterable[UplinkPorts], near: Iterable[DeviceGroup], far: Iterable[DeviceGroup]
) -> tuple[list[Link], list[Link]]:
    """Return the links from leaves among `near` to switches among `far`, and those whose far switch does not exist."""
    there = {name for item in far for name in item.names}
    leaves: dict[str, list[DeviceGroup]] = {}
    for item in near:
        leaves.setdefault(item.key, []).append(item)
    links = [
        Link(ports.demand.fabric, leaf, port, *end, ports.demand.speed)
        for ports in reserved
        for item in leaves.get(f"{ports.demand.fabric}-leaf", ())
        for number, leaf in zip(item.numbers, item.names, strict=True)
        for port, end in zip(ports.demand.ports, ports.ends(item.unit, number), strict=True)
    ]
    return [link for link in links if link.b_device in there], [link for link in links if link.b_device not in there]


def larger(known: tuple[UplinkDemand, ...], more: Iterable[UplinkDemand]) -> tuple[UplinkDemand, ...]:
    """Return the demands of all fabrics, each with the larger number of leaves of two rounds."""
    found = {each.fabric: each for each in known}
    for each in more:
        before = found.get(each.fabric, each)
        site, unit = max(before.site_leaves, each.site_leaves), max(before.unit_leaves, each.unit_leaves)
        found[each.fabric] = each._replace(site_leaves=site, unit_leaves=unit)
    return tuple(found[name] for name in sorted(found))


def unsettled(demands: Iterable[UplinkDemand]) -> FindingsError:
    """Return the error for a far fabric that grows with each near leaf that it needs itself."""
    name = next(each.fabric for each in demands)
    message = f"the switches of fabric '{name}' and those on which its uplinks end need each other without end"
    return fault("DC364", message, "use far switches with more ports", ("fabrics", name, "uplinks_to"))


def planning_order(configs: Mapping[str, Fabric]) -> list[str]:
    """Return the fabrics in their order, each after the fabrics whose uplinks end on it."""
    order: dict[str, None] = {}
    nears: dict[str, list[str]] = {}
    for name, config in configs.items():
        nears.setdefault(uplink_target(config)[0], []).append(name)

    def add(name: str, above: frozenset[str]) -> None:
        for near in nears.get(name, ()):
            if near not in above:
                add(near, above | {near})
        order.setdefault(name)

    for name in configs:
        add(name, frozenset({name}))
    return list(order)


def far_fabric(blueprint: Blueprint, name: str, config: Fabric) -> Fabric:
    """Return the fabric on whose switches the uplinks of fabric `name` end. Raise FindingsError for a fault."""
    if faults := list(review(blueprint, name, config)):
        raise FindingsError(faults)
    return blueprint.fabrics[uplink_target(config)[0]]


def review(blueprint: Blueprint, name: str, config: Fabric) -> Iterator[Finding]:
    """Yield a finding for uplinks to a fabric or tier that does not exist, or that lead back to their own fabric."""
    far, tier = uplink_target(config)
    path = ("fabrics", name, "uplinks_to")
    if not far:
        return
    others = {key: each for key, each in blueprint.fabrics.items() if key != name and each.design != "mesh"}
    if far not in others:
        message = f"the uplinks of fabric '{name}' end on fabric '{far}', "
        reason = "itself" if far == name else "a mesh without switches" if far in blueprint.fabrics else ""
        message += f"which is {reason}" if reason else "which the blueprint does not describe"
        by_default = far in BY_NAME and far not in blueprint.fabrics
        hint = f"describe `{far}:` under `fabrics:`" if by_default else did_you_mean(far, others)
        yield Finding("DC360", message, hint, path)
        return
    if (way := _way(blueprint.fabrics, name))[-1] == name:
        message = f"the uplinks of fabric '{name}' lead back to it: {' > '.join(way)}"
        yield Finding("DC361", message, "give one of these fabrics spines, and remove its `uplinks_to:`", path)
        return
    other = others[far]
    if other.planes > 1:
        message = f"the uplinks of fabric '{name}' end on fabric '{far}', which has {other.planes} planes"
        yield Finding("DC362", message, "use a fabric without planes", path)
    elif tier != "leaf" and (tier == "core" or other.design in ("single", "rail-only") or other.uplinks_to):
        reason = "has no spines" if tier == "spine" else "cannot take uplinks on its cores"
        message = f"the uplinks of fabric '{name}' end on {tier}s of fabric '{far}', which {reason}"
        spines = other.design not in ("single", "rail-only") and not other.uplinks_to
        above = f" or `uplinks_to: {far}-spine` for its spines" if spines else ""
        yield Finding("DC362", message, f"set `uplinks_to: {far}` for its leaves{above}", path)


def _way(fabrics: Mapping[str, Fabric], name: str) -> list[str]:
    """Return the fabrics on the way up from a fabric, until the last one has its own spines or occurs again."""
    way = [name]
    while (config := fabrics.get(way[-1])) and (far := uplink_target(config)[0]):
        way.append(far)
        if far in way[:-1]:
            break
    return way


def without_end(lost: Iterable[Link], reserved: Iterable[UplinkPorts]) -> list[Finding]:
    """Return a finding for each near fabric with `lost` links, whose far switch does not exist."""
    first: dict[str, Link] = {}
    for each in lost:
        first.setdefault(each.fabric, each)
    return [
        Finding(
            "DC362",
            f"the uplinks of {link.a_device} end on {link.b_device}, which does not exist: "
            f"fabric '{far.demand.far}' has no leaf there",
            f"set `uplinks_to: {far.demand.far}-spine`, or attach a server there to fabric '{far.demand.far}'",
            ("fabrics", far.demand.fabric, "uplinks_to"),
        )
        for far in reserved
        if (link := first.get(far.demand.fabric))
    ]


def with_far(summaries: Iterable[FabricSummary], links: Iterable[Link]) -> list[FabricSummary]:
    """Return the figures of fabrics with the far switches of their uplinks."""
    far: dict[str, dict[str, None]] = {}
    for link in links:
        far.setdefault(link.fabric, {})[link.b_device] = None
    return [each._replace(far=tuple(sorted(far[each.name]))) if each.name in far else each for each in summaries]
