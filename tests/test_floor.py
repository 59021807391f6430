"""The floor: which rack stands where, how far it is from one to another, and what a person can pin."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from dcgen import bundles
from dcgen.plan.inventory import roster
from dcgen.plan.records import Plan
from dcgen.proof.weight import floor_kg_m2
from dcgen.topology import Topology
from dcgen.views import floor as drawing
from dcgen.views.figures import make_floor
from support import gaps

# Six servers, two in a rack, with room for eight, and one switch that reaches their management ports. Rack, server
# and switch are 48U, 1U and 1U; the switch hangs at U48, its ports face the rear as those of the servers do.
SITE = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, capacity: 8, fitted: {}}
fabrics: {oob: {design: single, switch: SN2201}}
racks:
  node: {model: AR3357, holds: {node: 2}NODE}
  net: {model: AR3357, holds: {oob-leaf: 1}NET}
"""


def site(floor: str, node: str = "", net: str = "", more: str = "") -> str:
    """The blueprint with keys added to its floor, its rack groups and at its end."""
    return f"{SITE}floor: {{{floor}}}\n{more}".replace("NODE", node).replace("NET", net)


def plan_of(examine: Any, text: str) -> Plan:
    """The plan of a blueprint without errors."""
    topology, findings = examine(text)
    assert topology and not [item for item in findings if item.severity == "error"], [str(item) for item in findings]
    plan: Plan = topology.plan
    return plan


class Case(NamedTuple):
    """A floor, keys of the rack groups, and the row and position of each rack, by its name without the site's."""

    floor: str
    node: str
    net: str
    stand: dict[str, tuple[int, int]]


ROWS = "rows: {1: {positions: '1-2,4', groups: [node, net]}, 3: {positions: 5-9, groups: [node]}}"
PLACES = {
    "by name": Case("", "", "", {"net-r01": (0, 1), "node-r01": (0, 2), "node-r02": (0, 3), "node-r03": (0, 4)}),
    # Four racks are kept for eight servers: two on either side.
    "in the middle": Case(
        "",
        "",
        ", row_position: middle",
        {"net-r01": (0, 3), "node-r01": (0, 1), "node-r02": (0, 2), "node-r03": (0, 4)},
    ),
    "at the end": Case(
        "", "", ", row_position: last", {"net-r01": (0, 5), "node-r01": (0, 1), "node-r02": (0, 2), "node-r03": (0, 3)}
    ),
    # Row 1 has three positions: one is for the switch, two for servers; the other servers go on in row 3.
    "two rows": Case(ROWS, "", "", {"net-r01": (1, 4), "node-r01": (1, 1), "node-r02": (1, 2), "node-r03": (3, 5)}),
    "two rows, switch first": Case(
        ROWS,
        "",
        ", row_position: first",
        {"net-r01": (1, 1), "node-r01": (1, 2), "node-r02": (1, 4), "node-r03": (3, 5)},
    ),
}


@pytest.mark.parametrize("name", sorted(PLACES))
def test_racks_stand_where_they_are_told(examine: Any, name: str) -> None:
    """Every rack has the row and the position that were worked out by hand."""
    case = PLACES[name]
    plan = plan_of(examine, site(case.floor, case.node, case.net))

    assert {rack.name.removeprefix("x-"): (rack.row, rack.column) for rack in plan.racks.values()} == case.stand


def test_a_rack_more_moves_none(examine: Any) -> None:
    """The seventh server stands in a rack of its own, and every rack that was there stays in its place."""
    for case in PLACES.values():
        text = site(case.floor, case.node, case.net)
        before, after = plan_of(examine, text), plan_of(examine, text.replace("1-6", "1-7"))

        assert set(after.racks) - set(before.racks) == {"x-node-r04"}
        assert {name: after.racks[name][:6] for name in before.racks} == {n: r[:6] for n, r in before.racks.items()}


