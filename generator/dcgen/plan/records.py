"""The plan's records: small frozen tuples, stamped once per device, port and cable.

What a server or switch type implies is resolved once into a `DeviceType`; devices refer to it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from dcgen.finding import Finding, KeyPath
from dcgen.plan.allocation import cable_id
from dcgen.plan.types import DeviceType

CONTINUOUS = 0.8  # circuits carry a continuous load up to 80 % of their rating
SITE = 0  # the `unit` of what stands outside the scalable units


class DeviceGroup(NamedTuple):
    """Equal devices of one scope: `numbers` exist, up to `capacity` may. The device of number n is `names[i]`."""

    key: str
    unit: int
    type: DeviceType
    role: str
    capacity: int
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    origin: KeyPath


class Device(NamedTuple):
    name: str
    kind: str
    role: str
    type: DeviceType
    group: str
    unit: int
    number: int
    origin: KeyPath


class Link(NamedTuple):
    """A logical link: the lower tier is the `a` end."""

    fabric: str
    a_device: str
    a_port: str
    b_device: str
    b_port: str
    speed_gbps: float


class Cable(NamedTuple):
    """A link with the part that carries it; lengths in meters, None where the route is unknown.

    The rows of one splitter share its `head`: device, cage and connector, "" where the cable is the link's own.
    """

    fabric: str
    a_device: str
    a_port: str
    a_optic: str
    b_device: str
    b_port: str
    b_optic: str
    speed_gbps: float
    media: str
    model: str
    part_number: str
    route_m: float | None
    length_m: float | None
    head: str = ""

    @property
    def id(self) -> str:
        """The identity of a cable: the port at its `a` end, which no other cable has."""
        return cable_id(self.a_device, self.a_port)

    @property
    def label(self) -> str:
        """What is printed on both ends."""
        return f"{self.a_device}:{self.a_port} > {self.b_device}:{self.b_port}"


class Mount(NamedTuple):
    """Where a device sits: the lowest of its rack units, the side of the rack that its front looks to (of a switch
    that is the side of its ports), and whether a person pinned it there."""

    rack: str
    u: int
    face: str
    pinned: bool = False


class Rack(NamedTuple):
    """A rack on the floor: its row, and its position there from 1; `pdus` are the PDU names by feed.

    Width and depth are those of the outside.
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

    @property
    def footprint_m2(self) -> float | None:
        """The floor that it covers in square meters, None where its size is unknown."""
        return self.width_mm * self.depth_mm / 1e6 if self.width_mm and self.depth_mm else None


class FloorRow(NamedTuple):
    """A row of the floor: its middle line in meters across the rows, None where the depth of its racks is unknown;
    the neighbor that its fronts look at (next, previous, "" where the blueprint does not say which aisles are cold);
    and the positions that it has, () where it is as long as its racks make it."""

    number: int
    middle_m: float | None
    faces: str = ""
    positions: tuple[int, ...] = ()


