"""The arrangement of boxes in a fabric drawing: their columns, and the boxes that span several columns.

Connected boxes below the spines stay together: leaves above their devices, peers beside each other. If every lower
box connects to one upper box, the upper boxes span the lower ones and all lines are vertical. Otherwise the upper
boxes have equal distances and lines cross.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dcgen.views.fabric import captions
from dcgen.views.fabric.networks import CORE, DEVICE, LEAF, SPINE, Grouping, Network, NodeGroup, find, groupings, join
from dcgen.views.text import text_width

A3_ROOM, A4_ROOM = 1312, 824  # width for boxes: 1,520 and 1,032 pixels (402 and 273 mm), less texts and margins
LEAST, HANDY, MOST = 70, 110, 240  # the width of a box
GAP = 12  # between boxes of a row
TEXT_SIZE, BOLD, PAD = 10, 1.1, 6  # bold text is wider
MOST_CROSSING = 64  # lines between two rows that are not vertical


class BoxPlace(NamedTuple):
    """The position of a box in its row; `wide` if it spans several boxes of another row."""

    x: int
    width: int
    wide: bool = False

    @property
    def middle(self) -> int:
        """Its center line."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class DrawingSheet:
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


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Connected boxes of leaves and devices, and the gap between them."""

    rows: tuple[list[int], list[int]]
    gap: int

    @property
    def columns(self) -> int:
        return max(len(row) for row in self.rows)


def arrange(network: Network) -> tuple[DrawingSheet, dict[int, BoxPlace]]:
    """Return the most detailed drawing of a network that fits a page, and the position of each box."""
    shared = captions.shared_patterns(network)
    for grouping in groupings(network):
        sheet = _sheet(network, shared, grouping)
        width, places = _places(sheet)
        arches = [_span(places, pair) for pair in sheet.joints if arched(sheet, places, pair)]
        if width <= A3_ROOM and max(crossing(sheet, places)) <= MOST_CROSSING and _apart(arches):
            break
    return sheet, places


def crossing(sheet: DrawingSheet, places: Mapping[int, BoxPlace]) -> list[int]:
    """Return the number of lines to upper rows that are not vertical, by lower tier."""
    counts = [0] * (CORE + 1)
    for low, high in sheet.joints:
        tier = sheet.groups[low].tier
        if tier != sheet.groups[high].tier and vertical(places[low], places[high]) is None:
            counts[tier] += 1
    return counts


def vertical(low: BoxPlace, high: BoxPlace) -> int | None:
    """Return the x of a vertical line between two boxes, or None unless one spans the center of the other."""
    if high.wide and high.x <= low.middle <= high.x + high.width:
        return low.middle
    if (low.wide and low.x <= high.middle <= low.x + low.width) or low.middle == high.middle:
        return high.middle
    return None


def arched(sheet: DrawingSheet, places: Mapping[int, BoxPlace], pair: tuple[int, int]) -> bool:
    """Return whether the line between two boxes of a row passes over other boxes."""
    tier, other = (sheet.groups[index].tier for index in pair)
    left, right = sorted(places[index].x for index in pair)
    return tier == other and any(left < places[index].x < right for index in sheet.row(tier))


def _sheet(network: Network, shared: captions.Shared, grouping: Grouping) -> DrawingSheet:
    """Return the links of a grouping, counted by pair of groups."""
    of = {node: index for index, group in enumerate(grouping.groups) for node in group.nodes}
    counts: Counter[tuple[int, int, float]] = Counter()
    for node, joined in network.up.items():
        here = of[node]
        for far, speed, links in joined:
            counts[here, of[far], speed] += links
    for node, joined in network.beside.items():
        for far, speed, links in joined:
            if node < far:  # both ends list the link
                counts[min(of[node], of[far]), max(of[node], of[far]), speed] += links
    joints: dict[tuple[int, int], Counter[float]] = {}
    inside: dict[int, Counter[float]] = {}
    for (low, high, speed), links in sorted(counts.items()):
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


def _places(sheet: DrawingSheet) -> tuple[int, dict[int, BoxPlace]]:
    """Return the total width and the position of each box."""
    clusters = list(_clusters(sheet))
    width = _box_width(sheet, clusters)
    base = sum(_cluster_width(cluster, width) + GAP for cluster in clusters) - GAP
    total = max([base, *(len(sheet.row(tier)) * (LEAST + GAP) - GAP for tier in (SPINE, CORE))])
    places: dict[int, BoxPlace] = {}
    left = (total - base) // 2
    for cluster in clusters:
        taken = _cluster_width(cluster, width)
        for row in cluster.rows:
            if len(row) == 1 < cluster.columns:
                places[row[0]] = BoxPlace(left, taken, True)
            else:
                places.update(_spread(row, left, taken, width, cluster.gap))
        left += taken + GAP
    for tier in (SPINE, CORE):
        row = sheet.row(tier)
        places.update(_above(sheet, row, places) or _spread(row, 0, total, max(width, HANDY), GAP))
    return total, places


def _clusters(sheet: DrawingSheet) -> Iterator[_Cluster]:
    """Yield the connected leaves and devices, in the order of the leaves."""
    parent: dict[int, int] = {}
    low = [index for index, group in enumerate(sheet.groups) if group.tier <= LEAF]
    for pair in sheet.joints:
        if all(sheet.groups[index].tier <= LEAF for index in pair):
            join(parent, max(pair), min(pair))
    clusters: dict[int, list[int]] = {}
    for index in sorted(low, key=lambda index: sheet.groups[index].tier == DEVICE):
        clusters.setdefault(find(parent, index), []).append(index)
    for members in clusters.values():
        leaves = [index for index in members if sheet.groups[index].tier == LEAF]
        devices = [index for index in members if sheet.groups[index].tier == DEVICE]
        labels = [
            text_width(captions.joint_text(speeds), TEXT_SIZE)
            for pair, speeds in sheet.joints.items()
            if pair[0] in members and sheet.groups[pair[0]].tier == sheet.groups[pair[1]].tier
        ]
        gap = max([GAP, *(round(label) + 20 for label in labels)])
        yield _Cluster((leaves, sorted(devices, key=lambda index: _device_order(sheet, index))), gap)


def _device_order(sheet: DrawingSheet, index: int) -> tuple[float, tuple[int, ...], bool]:
    """Return the sort key of devices: the center of their leaves, then the unit, with WAN circuits last."""
    above = [high for low, high in sheet.joints if low == index]
    group = sheet.groups[index]
    return sum(above) / max(len(above), 1), group.units, group.out


def _box_width(sheet: DrawingSheet, clusters: list[_Cluster]) -> int:
    """Return the box width for the texts, at most the width that A4 allows, or A3 if A4 is too narrow."""
    wanted = max(
        text_width(line, TEXT_SIZE) * (1 if number else BOLD) + 2 * PAD + 1
        for cluster in clusters
        for row in cluster.rows
        if len(row) == cluster.columns
        for index in row
        for number, line in enumerate(sheet.texts[index])
    )
    gaps = sum((cluster.columns - 1) * cluster.gap + GAP for cluster in clusters) - GAP
    columns = sum(cluster.columns for cluster in clusters)
    a4, a3 = ((room - gaps) // columns for room in (A4_ROOM, A3_ROOM))
    return max(LEAST, min(round(wanted), MOST, a4 if a4 >= HANDY else a3))


def _cluster_width(cluster: _Cluster, width: int) -> int:
    return cluster.columns * (width + cluster.gap) - cluster.gap


def _spread(row: list[int], left: int, room: int, width: int, gap: int) -> Iterator[tuple[int, BoxPlace]]:
    """Yield the boxes of a row at equal distances within `room`."""
    pitch = (room + gap) / max(len(row), 1)
    width = min(width, int(pitch) - gap)
    for number, index in enumerate(row):
        yield index, BoxPlace(left + round(pitch * number + (pitch - gap - width) / 2), width)


def _above(sheet: DrawingSheet, row: list[int], places: Mapping[int, BoxPlace]) -> dict[int, BoxPlace]:
    """Return upper boxes that span their lower boxes, or nothing if a lower box connects to several upper boxes."""
    below: dict[int, list[BoxPlace]] = {index: [] for index in row}
    for low, high in sheet.joints:
        if high in below and low not in below:
            below[high].append(places[low])
    if not all(below.values()):
        return {}
    spans = {index: _span(under, range(len(under))) for index, under in below.items()}
    return spans if _apart(spans.values()) else {}


def _span(places: Mapping[int, BoxPlace] | list[BoxPlace], indices: Iterable[int]) -> BoxPlace:
    """Return the extent from the first to the last of some boxes."""
    spanned = [places[index] for index in indices]
    left = min(place.x for place in spanned)
    return BoxPlace(left, max(place.x + place.width for place in spanned) - left, len(spanned) > 1)


def _apart(places: Iterable[BoxPlace]) -> bool:
    return all(left.x + left.width <= right.x for left, right in pairwise(sorted(places)))
