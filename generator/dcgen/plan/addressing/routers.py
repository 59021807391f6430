"""Switches as routers: loopbacks, AS numbers, and the addresses of numbered links.

Each fabric has an index, and with it a /18 of loopbacks and 65,536 AS numbers (RFC 6996). Cores come first, then
spines, then leaves. Spines of one group share an AS number, so that a path never visits a group twice (RFC 7938).
"""

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.finding import Finding
from dcgen.plan.addressing.layout import text_of
from dcgen.plan.addressing.policy import MAX_FABRICS
from dcgen.plan.addressing.pools import DEFAULT_LINKS, LINKS, LOOPBACK, Subnet
from dcgen.plan.addressing.request import AddressRequest
from dcgen.plan.allocation import cable_id
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim, Space
from dcgen.plan.records import SITE, DeviceGroup, FabricSummary, Link
from dcgen.plan.subnets import LinkAddresses, NetworkPolicy, Router

FABRIC_BITS = 14  # of the loopbacks of a fabric: a /18
CORE_PART, SPINE_PART, LEAF_PART = 0, 1 << 12, 1 << 13  # of them: the first /20, the second /20, the last /19
PART_SIZES = {"core": 1 << 12, "spine": 1 << 12, "leaf": 1 << 13}
FABRIC_ASNS = 1 << 16
SPINE_ASN, GROUP_ASNS, LEAF_ASN = 256, 8, 4_096  # in the AS numbers of a fabric: of spine groups, per group, of leaves
MAX_ASN = 4_294_967_294
# The loopbacks of index 0 begin here. They take 10.3.0.0 to 10.6.255.255 for 16 fabrics, or the first range whose
# part for a fabric is free. The last one is for sites with pools of all private addresses (RFC 6598).
LOOPBACK_BASES = tuple(map(ipaddress.ip_network, ("10.3.0.0/16", "172.28.0.0/16", "100.96.0.0/16")))
LINK_PARTS = 16  # of the pool of links: one per index. Fabrics with a higher index have no numbered links.
# The leaves that a unit of a rail design numbers at least, so that a rail more renumbers no leaf.
RAIL_LEAVES = 8
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


def make_routers(
    site: AddressRequest, policies: Mapping[tuple[str, str], NetworkPolicy], pools: Iterable[Subnet]
) -> RouterPlan:
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
    for name in dict.fromkeys(each.name for each in site.summaries):
        policy = policies.get((name, ""))
        summaries = [each for each in site.summaries if each.name == name]
        if policy is None or not routes(site.blueprint, policy):
            continue
        if policy.fabric_index is None:
            found.append(_without_index(name))
            continue
        slots = _make_slots(site, policy, summaries, groups)
        faults = list(_faults(site, policy, slots.of, taken, summaries))
        found += faults
        if faults:
            continue
        routers |= _routers(site.blueprint, policy, slots.of, taken)
        numbered = _links_up(name, site.links.get(name, ()), groups) if policy.links == "numbered" else []
        made, fault = _numbered(site, policy, slots, numbered, taken)
        links |= made
        part = link_pool(site.blueprint, policy.fabric_index, taken)
        link_pools |= {name: str(part)} if made and part else {}
        found += [fault] if fault else []
    made, fault = _circuits(site, routers, taken)
    found += [fault] if fault else []
    return RouterPlan(routers, links | made, tuple(found), link_pools)


def routes(blueprint: Blueprint, policy: NetworkPolicy) -> bool:
    """Return whether the switches of a fabric are routers."""
    if policy.protocol != "ethernet" or policy.routing in ("isolated", "infiniband"):
        return False
    if policy.routing != "l2-vlan" or policy.overlay:
        return True
    routed = any(each.asn and each.fabric == policy.fabric for each in blueprint.circuits.values())
    return policy.gateway == "leaf" or routed


def link_pool(blueprint: Blueprint, index: int, taken: Iterable[Subnet]) -> Subnet | None:
    """Return the part of the pool of links for the fabric with an index, a sixteenth of it.

    The pool is as stated, or the first default whose part is free. The result is None if no default is free.
    """
    stated = blueprint.addressing.pools.get(LINKS)
    for pool in map(ipaddress.ip_network, [stated] if stated else DEFAULT_LINKS):
        length = pool.prefixlen + (LINK_PARTS - 1).bit_length()
        if length > pool.max_prefixlen or index >= LINK_PARTS:
            return None
        first = int(pool.network_address) + (index << (pool.max_prefixlen - length))
        part = ipaddress.ip_network((first, length))
        if stated or not any(each.version == part.version and each.overlaps(part) for each in taken):
            return part
    return None


