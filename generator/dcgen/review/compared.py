"""Two sides in, one `Difference` out."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from dcgen import change
from dcgen.facts import SOURCES, Facts
from dcgen.review import amounts, renames
from dcgen.review.records import Difference, FindingChange, Rename
from dcgen.review.sides import BILL, Loads, Side, Space

# The artifact family that writes each file of a side.
FAMILIES = {
    "topology.json": "topology",
    "cables.csv": "cables",
    "labels.csv": "labels",
    "power.csv": "power",
    "addresses.csv": "addresses",
    BILL: "bom",
}
AMOUNTS = {"bill": (BILL,), "loads": ("power.csv",), "space": ("topology.json",)}


class SiteNames(NamedTuple):
    """The names of two sites that are compared by the part of a name after the name of the site."""

    before: str
    after: str

    def name(self, name: str) -> str:
        """Return the name of an object of the earlier site with the name of the later site."""
        own = name == self.before or name.startswith(f"{self.before}-")
        return f"{self.after}{name[len(self.before) :]}" if own else name

    def text(self, text: str) -> str:
        """Return a text with the name of the later site in each place of the earlier one."""
        return re.sub(rf"(?<![\w-]){re.escape(self.before)}(?![\w])", lambda _: self.after, text)


def between(
    name: str, file: str, against: str, before: Side, after: Side, sites: SiteNames | None = None
) -> Difference:
    """Return the difference between two sides. The caller adds causes, files and resources.

    With `sites`, the sides are two sites, and names are compared without the names of the sites.
    """
    if sites:
        before = _moved(before, sites.name, sites.text)
    found = renames.find(before.facts, after.facts)
    old = _moved(before, _renamer(found))._replace(facts=renames.applied(before.facts, found))
    made = change.compare(old.facts, after.facts, renamed(found))
    return Difference(
        name,
        file,
        against,
        made,
        renames=found,
        models=_of_changed(made, {**old.models, **after.models}),
        places=_places(made, old.facts, after.facts),
        loads=tuple(amounts.loads(old.loads, after.loads)),
        space=tuple(amounts.spaces(old.space, after.space)),
        bill=tuple(amounts.parts(old.bill, after.bill)),
        findings=_findings(old, after, sites),
        not_compared=tuple(_not_compared(made, old)),
    )


def renamed(found: Iterable[Rename]) -> tuple[change.Renamed, ...]:
    """Return the objects of renames one by one."""
    return tuple(change.Renamed(rename.kind, old, new) for rename in found for old, new in rename.names)


def selected(parts: Iterable[str], families: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that are not compared, without those whose files the blueprint leaves out by `artifacts:`."""
    chosen = set(families)
    sources = {**SOURCES, **AMOUNTS}
    return tuple(
        part
        for part in parts
        if not chosen or part not in sources or chosen & {FAMILIES[path] for path in sources[part]}
    )


def filled(side: Side, other: Side | None) -> Side:
    """Return a side with the parts that it lacks from another description of the same site."""
    if other is None:
        return side
    facts = Facts(*(own if own is not None else its for own, its in zip(side.facts, other.facts, strict=True)))
    return Side(
        facts,
        side.bill if side.bill is not None else other.bill,
        side.loads if side.loads is not None else other.loads,
        side.space if side.space is not None else other.space,
        {**other.models, **side.models},
        other.findings,
    )


def _moved(side: Side, rename: Callable[[str], str], relabel: Callable[[str], str] | None = None) -> Side:
    """Return a side with other names of racks and devices; the facts only with `relabel`."""
    return side._replace(
        facts=renames.mapped(side.facts, rename, relabel) if relabel else side.facts,
        loads=_loads(side.loads, rename),
        space=_space(side.space, rename),
        models={rename(name): model for name, model in side.models.items()},
    )


def _loads(loads: Loads | None, rename: Callable[[str], str]) -> Loads | None:
    return None if loads is None else {(rename(rack), feed): load for (rack, feed), load in loads.items()}


def _space(space: Space | None, rename: Callable[[str], str]) -> Space | None:
    return None if space is None else {rename(rack): used for rack, used in space.items()}


def _renamer(found: Iterable[Rename]) -> Callable[[str], str]:
    names = {old: new for rename in found for old, new in rename.names}
    return lambda name: names.get(name, name)


def _of_changed(made: change.Change, models: dict[str, str]) -> dict[str, str]:
    """Return the models of the racks and devices that are added or removed."""
    kinds = [kind for kind in made.kinds if kind.kind in ("racks", "devices")]
    return {name: models.get(name, "") for kind in kinds for name in (*kind.added, *kind.removed)}


def _places(made: change.Change, before: Facts, after: Facts) -> dict[str, tuple[str, ...]]:
    """Return the rack and the U of each device that is added or removed, and the ports of each such circuit."""
    found: dict[str, tuple[str, ...]] = {}
    for kind in made.kinds:
        if kind.kind == "devices":
            found.update({name: (after.devices or {})[name].place for name in kind.added})
            found.update({name: (before.devices or {})[name].place for name in kind.removed})
        elif kind.kind == "circuits":
            found.update({name: (", ".join((after.circuits or {})[name].place), "") for name in kind.added})
            found.update({name: (", ".join((before.circuits or {})[name].place), "") for name in kind.removed})
    return found


def _findings(before: Side, after: Side, sites: SiteNames | None) -> FindingChange:
    if before.findings is None or after.findings is None:
        return FindingChange()
    return amounts.findings(before.findings, after.findings, sites.text if sites else str)


def _not_compared(made: change.Change, before: Side) -> Iterable[str]:
    yield from made.unknown
    for part in ("bill", "loads", "space", "findings"):
        if getattr(before, part) is None:
            yield part
