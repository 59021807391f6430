"""The services of one switch in the terms of AVD: routed ports, VLANs, circuits, attached devices, announced routes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from dcgen.artifacts.network.avd.endpoints import make_endpoints
from dcgen.artifacts.network.avd.nodes import TYPES, has_mlag, node_type_key
from dcgen.artifacts.network.avd.ports import describe, eos_speed, limit_mtu, one_line
from dcgen.artifacts.network.avd.records import (
    AvdHost,
    AvdLink,
    AvdPeer,
    AvdPlainPort,
    AvdPort,
    AvdSvi,
    AvdVlan,
    AvdVrf,
)
from dcgen.network.records import IpAddress, Neighbor, SwitchNetwork, SwitchPort, Vlan

PROFILE = "ROCE"  # the quality-of-service profile that avd/fabric.yml.j2 defines for lossless fabrics


def make_host(switch: SwitchNetwork, inventory: Mapping[str, SwitchNetwork], uplinks: Set[tuple[str, str]]) -> AvdHost:
    """Return the variables of one switch.

    `inventory` has all switches that AVD configures, `uplinks` both ends of the links that it plans as uplinks.
    """
    links = tuple(_links(switch, uplinks))
    announced = tuple(_announced(switch))
    return AvdHost(
        name=switch.name,
        fabric=switch.fabric,
        links=links,
        vrfs=tuple(_vrfs(switch, {link.interfaces[0] for link in links})),
        vlans=tuple(AvdVlan(vlan.vlan, _bare(vlan.name), vlan.vni) for vlan in switch.vlans if not _has_address(vlan)),
        endpoints=tuple(make_endpoints(switch, inventory, _profile(switch))),
        plain_ports=tuple(_plain_ports(switch)),
        has_bgp=bool(switch.asn),
        host_routes=switch.host_routes,
        connected=tuple(text for text in announced if ":" not in text),
        connected6=tuple(text for text in announced if ":" in text),
        type=TYPES[node_type_key(switch)],
    )


def _profile(switch: SwitchNetwork) -> str:
    return PROFILE if switch.roce == "lossless" else ""


def _announced(switch: SwitchNetwork) -> Iterator[str]:
    """Yield the ranges of connected prefixes that go into BGP, as the end of a line of a prefix list.

    The prefixes within an aggregate must be in BGP for the aggregate to exist, and the aggregate hides them.
    """
    yield from map(str, switch.loopbacks)
    yield from switch.connected
    for prefix in switch.aggregates:
        yield f"{prefix} le {128 if ':' in prefix else 32}"


# --- links to other switches -----------------------------------------------------------------------------------------


def _links(switch: SwitchNetwork, uplinks: Set[tuple[str, str]]) -> Iterator[AvdLink]:
    """Yield the links with a session to another switch, without those that are an uplink of one end."""
    ports = {port.name: port for port in switch.ports}
    for neighbor in switch.neighbors:
        port = ports.get(neighbor.port)
        if port is None or neighbor.kind == "circuit" or neighbor.asn is None or neighbor.vrf:
            continue
        if (switch.name, port.name) in uplinks:
            continue
        if neighbor.kind == "peer" and has_mlag(switch):
            continue  # AVD itself plans the session of an MLAG pair
        yield _link(switch, port, neighbor, neighbor.asn)


def _link(switch: SwitchNetwork, port: SwitchPort, neighbor: Neighbor, asn: int) -> AvdLink:
    own = next((at for at in port.addresses if "." in at.address), None)
    addresses = (str(own), str(IpAddress(neighbor.address, own.length))) if own and neighbor.address else ()
    return AvdLink(
        (switch.name, one_line(neighbor.peer)),
        (port.name, one_line(port.peer_port)),
        (switch.asn, asn),
        addresses,
        limit_mtu(port.mtu),
        eos_speed(port),
    )


# --- VRFs ------------------------------------------------------------------------------------------------------------


def _vrfs(switch: SwitchNetwork, linked: set[str]) -> Iterator[AvdVrf]:
    """Yield the VRFs with a service, the default one first."""
    names = {"": None, **{vlan.vrf: None for vlan in switch.vlans}, **{port.vrf: None for port in switch.ports}}
    for name in names:
        routes = switch.default_via if not name else ()
        vrf = AvdVrf(
            name=_bare(name) or "default",
            svis=tuple(_svi(switch, vlan) for vlan in switch.vlans if vlan.vrf == name and _has_address(vlan)),
            ports=tuple(_routed_ports(switch, name, linked)),
            routes=tuple(via for via in routes if ":" not in via),
            routes6=tuple(via for via in routes if ":" in via),
            peers=tuple(_peers(switch, name)),
            aggregates=() if name else switch.aggregates,
            has_bgp=bool(switch.asn),
        )
        if any((vrf.svis, vrf.ports, vrf.routes, vrf.routes6, vrf.peers, vrf.aggregates)):
            yield vrf


def _routed_ports(switch: SwitchNetwork, vrf: str, linked: set[str]) -> Iterator[AvdPort]:
    """Yield the ports with addresses to hosts and circuits."""
    for port in switch.ports:
        if not port.addresses or port.vrf != vrf or port.name in linked:
            continue
        texts = tuple(map(str, port.addresses))
        yield AvdPort(
            port.name,
            describe(port),
            limit_mtu(port.mtu),
            eos_speed(port),
            tuple(text for text in texts if ":" not in text),
            tuple(text for text in texts if ":" in text),
            _profile(switch) if port.role == "host" else "",
        )


def _plain_ports(switch: SwitchNetwork) -> Iterator[AvdPlainPort]:
    """Yield the cabled ports that carry neither an address nor a VLAN nor a session."""
    sessions = {neighbor.port for neighbor in switch.neighbors}
    for port in switch.ports:
        if port.is_routed and not port.addresses and port.name not in sessions and port.role != "peer":
            yield AvdPlainPort(port.name, describe(port), limit_mtu(port.mtu), eos_speed(port))


def _peers(switch: SwitchNetwork, vrf: str) -> Iterator[AvdPeer]:
    """Yield the sessions over circuits. EOS needs the AS number of the far end, so one without it has no session."""
    ports = {port.name: port for port in switch.ports}
    for neighbor in switch.neighbors:
        if neighbor.kind != "circuit" or neighbor.asn is None or neighbor.vrf != vrf:
            continue
        port = ports.get(neighbor.port)
        description = describe(port) if port else one_line(neighbor.peer)
        for address in filter(None, (neighbor.address, neighbor.address6)):
            yield AvdPeer(address, neighbor.asn, description)


# --- VLANs -----------------------------------------------------------------------------------------------------------


def _has_address(vlan: Vlan) -> bool:
    return bool(vlan.addresses or vlan.gateways)


def _bare(name: str) -> str:
    """Return the name of a VLAN or VRF. EOS accepts no blanks in it."""
    return one_line(name).replace(" ", "-")


def _svi(switch: SwitchNetwork, vlan: Vlan) -> AvdSvi:
    """Return a VLAN with its interface."""
    own = vlan.addresses if vlan.virtual else vlan.addresses or vlan.gateways
    own4, own6 = _split(own)
    virtual4, virtual6 = _split(vlan.gateways if vlan.virtual else ())
    beside = bool(own) and not vlan.vrid
    plain4, plain6 = (tuple(at.address for at in group) for group in (virtual4, virtual6))
    return AvdSvi(
        id=vlan.vlan,
        name=_bare(vlan.name),
        mtu=limit_mtu(vlan.mtu),
        address=str(own4[0]) if own4 else "",
        secondaries=tuple(map(str, own4[1:])),
        address6=str(own6[0]) if own6 else "",
        router_addresses=plain4 if beside else (),
        router_addresses6=plain6 if beside else (),
        anycast=str(virtual4[0]) if virtual4 and not own else "",
        anycast6=tuple(map(str, virtual6)) if not own else (),
        vrrp=vlan.vrid if own else 0,
        vrrp_priority=vlan.priority,
        vrrp_addresses=plain4 if vlan.vrid else (),
        vrrp_addresses6=plain6 if vlan.vrid else (),
        vni=vlan.vni if switch.overlay == "evpn" else 0,
        exports_hosts=switch.host_routes,
    )


def _split(addresses: tuple[IpAddress, ...]) -> tuple[tuple[IpAddress, ...], tuple[IpAddress, ...]]:
    """Return the IPv4 and the IPv6 addresses."""
    return tuple(at for at in addresses if "." in at.address), tuple(at for at in addresses if ":" in at.address)
