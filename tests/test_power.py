"""Power and cooling against figures that were worked out by hand."""

from __future__ import annotations

import csv
import io
from math import sqrt
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import ROOT, Examine
from dcgen.plan.records import Plan
from dcgen.plan.types import DeviceType
from dcgen.proof import power
from dcgen.topology import Topology
from dcgen.views.loads import make_loads

HEAD = "kind: training-pod\nname: x\n"
HEADS = HEAD + "servers:\n  head: {{model: R660, numbers: {numbers}, capacity: 8, fitted: {{}}}}\n"
RACK = "racks:\n  main: {model: AR3357, holds: {head: 8, oob-leaf: 1}}\n"


def build(examine: Examine, text: str) -> Topology:
    topology, findings = examine(text)
    assert topology is not None
    assert not [finding for finding in findings if finding.severity == "error"], findings
    return topology


def plugs(plan: Plan, device: str) -> list[tuple[str, str, str]]:
    """Where the supplies of a device are: PDU, outlet and phase."""
    return [(item.pdu.rpartition("-")[2], item.outlet, item.phase) for item in plan.supplies if item.device == device]


def kinds(kind: str, **values: Any) -> DeviceType:
    return DeviceType(kind, "M", "Maker", "a thing", None, 1, **values)


def test_servers_take_outlets_from_the_first_on_and_switches_from_the_last(examine: Examine) -> None:
    """Of the 21 C13 outlets of each PDU, server 1 has the first, server 3 the third, the switch the last."""
    plan = build(examine, HEADS.format(numbers="1-3") + RACK).plan

    assert plugs(plan, "x-head-001") == [("a1", "C13-01", "L1-N"), ("b1", "C13-01", "L1-N")]
    assert plugs(plan, "x-head-003") == [("a1", "C13-03", "L3-N"), ("b1", "C13-03", "L3-N")]
    assert plugs(plan, "x-oob-leaf-01") == [("a1", "C13-21", "L3-N"), ("b1", "C13-21", "L3-N")]


def test_the_pdus_of_a_feed_take_turns_by_place(examine: Examine) -> None:
    """With two PDUs on each feed the second place goes to the second PDU, and each has its own first outlet."""
    plan = build(examine, HEADS.format(numbers="1-3") + RACK + "power: {pdus_per_feed: 2}\n").plan

    assert [plugs(plan, f"x-head-00{number}")[0][:2] for number in (1, 2, 3)] == [
        ("a1", "C13-01"),
        ("a2", "C13-01"),
        ("a1", "C13-02"),
    ]


def test_a_server_more_moves_no_supply(examine: Examine) -> None:
    """Outlets follow from places: supplies that are plugged stay where they are."""
    few = build(examine, HEADS.format(numbers='"2,5"') + RACK).plan.supplies
    many = build(examine, HEADS.format(numbers="1-8") + RACK).plan.supplies

    assert set(few) < set(many)


def test_combination_outlets_take_what_is_left_over(examine: Examine) -> None:
    """24 supplies with a C14 inlet on 21 C13 outlets: three servers more take C19 outlets, which also take C13 cords."""
    text = HEADS.format(numbers="1-23").replace("capacity: 8", "capacity: 23") + RACK.replace("head: 8", "head: 23")
    plan = build(examine, text).plan

    assert [plugs(plan, f"x-head-{number:03}")[0][1] for number in (20, 21, 22, 23)] == [
        "C13-20", "C19-01", "C19-02", "C19-03",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pdu", "first", "second"),
    [("AP8865", "L1-L2", "L2-L3"), ("AP8886", "L1-N", "L2-N"), ("AP7553", "", "")],
)
def test_phases_follow_the_voltage(examine: Examine, pdu: str, first: str, second: str) -> None:
    """208 V is taken between phases, 400 V to neutral; a PDU of one phase has no phase to name."""
    plan = build(examine, HEADS.format(numbers="1-2") + RACK + f"power: {{pdu: {pdu}}}\n").plan

    assert [plugs(plan, f"x-head-00{number}")[0][2] for number in (1, 2)] == [first, second]


