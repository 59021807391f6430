"""The address plan in the terms of a network engineer: each network, and each prefix with its owner and its use."""

import ipaddress
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dcgen.plan.addressing.request import HOST_SLOT
from dcgen.plan.records import Plan, Prefix
from dcgen.plan.subnets import NetworkPolicy, ReservedRange, Router
from dcgen.plan.traffic import network_title
from dcgen.topology import Topology

ROUTING = {
    "l3-host": "routed leaf ports",
    "l3-leaf": "VLAN per leaf",
    "l2-vlan": "one VLAN",
    "infiniband": "IPoIB subnet, not routed",
    "isolated": "links, not routed",
}
PAIRS = {
    "mlag": " over an MLAG pair",
    "evpn-mh": " over two leaves (EVPN multihoming)",
    "host-routes": " over two leaves (host routes)",
}
TIERS = (("leaf", "leaves"), ("spine", "spines"), ("core", "cores"))
LEAF_PORTS, OUTSIDE = "each leaf port", "outside the plan"
NAMED = 2  # switches that a cell names; more are only counted


class NetworkRow(NamedTuple):
    """A network: who forwards, how hosts attach, its prefixes, the owner of its gateways, AS numbers, addresses."""

    network: str
    routing: str
    attach: str
    vlan: str
    mtu: str
    prefixes: int
    first: str
    gateway: str
    leaf_asns: str
    spine_asns: str
    addresses: int


class PrefixUse(NamedTuple):
    """A prefix with its network, the owners of its gateway, and the number of addresses in use.

    `owners` are the devices that answer for the gateway, each with its own address beside a virtual one. `routed` is
    set if each leaf port is the gateway of its host. `capacity` is the number of hosts, None with IPv6 alone.
    """

    prefix: Prefix
    title: str
    routed: bool
    used: int
    capacity: int | None


class AddressSummary(NamedTuple):
    """The networks of a site, its prefixes in the order of the plan, and the reserved ranges."""

    networks: tuple[NetworkRow, ...]
    prefixes: tuple[PrefixUse, ...]
    reserved: tuple[ReservedRange, ...]


def make_address_plan(topology: Topology) -> AddressSummary:
    """Return the address plan of a site."""
    plan = topology.plan
    prefixes = tuple(_prefixes(plan))
    return AddressSummary(tuple(_networks(plan, prefixes)), prefixes, plan.routing.reserved)


def owner_text(use: PrefixUse) -> str:
    """Return the owner of the gateway of a prefix: devices, each leaf port, outside the plan, or "" for none."""
    if use.routed:
        return LEAF_PORTS
    if use.prefix.external:
        return OUTSIDE
    return names_text([owner.device for owner in use.prefix.owners])


def names_text(names: Iterable[str]) -> str:
    """Return the names of one or two switches, or the number of more."""
    listed = list(names)
    return f"{len(listed):,} switches" if len(listed) > NAMED else " and ".join(listed)


def span_text(values: Iterable[int]) -> str:
    """Return numbers as text: one or two of them, or the lowest and the highest; "" without any."""
    return ends_text([str(value) for value in sorted(set(values))])


def ends_text(ordered: Sequence[str]) -> str:
    """Return one or two texts, or the first and the last of more."""
    return f"{ordered[0]} to {ordered[-1]}" if len(ordered) > 2 else " and ".join(ordered)


def routing_text(policy: NetworkPolicy | None, scheme: int) -> str:
    """Return who forwards the packets of a network."""
    if policy is None or scheme == 1:
        return "blocks per unit, not routed"
    if policy.routing == "l3-leaf" and policy.pair:
        return "VLAN per pair"
    return ROUTING[policy.routing] + (" over EVPN" if policy.routing == "l2-vlan" and policy.overlay else "")


