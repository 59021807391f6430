"""The plan's records: small frozen tuples, stamped once per device, port and cable.

The properties of a server or switch type are resolved once into a `DeviceType`, which devices refer to.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from dcgen.blueprint.power import CONTINUOUS
from dcgen.catalog.models import Gpu
from dcgen.catalog.values import Region
from dcgen.finding import Finding, KeyPath
from dcgen.page import FreeText
from dcgen.plan.billing import BillLine as BillLine
from dcgen.plan.billing import BillPart as BillPart
from dcgen.plan.billing import Need as Need
from dcgen.plan.billing import PowerCord as PowerCord
from dcgen.plan.coolant import NO_COOLING
from dcgen.plan.coolant import CduSpot as CduSpot
from dcgen.plan.coolant import CoolantLoop as CoolantLoop
from dcgen.plan.coolant import CoolingPlan as CoolingPlan
from dcgen.plan.coolant import Product as Product
from dcgen.plan.hall import Floor as Floor
from dcgen.plan.hall import FloorRow as FloorRow
from dcgen.plan.hall import Mount as Mount
from dcgen.plan.hall import Rack as Rack
from dcgen.plan.jobs import WorkloadPlan
from dcgen.plan.links import JOINT as JOINT
from dcgen.plan.links import Cable as Cable
from dcgen.plan.links import Link as Link
from dcgen.plan.links import installed as installed
from dcgen.plan.patching import TrunkCable
from dcgen.plan.services import NO_SERVICES, ServicePlan
from dcgen.plan.subnets import NO_ROUTING, ONE_LEAF, FabricShape, RoutingPlan
from dcgen.plan.subnets import Address as Address
from dcgen.plan.subnets import Prefix as Prefix
from dcgen.plan.types import DeviceType, FiberFacts

OfDevice = TypeVar("OfDevice", "Supply", Address, PowerCord)
SITE = 0  # the `unit` of devices outside the scalable units


class DeviceGroup(NamedTuple):
    """Equal devices of one unit or of the site.

    `numbers` exist, and the group may grow to `capacity`. The device of `numbers[i]` is `names[i]`.
    """

    key: str
    unit: int
    type: DeviceType
    role: str
    capacity: int
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    origin: KeyPath


class Device(NamedTuple):
    """A device; `present` marks one that is in the hall already, so nobody orders or installs it."""

    name: str
    kind: str
    role: str
    type: DeviceType
    group: str
    unit: int
    number: int
    origin: KeyPath
    present: bool = False


class Supply(NamedTuple):
    """One power supply of a device on its PDU and feed; `number` counts from 1.

    `outlet` is the type and number of the outlet (C19-05), "" if the inlet is unknown or no outlet is free. `phase` is
    the pair of conductors of that outlet (L1-N, L1-L2), "" on a single-phase PDU or one of unknown voltage. `bank` is
    the bank of the outlet from 1, 0 if no source states the banks of the PDU.
    """

    device: str
    number: int
    pdu: str
    feed: str
    outlet: str = ""
    phase: str = ""
    bank: int = 0


class Feed(NamedTuple):
    """A power feed of the site, with the UPS device it runs through, if any.

    `kw` is the continuous power that the hall supplies on it. `busway_a` is the rating of its busway along each row in
    amperes per phase. They are None if the blueprint states no limit.
    """

    id: str
    name: str
    ups: str | None
    origin: KeyPath
    kw: float | None = None
    busway_a: float | None = None
    present: bool = False


class LabelForm(NamedTuple):
    """The label on each cable end: its format, its number of lines, and the characters per line.

    `stated` is set if the blueprint describes the label; otherwise the values are defaults.
    """

    format: str
    length: int
    lines: int
    stated: bool


class FabricSummary(NamedTuple):
    """One fabric, or one plane of it (`plane` from 1; 0 where the fabric is not split): its switches by tier.

    `bisection` and `survives` are requirements of the blueprint, None without one. `rails_per_leaf` applies to rail
    designs. `links_up` counts all links between switches. `peer_links` is the number of links in each pair of
    leaves that have uplinks. `far` are the switches of the fabric `uplinks_to` on which the uplinks of the leaves end.
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
    uplinks_to: str = ""
    far: tuple[str, ...] = ()
    peer_links: int = 0
    shape: FabricShape = ONE_LEAF

    @property
    def title(self) -> str:
        """Return the name for people: the fabric, and its plane if it has several."""
        return f"{self.name} plane {self.plane}" if self.plane else self.name


class AssumptionRow(NamedTuple):
    """The values that the blueprint assumes for one model, as text, and the reason."""

    model: str
    values: str
    reason: FreeText


class SlurmPolicy(NamedTuple):
    """The statements of the blueprint about the servers of a group as nodes of Slurm; None for nothing.

    `node` decides if they are nodes. `real_memory_mib` is the memory for jobs in MiB.
    """

    node: bool | None = None
    threads_per_core: int | None = None
    real_memory_mib: int | None = None


