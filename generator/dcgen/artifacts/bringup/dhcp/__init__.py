"""dhcp/: the configuration of ISC Kea for the networks in which hosts and BMCs boot.

These are the VLANs that carry in-band traffic or management, and every VLAN with a range that the blueprint reserves
for `dhcp`. A reservation identifies its client by the MAC address in the lock, or by the switch port if the blueprint
states the circuit id. No MAC address is invented: missing.csv lists the clients that are not identified.
"""

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.dhcp.classes import make_classes
from dcgen.artifacts.bringup.dhcp.files import (
    DhcpGuide,
    DhcpOption,
    DhcpSubnet,
    KeaConfig,
    SubnetRow,
    UnidentifiedList,
)
from dcgen.artifacts.bringup.dhcp.subnets import SubnetPlan, make_subnets
from dcgen.network.dnsnames import make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.reach import time_servers
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.topology import Topology

MISSING = ("device", "port", "fabric", "address", "subnet", "hostname", "switch", "switch_port", "reason")


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the configurations, the list of unknown clients, and the README. Yield nothing without VLANs."""
    topology = analysis.topology
    names = make_names(topology, analysis.once(make_switches), analysis.once(make_hosts))
    made = make_subnets(topology, names)
    if not made.four and not made.six:
        return
    config = make_config(topology, made)
    if made.four:
        yield Page("dhcp/kea-dhcp4.conf", "dhcp/kea-dhcp4.conf.j2", config)
    if made.six:
        yield Page("dhcp/kea-dhcp6.conf", "dhcp/kea-dhcp6.conf.j2", make_config6(topology, made))
    if made.missing:
        view = UnidentifiedList(MISSING, iter(made.missing))
        yield Page("dhcp/missing.csv", "dhcp/missing.csv.j2", view)
    yield Page("dhcp/README.md", "dhcp/README.md.j2", _guide(topology, made, config))


def make_config(topology: Topology, made: SubnetPlan) -> KeaConfig:
    """Return the configuration for DHCPv4."""
    plan, servers = topology.plan, _versions(_time_sources(topology))[0]
    resolvers, _ = _versions(plan.services.resolvers)
    options = [DhcpOption("domain-name", plan.domain)]
    options += [DhcpOption("domain-name-servers", ", ".join(resolvers))] if resolvers else []
    options += [DhcpOption("ntp-servers", ", ".join(servers))] if servers else []
    return KeaConfig(plan.name, tuple(options), make_classes(plan.services.boot), _is_shared(made.four), made.four)


def make_config6(topology: Topology, made: SubnetPlan) -> KeaConfig:
    """Return the configuration for DHCPv6. It has no boot files: hosts boot over IPv4."""
    plan, servers = topology.plan, _versions(_time_sources(topology))[1]
    _, resolvers = _versions(plan.services.resolvers)
    options = [DhcpOption("domain-search", plan.domain)]
    options += [DhcpOption("dns-servers", ", ".join(resolvers))] if resolvers else []
    options += [DhcpOption("sntp-servers", ", ".join(servers))] if servers else []
    return KeaConfig(plan.name, tuple(options), (), _is_shared(made.six), made.six)


def _is_shared(subnets: tuple[DhcpSubnet, ...]) -> bool:
    """Return whether any address has several reservations."""
    return any(len({each.address for each in item.reservations}) < len(item.reservations) for item in subnets)


def _time_sources(topology: Topology) -> list[str]:
    """Return the addresses that clients ask for the time: those of the time servers, or else the stated sources."""
    own = [text for _, at in time_servers(topology) for text in (at.address, at.address6) if text]
    stated = topology.plan.services.time_sources
    return own or [text for text in stated if ":" in text or not any(map(str.isalpha, text))]


def _versions(addresses: list[str] | tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the IPv4 and the IPv6 addresses."""
    return [text for text in addresses if ":" not in text], [text for text in addresses if ":" in text]


def _guide(topology: Topology, made: SubnetPlan, config: KeaConfig) -> DhcpGuide:
    plan, subnets = topology.plan, (*made.four, *made.six)
    lost: dict[str, int] = {}
    for row in made.missing:
        lost[row[MISSING.index("subnet")]] = lost.get(row[MISSING.index("subnet")], 0) + 1
    return DhcpGuide(
        name=plan.name,
        subnets=tuple(
            SubnetRow(
                *(each.prefix, each.title, " ".join(each.relays), len(each.reservations), len(each.pools)),
                lost.get(each.prefix, 0),
            )
            for each in subnets
        ),
        four=bool(made.four),
        six=bool(made.six),
        classes=config.classes,
        circuit_id=plan.services.circuit_id,
        unidentified=len(made.missing),
        pools=sum(len(each.pools) for each in subnets),
        resolvers=bool(plan.services.resolvers),
        ntp=bool(plan.services.time_sources or plan.services.time_servers),
    )