def amps(examine: Examine, pdu: str, numbers: str, lost: str = "") -> tuple[float, ...]:
    """The amperes of PDU a1 with heads of 800 W, and a switch of 300 W on the last outlet."""
    topology = build(examine, HEADS.format(numbers=numbers) + RACK + f"power: {{pdu: {pdu}}}\n")
    return power.draws(topology, topology.plan.racks["x-main-r01"], lost)["x-main-r01-pdu-a1"].amps


def test_amperes_to_neutral(examine: Examine) -> None:
    """400 V: 400 W of a server and 150 W of the switch on outlet 30, which is on L3; P x sqrt(3) / U each."""
    assert amps(examine, "AP8886", "1") == pytest.approx((400 * sqrt(3) / 400, 0, 150 * sqrt(3) / 400))


def test_amperes_between_phases(examine: Examine) -> None:
    """208 V: the server is between L1 and L2, the switch on outlet 36 between L3 and L1; they meet in L1."""
    server, switch = 400 / 208, 150 / 208
    meeting = sqrt(server**2 + switch**2 + server * switch)

    assert amps(examine, "AP8865", "1") == pytest.approx((meeting, server, switch))


def test_alike_loads_between_phases_are_the_square_root_of_three(examine: Examine) -> None:
    """Three servers, one between each two phases: 800 W each on the feed that is left."""
    found = amps(examine, "AP8865", "1-3", lost="b")
    each = 800 * sqrt(3) / 208

    assert found[1] == pytest.approx(each)
    assert found[2] > each
    assert power.imbalance((each, each, each)) == pytest.approx(0)


def test_amperes_of_one_phase(examine: Examine) -> None:
    """230 V: watts by volts."""
    assert amps(examine, "AP7553", "1-2", lost="b") == pytest.approx(((2 * 800 + 300) / 230,))


def test_unknown_volts_and_inlets_give_no_amperes(examine: Examine) -> None:
    """No guess: nothing is shown where a supply has no known outlet."""
    text = (
        HEAD
        + "servers:\n  gpu: {model: DGX-B300, numbers: 1-2, capacity: 2}\nassume: {SN5600: {power_max_w: 1000, inlet: C20, reason: a test}}\n"
    )
    topology, findings = examine(text)
    assert topology is not None
    rack = topology.plan.racks["x-rack-r01"]

    assert "DC222" in {finding.code for finding in findings}
    assert power.draws(topology, rack)["x-rack-r01-pdu-a1"].amps == ()


@pytest.mark.parametrize(
    ("redundancy", "supplies", "left", "fate"),
    [
        ("N+N", 12, 6, "up"),
        ("4+2", 6, 4, "up"),
        ("4+2", 6, 3, "short"),
        ("5+1", 6, 3, "short"),
        ("1+1", 2, 1, "up"),
        ("none", 2, 1, "short"),
        (None, 2, 1, "unknown"),
        (None, 2, 2, "up"),
        (None, 1, 0, "stopped"),
    ],
)
def test_fate_after_a_loss(redundancy: str | None, supplies: int, left: int, fate: str) -> None:
    """N+N needs half of its supplies, N+M needs N, `none` needs all, and what no source states is not known."""
    assert power.fate(kinds("server", supplies=supplies, redundancy=redundancy), left) == fate


@pytest.mark.parametrize(("load", "minutes"), [(0.5, 30), (1.0, 30), (1.01, 12), (3.0, 5), (3.1, None)])
def test_minutes_are_those_of_the_next_larger_load(load: float, minutes: float | None) -> None:
    """Never more than what is stated for a load at least as large, and nothing beyond the table."""
    assert power.ups_minutes(kinds("ups", minutes=((1.0, 30.0), (2.0, 12.0), (3.0, 5.0))), load) == minutes


