"""Multi-node chassis: nodes in bays, one set of cords, and figures that were worked out by hand."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dcgen
from conftest import Examine, ExamineData
from dcgen import facts
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.amounts import Amount
from dcgen.plan.records import Plan
from dcgen.plan.types import Bays, BaySlot
from dcgen.topology import Topology
from dcgen.views import elevation
from dcgen.views.bays import BayBox, ChassisFrame, bay_boxes
from support import doors
from support.laws import violations
from support.strategies import examples

CASE = Path(__file__).parent / "cases" / "chassis.yaml"
SITE = """\
kind: training-pod
name: x
servers:
  node:
    model: C6420
    numbers: 1-6
    fitted: {}
"""


@pytest.fixture(scope="module")
def case() -> Topology:
    """Six nodes in two chassis of four bays, on two feeds; nodes 6 and 8 are absent."""
    return dcgen.load(CASE)


def plan_of(examine: Examine, text: str) -> Plan:
    """Return the plan of a blueprint without errors."""
    topology, findings = examine(text)
    assert topology and not [finding for finding in findings if finding.severity == "error"], findings
    return topology.plan


def test_a_chassis_has_one_set_of_cords(case: Topology) -> None:
    """Two chassis of two supplies on two feeds have four cords; their six nodes have none."""
    cords = [(item.device, item.feed, item.outlet) for item in case.plan.supplies if "node" in item.device]
    assert sorted(cords) == [
        ("x-node-chassis-01", "a", "C19-01"),
        ("x-node-chassis-01", "b", "C19-01"),
        ("x-node-chassis-02", "a", "C19-02"),
        ("x-node-chassis-02", "b", "C19-02"),
    ]


def test_the_figures_of_the_rack(case: Topology) -> None:
    """Two chassis of 2U and three switches of 1U take 7U. A chassis takes 2,200 W for its nodes and weighs 43.62 kg.

    The blueprint assumes 2,000 W per chassis and 550 W per node: four nodes take more than that.
    """
    power, weight = case.power_w("x-main-r01"), case.weight_kg("x-main-r01")
    assert sum(device.type.u_height for device in case.in_rack["x-main-r01"]) == 7
    (watts,) = {device.type.power_w for device in case.plan.devices.values() if device.kind == "chassis"}
    assert watts == Amount(2200, assumed=True)
    assert (power.value, power.unknown) == (2 * 2200 + 300, ("SN3420",))
    assert weight.value == pytest.approx(2 * 43.62 + 2 * 8.5 + 7.4, abs=0.1)


def test_nodes_follow_their_chassis_in_the_order_of_bays(case: Topology) -> None:
    """The work sheet lists the chassis first, and then the nodes that slide into it."""
    names = [device.name.removeprefix("x-") for device in case.in_rack["x-main-r01"]][:8]
    first = ["node-chassis-01", "node-001", "node-002", "node-003", "node-004"]
    assert names == [*first, "node-chassis-02", "node-005", "node-007"]
    assert {bay: node.number for bay, node in case.nodes_in["x-node-chassis-02"].items()} == {1: 5, 3: 7}


@pytest.mark.parametrize(("number", "slot"), [(1, (1, 1)), (4, (1, 4)), (5, (2, 1)), (10, (3, 2))])
def test_the_bay_of_a_number(number: int, slot: tuple[int, int]) -> None:
    """Nodes fill one chassis after the other."""
    assert Bays("C6400", 2, 2, "rear").slot(number) == BaySlot(*slot)


@pytest.mark.parametrize(
    ("chassis", "node", "watts"),
    [(2000, 550, 2200), (2500, 550, 2500), (2000, None, 2000), (None, 550, 2200), (None, None, None)],
)
def test_a_chassis_takes_at_least_what_its_nodes_take(
    examine: Examine, chassis: int | None, node: int | None, watts: int | None
) -> None:
    """Without a stated power of the chassis, its nodes are a lower bound: its fans are not in their power."""
    stated = {"C6400": chassis, "C6420": node}
    assumed = [f"  {model}: {{power_max_w: {value}, reason: a test}}" for model, value in stated.items() if value]
    plan = plan_of(examine, "\n".join([SITE + "assume:" * bool(assumed), *assumed]))
    power = plan.devices["x-node-chassis-01"].type.power_w
    assert (power.value, power.is_known) == (watts, chassis is not None)
    assert plan.devices["x-node-001"].type.power_w.value == 0


def test_a_site_without_rack_groups_holds_chassis(examine: Examine) -> None:
    """The default rack holds the chassis of all nodes that may come: two of 2U for a capacity of eight."""
    plan = plan_of(examine, SITE)
    assert {name: mount.u for name, mount in plan.mounts.items() if "chassis" in name} == {
        "x-node-chassis-01": 1,
        "x-node-chassis-02": 3,
    }


def test_units_have_chassis_of_their_own(examine: Examine) -> None:
    """Node 5 of each unit is alone in the second chassis of the unit; a chassis without a node does not exist."""
    text = SITE.replace("numbers: 1-6", "units: 1-2\n    numbers: 1-5\n    without: {2: 5}")
    plan = plan_of(examine, text)
    chassis = {name for name, device in plan.devices.items() if device.kind == "chassis"}
    assert chassis == {"x-su01-node-chassis-01", "x-su01-node-chassis-02", "x-su02-node-chassis-01"}
    assert plan.mounts["x-su01-node-005"][-2:] == ("x-su01-node-chassis-02", 1)


def site(numbers: set[int], spread: bool) -> dict[str, Any]:
    """Return a blueprint with nodes of these numbers, up to 16 in four chassis."""
    racks = {"main": {"model": "AR3100", "holds": {"node-chassis": 2, "inband-leaf": 1, "oob-leaf": 1}}}
    if spread:
        racks["main"]["spread"] = {"node-chassis": 2}
    nics = {"front": {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", None]}}
    node = {"model": "C6420", "numbers": ",".join(map(str, sorted(numbers))), "capacity": 16, "fitted": {"nics": nics}}
    return {"kind": "training-pod", "name": "x", "servers": {"node": node}, "racks": racks}


@pytest.mark.slow
@settings(parent=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    numbers=st.sets(st.integers(1, 16), min_size=1), more=st.sets(st.integers(1, 16), max_size=6), spread=st.booleans()
)
def test_growth_moves_nothing(examine_data: ExamineData, numbers: set[int], more: set[int], spread: bool) -> None:
    """Whatever nodes are added: no node, chassis, cord, cable or address moves, and all laws hold before and after."""
    before, _ = examine_data(site(numbers, spread))
    after, _ = examine_data(site(numbers | more, spread))
    assert before and after and not violations(before) and not violations(after)
    there = facts.facts_of(after)
    for kind, table in facts.facts_of(before)._asdict().items():
        moved = {name for name, fact in table.items() if kind != "labels" and getattr(there, kind).get(name) != fact}
        assert not moved, kind


def words(boxes: tuple[BayBox, ...]) -> dict[tuple[int, int], str]:
    """Return the text of each box by its corner."""
    return {(box.x, box.y): "".join(line for _, line in box.lines) for box in boxes}


def test_the_bays_are_drawn_from_both_sides(case: Topology) -> None:
    """Seen from the rear, bay 1 is at the top left, bay 2 beside it and bay 3 below. The front view is mirrored.

    The rack has 42U of 18 units: U4, the upper half of the second chassis, begins at 38 x 18 = 684.
    """
    picture = elevation.make_picture(case, case.plan.racks["x-main-r01"])
    rear, front = words(picture.rear_bays), words(picture.front_bays)
    left, right = sorted({x for x, _ in rear})[1:]
    wanted = {(left, 684): "node-005", (right, 684): "empty", (left, 702): "node-007", (right, 702): "empty"}
    assert {place: rear[place] for place in wanted} == wanted
    assert {place: front[place] for place in wanted} == {(left + right - x, y): text for (x, y), text in wanted.items()}
    assert rear[0, 684] == front[0, 684] == "node-chassis-02"


def test_boxes_stay_within_the_chassis(case: Topology) -> None:
    """The name and the bays fill the box of each chassis in both views, without a gap or an overlap."""
    picture = elevation.make_picture(case, case.plan.racks["x-main-r01"])
    for boxes, y in product((picture.front_bays, picture.rear_bays), (684, 720)):
        inside = [box for box in boxes if y <= box.y < y + 36]
        covered = [
            (x, row)
            for box in inside
            for x in range(box.x, box.x + box.width)
            for row in range(box.y, box.y + box.height)
        ]
        assert len(inside) == 5 and sorted(covered) == [(x, row) for x in range(195) for row in range(y, y + 36)]


def test_the_name_of_a_narrow_bay_reads_upward(case: Topology) -> None:
    """Eight upright nodes in a chassis of 4U have bays 14 units wide: their names are turned and complete."""
    chassis = case.plan.devices["x-node-chassis-02"]
    upright = chassis.type._replace(bays=Bays("V4", 1, 8, "front"))
    frame = ChassisFrame(0, 195, 72, False, "srv", 11)
    name, *bays = bay_boxes(case, chassis._replace(type=upright), frame, lambda _: "srv")
    assert not name.turn and {box.turn for box in bays} == {f"rotate(-90 {box.middle} 36)" for box in bays}
    assert [box.lines[0][1] for box in bays][:4] == ["node-005", "empty", "node-007", "empty"]


def test_labels_name_the_bay(case: Topology) -> None:
    """All nodes of a chassis have one rack unit and equal ports, so the bay is part of the label and of the run list."""
    files = {
        item.path: item.text
        for item in doors.artifacts_of(case, CASE, "cables,labels,racks")
        if item.path[-4:] != "xlsx"
    }
    assert "x-main-r01-03-bay3:front1p1* / x-main-r01-41:swp7" in files["labels.csv"]
    assert "x-node-007,rear,server,x-main-r01,3-bay3,C6420,x-node-007" in files["device-labels.csv"]
    head, *rows = files["cables.csv"].splitlines()
    assert head.endswith(",fiber,a_bay,b_bay")
    assert next(row for row in rows if row.startswith("x-node-007:bmc,")).endswith(",3,")
    assert case.graph.nodes["x-node-007"]["chassis"] == "x-node-chassis-02"
    assert case.graph.has_edge("x-node-007", "x-node-chassis-02")
    ElementTree.fromstring(files["racks/x-main-r01.svg"])


def test_a_site_without_chassis_has_no_columns_for_bays() -> None:
    """The run list of any other site keeps its columns."""
    path = CASE.parent / "pair.yaml"
    files = {
        item.path: item.text
        for item in doors.artifacts_of(dcgen.load(path), path, "labels,cables")
        if item.path[-4:] != "xlsx"
    }
    assert files["cables.csv"].splitlines()[0].endswith(",fiber")


def test_every_node_of_the_catalog_has_its_chassis() -> None:
    """Each node that dcgen ships names a chassis that it ships as well."""
    catalog = Catalog()
    nodes = [server for server in catalog.all(parts.Server) if server.chassis]
    assert {node.model for node in nodes} == {"C6420", "C6615", "SD530"}
    assert all(catalog.get(parts.Chassis, node.chassis or "", ()).u_height == 2 for node in nodes)
