"""The floor of a site from above: where each rack stands, to scale, and the power it draws.

Lengths of the plan are centimetres. A plan is drawn at `scale` page units to the centimetre, within the room that
the page has for it; what is written beside it stays of one size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts import drawing, figures
from dcgen.plan.records import Rack, Total
from dcgen.topology import Topology

LONG, SHORT = 1500, 1040  # page units: A3 with its margins, in either direction
UNIT_MM = 0.26
LARGEST = 1.0  # page units of a centimetre: a small room does not fill the page
MARGIN, HEAD, LINE = 24, 84, 16
LABEL, TEXT_SIZE = 190, 11
NARROW = 860  # the least width of a page, which the legend takes
RACK_CM, DEEP_CM, APART_CM = 75, 110, 300  # how large racks are drawn where the floor or their size is unknown
RACK_TEXTS, FIGURE_TEXT = (13, 12, 11, 10, 9), 19

# kW of a rack from which on a shade is used; each is darker than the one before, so that grey tells them apart too.
STEPS = (0, 5, 10, 20, 40, 80, 120)


class Spot(NamedTuple):
    """A rack from above: its shade, its corner and size in centimetres, its texts and their middle and baselines."""

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


class Step(NamedTuple):
    """A shade of the legend with its words."""

    shade: int
    x: int
    words: str


@dataclass(frozen=True, slots=True)
class Hall:
    """The floor of a site on one page; `scale` is page units to the centimetre, sizes of the page in millimetres."""

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
    spots: tuple[Spot, ...]
    marks: tuple[Mark, ...]
    legend: tuple[Step, ...]
    legend_y: int
    notes: tuple[tuple[int, str], ...]


class Ground(NamedTuple):
    """Centimetres from row to row and from rack to rack, the deepest rack, and why it is no true scale."""

    row: int
    rack: int
    depth: int
    untrue: str


def make_hall(topology: Topology) -> Hall:
    """The drawing of a site's floor."""
    plan = topology.plan
    ground = _ground(topology)
    rows: dict[int, list[Rack]] = {}
    for rack in plan.racks.values():
        rows.setdefault(rack.row, []).append(rack)
    first, last = min(rows, default=0), max(rows, default=0)
    across = ground.rack * max((rack.column for rack in plan.racks.values()), default=1)
    down = (last - first) * ground.row + ground.depth
    notes = [line for note in _notes(topology, ground) for line in drawing.wrap(note, NARROW - 2 * MARGIN, TEXT_SIZE)]
    scale = max(_scale(across, down, page, len(notes)) for page in ((LONG, SHORT), (SHORT, LONG)))
    bottom = HEAD + round(down * scale)
    width = max(LABEL + round(across * scale) + MARGIN, NARROW)
    height = bottom + 56 + LINE * len(notes)
    size = min(UNIT_MM, UNIT_MM * LONG / max(width, height))
    return Hall(
        name=plan.name,
        title=f"Floor plan of {plan.name}: {len(plan.racks)} racks in {len(rows)} rows",
        subtitle=_subtitle(topology, ground, len(rows)),
        width=width,
        height=height,
        width_mm=f"{width * size:.1f}",
        height_mm=f"{height * size:.1f}",
        left=LABEL,
        top=HEAD,
        scale=f"{scale:.5g}",
        spots=tuple(_spot(topology, rack, ground, first) for rack in plan.racks.values()),
        marks=tuple(_marks(topology, rows, ground, scale)),
        legend=tuple(_legend()),
        legend_y=bottom + 24,
        notes=tuple((bottom + 60 + LINE * number, note) for number, note in enumerate(notes)),
    )


def _scale(across: int, down: int, page: tuple[int, int], notes: int) -> float:
    """The largest scale at which the plan fits a page with what is written around it."""
    wide, high = page[0] - LABEL - MARGIN, page[1] - HEAD - 60 - LINE * notes
    return min(LARGEST, wide / across, high / down)


def _ground(topology: Topology) -> Ground:
    """The pitches of the floor, or equal steps where it is unknown or cannot be drawn."""
    racks, floor = topology.plan.racks.values(), topology.plan.floor
    widths = [rack.width_mm / 10 for rack in racks if rack.width_mm]
    wide, deep = round(max(widths, default=RACK_CM)), max(map(_deep, racks), default=DEEP_CM)
    if not floor:
        return Ground(APART_CM, wide, deep, "the blueprint does not describe the floor")
    row, rack = round(100 * floor.row_pitch_m), round(100 * (floor.rack_pitch_m or wide / 100))
    if row < deep:
        why = f"rows stand {row / 100:g} m apart and racks are {deep / 100:g} m deep"
        return Ground(APART_CM, max(rack, wide), deep, why)
    if rack < wide:
        return Ground(row, wide, deep, f"racks stand {rack / 100:g} m apart and are {wide / 100:g} m wide")
    return Ground(row, rack, deep, "")


