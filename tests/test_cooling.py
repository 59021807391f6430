"""Liquid cooling and racks with a busbar against figures that were worked out by hand."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcgen
from conftest import ROOT, Examine
from dcgen.analysis import Analysis
from dcgen.artifacts.field import power as family
from dcgen.catalog.rackscale import StackPart
from dcgen.plan.amounts import Amount
from dcgen.plan.powershelves import split
from dcgen.plan.racks.stacks import Stacked, stack
from dcgen.proof import busbar, cooling, power
from dcgen.render import render
from dcgen.topology import Topology
from dcgen.views.cooling import make_cooling
from dcgen.views.figures import NO_BREAK
from dcgen.views.loads import make_loads
from support import damaged

TRAYS = """
kind: training-pod
name: x
servers:
  tray:
    model: DGX-GB200-TRAY
    numbers: 1-18
    capacity: 18
    fitted:
      gpus: {model: GB200-186GB, count: 4}
      nics: {rail: {model: CX7-400G, count: 4, ports: [compute]}, front: null}
fabrics:
  compute: {design: rail-only, switch: QM9700}
  oob: {design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 4, spines: 2}
racks:
  nvl72: {model: DGX-GB200-NVL72, holds: {tray: 18, tray-nvlink: 9}LIMITS}
  net: {model: AR3357, holds: {compute-leaf: 4, oob-leaf: 4, oob-spine: 2HELD}}
floor: {}
cooling: {liquid_rise_k: 10, rise_k: 15CDUS}
assume:
  SN4600C: {power_max_w: 500, reason: a figure for this test}
  DGX-GB200-NVL72: {SHAREreason: a figure for this test}
  LCS-SCDU-250L4001: {power_max_w: 2000, supplies: 2, inlet: C20, FLOWreason: a figure for this test}
"""
WATCHED = {
    *("DC203", "DC205", "DC207", "DC209", "DC213", "DC221", "DC222", "DC224", "DC250", "DC251", "DC252"),
    *("DC285", "DC286", "DC287", "DC288", "DC289"),
}
HEADS = """
kind: training-pod
name: x
servers:
  head: {model: R660, numbers: 1-8, capacity: 8, fitted: {}}
racks:
  main: {model: AR3357, holds: {head: 8, oob-leaf: 1}LIMITS}
cooling: {coolant: water, liquid_rise_k: 8, rise_k: 12}
assume:
  R660: {liquid_percent: 70, reason: cold plates for the processors}
