"""Plan prefixes and addresses: for each network a pool, divided by its routing, and an address for each host port.

Every group has addresses reserved for its whole capacity, so an address follows from unit, group and number. If a
leaf port is routed, a host port has a /31 with it, and the prefixes of a leaf are one aggregate. In a VLAN the first
addresses are for gateways and services, and the ports of a bond share the address of the first.
"""

import ipaddress
from collections.abc import Mapping
from typing import NamedTuple

from dcgen.finding import Finding, KeyPath
from dcgen.plan.addressing import pools as pools_
from dcgen.plan.addressing import portslots, reserved, unitblocks, vlans
from dcgen.plan.addressing.bonds import default_fabrics, make_interfaces
from dcgen.plan.addressing.layout import IPV6_BITS, Layout, PoolNeed, make_layout, sufficient_length
from dcgen.plan.addressing.needs import make_need
from dcgen.plan.addressing.networks import AddressNetwork, make_networks
from dcgen.plan.addressing.partitions import make_partitions
from dcgen.plan.addressing.policy import FabricTraits, facts_of, make_policies
from dcgen.plan.addressing.pools import NetworkPool, Subnet
from dcgen.plan.addressing.portslots import LeafEnd, LeafPlace, PortSlots
from dcgen.plan.addressing.prefixes import assign_addresses, keys_of, make_prefixes
from dcgen.plan.addressing.request import HOST_SLOT, AddressRequest
from dcgen.plan.addressing.routers import make_routers
from dcgen.plan.allocation import ScopeSlots
from dcgen.plan.inventory import roster
from dcgen.plan.leases import settle
from dcgen.plan.records import Address, DeviceGroup, Prefix
from dcgen.plan.subnets import NO_ROUTING, NetworkPolicy, RoutingPlan
from dcgen.plan.types import DeviceType

MAX_PREFIXES = 250_000  # in use: 10,000 units with eight rails on two planes take 160,000


class AddressPlan(NamedTuple):
    """The prefixes in use, the addresses of ports, the policies of networks, and the errors of the pools."""

    prefixes: tuple[Prefix, ...] = ()
    addresses: tuple[Address, ...] = ()
    routing: RoutingPlan = NO_ROUTING
    findings: tuple[Finding, ...] = ()


class _Network(NamedTuple):
    """A network with its members and the division of its pools."""

    policy: NetworkPolicy
    port_slots: PortSlots
    layout: Layout
    layout6: Layout | None
    members: list[DeviceGroup]
    stand_ins: list[DeviceGroup]


def make_addresses(site: AddressRequest) -> AddressPlan:
    """Return the prefixes and addresses of all fabrics with a sufficient pool."""
    networks = make_networks(dict(site.fabrics), site.device_groups)
    pools = pools_.make_pools(site.blueprint, networks)
    found = [*pools_.pool_faults(site.blueprint, networks, site.unknown), *pools_.overlaps(site.blueprint, pools)]
    facts = facts_of(site.summaries, site.fabrics)
    policies = make_policies(site.blueprint, site.catalog, pools, facts)
    defaults = default_fabrics(site.fabrics, site.device_groups)
    prefixes: list[Prefix] = []
    addresses: list[Address] = []
    for each in pools:
        policy = policies.get((each.network.fabric, each.network.name))
        if policy is None and each.network.fabric in site.without:
            continue
        if policy is None or policy.routing == "isolated" or site.blueprint.addressing.scheme == 1:
            made = _unit_blocks(site, each, pools)
        else:
            made = _network(site, each, pools, policy, facts[each.network.fabric], defaults)
            policies |= made.routing.policies
        found += made.findings
        if (count := len(prefixes) + len(made.prefixes)) > MAX_PREFIXES:
            found.append(_too_many(each.network.fabric, count))
            continue
        prefixes += made.prefixes
        addresses += made.addresses
    further = vlans.make_vlans(site.blueprint, site.allocation, site.device_groups, policies, prefixes, addresses)
    found += further.findings
    kept = _as_built((*addresses, *further.addresses), site.allocation.built.addresses)
    found += reserved.faults(site.blueprint, [*prefixes, *further.prefixes], kept)
    routed = make_routers(site, policies, [pool for each in pools for pool in (each.pool, each.pool6) if pool])
    routing = RoutingPlan(
        {**policies, **further.policies},
        routed.routers,
        routed.links,
        reserved.make_reserved(site.blueprint),
        tuple(make_partitions(site.blueprint, site.device_groups)),
        vlans.circuit_vlans(site.blueprint),
        site.blueprint.addressing.scheme,
        routed.link_pools,
        site.blueprint.addressing.pools.get(pools_.LOOPBACK, ""),
    )
    return AddressPlan((*prefixes, *further.prefixes), kept, routing, (*found, *routed.findings))


