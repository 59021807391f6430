"""The cables of a state, their provider circuits, and the lookups in earlier states."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from dcgen.netbox import fitted_name, label, slug
from dcgen.page import FreeText
from dcgen.plan.records import Cable, Device
from dcgen.plan.stamp import stamp
from dcgen.topology import Topology
from dcgen.views.netbox.inventory import RackView
from dcgen.views.netbox.networks import VrfObject, make_vrfs
from dcgen.views.netbox.power import PowerView
from dcgen.views.netbox.states import State
from dcgen.views.netbox.wiring import CableParts, cable_label, cable_port


class CableRow(NamedTuple):
    """A cable; a length of 0 m is unknown. An end has a device label and a port; a circuit has no port."""

    label: str
    name: FreeText
    description: FreeText
    type: str
    length: float
    a: str
    a_port: FreeText
    b: str
    b_port: FreeText


class CablesView(NamedTuple):
    """The cables of one fabric."""

    label: str
    rows: tuple[CableRow, ...]


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
    devices, parts = topology.plan.devices, CableParts(topology.plan.fiber.cables)
    rows: dict[str, list[CableRow]] = {}
    for cable in state.cables:
        rows.setdefault(cable.fabric, []).append(_row(cable, devices, parts))
    return tuple(CablesView(label(fabric), tuple(items)) for fabric, items in rows.items())


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


def _row(cable: Cable, devices: Mapping[str, Device], parts: CableParts) -> CableRow:
    a, a_port, b, b_port = cable.a_device, cable.a_port, cable.b_device, cable.b_port
    type_, description = parts.of(cable)
    ends = label(a), cable_port(devices[a], a_port), label(b), cable_port(devices[b], b_port)
    name = cable_label(a, a_port, b, b_port)
    return stamp(CableRow, (name, fitted_name(cable.id), description, type_, cable.length_m or 0.0, *ends))
