"""kubernetes/: the labels of nodes and the address pools of rails, against schemas, the records and the cabling."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cache
from ipaddress import ip_network
from itertools import combinations
from pathlib import Path
from typing import Any

import kubernetes_validate
import networkx
import pytest
import yaml
from hypothesis import given as examples
from hypothesis import strategies as st
from ruamel.yaml import YAML

import dcgen
from conftest import BLUEPRINTS, ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts import FAMILIES
from dcgen.artifacts.network import kubernetes
from dcgen.artifacts.network.kubernetes.labels import NodeRow
from dcgen.artifacts.network.kubernetes.pools import make_pools
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, IpAddress, Route
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.nodelabels import fnv1a, label_value
from support import doors
from support.nvipam import OBJECT_NAME, given, pool_faults, selected
from support.samplenet import GPU_HOST

Examine = Callable[[str], Any]
Objects = list[dict[str, Any]]
CASES = ("nvlink", "planes", "rail-spines", "rails", "three-tiers", "dual-tor", "chassis", "mesh", "rail-only")
LABEL_VALUE = re.compile(r"(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?")
LABEL_KEY = re.compile(r"[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")


def parsed(text: str) -> Objects:
    """Return the objects of a YAML file."""
    return list(YAML(typ="safe", pure=True).load_all(text))


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site."""
    return {item.path: item.text for item in render.render(kubernetes.pages(Analysis(topology)))}


def nodes_of(topology: Topology) -> dict[str, dict[str, str]]:
    """Return the labels of each node as the file states them."""
    return {
        item["metadata"]["name"]: item["metadata"]["labels"]
        for item in parsed(written(topology)["kubernetes/node-labels.yaml"])
    }


def pools_of(hosts: dict[str, HostNetwork], groups: dict[str, str]) -> Objects:
    """Return the pools of some hosts as their file states them."""
    [page] = [kubernetes.pool_page("pod", make_pools("pod", hosts, groups))]
    return [pool for item in render.render(iter([page])) for pool in parsed(item.text)]


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def rail_hosts(count: int, rails: int, planes: int = 1, version: int = 4) -> dict[str, HostNetwork]:
    """Return hosts with a point-to-point prefix per rail and plane: a block of 4,096 addresses each."""
    hosts = {}
    for host in range(count):
        ports = []
        for place in range(rails * planes):
            rail, plane = place // planes + 1, place % planes + 1 if planes > 1 else 0
            if version == 4:
                stem, low = f"10.{64 + place}.{host // 64}", host % 64 * 2
                leaf, own, block, all_, length = (
                    f"{stem}.{low}",
                    f"{stem}.{low + 1}",
                    f"10.{64 + place}.0.0/20",
                    "10.64.0.0/10",
                    31,
                )
            else:
                stem, low = f"fd00:16:0:{place + 1:x}::", host * 2
                leaf, own = f"{stem}{low:x}" if low else stem, f"{stem}{low + 1:x}"
                block, all_, length = f"{stem}/64", "fd00:16::/48", 127
            ports.append(
                HostInterface(
                    *(f"rail{rail}p{plane}", "port", "", "compute", "ethernet", 9000),
                    addresses=(IpAddress(own, length),),
                    gateways=(leaf,),
                    rail=rail,
                    plane=plane,
                    routes=(Route(block, leaf), Route(all_, leaf, 100 + place)),
                )
            )
        hosts[f"gpu-{host + 1:03}"] = HostNetwork(f"gpu-{host + 1:03}", "", 1, tuple(ports))
    return hosts


def rail_addresses(hosts: dict[str, HostNetwork]) -> Counter[tuple[str, str]]:
    """Return the host and the address of each routed rail port in the records."""
    return Counter(
        (host.name, str(at))
        for host in hosts.values()
        for port in host.interfaces
        for at in port.addresses
        if port.rail and port.protocol == "ethernet" and port.gateways and at.length in (31, 127)
    )


