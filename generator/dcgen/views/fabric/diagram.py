"""The drawing of a fabric: rows of boxes from cores to devices, and a line for all links between two boxes.

Lengths are whole CSS pixels. The widest drawing fits A3 landscape without scaling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dcgen.topology import Topology
from dcgen.views.fabric import captions
from dcgen.views.fabric.arrangement import (
    A3_ROOM,
    BOLD,
    PAD,
    TEXT_SIZE,
    BoxPlace,
    DrawingSheet,
    arched,
    arrange,
    crossing,
    vertical,
)
from dcgen.views.fabric.networks import Network, read_networks
from dcgen.views.figures import NO_BREAK
from dcgen.views.text import shorten, text_width, wrap

MARGIN, SIDE = 16, 176  # the texts beside the rows
MIN_WIDTH, MAX_WIDTH = 600, 2 * MARGIN + SIDE + A3_ROOM
NAME_SIZE, LINE = 15, 13
MIN_GAP, ARCH = 58, 22  # between rows; above a row, for lines that pass over it
MOST_TEXTS = 16  # lines of text in a box
ROLES = ("dev", "leaf", "spine", "core")


class Text(NamedTuple):
    """A line of text at its baseline; kind is name, bold, plain, or mid: centered on a white background."""

    kind: str
    x: int
    y: int
    text: str


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


@dataclass(frozen=True, slots=True)
class Diagram:
    """A fabric or plane on one page."""

    name: str
    title: str
    width: int
    height: int
    lines: tuple[LinkLine, ...]
    boxes: tuple[NodeBox, ...]
    texts: tuple[Text, ...]


class _Row(NamedTuple):
    """The top and height of a row, and the center of the gap above it."""

    y: int
    height: int
    gap_y: int


def make_diagrams(topology: Topology) -> tuple[Diagram, ...]:
    """Return the drawings of a site, one per fabric or plane, in the plan's order."""
    return tuple(make_diagram(topology.plan.name, network) for network in read_networks(topology))


def make_diagram(site: str, network: Network) -> Diagram:
    """Return the drawing of a network."""
    summary = network.summary
    sheet, places = arrange(network)
    places = {index: place._replace(x=place.x + MARGIN + SIDE) for index, place in places.items()}
    width = max(MIN_WIDTH, *(place.x + place.width + MARGIN for place in places.values()))
    title = f"Fabric {summary.title} of {site}"
    texts = [Text("name", MARGIN, 28, shorten(title, (width - 2 * MARGIN) / BOLD, NAME_SIZE))]
    texts += _column([captions.heading(network)], MARGIN, 46, width - 2 * MARGIN, "plain")
    rows, beside = _rows(sheet, places, texts[-1].y + 18)
    boxes = tuple(_box(sheet, index, place, rows[sheet.groups[index].tier]) for index, place in sorted(places.items()))
    lines, labels = _lines(sheet, places, rows)
    stacked = any(box.stacked for box in boxes)
    bottom = max(row.y + row.height for row in rows.values())
    foot = _column(captions.foot_lines(network, sheet.rule, stacked), MARGIN, bottom + 28, width - 2 * MARGIN, "plain")
    return Diagram(
        name=summary.name + (f"-p{summary.plane}" if summary.plane else ""),
        title=title,
        width=width,
        height=foot[-1].y + 14,
        lines=tuple(lines),
        boxes=boxes,
        texts=(*texts, *beside, *labels, *foot),
    )


def _column(lines: Iterable[str], x: int, y: int, room: int, first: str) -> list[Text]:
    """Return lines from baseline `y` downward, wrapped to `room`; the first line has the kind `first`."""
    texts: list[Text] = []
    for number, line in enumerate(lines):
        kind = "plain" if number else first
        space = room / (BOLD if kind == "bold" else 1)
        words = [
            word if text_width(word, TEXT_SIZE) <= space else word.replace(NO_BREAK, " ") for word in line.split(" ")
        ]
        for part in wrap(" ".join(words), space, TEXT_SIZE):
            texts.append(Text(kind, x, y + LINE * len(texts), part))
    return texts


