"""Default designs of standard fabrics that the blueprint does not describe and that one switch is too small for."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import is_railed
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError
from dcgen.plan.allocation import Allocation
from dcgen.plan.fabrics.leaves import fullest, make_leaf_tier
from dcgen.plan.fabrics.request import FLAT, Request, make_requests
from dcgen.plan.fabrics.spines import make_spine_tier
from dcgen.plan.records import DeviceGroup, FabricSummary

PAIR = 2  # of spines where they suffice, since the loss of one leaves the leaves connected, and of leaves


class FabricOrder(NamedTuple):
    """The blueprint, the catalog, the device groups and the slots from which a fabric is planned."""

    blueprint: Blueprint
    catalog: Catalog
    members: list[DeviceGroup]
    allocation: Allocation


def enlarged(order: FabricOrder, configs: dict[str, Fabric]) -> dict[str, Fabric]:
    """Return the fabrics, with spines for each that is not described and has more ports than its one switch.

    A fabric stays as it is, and is reported as too small, where no default design serves it.
    """
    found = dict(configs)
    for name, config in configs.items():
        if name in order.blueprint.fabrics or name == order.blueprint.management or config.design not in FLAT:
            continue
        if _error(order, name, config) == "DC301":
            found[name] = next(
                (each for each in _designs(order, name, config) if not _error(order, name, each)), config
            )
    return found


def announced(blueprint: Blueprint, summaries: Iterable[FabricSummary]) -> Iterator[Finding]:
    """Yield DC327 for each fabric that is not described and has spines: the design and the switches that it has."""
    for item in summaries:
        if item.name in blueprint.fabrics or not item.spines:
            continue
        tiers = ((item.leaves, "leaf", "leaves"), (item.spines, "spine", "spines"), (item.cores, "core", "cores"))
        counts = [f"{len(names)} {one if len(names) == 1 else many}" for names, one, many in tiers if names]
        switches = f"{', '.join(counts[:-1])} and {counts[-1]}"
        message = (
            f"the blueprint does not describe fabric '{item.name}', and its ports are too many for one switch. "
            f"dcgen plans `design: {item.design}` with {switches}"
        )
        yield Finding("DC327", message, f"describe `{item.name}:` under `fabrics:` to choose its switches", item.origin)


def _error(order: FabricOrder, name: str, config: Fabric) -> str:
    """Return the code of the first fault of a design, "" for a design that serves all ports."""
    try:
        for request in make_requests(order.blueprint, order.catalog, name, config, order.members, order.allocation):
            leaf_tier = make_leaf_tier(request)
            if not request.flat:
                make_spine_tier(request, leaf_tier)
    except FindingsError as error:
        return error.findings[0].code
    return ""


def _designs(order: FabricOrder, name: str, config: Fabric) -> Iterator[Fabric]:
    """Yield designs with spines for a fabric, the preferred one first: rails for the traffic between GPUs."""
    if is_railed(name, config):
        rails = Fabric.model_construct(design="rail-optimized", switch=config.switch)
        per_leaf = _rails_per_leaf(order, name, rails)
        if per_leaf > 1:
            rails = rails.model_copy(update={"rails_per_leaf": per_leaf})
        yield from _with_spines(rails, _uplinks(order, name, rails))
    alone = all(len(item.type.ports_of(name)) < PAIR for item in order.members)  # a second leaf would stay empty
    pairs = Fabric.model_construct(design="leaf-spine", switch=config.switch, leaves=1 if alone else None)
    yield from _with_spines(pairs, _uplinks(order, name, pairs))


def _with_spines(config: Fabric, uplinks: int | None) -> Iterator[Fabric]:
    """Yield a design with a pair of spines, and with as many as it needs: first with few uplinks, if stated."""
    for lean in [config.model_copy(update={"uplinks": uplinks})] if uplinks else []:
        yield lean.model_copy(update={"spines": PAIR})
        yield lean
    yield config.model_copy(update={"spines": PAIR})
    yield config


def _uplinks(order: FabricOrder, name: str, config: Fabric) -> int | None:
    """Return the uplinks that carry all ports of the fullest leaf at full capacity, None if the default is not larger.

    The number is a power of two, so that a few more ports at a larger capacity change no link.
    """
    try:
        tiers = [
            make_leaf_tier(request)
            for request in make_requests(order.blueprint, order.catalog, name, config, order.members, order.allocation)
        ]
    except FindingsError:
        return None
    ports = max((sum(fullest(zone) for zone in tier.zones) for tier in tiers), default=0)
    enough = max(PAIR, 1 << (ports - 1).bit_length()) if ports else 0
    return enough if tiers and 0 < enough < min(len(tier.up) for tier in tiers) else None


def _rails_per_leaf(order: FabricOrder, name: str, config: Fabric) -> int:
    """Return the most rails that one leaf serves for every server of a unit, or of the site: a divisor of the rails."""
    try:
        return min(
            _rails_on(request)
            for request in make_requests(order.blueprint, order.catalog, name, config, order.members, order.allocation)
        )
    except FindingsError:
        return 1


def _rails_on(request: Request) -> int:
    zone = make_leaf_tier(request).zones[0]
    rails = request.assignments.width // request.assignments.leaves_per_rail
    fits = len(zone.site_ports) // max(zone.places.largest, 1)
    return next((count for count in range(min(fits, rails), 0, -1) if rails % count == 0), 1)
