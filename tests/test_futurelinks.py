"""A server that comes may share a transceiver with one that is there: no cable that is laid is then too short."""

from __future__ import annotations

from typing import Any

import pytest

from dcgen.plan.records import Plan

# Twin-port cages on the switch take two servers each, and neighbors stand in two racks.
TEXT = """\
kind: training-pod
name: x
servers:
  gpu:
    model: KR6288V2
    numbers: NUMBERS
    capacity: 8
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics:
        rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}
fabrics: {compute: {design: rail-only, switch: QM9700}}
racks:
  gpu: {model: AR3357, holds: {gpu: 3}HOW}
  net: {model: AR3357, holds: {compute-leaf: 8, oob-leaf: 2}, row_position: first}
floor: {rack_pitch_m: 2.5}
assume:
  KR6288V2: {power_max_w: 10200, weight_kg: 130, inlet: C20, reason: a planning value}
"""


def plan_of(examine: Any, numbers: str, how: str = "") -> Plan:
    topology, findings = examine(TEXT.replace("NUMBERS", numbers).replace("HOW", how))
    assert topology, [str(finding) for finding in findings]
    plan: Plan = topology.plan
    return plan


@pytest.mark.parametrize("how", ["", ", spread: {gpu: 2}"])
def test_a_server_more_lengthens_no_cable(examine: Any, how: str) -> None:
    """From one server to eight, in any order: every cable that was there keeps its part and its length."""
    full = {cable.id: cable for cable in plan_of(examine, "1-8", how).cables if cable.fabric == "compute"}
    for numbers in ("1", "3", "1-3", "2,5", "1-7"):
        some = plan_of(examine, numbers, how)
        for cable in some.cables:
            if cable.fabric == "compute":
                assert cable == full[cable.id]
    assert len(full) == 64


def test_partners_are_planned_and_not_bought(examine: Any) -> None:
    """What is to come is in no list: neither a device, nor a cable, nor a part of the bill."""
    plan = plan_of(examine, "3")

    assert [name for name in plan.devices if "-gpu-0" in name] == ["x-gpu-003"]
    assert sum(line.quantity for line in plan.bill if line.category == "cable") == len(plan.cables)
    assert {rack for rack in plan.racks if "-gpu-" in rack} == {"x-gpu-r01"}
    longer = [cable for cable in plan.cables if cable.fabric == "compute"]
    neighbor = {c.id: c for c in plan_of(examine, "3-4").cables if c.a_device == "x-gpu-004" and c.fabric == "compute"}
    assert max(cable.length_m or 0 for cable in longer) >= max(cable.route_m or 0 for cable in neighbor.values())


UNITS = """\
kind: training-pod
name: x
max_units: 4
servers:
  node:
    model: R660
    units: UNITS
    numbers: 1-2
    capacity: 2
    fitted: {nics: {front: {model: MCX755206AS-NEAT, count: 1, ports: [storage, inband]}}}
fabrics:
  storage: {design: fat-tree, switch: QM9700, uplinks: 3, spines: 3}
  inband: {design: single, switch: QM9700}
racks:
  all: {model: AR3357, per: unit, holds: {node: 2, storage-leaf: 1, oob-leaf: 1}}
  core: {model: AR3357, holds: {storage-spine: 3, inband-leaf: 1, oob-spine: 2, oob-leaf: 2}}
floor: {row_pitch_m: 8}
"""


def test_a_unit_more_lengthens_no_cable(examine: Any) -> None:
    """Leaves of two units share a cage of a spine, and servers of two units one of a leaf: the first is laid for both."""
    plans = {}
    for units in ("1", "3", "1-2", "1-4"):
        topology, findings = examine(UNITS.replace("UNITS", units))
        assert topology, [str(finding) for finding in findings]
        plans[units] = {cable.id: cable for cable in topology.plan.cables if cable.fabric in ("storage", "inband")}

    for units, cables in plans.items():
        assert {key: cable.length_m for key, cable in cables.items()} == {
            key: plans["1-4"][key].length_m for key in cables
        }, units


def test_partners_at_an_unknown_place_hide_no_length(examine: Any) -> None:
    """Without a floor the way to the next rack is unknown; the cables within the first keep their lengths."""
    text = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-3, capacity: 4, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
fabrics: {compute: {design: single, switch: QM9700}}
racks: {all: {model: AR3357, holds: {node: 3, compute-leaf: 1, oob-leaf: 1}}}
"""
    topology, _ = examine(text)
    assert topology and len(topology.plan.racks) == 1

    assert all(cable.length_m is not None for cable in topology.plan.cables)


FAR = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: NUMBERS, capacity: 4, fitted: {nics: {front: {model: B3220, count: 1, ports: [inband, null]}}}}
fabrics: {inband: {design: single, switch: SN5600}}
racks:
  node: {model: AR3357, holds: {node: 3}}
  net: {model: AR3357, holds: {inband-leaf: 1, oob-leaf: 1}, row_position: last}
floor: {rack_pitch_m: 25}
"""


def test_who_cannot_come_spoils_nothing(examine: Any) -> None:
    """Partners out of any reach are no fault of what is there: that is said when they come."""
    alone, findings = examine(FAR.replace("NUMBERS", "4"))
    assert alone and not [item for item in findings if item.severity == "error"]

    _, findings = examine(FAR.replace("NUMBERS", "3-4"))
    assert {item.code for item in findings if item.severity == "error"} == {"DC210"}
