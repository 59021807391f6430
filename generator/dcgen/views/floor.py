"""The floor of a site from above: where each rack stands, to scale, and the power it draws.

Lengths of the plan are centimeters. A plan is drawn at `scale` page units to the centimeter, within the room that
the page has for it; what is written beside it stays of one size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from typing import NamedTuple

from dcgen.plan.amounts import Total
from dcgen.plan.records import FloorRow, Rack
from dcgen.topology import Topology
from dcgen.views import drawing, figures

LONG, SHORT = 1500, 1040  # page units: A3 with its margins, in either direction
UNIT_MM = 0.26
LARGEST = 1.0  # page units of a centimeter: a small room does not fill the page
MARGIN, HEAD, LINE = 24, 84, 16
LABEL, TEXT_SIZE = 190, 11
NARROW = 860  # the least width of a page, which the legend takes
RACK_CM, DEEP_CM, APART_CM = 75, 110, 300  # how large racks are drawn where the floor or their size is unknown
EVERY = (1, 5, 10, 50, 100, 500, 1000)  # how many positions to a number above them
RACK_TEXTS, FIGURE_TEXT = (13, 12, 11, 10, 9), 19

# kW of a rack from which on a shade is used; each is darker than the one before, so that grey tells them apart too.
STEPS = (0, 5, 10, 20, 40, 80, 120)


class RackOutline(NamedTuple):
    """A rack from above: its shade, its corner and size in centimeters, its texts and their middle and baselines."""

    anchor: str
    title: str
    shade: int
    x: int
    y: int
    width: int
    depth: int
    middle: int
    name: str
    name_size: int
    name_y: int
    figure: str
    figure_y: int


class Mark(NamedTuple):
    """A text beside the plan or in an aisle, in page units; a bold one names a row."""

    kind: str
    x: int
    y: int
    size: int
    text: str


class FloorLine(NamedTuple):
    """A line on the floor, or above it, in centimeters."""

    x: int
    y: int
    to_x: int
    to_y: int


class Free(NamedTuple):
    """A position without a rack: its corner and size in centimeters."""

    x: int
    y: int
    width: int
    depth: int


class ShadeStep(NamedTuple):
    """A shade of the legend with its words."""

    shade: int
    x: int
    words: str


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """The floor of a site on one page; `scale` is page units to the centimeter, sizes of the page in millimeters."""

    name: str
    title: str
    subtitle: str
    width: int
    height: int
    width_mm: str
    height_mm: str
    left: int
    top: int
    scale: str
    free: tuple[Free, ...]
    spots: tuple[RackOutline, ...]
    fronts: tuple[FloorLine, ...]
    trays: tuple[FloorLine, ...]
    marks: tuple[Mark, ...]
    legend: tuple[ShadeStep, ...]
    legend_y: int
    notes: tuple[tuple[int, str], ...]


class FloorScale(NamedTuple):
    """Centimeters: where each row begins, in their order across the floor; from rack to rack; the deepest rack; and
    why it is no true scale."""

    tops: dict[int, int]
    rack: int
    depth: int
    untrue: str = ""

    @property
    def aisles(self) -> dict[tuple[int, int], int]:
        """The aisle between each two rows that stand next to each other, by number."""
        pairs = ((a, b) for a, b in pairwise(self.tops) if b - a == 1)
        return {(a, b): self.tops[b] - self.tops[a] - self.depth for a, b in pairs}


def make_floor_plan(topology: Topology) -> FloorPlan:
    """The drawing of a site's floor."""
    plan = topology.plan
    ground = _ground(topology)
    rows = {row: topology.rows.get(row, []) for row in ground.tops}
    described = plan.floor.rows.values() if plan.floor else ()
    columns = {rack.column for rack in plan.racks.values()}.union(*(row.positions for row in described))
    across, down = ground.rack * max(columns, default=1), max(ground.tops.values()) + ground.depth
    free = tuple(_free(topology, rows, ground))
    fronts, trays = tuple(_fronts(topology, rows, ground)), tuple(_trays(topology, ground))
    notes = [
        line
        for note in _notes(topology, bool(free), bool(fronts), bool(trays))
        for line in drawing.wrap(note, NARROW - 2 * MARGIN, TEXT_SIZE)
    ]
    scale = max(_scale(across, down, page, len(notes)) for page in ((LONG, SHORT), (SHORT, LONG)))
    bottom = HEAD + round(down * scale)
    width = max(LABEL + round(across * scale) + MARGIN, NARROW)
    height = bottom + 56 + LINE * len(notes)
    size = min(UNIT_MM, UNIT_MM * LONG / max(width, height))
    return FloorPlan(
        name=plan.name,
        title=f"Floor plan of {plan.name}: {len(plan.racks)} racks in {len(rows)} rows",
        subtitle=_subtitle(topology, ground),
        width=width,
        height=height,
        width_mm=f"{width * size:.1f}",
        height_mm=f"{height * size:.1f}",
        left=LABEL,
        top=HEAD,
        scale=f"{scale:.5g}",
        free=free,
        spots=tuple(_spots(topology, rows, ground)),
        fronts=fronts,
        trays=trays,
        marks=tuple(_marks(topology, rows, ground, scale)),
        legend=tuple(_legend()),
        legend_y=bottom + 24,
        notes=tuple((bottom + 60 + LINE * number, note) for number, note in enumerate(notes)),
    )


