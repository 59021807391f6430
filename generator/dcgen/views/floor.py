"""The floor plan of a site: each rack to scale, with its power.

Lengths on the floor are centimeters. The plan is drawn at `scale` page units per centimeter, to fit the page. Texts
beside the plan keep their size.
"""

from collections.abc import Iterable, Iterator
from itertools import count, pairwise
from typing import NamedTuple

from dcgen.page import counted
from dcgen.plan.amounts import Total
from dcgen.plan.records import FloorRow, Rack
from dcgen.proof.cooling import rack_heat, together, uses_liquid
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.elevation import row_text
from dcgen.views.heatbars import BAR_CM, SPLIT_SIZES, SPLIT_TEXT, make_bar, split_text
from dcgen.views.outlines import (
    CabinetOutline,
    FloorLine,
    FloorPlan,
    FreePosition,
    Mark,
    PlanNote,
    RackOutline,
    ShadeStep,
)
from dcgen.views.text import fitting_size, shorten, text_width, wrap, wrap_name

LONG, SHORT = 1154, 860  # page units: A4 and letter with their margins, in either direction
UNIT_MM = 255 / LONG
LARGEST = 1.0  # page units per centimeter: a small floor does not fill the page
MARGIN, HEAD, LINE = 24, 84, 16
LABEL, TEXT_SIZE = 190, 12
NARROW = 860  # the minimum width of a page: the legend needs it
RACK_CM, DEEP_CM, APART_CM = 75, 110, 300  # width, depth and row pitch that are drawn where they are unknown
EVERY = (1, 5, 10, 50, 100, 500, 1000)  # label every Nth position
RACK_TEXTS, HANDY_TEXT, NAME_LINES, FIGURE_TEXT = (16, 15, 14, 13, 12, 11, 10, 9), 12, 3, 21

# The lower limit of each shade in kW. Each shade is darker than the one before, so that a gray print works too.
STEPS = (0, 5, 10, 20, 40, 80, 120)


class FloorLayout(NamedTuple):
    """The start of each row across the floor, the rack pitch and the depth of the deepest rack, in centimeters.

    `untrue` is the reason if the plan cannot be drawn to scale.
    """

    tops: dict[int, int]
    rack: int
    depth: int
    untrue: str = ""

    @property
    def aisles(self) -> dict[tuple[int, int], int]:
        """The width of the aisle between two rows whose numbers follow each other, in centimeters."""
        pairs = ((a, b) for a, b in pairwise(self.tops) if b - a == 1)
        return {(a, b): self.tops[b] - self.tops[a] - self.depth for a, b in pairs}


def make_floor_plan(topology: Topology) -> FloorPlan:
    """Return the floor plan of a site."""
    plan = topology.plan
    layout = make_layout(topology)
    rows = {row: topology.rows.get(row, []) for row in layout.tops}
    described = plan.floor.rows.values() if plan.floor else ()
    cabinets = list(_cabinets(topology, layout))
    columns = {rack.column for rack in plan.racks.values()}.union(*(row.positions for row in described))
    columns.update(spot.column for spot in plan.cooling.spots)
    across, down = layout.rack * max(columns, default=1), max(layout.tops.values()) + layout.depth
    free = tuple(_free(topology, rows, layout))
    fronts, trays = tuple(_fronts(topology, rows, layout)), tuple(_trays(topology, layout))
    notes = [
        line
        for note in _notes(topology, bool(free), bool(fronts), bool(trays))
        for line in wrap(note, NARROW - 2 * MARGIN, TEXT_SIZE)
    ]
    scale = max(_scale(across, down, page, len(notes)) for page in ((LONG, SHORT), (SHORT, LONG)))
    bottom = HEAD + round(down * scale)
    width = max(LABEL + round(across * scale) + MARGIN, NARROW)
    height = bottom + 56 + LINE * len(notes)
    size = UNIT_MM * min(1, max(min(LONG / width, SHORT / height), min(SHORT / width, LONG / height)))
    return FloorPlan(
        name=plan.name,
        title=f"Floor plan of {plan.name}: {counted(len(plan.racks), 'rack')} in {counted(len(rows), 'row')}",
        subtitle=_subtitle(topology, layout),
        width=width,
        height=height,
        width_mm=f"{width * size:.1f}",
        height_mm=f"{height * size:.1f}",
        left=LABEL,
        top=HEAD,
        scale=f"{scale:.5g}",
        free=free,
        racks=tuple(_outlines(topology, layout)),
        cabinets=tuple(cabinets),
        cooled=uses_liquid(topology),
        fronts=fronts,
        trays=trays,
        marks=tuple(_marks(topology, rows, layout, scale)),
        legend=tuple(_legend()),
        legend_y=bottom + 24,
        notes=tuple(PlanNote(bottom + 60 + LINE * number, note) for number, note in enumerate(notes)),
    )


