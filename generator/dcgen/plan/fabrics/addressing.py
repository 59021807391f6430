"""Plan prefixes and addresses: one pool per fabric, with one block for the site and one for each unit.

Every group has addresses reserved for its whole capacity, so an address follows from unit, group and number. In a
rail design each rail has a prefix of its own, since each of its leaves is a router. So have each plane, and each link
of a mesh. Management ports that share a fabric with other traffic are a network of their own, with their own pool.
"""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric, ServerPlace
from dcgen.blueprint.fabrics import BY_NAME, RAIL_DESIGNS, Carried, carried_by
from dcgen.finding import Finding, KeyPath
from dcgen.plan.allocation import UNLOCKED, Allocation, ScopeSlots, Slots
from dcgen.plan.fabrics import mesh
from dcgen.plan.fabrics.networks import AddressNetwork, make_networks
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim, settle
from dcgen.plan.records import SITE, Address, DeviceGroup, Prefix

# The pool of a fabric that states none, by the first traffic that it carries.
DEFAULT_POOLS = {
    "management": "10.0.0.0/16",
    "inband": "10.1.0.0/16",
    "storage": "10.2.0.0/16",
    "compute": "10.16.0.0/12",
}
# The pool in its place where it is too small, such as for management ports of 64 units. Eight times as many addresses
# or twice as many for compute, in a range that no other default takes.
LARGE_POOLS = {
    "management": "10.128.0.0/11",
    "inband": "10.160.0.0/11",
    "storage": "10.192.0.0/11",
    "compute": "10.224.0.0/11",
}
RESERVED_HOSTS = 16  # the first hosts of a prefix: its gateway, and addresses for the network team
MAX_PREFIXES = 250_000  # in use: 10,000 units with eight rails on two planes take 160,000
SMALLEST = 8  # host bits of the smallest block: a /24 in IPv4

Subnet = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class _Block:
    """The division of the pool of one fabric: `prefixes` prefixes of 2**`bits` addresses for the site and each unit.

    `blocks` counts prefixes from the start of the pool, `hosts` addresses from the start of a prefix.
    """

    pool: Subnet
    bits: int
    prefixes: int
    blocks: Slots
    hosts: ScopeSlots

    def network(self, unit: int, prefix: int) -> int:
        """Return the first address of a prefix, counted from 0 in its unit."""
        return int(self.pool.network_address) + (self.blocks.block(unit, prefix) << self.bits)

    @property
    def length(self) -> int:
        """The prefix length in CIDR notation."""
        return self.pool.max_prefixlen - self.bits


class AddressPlan(NamedTuple):
    """The prefixes in use, the address of each port that a fabric collects, and the errors of the pools."""

    prefixes: tuple[Prefix, ...]
    addresses: tuple[Address, ...]
    findings: tuple[Finding, ...]


def make_addresses(
    blueprint: Blueprint,
    fabrics: dict[str, Fabric],
    device_groups: list[DeviceGroup],
    allocation: Allocation = UNLOCKED,
    without: Collection[str] = (),
    unknown: Collection[str] = (),
) -> AddressPlan:
    """Return the prefixes and addresses of all fabrics with a sufficient pool.

    `without` names fabrics whose switches cannot be planned. `unknown` names fabrics that may exist, so a pool for
    one of them is correct.
    """
    networks = make_networks(fabrics, device_groups)
    pools = _pools(blueprint, networks)
    found = [*_pool_faults(blueprint, networks, unknown), *_overlaps(blueprint, pools)]
    prefixes: list[Prefix] = []
    addresses: list[Address] = []
    for network, pool in pools:
        name, mesh_ = network.fabric, network.config.design == "mesh"
        if name in without and mesh_:
            continue
        every = sorted(
            (item for item in device_groups if network.has_ports(item.type)), key=lambda item: (item.unit, item.key)
        )
        placed = not network.name and name != blueprint.management and not mesh_  # a mesh has no switch port to take
        stand_ins = [item for item in every if placed and _place(blueprint, item) and name not in without]
        members = [item for item in every if not (placed and _place(blueprint, item))]
        scopes = {(item.key, item.unit): item for item in members} if stand_ins else {}
        block = _block(allocation, blueprint, network, pool, members)
        if _is_too_small(block) and (larger := _large_pool(blueprint, network, pools)):
            block = replace(block, pool=larger)
        if _is_too_small(block):
            found.append(_exhausted(blueprint, network, block))
            continue
        if (count := len(prefixes) + len({item.unit for item in members}) * block.prefixes) > MAX_PREFIXES:
            found.append(_too_many(name, count))
            continue
        prefixes.extend(_prefixes(network, block, members))
        addresses.extend(_addresses(blueprint, network, block, members))
        for item in stand_ins:
            addresses.extend(_stand_in_addresses(blueprint, network, block, scopes, item))
    return AddressPlan(tuple(prefixes), tuple(_as_built(addresses, allocation.built.addresses)), tuple(found))


