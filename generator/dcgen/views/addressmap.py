"""The picture of the address plan of a fabric: who owns which prefix, and which AS number.

Rows go from circuits and cores down to leaves and the prefixes of their hosts. Lengths are drawing units: CSS pixels
at most. The drawing has the width and the letters of the drawings of fabrics.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from dcgen.plan.records import FabricSummary
from dcgen.topology import Topology
from dcgen.views.addresscolumns import MapBox, MapSheet, MapSource, make_map, make_source
from dcgen.views.addressplan import AddressSummary, routing_text
from dcgen.views.fabric.diagram import NAME_SIZE, PAPER_MM, PIXEL_MM, Diagram, LinkLine, NodeBox
from dcgen.views.fabric.lettering import BOLD, LINE, PAD, TEXT_SIZE, Text, column
from dcgen.views.fabric.placing import FEWEST, GAP, HANDY, LEAST, MARGIN, MOST, ROOM, SIDE
from dcgen.views.fabric.rows import BESIDE
from dcgen.views.text import text_width, wrap

MOST_COLUMNS = 5  # boxes beside each other that are wide enough for an address
ROW_GAP = 34  # between rows, for the lines


class MapRow(NamedTuple):
    """A row: the texts beside it, its boxes, and whether one box spans the drawing."""

    title: str
    notes: tuple[str, ...]
    boxes: tuple[MapBox, ...]


def make_address_maps(topology: Topology, addressing: AddressSummary) -> tuple[Diagram, ...]:
    """Return the pictures of a site: one per fabric or plane that has leaves."""
    source = make_source(topology, addressing)
    return tuple(_diagram(source, summary) for summary in topology.plan.fabrics if summary.leaves)


def _diagram(source: MapSource, summary: FabricSummary) -> Diagram:
    """Return the picture of a fabric or plane."""
    sheet, width = _sheet(source, summary)
    rows = [MapRow(title, (), boxes) for title, boxes in sheet.tiers]
    rows += [MapRow(band.title, band.notes, band.boxes) for band in sheet.bands]
    count = max(len(row.boxes) for row in rows)
    room = max(count * (width + GAP) - GAP, FEWEST)
    title = f"Address plan of fabric {summary.title}"
    full = 2 * MARGIN + SIDE + room
    names = wrap(title, (full - 2 * MARGIN) / BOLD, NAME_SIZE)
    texts = [Text("name", MARGIN, 28 + 18 * number, name) for number, name in enumerate(names)]
    texts += column([_heading(source, summary)], MARGIN, texts[-1].y + 18, full - 2 * MARGIN, "plain")
    boxes: list[tuple[NodeBox, ...]] = []
    y = texts[-1].y + 18
    for row in rows:
        made, beside = _row(row, y, width, room)
        boxes.append(made)
        texts += beside
        y = made[0].y + made[0].height + ROW_GAP
    foot = column(_notes(sheet, rows), MARGIN, y - ROW_GAP + 28, full - 2 * MARGIN, "plain")
    return Diagram(
        name=summary.name + (f"-p{summary.plane}" if summary.plane else ""),
        title=title,
        width=full,
        height=foot[-1].y + 14,
        width_mm=f"{full * min(PIXEL_MM, PAPER_MM / full):.1f}",
        height_mm=f"{(foot[-1].y + 14) * min(PIXEL_MM, PAPER_MM / full):.1f}",
        lines=tuple(_lines(sheet, rows, boxes)),
        boxes=tuple(box for row in boxes for box in row),
        texts=(*texts, *foot),
    )


def _notes(sheet: MapSheet, rows: Iterable[MapRow]) -> Iterator[str]:
    """Yield what the signs of a picture mean."""
    boxes = [box for row in rows for box in row.boxes]
    if any(line.startswith("lo ") for box in boxes for line in box.lines):
        yield "lo: loopback, the address of a router."
    if any(box.stacked for box in boxes):
        yield "A box with a second edge is for several switches or prefixes."
    if any(box.role == "out" for box in boxes):
        yield "A dashed box has its gateway, or its far end, outside the plan."
    if len(sheet.tiers) > 1:
        yield "A line between switches is for all links between them."
    yield "Each line below a leaf ends at the prefixes of its hosts."


def _heading(source: MapSource, summary: FabricSummary) -> str:
    routing = source.plan.routing
    policy = routing.policy(summary.name)
    parts = [routing_text(policy, routing.scheme)]
    if policy and any(name in routing.routers for name in (*summary.leaves, *summary.spines)):
        joins = bool(summary.spines or summary.far)
        parts += [f"{policy.links} BGP between switches"] if joins else ["the leaves route"]
    if policy and policy.overlay:
        parts.append("EVPN overlay")
    return "; ".join(parts)


def _sheet(source: MapSource, summary: FabricSummary) -> tuple[MapSheet, int]:
    """Return the most detailed sheet whose words fit its boxes, and the width of a box."""
    for columns in range(MOST_COLUMNS, 0, -1):
        sheet = make_map(source, summary, columns)
        rows = [*(boxes for _, boxes in sheet.tiers), *(band.boxes for band in sheet.bands)]
        count = max(map(len, rows))
        width = max(LEAST, min(MOST, (ROOM + GAP) // count - GAP))
        if columns == 1 or _widest(box for boxes in rows if len(boxes) > 1 for box in boxes) <= width - 2 * PAD:
            return sheet, width
    raise AssertionError("one column always fits")


def _widest(boxes: Iterable[MapBox]) -> float:
    """Return the width of the longest word; a name can break after its hyphens."""
    return max(
        (
            text_width(part + "-", TEXT_SIZE) * (1 if number else BOLD)
            for box in boxes
            for number, line in enumerate(box.lines)
            for word in line.split(" ")
            for part in word.split("-")
        ),
        default=0,
    )


def _row(row: MapRow, y: int, width: int, room: int) -> tuple[tuple[NodeBox, ...], list[Text]]:
    """Return the boxes of a row from `y` downward, and the texts beside it."""
    spread = row.boxes if len(row.boxes) > 1 else ()
    pitch = (room + GAP) // max(len(spread), 1)
    own = min(max(width, HANDY), pitch - GAP) if spread else room
    lettered = [_lettered(box, own) for box in row.boxes]
    beside = column([row.title, *row.notes], MARGIN, 0, BESIDE, "bold")
    height = LINE * max(*(len(texts) for texts in lettered), len(beside)) + 2 * PAD
    boxes = []
    for number, (box, texts) in enumerate(zip(row.boxes, lettered, strict=True)):
        x = MARGIN + SIDE + pitch * number + (pitch - GAP - own) // 2
        top = y + (height - LINE * len(texts)) // 2 + 10
        placed = tuple(Text(text.kind, x + own // 2, top + text.y, text.text) for text in texts)
        boxes.append(NodeBox(box.role, box.stacked, x, y, own, height, _title(box), len(box.names), 0, placed))
    top = y + (height - LINE * len(beside)) // 2 + 10
    return tuple(boxes), [text._replace(y=top + text.y) for text in beside]


def _lettered(box: MapBox, width: int) -> list[Text]:
    """Return the texts of a box from baseline 0; a wide box joins its lines."""
    first, *others = box.lines
    lines = [first, "; ".join(others)] if width > MOST and others else [first, *others]
    return column(lines, 0, 0, width - 2 * PAD, "bold")


def _title(box: MapBox) -> str:
    first, last = box.names[0], box.names[-1]
    return first if first == last else f"{len(box.names):,}, {first} to {last}"


def _lines(sheet: MapSheet, rows: Sequence[MapRow], placed: Sequence[tuple[NodeBox, ...]]) -> Iterator[LinkLine]:
    """Yield the lines between boxes of different tiers with links, and from leaves down to their prefixes."""
    tiers = len(sheet.tiers)
    for (upper, high, lower, low), count in sorted(_counts(sheet).items()):
        yield _line(placed[upper][high], placed[lower][low], count)
    for number, leaf in enumerate(placed[tiers - 1] if tiers < len(rows) else ()):
        first = placed[tiers]
        below = first[number] if len(first) > 1 else first[0]
        x = leaf.x + leaf.width // 2
        yield LinkLine(f"M{x} {leaf.y + leaf.height}V{below.y}", f"{leaf.title} and its prefixes", 0)


def _counts(sheet: MapSheet) -> Counter[tuple[int, int, int, int]]:
    """Return how many pairs of switches have links, by tier and box of the upper switch and of the lower switch."""
    of: dict[str, tuple[tuple[int, int], ...]] = {}
    for tier, (_, boxes) in enumerate(sheet.tiers):
        for number, box in enumerate(boxes):
            for name in box.names:
                of[name] = (*of.get(name, ()), (tier, number))
    found: Counter[tuple[int, int, int, int]] = Counter()
    joined = Counter((of.get(upper, ()), of.get(lower, ())) for upper, lower in sheet.joints)
    for (upper_boxes, lower_boxes), count in joined.items():
        for one, other in product(upper_boxes, lower_boxes):
            if one[0] != other[0]:
                found[(*min(one, other), *max(one, other))] += count
    return found


def _line(above: NodeBox, below: NodeBox, count: int) -> LinkLine:
    start, end = above.x + above.width // 2, below.x + below.width // 2
    if above.x <= end <= above.x + above.width and above.width > below.width:
        start = end
    elif below.x <= start <= below.x + below.width and below.width > above.width:
        end = start
    title = f"{above.title} to {below.title}: {count:,} pairs of neighbors"
    return LinkLine(f"M{start} {above.y + above.height}L{end} {below.y}", title, count)