def _make_slots(
    site: AddressRequest,
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
            place = (number - 1) * planes + index  # the planes take turns, so a leaf more moves no other
            slot = 1 + leaf.block(item.unit, place)
            first = 1 + leaf.block(item.unit, place - (number - 1) % 2 * planes) if policy.pair == "mlag" else slot
            found[name] = _Slot("leaf", slot, LEAF_ASN + first)
    return _Slots(found | dict(_upper_slots(site, policy, summaries, groups)), _power(leaf.end + 1))


def _upper_slots(
    site: AddressRequest,
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
            slot = 1 + spine.slot(f"group-{group:04}-plane-{index}", place + 1)
            yield name, _Slot("spine", slot, SPINE_ASN + GROUP_ASNS * group + index)
        for name in summary.cores:
            yield name, _Slot("core", 1 + core.slot(f"plane-{index}", groups[name][1]), index)


def _power(number: int) -> int:
    """Return the next power of two."""
    return 1 << (max(number, 1) - 1).bit_length()


def _faults(
    site: AddressRequest,
    policy: NetworkPolicy,
    slots: Mapping[str, _Slot],
    taken: list[Subnet],
    summaries: list[FabricSummary],
) -> Iterator[Finding]:
    """Yield the faults of loopbacks and AS numbers of a fabric."""
    path, blueprint = ("fabrics", policy.fabric), site.blueprint
    for tier, size in PART_SIZES.items():
        if (highest := max((each.slot for each in slots.values() if each.tier == tier), default=0)) >= size:
            message = f"fabric '{policy.fabric}' has a {tier} switch {highest:,}; its loopbacks are for {size - 1:,}"
            hint = _smaller_site(site, policy.fabric, summaries) if tier == "leaf" else ""
            hint = f"{hint}use fewer and larger units, or split the site"
            yield Finding("DC346", message, hint, path)
    if (highest := max((_asn(blueprint, policy, each) for each in slots.values()), default=0)) > MAX_ASN:
        message = f"fabric '{policy.fabric}' needs the AS number {highest:,}, beyond the last one ({MAX_ASN:,})"
        yield Finding("DC345", message, "lower `asn_base:`", ("addressing", "asn_base"))
    spine_asns = [each.asn for each in slots.values() if each.tier == "spine"]
    if max(spine_asns, default=0) >= LEAF_ASN:
        message = f"fabric '{policy.fabric}' has more spine groups than AS numbers for them ({LEAF_ASN - SPINE_ASN:,})"
        yield Finding("DC345", message, "use larger spine groups, or split the site", path)
    yield from _loopback_faults(blueprint, policy, taken)


def _smaller_site(site: AddressRequest, fabric: str, summaries: list[FabricSummary]) -> str:
    """Return how to have fewer leaves outside of the units, "" if the units have at least as many.

    A unit reserves the loopbacks of as many leaves as the site has, so that the numbers of all units are alike.
    """
    of_site, of_unit = (max(getattr(each.shape, key) for each in summaries) for key in ("site_leaves", "unit_leaves"))
    outside = [item for item in site.device_groups if item.unit == SITE and item.key in site.blueprint.servers]
    movable = [item for item in outside if item.type.ports_of(fabric)]
    if not movable or _power(of_site) <= _power(of_unit):
        return ""
    largest = max(movable, key=lambda item: item.capacity)
    why = (
        f"each unit reserves the loopbacks of {_power(of_site)} leaves, as the site has {of_site}, and needs {of_unit}"
    )
    return f"put the servers of '{largest.key}' into units with `units:` ({why}), "


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


def _links_up(fabric: str, links: Iterable[Link], groups: Mapping[str, tuple[DeviceGroup, int]]) -> list[Link]:
    """Return the links of a fabric whose lower end is one of its switches, and the upper end any switch."""
    own = {name for name, (item, _) in groups.items() if item.origin == ("fabrics", fabric)}
    return [link for link in links if link.a_device in own and link.b_device in groups]


def _numbered(
    site: AddressRequest, policy: NetworkPolicy, slots: _Slots, links: list[Link], taken: list[Subnet]
) -> tuple[dict[str, LinkAddresses], Finding | None]:
    """Return the /31 of each link by the slot of its lower switch and the number of the uplink."""
    by_switch: dict[str, list[Link]] = {}
    for link in links:
        by_switch.setdefault(link.a_device, []).append(link)
    if not by_switch:
        return {}, None
    part = link_pool(site.blueprint, policy.fabric_index or 0, taken)
    if part is None and LINKS not in site.blueprint.addressing.pools:
        message = f"the default pools of links between switches ({', '.join(DEFAULT_LINKS)}) overlap address pools"
        return {}, Finding("DC346", message, "state the pool `links:`, a /15 per fabric", ("addressing", "pools"))
    each = 2 * _power(max(len(found) for found in by_switch.values()))
    two_tiers = any(slots.of[name].tier == "spine" for name in by_switch)
    size = each * slots.leaves * (2 if two_tiers else 1)
    if part is None or size > part.num_addresses:
        stated = ipaddress.ip_network(site.blueprint.addressing.pools.get(LINKS, DEFAULT_LINKS[0]))
        length = stated.max_prefixlen - (size * LINK_PARTS - 1).bit_length()
        message = f"the pool of links {stated} is too small: fabric '{policy.fabric}' needs {size:,} addresses"
        hint = f"use a pool of /{length} or larger, or set `links: unnumbered` if the switches support it"
        return {}, Finding("DC346", message, hint, ("addressing", "pools", LINKS))
    base, version = int(part.network_address), part.version
    found: dict[str, LinkAddresses] = {}
    for name, mine in by_switch.items():
        slot = slots.of[name].slot + (slots.leaves if slots.of[name].tier == "spine" else 0)
        for number, link in enumerate(mine):
            at = base + slot * each + 2 * number
            ends = text_of(at, version), text_of(at + 1, version)
            found[cable_id(*link.a)] = LinkAddresses(*ends, part.max_prefixlen - 1)
    return found, None


def _circuits(
    site: AddressRequest, routers: Mapping[str, Router], taken: list[Subnet]
) -> tuple[dict[str, LinkAddresses], Finding | None]:
    """Return the addresses of each cable of a routed circuit by the id of the cable.

    A circuit without a prefix of its own has the last addresses of the pool of links.
    """
    circuits = sorted(site.blueprint.circuits.items())
    claims = [Claim(key, each.links) for key, each in circuits if each.asn and not each.prefix]
    slots = site.allocation.fit(Space("/circuit-link"), claims) if claims else None
    stated = site.blueprint.addressing.pools.get(LINKS)
    pool = ipaddress.ip_network(stated) if stated else link_pool(site.blueprint, LINK_PARTS - 1, taken)
    if slots and (pool is None or 2 * slots.end > pool.num_addresses):
        message = f"routed circuits need {2 * slots.end:,} addresses, which no pool of links has"
        return {}, Finding("DC346", message, "state a larger pool `links:`", ("addressing", "pools"))
    by_end: dict[str, list[Link]] = {}
    for links in site.links.values() if claims or any(each.asn for _, each in circuits) else ():
        for link in links:
            by_end.setdefault(link.b_device, []).append(link)
    found: dict[str, LinkAddresses] = {}
    for key, circuit in circuits:
        mine = by_end.get(f"{site.blueprint.name}-uplink-{key}", ())
        for number, link in enumerate(mine):
            if not circuit.asn or link.a_device not in routers or not (circuit.prefix or slots):
                continue
            if circuit.prefix:
                net = ipaddress.ip_network(circuit.prefix)
                first = int(net.network_address) + number * net.num_addresses + (0 if net.num_addresses == 2 else 1)
                version, length = net.version, net.prefixlen
            else:
                assert slots and pool
                first = int(pool.broadcast_address) - 1 - 2 * (slots.slot(key) + number)
                version, length = pool.version, pool.max_prefixlen - 1
            ends = text_of(first, version), text_of(first + 1, version)
            found[cable_id(*link.a)] = LinkAddresses(*ends, length, circuit.asn)
    return found, None


def _without_index(name: str) -> Finding:
    message = (
        f"fabric '{name}' has no place among the AS numbers and loopbacks: other fabrics have all {MAX_FABRICS} indexes"
    )
    return Finding(
        "DC345", message, "set `routing: l2-vlan` where no switch has to route, or split the site", ("fabrics", name)
    )
