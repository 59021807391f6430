"""Fabrics: leaves for the ports a fabric collects, spines and cores above them, and every link's two ports."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.fabrics import circuits, mesh
from dcgen.plan.fabrics.leaves import LeafTier, make_leaf_tier, make_leaves, peer_links
from dcgen.plan.fabrics.request import FLAT, Request, make_requests
from dcgen.plan.fabrics.spines import SpineTier, make_spine_tier, make_spines
from dcgen.plan.inventory import assumptions, hardware, roster
from dcgen.plan.records import DeviceGroup, FabricSummary, Link


@dataclass(frozen=True, slots=True)
class FabricPlan:
    """The switches and links of one fabric, or of one plane of it.

    `future` are the links of servers that may come, and `future_groups` the switches that would exist with them.
    `findings` are faults that leave the rest of the fabric as it is.
    """

    device_groups: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    summary: FabricSummary
    future: tuple[Link, ...] = ()
    future_groups: tuple[DeviceGroup, ...] = ()
    findings: tuple[Finding, ...] = ()


class FabricSet(NamedTuple):
    """Several fabrics: their switches, links and figures.

    `missing` names the fabrics that cannot be planned, and `findings` say why.
    """

    switches: list[DeviceGroup]
    links: list[Link]
    summaries: list[FabricSummary]
    future: list[Link]
    future_groups: list[DeviceGroup]
    findings: tuple[Finding, ...]
    missing: frozenset[str]


SAMPLE = 8  # neighbors on one leaf: a management switch has 48 ports, a device up to six
# Findings that a server group may settle which is missing because of another fault.
UNSETTLED = {"DC303", "DC305", "DC317", "DC318", "DC319", "DC320"}


def make_fabrics(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
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
            made = make_fabric(sound, catalog, name, config, members, filled or [])
            links += sum(len(plane.links) for plane in made)
            _refuse_too_many(name, links)
            planes.extend(made)
            if name not in unsure or config.design in FLAT:  # a row of switches has its leaves whoever is attached
                found += [finding for plane in made for finding in plane.findings]
        except FindingsError as error:
            found += [finding for finding in error.findings if name not in unsure or finding.code not in UNSETTLED]
            missing.add(name)
    return FabricSet(
        [device_group for plane in planes for device_group in plane.device_groups],
        [link for plane in planes for link in plane.links],
        [plane.summary for plane in planes],
        [link for plane in planes for link in plane.future],
        [device_group for plane in planes for device_group in plane.future_groups],
        tuple(found),
        frozenset(missing),
    )


def make_fabric(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    filled: list[DeviceGroup],
) -> list[FabricPlan]:
    """Return one plan per plane of fabric `name`, which collects ports of `members`.

    Raise FindingsError when a switch has no port of the speed or ports run out.
    """
    attached, full = _attached(name, members), _attached(name, filled)
    future = full if full != attached else []
    if config.design == "mesh":
        return [_make_mesh(blueprint, name, config, attached, future)]
    return [_make_plane(request, future) for request in make_requests(blueprint, catalog, name, config, members)]


def estimate_switches(
    blueprint: Blueprint, catalog: Catalog, configs: dict[str, Fabric], members: list[DeviceGroup]
) -> list[DeviceGroup]:
    """Return the switches of these fabrics, from one device in `SAMPLE`. Return none for a fabric with a fault."""
    found: list[DeviceGroup] = []
    for name, config in configs.items():
        try:
            for request in make_requests(blueprint, catalog, name, config, members) if config.switch else ():
                leaf_tier = make_leaf_tier(request)
                few = tuple(_sample(item) for item in request.attached)
                leaves, _ = make_leaves(replace(request, attached=few, stand_ins=()), leaf_tier)
                found += leaves
                if leaves and not request.flat:
                    found += make_spines(request, leaf_tier, make_spine_tier(request, leaf_tier), leaves)[0]
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
    leaves, down = make_leaves(request, leaf_tier)
    misplaced = dict(circuits.misplaced(request, leaves)) if request.plane < 2 else {}
    out = list(circuits.make_circuit_links(request, leaf_tier.out, leaves, misplaced)) if request.plane < 2 else []
    above: list[DeviceGroup] = []
    up: list[Link] = []
    spine_tier = None
    if request.flat:
        up.extend(peer_links(request, leaf_tier, leaves))
    elif leaves:
        spine_tier = _spine_tier(request, leaf_tier, leaves)
        above, up = make_spines(request, leaf_tier, spine_tier, leaves)
    summary = _summary(request, leaf_tier, leaves, above, len(down), len(up))
    plan = FabricPlan((*leaves, *above), (*down, *out, *up), summary, findings=tuple(misplaced.values()))
    return _with_future(plan, request, leaf_tier, future) if future else plan


def _spine_tier(request: Request, leaf_tier: LeafTier, leaves: list[DeviceGroup]) -> SpineTier:
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
        leaves, links = make_leaves(request, leaf_tier)
        above: list[DeviceGroup] = []
        if leaves and not request.flat:
            above, up = make_spines(request, leaf_tier, _spine_tier(request, leaf_tier, leaves), leaves)
            links += up
        _refuse_too_many(request.name, len(links))
    except FindingsError:
        return plan
    return replace(plan, future=tuple(links), future_groups=(*leaves, *above))


def _refuse_too_many(name: str, links: int) -> None:
    """Raises FindingsError before memory runs out: no tier has more links than that below it can have ports."""
    if links > roster.MAX_PORTS:
        message = f"fabric '{name}' brings the site to {links:,} links"
        message += f", {roster.MAX_PORTS:,} are the most of one blueprint"
        hint = "use larger units with fewer leaves, or split the site"
        raise fault("DC111", message, hint, ("fabrics", name))


def _make_mesh(
    blueprint: Blueprint, name: str, config: Fabric, attached: list[DeviceGroup], future: list[DeviceGroup]
) -> FabricPlan:
    findings = tuple(
        Finding(
            "DC305",
            f"uplink '{key}' is to end on fabric '{name}', a mesh, which has no switch",
            "name a fabric with switches",
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


def _summary(
    request: Request, leaf_tier: LeafTier, leaves: list[DeviceGroup], above: list[DeviceGroup], down: int, up: int
) -> FabricSummary:
    def names(device_groups: list[DeviceGroup], tier: str) -> tuple[str, ...]:
        return tuple(name for item in device_groups if item.key.endswith(tier) for name in item.names)

    up_gbps = sum(port.speed_gbps for port in leaf_tier.up)
    requires = request.config.requires
    return FabricSummary(
        name=request.name,
        plane=request.plane,
        design=request.config.design,
        protocol=request.switch("switch").protocol,
        speed_gbps=request.speed,
        leaves=names(leaves, "-leaf"),
        spines=names(above, "-spine"),
        cores=names(above, "-core"),
        links_down=down,
        links_up=up,
        oversubscription=leaf_tier.down_gbps / up_gbps if above and up_gbps else None,
        bisection=requires.bisection,
        survives=requires.survives,
        origin=request.path,
        rails_per_leaf=request.assignments.rails_per_leaf,
    )


# Words for the ports of a leaf that is not laid out by zones.
OF_ONE_ZONE = ("downlinks", "oversubscription", "speed_gbps")
# Words of a fabric that only some designs understand, and those designs.
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
        ("planes", "leaves", "downlinks", "zones", "links_per_cage", "speed_gbps", "uplink_gbps", "fill_cages"),
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
    """Yield a finding for each key that the design does not understand, which would silently do nothing."""
    for word, designs in MEANT_FOR.items():
        stated = word in config.model_fields_set and getattr(config, word) != Fabric.model_fields[word].default
        if stated and config.zones and word in OF_ONE_ZONE:
            message = f"the leaves of fabric '{name}' are laid out by zones, which say what `{word}:` says"
            yield Finding("DC321", message, f"remove `{word}:` or `zones:`", ("fabrics", name, word))
        elif stated and config.design not in designs:
            message = f"fabric '{name}' is {config.design}, `{word}:` is for {' or '.join(designs)}"
            hint = f"remove `{word}:`, or choose another design"
            yield Finding("DC321", message, hint, ("fabrics", name, word))
    if config.peer_links and config.leaves != 2 and config.design == "single":
        message = f"fabric '{name}' asks for peer links, which join the two switches of a `single` pair"
        hint = "set `design: single` and `leaves: 2`, or remove `peer_links:`"
        yield Finding("DC308", message, hint, ("fabrics", name, "peer_links"))
    if config.rails_per_leaf and config.leaves:
        hint = "remove one of the two"
        yield Finding("DC321", "`leaves:` and `rails_per_leaf:` say the same", hint, ("fabrics", name, "leaves"))