def _rows(sheet: DrawingSheet, places: Mapping[int, BoxPlace], y: int) -> tuple[dict[int, _Row], list[Text]]:
    """Return the rows from `y` downward, and the texts beside and between them."""
    rows: dict[int, _Row] = {}
    texts: list[Text] = []
    for tier in sorted({group.tier for group in sheet.groups}, reverse=True):
        if rows:
            above = _column(captions.gap_lines(sheet.network, sheet.shared, tier), MARGIN, 0, SIDE - 12, "plain")
            gap = max(MIN_GAP + crossing(sheet, places)[tier], LINE * len(above) + 20)
            texts += [text._replace(y=y + text.y + (gap - LINE * len(above)) // 2 + 10) for text in above]
            y += gap
        gap_y = y - (gap // 2 if rows else 0)
        y += ARCH * any(arched(sheet, places, pair) for pair in sheet.joints if sheet.groups[pair[0]].tier == tier)
        beside = _column(captions.row_lines(sheet.network, tier), MARGIN, 0, SIDE - 12, "bold")
        most = max(len(_box_texts(sheet, index, places[index])) for index in sheet.row(tier))
        height = LINE * max(most, len(beside)) + 2 * PAD
        texts += [text._replace(y=y + text.y + (height - LINE * len(beside)) // 2 + 10) for text in beside]
        rows[tier] = _Row(y, height, gap_y)
        y += height
    return rows, texts


def _box_texts(sheet: DrawingSheet, index: int, place: BoxPlace) -> list[Text]:
    """Return the texts of a box from baseline 0; a box that spans others joins all texts after its heading."""
    first, *others = sheet.texts[index] or ("",)
    lines = [first, "; ".join(others)] if place.wide and others else [first, *others]
    texts = _column(lines, place.middle, 0, place.width - 2 * PAD, "bold")
    if len(texts) > MOST_TEXTS:
        more = shorten("more: cables.csv", place.width - 2 * PAD, TEXT_SIZE)
        texts = [*texts[: MOST_TEXTS - 1], texts[MOST_TEXTS - 1]._replace(text=more)]
    return texts


def _box(sheet: DrawingSheet, index: int, place: BoxPlace, row: _Row) -> NodeBox:
    group = sheet.groups[index]
    texts = _box_texts(sheet, index, place)
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


def _lines(
    sheet: DrawingSheet, places: Mapping[int, BoxPlace], rows: Mapping[int, _Row]
) -> tuple[list[LinkLine], list[Text]]:
    """Return a line per pair of connected boxes, and the labels that fit."""
    lines: list[LinkLine] = []
    labels: list[Text] = []
    between: dict[int, list[Text]] = {}
    for pair, speeds in sheet.joints.items():
        low, high = (sheet.groups[index].tier for index in pair)
        label = captions.joint_text(speeds)
        title = f"{_short(sheet, pair[0])} to {_short(sheet, pair[1])}: {label}"
        if low == high:
            path, text = _beside(places, pair, rows[low], arched(sheet, places, pair))
            labels.append(text._replace(text=label))
        else:
            path, x = _between(places[pair[0]], places[pair[1]], rows[low], rows[high])
            between.setdefault(low, []).append(Text("mid" if x else "", x, rows[low].gap_y + 3, label))
        lines.append(LinkLine(path, title, sum(speeds.values())))
    for texts in between.values():
        labels += texts if _legible(texts) else []
    return lines, labels


def _between(low: BoxPlace, high: BoxPlace, below: _Row, above: _Row) -> tuple[str, int]:
    """Return the path from a box to an upper box, and its x if it is vertical, otherwise 0."""
    x = vertical(low, high)
    if x is not None:
        return f"M{x} {below.y}V{above.y + above.height}", x
    return f"M{low.middle} {below.y}L{high.middle} {above.y + above.height}", 0


def _beside(places: Mapping[int, BoxPlace], pair: tuple[int, int], row: _Row, arch: bool) -> tuple[str, Text]:
    """Return the path between two boxes of a row, straight or over other boxes, and the position of its label."""
    left, right = sorted(places[index] for index in pair)
    if arch:
        y, x = row.y - ARCH + 6, (left.middle + right.middle) // 2
        return f"M{left.middle} {row.y}V{y}H{right.middle}V{row.y}", Text("mid", x, y + 3, "")
    y, start = row.y + row.height // 2, left.x + left.width
    return f"M{start} {y}H{right.x}", Text("mid", (start + right.x) // 2, y + 3, "")


def _legible(labels: list[Text]) -> bool:
    """Return whether all lines of a gap are vertical and far enough apart for their labels."""
    halves = [(label.x, text_width(label.text, TEXT_SIZE) / 2 + 3) for label in sorted(labels, key=lambda item: item.x)]
    return all(label.x for label in labels) and all(a + half <= b - other for (a, half), (b, other) in pairwise(halves))


def _short(sheet: DrawingSheet, index: int) -> str:
    """Return the heading of a box, with its next text if the box has several nodes."""
    return ", ".join(sheet.texts[index][: 2 if len(sheet.groups[index].nodes) > 1 else 1])
