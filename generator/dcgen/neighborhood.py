"""The facts of the blueprints of a folder, as far as a command needs them, with indexes in place of comparisons.

A blueprint is parsed only if its text shows that it may collide with another, and planned only for another of its site.
Both happen once per command and process.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from dcgen import reader, unchanged
from dcgen.prefixes import Prefixes, Subnet, key_of
from dcgen.sitefacts import Given, OtherBlueprint, PlanFacts, SitePool, read_blueprint, read_plan
from dcgen.vicinity import Key, Vicinity, vicinity_of

KEPT = 8  # folders of blueprints in one command


class Overlap(NamedTuple):
    """The blueprints with a pool that overlaps a prefix: in order, as a set, and counted per site."""

    numbers: tuple[int, ...]
    members: frozenset[int]
    sites: Mapping[str, int]


class PoolIndex:
    """Blueprints that may collide with others for one reason: the prefixes of their pools, and what was read for them.

    `waiting` are those without facts yet.
    """

    def __init__(self, key: Key, members: Iterable[int]) -> None:
        """Make an index without facts."""
        self.key, self.waiting, self.size = key, list(dict.fromkeys(members)), 0
        self.inputs: reader.Inputs = {}
        self._pools = Prefixes[int]()
        self._overlapping: dict[Key, frozenset[int]] = {}

    def add(self, number: int, facts: OtherBlueprint | None) -> None:
        """Add the pools of a blueprint."""
        for pool in facts.pools if facts else ():
            self._pools.add(pool.prefix, number)
        self.size += 1
        self._overlapping.clear()

    def overlapping(self, prefix: Subnet) -> frozenset[int]:
        """Return the blueprints with a pool that overlaps a prefix. Each prefix is looked up once."""
        key = key_of(prefix)
        if key not in self._overlapping:
            found = (number for _, numbers in self._pools.overlapping(prefix) for number in numbers)
            self._overlapping[key] = frozenset(found)
        return self._overlapping[key]


class SiteIndex:
    """The blueprints of one site by the values of their plans. `waiting` are those that are not planned yet."""

    def __init__(self) -> None:
        """Make an index without plans."""
        self.waiting: list[int] = []
        self.plans: dict[int, PlanFacts] = {}
        self.inputs: reader.Inputs = {}
        self._values: dict[str | int, list[int]] = {}
        self._pools = Prefixes[int]()

    def add(self, number: int, plan: PlanFacts) -> None:
        """Add the values of a plan."""
        self.plans[number] = plan
        for value in _values(plan):
            self._values.setdefault(value, []).append(number)
        for pool in plan.pools:
            self._pools.add(pool.prefix, number)

    def sharing(self, plan: PlanFacts) -> list[int]:
        """Return the blueprints that have a value or an address in common with a plan, in order."""
        found = {number for value in _values(plan) for number in self._values.get(value, ())}
        for pool in plan.pools:
            found.update(*(numbers for _, numbers in self._pools.overlapping(pool.prefix)))
        return sorted(found)


class Neighborhood:
    """The blueprints of a folder, numbered in the order of their paths, with the facts that were needed so far."""

    def __init__(self, vicinity: Vicinity, given: Given) -> None:
        """Make it without facts. `given` are the states for entries of the cache, () without it."""
        self.vicinity, self.given = vicinity, given
        self.sites: dict[str, SiteIndex] = {}
        self.names: dict[str, list[int]] = {}
        self._state = unchanged.states(vicinity.covered)
        self._facts: dict[int, tuple[OtherBlueprint | None, reader.Inputs]] = {}
        self._groups: dict[Key, PoolIndex] = {}
        self._overlaps: dict[Key, Overlap] = {}

    def facts(self, number: int) -> OtherBlueprint | None:
        """Return the facts of a blueprint, None if it has faults. Read them once."""
        if number not in self._facts:
            self._facts[number] = read_blueprint(self.vicinity.paths[number], self.given, self._state)
            if facts := self._facts[number][0]:
                self.names.setdefault(facts.name, []).append(number)
                self.sites.setdefault(facts.site, SiteIndex()).waiting.append(number)
        return self._facts[number][0]

    def groups(self, own: int, site: str, pools: list[SitePool]) -> list[PoolIndex]:
        """Return the groups of other blueprints than `own` that may collide with a site and its pools.

        All of their blueprints have facts. Note what was read for them.
        """
        near = self.vicinity.groups(site, [pool.prefix for pool in pools])
        found = []
        reader.note(self.vicinity.inputs)
        for key, members in near.items():
            if any(number != own for number in members):
                found.append(self._groups.get(key) or self._groups.setdefault(key, PoolIndex(key, members)))
                self._fill(found[-1], own)
                reader.note(found[-1].inputs)
        return found

    def site(self, own: int, site: str) -> SiteIndex:
        """Return the index of a site, in which all blueprints but `own` are planned. Note what was read for it."""
        index = self.sites.setdefault(site, SiteIndex())
        waiting, index.waiting = _parted(index.waiting, own)
        for number in waiting:
            plan, inputs = read_plan(self.vicinity.paths[number], self.given, self._state)
            self._join(index.inputs, inputs, self.vicinity.locks[1])
            if plan:
                index.add(number, plan)
        if index.inputs:  # also of a blueprint without a plan, which an edit can correct
            reader.note(self.vicinity.locks[0])
            reader.note(index.inputs)
        return index

    def overlap(self, groups: list[PoolIndex], prefix: Subnet) -> Overlap:
        """Return the blueprints of some groups that have a pool which overlaps a prefix."""
        found = [(group, numbers) for group in groups if (numbers := group.overlapping(prefix))]
        key = (prefix, *((group.key, group.size) for group, _ in found))
        if key not in self._overlaps:
            members = frozenset[int]().union(*(numbers for _, numbers in found))
            sites = Counter(facts.site for number in members if (facts := self.facts(number)))
            self._overlaps[key] = Overlap(tuple(sorted(members)), members, sites)
        return self._overlaps[key]

    def _fill(self, group: PoolIndex, own: int) -> None:
        """Add the facts of all blueprints of a group but `own`, which is added for the next of them."""
        waiting, group.waiting = _parted(group.waiting, own)
        for number in waiting:
            group.add(number, self.facts(number))
            self._join(group.inputs, self._facts[number][1])

    def _join(self, into: reader.Inputs, inputs: reader.Inputs, covered: reader.Inputs | None = None) -> None:
        """Add look-ups to others, without those that a look-up of the whole folder replaces."""
        for name, state in inputs.items():
            if state not in (self.vicinity.covered.get(name), (covered or {}).get(name)):
                into[name] = state if into.get(name, state) == state else reader.UNSTABLE


def neighborhood_of(folder: Path, given: Given, command: str) -> Neighborhood | None:
    """Return the neighborhood of the blueprints in a folder, None if it has none. Calls of one `command` share it."""
    made = _shared if command else _shared.__wrapped__
    return made(command, str(Path.cwd()), folder, given)


@lru_cache(maxsize=KEPT)
def _shared(_command: str, _current_folder: str, folder: Path, given: Given) -> Neighborhood | None:
    vicinity = vicinity_of(folder)
    return Neighborhood(vicinity, given) if vicinity else None


def _parted(numbers: list[int], own: int) -> tuple[list[int], list[int]]:
    """Return the numbers but `own`, and `own` if it is one of them."""
    others = [number for number in numbers if number != own]
    return others, [own] if len(others) < len(numbers) else []


def _values(plan: PlanFacts) -> Iterable[str | int]:
    """Return the values of a plan that no other one may have. AS numbers are numbers, and the rest differs in form."""
    return chain(plan.asns, plan.loopbacks, plan.names)
