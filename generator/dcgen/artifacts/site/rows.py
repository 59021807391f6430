"""rows/row-NN.svg: the front elevations of a row of racks, side by side on one page."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Page, counted
from dcgen.plan.records import Rack
from dcgen.topology import Topology
from dcgen.views import elevation, figures
from dcgen.views.bays import BayBox
from dcgen.views.elevation import MARGIN, RACK_WIDTH, Box, LegendEntry, U
from dcgen.views.text import fitting_size, shorten, text_width, wrap

LONG_MM, SHORT_MM = 255, 190  # fits A4 and letter with their margins, in either direction
SCALE_MM = 0.22  # millimeters per drawing unit at most, as on the rack pages
HEAD, CAPTION, BETWEEN, FOOT = 84, 66, 30, 24
PITCH = RACK_WIDTH + BETWEEN
LEGEND_WIDTH = 1000
BOLD = 1.1  # bold text is wider
TEXT_SIZE, BOX_SIZE = 16, 15
HEADING_SIZES, RACK_SIZES, CAPTION_SIZES = range(26, 15, -1), range(20, 11, -1), range(TEXT_SIZE, 11, -1)
CAPTION_WIDTH = PITCH - 8
EVERY = 5  # label every fifth U number


class CaptionSizes(NamedTuple):
    """The font sizes of the heading, the names of racks and their power: the largest at which all of them fit."""

    heading: int
    rack: int
    power: int


class Front(NamedTuple):
    """A rack from the front: corner, height of the rails, captions, and boxes from the top of the rails."""

    x: int
    y: int
    height: int
    middle: int
    name: str
    place: str
    power: str
    numbers: tuple[tuple[int, int], ...]
    boxes: tuple[Box, ...]
    bays: tuple[BayBox, ...]


class RowKey(NamedTuple):
    """A legend entry: its swatch, position and text."""

    role: str
    x: int
    y: int
    text: str


class RowNote(NamedTuple):
    """A line of text below the racks, at its baseline."""

    y: int
    text: str


class SheetSize(NamedTuple):
    """The size of a drawing in drawing units."""

    width: int
    height: int


class RowView(NamedTuple):
    """One row of racks on one page, in drawing units, with the page size in millimeters."""

    name: str
    title: str
    subtitle: str
    width: int
    height: int
    width_mm: str
    height_mm: str
    sizes: CaptionSizes
    racks: tuple[Front, ...]
    legend: tuple[RowKey, ...]
    notes: tuple[RowNote, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `rows/row-NN.svg` for each row."""
    topology = analysis.topology
    for row, racks in topology.rows.items():
        yield Page(f"rows/row-{row:02}.svg", "rows/row.svg.j2", row_view(topology, row, racks))


def row_view(topology: Topology, row: int, racks: list[Rack]) -> RowView:
    """Return the drawing of a row, in the number of bands that gives the largest scale on the page."""
    rails = max(rack.type.u_height for rack in racks) * U
    band = CAPTION + rails + FOOT
    each = max(range(1, len(racks) + 1), key=lambda count: _scale(_size(len(racks), count, band)))
    width, bottom = _size(len(racks), each, band)
    prefix = elevation.shared_prefix(racks)
    places = [divmod(number, each) for number in range(len(racks))]
    legend = tuple(_legend(elevation.make_legend(topology, racks), bottom, width))
    notes = tuple(_notes(topology, racks, prefix, (legend[-1].y if legend else bottom) + 40, width))
    height = notes[-1].y + MARGIN
    scale = _scale(SheetSize(width, height))
    heading = f"{topology.plan.name}, row {row}, {elevation.row_text(racks)}"
    inner = width - 2 * MARGIN
    sizes = CaptionSizes(
        fitting_size(heading, inner, HEADING_SIZES, BOLD),
        min(fitting_size(rack.name, CAPTION_WIDTH, RACK_SIZES, BOLD) for rack in racks),
        min(fitting_size(_power(topology, rack), CAPTION_WIDTH, CAPTION_SIZES) for rack in racks),
    )
    count = counted(len(racks), "rack")
    power = figures.used_text(figures.merge(topology.power_w(rack.name) for rack in racks), "kW")
    return RowView(
        name=shorten(heading, inner, BOLD * sizes.heading),
        title=f"Front elevations of row {row} of {topology.plan.name}: {count}",
        subtitle=f"site {topology.plan.site}, {count}, {power}",
        width=width,
        height=height,
        width_mm=f"{width * scale:.1f}",
        height_mm=f"{height * scale:.1f}",
        sizes=sizes,
        racks=tuple(
            _front(topology, rack, sizes, MARGIN + BETWEEN + column * PITCH, HEAD + CAPTION + line * band, rails)
            for rack, (line, column) in zip(racks, places, strict=True)
        ),
        legend=legend,
        notes=notes,
    )


