"""Prefixes and addresses: one pool per fabric, one block of it for the site and one for each unit.

Every group keeps a range for its whole room, so an address follows from the unit, the group and the number.
In a rail design each rail is a prefix of its own, since each of its leaves is a router; so is each plane, and
each link of a mesh.
"""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric, ServerPlace
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.finding import Finding, KeyPath
from dcgen.plan.fabrics import mesh, rails
from dcgen.plan.inventory import roster
from dcgen.plan.records import SITE, Address, DeviceGroup, Prefix
from dcgen.plan.types import Port

DEFAULT_POOLS = {"oob": "10.0.0.0/16", "inband": "10.1.0.0/16", "storage": "10.2.0.0/16", "compute": "10.16.0.0/12"}
KEPT = 16  # the first hosts of a prefix: its gateway and what the network team keeps
MAX_PREFIXES = 250_000  # in use: 10,000 units of eight rails on two planes, and as many again
SMALLEST = 8  # host bits of the smallest block: a /24 in IPv4

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class _Block:
    """How the pool of one fabric is cut: `prefixes` of 2**`bits` addresses for the site and each unit, in each of
    which a device of a class has `most` addresses at most."""

    pool: Network
    bits: int
    prefixes: int
    places: roster.Ranges
    most: dict[str, int]

    def network(self, unit: int, place: int) -> int:
        """The first address of a prefix."""
        return int(self.pool.network_address) + ((unit * self.prefixes + place) << self.bits)

    @property
    def length(self) -> int:
        return self.pool.max_prefixlen - self.bits


class AddressPlan(NamedTuple):
    """The prefixes in use, an address for each port that a fabric collects, and what is wrong with the pools."""

    prefixes: tuple[Prefix, ...]
    addresses: tuple[Address, ...]
    findings: tuple[Finding, ...]


def make_addresses(
    blueprint: Blueprint,
    fabrics: dict[str, Fabric],
    device_groups: list[DeviceGroup],
    without: Collection[str] = (),
    unknown: Collection[str] = (),
) -> AddressPlan:
    """Return the prefixes and addresses of all fabrics with a sufficient pool.

    `without` names fabrics whose switches cannot be planned, and `unknown` those that may exist, so that a pool for
    one of them is no fault.
    """
    pools = _pools(blueprint, fabrics)
    found = [*_pool_faults(blueprint, fabrics, unknown), *_overlaps(blueprint, pools)]
    prefixes: list[Prefix] = []
    addresses: list[Address] = []
    for name, config in fabrics.items():
        if name not in pools or (name in without and config.design == "mesh"):
            continue
        every = sorted(
            (item for item in device_groups if item.type.ports_of(name)), key=lambda item: (item.unit, item.key)
        )
        stand_ins = [item for item in every if name != "oob" and _place(blueprint, item) and name not in without]
        members = [item for item in every if name == "oob" or not _place(blueprint, item)]
        scopes = {(item.key, item.unit): item for item in members} if stand_ins else {}
        block = _block(blueprint, name, config, pools[name], members)
        needed = (roster.max_units(blueprint) + 1) * block.prefixes
        if needed << block.bits > block.pool.num_addresses:
            found.append(_exhausted(blueprint, name, block, needed))
            continue
        if (count := len(prefixes) + len({item.unit for item in members}) * block.prefixes) > MAX_PREFIXES:
            found.append(_too_many(name, count))
            continue
        prefixes.extend(_prefixes(name, config, block, members))
        addresses.extend(_addresses(blueprint, name, config, block, members))
        for item in stand_ins:
            addresses.extend(_stand_in_addresses(blueprint, name, config, block, scopes, item))
    return AddressPlan(tuple(prefixes), tuple(addresses), tuple(found))