def _deep(rack: Rack) -> int:
    return round((rack.depth_mm or 10 * DEEP_CM) / 10)


def _subtitle(topology: Topology, ground: Ground, rows: int) -> str:
    """What the drawing is to scale with."""
    if ground.untrue:
        return f"Site {topology.plan.site}. Not to scale: {ground.untrue}."
    aisle = f"{(ground.row - ground.depth) / 100:g} m"
    pitch = f", rows {ground.row / 100:g} m apart, aisles of {aisle}" if rows > 1 else ""
    return f"Site {topology.plan.site}. To scale: racks {ground.rack / 100:g} m from middle to middle{pitch}."


def _spot(topology: Topology, rack: Rack, ground: Ground, first: int) -> Spot:
    """A rack at its place: the name without what its row shares, and its kW."""
    power = topology.power_w(rack.name)
    width, depth = round((rack.width_mm or 10 * ground.rack) / 10), _deep(rack)
    x = (rack.column - 1) * ground.rack + (ground.rack - width) // 2
    y = (rack.row - first) * ground.row
    used = figures.used_text(power, "kW")
    title = f"{rack.name}: row {rack.row}, position {rack.column}, {used} of {topology.usable_kw(rack):,.1f} kW"
    kilowatts, name = power.value / 1000, drawing.short_name(rack)
    fitting = (size for size in RACK_TEXTS if drawing.text_width(name, size) <= width - 4)
    size = next(fitting, RACK_TEXTS[-1])
    return Spot(
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


def _marks(topology: Topology, rows: dict[int, list[Rack]], ground: Ground, scale: float) -> Iterator[Mark]:
    """Beside each row what it is and draws, and between two rows that stand next to each other the aisle."""
    first, step = min(rows, default=0), ground.row * scale
    size = max(4, min(TEXT_SIZE, round(0.8 * step)))
    for row, racks in sorted(rows.items()):
        middle = HEAD + ((row - first) * ground.row + ground.depth / 2) * scale
        power = figures.merge(topology.power_w(rack.name) for rack in racks)
        count = f"{len(racks)} {'rack' if len(racks) == 1 else 'racks'}"
        words = [("bold", f"row {row}: {drawing.stem(racks[0])}…")]
        words += [("plain", count), ("plain", figures.used_text(power, "kW"))]
        if len(rows) > 1 and step < 4 * LINE:
            words = [("bold", f"row {row}: {figures.used_text(power, 'kW')}")]
        for number, (kind, text) in enumerate(words):
            y = round(middle + size / 3 + (number - (len(words) - 1) / 2) * (size + 4))
            yield Mark(kind, MARGIN, y, size, drawing.shorten(text, LABEL - MARGIN - 10, size))
        if row + 1 in rows and not ground.untrue and (ground.row - ground.depth) * scale > 2 * LINE:
            middle = HEAD + ((row - first) * ground.row + (ground.row + ground.depth) / 2) * scale
            yield Mark("soft", LABEL, round(middle + 4), TEXT_SIZE, f"aisle, {(ground.row - ground.depth) / 100:.3g} m")


def _legend() -> Iterator[Step]:
    for shade, (start, end) in enumerate(zip(STEPS, (*STEPS[1:], None), strict=True)):
        words = f"{start} kW and more" if end is None else f"{start} to {end} kW" if start else f"below {end} kW"
        yield Step(shade, MARGIN + 112 * shade, words)


def _notes(topology: Topology, ground: Ground) -> Iterator[str]:
    """What the figures mean and rest on."""
    power = figures.merge(topology.power_w(name) for name in topology.plan.racks)
    yield "The figure of a rack is the maximum power of what it holds, in kW; names without what the row shares."
    if power.unknown:
        yield f"≥: at least. Power is unknown for {', '.join(power.unknown)}."
    if power.assumed:
        yield f"* rests on planning assumptions for {', '.join(power.assumed)}."
    models = sorted({rack.type.model for rack in topology.plan.racks.values() if not rack.depth_mm})
    if models:
        yield f"The depth of {', '.join(models)} is unknown and drawn as {DEEP_CM / 100:g} m."