def pod_addresses(pools: Objects) -> Counter[tuple[str, str]]:
    """Return the node and the address of everything that nv-ipam gives to pods."""
    return Counter(
        (row["nodeName"], address)
        for pool in pools
        for row in pool["spec"]["staticAllocations"]
        for address in given(pool, row["nodeName"])
    )


# --- labels --------------------------------------------------------------------------------------------------------


@pytest.mark.consumer("kubernetes-validate", "1.37", "validates each labeled node against the schema of Kubernetes")
@pytest.mark.parametrize("name", CASES)
def test_nodes_are_valid(name: str) -> None:
    """Each server is one node with a valid name, and each label has a valid key and a valid value."""
    topology = case(name)
    text = written(topology)["kubernetes/node-labels.yaml"]
    nodes = parsed(text)
    for node in nodes:
        kubernetes_validate.validate(node, "1.32", strict=True)
        assert OBJECT_NAME.fullmatch(node["metadata"]["name"]) and len(node["metadata"]["name"]) <= 63
        for key, value in node["metadata"]["labels"].items():
            prefix, _, word = key.partition("/")
            assert OBJECT_NAME.fullmatch(prefix) and LABEL_KEY.fullmatch(word), key
            assert isinstance(value, str) and len(value) <= 63 and LABEL_VALUE.fullmatch(value), value
    servers = sorted(item.name for item in topology.plan.devices.values() if item.kind == "server")
    assert [node["metadata"]["name"] for node in nodes] == servers


def test_a_wrong_node_is_refused() -> None:
    """The schema refuses a label that is a number, and a field that a node does not have."""
    node = parsed(written(case("nvlink"))["kubernetes/node-labels.yaml"])[0]
    for wrong in ({"metadata": {**node["metadata"], "labels": {"dcgen/unit": 1}}}, {"label": {}}):
        with pytest.raises(kubernetes_validate.ValidationError):
            kubernetes_validate.validate(node | wrong, "1.32", strict=True)


@pytest.mark.parametrize("name", CASES)
def test_labels_are_those_of_the_plan(name: str) -> None:
    """Blueprint, group, rack, unit, rails, NVLink domain and site of each node are those of its server."""
    topology = case(name)
    plan = topology.plan
    for node, labels in nodes_of(topology).items():
        server = plan.devices[node]
        ports = {cable.a_port for cable in plan.cables if cable.a_device == node}
        rails = {port.rail for port in server.type.ports if port.rail and port.name in ports}
        mount = plan.mounts.get(node)
        assert labels["dcgen/blueprint"] == plan.name and labels["dcgen/group"] == server.group
        assert labels.get("dcgen/rack") == (mount.rack if mount else None)
        assert labels.get("dcgen/unit") == (str(server.unit) if server.unit else None)
        assert labels.get("dcgen/rails") == (str(len(rails)) if rails else None)
        assert labels.get("dcgen/nvlink-domain", "") == topology.nvlink_domain_of(server).replace(":", "-")
        assert labels["topology.kubernetes.io/zone"] == plan.site


def reach(topology: Topology, tier: int) -> networkx.Graph:
    """Return the compute cables of servers with the switches of the tiers up to one, without cables within a tier."""
    fabrics = [item for item in topology.plan.fabrics if "compute" in topology.plan.carries[item.name]]
    tiers = {name: 1 for item in fabrics for name in item.leaves}
    tiers |= {name: 2 for item in fabrics for name in item.spines} | {
        name: 3 for item in fabrics for name in item.cores
    }
    names = {item.name for item in fabrics}
    graph = networkx.Graph()
    for cable in topology.plan.cables:
        ends = [tiers.get(end, 0) for end in (cable.a_device, cable.b_device)]
        if cable.fabric in names and max(ends) <= tier + 1 and ends[0] != ends[1]:
            graph.add_edge(cable.a_device, cable.b_device)
    return graph


