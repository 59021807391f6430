"""Switches as routers: loopbacks, AS numbers, and the addresses of numbered links.

Each fabric has an index, and with it a /18 of loopbacks and 65,536 AS numbers (RFC 6996). Cores come first, then
spines, then leaves. Spines of one group share an AS number, so that a path never visits a group twice (RFC 7938).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.finding import Finding
from dcgen.plan.addressing.layout import text_of
from dcgen.plan.addressing.policy import FIRST_OTHER
from dcgen.plan.addressing.pools import DEFAULT_LINKS, LINKS, LOOPBACK, Subnet
from dcgen.plan.addressing.request import Site
from dcgen.plan.allocation import cable_id
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim, Space
from dcgen.plan.records import DeviceGroup, FabricSummary, Link
from dcgen.plan.subnets import LinkAddresses, NetworkPolicy, Router

FABRIC_BITS = 14  # of the loopbacks of a fabric: a /18
CORE_PART, SPINE_PART, LEAF_PART = 0, 1 << 12, 1 << 13  # of them: the first /20, the second /20, the last /19
PART_SIZES = {"core": 1 << 12, "spine": 1 << 12, "leaf": 1 << 13}
FABRIC_ASNS = 1 << 16
SPINE_ASN, GROUP_ASNS, LEAF_ASN = 256, 8, 4_096  # in the AS numbers of a fabric: of spine groups, per group, of leaves
MAX_ASN = 4_294_967_294
# The loopbacks of index 0 begin here. They take 10.3.0.0 to 10.6.255.255 for 16 fabrics, or the other range.
LOOPBACK_BASES = (ipaddress.ip_network("10.3.0.0/16"), ipaddress.ip_network("172.28.0.0/16"))
RAIL_LEAVES = 8  # that a unit of a rail design numbers at least, so that a rail more renumbers no leaf
INDEXES = 16  # of fabrics: each has a sixteenth of the pool of links, a /15 of the default
LOOPBACK6_PART = 1 << 16  # IPv6 loopbacks of a fabric in the /64 of all


class RouterPlan(NamedTuple):
    """The routers by name, the addresses of numbered links by cable id, and the faults of their pools.

    `link_pools` are the prefixes of the numbered links by fabric.
    """

    routers: dict[str, Router]
    links: dict[str, LinkAddresses]
    findings: tuple[Finding, ...]
    link_pools: dict[str, str]


class _Slot(NamedTuple):
    """The number of a switch in its tier from 1, and the number that its AS number is made of."""

    tier: str
    slot: int
    asn: int


class _Slots(NamedTuple):
    """The slots of the switches of a fabric by name, and how many leaves it has reserved, as a power of two."""

    of: dict[str, _Slot]
    leaves: int


def make_routers(site: Site, policies: Mapping[tuple[str, str], NetworkPolicy], pools: Iterable[Subnet]) -> RouterPlan:
    """Return the routers of all fabrics, and the addresses of their numbered links and routed circuits.

    `pools` are the pools of the fabrics, which no default pool of the switches overlaps.
    """
    taken = list(pools)
    routers: dict[str, Router] = {}
    links: dict[str, LinkAddresses] = {}
    link_pools: dict[str, str] = {}
    found: list[Finding] = []
    if site.blueprint.addressing.scheme == 1:
        return RouterPlan(routers, links, (), link_pools)
    groups = {
        name: (item, number)
        for item in site.device_groups
        if item.origin[:1] == ("fabrics",)
        for number, name in zip(item.numbers, item.names, strict=True)
    }
    ups = _links_up(site.links, groups)
    used = {each.fabric_index for each in policies.values()}
    for name in dict.fromkeys(each.name for each in site.summaries):
        policy = policies.get((name, ""))
        summaries = [each for each in site.summaries if each.name == name]
        if policy is None or not routes(site.blueprint, policy):
            continue
        if policy.fabric_index is None:
            free = next(index for index in range(FIRST_OTHER, INDEXES + 1) if index not in used)
            used.add(free)
            found.append(_without_index(name, free))
            continue
        slots = _make_slots(site, policy, summaries, groups)
        faults = list(_faults(site.blueprint, policy, slots.of, taken))
        found += faults
        if faults:
            continue
        routers |= _routers(site.blueprint, policy, slots.of, taken)
        numbered = [link for link in ups.get(name, ()) if policy.links == "numbered"]
        made, fault = _numbered(site, policy, slots, numbered, taken)
        links |= made
        link_pools |= {name: str(_link_part(site.blueprint, policy))} if made else {}
        found += [fault] if fault else []
    links |= dict(_circuits(site, routers))
    return RouterPlan(routers, links, tuple(found), link_pools)


def routes(blueprint: Blueprint, policy: NetworkPolicy) -> bool:
    """Return whether the switches of a fabric are routers."""
    if policy.protocol != "ethernet" or policy.routing in ("isolated", "infiniband"):
        return False
    if policy.routing != "l2-vlan" or policy.overlay:
        return True
    routed = any(each.asn and each.fabric == policy.fabric for each in blueprint.circuits.values())
    return policy.gateway == "leaf" or routed


def link_pool(blueprint: Blueprint) -> Subnet:
    """Return the pool of links between switches."""
    return ipaddress.ip_network(blueprint.addressing.pools.get(LINKS, DEFAULT_LINKS))


def _link_part(blueprint: Blueprint, policy: NetworkPolicy) -> Subnet:
    """Return the part of the pool of links that a fabric has."""
    pool = link_pool(blueprint)
    first = int(pool.network_address) + (policy.fabric_index or 0) * (pool.num_addresses // INDEXES)
    return ipaddress.ip_network(f"{text_of(first, pool.version)}/{pool.prefixlen + INDEXES.bit_length() - 1}")


def _make_slots(
    site: Site,
    policy: NetworkPolicy,
    summaries: list[FabricSummary],
    groups: Mapping[str, tuple[DeviceGroup, int]],
) -> _Slots:
    """Return the slot of each switch of a fabric, from its tier, unit or spine group, plane and number."""
    planes = len(summaries)
    most = max(max(s.site_leaves, s.unit_leaves, s.width if s.flat else 1) for s in (each.shape for each in summaries))
    rails = site.fabrics[policy.fabric].design in RAIL_DESIGNS
    leaves = max(_power(most), RAIL_LEAVES) if rails else _power(most)
    block = planes * leaves
    leaf = site.allocation.share(f"/router/{policy.fabric}/leaf", block, block, roster.max_units(site.blueprint))
    found: dict[str, _Slot] = {}
    for index, summary in enumerate(summaries):
        for name in summary.leaves:
            item, number = groups[name]
            place = index * leaves + number - 1
            slot = 1 + leaf.block(item.unit, place)
            first = 1 + leaf.block(item.unit, place - (number - 1) % 2) if policy.pair == "mlag" else slot
            found[name] = _Slot("leaf", slot, LEAF_ASN + first)
    return _Slots(found | dict(_upper_slots(site, policy, summaries, groups)), _power(leaf.end + 1))


def _upper_slots(
    site: Site,
    policy: NetworkPolicy,
    summaries: list[FabricSummary],
    groups: Mapping[str, tuple[DeviceGroup, int]],
) -> Iterator[tuple[str, _Slot]]:
    """Yield the slots of spines and cores. A plane of a spine group has a block."""
    planes = len(summaries)
    spines, cores = (_power(max(getattr(each.shape, tier) for each in summaries)) for tier in ("spines", "cores"))
    used = sorted({(groups[name][1] - 1) // max(each.shape.spines, 1) for each in summaries for name in each.spines})
    claims = [
        Claim(f"group-{group:04}-plane-{index}", spines, rank=group * planes + index)
        for group in range(max(used, default=-1) + 1)
        for index in range(planes)
    ]
    spine = site.allocation.fit(Space(f"/router/{policy.fabric}/spine"), claims)
    core = site.allocation.fit(
        Space(f"/router/{policy.fabric}/core"), [Claim(f"plane-{index}", cores, rank=index) for index in range(planes)]
    )
    for index, summary in enumerate(summaries):
        for name in summary.spines:
            group, place = divmod(groups[name][1] - 1, max(summary.shape.spines, 1))
            slot = 1 + spine.slot(f"group-{group:04}-plane-{index}") + place
            yield name, _Slot("spine", slot, SPINE_ASN + GROUP_ASNS * group + index)
        for name in summary.cores:
            yield name, _Slot("core", core.slot(f"plane-{index}") + groups[name][1], index)


def _power(number: int) -> int:
    """Return the next power of two."""
    return 1 << (max(number, 1) - 1).bit_length()


def _faults(
    blueprint: Blueprint, policy: NetworkPolicy, slots: Mapping[str, _Slot], taken: list[Subnet]
) -> Iterator[Finding]:
    """Yield the faults of loopbacks and AS numbers of a fabric."""
    path = ("fabrics", policy.fabric)
    for tier, size in PART_SIZES.items():
        if (highest := max((each.slot for each in slots.values() if each.tier == tier), default=0)) >= size:
            message = f"fabric '{policy.fabric}' has a {tier} switch {highest:,}; its loopbacks are for {size - 1:,}"
            yield Finding("DC346", message, "use fewer and larger units, or split the site", path)
    if (highest := max((_asn(blueprint, policy, each) for each in slots.values()), default=0)) > MAX_ASN:
        message = f"fabric '{policy.fabric}' needs the AS number {highest:,}, beyond the last one ({MAX_ASN:,})"
        yield Finding("DC345", message, "lower `asn_base:`", ("addressing", "asn_base"))
    spine_asns = [each.asn for each in slots.values() if each.tier == "spine"]
    if max(spine_asns, default=0) >= LEAF_ASN:
        message = f"fabric '{policy.fabric}' has more spine groups than AS numbers for them ({LEAF_ASN - SPINE_ASN:,})"
        yield Finding("DC345", message, "use larger spine groups, or split the site", path)
    yield from _loopback_faults(blueprint, policy, taken)


def _loopback_faults(blueprint: Blueprint, policy: NetworkPolicy, taken: list[Subnet]) -> Iterator[Finding]:
    path = ("addressing", "pools", LOOPBACK)
    pool, index = _loopback_pool(blueprint, policy, taken), policy.fabric_index or 0
    if pool is None:
        message = f"the default loopbacks of fabric '{policy.fabric}' overlap an address pool"
        yield Finding("DC346", message, "state the pool `loopback:`, a /16 for four fabrics", ("addressing", "pools"))
    elif pool.version == 4 and LOOPBACK in blueprint.addressing.pools:
        needed = 32 - ((index + 1) << FABRIC_BITS).bit_length() + (((index + 1) << FABRIC_BITS).bit_count() == 1)
        if pool.prefixlen > needed:
            message = f"the loopback pool {pool} is too small for fabric '{policy.fabric}' with index {index}"
            yield Finding("DC346", message, f"use a pool of /{needed} or larger", path)


def _loopback_pool(blueprint: Blueprint, policy: NetworkPolicy, taken: list[Subnet]) -> Subnet | None:
    """Return the pool of loopbacks: as stated, else the first default whose part for this fabric is free."""
    if stated := blueprint.addressing.pools.get(LOOPBACK):
        return ipaddress.ip_network(stated)
    for base in LOOPBACK_BASES:
        part = ipaddress.ip_network(
            (int(base.network_address) + ((policy.fabric_index or 0) << FABRIC_BITS), 32 - FABRIC_BITS)
        )
        if not any(each.version == 4 and each.overlaps(part) for each in taken):
            return base
    return None


def _pool6(blueprint: Blueprint) -> Subnet | None:
    text = blueprint.addressing.ipv6.get(LOOPBACK)
    return ipaddress.ip_network(text) if text and ":" in text else None


def _asn(blueprint: Blueprint, policy: NetworkPolicy, slot: _Slot) -> int:
    return blueprint.addressing.asn_base + FABRIC_ASNS * (policy.fabric_index or 0) + slot.asn


def _routers(
    blueprint: Blueprint, policy: NetworkPolicy, slots: Mapping[str, _Slot], taken: list[Subnet]
) -> dict[str, Router]:
    """Return the routers of a fabric by name."""
    pool, six, index = _loopback_pool(blueprint, policy, taken), _pool6(blueprint), policy.fabric_index or 0
    parts = {"core": CORE_PART, "spine": SPINE_PART, "leaf": LEAF_PART}
    found = {}
    for name, slot in slots.items():
        offset = parts[slot.tier] + slot.slot
        four = text_of(int(pool.network_address) + (index << FABRIC_BITS) + offset, 4) if pool else ""
        own6 = text_of(int(six.network_address) + index * LOOPBACK6_PART + offset, 6) if six else ""
        asn = _asn(blueprint, policy, slot)
        found[name] = Router(name, policy.fabric, slot.tier, slot.slot, asn, four, own6)
    return found


def _links_up(links: Iterable[Link], groups: Mapping[str, tuple[DeviceGroup, int]]) -> dict[str, list[Link]]:
    """Return the links between switches by the fabric of their lower end."""
    found: dict[str, list[Link]] = {}
    for link in links:
        near = groups.get(link.a_device)
        if near and link.b_device in groups and near[0].origin == ("fabrics", link.fabric):
            found.setdefault(link.fabric, []).append(link)
    return found


def _numbered(
    site: Site, policy: NetworkPolicy, slots: _Slots, links: list[Link], taken: list[Subnet]
) -> tuple[dict[str, LinkAddresses], Finding | None]:
    """Return the /31 of each link by the slot of its lower switch and the number of the uplink."""
    by_switch: dict[str, list[Link]] = {}
    for link in links:
        by_switch.setdefault(link.a_device, []).append(link)
    if not by_switch:
        return {}, None
    pool = link_pool(site.blueprint)
    if LINKS not in site.blueprint.addressing.pools and any(
        each.version == 4 and each.overlaps(pool) for each in taken
    ):
        message = f"the default pool of links between switches ({pool}) overlaps an address pool"
        return {}, Finding("DC346", message, "state the pool `links:`, a /15 per fabric", ("addressing", "pools"))
    each = 2 * _power(max(len(found) for found in by_switch.values()))
    two_tiers = any(slots.of[name].tier == "spine" for name in by_switch)
    size, share = each * slots.leaves * (2 if two_tiers else 1), pool.num_addresses // INDEXES
    if size > share:
        length = pool.max_prefixlen - (size * INDEXES - 1).bit_length()
        message = f"the pool of links {pool} is too small: fabric '{policy.fabric}' needs {size:,} addresses"
        return {}, Finding("DC346", message, f"use a pool of /{length} or larger", ("addressing", "pools", LINKS))
    base, version = int(_link_part(site.blueprint, policy).network_address), pool.version
    found: dict[str, LinkAddresses] = {}
    for name, mine in by_switch.items():
        slot = slots.of[name].slot + (slots.leaves if slots.of[name].tier == "spine" else 0)
        for number, link in enumerate(mine):
            at = base + slot * each + 2 * number
            ends = text_of(at, version), text_of(at + 1, version)
            found[cable_id(*link.a)] = LinkAddresses(*ends, pool.max_prefixlen - 1)
    return found, None


def _circuits(site: Site, routers: Mapping[str, Router]) -> Iterator[tuple[str, LinkAddresses]]:
    """Yield the id and the addresses of each cable of a routed circuit."""
    claims = [
        Claim(key, each.links) for key, each in sorted(site.blueprint.circuits.items()) if each.asn and not each.prefix
    ]
    slots = site.allocation.fit(Space("/circuit-link"), claims) if claims else None
    pool = link_pool(site.blueprint)
    for key, circuit in sorted(site.blueprint.circuits.items()):
        mine = [link for link in site.links if link.b_device == f"{site.blueprint.name}-uplink-{key}"]
        for number, link in enumerate(mine):
            if not circuit.asn or link.a_device not in routers:
                continue
            if circuit.prefix:
                net = ipaddress.ip_network(circuit.prefix)
                first = int(net.network_address) + number * net.num_addresses + (0 if net.num_addresses == 2 else 1)
                version, length = net.version, net.prefixlen
            else:
                assert slots
                first = int(pool.broadcast_address) - 1 - 2 * (slots.slot(key) + number)
                version, length = pool.version, pool.max_prefixlen - 1
            ends = text_of(first, version), text_of(first + 1, version)
            yield cable_id(*link.a), LinkAddresses(*ends, length, circuit.asn)


def _without_index(name: str, free: int) -> Finding:
    message = f"fabric '{name}' has no place among the AS numbers and loopbacks: its traffic gives it no `index:`"
    return Finding("DC345", message, f"set `index: {free}`", ("fabrics", name))
