"""Racks, the rows and trays of the floor, and the position of each device: small frozen records of the plan."""

from bisect import bisect_left
from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.coolant import Product
from dcgen.plan.types import DeviceType


class Mount(NamedTuple):
    """The position of a device: its rack, the lowest of its rack units, and the side of the rack that it faces.

    A switch faces the side of its ports, any other device the side of its front. `pinned` is set by a pin.
    A node has the rack, rack unit and side of its `chassis`, and its `bay` from 1; other devices have "" and 0.
    """

    rack: str
    u: int
    face: str
    pinned: bool = False
    chassis: str = ""
    bay: int = 0


class Rack(NamedTuple):
    """A rack on the floor: its row and its position there, counted from 1. `pdus` are the names of
    PDUs and power shelves by feed.

    Width, depth and height are the outside dimensions, `rail_width_in` is the width between the rails in inches.
    `max_load_kg` is what the rack may hold at its place. `load_kind` is the kind of this rating: `static`, `rolling`
    without a static load, "" if the source names no kind. `blanks` is the model of the 1U blanking panels
    that cover its free rack units, "" for none. `managers` is the `managers:` of its group, "" without the key. It
    takes `pdu_places` vertical PDUs of at most `pdu_length_mm` each; None if unknown.
    `present` marks a rack that is in the hall already. `feed_a` is
    the breaker of each of its feeds in amperes per phase.
    """

    name: str
    group: str
    unit: int
    number: int
    row: int
    column: int
    type: DeviceType
    max_load_kg: float | None
    width_mm: float | None
    pdus: tuple[tuple[str, tuple[str, ...]], ...]
    origin: KeyPath
    depth_mm: float | None = None
    cooling_kw: float | None = None
    mounting_depth_mm: float | None = None
    rail_width_in: int | None = None
    form_factor: str | None = None
    load_kind: str = ""
    rolling_load_kg: float | None = None
    blanks: str = ""
    managers: str = ""
    pdu_places: int | None = None
    pdu_length_mm: float | None = None
    height_mm: float | None = None
    present: bool = False
    liquid_kw: float | None = None
    product: Product | None = None
    feed_a: float | None = None

    @property
    def is_on_wall(self) -> bool:
        """Return whether the rack hangs on a wall, so that it loads no floor."""
        return (self.form_factor or "").startswith("wall-")

    @property
    def footprint_m2(self) -> float | None:
        """Return the floor area of the rack in square meters, None if its size is unknown or it hangs on a wall."""
        if self.is_on_wall:
            return None
        return self.width_mm * self.depth_mm / 1e6 if self.width_mm and self.depth_mm else None


class FloorRow(NamedTuple):
    """A row of the floor.

    `middle_m` is its center line in meters across the rows, None if the depth of its racks is unknown. `faces` is the
    neighbor row that the fronts face (next or previous), "" if the blueprint describes no cold aisles. `positions`
    are the rack positions, () if the row is as long as its racks. `busway_a` is the rating of the busway of each feed
    in amperes per phase, None for the rating that the feed states.
    """

    number: int
    middle_m: float | None
    faces: str = ""
    positions: tuple[int, ...] = ()
    busway_a: float | None = None


class Floor(NamedTuple):
    """The positions of rows, racks and trays, in meters. `stated` are the keys of the blueprint; the rest are defaults.

    `rack_pitch_m` is None if no source states the width of a rack. The distance of rows follows from `row_pitch_m`,
    from the cold and hot `aisles`, or from the position of each row. Trays run `tray_m` above the highest racks, which
    have `height_u`. Trays across the rows run above the positions in `cross_trays`, () for any position.
    """

    rows: dict[int, FloorRow]
    rack_pitch_m: float | None
    height_u: int
    row_pitch_m: float | None = None
    aisles: tuple[float, float] | None = None
    tray_m: float = 0.3
    slack_m: float = 1.0
    cross_trays: tuple[int, ...] = ()
    max_kg_m2: float | None = None
    stated: frozenset[str] = frozenset()

    def crossing(self, a: Rack, b: Rack) -> int:
        """Return the position where a cable from rack `a` crosses to the row of `b`.

        This is the cross tray on the shortest route, or the position of `b` within a row and without cross trays.
        """
        if not self.cross_trays or a.row == b.row:
            return b.column
        low, high = sorted((a.column, b.column))
        after = bisect_left(self.cross_trays, low)  # any tray between the two gives the same length
        if after < len(self.cross_trays) and self.cross_trays[after] <= high:
            return self.cross_trays[after]
        ways = self.cross_trays[max(after - 1, 0) : after + 1]
        return min(ways, key=lambda column: (abs(a.column - column) + abs(b.column - column), column))

    def along_m(self, a: Rack, b: Rack) -> float | None:
        """Return the length of the route between two racks along the trays, None if a pitch is unknown."""
        here, there = self.rows[a.row].middle_m, self.rows[b.row].middle_m
        if self.rack_pitch_m is None or here is None or there is None:
            return None
        column = self.crossing(a, b)
        steps = abs(a.column - column) + abs(b.column - column)
        return steps * self.rack_pitch_m + abs(here - there)
