"""Device types: ports, power, size and supplies of a model with its fitted parts. Devices refer to them."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dcgen.plan.amounts import UNKNOWN, Amount
from dcgen.plan.lanes import NO_LANES, PcieLanes
from dcgen.plan.processors import NO_PROCESSORS, Processors

HIGH_LINE_V = 200.0  # the lowest input voltage of the usual rating of a power supply


class Port(NamedTuple):
    """A logical port, one of the `cage_ports` of its cage.

    `rail` counts from 1, `gpu` from 0. `nic` is the key of the adapter. `vendors` are the manufacturers whose
    transceivers and cables work in the cage as far as the catalog states: first that of the device or adapter.
    `own_name` marks a name that dcgen composes from a key and numbers: no source states the label on the device.
    `shares` is the adapter port whose cable the port of a BMC shares with the host, "" for a port with its own cable.
    `connectors` are those of the transceiver in the cage, None for any number. `lanes` are the electrical lanes of the
    port, 0 if the catalog does not state them. `os_name` is the name that the operating system gives the port, such as
    mlx5_0, "" if no source states it.
    """

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
    vendors: tuple[str, ...] = ()
    own_name: bool = False
    shares: str = ""
    connectors: int | None = None
    lanes: int = 0
    os_name: str = ""

    @property
    def is_management(self) -> bool:
        """Return whether this is a port of a BMC, a PDU, a UPS or the management of a switch."""
        return bool(self.shares) or (self.fabric is not None and not self.nic)


class Part(NamedTuple):
    """A part to order: a catalog entry and its quantity in one device."""

    category: str
    model: str
    quantity: int


class OpticEnd(NamedTuple):
    """The fiber side of a transceiver.

    `reaches` (meters) and `budgets` (decibels) are by fiber grade. With `junctions` junctions of `junction_db` decibels
    each, a link may have its full length.
    """

    connector: str
    pinned: bool | None
    reach_m: float
    reaches: dict[str, float]
    budgets: dict[str, float]
    junctions: int | None = None
    junction_db: float | None = None


class FiberType(NamedTuple):
    """The facts of a fiber cable that decide what it connects; None if no source states a value.

    `grades` are the grades of single lengths. `strands` is the number of connectors at each end. The tails of a
    splitter may have another connector, `tail_connector`.
    """

    media: str
    connector: str
    grade: str | None
    grades: dict[float, str]
    polarity: str | None
    pinned: bool | None
    fibers: int | None
    strands: int
    loss_db: float | None
    attenuation_db_km: float | None
    duplex: bool
    tail_connector: str = ""

    def grade_of(self, length_m: float | None) -> str | None:
        """Return the grade of the fiber in one length, None if no source states it."""
        if length_m is None and self.grades:
            return None
        return self.grades.get(length_m or 0.0, self.grade)


class PanelType(NamedTuple):
    """The facts of a patch panel that decide what it connects; the loss is None if no source states it."""

    connector: str
    loss_db: float | None


class FiberFacts(NamedTuple):
    """The facts of the transceivers, fiber cables and patch panels of a plan, by model."""

    optics: dict[str, OpticEnd]
    cables: dict[str, FiberType]
    panels: dict[str, PanelType]


@dataclass(frozen=True, slots=True)
class Gpus:
    """The GPUs of one server; `nvswitches` counts the NVSwitch chips of the chassis that connect them."""

    model: str
    form: str
    count: int
    nvswitches: int
    memory_gb: float | None


class Nvlink(NamedTuple):
    """A rack-scale NVLink domain of `trays` servers with consecutive numbers and `switches` switch trays."""

    trays: int
    switches: int


class BankType(NamedTuple):
    """The outlets behind one branch breaker of a PDU, by outlet type; `amps` is None for a bank without a breaker.

    `phase` is the pair of conductors of its outlets, "" on a single-phase PDU.
    """

    outlets: tuple[tuple[str, int], ...]
    amps: float | None
    phase: str


class BaySlot(NamedTuple):
    """The place of a node: the number of its chassis and of its bay, both from 1."""

    chassis: int
    bay: int


class Bays(NamedTuple):
    """The node bays of a chassis model, in rows from the top, as seen from the `side` on which nodes slide in."""

    model: str
    rows: int
    columns: int
    side: str

    @property
    def size(self) -> int:
        """The number of bays."""
        return self.rows * self.columns

    def slot(self, number: int) -> BaySlot:
        """Return the place of a node by its number. Nodes fill one chassis after the other, so growth moves none."""
        chassis, bay = divmod(number - 1, self.size)
        return BaySlot(chassis + 1, bay + 1)


class _TypeFields(NamedTuple):
    """The fields of a device type."""

    kind: str
    model: str
    manufacturer: str
    description: str
    part_number: str | None
    u_height: int
    depth_mm: Amount = UNKNOWN
    length_mm: Amount = UNKNOWN
    weight_kg: Amount = UNKNOWN
    power_w: Amount = UNKNOWN
    stated_w: Amount = UNKNOWN
    typical_w: Amount = UNKNOWN
    parts_w: Amount = UNKNOWN
    overhead_percent: float = 0.0
    optics_w: float = 0.0
    liquid_percent: Amount = Amount(0.0)
    airflow: str | None = None
    ports_side: str | None = None
    redfish_system: str = ""
    supplies: int = 0
    inlet: str | None = None
    redundancy: str | None = None
    ports: tuple[Port, ...] = ()
    parts: tuple[Part, ...] = ()
    gpus: Gpus | None = None
    nvlink: Nvlink | None = None
    bays: Bays | None = None
    max_ports: int | None = None
    capacity_tb: float = 0.0
    drives_gbytes_per_s: Amount = UNKNOWN
    read_gbytes_per_s: Amount = UNKNOWN
    lanes: PcieLanes = NO_LANES
    processors: Processors = NO_PROCESSORS
    write_gbytes_per_s: Amount = UNKNOWN
    empty_bays: bool = False
    rating_kw: float = 0.0
    phases: int = 1
    voltage_v: float | None = None
    amps: float | None = None
    outlets: tuple[tuple[str, int], ...] = ()
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    minutes: tuple[tuple[float, float], ...] = ()
    flow_l_min: Amount = UNKNOWN
    watts: float | None = None
    watts_at: tuple[tuple[float, float], ...] = ()
    banks: tuple[BankType, ...] = ()
    rated_continuous: bool = False
    plug: str = ""


class DeviceType(_TypeFields):
    """All properties of a model with its fitted parts, resolved once.

    `power_w` is the power to plan with: the larger of the stated maximum `stated_w` and of `parts_w`. Without a stated
    maximum it is a lower bound. `parts_w` is the power of the fitted parts. It includes `optics_w` for transceivers,
    and `overhead_percent` for fans and power conversion. `typical_w` is the typical power of a source. `empty_bays` is
    set if drive bays have no drives and no source states a capacity.
    `lanes` are the PCIe lanes of a server, `processors` its processors and its memory.

    Of a PDU: `voltage_v` is measured between phases on a three-phase PDU, `amps` are per phase. `outlets` are counts
    by type. `also` lists the further outlet types that combination outlets accept. `banks` are its branch breakers in
    the order of the outlets, () if no source states them. With `rated_continuous` its ratings need no derating.
    Of a device with power supplies: `watts` is the rating of one supply at 200 V and more. `watts_at` is the rating by
    the input voltage in volts from which it applies, in rising order.
    Of a switch: `max_ports` limits the logical ports in use at once, None without a stated limit.
    Of a chassis and its nodes: `bays` are the bays of the chassis. A node has no height, power and weight of its own.
    Of a power shelf: `rating_kw` is its output, `voltage_v` and `amps` are those of its inputs together.
    Of a CDU: `rating_kw` is the heat that it removes, `flow_l_min` its maximum flow.
    `liquid_percent` of the heat goes into a coolant; it is unknown if no source states the share.
    Of a UPS: `minutes` are the runtimes by load in kW, in rising order of load.
    """

    @property
    def is_of_rack(self) -> bool:
        """Return whether every rack of a group has such devices, whatever it holds: PDUs and power shelves."""
        return self.kind in ("pdu", "powershelf")

    @property
    def on_busbar(self) -> bool:
        """Return whether the DC busbar of the rack feeds devices of this type, so that they need no outlets."""
        return self.inlet == "busbar"

    def supply_watts(self, volts: float) -> float | None:
        """Return the rating of one power supply at an input voltage in volts, None if no source states it.

        A rating without a voltage applies from 200 V. A voltage may be 3 % less, because 415 V to neutral is
        239.6 V.
        """
        if self.watts_at:
            return next((watts for least, watts in reversed(self.watts_at) if least <= volts * 1.03), None)
        return self.watts if volts * 1.03 >= HIGH_LINE_V else None

    def usable_share(self, continuous: float) -> float:
        """Return the share of the ratings of a PDU that a load may take, given that of other circuits."""
        return 1.0 if self.rated_continuous else continuous

    @property
    def is_node(self) -> bool:
        """Return whether devices of this type slide into a bay of a chassis."""
        return self.bays is not None and self.u_height == 0

    @cached_property
    def port(self) -> dict[str, Port]:
        """Return the ports by name."""
        return {port.name: port for port in self.ports}

    @cached_property
    def cages(self) -> dict[str, str]:
        """Return the cage of each port by the name of the port."""
        return {port.name: port.cage for port in self.ports}

    @cached_property
    def order(self) -> dict[str, int]:
        """Return the place of each port in port order, from 0."""
        return {port.name: place for place, port in enumerate(self.ports)}

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Return the names of the ports whose label on the device no source states."""
        return frozenset(port.name for port in self.ports if port.own_name)

    @cached_property
    def sharing(self) -> dict[str, str]:
        """Return the port of the BMC by the adapter port that it shares."""
        return {port.shares: port.name for port in self.ports if port.shares}

    @cached_property
    def by_fabric(self) -> dict[str, tuple[Port, ...]]:
        """Return the ports in port order, by the fabric that collects them."""
        found: dict[str, list[Port]] = {}
        for port in self.ports:
            if port.fabric is not None:
                found.setdefault(port.fabric, []).append(port)
        return {fabric: tuple(ports) for fabric, ports in found.items()}

    def ports_of(self, fabric: str) -> tuple[Port, ...]:
        """Return the ports that `fabric` collects, in port order."""
        return self.by_fabric.get(fabric, ())

    @property
    def adapter_bmcs(self) -> int:
        """Return how many out-of-band ports belong to adapters, such as the BMC of a DPU."""
        return sum(port.is_management and port.name.endswith("bmc") and port.name != "bmc" for port in self.ports)

    def ports_face(self, face: str) -> str:
        """Return the side of the rack with the ports of a device whose front looks to `face`.

        Switches and trays of a rack-scale NVLink domain have their ports in front, servers at the rear. The catalog
        entry of a model may state another side.
        """
        side = self.ports_side or ("front" if self.kind == "switch" or self.nvlink else "rear")
        if side == "front":
            return face
        return "front" if face == "rear" else "rear"
