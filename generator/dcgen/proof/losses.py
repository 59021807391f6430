"""Failure impact: the worst loss of one cable, switch or plane of a fabric, found by trying all of them.

A port is cut off if it no longer reaches the largest remaining part of the ports that it reached before. A device is
cut off if all its ports in the fabric are. `left` is the share of bandwidth that the worst-hit neighbor below keeps.
For a device that loses a cable, a leaf or a plane, it is the share of its ports in the fabric. For a leaf or spine
that loses a cable, a spine or a core, it is the share of its uplink bandwidth. It is a capacity, like every figure of
a proof.

One depth-first search finds the parts that each switch and cable holds together, so the cost is linear.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from dcgen.proof.wiring import TIERS, Wiring

LINK = "cable between switches"


class Loss(NamedTuple):
    """The worst loss of one `kind`, which is a value of `requires: survives:`.

    `what` and `name` identify the failed part. A plane has no name. `ports` and `devices` are cut off, and `left` is
    the share of bandwidth that the worst-hit neighbor below keeps.
    """

    kind: str
    what: str
    name: str
    ports: int
    devices: tuple[str, ...]
    left: float


def try_losses(wiring: Wiring) -> tuple[Loss, ...]:
    """Return the worst loss of each kind in this fabric or plane, from the cables up."""
    if not wiring.tiers:
        return tuple(_worst(_mesh_cables(wiring)))
    impact = _Impact(wiring)
    kinds = [_device_cables(impact), _links(impact), *(_switches(impact, tier) for tier in TIERS)]
    kinds += [_far_switches(impact, tier) for tier in TIERS if wiring.foreign]
    if wiring.planes > 1:
        kinds.append(_plane(impact))
    return tuple(loss for kind in kinds for loss in _worst(kind))


def _worst(losses: Iterable[Loss]) -> Iterator[Loss]:
    """Yield the loss that cuts off most devices, then most ports, then leaves the least bandwidth."""
    worst = max(losses, key=lambda loss: (len(loss.devices), loss.ports, -loss.left), default=None)
    if worst:
        yield worst


class _CutOff(NamedTuple):
    """The ports and devices that a loss cuts off, and the smallest share of ports that a device keeps."""

    ports: int
    devices: tuple[str, ...]
    left: float


class _Impact:
    """Sums over a wiring that the search for every loss needs."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self.up = {switch: sum(trunk.gbps for trunk in above.values()) for switch, above in wiring.above.items()}
        self.search = make_search(wiring)
        self.totals = {name: sum(home.values()) + wiring.elsewhere.get(name, 0) for name, home in wiring.homes.items()}
        self.left = dict.fromkeys(wiring.tiers, 1.0)  # the smallest share that a switch below keeps without this one
        for fan in wiring.fans:
            least = min(self.up[switch] for switch in fan.lower)
            for upper, trunk in fan.trunks.items():
                self.left[upper] = min(self.left[upper], 1 - trunk.gbps / least)
        self.on: dict[str, list[str]] = {}
        for device, home in wiring.homes.items():
            for switch in home:
                self.on.setdefault(switch, []).append(device)

    def without_cable(self, pair: tuple[str, str]) -> float:
        """Return the share of bandwidth that the loss of one cable between two switches leaves."""
        (lower, upper), (links, gbps) = pair, self.wiring.bundles[pair]
        is_peer = self.wiring.tiers[lower] == self.wiring.tiers[upper]
        own = min(self.up[lower], self.up[upper]) if is_peer else self.up[lower]
        return 1 - gbps * self.wiring.shared.get(pair, 1) / links / own

    def different_pairs(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of switches with every different trunk, uplink bandwidth and tier."""
        for fan in self.wiring.fans:
            for lower in {(self.up[switch], self.wiring.tiers[switch]): switch for switch in fan.lower}.values():
                yield from ((lower, upper) for upper in fan.trunks)

    def without(self, lost: set[str]) -> _CutOff:
        """Return what the loss of these switches cuts off."""
        gone: dict[str, int] = {}
        for switch in sorted(lost):
            for device in self.on.get(switch, ()):
                gone[device] = gone.get(device, 0) + self.wiring.homes[device][switch]
        shares = {(count, self.totals[device]) for device, count in gone.items()}
        off = tuple(device for device, count in gone.items() if count == self.totals[device])
        return _CutOff(sum(gone.values()), off, min((1 - count / total for count, total in shares), default=1.0))


def _device_cables(impact: _Impact) -> Iterator[Loss]:
    """Yield the loss of a cable of the first device with each number of ports and of links of a cable."""
    shared, seen = impact.wiring.shared, set[tuple[int, int]]()
    for device, total in impact.totals.items():
        gone = max(shared.get((device, switch), 1) for switch in impact.wiring.homes[device]) if shared else 1
        if (total, gone) not in seen:
            seen.add((total, gone))
            yield Loss("cable", "cable of a device", device, gone, (device,) if total == gone else (), 1 - gone / total)


def _links(impact: _Impact) -> Iterator[Loss]:
    """Yield the switch cable that leaves the least bandwidth, and each single one whose loss cuts off switches."""
    bundles, shared, search = impact.wiring.bundles, impact.wiring.shared, impact.search
    for pair, trunk in () if search.is_robust else bundles.items():
        if trunk.links == shared.get(pair, 1) and (lost := search.without_link(*pair)):
            cut = impact.without(lost)
            yield Loss("cable", LINK, " > ".join(pair), cut.ports, cut.devices, impact.without_cable(pair))
    least = min(map(impact.without_cable, impact.different_pairs()), default=1.0)
    if least < 1.0:
        worst = next(pair for pair in bundles if impact.without_cable(pair) == least)
        yield Loss("cable", LINK, " > ".join(worst), 0, (), least)


def _switches(impact: _Impact, tier: str) -> Iterator[Loss]:
    own = (name for name, tier_ in impact.wiring.tiers.items() if tier_ == tier and name not in impact.wiring.foreign)
    for switch in own:
        cut = impact.without({switch} | impact.search.without_switch(switch))
        left = cut.left if tier == TIERS[0] else impact.left[switch]
        yield Loss(tier, tier, switch, cut.ports, cut.devices, left)


def _far_switches(impact: _Impact, tier: str) -> Iterator[Loss]:
    """Yield the loss of each switch of another fabric, which is in `tier` there."""
    for switch, (tier_, fabric) in impact.wiring.foreign.items():
        if tier_ == tier:
            cut = impact.without({switch} | impact.search.without_switch(switch))
            yield Loss(tier, f"{tier} of {fabric}", switch, cut.ports, cut.devices, impact.left[switch])


def _plane(impact: _Impact) -> Iterator[Loss]:
    cut = impact.without(set(impact.wiring.tiers))
    yield Loss("plane", "plane", "", cut.ports, cut.devices, cut.left)


def _mesh_cables(wiring: Wiring) -> Iterator[Loss]:
    """Yield each cable between two devices: both lose its ports, and a device with one cable is cut off."""
    totals: dict[str, int] = {}
    for pair, (links, _) in wiring.bundles.items():
        for device in pair:
            totals[device] = totals.get(device, 0) + links
    for a, b in wiring.bundles:
        gone = wiring.shared.get((a, b), 1)
        off = tuple(device for device in (a, b) if totals[device] == gone)
        yield Loss("cable", "cable of a device", f"{a} > {b}", 2 * gone, off, 1 - gone / min(totals[a], totals[b]))


def make_search(wiring: Wiring) -> "Search":
    """Return the search of a wiring, with all trunks only if the loss of one switch or link can separate others.

    A ring of the switches of a fan shows this as well as all of its trunks, which are many more.
    """
    search = Search(wiring.tiers, _rings(wiring), wiring.ports)
    return search if search.is_robust else Search(wiring.tiers, wiring.bundles, wiring.ports)


def _rings(wiring: Wiring) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a ring for each fan, or the pairs of a fan with one switch on a side."""
    for lower, trunks in wiring.fans:
        if len(lower) > 1 and len(trunks) > 1:
            yield from pairwise((*lower, *trunks, lower[0]))
        else:
            yield from product(lower, trunks)


class Search:
    """A depth-first search of the switches. It numbers them in order, so that all switches below one are a range.

    `low` is the lowest number that a switch and all below it reach without the link to its parent.
    """

    def __init__(self, nodes: Iterable[str], bundles: Iterable[tuple[str, str]], ports: dict[str, int]) -> None:
        self.joined: dict[str, list[str]] = {node: [] for node in nodes}
        for a, b in bundles:
            self.joined[a].append(b)
            self.joined[b].append(a)
        self.order: list[str] = []
        self.parent: dict[str, str] = {}
        self.start: dict[str, int] = {}
        self.stop: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.whole: dict[str, range] = {}
        self.below: dict[str, list[str]] = {node: [] for node in self.joined}
        for root in self.joined:
            if root not in self.start:
                self._visit(root)
        self.sums = [0]
        for node in self.order:
            self.sums.append(self.sums[-1] + ports[node])

    @cached_property
    def is_robust(self) -> bool:
        """Return whether the loss of any switch or link leaves all others of its part together."""
        return not any(
            self.low[below] > self.start[node]
            or (self.low[below] == self.start[node] and (node in self.parent or len(self.below[node]) > 1))
            for below, node in self.parent.items()
        )

    def without_switch(self, switch: str) -> set[str]:
        """Return the switches that the loss of `switch` separates from the largest remaining part."""
        root = switch not in self.parent
        tops = [child for child in self.below[switch] if root or self.low[child] >= self.start[switch]]
        return self._separated(switch, tops, switch)

    def without_link(self, a: str, b: str) -> set[str]:
        """Return the switches that the loss of all cables of two switches separates from the largest remaining part."""
        upper, lower = (a, b) if self.parent.get(b) == a else (b, a)
        if self.parent.get(lower) != upper or self.low[lower] <= self.start[upper]:
            return set()
        return self._separated(upper, [lower], None)

    def _separated(self, inside: str, tops: list[str], gone: str | None) -> set[str]:
        """Return all switches except the largest remaining part, if the parts below `tops` come apart."""
        if not tops:
            return set()
        ranges = [range(self.start[top], self.stop[top]) for top in tops]
        whole = self.whole[inside]
        weights = [self._ports(below) for below in ranges]
        rest = (
            self._ports(whole)
            - sum(weights)
            - (self._ports(range(self.start[gone], self.start[gone] + 1)) if gone else 0)
        )
        if rest >= max(weights):
            return {self.order[index] for below in ranges for index in below}
        largest = ranges[weights.index(max(weights))]
        return {self.order[index] for index in whole if index not in largest} - {gone or ""}

    def _ports(self, numbers: range) -> int:
        return self.sums[numbers.stop] - self.sums[numbers.start]

    def _visit(self, root: str) -> None:
        """Number the switches of a part from `root`, without recursion."""
        first = len(self.order)
        self._meet(root)
        stack = [(root, iter(self.joined[root]))]
        while stack:
            node, others = stack[-1]
            for other in others:
                if other not in self.start:
                    self.parent[other] = node
                    self.below[node].append(other)
                    self._meet(other)
                    stack.append((other, iter(self.joined[other])))
                    break
                if other != self.parent.get(node):
                    self.low[node] = min(self.low[node], self.start[other])
            else:
                stack.pop()
                self.stop[node] = len(self.order)
                if node in self.parent:
                    above = self.parent[node]
                    self.low[above] = min(self.low[above], self.low[node])
        whole = range(first, len(self.order))
        self.whole.update((self.order[index], whole) for index in whole)

    def _meet(self, node: str) -> None:
        self.start[node] = self.low[node] = len(self.order)
        self.order.append(node)
