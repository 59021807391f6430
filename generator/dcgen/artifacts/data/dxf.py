"""floor.dxf: the floor plan for CAD programs, to scale in millimeters.

The file is an ASCII DXF of AutoCAD 2010 (AC1024). Each rack is one block reference with attributes, from which a CAD
program extracts a table. The texts in a rack are plain texts, because some programs do not show attributes. A site has
the file if its blueprint describes a floor that can be drawn to scale.

Handles follow from rows and positions, so that a new rack changes no line of another. The format is Autodesk's
"AutoCAD 2012 DXF Reference", which still describes AC1024.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Page, counted
from dcgen.plan.amounts import Total
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.placed import FloorArea, PlacedCabinet, PlacedHall, PlacedRack, make_hall_places
from dcgen.views.text import text_width

CAPITAL = 0.716  # height of a capital letter by the font size, in Arial; the height of a DXF text is that of a capital
FILL = 0.85  # of the depth of a rack for its name: CAD programs replace fonts by wider ones
NAME_MM, FIGURE_MM, LABEL_MM, TITLE_MM = 110, 90, 150, 300  # heights of texts
NAME_AT, FIGURE_AT = -0.2, 0.22  # lines of text in a rack, by its width from its middle
BESIDE_MM, LINE_MM = 300, 260  # from the racks to the texts beside them, and from line to line
FIRST = 8  # part of the first attribute; texts and outlines have lower ones
ASPECT = 1.6  # width by height of a screen

# Each kind of object has its own range of handles: kind, row, position, part. A handle has at most 64 bits.
RACK, CABINET, FREE, AISLE, TRAY, BLOCK, HEAD, ROW, POSITION, AISLE_NAME, NOTE = range(1, 12)

# Name, color index of AutoCAD and linetype of each layer.
LAYERS = (
    ("RACKS", 7, "Continuous"),
    ("RACK_NAMES", 7, "Continuous"),
    ("RACK_FRONTS", 5, "Continuous"),
    ("CDUS", 4, "Continuous"),
    ("FREE_POSITIONS", 8, "DASHED"),
    ("AISLES", 9, "Continuous"),
    ("AISLES_COLD", 150, "Continuous"),
    ("AISLES_HOT", 20, "Continuous"),
    ("TRAYS", 3, "DASHED"),
    ("LABELS", 7, "Continuous"),
)
RACK_TAGS = ("NAME", "MODEL", "GROUP", "ROW", "POSITION", "POWER_KW", "LOAD_KG", "UNKNOWN")
CABINET_TAGS = ("NAME", "MODEL", "ROW", "POSITION", "CAPACITY_KW", "UNKNOWN")


class DxfLayer(NamedTuple):
    """A layer with its handle, name, color index and linetype."""

    handle: str
    name: str
    color: int
    linetype: str


class DxfText(NamedTuple):
    """A text on a layer: its anchor in half of its height, height, alignment (0 left, 1 center, 2 right), rotation."""

    handle: str
    layer: str
    x: float
    y: float
    height: float
    align: int
    rotation: int
    text: str


class DxfAttribute(NamedTuple):
    """An invisible attribute of a block reference, or its definition in the block."""

    handle: str
    tag: str
    text: str


class DxfBlock(NamedTuple):
    """A block around the origin: five handles, an outline with its front at the bottom, and its attributes."""

    handles: tuple[str, ...]
    name: str
    x: float
    y: float
    has_front: bool
    attributes: tuple[DxfAttribute, ...]


class DxfInsert(NamedTuple):
    """A reference of a block: handles of the reference and of the end of its attributes, layer, place, rotation."""

    handle: str
    end: str
    layer: str
    block: str
    x: float
    y: float
    rotation: int
    attributes: tuple[DxfAttribute, ...]


class DxfShape(NamedTuple):
    """A polyline on a layer; a closed one is an area."""

    handle: str
    layer: str
    closed: int
    corners: tuple[tuple[float, float], ...]


class DxfPlan(NamedTuple):
    """The floor plan as the entities of a drawing, in millimeters.

    `low` and `high` are the corners of all of it. A view of `view_height` shows all of it at first.
    """

    low: tuple[float, float]
    high: tuple[float, float]
    view_height: float
    layers: tuple[DxfLayer, ...]
    blocks: tuple[DxfBlock, ...]
    inserts: tuple[DxfInsert, ...]
    shapes: tuple[DxfShape, ...]
    texts: tuple[DxfText, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `floor.dxf` if the floor can be drawn to scale."""
    hall = analysis.once(make_hall_places)
    if not hall.untrue:
        yield Page("floor.dxf", "dxf/floor.dxf.j2", make_dxf(analysis.topology, hall))


