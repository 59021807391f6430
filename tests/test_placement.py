"""Where racks are and what fits into them, on small sites worked out by hand."""

from __future__ import annotations

import pytest

from conftest import Examine
from dcgen.plan.records import Plan

SITE = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: {numbers}
    fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}}}
{more}racks:
  node: {{model: AR3357, {holds}}}
  net: {{model: AR3100, holds: {{inband-leaf: 1, oob-leaf: 4}}}}
"""


def plan_of(examine: Examine, text: str) -> Plan:
    """Return the plan of a blueprint without errors."""
    topology, findings = examine(text)
    assert topology and not [finding for finding in findings if finding.severity == "error"], findings
    return topology.plan


def site(numbers: str, holds: str, more: str = "") -> str:
    """Return the blueprint with servers of these numbers and this rack group."""
    return SITE.format(numbers=numbers, holds=holds, more=more)


def test_racks_come_in_order_of_their_numbers(examine: Examine) -> None:
    """One server per rack: servers 1 and 8 are in racks 1 and 8, and the plan lists the racks in that order."""
    plan = plan_of(examine, site('"1,8"', "holds: {node: 1}"))
    assert [name for name in plan.racks if "node" in name] == ["x-node-r01", "x-node-r08"]


def test_rows_are_filled_in_order_of_their_numbers(examine: Examine) -> None:
    """A rack group in two rows fills the row with the lower number first, whichever the blueprint names first."""
    rows = "floor: {rows: {5: {positions: 1-9, groups: [node]}, 2: {positions: 3-4, groups: [node]}, 7: {positions: 1, groups: [net]}}}\n"
    plan = plan_of(
        examine, site("1-4", "holds: {node: 1}").replace("numbers: 1-4", "numbers: 1-4\n    capacity: 4") + rows
    )
    assert {name: (rack.row, rack.column) for name, rack in plan.racks.items()} == {
        "x-node-r01": (2, 3),
        "x-node-r02": (2, 4),
        "x-node-r03": (5, 1),
        "x-node-r04": (5, 2),
        "x-net-r01": (7, 1),
    }


def test_trays_are_above_the_highest_rack(examine: Examine) -> None:
    """Server racks have 48U, switch racks 42U: a tray is 0.3 m above 48U everywhere.

    From U1 and from U42 that is 48 - 1 + 48 - 42 = 53 rack units of 44.45 mm and 2 x 0.3 m. The racks are 0.75 m
    apart. The ports of server and switch face opposite sides of racks that are 1.2 m deep. Add 0.6 m at the two ends
    and 1 m of slack.
    """
    plan = plan_of(examine, site("1", "holds: {node: 1}") + "floor: {}\n")
    assert plan.mounts["x-node-001"].u == 1
    assert plan.mounts["x-inband-leaf-01"].u == 42
    (cable,) = (cable for cable in plan.cables if cable.fabric == "inband")
    assert cable.route_m == pytest.approx(53 * 0.04445 + 0.6 + 0.75 + 1.2 + 0.6 + 1, abs=0.005)


def test_cold_aisles_follow_from_one_row(examine: Examine) -> None:
    """If one row states the side that its racks face, rows face each other in pairs; if none does, no side is known."""
    rows = "floor: {{rows: {{1: {{positions: 1-9, groups: [node]{}}}, 2: {{positions: 1-9, groups: [net]}}}}}}\n"
    text = site("1", "holds: {node: 1}")
    for stated, wanted in {", faces: next": ["next", "previous"], "": ["", ""]}.items():
        floor = plan_of(examine, text + rows.format(stated)).floor
        assert floor
        assert [floor.rows[number].faces for number in (1, 2)] == wanted


def test_a_pinned_server_needs_an_outlet(examine: Examine) -> None:
    """20 servers take the 20 C13 outlets of an AP7553 on each feed, so a server pinned beside them is DC220."""
    more = "  head: {model: R660, numbers: 1, capacity: 1, fitted: {}}\n"
    for servers, codes in ((19, []), (20, ["DC220"])):
        racks = f"holds: {{node: {servers}}}, pdu: AP7553"
        text = site(f"1-{servers}", racks, more).replace("oob-leaf: 4", "oob-leaf: 4, head: 1")
        _, findings = examine(text + "pins: {x-head-001: {rack: x-node-r01, u: 40}}\n")
        found = [finding for finding in findings if finding.path == ("pins", "x-head-001")]
        assert [finding.code for finding in found] == codes
        assert all("C14" in finding.message for finding in found)


def test_a_way_is_the_same_from_both_ends(examine: Examine) -> None:
    """Between two rows a cable goes across at the first tray between its racks, or at the nearest one, either way."""
    rows = "floor: {{cross_trays: '5,8,20', rows: {{1: {{positions: '{},40-49', groups: [node]}}, 2: {{positions: '{},40-49', groups: [net]}}}}}}\n"
    for here, there, across in ((12, 3, 5), (3, 12, 5), (9, 12, 8), (12, 9, 8), (8, 2, 5), (1, 2, 5), (30, 22, 20)):
        plan = plan_of(examine, site("1", "holds: {node: 1}") + rows.format(here, there))
        a, b = plan.racks["x-node-r01"], plan.racks["x-net-r01"]
        assert plan.floor
        assert (a.column, b.column) == (here, there)
        assert plan.floor.crossing(a, b) == plan.floor.crossing(b, a) == across


def test_the_default_rack_keeps_room_for_switches(examine: Examine) -> None:
    """Of the 48U of the default rack 2U are kept for out-of-band switches, so it holds 11 servers of 4U."""
    server = "  s: {model: KR4268V2, numbers: 1-16, capacity: 16, fitted: {gpus: {model: L40S, count: 1}}}\n"
    assume = "assume: {KR4268V2: {u_height: 4, power_max_w: 500, supplies: 2, inlet: C14, reason: a test}}\n"
    head = "kind: training-pod\nname: x\n"
    plan = plan_of(examine, f"{head}servers:\n{server}power: {{pdus_per_feed: 2}}\n{assume}")
    racks = [mount.rack for name, mount in sorted(plan.mounts.items()) if name.startswith("x-s-")]
    assert racks == ["x-rack-r01"] * 11 + ["x-rack-r02"] * 5