def _unit_blocks(site: AddressRequest, pool: NetworkPool, pools: list[NetworkPool]) -> AddressPlan:
    """Return the addresses of a network in blocks per unit: the links of a mesh, and those of the earlier scheme."""
    made = unitblocks.make_unit_blocks(site.blueprint, site.device_groups, site.allocation, pool, pools)
    return AddressPlan(made.prefixes, made.addresses, findings=made.findings)


def _network(
    site: AddressRequest,
    pool: NetworkPool,
    pools: list[NetworkPool],
    policy: NetworkPolicy,
    facts: FabricTraits,
    defaults: Mapping[str, str],
) -> AddressPlan:
    """Return the prefixes and addresses of one network."""
    every = sorted(
        (item for item in site.device_groups if pool.network.has_ports(item.type)),
        key=lambda item: (item.unit, item.key),
    )
    placed = not pool.network.name and pool.network.fabric != site.blueprint.management
    stand_ins = [item for item in every if placed and portslots.place_of(site.blueprint, item)]
    members = [item for item in every if not (placed and portslots.place_of(site.blueprint, item))]
    leaves = {name: at for name, (_, at) in _leaves(site, pool.network.fabric).items()}
    ends = portslots.leaf_ends(site.links.get(pool.network.fabric, ()), leaves)
    crossed = portslots.is_crossed(site.blueprint, every, ends)
    slots, need = make_need(site, pool, policy, facts, members, crossed)
    layout = make_layout(site.allocation, f"/net/{pool.network.space}", pool.pool, need)
    if layout is None and (larger := pools_.large_pool(site.blueprint, pool.network, pools)):
        layout = make_layout(site.allocation, f"/net/{pool.network.space}", larger, need)
    if layout is None:
        return AddressPlan(findings=(_exhausted(site, pool.network, pool.pool, need, pool.network.path),))
    layout6 = None
    if pool.pool6 and pool.pool6.prefixlen <= IPV6_BITS:
        wide = need._replace(bits=IPV6_BITS)
        layout6 = make_layout(site.allocation, f"/net6/{pool.network.space}", pool.pool6, wide)
        if layout6 is None:
            path = ("addressing", "ipv6", pool.network.fabric)
            return AddressPlan(findings=(_exhausted(site, pool.network, pool.pool6, wide, path),))
    port_slots = _port_slots(site, pool.network, policy, facts, slots, ends, need.by_leaf)
    policy = policy._replace(
        pool=str(layout.pool),
        section_bits=layout.section_bits,
        section_bits6=layout6.section_bits if layout6 else 0,
    )
    made = _addressed(_Network(policy, port_slots, layout, layout6, members, stand_ins), defaults)
    return made._replace(routing=RoutingPlan({(policy.fabric, policy.network): policy}))


def _addressed(network: _Network, defaults: Mapping[str, str]) -> AddressPlan:
    """Return the prefixes in use and the addresses of all ports of a network."""
    policy, layout, layout6 = network.policy, network.layout, network.layout6
    taken = list(portslots.make_port_slots(network.port_slots, network.members, network.stand_ins))
    keys = keys_of(taken, layout)
    prefixes = make_prefixes(network.port_slots, layout, layout6, zip(taken, keys, strict=True))
    interfaces = make_interfaces(taken, keys, policy, defaults)
    addresses = assign_addresses(policy, layout, layout6, interfaces, prefixes)
    return AddressPlan(tuple(prefixes[key] for key in sorted(prefixes)), tuple(addresses))


