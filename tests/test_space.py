"""The space in a rack: vertical PDUs, depth, wall cabinets, cable managers and blanking panels, worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import BLUEPRINTS, Examine
from dcgen.analysis import Analysis
from dcgen.artifacts.site import racks
from dcgen.finding import Finding
from dcgen.plan.inventory.accessories import Managers
from dcgen.plan.racks import blocks
from dcgen.plan.types import DeviceType
from dcgen.proof.weight import floor_kg_m2
from dcgen.topology import Topology
from dcgen.views import elevation, figures
from support import doors

CLINIC = Path(__file__).parents[1] / "blueprints" / "bern-clinic-007.yaml"

ROOM = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-2, capacity: 4, fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}}}}}
racks:
  room: {{model: {rack}, holds: {{node: 2, inband-leaf: 1, oob-leaf: 1}}{more}}}
power: {{{power}}}
assume:
  {pdu}: {{{assumed}}}
{rest}"""
# Twelve SN5600 of 2U in one rack: eight leaves, one per rail, and four spines.
STACK = """\
kind: training-pod
name: x
servers:
  gpu: {{model: DGX-H100, numbers: {numbers}, capacity: 32}}
fabrics:
  compute: {{design: rail-optimized, switch: SN5600}}
racks:
  gpu: {{model: AR3357, holds: {{gpu: 4}}, pdus_per_feed: 2}}
  net: {{model: AR3357, holds: {{compute-leaf: 8, compute-spine: 4}}{more}}}
  rest: {{model: AR3357, holds: {{storage-leaf: 2, inband-leaf: 2, oob-leaf: 2}}}}
{pins}"""


def room(
    rack: str,
    pdu: str = "AP8886",
    assumed: str = "length_mm: 1829, reason: x",
    power: str = "",
    more: str = "",
    rest: str = "",
) -> str:
    """Return a site with one rack of a model and PDUs of a model, on which `assumed` states values."""
    stated = ", ".join(filter(None, [f"pdu: {pdu}", power]))
    return ROOM.format(rack=rack, pdu=pdu, assumed=assumed, power=stated, more=more, rest=rest)


def stack(more: str = "", numbers: str = "1-4", pins: str = "") -> str:
    """Return a site with twelve switches of 2U in one rack."""
    return STACK.format(numbers=numbers, more=f", {more}" if more else "", pins=pins)


def of(examine: Examine, text: str, *codes: str) -> list[Finding]:
    """Return the findings with some codes of a blueprint that can be planned."""
    topology, found = examine(text)
    assert topology, found
    return [finding for finding in found if finding.code in codes]


def plan_of(examine: Examine, text: str) -> Topology:
    """Return the topology of a blueprint without errors."""
    topology, found = examine(text)
    assert topology and not [finding for finding in found if finding.severity == "error"], found
    return topology


def placed(topology: Topology, rack: str) -> list[tuple[int, int, str]]:
    """Return the rack unit, height and name of every device of a rack, from the bottom up."""
    return [
        (topology.plan.mounts[device.name].u, device.type.u_height, device.name) for device in topology.in_rack[rack]
    ]


def test_a_strip_for_42_units_is_too_long_for_15(examine: Examine) -> None:
    """1,829 mm do not fit into a cabinet that is 778 mm high outside."""
    (finding,) = of(examine, room("RI7-15-60-60", rest="  RI7-15-60-60: {pdu_places: 4, reason: x}\n"), "DC280")
    assert finding.severity == "error"
    assert finding.message == "AP8886 is 1,829 mm long (assumed), but RI7-15-60-60 is only 778 mm high outside"


