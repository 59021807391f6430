"""The networks in which hosts and BMCs boot with DHCP, and the ranges of leases in them."""

from __future__ import annotations

import ipaddress
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from dcgen.plan.records import Plan, Prefix
from dcgen.plan.traffic import carries

PURPOSE = "dhcp"  # of the reserved ranges that are pools of leases, also as the start of a longer purpose
SERVED = ("inband", "management")  # the traffic of networks in which hosts and BMCs boot
MANAGEMENT = "management"


def booting_prefixes(plan: Plan) -> tuple[Prefix, ...]:
    """Return the prefixes with DHCP: VLANs for in-band traffic or management, and VLANs with a range of leases."""
    return tuple(prefix for prefix in plan.prefixes if _is_served(plan, prefix))


def lease_ranges(plan: Plan, prefix: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last address, as numbers, of each range of leases in a prefix."""
    network = ipaddress.ip_network(prefix)
    for each in plan.routing.reserved:
        first, last = ipaddress.ip_address(each.first), ipaddress.ip_address(each.last)
        leased = each.purpose == PURPOSE or each.purpose.startswith(f"{PURPOSE}-")
        if leased and first.version == network.version and first in network and last in network:
            yield int(first), int(last)


def lease_pools(plan: Plan, text: str, taken: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the ranges of leases of a prefix, cut where an address is taken or belongs to the network itself."""
    network = ipaddress.ip_network(text)
    ends = {int(network[0])} | ({int(network[-1])} if network.version == 4 else set())
    known = sorted({int(ipaddress.ip_address(each)) for each in taken} | ends)
    kind = ipaddress.IPv4Address if network.version == 4 else ipaddress.IPv6Address
    for first, last in lease_ranges(plan, text):
        at = first
        for value in known[bisect_left(known, first) :]:
            if value > last:
                break
            if value > at:
                yield str(kind(at)), str(kind(value - 1))
            at = value + 1
        if at <= last:
            yield str(kind(at)), str(kind(last))


def _is_served(plan: Plan, prefix: Prefix) -> bool:
    policy = plan.routing.policy(prefix.fabric, prefix.network)
    if policy is not None and (policy.protocol == "infiniband" or not policy.has_vlan):
        return False
    if prefix.link or prefix.rail:
        return False
    boots = not prefix.network and any(carries(plan, prefix.fabric, what) for what in SERVED)
    texts = filter(None, (prefix.prefix, prefix.prefix6))
    return boots or prefix.network == MANAGEMENT or any(any(lease_ranges(plan, text)) for text in texts)
