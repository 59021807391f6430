"""The drawing of a fabric: rows of boxes from cores to devices, and a line for all links between two boxes.

Lengths are drawing units: CSS pixels at most. The drawing is wide and high as a square at most, so that its text has
7 points or more on A4 in both orientations.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dcgen.topology import Topology
from dcgen.views.fabric import captions
from dcgen.views.fabric.arrangement import arrange
from dcgen.views.fabric.joints import arched, buses, vertical
from dcgen.views.fabric.lettering import BOLD, LINE, TEXT_SIZE, Text, column
from dcgen.views.fabric.networks import Network, read_networks
from dcgen.views.fabric.placing import FEWEST, MARGIN, SIDE
from dcgen.views.fabric.rows import ARCH, Row, Rows, make_rows, texts_of
from dcgen.views.fabric.sheet import BoxPlace, DrawingSheet, LinkedPart, Places
from dcgen.views.text import text_width, wrap

NAME_SIZE = 15
PAPER_MM, PIXEL_MM = 190, 25.4 / 96  # the width of A4 with its margins; a small drawing keeps its size
STUB, TRUNK = 40, 10  # from a bus down to the boxes; from its trunk to the first box
ROLES = ("dev", "leaf", "spine", "core")


class NodeBox(NamedTuple):
    """A box with its role: dev, out, leaf, spine or core; `stacked` marks a box of several switches.

    `nodes` is the number of nodes in the box, `inside` the number of links between them.
    """

    role: str
    stacked: bool
    x: int
    y: int
    width: int
    height: int
    title: str
    nodes: int
    inside: int
    texts: tuple[Text, ...]


class LinkLine(NamedTuple):
    """The links between two boxes: an SVG path, a title with both boxes, and the number of links."""

    path: str
    title: str
    links: int


class Diagram(NamedTuple):
    """A fabric or plane on one page."""

    name: str
    title: str
    width: int
    height: int
    width_mm: str
    height_mm: str
    lines: tuple[LinkLine, ...]
    boxes: tuple[NodeBox, ...]
    texts: tuple[Text, ...]


def make_diagrams(topology: Topology) -> tuple[Diagram, ...]:
    """Return the drawings of a site, one per fabric or plane, in the plan's order."""
    return tuple(make_diagram(topology.plan.name, network) for network in read_networks(topology))


def make_diagram(site: str, network: Network) -> Diagram:
    """Return the drawing of a network."""
    summary = network.summary
    sheet, places = arrange(network)
    width = max(2 * MARGIN + SIDE + FEWEST, *(place.right + MARGIN for place in places.values()))
    title = f"Fabric {summary.title} of {site}"
    names = wrap(title, (width - 2 * MARGIN) / BOLD, NAME_SIZE)
    texts = [Text("name", MARGIN, 28 + 18 * number, name) for number, name in enumerate(names)]
    texts += column([captions.heading(network)], MARGIN, texts[-1].y + 18, width - 2 * MARGIN, "plain")
    rows, beside = make_rows(sheet, places, texts[-1].y + 18)
    boxes = tuple(_box(sheet, places, index, rows) for index in sorted(places))
    lines, labels, bused = _lines(sheet, places, rows)
    notes = captions.foot_lines(network, sheet.rule, any(box.stacked for box in boxes), bused)
    bottom = max(row.bottom for row in rows.values())
    foot = column(notes, MARGIN, bottom + 28, width - 2 * MARGIN, "plain")
    height = foot[-1].y + 14
    scale = min(PIXEL_MM, PAPER_MM / width)
    return Diagram(
        name=summary.name + (f"-p{summary.plane}" if summary.plane else ""),
        title=title,
        width=width,
        height=height,
        width_mm=f"{width * scale:.1f}",
        height_mm=f"{height * scale:.1f}",
        lines=tuple(lines),
        boxes=boxes,
        texts=(*texts, *beside, *labels, *foot),
    )


def _box(sheet: DrawingSheet, places: Places, index: int, rows: Rows) -> NodeBox:
    group, place = sheet.groups[index], places[index]
    row = rows[place.band, group.tier]
    texts = texts_of(sheet, places, index)
    top = row.y + (row.height - LINE * len(texts)) // 2 + 10
    return NodeBox(
        role="out" if group.out else ROLES[group.tier],
        stacked=group.tier > 0 and len(group.nodes) > 1,
        x=place.x,
        y=row.y,
        width=place.width,
        height=row.height,
        title=captions.names_text(group),
        nodes=len(group.nodes),
        inside=sum(sheet.inside.get(index, {}).values()),
        texts=tuple(text._replace(y=text.y + top) for text in texts),
    )


def _lines(sheet: DrawingSheet, places: Places, rows: Rows) -> tuple[list[LinkLine], list[Text], bool]:
    """Return the lines between boxes, the labels that fit, and whether there is a bus."""
    lines: list[LinkLine] = []
    labels: list[Text] = []
    between: dict[tuple[int, int], list[Text]] = {}
    bused = buses(sheet, places)
    for pair, speeds in sheet.joints.items():
        low, high = (sheet.groups[index].tier for index in pair)
        below, above = (rows[places[index].band, sheet.groups[index].tier] for index in pair)
        label = captions.joint_text(speeds)
        title = f"{_short(sheet, pair[0])} to {_short(sheet, pair[1])}: {label}"
        if low == high:
            path, text = _beside(places, pair, below, arched(sheet, places, pair))
            labels.append(text._replace(text=label))
        elif high in bused:
            continue
        else:
            path, x = _between(places[pair[0]], places[pair[1]], below, above)
            between.setdefault((places[pair[0]].band, low), []).append(Text("mid", x, below.gap_y + 3, label))
        lines.append(LinkLine(path, title, sum(speeds.values())))
    for tier, parts in bused.items():
        for part in parts:
            lines += _bus(sheet, places, rows, tier, part)
            for key, texts in _drop_labels(sheet, places, rows, part).items():
                between.setdefault(key, []).extend(texts)
    for texts in between.values():
        labels += _legible(texts)
    return lines, labels, bool(bused)


