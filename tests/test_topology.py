"""The graph that users get: node-link data that networkx reads back, and numbers that networkx finds again."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import networkx
import pytest

import dcgen
from conftest import BLUEPRINTS
from dcgen.tables import OF_A_CABLE, Edge
from dcgen.topology import Topology
from support import doors

ROOT = Path(__file__).parents[1]
NAMES = ("ams2-lab", "iad1-a", "lyon-store-042", "tiny")
KINDS = {"server", "storage", "switch", "gpu", "nvswitch", "rack", "pdu", "ups", "feed", "circuit", "accessory"}
CABLE = {"id", "kind", "fabric", "source_port", "target_port", "speed_gbps", "media", "length_m"}


@pytest.fixture(scope="module", params=NAMES)
def topology(request: pytest.FixtureRequest) -> Topology:
    """The topology of each shipped blueprint."""
    return dcgen.load(ROOT / "blueprints" / f"{request.param}.yaml")


@pytest.fixture
def data(topology: Topology) -> dict[str, Any]:
    """What topology.json holds."""
    (artifact,) = doors.artifacts_of(topology, ROOT / "blueprints" / "x.yaml", ("topology",))
    return json.loads(artifact.text)


def edges_of(graph: networkx.MultiGraph) -> Counter[tuple[Any, ...]]:
    """The edges with their keys and attributes, whichever way round their ends are told."""
    return Counter(
        (frozenset((a, b)), key, tuple(sorted(values.items(), key=str)))
        for a, b, key, values in graph.edges(keys=True, data=True)
    )


@pytest.mark.consumer("networkx", "3.6", "reads `topology.json` back as the same graph")
def test_json_is_the_graph(topology: Topology, data: dict[str, Any]) -> None:
    """networkx reads topology.json back as the very graph that `topology.graph` is."""
    graph = networkx.node_link_graph(data, edges="edges")
    assert isinstance(graph, networkx.MultiGraph) and not graph.is_directed()
    assert graph.graph == topology.graph.graph
    assert dict(graph.nodes(data=True)) == dict(topology.graph.nodes(data=True))
    assert edges_of(graph) == edges_of(topology.graph)


def test_json_rows_become_one_node_and_one_edge_each(topology: Topology, data: dict[str, Any]) -> None:
    """No node id and no edge key repeats, so that reading the file merges nothing."""
    assert len(data["nodes"]) == len({node["id"] for node in data["nodes"]}) == topology.graph.number_of_nodes()
    assert len(data["edges"]) == topology.graph.number_of_edges()


def test_a_cable_tells_all_that_the_reference_lists(data: dict[str, Any]) -> None:
    """A cable has every attribute of an edge, those of a cable, and its id; other edges have none of a cable."""
    of_a_cable = {*Edge._fields, *OF_A_CABLE, "id"}
    assert {frozenset(edge) for edge in data["edges"] if edge["kind"] == "cable"} == {frozenset(of_a_cable)}
    others = set().union(*(edge for edge in data["edges"] if edge["kind"] != "cable"))
    assert others <= set(Edge._fields)


def test_cables_keep_their_direction(topology: Topology, data: dict[str, Any]) -> None:
    """networkx tells both ends of a cable in the order of topology.json, so source_port stays the port of the source."""
    ends = {edge["id"]: (edge["source"], edge["target"]) for edge in data["edges"] if edge["kind"] == "cable"}
    told = {values["id"]: (a, b) for a, b, values in topology.graph.edges(data=True) if values["kind"] == "cable"}
    assert told == ends


def test_nodes_say_what_they_are(topology: Topology) -> None:
    """Every node has a kind that the reference lists and a role; what stands in a rack names it and its model."""
    racks = {name for name, kind in topology.graph.nodes(data="kind") if kind == "rack"}
    for name, values in topology.graph.nodes(data=True):
        assert values["kind"] in KINDS and values["role"], name
        if values["kind"] in ("server", "storage", "switch", "pdu", "ups", "gpu", "accessory"):
            assert values["rack"] in racks and values["model"], name


def test_gpus_name_their_rail_and_port(topology: Topology) -> None:
    """Where a server has a compute port for each GPU, each GPU names its own rail and a port that is cabled."""
    cabled = {(cable.a_device, cable.a_port) for cable in topology.plan.cables}
    for device in topology.plan.devices.values():
        gpus = device.type.gpus
        if not gpus or len(device.type.ports_of("compute")) != gpus.count:
            continue
        found = [topology.graph.nodes[f"{device.name}:gpu{index}"] for index in range(gpus.count)]
        assert [gpu["rail"] for gpu in found] == list(range(1, gpus.count + 1))
        assert all((device.name, gpu["port"]) in cabled for gpu in found)


def test_cable_edges_are_complete(topology: Topology, data: dict[str, Any]) -> None:
    """Every edge has a kind; a cable edge has all its attributes, and its ports are ports of its ends."""
    for edge in data["edges"]:
        assert edge["kind"] in ("cable", "internal", "mount", "power")
        if edge["kind"] == "cable":
            assert edge.keys() >= CABLE
            assert edge["source_port"] in topology.plan.devices[edge["source"]].type.port
            assert edge["target_port"] in topology.plan.devices[edge["target"]].type.port


def fabric_graph(topology: Topology, fabric: str) -> networkx.Graph:
    """One fabric as a simple graph; `capacity` is the sum of its parallel cables in Gbit/s."""
    graph: networkx.Graph = networkx.Graph()
    for a, b, values in topology.graph.edges(data=True):
        if values.get("fabric") == fabric:
            before = graph.get_edge_data(a, b, {"capacity": 0})["capacity"]
            graph.add_edge(a, b, capacity=before + values["speed_gbps"])
    return graph


def test_fabrics_join_all_their_devices(topology: Topology) -> None:
    """Within a fabric that has a tier above its leaves, or one switch, or joined switches, every device reaches every other."""
    for fabric in topology.plan.fabrics:
        graph = fabric_graph(topology, fabric.name)
        if fabric.spines or len(fabric.leaves) == 1 or fabric.links_up:
            assert networkx.is_connected(graph), fabric.name


def test_summary_counts_what_the_graph_has(topology: Topology) -> None:
    """The numbers of leaves, spines, cores and links of a fabric are those of the graph, without the lines out."""
    roles = Counter(role for _, role in topology.graph.nodes(data="role"))
    cables = [cable for cable in topology.plan.cables if topology.plan.devices[cable.b_device].kind != "circuit"]
    links = Counter(cable.fabric for cable in cables)
    assert {cable.id for cable in cables} <= {key for *_, key in topology.graph.edges(keys=True)}
    for fabric in topology.plan.fabrics:
        for tier, names in (("leaf", fabric.leaves), ("spine", fabric.spines), ("core", fabric.cores)):
            assert roles[f"{fabric.name}-{tier}"] == len(names), fabric.name
            assert {topology.graph.nodes[name]["role"] for name in names} <= {f"{fabric.name}-{tier}"}
        assert links[fabric.name] == fabric.links_down + fabric.links_up, fabric.name


# Two leaves, 48 servers of 25G on each: `uplinks` of 100G make the ratio of 1200G down to what goes up.
TWO_LEAVES = """\
kind: training-pod
name: flow
servers:
  node:
    model: R760
    units: 1
    numbers: 1-96
    capacity: 96
    fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}}}
