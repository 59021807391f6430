"""The racks, devices and fabrics of a site as records for tests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dcgen.analysis import Analysis
from dcgen.plan.amounts import Amount, Total, scaled, total
from dcgen.plan.records import FabricSummary
from dcgen.proof import Proof
from dcgen.tables import CableRecord
from dcgen.testkit.quantity import Quantity
from dcgen.topology import Topology

KILO = 1000.0


@dataclass(frozen=True)
class DeviceFacts:
    """A device: its identity, its location, its figures and its cables.

    `unit` is 0 outside the scalable units. `rack` is "" for a circuit. `u` is None for a vertical PDU, and `row` and
    `position` for a device without a rack. A node has the `chassis` and `bay` that it is in, other devices "" and None.
    The chassis has the power and weight of its nodes.
    """

    name: str
    kind: str
    role: str
    group: str
    unit: int
    number: int
    manufacturer: str
    model: str
    gpus: int
    rack: str
    u: int | None
    height_u: int
    row: int | None
    position: int | None
    chassis: str
    bay: int | None
    power_kw: Quantity
    weight_kg: Quantity
    cables: tuple[CableRecord, ...] = field(repr=False)


@dataclass(frozen=True)
class RackFacts:
    """A rack: its place, its devices from the bottom up, and its figures.

    `power_kw` is the maximum power of the devices. `weight_kg` is the weight of devices and PDUs, without the rack and
    the cables. `usable_kw` is the power that the feeds can give, or that the rest can give if the site must survive the
    loss of a feed. `free_u` is the number of free rack units.
    """

    name: str
    group: str
    unit: int
    number: int
    model: str
    row: int
    position: int
    height_u: int
    free_u: int
    feeds: tuple[str, ...]
    devices: tuple[DeviceFacts, ...] = field(repr=False)
    power_kw: Quantity
    weight_kg: Quantity
    usable_kw: float


@dataclass(frozen=True)
class FabricFacts:
    """A fabric with all its planes: its design, its switches and its cables."""

    name: str
    design: str
    protocol: str
    speed_gbps: float
    planes: int
    leaves: tuple[str, ...]
    spines: tuple[str, ...]
    cores: tuple[str, ...]
    cables: tuple[CableRecord, ...] = field(repr=False)
    _analysis: Analysis = field(repr=False)

    @property
    def bisection(self) -> float | None:
        """Return the smallest bisection of the planes as a share of 1, None if it was not calculated."""
        shares = [proof.bisection for proof in self._proofs()]
        known = [share for share in shares if share is not None]
        return min(known) if len(known) == len(shares) else None

    @property
    def oversubscription(self) -> float | None:
        """Return the largest oversubscription of a leaf by its used ports, None without spines."""
        return max((proof.worst.value for proof in self._proofs() if proof.worst), default=None)

    def _proofs(self) -> list[Proof]:
        return [proof for proof in self._analysis.proofs if proof.fabric.name == self.name]


def devices_of(topology: Topology) -> Iterator[DeviceFacts]:
    """Yield the facts of each device, in the order of the plan."""
    cables: dict[str, list[CableRecord]] = {name: [] for name in topology.plan.devices}
    for cable in topology.cables:
        cables[cable.a_device].append(cable)
        cables[cable.b_device].append(cable)
    for row in topology.devices:
        type_ = topology.plan.devices[row.name].type
        yield DeviceFacts(
            name=row.name,
            kind=row.kind,
            role=row.role,
            group=row.group,
            unit=row.unit,
            number=row.number,
            manufacturer=row.manufacturer,
            model=row.model,
            gpus=row.gpus,
            rack=row.rack,
            u=row.u,
            height_u=row.height_u,
            row=row.row,
            position=row.position,
            chassis=row.chassis,
            bay=row.bay,
            power_kw=_of_one(f"the power of {row.name}", "kW", row.model, scaled(type_.power_w, 1 / KILO)),
            weight_kg=_of_one(f"the weight of {row.name}", "kg", row.model, type_.weight_kg),
            cables=tuple(cables[row.name]),
        )


def racks_of(topology: Topology, devices: dict[str, DeviceFacts]) -> Iterator[RackFacts]:
    """Yield the facts of each rack, in the order of the plan."""
    for rack in topology.plan.racks.values():
        yield RackFacts(
            name=rack.name,
            group=rack.group,
            unit=rack.unit,
            number=rack.number,
            model=rack.type.model,
            row=rack.row,
            position=rack.column,
            height_u=rack.type.u_height,
            free_u=sum(map(len, topology.free_u[rack.name])),
            feeds=tuple(feed for feed, _ in rack.pdus),
            devices=tuple(devices[device.name] for device in topology.in_rack[rack.name]),
            power_kw=_kw(f"the power of rack {rack.name}", topology.power_w(rack.name)),
            weight_kg=Quantity(f"the weight in rack {rack.name}", "kg", topology.weight_kg(rack.name)),
            usable_kw=topology.usable_kw(rack),
        )


def fabrics_of(analysis: Analysis) -> Iterator[FabricFacts]:
    """Yield the facts of each fabric, in the order of the plan."""
    planes: dict[str, list[FabricSummary]] = {}
    for summary in analysis.topology.plan.fabrics:
        planes.setdefault(summary.name, []).append(summary)
    for name, parts in planes.items():
        first = parts[0]
        yield FabricFacts(
            name=name,
            design=first.design,
            protocol=first.protocol,
            speed_gbps=first.speed_gbps,
            planes=len(parts),
            leaves=_joined(part.leaves for part in parts),
            spines=_joined(part.spines for part in parts),
            cores=_joined(part.cores for part in parts),
            cables=tuple(cable for cable in analysis.topology.cables if cable.fabric == name),
            _analysis=analysis,
        )


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for part in parts for name in part)


def _kw(name: str, watts: Total) -> Quantity:
    return Quantity(name, "kW", watts._replace(value=watts.value / KILO))


def _of_one(name: str, unit: str, model: str, amount: Amount) -> Quantity:
    """Return the figure of one device."""
    return Quantity(name, unit, total([(model, amount)]))
