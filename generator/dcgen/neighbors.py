"""Findings about a blueprint and those beside it: values that two designs of one site share, and pools of two sites."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from dcgen import reader
from dcgen.finding import Finding
from dcgen.neighborhood import Neighborhood, Overlap, PoolIndex, neighborhood_of
from dcgen.plan.addressing.pools import LOOPBACK
from dcgen.plan.records import Plan
from dcgen.prefixes import Subnet
from dcgen.sitefacts import PlanFacts, SitePool, facts_of, loopbacks_of, pools_of_plan
from dcgen.unchanged import Unit

SHOWN = 3  # collisions of one kind that a message names


def collisions(path: Path, plan: Plan, known: Unit | None = None, command: str = "") -> Iterator[Finding]:
    """Yield DC357 and DC358 for the blueprints beside the one at `path`, whose plan is given, without places.

    With the unit `known` of the blueprint, facts of the others are kept in the cache of the user. Calls with the same
    `command` share these facts.
    """
    hood = neighborhood_of(path.parent, tuple(known.given.items()) if known else (), command)
    if hood is None or plan.routing.scheme == 1:
        return
    own, routing = hood.vicinity.places.get(path.name, -1), plan.routing
    mine = [*pools_of_plan(plan), *loopbacks_of(routing.loopback_pool, bool(routing.routers))]
    groups = hood.groups(own, plan.site, mine)
    index, facts = hood.site(own, plan.site), facts_of(plan)
    same_name = {own, *hood.names.get(plan.name, ())}
    for number in index.sharing(facts):
        if number not in same_name:
            yield from _of_one_site(hood.vicinity.paths[number], facts, index.plans[number])
    yield from _at_two_sites(hood, groups, mine, same_name, plan.site)


def fleet_collisions(path: Path, name: str, pools: list[SitePool]) -> Iterator[Finding]:
    """Yield DC358 for the pools of the fleet at `path` that a blueprint or another fleet beside it uses too."""
    hood = neighborhood_of(path.parent, (), "")
    if hood is None:
        return
    own = hood.vicinity.places.get(path.name, -1)
    with reader.noting() as inputs:
        found = list(_at_two_sites(hood, hood.groups(own, name, pools), pools, {own}))
    # The sites can be in the file of the fleet. An edit of them changes no blueprint beside it.
    single = {**inputs, **hood.vicinity.covered}
    beside = hood.vicinity.inputs.keys() | {f"file:{reader.inside(path, hood.vicinity.root)}"}
    reader.note({name: state for name, state in single.items() if name not in beside})
    yield from found


def _at_two_sites(
    hood: Neighborhood, groups: list[PoolIndex], mine: list[SitePool], without: set[int], site: str = ""
) -> Iterator[Finding]:
    """Yield DC358 for the pools that blueprints of other sites than `site` use too, in the order of the blueprints."""
    found: list[tuple[int, int, SitePool, int]] = []
    for place, pool in enumerate(dict.fromkeys(mine)):
        overlap = hood.overlap(groups, pool.prefix)
        if count := _sites(hood, overlap, without, site):
            sites = ((number, hood.facts(number)) for number in overlap.numbers if number not in without)
            first = next(number for number, facts in sites if facts and facts.site != site)
            found.append((first, place, pool, count))
    for first, _, pool, count in sorted(found):
        yield _at_other_sites(hood, first, pool, count - 1)


def _sites(hood: Neighborhood, overlap: Overlap, without: set[int], site: str) -> int:
    """Return the number of other sites than `site` in an overlap, counted without some blueprints."""
    gone = Counter(facts.site for number in without & overlap.members if (facts := hood.facts(number)))
    left = sum(overlap.sites[name] > count for name, count in gone.items() if name != site)
    return len(overlap.sites.keys() - gone.keys() - {site}) + left


def _at_other_sites(hood: Neighborhood, number: int, pool: SitePool, sites: int) -> Finding:
    """Return DC358 for a pool that a blueprint of another site uses too, and more sites beside that one."""
    facts, path = hood.facts(number), hood.vicinity.paths[number].as_posix()
    assert facts
    other = next(each for each in facts.pools if _overlap(pool.prefix, each.prefix))
    more = f" (and at {sites:,} more site{'s' * (sites > 1)})" if sites else ""
    message = (
        f"the pool {pool.prefix} of '{pool.title}' overlaps {other.prefix} of '{other.title}' at site '{facts.site}' "
    )
    hint = f"state another pool for '{pool.title}' under `addressing: pools:`"
    return Finding("DC358", f"{message}('{path}'){more}", hint, pool.path)


def _overlap(one: Subnet, other: Subnet) -> bool:
    return one.version == other.version and one.overlaps(other)


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


def _count(values: Iterable[object], noun: str) -> str:
    """Return a number of values with the first of them: 3 AS numbers (4200000256, 4200004097, 4200004098)."""
    values = list(values)
    shown = ", ".join(str(value) for value in islice(values, SHOWN))
    more = ", ..." if len(values) > SHOWN else ""
    return f"{len(values):,} {noun}{'s' * (len(values) > 1)} ({shown}{more})"
