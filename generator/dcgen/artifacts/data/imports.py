"""imports.tf: existing objects of NetBox for the states of `terraform/`, and export-ids.sh, which lists their IDs.

Each root module reads `netbox/ids.json`. Without this file, or for an object that it lacks, the plan is the same as
without imports.tf. An object is found by its name, and a cable by its two ends, because people label cables freely.
The provider cannot import the choice of the primary or out-of-band address of a device, nor that of a primary MAC
address. Each is a field of another object, and Terraform sets it again.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.netbox import label, slug
from dcgen.network.switches import make_switches
from dcgen.page import FreeText, Page
from dcgen.plan.records import Cable, Plan
from dcgen.topology import Topology
from dcgen.views.netbox import inventory, networks, power, states
from dcgen.views.netbox.inventory import DeviceCall, RackView
from dcgen.views.netbox.ports import DeviceAddress, DeviceInterface
from dcgen.views.netbox.states import NO_VALUES, State
from dcgen.views.netbox.wiring import cable_label, cable_port, cord_key


class NamedImport(NamedTuple):
    """An object of a root module: its resource and label, its kind in ids.json, and its name there.

    `owner` is the device of a device bay, and "" for a kind that is a list of names.
    """

    resource: str
    label: str
    kind: str
    name: str
    owner: str = ""


class PartImport(NamedTuple):
    """The objects of one resource in the module of a device: its type and label, and its kind in ids.json.

    `names` has the key of each object in the module, and its name in ids.json.
    """

    resource: str
    label: str
    kind: str
    names: tuple[tuple[FreeText, FreeText], ...]


class CordImport(NamedTuple):
    """A power cord in the module of a device: its key, the power supply, the PDU and the outlet."""

    key: FreeText
    port: str
    pdu: str
    outlet: FreeText


class DeviceImport(NamedTuple):
    """A device with its parts and its power cords."""

    label: str
    name: str
    parts: tuple[PartImport, ...]
    cords: tuple[CordImport, ...]


class CableEnd(NamedTuple):
    """The end of a cable: its kind in ids.json, and the names of the device and the port.

    A power feed or a circuit has a name and no port.
    """

    kind: str
    owner: str
    port: FreeText = ""


class CableImport(NamedTuple):
    """A cable with its label and its ends."""

    label: str
    a: CableEnd
    b: CableEnd


class ImportsView(NamedTuple):
    """The objects of a root module with racks, cables or power feeds."""

    objects: tuple[NamedImport, ...]
    devices: tuple[DeviceImport, ...]
    cables: tuple[CableImport, ...]


class NetworkImport(NamedTuple):
    """A prefix, range or address: its resource and label, its kind in ids.json, its text there, and its VRF.

    The VRF is its name in NetBox, and "" for that of the variable `vrf`.
    """

    resource: str
    label: str
    kind: str
    text: str
    vrf: str = ""


class FoundationImports(NamedTuple):
    """The slug of the location, the numbers of its VLANs, its VRFs, and its prefixes, ranges and reserved addresses."""

    slug: str
    vlans: tuple[int, ...]
    objects: tuple[NamedImport, ...]
    networks: tuple[NetworkImport, ...]


class ExportScript(NamedTuple):
    """The slug of the site whose objects export-ids.sh lists."""

    site: str


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `imports.tf` of each root module in the order to apply them, then the script that writes ids.json."""
    topology = analysis.topology
    plan = topology.plan
    yield Page("terraform/netbox/shared/imports.tf", "imports/shared.tf.j2", NO_VALUES)
    yield Page(f"terraform/netbox/{plan.site}-foundation/imports.tf", "imports/foundation.tf.j2", foundation_view(plan))
    devices = inventory.Devices(topology, analysis.once(make_switches))
    for state in states.states(topology):
        yield Page(
            f"terraform/netbox/{state.name}/imports.tf", "imports/state.tf.j2", view_of(topology, devices, state)
        )
    yield Page("terraform/netbox/export-ids.sh", "imports/export-ids.sh.j2", ExportScript(slug(plan.site)))


def view_of(topology: Topology, devices: inventory.Devices, state: State) -> ImportsView:
    """Return the objects of a root module after the foundation."""
    racks = [inventory.rack_view(topology, devices, rack) for rack in state.racks]
    feeds = power.power_view(topology) if state.power else power.PowerView((), ())
    objects = (
        *chain.from_iterable(map(_rack, racks)),
        *(NamedImport("netbox_power_panel", each.label, "power_panels", each.name) for each in feeds.panels),
        *(NamedImport("netbox_power_feed", each.label, "power_feeds", each.name) for each in feeds.feeds),
        *_circuits(topology.plan, state.cables),
    )
    calls = [call for rack in racks for call in rack.devices]
    shared = {id(call.interfaces): call.interfaces for call in calls}  # by devices that use the same ports
    interfaces = {key: tuple(_interfaces(ports)) for key, ports in shared.items()}
    made = tuple(_device(call, interfaces[id(call.interfaces)]) for call in calls)
    return ImportsView(objects, made, tuple(_cables(topology.plan, state, feeds)))