BATTERY = """\
{model: BATTERY, manufacturer: Our order, description: a UPS, u_height: 2, rating_kw: 8, minutes: {4: 20, 8: 6}, sources: [
 {fields: [u_height, rating_kw, minutes], certainty: user, title: Our order}]}
"""
BEHIND = (
    HEAD
    + """\
servers: {node: {model: KR4268V2, numbers: 1-2, capacity: 2, fitted: {}}}
racks: {main: {model: AR3357, holds: {node: 2, oob-leaf: 1, ups-a: 1}}}
assume: {KR4268V2: {u_height: 4, power_max_w: 2400, supplies: 3, inlet: C20, reason: a test}}
power: {feeds: {a: {ups: BATTERY}, b: {}}, survives: SURVIVES}
"""
)


@pytest.mark.parametrize(
    ("survives", "kilowatts", "shown"),
    [
        ("nothing", 2 * 1.6 + 0.15, ("3.4 kW *", "8.0 kW", "20 min *")),
        ("feed", 2 * 2.4 + 0.3, ("5.1 kW *", "8.0 kW", "6 min *")),
    ],
)
def test_a_ups_carries_what_is_on_its_feed(
    examine: Examine, tmp_path: Path, survives: str, kilowatts: float, shown: tuple[str, str, str]
) -> None:
    """Of three supplies on two feeds two are on the first: two thirds of the load, and all of it where the other feed may
    be lost. Load and minutes say that they rest on an assumption."""
    (tmp_path / "catalog" / "ups").mkdir(parents=True)
    (tmp_path / "catalog" / "ups" / "BATTERY.yaml").write_text(BATTERY, encoding="utf-8")
    topology = build(examine, BEHIND.replace("SURVIVES", survives))
    (row,) = make_loads(topology).upses
    normal = sum(power.feed_watts(topology, rack)["a"] for rack in topology.plan.racks.values())

    assert power.ups_kw(topology, topology.plan.feeds[0]) == pytest.approx(kilowatts)
    assert tuple(text.replace("\u00a0", " ") for text in row[1:]) == shown
    assert survives == "feed" or normal / 1000 == pytest.approx(kilowatts)


def test_heat_and_air() -> None:
    """A kilowatt is 3412 BTU/h; at a rise of 20 F it takes 158 CFM of standard air, 268 cubic meters an hour."""
    assert power.btu_per_hour(1000) == pytest.approx(3412.142)
    assert power.airflow_cfm(1000, 20 / 1.8) == pytest.approx(3412.142 / (1.08 * 20))
    assert power.airflow_m3h(1000, 20 / 1.8) == pytest.approx(268.4, abs=0.05)


def test_reserve_is_taken_from_what_the_feeds_carry(examine: Examine) -> None:
    """6.7 kW on feeds that carry 8.648 kW: 22 % may be kept, 23 % may not."""
    text = HEADS.format(numbers="1-8") + RACK + "power: {pdu: AP8865, reserve_percent: RESERVE}\n"
    codes = [{item.code for item in examine(text.replace("RESERVE", kept))[1]} for kept in ("22", "23")]

    assert ["DC203" in found for found in codes] == [False, True]


@pytest.mark.parametrize("name", ["iad1-a", "ams2-lab", "lyon-store-042", "tiny"])
def test_rows_of_power_csv_add_up(name: str) -> None:
    """One row a supply; the watts of a rack's rows are its power, and edges of the graph name the same outlets."""
    topology = dcgen.load(ROOT / "blueprints" / f"{name}.yaml")
    text = (ROOT / "out" / name / "power.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    outlets = {(row["device"], row["supply"]): row["outlet"] for row in rows}

    assert len(rows) == len(topology.plan.supplies) == len(outlets)
    for rack in topology.plan.racks:
        found = sum(int(row["normal_w"] or 0) for row in rows if row["rack"] == rack)
        assert found == pytest.approx(topology.power_w(rack).value, abs=len(rows))
    for one, other, data in topology.graph.edges(data=True):
        if data["kind"] == "power" and data.get("source_port", "").startswith("psu"):
            ends = [end for end in (one, other) if (end, data["source_port"]) in outlets]
            assert outlets[ends[0], data["source_port"]] == data.get("target_port", "")
