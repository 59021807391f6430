"""dns/: the zones of a site for a DNS server that reads zone files, such as BIND, and the statements that load them.

Every address of the plan has a name in the forward zone, and a reverse record if its reverse zone belongs to the site.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.dns.zones import Delegation, Zone, make_delegations, make_records, make_zones
from dcgen.network.dnsnames import NamePlan, make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.page import Page


class ZoneStatement(NamedTuple):
    """A zone with the name of its file."""

    name: str
    file: str


class ZoneStatements(NamedTuple):
    """The view of `dns/named.conf.zones`."""

    name: str
    zones: tuple[ZoneStatement, ...]


class UnnamedRow(NamedTuple):
    """An address without a name, with the reason."""

    address: str
    device: str
    reason: str


class ZoneGuide(NamedTuple):
    """The view of `dns/README.md`. `name_servers` are those that the blueprint states, `example` is a name."""

    name: str
    domain: str
    example: str
    example_address: str
    forward: str
    records: str
    names: int
    zones: tuple[Zone, ...]
    name_servers: tuple[str, ...]
    delegations: tuple[Delegation, ...]
    unnamed: tuple[UnnamedRow, ...]
    without_reverse: int


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the zones, the statements that load them, and the README. Yield nothing for a site without addresses."""
    topology = analysis.topology
    found = make_names(topology, analysis.once(make_switches), analysis.once(make_hosts))
    if not found.names:
        return
    zones = tuple(make_zones(topology.plan, found.names))
    yield Page(f"dns/{zones[0].included}", "dns/site.records.j2", make_records(topology.plan, found.names))
    for zone in zones:
        yield Page(f"dns/{zone.file}", "dns/zone.zone.j2", zone)
    statements = tuple(ZoneStatement(zone.name, zone.file) for zone in zones)
    yield Page("dns/named.conf.zones", "dns/named.conf.zones.j2", ZoneStatements(topology.plan.name, statements))
    yield Page("dns/README.md", "dns/README.md.j2", _guide(analysis, found, zones))


def _guide(analysis: Analysis, found: NamePlan, zones: tuple[Zone, ...]) -> ZoneGuide:
    plan = analysis.topology.plan
    servers = tuple(name for name, _ in plan.services.name_servers)
    addresses = {each.address for each in found.names}
    example = next((each for each in found.names if each.label == each.device), found.names[0])
    reverse = sum(record.kind == "PTR" for zone in zones for record in zone.records)
    return ZoneGuide(
        name=plan.name,
        domain=plan.domain,
        example=f"{example.label}.{plan.domain}",
        example_address=example.address,
        forward=zones[0].file,
        records=zones[0].included,
        names=len(found.names),
        zones=zones,
        name_servers=servers,
        delegations=tuple(make_delegations(zones, servers)),
        unnamed=tuple(
            UnnamedRow(each.address, each.device, f"{each.label} is the name of {each.other}")
            if each.fits
            else UnnamedRow(each.address, each.device, f"{each.label} has {len(each.label)} characters")
            for each in found.unnamed
        ),
        without_reverse=len(addresses) - reverse,
    )