def test_units_share_rows(examine: Any) -> None:
    """Two units stand in one row, each with its switches in its middle, and the site's racks between the two."""
    text = """\
kind: training-pod
name: x
max_units: 4
servers:
  node: {model: R660, units: 1-3, numbers: 1-4, capacity: 4, fitted: {}}
fabrics: {oob: {design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 1, spines: 1}}
racks:
  node: {model: AR3357, per: unit, holds: {node: 2}}
  net: {model: AR3357, per: unit, holds: {oob-leaf: 1}, row_position: middle}
  core: {model: AR3357, holds: {oob-spine: 1, oob-leaf: 1}, row_position: middle}
floor:
  rows:
    7: {positions: 11-17, units: 1-2, groups: [core]}
    8: {positions: 11-17, units: 3-4}
"""
    plan = plan_of(examine, text)
    order = sorted(plan.racks.values(), key=lambda rack: (rack.row, rack.column))

    assert [(rack.row, rack.column, rack.name.removeprefix("x-")) for rack in order] == [
        (7, 11, "su01-node-r01"),
        (7, 12, "su01-net-r01"),
        (7, 13, "su01-node-r02"),
        (7, 14, "core-r01"),
        (7, 15, "su02-node-r01"),
        (7, 16, "su02-net-r01"),
        (7, 17, "su02-node-r02"),
        (8, 11, "su03-node-r01"),
        (8, 12, "su03-net-r01"),
        (8, 13, "su03-node-r02"),
    ]


# The first server is at U1, the switch at U48 of another rack: (48 - 1 + 0) x 44.45 mm and 2 x 0.3 m up and down,
# 0.6 m at the sides, 1 m of slack make 4.289 m. To that comes the way between the racks of 0.75 m x 1.2 m.
UP = 47 * 0.04445 + 0.6 + 0.6 + 1.0
APART = "rows: {1: {positions: 1-5, groups: [node]}, 2: {positions: 1-5, groups: [net]}}"
AISLES = f"{APART}, aisles: {{cold_m: 1.5, hot_m: 1.1}}"
WAYS = {
    "neighbor": ("", UP + 0.75),
    "wider pitch": ("rack_pitch_m: 0.9", UP + 0.9),
    "higher tray": ("tray_m: 0.8", UP + 0.75 + 1.0),
    "no slack": ("slack_m: 0", UP + 0.75 - 1.0),
    "next row": (APART, UP + 3.0),
    "pitch of rows": (f"{APART}, row_pitch_m: 2.4", UP + 2.4),
    "across a cold aisle": (AISLES, UP + 1.2 + 1.5),
    "across a hot aisle": (AISLES.replace("1: {", "0: {").replace("2: {", "1: {"), UP + 1.2 + 1.1),
    "across both": (AISLES.replace("2: {", "3: {"), UP + 2 * 1.2 + 1.5 + 1.1),
    "turned rows": (AISLES.replace("[node]", "[node], faces: previous"), UP + 1.2 + 1.5),
    "rows by their places": (APART.replace("1-5,", "1-5, at_m: 0,", 1).replace("[net]", "[net], at_m: 7.5"), UP + 7.5),
    "along and across": (APART.replace("1-5, groups: [net]", "3, groups: [net]"), UP + 3.0 + 2 * 0.75),
    # Down the row to the tray at position 5, across, and back to position 3.
    "a tray across at the end": (
        f"{APART.replace('1-5, groups: [net]', '3, groups: [net]')}, cross_trays: 5",
        UP + 3.0 + (4 + 2) * 0.75,
    ),
    "the nearer of two trays": (f"{APART}, cross_trays: '2,5'", UP + 3.0 + 2 * 0.75),
}


@pytest.mark.parametrize("name", sorted(WAYS))
def test_a_cable_takes_the_way_of_the_trays(examine: Any, name: str) -> None:
    """The route from the first server to the switch is as long as was worked out by hand."""
    floor, meters = WAYS[name]
    plan = plan_of(examine, site(floor))
    (cable,) = (item for item in plan.cables if item.id == "x-node-001:bmc")

    assert cable.route_m == pytest.approx(meters, abs=0.006)


@pytest.mark.parametrize(
    ("airflow", "side", "through"),
    [("rear-to-front", "rear", 0.0), ("front-to-rear", "rear", 1.2), ("rear-to-front", "front", 1.2)],
)
def test_a_cable_to_the_other_side_goes_through_the_rack(examine: Any, airflow: str, side: str, through: float) -> None:
    """Ports of servers face the rear, or the front where that is stated; to those of a switch that face the other side
    it is the depth of a rack further."""
    text = f"""\
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: 1
    fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}}}
fabrics: {{inband: {{design: single, switch: SN3420}}}}
racks: {{all: {{model: AR3357, holds: {{node: 8, inband-leaf: 1, oob-leaf: 1}}}}}}
assume:
  SN3420: {{airflow: {airflow}, reason: as ordered}}
  R660: {{ports_side: {side}, reason: as ordered}}
"""
    plan = plan_of(examine, text)
    (cable,) = (item for item in plan.cables if item.fabric == "inband")

    assert plan.mounts["x-inband-leaf-01"][:4] == (
        "x-all-r01",
        48,
        {"rear-to-front": "rear"}.get(airflow, "front"),
        False,
    )
    assert cable.route_m == pytest.approx(47 * 0.04445 + 0.6 + 1.0 + through, abs=0.006)


