"""The groups of a fabric drawing with their texts and links, and the positions of their boxes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from dcgen.views.fabric import captions
from dcgen.views.fabric.networks import Grouping, Network, NodeGroup, find, join


class BoxPlace(NamedTuple):
    """The position of a box in its row; `wide` if it spans several boxes of another row.

    A drawing that is wider than a page continues in further bands: `band` counts them from 0.
    """

    x: int
    width: int
    wide: bool = False
    band: int = 0

    @property
    def middle(self) -> int:
        """Its center line."""
        return self.x + self.width // 2

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.x + self.width


Places = Mapping[int, BoxPlace]  # by group


class DrawingSheet(NamedTuple):
    """The groups of a drawing, the texts of their boxes, and the links by speed: between two groups and inside one."""

    network: Network
    rule: str
    shared: captions.Shared
    groups: tuple[NodeGroup, ...]
    texts: tuple[tuple[str, ...], ...]
    joints: Mapping[tuple[int, int], Counter[float]]
    inside: Mapping[int, Counter[float]]

    def row(self, tier: int) -> list[int]:
        """Return the groups of a tier."""
        return [index for index, group in enumerate(self.groups) if group.tier == tier]

    def upward(self, tier: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs of groups that links join to `tier` from a lower tier."""
        for low, high in self.joints:
            if self.groups[high].tier == tier != self.groups[low].tier:
                yield low, high


class LinkedPart(NamedTuple):
    """Connected groups of a tier and of the tiers below it; `complete` if links join each low to each high group."""

    lows: list[int]
    highs: list[int]
    complete: bool


def make_sheet(network: Network, shared: captions.Shared, grouping: Grouping) -> DrawingSheet:
    """Return the links of a grouping, counted by pair of groups, and the texts of its boxes."""
    joints: dict[tuple[int, int], Counter[float]] = {}
    inside: dict[int, Counter[float]] = {}
    for (low, high, speed), links in sorted(_count(network, grouping).items()):
        pair = joints.setdefault((low, high), Counter()) if low != high else inside.setdefault(low, Counter())
        pair[speed] = links
    texts = tuple(
        tuple(
            captions.switch_lines(network, shared, group, inside.get(index, Counter()))
            if group.tier
            else captions.device_lines(network, shared, group)
        )
        for index, group in enumerate(grouping.groups)
    )
    return DrawingSheet(network, grouping.rule, shared, grouping.groups, texts, joints, inside)


def _count(network: Network, grouping: Grouping) -> Counter[tuple[int, int, float]]:
    """Return the links between two groups, by speed."""
    of = {node: index for index, group in enumerate(grouping.groups) for node in group.nodes}
    counts: Counter[tuple[int, int, float]] = Counter()
    for joints, nodes in chain(*network.alike):
        above: Counter[tuple[int, float]] = Counter()
        for far, speed, links in joints:
            above[of[far], speed] += links
        for here, count in Counter(map(of.__getitem__, nodes)).items():
            for (there, speed), links in above.items():
                counts[here, there, speed] += count * links
    for node, joined in network.beside.items():
        for far, speed, links in joined:
            if node < far:  # both ends list the link
                counts[min(of[node], of[far]), max(of[node], of[far]), speed] += links
    return counts


def parts_below(sheet: DrawingSheet, tier: int) -> list[LinkedPart]:
    """Return the connected parts of a tier and of the groups below that links join to it."""
    parent: dict[tuple[bool, int], tuple[bool, int]] = {}
    pairs = list(sheet.upward(tier))
    for low, high in pairs:
        join(parent, (True, high), (False, low))
    members: dict[tuple[bool, int], tuple[set[int], set[int]]] = {}
    for low, high in pairs:
        lows, highs = members.setdefault(find(parent, (True, high)), (set(), set()))
        lows.add(low)
        highs.add(high)
    joined = Counter(find(parent, (True, high)) for _, high in pairs)
    return [
        LinkedPart(sorted(lows), sorted(highs), joined[root] == len(lows) * len(highs))
        for root, (lows, highs) in members.items()
    ]


def span(places: Places, indices: Iterable[int]) -> BoxPlace:
    """Return the extent from the first to the last of some boxes, in the first of their bands."""
    spanned = [places[index] for index in indices]
    left = min(place.x for place in spanned)
    right = max(place.right for place in spanned)
    return BoxPlace(left, right - left, len(spanned) > 1, min(place.band for place in spanned))
