"""The address pools of the rails for NVIDIA's IPAM plugin (nv-ipam): one `CIDRPool` per rail, plane and IP version."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_interface, ip_network
from typing import NamedTuple

from dcgen.network.records import HostNetwork, Route
from dcgen.views.nodelabels import label_value

Network = IPv4Network | IPv6Network


class StaticRow(NamedTuple):
    """The prefix of one node, with the switch port as its gateway."""

    node: str
    prefix: str
    gateway: str


class AddressPool(NamedTuple):
    """A `CIDRPool`: the prefix of a rail, which has one prefix of `length` per node.

    The gateway is the address number `gateway_index` of the prefix of a node, from 0. The pool applies to the nodes of
    `groups` (values of the label of the group), except those in `without`. `routes` are destinations over the gateway.
    """

    name: str
    cidr: str
    length: int
    gateway_index: int
    groups: tuple[str, ...]
    without: tuple[str, ...]
    routes: tuple[str, ...]
    rows: tuple[StaticRow, ...]


class _Key(NamedTuple):
    """The rail, plane and IP version of a pool; `port` counts the ports of one host that share all of them."""

    fabric: str
    rail: int
    plane: int
    port: int
    version: int


class _RailPort(NamedTuple):
    """A host port with its prefix, its gateway, and the routes of the port."""

    host: str
    network: Network
    gateway: str
    routes: tuple[Route, ...]


def make_pools(blueprint: str, hosts: Mapping[str, HostNetwork], groups: Mapping[str, str]) -> tuple[AddressPool, ...]:
    """Return a pool per rail, plane and IP version of the routed Ethernet fabrics.

    `groups` has the server group of each node. A port of a VLAN is in no pool. Its address is that of the host, and the
    plan keeps no address of the VLAN for pods.
    """
    found: dict[_Key, list[_RailPort]] = {}
    for name in sorted(hosts.keys() & groups.keys()):
        for key, port in _rail_ports(hosts[name]):
            found.setdefault(key, []).append(port)
    members: dict[str, list[str]] = {}
    for name, group in sorted(groups.items()):
        members.setdefault(group, []).append(name)
    return tuple([_pool(_pool_name(blueprint, key), ports, groups, members) for key, ports in sorted(found.items())])


def _rail_ports(host: HostNetwork) -> Iterator[tuple[_Key, _RailPort]]:
    """Yield each port of a host that has a point-to-point prefix with a gateway: a /31, or a /127."""
    seen: Counter[tuple[str, int, int, int]] = Counter()
    for port in host.interfaces:
        for at in port.addresses if port.kind == "port" and port.protocol == "ethernet" and port.rail else ():
            network = ip_interface(str(at)).network
            gateway = next((text for text in port.gateways if ip_address(text) in network), "")
            if gateway and network.num_addresses == 2:
                place = (port.fabric, port.rail, port.plane, network.version)
                seen[place] += 1
                key = _Key(port.fabric, port.rail, port.plane, seen[place], network.version)
                yield key, _RailPort(host.name, network, gateway, port.routes)


def _pool_name(blueprint: str, key: _Key) -> str:
    plane = f"-plane{key.plane}" if key.plane else ""
    port = f"-port{key.port}" if key.port > 1 else ""
    return f"{blueprint}-{key.fabric}-rail{key.rail}{plane}{port}{'-v6' if key.version == 6 else ''}"


def _pool(
    name: str, ports: list[_RailPort], groups: Mapping[str, str], members: Mapping[str, list[str]]
) -> AddressPool:
    """Return a pool with the prefix of each port; `members` has the nodes of each group."""
    first = ports[0].network
    chosen = sorted({groups[port.host] for port in ports})
    nodes = {port.host for port in ports}
    routes = dict.fromkeys(
        str(to) for port in ports for to in _destinations(port.routes) if to.version == first.version
    )
    return AddressPool(
        name,
        str(_common(_block(port) for port in ports)),
        first.prefixlen,
        int(ip_address(ports[0].gateway)) - int(first.network_address),
        tuple(label_value(group) for group in chosen),
        tuple(node for group in chosen for node in members[group] if node not in nodes),
        tuple(routes),
        tuple([StaticRow(port.host, str(port.network), port.gateway) for port in ports]),
    )


def _block(port: _RailPort) -> Network:
    """Return the prefix of the rail: the narrowest route of a port around its own prefix.

    It is the prefix of the whole fabric if the rails of a leaf share a prefix.
    """
    around = [to for to in _destinations(port.routes) if _contains(to, port.network)]
    return max(around, key=lambda to: to.prefixlen, default=port.network)


@cache
def _destinations(routes: tuple[Route, ...]) -> tuple[Network, ...]:
    """Return the destinations of routes in all tables, without default routes."""
    return tuple([ip_network(route.to) for route in routes if route.to != "default"])


def _common(networks: Iterable[Network]) -> Network:
    """Return the narrowest prefix that contains all of the networks, which have one IP version."""
    distinct = set(networks)
    whole = min(distinct, key=lambda network: (network.prefixlen, network.network_address))
    while not all(_contains(whole, network) for network in distinct):
        whole = whole.supernet()
    return whole


def _contains(whole: Network, part: Network) -> bool:
    return whole.version == part.version and part.subnet_of(whole)  # type: ignore[arg-type]