def _size(racks: int, each: int, band: int) -> SheetSize:
    """Return the size of bands of `each` racks, without the legend."""
    width = 2 * MARGIN + BETWEEN + each * PITCH
    return SheetSize(max(width, LEGEND_WIDTH), HEAD + -(-racks // each) * band)


def _scale(size: SheetSize) -> float:
    pages = (LONG_MM, SHORT_MM), (SHORT_MM, LONG_MM)
    return min(SCALE_MM, max(min(width / size.width, height / size.height) for width, height in pages))


def _front(topology: Topology, rack: Rack, sizes: CaptionSizes, x: int, y: int, rails: int) -> Front:
    """Return a rack with its captions; all racks of a band share one floor line."""
    height = rack.type.u_height * U
    return Front(
        x=x,
        y=y + rails - height,
        height=height,
        middle=RACK_WIDTH // 2,
        name=shorten(rack.name, CAPTION_WIDTH, BOLD * sizes.rack),
        place=f"position {rack.column}, {rack.type.u_height}U",
        power=shorten(_power(topology, rack), CAPTION_WIDTH, sizes.power),
        numbers=tuple(
            (number, height - (number - 1) * U - 5) for number in (1, *range(EVERY, rack.type.u_height + 1, EVERY))
        ),
        boxes=elevation.make_front(topology, rack, elevation.shared_prefix([rack]), BOX_SIZE),
        bays=elevation.make_front_bays(topology, rack, BOX_SIZE),
    )


def _power(topology: Topology, rack: Rack) -> str:
    """Return the power of a rack and its usable power."""
    power = figures.used_text(topology.power_w(rack.name), "kW").replace("at least ", "≥ ")
    return f"{power} of {topology.usable_kw(rack):,.1f} kW"


def _notes(topology: Topology, racks: list[Rack], prefix: str, y: int, width: int) -> Iterator[RowNote]:
    """Yield the meaning of names and figures, wrapped to the page width."""
    power = figures.merge(topology.power_w(rack.name) for rack in racks)
    after = " after the loss of one feed" if topology.survives_a_feed else ""
    names = f'Device names omit the prefix "{prefix}"'
    if any(elevation.shared_prefix([rack]) != prefix for rack in racks):
        names += " and the unit of their rack"
    names = f"{names}. " if prefix else ""  # names of the hall can have no prefix in common
    meaning = f"{names}Each rack shows the power of its devices and its usable power{after}."
    if any(
        topology.plan.mounts[device.name].face == "rear" for rack in racks for device in topology.in_rack[rack.name]
    ):
        meaning += " Devices that face the rear are pale, with a dashed edge."
    if topology.plan.floor and topology.plan.floor.rows[racks[0].row].faces == "previous":
        meaning += " This row faces the previous one: seen from its front, position 1 is on the right."
    for note in (meaning, *figures.make_notes(power, figures.merge(()))):
        for line in wrap(note, width - 2 * MARGIN, TEXT_SIZE):
            yield RowNote(y, line)
            y += 20


def _legend(entries: tuple[LegendEntry, ...], top: int, width: int) -> Iterator[RowKey]:
    """Yield the legend entries, wrapped to the page width."""
    x, y = MARGIN, top + 12
    for entry in entries:
        if entry.role in ("pdu", "back"):
            continue  # the front hides vertical PDUs; a device that faces the rear keeps the color of its kind
        shown = shorten(entry.text, width - 2 * MARGIN - 26, TEXT_SIZE)
        taken = 26 + round(text_width(shown, TEXT_SIZE)) + 16
        if x > MARGIN and x + taken > width - MARGIN:
            x, y = MARGIN, y + 26
        yield RowKey(entry.role, x, y, shown)
        x += taken
