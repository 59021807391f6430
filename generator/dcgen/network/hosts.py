"""The configuration of each host, from the plan.

A host has one default route, on the network for in-band traffic, otherwise for storage. With rails each port is a
network of its own. The main table has the route to the same rail. The table of the port has the route to the whole
fabric. A rule selects that table by source address, so that replies leave by the rail on which they arrived.
"""

import ipaddress
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
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


class _HostSlot(NamedTuple):
    """An interface that hosts of a kind share, without its address.

    `place` is the place of its address among those of the host, None for none. `table` is the number of its own routing
    table, 0 for none.
    """

    interface: HostInterface
    place: int | None
    table: int


class _HostKind(NamedTuple):
    """The configuration that hosts share with the same model, and addresses on the same ports.

    `default` is the place of the address with the default route, None for none.
    """

    slots: tuple[_HostSlot, ...]
    default: int | None
    default_interface: str
    sysctls: tuple[tuple[str, str], ...]


_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def make_hosts(topology: Topology) -> dict[str, HostNetwork]:
    """Return the configuration of each host, by name. There is none with addresses of an earlier scheme."""
    make = host_maker(topology)
    return {name: found for name in topology.plan.devices if (found := make(name))}


def host_maker(topology: Topology) -> Callable[[str], HostNetwork | None]:
    """Return a function from the name of a device to its configuration as a host, None for a device without one.

    It is for callers that need each host once, because the configurations of all hosts take much memory.
    """
    plan, kinds = topology.plan, dict[Hashable, _HostKind]()
    configured = HOSTS if plan.routing.scheme > 1 else ()

    def make(name: str) -> HostNetwork | None:
        device = plan.devices[name]
        return _host(topology, device, kinds) if device.kind in configured else None

    return make


def _host(topology: Topology, device: Device, kinds: dict[Hashable, _HostKind]) -> HostNetwork | None:
    """Return the configuration of one host, None for a host without a data port."""
    plan = topology.plan
    addresses = _addresses(topology, device)
    planes = tuple(_planes(topology, device)) if topology.plane_of else ()
    key = id(device.type), planes, tuple(map(_shape, addresses))
    kind = kinds.get(key) or kinds.setdefault(key, _make_kind(plan, device, addresses, dict(planes)))
    if not kind.slots:
        return None
    interfaces = [_interface(plan, device, slot, addresses, kind.default) for slot in kind.slots]
    return HostNetwork(device.name, plan.domain, device.unit, tuple(interfaces), kind.default_interface, kind.sysctls)


def _shape(at: Address) -> Hashable:
    """Return what the configuration of a host depends on beside the addresses and gateways themselves."""
    has = bool(at.gateway), bool(at.address6), bool(at.gateway6)
    return at.port, at.fabric, at.network, at.bond, at.members, at.vlan, has


def _make_kind(plan: Plan, device: Device, addresses: list[Address], planes: dict[str, int]) -> _HostKind:
    """Return what all hosts of the kind of a host share."""
    named = {each.port.name: each for each in _names(plan, device, _used(addresses), planes)}
    places = {id(item): place for place, item in enumerate(addresses)}
    found = default_address(plan, device, addresses)
    default = None if found is None else places[id(found)]
    own = {item.port: item for item in addresses if not item.vlan and not item.bond}
    tables = {name: index for index, name in enumerate(sorted(own, key=lambda name: _rank(named[name])), start=1)}
    slots = [_port(plan, each, own.get(each.port.name), places, tables) for each in named.values()]
    routed = sum(bool(slot.table and _has_gateway(addresses[slot.place or 0])) for slot in slots)
    slots += [
        _HostSlot(_bond(plan, item, named), places[id(item)], 0) for item in addresses if item.bond and not item.vlan
    ]
    slots += [_HostSlot(_vlan(plan, item, named), places[id(item)], 0) for item in addresses if item.vlan]
    name = next((slot.interface.name for slot in slots if default is not None and slot.place == default), "")
    return _HostKind(tuple(slots), default, name, SYSCTLS if routed > 1 else ())