@pytest.mark.parametrize("name", CASES)
def test_a_shared_switch_label_is_a_path(name: str) -> None:
    """Two servers share the label of a tier exactly if cables join them without a higher tier; the value is a switch."""
    topology = case(name)
    nodes = nodes_of(topology)
    for tier in range(3):
        key = f"fabric.topograph.run/tier-{tier}"
        labeled = {node: labels[key] for node, labels in nodes.items() if key in labels}
        parts = networkx.connected_components(reach(topology, tier))
        part_of = {name: number for number, part in enumerate(parts) for name in part}
        assert set(labeled.values()) <= {item.name for item in topology.plan.devices.values() if item.kind == "switch"}
        for a, b in combinations(labeled, 2):
            assert (labeled[a] == labeled[b]) == (part_of[a] == part_of[b]), (tier, a, b)
    tiers = [sum(key.startswith("fabric.topograph.run/") for key in labels) for labels in nodes.values()]
    expected = {"nvlink": 2, "planes": 2, "rail-spines": 3, "three-tiers": 3, "rail-only": 1, "mesh": 0}
    assert max(tiers) == expected.get(name, max(tiers))


def test_trays_of_a_rack_share_their_domain() -> None:
    """Each NVLink domain has the trays of one system, 18 of them, and two racks have two domains."""
    found = Counter(labels["accelerator.topograph.run/domain"] for labels in nodes_of(case("nvlink")).values())
    assert list(found.values()) == [18, 18]


SITE = """\
kind: training-pod
name: x
servers:
  gpu:
    model: KR6288V2
    units: 1-2
    numbers: NUMBERS
    capacity: 4
    fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}
fabrics:
  compute: {design: rail-optimized, switch: SN5600, spines: 2, uplinks: 2}
"""


def site(examine: Examine, more: str = "", numbers: str = "1-2") -> Topology:
    topology, findings = examine(SITE.replace("NUMBERS", numbers) + more)
    assert topology, findings
    return topology  # type: ignore[no-any-return]


KEYS = {
    "topograph-1": {"fabric.topograph.run/tier-0", "fabric.topograph.run/tier-1"},
    "topograph-0.5": {"network.topology.nvidia.com/leaf", "network.topology.nvidia.com/spine"},
    "none": set[str](),
}


@pytest.mark.parametrize("choice", KEYS)
def test_the_blueprint_chooses_the_keys(examine: Examine, choice: str) -> None:
    """The key set changes the keys of the switches, and no value and no other label."""
    default = nodes_of(site(examine))
    chosen = nodes_of(site(examine, f"kubernetes: {{topology_labels: {choice}}}\n"))
    for node, labels in chosen.items():
        own = {key for key in labels if not key.startswith(("dcgen/", "topology.kubernetes.io/"))}
        assert own == KEYS[choice]
        assert [labels[key] for key in sorted(own)] == [default[node][key] for key in sorted(KEYS["topograph-1"])][
            : len(own)
        ]


def test_an_unknown_key_set_is_a_finding(examine: Examine) -> None:
    """Another key set than the three is an error at its line."""
    topology, findings = examine(f"{SITE.replace('NUMBERS', '1')}kubernetes: {{topology_labels: newest}}\n")
    assert topology is None and len(findings) == 1
    assert "topograph-1" in f"{findings[0].message} {findings[0].hint}"


def test_growth_changes_no_label(examine: Examine) -> None:
    """A server before the others and a server after them leave every label of the others as it is."""
    before, after = (nodes_of(site(examine, numbers=numbers)) for numbers in ("2-3", "1-4"))
    assert before.items() < after.items()


# Test vectors of the IETF draft on FNV (draft-eastlake-fnv).
VECTORS = {b"": 0xCBF29CE484222325, b"a": 0xAF63DC4C8601EC8C, b"foobar": 0x85944171F73967E8}


def test_other_texts_become_a_hash() -> None:
    """A text that no label value can be becomes `x` and the FNV-1a hash of its bytes."""
    assert {data: fnv1a(data) for data in VECTORS} == VECTORS
    for text in ("foo bar", "-foo", "ä", "f" * 64):
        assert label_value(text) == f"x{fnv1a(text.encode()):x}"