def _pool_faults(blueprint: Blueprint, fabrics: dict[str, Fabric], unknown: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each fabric without a pool and each pool without a fabric."""
    given = blueprint.addressing.pools
    for name in fabrics:
        if name not in given and name not in DEFAULT_POOLS:
            hint = f"add `{name}: PREFIX` under `addressing: pools:`"
            yield Finding("DC310", f"fabric '{name}' has no address pool", hint, ("fabrics", name))
    for name in sorted(given.keys() - fabrics.keys() - set(unknown)):
        hint, path = "remove it or correct the name", ("addressing", "pools", name)
        yield Finding("DC313", f"there is a pool for '{name}', but no such fabric", hint, path)


def _pools(blueprint: Blueprint, fabrics: dict[str, Fabric]) -> dict[str, Network]:
    """Return the pool of each fabric that has one."""
    stated = {name: blueprint.addressing.pools.get(name) or DEFAULT_POOLS.get(name) for name in fabrics}
    return {name: ipaddress.ip_network(pool) for name, pool in stated.items() if pool}


def _overlaps(blueprint: Blueprint, pools: dict[str, Network]) -> Iterator[Finding]:
    """Yield a finding for each pair of neighboring pools that overlap."""
    given = blueprint.addressing.pools
    ordered = sorted(pools.items(), key=lambda item: (item[1].version, int(item[1].network_address), item[1].prefixlen))
    for (name, pool), (other, next_pool) in pairwise(ordered):
        if pool.version == next_pool.version and pool.overlaps(next_pool):
            message = f"the pools of '{name}' ({pool}) and '{other}' ({next_pool}) overlap"
            path: KeyPath = ("addressing", "pools", other if other in given else name)
            yield Finding("DC312", message, "give each fabric a range of its own", path)


def _block(blueprint: Blueprint, name: str, config: Fabric, pool: Network, members: list[DeviceGroup]) -> _Block:
    rows = {item.key: _places(blueprint, name, config, item, 1) for item in members}
    if config.design == "mesh":
        prefixes = max((mesh.links_of(blueprint, name, item) for item in members), default=1)
    else:
        prefixes = max((place + 1 for row in rows.values() for place, _ in row), default=1)
    most = {key: max(Counter(place for place, _ in row).values(), default=0) for key, row in rows.items()}
    places = roster.ranges(members, lambda item: item.capacity * most[item.key])
    hosts = KEPT + max(places.site_size, places.unit_size) + 1
    return _Block(pool, max(SMALLEST, (hosts - 1).bit_length()), prefixes, places, most)


def _places(
    blueprint: Blueprint, name: str, config: Fabric, item: DeviceGroup, number: int
) -> tuple[tuple[int, Port], ...]:
    """The ports of one device, each with its prefix among those of its unit: of a mesh, each link is a prefix."""
    if config.design == "mesh":
        return mesh.link_places(blueprint, name, item, number)
    return rails.prefix_places(name, config, item.type)


def _too_many(name: str, count: int) -> Finding:
    message = f"fabric '{name}' brings the site to {count:,} prefixes, {MAX_PREFIXES:,} are the most of one blueprint"
    return Finding("DC111", message, "use fewer rails, planes or units, or split the site", ("fabrics", name))


def _exhausted(blueprint: Blueprint, name: str, block: _Block, needed: int) -> Finding:
    units = roster.max_units(blueprint)
    who = f"the site and {units} unit{'s' * (units > 1)} need" if units else "the site needs"
    message = (
        f"the pool {block.pool} of '{name}' is exhausted: {who} {needed} prefix{'es' * (needed > 1)} of /{block.length}"
    )
    length = block.pool.max_prefixlen - ((needed << block.bits) - 1).bit_length()
    hint = f"use a /{length} or larger" if length >= 0 else "use an IPv6 pool, or lower `max_units:`"
    return Finding("DC311", message, hint, ("addressing", "pools", name))


def _prefixes(name: str, config: Fabric, block: _Block, members: list[DeviceGroup]) -> Iterator[Prefix]:
    railed = config.design in RAIL_DESIGNS
    for unit in sorted({item.unit for item in members}):
        for place in range(block.prefixes):
            first = block.network(unit, place)
            yield Prefix(
                f"{_text(block, first)}/{block.length}",
                _text(block, first + 1),
                name,
                unit,
                place // config.planes + 1 if railed and block.prefixes > 1 else None,
                place % config.planes + 1 if config.planes > 1 else None,
                place + 1 if config.design == "mesh" else None,
            )


def _addresses(
    blueprint: Blueprint, name: str, config: Fabric, block: _Block, members: list[DeviceGroup]
) -> Iterator[Address]:
    for item in members:
        each, row = block.most[item.key], _places(blueprint, name, config, item, 1)
        first = KEPT + block.places.start(item)
        bases = {place: block.network(item.unit, place) for place, _ in row}
        gateways = {place: _text(block, base + 1) for place, base in bases.items()}
        for number, device in zip(item.numbers, item.names, strict=True):
            host = first + (number - 1) * each
            if config.design == "mesh":
                row = _places(blueprint, name, config, item, number)
                bases |= {place: block.network(item.unit, place) for place, _ in row}
                gateways |= {place: _text(block, bases[place] + 1) for place, _ in row}
            taken = dict.fromkeys(bases, 0)
            for place, port in row:
                address = _text(block, bases[place] + host + taken[place])
                taken[place] += 1
                yield Address(device, port.name, name, address, block.length, gateways[place])


def _place(blueprint: Blueprint, item: DeviceGroup) -> ServerPlace | None:
    """The place of an absent server that a group sits in."""
    group = blueprint.servers.get(item.key)
    return group.in_place_of if group else None


def _stand_in_addresses(
    blueprint: Blueprint,
    name: str,
    config: Fabric,
    block: _Block,
    scopes: dict[tuple[str, int], DeviceGroup],
    item: DeviceGroup,
) -> Iterator[Address]:
    """The ports of a guest take the addresses of the absent server port by port, as they take its switch ports."""
    place = _place(blueprint, item)
    assert place
    host = scopes[place.group, place.unit or SITE]._replace(numbers=(place.number,), names=("",))
    own = [(device, port.name) for device in item.names for port in item.type.ports_of(name)]
    free = _addresses(blueprint, name, config, block, [host])
    for (device, port), address in zip(own, free, strict=False):
        yield address._replace(device=device, port=port)


def _text(block: _Block, value: int) -> str:
    if block.pool.version == 4:
        return f"{value >> 24}.{value >> 16 & 255}.{value >> 8 & 255}.{value & 255}"
    return str(ipaddress.IPv6Address(value))
