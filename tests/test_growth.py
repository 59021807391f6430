"""Growth inside what a pod is designed for adds switches and cables and moves none; past it, the finding counts what moves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dcgen.plan.records import Cable
from dcgen.topology import Topology

HEAD = """kind: training-pod
name: x
max_units: {wired}
servers:
  gpu:
    model: KR6288V2
    units: 1-{units}
    numbers: 1-{nodes}
    capacity: {nodes}
    fitted: {{nics: {{rail: {{model: {nic}, count: {cards}, ports: [{ports}]}}}}}}
fabrics:
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 4, spines: 4}}
  compute: {{{compute}}}
floor: {{}}
assume:
  KR6288V2: {{power_max_w: 10200, reason: a planning value for the test}}
  SN5600: {{power_max_w: 1000, reason: a planning value for the test}}
  SN4600C: {{power_max_w: 500, reason: a planning value for the test}}
racks:
  gpu: {{model: AR3357, per: unit, holds: {{gpu: 4}}, pdus_per_feed: 2}}
  net: {{model: AR3357, per: unit, holds: {{{leaves}, oob-leaf: 8}}, pdus_per_feed: 4}}
  core: {{model: AR3357, holds: {{{spines}, oob-spine: 4, oob-leaf: 4}}, pdus_per_feed: 4}}
"""
ONE, TWO = ("MCX75310AAS-NEAT", "compute"), ("CX8-2x400GbE", "compute, compute")
# What a fabric is, by name: designed for, servers in a unit, adapters in a server and of which kind, the fabric, its switches in a rack.
FABRICS: dict[str, tuple[int, int, int, tuple[str, str], str, str, str]] = {
    "two tiers": (
        4, 32, 8, ONE, "design: rail-optimized, switch: QM9700",
        "compute-leaf: 8", "compute-spine: 16",
    ),
    "three tiers": (
        8, 8, 8, ONE, "design: rail-optimized, switch: QM9700, downlinks: 8, uplinks: 8, group_units: 2",
        "compute-leaf: 8", "compute-spine: 8, compute-core: 8",
    ),
    "spines for each rail": (
        8, 16, 4, ONE,
        "design: rail-optimized, switch: QM9700, downlinks: 8, oversubscription: 2, group_units: 1, spine_groups: rail",
        "compute-leaf: 8", "compute-spine: 8, compute-core: 8",
    ),
    "two planes": (
        4, 16, 4, TWO, "design: rail-optimized, switch: SN5600, planes: 2",
        "compute-p1-leaf: 4, compute-p2-leaf: 4", "compute-p1-spine: 4, compute-p2-spine: 4",
    ),
    "two leaves a server": (
        4, 16, 2, ONE, "design: leaf-spine, switch: QM9700, oversubscription: 3",
        "compute-leaf: 4", "compute-spine: 4",
    ),
    "fat-tree": (
        4, 16, 2, ONE, "design: fat-tree, switch: QM9700",
        "compute-leaf: 4", "compute-spine: 4",
    ),
    "rails only": (4, 8, 4, ONE, "design: rail-only, switch: QM9700", "oob-spine: 1", "compute-leaf: 4"),
}  # fmt: skip


def pod(name: str, units: int) -> str:
    """The blueprint of a fabric with so many units."""
    wired, nodes, cards, (nic, ports), compute, leaves, spines = FABRICS[name]
    text = HEAD.format(
        wired=wired,
        units=units,
        nodes=nodes,
        nic=nic,
        cards=cards,
        ports=ports,
        compute=compute,
        leaves=leaves,
        spines=spines,
    )
    return text.replace("{oob-spine: 1, oob-leaf: 8}", "{oob-leaf: 8}")


def built(examine: Any, text: str) -> Topology:
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    return topology


@pytest.mark.parametrize("name", FABRICS)
def test_growth_inside_the_design_moves_no_cable(examine: Any, name: str) -> None:
    """Every step from one unit to all adds cables and switches, and leaves each cable, port and length as it was."""
    cables: set[Cable] = set()
    devices: set[str] = set()
    for units in range(1, FABRICS[name][0] + 1):
        plan = built(examine, pod(name, units)).plan
        assert cables < set(plan.cables), f"unit {units} moves a cable"
        assert devices < set(plan.devices)
        cables, devices = set(plan.cables), set(plan.devices)


def test_growth_past_the_design_counts_the_cables_that_move(examine: Any) -> None:
    """The number in the finding is that of the cables, without the out-of-band ones, that the larger pod has elsewhere."""
    text = pod("two tiers", 4)
    _, findings = examine(text.replace("units: 1-4", "units: 1-5"))
    (finding,) = [item for item in findings if item.code == "DC109"]
    moved, live = (
        int(number.replace(",", "")) for number in re.findall(r"moves ([\d,]+) of ([\d,]+)", finding.hint)[0]
    )
    before = built(examine, text).plan.cables
    larger = text.replace("units: 1-4", "units: 1-5").replace("max_units: 4", "max_units: 5")
    after = {(cable.id, cable.b_device, cable.b_port) for cable in built(examine, larger).plan.cables}
    data = [cable for cable in before if cable.fabric != "oob"]
    assert live == len(data)
    assert moved == sum(1 for cable in data if (cable.id, cable.b_device, cable.b_port) not in after) > 0
