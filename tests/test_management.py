"""Management without a fabric of its own: no network at all, a network beside the hosts, and a shared adapter port."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dcgen
from conftest import ROOT, Examine, ExamineData
from dcgen.artifacts.data.ansible.hosts import HostVars, host_vars, make_lookups
from dcgen.explain import explain
from dcgen.plan import traffic
from dcgen.topology import Topology
from support import laws

CASES = ROOT / "tests" / "cases"
SHARED = (CASES / "bmc-shared.yaml").read_text(encoding="utf-8")
INBAND = (CASES / "bmc-inband.yaml").read_text(encoding="utf-8")
NONE = (CASES / "no-oob.yaml").read_text(encoding="utf-8")


def host_of(topology: Topology, device: str) -> HostVars:
    """Return the Ansible variables of a device."""
    return host_vars(topology, topology.plan.devices[device], make_lookups(topology))


def addresses_of(topology: Topology) -> dict[tuple[str, str], str]:
    """Return the address of each port."""
    return {(item.device, item.port): item.address for item in topology.plan.addresses}


def prefixes_of(topology: Topology) -> list[tuple[str, str]]:
    """Return the network and the prefix of each subnet."""
    return [(traffic.network_title(item), item.prefix) for item in topology.plan.prefixes]


def texts_of(name: str) -> dict[str, str]:
    """Return the text files of a case."""
    return {path: text for path, text in dcgen.build(CASES / f"{name}.yaml").items() if isinstance(text, str)}


# --- no network for management ------------------------------------------------------------------------------


def test_a_site_without_an_out_of_band_fabric() -> None:
    """Two servers with two ports take four cables, and an address for each bond; the circuit is the fifth cable."""
    topology = dcgen.load(CASES / "no-oob.yaml")
    assert [fabric.name for fabric in topology.plan.fabrics] == ["inband"]
    assert Counter(device.kind for device in topology.plan.devices.values()) == {
        "server": 2,
        "switch": 1,
        "pdu": 2,
        "circuit": 1,
    }
    assert len(topology.plan.cables) == 5
    assert list(addresses_of(topology).values()) == ["10.1.0.16", "10.1.0.18"]
    assert [item.members for item in topology.plan.addresses] == [("front1p1", "front1p2")] * 2
    assert "bmc" in topology.plan.devices["x-node-001"].type.port
    assert traffic.unreached(topology.plan) == {"server": 2, "switch": 1, "pdu": 2}


def test_the_loss_is_stated_with_numbers(examine: Examine) -> None:
    """DC370 at `oob: none` counts the ports without a network, and the rule of edge sites states the loss."""
    _, findings = examine(NONE)
    told = {finding.code: finding for finding in findings}
    assert "2 BMCs, 1 switch and 2 PDUs" in told["DC370"].message
    assert told["DC370"].path == told["DC414"].path == ("fabrics", "oob")
    assert "2 BMCs, 1 switch and 2 PDUs" in told["DC414"].message


@pytest.mark.slow
def test_every_document_says_so() -> None:
    """README, site page, bill, inventory and Terraform name the ports without a network; no host has a BMC address."""
    texts = texts_of("no-oob")
    for path in ("README.md", "bom.md", "ansible/README.md", "terraform/README.md"):
        assert "2 BMCs, 1 switch and 2 PDUs" in texts[path], path
    assert "2 BMCs, 1 switch and 2 PDUs" in texts["index.html"]
    head, _, _ = texts["README.md"].partition("## Fabrics")
    assert "No fabric carries management" in head
    assert not any("dcgen_management:" in text for path, text in texts.items() if "/host_vars/" in path)
    assert not any('"oob"' in text for path, text in texts.items() if "/rack_" in path)


@pytest.mark.parametrize("name", ["tiny", "lyon-store-042"])
def test_documents_of_other_sites_stay_silent(name: str) -> None:
    """A site with an out-of-band fabric has none of these notes."""
    texts = dcgen.build(ROOT / "blueprints" / f"{name}.yaml")
    for path in ("README.md", "bom.md", "ansible/README.md", "terraform/README.md"):
        assert "No fabric carries" not in str(texts[path]) and "shares" not in str(texts[path])


def test_none_and_a_carrier_are_no_contradiction(examine: Examine) -> None:
    """`oob: none` beside a fabric that carries management changes nothing: every management port is on that fabric."""
    topology, findings = examine(INBAND.replace("fabrics:\n", "fabrics:\n  oob: none\n"))
    other, others = examine(INBAND)
    assert topology and other
    assert (topology.plan.cables, topology.plan.addresses) == (other.plan.cables, other.plan.addresses)
    assert [finding.code for finding in findings] == [finding.code for finding in others]
    assert "DC370" not in {finding.code for finding in findings}


def test_bmcs_of_adapters_are_counted(examine: Examine) -> None:
    """Each DPU has a management port of its own, which is lost as well."""
    text, _, _ = NONE.partition("circuits:")
    text = text.replace("MCX631102AN-ADAT, count: 1", "B3220, count: 2").replace("SN3420", "SN3700")
    topology, findings = examine(text)
    assert topology, findings
    assert traffic.unreached(topology.plan) == {"server": 2, "adapter": 4, "switch": 1, "pdu": 2}
    assert "2 BMCs, 4 adapter BMCs, 1 switch and 2 PDUs" in next(f.message for f in findings if f.code == "DC370")


# --- a network beside the hosts -----------------------------------------------------------------------------


def test_management_beside_the_hosts_is_a_network_of_its_own() -> None:
    """One switch takes 2 host cables, 2 of BMCs, 2 of PDUs and 2 circuits. The networks have 2 and 5 addresses."""
    topology = dcgen.load(CASES / "bmc-inband.yaml")
    assert len(topology.plan.cables) == 8
    assert {cable.fabric for cable in topology.plan.cables} == {"lan"}
    assert prefixes_of(topology) == [("lan", "10.1.0.0/24"), ("lan management", "10.8.0.0/24")]
    assert addresses_of(topology) == {
        ("x-node-001", "front1p1"): "10.1.0.16",
        ("x-node-002", "front1p1"): "10.1.0.17",
        ("x-lan-leaf-01", "mgmt"): "10.8.0.16",
        ("x-node-001", "bmc"): "10.8.0.17",
        ("x-node-002", "bmc"): "10.8.0.18",
        ("x-rack-r01-pdu-a1", "mgmt"): "10.8.0.19",
        ("x-rack-r01-pdu-b1", "mgmt"): "10.8.0.20",
    }
    host = host_of(topology, "x-node-001")
    assert host.management and (host.management.address, host.ansible_host) == ("10.8.0.17", "10.1.0.16")
    subnets = host_of(topology, "x-lan-leaf-01").subnets
    assert [(row.prefix, row.network) for row in subnets] == [("10.1.0.0/24", ""), ("10.8.0.0/24", "management")]


def test_a_stated_pool_of_management(examine: Examine) -> None:
    """`addressing: management:` replaces the default, also with IPv6; without such ports it is a finding."""
    stated = "addressing: {management: 'fd00:9::/48'}\n"
    topology, findings = examine(INBAND + stated)
    assert topology, findings
    assert addresses_of(topology)["x-node-001", "bmc"] == "fd00:9::11"
    _, findings = examine(NONE + stated)
    (found,) = (finding for finding in findings if finding.code == "DC313")
    assert found.path == ("addressing", "management")


def test_the_order_of_the_traffic_does_not_move_hosts(examine: Examine) -> None:
    """Hosts beside management are in the in-band pool, whichever entry of `carries:` comes first."""
    topology, findings = examine(INBAND.replace("[inband, management]", "[management, inband]"))
    assert topology, findings
    assert addresses_of(topology) == addresses_of(dcgen.load(CASES / "bmc-inband.yaml"))


# --- a shared adapter port ----------------------------------------------------------------------------------


def test_a_shared_port_has_one_cable_and_two_addresses() -> None:
    """Three servers take six cables, the pair two peer links and two circuits. Three bonds and three BMCs have an address each."""
    topology = dcgen.load(CASES / "bmc-shared.yaml")
    assert len(topology.plan.cables) == 10
    assert prefixes_of(topology) == [("inband", "10.1.0.0/24"), ("inband management", "10.8.0.0/24")]
    addresses = addresses_of(topology)
    assert [addresses[f"x-node-00{n}", "bmc"] for n in (1, 2, 3)] == ["10.8.0.16", "10.8.0.17", "10.8.0.18"]
    assert [addresses[f"x-node-00{n}", "front1p1"] for n in (1, 2, 3)] == ["10.1.0.16", "10.1.0.18", "10.1.0.20"]
    assert len(addresses) == 6
    cables = {item.port: item.cable for item in topology.addresses if item.device == "x-node-002"}
    assert cables["bmc"] == cables["front1p1"] == "x-node-002:front1p1"
    assert traffic.unreached(topology.plan) == {"switch": 2, "pdu": 2}


def test_consumers_of_a_shared_port() -> None:
    """addresses.csv, graph, inventory and Terraform show both addresses on the one cable."""
    texts = texts_of("bmc-shared")
    rows = [row for row in csv.DictReader(io.StringIO(texts["addresses.csv"])) if row["device"] == "x-node-001"]
    assert [(row["port"], row["address"], row["cable"]) for row in rows] == [
        ("front1p1", "10.1.0.16", "x-node-001:front1p1"),
        ("bmc", "10.8.0.16", "x-node-001:front1p1"),
    ]
    nodes = {node["id"]: node for node in json.loads(texts["topology.json"])["nodes"]}
    assert nodes["x-node-001"]["bmc_port"] == "front1p1" and "bmc_port" not in nodes["x-inband-leaf-01"]
    (rack,) = (text for path, text in texts.items() if "/rack_" in path)
    assert rack.count('{ name = "bmc", type = "virtual", mgmt = true }') == 3
    assert rack.count('{ interface = "bmc", address = "10.8.0.1') == 3
    assert rack.count('purpose = "oob"') == 3
    assert not any(":bmc" in texts[path] for path in ("cables.csv", "labels.csv"))
    assert "3 BMCs share an adapter port" in texts["README.md"]


def test_the_inventory_names_the_shared_port() -> None:
    """A BMC has no far end of its own; the switch port names the host port and the BMC, and serves both subnets."""
    topology = dcgen.load(CASES / "bmc-shared.yaml")
    host = host_of(topology, "x-node-001")
    assert host.management and (host.management.shares, host.management.peer) == ("front1p1", "")
    assert (host.management.address, host.ansible_host) == ("10.8.0.16", "10.1.0.16")
    leaf = host_of(topology, "x-inband-leaf-01")
    assert [(link.port, link.peer_port, link.bmc) for link in leaf.links if link.peer == "x-node-001"] == [
        ("swp1", "front1p1", "bmc")
    ]
    assert {row.prefix for row in leaf.subnets} == {"10.1.0.0/24", "10.8.0.0/24"}
    assert {row.prefix for row in host_of(topology, "x-inband-leaf-02").subnets} == {"10.1.0.0/24"}


def test_explain_names_the_shared_port() -> None:
    """`explain` leads from the BMC to the port that it shares and to the pool."""
    topology = dcgen.load(CASES / "bmc-shared.yaml")
    (first, second) = explain(topology, "x-node-001:bmc")
    assert first.text == "x-node-001:bmc: shares port front1p1 and its cable with the host"
    assert first.path == ("servers", "node", "bmc", "shared")
    assert second.text == "address 10.8.0.16/24, on the cable of front1p1"
    assert second.path == ("addressing", "management")


def test_the_out_of_band_fabric_keeps_the_rest(examine: Examine) -> None:
    """BMCs share ports, and PDUs and switches stay on the default fabric: 4 cables, and 5 addresses with its switch."""
    topology, findings = examine(SHARED.replace("  oob: none\n", ""))
    assert topology, findings
    assert Counter(cable.fabric for cable in topology.plan.cables) == {"inband": 10, "oob": 4}
    assert Counter(traffic.network_title(item) for item in topology.plan.addresses) == {
        "inband": 3,
        "inband management": 3,
        "oob": 5,
    }
    told = [finding.message for finding in findings if finding.code == "DC414"]
    assert told == ["no circuit uses fabric 'oob'"]


def test_shared_bmcs_need_two_circuits(examine: Examine) -> None:
    """The only circuit of the hosts is no second path to their BMCs."""
    _, findings = examine("\n".join(line for line in SHARED.splitlines() if "wan2" not in line))
    told = [finding.message for finding in findings if finding.code == "DC414"]
    assert "fabric 'inband' carries management with other traffic and has only one circuit" in told


def test_units_and_planes_divide_the_network(examine: Examine) -> None:
    """The network of BMCs has a block per unit in the VLAN of the pair, and a prefix per plane, without rails."""
    text = SHARED.replace("kind: edge-site", "kind: training-pod").replace("numbers: 1-3", "units: 1-2, numbers: 1-3")
    text = text.replace("    units: 1-2, numbers: 1-3", "    units: 1-2\n    numbers: 1-3")
    topology, findings = examine(text)
    assert topology, findings
    assert prefixes_of(topology) == [("inband", "10.1.0.0/22"), ("inband management", "10.8.0.0/22")]
    assert addresses_of(topology)["x-su02-node-003", "bmc"] == "10.8.2.18"
    assert addresses_of(topology)["x-su02-node-003", "front1p1"] == "10.1.2.20"
    head, _, _ = SHARED.partition("fabrics:")
    planes = "fabrics: {inband: {design: single, switch: SN3420, planes: 2}, oob: none}\n"
    topology, findings = examine(head.replace("front1p1", "front1p2") + planes)
    assert topology, findings
    assert addresses_of(topology)["x-node-001", "bmc"] == "10.8.128.16"
    assert laws.violations(topology) == []


def test_the_port_of_a_gpu_is_refused(examine: Examine) -> None:
    """A port with a GPU on a converged Ethernet fabric is named with its GPU."""
    _, findings = examine(
        "kind: training-pod\nname: x\nservers:\n  g:\n    model: XE9680\n    numbers: 1-2\n    capacity: 2\n"
        "    bmc: {shared: rail3p1}\n    fitted:\n      gpus: {model: H100-SXM5-80GB, count: 8}\n      nics:\n"
        "        front: {model: B3220, count: 1, ports: [lan, lan], bmc: false}\n"
        "        rail: {model: MCX755106AS-HEAT, count: 8, ports: [lan, null], bmc: false}\n"
        "fabrics: {lan: {design: single, switch: SN3700, carries: [compute, storage, inband]}}\n"
    )
    (found,) = (finding for finding in findings if finding.code == "DC372")
    assert "it serves GPU 2" in found.message and "front1p1" in found.hint


@pytest.mark.slow
@settings(max_examples=25)
@given(
    servers=st.integers(1, 5),
    capacity=st.integers(5, 12),
    shared=st.sampled_from([None, "front1p1", "front1p2"]),
    oob=st.booleans(),
    leaves=st.integers(1, 2),
)
def test_cables_do_not_depend_on_shared_ports(
    examine_data: ExamineData, servers: int, capacity: int, shared: str | None, oob: bool, leaves: int
) -> None:
    """Every law holds. Hosts keep cables and addresses, whether their BMCs share a port, have one, or have no network.

    The two ports of a host are a bond on one leaf. Two leaves without peer links have an address each.
    """
    nics = {"front": {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", "inband"]}}
    group: dict[str, Any] = {"model": "R660", "numbers": f"1-{servers}", "capacity": capacity, "fitted": {"nics": nics}}
    fabrics: dict[str, Any] = {"inband": {"design": "single", "switch": "SN3420", "leaves": leaves}}
    other = group | ({"bmc": {"shared": shared}} if shared else {})
    plans = []
    for node, described in ((other, fabrics | ({} if oob else {"oob": "none"})), (group, fabrics)):
        data = {"kind": "training-pod", "name": "x", "servers": {"n": node}, "fabrics": described}
        topology, findings = examine_data(data)
        assert topology, findings
        assert laws.violations(topology) == []
        plans.append(topology.plan)
    hosts = [[cable for cable in plan.cables if cable.fabric == "inband"] for plan in plans]
    assert [cable.id for cable in hosts[0]] == [cable.id for cable in hosts[1]]
    own = [{item for item in plan.addresses if traffic.network_title(item) == "inband"} for plan in plans]
    assert own[0] == own[1] and len(own[0]) == leaves * servers
    bmcs = sum(item.port == "bmc" for item in plans[0].addresses)
    assert bmcs == (servers if shared or oob else 0)
