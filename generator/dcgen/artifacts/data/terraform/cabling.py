"""The cables of a state, their provider circuits, and the lookups in earlier states."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, groupby
from operator import attrgetter
from typing import NamedTuple

from dcgen.netbox import fitted_name, label, slug
from dcgen.page import FreeText
from dcgen.plan.records import Cable, Device
from dcgen.topology import Topology
from dcgen.views.netbox.inventory import RackView
from dcgen.views.netbox.networks import VrfObject, make_vrfs
from dcgen.views.netbox.power import PowerView
from dcgen.views.netbox.states import State
from dcgen.views.netbox.wiring import CableParts, cable_labels, cable_ports

RUN = 200  # cables that are printed at once
OPTIONAL = (False, False, False, True, True, False, True, False, True)  # columns that not every cable has


class CableColumns(NamedTuple):
    """Cables, column by column; a length of 0 m is unknown. An end has a device label and a port.

    A circuit has no port.
    """

    label: Sequence[str]
    name: Sequence[FreeText]
    description: Sequence[FreeText]
    type: Sequence[str]
    length: Sequence[float]
    a: Sequence[str]
    a_port: Sequence[FreeText]
    b: Sequence[str]
    b_port: Sequence[FreeText]


class CableBatch(NamedTuple):
    """Cables in sequence whose resources have the same lines, each with the values in these lines.

    An end without an interface is a circuit.
    """

    has_type: bool
    has_length: bool
    has_a_port: bool
    has_b_port: bool
    rows: tuple[tuple[FreeText | float, ...], ...]


class CablesView(NamedTuple):
    """The cables of one fabric in order, in runs that are short enough to be printed at once."""

    label: str
    runs: tuple[CableBatch, ...]


class CircuitObject(NamedTuple):
    """A circuit with its Terraform label, the slug of its provider and its speed."""

    label: str
    name: str
    provider: str
    speed_kbps: int


class CircuitsView(NamedTuple):
    """The circuits of a state."""

    rows: tuple[CircuitObject, ...]

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates."""
        return 2 * len(self.rows)


class LookupsView(NamedTuple):
    """The objects of earlier states: site, location ("" if unused), types (label, slug), and names with their labels.

    `devices` and `pdus` are looked up with their ports. With `vrf`, the state has prefixes or addresses.
    `ipam_roles` are labels and names of roles of prefixes. `vlans` are VLAN ids. `vrfs` are the stated VRFs.
    """

    site: str
    location: str = ""
    vrf: bool = False
    racks: bool = False
    types: tuple[tuple[str, str], ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    devices: tuple[tuple[str, str], ...] = ()
    pdus: tuple[tuple[str, str], ...] = ()
    ipam_roles: tuple[tuple[str, str], ...] = ()
    vlans: tuple[int, ...] = ()
    vrfs: tuple[VrfObject, ...] = ()


def cables_views(topology: Topology, state: State) -> tuple[CablesView, ...]:
    """Return one view per fabric, in the order of the run list."""
    parts = CableParts(topology.plan.fiber.cables)
    circuits = {device.name for device in _ends(topology, state.cables, circuits=True)}
    cables: dict[str, list[Cable]] = {}
    for cable in state.cables:
        cables.setdefault(cable.fabric, []).append(cable)
    return tuple(
        CablesView(
            label(fabric),
            tuple(run for batch in _batches(items) for run in cable_runs(_columns(batch, circuits, parts))),
        )
        for fabric, items in cables.items()
    )


def cable_runs(columns: CableColumns) -> Iterator[CableBatch]:
    """Yield cables in runs whose resources have the same lines."""
    found = list(map(any, compress(columns, OPTIONAL)))
    if found != list(map(all, compress(columns, OPTIONAL))):
        for _, rows in groupby(zip(*columns, strict=True), lambda row: list(map(bool, compress(row, OPTIONAL)))):
            yield from cable_runs(CableColumns(*zip(*rows, strict=True)))
        return
    has_type, has_length, has_a_port, has_b_port = found
    fields = True, True, True, has_type, has_length, True, has_a_port, True, has_b_port
    values = tuple(zip(*compress(columns, fields), strict=True))
    yield CableBatch(has_type, has_length, has_a_port, has_b_port, values)


def circuits_view(topology: Topology, state: State) -> CircuitsView:
    """Return the circuits of the state's cables."""
    return CircuitsView(
        tuple(
            CircuitObject(
                label(device.name),
                device.name,
                slug(device.type.manufacturer),
                round(device.type.ports[0].speed_gbps * 1_000_000),
            )
            for device in _ends(topology, state.cables, circuits=True)
        )
    )


def lookups_view(topology: Topology, state: State, racks: Iterable[RackView], power: PowerView | None) -> LookupsView:
    """Return the references of a state; the ports of devices in earlier states are looked up per device."""
    plan = topology.plan
    held = [plan.devices[call.name] for rack in racks for call in rack.devices]
    types = {label(name): slug(name) for name in (f"{device.type.manufacturer} {device.type.model}" for device in held)}
    far = _ends(topology, state.cables, circuits=False)
    far = [device for device in far if device.present] if state.racks else far
    feeds = () if state.racks or not power else power.feeds
    shared = {id(call.interfaces): call.interfaces for rack in racks for call in rack.devices}  # by equal devices
    ports = [port for interfaces in shared.values() for port in interfaces]
    vlans = {vlan for port in ports for vlan in (port.untagged, *port.tagged) if vlan}
    vrfs = {port.vrf for port in ports} | {at.vrf for rack in racks for call in rack.devices for at in call.addresses}
    return LookupsView(
        plan.site,
        plan.name if state.racks or power else "",
        bool(state.racks),
        bool(state.racks),
        tuple(sorted(types.items())),
        tuple((label(name), name) for name in sorted({device.role for device in held})),
        tuple((label(device.name), device.name) for device in far),
        tuple((feed.label, feed.name) for feed in feeds),
        vlans=tuple(sorted(vlans)),
        vrfs=tuple(each for each in make_vrfs(plan) if each.key in vrfs),
    )


def _ends(topology: Topology, cables: Sequence[Cable], *, circuits: bool) -> list[Device]:
    """Return the devices at the ends of cables, either circuits or all others, by name."""
    names = {*map(attrgetter("a_device"), cables), *map(attrgetter("b_device"), cables)}
    return [device for name in sorted(names) if ((device := topology.plan.devices[name]).kind == "circuit") == circuits]


def _batches(cables: Sequence[Cable]) -> Iterator[Sequence[Cable]]:
    return (cables[start : start + RUN] for start in range(0, len(cables), RUN))


def _columns(cables: Sequence[Cable], circuits: Collection[str], parts: CableParts) -> CableColumns:
    """Return the columns of cables. A site has more cables than anything else."""
    a, a_ports, b, b_ports = zip(*map(attrgetter("a_device", "a_port", "b_device", "b_port"), cables), strict=True)
    types, descriptions = zip(*parts.of(cables), strict=True)
    return CableColumns(
        cable_labels(a, a_ports, b, b_ports),
        [fitted_name(cable.id) for cable in cables],
        descriptions,
        types,
        [cable.length_m or 0.0 for cable in cables],
        list(map(label, a)),
        cable_ports(a, a_ports, circuits),
        list(map(label, b)),
        cable_ports(b, b_ports, circuits),
    )
