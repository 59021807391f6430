"""topology.json: the graph as networkx node-link data, one node or edge per line.

Thousands of devices and cables have equal rows but for their names and ports. So the text of a row, or of all rows of
a server, is made once per kind, and stamped with the values that differ.
"""

from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple

from dcgen import tables
from dcgen.analysis import Analysis
from dcgen.forms import Open, json_form
from dcgen.page import FreeText, Page, describe
from dcgen.plan.records import Device
from dcgen.topology import Topology

Stamp = tuple[FreeText, tuple[FreeText, ...]]  # the form of some rows, and the texts to fill in
TEXT, NUMBER = Open('"%s"'), Open("%s")


class _Kind(NamedTuple):
    """The form of the rows of devices of a kind, and the places of the texts to fill in among those of a device."""

    form: str
    places: tuple[int, ...]

    def stamp(self, *texts: str) -> Stamp:
        """Return the rows of a device."""
        return self.form, tuple([texts[place] for place in self.places])


class GraphView(NamedTuple):
    """The attributes of the graph, its first node and edge, and the others, made while they are printed.

    A line starts with the comma after the previous line, so a new last line changes no other line.
    """

    graph: dict[str, str]
    first_node: Stamp
    nodes: Iterator[Stamp]
    first_edge: Stamp
    edges: Iterator[Stamp]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `topology.json`."""
    topology = analysis.topology
    nodes, edges = _nodes(topology), _edges(topology)
    graph = {"name": topology.plan.name, "kind": topology.plan.kind}
    yield Page("topology.json", "topology/topology.json.j2", GraphView(graph, next(nodes), nodes, next(edges), edges))


def _nodes(topology: Topology) -> Iterator[Stamp]:
    """Yield the rows of `Topology.node_rows`: those of a device together, then the others."""
    if topology.plan.recorded:
        yield from ((json_form(row), ()) for row in topology.node_rows())
        return
    known: dict[Hashable, _Kind] = {}
    for name, device in topology.plan.devices.items():
        (rack, u), bay, plane = topology.place_of(name), topology.bay_of(name), topology.plane_of.get(name)
        key = id(device.type), device.kind, device.role, rack == "", u is None, device.unit > 0, bay, plane
        if (kind := known.get(key)) is None:
            kind = known[key] = _node_kind(topology, device)
        yield kind.stamp(name, rack, str(u), str(device.unit))
    yield from ((json_form(tables.node_row(node)), ()) for node in topology.site_nodes())


def _node_kind(topology: Topology, device: Device) -> _Kind:
    """Return the form of the nodes of a device, for its name, rack, rack unit and scalable unit."""
    rows: list[dict[str, Any]] = []
    places: list[int] = []
    for node in topology.nodes_of(device):
        row = tables.node_row(node) | {"id": _named(device.name, node.id)}
        places.append(0)
        for place, (key, text) in enumerate((("rack", TEXT), ("u", NUMBER), ("unit", NUMBER)), 1):
            if key in row:
                row[key] = text
                places.append(place)
        rows.append(row)
    return _Kind(json_form(*rows), tuple(places))


def _named(device: str, name: str) -> Open:
    """Return a name that begins with that of a device, which is left open."""
    return Open(f'"%s{name.removeprefix(device)}"')


def _edges(topology: Topology) -> Iterator[Stamp]:
    """Yield the rows of `Topology.edge_rows`: cables, links inside a server together, and the others."""
    if topology.plan.recorded:
        yield from ((json_form(row), ()) for row in topology.edge_rows())
        return
    yield from _cables(topology)
    yield from _internal(topology)
    known: dict[Hashable, str] = {}
    for edge in topology.site_edges():
        source, target, *rest = edge
        if (form := known.get(key := tuple(rest))) is None:
            form = known[key] = json_form(tables.edge_row(edge) | {"source": TEXT, "target": TEXT})
        yield form, (source, target)


def _cables(topology: Topology) -> Iterator[Stamp]:
    identity = Open('"%s:%s"')
    opened = {"source": TEXT, "target": TEXT, "key": identity, "source_port": TEXT, "target_port": TEXT, "id": identity}
    known: dict[Hashable, str] = {}
    for cable in topology.plan.cables:
        key = cable.fabric, cable.speed_gbps, cable.media, cable.length_m
        if (form := known.get(key)) is None:
            form = known[key] = json_form(tables.cable_row(cable) | opened)
        a, port = cable.a_device, cable.a_port
        yield form, (a, cable.b_device, a, port, port, cable.b_port, a, port)


def _internal(topology: Topology) -> Iterator[Stamp]:
    """Yield the links inside each server, and to its NVLink domain."""
    known: dict[Hashable, _Kind] = {}
    for name, device in topology.plan.devices.items():
        if device.type.gpus:
            domain = topology.nvlink_domain_of(device)
            key = id(device.type), domain == ""
            if (kind := known.get(key)) is None:
                kind = known[key] = _internal_kind(device, domain)
            yield kind.stamp(name, domain)


def _internal_kind(device: Device, domain: str) -> _Kind:
    """Return the form of the links inside a server, for its name and its NVLink domain in the rack, "" for none."""
    rows: list[dict[str, Any]] = []
    places: list[int] = []
    for edge in tables.internal_edges(device, domain):
        outside = domain != "" and edge.target == domain
        target = TEXT if outside else _named(device.name, edge.target)
        rows.append(tables.edge_row(edge) | {"source": _named(device.name, edge.source), "target": target})
        places += 0, int(outside)
    return _Kind(json_form(*rows), tuple(places))