def test_rack_units_limit_a_strip_where_no_source_states_a_height(examine: Examine) -> None:
    """AR3357 has 48U: 2,133.6 mm between the ends of the rails, and at most 250 mm more outside."""
    places = "  AR3357: {pdu_places: 4, reason: x}\n"
    assert not of(examine, room("AR3357", rest=places), "DC280", "DC281", "DC284")
    longer = of(examine, room("AR3357", assumed="length_mm: 2384, reason: x", rest=places), "DC280")
    assert [finding.message for finding in longer] == [
        "AP8886 is 2,384 mm long (assumed), but AR3357 has 48U and is at most 2,383.6 mm high"
    ]
    between = of(examine, room("AR3357", assumed="length_mm: 2200, reason: x", rest=places), "DC280", "DC281")
    assert [(finding.code, finding.severity) for finding in between] == [("DC281", "warning")]
    assert "the maximum length of a vertical PDU of AR3357 is unknown" in between[0].message
    stated = "  AR3357: {pdu_places: 4, pdu_length_mm: 2100, reason: x}\n"
    (short,) = of(examine, room("AR3357", assumed="length_mm: 2120, reason: x", rest=stated), "DC280", "DC281")
    assert short.message == "AP8886 is 2,120 mm long (assumed), but AR3357 takes vertical PDUs of 2,100 mm at most"


def test_unknown_length_and_places_never_pass(examine: Examine) -> None:
    """Eight strips of unknown length in a rack of unknown places: two warnings that name the missing values."""
    text = room("AR3100", assumed="weight_kg: 6, reason: x", power="pdus_per_feed: 4")
    found = of(examine, text, "DC280", "DC281", "DC284")
    assert [finding.code for finding in found] == ["DC281", "DC281"]
    messages = " ".join(finding.message for finding in found)
    assert "the length of AP8886 is unknown" in messages
    assert "the number of places for vertical PDUs of AR3100 is unknown" in messages
    hints = [finding.hint for finding in found]
    assert "set `assume: AP8886: {length_mm: ..., reason: ...}`" in hints
    assert "set `assume: AR3100: {pdu_places: ..., reason: ...}`" in hints


def test_eight_strips_need_eight_places(examine: Examine) -> None:
    text = room("AR3100", power="pdus_per_feed: 4", rest="  AR3100: {pdu_places: 4, reason: x}\n")
    (finding,) = of(examine, text, "DC284")
    assert (finding.severity, finding.message) == ("error", "rack x-room-r01 has 8 vertical PDUs; AR3100 takes 4")
    assert not of(examine, text.replace("pdus_per_feed: 4", "pdus_per_feed: 2"), "DC284", "DC281")


def test_a_wall_cabinet_has_no_place_for_strips_unless_stated(examine: Examine) -> None:
    """Two strips on the side panels of a DN-19-12-U are an error; a stated number of places allows them."""
    text = room("DN-19-12-U", assumed="length_mm: 500, reason: x")
    (finding,) = of(examine, text, "DC284")
    assert "no source states places for them in DN-19-12-U, a wall cabinet" in finding.message
    assert not of(examine, f"{text}  DN-19-12-U: {{pdu_places: 2, reason: x}}\n", "DC284", "DC281", "DC280")


@pytest.mark.parametrize(("deep", "code"), [(460, "DC228"), (400, "DC233"), (350, None)])
def test_horizontal_pdus_and_upses_have_a_depth(examine: Examine, deep: int, code: str | None) -> None:
    """A DN-19-12-U is 450 mm deep outside and takes 350 mm between its rails."""
    power = "feeds: {a: {ups: SMT3000RMI2UC}}"
    rest = f"  SMT3000RMI2UC: {{depth_mm: {deep}, reason: x}}\n  R660: {{ports_side: rear, reason: x}}\n"
    text = room("DN-19-12-U", "AP6015A", f"depth_mm: {deep}, reason: x", power, rest=rest)
    found = of(examine, text.replace("holds: {node: 2", "holds: {ups-a: 1, node: 2"), "DC228", "DC233")
    models = {finding.message.split()[0]: finding.code for finding in found}
    assert models.get("AP6015A") == models.get("SMT3000RMI2UC") == code


