"""The hall in millimeters for programs: places of racks, CDU cabinets, aisles, trays and free positions.

The coordinate x runs along the rows, from the left edge of position 1. The middle line of row 0 has y = 0, and rows
with higher numbers are at lower y. This gives the picture of `floor.svg`, not its mirror image. The
height above the floor is z.

If no source states a dimension, the outline follows a convention, and `unknown` names the dimension:

- a rack of unknown width is as wide as the rack pitch;
- a rack of unknown depth has 1,100 mm, or the depth of its deepest device;
- a rack of unknown height is as high as its rack units, or as its longest vertical PDU.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from dcgen.plan.records import CduSpot, Device, FloorRow, Rack
from dcgen.topology import Topology
from dcgen.views import floor
from dcgen.views.floor import FloorLayout

U_MM = 44.45  # a rack unit, by EIA-310
DEEP_MM = 10 * floor.DEEP_CM


class PlacedRack(NamedTuple):
    """A rack with the middle of its footprint and its outside dimensions.

    `turned` is set if its front looks toward higher y, otherwise it looks toward lower y. `unknown` are the dimensions
    that no source states: width, depth, height.
    """

    rack: Rack
    x: float
    y: float
    width: int
    depth: int
    height: int
    turned: bool
    unknown: tuple[str, ...]

    @property
    def model(self) -> str:
        """The model of the rack."""
        return self.rack.type.model

    @property
    def rails_z(self) -> float:
        """The lower edge of U1 above the floor: the rack units are in the middle of the height."""
        return max(self.height - self.rack.type.u_height * U_MM, 0.0) / 2


class PlacedCabinet(NamedTuple):
    """A CDU cabinet in the middle of its row, like a placed rack. No source states the height of a CDU cabinet."""

    device: Device
    spot: CduSpot
    x: float
    y: float
    width: int
    depth: int
    unknown: tuple[str, ...]

    @property
    def model(self) -> str:
        """The model of the CDU."""
        return self.device.type.model


class FloorArea(NamedTuple):
    """A rectangle on the floor with its lower left and upper right corner: a free position, or the aisle after a row.

    The `column` of an aisle is 0, and its `title` is its kind with its width.
    """

    row: int
    column: int
    x: float
    y: float
    to_x: float
    to_y: float
    title: str = ""


class TrayRun(NamedTuple):
    """The center line of a tray across the rows, above a position."""

    column: int
    x: float
    y: float
    to_x: float
    to_y: float


class PlacedHall(NamedTuple):
    """Every rack with a place. `untrue` is the reason if the places of racks are not known.

    Then racks are at equal steps, in the order of their rows and positions, and cabinets and areas are left out.
    `undirected` are the rows whose direction the blueprint does not state: their fronts look toward the next row.
    """

    racks: tuple[PlacedRack, ...]
    cabinets: tuple[PlacedCabinet, ...] = ()
    free: tuple[FloorArea, ...] = ()
    aisles: tuple[FloorArea, ...] = ()
    trays: tuple[TrayRun, ...] = ()
    rows: tuple[tuple[int, float], ...] = ()
    pitch: float = 0.0
    columns: tuple[int, ...] = ()
    depth: int = 0
    undirected: tuple[int, ...] = ()
    untrue: str = ""


class _Grid(NamedTuple):
    """The middle of each row, its direction, the rack pitch, and the depth of the deepest rack."""

    middles: dict[int, float]
    faces: dict[int, str]
    pitch: float
    depth: int

    def x(self, column: int) -> float:
        """Return the middle of a position."""
        return round((column - 0.5) * self.pitch, 1)


def make_hall_places(topology: Topology) -> PlacedHall:
    """Return every rack of a site with its place and dimensions."""
    layout, described = floor.make_layout(topology), topology.plan.floor
    untrue = layout.untrue or ("" if topology.plan.racks else "the site has no racks")
    if not untrue and described and described.rack_pitch_m is None:
        untrue = "the rack pitch is unknown"
    grid = _grid(topology, layout, bool(untrue))
    racks = tuple(_place(topology, rack, grid) for rack in topology.plan.racks.values())
    if untrue or not described:
        return PlacedHall(racks, undirected=tuple(sorted(grid.middles)), untrue=untrue)
    cabinets = tuple(_cabinet(topology, spot, grid) for spot in topology.plan.cooling.spots if spot.row in grid.middles)
    columns = {rack.column for rack in topology.plan.racks.values()} | {at.spot.column for at in cabinets}
    columns = columns.union(*(row.positions for row in described.rows.values()))
    return PlacedHall(
        racks,
        cabinets,
        tuple(_free(topology, described.rows, grid)),
        tuple(_aisles(topology, layout, grid, columns)),
        tuple(_trays(topology, grid)),
        tuple(sorted(grid.middles.items())),
        grid.pitch,
        tuple(sorted(columns)),
        grid.depth,
        tuple(row for row, faces in sorted(grid.faces.items()) if not faces),
    )


def _grid(topology: Topology, layout: FloorLayout, untrue: bool) -> _Grid:
    """Return where rows are: by the floor of the blueprint, or at equal steps if places are not known."""
    described = topology.plan.floor
    depth = max((_depth(topology, rack) for rack in topology.plan.racks.values()), default=DEEP_MM)
    if untrue or not described or described.rack_pitch_m is None:
        return _Grid({row: -10.0 * top for row, top in layout.tops.items()}, {}, 10.0 * layout.rack, depth)
    middles = {number: round(-1000 * (row.middle_m or 0.0), 1) + 0.0 for number, row in described.rows.items()}
    faces = {number: row.faces for number, row in described.rows.items()}
    return _Grid(middles, faces, round(1000 * described.rack_pitch_m, 1), depth)


def _place(topology: Topology, rack: Rack, grid: _Grid) -> PlacedRack:
    """Return a rack at its position, with its front on the front line of its row."""
    depth, turned = _depth(topology, rack), grid.faces.get(rack.row) == "previous"
    inward = (grid.depth - depth) / 2
    values = (("width", rack.width_mm), ("depth", rack.depth_mm), ("height", rack.height_mm))
    return PlacedRack(
        rack,
        grid.x(rack.column),
        grid.middles[rack.row] + (inward if turned else -inward),
        round(rack.width_mm or grid.pitch),
        depth,
        _height(topology, rack),
        turned,
        tuple(name for name, value in values if not value),
    )


def _depth(topology: Topology, rack: Rack) -> int:
    """Return the outside depth of a rack; the module states the convention for an unknown one."""
    if rack.depth_mm:
        return round(rack.depth_mm)
    return round(max((DEEP_MM, *(device.type.depth_mm.value or 0.0 for device in topology.in_rack[rack.name]))))


def _height(topology: Topology, rack: Rack) -> int:
    """Return the outside height of a rack, at least that of its rack units."""
    rails = rack.type.u_height * U_MM
    if rack.height_mm:
        return ceil(max(rack.height_mm, rails))
    devices = (topology.plan.devices[name] for _, names in rack.pdus for name in names)
    return ceil(max((rails, *(device.type.length_mm.value or 0.0 for device in devices))))


def _cabinet(topology: Topology, spot: CduSpot, grid: _Grid) -> PlacedCabinet:
    """Return a CDU cabinet in the middle of its row."""
    device = topology.plan.devices[spot.device]
    values = (("width", spot.width_mm), ("depth", spot.depth_mm), ("height", None))
    width, depth = round(spot.width_mm or grid.pitch), round(spot.depth_mm or DEEP_MM)
    unknown = tuple(name for name, value in values if not value)
    return PlacedCabinet(device, spot, grid.x(spot.column), grid.middles[spot.row], width, depth, unknown)


def _free(topology: Topology, rows: dict[int, FloorRow], grid: _Grid) -> Iterator[FloorArea]:
    """Yield the positions of the blueprint that have no rack."""
    for number, row in sorted(rows.items()):
        taken = {rack.column for rack in topology.rows.get(number, [])}
        for column in sorted(set(row.positions) - taken):
            x, y = grid.x(column), grid.middles[number]
            side, deep = grid.pitch / 2, grid.depth / 2
            yield FloorArea(number, column, x - side, y - deep, x + side, y + deep)


def _aisles(topology: Topology, layout: FloorLayout, grid: _Grid, columns: set[int]) -> Iterator[FloorArea]:
    """Yield the aisle between each two rows whose numbers follow each other, as wide as the deepest racks leave it."""
    low, high = (min(columns) - 1) * grid.pitch, max(columns) * grid.pitch
    for here, there in pairwise(sorted(grid.middles)):
        if (here, there) in layout.aisles:
            top, bottom = grid.middles[here] - grid.depth / 2, grid.middles[there] + grid.depth / 2
            title = f"{floor.aisle_name(topology, here, there)}, {(top - bottom) / 1000:.3g} m"
            yield FloorArea(here, 0, low, bottom, high, top, title)


def _trays(topology: Topology, grid: _Grid) -> Iterator[TrayRun]:
    """Yield the trays across the rows that the blueprint states."""
    first, last = max(grid.middles.values()), min(grid.middles.values())
    for column in topology.plan.floor.cross_trays if topology.plan.floor and first > last else ():
        yield TrayRun(column, grid.x(column), first, grid.x(column), last)