fabrics:
  inband: {{design: leaf-spine, switch: SN3420, leaves: 1, uplinks: {uplinks}, uplink_gbps: 100, spine: SN4600C}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C}}
racks:
  all: {{model: AR3357, holds: {{node: 12, inband-leaf: 2, inband-spine: 2, oob-leaf: 2, oob-spine: 1}}}}
"""


@pytest.mark.parametrize(("uplinks", "ratio"), [(12, 1.0), (6, 2.0), (4, 3.0), (2, 6.0)])
def test_oversubscription_is_the_maximum_flow(examine: Any, uplinks: int, ratio: float) -> None:
    """Between the servers of two full leaves the greatest flow that networkx finds is their bandwidth over the ratio of the plan."""
    topology, findings = examine(TWO_LEAVES.format(uplinks=uplinks))
    assert topology, [str(finding) for finding in findings]
    graph = fabric_graph(topology, "inband")
    bandwidth = 0
    for end, leaf in (("from", "flow-su01-inband-leaf-01"), ("to", "flow-su01-inband-leaf-02")):
        servers = [name for name in graph[leaf] if "-node-" in name]
        assert len(servers) == 48
        bandwidth = 25 * len(servers)
        graph.add_edges_from([(end, server) for server in servers], capacity=25)
    (fabric,) = (item for item in topology.plan.fabrics if item.name == "inband")
    assert fabric.oversubscription == ratio
    assert networkx.maximum_flow_value(graph, "from", "to") == bandwidth / ratio


def test_every_pair_of_leaf_and_spine_has_the_same_bandwidth(topology: Topology) -> None:
    """All leaves of a two-tier fabric reach all its spines with the same capacity."""
    for fabric in topology.plan.fabrics:
        graph = fabric_graph(topology, fabric.name)
        if not fabric.spines or fabric.cores:
            continue
        leaves, spines = (
            [name for name in graph if topology.plan.devices[name].role == f"{fabric.name}-{tier}"]
            for tier in ("leaf", "spine")
        )
        assert len({graph[leaf][spine]["capacity"] for leaf in leaves for spine in spines}) == 1, fabric.name


# --- one fabric, and the paths of a GPU ---------------------------------------------------------------------

SITES = [*BLUEPRINTS, ROOT / "tests" / "cases" / "mesh.yaml"]


@pytest.fixture(scope="module", params=SITES, ids=lambda path: path.stem)
def site(request: pytest.FixtureRequest) -> Topology:
    """The topology of each shipped blueprint, and of a site with a mesh."""
    return dcgen.load(request.param)


def test_a_fabric_graph_has_exactly_its_cables(site: Topology) -> None:
    """Every cable of a fabric is an edge with the attributes of topology.json; other edges join GPUs to their ports."""
    all_cables = {key: values for *_, key, values in site.graph.edges(keys=True, data=True) if "fabric" in values}
    for fabric in {item.name for item in site.plan.fabrics}:
        edges = list(site.fabric_graph(fabric).edges(keys=True, data=True))
        cables = {key: values for *_, key, values in edges if values["kind"] == "cable"}
        assert len(cables) == sum(values["kind"] == "cable" for *_, values in edges)
        assert cables == {key: values for key, values in all_cables.items() if values["fabric"] == fabric}
        assert {values["kind"] for *_, values in edges} <= {"cable", "internal"}


def test_a_fabric_graph_leaves_out_what_has_no_cable(site: Topology) -> None:
    """Each node is at a cable or joined to a port, and keeps its attributes."""
    for fabric in {item.name for item in site.plan.fabrics}:
        graph = site.fabric_graph(fabric)
        assert not list(networkx.isolates(graph))
        own = {name: values for name, values in graph.nodes(data=True) if values["kind"] != "port"}
        assert own == {name: dict(site.graph.nodes[name]) for name in own}


def test_a_gpu_reaches_others_through_its_own_port(site: Topology) -> None:
    """The path of a GPU at a rail leaves by the port that serves it, to the leaf at the other end of that port's cable."""
    far = {(cable.a_device, cable.a_port): cable.b_device for cable in site.plan.cables}
    designs = {item.name: item.design for item in site.plan.fabrics}
    for fabric, design in designs.items():
        graph = site.fabric_graph(fabric)
        gpus = [name for name, kind in graph.nodes(data="kind") if kind == "gpu"]
        for start in gpus[:: max(1, len(gpus) // 16)]:
            server, index = start.rpartition(":gpu")[::2]
            served = {port.name: port for port in site.plan.devices[server].type.ports if port.gpu == int(index)}
            assert {graph.nodes[port]["port"] for port in graph[start]} == {
                name for name, port in served.items() if port.fabric == fabric
            }
            for end, path in networkx.single_source_shortest_path(graph, start).items():
                if end in gpus and end != start and design != "mesh":
                    port = served[path[1].rpartition("/")[2]]
                    assert graph.nodes[path[1]]["rail"] == graph.nodes[start]["rail"] == port.rail
                    assert path[2] == far[server, port.name]
                    assert {graph.nodes[name]["kind"] for name in path[2:-2]} == {"switch"}


def test_an_unknown_fabric_is_named() -> None:
    """A misspelled fabric is an error that suggests the right name."""
    with pytest.raises(ValueError, match=r"there is no fabric 'compte'; did you mean 'compute'\?"):
        dcgen.load(ROOT / "blueprints" / "tiny.yaml").fabric_graph("compte")