def _between(low: BoxPlace, high: BoxPlace, below: Row, above: Row) -> tuple[str, int]:
    """Return the path from a box to an upper box, and its x if it is vertical, otherwise 0."""
    x = vertical(low, high)
    if x is not None:
        return f"M{x} {below.y}V{above.bottom}", x
    return f"M{low.middle} {below.y}L{high.middle} {above.bottom}", 0


def _bus(sheet: DrawingSheet, places: Places, rows: Rows, tier: int, part: LinkedPart) -> Iterator[LinkLine]:
    """Yield the line from each lower box up to a bus, and the bus with its lines to the upper boxes."""
    level = {places[low].band: 0 for low in part.lows}
    for low in part.lows:
        row = rows[places[low].band, sheet.groups[low].tier]
        level[places[low].band] = max(level[places[low].band], row.y - STUB)
    first = places[part.highs[0]].band
    ends = {band: [places[low].middle for low in part.lows if places[low].band == band] for band in level}
    above = {index: rows[places[index].band, tier].bottom for index in part.highs}
    path = "".join(f"M{places[high].middle} {bottom}V{level[first]}" for high, bottom in above.items())
    ends[first] += [places[high].middle for high in part.highs]
    trunk = MARGIN + SIDE - TRUNK
    for band, xs in sorted(ends.items()):
        left = trunk if len(level) > 1 else min(xs)
        path += f"M{left} {level[band]}H{max(xs)}"
    if len(level) > 1:
        path += f"M{trunk} {level[first]}V{max(level.values())}"
    for low in part.lows:
        row, speeds = rows[places[low].band, sheet.groups[low].tier], _sum(sheet, low, part)
        title = f"{_short(sheet, low)} to {_highs(sheet, part)}: {captions.joint_text(speeds)}"
        yield LinkLine(f"M{places[low].middle} {row.y}V{level[places[low].band]}", title, sum(speeds.values()))
    yield LinkLine(path, f"{_highs(sheet, part)} to each box below", 0)


def _sum(sheet: DrawingSheet, low: int, part: LinkedPart) -> Counter[float]:
    """Return the links from a box to all upper boxes of its part, by speed."""
    speeds: Counter[float] = Counter()
    for high in part.highs:
        speeds.update(sheet.joints[low, high])
    return speeds


def _highs(sheet: DrawingSheet, part: LinkedPart) -> str:
    """Return the first and the last upper box of a part."""
    names = [_short(sheet, index) for index in (part.highs[0], part.highs[-1])]
    return " to ".join(dict.fromkeys(names)).replace(" to ", " ... ") if len(part.highs) > 1 else names[0]


def _drop_labels(
    sheet: DrawingSheet, places: Places, rows: Rows, part: LinkedPart
) -> dict[tuple[int, int], list[Text]]:
    """Return the labels between a bus and its lower boxes, by band and tier."""
    labels: dict[tuple[int, int], list[Text]] = {}
    for low in part.lows:
        key = places[low].band, sheet.groups[low].tier
        text = captions.joint_text(_sum(sheet, low, part))
        labels.setdefault(key, []).append(Text("mid", places[low].middle, rows[key].y - STUB // 2 + 3, text))
    return labels


def _beside(places: Places, pair: tuple[int, int], row: Row, arch: bool) -> tuple[str, Text]:
    """Return the path between two boxes of a row, straight or over other boxes, and the position of its label."""
    left, right = sorted(places[index] for index in pair)
    if arch:
        y, x = row.y - ARCH + 6, (left.middle + right.middle) // 2
        return f"M{left.middle} {row.y}V{y}H{right.middle}V{row.y}", Text("mid", x, y + 3, "")
    y = row.y + row.height // 2
    return f"M{left.right} {y}H{right.x}", Text("mid", (left.right + right.x) // 2, y + 3, "")


def _legible(labels: list[Text]) -> list[Text]:
    """Return the labels of a gap if its links are vertical and far enough apart, folded once if that is necessary."""
    if not all(label.x for label in labels):
        return []
    if _apart(labels, [label.text for label in labels]):
        return labels
    halves = [label.text.partition(" × ") for label in labels]
    if any(" + " in label.text for label in labels) or not _apart(labels, [f"× {last}" for _, _, last in halves]):
        return []
    up = [label._replace(text=first, y=label.y - 5) for label, (first, _, _) in zip(labels, halves, strict=True)]
    return up + [
        label._replace(text=f"× {last}", y=label.y + 6) for label, (_, _, last) in zip(labels, halves, strict=True)
    ]


def _apart(labels: list[Text], texts: list[str]) -> bool:
    """Return whether texts at the positions of labels do not overlap."""
    halves = sorted((label.x, text_width(text, TEXT_SIZE) / 2 + 3) for label, text in zip(labels, texts, strict=True))
    return all(a + half <= b - other for (a, half), (b, other) in pairwise(halves))


def _short(sheet: DrawingSheet, index: int) -> str:
    """Return the heading of a box, with its next text if the box has several nodes."""
    return ", ".join(sheet.texts[index][: 2 if len(sheet.groups[index].nodes) > 1 else 1])
