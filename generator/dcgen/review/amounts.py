"""The changes of quantities: parts of the bill, loads of feeds, rack units in use, and findings.

A side that is unknown yields nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.finding import Finding, KeyPath
from dcgen.review.records import BillChange, FeedLoad, FindingChange, LoadChange, SpaceChange
from dcgen.review.sides import Bill, Loads, Space

NO_LOAD = FeedLoad()


def parts(before: Bill | None, after: Bill | None) -> Iterator[BillChange]:
    """Yield the parts of which another number is bought, in the order of the later bill; the others follow."""
    if before is None or after is None:
        return
    for part in dict.fromkeys((*after, *before)):
        old, new = before.get(part, 0), after.get(part, 0)
        if old != new:
            yield BillChange(*part, old, new)


def loads(before: Loads | None, after: Loads | None) -> Iterator[LoadChange]:
    """Yield the feeds of racks whose load or outlets differ, by rack and feed."""
    if before is None or after is None:
        return
    for rack, feed in sorted(before.keys() | after.keys()):
        old, new = before.get((rack, feed), NO_LOAD), after.get((rack, feed), NO_LOAD)
        if old != new:
            yield LoadChange(rack, feed, old, new)


def spaces(before: Space | None, after: Space | None) -> Iterator[SpaceChange]:
    """Yield the racks with another number of rack units in use, by name."""
    if before is None or after is None:
        return
    for rack in sorted(before.keys() | after.keys()):
        old, new = before.get(rack, 0), after.get(rack, 0)
        if old != new:
            yield SpaceChange(rack, old, new)


def findings(
    before: tuple[Finding, ...], after: tuple[Finding, ...], same: Callable[[str], str] = str
) -> FindingChange:
    """Return the findings that came and went.

    A finding is known by its code and text, else by its code and key. `same` turns a text of the earlier site into
    the text that it equals on the later site.
    """
    texts = {(each.code, same(each.message)) for each in before}
    kept = {(each.code, each.message) for each in after}
    waiting: dict[tuple[str, KeyPath], list[Finding]] = {}
    for each in before:
        if (each.code, same(each.message)) not in kept:
            waiting.setdefault((each.code, each.path), []).append(each)
    came, changed = [], []
    for each in after:
        if (each.code, each.message) in texts:
            continue
        if earlier := waiting.get((each.code, each.path)):
            changed.append((earlier.pop(0), each))
        else:
            came.append(each)
    return FindingChange(tuple(came), tuple(each for left in waiting.values() for each in left), tuple(changed))