@examples(st.text(max_size=90), st.text(max_size=90))
def test_any_text_has_a_valid_value(one: str, other: str) -> None:
    """Every text has a valid label value, a valid text is its own, and different texts have different values."""
    value = label_value(one)
    assert len(value) <= 63 and LABEL_VALUE.fullmatch(value)
    if len(one) <= 63 and LABEL_VALUE.fullmatch(one):
        assert value == one
    assert (value == label_value(other)) == (one == other)


# --- pools ---------------------------------------------------------------------------------------------------------

HOSTS = {
    "the sample": ({GPU_HOST.name: GPU_HOST}, 2),
    "rails": (rail_hosts(5, 8), 8),
    "rails of several planes": (rail_hosts(3, 4, 2), 8),
    "IPv6": (rail_hosts(3, 2, version=6), 2),
    "one rail of many hosts": (rail_hosts(300, 1), 1),
}


@pytest.mark.parametrize("name", HOSTS)
def test_pools_are_valid(name: str) -> None:
    """nv-ipam accepts each pool, and there is one per rail, plane and IP version, with its own name."""
    hosts, count = HOSTS[name]
    pools = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    assert [fault for pool in pools for fault in pool_faults(pool)] == []
    assert len({pool["metadata"]["name"] for pool in pools}) == len(pools) == count


@pytest.mark.parametrize("name", HOSTS)
def test_pods_get_the_addresses_of_the_records(name: str) -> None:
    """The addresses that nv-ipam gives on each node are exactly those of the records, and none comes twice."""
    hosts, _ = HOSTS[name]
    pools = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    assert pod_addresses(pools) == rail_addresses(hosts) != Counter()
    assert max(Counter(address for _, address in pod_addresses(pools)).values()) == 1


@pytest.mark.parametrize("name", HOSTS)
def test_gateways_and_routes_are_those_of_the_records(name: str) -> None:
    """A pool has the gateway of each port, the routes of its ports, and the route to its own rail as prefix."""
    hosts, _ = HOSTS[name]
    pools = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    gateways = {
        (host.name, gateway)
        for host in hosts.values()
        for port in host.interfaces
        if port.rail
        for gateway in port.gateways
    }
    assert {
        (row["nodeName"], row["gateway"]) for pool in pools for row in pool["spec"]["staticAllocations"]
    } == gateways
    routes = {
        (route.to, bool(route.table))
        for host in hosts.values()
        for port in host.interfaces
        if port.rail
        for route in port.routes
    }
    assert {route["dst"] for pool in pools for route in pool["spec"]["routes"]} == {to for to, _ in routes}
    assert {pool["spec"]["cidr"] for pool in pools} == {to for to, has_table in routes if not has_table}


def test_a_pool_selects_its_nodes_only() -> None:
    """A pool matches the nodes with a static allocation: not those of other groups or blueprints, or without a port."""
    hosts = rail_hosts(4, 2)
    hosts["gpu-004"] = hosts["gpu-004"]._replace(interfaces=hosts["gpu-004"].interfaces[:1])
    hosts["head-001"] = HostNetwork("head-001", "", 0, ())
    groups = {name: name.partition("-")[0] for name in hosts}
    labels = {
        name: {"dcgen/blueprint": "pod", "dcgen/group": group, "kubernetes.io/hostname": name}
        for name, group in groups.items()
    }
    labels["other-001"] = {"dcgen/blueprint": "other", "dcgen/group": "gpu", "kubernetes.io/hostname": "other-001"}
    first, second = pools_of(hosts, groups)
    assert selected(first, labels) == {"gpu-001", "gpu-002", "gpu-003", "gpu-004"}
    assert selected(second, labels) == {"gpu-001", "gpu-002", "gpu-003"}


