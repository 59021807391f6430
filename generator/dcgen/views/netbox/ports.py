"""The interfaces and the addresses of a device: ports, bonds, VLANs, and what a switch has as a router.

A bond is an interface of type lag; its members refer to it. A tagged VLAN of a host is an interface below its port or
bond. Loopbacks and VLAN interfaces of a switch have no port.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.netbox import PORT, fitted_name, port_name
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Address, Device, Plan
from dcgen.plan.types import DeviceType
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


class UsedPorts(NamedTuple):
    """The used ports of a device: those with a cable or an address, and the bond and the MAC address of each."""

    ports: frozenset[str]
    lags: tuple[tuple[str, str], ...] = ()
    macs: tuple[tuple[str, str], ...] = ()


class Purposes(NamedTuple):
    """The ports of a device with its out-of-band address, its primary address and its DNS name, "" for none."""

    oob: str
    primary: str
    named: str


class TypePorts:
    """The ports of a device type. Devices that use the same ports share interfaces and purposes of addresses."""

    def __init__(self, plan: Plan, type_: DeviceType, ports: tuple[TypePort, ...]) -> None:
        self.plan = plan
        self.type = type_
        self.ports = ports
        self.made: dict[UsedPorts, tuple[DeviceInterface, ...]] = {}
        self.found: dict[tuple[bool, frozenset[str]], Purposes] = {}

    def interfaces(self, use: UsedPorts) -> tuple[DeviceInterface, ...]:
        """Return the interfaces with a cable, an address, a bond or a recorded MAC address."""
        if use not in self.made:
            lags, macs = dict(use.lags), dict(use.macs)
            self.made[use] = tuple(
                DeviceInterface(port.shown, port.type, port.mgmt, lags.get(port.name, ""), mac=macs.get(port.name, ""))
                for port in self.ports
                if port.name in use.ports or port.name in lags or port.name in macs
            )
        return self.made[use]

    def purposes(self, is_host: bool, used: frozenset[str]) -> Purposes:
        """Return the purposes of addresses; `used` are the ports with addresses."""
        if (is_host, used) not in self.found:
            self.found[is_host, used] = _purposes(self.plan, self.type, used, is_host)
        return self.found[is_host, used]


class DevicePorts(NamedTuple):
    """The interfaces of a device, ports first, and its addresses."""

    interfaces: tuple[DeviceInterface, ...] = ()
    addresses: tuple[DeviceAddress, ...] = ()


def device_ports(topology: Topology, device: Device, ports: TypePorts) -> DevicePorts:
    """Return the interfaces with a cable, an address, a bond or a recorded MAC address, and all addresses."""
    found = topology.addresses_of.get(device.name, ())
    interfaces = ports.interfaces(_use(topology, device, found))
    if any(item.vlan or item.bond for item in found):
        interfaces += (*_bonds(topology, device, found), *_vlans(device, found))
    return DevicePorts(interfaces, tuple(_addresses(topology, device, ports, found)))


def _use(topology: Topology, device: Device, addresses: Iterable[Address]) -> UsedPorts:
    """Return the used ports of a device."""
    name, plan = device.name, topology.plan
    used = {cable.a_port if cable.a_device == name else cable.b_port for cable in topology.cables_of[name]}
    used.update([item.port for item in addresses if not item.vlan and not item.bond])
    lags = [(port, _lag_name(device, item)) for item in addresses if item.bond for port in item.members]
    words = [(port.name, words_of(plan, name, port.name)) for port in device.type.ports] if plan.recorded else []
    macs = [(port, found["mac"].upper()) for port, found in words if "mac" in found]  # NetBox's own form
    return UsedPorts(frozenset(used), tuple(lags), tuple(macs))


def _vlans(device: Device, addresses: Iterable[Address]) -> Iterator[DeviceInterface]:
    """Yield the interface of each tagged VLAN of a device."""
    for item in addresses:
        if item.vlan:
            yield DeviceInterface(_name(device, item), VIRTUAL, parent=_parent(device, item), untagged=item.vlan)


def _bonds(topology: Topology, device: Device, addresses: Iterable[Address]) -> Iterator[DeviceInterface]:
    """Yield each bond of a device once."""
    for name, fabric in {_lag_name(device, item): item.fabric for item in addresses if item.bond}.items():
        yield DeviceInterface(name, LAG, traffic.is_out_of_band(topology.plan, fabric))


def _addresses(
    topology: Topology, device: Device, ports: TypePorts, addresses: Iterable[Address]
) -> Iterator[DeviceAddress]:
    """Yield the addresses of a device, IPv6 after the IPv4 address of the same interface."""
    used = frozenset([item.port for item in addresses if not item.vlan])
    policies = topology.plan.routing.policies
    oob, primary, named = ports.purposes(device.kind in HOSTS, used)
    for item in addresses:
        purpose, dns_name = "", ""
        if not item.vlan:
            purpose = "primary" if item.port == primary else "oob" if item.port == oob else ""
            dns_name = f"{device.name}.{topology.plan.domain}" if item.port == named else ""
        name = _name(device, item) if item.vlan or item.bond else port_name(item.port)
        policy = policies.get((item.fabric, item.network))
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
    return _lag_name(device, item) if item.bond else port_name(item.port)


def _lag_name(device: Device, item: Address) -> str:
    """Return the name of a bond; a port of that name keeps it."""
    return f"{item.bond} lag" if item.bond in device.type.port else item.bond


def _purposes(plan: Plan, type_: DeviceType, used: frozenset[str], is_host: bool) -> Purposes:
    """Return the purposes of the addresses on some ports of a device.

    Of a host, the first in-band address is primary, or else the first storage address. The BMC or the first management
    address is out of band. The DNS name leads to the address on which Ansible reaches the device. The address of a bond
    counts as that of its first port.
    """
    ports = [port for port in type_.ports if port.name in used]
    management, host = traffic.management_port(plan, ports), traffic.host_port(plan, ports)
    oob = management.name if management else ""
    primary = host.name if host and is_host else ""
    return Purposes(oob, primary, primary if is_host else oob)
