"""The change of a fleet since its last build, in groups of sites that change alike."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from dcgen.fleet.places import IsMoved, Located, mover
from dcgen.page import counted
from dcgen.review.records import SiteGroup

SITES, SHAPES = "sites.csv", "shapes.json"
LISTED = 3  # parts that a line names


class OldSite(NamedTuple):
    """A row of `sites.csv`: what the last build wrote about a site."""

    name: str
    number: int
    class_: str
    wave: str
    region: str
    state: str
    shape: str
    prefixes: str
    pools: str
    digest: str

    @property
    def located(self) -> Located:
        """The shape and the pools of the site."""
        return Located(self.shape, self.pools)


class Old(NamedTuple):
    """The last build of a fleet: its sites by name, and the data of its shapes by id."""

    sites: Mapping[str, OldSite]
    shapes: Mapping[str, Any]


NONE = Old({}, {})


def old_of(sites: bytes | None, shapes: bytes | None) -> Old:
    """Return the last build from its files. Files that dcgen did not write count as no build."""
    try:
        rows = csv.DictReader((sites or b"").decode().splitlines())
        found = {row["name"]: _old(row) for row in rows}
        data = json.loads(shapes or b"{}")
    except (ValueError, KeyError, TypeError, csv.Error, RecursionError):
        return NONE
    return Old(found, data if isinstance(data, dict) else {})


def _old(row: Mapping[str, str]) -> OldSite:
    keys = ("class", "wave", "region", "state", "shape", "prefixes", "pools", "digest")
    # An earlier version of dcgen wrote no pools.
    return OldSite(row["name"], int(row["number"]), *({"pools": "", **row}[key] for key in keys))


def changes(old: Old, new: Old) -> list[SiteGroup]:
    """Return the changes from the last build to this one, the largest group first; new and removed sites are groups."""
    renamed = renames(old.sites, {site.name: site.number for site in new.sites.values()})
    former = {name: old.sites[other] for other, name in renamed.items()}
    is_moved = mover(old.shapes, new.shapes)
    groups: dict[str, list[str]] = {}
    for site in new.sites.values():
        before = old.sites.get(site.name)
        if earlier := former.get(site.name):
            groups.setdefault("renamed", []).append(f"{earlier.name} -> {site.name}")
            before = earlier._replace(name=site.name, digest=site.digest)
        elif not before:
            groups.setdefault("new", []).append(site.name)
        if before and (what := _what(before, site, old.shapes, new.shapes, is_moved)):
            groups.setdefault(what, []).append(site.name)
    if gone := [name for name in old.sites if name not in new.sites and name not in renamed]:
        groups["removed"] = gone
    found = [SiteGroup(what, tuple(names)) for what, names in groups.items()]
    return sorted(found, key=lambda group: (-len(group.sites), group.change))


def renames(old: Mapping[str, OldSite], numbers: Mapping[str, int]) -> dict[str, str]:
    """Return the new names of the sites of the last build that are renamed: a site without one has their number.

    `numbers` are those of all sites.
    """
    left = {site.number: site.name for site in old.values() if site.name not in numbers}
    return {left[number]: name for name, number in numbers.items() if name not in old and number in left}


def _what(before: OldSite, after: OldSite, old: Mapping[str, Any], new: Mapping[str, Any], is_moved: IsMoved) -> str:
    """Return the change of one site as text, "" for none."""
    parts = []
    for key in ("number", "class_", "wave", "region", "state"):
        was, now = getattr(before, key), getattr(after, key)
        if was != now:
            title = key.rstrip("_")
            # Numbers differ from site to site, and sites with new addresses are one group.
            parts.append("other number and addresses" if key == "number" else f"{title} {was or '-'} -> {now or '-'}")
    if before.number == after.number and (before.prefixes != after.prefixes or is_moved(before.located, after.located)):
        parts.append("other addresses")
    if before.shape != after.shape:
        parts += shape_change(old.get(before.shape), new.get(after.shape))
    if not parts and before.digest != after.digest:
        parts.append("other file contents")
    return ", ".join(dict.fromkeys(parts))


def shape_change(old: Any, new: Any) -> list[str]:
    """Return the difference of two shapes as texts: devices, parts, cables and power, at most a few of each.

    The shapes of an earlier version of dcgen have no addresses.
    """
    try:
        found = [*_devices(old, new), *_bill(old, new), *_cables(old, new), *_power(old, new)]
        same = {**new, **old}
    except (KeyError, TypeError, IndexError, ValueError):
        return ["other parts"]
    words = {"wiring": "other ports", "addresses": "other addresses"}
    left = [key for key in same if same[key] != new[key]]
    return found or list(dict.fromkeys(words.get(key, "other parts") for key in left))


def _devices(old: Any, new: Any) -> Iterator[str]:
    """Yield the devices that are added or removed by model, and the number of those that move or change."""
    before, after = ({row[0]: row[1:] for row in shape["devices"]} for shape in (old, new))
    for names, have, sign in ((after.keys() - before.keys(), after, "+"), (before.keys() - after.keys(), before, "-")):
        kinds = Counter(f"{have[name][0]} {have[name][1]}" for name in names)
        yield from _few(f"{sign}{count} {kind}" for kind, count in sorted(kinds.items()))
    both = before.keys() & after.keys()
    if retyped := sum(before[name][:2] != after[name][:2] for name in both):
        yield f"{counted(retyped, 'device')} of another model"
    if moved := sum(before[name][2:] != after[name][2:] for name in both):
        yield f"{counted(moved, 'device')} at another place"


def _bill(old: Any, new: Any) -> Iterator[str]:
    """Yield the other parts of the bill whose total differs."""
    totals = [_totals(shape) for shape in (old, new)]
    apart = sorted((totals[0].keys() | totals[1].keys()), key=str)
    changed = ((part, totals[1][part] - totals[0][part]) for part in apart)
    yield from _few(
        f"{count:+d} {part[1]}" for part, count in changed if count and part[0] not in ("cable", "server", "switch")
    )


def _totals(shape: Any) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in shape["bill"]:
        found[row[0], row[2]] += row[5] + row[6]
    return found


def _cables(old: Any, new: Any) -> Iterator[str]:
    before, after = ({tuple(row[:4]): row[4] for row in shape["cables"]} for shape in (old, new))
    added = sum(max(after.get(kind, 0) - before.get(kind, 0), 0) for kind in after)
    gone = sum(max(before.get(kind, 0) - after.get(kind, 0), 0) for kind in before)
    if added:
        yield f"+{counted(added, 'cable')}"
    if gone:
        yield f"-{counted(gone, 'cable')}"


def _power(old: Any, new: Any) -> Iterator[str]:
    if difference := round(new["kw"] - old["kw"], 3):
        yield f"{difference:+g} kW"


def _few(texts: Iterable[str]) -> Iterator[str]:
    """Yield at most `LISTED` texts, and the number of the others."""
    found = list(texts)
    yield from found[:LISTED]
    if len(found) > LISTED:
        yield f"and {counted(len(found) - LISTED, 'more part')}"
