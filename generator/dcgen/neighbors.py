"""The other blueprints of a project: collisions of addresses, AS numbers and names with them.

Blueprints of one site share its network, so both are planned and compared. Of other sites and of fleets only the pools
are compared. A blueprint is parsed only if its text can collide, and if the cache of the user has no facts of it.
"""

import ipaddress
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dcgen import blueprint, pipeline, reader, source, unchanged
from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.lock.lines import path_of
from dcgen.plan import steps
from dcgen.plan.addressing.networks import make_networks
from dcgen.plan.addressing.pools import LINKS, LOOPBACK, Subnet, make_pools
from dcgen.plan.addressing.routers import LOOPBACK_BASES
from dcgen.plan.records import Plan
from dcgen.schema import validate
from dcgen.unchanged import Unit

if TYPE_CHECKING:
    from dcgen.blueprint.fleet import Fleet

CIDR = re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}/\d{1,2}\b|\b[0-9A-Fa-f:]*::?[0-9A-Fa-f:.]*/\d{1,3}\b")
KEPT = 20_000  # neighbors that a process keeps: about 2 KB each
KEPT_PLANS = 2_000  # plans of one site whose facts a process keeps: about 0.1 KB for each rack and device
SHOWN = 3  # collisions of one kind that a message names

Entries = tuple[tuple[str, int, int], ...]  # path, size and time of the project's own entries
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


class Clash(NamedTuple):
    """A pool, a pool at another site that overlaps it, and the name and the blueprint of that site."""

    pool: SitePool
    other: SitePool
    site: str
    path: str


def collisions(path: Path, plan: Plan, known: Unit | None = None) -> Iterator[Finding]:
    """Yield DC357 and DC358 for the blueprints beside the one at `path`, whose plan is given, without places.

    With the unit `known` of the blueprint, facts of the others are kept in the cache of the user.
    """
    others = [each for each in _beside(path) if each.name != path.name]
    if not others or plan.routing.scheme == 1:
        return
    root = pipeline.project_root(path)
    own, mine = _load(path), _pools_of_plan(plan)
    if own is None:
        return
    mine += _loopbacks(own, bool(plan.routing.routers))
    shared: dict[SitePool, list[Clash]] = {}
    entries, given, facts = _entries(root), tuple(known.given.items()) if known else (), _facts_of(plan)
    for other in others:
        text = _text_of(other, root)
        found = _neighbor(other, text, plan.site, mine, entries, given)
        if found is None or found.name == plan.name:
            continue
        if found.site == plan.site:
            theirs = _planned(other, text, entries)
            yield from _of_one_site(other, facts, theirs) if theirs else ()
        else:
            for clash in _of_two_sites(other, found, mine):
                shared.setdefault(clash.pool, []).append(clash)
    yield from map(_at_two_sites, shared.values())


def fleet_collisions(path: Path, name: str, pools: list[SitePool]) -> Iterator[Finding]:
    """Yield DC358 for the pools of the fleet at `path` that a blueprint or another fleet beside it uses too."""
    root, shared = pipeline.project_root(path), dict[SitePool, list[Clash]]()
    entries = _entries(root)
    for other in _beside(path):
        text = _text_of(other, root) if other.name != path.name else ""
        found = _neighbor(other, text, name, pools, entries)
        for clash in _of_two_sites(other, found, pools) if found else ():
            shared.setdefault(clash.pool, []).append(clash)
    yield from map(_at_two_sites, shared.values())


def pools_of_fleet(fleet: "Fleet") -> Iterator[SitePool]:
    """Yield the pools of a fleet as a whole."""
    for path, blocks in fleet.addressing.each():
        yield SitePool(str(path[-1]), ipaddress.ip_network(blocks.prefix), path)


def _at_two_sites(clashes: list[Clash]) -> Finding:
    """Return DC358 for a pool that other sites use too."""
    pool, other, site, path = clashes[0]
    sites = len({each.site for each in clashes}) - 1
    more = f" (and at {sites:,} more site{'s' * (sites > 1)})" if sites else ""
    message = f"the pool {pool.prefix} of '{pool.title}' overlaps {other.prefix} of '{other.title}' at site '{site}' "
    hint = f"state another pool for '{pool.title}' under `addressing: pools:`"
    return Finding("DC358", f"{message}('{path}'){more}", hint, pool.path)


def _beside(path: Path) -> list[Path]:
    """Return the blueprints of the project, in order; none for a file outside `blueprints/`."""
    folder = path.parent
    if folder.name != "blueprints":
        return []
    return sorted(folder / name for name, is_file in reader.entries(folder, (".yaml", ".yml")).items() if is_file)


def _load(path: Path) -> Blueprint | None:
    """Return a blueprint, None if it has faults, which its own check reports."""
    try:
        return blueprint.load(path, pipeline.project_root(path))[0]
    except FindingsError:
        return None