def _scale(across: int, down: int, page: tuple[int, int], notes: int) -> float:
    """The largest scale at which the plan fits a page with what is written around it."""
    wide, high = page[0] - LABEL - MARGIN, page[1] - HEAD - 60 - LINE * notes
    return min(LARGEST, wide / across, high / down)


def _ground(topology: Topology) -> FloorScale:
    """Rows and pitch of the floor, or equal steps where they are unknown or cannot be drawn."""
    racks, floor = topology.plan.racks.values(), topology.plan.floor
    wide = round(max((rack.width_mm / 10 for rack in racks if rack.width_mm), default=RACK_CM))
    deep = max(map(_deep, racks), default=DEEP_CM)
    used = sorted({rack.row for rack in racks}) or [0]
    if not floor:
        return FloorScale(_steps(used), wide, deep, "the blueprint does not describe the floor")
    rack = round(100 * (floor.rack_pitch_m or wide / 100))
    middles = {number: row.middle_m for number, row in sorted(floor.rows.items()) if row.middle_m is not None}
    if len(middles) < len(floor.rows):
        return FloorScale(_steps(sorted(floor.rows)), max(rack, wide), deep, "the depth of a rack is unknown")
    first = min(middles.values())
    tops = {number: round(100 * (meters - first)) for number, meters in middles.items()}
    if gap := next((tops[b] - tops[a] for a, b in pairwise(tops) if tops[b] - tops[a] < deep), None):
        why = f"rows stand {gap / 100:g} m apart and racks are {deep / 100:g} m deep"
        return FloorScale(_steps(list(tops)), max(rack, wide), deep, why)
    if rack < wide:
        return FloorScale(tops, wide, deep, f"racks stand {rack / 100:g} m apart and are {wide / 100:g} m wide")
    return FloorScale(tops, rack, deep)


def _steps(rows: list[int]) -> dict[int, int]:
    """Rows at equal steps by their numbers."""
    return {row: (row - rows[0]) * APART_CM for row in sorted(rows)}


def _deep(rack: Rack) -> int:
    return round((rack.depth_mm or 10 * DEEP_CM) / 10)


def _subtitle(topology: Topology, ground: FloorScale) -> str:
    """What the drawing is to scale with."""
    if ground.untrue:
        return f"Site {topology.plan.site}. Not to scale: {ground.untrue}."
    gaps = set(ground.aisles.values())
    aisles = ""
    if len(gaps) == 1:
        gap = gaps.pop()
        aisles = f", rows {(gap + ground.depth) / 100:g} m apart, aisles of {gap / 100:g} m"
    return f"Site {topology.plan.site}. To scale: racks {ground.rack / 100:g} m from middle to middle{aisles}."