def test_the_wall_carries_a_stated_weight_and_the_floor_none(examine: Examine) -> None:
    """Four R660 of 28.58 kg are over the 100 kg of a DN-19-12-U. It hangs, so no floor load is computed."""
    rest = "floor: {max_kg_m2: 1}\n"
    text = room("DN-19-12-U", "AP6015A", "depth_mm: 100, reason: x", rest=rest)
    text = text.replace("numbers: 1-2", "numbers: 1-4").replace("node: 2", "node: 4")
    found = of(examine, text, "DC206", "DC231")
    assert [finding.code for finding in found] == ["DC206"]
    topology, _ = examine(text)
    assert topology and floor_kg_m2(topology, topology.plan.racks["x-room-r01"]) is None


def test_twelve_switches_without_managers_are_one_warning(examine: Examine) -> None:
    (finding,) = of(examine, stack(), "DC282")
    assert finding.message == "rack x-net-r01 has 12 switches in a stack and no cable manager"
    assert finding.severity == "warning" and "managers: CABLE-MANAGER-1U" in finding.hint
    assert not of(examine, stack("managers: none"), "DC282")
    assert not of(examine, stack("managers: CABLE-MANAGER-1U"), "DC282")


def test_managers_are_between_their_switches(examine: Examine) -> None:
    """12 x 2U and a manager of 1U per two switches are 30U: U19 to U48. The spines are below the leaves.

    A block of two switches is switch, manager, switch: 2U, 1U and 2U.
    """
    topology = plan_of(examine, stack("managers: CABLE-MANAGER-1U"))
    found = placed(topology, "x-net-r01")
    assert [(u, height) for u, height, _ in found][:6] == [(19, 2), (21, 1), (22, 2), (24, 2), (26, 1), (27, 2)]
    assert [name for _, _, name in found][:3] == [
        "x-compute-spine-01",
        "x-net-r01-compute-spine-manager-1",
        "x-compute-spine-02",
    ]
    assert sum(height for _, height, _ in found) == 12 * 2 + 6 == 30
    assert topology.free_u["x-net-r01"] == (range(1, 19),)
    bill = {line.model: line.quantity for line in topology.plan.bill}
    assert bill["CABLE-MANAGER-1U"] == 6
    assert not topology.supplies_of.get("x-net-r01-compute-leaf-manager-1")


@pytest.mark.parametrize(
    ("count", "every", "devices", "managers"),
    [
        (1, 2, (1,), (2,)),
        (2, 2, (1, 3), (2,)),
        (3, 2, (1, 3, 4), (2, 5)),
        (2, 1, (1, 3), (2, 4)),
        (4, 3, (1, 2, 4, 5), (3, 6)),
    ],
)
def test_stacks_by_hand(count: int, every: int, devices: tuple[int, ...], managers: tuple[int, ...]) -> None:
    """Switches and managers of 1U from U1 up; the last block may have fewer switches."""
    manager = Managers(DeviceType("accessory", "m", "x", "x", None, 1), every)
    bases = [1 + block * blocks.block_u(1, manager) for block in range(blocks.count_blocks(count, manager))]
    assert blocks.make_stack(bases, count, 1, manager) == blocks.Stack(devices, managers)
    assert blocks.needed_u(count, 1, manager) == max(*devices, *managers)


def test_a_rack_is_full_with_its_managers(examine: Examine) -> None:
    """30U of switches and managers and a reserve of 19U are one more than 48U."""
    _, found = examine(stack("managers: CABLE-MANAGER-1U, reserve_u: 19"))
    (full,) = [finding for finding in found if finding.code == "DC201"]
    assert "6 x cable manager of 1U and a reserve of 19U need 49U; the rack has 48U" in full.message
    assert full.hint.startswith("set `holds: compute-leaf: 7` (now 8)")
    assert not of(examine, stack("managers: CABLE-MANAGER-1U, reserve_u: 18"), "DC201")


