"""Racks, pins, the floor and labels."""

from collections import Counter
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from dcgen.blueprint.naming import RackName
from dcgen.blueprint.values import TIERS, ClassName, Numbers, RowKey, SwitchGroup
from dcgen.catalog.values import ModelName, Positive
from dcgen.schema import Model, Name

EXCESS_PERCENT = 50.0  # 10, 15, 20 and 30 m, the stock lengths of most families, rise by no more
MAX_POSITIONS = 100_000  # of all rows; floor.svg draws each
Meters = Annotated[float, Field(ge=0.001, le=10_000)]  # no campus is wider
NO_MANAGERS = "none"
MANAGED = 2  # switches per cable manager, so that each switch is next to a manager
LABEL = "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}"


class RackGroup(Model):
    """A group of equal racks.

    A device group is a server group, a switch tier, NVLink switch trays, chassis or a UPS. A server group has its own
    name. The nodes of a server group are in chassis: racks hold these chassis as GROUP-chassis, never the nodes.
    Switches are FABRIC-leaf, FABRIC-spine and FABRIC-core, or FABRIC-p1-leaf and so on for each plane. The NVLink
    switch trays of a group are GROUP-nvlink, and the UPS of a feed is ups-FEED.
    """

    model: ModelName
    """The rack model of the catalog."""
    per: Literal["unit", "site"] = "site"
    """With `unit`, the group exists in each scalable unit."""
    holds: Annotated[dict[ClassName, Annotated[int, Field(ge=1, le=60)]], Field(min_length=1)]
    """The number of devices per rack, by device group."""
    spread: dict[ClassName, Annotated[int, Field(ge=2, le=1000)]] = {}
    """The number of racks over which a device group is distributed in turn, by device group.

    The loss of a rack then affects few of its devices. By default a rack is filled before the next.
    """
    ports_rear: tuple[SwitchGroup, ...] = ()
    """The switches with their ports at the rear of the rack, where servers have theirs.

    By default the air of a switch flows from the front to the rear of the rack.
    """
    row_position: Literal["first", "middle", "last"] | None = None
    """The place of the racks in their row. All others follow by name."""
    reserve_u: Annotated[int, Field(ge=0, le=59)] = 0
    """The number of rack units that stay free."""
    managers: ModelName | None = None
    """The model of the horizontal cable managers between the switches of the racks, or `none`.

    The switches of each device group in `holds:` have their own managers. Without this key, no managers are planned,
    and a stack of five or more switches is a warning.
    """
    switches_per_manager: Annotated[int, Field(ge=1, le=60)] = MANAGED
    """The number of switches per cable manager. The manager is in the middle of them."""
    blanks: ModelName | None = None
    """The blanking panel of the catalog, 1U high, that covers each free rack unit. By default they stay open."""
    pdu: ModelName | None = None
    """The PDU model, by default `pdu` of `power`."""
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] | None = None
    """The number of PDUs per rack and feed, by default `pdus_per_feed` of `power`."""
    feeds: (
        Annotated[tuple[Name, ...], Field(min_length=1, max_length=4, json_schema_extra={"uniqueItems": True})] | None
    ) = None
    """The feeds of each rack, by default all feeds of the site. With three feeds and two per rack, for example, the
    loads of a lost feed are shared by the two others.
    """
    feed_a: Positive | None = None
    """The breaker of each feed of a rack in amperes per phase, by default `feed_a` of `power`."""
    cooling_kw: Positive | None = None
    """The heat that the cooling removes from the air of one rack, in kilowatts."""
    liquid_kw: Positive | None = None
    """The heat that the liquid loop removes from one rack, in kilowatts."""
    present: Numbers | None = None
    """The numbers of the racks that exist already, such as `1-4`, per unit or at the site.

    They and their PDUs are not ordered.
    """

    @property
    def manager(self) -> str:
        """The model of the cable managers, "" for none."""
        return self.managers if self.managers and self.managers != NO_MANAGERS else ""

    @model_validator(mode="after")
    def what_is_placed_is_held(self) -> Self:
        for key, named in (("spread", tuple(self.spread)), ("ports_rear", self.ports_rear)):
            if missing := [name for name in named if name not in self.holds]:
                raise ValueError(
                    f"'{missing[0]}' is in `{key}:` but not in `holds:` -> add it to `holds:` or remove it"
                )
        if twice := [name for name, count in Counter(self.feeds or ()).items() if count > 1]:
            raise ValueError(f"'{twice[0]}' occurs twice in `feeds:` -> list each feed once")
        if others := [name for name in self.ports_rear if not name.endswith(TIERS)]:
            raise ValueError(
                f"'{others[0]}' in `ports_rear:` is not a switch of a fabric -> remove it: servers have their ports at "
                "the rear"
            )
        return self


class Pin(Model):
    """The fixed position of one device, which overrides the policy of its racks."""

    rack: RackName
    """The name of the rack, as dcgen or the hall names it."""
    u: Annotated[int, Field(ge=1, le=60)]
    """The lowest rack unit of the device, counted from 1 at the bottom."""
    face: Literal["front", "rear"] | None = None
    """The side of the rack that the front of the device faces, or the ports of a switch."""