def _scale(across: int, down: int, page: tuple[int, int], notes: int) -> float:
    """Return the largest scale at which the plan and its texts fit a page."""
    wide, high = page[0] - LABEL - MARGIN, page[1] - HEAD - 60 - LINE * notes
    return min(LARGEST, wide / across, high / down)


def make_layout(topology: Topology) -> FloorLayout:
    """Return the rows and the rack pitch of the floor, or equal steps if they are unknown or cannot be drawn."""
    racks, floor = topology.plan.racks.values(), topology.plan.floor
    wide = round(max((rack.width_mm / 10 for rack in racks if rack.width_mm), default=RACK_CM))
    deep = max(map(_deep, racks), default=DEEP_CM)
    used = sorted({rack.row for rack in racks}) or [0]
    if not floor:
        return FloorLayout(_steps(used), wide, deep, "the blueprint does not describe the floor")
    rack = round(100 * (floor.rack_pitch_m or wide / 100))
    middles = {number: row.middle_m for number, row in sorted(floor.rows.items()) if row.middle_m is not None}
    if len(middles) < len(floor.rows):
        return FloorLayout(_steps(sorted(floor.rows)), max(rack, wide), deep, "the depth of a rack is unknown")
    first = min(middles.values())
    tops = {number: round(100 * (meters - first)) for number, meters in middles.items()}
    if gap := next((tops[b] - tops[a] for a, b in pairwise(tops) if tops[b] - tops[a] < deep), None):
        why = f"the row pitch is {gap / 100:g} m and racks are {deep / 100:g} m deep"
        return FloorLayout(_steps(list(tops)), max(rack, wide), deep, why)
    if rack < wide:
        return FloorLayout(tops, wide, deep, f"the rack pitch is {rack / 100:g} m and racks are {wide / 100:g} m wide")
    return FloorLayout(tops, rack, deep)


def _steps(rows: list[int]) -> dict[int, int]:
    """Return the start of each row, at equal steps between row numbers."""
    return {row: (row - rows[0]) * APART_CM for row in sorted(rows)}


def _deep(rack: Rack) -> int:
    return round((rack.depth_mm or 10 * DEEP_CM) / 10)


def _subtitle(topology: Topology, layout: FloorLayout) -> str:
    """Return the site and the scale of the drawing."""
    if layout.untrue:
        return f"Site {topology.plan.site}. Not to scale: {layout.untrue}."
    gaps = set(layout.aisles.values())
    aisles = ""
    if len(gaps) == 1:
        gap = gaps.pop()
        aisles = f", row pitch {(gap + layout.depth) / 100:g} m, aisles {gap / 100:g} m"
    return f"Site {topology.plan.site}. To scale: rack pitch {layout.rack / 100:g} m{aisles}."


def _free(topology: Topology, rows: dict[int, list[Rack]], layout: FloorLayout) -> Iterator[FreePosition]:
    """Yield the positions of the blueprint that have no rack yet."""
    floor = topology.plan.floor
    for row, racks in rows.items() if floor else ():
        taken = {rack.column for rack in racks}
        for column in floor.rows[row].positions if floor else ():
            if column not in taken:
                yield FreePosition((column - 1) * layout.rack, layout.tops[row], layout.rack, layout.depth)


def _fronts(topology: Topology, rows: dict[int, list[Rack]], layout: FloorLayout) -> Iterator[FloorLine]:
    """Yield the front edge of each row whose direction the blueprint states."""
    described = topology.plan.floor.rows if topology.plan.floor else {}
    for number, row in described.items():
        columns = {*row.positions, *(rack.column for rack in rows[number])}
        for low, high in _runs(columns) if row.faces else ():
            y = layout.tops[number] + (layout.depth if row.faces == "next" else 0)
            yield FloorLine((low - 1) * layout.rack, y, high * layout.rack, y)


