"""Prefixes in blocks per unit: one per rail, plane or link for the site and for each unit.

The links of a mesh have them, and all fabrics with `addressing: {scheme: 1}`, which keeps the addresses of an earlier
version. No switch routes between such prefixes.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.finding import Finding
from dcgen.plan.addressing.layout import IPV6_BITS, text_of
from dcgen.plan.addressing.networks import AddressNetwork
from dcgen.plan.addressing.pools import NetworkPool, Subnet, large_pool
from dcgen.plan.addressing.portslots import place_of
from dcgen.plan.allocation import Allocation, ScopeSlots, Slots
from dcgen.plan.fabrics import mesh
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim
from dcgen.plan.records import SITE, Address, DeviceGroup, Prefix

RESERVED_HOSTS = 16  # the first hosts of a prefix: its gateway, and addresses for the network team
SMALLEST = 8  # host bits of the smallest block: a /24 in IPv4


class _Block(NamedTuple):
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


class UnitBlocks(NamedTuple):
    """The prefixes in use, the address of each port, and the errors of the pool."""

    prefixes: tuple[Prefix, ...] = ()
    addresses: tuple[Address, ...] = ()
    findings: tuple[Finding, ...] = ()


def make_unit_blocks(
    blueprint: Blueprint,
    device_groups: list[DeviceGroup],
    allocation: Allocation,
    own: NetworkPool,
    pools: list[NetworkPool],
) -> UnitBlocks:
    """Return the prefixes and addresses of one network in blocks per unit."""
    network, mesh_ = own.network, own.network.config.design == "mesh"
    every = sorted(
        (item for item in device_groups if network.has_ports(item.type)), key=lambda item: (item.unit, item.key)
    )
    placed = not network.name and network.fabric != blueprint.management and not mesh_  # a mesh has no switch port
    stand_ins = [item for item in every if placed and place_of(blueprint, item)]
    members = [item for item in every if not (placed and place_of(blueprint, item))]
    scopes = {(item.key, item.unit): item for item in members} if stand_ins else {}
    block = _block(allocation, blueprint, network, own.pool, members)
    if _is_too_small(block) and (larger := large_pool(blueprint, network, pools)):
        block = block._replace(pool=larger)
    if _is_too_small(block):
        return UnitBlocks(findings=(_exhausted(blueprint, network, block),))
    addresses = list(_addresses(blueprint, network, block, members))
    for item in stand_ins:
        addresses += _stand_in_addresses(blueprint, network, block, scopes, item)
    return UnitBlocks(tuple(_prefixes(blueprint, network, block, members)), tuple(addresses))


def _is_too_small(block: _Block) -> bool:
    return block.blocks.end << block.bits > block.pool.num_addresses


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
    if pool.version == 6 and blueprint.addressing.scheme > 1:
        bits = IPV6_BITS
    blocks = allocation.share(f"/net/{network.space}", prefixes, prefixes, roster.max_units(blueprint))
    return _Block(pool, bits, prefixes, blocks, hosts)


def _exhausted(blueprint: Blueprint, network: AddressNetwork, block: _Block) -> Finding:
    units, needed = roster.max_units(blueprint), block.blocks.end
    scopes = f"the site and {units} unit{'s' * (units > 1)} need" if units else "the site needs"
    prefixes = f"{needed} prefix{'es' * (needed > 1)} of /{block.length}"
    message = f"the pool {block.pool} of fabric '{network.title}' is too small: {scopes} {prefixes}"
    length = block.pool.max_prefixlen - ((needed << block.bits) - 1).bit_length()
    hint = f"use a pool of /{length} or larger" if length >= 0 else "use an IPv6 pool, or lower `max_units:`"
    return Finding("DC311", message, hint, network.path)


def _prefixes(
    blueprint: Blueprint, network: AddressNetwork, block: _Block, members: list[DeviceGroup]
) -> Iterator[Prefix]:
    config, railed = network.config, network.config.design in RAIL_DESIGNS and not network.name
    for unit in sorted({item.unit for item in members}):
        for index in range(block.prefixes):
            first = block.network(unit, index)
            yield Prefix(
                f"{_text(block, first)}/{block.length}",
                _gateway(blueprint, block, first),
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
                    networks[prefix] = base, _gateway(blueprint, block, base)
                first, gateway = networks[prefix]
                index = taken.get(prefix, 0)
                address = _text(block, first + host + index)
                taken[prefix] = index + 1
                subnet = f"{_text(block, first)}/{block.length}"
                yield Address(
                    device, port.name, network.fabric, address, block.length, gateway, network.name, subnet=subnet
                )


def _gateway(blueprint: Blueprint, block: _Block, first: int) -> str:
    """Return the gateway of a prefix: the first address with scheme 1, "" for the link of a mesh."""
    return _text(block, first + 1) if blueprint.addressing.scheme == 1 else ""


def _stand_in_addresses(
    blueprint: Blueprint,
    network: AddressNetwork,
    block: _Block,
    scopes: dict[tuple[str, int], DeviceGroup],
    item: DeviceGroup,
) -> Iterator[Address]:
    """Yield the addresses of a stand-in group, whose ports take those of the absent server one by one."""
    place = place_of(blueprint, item)
    assert place
    host = scopes[place.group, place.unit or SITE]._replace(numbers=(place.number,), names=("",))
    ports = [entry.port.name for entry in network.prefix_ports(blueprint, item, 1)]
    own = [(device, port) for device in item.names for port in ports]
    free = _addresses(blueprint, network, block, [host])
    for (device, port), address in zip(own, free, strict=False):
        yield address._replace(device=device, port=port)


def _text(block: _Block, value: int) -> str:
    return text_of(value, block.pool.version)