def _prefixes(plan: Plan) -> Iterator[PrefixUse]:
    used = Counter(address.subnet for address in plan.addresses)
    for prefix in plan.prefixes:
        policy = plan.routing.policy(prefix.fabric, prefix.network)
        routed = plan.routing.scheme > 1 and policy is not None and policy.routing == "l3-host" and not prefix.vlan
        capacity = _capacity(prefix, routed, plan.routing.reserved)
        yield PrefixUse(prefix, network_title(prefix), routed, used[prefix.prefix], capacity)


def _capacity(prefix: Prefix, routed: bool, reserved: Iterable[ReservedRange]) -> int | None:
    """Return how many hosts have a place in a prefix beside services and reserved ranges, None with IPv6 alone."""
    network = ipaddress.ip_network(prefix.prefix)
    if network.version == 6:
        return None
    if routed:
        return network.num_addresses // 2
    first, last = int(network[0]) + HOST_SLOT, int(network[-1]) - 1
    ranges = [(int(ipaddress.ip_address(each.first)), int(ipaddress.ip_address(each.last))) for each in reserved]
    free, at = 0, first
    for low, high in sorted(ranges):
        if low <= last and high >= at:
            free += max(low - at, 0)
            at = high + 1
    return free + max(last - at + 1, 0)


def _networks(plan: Plan, prefixes: Iterable[PrefixUse]) -> Iterator[NetworkRow]:
    """Yield a row per network with a prefix, by its title."""
    uses: dict[tuple[str, str], list[PrefixUse]] = defaultdict(list)
    for use in prefixes:
        uses[use.prefix.fabric, use.prefix.network].append(use)
    bonds: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for item in plan.addresses:
        bonds[item.fabric, item.network].add(bool(item.bond))
    routers: dict[str, list[Router]] = defaultdict(list)
    for router in plan.routing.routers.values():
        routers[router.fabric].append(router)
    for key, own in sorted(uses.items(), key=lambda each: each[1][0].title):
        policy = plan.routing.policy(*key)
        asns = _asns(() if key[1] else routers[key[0]])
        yield NetworkRow(
            network=own[0].title,
            routing=routing_text(policy, plan.routing.scheme),
            attach=_attach(policy, bonds[key]),
            vlan=span_text(use.prefix.vlan for use in own if use.prefix.vlan) or "-",
            mtu=span_text(use.prefix.mtu for use in own if use.prefix.mtu) or "-",
            prefixes=len(own),
            first=own[0].prefix.prefix,
            gateway=_gateways(own),
            leaf_asns=asns["leaf"] or "-",
            spine_asns=", ".join(filter(None, (asns["spine"], asns["core"]))) or "-",
            addresses=sum(use.used for use in own),
        )


def _asns(routers: Iterable[Router]) -> Mapping[str, str]:
    """Return the AS numbers of the routers of a fabric by tier."""
    found: dict[str, list[int]] = defaultdict(list)
    for router in routers:
        found[router.tier].append(router.asn)
    return {tier: span_text(found[tier]) for tier, _ in TIERS}


def _attach(policy: NetworkPolicy | None, bonds: set[bool]) -> str:
    """Return how the ports of hosts attach, from the addresses on bonds (True) and on ports (False)."""
    if policy is None or True not in bonds:
        railed = policy is not None and policy.attach == "rails"
        return "a network per port" if railed else "single port"
    backup = policy.attach == "bond-backup"
    bond = "active-backup bond" if backup else f"LACP bond{PAIRS.get(policy.pair, '')}"
    return f"{bond}, or single port" if False in bonds else bond


def _gateways(uses: Iterable[PrefixUse]) -> str:
    """Return the kinds of owners of the gateways of a network."""
    return ", ".join(dict.fromkeys(_kind_of_owner(use) for use in uses))


def _kind_of_owner(use: PrefixUse) -> str:
    prefix = use.prefix
    if use.routed or prefix.external:
        return owner_text(use)
    if not prefix.owners:
        return "no owner" if prefix.gateway else "none"
    if len(prefix.owners) > 1:
        return "leaves together, virtual address" if prefix.owners[0].address else "every leaf, anycast address"
    return "the leaf" if prefix.owners[0].device in prefix.leaves else prefix.owners[0].device
