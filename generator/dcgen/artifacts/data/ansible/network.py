"""The Ansible variables of the network: bonds, VLANs, routes and rules of a host; router and sessions of a switch."""

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.network.records import HostInterface, HostNetwork, IpAddress, Route, SwitchNetwork, Vlan


class AddressVars(NamedTuple):
    """The addresses of an interface: one per IP version, each with its gateway; an empty text or 0 does not apply."""

    address: str = ""
    length: int = 0
    gateway: str = ""
    address6: str = ""
    length6: int = 0
    gateway6: str = ""


class BondVars(NamedTuple):
    """A bond of ports with the ids of the VLANs on it; the MTU is in bytes."""

    name: str
    members: tuple[str, ...]
    mode: str
    mtu: int
    vlans: tuple[int, ...]
    at: AddressVars


class VlanVars(NamedTuple):
    """A VLAN of a switch or host; an empty text, an empty tuple or 0 does not apply.

    `interface` is the interface below a VLAN of a host, "" on a switch. `gateways` are the gateways that the switch
    owns alone, `virtual` those that it shares with the other switch of its pair.
    """

    name: str
    vlan: int
    mtu: int
    interface: str = ""
    at: AddressVars = AddressVars()
    addresses: tuple[str, ...] = ()
    gateways: tuple[str, ...] = ()
    virtual: tuple[str, ...] = ()
    vrf: str = ""


class RouteVars(NamedTuple):
    """A route of a host over an interface; table 0 is the main table."""

    to: str
    via: str
    interface: str
    table: int


class RuleVars(NamedTuple):
    """A rule of a host: packets from a source prefix use a table."""

    source: str
    table: int
    priority: int


class NeighborVars(NamedTuple):
    """A BGP session of a switch; without an address it is unnumbered. An AS number that no one states is None."""

    interface: str
    peer: str
    asn: int | None
    address: str
    address6: str
    vrf: str


class NetworkVars(NamedTuple):
    """The network of a host or switch; an empty text, an empty tuple or 0 does not apply."""

    bonds: tuple[BondVars, ...] = ()
    vlans: tuple[VlanVars, ...] = ()
    routes: tuple[RouteVars, ...] = ()
    rules: tuple[RuleVars, ...] = ()
    sysctls: tuple[tuple[str, str], ...] = ()
    asn: int = 0
    loopback: str = ""
    loopback6: str = ""
    neighbors: tuple[NeighborVars, ...] = ()


def host_network_vars(network: HostNetwork) -> NetworkVars:
    """Return the network variables of a server or storage node."""
    interfaces = network.interfaces
    vlans: dict[str, list[int]] = {}
    for at in interfaces:
        if at.kind == "vlan":
            vlans.setdefault(at.members[0], []).append(at.vlan)
    return NetworkVars(
        bonds=tuple(_bond(at, tuple(vlans.get(at.name, ()))) for at in interfaces if at.kind == "bond"),
        vlans=tuple(
            VlanVars(at.name, at.vlan, at.mtu, interface=at.members[0], at=_addresses(at))
            for at in interfaces
            if at.kind == "vlan"
        ),
        routes=tuple([_route(route, at.name) for at in interfaces for route in at.routes]),
        rules=tuple([RuleVars(rule.source, rule.table, rule.priority) for at in interfaces for rule in at.rules]),
        sysctls=network.sysctls,
    )


def switch_network_vars(network: SwitchNetwork) -> NetworkVars:
    """Return the network variables of a switch."""
    return NetworkVars(
        vlans=tuple(_switch_vlan(vlan) for vlan in network.vlans),
        asn=network.asn,
        loopback=_first(network.loopbacks, 4).address,
        loopback6=_first(network.loopbacks, 6).address,
        neighbors=tuple(
            NeighborVars(peer.port, peer.peer, peer.asn, peer.address, peer.address6, peer.vrf)
            for peer in network.neighbors
        ),
    )


def reach_host(network: HostNetwork) -> str:
    """Return the first address of the interface with the default route, "" for a host without one."""
    addresses = (at.addresses for at in network.interfaces if at.name == network.default_interface)
    return next((first.address for found in addresses for first in found), "")


def reach_switch(network: SwitchNetwork) -> str:
    """Return the management address of a switch, or else its first loopback, or else an empty text."""
    if network.management:
        return network.management.address
    return next((at.address for at in network.loopbacks), "")


def _bond(at: HostInterface, vlans: tuple[int, ...]) -> BondVars:
    return BondVars(at.name, at.members, at.mode, at.mtu, vlans, _addresses(at))


def _route(route: Route, interface: str) -> RouteVars:
    return RouteVars(route.to, route.via, interface, route.table)


def _switch_vlan(vlan: Vlan) -> VlanVars:
    gateways = tuple(map(str, vlan.gateways))
    return VlanVars(
        vlan.name,
        vlan.vlan,
        vlan.mtu,
        addresses=tuple(map(str, vlan.addresses)),
        gateways=() if vlan.virtual else gateways,
        virtual=gateways if vlan.virtual else (),
        vrf=vlan.vrf,
    )


def _addresses(at: HostInterface) -> AddressVars:
    four, six = _first(at.addresses, 4), _first(at.addresses, 6)
    gateway = next((text for text in at.gateways if _version(text) == 4), "")
    gateway6 = next((text for text in at.gateways if _version(text) == 6), "")
    return AddressVars(four.address, four.length, gateway, six.address, six.length, gateway6)


def _first(addresses: Iterable[IpAddress], version: int) -> IpAddress:
    """Return the first address of an IP version, or else an empty one."""
    return next((at for at in addresses if _version(at.address) == version), IpAddress("", 0))


def _version(address: str) -> int:
    return 6 if ":" in address else 4