@pytest.mark.parametrize(("shallow", "u"), [("node", 48), ("net", 42)])
def test_a_cable_may_change_sides_in_the_deeper_rack(examine: Any, shallow: str, u: int) -> None:
    """Between a rack of 1.07 m and one of 1.2 m the way through is that of the deeper, whichever end it is at."""
    text = site("", more=f"pins: {{x-oob-leaf-01: {{rack: x-net-r01, u: {u}, face: front}}}}\n")
    topology, _ = examine(text.replace(f"{shallow}: {{model: AR3357", f"{shallow}: {{model: AR3100"))
    (cable,) = (item for item in topology.plan.cables if item.id == "x-node-001:bmc")

    assert cable.route_m == pytest.approx(UP + (48 - u) * 0.04445 + 0.75 + 1.2, abs=0.006)


@pytest.mark.parametrize(("u", "units"), [(48, 47), (9, 39)])
def test_a_cord_of_a_pdu_reaches_either_end_of_it(examine: Any, u: int, units: int) -> None:
    """Where the port of a vertical PDU is nobody knows: within its rack the further end counts."""
    plan = plan_of(examine, site("", more=f"pins: {{x-oob-leaf-01: {{rack: x-net-r01, u: {u}}}}}\n"))
    (cable,) = (item for item in plan.cables if item.id == "x-net-r01-pdu-a1:mgmt")

    assert cable.route_m == pytest.approx(units * 0.04445 + 0.6 + 1.0, abs=0.006)


def test_trays_of_racks_of_two_heights_are_level(examine: Any) -> None:
    """The tray runs above the highest rack: from a lower one the way up is longer by what it lacks."""
    level = plan_of(examine, site(""))
    lower = plan_of(examine, site("rack_pitch_m: 0.75").replace("node: {model: AR3357", "node: {model: AR3350"))

    assert lower.racks["x-node-r01"].type.u_height == 42
    assert [cable.route_m for cable in level.cables if ":bmc" in cable.id] == [
        cable.route_m for cable in lower.cables if ":bmc" in cable.id
    ]


def test_copper_reaches_to_the_centimeter(examine: Any) -> None:
    """A route of exactly the longest copper cable takes it; one of a centimeter more takes what reaches further."""
    text = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: 1
    capacity: 1
    fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}
fabrics: {inband: {design: single, switch: SN3420}}
racks:
  a: {model: AR3357, holds: {node: 1}}
  b: {model: AR3357, holds: {inband-leaf: 1, oob-leaf: 1}}
floor: {slack_m: SLACK}
assume: {SN3420: {airflow: rear-to-front, reason: as ordered}}
"""
    (probe,) = (c for c in plan_of(examine, text.replace("SLACK", "0")).cables if c.fabric == "inband")
    assert probe.route_m and probe.media == "dac"
    found = []
    for meters in (5.0, 5.01):
        plan = plan_of(examine, text.replace("SLACK", f"{meters - probe.route_m:.2f}"))
        found += [(c.route_m, c.media, c.length_m) for c in plan.cables if c.fabric == "inband"]

    assert [(meters, media == "dac", length) for meters, media, length in found] == [
        (5.0, True, 5.0),
        (5.01, False, 7.0),
    ]


@pytest.mark.parametrize(("row_pitch", "codes"), [(1.2, set()), (1.19, {"DC218"})])
def test_rows_may_touch(examine: Any, row_pitch: float, codes: set[str]) -> None:
    """Racks 1.2 m deep fit in rows 1.2 m apart, and no closer."""
    rows = "rows: {1: {positions: 1-4, groups: [node]}, 2: {positions: '1', groups: [net]}}"
    _, findings = examine(site(f"row_pitch_m: {row_pitch}, {rows}"))

    assert {item.code for item in findings} & {"DC218"} == codes


def test_an_aisle_begins_behind_the_deepest_rack(examine: Any) -> None:
    """Beside racks of 1.2 m depth, racks of 1.07 m lie in rows as far apart: 1.2 m and an aisle of 1.5 m."""
    text = site(AISLES).replace("net: {model: AR3357", "net: {model: AR3100")
    floor = plan_of(examine, text).floor

    assert floor is not None
    assert floor.rows[2].middle_m == pytest.approx(floor.rows[1].middle_m + 1.2 + 1.5)


def test_a_floor_of_too_many_racks_names_the_largest_group(examine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight servers, two in a rack, keep four positions; the switch keeps one."""
    monkeypatch.setattr(roster, "MAX_RACKS", 4)
    _, findings = examine(site(""))

    [message] = [item.message for item in findings if item.code == "DC111"]
    assert message.startswith("the site reserves positions for 5 racks, 4 of them for group 'node'")


