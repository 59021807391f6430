"""Bisection: what one half of a fabric's ports can send to the other half, in the worst split, in closed form.

Of all ways to put half of the ports (in Gbps) on one side, the worst is the one with the smallest greatest flow
between the sides; its flow is given as a share of what half of the ports can send, so 1.0 is non-blocking. Ports are
what counts, not servers: a server with ports on both switches of a pair may have them on both sides, and what they
send to each other crosses the peer links. A fabric that falls into parts, such as one part for each rail, is split
part by part; the worst part counts.

By the theorem of maximum flow and minimum cut, that flow is the cheapest choice of a side for each leaf and each
spine group. Where links are even, as `_stages` demands, all spines of a group stand on one side, and the cut costs

    for a leaf on the other side than its spine group   its bandwidth up
    for the core tier                                   the smaller of both sides' bandwidth between spines and cores
    for ports on the other side than their leaf         their bandwidth: the sum of |Gbps of leaves - half of all Gbps|

so the search needs sums only: the least bandwidth up for each amount of Gbps that leaves can have on one side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from dcgen.proof.wiring import Trunk, Wiring, parts

MAX_STEPS = 3_000_000  # one or two seconds; a search that needs more is not made


class _Stage(NamedTuple):
    """A spine group: (Gbps of ports, Gbps up) of each leaf, and the Gbps of its spines toward the cores."""

    leaves: tuple[tuple[float, float], ...]
    up: float

    @property
    def ports(self) -> float:
        return sum(ports for ports, _ in self.leaves)


def bisect(wiring: Wiring) -> float | None:
    """The share of a fabric or plane, 1.0 at most; None where no port is in use, or it was not computed.

    It is not computed where links are uneven, or where the leaves are of so many kinds that the search is long.
    """
    if not wiring.tiers:
        return _mesh(wiring)
    shares: list[float] = []
    for stages in _stages(wiring):
        share = _worst_split(stages) if stages else None
        if share is None:
            return None
        shares.append(share)
    return min(shares, default=None)


def _mesh(wiring: Wiring) -> float | None:
    """Devices that are cabled to each other, whole devices on each side, since none forwards for others."""
    devices = sorted({device for pair in wiring.bundles for device in pair})
    gbps = {wiring.bundles.get(pair, wiring.bundles.get(pair[::-1])) for pair in combinations(devices, 2)}
    if len(gbps) != 1 or None in gbps:
        return None
    return (len(devices) - len(devices) // 2) / (len(devices) - 1)


def _stages(wiring: Wiring) -> Iterator[list[_Stage] | None]:
    """The spine groups of each part that has ports, None for a part whose links are uneven.

    Even means: a leaf has the same bandwidth to each spine of its group, a spine to each core of its group; the spines
    of a group have the same bandwidth up; and all spine groups have the same number of spines in each core group.
    Then the tiers above the leaves are equal copies of one network, and each leaf is spread evenly over the copies.
    """
    above, ports, groups, cores = wiring.above, wiring.ports, wiring.spine_groups, wiring.core_groups
    number = {switch: index for index, group in enumerate(groups) for switch in (*group.lower, *group.upper)}
    joined = [(str(number[spine]), str(number[group.lower[0]])) for group in cores for spine in group.lower]
    for part in parts(map(str, range(len(groups))), joined):
        held = [groups[int(index)] for index in part]
        if not any(ports[leaf] for group in held for leaf in group.lower):
            continue
        spines = {spine for group in held for spine in group.upper}
        upper = [group for group in cores if not spines.isdisjoint(group.lower)]
        counts = [Counter(number[spine] for spine in group.lower) for group in upper]
        shares = {tuple(count[int(index)] for index in part) for count in counts}
        even = len(shares) <= 1 and all(len(set(share)) == 1 for share in shares)
        even = even and all(_is_even(above, group.lower, group.upper) for group in (*held, *upper))
        tops = [{_gbps(above[spine].values()) for spine in group.upper} for group in held]
        if not even or any(len(top) > 1 for top in tops):
            yield None
            continue
        yield [
            _Stage(
                tuple((wiring.down_gbps[leaf], _gbps(above[leaf].values())) for leaf in group.lower),
                sum(top) * len(group.upper),
            )
            for group, top in zip(held, tops, strict=True)
        ]


def _is_even(above: dict[str, dict[str, Trunk]], lower: tuple[str, ...], upper: tuple[str, ...]) -> bool:
    """Whether each lower switch has the same bandwidth to each upper one; one switch or a joined pair needs none."""
    if not upper:
        return len(lower) == 1 or (len(lower) == 2 and lower[1] in above[lower[0]])
    wanted = set(upper)
    return all(
        above[each].keys() == wanted and len({item.gbps for item in above[each].values()}) == 1 for each in lower
    )


def _gbps(bundles: Iterable[Trunk]) -> float:
    return sum(bundle.gbps for bundle in bundles)


def _worst_split(stages: list[_Stage]) -> float | None:
    """The cheapest cut of an even part, None where the search would be long."""
    everything = sum(stage.ports for stage in stages)
    wide = len(stages) == 1 or all(stage.up >= stage.ports for stage in stages)
    if wide and all(up >= ports for stage in stages for ports, up in stage.leaves):
        return 1.0  # no tier is narrower than what stands below it
    cut: dict[float, float] = {0: 0}
    steps = 0
    for stage in stages:
        inner = _least_up(stage.leaves)
        steps += len(cut) * len(inner or ())
        if inner is None or steps > MAX_STEPS:
            return None
        # The spines stand on the far side, or on the near side, and then the leaves of the far side are cut.
        costs = {near: min(up, stage.up + inner[stage.ports - near]) for near, up in inner.items()}
        cut = _least((near + more, cost + extra) for near, cost in cut.items() for more, extra in costs.items())
    return min(2 * cost + abs(2 * near - everything) for near, cost in cut.items()) / everything


def _least_up(leaves: tuple[tuple[float, float], ...]) -> dict[float, float] | None:
    """The least Gbps up of leaves whose ports together have so many Gbps, for every sum that some leaves have."""
    found: dict[float, float] = {0: 0}
    steps = 0
    for (ports, up), count in sorted(Counter(leaves).items()):
        size = 1
        while count:  # equal leaves in lots of 1, 2, 4, ... and the rest: every number of them is a sum of lots
            lot = min(size, count)
            count, size, steps = count - lot, size * 2, steps + len(found)
            if steps > MAX_STEPS:
                return None
            found = _least(
                item for near, cost in found.items() for item in ((near, cost), (near + lot * ports, cost + lot * up))
            )
    return found


def _least(items: Iterable[tuple[float, float]]) -> dict[float, float]:
    """The least second value for each first."""
    found: dict[float, float] = {}
    for key, value in items:
        if value < found.get(key, float("inf")):
            found[key] = value
    return found
