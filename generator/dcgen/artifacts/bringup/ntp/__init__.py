"""ntp/: the configuration of chrony for the hosts of a site, if the blueprint states where their time comes from.

The servers of the groups in `services: ntp: servers:` ask the stated sources and serve time. All other hosts ask them.
Without such groups every host asks the sources.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.network.reach import time_servers
from dcgen.page import Page
from dcgen.plan.records import Plan


class TimeClient(NamedTuple):
    """The view of `ntp/client.conf`: the addresses or names that a host asks."""

    name: str
    sources: tuple[str, ...]


class TimeServer(NamedTuple):
    """The view of the file of a time server.

    `sources` are outside the site, `peers` are the addresses of the other time servers. It answers requests from
    `prefixes`.
    """

    name: str
    sources: tuple[str, ...]
    peers: tuple[str, ...]
    prefixes: tuple[str, ...]


class TimeGuide(NamedTuple):
    """The view of `ntp/README.md`: the time servers of the site, and the stated sources."""

    name: str
    servers: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    groups: tuple[str, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per time server, that of all other hosts, and the README. Yield nothing without `services: ntp:`."""
    plan = analysis.topology.plan
    services = plan.services
    if not services.time_sources and not services.time_servers:
        return
    servers = {device.name: at.address or at.address6 for device, at in time_servers(analysis.topology)}
    for name in servers:
        peers = tuple(address for other, address in servers.items() if other != name)
        view = TimeServer(name, services.time_sources, peers, tuple(_prefixes(plan)))
        yield Page(f"ntp/{name}.conf", "ntp/server.conf.j2", view)
    asked = tuple(servers.values()) or services.time_sources
    if asked:
        yield Page("ntp/client.conf", "ntp/client.conf.j2", TimeClient(plan.name, asked))
    guide = TimeGuide(plan.name, tuple(servers.items()), services.time_sources, services.time_servers)
    yield Page("ntp/README.md", "ntp/README.md.j2", guide)


def _prefixes(plan: Plan) -> Iterator[str]:
    """Yield the prefixes of the VLANs of the site, whose devices may ask for the time."""
    for prefix in plan.prefixes:
        policy = plan.routing.policy(prefix.fabric, prefix.network)
        if policy is None or (policy.has_vlan and policy.protocol != "infiniband"):
            yield from filter(None, (prefix.prefix, prefix.prefix6))