def _has_gateway(at: Address) -> bool:
    return bool(at.gateway or (at.address6 and at.gateway6))


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
        yield _Named(port, name, rail, _bare(plan, port, name, rail, plane))


def _bare(plan: Plan, port: Port, name: str, rail: int, plane: int) -> HostInterface:
    """Return the interface of a port without an address."""
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
    plan: Plan, named: _Named, address: Address | None, places: Mapping[int, int], tables: Mapping[str, int]
) -> _HostSlot:
    """Return the interface of a port; a member of a bond has no address."""
    if address is None:
        return _HostSlot(named.interface, None, 0)
    policy = plan.routing.policies[named.port.fabric or "", ""]
    several = policy.attach == "rails" and len(tables) > 1
    return _HostSlot(named.interface, places[id(address)], tables[named.port.name] if several else 0)


def _bond(plan: Plan, address: Address, named: Mapping[str, _Named]) -> HostInterface:
    policy = plan.routing.policies[address.fabric, ""]
    mode = "active-backup" if policy.attach == "bond-backup" else "802.3ad"
    members = tuple(named[port].name for port in address.members)
    return HostInterface(
        address.bond, "bond", "", policy.fabric, policy.protocol, policy.mtu, members=members, mode=mode
    )


def _vlan(plan: Plan, address: Address, named: Mapping[str, _Named]) -> HostInterface:
    policy = plan.routing.policies[address.fabric, address.network]
    parent = address.bond or named[address.port].name
    name = vlan_interface(parent, address.vlan)
    mtu = min(policy.mtu, plan.routing.policies[address.fabric, ""].mtu)
    return HostInterface(name, "vlan", "", policy.fabric, policy.protocol, mtu, members=(parent,), vlan=address.vlan)


def _interface(
    plan: Plan, device: Device, slot: _HostSlot, addresses: list[Address], default: int | None
) -> HostInterface:
    """Return the interface of a host with the MAC address of the lock, its addresses, routes and rules."""
    at, place = slot.interface, slot.place
    mac = words_of(plan, device.name, at.port).get("mac", "") if plan.recorded and at.port else ""
    if place is None:
        return at._replace(mac=mac) if mac else at
    item = addresses[place]
    own = [IpAddress(item.address, item.length)]
    if item.address6:
        own.append(IpAddress(item.address6, item.length6))
    gateways = tuple(filter(None, (item.gateway, item.address6 and item.gateway6)))
    routes, rules = _routing(plan, item, place == default, slot.table) if gateways else ((), ())
    # Each host has about a dozen interfaces, and `_replace` takes twice as long.
    return HostInterface(
        *(at.name, at.kind, at.port, at.fabric, at.protocol, at.mtu, mac, tuple(own), gateways),
        *(at.members, at.mode, at.vlan, at.rail, at.plane, routes, rules),
    )


def _routing(
    plan: Plan, address: Address, is_default: bool, table: int
) -> tuple[tuple[Route, ...], tuple[RouteRule, ...]]:
    """Return the routes and the rules of an interface. A `table` above 0 gives it a table of its own."""
    policy = plan.routing.policies[address.fabric, address.network]
    families = [(address.address, address.gateway, policy.pool, policy.section_bits)]
    if address.address6:
        families += [(address.address6, address.gateway6, policy.pool6, policy.section_bits6)]
    routes: list[Route] = []
    rules: list[RouteRule] = []
    for text, gateway, pool, bits in families:
        if not gateway:
            continue
        routes += _routes(policy, text, gateway, pool, bits, is_default, table)
        if table:
            host = ipaddress.ip_address(text).max_prefixlen
            rules.append(RouteRule(f"{text}/{host}", FIRST_TABLE + table, FIRST_PRIORITY + table))
    return tuple(routes), tuple(rules)


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
