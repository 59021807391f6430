"""rows/row-NN.svg: the front elevations of a row of racks side by side, on one landscape page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.plan.records import Rack
from dcgen.topology import Topology
from dcgen.views import drawing, figures
from dcgen.views.drawing import Box

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 400, 277  # A3 landscape with its margins; A4 is the same page, smaller
SCALE_MM = 0.22  # of one drawing unit, as on the rack pages
HEAD, CAPTION, BETWEEN, FOOT = 84, 62, 34, 24
PITCH = drawing.RACK_WIDTH + BETWEEN
LEGEND_WIDTH = 1000
NAME_SIZE, TEXT_SIZE, BOX_SIZE = 26, 15, 14
EVERY = 5  # of the U numbers one is written


class Front(NamedTuple):
    """A rack from the front: its corner, the height of its rails, its captions, and its boxes from their top."""

    x: int
    y: int
    height: int
    middle: int
    name: str
    place: str
    power: str
    numbers: tuple[tuple[int, int], ...]
    boxes: tuple[Box, ...]


class RowKey(NamedTuple):
    """An entry of the legend."""

    role: str
    x: int
    y: int
    words: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of racks on one page, in drawing units; the size of the page in millimeters."""

    name: str
    title: str
    subtitle: str
    width: int
    height: int
    width_mm: str
    height_mm: str
    racks: tuple[Front, ...]
    legend: tuple[RowKey, ...]
    notes: tuple[tuple[int, str], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """`rows/row-NN.svg` for each row."""
    topology = analysis.topology
    for row, racks in topology.rows.items():
        yield Page(f"rows/row-{row:02}.svg", "rows/row.svg.j2", row_view(topology, row, racks))


def row_view(topology: Topology, row: int, racks: list[Rack]) -> RowView:
    """The drawing of a row, in as many bands as make it largest on its page."""
    rails = max(rack.type.u_height for rack in racks) * drawing.U
    band = CAPTION + rails + FOOT
    each = max(range(1, len(racks) + 1), key=lambda count: _scale(*_size(len(racks), count, band)))
    width, bottom = _size(len(racks), each, band)
    stem = drawing.stem(racks)
    places = [divmod(number, each) for number in range(len(racks))]
    legend = tuple(_legend(drawing.make_legend(topology, racks), bottom, width))
    notes = tuple(_notes(topology, racks, stem, (legend[-1].y if legend else bottom) + 40, width))
    height = notes[-1][0] + drawing.MARGIN
    scale = _scale(width, height)
    count = f"{len(racks)} {'rack' if len(racks) == 1 else 'racks'}"
    power = figures.used_text(figures.merge(topology.power_w(rack.name) for rack in racks), "kW")
    return RowView(
        name=drawing.shorten(
            f"{topology.plan.name}, row {row}, {drawing.row_words(racks)}", width - 2 * drawing.MARGIN, 1.1 * NAME_SIZE
        ),
        title=f"Front elevations of row {row} of {topology.plan.name}: {count}",
        subtitle=f"site {topology.plan.site}, {count}, {power}",
        width=width,
        height=height,
        width_mm=f"{width * scale:.1f}",
        height_mm=f"{height * scale:.1f}",
        racks=tuple(
            _front(topology, rack, stem, drawing.MARGIN + BETWEEN + column * PITCH, HEAD + CAPTION + line * band, rails)
            for rack, (line, column) in zip(racks, places, strict=True)
        ),
        legend=legend,
        notes=notes,
    )


def _size(racks: int, each: int, band: int) -> tuple[int, int]:
    """Width and height of bands of `each` racks, without the legend."""
    width = 2 * drawing.MARGIN + BETWEEN + each * PITCH
    return max(width, LEGEND_WIDTH), HEAD + -(-racks // each) * band


def _scale(width: int, height: int) -> float:
    return min(SCALE_MM, PAGE_WIDTH_MM / width, PAGE_HEIGHT_MM / height)


def _front(topology: Topology, rack: Rack, stem: str, x: int, y: int, rails: int) -> Front:
    """A rack with its captions; racks of a band stand on one floor, whatever their height."""
    height = rack.type.u_height * drawing.U
    room = PITCH - 8
    power = figures.used_text(topology.power_w(rack.name), "kW")
    return Front(
        x=x,
        y=y + rails - height,
        height=height,
        middle=drawing.RACK_WIDTH // 2,
        name=drawing.shorten(rack.name.removeprefix(stem), room, 1.1 * 18),
        place=f"position {rack.column}, {rack.type.u_height}U",
        power=drawing.shorten(f"{power} of {topology.usable_kw(rack):,.1f}", room, TEXT_SIZE),
        numbers=tuple(
            (number, height - (number - 1) * drawing.U - 5)
            for number in (1, *range(EVERY, rack.type.u_height + 1, EVERY))
        ),
        boxes=drawing.make_front(topology, rack, drawing.stem([rack]), BOX_SIZE),
    )


def _notes(topology: Topology, racks: list[Rack], stem: str, y: int, width: int) -> Iterator[tuple[int, str]]:
    """What the texts mean and rest on, line below line."""
    power = figures.merge(topology.power_w(rack.name) for rack in racks)
    after = " after the loss of one" if topology.survives_a_feed else ""
    names = f"Names without {stem}"
    if any(drawing.stem([rack]) != stem for rack in racks):
        names += ", those of devices without the unit of their rack"
    meaning = f"{names}. The kW of a rack are those of its devices, of those that its feeds carry{after}."
    if any(
        topology.plan.mounts[device.name].face == "rear" for rack in racks for device in topology.in_rack[rack.name]
    ):
        meaning += " What faces the rear is pale, with a dashed edge."
    if topology.plan.floor and topology.plan.floor.rows[racks[0].row].faces == "previous":
        meaning += " As floor.svg lies, who stands in front of this row has position 1 at the right."
    for note in (meaning, *figures.make_notes(power, figures.merge(()))):
        for line in drawing.wrap(note, width - 2 * drawing.MARGIN, TEXT_SIZE):
            yield y, line
            y += 20


def _legend(entries: tuple[tuple[str, str], ...], top: int, width: int) -> Iterator[RowKey]:
    """The legend in as many lines as it takes."""
    x, y = drawing.MARGIN, top + 12
    for role, words in entries:
        if role == "pdu" or role == "back":
            continue  # PDUs beside the rear rails do not show from the front; a back keeps the color of its kind
        shown = drawing.shorten(words, width - 2 * drawing.MARGIN - 26, TEXT_SIZE)
        taken = 26 + round(drawing.text_width(shown, TEXT_SIZE)) + 16
        if x > drawing.MARGIN and x + taken > width - drawing.MARGIN:
            x, y = drawing.MARGIN, y + 26
        yield RowKey(role, x, y, shown)
        x += taken
