"""The zones of a site: one forward zone, and the reverse zones of its address space.

The reverse zone of IPv4 is that of a /24. If the site has only a part of it, the zone has the name FIRST-LAST below the
zone of the /24 (RFC 2317). The reverse zone of IPv6 is that of a /64. Addresses of a provider
have no reverse zone.
"""

import ipaddress
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dcgen.network.dnsnames import AddressName
from dcgen.plan.records import Plan

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
OCTET = 24  # the prefix length of a reverse zone of IPv4
HALF = 64  # the prefix length of a reverse zone of IPv6
# Address space without a public owner (RFC 1918, RFC 6598, RFC 4193): its reverse zones always belong to the site.
OWN_SPACE = tuple(
    ipaddress.ip_network(text)
    for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
)
UNKNOWN_SERVER = "localhost."  # of a zone whose servers the blueprint does not state


class ZoneRecord(NamedTuple):
    """A resource record: its owner below the zone, its type, its data. The owner of the zone ends in a dot."""

    owner: str
    kind: str
    data: str


class Zone(NamedTuple):
    """A zone with its file, the prefix that it covers ("" for the forward zone), and its records without the SOA.

    `primary` is the server of the SOA, `contact` the mailbox in the form of a name. `included` is the file with the
    names of the site, "" for a reverse zone. `parent` is the zone that must delegate to it, "" if a resolver finds it
    without.
    """

    name: str
    file: str
    prefix: str
    primary: str
    contact: str
    records: tuple[ZoneRecord, ...]
    included: str = ""
    parent: str = ""


class SiteRecords(NamedTuple):
    """The names of a site, for a zone that includes them."""

    name: str
    domain: str
    records: tuple[ZoneRecord, ...]


class Delegation(NamedTuple):
    """The records that the owner of a /24 adds to its reverse zone `parent` for a part `first` to `last` of it."""

    parent: str
    name: str
    first: int
    last: int
    servers: tuple[str, ...]


def make_zones(plan: Plan, names: Iterable[AddressName]) -> Iterator[Zone]:
    """Yield the forward zone, then the reverse zones in the order of their addresses."""
    names = list(names)
    servers = [f"{name}." for name, _ in plan.services.name_servers] or [UNKNOWN_SERVER]
    contact = f"hostmaster.{plan.domain}."  # the mailbox of RFC 2142
    glue = list(_glue(plan, {each.label for each in names}))
    records = (*_top(plan.domain, servers), *glue)
    yield Zone(plan.domain, f"{plan.domain}.zone", "", servers[0], contact, records, f"{plan.name}.records")
    first: dict[str, str] = {}
    for each in names:
        first.setdefault(each.address, each.label)
    found: dict[Network, list[ZoneRecord]] = {}
    owned = _Owned(plan)
    addresses = [(ipaddress.ip_address(text), label) for text, label in first.items()]
    for address, label in sorted(addresses, key=lambda pair: (pair[0].version, int(pair[0]))):
        if (network := owned.zone_of(address)) is not None:
            owner = address.reverse_pointer.removesuffix(f".{_whole(network)}")
            found.setdefault(network, []).append(ZoneRecord(owner, "PTR", f"{label}.{plan.domain}."))
    for network, rows in found.items():
        name = reverse_zone(network)
        parent = "" if name == _whole(network) else _whole(network)
        records = (*_top(name, servers), *rows)
        yield Zone(name, f"{name}.zone", str(network), servers[0], contact, records, parent=parent)


def make_records(plan: Plan, names: Iterable[AddressName]) -> SiteRecords:
    """Return the names of a site with their addresses."""
    return SiteRecords(plan.name, plan.domain, tuple(_forward(each.label, each.address) for each in names))


def make_delegations(zones: Iterable[Zone], servers: tuple[str, ...]) -> Iterator[Delegation]:
    """Yield the records that each zone of a part of a /24 needs in the zone above it."""
    for zone in zones:
        if zone.parent:
            network = ipaddress.ip_network(zone.prefix)
            yield Delegation(zone.parent, zone.name, network[0].packed[-1], network[-1].packed[-1], servers)


def reverse_zone(network: Network) -> str:
    """Return the name of the reverse zone of a /24, of a part of a /24, or of a /64."""
    if network.version == 6 or network.prefixlen == OCTET:
        return _whole(network)
    return f"{network[0].packed[-1]}-{network[-1].packed[-1]}.{_whole(network)}"


@cache
def _whole(network: Network) -> str:
    """Return the reverse zone of the /24 or the /64 of a network."""
    labels = network[0].reverse_pointer.split(".")
    return ".".join(labels[16:] if network.version == 6 else labels[1:])


def _top(zone: str, servers: Iterable[str]) -> Iterator[ZoneRecord]:
    """Yield the records of the servers of a zone."""
    return (ZoneRecord(f"{zone}.", "NS", server) for server in servers)


def _forward(label: str, address: str) -> ZoneRecord:
    return ZoneRecord(label, "AAAA" if ":" in address else "A", address)


def _glue(plan: Plan, labels: set[str]) -> Iterator[ZoneRecord]:
    """Yield the addresses of the name servers inside the zone without those that the plan has."""
    for name, address in plan.services.name_servers:
        if name == plan.domain:
            yield _forward(f"{name}.", address)
        elif name.endswith(f".{plan.domain}") and (label := name.removesuffix(f".{plan.domain}")) not in labels:
            yield _forward(label, address)


class _Owned:
    """The address space of the site: its pools and prefixes, without those inside another."""

    def __init__(self, plan: Plan) -> None:
        policies = plan.routing.policies.values()
        texts = [text for policy in policies for text in (policy.pool, policy.pool6)]
        texts += [text for prefix in plan.prefixes for text in (prefix.prefix, prefix.prefix6)]
        texts += plan.routing.link_pools.values()
        networks = {ipaddress.ip_network(text) for text in texts if text}
        self.by_version: dict[int, list[Network]] = {4: [], 6: []}
        for network in sorted(networks, key=lambda each: (each.version, int(each.network_address), each.prefixlen)):
            known = self.by_version[network.version]
            if not known or int(network[0]) > int(known[-1][-1]):
                known.append(network)

    def zone_of(self, value: IPAddress) -> Network | None:
        """Return the network of the reverse zone of an address, None if the site does not own it."""
        known = self.by_version[value.version]
        index = bisect_right(known, int(value), key=lambda each: int(each.network_address)) - 1
        own = known[index] if index >= 0 and value in known[index] else None
        if own is None and not any(value in space for space in OWN_SPACE):
            return None
        if value.version == 4 and own is not None and own.prefixlen > OCTET:
            return own
        spare = 32 - OCTET if value.version == 4 else 128 - HALF
        return _network(value.version, int(value) >> spare << spare)


@cache
def _network(version: int, first: int) -> Network:
    """Return the /24 or the /64 that begins at an address."""
    return ipaddress.IPv4Network((first, OCTET)) if version == 4 else ipaddress.IPv6Network((first, HALF))
