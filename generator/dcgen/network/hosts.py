"""The configuration of each host, from the plan.

A host has one default route, on the network for in-band traffic, otherwise for storage. With rails each port is a
network of its own. The main table has the route to the same rail. The table of the port has the route to the whole
fabric. A rule selects that table by source address, so that replies leave by the rail on which they arrived.
"""

import ipaddress
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dcgen.network.records import HostInterface, HostNetwork, IpAddress, Route, RouteRule
from dcgen.plan import traffic
from dcgen.plan.records import Address, Device, Plan
from dcgen.plan.subnets import MAX_INTERFACE, NetworkPolicy, vlan_interface
from dcgen.plan.types import Port
from dcgen.recorded import words_of
from dcgen.topology import Topology

HOSTS = ("server", "storage")
FIRST_TABLE, FIRST_PRIORITY = 100, 1_000  # plus the number of the port among those with tables of their own
# For hosts with ports in several networks. They answer ARP only for the address of the port that is asked, and send ARP
# from the best address. They accept packets that the main table would send back by another port. The source is IBM,
# "High-availability considerations" of SMC-R.
SYSCTLS = tuple(
    (f"net.ipv4.conf.{scope}.{key}", value)
    for scope in ("all", "default")
    for key, value in (("arp_announce", "2"), ("arp_ignore", "1"), ("rp_filter", "2"))
)
DEFAULT = "default"


class _Named(NamedTuple):
    """A data port of a host with its name in the operating system, its rail, and its interface without an address."""

    port: Port
    name: str
    rail: int
    interface: HostInterface


_NamedPorts = dict[str, _Named]  # by the name of the port
_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def make_hosts(topology: Topology) -> dict[str, HostNetwork]:
    """Return the configuration of each host, by name. There is none with addresses of an earlier scheme."""
    plan = topology.plan
    if plan.routing.scheme == 1:
        return {}
    hosts, kinds = (device for device in plan.devices.values() if device.kind in HOSTS), dict[Hashable, _NamedPorts]()
    return {device.name: found for device in hosts if (found := _host(topology, device, kinds))}


def _host(topology: Topology, device: Device, kinds: dict[Hashable, _NamedPorts]) -> HostNetwork | None:
    """Return the configuration of one host, None for a host without a data port. Hosts of a kind share their names."""
    plan = topology.plan
    addresses = _addresses(topology, device)
    used, planes = _used(addresses), dict(_planes(topology, device)) if topology.plane_of else {}
    kind = id(device.type), frozenset(used), frozenset(planes.items())
    if kind not in kinds:
        kinds[kind] = {each.port.name: each for each in _names(plan, device, used, planes)}
    named = kinds[kind]
    if not named:
        return None
    default = default_address(plan, device, addresses)
    own = {item.port: item for item in addresses if not item.vlan and not item.bond}
    numbers = {name: index for index, name in enumerate(sorted(own, key=lambda name: _rank(named[name])), start=1)}
    ports = [_port(plan, device, each, own.get(each.port.name), default, numbers) for each in named.values()]
    bonds = [_bond(plan, item, named, default) for item in addresses if item.bond and not item.vlan]
    vlans = [_vlan(plan, item, named, default) for item in addresses if item.vlan]
    interfaces = (*ports, *bonds, *vlans)
    routed = sum(bool(each.rules) for each in ports)
    return HostNetwork(
        device.name,
        plan.domain,
        device.unit,
        interfaces,
        next((each.name for each in interfaces if any(route == (DEFAULT, route.via, 0) for route in each.routes)), ""),
        SYSCTLS if routed > 1 else (),
    )


def interface_ports(topology: Topology, device: Device) -> dict[str, str]:
    """Return the data ports of a host by their names in the operating system. Ports without an address have none."""
    used, planes = _used(_addresses(topology, device)), dict(_planes(topology, device))
    return {each.name: each.port.name for each in _names(topology.plan, device, used, planes)}


def _addresses(topology: Topology, device: Device) -> list[Address]:
    """Return the addresses of the data ports of a host."""
    policies = topology.plan.routing.policies
    return [
        item
        for item in topology.addresses_of.get(device.name, ())
        if not device.type.port[item.port].is_management and (item.fabric, item.network) in policies
    ]


def _used(addresses: Iterable[Address]) -> set[str]:
    """Return the ports with these addresses, also as members of a bond."""
    return {port for item in addresses for port in item.members or (item.port,)}


def default_address(plan: Plan, device: Device, addresses: list[Address]) -> Address | None:
    """Return the address with the default route of a host: that for in-band traffic, otherwise for storage."""
    port = traffic.host_port(plan, [device.type.port[item.port] for item in addresses])
    found = (item for item in addresses if port and item.port == port.name and not item.network)
    return next((item for item in found if item.gateway), None)


def _names(plan: Plan, device: Device, used: set[str], planes: dict[str, int]) -> Iterator[_Named]:
    """Yield the data ports in use with their names: rails by number, other ports by the text of their labels."""
    ports = [port for port in device.type.ports if port.name in used]
    rails = {port.name: port.rail or 0 for port in ports if _is_rail(plan, port)}
    several = {rail for rail, count in Counter(rails.values()).items() if count > 1}
    taken: Counter[int] = Counter()
    names: set[str] = set()
    for port in ports:
        rail, plane = rails.get(port.name, 0), planes.get(port.name, 0)
        taken[rail] += 1
        stem = "ib" if port.protocol == "infiniband" else "rail"
        if rail:
            name = f"{stem}{rail}{f'p{taken[rail]}' if rail in several else ''}"
        else:
            name = re.sub(r"[^a-z0-9]", "", port.name.lower())[:MAX_INTERFACE] or "nic"
        if name in names:
            name = next(text for number in range(2, 1_000) if (text := f"{name[:11]}n{number}") not in names)
        names.add(name)
        yield _Named(port, name, rail, _interface(plan, port, name, rail, plane))


