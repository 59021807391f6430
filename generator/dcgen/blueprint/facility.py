"""The building's half: racks, the floor, labels, power and cooling."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from dcgen.blueprint.values import MAX_NUMBER, TIERS, ClassName, HostName, Numbers
from dcgen.catalog.values import ModelName, Positive
from dcgen.schema import Model, Name

MAX_POSITIONS = 100_000  # of all rows together; floor.svg draws each
Meters = Annotated[float, Field(ge=0.001, le=10_000)]  # no campus is wider
LABEL = "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}"


class RackGroup(Model):
    """Equal racks. `holds` says how many of each class of device one rack takes: a server group by its name,
    switches as FABRIC-leaf, FABRIC-spine, FABRIC-core (FABRIC-p1-leaf and so on for each plane), the NVLink switch
    trays of a group as GROUP-nvlink, a feed's UPS as ups-FEED. With `per: unit` the group repeats in each scalable
    unit.

    `spread` deals a class over so many racks in turn, so that the loss of a rack takes few of them; without it a rack
    is filled before the next. `ports_rear` names switches whose ports face the rear of the rack, where servers have
    theirs; without it a switch is turned so that its air goes from the front of the rack to the rear. `row_position` is
    where the racks of the group stand among the others of their row, which follow by name.

    `cooling_kw` is the heat that the cooling takes from one rack, `reserve_u` how many rack units stay free.
    """

    model: ModelName
    per: Literal["unit", "site"] = "site"
    holds: Annotated[dict[ClassName, Annotated[int, Field(ge=1, le=60)]], Field(min_length=1)]
    spread: dict[ClassName, Annotated[int, Field(ge=2, le=1000)]] = {}
    ports_rear: tuple[ClassName, ...] = ()
    row_position: Literal["first", "middle", "last"] | None = None
    reserve_u: Annotated[int, Field(ge=0, le=59)] = 0
    pdu: ModelName | None = None
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] | None = None
    cooling_kw: Positive | None = None

    @model_validator(mode="after")
    def what_is_placed_is_held(self) -> RackGroup:
        for key, named in (("spread", tuple(self.spread)), ("ports_rear", self.ports_rear)):
            if missing := [name for name in named if name not in self.holds]:
                raise ValueError(f"{key} names '{missing[0]}', holds does not -> name what the group holds")
        if others := [name for name in self.ports_rear if not name.endswith(TIERS)]:
            raise ValueError(
                f"ports_rear names '{others[0]}', which is no switch of a fabric -> leave it out: servers have their "
                "ports at the rear"
            )
        return self


class Pin(Model):
    """Where one device stands, whatever the policy of its racks says: rack unit `u`, its lowest, of a rack in use or
    of one that its rack group keeps; `face` is the side of the rack that its front looks to, for a switch that of its
    ports."""

    rack: HostName
    u: Annotated[int, Field(ge=1, le=60)]
    face: Literal["front", "rear"] | None = None


class RowSpec(Model):
    """A row of racks: the `positions` where one can stand (`1-8,10-18` where a pillar takes the ninth), and whose
    racks stand there: those of scalable `units`, then those of the site's rack groups in `groups`. What stands in
    two rows fills the first before the second.

    `faces` is the neighbor that the fronts of its racks look at: the next row by number, or the previous one.
    Without it odd rows look at the next, so that rows 1 and 2 share a cold aisle. `at_m` is where the middle of the
    row is, in meters across the rows from a line of your choice; it rises with the
    numbers of the rows.
    """

    positions: Numbers
    units: Numbers | None = None
    groups: tuple[Name, ...] = ()
    faces: Literal["next", "previous"] | None = None
    at_m: Annotated[float, Field(ge=0, le=100_000)] | None = None

    @model_validator(mode="after")
    def groups_are_named_once(self) -> RowSpec:
        if twice := [name for name, count in Counter(self.groups).items() if count > 1]:
            raise ValueError(f"groups names '{twice[0]}' twice -> name each once")
        return self


class Aisles(Model):
    """The widths of the aisles in meters: `cold_m` between fronts, `hot_m` between rears."""

    cold_m: Meters
    hot_m: Meters


class FloorSpec(Model):
    """The floor: where racks stand, and the way that cables take; lengths in meters.

    `rows` says which racks stand where; without it each unit is a row, and the site's own racks are row 0. Rows are
    `row_pitch_m` apart from middle to middle (3 m unless you say otherwise), or as far as `aisles` and the deepest
    rack make it, or where each row's `at_m` puts it. Racks are `rack_pitch_m` apart, or as wide as the widest.

    `tray_m` is the height of the cable trays above the highest rack, `slack_m` what is added to each cable.
    `cross_trays` lists the positions above which a tray runs across the rows; without it one is wherever a cable
    needs it. `tray_mm2` is how much cable a tray may carry, as the sum of the cables' cross-sections in square
    millimeters: the inside of the tray times the share that your standard lets you fill. `max_kg_m2` is the load
    that the floor carries below a rack, in kilograms for each square meter that the rack covers.
    """

    rows: dict[Annotated[int, Field(ge=0, le=MAX_NUMBER)], RowSpec] = {}
    row_pitch_m: Meters | None = None
    aisles: Aisles | None = None
    rack_pitch_m: Meters | None = None
    cross_trays: Numbers | None = None
    tray_m: Meters = 0.3
    slack_m: Annotated[float, Field(ge=0, le=20)] = 1.0
    tray_mm2: Positive | None = None
    max_kg_m2: Positive | None = None

    @field_validator("rows", mode="before")
    @classmethod
    def rows_are_numbered_once(cls, rows: Any) -> Any:
        """Before keys become numbers: 1, '1' and 01 would be one row, and the last would win."""
        known = Counter(str(key).lstrip("0") or "0" for key in rows) if isinstance(rows, dict) else Counter()
        if twice := [key for key, count in known.items() if count > 1]:
            raise ValueError(f"row {twice[0]} is described twice -> describe each row once")
        return rows

    @model_validator(mode="after")
    def rows_can_be_drawn(self) -> FloorSpec:
        if (count := sum(len(row.positions) for row in self.rows.values())) > MAX_POSITIONS:
            raise ValueError(
                f"the rows have {count:,} positions, {MAX_POSITIONS:,} are allowed -> list those where racks may stand"
            )
        return self

    @model_validator(mode="after")
    def rows_are_apart_in_one_way(self) -> FloorSpec:
        placed = [row for row in self.rows.values() if row.at_m is not None]
        ways = (("row_pitch_m", self.row_pitch_m), ("aisles", self.aisles), ("at_m of the rows", placed or None))
        if len(stated := [name for name, way in ways if way is not None]) > 1:
            raise ValueError(f"{stated[0]} and {stated[1]} both say how far rows are apart -> give one of them")
        if placed and len(placed) < len(self.rows):
            raise ValueError("some rows have at_m and some have not -> give it to each row, or to none")
        meters = [row.at_m or 0.0 for _, row in sorted(self.rows.items())]
        if placed and any(here >= there for here, there in pairwise(meters)):
            raise ValueError(
                "at_m does not rise with the numbers of the rows -> number rows in the order they stand in"
            )
        return self


class Labels(Model):
    """The text of the label on each cable end: `format`, plain characters with words in braces, which wraps at spaces
    into at most `lines` lines of `length` characters.

    The words of one end are `device`, `rack`, `u` and `port`, with `near_` or `far_` in front as seen from the label,
    or `a_` or `b_` for the ends of the run list; those of the cable are `id`, `fabric`, `part` and `length`. The
    default is the order of ANSI/TIA-606: rack, rack unit and port of the near end, then of the far end.
    """

    format: Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"pattern": "^[ -~]*$"})] = LABEL
    length: Annotated[int, Field(ge=4, le=200)] = 40
    lines: Annotated[int, Field(ge=1, le=20)] = 2


class FeedSpec(Model):
    """A power feed; at the edge it may run through a rack UPS."""

    ups: ModelName | None = None


class Power(Model):
    """Feeds and the PDU of every rack that states no other; `survives` feed: the loss of one feed stops nothing.

    `reserve_percent` of the power that the feeds of a rack carry stays free for growth; `ups_minutes` is how long the
    UPSes must carry their load.
    """

    feeds: Annotated[dict[Name, FeedSpec], Field(min_length=1, max_length=4)] = {"a": FeedSpec(), "b": FeedSpec()}
    pdu: ModelName | None = None
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] = 1
    survives: Literal["feed", "nothing"] = "feed"
    reserve_percent: Annotated[float, Field(ge=0, le=90)] = 0.0
    ups_minutes: Positive | None = None


class Cooling(Model):
    """`rise_k` is how much warmer air leaves a rack than it enters, in kelvin: the airflow follows from it."""

    rise_k: Annotated[float, Field(ge=1, le=60)] | None = None
