"""What a fabric as a whole is said to be."""

from __future__ import annotations

import pytest

from conftest import Examine

MESH = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-2, capacity: 2, fitted: {{nics: {{rail: {{model: {card}, count: 2, ports: [compute]}}}}}}}}
fabrics: {{compute: {{design: mesh}}}}
"""


@pytest.mark.parametrize(("card", "protocol"), [("MCX75310AAS-NEAT", "ethernet"), ("CX7-400G", "infiniband")])
def test_a_mesh_runs_as_its_adapters_do(examine: Examine, card: str, protocol: str) -> None:
    """Two servers with two ports of 400G each are joined by two links with a prefix each; adapters for both run Ethernet."""
    topology, findings = examine(MESH.format(card=card))
    assert topology, findings
    (mesh,) = (fabric for fabric in topology.plan.fabrics if fabric.name == "compute")
    assert (mesh.protocol, mesh.speed_gbps, mesh.links_down, mesh.leaves) == (protocol, 400, 2, ())
    assert [cable.speed_gbps for cable in topology.plan.cables if cable.fabric == "compute"] == [400, 400]
    assert [prefix.link for prefix in topology.plan.prefixes if prefix.fabric == "compute"] == [1, 2]


RAILS = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    units: 1-2
    numbers: 1
    capacity: 1
    fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: {count}, ports: [compute]}}}}}}
fabrics:
  compute: {{design: rail-optimized, switch: QM9700}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C}}
racks:
  node: {{model: AR3357, per: unit, holds: {{node: 1, compute-leaf: 2, oob-leaf: 1}}}}
  net: {{model: AR3357, holds: {{compute-spine: 2, oob-leaf: 2, oob-spine: 2}}}}
"""


@pytest.mark.parametrize(("count", "rails"), [(1, [None]), (2, [1, 2])])
def test_a_prefix_names_its_rail(examine: Examine, count: int, rails: list[int | None]) -> None:
    """An InfiniBand rail has one prefix for all units, which names the rail where there is more than one."""
    topology, findings = examine(RAILS.format(count=count))
    assert topology, findings
    assert [prefix.rail for prefix in topology.plan.prefixes if prefix.fabric == "compute"] == rails


def test_stand_in_servers_may_have_a_mesh_of_their_own(examine: Examine) -> None:
    """A mesh has no switch port to take over, so its servers get the first two addresses after those kept back."""
    front = "fitted: {nics: {a: {model: MCX631102AN-ADAT, count: 1, ports: [FABRIC, null]}}}"
    topology, findings = examine(
        "kind: training-pod\nname: x\nservers:\n"
        f"  node: {{model: R660, numbers: 1-3, capacity: 4, {front.replace('FABRIC', 'inband')}}}\n"
        f"  head: {{model: R660, numbers: 1-2, capacity: 2, in_place_of: {{group: node, number: 4}}, {front.replace('FABRIC', 'pair')}}}\n"
        "fabrics: {inband: {design: single, switch: SN3420}, pair: {design: mesh}}\n"
        "addressing: {pools: {pair: 10.77.0.0/16}}\n"
    )
    assert topology and not [finding for finding in findings if finding.severity == "error"]
    there = {item.device: item.address for item in topology.plan.addresses if item.fabric == "pair"}
    assert there == {"x-head-001": "10.77.0.16", "x-head-002": "10.77.0.17"}
