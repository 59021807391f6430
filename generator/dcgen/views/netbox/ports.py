"""The interfaces and the addresses of a device: ports, bonds, VLANs, and what a switch has as a router.

A bond is an interface of type lag; its members refer to it. A tagged VLAN of a host is an interface below its port or
bond. Loopbacks and VLAN interfaces of a switch have no port.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.netbox import PORT, fitted_name
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Address, Device
from dcgen.recorded import words_of
from dcgen.topology import Topology

HOSTS = ("server", "storage")
LAG, VIRTUAL = "lag", "virtual"  # the types of interfaces that no cable can have


class DeviceInterface(NamedTuple):
    """A used interface; empty fields do not apply.

    `lag` is the bond of a member, `parent` the interface below a tagged VLAN. `untagged` and `tagged` are VLAN ids.
    `vrf` is the stated VRF. `mac` is in upper case.
    """

    name: FreeText
    type: str
    mgmt: bool = False
    lag: str = ""
    parent: FreeText = ""
    untagged: int = 0
    tagged: tuple[int, ...] = ()
    vrf: str = ""
    mac: str = ""


class DeviceAddress(NamedTuple):
    """An address with its prefix length, and the interface that has it; empty fields do not apply.

    `role` is a role of NetBox, such as loopback or vip. `purpose` is primary, primary6 (beside an IPv4 address) or oob.
    """

    interface: FreeText
    address: str
    role: str = ""
    purpose: str = ""
    dns_name: str = ""
    vrf: str = ""


class TypePort(NamedTuple):
    """A port of a device type: its name in the plan, its name and type in NetBox, and whether it is for management."""

    name: str
    shown: str
    type: str
    mgmt: bool


class DevicePorts(NamedTuple):
    """The interfaces of a device, ports first, and its addresses."""

    interfaces: tuple[DeviceInterface, ...] = ()
    addresses: tuple[DeviceAddress, ...] = ()


def device_ports(topology: Topology, device: Device, ports: Iterable[TypePort], wired: set[str]) -> DevicePorts:
    """Return the interfaces with a cable, an address, a bond or a recorded MAC address, and all addresses.

    `wired` are the ports with a cable.
    """
    plan, found = topology.plan, topology.addresses_of.get(device.name, ())
    plain = {item.port for item in found if not item.vlan and not item.bond}
    lags = {port: _lag_name(device, item) for item in found if item.bond for port in item.members}
    interfaces = []
    for port in ports:
        mac = words_of(plan, device.name, port.name).get("mac", "").upper()  # NetBox's own form
        if mac or port.name in wired or port.name in plain or port.name in lags:
            lag = lags.get(port.name, "")
            interfaces.append(DeviceInterface(port.shown, port.type, port.mgmt, lag, mac=mac))
    interfaces += _bonds(topology, device, found)
    interfaces += [
        DeviceInterface(_name(device, item), VIRTUAL, parent=_parent(device, item), untagged=item.vlan)
        for item in found
        if item.vlan
    ]
    return DevicePorts(tuple(interfaces), tuple(_addresses(topology, device, found)))


def _bonds(topology: Topology, device: Device, addresses: Iterable[Address]) -> Iterator[DeviceInterface]:
    """Yield each bond of a device once."""
    for name, fabric in {_lag_name(device, item): item.fabric for item in addresses if item.bond}.items():
        yield DeviceInterface(name, LAG, traffic.is_out_of_band(topology.plan, fabric))


def _addresses(topology: Topology, device: Device, addresses: Iterable[Address]) -> Iterator[DeviceAddress]:
    """Yield the addresses of a device, IPv6 after the IPv4 address of the same interface."""
    own = {item.port: item for item in addresses if not item.vlan}
    purposes, named = _purposes(topology, device, own)
    for item in addresses:
        name = _name(device, item)
        purpose = "" if item.vlan else purposes.get(item.port, "")
        dns_name = f"{device.name}.{topology.plan.domain}" if item.port == named and not item.vlan else ""
        policy = topology.plan.routing.policy(item.fabric, item.network)
        vrf = policy.vrf if policy else ""
        yield DeviceAddress(name, f"{item.address}/{item.length}", "", purpose, dns_name, vrf)
        if item.address6:
            six = "primary6" if purpose == "primary" else ""
            yield DeviceAddress(name, f"{item.address6}/{item.length6}", "", six, dns_name, vrf)


def _name(device: Device, item: Address) -> str:
    """Return the name of the interface of an address as NetBox shows it."""
    parent = _parent(device, item)
    return fitted_name(f"{parent}.{item.vlan}", PORT) if item.vlan else parent


def _parent(device: Device, item: Address) -> str:
    """Return the name of the port or bond of an address, also below a tagged VLAN."""
    return _lag_name(device, item) if item.bond else fitted_name(item.port, PORT)


def _lag_name(device: Device, item: Address) -> str:
    """Return the name of a bond; a port of that name keeps it."""
    return f"{item.bond} lag" if item.bond in device.type.port else item.bond


def _purposes(topology: Topology, device: Device, addresses: dict[str, Address]) -> tuple[dict[str, str], str]:
    """Return the purpose of ports, and the port with the DNS name of the device, "" without one.

    Of a host, the first in-band address is primary, or else the first storage address. The BMC or the first management
    address is out of band. The DNS name leads to the address on which Ansible reaches the device. The address of a bond
    counts as that of its first port.
    """
    ports = [port for port in device.type.ports if port.name in addresses]
    management, host = traffic.management_port(topology.plan, ports), traffic.host_port(topology.plan, ports)
    oob = management.name if management else ""
    if device.kind not in HOSTS:
        return ({oob: "oob"} if oob else {}), oob
    primary = host.name if host else ""
    return {name: purpose for name, purpose in ((oob, "oob"), (primary, "primary")) if name}, primary
