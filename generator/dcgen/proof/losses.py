"""What is lost when one thing of a fabric fails: every cable, switch and plane is tried, the worst of its kind told.

A port is cut off when it no longer reaches the largest remaining part of what it could reach before; a device is cut
off when all its ports in the fabric are. The bandwidth left is what the worst-hit neighbor below keeps: of its ports
in the fabric a device that loses a cable, a leaf or a plane; of its bandwidth up a leaf or spine that loses a cable,
a spine or a core. It is a capacity, like every figure of the proof.

One depth-first search finds the parts that every single switch and cable holds together, so the cost is linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.proof.wiring import TIERS, Wiring

LINK = "cable between switches"


class Loss(NamedTuple):
    """The worst loss of one kind: `kind` as a blueprint requires it, `what` and `name` the thing that fails; a plane
    has no name of its own.

    `ports` and `devices` are cut off; `left` is the share of bandwidth left to the worst-hit neighbor below.
    """

    kind: str
    what: str
    name: str
    ports: int
    devices: tuple[str, ...]
    left: float


def try_losses(wiring: Wiring) -> tuple[Loss, ...]:
    """The worst loss of each kind that this fabric or plane can suffer, from the cables up."""
    if not wiring.tiers:
        return tuple(_worst(_mesh_cables(wiring)))
    hurt = _Hurt(wiring)
    kinds = [_device_cables(hurt), _links(hurt), *(_switches(hurt, tier) for tier in TIERS)]
    if wiring.planes > 1:
        kinds.append(_plane(hurt))
    return tuple(loss for kind in kinds for loss in _worst(kind))


def _worst(found: Iterable[Loss]) -> Iterator[Loss]:
    """The loss that cuts off most devices, then most ports, then leaves least; the first of equals."""
    worst = max(found, key=lambda loss: (len(loss.devices), loss.ports, -loss.left), default=None)
    if worst:
        yield worst


class _Hurt:
    """A wiring with what is asked of it for every loss."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self.up = {switch: sum(each.gbps for each in above.values()) for switch, above in wiring.above.items()}
        self.search = Search(wiring.tiers, wiring.bundles, wiring.ports)
        self.totals = {name: sum(home.values()) + wiring.elsewhere.get(name, 0) for name, home in wiring.homes.items()}
        self.kept = dict.fromkeys(wiring.tiers, 1.0)  # the least share that a switch below keeps without this one
        for (lower, upper), bundle in wiring.bundles.items():
            left = 1 - bundle.gbps / self.up[lower]
            if left < self.kept[upper]:
                self.kept[upper] = left
        self.on: dict[str, list[str]] = {}
        for device, home in wiring.homes.items():
            for switch in home:
                self.on.setdefault(switch, []).append(device)

    def without(self, lost: set[str]) -> tuple[int, tuple[str, ...], float]:
        """The ports on lost switches, the devices that have no port elsewhere, and the least share that one keeps."""
        ports, left = 0, 1.0
        off: list[str] = []
        for device in dict.fromkeys(device for switch in sorted(lost) for device in self.on.get(switch, ())):
            gone = sum(count for switch, count in self.wiring.homes[device].items() if switch in lost)
            ports, left = ports + gone, min(left, 1 - gone / self.totals[device])
            if gone == self.totals[device]:
                off.append(device)
        return ports, tuple(off), left


def _device_cables(hurt: _Hurt) -> Iterator[Loss]:
    for device, total in hurt.totals.items():
        yield Loss("cable", "cable of a device", device, 1, (device,) if total == 1 else (), 1 - 1 / total)


def _links(hurt: _Hurt) -> Iterator[Loss]:
    """One cable between two switches: the one that leaves least, and each sole cable of two switches that parts any."""
    tiers, up = hurt.wiring.tiers, hurt.up
    least, worst = 1.0, ("", "")
    for pair, (links, gbps) in hurt.wiring.bundles.items():
        lower, upper = pair
        left = 1 - gbps / links / (min(up[lower], up[upper]) if tiers[lower] == tiers[upper] else up[lower])
        if left < least:
            least, worst = left, pair
        if links == 1 and (lost := hurt.search.without_link(lower, upper)):
            ports, devices, _ = hurt.without(lost)
            yield Loss("cable", LINK, f"{lower} > {upper}", ports, devices, left)
    if any(worst):
        yield Loss("cable", LINK, " > ".join(worst), 0, (), least)


def _switches(hurt: _Hurt, tier: str) -> Iterator[Loss]:
    for switch in (name for name, its in hurt.wiring.tiers.items() if its == tier):
        ports, devices, left = hurt.without({switch} | hurt.search.without_switch(switch))
        yield Loss(tier, tier, switch, ports, devices, left if tier == TIERS[0] else hurt.kept[switch])


def _plane(hurt: _Hurt) -> Iterator[Loss]:
    ports, devices, left = hurt.without(set(hurt.wiring.tiers))
    yield Loss("plane", "plane", "", ports, devices, left)


def _mesh_cables(wiring: Wiring) -> Iterator[Loss]:
    """One cable between two devices: both lose a port, and each other where it was their only cable."""
    totals: dict[str, int] = {}
    for pair, (links, _) in wiring.bundles.items():
        for device in pair:
            totals[device] = totals.get(device, 0) + links
    for a, b in wiring.bundles:
        off = tuple(device for device in (a, b) if totals[device] == 1)
        yield Loss("cable", "cable of a device", f"{a} > {b}", 2, off, 1 - 1 / min(totals[a], totals[b]))


class Search:
    """A depth-first search of the switches, numbered as they are met, so that everything below one is a range.

    `low` is the lowest number that a switch and all below it reach by a link other than the one to its parent.
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

    def without_switch(self, switch: str) -> set[str]:
        """The switches that the loss of `switch` parts from the largest remainder."""
        root = switch not in self.parent
        tops = [child for child in self.below[switch] if root or self.low[child] >= self.start[switch]]
        return self._parted(switch, tops, switch)

    def without_link(self, a: str, b: str) -> set[str]:
        """The switches that the loss of all cables of two switches parts from the largest remainder."""
        upper, lower = (a, b) if self.parent.get(b) == a else (b, a)
        if self.parent.get(lower) != upper or self.low[lower] <= self.start[upper]:
            return set()
        return self._parted(upper, [lower], None)

    def _parted(self, inside: str, tops: list[str], gone: str | None) -> set[str]:
        """Everything but the largest remainder, when the parts below `tops` come apart."""
        if not tops:
            return set()
        ranges = [range(self.start[top], self.stop[top]) for top in tops]
        whole = self.whole[inside]
        weights = [self._ports(each) for each in ranges]
        rest = (
            self._ports(whole)
            - sum(weights)
            - (self._ports(range(self.start[gone], self.start[gone] + 1)) if gone else 0)
        )
        if rest >= max(weights):
            return {self.order[index] for each in ranges for index in each}
        largest = ranges[weights.index(max(weights))]
        return {self.order[index] for index in whole if index not in largest} - {gone or ""}

    def _ports(self, numbers: range) -> int:
        return self.sums[numbers.stop] - self.sums[numbers.start]

    def _visit(self, root: str) -> None:
        """Number a part from `root`, without recursion."""
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