def test_other_ports_have_no_pool() -> None:
    """VLANs, bonds, InfiniBand, ports without a gateway and hosts that are no nodes are in no pool."""
    rail = GPU_HOST.interfaces[2]
    others = (
        rail._replace(addresses=(IpAddress("10.16.0.65", 24),)),
        rail._replace(protocol="infiniband"),
        rail._replace(gateways=()),
        rail._replace(rail=0),
        rail._replace(kind="vlan"),
    )
    assert rail.rail and make_pools("pod", {GPU_HOST.name: GPU_HOST}, {GPU_HOST.name: "gpu"})
    assert make_pools("pod", {GPU_HOST.name: GPU_HOST}, {}) == ()
    for port in others:
        assert make_pools("pod", {GPU_HOST.name: GPU_HOST._replace(interfaces=(port,))}, {GPU_HOST.name: "gpu"}) == ()


def test_two_ports_of_a_rail_have_two_pools() -> None:
    """A node has one allocation per pool, so a second port on the same rail and plane is in a pool of its own."""
    [host] = rail_hosts(1, 2).values()
    one, two = host.interfaces
    pools = pools_of({host.name: host._replace(interfaces=(one, two._replace(rail=1)))}, {host.name: "gpu"})
    assert [pool["metadata"]["name"] for pool in pools] == ["pod-compute-rail1", "pod-compute-rail1-port2"]
    assert len(pod_addresses(pools)) == 2


def test_pools_of_one_leaf_have_the_prefix_of_the_fabric() -> None:
    """Where no route leads to a rail alone, the pool of each rail has the prefix of the whole fabric."""
    hosts = {
        name: host._replace(interfaces=tuple(port._replace(routes=port.routes[1:]) for port in host.interfaces))
        for name, host in rail_hosts(3, 2).items()
    }
    pools = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    assert [pool["spec"]["cidr"] for pool in pools] == ["10.64.0.0/10"] * 2
    assert pod_addresses(pools) == rail_addresses(hosts)


def test_a_pool_without_a_route_is_the_common_prefix() -> None:
    """Without any route, a pool is the narrowest prefix with the prefixes of all nodes."""
    hosts = {
        name: host._replace(interfaces=tuple(port._replace(routes=()) for port in host.interfaces))
        for name, host in rail_hosts(5, 1).items()
    }
    [pool] = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    assert pool["spec"]["cidr"] == "10.64.0.0/28" and "routes" not in pool["spec"]
    assert pool_faults(pool) == []


def test_growth_adds_allocations_only() -> None:
    """A node more leaves every line of the file as it is."""
    texts = []
    for count in (3, 4):
        hosts = rail_hosts(count, 2)
        page = kubernetes.pool_page("pod", make_pools("pod", hosts, dict.fromkeys(hosts, "gpu")))
        texts.append([line for item in render.render(iter([page])) for line in item.text.splitlines()])
    before, after = map(Counter, texts)
    assert before < after and sum((after - before).values()) == 2


