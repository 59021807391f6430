"""The positions of the boxes of a fabric drawing: columns, bands, and boxes that span several columns.

Connected boxes below the spines stay together: leaves above their devices, peers beside each other. Boxes that do not
fit beside each other continue in further bands. Upper boxes span the lower boxes that they connect to.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from dcgen.views.fabric import captions
from dcgen.views.fabric.lettering import PAD, TEXT_SIZE, widest_line, widest_word
from dcgen.views.fabric.networks import CORE, DEVICE, LEAF, SPINE, find, join
from dcgen.views.fabric.sheet import BoxPlace, DrawingSheet, LinkedPart, parts_below, span
from dcgen.views.text import text_width

MARGIN, SIDE = 16, 124  # the texts beside the rows
ROOM = 572  # for boxes: with margins and texts 728 units, so that text of 10 units has 7 points on 180 mm
LEAST, HANDY, MOST = 58, 106, 240  # the width of a box
FEWEST = 444  # the width of a small drawing: 600 units with margins and texts
FEW = 3  # blocks that are not centered
GAP = 10  # between boxes of a row


class _Cluster(NamedTuple):
    """Connected boxes of leaves and devices, and the gap between them."""

    rows: tuple[list[int], list[int]]
    gap: int

    @property
    def columns(self) -> int:
        return max(len(row) for row in self.rows)

    def width(self, box: int) -> int:
        return self.columns * (box + self.gap) - self.gap


class _UnitBlock(NamedTuple):
    """Clusters that stay in one band, since they share `spines` boxes above them."""

    clusters: list[_Cluster]
    spines: int = 0

    def width(self, box: int) -> int:
        return max(_sum(cluster.width(box) for cluster in self.clusters), self.spines * (LEAST + GAP) - GAP)


def place_boxes(sheet: DrawingSheet, folded: bool) -> dict[int, BoxPlace]:
    """Return the position of each box; `folded` allows several bands."""
    blocks = list(_blocks(sheet, list(_clusters(sheet))))
    texts = [sheet.texts[index] for block in blocks for index in _narrow(block)]
    least = max(LEAST, min(HANDY, round(widest_word(texts)) + 2 * PAD + 1))
    bands = _bands(blocks, least) if folded else [blocks]
    wanted = max(HANDY, min(MOST, round(widest_line(texts)) + 2 * PAD + 1))
    width = min(wanted, *(_box_room(band) for band in bands))
    base = max(_sum(block.width(width) for block in band) for band in bands)
    handy = FEWEST if len(blocks) < FEW else 0  # center a small drawing; a block that is added to others moves none
    total = max([handy, base, *(len(sheet.row(tier)) * (LEAST + GAP) - GAP for tier in _upper(sheet, blocks))])
    places: dict[int, BoxPlace] = {}
    for number, band in enumerate(bands):
        left = MARGIN + SIDE + (total - base) // 2
        for block in band:
            _place_block(places, block, left, width, number)
            left += block.width(width) + GAP
    for tier in (SPINE, CORE):
        places.update(_place_upper(sheet, tier, places, total, width))
    return places


def _narrow(block: _UnitBlock) -> Iterator[int]:
    """Yield the boxes of one column."""
    for cluster in block.clusters:
        for row in cluster.rows:
            if len(row) == cluster.columns:
                yield from row


def _upper(sheet: DrawingSheet, blocks: list[_UnitBlock]) -> Iterator[int]:
    """Yield the tiers above all blocks."""
    if not any(block.spines for block in blocks):
        yield SPINE
    yield CORE


def _clusters(sheet: DrawingSheet) -> Iterator[_Cluster]:
    """Yield the connected leaves and devices, in the order of the leaves."""
    parent: dict[int, int] = {}
    low = [index for index, group in enumerate(sheet.groups) if group.tier <= LEAF]
    beside: dict[int, list[float]] = {}
    for pair, speeds in sheet.joints.items():
        if all(sheet.groups[index].tier <= LEAF for index in pair):
            join(parent, max(pair), min(pair))
        if sheet.groups[pair[0]].tier == sheet.groups[pair[1]].tier:
            beside.setdefault(pair[0], []).append(text_width(captions.joint_text(speeds), TEXT_SIZE))
    clusters: dict[int, list[int]] = {}
    for index in sorted(low, key=lambda index: sheet.groups[index].tier == DEVICE):
        clusters.setdefault(find(parent, index), []).append(index)
    for members in clusters.values():
        leaves = [index for index in members if sheet.groups[index].tier == LEAF]
        devices = [index for index in members if sheet.groups[index].tier == DEVICE]
        gap = max([GAP, *(round(label) + 20 for index in members for label in beside.get(index, ()))])
        yield _Cluster((leaves, sorted(devices, key=_device_order(sheet, devices).__getitem__)), gap)


def _device_order(sheet: DrawingSheet, devices: list[int]) -> Mapping[int, tuple[float, tuple[int, ...], bool]]:
    """Return the sort key of devices: the center of their leaves, then the unit, with WAN circuits last."""
    above: dict[int, list[int]] = {index: [] for index in devices}
    for low, high in sheet.joints:
        if low in above:
            above[low].append(high)
    return {
        index: (sum(highs) / max(len(highs), 1), sheet.groups[index].units, sheet.groups[index].out)
        for index, highs in above.items()
    }


def _blocks(sheet: DrawingSheet, clusters: list[_Cluster]) -> Iterator[_UnitBlock]:
    """Yield the clusters that stay together: those of the same spines if the spines form several parts."""
    parts = parts_below(sheet, SPINE)
    of = {low: -1 - number for number, part in enumerate(parts) for low in part.lows}  # below the cluster numbers
    parent: dict[int, int] = {}
    for number, cluster in enumerate(clusters):
        for low in (*cluster.rows[0], *cluster.rows[1]):
            if low in of:
                join(parent, number, of[low])
    spines: Counter[int] = Counter()
    for number, part in enumerate(parts):
        spines[find(parent, -1 - number)] += len(part.highs)
    if len(spines) < 2:
        yield from (_UnitBlock([cluster]) for cluster in clusters)
        return
    blocks: dict[int, list[_Cluster]] = {}
    for number, cluster in enumerate(clusters):
        blocks.setdefault(find(parent, number), []).append(cluster)
    yield from (_UnitBlock(inside, spines[root]) for root, inside in blocks.items())


def _bands(blocks: list[_UnitBlock], least: int) -> list[list[_UnitBlock]]:
    """Return the blocks in as few bands as boxes of width `least` need, with equal numbers of blocks."""
    for count in range(1, len(blocks) + 1):
        size = -(-len(blocks) // count)
        bands = [blocks[start : start + size] for start in range(0, len(blocks), size)]
        if all(_sum(block.width(least) for block in band) <= ROOM for band in bands):
            return bands
    return [blocks]


def _box_room(band: list[_UnitBlock]) -> int:
    """Return the largest width of the boxes of a band."""
    clusters = [cluster for block in band for cluster in block.clusters]
    gaps = sum((cluster.columns - 1) * cluster.gap + GAP for cluster in clusters) - GAP
    return max(LEAST, (ROOM - gaps) // sum(cluster.columns for cluster in clusters))


def _sum(widths: Iterable[int]) -> int:
    """Return the width of neighbors with gaps between them."""
    return sum(width + GAP for width in widths) - GAP


def _place_block(places: dict[int, BoxPlace], block: _UnitBlock, left: int, width: int, band: int) -> None:
    """Place the leaves and devices of a block."""
    taken = _sum(cluster.width(width) for cluster in block.clusters)
    left += (block.width(width) - taken) // 2
    for cluster in block.clusters:
        for row in cluster.rows:
            if len(row) == 1 < cluster.columns:
                places[row[0]] = BoxPlace(left, cluster.width(width), True, band)
            else:
                places.update(_spread(row, BoxPlace(left, cluster.width(width), band=band), width, cluster.gap))
        left += cluster.width(width) + GAP


def _spread(row: list[int], extent: BoxPlace, width: int, gap: int) -> Iterator[tuple[int, BoxPlace]]:
    """Yield the boxes of a row at equal distances within an extent."""
    pitch = (extent.width + gap) / max(len(row), 1)
    width = min(width, int(pitch) - gap)
    for number, index in enumerate(row):
        yield index, BoxPlace(extent.x + round(pitch * number + (pitch - gap - width) / 2), width, band=extent.band)


def _place_upper(
    sheet: DrawingSheet, tier: int, places: Mapping[int, BoxPlace], total: int, width: int
) -> dict[int, BoxPlace]:
    """Return the boxes of an upper tier, above the lower boxes of their part if the parts are side by side."""
    row, parts = sheet.row(tier), parts_below(sheet, tier)
    if len(parts) == 1 and len(row) == 1:
        return {row[0]: span(places, parts[0].lows)}
    extents = [span(places, part.lows) for part in parts]
    handy = max(width, HANDY)
    if len(parts) > 1 and sum(len(part.highs) for part in parts) == len(row) and _apart(places, parts, extents):
        found: dict[int, BoxPlace] = {}
        for part, extent in zip(parts, extents, strict=True):
            one = len(part.highs) == 1
            found.update({part.highs[0]: extent} if one else _spread(part.highs, extent, handy, GAP))
        return found
    return dict(_spread(row, BoxPlace(MARGIN + SIDE, total), handy, GAP))


def _apart(places: Mapping[int, BoxPlace], parts: list[LinkedPart], extents: list[BoxPlace]) -> bool:
    """Return whether each part is within one band, beside the others, and wide enough for its upper boxes."""
    whole = all(len({places[low].band for low in part.lows}) == 1 for part in parts)
    enough = all(
        extent.width >= len(part.highs) * (LEAST + GAP) - GAP for part, extent in zip(parts, extents, strict=True)
    )
    return whole and enough and apart(extents)


def apart(extents: Iterable[BoxPlace]) -> bool:
    """Return whether no extent overlaps another one in its band."""
    order = sorted(extents, key=lambda extent: (extent.band, extent.x))
    return all(left.band != right.band or left.right <= right.x for left, right in pairwise(order))