def _interface(plan: Plan, port: Port, name: str, rail: int, plane: int) -> HostInterface:
    """Return the interface of a port without an address, which all hosts of a kind share."""
    policy = plan.routing.policies[port.fabric or "", ""]
    return HostInterface(
        name, "port", port.name, policy.fabric, policy.protocol, policy.mtu, "", rail=rail, plane=plane
    )


def _is_rail(plan: Plan, port: Port) -> bool:
    policy = plan.routing.policy(port.fabric or "")
    return bool(port.rail and policy and policy.attach == "rails" and traffic.carries(plan, port.fabric, "compute"))


def _planes(topology: Topology, device: Device) -> Iterator[tuple[str, int]]:
    """Yield the plane of each cabled port of a device."""
    for cable in topology.cables_of[device.name]:
        if cable.a_device == device.name:
            yield cable.a_port, topology.plane_of.get(cable.b_device, 0)


def _rank(named: _Named) -> tuple[int, str]:
    """Return the key that orders ports with tables of their own: rails first, by number."""
    return (named.rail or 1_000, named.name)


def _port(
    plan: Plan,
    device: Device,
    named: _Named,
    address: Address | None,
    default: Address | None,
    numbers: dict[str, int],
) -> HostInterface:
    """Return the interface of a port; a member of a bond has no address."""
    port, found = named.port, named.interface
    if mac := words_of(plan, device.name, port.name).get("mac", ""):
        found = found._replace(mac=mac)
    if address is None:
        return found
    policy = plan.routing.policies[port.fabric or "", ""]
    several = policy.attach == "rails" and len(numbers) > 1
    return _addressed(found, plan, address, default, numbers[port.name] if several else 0)


def _bond(plan: Plan, address: Address, named: dict[str, _Named], default: Address | None) -> HostInterface:
    policy = plan.routing.policies[address.fabric, ""]
    mode = "active-backup" if policy.attach == "bond-backup" else "802.3ad"
    members = tuple(named[port].name for port in address.members)
    found = HostInterface(
        address.bond, "bond", "", policy.fabric, policy.protocol, policy.mtu, members=members, mode=mode
    )
    return _addressed(found, plan, address, default, 0)


def _vlan(plan: Plan, address: Address, named: dict[str, _Named], default: Address | None) -> HostInterface:
    policy = plan.routing.policies[address.fabric, address.network]
    parent = address.bond or named[address.port].name
    name = vlan_interface(parent, address.vlan)
    mtu = min(policy.mtu, plan.routing.policies[address.fabric, ""].mtu)
    found = HostInterface(name, "vlan", "", policy.fabric, policy.protocol, mtu, members=(parent,), vlan=address.vlan)
    return _addressed(found, plan, address, default, 0)


def _addressed(
    interface: HostInterface, plan: Plan, address: Address, default: Address | None, number: int
) -> HostInterface:
    """Return an interface with its address, routes and rules. A `number` above 0 gives it a table of its own."""
    policy = plan.routing.policies[address.fabric, address.network]
    families = [(address.address, address.length, address.gateway, policy.pool, policy.section_bits)]
    if address.address6:
        families += [(address.address6, address.length6, address.gateway6, policy.pool6, policy.section_bits6)]
    routes: list[Route] = []
    rules: list[RouteRule] = []
    for text, _, gateway, pool, bits in families:
        if not gateway:
            continue
        is_default = address is default
        routes += _routes(policy, text, gateway, pool, bits, is_default, number)
        if number:
            host = ipaddress.ip_address(text).max_prefixlen
            rules.append(RouteRule(f"{text}/{host}", FIRST_TABLE + number, FIRST_PRIORITY + number))
    return interface._replace(
        addresses=tuple(IpAddress(text, length) for text, length, *_ in families),
        gateways=tuple(gateway for _, _, gateway, _, _ in families if gateway),
        routes=tuple(routes),
        rules=tuple(rules),
    )


def _routes(
    policy: NetworkPolicy, address: str, gateway: str, pool: str, bits: int, is_default: bool, number: int
) -> Iterator[Route]:
    """Yield the routes of an interface in one address family."""
    network = _network(pool)
    if is_default:
        yield Route(DEFAULT, gateway)
    elif policy.by_rail:
        section = ipaddress.ip_network(f"{address}/{network.prefixlen + bits}", strict=False)
        yield Route(str(section), gateway)
    elif number <= 1 and address and ipaddress.ip_address(address) in network:
        yield from _beyond(policy, network, gateway)
    if number:
        whole = policy.routing != "l3-host" and is_default
        section = ipaddress.ip_network(f"{address}/{network.prefixlen + bits}", strict=False)
        alone = policy.by_rail and not policy.crosses_rails
        yield Route(DEFAULT if whole else str(section if alone else network), gateway, FIRST_TABLE + number)


@lru_cache(maxsize=64)
def _network(pool: str) -> _Network:
    """Return a pool as a network. A site has a few pools, and each of its hosts asks for them."""
    return ipaddress.ip_network(pool)


def _beyond(policy: NetworkPolicy, network: _Network, gateway: str) -> Iterator[Route]:
    """Yield the route to the other prefixes of a fabric, none if the fabric has one prefix."""
    if policy.routing == "l2-vlan":
        return
    yield Route(str(network), gateway)
