"""The interfaces and addresses of a switch beside those of its ports: VLANs, bonds, VLAN interfaces and loopbacks.

The names of bonds, VLAN interfaces and the loopback are those of the operating system of the switch.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from dcgen.netbox import port_name
from dcgen.network.records import SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.views.netbox.networks import LOOPBACK
from dcgen.views.netbox.ports import LAG, VIRTUAL, DeviceAddress, DeviceInterface, DevicePorts


class NameForms(NamedTuple):
    """The names of a loopback, a VLAN interface and a bond in an operating system."""

    loopback: str
    vlan: str
    bond: str


LINUX = NameForms("lo", "vlan{}", "bond{}")
NAMES = {
    "eos": NameForms("Loopback0", "Vlan{}", "Port-Channel{}"),
    "sonic": NameForms("Loopback0", "Vlan{}", "PortChannel{}"),
}


def with_switch(ports: DevicePorts, switch: SwitchNetwork, shared: Collection[str], vrf: str) -> DevicePorts:
    """Return the interfaces and addresses of a switch.

    `ports` are the interfaces with a cable and the management address. `shared` are the addresses that ports of
    several switches have. `vrf` is the VRF of the hosts of the switch.
    """
    taken = {port.name for port in ports.interfaces}
    forms = NAMES.get(switch.nos.partition("-")[0], LINUX)
    bonds = {
        bond.name: _free(forms.bond.format(bond.number) if bond.number else bond.name, taken) for bond in switch.bonds
    }
    own = {port_name(port.name): port for port in switch.ports}
    interfaces = [_port(port, own[port.name], bonds, vrf) if port.name in own else port for port in ports.interfaces]
    interfaces += [_bond(bonds[bond.name], bond) for bond in switch.bonds]
    addresses = [*ports.addresses, *_port_addresses(switch.ports, shared, vrf)]
    for vlan in switch.vlans:
        if vlan.addresses or vlan.gateways:
            name = _free(forms.vlan.format(vlan.vlan), taken)
            interfaces.append(DeviceInterface(name, VIRTUAL, untagged=vlan.vlan, vrf=vlan.vrf))
            addresses += _vlan_addresses(name, vlan, "anycast" if switch.overlay else "vrrp" if vlan.vrid else "vip")
    if switch.loopbacks:
        name = _free(forms.loopback, taken)
        interfaces.append(DeviceInterface(name, VIRTUAL))
        addresses += [DeviceAddress(name, str(at), LOOPBACK) for at in switch.loopbacks]
    return DevicePorts(tuple(interfaces), tuple(addresses))


def shared_addresses(switches: Mapping[str, SwitchNetwork]) -> frozenset[str]:
    """Return the addresses that several ports to hosts have, as both leaves of a pair may have the same gateway."""
    counts = Counter(str(at) for switch in switches.values() for port in switch.ports for at in port.addresses)
    return frozenset(text for text, count in counts.items() if count > 1)


def _port(interface: DeviceInterface, port: SwitchPort, bonds: Mapping[str, str], vrf: str) -> DeviceInterface:
    """Return the interface of a port with its bond, or with its VLANs, or with the VRF of its addresses."""
    own = _vrf(port, vrf)
    if port.bond:
        return interface._replace(lag=bonds.get(port.bond, ""))
    if port.untagged or port.tagged or own:
        return interface._replace(untagged=port.untagged, tagged=port.tagged, vrf=own)
    return interface


def _vrf(port: SwitchPort, vrf: str) -> str:
    return vrf if port.role == "host" and port.addresses else port.vrf


def _bond(name: str, bond: SwitchBond) -> DeviceInterface:
    return DeviceInterface(name, LAG, untagged=bond.untagged, tagged=bond.tagged)


def _port_addresses(ports: Iterable[SwitchPort], shared: Collection[str], vrf: str) -> Iterator[DeviceAddress]:
    """Yield the addresses of routed ports."""
    for port in ports:
        for at in port.addresses:
            role = "anycast" if str(at) in shared else ""
            yield DeviceAddress(port_name(port.name), str(at), role, vrf=_vrf(port, vrf))


def _vlan_addresses(name: str, vlan: Vlan, role: str) -> Iterator[DeviceAddress]:
    """Yield the switch's own addresses in a VLAN, and the gateways that it shares with another switch."""
    yield from (DeviceAddress(name, str(at), vrf=vlan.vrf) for at in vlan.addresses)
    if vlan.virtual:
        yield from (DeviceAddress(name, str(at), role, vrf=vlan.vrf) for at in vlan.gateways)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no port has, and mark it as taken."""
    found = name if name not in taken else next(text for text in _numbered(name) if text not in taken)
    taken.add(found)
    return found


def _numbered(name: str) -> Iterator[str]:
    """Yield a name with a number from 2."""
    return (f"{name} ({number})" for number in count(2))