class Policy(NamedTuple):
    """The requirements of the blueprint for the whole site.

    `max_units` is the number of units that the site reserves space for. `survives` is `feed` if the loss of one feed
    must not stop any device. `required` is the number of servers that must run, by group. `spares` is the percentage of
    spare parts by category. `reserve_percent` of the power of a rack stays free. The UPSes carry their load for
    `ups_minutes`. Air warms by `rise_k` kelvin in a rack. The facility draws `pue` times the power of the devices. A
    cable tray carries `tray_mm2` of cables. Fans and power conversion add `overhead_percent` to fitted parts. `one_of`
    are the kinds of devices of which at least one spare per model is on the bill. `licenses` and `support_years` are
    bought. A breaker carries the share `continuous` of its rating. `region` decides the ratings of cords;
    `stated_region` is set if the blueprint states it. `voltage_v` is the stated voltage of the site. `topology_labels`
    is the key set of the labels of Kubernetes nodes. Acceptance tests must reach `write_percent` of the line rate of a
    port, `all_reduce_percent` of the planned bandwidth and `storage_percent` of that of the storage. `slurm` has the
    groups with statements for Slurm.
    """

    max_units: int
    survives: str
    required: dict[str, int]
    spares: dict[str, float]
    reserve_percent: float = 0.0
    ups_minutes: float | None = None
    rise_k: float | None = None
    pue: float | None = None
    tray_mm2: float | None = None
    overhead_percent: float = 20.0
    one_of: tuple[str, ...] = ()
    licenses: tuple[str, ...] = ()
    support_years: int | None = None
    continuous: float = CONTINUOUS
    region: Region = "iec"
    stated_region: bool = False
    voltage_v: float | None = None
    topology_labels: str = "none"
    write_percent: float | None = None
    all_reduce_percent: float | None = None
    storage_percent: float | None = None
    slurm: Mapping[str, SlurmPolicy] = MappingProxyType({})


class CableStep(NamedTuple):
    """The work of a phase on one cable: install, move, replace or remove. `before` is the earlier cable, if any."""

    action: str
    cable: Cable
    before: Cable | None = None


class Phase(NamedTuple):
    """A phase of the site: its plan, and the difference to the plan of the phase before.

    `bill` has the parts to order for this phase. A negative quantity is a part that the phase frees. `moved` are
    installed devices that get another rack or rack unit.
    """

    name: str
    plan: "Plan"
    bill: tuple[BillLine, ...]
    cables: tuple[CableStep, ...]
    moved: tuple[str, ...]
    installed: int


class _PlanFields(NamedTuple):
    """The fields of a plan."""

    name: str
    kind: str
    site: str
    domain: str
    description: str
    policy: Policy
    carries: dict[str, frozenset[str]]
    devices: dict[str, Device]
    fabrics: tuple[FabricSummary, ...]
    racks: dict[str, Rack]
    mounts: dict[str, Mount]
    cables: tuple[Cable, ...]
    feeds: tuple[Feed, ...]
    supplies: tuple[Supply, ...]
    prefixes: tuple[Prefix, ...]
    addresses: tuple[Address, ...]
    assumptions: tuple[AssumptionRow, ...]
    labels: LabelForm
    diameters: dict[str, float]
    fiber: FiberFacts
    wires: dict[str, tuple[str, KeyPath]]
    names: dict[str, tuple[str, KeyPath]]
    kg_per_m: dict[str, float]
    gpus: dict[str, Gpu]
    capacity: dict[str, int]
    recorded: dict[str, dict[str, str]]
    formerly: dict[str, tuple[str, ...]]
    trunks: tuple[TrunkCable, ...] = ()
    bill: tuple[BillLine, ...] = ()
    cords: tuple[PowerCord, ...] = ()
    needs: tuple[Need, ...] = ()
    floor: Floor | None = None
    findings: tuple[Finding, ...] = ()
    incomplete: frozenset[KeyPath] = frozenset()
    phases: tuple[Phase, ...] = ()
    cooling: CoolingPlan = NO_COOLING
    workload: WorkloadPlan | None = None
    routing: RoutingPlan = NO_ROUTING
    services: ServicePlan = NO_SERVICES


class Plan(_PlanFields):
    """Every choice made. Nothing after it decides anything. `cables` has a record per link.

    `carries` is the traffic of each fabric, empty for `oob: none`. `diameters` of cables are in millimeters, by model.
    `kg_per_m` is the weight of one meter of cable in kilograms, by model, without models of unknown weight.
    `incomplete` are the key paths of the parts that errors leave out, with names such as `places` for parts without a
    key. `needs` are the parts of `bill` that follow from single devices and racks: accessories, receptacles and
    licenses. The power cords are in `cords`. `wires` are the reasons for ports that a wire map decides, each with the
    key of the map, by cable id. `names` has dcgen's own name of each rack and device with a name of the hall, and the
    key that states the name. `gpus` are the facts of the GPUs by model. `capacity` is the number of servers that each
    group may have. `recorded` are the fields of people in the lock, such as a serial number, by rack, device or
    DEVICE:PORT. `formerly` are the earlier names of racks and devices in the lock, the oldest first.
    `routing` has the policy of each network, the switches as routers, and the addresses of links between them.
    """

    def names_of(self, name: str) -> tuple[str, ...]:
        """Return the names of a rack or device, the oldest first and the name of today last."""
        return (*self.formerly.get(name, ()), name)

    @cached_property
    def installed(self) -> tuple[Cable, ...]:
        """The cables as they are installed: `cables`, with the links of one cable as one record."""
        return tuple(installed(self.cables)) if any(cable.links > 1 for cable in self.cables) else self.cables


def by_device(records: Iterable[OfDevice]) -> dict[str, tuple[OfDevice, ...]]:
    """Return the records of each device that has some."""
    found: dict[str, list[OfDevice]] = {}
    for record in records:
        found.setdefault(record.device, []).append(record)
    return {name: tuple(of_device) for name, of_device in found.items()}
