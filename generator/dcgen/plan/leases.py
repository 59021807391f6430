"""Slots that exist before planning: leases, which are blocks of a space, and single slots that are stated.

Blocks of slots that exist stay, and the others fill the gaps between them. A stated slot replaces the planned one.
"""

from collections.abc import Hashable, Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple, TypeVar

IN_ORDER = ("first", "each", "at")  # of two leases for one number, the one with more slots comes last and counts

Gap = tuple[int, int | None]  # the first free slot, and the first one after it that is taken (None: never)

Holder = TypeVar("Holder", bound=Hashable)
Slot = TypeVar("Slot", bound=Hashable)


class Space(NamedTuple):
    """A row of slots: its name, its first slot, and the first slot beyond it (None for a space without an end)."""

    name: str
    start: int = 0
    end: int | None = None


class Lease(NamedTuple):
    """A block of a space: its holder, its first slot, and its number of slots.

    Each number of the holder (a server, a unit, a rack) takes `each` slots; `first` is the number at slot `at`.
    """

    holder: str
    at: int
    places: int
    each: int = 1
    first: int = 1

    @property
    def end(self) -> int:
        """The first slot beyond the block."""
        return self.at + self.places

    @property
    def next_number(self) -> int:
        """The first number of the holder that this block does not cover."""
        return self.first + self.places // max(self.each, 1)


class Claim(NamedTuple):
    """A request for `places` slots, for the numbers of a holder from `first` on.

    Claims are served by rank, then by name. `down` takes the highest gap of the space instead of the lowest.
    """

    holder: str
    places: int
    each: int = 1
    first: int = 1
    rank: int = 0
    down: bool = False


def fit(space: Space, held: Iterable[Lease], claims: Iterable[Claim]) -> dict[str, tuple[Lease, ...]]:
    """Return the leases of a space by holder: those that are held, and one for each claim that they do not cover.

    Claims take the first gap that is large enough, in the order of rank, holder and number. If a holder claims more
    than it holds, the other numbers get a further lease, right behind its last one if those slots are free. A claim
    that no gap can hold gets no lease.
    """
    found: dict[str, list[Lease]] = {}
    for lease in sorted(set(held), key=attrgetter("holder", *IN_ORDER)):
        found.setdefault(lease.holder, []).append(lease)
    gaps = _gaps(space, [lease for leases in found.values() for lease in leases])
    for claim in sorted(claims, key=lambda claim: (claim.rank, claim.holder, claim.first)):
        leases = found.get(claim.holder, [])
        if not (missing := _missing(claim, leases)):
            continue
        behind = leases[-1].end if leases else None
        at = _take(gaps, missing, behind)
        if at is not None:
            lease = Lease(claim.holder, at, missing.places, missing.each, missing.first)
            found.setdefault(claim.holder, []).append(lease)
    return {holder: tuple(sorted(leases, key=attrgetter(*IN_ORDER))) for holder, leases in found.items()}


def settle(planned: Mapping[Holder, Slot], stated: Mapping[Holder, Slot]) -> dict[Holder, Slot]:
    """Return the slot of each holder whose slot differs from the planned one.

    Holders with a stated slot take it. A holder that loses its slot takes the one that its successor leaves. If that
    slot is stated too, the holder takes the one that the next successor leaves, and so on. So every slot has one
    holder, no other holder moves, and a holder that comes later moves none. No slot may be stated twice.
    """
    successor = {slot: holder for holder, slot in stated.items()}
    moved: dict[Holder, Slot] = {}
    for holder, slot in planned.items():
        free = stated.get(holder, slot)
        while holder not in stated and free in successor:
            free = planned[successor[free]]
        if free != slot:
            moved[holder] = free
    return moved


def _missing(claim: Claim, leases: list[Lease]) -> Claim | None:
    """Return the part of a claim that the leases of its holder do not cover, None where they cover it all.

    A lease with fewer slots per number than the claim covers none of its numbers.
    """
    wide = [lease for lease in leases if lease.each >= claim.each]
    number = claim.first
    for lease in wide:
        if lease.first <= number < lease.next_number:
            number = lease.next_number
    if wide and number >= claim.first + claim.places // max(claim.each, 1):
        return None
    if number == claim.first:
        return claim
    return claim._replace(first=number, places=claim.places - (number - claim.first) * claim.each)


def _gaps(space: Space, leases: Iterable[Lease]) -> list[Gap]:
    """Return the gaps between leases, from the lowest to the highest."""
    gaps: list[Gap] = []
    free = space.start
    for lease in sorted(leases, key=attrgetter("at")):
        high = lease.at if space.end is None else min(lease.at, space.end)
        if free < high:
            gaps.append((free, high))
        free = max(free, lease.end)
    if space.end is None or free < space.end:
        gaps.append((free, space.end))
    return gaps


def _take(gaps: list[Gap], claim: Claim, behind: int | None) -> int | None:
    """Cut the block of a claim from the gaps and return its first slot, None where no gap is large enough.

    `behind` is the slot after the holder's last lease, which is preferred.
    """
    able = [index for index, (low, high) in enumerate(gaps) if high is None or high - low >= claim.places]
    if not able:
        return None
    near = next((index for index in able if gaps[index][0] == behind and not claim.down), None)
    index = near if near is not None else able[-1 if claim.down else 0]
    low, high = gaps[index]
    at = high - claim.places if claim.down and high is not None else low
    gaps[index : index + 1] = [
        gap for gap in ((low, at), (at + claim.places, high)) if gap[1] is None or gap[0] < gap[1]
    ]
    return at
