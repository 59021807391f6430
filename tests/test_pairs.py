"""Pairs of leaves: peer links under spines, whole servers on one switch, and devices on one leaf of a pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Examine, ExamineData
from dcgen.finding import Finding
from dcgen.plan.records import Cable
from dcgen.proof import Proof, prove
from dcgen.topology import Topology

CARDS = {1: ["inband", None], 2: ["inband", "inband"]}
TWO_PORTS = "{nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}"
ONE_PORT = "{nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}"
POD = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-16, capacity: 16, fitted: {ports}}}
fabrics:
  inband: {{design: {design}, switch: SN3420, uplink_gbps: 100, {options}}}
"""
SPINES = "spine: SN4600C, downlinks: 16, uplinks: 2, spines: 2"


def planned(examine: Examine, text: str) -> tuple[Topology, list[Finding]]:
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    return topology, findings


def inband(topology: Topology) -> Proof:
    (proof,) = (proof for proof in prove(topology) if proof.fabric.name == "inband")
    return proof


def homes(topology: Topology) -> dict[str, Counter[str]]:
    """The number of ports of each server on each leaf of the in-band fabric."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for cable in topology.plan.cables:
        if cable.fabric == "inband" and topology.plan.devices[cable.a_device].kind == "server":
            found[cable.a_device][cable.b_device] += 1
    return found


def peers(topology: Topology) -> Counter[tuple[str, str]]:
    """The number of links between two leaves of the in-band fabric."""
    cables = [cable for cable in topology.plan.cables if cable.fabric == "inband"]
    return Counter((c.a_device, c.b_device) for c in cables if "-leaf-" in c.a_device and "-leaf-" in c.b_device)


def test_no_figure_counts_a_peer_link_under_spines(examine: Examine) -> None:
    """16 x 25G down and 2 x 100G up are 2:1 and a bisection of 0.5, with or without four peer links of 100G."""
    for options in (SPINES, f"{SPINES}, peer_links: 4"):
        topology, _ = planned(examine, POD.format(ports=TWO_PORTS, design="leaf-spine", options=options))
        proof = inband(topology)
        assert proof.worst and proof.worst.value == 2
        assert proof.fabric.oversubscription == 2
        assert proof.bisection == 0.5
        assert (proof.broken, proof.apart, proof.twice) == ((), (), ())
        left = {loss.kind: loss.left for loss in proof.losses if loss.what != "cable of a device"}
        assert left == {"cable": 0.5, "leaf": 0.5, "spine": 0.5}


def test_a_peer_link_is_no_path_around_the_only_spine(examine: Examine) -> None:
    """One uplink per leaf to one spine: its loss separates the two leaves, whatever their peer links could carry."""
    options = "spine: SN4600C, downlinks: 16, uplinks: 1, peer_links: 2"
    topology, findings = planned(examine, POD.format(ports=TWO_PORTS, design="leaf-spine", options=options))
    (loss,) = (loss for loss in inband(topology).losses if loss.kind == "spine")
    assert loss.ports == 16
    assert "DC334" in {finding.code for finding in findings}


def test_peer_links_take_cages_from_the_default_split(examine: Examine) -> None:
    """SN5600 has 64 cages. Without other keys, half of the 60 that four peer links of 800G leave are uplinks."""
    text = POD.format(ports=TWO_PORTS, design="leaf-spine", options="peer_links: 4, spines: 2").replace(
        "SN3420", "SN5600"
    )
    text = text.replace("uplink_gbps: 100", "uplink_gbps: 800").replace("MCX631102AN-ADAT", "MCX755206AS-NEAT")
    text += "assume: {SN5600: {power_max_w: 1000, inlet: C20, reason: a planning value for the test}}\n"
    topology, _ = planned(examine, text)
    plan = topology.plan
    up = [c for c in plan.cables if c.a_device == "x-inband-leaf-01" and "spine" in c.b_device]
    assert len(up) == 30
    assert set(peers(topology).values()) == {4}


def test_a_pair_has_the_same_spines_in_groups(examine: Examine) -> None:
    """Leaves of the site with spine groups of their own: no pair is split, although a spine could take one leaf more."""
    text = POD.format(
        ports=TWO_PORTS, design="leaf-spine", options="spine: SN4600C, downlinks: 2, uplinks: 2, peer_links: 1"
    )
    text = text.replace("spine: SN4600C", "spine: SN3420, spine_uplinks: 1, tiers: 3").replace("1-16", "1-8")
    topology, _ = planned(examine, text.replace("capacity: 16", "capacity: 8"))
    above: dict[str, set[str]] = defaultdict(set)
    for cable in topology.plan.cables:
        if cable.fabric == "inband" and "-spine-" in cable.b_device:
            above[cable.a_device].add(cable.b_device)
    for one, other in peers(topology):
        assert above[one] == above[other]


def test_both_keys_or_the_old_one_mean_the_same_pair(examine: Examine) -> None:
    """`switches: 2`, `leaves: 2` and both together are one pair, with one port of each server on either switch."""
    found = []
    for options in ("switches: 2", "leaves: 2", "switches: 2, leaves: 2"):
        topology, findings = planned(
            examine, POD.format(ports=TWO_PORTS, design="single", options=f"{options}, peer_links: 2")
        )
        assert "DC365" not in {finding.code for finding in findings}
        found.append({cable for cable in topology.plan.cables if cable.fabric == "inband"})
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("design", ["single", "leaf-spine"])
def test_a_larger_capacity_moves_no_whole_server(examine: Examine, design: str) -> None:
    """Servers take the switches in turn by number, so a capacity of 23 instead of 16 leaves each port where it was."""
    options = f"switches: 2, leaves: 1{', spine: SN4600C, uplinks: 2, spines: 2' if design != 'single' else ''}"
    text = POD.format(ports=TWO_PORTS, design=design, options=options)
    first, _ = planned(examine, text)
    second, _ = planned(examine, text.replace("capacity: 16", "capacity: 23"))
    assert homes(first) == homes(second)
    assert homes(first)["x-node-003"] == {"x-inband-leaf-01": 2}
    assert homes(first)["x-node-004"] == {"x-inband-leaf-02": 2}


def test_the_loss_of_a_leaf_disconnects_whole_servers(examine: Examine) -> None:
    """Eight of 16 servers are on each switch, so `survives: leaf` does not hold: DC331."""
    text = POD.format(ports=TWO_PORTS, design="single", options="switches: 2, leaves: 1, requires: {survives: leaf}")
    topology, findings = planned(examine, text.replace("requires:", "peer_links: 1, requires:"))
    (loss,) = (loss for loss in inband(topology).losses if loss.kind == "leaf")
    assert (loss.ports, len(loss.devices), loss.left) == (16, 8, 0)
    (finding,) = (finding for finding in findings if finding.code == "DC331")
    assert "disconnects 8 devices" in finding.message


def test_a_device_on_one_leaf_moves_no_other(examine: Examine) -> None:
    """The same servers keep their ports whether the group before them states a leaf, the other leaf, or none."""
    alone = f"  alone: {{model: R660, numbers: 1-2, LEAF capacity: 2, fitted: {ONE_PORT}}}\n"
    text = POD.format(ports=TWO_PORTS, design="leaf-spine", options=SPINES).replace("  node:", alone + "  node:")
    leaves = {
        "": "x-inband-leaf-01",
        "leaf: {inband: 1},": "x-inband-leaf-01",
        "leaf: {inband: 2},": "x-inband-leaf-02",
    }
    found: list[set[Cable]] = []
    for stated, leaf in leaves.items():
        topology, findings = planned(examine, text.replace("LEAF", stated))
        assert homes(topology)["x-alone-002"] == {leaf: 1}
        assert "DC367" not in {finding.code for finding in findings}
        found.append({cable for cable in topology.plan.cables if cable.a_device.startswith("x-node-")})
    assert found[0] == found[1] == found[2]


def test_an_inference_server_on_one_switch_is_reported(examine: Examine) -> None:
    """DC412 names the key that keeps both ports of the server on one switch."""
    text = f"""\