def damage(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Return a valid pool with a change of its specification."""
    hosts = rail_hosts(3, 1)
    [pool] = pools_of(hosts, dict.fromkeys(hosts, "gpu"))
    pool = deepcopy(pool)
    change(pool["spec"])
    return pool


DAMAGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "an unknown field": lambda spec: spec.update(perNodeBlockSize=1),
    "no prefix": lambda spec: spec.pop("cidr"),
    "bits after the prefix": lambda spec: spec.update(cidr="10.64.0.1/20"),
    "a text as number": lambda spec: spec.update(perNodeNetworkPrefix="31"),
    "another length": lambda spec: spec.update(perNodeNetworkPrefix=30),
    "no gateway but routes": lambda spec: spec.pop("gatewayIndex"),
    "a gateway outside": lambda spec: spec.update(gatewayIndex=2),
    "another IP version": lambda spec: spec["routes"].append({"dst": "fd00::/48"}),
    "a node twice": lambda spec: spec["staticAllocations"][1].update(nodeName="gpu-001"),
    "a prefix twice": lambda spec: spec["staticAllocations"][1].update(prefix="10.64.0.0/31", gateway="10.64.0.0"),
    "a prefix of another rail": lambda spec: spec["staticAllocations"][1].update(
        prefix="10.65.0.2/31", gateway="10.65.0.2"
    ),
    "the gateway of another node": lambda spec: spec["staticAllocations"][1].update(gateway="10.64.0.0"),
    "a selector without values": lambda spec: spec["nodeSelector"]["nodeSelectorTerms"][0]["matchExpressions"][0].pop(
        "values"
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damaged_pools_are_refused(name: str) -> None:
    """The rules that accept the pools refuse each damage of one."""
    assert pool_faults(damage(lambda spec: None)) == []
    assert pool_faults(damage(DAMAGES[name]))


HOSTILE = (
    'a"b: {c}',
    "true",
    "null",
    "~",
    "0x10",
    "1e5",
    "# x",
    "a\nb: c",
    "- a",
    "&a *b",
    "'",
    "\u2028",
    "{{ x }}",
    "on",
    "!!int 1",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_name_is_one_text(text: str) -> None:
    """Whatever a host, a group or a label is called, both YAML files state it as one text, for YAML 1.1 and 1.2."""
    host = GPU_HOST._replace(name=text)
    pool_page = kubernetes.pool_page(text, make_pools(text, {text: host}, {text: text, "other": text}))
    nodes = (NodeRow(text, (("dcgen/rack", text),)),)
    node_page = Page("n.yaml", "kubernetes/node-labels.yaml.j2", kubernetes.NodeFile(text, nodes))
    one, other = (item.text for item in render.render(iter([pool_page, node_page])))
    for load in (parsed, lambda file: list(yaml.safe_load_all(file))):
        first, _ = load(one)
        [node] = load(other)
        assert [row["nodeName"] for row in first["spec"]["staticAllocations"]] == [text]
        assert first["metadata"]["name"] == f"{text}-compute-rail1"
        assert node["metadata"] == {"name": text, "labels": {"dcgen/rack": text}}


# --- both files ----------------------------------------------------------------------------------------------------


def test_pools_select_by_the_labels_of_the_nodes(examine: Examine) -> None:
    """The selector of each pool matches exactly the nodes of node-labels.yaml that have a static allocation."""
    topology = site(examine)
    files = written(topology)
    nodes = {name: {**labels, "kubernetes.io/hostname": name} for name, labels in nodes_of(topology).items()}
    pools = parsed(files["kubernetes/ip-pools.yaml"])
    assert [pool["metadata"]["name"] for pool in pools] == ["x-compute-rail1", "x-compute-rail2"]
    for pool in pools:
        assert selected(pool, nodes) == {row["nodeName"] for row in pool["spec"]["staticAllocations"]} == set(nodes)
        assert f"`{pool['metadata']['name']}`" in files["kubernetes/README.md"]


# The custom kinds of the output. Other tests check their fields; Kubernetes itself knows all other kinds.
CUSTOM = {
    ("nv-ipam.nvidia.com/v1alpha1", "CIDRPool"),
    ("metal3.io/v1alpha1", "BareMetalHost"),
    ("siteconfig.open-cluster-management.io/v1alpha1", "ClusterInstance"),
}


def objects_of(texts: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """Yield the objects of Kubernetes in some files by their paths."""
    for path, text in texts:
        if path.endswith((".yaml", ".yml", ".json")) and "apiVersion" in text:
            yield from parsed(text)


def test_every_object_has_a_known_kind() -> None:
    """Each object of any family, and of a fleet, is valid by the schema of Kubernetes or has a known custom kind."""
    path = ROOT / "blueprints" / "tiny.yaml"
    made = doors.artifacts_of(dcgen.load(path), path, tuple(FAMILIES))
    texts = [(item.path, item.text) for item in made if not item.path.endswith(".xlsx")]
    fleet = sorted((ROOT / "out" / "stores-fr").rglob("*.yaml"))
    found = list(objects_of([*texts, *((each.name, each.read_text(encoding="utf-8")) for each in fleet)]))
    kinds = {(item["apiVersion"], item["kind"]) for item in found}
    assert kinds == CUSTOM | {("v1", "Node")}
    for item in found:
        if (item["apiVersion"], item["kind"]) not in CUSTOM:
            kubernetes_validate.validate(item, "1.32", strict=True)


ROUTED = ("ams2-lab", "osl1-b", "tiny")  # the shipped sites with Ethernet between their GPUs


@pytest.mark.mostly_slow(3)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_pools_of_a_shipped_site(path: Path) -> None:
    """The pools of a shipped blueprint are valid and have exactly the addresses of its records; without any, no file."""
    topology = dcgen.load(path)
    hosts, files = make_hosts(topology), written(topology)
    nodes = {name: {**labels, "kubernetes.io/hostname": name} for name, labels in nodes_of(topology).items()}
    pools = parsed(files["kubernetes/ip-pools.yaml"]) if "kubernetes/ip-pools.yaml" in files else []
    assert pod_addresses(pools) == rail_addresses({name: host for name, host in hosts.items() if name in nodes})
    planned = {(item.device, f"{item.address}/{item.length}") for item in topology.plan.addresses}
    assert set(pod_addresses(pools)) <= planned
    assert bool(pools) == ("Address pools" in files["kubernetes/README.md"]) == (path.stem in ROUTED)
    for pool in pools:
        assert pool_faults(pool) == []
        assert selected(pool, nodes) == {row["nodeName"] for row in pool["spec"]["staticAllocations"]}
    for one, other in combinations([ip_network(pool["spec"]["cidr"]) for pool in pools], 2):
        assert one == other or not one.overlaps(other)
    shared = {pool["spec"]["cidr"] for pool in pools}
    assert len(shared) == (1 if path.stem == "ams2-lab" else len(pools))  # there a leaf has one prefix for four rails


STUB = """\
#!/bin/sh
case "$1" in
  get) printf 'node/%s\\n' x-su01-gpu-002 x-su02-gpu-001 control-1 ;;
  apply) shift; while [ "$1" != -f ]; do shift; done; cat "$2" > applied.yaml ;;
