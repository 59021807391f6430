"""Plan fabrics: leaves for the ports of a fabric, spines and cores above them, and both ports of every link."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.fabrics import circuits, mesh, sizing
from dcgen.plan.fabrics.leaves import LeafTier, LeavesPlan, make_leaf_tier, make_leaves, peer_links
from dcgen.plan.fabrics.portuse import PortUse, leaf_uses, spine_uses
from dcgen.plan.fabrics.request import FLAT, Request, make_requests
from dcgen.plan.fabrics.spines import SpinesPlan, SpineTier, make_spine_tier, make_spines
from dcgen.plan.inventory import assumptions, hardware, roster
from dcgen.plan.records import DeviceGroup, FabricSummary, Link


@dataclass(frozen=True, slots=True)
class FabricPlan:
    """The switches and links of one fabric, or of one plane of it.

    `future` are the links of servers that may come, and `future_groups` the switches that would exist with them.
    `findings` leave the rest of the fabric as it is. `uses` are the ports of switches by purpose.
    """

    switches: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    summary: FabricSummary
    future: tuple[Link, ...] = ()
    future_groups: tuple[DeviceGroup, ...] = ()
    findings: tuple[Finding, ...] = ()
    uses: tuple[PortUse, ...] = ()


class FabricSet(NamedTuple):
    """Several fabrics: their switches, links and figures.

    `missing` names the fabrics that cannot be planned, and `findings` say why. `uses` are the ports of switches by
    purpose.
    """

    switches: list[DeviceGroup]
    links: list[Link]
    summaries: list[FabricSummary]
    future: list[Link]
    future_groups: list[DeviceGroup]
    findings: tuple[Finding, ...]
    missing: frozenset[str]
    uses: tuple[PortUse, ...] = ()


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
) -> FabricSet:
    """Return these fabrics, each planned on its own, so that a fault of one leaves the others as they are.

    `filled` are the members with all servers that may come; their links follow from the same tiers. Fabrics in
    `unsure` may lack a member that cannot be planned: findings that the member may settle are left out.
    """
    found: list[Finding] = []
    planes: list[FabricPlan] = []
    missing: set[str] = set()
    links = 0
    for name, config in configs.items():
        try:
            faults = _static_faults(blueprint, catalog, name, config)
            found += faults
            if any(finding.code != "DC131" for finding in faults):
                missing.add(name)
                continue
            sound = assumptions.without_contradictions(blueprint, faults)
            if name in unsure and not any(item.type.ports_of(name) for item in members):
                missing.add(name)
                continue
            made = make_fabric(sound, catalog, name, config, members, allocation, filled or [])
            links += sum(len(plane.links) for plane in made)
            _refuse_too_many(name, links)
            planes.extend(made)
            if name not in unsure or config.design in FLAT:  # a row of switches has its leaves whoever is attached
                found += [finding for plane in made for finding in plane.findings]
        except FindingsError as error:
            found += [finding for finding in error.findings if name not in unsure or finding.code not in UNSETTLED]
            missing.add(name)
    return FabricSet(
        [switch for plane in planes for switch in plane.switches],
        [link for plane in planes for link in plane.links],
        [plane.summary for plane in planes],
        [link for plane in planes for link in plane.future],
        [device_group for plane in planes for device_group in plane.future_groups],
        tuple(found),
        frozenset(missing),
        tuple(use for plane in planes for use in plane.uses),
    )


def make_fabric(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    allocation: Allocation,
    filled: list[DeviceGroup],
) -> list[FabricPlan]:
    """Return one plan per plane of fabric `name`, which collects ports of `members`.

    Raise FindingsError when a switch has no port of the speed or ports run out.
    """
    attached, full = _attached(name, members), _attached(name, filled)
    future = full if full != attached else []
    if config.design == "mesh":
        return [_make_mesh(blueprint, name, config, attached, future)]
    requests = make_requests(blueprint, catalog, name, config, members, allocation)
    return [_make_plane(request, future) for request in requests]


def estimate_switches(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
    allocation: Allocation,
) -> list[DeviceGroup]:
    """Return the switches of these fabrics, from one device in `SAMPLE`. Return none for a fabric with a fault."""
    found: list[DeviceGroup] = []
    for name, config in configs.items():
        try:
            requests = make_requests(blueprint, catalog, name, config, members, allocation) if config.switch else ()
            for request in requests:
                leaf_tier = make_leaf_tier(request)
                few = tuple(_sample(item) for item in request.attached)
                leaves = make_leaves(replace(request, attached=few, stand_ins=()), leaf_tier).leaves
                found += leaves
                if leaves and not request.flat:
                    found += make_spines(request, leaf_tier, make_spine_tier(request, leaf_tier), leaves).switches
        except FindingsError:
            continue
    return found


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
    above, findings = SpinesPlan((), ()), [*misplaced.values()]
    uses = [*leaf_uses(request, leaf_tier, below.leaves)]
    if request.flat:
        above = SpinesPlan((), tuple(peer_links(request, leaf_tier, below.leaves)))
    elif below.leaves:
        spine_tier = _spine_tier(request, leaf_tier, below.leaves)
        above = make_spines(request, leaf_tier, spine_tier, below.leaves)
        uses += spine_uses(request, spine_tier, above.switches)
        if request.plane < 2:
            findings += [
                *sizing.nearly_empty_rows(request, leaf_tier),
                *sizing.third_tier(request, leaf_tier, spine_tier),
            ]
    switches, links = (*below.leaves, *above.switches), (*below.links, *out, *above.links)
    summary = _summary(request, leaf_tier, below, above)
    plan = FabricPlan(switches, links, summary, findings=tuple(findings), uses=tuple(uses))
    return _with_future(plan, request, leaf_tier, future) if future else plan


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
    request = replace(request, attached=tuple(attached))
    try:
        below, above = make_leaves(request, leaf_tier), SpinesPlan((), ())
        if below.leaves and not request.flat:
            above = make_spines(request, leaf_tier, _spine_tier(request, leaf_tier, below.leaves), below.leaves)
        links = (*below.links, *above.links)
        _refuse_too_many(request.name, len(links))
    except FindingsError:
        return plan
    return replace(plan, future=links, future_groups=(*below.leaves, *above.switches))


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
        links_up=len(above.links),
        oversubscription=leaf_tier.down_gbps / up_gbps if above.switches and up_gbps else None,
        bisection=requires.bisection,
        survives=requires.survives,
        origin=request.path,
        rails_per_leaf=request.assignments.rails_per_leaf,
    )


# Keys for the ports of a leaf without zones.
OF_ONE_ZONE = ("downlinks", "oversubscription", "speed_gbps", "circuit_cages")
# Keys of a fabric that only some designs take, with those designs.
MEANT_FOR = {
    "rails_per_leaf": ("rail-optimized", "rail-only"),
    "peer_links": ("single",),
    "oversubscription": ("leaf-spine", "fat-tree", "rail-optimized"),
    "uplinks": ("leaf-spine", "fat-tree", "rail-optimized"),
    "spine_groups": ("rail-optimized",),
    **dict.fromkeys(
        ("spine", "core", "tiers", "spines", "group_units", "spine_uplinks", "core_groups", "cores"),
        ("leaf-spine", "fat-tree", "rail-optimized"),
    ),
    **dict.fromkeys(
        (
            *("planes", "leaves", "downlinks", "zones", "links_per_cage", "speed_gbps", "uplink_gbps", "fill_cages"),
            "circuit_cages",
        ),
        ("single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only"),
    ),
}


def _static_faults(blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric) -> list[Finding]:
    """Return every fault that the description of a fabric has by itself, whoever is attached."""
    found = list(_contradictions(name, config))
    for tier in ("switch", "spine", "core"):
        if model := getattr(config, tier):
            try:
                path: KeyPath = ("fabrics", name, tier)
                hardware.switch_type(blueprint, catalog.get(Switch, model, path), (), path)
            except FindingsError as error:
                found += error.findings
    return list(dict.fromkeys(found))


def _contradictions(name: str, config: Fabric) -> Iterator[Finding]:
    """Yield a finding for each key that the design does not take and would ignore."""
    for key, designs in MEANT_FOR.items():
        path: KeyPath = ("fabrics", name, key)
        stated = key in config.model_fields_set and getattr(config, key) != Fabric.model_fields[key].default
        if stated and config.zones and key in OF_ONE_ZONE:
            message = f"fabric '{name}' has both `zones:` and `{key}:`, which set the same ports"
            yield Finding("DC321", message, f"remove `{key}:` or `zones:`", path)
        elif stated and config.design not in designs:
            message = f"fabric '{name}' has `design: {config.design}`; `{key}:` is for {_either(designs)}"
            yield Finding("DC321", message, f"remove `{key}:`, or use another `design:`", path)
    if config.peer_links and config.leaves != 2 and config.design == "single":
        message = f"fabric '{name}' has `peer_links:` but no pair of `single` switches to join"
        hint = "set `design: single` and `leaves: 2`, or remove `peer_links:`"
        yield Finding("DC308", message, hint, ("fabrics", name, "peer_links"))
    if config.rails_per_leaf and config.leaves:
        message = "`leaves:` and `rails_per_leaf:` both set the number of leaves"
        yield Finding("DC321", message, "remove one of the two", ("fabrics", name, "leaves"))


def _either(designs: tuple[str, ...]) -> str:
    *others, last = designs
    return f"{', '.join(others)} or {last}" if others else last
