"""clusterinstance.yaml: a skeleton of the cluster of a site for the SiteConfig operator.

The keys and their meaning follow the Go types of `siteconfig.open-cluster-management.io/v1alpha1`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.ansible.hosts import host_vars, make_lookups
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.plan import traffic

HIGHLY_AVAILABLE = 3  # servers: the nodes of a control plane


class ClusterNode(NamedTuple):
    """A server: its host name, the address of its BMC, and the recorded MAC address of its in-band port, or ""."""

    host: str
    bmc: str
    mac: str


class ClusterView(NamedTuple):
    """The cluster of one site. `networks` are the in-band prefixes, `type` is "" for two servers."""

    name: str
    domain: str
    networks: tuple[str, ...]
    type: str
    secret: str
    nodes: tuple[ClusterNode, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the skeleton of a site with servers."""
    view = make_cluster(analysis)
    if view.nodes:
        yield Page("clusterinstance.yaml", "fleet/clusterinstance.yaml.j2", view)


def make_cluster(analysis: Analysis) -> ClusterView:
    """Return the cluster of the servers of a site."""
    topology = analysis.topology
    plan = topology.plan
    lookups = make_lookups(topology, analysis.once(make_hosts).get, analysis.once(make_switches))
    servers = sorted(
        (device for device in plan.devices.values() if device.kind == "server"), key=lambda each: each.name
    )
    inband = set(traffic.carriers(plan, "inband"))
    nodes = []
    for server in servers:
        found = host_vars(topology, server, lookups)
        mac = next((item.mac for item in found.interfaces if item.fabric in inband and item.mac), "")
        nodes.append(
            ClusterNode(f"{server.name}.{plan.domain}", found.management.address if found.management else "", mac)
        )
    networks = dict.fromkeys(
        prefix.prefix for prefix in plan.prefixes if prefix.fabric in inband and not prefix.network
    )
    kind = {1: "SNO"}.get(len(nodes), "HighlyAvailable" if len(nodes) >= HIGHLY_AVAILABLE else "")
    return ClusterView(plan.name, plan.domain, tuple(networks), kind, f"{plan.name}-bmc", tuple(nodes))
