"""Plan fabrics: leaves for the ports of a fabric, spines and cores above them, and both ports of every link."""

from __future__ import annotations

from dataclasses import dataclass

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, fault
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.fabrics import circuits, mesh
from dcgen.plan.fabrics.leaves import LeafTier, LeavesPlan, make_leaf_tier, make_leaves, peer_links
from dcgen.plan.fabrics.request import Request, make_requests
from dcgen.plan.fabrics.spines import SpinesPlan, make_spine_tier, make_spines
from dcgen.plan.inventory import roster
from dcgen.plan.records import DeviceGroup, FabricSummary, Link


@dataclass(frozen=True, slots=True)
class FabricPlan:
    """The switches and links of one fabric, or of one plane of it."""

    switches: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    summary: FabricSummary


@dataclass(frozen=True, slots=True)
class PlannedFabrics:
    """Several fabrics: the device groups that they connect, their switches, their links, and their key figures."""

    members: tuple[DeviceGroup, ...]
    switches: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    summaries: tuple[FabricSummary, ...]

    @property
    def device_groups(self) -> list[DeviceGroup]:
        """The device groups with the switches added."""
        return [*self.members, *self.switches]


def make_fabrics(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    members: list[DeviceGroup],
    allocation: Allocation = UNLOCKED,
) -> PlannedFabrics:
    """Return the fabrics of `configs`, which collect ports of `members`.

    Raise FindingsError with the errors of all fabrics.
    """
    found: list[Finding] = []
    planes: list[FabricPlan] = []
    links = 0
    for name, config in configs.items():
        try:
            made = make_fabric(blueprint, catalog, name, config, members, allocation)
            links += sum(len(plane.links) for plane in made)
            _refuse_too_many(name, links)
            planes.extend(made)
        except FindingsError as error:
            found.extend(error.findings)
    if found:
        raise FindingsError(found)
    return PlannedFabrics(
        tuple(members),
        tuple(switch for plane in planes for switch in plane.switches),
        tuple(link for plane in planes for link in plane.links),
        tuple(plane.summary for plane in planes),
    )


def make_fabric(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    allocation: Allocation,
) -> list[FabricPlan]:
    """Return the switches and links of fabric `name`, which collects ports of `members`: one plan per plane.

    Raise FindingsError when a switch has no port of the speed, or ports run out.
    """
    _refuse_contradictions(name, config)
    if config.design == "mesh":
        return [_make_mesh(blueprint, name, config, members)]
    requests = make_requests(blueprint, catalog, name, config, members, allocation)
    return [_make_plane(request) for request in requests]


def _make_plane(request: Request) -> FabricPlan:
    leaf_tier = make_leaf_tier(request)
    below = make_leaves(request, leaf_tier)
    out = list(circuits.make_circuit_links(request, leaf_tier.out, below.leaves)) if request.plane < 2 else []
    above = SpinesPlan((), ())
    if request.flat:
        above = SpinesPlan((), tuple(peer_links(request, leaf_tier, below.leaves)))
    elif below.leaves:
        uplinks = sum(len(item.numbers) for item in below.leaves) * len(leaf_tier.up)
        _refuse_too_many(request.name, uplinks * request.config.planes)
        above = make_spines(request, leaf_tier, make_spine_tier(request, leaf_tier), below.leaves)
    summary = _summary(request, leaf_tier, below, above)
    return FabricPlan((*below.leaves, *above.switches), (*below.links, *out, *above.links), summary)


def _refuse_too_many(name: str, links: int) -> None:
    """Raise FindingsError before memory runs out: the links of a tier are limited like the ports of servers."""
    if links > roster.MAX_PORTS:
        message = f"fabric '{name}' brings the site to {links:,} links; a blueprint can have {roster.MAX_PORTS:,}"
        hint = "use larger units with fewer leaves, or split the site"
        raise fault("DC111", message, hint, ("fabrics", name))


def _make_mesh(blueprint: Blueprint, name: str, config: Fabric, members: list[DeviceGroup]) -> FabricPlan:
    attached = [item for item in members if item.type.ports_of(name)]
    for key in circuits.circuits_of(blueprint, name):
        message = f"circuit '{key}' ends on fabric '{name}', which is a mesh and has no switch"
        raise fault("DC305", message, "set `fabric:` to one with switches", ("circuits", key, "fabric"))
    links = tuple(mesh.make_mesh_links(blueprint, name, attached))
    port = attached[0].type.ports_of(name)[0] if attached else None
    protocol = "ethernet" if port is None or port.protocol == "both" else port.protocol
    speed = port.speed_gbps if port else 0
    requires = config.requires
    summary = FabricSummary(
        name, 0, "mesh", protocol, speed, (), (), (), len(links), 0, None,
        requires.bisection, requires.survives, ("fabrics", name),
    )  # fmt: skip
    return FabricPlan((), links, summary)


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
OF_ONE_ZONE = ("downlinks", "oversubscription", "speed_gbps")
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
        ("planes", "leaves", "downlinks", "zones", "links_per_cage", "speed_gbps", "uplink_gbps", "fill_cages"),
        ("single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only"),
    ),
}


def _either(designs: tuple[str, ...]) -> str:
    *others, last = designs
    return f"{', '.join(others)} or {last}" if others else last


def _refuse_contradictions(name: str, config: Fabric) -> None:
    """Raise FindingsError for a key that the design does not take and would ignore."""
    for key, designs in MEANT_FOR.items():
        stated = key in config.model_fields_set and getattr(config, key) != Fabric.model_fields[key].default
        if stated and config.zones and key in OF_ONE_ZONE:
            message = f"fabric '{name}' has both `zones:` and `{key}:`, which set the same ports"
            raise fault("DC321", message, f"remove `{key}:` or `zones:`", ("fabrics", name, key))
        if stated and config.design not in designs:
            message = f"fabric '{name}' has `design: {config.design}`; `{key}:` is for {_either(designs)}"
            raise fault("DC321", message, f"remove `{key}:`, or use another `design:`", ("fabrics", name, key))
    if config.peer_links and config.leaves != 2:
        message = f"fabric '{name}' has `peer_links:` but no pair of `single` switches to join"
        hint = "set `design: single` and `leaves: 2`, or remove `peer_links:`"
        raise fault("DC308", message, hint, ("fabrics", name, "peer_links"))
    if config.rails_per_leaf and config.leaves:
        hint = "remove one of the two"
        raise fault(
            "DC321", "`leaves:` and `rails_per_leaf:` both set the number of leaves", hint, ("fabrics", name, "leaves")
        )
