"""Plan fabrics: leaves for the ports of a fabric, spines and cores above them, and both ports of every link."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, Self

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import uplink_target
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, fault
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.fabrics import circuits, interlinks, mesh, pairs, sizing
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.interlinks import UplinkDemand, UplinkPorts
from dcgen.plan.fabrics.keys import static_faults
from dcgen.plan.fabrics.leaves import LeafTier, LeavesPlan, make_leaf_tier, make_leaves
from dcgen.plan.fabrics.portuse import PortUse, leaf_uses, spine_uses
from dcgen.plan.fabrics.request import FLAT, Request, make_requests
from dcgen.plan.fabrics.shape import make_shape
from dcgen.plan.fabrics.spines import SpinesPlan, SpineTier, make_spine_tier, make_spines
from dcgen.plan.inventory import assumptions, roster
from dcgen.plan.records import DeviceGroup, FabricSummary, Link


class FabricPlan(NamedTuple):
    """The switches and links of one fabric, or of one plane of it.

    `future` are the links of servers that may come, and `future_groups` the switches that would exist with them.
    `findings` leave the rest of the fabric as it is. `uses` are the ports of switches by purpose. `demand` are its
    uplinks to another fabric, and `reserved` its ports for the uplinks of other fabrics.
    """

    switches: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    summary: FabricSummary
    future: tuple[Link, ...] = ()
    future_groups: tuple[DeviceGroup, ...] = ()
    findings: tuple[Finding, ...] = ()
    uses: tuple[PortUse, ...] = ()
    demand: UplinkDemand | None = None
    reserved: tuple[UplinkPorts, ...] = ()


class FabricSet(NamedTuple):
    """Several fabrics: their switches, links and figures.

    `missing` names the fabrics that cannot be planned, and `findings` say why. `uses` are the ports of switches by
    purpose. `demands` are the uplinks that end on switches of another fabric, and `reserved` the ports for them.
    """

    switches: list[DeviceGroup]
    links: list[Link]
    summaries: list[FabricSummary]
    future: list[Link]
    future_groups: list[DeviceGroup]
    findings: tuple[Finding, ...]
    missing: frozenset[str]
    uses: tuple[PortUse, ...] = ()
    demands: tuple[UplinkDemand, ...] = ()
    reserved: tuple[UplinkPorts, ...] = ()

    def joined(self, other: Self) -> Self:
        """Return the fabrics of two sets with the links between them."""
        reserved = (*self.reserved, *other.reserved)
        switches, summaries = [*self.switches, *other.switches], [*self.summaries, *other.summaries]
        coming = [*self.future_groups, *other.future_groups]
        links, lost = interlinks.make_uplinks(reserved, switches, switches)
        future, _ = interlinks.make_uplinks(reserved, coming, [*switches, *coming])
        every = [*self.links, *other.links, *links]
        if links:  # the links of a fabric stay together
            order = {each.name: index for index, each in enumerate(summaries)}
            every.sort(key=lambda link: order[link.fabric])
        joined = {each.demand.fabric for each in reserved}
        alone = {each.fabric for each in (*self.demands, *other.demands)} - joined
        return self._replace(
            switches=switches,
            links=every,
            summaries=interlinks.with_far(summaries, links),
            future=[*self.future, *other.future, *future],
            future_groups=coming,
            findings=(*self.findings, *interlinks.without_end(lost, reserved)),
            uses=(*self.uses, *other.uses),
            missing=self.missing | alone | {link.fabric for link in lost},
        )


NO_FABRICS = FabricSet([], [], [], [], [], (), frozenset())
SAMPLE = 8  # neighbors on one leaf: a management switch has 48 ports, a device up to six
# Findings that a server group may settle which is missing because of another fault.
UNSETTLED = {"DC303", "DC305", "DC317", "DC318", "DC319", "DC320"}


def make_fabrics(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
    allocation: Allocation = UNLOCKED,
    filled: list[DeviceGroup] | None = None,
    unsure: Collection[str] = (),
    demands: Iterable[UplinkDemand] = (),
) -> FabricSet:
    """Return these fabrics, each planned on its own, so that a fault of one leaves the others as they are.

    `filled` are the members with all servers that may come; their links follow from the same tiers. Fabrics in
    `unsure` may lack a member that cannot be planned: findings that the member may settle are left out. `demands` are
    the uplinks of fabrics outside `configs` that end on these. `FabricSet.joined` adds the links between fabrics.
    """
    found: list[Finding] = []
    made_of: dict[str, list[FabricPlan]] = {}
    missing: set[str] = set()
    links = 0
    wanted = list(demands)
    for name in interlinks.planning_order(configs):
        config = configs[name]
        try:
            faults = static_faults(blueprint, catalog, name, config)
            found += faults
            if _has_fault(faults):
                missing.add(name)
                continue
            sound = assumptions.without_contradictions(blueprint, faults)
            if name in unsure and not any(item.type.ports_of(name) for item in members):
                missing.add(name)
                continue
            joined = tuple(sorted(each for each in wanted if each.far == name))
            made = make_fabric(sound, catalog, name, config, members, allocation, filled or [], joined)
            links += sum(len(plane.links) for plane in made)
            _refuse_too_many(name, links)
            made_of[name] = made
            wanted += [plane.demand for plane in made if plane.demand]
            if name not in unsure or config.design in FLAT:  # a row of switches has its leaves whoever is attached
                found += [finding for plane in made for finding in plane.findings]
        except FindingsError as error:
            found += [finding for finding in error.findings if name not in unsure or finding.code not in UNSETTLED]
            missing.add(name)
    missing |= {each.fabric for each in wanted if each.far in missing and each.fabric in configs}
    planes = [plane for name in configs for plane in made_of.get(name, ())]
    return FabricSet(
        [switch for plane in planes for switch in plane.switches],
        [link for plane in planes for link in plane.links],
        [plane.summary for plane in planes],
        [link for plane in planes for link in plane.future],
        [device_group for plane in planes for device_group in plane.future_groups],
        tuple(found),
        frozenset(missing),
        tuple(use for plane in planes for use in plane.uses),
        tuple(plane.demand for plane in planes if plane.demand),
        tuple(ports for plane in planes for ports in plane.reserved),
    )


def make_fabric(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    allocation: Allocation,
    filled: list[DeviceGroup],
    joined: tuple[UplinkDemand, ...] = (),
) -> list[FabricPlan]:
    """Return one plan per plane of fabric `name`, which collects ports of `members` and uplinks of other fabrics.

    Raise FindingsError when a switch has no port of the speed or ports run out.
    """
    attached, full = _attached(name, members), _attached(name, filled)
    future = full if full != attached else []
    if config.design == "mesh":
        return [_make_mesh(blueprint, name, config, attached, future)]
    requests = make_requests(blueprint, catalog, name, config, members, allocation, joined)
    return [_make_plane(request, future) for request in requests]


def estimate_switches(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
    allocation: Allocation,
) -> list[DeviceGroup]:
    """Return the switches of these fabrics, from one device in `SAMPLE`. Return none for a fabric with a fault.

    The uplinks of other fabrics are not known yet, so their zones are left out.
    """
    found: list[DeviceGroup] = []
    joined = {interlinks.zone_name(name) for name in blueprint.fabrics}
    for name, stated in configs.items():
        config = stated.model_copy(update={"zones": [zone for zone in stated.zones if zone.serves not in joined]})
        try:
            for request in _sound_requests(blueprint, catalog, name, config, members, allocation):
                leaf_tier = make_leaf_tier(request)
                few = tuple(_sample(item) for item in request.attached)
                leaves = make_leaves(request._replace(attached=few, stand_ins=()), leaf_tier).leaves
                found += leaves
                if leaves and request.has_spines:
                    found += make_spines(request, leaf_tier, make_spine_tier(request, leaf_tier), leaves).switches
        except FindingsError:
            continue
    return found


def estimate_demands(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
    allocation: Allocation,
) -> tuple[UplinkDemand, ...]:
    """Return the uplinks of these fabrics to others, from the capacity of their members. Skip a fabric with a fault."""
    found: list[UplinkDemand] = []
    for name, config in configs.items():
        try:
            requests = _sound_requests(blueprint, catalog, name, config, members, allocation)
            found += [demand for request in requests if (demand := _demand(request, make_leaf_tier(request)))]
        except FindingsError:
            continue
    return tuple(found)


def _sound_requests(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    allocation: Allocation,
) -> tuple[Request, ...]:
    """Return the requests of a fabric with switches, () for a fabric whose keys have a fault."""
    if not config.switch or _has_fault(static_faults(blueprint, catalog, name, config)):
        return ()
    return tuple(make_requests(blueprint, catalog, name, config, members, allocation))


def _has_fault(faults: Iterable[Finding]) -> bool:
    """Return whether the keys of a fabric have a fault that leaves it out of the plan."""
    return any(finding.code != "DC131" for finding in faults)


def _sample(item: DeviceGroup) -> DeviceGroup:
    """Return every `SAMPLE`-th device of a group and its last."""
    kept = sorted({*range(0, len(item.numbers), SAMPLE), *range(len(item.numbers))[-1:]})
    return item._replace(
        numbers=tuple(item.numbers[index] for index in kept), names=tuple(item.names[index] for index in kept)
    )


def _attached(name: str, members: list[DeviceGroup]) -> list[DeviceGroup]:
    return [item for item in members if item.type.ports_of(name)]


def _make_plane(request: Request, future: list[DeviceGroup]) -> FabricPlan:
    leaf_tier = make_leaf_tier(request)
    below = make_leaves(request, leaf_tier)
    misplaced = dict(circuits.misplaced(request, below.leaves)) if request.plane < 2 else {}
    out = circuits.make_circuit_links(request, leaf_tier.out, below.leaves, misplaced) if request.plane < 2 else ()
    above, spine_tier, findings = SpinesPlan((), ()), None, [*misplaced.values()]
    if request.plane < 2:
        findings += pairs.narrow_groups(request.name, request.config, request.attached, request.assignments)
        findings += pairs.split_servers(request.name, request.attached, below.links, request.assignments)
        findings += pairs.idle_peers(request.name, below.lone)
    reserved = list(_reserved(request, "leaf", leaf_tier.joined, request.assignments.width))
    uses = [*leaf_uses(request, leaf_tier, below.leaves)]
    if below.leaves and request.has_spines:
        spine_tier = _spine_tier(request, leaf_tier, below.leaves)
        above = make_spines(request, leaf_tier, spine_tier, below.leaves)
        reserved += _reserved(request, "spine", spine_tier.joined, spine_tier.spines)
        uses += spine_uses(request, spine_tier, above.switches)
        if request.plane < 2:
            findings += [
                *sizing.nearly_empty_rows(request, leaf_tier),
                *sizing.unused_uplinks(request, leaf_tier),
                *sizing.third_tier(request, leaf_tier, spine_tier),
            ]
    switches, links = (*below.leaves, *above.switches), (*below.links, *out, *below.peers, *above.links)
    summary = _summary(request, leaf_tier, below, above)._replace(shape=make_shape(request, leaf_tier, spine_tier))
    demand = _demand(request, leaf_tier)
    plan = FabricPlan(switches, links, summary, (), (), tuple(findings), tuple(uses), demand, tuple(reserved))
    return _with_future(plan, request, leaf_tier, future) if future else plan


def _demand(request: Request, leaf_tier: LeafTier) -> UplinkDemand | None:
    """Return the uplinks to another fabric, None for a fabric with its own spines or without leaves."""
    far, tier = uplink_target(request.config)
    ports = leaf_tier.up
    if not far or not ports:
        return None
    names, speed = tuple(port.name for port in ports), int(ports[0].speed_gbps)
    leaves = (leaf_tier.site_leaves, leaf_tier.unit_leaves)
    return UplinkDemand(request.name, far, tier, speed, names, *leaves, request.units)


def _reserved(request: Request, tier: str, ports: tuple[Ports, ...], switches: int) -> Iterator[UplinkPorts]:
    """Yield the ports of the switches of a tier that are for the uplinks of each near fabric."""
    for demand, reserved in zip((each for each in request.joined if each.tier == tier), ports, strict=True):
        in_units = tier == "leaf" and request.in_units
        group = f"{request.stem}-{tier}"
        yield UplinkPorts(demand, reserved, switches, request.blueprint.name, group, in_units)


def _spine_tier(request: Request, leaf_tier: LeafTier, leaves: tuple[DeviceGroup, ...]) -> SpineTier:
    """Return the tier above leaves. Raise FindingsError for more uplinks than fit in memory."""
    uplinks = sum(len(item.numbers) for item in leaves) * len(leaf_tier.up)
    _refuse_too_many(request.name, uplinks * request.config.planes)
    return make_spine_tier(request, leaf_tier)


def _with_future(plan: FabricPlan, request: Request, leaf_tier: LeafTier, future: list[DeviceGroup]) -> FabricPlan:
    """Return a plane with the links of `future` servers, which take ports of the same tiers.

    The plane stays as it is where those servers find no port: that is reported when they come.
    """
    stand_ins = {item.key for item, _ in request.stand_ins}
    attached = sorted((item for item in future if item.key not in stand_ins), key=lambda item: (item.unit, item.key))
    request = request._replace(attached=tuple(attached))
    try:
        below, above = make_leaves(request, leaf_tier), SpinesPlan((), ())
        if below.leaves and request.has_spines:
            above = make_spines(request, leaf_tier, _spine_tier(request, leaf_tier, below.leaves), below.leaves)
        links = (*below.links, *below.peers, *above.links)
        _refuse_too_many(request.name, len(links))
    except FindingsError:
        return plan
    return plan._replace(future=links, future_groups=(*below.leaves, *above.switches))


def _refuse_too_many(name: str, links: int) -> None:
    """Raise FindingsError before memory runs out: the links of a tier are limited like the ports of servers."""
    if links > roster.MAX_PORTS:
        message = f"fabric '{name}' brings the site to {links:,} links; a blueprint can have {roster.MAX_PORTS:,}"
        hint = "use larger units with fewer leaves, or split the site"
        raise fault("DC111", message, hint, ("fabrics", name))


def _make_mesh(
    blueprint: Blueprint, name: str, config: Fabric, attached: list[DeviceGroup], future: list[DeviceGroup]
) -> FabricPlan:
    findings = tuple(
        Finding(
            "DC305",
            f"circuit '{key}' ends on fabric '{name}', which is a mesh and has no switch",
            "set `fabric:` to one with switches",
            ("circuits", key, "fabric"),
        )
        for key in circuits.circuits_of(blueprint, name)
    )
    links = tuple(mesh.make_mesh_links(blueprint, name, attached))
    port = attached[0].type.ports_of(name)[0] if attached else None
    protocol = "ethernet" if port is None or port.protocol == "both" else port.protocol
    speed = port.speed_gbps if port else 0
    requires = config.requires
    summary = FabricSummary(
        name, 0, "mesh", protocol, speed, (), (), (), len(links), 0, None,
        requires.bisection, requires.survives, ("fabrics", name),
    )  # fmt: skip
    full = [_first(item, mesh.size_of(blueprint, item)) for item in future]
    coming = tuple(mesh.make_mesh_links(blueprint, name, full))
    return FabricPlan((), links, summary, coming, findings=findings)


def _first(item: DeviceGroup, most: int) -> DeviceGroup:
    """Return the devices of a group with numbers up to `most`."""
    kept = [(number, name) for number, name in zip(item.numbers, item.names, strict=True) if number <= most]
    return item._replace(numbers=tuple(number for number, _ in kept), names=tuple(name for _, name in kept))


def _summary(request: Request, leaf_tier: LeafTier, below: LeavesPlan, above: SpinesPlan) -> FabricSummary:
    def names(switches: tuple[DeviceGroup, ...], tier: str) -> tuple[str, ...]:
        return tuple(name for item in switches if item.key.endswith(tier) for name in item.names)

    up_gbps = sum(port.speed_gbps for port in leaf_tier.up)
    far = bool(request.config.uplinks_to)
    uplinks = far * len(leaf_tier.up) * sum(len(item.numbers) for item in below.leaves)
    requires = request.config.requires
    return FabricSummary(
        name=request.name,
        plane=request.plane,
        design=request.config.design,
        protocol=request.switch("switch").protocol,
        speed_gbps=request.speed,
        leaves=names(below.leaves, "-leaf"),
        spines=names(above.switches, "-spine"),
        cores=names(above.switches, "-core"),
        links_down=len(below.links),
        links_up=len(above.links) + len(below.peers) + uplinks,
        peer_links=len(leaf_tier.peers) if request.has_uplinks else 0,
        oversubscription=leaf_tier.down_gbps / up_gbps if request.has_uplinks and below.leaves and up_gbps else None,
        bisection=requires.bisection,
        survives=requires.survives,
        origin=request.path,
        rails_per_leaf=request.assignments.rails_per_leaf,
        uplinks_to=request.config.uplinks_to or "",
    )
