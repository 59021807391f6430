"""Renames between two sets of facts: a group, rack group, fabric or circuit with another name and equal facts.

A name ends in a tail that a rename keeps: `001` of a server, `r01` of a rack, `r01-pdu-a1` of its PDU. The rest is the
stem. A stem that is gone and a stem that is new are one rename if their tails and models are equal. The devices must
be in the same racks. If several stems fit, they are paired only when their places are equal too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from dcgen.facts import Fact, Facts, Table
from dcgen.review.records import Rename

_TAIL = re.compile(r"-((?:r[0-9]{2,6})(?:-.+)?|[0-9]{1,6})\Z", re.ASCII)

Stems = dict[str, dict[str, Fact]]  # by stem: the facts by tail
Match = tuple[str, str]  # the earlier and the later stem


def find(before: Facts, after: Facts) -> tuple[Rename, ...]:
    """Return the renames of racks, devices and circuits. Each object has at most one."""
    inside, later = _by_rack(before.devices or {}), after.devices or {}
    racks = _pairs(before.racks, after.racks, lambda old, new: _share_devices(inside[old[0]], later, old, new))
    moved = {old: new for old, new, _ in racks}
    devices = _pairs(before.devices, after.devices, lambda old, new: _in_rack(old, new, moved))
    circuits = list(_equal(before.circuits, after.circuits))
    return tuple(
        rename
        for kind, pairs in (("racks", racks), ("devices", devices), ("circuits", circuits))
        for rename in _joined(kind, pairs)
    )


def applied(facts: Facts, renames: Iterable[Rename]) -> Facts:
    """Return earlier facts with the later names. The text of a label stays, because a label shows the old name."""
    names = {old: new for rename in renames for old, new in rename.names}
    if not names:
        return facts
    return mapped(facts, lambda name: names.get(name, name), lambda text: text)


def mapped(facts: Facts, rename: Callable[[str], str], relabel: Callable[[str], str]) -> Facts:
    """Return facts with another name for each rack and device, and another text for each label."""

    def ported(name: str) -> str:  # DEVICE:PORT, and what follows
        device, colon, rest = name.partition(":")
        return f"{rename(device)}{colon}{rest}"

    def each(table: Table | None, key: Callable[[str], str], place: Callable[[str], str]) -> Table | None:
        if table is None:
            return None
        return {key(name): Fact(tuple(map(place, fact.place)), fact.type) for name, fact in table.items()}

    return Facts(
        each(facts.racks, rename, str),
        each(facts.devices, rename, rename),
        each(facts.circuits, rename, ported),
        each(facts.cables, ported, ported),
        each(facts.outlets, ported, rename),
        each(facts.addresses, ported, str),
        each(facts.labels, ported, relabel),
    )


def part(before: str, after: str) -> tuple[str, str]:
    """Return the parts of two names that differ, in whole words between hyphens.

    >>> part("iad1-a-su01-gpu", "iad1-a-su01-node")
    ('gpu', 'node')
    """
    old, new = before.split("-"), after.split("-")
    start = 0
    while start < min(len(old), len(new)) - 1 and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start - 1 and old[-1 - end] == new[-1 - end]:
        end += 1
    return "-".join(old[start : len(old) - end]), "-".join(new[start : len(new) - end])


def _pairs(
    before: Table | None, after: Table | None, fits: Callable[[tuple[str, Fact], tuple[str, Fact]], bool]
) -> list[tuple[str, str, Match]]:
    """Return the earlier and later name of each renamed object, and the pair of its stems."""
    if before is None or after is None:
        return []
    gone = _stems(before, before.keys() - after.keys())
    new = _stems(after, after.keys() - before.keys())
    forms: dict[object, list[str]] = defaultdict(list)
    for stem, facts in sorted(new.items()):
        forms[_form(facts)].append(stem)
    found, used = [], set[str]()
    for stem, facts in sorted(gone.items()):
        choices = [
            other
            for other in forms.get(_form(facts), ())
            if other not in used
            and all(
                fits((old, facts[tail]), (name, new[other][tail])) for tail, old, name in _names(stem, other, facts)
            )
        ]
        equal = [other for other in choices if all(facts[tail].place == new[other][tail].place for tail in facts)]
        if len(fitting := equal if len(equal) == 1 else choices) == 1:
            other = fitting[0]
            used.add(other)
            found += [(old, name, (stem, other)) for _, old, name in _names(stem, other, facts)]
    return found


def _names(stem: str, other: str, facts: dict[str, Fact]) -> Iterator[tuple[str, str, str]]:
    """Yield the tail, the earlier name and the later name of each object of a stem."""
    return ((tail, f"{stem}-{tail}", f"{other}-{tail}") for tail in sorted(facts))


def _stems(table: Table, names: Iterable[str]) -> Stems:
    stems: Stems = defaultdict(dict)
    for name in names:
        if tail := _TAIL.search(name):
            stems[name[: tail.start()]][tail[1]] = table[name]
    return stems


def _form(facts: dict[str, Fact]) -> object:
    return tuple(sorted((tail, fact.type) for tail, fact in facts.items()))


def _in_rack(old: tuple[str, Fact], new: tuple[str, Fact], racks: dict[str, str]) -> bool:
    """Return whether a device stays in its rack, which may have another name itself."""
    rack = old[1].place[0]
    return racks.get(rack, rack) == new[1].place[0]


def _share_devices(inside: list[str], later: Table, old: tuple[str, Fact], new: tuple[str, Fact]) -> bool:
    """Return whether the devices inside an earlier rack are in the later one, as far as their names are equal.

    Without such a device, the positions of the racks decide.
    """
    known = [name for name in inside if name in later]
    return all(later[name].place[0] == new[0] for name in known) and (bool(known) or old[1].place == new[1].place)


def _by_rack(devices: Table) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, fact in devices.items():
        found[fact.place[0]].append(name)
    return found


def _equal(before: Table | None, after: Table | None) -> Iterator[tuple[str, str, Match]]:
    """Yield the circuits that are gone and new with the same ports."""
    if before is None or after is None:
        return
    new = {after[name]: name for name in sorted(after.keys() - before.keys(), reverse=True)}
    for name in sorted(before.keys() - after.keys()):
        if other := new.pop(before[name], ""):
            yield name, other, (name, other)


def _joined(kind: str, pairs: Iterable[tuple[str, str, Match]]) -> Iterator[Rename]:
    """Yield one rename per replaced part of the names: that of a group covers all of its units."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for old, new, stems in pairs:
        groups[part(*stems)].append((old, new))
    for (before, after), names in sorted(groups.items()):
        yield Rename(kind, before, after, tuple(names))