def _leaves(site: AddressRequest, fabric: str) -> dict[str, tuple[DeviceType, LeafPlace]]:
    """Return the type and the place of each leaf of a fabric by name."""
    found = {
        name: (item, number)
        for item in site.device_groups
        if item.origin == ("fabrics", fabric) and item.key.endswith("-leaf")
        for number, name in zip(item.numbers, item.names, strict=True)
    }
    return {
        name: (found[name][0].type, LeafPlace(max(summary.plane - 1, 0), found[name][0].unit, found[name][1]))
        for summary in site.summaries
        if summary.name == fabric
        for name in summary.leaves
        if name in found
    }


def _port_slots(
    site: AddressRequest,
    network: AddressNetwork,
    policy: NetworkPolicy,
    facts: FabricTraits,
    slots: ScopeSlots,
    ends: Mapping[tuple[str, str], LeafEnd],
    by_leaf: bool,
) -> PortSlots:
    leaves = _leaves(site, network.fabric)
    at = {name: place for name, (_, place) in leaves.items()}
    places, together = portslots.places_of(policy, facts)
    types = {id(type_): type_ for type_, _ in leaves.values()} if by_leaf else {}
    by_type = {key: portslots.leaf_slots(type_) for key, type_ in types.items()}
    return PortSlots(
        blueprint=site.blueprint,
        network=network,
        policy=policy,
        facts=facts,
        places=places,
        together=together,
        slots=slots,
        ends=ends,
        leaves=at,
        leaf_slots={name: by_type[id(type_)] for name, (type_, _) in leaves.items()} if by_leaf else {},
        first_slot=0 if policy.routing == "l3-host" else HOST_SLOT,
        flat=portslots.is_flat(policy, facts),
        bridged=policy.routing in portslots.BRIDGED,
    )


def _as_built(addresses: tuple[Address, ...], built: Mapping[tuple[str, str], str]) -> tuple[Address, ...]:
    """Return the addresses with those that are built already. A built address outside its prefix changes nothing."""
    if not built:
        return addresses
    planned = {(item.device, item.key): item.address for item in addresses}
    stated = {
        (item.device, item.key): built[item.device, item.key]
        for item in addresses
        if (item.device, item.key) in built and _is_host(item, built[item.device, item.key])
    }
    moved = settle(planned, stated)
    return tuple(
        item._replace(address=moved[item.device, item.key]) if (item.device, item.key) in moved else item
        for item in addresses
    )


def _is_host(item: Address, address: str) -> bool:
    """Return whether a host of the prefix of an address, beside the gateway, can have another address."""
    network = ipaddress.ip_network(f"{item.address}/{item.length}", strict=False)
    host = ipaddress.ip_address(address)
    return (
        host in network
        and address != item.gateway
        and (network.num_addresses <= 2 or host not in (network[0], network[-1]))
    )


def _too_many(name: str, count: int) -> Finding:
    message = f"fabric '{name}' brings the site to {count:,} prefixes; a blueprint can have {MAX_PREFIXES:,}"
    return Finding("DC111", message, "use fewer rails, planes or units, or split the site", ("fabrics", name))


def _exhausted(site: AddressRequest, network: AddressNetwork, pool: Subnet, need: PoolNeed, path: KeyPath) -> Finding:
    units = roster.max_units(site.blueprint)
    scopes = f"the site and {units} unit{'s' * (units > 1)} need" if units else "the site needs"
    needed = need.sections * need.each
    prefixes = f"{needed} prefix{'es' * (needed > 1)} of /{pool.max_prefixlen - need.bits}"
    message = f"the pool {pool} of fabric '{network.title}' is too small: {scopes} {prefixes}"
    length = sufficient_length(pool, need)
    hint = f"use a pool of /{length} or larger" if length >= 0 else "use an IPv6 pool, or lower `max_units:`"
    return Finding("DC311", message, hint, path)