esac
"""


@pytest.mark.heavy("bash", "awk")
def test_the_readme_labels_joined_nodes_only(examine: Examine, tmp_path: Path) -> None:
    """The commands of the README, run as they stand, apply the documents of the nodes that the cluster lists."""
    files = written(site(examine))
    [commands, *_] = re.findall(r"^```sh\n(.*?)^```$", files["kubernetes/README.md"], re.M | re.S)
    (tmp_path / "kubectl").write_text(STUB, encoding="utf-8")
    (tmp_path / "kubectl").chmod(0o755)
    (tmp_path / "node-labels.yaml").write_text(files["kubernetes/node-labels.yaml"], encoding="utf-8")
    shell = tool_path("bash")
    assert shell
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([shell, "-ec", commands], cwd=tmp_path, env={**os.environ, "PATH": path}, check=True, timeout=60)
    applied = parsed((tmp_path / "applied.yaml").read_text(encoding="utf-8"))
    whole = parsed(files["kubernetes/node-labels.yaml"])
    assert applied == [node for node in whole if node["metadata"]["name"] in ("x-su01-gpu-002", "x-su02-gpu-001")]


@pytest.mark.consumer("kubectl", "1.32", "reads the labeled nodes from the file")
@pytest.mark.heavy("kubectl")
def test_kubectl_reads_the_nodes(examine: Examine, tmp_path: Path) -> None:
    """kubectl reads every node from the file with the same labels as the reader of these tests."""
    text = written(site(examine))["kubernetes/node-labels.yaml"]
    (tmp_path / "nodes.yaml").write_text(text, encoding="utf-8")
    kubectl = tool_path("kubectl")
    assert kubectl
    command = [kubectl, "label", "--local", "--dry-run=client", "-o", "json", "-f", "nodes.yaml", "seen=yes"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    read, at, decoder = [], 0, json.JSONDecoder()
    while at < len(done.stdout.rstrip()):
        item, at = decoder.raw_decode(done.stdout, at)
        at += len(done.stdout[at:]) - len(done.stdout[at:].lstrip())
        assert item["metadata"]["labels"].pop("seen") == "yes"
        read.append(item)
    assert read == parsed(text)