def test_a_class_is_spread_over_racks(examine: Any) -> None:
    """Servers go to three racks in turn; when these are full the next three begin."""
    plan = plan_of(examine, site("", ", spread: {node: 3}").replace("1-6, capacity: 8", "1-8, capacity: 8"))
    held = {
        name.removeprefix("x-node-"): (mount.rack.removeprefix("x-node-"), mount.u)
        for name, mount in plan.mounts.items()
    }

    assert [held[f"{number:03}"] for number in range(1, 9)] == [
        *(("r01", 1), ("r02", 1), ("r03", 1)),
        *(("r01", 2), ("r02", 2), ("r03", 2)),
        *(("r04", 1), ("r05", 1)),
    ]


PINS = "pins: {x-node-003: {rack: x-net-r01, u: 10}, x-node-001: {rack: x-node-r01, u: 40, face: rear}}\n"


def test_a_pin_moves_one_device_and_its_cords(examine: Any) -> None:
    """A pinned server stands where it is pinned, on PDUs of that rack; every other place, outlet and port stays."""
    before, topology = plan_of(examine, site("")), examine(site("", more=PINS.replace(", face: rear", "")))[0]
    after = topology.plan

    assert after.mounts["x-node-003"][:4] == ("x-net-r01", 10, "front", True)
    assert after.mounts["x-node-001"][:4] == ("x-node-r01", 40, "front", True)
    for name in set(before.mounts) - {"x-node-001", "x-node-003"}:
        assert after.mounts[name] == before.mounts[name]
    moved = [supply for supply in after.supplies if supply.device == "x-node-003"]
    assert len(moved) == 2 and all(supply.pdu.startswith("x-net-r01-pdu-") and supply.outlet for supply in moved)
    assert [s for s in after.supplies if s not in moved] == [s for s in before.supplies if s.device != "x-node-003"]
    assert len({(supply.pdu, supply.outlet) for supply in after.supplies}) == len(after.supplies)
    ends = [(cable.id, cable.b_device, cable.b_port) for cable in before.cables]
    assert [(cable.id, cable.b_device, cable.b_port) for cable in after.cables] == ends


def test_a_guest_is_not_taken_for_a_class_of_its_name(examine: Any) -> None:
    """A class may have the name that a device of another has: each device keeps its own two supplies."""
    text = site("", more="pins: {x-node-001: {rack: x-net-r01, u: 3}}\n").replace(
        "oob-leaf: 1", "x-node-001: 1, oob-leaf: 1"
    )
    more = "servers:\n  x-node-001: {model: R660, numbers: 1, capacity: 1, fitted: {}}\n"
    plan = plan_of(examine, text.replace("servers:\n", more))

    assert {supply.number for supply in plan.supplies} == {1, 2}
    assert len({(supply.pdu, supply.outlet) for supply in plan.supplies}) == len(plan.supplies)


def test_of_many_wrong_pins_each_is_told(examine: Any) -> None:
    """Thousands of pins of another site are all told."""
    pins = "".join(f"  zebra-{number}: {{rack: x-net-r01, u: 3}}\n" for number in range(2000))
    topology, findings = examine(site("", more=f"pins:\n{pins}"))

    told = gaps.others(findings)
    assert not topology and {finding.code for finding in told} == {"DC226"} and len(told) == 2000
    assert {finding.hint for finding in told} == {"correct the name, or remove the pin"}


