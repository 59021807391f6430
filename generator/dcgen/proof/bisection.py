"""Bisection: the bandwidth between the two halves of a fabric's ports in the worst split, in closed form.

A split puts half of the ports (in Gbps) on each side. The worst split is the one with the smallest maximum flow
between the sides. The result is this flow as a share of the bandwidth of half of the ports, so 1.0 is non-blocking.
Ports count, not servers: a server can have ports on both sides, and traffic between them crosses the peer links. If
a fabric consists of separate parts, such as one part per rail, each part is split and the worst part counts.

By the max-flow min-cut theorem, this flow is the cheapest choice of a side for each leaf and each spine. If links are
even, all spines of a group are on one side, and the cut costs

    for a leaf on the other side than its spine group   its uplink bandwidth
    for the core tier                                   the smaller of both sides' bandwidth between spines and cores
    for ports on the other side than their leaf         their bandwidth: the sum of |Gbps of leaves - half of all Gbps|

For uneven links of two tiers, `uneven` tries the sides of all spines. Else the search needs only sums: the smallest
uplink bandwidth for each total of Gbps that leaves on one side can have.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from dcgen.proof.uneven import UnevenLeaf, worst_split
from dcgen.proof.wiring import NO_TRUNK, TierPair, Trunk, Wiring, parts

MAX_STEPS = 3_000_000  # one or two seconds; a longer search is skipped


class _Stage(NamedTuple):
    """A spine group: (port Gbps, uplink Gbps) of each leaf, and the Gbps of its spines to the cores."""

    leaves: tuple[tuple[float, float], ...]
    up: float

    @property
    def ports(self) -> float:
        return sum(ports for ports, _ in self.leaves)


class _Uneven(NamedTuple):
    """The leaves of a spine group with uneven links, none where the bisection is not calculated."""

    leaves: list[UnevenLeaf]


def bisect(wiring: Wiring) -> float | None:
    """Return the bisection of a fabric or plane, at most 1.0; None if no port is in use or it was not calculated.

    It is not calculated if links to cores are uneven, or if the search would be long. Leaves that differ much and many
    spines with uneven links make the search long.
    """
    if not wiring.tiers:
        return _mesh(wiring)
    shares: list[float] = []
    for stages in _stages(wiring):
        share = worst_split(stages.leaves, MAX_STEPS) if isinstance(stages, _Uneven) else _worst_split(stages)
        if share is None:
            return None
        shares.append(share)
    return min(shares, default=None)


def _mesh(wiring: Wiring) -> float | None:
    """Return the bisection of a mesh. A device is whole on one side, because it forwards nothing for others."""
    devices = sorted({device for pair in wiring.bundles for device in pair})
    gbps = {wiring.bundles.get(pair, wiring.bundles.get(pair[::-1])) for pair in combinations(devices, 2)}
    if len(gbps) != 1 or None in gbps:
        return None
    return (len(devices) - len(devices) // 2) / (len(devices) - 1)


def _stages(wiring: Wiring) -> Iterator[list[_Stage] | _Uneven]:
    """Yield the spine groups of each part with ports, or the leaves of a part with uneven links.

    Links are even if each leaf has the same bandwidth to every spine of its group, and each spine to every core of its
    group. The spines of a group must have the same uplink bandwidth. All spine groups must have the same number of
    spines in each core group. Then the tiers above the leaves are equal copies of one network, and each leaf is
    connected evenly to all copies.
    """
    above, ports, groups, cores = wiring.above, wiring.ports, wiring.spine_groups, wiring.core_groups
    number = {switch: index for index, group in enumerate(groups) for switch in (*group.lower, *group.upper)}
    joined = [(str(number[spine]), str(number[group.lower[0]])) for group in cores for spine in group.lower]
    for part in parts(map(str, range(len(groups))), joined):
        members = [groups[int(index)] for index in part]
        if not any(ports[leaf] for group in members for leaf in group.lower):
            continue
        spines = {spine for group in members for spine in group.upper}
        upper = [group for group in cores if not spines.isdisjoint(group.lower)]
        counts = [Counter(number[spine] for spine in group.lower) for group in upper]
        shares = {tuple(count[int(index)] for index in part) for count in counts}
        even = len(shares) <= 1 and all(len(set(share)) == 1 for share in shares)
        even = even and all(_is_even(above, group.lower, group.upper) for group in (*members, *upper))
        tops = [{_gbps(above[spine].values()) for spine in group.upper} for group in members]
        if not even or any(len(top) > 1 for top in tops):
            yield _uneven(wiring, members[0] if len(members) == 1 and not upper else None)
            continue
        yield [
            _Stage(
                tuple((wiring.down_gbps[leaf], _gbps(above[leaf].values())) for leaf in group.lower),
                sum(top) * len(group.upper),
            )
            for group, top in zip(members, tops, strict=True)
        ]


def _uneven(wiring: Wiring, group: TierPair | None) -> _Uneven:
    """Return the leaves of one spine group with their Gbps to each spine, none where other links complicate the cut."""
    if not group or any(not wiring.above[leaf].keys() <= set(group.upper) for leaf in group.lower):
        return _Uneven([])
    return _Uneven(
        [
            UnevenLeaf(
                wiring.down_gbps[leaf], tuple(wiring.above[leaf].get(spine, NO_TRUNK).gbps for spine in group.upper)
            )
            for leaf in group.lower
        ]
    )


def _is_even(above: dict[str, dict[str, Trunk]], lower: tuple[str, ...], upper: tuple[str, ...]) -> bool:
    """Return whether each lower switch has the same bandwidth to every upper one. A switch or pair needs no upper."""
    if not upper:
        return len(lower) == 1 or (len(lower) == 2 and lower[1] in above[lower[0]])
    wanted = set(upper)
    return all(
        above[switch].keys() == wanted and len({trunk.gbps for trunk in above[switch].values()}) == 1
        for switch in lower
    )


def _gbps(trunks: Iterable[Trunk]) -> float:
    return sum(trunk.gbps for trunk in trunks)


def _worst_split(stages: list[_Stage]) -> float | None:
    """Return the cheapest cut of an even part as a share, None if the search would be long."""
    everything = sum(stage.ports for stage in stages)
    wide = len(stages) == 1 or all(stage.up >= stage.ports for stage in stages)
    if wide and all(up >= ports for stage in stages for ports, up in stage.leaves):
        return 1.0  # no tier has less bandwidth than the tier below it
    cut: dict[float, float] = {0: 0}
    steps = 0
    for stage in stages:
        inner = _least_up(stage.leaves)
        steps += len(cut) * len(inner or ())
        if inner is None or steps > MAX_STEPS:
            return None
        # The spines are on the far side, or on the near side, where the leaves of the far side are cut off.
        costs = {near: min(up, stage.up + inner[stage.ports - near]) for near, up in inner.items()}
        cut = _least((near + more, cost + extra) for near, cost in cut.items() for more, extra in costs.items())
    return min(2 * cost + abs(2 * near - everything) for near, cost in cut.items()) / everything


def _least_up(leaves: tuple[tuple[float, float], ...]) -> dict[float, float] | None:
    """Return the smallest uplink Gbps of a set of leaves, by the port Gbps of the set; None if there are too many."""
    least: dict[float, float] = {0: 0}
    steps = 0
    for (ports, up), count in sorted(Counter(leaves).items()):
        size = 1
        while count:  # equal leaves in lots of 1, 2, 4, ... and the rest: sums of lots give every number of leaves
            lot = min(size, count)
            count, size, steps = count - lot, size * 2, steps + len(least)
            if steps > MAX_STEPS:
                return None
            least = _least(
                pair for near, cost in least.items() for pair in ((near, cost), (near + lot * ports, cost + lot * up))
            )
    return least


def _least(pairs: Iterable[tuple[float, float]]) -> dict[float, float]:
    """Return the smallest second value for each first value."""
    least: dict[float, float] = {}
    for key, value in pairs:
        if value < least.get(key, float("inf")):
            least[key] = value
    return least