"""


def trays(examine: Examine, **parts: str) -> tuple[Topology, list[str]]:
    """Return a site with one NVL72 rack, and the codes of its findings about power and cooling."""
    text = TRAYS
    for name in ("LIMITS", "HELD", "CDUS", "SHARE", "FLOW"):
        text = text.replace(name, parts.get(name.lower(), ""))
    if "cdu-tcs" not in text:
        text = text.replace(text[text.index("  LCS-SCDU") :], "")
    topology, findings = examine(text)
    assert topology is not None, findings
    watched = [item.code for item in findings if item.code in WATCHED]
    return topology, watched


def test_an_nvl72_rack_is_worked_out_by_hand(examine: Examine) -> None:
    """120 kW on eight shelves are 15 kW each, 30 kW each on four; 80 % to liquid are 96 kW, 24 kW stay for air."""
    topology, found = trays(examine, share="liquid_percent: 80, ")
    rack = topology.plan.racks["x-nvl72-r01"]

    assert topology.power_w(rack.name).value == 120_000
    assert topology.weight_kg(rack.name) == (1_360, (), ())
    assert topology.usable_kw(rack) == 132  # four shelves of 33 kW
    assert busbar.shelf_load(topology, rack) == (15_000, 8, 33_000)
    assert busbar.shelf_load(topology, rack, "a") == (30_000, 4, 33_000)
    assert power.feed_watts(topology, rack) == {"a": 60_000, "b": 60_000}
    assert power.feed_watts(topology, rack, "b") == {"a": 120_000, "b": 0}
    heat = cooling.rack_heat(topology, rack)
    assert (heat.liquid.value, round(heat.air.value, 6)) == (96_000, 24_000)
    assert heat.liquid.assumed == heat.air.assumed == ("DGX-GB200-NVL72",)
    # 96,000 W / (1,019.2 kg/m3 x 3,940 J/(kg K) x 10 K) = 0.0023906 m3/s = 143.4 l/min
    assert cooling.flow_l_min(96_000, "pg25", 10) == pytest.approx(143.44, abs=0.01)
    assert found == ["DC289"]  # no CDU is described


def test_a_rack_without_a_power_of_its_own_adds_up(examine: Examine) -> None:
    """18 x 5,640 W and 9 x 1,000 W are 110,520 W on the busbar; eight shelves lose 300 W each: 112,920 W.

    Four shelves carry 110,520 W and lose 1,200 W. The heat of a lower bound is a lower bound.
    """
    topology, _ = trays(examine, share="liquid_percent: 80, ")
    plan = damaged.with_device(topology.plan, "GB200-NVLINK-TRAY", "power_w", Amount(1000.0))
    plan = damaged.with_device(plan, "GB200-POWER-SHELF", "power_w", Amount(300.0))
    rack = plan.racks["x-nvl72-r01"]
    assert rack.product
    rack = rack._replace(product=rack.product._replace(power_w=Amount()))
    made = Topology(plan._replace(racks={**plan.racks, rack.name: rack}))

    assert busbar.busbar_w(made, rack).value == 110_520
    assert busbar.input_w(made, rack).value == made.power_w(rack.name).value == 112_920
    assert power.feed_watts(made, rack) == {"a": 56_460, "b": 56_460}
    assert power.feed_watts(made, rack, "a") == {"a": 0, "b": 111_720}
    others = made.power_w("x-net-r01").value
    assert power.feed_load(made, "b").value == pytest.approx(56_460 + others / 2)
    assert power.feed_load(made, "b", "a").value == pytest.approx(111_720 + others)

    bound = Topology(damaged.with_device(made.plan, "GB200-NVLINK-TRAY", "power_w", Amount(1000.0, False, ("fans",))))
    assert power.feed_load(bound, "b").unknown == ("GB200-NVLINK-TRAY",)
    assert power_rows(bound)[0]["normal_w"] == "14115" and power_rows(bound)[0]["bound"] == "at least"
    assert not cooling.rack_heat(bound, rack).is_known


def test_devices_beside_a_whole_rack_count_in_full(examine: Examine) -> None:
    """The second device of a model that does not come with the rack is no part of it either."""
    topology, _ = trays(examine)
    rack = topology.plan.racks["x-nvl72-r01"]
    switches = [device for device in topology.plan.devices.values() if device.type.model == "SN2201"]
    assert rack.product and len(switches) == 2
    within, others = split(rack.product, [*topology.in_rack[rack.name], *switches])
    assert len(within) == 18 + 9 + 8 and others == switches


def test_the_trays_need_no_outlet_and_keep_the_order_of_the_rack(examine: Examine) -> None:
    """Four shelves, eight trays, nine NVLink trays, ten trays, four shelves; no cord, no PDU, feeds in turn."""
    topology, _ = trays(examine, share="liquid_percent: 80, ")
    in_rack = topology.in_rack["x-nvl72-r01"]

    assert [device.kind for device in in_rack] == [
        *["powershelf"] * 4,
        *["server"] * 8,
        *["nvswitch"] * 9,
        *["server"] * 10,
        *["powershelf"] * 4,
    ]
    assert [device.name[-2:] for device in in_rack if device.kind == "powershelf"] == [
        *("a1", "b1", "a2", "b2"),
        *("a3", "b3", "a4", "b4"),
    ]
    assert not {device.name for device in in_rack} & {supply.device for supply in topology.plan.supplies}
    assert [device.name for device in in_rack if device.kind == "pdu"] == []
    assert power_rows(topology)[0] == {
        "rack": "x-nvl72-r01",
        "feed": "a",
        "pdu": "",
        "outlet": "",
        "phase": "",
        "device": "x-nvl72-r01-shelf-a1",
        "supply": "input",
        "inlet": "",
        "normal_w": "15000",
        "worst_w": "30000",
        **dict.fromkeys(("bound", "cord", "length_m", "color", "voltage_v", "normal_a", "worst_a", "bank"), ""),
    }


def power_rows(topology: Topology) -> list[dict[str, str]]:
    """Return the rows of power.csv for power shelves."""
    (page,) = render(family.pages(Analysis(topology)))
    return [row for row in csv.DictReader(io.StringIO(str(page.text))) if "-shelf-" in row["device"]]


def test_the_bill_orders_the_rack_with_its_devices(examine: Examine) -> None:
    """The rack is one line; trays and shelves are listed as parts that come with it."""
    topology, _ = trays(examine, share="liquid_percent: 80, ")
    lines = {line.model: line for line in topology.plan.bill}

    assert (lines["DGX-GB200-NVL72"].quantity, lines["DGX-GB200-NVL72"].category) == (1, "rack")
    assert lines["DGX-GB200-NVL72"].description.endswith(
        "; ordered with 18 x DGX-GB200-TRAY, 9 x GB200-NVLINK-TRAY, 8 x GB200-POWER-SHELF"
    )
    for model, count in (("DGX-GB200-TRAY", 18), ("GB200-NVLINK-TRAY", 9), ("GB200-POWER-SHELF", 8)):
        assert lines[model].quantity == count
        assert lines[model].description.endswith("; comes with 1 x DGX-GB200-NVL72")


def test_a_hybrid_server_rack_is_worked_out_by_hand(examine: Examine) -> None:
    """Eight servers of 800 W give 70 % to water: 4.48 kW at 8 K are 8.07 l/min; 1.92 kW and the switch stay for air."""
    topology, findings = examine(HEADS.replace("LIMITS", ", cooling_kw: 2.22, liquid_kw: 4.48"))
    assert topology is not None
    rack = topology.plan.racks["x-main-r01"]
    heat = cooling.rack_heat(topology, rack)

    assert heat.liquid.value == pytest.approx(4_480)
    assert heat.air.value == pytest.approx(1_920 + 300)
    assert cooling.flow_l_min(heat.liquid.value, "water", 8) == pytest.approx(8.074, abs=0.001)
    assert [item.code for item in findings if item.code in ("DC224", "DC285", "DC286")] == []
    table = make_cooling(topology)
    assert table is not None
    assert (table.rows[0].flow, table.rows[0].liquid, table.rows[0].air) == tuple(
        text.replace(" ", NO_BREAK) for text in ("8 l/min *", "4.5 kW *", "2.2 kW *")
    )


@pytest.mark.parametrize(
    ("limits", "codes"),
    [
        (", cooling_kw: 2.219", ["DC224"]),
        (", liquid_kw: 4.479", ["DC286"]),
        (", cooling_kw: 6.7", []),
    ],
)
def test_the_limits_of_a_rack_hold_to_the_watt(examine: Examine, limits: str, codes: list[str]) -> None:
    """One watt over a limit of air or liquid is an error, and the message distinguishes both figures."""
    _, findings = examine(HEADS.replace("LIMITS", limits))
    found = [item for item in findings if item.code in ("DC224", "DC285", "DC286")]

    assert [item.code for item in found] == codes
    assert all(
        "4.480 kW of heat to liquid; its loop removes 4.479 kW" in item.message
        for item in found[:1]
        if limits[2] == "l"
    )


def test_an_unknown_share_passes_no_limit(examine: Examine) -> None:
    """Without a share the heat is in neither sum. The README tells the reader, and DC285 names the key that states it."""
    topology, found = trays(examine, limits=", cooling_kw: 500, liquid_kw: 500")
    heat = cooling.rack_heat(topology, topology.plan.racks["x-nvl72-r01"])

    assert (heat.liquid.value, heat.air.value, heat.undivided.value) == (0, 0, 120_000)
    assert not heat.is_known
    assert found == ["DC285"]
    table = make_cooling(topology)
    assert table is not None
    assert table.rows[1].liquid == table.rows[1].air == "unknown"


CDU = ", cdus: {tcs: {model: LCS-SCDU-250L4001, count: COUNT, groups: [nvl72], redundancy: KIND}}"


@pytest.mark.parametrize(
    ("count", "kind", "flow", "codes"),
    [
        (2, "N+1", "flow_l_min: 144, ", []),
        (2, "N+1", "flow_l_min: 143, ", ["DC287"]),
        (2, "none", "flow_l_min: 72, ", []),
        (1, "N+1", "flow_l_min: 144, ", ["DC287", "DC287"]),
        (1, "none", "flow_l_min: 144, ", []),
        (1, "none", "", ["DC289"]),
    ],
)
def test_cdus_carry_their_loop_after_a_loss(
    examine: Examine, count: int, kind: str, flow: str, codes: list[str]
) -> None:
    """96 kW need 143.4 l/min; a CDU of 250 kW is enough if it remains and has the flow."""
    cdus = CDU.replace("COUNT", str(count)).replace("KIND", kind)
    topology, found = trays(examine, share="liquid_percent: 80, ", cdus=cdus, held=f", cdu-tcs: {count}", flow=flow)

    assert found == codes
    table = make_cooling(topology)
    assert table is not None
    assert table.loops[0].heat == f"96.0{NO_BREAK}kW{NO_BREAK}*"
    assert topology.place_of("x-cdu-tcs-01") == ("x-net-r01", 1)


def test_the_pod_has_the_counts_of_the_reference_architecture() -> None:
    """Table 4.1 of RA-11338-001 for two units, of which the first is built: 576 cables per layer and unit."""
    topology = dcgen.load(ROOT / "blueprints" / "sea3-c.yaml")
    groups: dict[str, int] = {}
    for device in topology.plan.devices.values():
        groups[device.group] = groups.get(device.group, 0) + 1
    compute = [cable for cable in topology.plan.cables if cable.fabric == "compute"]
    tiers = [cable.a_device.rpartition("-")[0].rpartition("-")[2] for cable in compute]

    assert sum(device.type.gpus.count for device in topology.plan.devices.values() if device.type.gpus) == 576
    assert {key: groups[key] for key in ("tray", "tray-nvlink", "shelf-nvl72")} == {
        "tray": 144,
        "tray-nvlink": 72,
        "shelf-nvl72": 64,
    }
    counts = {tier: groups[f"compute-{tier}"] for tier in ("leaf", "spine", "core")}
    assert counts == {"leaf": 32, "spine": 24, "core": 18}
    assert {tier: tiers.count(tier) for tier in ("tray", "leaf", "spine")} == {"tray": 576, "leaf": 576, "spine": 576}
    assert sum(rack.group == "nvl72" for rack in topology.plan.racks.values()) == 8


def test_sums_agree_between_racks_tables_and_power_csv() -> None:
    """The heat of all racks is their power, and the shelves of power.csv carry the power of their racks."""
    topology = dcgen.load(ROOT / "blueprints" / "sea3-c.yaml")
    racks = topology.plan.racks.values()
    heat = cooling.together(cooling.rack_heat(topology, rack) for rack in racks)
    watts = sum(topology.power_w(rack.name).value for rack in racks)

    assert heat.liquid.value + heat.air.value == pytest.approx(watts)
    rows = power_rows(topology)
    assert sum(int(row["normal_w"]) for row in rows) == 8 * 120_000
    # 74 QM9700 of 747 W, 19 SN2201 of 98 W, 2 SN4600C of 466 W and 12 SN5600 of 940 W are typically 69,352 W.
    typical = f"typical at least 69.4{NO_BREAK}kW"
    assert make_loads(topology).heat[-1].power == f"1,138.0{NO_BREAK}kW{NO_BREAK}* ({typical})"


@given(st.floats(0.1, 1e6), st.floats(1, 60), st.sampled_from(["water", "pg25"]))
def test_flow_rises_with_heat_and_falls_with_the_rise(watts: float, rise: float, coolant: str) -> None:
    """Twice the heat needs twice the flow, twice the rise half of it, and glycol more than water."""
    flow = cooling.flow_l_min(watts, coolant, rise)

    assert cooling.flow_l_min(2 * watts, coolant, rise) == pytest.approx(2 * flow)
    assert cooling.flow_l_min(watts, coolant, 2 * rise) == pytest.approx(flow / 2)
    assert cooling.flow_l_min(watts, "pg25", rise) > cooling.flow_l_min(watts, "water", rise)


PARTS = st.lists(
    st.builds(StackPart, kind=st.sampled_from(["server", "switch", "free"]), count=st.integers(1, 8)), max_size=6
)
GROUPS = st.lists(
    st.tuples(st.sampled_from(["server", "switch", "cdu"]), st.integers(1, 3), st.integers(1, 8)), max_size=4
)


@given(PARTS, GROUPS)
def test_a_stack_places_every_device_once(parts: list[Any], groups: list[tuple[str, int, int]]) -> None:
    """No two devices share a rack unit, and every device has one, above the rack if it is full."""
    stacked = [Stacked(f"g{index}", *group) for index, group in enumerate(groups)]
    placed = stack(parts, 48, stacked)
    units = [u + offset for item in stacked for u in placed[item.key] for offset in range(item.height)]

    assert {item.key: len(placed[item.key]) for item in stacked} == {item.key: item.devices for item in stacked}
    assert len(units) == len(set(units))