def _pools_of_plan(plan: Plan) -> list[SitePool]:
    """Return the pools of the networks of a plan."""
    found = []
    for policy in plan.routing.policies.values():
        own = policy.network and policy.network != "management"
        pools: KeyPath = ("addressing", policy.network) if policy.network else ("addressing", "pools", policy.fabric)
        path: KeyPath = ("fabrics", policy.fabric, "vlans", policy.network) if own else pools
        for text in (policy.pool, policy.pool6):
            if text:
                found.append(SitePool(policy.fabric, ipaddress.ip_network(text), path))
    return found


def _loopbacks(stated: Blueprint, routed: bool) -> list[SitePool]:
    """Return the loopback pool of a blueprint: as stated, or the default if its switches route."""
    pools = stated.addressing.pools
    texts = [pools[LOOPBACK]] if LOOPBACK in pools else [str(LOOPBACK_BASES[0])] if routed else []
    return [SitePool(LOOPBACK, ipaddress.ip_network(text), ("addressing", "pools", LOOPBACK)) for text in texts]


def _text_of(other: Path, root: Path) -> str:
    """Return the text of a blueprint, "" if it cannot be read."""
    try:
        return reader.read(other, root).decode("utf-8-sig", errors="replace")
    except FindingsError:
        return ""


def _neighbor(
    other: Path, text: str, site: str, mine: list[SitePool], entries: Entries, given: Given = ()
) -> OtherBlueprint | None:
    """Return the compared facts of a blueprint, None if it has faults or cannot collide with a site and its pools."""
    if not text or not _can_collide(text, site, mine):
        return None
    if "include:" in text:  # other files decide too
        return _make_neighbor(other)
    found, inputs = _kept_neighbor(other, text, entries, given)
    reader.note(inputs)
    return found


@lru_cache(maxsize=KEPT)
def _kept_neighbor(
    other: Path, _text: str, _entries: Entries, given: Given
) -> tuple[OtherBlueprint | None, reader.Inputs]:
    """Return the same as `_make_neighbor`, and what it read. All blueprints of a project have the same neighbors."""
    unit = Unit((str(Path.cwd()), other.as_posix(), "neighbor"), dict(given))
    if kept := _recalled(unit):
        return kept
    with reader.noting() as inputs:
        found = _make_neighbor(other)
    if digest := unchanged.digest_of(unit, list(inputs), inputs.__getitem__):
        facts = found and (found.name, found.site, [(each.title, str(each.prefix), each.path) for each in found.pools])
        with suppress(OSError, FindingsError):
            unchanged.keep_entry(unit, json.dumps({"digest": digest, "inputs": list(inputs), "facts": facts}).encode())
    return found, inputs


def _recalled(unit: Unit) -> tuple[OtherBlueprint | None, reader.Inputs] | None:
    """Return the facts of a neighbor that an earlier process kept, and the inputs behind them, None after a change."""
    if not unit.given:
        return None
    try:
        state = unchanged.states()
        entry = unchanged.valid_entry(unit, state)
        if entry is None:
            return None
        inputs = {name: state(name) for name in entry["inputs"]}
        if entry["facts"] is None:
            return None, inputs
        name, site, pools = entry["facts"]
        known = (SitePool(title, ipaddress.ip_network(prefix), tuple(path)) for title, prefix, path in pools)
        return OtherBlueprint(name, site, tuple(known)), inputs
    except unchanged.DAMAGE:
        return None


def _make_neighbor(other: Path) -> OtherBlueprint | None:
    if source.peek(other, pipeline.project_root(other), "kind") == "fleet":
        return _make_fleet(other)
    parsed = _load(other)
    if parsed is None:
        return None
    return OtherBlueprint(parsed.name, parsed.site.name or parsed.name, tuple(_pools_of_blueprint(other, parsed)))


def _make_fleet(other: Path) -> OtherBlueprint | None:
    """Return what is compared of a fleet: its pools as a whole, because a new site can have any block of them."""
    from dcgen.blueprint.fleet import Fleet

    try:
        fleet = validate(Fleet, source.read(other, pipeline.project_root(other)))
    except FindingsError:
        return None
    return OtherBlueprint(fleet.name, fleet.name, tuple(pools_of_fleet(fleet)))


def _entries(root: Path) -> Entries:
    """Return path, size and time of the project's own catalog entries, which decide on default fabrics."""
    found = reader.files(root / "catalog", KEPT)
    states = ((path, path.stat()) for path in found if path.is_file())
    return tuple((path.as_posix(), state.st_size, state.st_mtime_ns) for path, state in states)