def make_dxf(topology: Topology, hall: PlacedHall) -> DxfPlan:
    """Return the drawing of a hall whose places are known."""
    sizes = sorted({(at.width, at.depth) for at in hall.racks})
    cabinets = sorted({(at.width, at.depth) for at in hall.cabinets})
    texts = tuple(_texts(topology, hall))
    low, high = _corners_of_all(hall, texts)
    return DxfPlan(
        low=low,
        high=high,
        view_height=round(max(high[1] - low[1], (high[0] - low[0]) / ASPECT), 1),
        layers=tuple(DxfLayer(f"{0x40 + place:X}", *layer) for place, layer in enumerate(LAYERS)),
        blocks=(
            *(_block("RACK", *size, RACK_TAGS) for size in sizes),
            *(_block("CDU", *size, CABINET_TAGS) for size in cabinets),
        ),
        inserts=(*(_rack(topology, at) for at in hall.racks), *map(_cabinet, hall.cabinets)),
        shapes=tuple(_shapes(hall)),
        texts=(*texts, *_captions(topology, hall)),
    )


def _handle(kind: int, row: int, column: int = 0, part: int = 0) -> str:
    return f"{kind << 40 | row << 24 | column << 8 | part:X}"


def _corners_of_all(hall: PlacedHall, texts: tuple[DxfText, ...]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the lower left and the upper right corner of racks and texts."""
    widths = [text_width(text.text, text.height / CAPITAL) for text in texts]
    lefts = [text.x - width * text.align / 2 for text, width in zip(texts, widths, strict=True)]
    rights = [left + width for left, width in zip(lefts, widths, strict=True)]
    low = round(min(lefts), 1), min(text.y for text in texts) - TITLE_MM
    return low, (round(max(max(hall.columns) * hall.pitch, *rights), 1), max(text.y for text in texts) + TITLE_MM)


def _block(stem: str, width: int, depth: int, tags: tuple[str, ...]) -> DxfBlock:
    """Return the block of racks or cabinets of one size. Only racks have a front."""
    has_front = stem == "RACK"
    row = 2 * width + has_front
    handles = tuple(_handle(BLOCK, row, depth, part) for part in range(1, 6))
    attributes = _attributes((BLOCK, row, depth), dict.fromkeys(tags, ""))
    return DxfBlock(handles, _block_name(stem, width, depth), width / 2, depth / 2, has_front, attributes)


def _block_name(stem: str, width: int, depth: int) -> str:
    return f"{stem}_{width}X{depth}"


def _rack(topology: Topology, at: PlacedRack) -> DxfInsert:
    """Return the reference of a rack with its attributes."""
    rack = at.rack
    values = (
        rack.name,
        rack.type.model,
        rack.group,
        str(rack.row),
        str(rack.column),
        _number(topology.power_w(rack.name), 1000, 1),
        _number(topology.weight_kg(rack.name), 1, 0),
        " ".join(at.unknown),
    )
    attributes = _attributes((RACK, rack.row, rack.column), dict(zip(RACK_TAGS, values, strict=True)))
    block, rotation = _block_name("RACK", at.width, at.depth), 180 if at.turned else 0
    handles = _handle(RACK, rack.row, rack.column), _handle(RACK, rack.row, rack.column, 0xFF)
    return DxfInsert(*handles, "RACKS", block, at.x, at.y, rotation, attributes)


def _cabinet(at: PlacedCabinet) -> DxfInsert:
    """Return the reference of a CDU cabinet with its attributes."""
    type_, spot = at.device.type, at.spot
    place = str(spot.row), str(spot.column)
    values = (at.device.name, type_.model, *place, f"{type_.rating_kw:.0f}", " ".join(at.unknown))
    attributes = _attributes((CABINET, spot.row, spot.column), dict(zip(CABINET_TAGS, values, strict=True)))
    handles = _handle(CABINET, spot.row, spot.column), _handle(CABINET, spot.row, spot.column, 0xFF)
    return DxfInsert(*handles, "CDUS", _block_name("CDU", at.width, at.depth), at.x, at.y, 0, attributes)


def _attributes(where: tuple[int, int, int], values: dict[str, str]) -> tuple[DxfAttribute, ...]:
    """Return attributes with the parts of a handle from `FIRST` on."""
    named = enumerate(values.items(), FIRST)
    return tuple(DxfAttribute(_handle(*where, part), tag, text) for part, (tag, text) in named)


def _captions(topology: Topology, hall: PlacedHall) -> Iterator[DxfText]:
    """Yield the name and the power of each rack, and the name and the capacity of each CDU cabinet."""
    for at in hall.racks:
        figure = figures.used_text(topology.power_w(at.rack.name), "kW").replace(figures.NO_BREAK, " ")
        yield from _lines((RACK, at.rack.row, at.rack.column), at, at.rack.name, figure)
    for cabinet in hall.cabinets:
        figure = f"{cabinet.device.type.rating_kw:,.0f} kW"
        yield from _lines((CABINET, cabinet.spot.row, cabinet.spot.column), cabinet, cabinet.device.name, figure)


def _lines(where: tuple[int, int, int], at: PlacedRack | PlacedCabinet, name: str, figure: str) -> Iterator[DxfText]:
    """Yield the name and the figure of a rack or cabinet, side by side along its depth."""
    lines = (name, NAME_AT, min(NAME_MM, 0.24 * at.width)), (figure, FIGURE_AT, min(FIGURE_MM, 0.2 * at.width))
    for part, (text, across, most) in enumerate(lines, 1):
        height = min(most, most * FILL * at.depth / text_width(text, most / CAPITAL))
        x = round(at.x + across * at.width, 1)
        yield DxfText(_handle(*where, part), "RACK_NAMES", x, at.y, round(height, 1), 1, 90, text)


def _number(amount: Total, unit: float, digits: int) -> str:
    """Return a total as a number for tables, `>=` before a lower bound, "unknown" without any known part."""
    if figures.is_unknown(amount):
        return figures.UNKNOWN
    return f"{'>= ' if amount.unknown else ''}{amount.value / unit:.{digits}f}"


def _shapes(hall: PlacedHall) -> Iterator[DxfShape]:
    """Yield the aisles, free positions and trays."""
    layers = {"cold": "AISLES_COLD", "hot": "AISLES_HOT"}
    for area in hall.aisles:
        layer = layers.get(area.title.partition(" ")[0], "AISLES")
        yield DxfShape(_handle(AISLE, area.row), layer, 1, _corners(area))
    for area in hall.free:
        yield DxfShape(_handle(FREE, area.row, area.column), "FREE_POSITIONS", 1, _corners(area))
    for run in hall.trays:
        yield DxfShape(_handle(TRAY, 0, run.column), "TRAYS", 0, ((run.x, run.y), (run.to_x, run.to_y)))


def _corners(area: FloorArea) -> tuple[tuple[float, float], ...]:
    return (area.x, area.y), (area.to_x, area.y), (area.to_x, area.to_y), (area.x, area.to_y)


def _texts(topology: Topology, hall: PlacedHall) -> Iterator[DxfText]:
    """Yield the title, the names of rows, positions and aisles, and the notes."""
    left = (min(hall.columns) - 1) * hall.pitch
    top = max(y for _, y in hall.rows) + hall.depth / 2
    bottom = min(y for _, y in hall.rows) - hall.depth / 2
    plan = topology.plan
    count = f"{counted(len(hall.racks), 'rack')} in {counted(len(topology.rows), 'row')}"
    yield _label(_handle(HEAD, 1), left, top + 4 * LINE_MM, TITLE_MM, 0, f"Floor plan of {plan.name}")
    yield _label(_handle(HEAD, 2), left, top + 2.5 * LINE_MM, LABEL_MM, 0, f"Site {plan.site}, {count}, millimeters")
    for row, y in hall.rows:
        yield _label(_handle(ROW, row), left - BESIDE_MM, y, LABEL_MM, 2, f"row {row}")
    height = round(min(FIGURE_MM, hall.pitch / 5))
    for column in hall.columns:
        x = round((column - 0.5) * hall.pitch, 1)
        yield _label(_handle(POSITION, 0, column), x, top + LINE_MM, height, 1, str(column))
    for area in hall.aisles:
        y = (area.y + area.to_y) / 2
        yield _label(_handle(AISLE_NAME, area.row), left - BESIDE_MM, y, LABEL_MM, 2, area.title)
    for number, note in enumerate(_notes(topology, hall), 1):
        yield _label(_handle(NOTE, number), left, bottom - BESIDE_MM - number * LINE_MM, FIGURE_MM, 0, note)


def _label(handle: str, x: float, y: float, height: float, align: int, text: str) -> DxfText:
    return DxfText(handle, "LABELS", x, y, height, align, 0, text)


def _notes(topology: Topology, hall: PlacedHall) -> Iterator[str]:
    """Yield the conventions of the drawing, and the dimensions that no source states."""
    yield "x = 0: left edge of position 1. y = 0: middle line of row 0."
    yield "POWER_KW: maximum power of the devices of a rack. LOAD_KG: weight of its devices and PDUs."
    powers = figures.merge(topology.power_w(at.rack.name) for at in hall.racks)
    if powers.unknown:
        yield f"At least: power is unknown for {', '.join(powers.unknown)}."
    if powers.assumed:
        yield f"* includes planning assumptions for {', '.join(powers.assumed)}."
    floor = topology.plan.floor
    if floor:
        yield f"A cable tray runs above each row, {floor.tray_m:g} m above the highest racks."
    if floor and floor.row_pitch_m is not None and "row_pitch_m" not in floor.stated:
        yield f"The blueprint states no row pitch: rows are {floor.row_pitch_m:g} m apart, the default of dcgen."
    if floor and "rack_pitch_m" not in floor.stated:
        yield f"The blueprint states no rack pitch: positions are as wide as the widest rack, {hall.pitch:g} mm."
    if hall.undirected:
        rows = ", ".join(map(str, hall.undirected))
        noun = "row" if len(hall.undirected) == 1 else "rows"
        yield f"The blueprint states no direction for {noun} {rows}: fronts look toward the next row."
    for size in ("width", "depth"):
        placed: tuple[PlacedRack | PlacedCabinet, ...] = (*hall.racks, *hall.cabinets)
        unsized = [at for at in placed if size in at.unknown]
        if models := sorted({at.model for at in unsized}):
            drawn = sorted({at.width if size == "width" else at.depth for at in unsized})
            yield f"The {size} of {', '.join(models)} is unknown; it is drawn as {', '.join(map(str, drawn))} mm."
    if walls := sorted({at.rack.type.model for at in hall.racks if at.rack.is_on_wall}):
        yield f"{', '.join(walls)} hangs on a wall."
