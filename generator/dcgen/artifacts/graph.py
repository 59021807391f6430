"""topology.json: the graph as networkx node-link data, one node or edge a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dcgen.page import Page
from dcgen.topology import Topology


@dataclass(frozen=True, slots=True)
class GraphView:
    """Attributes of the graph, and its nodes and edges as plain mappings, made as they are printed."""

    graph: dict[str, Any]
    nodes: Iterator[dict[str, Any]]
    edges: Iterator[dict[str, Any]]


def pages(topology: Topology) -> Iterator[Page]:
    """`topology.json`."""
    graph = {"name": topology.plan.name, "kind": topology.plan.kind}
    yield Page("topology.json", "topology/topology.json.j2", GraphView(graph, topology.node_rows(), topology.edge_rows()))