def _can_collide(text: str, site: str, mine: list[SitePool]) -> bool:
    """Return whether the text of a blueprint names the site, or a prefix that overlaps, or leaves pools to defaults."""
    defaults = "pools:" not in text or (f"{LOOPBACK}:" not in text and any(each.title == LOOPBACK for each in mine))
    if "include:" in text or defaults or re.search(rf"(?<![\w-]){re.escape(site)}(?![\w-])", text):
        return True
    stated = [net for each in CIDR.findall(text) if (net := _network(each))]
    return any(_overlap(pool.prefix, net) for pool in mine for net in stated)


def _network(text: str) -> Subnet | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


def _overlap(one: Subnet, other: Subnet) -> bool:
    return one.version == other.version and one.overlaps(other)


def _facts_of(plan: Plan) -> PlanFacts:
    routers = plan.routing.routers.values()
    return PlanFacts(
        tuple(_pools_of_plan(plan)),
        frozenset(each.asn for each in routers),
        frozenset(each.loopback for each in routers),
        frozenset(plan.devices.keys() | plan.racks.keys()),
    )


def _planned(other: Path, text: str, entries: Entries) -> PlanFacts | None:
    """Return the facts of the plan of a blueprint, None if it cannot be planned."""
    if "include:" in text or "wires:" in text:  # other files decide too
        return _make_planned(other)
    found, inputs = _kept_plan(other, text, entries, _lock_of(other))
    reader.note(inputs)
    return found


@lru_cache(maxsize=KEPT_PLANS)
def _kept_plan(
    other: Path, _text: str, _entries: Entries, _lock: tuple[int, int] | None
) -> tuple[PlanFacts | None, reader.Inputs]:
    """Return the same as `_make_planned`, and what it read. Each of N blueprints of a site has N - 1 neighbors."""
    with reader.noting() as inputs:
        return _make_planned(other), inputs


def _make_planned(other: Path) -> PlanFacts | None:
    try:
        return _facts_of(pipeline.make_plan(other))
    except FindingsError:
        return None


def _lock_of(other: Path) -> tuple[int, int] | None:
    """Return size and time of the lock of a blueprint, None if it has none."""
    try:
        status = path_of(other).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _of_one_site(other: Path, mine: PlanFacts, theirs: PlanFacts) -> Iterator[Finding]:
    """Yield DC357 for the values that two plans of one site have in common."""
    name = other.as_posix()
    for pool in mine.pools:
        if clash := next((each for each in theirs.pools if _overlap(pool.prefix, each.prefix)), None):
            message = f"the pool {pool.prefix} of '{pool.title}' overlaps {clash.prefix} of '{clash.title}' in '{name}'"
            yield Finding("DC357", f"{message}, a blueprint of the same site", "use another pool", pool.path)
    if asns := sorted(mine.asns & theirs.asns):
        message = f"{_count(asns, 'AS number')} are also those of switches in '{name}', a blueprint of the same site"
        yield Finding("DC357", message, "set another `asn_base:` in one of them", ("addressing", "asn_base"))
    if loops := sorted(mine.loopbacks & theirs.loopbacks):
        message = f"{_count(loops, 'loopback')} are also those of switches in '{name}', a blueprint of the same site"
        yield Finding("DC357", message, f"state another pool `{LOOPBACK}:` in one of them", ("addressing", "pools"))
    if names := sorted(mine.names & theirs.names):
        message = f"{_count(names, 'name')} of racks or devices are also in '{name}', a blueprint of the same site"
        yield Finding("DC357", message, "use a pattern under `names:` with `{name}`", ("names",))


def _pools_of_blueprint(other: Path, parsed: Blueprint) -> Iterator[SitePool]:
    """Yield the pools of a blueprint that is not planned; none if its fabrics have faults."""
    try:
        fabrics = steps.default_fabrics(parsed, pipeline.catalog_of(other))
    except FindingsError:
        return
    stated = parsed.addressing.pools
    for each in make_pools(parsed, make_networks(fabrics, [])):
        for pool in (each.pool, each.pool6):
            if pool:
                yield SitePool(each.network.title, pool, each.network.path)
    if LINKS in stated:
        yield SitePool(LINKS, ipaddress.ip_network(stated[LINKS]), ())
    yield from _loopbacks(parsed, parsed.kind != "edge-site")


def _of_two_sites(other: Path, found: OtherBlueprint, mine: list[SitePool]) -> Iterator[Clash]:
    """Yield the first pool of a blueprint of another site that overlaps each of some pools."""
    for pool in mine:
        if clash := next((each for each in found.pools if _overlap(pool.prefix, each.prefix)), None):
            yield Clash(pool, clash, found.site, other.as_posix())


def _count(values: Iterable[object], noun: str) -> str:
    """Return a number of values with the first of them: 3 AS numbers (4200000256, 4200004097, 4200004098)."""
    values = list(values)
    shown = ", ".join(str(value) for value in islice(values, SHOWN))
    more = ", ..." if len(values) > SHOWN else ""
    return f"{len(values):,} {noun}{'s' * (len(values) > 1)} ({shown}{more})"
