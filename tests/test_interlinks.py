"""Links between fabrics: the uplinks of one fabric on switches of another, worked out by hand and as laws."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Examine, ExamineData
from dcgen.analysis import Analysis
from dcgen.blueprint import Fabric
from dcgen.blueprint.fabrics import uplink_target
from dcgen.plan import steps
from dcgen.plan.fabrics.interlinks import UplinkDemand, UplinkPorts, planning_order
from dcgen.plan.records import Cable
from dcgen.plan.types import Port
from dcgen.proof import Proof
from dcgen.topology import Topology
from support.strategies import examples

NIC = {"front": {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", "inband"]}}


def site(far: str = "inband", uplinks: int = 2, **changes: Any) -> dict[str, Any]:
    """Return a pod of two units with out-of-band leaves whose uplinks end on the in-band fabric."""
    node = {"model": "R660", "units": "1-2", "numbers": "1-20", "capacity": 60, "fitted": {"nics": NIC}}
    head = {"model": "R660", "numbers": "1-4", "capacity": 8, "fitted": {"nics": NIC}}
    inband = {"design": "leaf-spine", "switch": "SN3420", "spine": "SN4600C", "uplinks": 4, "uplink_gbps": 100}
    oob = {"design": "leaf-spine", "switch": "SN2201", "uplinks": uplinks, "uplinks_to": far}
    holds = {"head": 8, "inband-leaf": 4, "inband-spine": 2, "oob-leaf": 4}
    return {
        "kind": "training-pod",
        "name": "x",
        "max_units": changes.get("max_units", 2),
        "servers": {"node": node | changes.get("node", {}), "head": head | changes.get("head", {})},
        "fabrics": {"inband": inband | {"spines": 2} | changes.get("inband", {}), "oob": oob},
        "racks": {
            "node": {"model": "AR3357", "per": "unit", "holds": {"node": 15, "inband-leaf": 1, "oob-leaf": 1}},
            "core": {"model": "AR3357", "holds": holds},
        },
    }


def uplinks(topology: Topology, fabric: str = "oob") -> list[Cable]:
    """Return the cables of a fabric from its leaves to another fabric."""
    devices = topology.plan.devices
    return [
        cable
        for cable in topology.plan.cables
        if cable.fabric == fabric
        and devices[cable.a_device].role == f"{fabric}-leaf"
        and devices[cable.b_device].kind == "switch"
        and devices[cable.b_device].role != f"{fabric}-leaf"
    ]


def proof_of(topology: Topology, fabric: str) -> Proof:
    """Return the proof of a fabric."""
    return next(proof for proof in Analysis(topology).proofs if proof.fabric.name == fabric)


def obeys_the_law(topology: Topology, count: int, spread: bool = True) -> None:
    """Check the uplinks of every leaf: `count` of them, evenly spread, each port used once, each cable ordered once."""
    cables, plan = uplinks(topology), topology.plan
    leaves = [name for name, device in plan.devices.items() if device.role == "oob-leaf"]
    assert Counter(cable.a_device for cable in cables) == dict.fromkeys(leaves, count)
    ends = [(cable.b_device, cable.b_port) for cable in plan.cables]
    ends += [(cable.a_device, cable.a_port) for cable in plan.cables]
    assert len(set(ends)) == len(ends)
    for leaf in leaves:
        shares = Counter(cable.b_device for cable in cables if cable.a_device == leaf)
        assert len(shares) == min(count, 2) and max(shares.values()) - min(shares.values()) <= 1
    totals: dict[str, Counter[str]] = {}
    for cable in cables:
        totals.setdefault(cable.b_device.rpartition("-")[0], Counter())[cable.b_device] += 1
    assert not spread or all(max(each.values()) - min(each.values()) <= 1 for each in totals.values())
    pieces = {cable.head or cable.id for cable in plan.cables}
    assert sum(line.quantity for line in plan.bill if line.category == "cable") == len(pieces)


@pytest.mark.slow
@given(
    far=st.sampled_from(["inband", "inband-spine", "inband-leaf"]),
    count=st.integers(1, 4),
    numbers=st.integers(1, 12),
    capacity=st.integers(12, 120),
    units=st.sampled_from(["1", "2", "1-2", "1-3"]),
)
@examples(8)
def test_uplinks_are_complete_even_and_counted_once(
    examine_data: ExamineData, far: str, count: int, numbers: int, capacity: int, units: str
) -> None:
    """Every out-of-band leaf has its uplinks on two switches; no far port is used twice."""
    node = {"numbers": f"1-{numbers}", "capacity": capacity, "units": units}
    topology, findings = examine_data(site(far, count, node=node, max_units=3))
    assert topology, [str(finding) for finding in findings]
    obeys_the_law(topology, count, spread=count % 2 == 0)
    assert {finding.code for finding in findings} <= {
        *("DC205", "DC211", "DC230", "DC244", "DC323"),
        *("DC265", "DC266", "DC269", "DC274", "DC281"),  # no source states these values of the models used here
        *(["DC334"] if count == 1 else []),  # a leaf with one uplink is lost with its spine
    }


@pytest.mark.slow
@given(
    far=st.sampled_from(["inband", "inband-spine"]),
    before=st.integers(1, 10),
    after=st.integers(10, 30),
    units=st.sampled_from(["1-2", "1-3"]),
)
@examples(5)
def test_growth_moves_no_uplink(examine_data: ExamineData, far: str, before: int, after: int, units: str) -> None:
    """More servers and units within the stated capacity leave every uplink where it is."""
    seen = []
    for number, there in ((before, "1"), (after, units)):
        node = {"numbers": f"1-{number}", "units": there}
        topology, findings = examine_data(site(far, node=node, head={"numbers": f"1-{1 + number // 10}"}, max_units=3))
        assert topology, [str(finding) for finding in findings]
        seen.append({(c.a_device, c.a_port, c.b_device, c.b_port) for c in topology.plan.cables})
    assert seen[0] <= seen[1]


@given(leaves=st.integers(1, 40), site_leaves=st.integers(0, 20), units=st.integers(0, 6), links=st.integers(1, 9),
       switches=st.integers(1, 9))  # fmt: skip
@examples(50)
def test_reserved_ports_suffice(leaves: int, site_leaves: int, units: int, links: int, switches: int) -> None:
    """The leaves of the site and of all units share the reserved ports, and none is left over beyond rounding."""
    ports = tuple(f"up{number}" for number in range(links))
    demand = UplinkDemand("near", "far", "spine", 100, ports, site_leaves, leaves, units)
    each = -(-demand.links() // switches)
    reserved = tuple(Port(f"p{n}", 100, f"cage{n}", "QSFP28", None, 1, "ethernet") for n in range(each))
    far = UplinkPorts(demand, reserved, switches, "x", "far-spine", False)
    places = [(0, leaf) for leaf in range(1, site_leaves + 1)]
    places += [(unit, leaf) for unit in range(1, units + 1) for leaf in range(1, leaves + 1)]
    ends = [end for place in places for end in far.ends(*place)]
    assert len(ends) == len(set(ends)) == demand.links() <= each * switches


def test_a_lost_far_switch_leaves_every_device_connected(examine_data: ExamineData) -> None:
    """An out-of-band leaf has two uplinks: the loss of an in-band spine leaves half of them, and nobody is cut off."""
    topology, _ = examine_data(site("inband-spine"))
    assert topology
    proof = proof_of(topology, "oob")
    (loss,) = (loss for loss in proof.losses if loss.what == "spine of inband")
    assert (loss.kind, loss.ports, loss.devices, loss.left) == ("spine", 0, (), 0.5)
    # Two in-band leaves and 20 BMCs of a unit: 22 Gbps down, 200 up. The PDUs follow the room for 60 BMCs, on leaf 2.
    assert proof.worst and (proof.worst.down_gbps, proof.worst.up_gbps, proof.worst.links) == (22, 200, 2)
    assert (proof.bisection, proof.parts) == (1, 1)


def test_leaves_of_two_units_reach_each_other_through_far_spines(examine_data: ExamineData) -> None:
    """Out-of-band leaves on in-band leaves of their own unit meet in the in-band spines, which are a part to lose."""
    topology, _ = examine_data(site("inband"))
    assert topology
    proof = proof_of(topology, "oob")
    assert (proof.bisection, proof.parts, proof.broken, proof.apart) == (1, 1, (), ())
    assert {(loss.what, loss.ports) for loss in proof.losses if "inband" in loss.what} == {
        ("leaf of inband", 0),
        ("spine of inband", 0),
    }


def test_one_far_switch_does_not_survive_its_loss(examine_data: ExamineData) -> None:
    """With one in-band spine, its loss parts the out-of-band leaves, and the required survival is refused."""
    data = site("inband-spine", inband={"spines": 1})
    data["fabrics"]["oob"]["requires"] = {"survives": "spine"}
    _, findings = examine_data(data)
    (found,) = (finding for finding in findings if finding.code == "DC331")
    assert "losing one spine of inband (x-inband-spine-01) disconnects" in found.message
    assert "two spines" in found.hint


def test_far_ports_are_kept_by_zone(examine: Examine) -> None:
    """A zone states the cages for the uplinks of another fabric; a fabric with zones and without this one is refused."""
    text = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband:
    design: single
    switch: SN3420
    leaves: 2
    zones: [{serves: node}, ZONE]
  oob: {design: single, switch: SN2201, uplinks_to: inband}
"""
    topology, findings = examine(text.replace("ZONE", "{serves: oob-uplinks, cages: 51}"))
    assert topology, findings
    assert [(cable.b_device, cable.b_port) for cable in uplinks(topology)] == [
        ("x-inband-leaf-01", "swp51"),
        ("x-inband-leaf-02", "swp51"),
    ]
    _, findings = examine(text.replace(", ZONE", ""))
    assert [finding.hint for finding in findings if finding.code == "DC317"] == ["add `- serves: oob-uplinks`"]