def test_growth_moves_no_manager(examine: Examine) -> None:
    """More servers, and then a second unit of leaves, leave every manager at its place."""
    before: dict[str, object] = {}
    for numbers in ("1", "1-4", "1-9", "1-32"):
        topology = plan_of(examine, stack("managers: CABLE-MANAGER-2U, switches_per_manager: 4", numbers))
        managers = {name: mount for name, mount in topology.plan.mounts.items() if "-manager-" in name}
        assert managers and before.items() <= managers.items()
        before = dict(managers)


def test_pins_and_managers_respect_each_other(examine: Examine) -> None:
    """A device pinned onto a manager is a fault. A block whose switches are all pinned elsewhere has no manager."""
    pin = "pins: {{x-compute-leaf-01: {{rack: x-net-r01, u: {}}}}}\n"
    managed = "managers: CABLE-MANAGER-1U"
    # Managers of 2U: 36U from U13 up, and the first manager is at U15 and U16.
    _, found = examine(stack("managers: CABLE-MANAGER-2U", pins=pin.format(15)))
    assert [finding.message for finding in found if finding.code == "DC227"] == [
        "x-compute-leaf-01 and x-net-r01-compute-spine-manager-1 overlap in rack x-net-r01"
    ]
    one = plan_of(examine, stack(managed, pins=pin.format(1)))
    assert "x-net-r01-compute-leaf-manager-1" in one.plan.mounts  # leaf 2 is still at its place
    pins = "pins: {x-compute-leaf-01: {rack: x-net-r01, u: 1}, x-compute-leaf-02: {rack: x-net-r01, u: 3}}\n"
    both = plan_of(examine, stack(managed, pins=pins))
    assert "x-net-r01-compute-leaf-manager-1" not in both.plan.mounts
    _, found = examine(stack(managed, pins="pins: {x-net-r01-compute-leaf-manager-1: {rack: x-net-r01, u: 1}}\n"))
    assert [finding.hint for finding in found if finding.code == "DC226"] == ["remove the pin"]


@given(
    holds=st.lists(st.integers(1, 6), min_size=1, max_size=3),
    height=st.integers(1, 4),
    every=st.integers(1, 6),
    high=st.integers(1, 2),
)
def test_no_stack_overlaps_itself(holds: list[int], height: int, every: int, high: int) -> None:
    """Switches and managers of a stack fill its rack units without gap or overlap."""
    manager = Managers(DeviceType("accessory", "m", "x", "x", None, high), every)
    for count in holds:
        bases = [1 + block * blocks.block_u(height, manager) for block in range(blocks.count_blocks(count, manager))]
        made = blocks.make_stack(bases, count, height, manager)
        taken = [u for low in made.devices for u in range(low, low + height)]
        taken += [u for low in made.managers for u in range(low, low + high)]
        assert sorted(taken) == list(range(1, blocks.needed_u(count, height, manager) + 1))


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_used_and_free_units_are_the_rack(path: Path) -> None:
    """In every rack, devices, managers and free units (blanking panels) are the height of the rack, once each."""
    topology, _ = doors.examine(path)
    assert topology
    for rack in topology.plan.racks.values():
        used = [u for low, height, _ in placed(topology, rack.name) for u in range(low, low + height)]
        free = [u for units in topology.free_u[rack.name] for u in units]
        chassis = [device for device in topology.in_rack[rack.name] if not device.type.is_node]
        assert (
            len(used) == sum(device.type.u_height for device in chassis) == figures.make_figures(topology, rack).used_u
        )
        assert sorted(used + free) == list(range(1, rack.type.u_height + 1))


