"""kubernetes/: labels for the nodes of a Kubernetes cluster, and the address pools of its rails.

The cluster runs on the servers of the site. A node has the name of its server.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.network.kubernetes.labels import NodeRow, make_nodes, meanings
from dcgen.artifacts.network.kubernetes.pools import AddressPool, make_pools
from dcgen.network.hosts import make_hosts
from dcgen.page import Page
from dcgen.views.nodelabels import BLUEPRINT, GROUP, label_value


class NodeFile(NamedTuple):
    """The nodes with their labels."""

    name: str
    nodes: tuple[NodeRow, ...]


class PoolFile(NamedTuple):
    """The address pools, with the keys and the value of the labels by which they select nodes."""

    name: str
    blueprint_key: str
    blueprint: str
    group_key: str
    pools: tuple[AddressPool, ...]


class LabelExample(NamedTuple):
    """A label key with its meaning, the first value of it, and the number of nodes that have it."""

    key: str
    meaning: str
    example: str
    nodes: int


class PoolSummary(NamedTuple):
    """A pool with its prefix and its number of nodes."""

    name: str
    cidr: str
    nodes: int


class KubernetesGuide(NamedTuple):
    """The view of `kubernetes/README.md`. `topology_labels` is the chosen key set."""

    name: str
    nodes: int
    topology_labels: str
    labels: tuple[LabelExample, ...]
    pools: tuple[PoolSummary, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the labels of the nodes, the pools of the rails if there are routed ones, and the README."""
    plan = analysis.topology.plan
    nodes = make_nodes(analysis.topology)
    if not nodes:
        return
    groups = {node.name: plan.devices[node.name].group for node in nodes}
    pools = make_pools(plan.name, analysis.once(make_hosts), groups)
    yield Page("kubernetes/node-labels.yaml", "kubernetes/node-labels.yaml.j2", NodeFile(plan.name, nodes))
    if pools:
        yield pool_page(plan.name, pools)
    yield Page(
        "kubernetes/README.md", "kubernetes/README.md.j2", guide(plan.name, plan.policy.topology_labels, nodes, pools)
    )


def pool_page(name: str, pools: tuple[AddressPool, ...]) -> Page:
    """Return the page of the address pools."""
    view = PoolFile(name, BLUEPRINT, label_value(name), GROUP, pools)
    return Page("kubernetes/ip-pools.yaml", "kubernetes/ip-pools.yaml.j2", view)


def guide(
    name: str, topology_labels: str, nodes: tuple[NodeRow, ...], pools: tuple[AddressPool, ...]
) -> KubernetesGuide:
    """Return the view of the README: each label in use, and each pool."""
    values: dict[str, list[str]] = {}
    for node in nodes:
        for key, value in node.labels:
            values.setdefault(key, []).append(value)
    rows = (
        LabelExample(key, meaning, values[key][0], len(values[key]))
        for key, meaning in meanings(topology_labels).items()
        if key in values
    )
    return KubernetesGuide(
        name,
        len(nodes),
        topology_labels,
        tuple(rows),
        tuple(PoolSummary(pool.name, pool.cidr, len(pool.rows)) for pool in pools),
    )