def test_zones_of_two_fabrics_serve_each_other(examine: Examine) -> None:
    """The far switches have a zone for the uplinks, and the near ones a zone for the management ports of the far ones."""
    topology, findings = examine("""\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband: {design: single, switch: SN3420, leaves: 2, zones: [{serves: node}, {serves: oob-uplinks}]}
  oob:
    design: single
    switch: SN2201
    uplinks_to: inband
    zones: [{serves: node}, {serves: inband-leaf}, {serves: pdu-all}, {serves: uplinks}]
racks:
  all: {model: AR3357, holds: {node: 6, inband-leaf: 2, oob-leaf: 1}}
""")
    assert topology, findings
    assert {(cable.b_device, cable.b_port) for cable in uplinks(topology)} == {
        ("x-inband-leaf-01", "swp49"),
        ("x-inband-leaf-02", "swp49"),
    }


def test_storage_leaves_end_on_the_core_and_out_of_band_on_storage(examine: Examine) -> None:
    """Fabrics may form a chain: each reserves the ports of the one below it."""
    text = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, storage]}}}}
fabrics:
  inband: {design: single, switch: SN3420, leaves: 2, peer_links: 2, uplink_gbps: 100}
  storage: {design: single, switch: SN3420, leaves: 2, uplinks: 4, uplink_gbps: 100, peer_links: 1, uplinks_to: inband}
  oob: {design: single, switch: SN2201, uplinks_to: storage}