def _free(topology: Topology, rows: dict[int, list[Rack]], ground: FloorScale) -> Iterator[Free]:
    """The positions that the blueprint describes and where no rack stands yet."""
    floor = topology.plan.floor
    for row, racks in rows.items() if floor else ():
        taken = {rack.column for rack in racks}
        for column in floor.rows[row].positions if floor else ():
            if column not in taken:
                yield Free((column - 1) * ground.rack, ground.tops[row], ground.rack, ground.depth)


def _fronts(topology: Topology, rows: dict[int, list[Rack]], ground: FloorScale) -> Iterator[FloorLine]:
    """The edge of each row that the fronts of its racks make, where the blueprint tells which it is."""
    described = topology.plan.floor.rows if topology.plan.floor else {}
    for row, (_, _, faces, positions) in described.items():
        for low, high in _runs({*positions, *(rack.column for rack in rows[row])}) if faces else ():
            y = ground.tops[row] + (ground.depth if faces == "next" else 0)
            yield FloorLine((low - 1) * ground.rack, y, high * ground.rack, y)


def _runs(numbers: set[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of numbers that follow one another."""
    for low in sorted(number for number in numbers if number - 1 not in numbers):
        yield low, next(number for number in count(low) if number + 1 not in numbers)


def _trays(topology: Topology, ground: FloorScale) -> Iterator[FloorLine]:
    """The trays across the rows, where the blueprint says which there are."""
    for column in topology.plan.floor.cross_trays if topology.plan.floor else ():
        x = (2 * column - 1) * ground.rack // 2
        yield FloorLine(x, 0, x, max(ground.tops.values()) + ground.depth)


def _spots(topology: Topology, rows: dict[int, list[Rack]], ground: FloorScale) -> Iterator[RackOutline]:
    """The racks at their places, in the order of the plan."""
    stems = {row: drawing.stem(racks) for row, racks in rows.items() if racks}
    for rack in topology.plan.racks.values():
        yield _spot(topology, rack, ground, stems[rack.row])


def _spot(topology: Topology, rack: Rack, ground: FloorScale, stem: str) -> RackOutline:
    """A rack at its place: the name without what its row shares, and its kW."""
    power = topology.power_w(rack.name)
    width, depth = round((rack.width_mm or 10 * ground.rack) / 10), _deep(rack)
    x = (rack.column - 1) * ground.rack + (ground.rack - width) // 2
    y = ground.tops[rack.row]
    used = figures.used_text(power, "kW")
    title = f"{rack.name}: row {rack.row}, position {rack.column}, {used} of {topology.usable_kw(rack):,.1f} kW"
    kilowatts, name = power.value / 1000, rack.name.removeprefix(stem)
    fitting = (size for size in RACK_TEXTS if drawing.text_width(name, size) <= width - 4)
    size = next(fitting, RACK_TEXTS[-1])
    return RackOutline(
        anchor=rack.name,
        title=title,
        shade=max(index for index, start in enumerate(STEPS) if kilowatts >= start),
        x=x,
        y=y,
        width=width,
        depth=depth,
        middle=x + width // 2,
        name=drawing.shorten(name, width - 4, size),
        name_size=size,
        name_y=y + depth // 2 - 8,
        figure=_figure(power, width),
        figure_y=y + depth // 2 + 14,
    )


def _figure(power: Total, room: int) -> str:
    """The kW of a rack with their marks; whole ones where the rack is narrow."""
    least, mark = "≥" if power.unknown else "", "*" if power.assumed else ""
    text = f"{least}{figures.number_text(power.value, 'kW')}{mark}"
    return text if drawing.text_width(text, FIGURE_TEXT) <= room else f"{least}{power.value / 1000:.0f}{mark}"


def _marks(topology: Topology, rows: dict[int, list[Rack]], ground: FloorScale, scale: float) -> Iterator[Mark]:
    """Beside each row what it is and draws, and between two rows that stand next to each other the aisle."""
    yield from _positions(rows, topology.plan.floor.rows.values() if topology.plan.floor else (), ground, scale)
    steps = [scale * (b - a) for a, b in pairwise(ground.tops.values())]
    step = min(steps, default=scale * APART_CM)
    size = max(4, min(TEXT_SIZE, round(0.8 * step)))
    for row, racks in rows.items():
        middle = HEAD + (ground.tops[row] + ground.depth / 2) * scale
        words = list(_row_words(topology, row, racks))
        if steps and step < 4 * LINE:
            words = [("bold", f"row {row}: {words[-1][1]}")]
        for number, (kind, text) in enumerate(words):
            y = round(middle + size / 3 + (number - (len(words) - 1) / 2) * (size + 4))
            yield Mark(kind, MARGIN, y, size, drawing.shorten(text, LABEL - MARGIN - 10, size))
    for (row, after), gap in ground.aisles.items():
        if not ground.untrue and gap * scale > 2 * LINE:
            middle = HEAD + (ground.tops[after] - gap / 2) * scale
            text = f"{_aisle(topology, row, after)}, {gap / 100:.3g} m"
            yield Mark("soft", MARGIN, round(middle + 4), TEXT_SIZE, text)


def _positions(
    rows: dict[int, list[Rack]], described: Iterable[FloorRow], ground: FloorScale, scale: float
) -> Iterator[Mark]:
    """The numbers of the positions above the rows, as many as are legible; all rows count from one line."""
    columns = {rack.column for racks in rows.values() for rack in racks}.union(*(row.positions for row in described))
    word = "position"
    yield Mark("soft", LABEL - 6 - round(drawing.text_width(word, TEXT_SIZE)), HEAD - 6, TEXT_SIZE, word)
    step = next((step for step in EVERY if step * ground.rack * scale >= 2 * TEXT_SIZE), EVERY[-1])
    for column in sorted(columns):
        if column % step == 0 or column == 1:
            middle = LABEL + (column - 0.5) * ground.rack * scale
            x = round(middle - drawing.text_width(str(column), TEXT_SIZE) / 2)
            yield Mark("soft", x, HEAD - 6, TEXT_SIZE, str(column))


def _row_words(topology: Topology, row: int, racks: list[Rack]) -> Iterator[tuple[str, str]]:
    if not racks:
        yield "bold", f"row {row}"
        yield "plain", "no rack yet"
        return
    yield "bold", f"row {row}: {drawing.stem(racks)}…"
    yield "plain", f"{len(racks)} {'rack' if len(racks) == 1 else 'racks'}"
    yield "plain", figures.used_text(figures.merge(topology.power_w(rack.name) for rack in racks), "kW")


def _aisle(topology: Topology, row: int, after: int) -> str:
    """Cold between fronts, hot between rears; an aisle where the blueprint does not say, or where a row looks at the
    back of another."""
    rows = topology.plan.floor.rows if topology.plan.floor else {}
    looks = rows[row].faces, rows[after].faces
    return {("next", "previous"): "cold aisle", ("previous", "next"): "hot aisle"}.get(looks, "aisle")


def _legend() -> Iterator[ShadeStep]:
    for shade, (start, end) in enumerate(zip(STEPS, (*STEPS[1:], None), strict=True)):
        words = f"{start} kW and more" if end is None else f"{start} to {end} kW" if start else f"below {end} kW"
        yield ShadeStep(shade, MARGIN + 112 * shade, words)


def _notes(topology: Topology, free: bool, fronts: bool, trays: bool) -> Iterator[str]:
    """What the figures and lines mean, and what the figures rest on."""
    power = figures.merge(topology.power_w(name) for name in topology.plan.racks)
    yield "The figure of a rack is the maximum power of what it holds, in kW; names without what the row shares."
    meanings = (
        (free, "a dashed outline is a position without a rack"),
        (fronts, "the blue edge of a row is its front"),
        (trays, "a broken green line is a cable tray across the rows"),
    )
    if words := "; ".join(text for shown, text in meanings if shown):
        yield f"{words[0].upper()}{words[1:]}."
    if power.unknown:
        yield f"≥: at least. Power is unknown for {', '.join(power.unknown)}."
    if power.assumed:
        yield f"* rests on planning assumptions for {', '.join(power.assumed)}."
    models = sorted({rack.type.model for rack in topology.plan.racks.values() if not rack.depth_mm})
    if models:
        yield f"The depth of {', '.join(models)} is unknown and drawn as {DEEP_CM / 100:g} m."