class Floor(NamedTuple):
    """Where rows, racks and trays are, in meters; `stated` are the keys of the blueprint, the rest are defaults.

    `rack_pitch_m` is None where no source states the width of a rack. Rows are `row_pitch_m` apart, or as far as the
    cold and the hot `aisles` make it, or each at a place of its own. Trays run `tray_m` above racks of `height_u`,
    the highest; those across the rows above the positions in `cross_trays`, () for wherever one is needed.
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
        """The position where a cable from rack `a` goes across to the row of `b`: that of `b`, or of the cross tray
        that makes the shortest way; within a row it goes nowhere else."""
        if not self.cross_trays or a.row == b.row:
            return b.column
        low, high = sorted((a.column, b.column))
        after = bisect_left(self.cross_trays, low)  # any tray between the two makes the same way
        if after < len(self.cross_trays) and self.cross_trays[after] <= high:
            return self.cross_trays[after]
        ways = self.cross_trays[max(after - 1, 0) : after + 1]
        return min(ways, key=lambda column: (abs(a.column - column) + abs(b.column - column), column))

    def along_m(self, a: Rack, b: Rack) -> float | None:
        """The way between two racks along the trays, None where a pitch is unknown."""
        here, there = self.rows[a.row].middle_m, self.rows[b.row].middle_m
        if self.rack_pitch_m is None or here is None or there is None:
            return None
        column = self.crossing(a, b)
        steps = abs(a.column - column) + abs(b.column - column)
        return steps * self.rack_pitch_m + abs(here - there)


class Supply(NamedTuple):
    """One power supply of a device on its PDU and feed; `number` counts from 1.

    `outlet` is its type and number on the PDU (C19-05), "" where the inlet is unknown or no outlet is left; `phase`
    is what that outlet is between (L1-N, L1-L2), "" on a PDU of one phase or of unknown voltage.
    """

    device: str
    number: int
    pdu: str
    feed: str
    outlet: str = ""
    phase: str = ""


class Feed(NamedTuple):
    """A power feed of the site, with the UPS device it runs through, if any."""

    id: str
    name: str
    ups: str | None
    origin: KeyPath


class Prefix(NamedTuple):
    """A subnet: `prefix` in CIDR form, its gateway, and what it is for; the `link` of a mesh counts from 1."""

    prefix: str
    gateway: str
    fabric: str
    unit: int
    rail: int | None
    plane: int | None = None
    link: int | None = None

    @property
    def parts(self) -> dict[str, int]:
        """What tells it from the other prefixes of its fabric and unit: its rail, plane or link."""
        named = {"rail": self.rail, "plane": self.plane, "link": self.link}
        return {word: number for word, number in named.items() if number}


class Address(NamedTuple):
    """An address of one port, with its prefix length."""

    device: str
    port: str
    fabric: str
    address: str
    length: int
    gateway: str


class LabelForm(NamedTuple):
    """The label on each cable end: its format, and how many lines of how many characters it takes.

    `stated` where the blueprint says so; the others take the default.
    """

    format: str
    length: int
    lines: int
    stated: bool


class BillLine(NamedTuple):
    """One line of the bill of materials; `source` is where the catalog read it, `length_m` is a cable's."""

    category: str
    manufacturer: str
    model: str
    part_number: str
    description: str
    quantity: int
    spares: int
    source: str
    length_m: float | None = None


@dataclass(frozen=True, slots=True)
class FabricSummary:
    """One fabric, or one plane of it (`plane` from 1; 0 where the fabric is not split): its switches by tier.

    `bisection` and `survives` are what the blueprint requires of it, None where it requires nothing; `rails_per_leaf`
    is for rail designs.
    """

    name: str
    plane: int
    design: str
    protocol: str
    speed_gbps: float
    leaves: tuple[str, ...]
    spines: tuple[str, ...]
    cores: tuple[str, ...]
    links_down: int
    links_up: int
    oversubscription: float | None
    bisection: float | None
    survives: str | None
    origin: KeyPath
    rails_per_leaf: int = 1

    @property
    def title(self) -> str:
        """What people call it: the fabric, with its plane where there are several."""
        return f"{self.name} plane {self.plane}" if self.plane else self.name


@dataclass(frozen=True)
class Plan:
    """Every choice made. Nothing after it decides anything.

    `diameters` are those of the cables in millimeters, by model,
    where a source states them; `tray_mm2` is how much of them a tray may carry.
    Of the power: `reserve` is the percentage kept free for growth, `minutes` what the UPSes must give, `rise_k` the
    warming of the air.
    """

    name: str
    kind: str
    site: str
    domain: str
    description: str
    max_units: int
    survives: str
    devices: dict[str, Device]
    fabrics: tuple[FabricSummary, ...]
    racks: dict[str, Rack]
    mounts: dict[str, Mount]
    cables: tuple[Cable, ...]
    feeds: tuple[Feed, ...]
    supplies: tuple[Supply, ...]
    prefixes: tuple[Prefix, ...]
    addresses: tuple[Address, ...]
    assumptions: tuple[tuple[str, str, str], ...]
    required: dict[str, int]
    spares: dict[str, float]
    labels: LabelForm
    diameters: dict[str, float]
    tray_mm2: float | None
    bill: tuple[BillLine, ...] = ()
    floor: Floor | None = None
    findings: tuple[Finding, ...] = field(default=())
    reserve_percent: float = 0.0
    ups_minutes: float | None = None
    rise_k: float | None = None
