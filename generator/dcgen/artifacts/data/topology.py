"""topology.json: the graph as networkx node-link data, one node or edge per line."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page

Row = dict[str, FreeText | int | float | None]


@dataclass(frozen=True, slots=True)
class GraphView:
    """The attributes of the graph, its first node and edge, and the others, made while they are printed.

    A line starts with the comma after the previous line, so a new last line changes no other line.
    """

    graph: dict[str, str]
    first_node: Row
    nodes: Iterator[Row] = field(repr=False)
    first_edge: Row
    edges: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `topology.json`."""
    topology = analysis.topology
    nodes, edges = topology.node_rows(), topology.edge_rows()
    graph = {"name": topology.plan.name, "kind": topology.plan.kind}
    yield Page("topology.json", "topology/topology.json.j2", GraphView(graph, next(nodes), nodes, next(edges), edges))
