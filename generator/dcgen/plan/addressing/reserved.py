"""Ranges of addresses that no device gets: the slots that they take in a prefix, and their faults."""

from __future__ import annotations

import ipaddress
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from dcgen.blueprint import Blueprint
from dcgen.finding import Case, Finding, fold
from dcgen.plan.addressing.pools import Subnet
from dcgen.plan.leases import Lease
from dcgen.plan.records import Address, Prefix
from dcgen.plan.subnets import ReservedRange


def make_reserved(blueprint: Blueprint) -> tuple[ReservedRange, ...]:
    """Return the reserved ranges of a blueprint, by purpose."""
    stated = sorted(blueprint.addressing.reserved.items())
    return tuple(ReservedRange(name, each.first, each.last) for name, ranges in stated for each in ranges)


def leases(blueprint: Blueprint, pool: Subnet, size: int) -> tuple[Lease, ...]:
    """Return the slots that the reserved ranges in a pool take, in blocks of `size` addresses."""
    base, found = int(pool.network_address), []
    for index, each in enumerate(make_reserved(blueprint)):
        first, last = ipaddress.ip_address(each.first), ipaddress.ip_address(each.last)
        if first.version == pool.version and first in pool and last in pool:
            at, count = (int(first) - base) % size, int(last) - int(first) + 1
            found.append(Lease(f"reserved-{index}", at, min(count, size - at)))
    return tuple(found)


def faults(blueprint: Blueprint, prefixes: Iterable[Prefix], addresses: Iterable[Address]) -> Iterator[Finding]:
    """Yield DC355 for each reserved range that no VLAN contains, and for planned addresses in a reserved range."""
    ranges = make_reserved(blueprint)
    if not ranges:
        return
    subnets = [ipaddress.ip_network(text) for each in prefixes for text in (each.prefix, each.prefix6) if text]
    for each in ranges:
        first, last = ipaddress.ip_address(each.first), ipaddress.ip_address(each.last)
        if not any(net.version == first.version and first in net and last in net for net in subnets):
            message = f"the reserved range {each.first} to {each.last} is in no prefix of the site"
            yield Finding("DC355", message, "use addresses of one prefix in the address plan", _path(each))
    yield from fold(_taken(ranges, addresses), "address", "addresses")


def _taken(ranges: tuple[ReservedRange, ...], addresses: Iterable[Address]) -> Iterator[Case]:
    """Yield a case for each address of a device in a reserved range."""
    rows = sorted(
        (int(ipaddress.ip_address(each.first)), int(ipaddress.ip_address(each.last)), each) for each in ranges
    )
    starts = [row[0] for row in rows]
    for item in addresses:
        for text in (item.address, item.address6):
            value = int(ipaddress.ip_address(text)) if text else -1
            index = bisect_right(starts, value) - 1
            if index >= 0 and value <= rows[index][1] and (":" in text) == (":" in rows[index][2].first):
                each = rows[index][2]
                message = f"{item.device} has {text}, which is reserved for '{each.purpose}'"
                hint = "move the range behind the addresses of the hosts"
                yield Case(each.purpose, text, Finding("DC355", message, hint, _path(each)))


def _path(each: ReservedRange) -> tuple[str, str, str]:
    return ("addressing", "reserved", each.purpose)
