"""The facts of a blueprint that the blueprints beside it are compared with: its name, its pools and its plan.

Each is an entry in the cache of the user, if the command has one, so that the next command does not make it again.
"""

import ipaddress
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import blueprint, pipeline, reader, source, unchanged
from dcgen.blueprint import Blueprint
from dcgen.finding import FindingsError, KeyPath
from dcgen.plan import steps
from dcgen.plan.addressing.networks import make_networks
from dcgen.plan.addressing.pools import LINKS, LOOPBACK, make_pools
from dcgen.plan.addressing.routers import LOOPBACK_BASES
from dcgen.plan.records import Plan
from dcgen.prefixes import Subnet
from dcgen.schema import validate
from dcgen.unchanged import States, Unit

if TYPE_CHECKING:
    from dcgen.blueprint.fleet import Fleet

Given = tuple[tuple[str, str], ...]  # the states of dcgen, its libraries and Python; () without the cache of the user


class SitePool(NamedTuple):
    """An address pool of a blueprint: its name, the prefix and its key."""

    title: str
    prefix: Subnet
    path: KeyPath


class OtherBlueprint(NamedTuple):
    """The compared facts of another blueprint: its name, its site and its pools."""

    name: str
    site: str
    pools: tuple[SitePool, ...]


class PlanFacts(NamedTuple):
    """Values that no two plans of one site may both have: pools, AS numbers, loopbacks, names of racks and devices."""

    pools: tuple[SitePool, ...]
    asns: frozenset[int]
    loopbacks: frozenset[str]
    names: frozenset[str]


def read_blueprint(path: Path, given: Given, state: States) -> tuple[OtherBlueprint | None, reader.Inputs]:
    """Return the facts of a blueprint or fleet, None if it has faults, which its own check reports; and what was read.

    `state` returns the states of inputs of an entry in the cache.
    """
    found, inputs = _kept(path, "neighbor", given, state, _make_blueprint)
    return found and OtherBlueprint(found[0], found[1], tuple(map(_pool, found[2]))), inputs


def read_plan(path: Path, given: Given, state: States) -> tuple[PlanFacts | None, reader.Inputs]:
    """Return the facts of the plan of a blueprint, None if it cannot be planned; and what was read."""
    found, inputs = _kept(path, "plan", given, state, _make_plan)
    return found and PlanFacts(tuple(map(_pool, found[0])), *map(frozenset, found[1:])), inputs


def facts_of(plan: Plan) -> PlanFacts:
    """Return the facts of a plan."""
    routers = plan.routing.routers.values()
    return PlanFacts(
        tuple(pools_of_plan(plan)),
        frozenset(each.asn for each in routers),
        frozenset(each.loopback for each in routers),
        frozenset(plan.devices.keys() | plan.racks.keys()),
    )


def pools_of_plan(plan: Plan) -> Iterator[SitePool]:
    """Yield the pools of the networks of a plan."""
    for policy in plan.routing.policies.values():
        own = policy.network and policy.network != "management"
        pools: KeyPath = ("addressing", policy.network) if policy.network else ("addressing", "pools", policy.fabric)
        path: KeyPath = ("fabrics", policy.fabric, "vlans", policy.network) if own else pools
        for text in (policy.pool, policy.pool6):
            if text:
                yield SitePool(policy.fabric, ipaddress.ip_network(text), path)


def loopbacks_of(stated: str, routed: bool) -> list[SitePool]:
    """Return the loopback pool of a blueprint: as stated, or the default if its switches route."""
    texts = [stated] if stated else [str(LOOPBACK_BASES[0])] if routed else []
    return [SitePool(LOOPBACK, ipaddress.ip_network(text), ("addressing", "pools", LOOPBACK)) for text in texts]


def pools_of_fleet(fleet: "Fleet") -> Iterator[SitePool]:
    """Yield the pools of a fleet as a whole."""
    for path, blocks in fleet.addressing.each():
        yield SitePool(str(path[-1]), ipaddress.ip_network(blocks.prefix), path)


def _kept(path: Path, kind: str, given: Given, state: States, make: Callable[[Path], Any]) -> tuple[Any, reader.Inputs]:
    """Return what `make` returns, and what it read: from the entry of an earlier command if nothing has changed."""
    unit = Unit((str(Path.cwd()), path.as_posix(), kind), dict(given))
    if kept := _recalled(unit, state):
        return kept
    with reader.noting() as inputs:
        found = make(path)
    if digest := unchanged.digest_after(unit, inputs):
        text = json.dumps({"digest": digest, "inputs": list(inputs), "facts": found})
        unchanged.keep_entry(unit, text.encode())
    return found, inputs


def _recalled(unit: Unit, state: States) -> tuple[Any, reader.Inputs] | None:
    """Return the facts that an earlier command kept and the inputs behind them, None after a change."""
    if not unit.given:
        return None
    try:
        entry = unchanged.valid_entry(unit, state)
        return (entry["facts"], {name: state(name) for name in entry["inputs"]}) if entry else None
    except unchanged.DAMAGE:
        return None


def _make_blueprint(path: Path) -> Any:
    """Return the facts of a blueprint or fleet as plain data, None if it has faults."""
    try:
        if source.peek(path, pipeline.project_root(path), "kind") == "fleet":
            # A new site can have any block of a pool of a fleet.
            from dcgen.blueprint.fleet import Fleet

            fleet = validate(Fleet, source.read(path, pipeline.project_root(path)))
            return fleet.name, fleet.name, _plain(pools_of_fleet(fleet))
        parsed, _ = blueprint.load(path, pipeline.project_root(path))
    except FindingsError:
        return None
    return parsed.name, parsed.site.name or parsed.name, _plain(_pools_of_blueprint(path, parsed))


def _make_plan(path: Path) -> Any:
    """Return the facts of the plan of a blueprint as plain data, None if it cannot be planned."""
    try:
        facts = facts_of(pipeline.make_plan(path))
    except FindingsError:
        return None
    return _plain(facts.pools), sorted(facts.asns), sorted(facts.loopbacks), sorted(facts.names)


def _pools_of_blueprint(path: Path, parsed: Blueprint) -> Iterator[SitePool]:
    """Yield the pools of a blueprint that is not planned; none if its fabrics have faults."""
    try:
        fabrics = steps.default_fabrics(parsed, pipeline.catalog_of(path))
    except FindingsError:
        return
    stated = parsed.addressing.pools
    for each in make_pools(parsed, make_networks(fabrics, [])):
        for pool in (each.pool, each.pool6):
            if pool:
                yield SitePool(each.network.title, pool, each.network.path)
    if LINKS in stated:
        yield SitePool(LINKS, ipaddress.ip_network(stated[LINKS]), ())
    yield from loopbacks_of(stated.get(LOOPBACK, ""), parsed.kind != "edge-site")


def _plain(pools: Iterable[SitePool]) -> list[Any]:
    return [(each.title, str(each.prefix), each.path) for each in pools]


def _pool(plain: Any) -> SitePool:
    title, prefix, path = plain
    return SitePool(title, ipaddress.ip_network(prefix), tuple(path))
