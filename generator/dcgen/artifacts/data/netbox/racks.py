"""The rows of racks and their devices: interfaces, addresses, power, and the cables between them."""

from collections.abc import Iterable, Iterator

from dcgen.artifacts.data.netbox.shared import NO, TAG, YES, yes
from dcgen.artifacts.data.netbox.tables import Row
from dcgen.netbox import fitted_name, port_name, slug
from dcgen.plan.records import Cable, Plan
from dcgen.topology import Topology
from dcgen.views.netbox.inventory import DeviceCall, PowerPort, RackView
from dcgen.views.netbox.networks import make_vrfs
from dcgen.views.netbox.ports import LAG, DeviceInterface
from dcgen.views.netbox.power import PowerView
from dcgen.views.netbox.wiring import CablePart

NETBOX_WIDTH = 19  # inches: the default of NetBox, whose import form requires a width
INTERFACE, PORT, OUTLET, FEED = "dcim.interface", "dcim.powerport", "dcim.poweroutlet", "dcim.powerfeed"


def rack_rows(plan: Plan, view: RackView) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a rack with its devices, each with the name of its table."""
    place = (plan.site, plan.name)
    if not view.present:
        yield "racks", (*place, view.name, "planned", *_sizes(view), *_managed(view), TAG)
    shared = {id(call.interfaces): call.interfaces for call in view.devices}  # by devices that use the same ports
    interfaces = {key: _interfaces(plan, ports) for key, ports in shared.items()}
    for call in view.devices:
        at = (str(call.position), call.face) if call.position else ("", "")
        device = plan.devices[call.name]
        type_ = slug(f"{device.type.manufacturer} {device.type.model}")
        recorded = (call.managed.serial, call.managed.asset_tag, _comments(call.managed.comments))
        kind = (slug(device.role), slug(device.type.manufacturer), type_)
        yield "devices", (call.name, *kind, *place, view.name, *at, "planned", *recorded, TAG)
        for row in interfaces[id(call.interfaces)]:
            yield "interfaces", (call.name, *row)
        yield from _port_rows(plan, call)
    labels = {call.label: call.name for call in view.devices}
    for bay in view.bays:
        yield "device-bays", (labels[bay.chassis], bay.name, labels.get(bay.node, ""), TAG)


def feed_rows(topology: Topology, power: PowerView) -> Iterator[tuple[str, Row]]:
    """Yield the power feeds of a site, and their cables."""
    plan, panels = topology.plan, {panel.label: panel.name for panel in power.panels}
    for feed in power.feeds:
        rack, panel = topology.rack_of_pdu.get(feed.name) or topology.place_of(feed.name)[0], panels[feed.panel]
        rating = (feed.type, "ac", feed.phase, str(feed.voltage), str(feed.amperage), str(feed.utilization))
        yield "power-feeds", (plan.site, panel, plan.name, rack, feed.name, "planned", *rating, TAG)
        ends = (feed.name, PORT, "inlet", panel, FEED, feed.name)
        yield "power-feed-cables", (*ends, "power", "planned", feed.cord, TAG)


def cable_row(cable: Cable, part: CablePart) -> Row:
    """Return the row of a cable between two devices of the site."""
    a, b = (cable.a_device, INTERFACE, port_name(cable.a_port)), (cable.b_device, INTERFACE, port_name(cable.b_port))
    length = (f"{cable.length_m:g}", "m") if cable.length_m else ("", "")
    return (*a, *b, part.type, "planned", fitted_name(cable.id), *length, part.description, TAG)


def cord_rows(device: str, ports: Iterable[PowerPort]) -> Iterator[Row]:
    """Yield the power cords of a device."""
    for port in ports:
        if port.outlet:
            ends = (device, PORT, port.name, port.pdu, OUTLET, port.outlet)
            yield (*ends, "power", "planned", f"{device}:{port.name}", "", "", "", TAG)


def _sizes(view: RackView) -> Row:
    """Return form, width, height, dimensions and weights of a rack, "" for unknown values."""
    outer = view.outer_width and view.outer_depth
    loads = view.weight and view.max_weight
    return (
        *(view.form_factor, str(view.width or NETBOX_WIDTH), str(view.u_height)),
        *((str(view.outer_width), str(view.outer_depth), "mm") if outer else ("", "", "")),
        str(view.mounting_depth or ""),
        *((f"{view.weight:g}", str(view.max_weight), "kg") if loads else ("", "", "")),
    )


def _managed(view: RackView) -> Row:
    return view.managed.serial, view.managed.asset_tag, view.description, _comments(view.managed.comments)


def _comments(texts: tuple[str, ...]) -> str:
    """Return notes as the comments of an object, one paragraph per note."""
    return "\n\n".join(texts)


def _port_rows(plan: Plan, call: DeviceCall) -> Iterator[tuple[str, Row]]:
    """Yield the MAC addresses, the addresses and the power connections of a device."""
    for port in sorted([port for port in call.interfaces if port.mac], key=_import_order):
        yield "mac-addresses", (port.mac, call.name, port.name, YES, TAG)
    names = {vrf.key: vrf.name for vrf in make_vrfs(plan)} if any(at.vrf for at in call.addresses) else {}
    for at in call.addresses:
        chosen = (yes(at.purpose.startswith("primary")), yes(at.purpose == "oob"))
        where = (at.address, names.get(at.vrf, ""), "reserved", at.role, call.name, at.interface)
        yield "ip-addresses", (*where, *(each if each == YES else "" for each in chosen), at.dns_name, TAG)
    for supply in call.power_ports:
        draws = (str(supply.maximum or ""), str(supply.allocated or ""))
        yield "power-ports", (call.name, supply.name, supply.type, *draws, supply.description, TAG)
    for outlet in call.power_outlets:
        yield (
            "power-outlets",
            (call.name, outlet.name, outlet.type, "inlet", outlet.leg, outlet.description, TAG),
        )


def _interfaces(plan: Plan, ports: Iterable[DeviceInterface]) -> list[Row]:
    """Return the rows of interfaces without the name of their device."""
    vrfs = {vrf.key: vrf.name for vrf in make_vrfs(plan)} if any(port.vrf for port in ports) else {}
    return [(*_interface(plan, port), vrfs.get(port.vrf, ""), TAG) for port in sorted(ports, key=_import_order)]


def _import_order(port: DeviceInterface) -> tuple[bool, bool]:
    """Return the sort key of an interface: bonds before their members, ports before the VLANs on them."""
    return port.type != LAG, bool(port.parent)


def _interface(plan: Plan, port: DeviceInterface) -> Row:
    """Return name, type, bond, parent and VLANs of an interface."""
    mode = "tagged" if port.tagged else "access" if port.untagged else ""
    untagged, tagged = str(port.untagged or ""), ",".join(map(str, port.tagged))
    group = plan.name if mode else ""
    return port.name, port.type, YES if port.mgmt else NO, port.lag, port.parent, mode, group, untagged, tagged