class RowSpec(Model):
    """A row of racks.

    A unit or rack group in several rows fills the lowest-numbered row first and continues in the next.
    """

    positions: Numbers
    """The rack positions of the row, such as `1-8,10-18` if a pillar takes the ninth."""
    units: Numbers | None = None
    """The scalable units with racks in the row."""
    groups: Annotated[tuple[Name, ...], Field(json_schema_extra={"uniqueItems": True})] = ()
    """The rack groups of the site in the row."""
    faces: Literal["next", "previous"] | None = None
    """The neighbor row, by number, that the fronts of the racks face.

    By default odd rows face the next row, so rows 1 and 2 share a cold aisle.
    """
    busway_a: Positive | None = None
    """The rating of the busway of each feed in this row, in amperes per phase, by default `busway_a` of the feed."""
    at_m: Annotated[float, Field(ge=0, le=100_000)] | None = None
    """The center line of the row, in meters across the rows from a line of your choice.

    It rises with the row numbers.
    """

    @model_validator(mode="after")
    def groups_are_named_once(self) -> Self:
        if twice := [name for name, count in Counter(self.groups).items() if count > 1]:
            raise ValueError(f"'{twice[0]}' occurs twice in `groups:` -> list each group once")
        return self


class Aisles(Model):
    """The widths of the aisles."""

    cold_m: Meters
    """The width of an aisle between fronts, in meters."""
    hot_m: Meters
    """The width of an aisle between rears, in meters."""


class FloorSpec(Model):
    """The floor: the positions of the racks and the routes of the cables.

    The distance of rows is `row_pitch_m`, or follows from `aisles` and the deepest rack, or from `at_m` of each row.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "not": {
                "properties": {"row_pitch_m": {"type": "number"}, "aisles": {"type": "object"}},
                "required": ["row_pitch_m", "aisles"],
            }
        }
    )

    rows: dict[RowKey, RowSpec] = {}
    """The racks of each row, by row number. By default each unit is a row, and the racks of the site are row 0."""
    row_pitch_m: Meters | None = None
    """The distance of rows from center to center, in meters (default 3 m)."""
    aisles: Aisles | None = None
    """The widths of the aisles in meters, from which the distance of rows follows."""
    rack_pitch_m: Meters | None = None
    """The distance of racks in a row, in meters, by default the width of the widest."""
    cross_trays: Numbers | None = None
    """The positions of trays across the rows. By default a cable crosses at any position."""
    tray_m: Meters = 0.3
    """The height of the cable trays above the highest rack, in meters."""
    slack_m: Annotated[float, Field(ge=0, le=20)] = 1.0
    """The length that is added to each cable, in meters."""
    excess_percent: Annotated[float, Field(ge=0, le=10_000)] = EXCESS_PERCENT
    """The percentage by which a cable may exceed its route. A larger excess is a warning if it is also over 5 m."""
    tray_mm2: Positive | None = None
    """The capacity of a tray: the sum of the cross-sections of its cables in square millimeters.

    Multiply the inside area of the tray by the fill ratio of your standard.
    """
    max_kg_m2: Positive | None = None
    """The load that the floor carries, in kilograms per square meter of the rack's footprint."""

    @field_validator("rows", mode="before")
    @classmethod
    def rows_are_numbered_once(cls, rows: Any) -> Any:
        """Before keys become numbers: 1, '1' and 01 would be one row, and the last would win."""
        known = Counter(str(key).lstrip("0") or "0" for key in rows) if isinstance(rows, dict) else Counter()
        if twice := [key for key, count in known.items() if count > 1]:
            raise ValueError(f"row {twice[0]} is described twice -> describe each row once")
        return rows

    @model_validator(mode="after")
    def rows_can_be_drawn(self) -> Self:
        if (count := sum(len(row.positions) for row in self.rows.values())) > MAX_POSITIONS:
            raise ValueError(
                f"the rows have {count:,} positions, the limit is {MAX_POSITIONS:,} -> list only positions for racks"
            )
        return self

    @model_validator(mode="after")
    def rows_are_apart_in_one_way(self) -> Self:
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
    """The label on each cable end."""

    format: Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"pattern": "^[ -~]*$"})] = LABEL
    """The text, with field names in braces. It wraps at spaces.

    The fields of an end are `device`, `rack`, `u`, `port` and `serial`, the serial number that the lock records. Put
    `near_` or `far_` before them, as seen from the label, or `a_` or `b_` for the ends of the cable list. The fields
    of the cable are `id`, `fabric`, `part` and `length`. The default follows ANSI/TIA-606: rack, rack unit and port of
    the near end, then of the far end.
    If no source states the label of a port on its device, the port name is dcgen's own and ends in `*`.
    """
    length: Annotated[int, Field(ge=4, le=200)] = 40
    """The maximum number of characters per line."""
    lines: Annotated[int, Field(ge=1, le=20)] = 2
    """The maximum number of lines."""