def _runs(numbers: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last number of each run of consecutive numbers."""
    for low in sorted(number for number in numbers if number - 1 not in numbers):
        yield low, next(number for number in count(low) if number + 1 not in numbers)


def _trays(topology: Topology, layout: FloorLayout) -> Iterator[FloorLine]:
    """Yield the trays across the rows that the blueprint states."""
    for column in topology.plan.floor.cross_trays if topology.plan.floor else ():
        x = (2 * column - 1) * layout.rack // 2
        yield FloorLine(x, 0, x, max(layout.tops.values()) + layout.depth)


def _outlines(topology: Topology, layout: FloorLayout) -> Iterator[RackOutline]:
    """Yield the racks at their positions, in the order of the plan."""
    for rack in topology.plan.racks.values():
        yield _outline(topology, rack, layout)


def _cabinets(topology: Topology, layout: FloorLayout) -> Iterator[CabinetOutline]:
    """Yield the CDU cabinets at their positions, in the rows that are drawn."""
    for spot in topology.plan.cooling.spots:
        if spot.row not in layout.tops:
            continue
        device = topology.plan.devices[spot.device]
        width, depth = round((spot.width_mm or 10 * layout.rack) / 10), round((spot.depth_mm or 10 * DEEP_CM) / 10)
        middle = (2 * spot.column - 1) * layout.rack // 2
        y = layout.tops[spot.row] + (layout.depth - depth) // 2
        capacity = f"{device.type.rating_kw:,.0f} kW"
        title = f"{device.name}: {device.type.model}, row {spot.row}, position {spot.column}, {capacity}"
        size, lines = _name(device.name, width - 4)
        top = y + (depth - (size + 2) * (len(lines) + 1)) // 2 + size
        texts = [(top + (size + 2) * number, size, line) for number, line in enumerate((*lines, capacity))]
        yield CabinetOutline(title, middle - width // 2, y, width, depth, middle, tuple(texts))


def _outline(topology: Topology, rack: Rack, layout: FloorLayout) -> RackOutline:
    """Return a rack at its position, with its name and its kW."""
    power = topology.power_w(rack.name)
    width, depth = round((rack.width_mm or 10 * layout.rack) / 10), _deep(rack)
    x = (rack.column - 1) * layout.rack + (layout.rack - width) // 2
    y = layout.tops[rack.row]
    used = figures.used_text(power, "kW")
    title = f"{rack.name}: row {rack.row}, position {rack.column}, {used} of {topology.usable_kw(rack):,.1f} kW"
    kilowatts = power.value / 1000
    size, lines = _name(rack.name, width - 4)
    split, share = split_text(topology, rack)
    below = SPLIT_TEXT + BAR_CM + 4 if split else 0
    top = y + (depth - (size + 2) * len(lines) - FIGURE_TEXT - 4 - below) // 2
    figure_y = top + (size + 2) * len(lines) + FIGURE_TEXT
    return RackOutline(
        anchor=rack.name,
        title=title,
        shade=max(index for index, start in enumerate(STEPS) if kilowatts >= start),
        x=x,
        y=y,
        width=width,
        depth=depth,
        middle=x + width // 2,
        name_size=size,
        name=tuple((top + (size + 2) * number - 2, line) for number, line in enumerate(lines, 1)),
        figure=_figure(power, width),
        figure_y=figure_y,
        split=split,
        split_y=figure_y + SPLIT_TEXT + 4,
        split_size=fitting_size(split, width - 4, SPLIT_SIZES),
        bar=make_bar(share, x + 3, figure_y + SPLIT_TEXT + 9, width - 6),
    )


def _name(name: str, width: int) -> tuple[int, list[str]]:
    """Return the largest size of a rack name and its lines; only a name that never fits loses its start."""
    choices = [(size, 2) for size in RACK_TEXTS if size >= HANDY_TEXT] + [(size, NAME_LINES) for size in RACK_TEXTS]
    possible = [(size, most) for size, most in choices if text_width(name, size) <= most * width + 1]
    for size, most in possible or choices[-1:]:
        lines = wrap_name(name, width, size, most)
        if "".join(lines) == name:
            break
    return size, lines


def _figure(power: Total, width: int) -> str:
    """Return the kW of a rack with their marks, as a whole number if the rack is narrow."""
    if figures.is_unknown(power):
        return figures.UNKNOWN if text_width(figures.UNKNOWN, FIGURE_TEXT) <= width else "?"
    least, mark = "≥" if power.unknown else "", "*" if power.assumed else ""
    text = f"{least}{figures.number_text(power.value, 'kW')}{mark}"
    return text if text_width(text, FIGURE_TEXT) <= width else f"{least}{power.value / 1000:.0f}{mark}"


def _marks(topology: Topology, rows: dict[int, list[Rack]], layout: FloorLayout, scale: float) -> Iterator[Mark]:
    """Yield the texts beside each row, and the name and width of each aisle."""
    described = topology.plan.floor.rows.values() if topology.plan.floor else ()
    cabinets = [spot.column for spot in topology.plan.cooling.spots]
    yield from _positions(rows, described, cabinets, layout, scale)
    steps = [scale * (b - a) for a, b in pairwise(layout.tops.values())]
    step = min(steps, default=scale * APART_CM)
    size = max(4, min(TEXT_SIZE, round(0.8 * step)))
    for row, racks in rows.items():
        middle = HEAD + (layout.tops[row] + layout.depth / 2) * scale
        texts = list(_row_texts(topology, row, racks))
        if steps and step < 4 * LINE:
            texts = [("bold", f"row {row}: {texts[-1][1]}")]
        for number, (kind, text) in enumerate(texts):
            y = round(middle + size / 3 + (number - (len(texts) - 1) / 2) * (size + 4))
            yield Mark(kind, MARGIN, y, size, shorten(text, LABEL - MARGIN - 10, size))
    for (row, after), gap in layout.aisles.items():
        if not layout.untrue and gap * scale > 2 * LINE:
            middle = HEAD + (layout.tops[after] - gap / 2) * scale
            text = f"{aisle_name(topology, row, after)}, {gap / 100:.3g} m"
            yield Mark("soft", MARGIN, round(middle + 4), TEXT_SIZE, text)


def _positions(
    rows: dict[int, list[Rack]],
    described: Iterable[FloorRow],
    cabinets: Iterable[int],
    layout: FloorLayout,
    scale: float,
) -> Iterator[Mark]:
    """Yield the position numbers above the rows, as many as are legible; all rows count from the same line."""
    columns = {rack.column for racks in rows.values() for rack in racks}.union(*(row.positions for row in described))
    columns.update(cabinets)
    title = "position"
    yield Mark("soft", LABEL - 6 - round(text_width(title, TEXT_SIZE)), HEAD - 6, TEXT_SIZE, title)
    step = next((step for step in EVERY if step * layout.rack * scale >= 2 * TEXT_SIZE), EVERY[-1])
    for column in sorted(columns):
        if column % step == 0 or column == 1:
            middle = LABEL + (column - 0.5) * layout.rack * scale
            x = round(middle - text_width(str(column), TEXT_SIZE) / 2)
            yield Mark("soft", x, HEAD - 6, TEXT_SIZE, str(column))


def _row_texts(topology: Topology, row: int, racks: list[Rack]) -> Iterator[tuple[str, str]]:
    """Yield the style and the text of each line beside a row."""
    yield "bold", f"row {row}"
    if not racks:
        yield "plain", "no racks yet"
        return
    for line in wrap(row_text(racks), LABEL - MARGIN - 10, TEXT_SIZE):
        yield "plain", line
    yield "plain", f"{counted(len(racks), 'rack')}"
    yield "plain", figures.used_text(figures.merge(topology.power_w(rack.name) for rack in racks), "kW")


def aisle_name(topology: Topology, row: int, after: int) -> str:
    """Return "cold aisle" between two fronts, "hot aisle" between two rears, otherwise "aisle"."""
    rows = topology.plan.floor.rows if topology.plan.floor else {}
    faces = rows[row].faces, rows[after].faces
    return {("next", "previous"): "cold aisle", ("previous", "next"): "hot aisle"}.get(faces, "aisle")


def _legend() -> Iterator[ShadeStep]:
    for shade, (start, end) in enumerate(zip(STEPS, (*STEPS[1:], None), strict=True)):
        text = f"{start} kW and more" if end is None else f"{start} to {end} kW" if start else f"below {end} kW"
        yield ShadeStep(shade, MARGIN + 112 * shade, text)


def _notes(topology: Topology, free: bool, fronts: bool, trays: bool) -> Iterator[str]:
    """Yield the meaning of figures and lines, and the assumptions behind the figures."""
    power = figures.merge(topology.power_w(name) for name in topology.plan.racks)
    heat = together(rack_heat(topology, rack) for rack in topology.plan.racks.values())
    assumed = sorted({*power.assumed, *heat.liquid.assumed})
    yield "Each rack shows the maximum power of its devices in kW."
    if uses_liquid(topology):
        yield "L is the heat to liquid and A the heat to air in kW; the bar divides it in blue and orange."
    if topology.plan.cooling.spots:
        yield "A cyan outline is the cabinet of a coolant distribution unit (CDU) with the heat that it removes."
    meanings = (
        (free, "A dashed outline is a free position."),
        (fronts, "The blue edge of a row is its front."),
        (trays, "A dashed green line is a cable tray across the rows."),
    )
    if any((free, fronts, trays)):
        yield " ".join(text for shown, text in meanings if shown)
    if power.unknown:
        yield f"≥: at least. Power is unknown for {', '.join(power.unknown)}."
    if assumed:
        yield f"* includes planning assumptions for {', '.join(assumed)}."
    if walls := sorted({rack.type.model for rack in topology.plan.racks.values() if rack.is_on_wall}):
        yield f"{', '.join(walls)} hangs on a wall and loads no floor."
    models = sorted({rack.type.model for rack in topology.plan.racks.values() if not rack.depth_mm})
    if models:
        yield f"The depth of {', '.join(models)} is unknown; it is drawn as {DEEP_CM / 100:g} m."
