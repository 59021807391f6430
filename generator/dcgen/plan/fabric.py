"""Fabrics: leaves for the ports a fabric collects, spines and cores above them, and every link's two ports."""

from __future__ import annotations

from dataclasses import dataclass

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.finding import fault
from dcgen.plan.leaves import Demand, Leafing, line_links, make_leafing, make_leaves, peer_links
from dcgen.plan.records import Cohort, FabricSummary, Link
from dcgen.plan.spines import make_spines, make_spining


@dataclass(frozen=True, slots=True)
class FabricPlan:
    """The switches and links of one fabric."""

    cohorts: tuple[Cohort, ...]
    links: tuple[Link, ...]
    summary: FabricSummary


def make_fabric(blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric, members: list[Cohort]) -> FabricPlan:
    """The switches and links of fabric `name`, which collects ports of `members`.

    Raises FindingsError when a switch has no port of the speed or ports run out.
    """
    takers = sorted((item for item in members if item.type.ports_of(name)), key=lambda item: (item.unit, item.key))
    demand = Demand(blueprint, catalog, name, config, tuple(takers), _speed(name, config, takers))
    leafing = make_leafing(demand)
    leaves, down = make_leaves(demand, leafing)
    out = list(line_links(demand, leafing, leaves))
    above: list[Cohort] = []
    up: list[Link] = []
    if config.design == "single":
        up.extend(peer_links(demand, leafing, leaves))
    elif leaves:
        above, up = make_spines(demand, leafing, make_spining(demand, leafing), leaves)
    summary = _summary(demand, leafing, leaves, above, len(down), len(up))
    return FabricPlan((*leaves, *above), (*down, *out, *up), summary)


def _speed(name: str, config: Fabric, takers: list[Cohort]) -> int:
    """The speed of a fabric's edge in Gbps: as stated, else that of the ports it collects."""
    speeds = {int(port.speed_gbps): item.key for item in takers for port in item.type.ports_of(name)}
    if config.speed_gbps:
        slowest = min(speeds, default=config.speed_gbps)
        if slowest < config.speed_gbps:
            message = f"fabric '{name}' runs at {config.speed_gbps}G, group '{speeds[slowest]}' has ports of {slowest}G"
            hint = "lower `speed_gbps` or fit a faster adapter"
            raise fault("DC303", message, hint, ("fabrics", name, "speed_gbps"))
        return config.speed_gbps
    if len(speeds) > 1:
        mixed = " and ".join(f"{speed}G" for speed in sorted(speeds))
        message = f"fabric '{name}' collects ports of {mixed}; one fabric has one speed"
        raise fault("DC303", message, "set `speed_gbps:` to the lower one, or use two fabrics", ("fabrics", name))
    return next(iter(speeds), 0)


def _summary(
    demand: Demand, leafing: Leafing, leaves: list[Cohort], above: list[Cohort], down: int, up: int
) -> FabricSummary:
    def names(cohorts: list[Cohort], tier: str) -> tuple[str, ...]:
        return tuple(name for item in cohorts if item.key.endswith(tier) for name in item.names)

    requires = demand.config.requires
    up_gbps = sum(port.speed_gbps for port in leafing.up)
    return FabricSummary(
        name=demand.name,
        plane=0,
        design=demand.config.design,
        protocol=demand.switch("switch").protocol,
        speed_gbps=demand.speed,
        leaves=names(leaves, "-leaf"),
        spines=names(above, "-spine"),
        cores=names(above, "-core"),
        links_down=down,
        links_up=up,
        oversubscription=sum(port.speed_gbps for port in leafing.down) / up_gbps if above and up_gbps else None,
        bisection=requires.bisection,
        survives=requires.survives,
        origin=demand.path,
    )