def test_the_wall_cabinet_of_the_clinic_by_hand() -> None:
    """18U: UPS 2U, two PDUs, two servers of 3U, three switches and two managers are 15U; three blanks cover the rest.

    Weight: UPS 28.5, PDUs 2 x 0.91, servers 2 x 8.39, switches 2 x 5 and 7.41, managers 2 x 0.7 kg.
    """
    topology, found = doors.examine(CLINIC)
    assert topology and [finding.code for finding in found] == ["DC244", "DC406"], found
    (rack,) = topology.plan.racks.values()
    assert placed(topology, rack.name)[:3] == [
        (1, 2, "bern-clinic-007-ups-a-01"),
        (3, 1, "bern-clinic-007-wall-r01-pdu-a1"),
        (4, 1, "bern-clinic-007-wall-r01-pdu-a2"),
    ]
    assert topology.free_u[rack.name] == (range(11, 14),)
    used = figures.make_figures(topology, rack)
    assert used.used_u == 2 + 2 + 2 * 3 + 3 + 2 == 15
    assert used.weight_kg.value == pytest.approx(28.5 + 1.82 + 16.78 + 10 + 7.41 + 1.4) and not used.weight_kg.unknown
    assert used.weight_kg.value < (used.max_load_kg or 0)
    deepest = max(device.type.depth_mm.value or 0.0 for device in topology.in_rack[rack.name])
    assert deepest == 500 == rack.mounting_depth_mm
    assert all(topology.plan.mounts[device.name].face == "front" for device in topology.in_rack[rack.name])
    page = racks.rack_page(topology, rack, [], cooled=False)
    assert [line.text for line in page.foot if line.label == "Space"] == [
        "15 of 18 U used, 3 U free under 3 x BLANK-1U"
    ]
    assert [(box.label, box.y, box.height) for box in page.picture.front if box.role == "blank"] == [
        ("3 x BLANK-1U", 5 * elevation.U, 3 * elevation.U)
    ]
    assert dict(figures.make_numbers(topology, used.power_w, used.weight_kg))["blanking panels"] == "3"


def test_strips_are_drawn_to_scale(examine: Examine) -> None:
    """In a rack of 48U (864 drawing units), a strip of 1,778 mm is 40U: 720 units, 72 below the top.

    A strip of unknown length is dashed and as long as the rails.
    """
    topology = plan_of(examine, room("AR3357", assumed="length_mm: 1778, reason: x"))
    rack = topology.plan.racks["x-room-r01"]
    strips = elevation.make_picture(topology, rack).strips
    assert [(strip.y, strip.height, strip.is_known) for strip in strips] == [(72, 720, True)] * 2
    assert "1,778 mm long (assumed)" in strips[0].title
    unknown = plan_of(examine, room("AR3357", assumed="weight_kg: 6, reason: x"))
    strips = elevation.make_picture(unknown, unknown.plan.racks["x-room-r01"]).strips
    assert [(strip.y, strip.height, strip.is_known) for strip in strips] == [(0, 864, False)] * 2
    assert strips[0].label.endswith("length unknown")
    pages = {page.path: page for page in doors.pages(unknown, ("racks",))}
    assert "racks/x-room-r01.svg" in pages and Analysis(unknown)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("managers: BLANK-1U", "BLANK-1U is not a cable manager; its `use` is blank"),
        ("blanks: CABLE-MANAGER-1U", "CABLE-MANAGER-1U is not a blanking panel; its `use` is manager"),
    ],
)
def test_accessories_have_their_use(examine: Examine, keys: str, message: str) -> None:
    _, found = examine(stack(keys))
    assert [finding.message for finding in found if finding.code == "DC283"] == [message]


def test_an_unknown_accessory_has_the_usual_finding(examine: Examine) -> None:
    _, found = examine(stack("managers: CABLE-MANAGER-3U, blanks: NONE-1U"))
    assert {finding.message for finding in found if finding.code == "DC106"} == {
        "the catalog has no accessory 'CABLE-MANAGER-3U'",
        "the catalog has no accessory 'NONE-1U'",
    }
