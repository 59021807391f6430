"""Racks, pins, the floor, labels, power and cooling."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from dcgen.blueprint.values import MAX_NUMBER, TIERS, ClassName, HostName, Numbers
from dcgen.catalog.values import ModelName, Positive
from dcgen.schema import Model, Name

MAX_POSITIONS = 100_000  # of all rows; floor.svg draws each
Meters = Annotated[float, Field(ge=0.001, le=10_000)]  # no campus is wider
LABEL = "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}"


class RackGroup(Model):
    """A group of equal racks.

    `model` is the rack. With `per: unit`, the group exists in each scalable unit. `holds` is the number of devices per
    rack, by device group. A server group has its own name. Switches are FABRIC-leaf, FABRIC-spine and FABRIC-core, or
    FABRIC-p1-leaf and so on for each plane. The NVLink switch trays of a group are GROUP-nvlink, and the UPS of a feed
    is ups-FEED.

    `spread` distributes a device group over this number of racks in turn, so that the loss of a rack affects few of its
    devices. By default a rack is filled before the next. `ports_rear` lists switches with their ports at the rear of
    the rack, where servers have theirs. By default the air of a switch flows from the front to the rear of the rack.
    `row_position` places the racks at the start, in the middle or at the end of their row. All others follow by name.

    `reserve_u` is the number of rack units that stay free. `pdu` and `pdus_per_feed` override the keys of `power`.
    `cooling_kw` is the heat that the cooling removes from one rack.
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
                raise ValueError(
                    f"'{missing[0]}' is in `{key}:` but not in `holds:` -> add it to `holds:` or remove it"
                )
        if others := [name for name in self.ports_rear if not name.endswith(TIERS)]:
            raise ValueError(
                f"'{others[0]}' in `ports_rear:` is not a switch of a fabric -> remove it: servers have their ports at "
                "the rear"
            )
        return self


class Pin(Model):
    """The fixed position of one device, which overrides the policy of its racks.

    `rack` is the name of a rack, and `u` the lowest rack unit of the device. `face` is the side of the rack that the
    front of the device faces, or the ports of a switch.
    """

    rack: HostName
    u: Annotated[int, Field(ge=1, le=60)]
    face: Literal["front", "rear"] | None = None


class RowSpec(Model):
    """A row of racks.

    `positions` are the rack positions of the row, such as `1-8,10-18` if a pillar takes the ninth. `units` are the
    scalable units with racks in the row, and `groups` the rack groups of the site. A unit or rack group in several rows
    fills the lowest-numbered row first and continues in the next.

    `faces` is the neighbor row that the fronts of the racks face, by number. By default odd rows face the next row, so
    rows 1 and 2 share a cold aisle. `at_m` is the center line of the row, in meters across the rows from a line of your
    choice. It rises with the row numbers.
    """

    positions: Numbers
    units: Numbers | None = None
    groups: tuple[Name, ...] = ()
    faces: Literal["next", "previous"] | None = None
    at_m: Annotated[float, Field(ge=0, le=100_000)] | None = None

    @model_validator(mode="after")
    def groups_are_named_once(self) -> RowSpec:
        if twice := [name for name, count in Counter(self.groups).items() if count > 1]:
            raise ValueError(f"'{twice[0]}' occurs twice in `groups:` -> list each group once")
        return self


class Aisles(Model):
    """The widths of the aisles in meters: `cold_m` between fronts, `hot_m` between rears."""

    cold_m: Meters
    hot_m: Meters


class FloorSpec(Model):
    """The floor: the positions of the racks and the routes of the cables. Lengths are in meters.

    `rows` assigns racks to rows. By default each unit is a row, and the racks of the site are row 0. The distance
    of rows is `row_pitch_m` from center to center (default 3 m). Alternatively it follows from `aisles` and the deepest
    rack, or from `at_m` of each row. `rack_pitch_m` is the distance of racks in a row, by default the width of the
    widest.

    `tray_m` is the height of the cable trays above the highest rack. `slack_m` is added to each cable. `cross_trays`
    lists the positions of trays across the rows. By default a cable crosses at any position. `tray_mm2` is the capacity
    of a tray: the sum of the cross-sections of its cables in square millimeters. Multiply the inside area of the tray
    by the fill ratio of your standard. `max_kg_m2` is the load that the floor carries, in kilograms per square meter of
    the rack's footprint.
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
                f"the rows have {count:,} positions, the limit is {MAX_POSITIONS:,} -> list only positions for racks"
            )
        return self

    @model_validator(mode="after")
    def rows_are_apart_in_one_way(self) -> FloorSpec:
        placed = [row for row in self.rows.values() if row.at_m is not None]
        ways = (("row_pitch_m", self.row_pitch_m), ("aisles", self.aisles), ("at_m of the rows", placed or None))
        if len(stated := [name for name, way in ways if way is not None]) > 1:
            raise ValueError(f"{stated[0]} and {stated[1]} both state the distance of rows -> remove one of them")
        if placed and len(placed) < len(self.rows):
            raise ValueError("only some rows have `at_m:` -> state it for each row or for none")
        meters = [row.at_m or 0.0 for _, row in sorted(self.rows.items())]
        if placed and any(here >= there for here, there in pairwise(meters)):
            raise ValueError(
                "`at_m:` does not rise with the row numbers -> number the rows in the order of their positions"
            )
        return self


class Labels(Model):
    """The label on each cable end.

    `format` is the text, with field names in braces. It wraps at spaces into at most `lines` lines of `length`
    characters. The fields of an end are `device`, `rack`, `u` and `port`. Put `near_` or `far_` before them, as seen
    from the label, or `a_` or `b_` for the ends of the cable list. The fields of the cable are `id`, `fabric`, `part`
    and `length`. The default follows ANSI/TIA-606: rack, rack unit and port of the near end, then of the far end.
    """

    format: Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"pattern": "^[ -~]*$"})] = LABEL
    length: Annotated[int, Field(ge=4, le=200)] = 40
    lines: Annotated[int, Field(ge=1, le=20)] = 2


class FeedSpec(Model):
    """A power feed. `ups` is the model of a rack UPS behind which all PDUs of the feed are connected."""

    ups: ModelName | None = None


class Power(Model):
    """Power feeds and rack PDUs.

    `feeds` are the feeds of the site, by default `a` and `b`. `pdu` is the PDU model of all racks, and `pdus_per_feed`
    the number per rack and feed; a rack group can override both. With `survives: feed`, the loss of one feed must not
    stop any device. `reserve_percent` of the usable power of a rack stays free for growth. `ups_minutes` is the minimum
    runtime of the UPSes at their load.
    """

    feeds: Annotated[dict[Name, FeedSpec], Field(min_length=1, max_length=4)] = {"a": FeedSpec(), "b": FeedSpec()}
    pdu: ModelName | None = None
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] = 1
    survives: Literal["feed", "nothing"] = "feed"
    reserve_percent: Annotated[float, Field(ge=0, le=90)] = 0.0
    ups_minutes: Positive | None = None


class Cooling(Model):
    """Air cooling. `rise_k` is the temperature rise of the air in a rack in kelvin, from which the airflow follows."""

    rise_k: Annotated[float, Field(ge=1, le=60)] | None = None
