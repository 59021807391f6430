"""What a person may write: one training pod or one edge site per file.

A blueprint holds decisions only: how many units, which server in which configuration, which fabric design,
which racks and feeds, which address pools. Everything that follows from them is the plan's work.
"""

from __future__ import annotations

import ipaddress
import re
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from dcgen import source
from dcgen.catalog.models import Count, Fitted, Inlet, ModelName, Positive
from dcgen.schema import HOST_PART, Model, Name, Text, validate

Kind = Literal["training-pod", "edge-site"]
Design = Literal["single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only", "mesh"]
Loss = Literal["cable", "leaf", "spine", "core", "plane"]
Media = Literal["auto", "fibre", "single-mode"]
Category = Literal[
    "server", "storage", "gpu", "cpu", "memory", "nic", "drive", "switch", "optic", "cable", "rack", "pdu", "ups"
]
Speed = Annotated[int, Field(ge=1, le=3200)]  # Gbps
MAX_NUMBER = 10_000
LABEL = "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}"
NUMBER_RANGE = re.compile(r"([0-9]{1,12})(?:-([0-9]{1,12})(?:/([0-9]{1,12}))?)?")  # 5, 1-4, 1-63/2 (every second one)


def _numbers(value: Any) -> tuple[int, ...]:
    """`1-31,33` as (1, ..., 31, 33) and `1-7/2` as (1, 3, 5, 7); a single integer is a set of one."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(
            f"numbers are written like 1-4 or 1-31,33, got {value!r} -> write the numbers, not a list or a count"
        )
    found: list[int] = []
    for part in str(value).split(","):
        parts = NUMBER_RANGE.fullmatch(part.strip())
        if not parts:
            raise ValueError(f"'{part.strip()[:20]}' is no number and no range -> write numbers like 1-4 or 1-31,33")
        low, high, step = int(parts[1]), int(parts[2] or parts[1]), int(parts[3] or 1)
        if not 1 <= low <= MAX_NUMBER or not 1 <= high <= MAX_NUMBER:
            raise ValueError(f"'{part.strip()}' is out of range -> numbers go from 1 to {MAX_NUMBER}")
        if low > high:
            raise ValueError(f"'{part.strip()}' falls -> write the lower number first")
        if not step:
            raise ValueError(f"'{part.strip()}' takes every 0th number -> write the step as 1 or more")
        found.extend(range(low, high + 1, step))
        if len(found) > MAX_NUMBER:
            raise ValueError(f"'{str(value)[:40]}' names a number twice -> name each once")
    if len(set(found)) != len(found):
        raise ValueError(f"'{value}' names a number twice -> name each once")
    return tuple(sorted(found))


Numbers = Annotated[
    tuple[int, ...],
    BeforeValidator(_numbers),
    PlainSerializer(lambda numbers: ",".join(map(str, numbers))),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "string", "pattern": r"^\d+(-\d+(/\d+)?)?( *, *\d+(-\d+(/\d+)?)?)*$"},
            ]
        }
    ),
]


def _ratio(value: Any) -> Fraction:
    """`3:1`, `3` or `1.5` as a fraction."""
    text = str(value)
    parts = re.fullmatch(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)(?::([0-9]{1,4}(?:\.[0-9]{1,4})?))?", text)
    if isinstance(value, bool) or not parts or not Fraction(parts[2] or 1) or not Fraction(parts[1]):
        raise ValueError(f"{text[:20]!r} is no ratio -> write bandwidth down to bandwidth up, like 3:1")
    return Fraction(parts[1]) / Fraction(parts[2] or 1)


Ratio = Annotated[
    Fraction,
    BeforeValidator(_ratio),
    PlainSerializer(lambda ratio: f"{ratio.numerator}:{ratio.denominator}"),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[0-9.]+(:[0-9.]+)?$"}]}),
]


def _prefix(text: str) -> str:
    try:
        ipaddress.ip_network(text)
    except ValueError as error:
        raise ValueError(f"this is no prefix: {error} -> write it like 10.64.0.0/16") from None
    return text


def _free(name: str) -> str:
    if (
        re.match(r"ups-|pdu-|uplink-|feed-|su\d", name)
        or name == "cables"
        or name.endswith(("-leaf", "-spine", "-core", "-nvlink"))
    ):
        raise ValueError(f"the name '{name}' is kept for dcgen's own devices -> choose another name")
    return name


# A server group, a fabric or a rack group: not named like what dcgen itself names.
OwnName = Annotated[Name, AfterValidator(_free)]
# What a zone of a leaf serves: a server group, one kind of adapter of it, or the links of the leaf itself.
ZoneName = Annotated[str, StringConstraints(pattern=rf"{HOST_PART[:-1]}(\.[a-z0-9][a-z0-9-]*)?$", max_length=60)]
# What a rack group may hold: such a group, or a fabric's tier of switches.
ClassName = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=60)]


class Site(Model):
    """Where the pod stands. `domain` is the DNS domain of its hosts."""

    name: Name | None = None
    domain: Annotated[
        str,
        Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", max_length=150),
    ] = "example.net"


class Place(Model):
    """The place of one server: its group, its unit where the group has units, and its number."""

    group: Name
    unit: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    number: Annotated[int, Field(ge=1, le=MAX_NUMBER)]


class ServerGroup(Model):
    """Equal servers. With `units` the group repeats in each scalable unit, and `numbers` counts within one;
    `without` lists the numbers that single units lack.

    `room` is how many the group may ever hold (in one unit): ports, rack places and addresses are kept for them.
    `needs` is how many must run to serve the load: the others are spares that the edge rules count.
    `in_place_of` gives the servers of this group the switch ports of one absent server of another group in every
    fabric but `oob`: fabric managers sit there.
    """

    model: ModelName
    role: Name | None = None
    units: Numbers | None = None
    numbers: Numbers
    without: dict[Annotated[int, Field(ge=1, le=MAX_NUMBER)], Numbers] = {}
    in_place_of: Place | None = None
    room: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    needs: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    fitted: Fitted | None = None


class Requires(Model):
    """What a fabric must give: `bisection`, the bandwidth between its halves as a share of what half of its ports
    can send, and `survives`, the one thing whose loss cuts no server off."""

    bisection: Annotated[float, Field(gt=0, le=1)] | None = None
    survives: Loss | None = None


class Zone(Model):
    """Cages of every leaf kept for one purpose: `serves` a server group, one kind of its adapters as GROUP.NIC, or
    `uplinks`, `peers` (the links between the two switches of a pair) or `lines` (out of the site).

    `cages` counts them as the switch does (`1-32`, or `1-63/2` for the odd ones); without it the zone takes the
    first cages that are free, as many as it needs.
    """

    serves: ZoneName
    cages: Numbers | None = None
    speed_gbps: Speed | None = None


class Fabric(Model):
    """One network. The `oob` fabric collects every management port; any other fabric collects the adapter
    ports that name it.

    `single` is one switch, or a pair; `leaf-spine` packs servers on pairs of leaves, with any oversubscription;
    `fat-tree` packs them on single leaves and never blocks; `rail-optimized` gives each rail a leaf of its own in
    every unit; `rail-only` leaves out the spines; `mesh` joins the servers directly, without a switch.

    Of a leaf: `leaves` is how many leaves the ports of one server are spread over (2 for a redundant pair; the
    servers of a `single` row take its switches in turn, one after the other), `rails_per_leaf` how many rails share
    one, `downlinks` and `uplinks` count its ports (default: half its cages up), `oversubscription` is their ratio of
    bandwidth, `links_per_cage` leaves lanes of each cage empty, `zones` lay out its cages by hand.
    `peer_links` join the two switches of a `single` pair.

    Above: `planes` splits the fabric into so many that share no switch. `spines` overrides the computed number of
    a group. A third tier starts where two do not suffice, or with `tiers: 3`; then `group_units` units share a
    group of spines, or with `spine_groups: rail` each rail of them has its own, `spine_uplinks` counts a spine's
    ports to the cores, `core_groups` the groups of cores, one for the spines of each place, of `cores` switches.

    Of the parts: `media` is what may carry its links, and `fill_cages` orders a transceiver for every cage of its
    switches, used or not.
    """

    design: Design
    switch: ModelName | None = None
    spine: ModelName | None = None
    core: ModelName | None = None
    speed_gbps: Speed | None = None
    uplink_gbps: Speed | None = None
    planes: Annotated[int, Field(ge=1, le=8)] = 1
    leaves: Annotated[int, Field(ge=1, le=16)] | None = None
    rails_per_leaf: Annotated[int, Field(ge=1, le=64)] | None = None
    downlinks: Annotated[int, Field(ge=1, le=512)] | None = None
    uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    oversubscription: Ratio | None = None
    links_per_cage: Annotated[int, Field(ge=1, le=8)] | None = None
    zones: tuple[Zone, ...] = ()
    peer_links: Annotated[int, Field(ge=0, le=64)] = 0
    tiers: Literal[2, 3] | None = None
    spines: Annotated[int, Field(ge=1, le=512)] | None = None
    group_units: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    spine_groups: Literal["unit", "rail"] = "unit"
    spine_uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    core_groups: Annotated[int, Field(ge=1, le=512)] | None = None
    cores: Annotated[int, Field(ge=1, le=512)] | None = None
    media: Media = "auto"
    fill_cages: bool = False
    requires: Requires = Requires()

    @model_validator(mode="after")
    def only_a_mesh_has_no_switch(self) -> Fabric:
        if (self.switch is None) != (self.design == "mesh"):
            fault, advice = ("has no", "remove `switch:`") if self.switch else ("has a", "name its model as `switch:`")
            raise ValueError(f"a fabric of design {self.design} {fault} switch -> {advice}")
        return self


class RackGroup(Model):
    """Equal racks. `holds` says how many of each class of device one rack takes: a server group by its name,
    switches as FABRIC-leaf, FABRIC-spine, FABRIC-core (FABRIC-p1-leaf and so on for each plane), the NVLink switch
    trays of a group as GROUP-nvlink, a feed's UPS as ups-FEED. With `per: unit` the group repeats in each scalable
    unit. `cooling_kw` is the heat that the cooling takes from one rack."""

    model: ModelName
    per: Literal["unit", "site"] = "site"
    holds: Annotated[dict[ClassName, Annotated[int, Field(ge=1, le=60)]], Field(min_length=1)]
    pdu: ModelName | None = None
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] | None = None
    cooling_kw: Positive | None = None


class Floor(Model):
    """Geometry for cable lengths, in metres: each unit is a row, the site's own racks are row 0.

    `tray_m` is the height of the cable tray above the rack tops, `slack_m` what is added to each cable. `tray_mm2` is
    how much cable a tray may carry, as the sum of the cables' cross-sections in square millimetres: the inside of the
    tray times the share that your standard lets you fill.
    """

    row_pitch_m: Positive = 3.0
    rack_pitch_m: Positive | None = None
    tray_m: Positive = 0.3
    slack_m: Annotated[float, Field(ge=0, le=20)] = 1.0
    tray_mm2: Positive | None = None


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


class Feed(Model):
    """A power feed; at the edge it may run through a rack UPS."""

    ups: ModelName | None = None


class Power(Model):
    """Feeds and the PDU of every rack that states no other; `survives` feed: the loss of one feed stops nothing.

    `reserve` is the percentage of what the feeds of a rack carry that stays free for growth; `minutes` is how long
    the UPSes must carry their load.
    """

    feeds: Annotated[dict[Name, Feed], Field(min_length=1, max_length=4)] = {"a": Feed(), "b": Feed()}
    pdu: ModelName | None = None
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] = 1
    survives: Literal["feed", "nothing"] = "feed"
    reserve: Annotated[float, Field(ge=0, le=90)] = 0.0
    minutes: Positive | None = None


class Cooling(Model):
    """`rise_k` is how much warmer air leaves a rack than it enters, in kelvin: the airflow follows from it."""

    rise_k: Annotated[float, Field(ge=1, le=60)] | None = None


class Uplink(Model):
    """A line that leaves the site: a WAN circuit, or the out-of-band path, on one leaf of a fabric.

    `number` is its place among the lines of that leaf; without one it takes the lowest that is free, in order
    of the names, so give numbers where lines may be added. A line of several `links` takes as many numbers.
    """

    fabric: Name
    leaf: Annotated[int, Field(ge=1, le=64)] = 1
    number: Annotated[int, Field(ge=1, le=64)] | None = None
    links: Annotated[int, Field(ge=1, le=64)] = 1
    provider: Text
    speed_gbps: Speed


class Addressing(Model):
    """One address pool per fabric; dcgen cuts a block for the site and one for each unit from it."""

    pools: dict[Name, Annotated[str, Field(max_length=60), AfterValidator(_prefix)]] = {}


class Assumption(Model):
    """Planning values for what no datasheet states yet, with the reason; every sum that rests on one says so."""

    reason: Text
    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    depth_mm: Annotated[float, Field(gt=0, le=5_000)] | None = None
    weight_kg: Annotated[float, Field(gt=0, le=20_000)] | None = None
    power_max_w: Annotated[float, Field(gt=0, le=1_000_000)] | None = None
    supplies: Annotated[int, Field(ge=1, le=24)] | None = None
    gpu_slots: Annotated[int, Field(ge=1, le=16)] | None = None
    nic_slots: Count | None = None
    dimm_slots: Count | None = None
    cpu_sockets: Count | None = None
    inlet: Inlet | None = None


class Spares(Model):
    """Percentages of spare parts by BOM category; a category in use gets one spare at least, 0 for none."""

    percent: dict[Category, Annotated[float, Field(ge=0, le=100)]] = {"optic": 2.0, "cable": 2.0, "drive": 2.0}


class Blueprint(Model):
    """One training pod or one edge site."""

    kind: Kind
    name: Name
    description: Text | None = None
    site: Site = Site()
    designed_for: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    servers: Annotated[dict[OwnName, ServerGroup], Field(min_length=1)]
    fabrics: dict[OwnName, Fabric] = {}
    racks: dict[OwnName, RackGroup] = {}
    floor: Floor | None = None
    labels: Labels | None = None
    power: Power = Power()
    cooling: Cooling = Cooling()
    uplinks: dict[Name, Uplink] = {}
    addressing: Addressing = Addressing()
    assume: dict[ModelName, Assumption] = {}
    spares: Spares = Spares()

    @model_validator(mode="after")
    def line_numbers_are_used_once(self) -> Blueprint:
        seen: dict[tuple[str, int, int], str] = {}
        for name, line in sorted(self.uplinks.items()):
            for number in range(line.number, line.number + line.links) if line.number else ():
                if (other := seen.setdefault((line.fabric, line.leaf, number), name)) != name:
                    raise ValueError(
                        f"the uplinks '{other}' and '{name}' are both number {number} of one leaf -> number them apart"
                    )
        return self


def load(path: Path) -> tuple[Blueprint, source.Document]:
    """The blueprint at `path` and the document it was read from. Raises FindingsError with every fault found."""
    document = source.read(path)
    return validate(Blueprint, document), document