"""
    topology, findings = examine(text)
    assert topology, findings
    # Two storage switches with four uplinks: four ports of each in-band switch, 57 to 60.
    assert sorted((cable.a_device, cable.b_device) for cable in uplinks(topology, "storage")) == [
        (f"x-storage-leaf-{near:02}", f"x-inband-leaf-{far:02}") for near in (1, 2) for far in (1, 1, 2, 2)
    ]
    assert {cable.b_port for cable in uplinks(topology, "storage")} == {"swp57", "swp58", "swp59", "swp60"}
    assert {(cable.a_port, cable.b_device, cable.b_port) for cable in uplinks(topology)} == {
        ("swp49", "x-storage-leaf-01", "swp60"),
        ("swp50", "x-storage-leaf-02", "swp60"),
    }
    assert [line.links_up for line in topology.plan.fabrics if line.name == "storage"] == [8 + 1]


@pytest.mark.parametrize(
    ("stated", "target"),
    [
        ("inband", ("inband", "leaf")),
        ("inband-leaf", ("inband", "leaf")),
        ("front-end-spine", ("front-end", "spine")),
        ("front-end", ("front-end", "leaf")),
    ],
)
def test_target_of_uplinks(stated: str, target: tuple[str, str]) -> None:
    """The name of a fabric means its leaves. A tier is the last word of the name."""
    assert uplink_target(Fabric(design="single", switch="SN2201", uplinks_to=stated)) == target


def test_near_fabrics_are_planned_first() -> None:
    """A far fabric comes after those whose uplinks end on it, and a circle has an order as well."""

    def named(**far: str) -> dict[str, Fabric]:
        return {name: Fabric(design="single", switch="SN2201", uplinks_to=to or None) for name, to in far.items()}

    assert planning_order(named(a="", b="a", c="b")) == ["c", "b", "a"]
    assert sorted(planning_order(named(a="b", b="a"))) == ["a", "b"]


def test_demands_that_do_not_settle_are_reported(examine_data: ExamineData, monkeypatch: pytest.MonkeyPatch) -> None:
    """If no round of planning agrees with its estimate, the finding names the fabric with the uplinks."""
    monkeypatch.setattr(steps, "MAX_ROUNDS", 0)
    _, findings = examine_data(site())
    assert [(item.code, item.path) for item in findings] == [("DC364", ("fabrics", "oob", "uplinks_to"))]