def _as_built(addresses: list[Address], built: Mapping[tuple[str, str], str]) -> Iterator[Address]:
    """Yield the addresses with those that are built already. A built address outside its prefix changes nothing."""
    planned = {(item.device, item.port): item.address for item in addresses} if built else {}
    stated = {
        (item.device, item.port): built[item.device, item.port]
        for item in (addresses if built else ())
        if (item.device, item.port) in built and _is_host(item, built[item.device, item.port])
    }
    moved = settle(planned, stated)
    for item in addresses:
        yield item._replace(address=moved[item.device, item.port]) if (item.device, item.port) in moved else item


def _is_host(item: Address, address: str) -> bool:
    """Return whether a host of the prefix of an address, beside the gateway, can have another address."""
    network = ipaddress.ip_network(f"{item.address}/{item.length}", strict=False)
    host = ipaddress.ip_address(address)
    return host in network and address != item.gateway and host not in (network[0], network[-1])


def _pool_faults(blueprint: Blueprint, networks: list[AddressNetwork], unknown: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each fabric without a pool and each pool without a fabric."""
    given, defaults = blueprint.addressing.pools, _default_pools(networks)
    fabrics = {network.fabric for network in networks}
    second = any(network.name for network in networks)
    for name in (network.fabric for network in networks if not network.name):
        if name not in given and name not in defaults:
            hint = f"add `{name}: PREFIX` under `addressing: pools:`"
            yield Finding("DC310", f"fabric '{name}' has no address pool", hint, ("fabrics", name))
    for name in sorted(given.keys() - fabrics - set(unknown)):
        message, path = (
            f"there is an address pool for '{name}', but no fabric of that name",
            ("addressing", "pools", name),
        )
        hint = "remove the pool or correct its name"
        if second and (name == "management" or "management" in BY_NAME.get(name, ())):
            hint = "state the pool of management ports beside other traffic as `management:` under `addressing:`"
        yield Finding("DC313", message, hint, path)
    if "management" in blueprint.addressing.model_fields_set and not second and not unknown:
        message = "there is an address pool for management ports beside other traffic, but no such port"
        yield Finding("DC313", message, "remove the pool", ("addressing", "management"))


def _pools(blueprint: Blueprint, networks: list[AddressNetwork]) -> list[tuple[AddressNetwork, Subnet]]:
    """Return the networks that have a pool, each with its pool."""
    stated = {**_default_pools(networks), **blueprint.addressing.pools}
    stated_of = ((item, blueprint.addressing.management if item.name else stated.get(item.fabric)) for item in networks)
    return [(network, ipaddress.ip_network(pool)) for network, pool in stated_of if pool]


def _default_pools(networks: list[AddressNetwork]) -> dict[str, str]:
    """Return the default pool of each fabric, by the first traffic that it carries beside management.

    If several fabrics have the same first traffic, only the one with its standard name has the pool.
    """
    claims: dict[Carried, list[str]] = {}
    for network in networks:
        carried = () if network.name else carried_by(network.fabric, network.config)
        others = [what for what in carried if not (network.split and what == "management")]
        for what in others[:1]:
            claims.setdefault(what, []).append(network.fabric)
    found = {}
    for what, names in claims.items():
        kept = names if len(names) == 1 else [name for name in names if what in BY_NAME.get(name, ())]
        found.update(dict.fromkeys(kept, DEFAULT_POOLS[what]))
    return found


def _is_too_small(block: _Block) -> bool:
    return block.blocks.end << block.bits > block.pool.num_addresses


def _large_pool(
    blueprint: Blueprint, network: AddressNetwork, pools: list[tuple[AddressNetwork, Subnet]]
) -> Subnet | None:
    """Return the large default pool of a fabric, None with a stated pool or where another pool overlaps it."""
    small = _default_pools([item for item, _ in pools]).get(network.fabric)
    if network.name or network.fabric in blueprint.addressing.pools or small is None:
        return None
    what = next(what for what, pool in DEFAULT_POOLS.items() if pool == small)
    large = ipaddress.ip_network(LARGE_POOLS[what])
    taken = any(pool.version == large.version and pool.overlaps(large) for _, pool in pools)
    return None if taken else large


def _overlaps(blueprint: Blueprint, pools: list[tuple[AddressNetwork, Subnet]]) -> Iterator[Finding]:
    """Yield a finding for each pair of neighboring pools that overlap."""
    given: set[KeyPath] = {("addressing", "pools", name) for name in blueprint.addressing.pools}
    given.update(("addressing", key) for key in blueprint.addressing.model_fields_set)
    ordered = sorted(pools, key=lambda item: (item[1].version, int(item[1].network_address), item[1].prefixlen))
    for (network, pool), (other, next_pool) in pairwise(ordered):
        if pool.version == next_pool.version and pool.overlaps(next_pool):
            message = f"the address pools of '{network.title}' ({pool}) and '{other.title}' ({next_pool}) overlap"
            path = other.path if other.path in given else network.path
            yield Finding("DC312", message, "use pools that do not overlap", path)


def _block(
    allocation: Allocation, blueprint: Blueprint, network: AddressNetwork, pool: Subnet, members: list[DeviceGroup]
) -> _Block:
    rows = {item.key: network.prefix_ports(blueprint, item, 1) for item in members}
    if network.config.design == "mesh":
        prefixes = max((mesh.links_of(blueprint, network.fabric, item) for item in members), default=1)
    else:
        prefixes = max((entry.prefix + 1 for row in rows.values() for entry in row), default=1)
    per_device = {key: max(Counter(entry.prefix for entry in row).values(), default=0) for key, row in rows.items()}
    claims = (
        (item.unit, Claim(item.key, item.capacity * per_device[item.key], per_device[item.key])) for item in members
    )
    hosts = allocation.scopes(f"/host/{network.space}", claims, RESERVED_HOSTS)
    bits = max(SMALLEST, (max(hosts.site.end, hosts.unit.end)).bit_length())
    blocks = allocation.share(f"/net/{network.space}", prefixes, prefixes, roster.max_units(blueprint))
    return _Block(pool, bits, prefixes, blocks, hosts)


def _too_many(name: str, count: int) -> Finding:
    message = f"fabric '{name}' brings the site to {count:,} prefixes; a blueprint can have {MAX_PREFIXES:,}"
    return Finding("DC111", message, "use fewer rails, planes or units, or split the site", ("fabrics", name))


def _exhausted(blueprint: Blueprint, network: AddressNetwork, block: _Block) -> Finding:
    units, needed = roster.max_units(blueprint), block.blocks.end
    scopes = f"the site and {units} unit{'s' * (units > 1)} need" if units else "the site needs"
    prefixes = f"{needed} prefix{'es' * (needed > 1)} of /{block.length}"
    message = f"the pool {block.pool} of fabric '{network.title}' is too small: {scopes} {prefixes}"
    length = block.pool.max_prefixlen - ((needed << block.bits) - 1).bit_length()
    hint = f"use a pool of /{length} or larger" if length >= 0 else "use an IPv6 pool, or lower `max_units:`"
    return Finding("DC311", message, hint, network.path)


def _prefixes(network: AddressNetwork, block: _Block, members: list[DeviceGroup]) -> Iterator[Prefix]:
    config, railed = network.config, network.config.design in RAIL_DESIGNS and not network.name
    for unit in sorted({item.unit for item in members}):
        for index in range(block.prefixes):
            first = block.network(unit, index)
            yield Prefix(
                f"{_text(block, first)}/{block.length}",
                _text(block, first + 1),
                network.fabric,
                unit,
                index // config.planes + 1 if railed and block.prefixes > 1 else None,
                index % config.planes + 1 if config.planes > 1 else None,
                index + 1 if config.design == "mesh" else None,
                network.name,
            )


def _addresses(
    blueprint: Blueprint, network: AddressNetwork, block: _Block, members: list[DeviceGroup]
) -> Iterator[Address]:
    for item in members:
        row = network.prefix_ports(blueprint, item, 1)
        networks: dict[int, tuple[int, str]] = {}  # the first address and the gateway of each prefix
        hosts = block.hosts.run(item.key, item.unit, item.numbers)
        for number, device, host in zip(item.numbers, item.names, hosts, strict=True):
            if network.config.design == "mesh":
                row = network.prefix_ports(blueprint, item, number)
            taken = dict.fromkeys(networks, 0)
            for prefix, port in row:
                if prefix not in networks:
                    base = block.network(item.unit, prefix)
                    networks[prefix] = base, _text(block, base + 1)
                first, gateway = networks[prefix]
                index = taken.get(prefix, 0)
                address = _text(block, first + host + index)
                taken[prefix] = index + 1
                yield Address(device, port.name, network.fabric, address, block.length, gateway, network.name)


def _place(blueprint: Blueprint, item: DeviceGroup) -> ServerPlace | None:
    """Return the place of the absent server that a group replaces, None for other groups."""
    group = blueprint.servers.get(item.key)
    return group.in_place_of if group else None


def _stand_in_addresses(
    blueprint: Blueprint,
    network: AddressNetwork,
    block: _Block,
    scopes: dict[tuple[str, int], DeviceGroup],
    item: DeviceGroup,
) -> Iterator[Address]:
    """Yield the addresses of a stand-in group, whose ports take those of the absent server one by one."""
    place = _place(blueprint, item)
    assert place
    host = scopes[place.group, place.unit or SITE]._replace(numbers=(place.number,), names=("",))
    ports = [entry.port.name for entry in network.prefix_ports(blueprint, item, 1)]
    own = [(device, port) for device in item.names for port in ports]
    free = _addresses(blueprint, network, block, [host])
    for (device, port), address in zip(own, free, strict=False):
        yield address._replace(device=device, port=port)


def _text(block: _Block, value: int) -> str:
    if block.pool.version == 4:
        return f"{value >> 24}.{value >> 16 & 255}.{value >> 8 & 255}.{value & 255}"
    return str(ipaddress.IPv6Address(value))
