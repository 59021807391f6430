"""The plan's records: small frozen tuples, stamped once per device, port and cable.

What a server or switch type implies is resolved once into a `DeviceType`; devices refer to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dcgen.finding import Finding, KeyPath

CONTINUOUS = 0.8  # circuits carry a continuous load up to 80 % of their rating
SITE = 0  # the `unit` of what stands outside the scalable units


class Amount(NamedTuple):
    """A figure that may be unknown (None) and may rest on a planning assumption."""

    value: float | None = None
    assumed: bool = False


class Total(NamedTuple):
    """A sum of amounts, with the models whose figure is assumed and those whose figure is unknown."""

    value: float = 0.0
    assumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Port(NamedTuple):
    """A logical port, one of the `cage_ports` of its cage. `rail` counts from 1, `gpu` from 0; `nic` is the key of
    its adapter."""

    name: str
    speed_gbps: float
    cage: str
    cage_type: str
    cage_style: str | None
    cage_ports: int
    protocol: str
    fabric: str | None = None
    rail: int | None = None
    gpu: int | None = None
    nic: str = ""


class Part(NamedTuple):
    """What a buyer orders: a catalog entry and how many of it one device holds."""

    category: str
    model: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Gpus:
    """The GPUs of one server: `nvswitches` join them where the chassis has any."""

    model: str
    form: str
    count: int
    nvswitches: int
    memory_gb: float | None


class Nvlink(NamedTuple):
    """A rack-scale NVLink domain: `trays` servers of consecutive numbers form one, with `switches` switch trays."""

    trays: int
    switches: int


@dataclass(frozen=True)
class DeviceType:
    """Everything that a model with its fitted parts implies, resolved once.

    Of a PDU: `voltage_v` between phases where it has three, `amps` of each phase, `outlets` by type and count,
    `also` what the combination outlets of a type take besides.
    Of a UPS: `minutes` by the load in kW, in rising order of load.
    """

    kind: str
    model: str
    manufacturer: str
    description: str
    part_number: str | None
    u_height: int
    depth_mm: Amount = Amount()
    weight_kg: Amount = Amount()
    power_w: Amount = Amount()
    airflow: str | None = None
    supplies: int = 0
    inlet: str | None = None
    redundancy: str | None = None
    ports: tuple[Port, ...] = ()
    parts: tuple[Part, ...] = ()
    gpus: Gpus | None = None
    nvlink: Nvlink | None = None
    capacity_tb: float = 0.0
    rating_kw: float = 0.0
    phases: int = 1
    voltage_v: float | None = None
    amps: float | None = None
    outlets: tuple[tuple[str, int], ...] = ()
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    minutes: tuple[tuple[float, float], ...] = ()

    @cached_property
    def port(self) -> dict[str, Port]:
        """Port by name."""
        return {port.name: port for port in self.ports}

    def ports_of(self, fabric: str) -> tuple[Port, ...]:
        """The ports that `fabric` collects, in port order."""
        return tuple(port for port in self.ports if port.fabric == fabric)


class Cohort(NamedTuple):
    """Equal devices of one scope: `numbers` exist, up to `room` may. The device of number n is `names[i]`."""

    key: str
    unit: int
    type: DeviceType
    role: str
    room: int
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    origin: KeyPath


class Device(NamedTuple):
    name: str
    kind: str
    role: str
    type: DeviceType
    cohort: str
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
    """A link with the part that carries it; lengths in metres, None where the route is unknown.

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
        return f"{self.a_device}:{self.a_port}"

    @property
    def label(self) -> str:
        """What is printed on both ends."""
        return f"{self.a_device}:{self.a_port} > {self.b_device}:{self.b_port}"


class Mount(NamedTuple):
    """Where a device sits: the lowest of its rack units, and the side that its ports face."""

    rack: str
    u: int
    face: str


class Rack(NamedTuple):
    """A rack on the floor: `row` and `column` count from 0 and 1; `pdus` are the PDU names by feed.

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


class Floor(NamedTuple):
    """The pitch of rows and of racks in metres; `rack_pitch_m` None where racks stand as wide as they are."""

    row_pitch_m: float
    rack_pitch_m: float | None


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
    """One line of the bill of materials; `source` is where the catalog read it, `length_m` is a cable's, and `chassis`
    says of a part what it comes with or is to be fitted in."""

    category: str
    manufacturer: str
    model: str
    part_number: str
    description: str
    quantity: int
    spares: int
    source: str
    length_m: float | None = None
    chassis: str = ""


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

    `diameters` are those of the cables in millimetres, by model,
    where a source states them; `tray_mm2` is how much of them a tray may carry.
    Of the power: `reserve` is the percentage kept free for growth, `minutes` what the UPSes must give, `rise_k` the
    warming of the air.
    """

    name: str
    kind: str
    site: str
    domain: str
    description: str
    designed_for: int
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
    needs: dict[str, int]
    spares: dict[str, float]
    labels: LabelForm
    diameters: dict[str, float]
    tray_mm2: float | None
    bill: tuple[BillLine, ...] = ()
    floor: Floor | None = None
    findings: tuple[Finding, ...] = field(default=())
    reserve: float = 0.0
    minutes: float | None = None
    rise_k: float | None = None


def total(amounts: Iterable[tuple[str, Amount]]) -> Total:
    """The sum of (model, amount) pairs, which remembers what it rests on."""
    value, assumed, unknown = 0.0, set(), set()
    for model, amount in amounts:
        if amount.value is None:
            unknown.add(model)
            continue
        value += amount.value
        if amount.assumed:
            assumed.add(model)
    return Total(value, tuple(sorted(assumed)), tuple(sorted(unknown)))