kind: edge-site
name: x
servers:
  gpu: {{model: KR4268V2, numbers: 1-2, leaf: {{inband: 1}}, fitted: {TWO_PORTS}}}
fabrics:
  inband: {{design: single, switch: SN3420, switches: 2}}
assume: {{KR4268V2: {{u_height: 4, reason: a planning value for the test}}}}
"""
    text = text.replace("{nics:", "{gpus: {model: L40S, count: 4}, nics:")
    _, findings = examine(text)
    (finding,) = (finding for finding in findings if finding.code == "DC412")
    assert "leaf:" in finding.hint


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a fabric with a row of leaves, and server groups with one or two ports."""
    switches = draw(st.sampled_from([2, 2, 4]))
    spread = draw(st.sampled_from([leaves for leaves in (1, 2, 4) if leaves <= switches]))
    single = draw(st.booleans())
    config: dict[str, Any] = {"switch": "SN3420", "switches": switches, "leaves": spread, "uplink_gbps": 100}
    if single:
        config |= {"design": "single", "peer_links": draw(st.integers(0, 2)) if switches == 2 else 0}
    else:
        config |= {"design": "leaf-spine", "spine": "SN4600C", "downlinks": 16, "uplinks": 2, "spines": 2}
        config |= {"peer_links": draw(st.integers(0, 4))}
    servers: dict[str, Any] = {}
    for key in draw(st.sampled_from(["a", "ab", "abc"])):
        most = draw(st.integers(1, 12))
        servers[key] = {"model": "R660", "numbers": f"1-{draw(st.integers(1, most))}", "capacity": most}
        nic = {"model": "MCX631102AN-ADAT", "count": 1, "ports": CARDS[draw(st.sampled_from([1, 2]))]}
        servers[key]["fitted"] = {"nics": {"front": nic}}
        if leaf := draw(st.sampled_from([0, 0, 1, switches])):
            servers[key]["leaf"] = {"inband": leaf}
    fabrics = {"inband": config, "oob": {"design": "single", "switch": "SN2201", "switches": 2}}
    net = {"inband-leaf": 16, "oob-leaf": 2} | ({} if single else {"inband-spine": 2})
    racks = {"net": {"model": "AR3357", "holds": net}}
    racks |= {key: {"model": "AR3357", "holds": {key: 12}} for key in servers}
    return {"kind": "training-pod", "name": "x", "servers": servers, "fabrics": fabrics, "racks": racks}


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(data=rows(), number=st.integers(1, 12))
def test_every_row_keeps_its_keys(examine_data: ExamineData, data: dict[str, Any], number: int) -> None:
    """Each server is on as many leaves as stated, each pair has its peer links, no port is used twice, and a further
    server within the capacity moves no cable."""
    topology, findings = examine_data(data)
    assert topology, [str(finding) for finding in findings]
    config, servers = data["fabrics"]["inband"], data["servers"]
    used = [
        (device, port)
        for cable in topology.plan.cables
        for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    ]
    assert len(used) == len(set(used))
    found = homes(topology)
    for key, entry in servers.items():
        ports = sum(1 for fabric in entry["fitted"]["nics"]["front"]["ports"] if fabric)
        for name in (name for name in found if name.startswith(f"x-{key}-")):
            assert found[name].total() == ports
            assert len(found[name]) == (1 if "leaf" in entry else min(ports, config["leaves"]))
            if "leaf" in entry:
                (leaf,) = (int(name.rpartition("-")[2]) for name in found[name])
                assert (leaf - 1) % config["switches"] + 1 == entry["leaf"]["inband"]
    assert all(finding.code not in ("DC332", "DC333") for finding in findings)
    leaves = next(item.leaves for item in topology.plan.fabrics if item.name == "inband")
    linked = peers(topology)
    assert set(linked.values()) <= {config["peer_links"]}
    if config["peer_links"]:
        assert sorted(leaf for pair in linked for leaf in pair) == sorted(leaves)
    for entry in servers.values():
        entry["numbers"] = f"1-{min(number, entry['capacity'])}"
    other, _ = examine_data(data)
    assert other
    after = {cable.id: (cable.b_device, cable.b_port) for cable in other.plan.cables}
    for cable in topology.plan.cables:
        if cable.fabric == "inband" and cable.id in after and "-spine-" not in cable.b_device:
            assert after[cable.id] == (cable.b_device, cable.b_port)