def foundation_view(plan: Plan) -> FoundationImports:
    """Return the objects of the first state of a blueprint."""
    vrfs = {each.label: each.name for each in networks.make_vrfs(plan)}
    prefixes = [
        NetworkImport("netbox_prefix", item.label, "prefixes", item.prefix, vrfs.get(item.vrf, ""))
        for item in networks.make_prefixes(plan)
    ]
    ranges = [
        NetworkImport("netbox_ip_range", item.label, "ip_ranges", f"{_bare(item.first)}-{_bare(item.last)}", vrf)
        if item.last
        else NetworkImport("netbox_ip_address", item.label, "reserved_addresses", _bare(item.first), vrf)
        for item in networks.make_ranges(plan)
        for vrf in (vrfs.get(item.vrf, ""),)
    ]
    return FoundationImports(
        slug(plan.name),
        tuple(each.vlan for each in networks.make_vlans(plan)),
        tuple(NamedImport("netbox_vrf", key, "vrfs", name) for key, name in vrfs.items()),
        (*prefixes, *ranges),
    )


def _rack(rack: RackView) -> Iterator[NamedImport]:
    """Yield a rack that the state creates, and its device bays."""
    if not rack.present:
        yield NamedImport("netbox_rack", rack.label, "racks", rack.name)
    names = {call.label: call.name for call in rack.devices}
    for bay in rack.bays:
        yield NamedImport("netbox_device_bay", bay.label, "device_bays", bay.name, names[bay.chassis])


def _device(call: DeviceCall, interfaces: tuple[PartImport, ...]) -> DeviceImport:
    """Return a device with its parts and its power cords, by the keys of its module."""
    cords = tuple(
        CordImport(cord_key(port.name, port.pdu, port.outlet), port.name, port.pdu, port.outlet)
        for port in call.power_ports
        if port.outlet
    )
    parts = [part for part in (*interfaces, *_parts(call)) if part.names]
    return DeviceImport(call.label, call.name, tuple(parts), cords)


def _interfaces(ports: Iterable[DeviceInterface]) -> Iterator[PartImport]:
    """Yield the interfaces of a device and their MAC addresses by resource; a resource may have none."""
    kind = "interfaces"
    single = [port for port in ports if port.type != "lag" and not port.parent]
    yield PartImport("netbox_device_interface", "lag", kind, _same(port.name for port in ports if port.type == "lag"))
    yield PartImport("netbox_device_interface", "this", kind, _same(port.name for port in single))
    yield PartImport("netbox_device_interface", "child", kind, _same(port.name for port in ports if port.parent))
    macs = tuple((port.name, f"{port.name} {port.mac.upper()}") for port in ports if port.mac)
    yield PartImport("netbox_mac_address", "this", "mac_addresses", macs)


def _parts(call: DeviceCall) -> Iterator[PartImport]:
    """Yield the addresses and the power connections of a device by resource; a resource may have none."""
    yield PartImport("netbox_ip_address", "this", "addresses", tuple(map(_address, call.addresses)))
    yield PartImport("netbox_device_power_port", "this", "power_ports", _same(port.name for port in call.power_ports))
    outlets = _same(outlet.name for outlet in call.power_outlets)
    yield PartImport("netbox_device_power_outlet", "this", "power_outlets", outlets)


def _address(at: DeviceAddress) -> tuple[str, str]:
    """Return the key of an address in its module, and its name in ids.json: the interface and the address."""
    family = "6" if ":" in at.address else ""
    return " ".join(filter(None, (at.interface, at.role, family))), f"{at.interface} {_bare(at.address)}"


def _circuits(plan: Plan, cables: Iterable[Cable]) -> Iterator[NamedImport]:
    """Yield the circuits at the ends of cables with their terminations, by name."""
    names = {name for cable in cables for name in (cable.a_device, cable.b_device)}
    for name in sorted(name for name in names if plan.devices[name].kind == "circuit"):
        yield NamedImport("netbox_circuit", label(name), "circuits", name)
        yield NamedImport("netbox_circuit_termination", label(name), "circuit_terminations", name)


def _cables(plan: Plan, state: State, feeds: power.PowerView) -> Iterator[CableImport]:
    """Yield the cables between ports, and those from power feeds to PDUs."""
    for cable in state.cables:
        yield CableImport(
            cable_label(cable.a_device, cable.a_port, cable.b_device, cable.b_port),
            _end(plan, cable.a_device, cable.a_port),
            _end(plan, cable.b_device, cable.b_port),
        )
    for feed in feeds.feeds:
        yield CableImport(feed.label, CableEnd("power_ports", feed.name, "inlet"), CableEnd("power_feeds", feed.name))


def _end(plan: Plan, device: str, port: str) -> CableEnd:
    """Return the end of a cable at a device or at a circuit."""
    if name := cable_port(plan.devices[device], port):
        return CableEnd("interfaces", device, name)
    return CableEnd("circuit_terminations", device)


def _same(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return names that are also the keys of their objects."""
    return tuple((name, name) for name in names)


def _bare(address: str) -> str:
    """Return an address without its prefix length."""
    return address.partition("/")[0]