def test_pins_open_and_close_racks(examine: Any) -> None:
    """A rack that is kept is in use when a device is pinned into it; one that all devices leave is not."""
    pins = {"x-node-005": ("x-node-r04", 1), "x-node-006": ("x-node-r01", 20)}
    text = "".join(f"  {name}: {{rack: {rack}, u: {u}}}\n" for name, (rack, u) in pins.items())
    plan = plan_of(examine, site("", more=f"pins:\n{text}"))

    assert sorted(plan.racks) == ["x-net-r01", "x-node-r01", "x-node-r02", "x-node-r04"]
    assert {"x-node-r04-pdu-a1", "x-node-r04-pdu-b1"} <= set(plan.devices) and "x-node-r03-pdu-a1" not in plan.devices


def test_two_pinned_devices_change_places(examine: Any) -> None:
    """Each may stand where the other would."""
    pins = "pins: {x-node-001: {rack: x-node-r01, u: 2}, x-node-002: {rack: x-node-r01, u: 1}}\n"
    plan = plan_of(examine, site("", more=pins))

    assert (plan.mounts["x-node-001"].u, plan.mounts["x-node-002"].u) == (2, 1)


def test_trays_across_carry_what_crosses(examine: Any) -> None:
    """With one tray across the rows every cable between rows lies in it."""
    topology, _ = examine(site(f"{APART}, cross_trays: 5"))
    assert topology
    crossing = sum(1 for racks, cables in bundles.bundles(topology).items() if racks[0] != racks[1] for _ in cables)
    (across,) = (tray for tray in bundles.trays(topology, bundles.bundles(topology)) if tray.row is None)

    assert across.name == "across at position 5" and across.fullest.cables == crossing


def test_the_floor_says_what_is_default(examine: Any) -> None:
    """What the blueprint leaves open is told as a default, what it states as stated."""
    stated = {what: origin for what, _, origin in make_floor(examine(site(f"{AISLES}, max_kg_m2: 900"))[0])}
    default = {what: origin for what, _, origin in make_floor(examine(site(""))[0])}
    none = list(make_floor(examine(SITE.replace("NODE", "").replace("NET", ""))[0]))

    assert {what for what, origin in stated.items() if origin == "stated"} == {
        "rows",
        "aisles",
        "floor load of the heaviest rack",
    }
    assert set(default.values()) == {"default", "no limit"} and "row pitch" in default
    assert none == [("floor", "unknown, so the cable lengths between racks are unknown", "not described")]


def test_the_floor_tells_what_it_carries(examine: Any) -> None:
    """The heaviest rack with all that it holds, on what it covers: 750 x 1200 mm of 185.45 kg and its servers."""
    topology, _ = examine(site("max_kg_m2: 900"))
    assert topology
    rack = topology.plan.racks["x-node-r01"]
    held = topology.weight_kg(rack.name).value

    load = floor_kg_m2(topology, rack)
    assert load and load.value == pytest.approx((185.45 + held) / (0.75 * 1.2)) and held > 0
    told = {what: how for what, how, _ in make_floor(topology)}
    heaviest = max(each.value for other in topology.plan.racks.values() if (each := floor_kg_m2(topology, other)))
    assert f"{heaviest:,.0f} kg/m²" in told["floor load of the heaviest rack"]


def test_the_drawing_shows_what_is_free(examine: Any) -> None:
    """Each position of a row is a rack or an outline; fronts and trays are drawn where the blueprint tells them."""
    topology = examine(site(f"{AISLES}, cross_trays: '1,5'"))[0]
    assert isinstance(topology, Topology)
    view = drawing.make_floor_plan(topology)

    assert len(view.free) + len(view.racks) == 10 and len(view.trays) == 2
    assert {(spot.x, spot.y) for spot in view.racks} & {(free.x, free.y) for free in view.free} == set()
    assert [line.y for line in view.fronts] == [120, 120 + 150]  # they share a cold aisle of 1.5 m
    assert [mark.text for mark in view.marks if "aisle" in mark.text] == ["cold aisle, 1.5 m"]
    assert not drawing.make_floor_plan(examine(site(""))[0]).fronts
    numbers = [mark.text for mark in view.marks if mark.text.isdigit()]
    assert numbers == ["1", "2", "3", "4", "5"]  # above the rows, each above its position
