"""Currents and voltages below and above the PDU, against figures that were worked out by hand."""

from __future__ import annotations

import csv
import io
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcgen
from conftest import Examine
from dcgen.catalog import Catalog, models
from dcgen.catalog.facility import Pdu, Ups
from dcgen.evidence import Evidence
from dcgen.finding import Finding, apart, exceeds
from dcgen.plan import outlets
from dcgen.plan.types import BankType, DeviceType
from dcgen.proof import circuits, power
from dcgen.topology import Topology
from dcgen.views.loads import make_loads

SERVER = """\
model: {model}
manufacturer: Our order
description: server for the test
u_height: 2
power_max_w: {power}
supplies: {supplies}
sources: [{{fields: [u_height, power_max_w, supplies], certainty: user, title: a test}}]
"""
PDU = """\
model: {model}
manufacturer: Our order
description: PDU for the test
{keys}
mgmt_ports: 0
sources: [{{fields: [{fields}], certainty: user, title: a test}}]
"""
HEAD = "kind: training-pod\nname: x\nfabrics: {oob: none}\n"


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """The catalog folder of the project in which `examine` writes its blueprint."""
    for kind in ("server", "pdu", "ups"):
        (tmp_path / "catalog" / kind).mkdir(parents=True)
    return tmp_path / "catalog"


def server(catalog: Path, model: str, watts: float, supplies: str) -> None:
    text = SERVER.format(model=model, power=watts, supplies=supplies)
    (catalog / "server" / f"{model}.yaml").write_text(text, encoding="utf-8")


def pdu(catalog: Path, model: str, keys: str) -> None:
    fields = ", ".join(dict.fromkeys(line.partition(":")[0] for line in keys.splitlines() if line[:1] not in " -"))
    text = PDU.format(model=model, keys=keys, fields=f"{fields}, mgmt_ports")
    (catalog / "pdu" / f"{model}.yaml").write_text(text, encoding="utf-8")


def site(model: str, count: int, power_: str, racks: str = "") -> str:
    held = racks or f"racks: {{main: {{model: AR3357, holds: {{node: {count}}}}}}}\n"
    nodes = f"servers: {{node: {{model: {model}, numbers: 1-{count}, capacity: {count}, fitted: {{}}}}}}\n"
    return f"{HEAD}{nodes}{held}power: {power_}\n"


def by_code(findings: list[Finding], *codes: str) -> list[str]:
    return [finding.message for finding in findings if finding.code in codes]


def planned(examine: Examine, text: str) -> tuple[Topology, list[Finding]]:
    topology, findings = examine(text)
    assert topology is not None, findings
    return topology, findings


def draws(topology: Topology, lost: str = "") -> dict[str, power.Draw]:
    """The load of each PDU by feed and number, such as a1."""
    found = {}
    for rack in topology.plan.racks.values():
        found |= {name.rpartition("-")[2]: draw for name, draw in power.draws(topology, rack, lost).items()}
    return found


TWIN = "{count: 2, redundancy: 1+1, inlet: C14}"


def test_cord_of_a_single_phase_rack_after_a_loss(examine: Examine, catalog: Path) -> None:
    """2,700 W on two C14 cords: 1,350 W / 230 V = 5.9 A each; after a loss 2,700 W / 230 V = 11.7 A of 10 A."""
    server(catalog, "TWIN", 2700, TWIN)
    topology, findings = planned(examine, site("TWIN", 1, "{pdu: AP7553}"))

    assert draws(topology)["a1"].amps == pytest.approx((1350 / 230,))
    assert draws(topology, "b")["a1"].amps == pytest.approx((2700 / 230,))
    assert by_code(findings, "DC270") == [
        "the cord of psu2 of x-node-001 carries 11.7 A at 230 V after the loss of feed a; its C14 inlet and C13 outlet are "
        "rated 10 A by IEC 60320"
    ]


def test_cord_rated_by_ul(examine: Examine, catalog: Path) -> None:
    """UL rates the same shapes 15 A: 11.7 A pass where the blueprint says so, 3,600 W / 230 V = 15.7 A do not."""
    server(catalog, "TWIN", 2700, TWIN)
    server(catalog, "HOT", 3600, TWIN)

    assert not by_code(planned(examine, site("TWIN", 1, "{pdu: AP7553, region: ul}"))[1], "DC270")
    (message,) = by_code(planned(examine, site("HOT", 1, "{pdu: AP7553, region: ul}"))[1], "DC270")
    assert "15.7 A" in message
    assert "15 A by UL" in message


@pytest.mark.parametrize(
    ("inlet", "watts", "passes"), [("C16", 2290, True), ("C16", 2310, False), ("C20", 3670, True), ("C22", 3690, False)]
)
def test_cords_by_inlet(examine: Examine, catalog: Path, inlet: str, watts: float, passes: bool) -> None:
    """At 230 V, 10 A are 2,300 W on C14 and C16, 16 A are 3,680 W on C20 and C22, after the loss of a feed."""
    server(catalog, "BOX", watts, f"{{count: 2, redundancy: 1+1, inlet: {inlet}}}")
    findings = planned(examine, site("BOX", 1, "{pdu: AP7553}"))[1]

    assert bool(by_code(findings, "DC270")) is not passes


def test_normal_operation_counts_without_a_second_feed(examine: Examine, catalog: Path) -> None:
    """One feed, one supply: 2,400 W / 230 V = 10.4 A in normal operation."""
    server(catalog, "ONE", 2400, "{count: 1, inlet: C14}")
    (message,) = by_code(planned(examine, site("ONE", 1, "{pdu: AP7553, feeds: {a: {}}}"))[1], "DC270")

    assert "carries 10.4 A at 230 V; its" in message


def test_supply_above_its_own_rating_after_a_loss(examine: Examine, catalog: Path) -> None:
    """2,600 W on 4 supplies of 1,200 W: 650 W each, after a loss 1,300 W each."""
    server(catalog, "QUAD", 2600, "{count: 4, inlet: C14, watts: 1200}")
    findings = planned(examine, site("QUAD", 1, "{pdu: AP7553}"))[1]

    assert by_code(findings, "DC271") == [
        "psu2 of x-node-001 carries 1,300 W after the loss of feed a; it is rated 1,200 W at 230 V"
    ]
    assert not by_code(findings, "DC272")


def test_rack_of_208_v_three_phase(examine: Examine, catalog: Path) -> None:
    """AP8865: 30 A at the input, three banks of 20 A between the phases. Ten servers of 860 W take the banks in turn.

    After a loss each is 860 W / 208 V = 4.135 A. Bank 1 has 4 of them, 16.5 A; banks 2 and 3 have 3, 12.4 A. Usable
    are 0.8 x 20 A = 16 A. L1 meets banks 1 and 3: sqrt(16.54^2 + 12.40^2 + 16.54 x 12.40) = 25.1 A of 0.8 x 30 A = 24 A.
    The sum of 8.6 kW is within 0.8 x 10.81 kW = 8.648 kW.
    """
    server(catalog, "BOX", 860, TWIN)
    topology, findings = planned(examine, site("BOX", 10, "{pdu: AP8865, region: ul, voltage_v: 208}"))
    each, found = 860 / 208, draws(topology, "b")["a1"]

    assert found.banks == pytest.approx((4 * each, 3 * each, 3 * each))
    assert found.amps == pytest.approx((each * sqrt(37), each * sqrt(37), each * 3 * sqrt(3)))
    (bank,), (phase,) = by_code(findings, "DC273"), by_code(findings, "DC223")
    assert (
        "bank 1 of PDU x-main-r01-pdu-a1 is overloaded after the loss of feed b: 16.5 A load, 16.0 A usable of 20 A"
        in bank
    )
    assert "25.1 A load, 24.0 A usable" in phase
    assert [supply.outlet for supply in topology.plan.supplies if supply.feed == "a"][:4] == [
        "C13-01", "C13-13", "C13-25", "C13-02",
    ]  # fmt: skip
    assert [(supply.phase, supply.bank) for supply in topology.plan.supplies if supply.feed == "a"][:3] == [
        ("L1-L2", 1), ("L2-L3", 2), ("L3-L1", 3),
    ]  # fmt: skip


def test_rack_of_400_v_three_phase(examine: Examine, catalog: Path) -> None:
    """AP8888: 400 V / sqrt(3) = 230.9 V, six banks of 16 A, two per phase. Seven servers of 3,200 W with C20 inlets.

    After a loss each is 3,200 W / 230.9 V = 13.86 A, more than 0.8 x 16 A = 12.8 A of a bank. The seventh server is the
    second on bank 1, 27.7 A. Phase L1 has three, 41.6 A of 0.8 x 32 A = 25.6 A.
    """
    server(catalog, "BOX", 3200, "{count: 2, redundancy: 1+1, inlet: C20, watts: 3300}")
    topology, findings = planned(examine, site("BOX", 7, "{pdu: AP8888, pdus_per_feed: 1, survives: feed}"))
    each, found = 3200 / (400 / sqrt(3)), draws(topology, "b")["a1"]

    assert found.banks == pytest.approx((2 * each, each, each, each, each, each))
    assert found.amps == pytest.approx((3 * each, 2 * each, 2 * each))
    assert "27.7 A load, 12.8 A usable of 16 A" in by_code(findings, "DC273")[0]
    assert not by_code(findings, "DC270")  # 13.9 A of 16 A


def test_continuous_is_a_policy(examine: Examine, catalog: Path) -> None:
    """4 servers of 3,200 W on banks of 16 A: 13.9 A pass with `continuous: 1`, which every breaker must be rated for."""
    server(catalog, "BOX", 3200, "{count: 2, redundancy: 1+1, inlet: C20}")
    text = site("BOX", 4, "{pdu: AP8888, continuous: 1}")
    topology, findings = planned(examine, text)

    assert not by_code(findings, "DC203", "DC213", "DC223", "DC273")
    assert topology.usable_kw(next(iter(topology.plan.racks.values()))) == pytest.approx(22.17)
    assert by_code(planned(examine, text.replace("continuous: 1", "continuous: 0.8"))[1], "DC273")


def test_pdu_rated_for_continuous_load(examine: Examine, catalog: Path) -> None:
    """A PDU of 7.36 kW that is rated so carries 7 servers of 1,000 W; another one carries 0.8 x 7.36 = 5.9 kW."""
    server(catalog, "BOX", 1000, TWIN)
    keys = "u_height: 0\nrating_kw: 7.36\nphases: 1\nvoltage_v: 230\namps: 32\noutlets: {C13: 24}\nbanks:\n"
    keys += "  - {outlets: {C13: 12}, amps: 20}\n  - {outlets: {C13: 12}, amps: 20}\n"
    pdu(catalog, "FULL", f"{keys}rated_continuous: true")
    pdu(catalog, "PART", keys)

    assert not by_code(planned(examine, site("BOX", 7, "{pdu: FULL}"))[1], "DC203", "DC273")
    assert by_code(planned(examine, site("BOX", 7, "{pdu: PART}"))[1], "DC203")


def test_rack_of_a_120_v_site(examine: Examine, catalog: Path) -> None:
    """AP7830: 5-20R outlets at 120 V. A server of 1,500 W has two supplies of 1,400 W, of 700 W at 100 to 120 V.

    Together they give 1,400 W at 120 V, less than it draws. A cord carries 750 W / 120 V = 6.25 A, after a loss 12.5 A
    of 15 A: a C14 inlet with a 5-15P plug. Two servers of 1,100 W are 18.3 A of 0.8 x 20 A on the PDU after a loss.
    """
    server(catalog, "WEAK", 1500, "{count: 2, inlet: C14, watts_at: {100: 700, 200: 1400}}")
    topology, findings = planned(examine, site("WEAK", 1, "{pdu: AP7830, region: ul}"))

    assert by_code(findings, "DC272") == [
        "the 2 power supplies of WEAK give 1.40 kW at 120 V (700 W each); it draws 1.50 kW"
    ]
    assert not by_code(findings, "DC270")
    assert {supply.outlet for supply in topology.plan.supplies} == {"5-20R-01"}
    server(catalog, "GOOD", 1100, "{count: 2, redundancy: 1+1, inlet: C14, watts_at: {100: 1200}}")
    topology, findings = planned(examine, site("GOOD", 2, "{pdu: AP7830, region: ul}"))
    assert draws(topology, "b")["a1"].amps == pytest.approx((2 * 1100 / 120,))
    assert by_code(findings, "DC203")  # 2.2 kW of 1.92 kW


def test_rating_at_a_low_voltage_that_nobody_states(examine: Examine) -> None:
    """R660: 800 W without a voltage, which applies from 200 V. What it gives at 120 V cannot be told."""
    findings = planned(examine, site("R660", 1, "{pdu: AP7830}"))[1]

    (message,) = by_code(findings, "DC277")
    assert "R660 at 120 V" in message


def test_outlets_of_two_voltages_on_one_pdu() -> None:
    """NEMA 5-20R outlets of a 208 V PDU are between a phase and neutral: 120 V. IEC outlets have 208 V."""
    three = DeviceType(
        "pdu", "M", "Maker", "a PDU", None, 0, phases=3, voltage_v=208, outlets=(("5-20R", 2), ("C13", 36))
    )
    single = DeviceType("pdu", "M", "Maker", "a PDU", None, 0, phases=1, voltage_v=208, outlets=(("5-20R", 2),))
    split = DeviceType("pdu", "M", "Maker", "a PDU", None, 0, phases=1, voltage_v=240, outlets=(("5-20R", 2),))

    assert outlets.place(three, "5-20R", 2) == (0, "L2-N")
    assert outlets.volts(three, "5-20R", "L2-N") == pytest.approx(120.1, abs=0.05)
    assert outlets.volts(three, "C13", "L1-L2") == 208
    assert outlets.volts(single, "5-20R") == pytest.approx(120.1, abs=0.05)
    assert outlets.volts(split, "5-20R") == 120
    assert outlets.volts(split, "L6-30R") == 240
    for volts, neutral in ((400, 230.9), (415, 239.6)):
        line = DeviceType("pdu", "M", "Maker", "a PDU", None, 0, phases=3, voltage_v=volts, outlets=(("C13", 3),))
        assert outlets.volts(line, "C13", "L1-N") == pytest.approx(neutral, abs=0.05)


def test_phases_meet_as_vectors() -> None:
    """10 A on L1-L2 and 10 A on L1-N meet in L1 at 30 degrees: sqrt(100 + 100 + 200 x cos 30) = 19.3 A."""
    assert power.line_amps({"L1-L2": 10, "L1-N": 10}) == pytest.approx((sqrt(200 + 100 * sqrt(3)), 10, 0))
    assert power.line_amps({"L1-L2": 10, "L2-L3": 10, "L3-L1": 10}) == pytest.approx((10 * sqrt(3),) * 3)


@pytest.mark.parametrize(
    ("inlet", "outlet", "region", "amps", "plug"),
    [
        ("C14", "C13", "iec", 10, "C14"),
        ("C14", "C13", "ul", 15, "C14"),
        ("C20", "C19", "iec", 16, "C20"),
        ("C22", "C21", "ul", 20, "C20"),
        ("C14", "C19", "iec", 10, "C20"),
        ("C14", "5-15R", "iec", 15, "5-15P"),
        ("C14", "5-20R", "ul", 15, "5-15P"),
        ("C20", "L6-30R", "iec", 20, "L6-30P"),
        ("C20", "5-20R", "ul", 20, "5-20P"),
        ("C14", "C39", "iec", None, ""),
    ],
)
def test_cord_of_an_inlet_and_an_outlet(inlet: str, outlet: str, region: Any, amps: float | None, plug: str) -> None:
    """A cord has the lower rating of its two ends; a NEMA plug has its amperes in its name."""
    assert outlets.cord_amps(inlet, outlet, region) == amps
    assert outlets.plug(inlet, outlet) == plug


THREE = """\
racks:
  ab: {model: AR3357, holds: {red: 2}, feeds: [a, b]}
  bc: {model: AR3357, holds: {green: 2}, feeds: [b, c]}
  ca: {model: AR3357, holds: {blue: 2}, feeds: [c, a]}
"""


def distributed(kw: float) -> str:
    servers = ", ".join(
        f"{name}: {{model: BOX, numbers: 1-2, capacity: 2, fitted: {{}}}}" for name in ("red", "green", "blue")
    )
    feeds = ", ".join(f"{feed}: {{kw: {kw}}}" for feed in "abc")
    return f"{HEAD}servers: {{{servers}}}\n{THREE}power: {{pdu: AP7553, feeds: {{{feeds}}}}}\n"


def test_three_feeds_with_two_per_rack(examine: Examine, catalog: Path) -> None:
    """Three racks of 4 kW on two of three feeds each. In normal operation a feed carries half of two racks, 4 kW.

    After the loss of a feed, each of the others carries one rack alone and half of the shared one: 4 + 2 = 6 kW. The
    hall therefore needs 6 kW per feed, 18 kW for a load of 12 kW. Two feeds would need 24 kW.
    """
    server(catalog, "BOX", 2000, "{count: 2, redundancy: 1+1, inlet: C14}")
    topology, findings = planned(examine, distributed(6))

    assert not by_code(findings, "DC203", "DC207", "DC219", "DC238")
    assert power.feed_load(topology, "a").value == pytest.approx(4000)
    assert power.feed_load(topology, "a", "b").value == pytest.approx(6000)
    assert power.feed_load(topology, "a", "a").value == 0
    assert [[feed for feed, _ in rack.pdus] for rack in topology.plan.racks.values()] == [
        ["a", "b"], ["b", "c"], ["a", "c"],
    ]  # fmt: skip
    messages = by_code(planned(examine, distributed(5.99))[1], "DC238")
    assert len(messages) == 3
    assert messages[0].startswith(
        "feed a of the hall is overloaded after the loss of feed b: 6.00 kW load, 5.99 kW usable"
    )


def test_group_of_one_feed(examine: Examine, catalog: Path) -> None:
    """One feed where the site must survive the loss of one is a finding; so is a feed that nobody defines."""
    server(catalog, "BOX", 1000, TWIN)
    one = "racks: {main: {model: AR3357, holds: {node: 1}, feeds: [a]}}\n"
    text = site("BOX", 1, "{pdu: AP7553}", one)

    assert by_code(examine(text)[1], "DC219") == [
        "the racks of group 'main' have one feed, but the site must survive the loss of a feed"
    ]
    assert not by_code(examine(text)[1], "DC203", "DC207")
    assert not by_code(examine(text.replace("AP7553", "AP7553, survives: nothing"))[1], "DC219")
    assert by_code(examine(text.replace("[a]", "[a, d]"))[1], "DC235")


def test_feed_of_a_rack(examine: Examine, catalog: Path) -> None:
    """Two PDUs of one feed share its breaker of 32 A: 6 servers of 1,000 W are 26.1 A of 0.8 x 32 A = 25.6 A."""
    server(catalog, "BOX", 1000, TWIN)
    text = site("BOX", 6, "{pdu: AP7553, pdus_per_feed: 2, feed_a: 32}")

    (message,) = by_code(planned(examine, text)[1], "DC236")
    assert "26.1 A load, 25.6 A usable of 32 A" in message
    assert not by_code(planned(examine, text.replace("feed_a: 32", "feed_a: 40"))[1], "DC236")


def test_busway_of_a_row(examine: Examine, catalog: Path) -> None:
    """Two racks of three servers of 3 kW on three-phase PDUs: 2 x 3,000 W / 230.9 V = 26.0 A per phase and feed."""
    server(catalog, "BOX", 3000, "{count: 2, redundancy: 1+1, inlet: C20}")
    racks = "racks: {main: {model: AR3357, holds: {node: 3}}}\nfloor: {rows: {1: {positions: 1-2, groups: [main], busway_a: 32}}}\n"
    text = site("BOX", 6, "{pdu: AP8888, feeds: {a: {busway_a: 100}, b: {}}}", racks)

    messages = by_code(planned(examine, text)[1], "DC237")
    assert (
        "the busway of feed a along row 1 is overloaded after the loss of feed b: 26.0 A load, 25.6 A usable"
        in messages[0]
    )
    assert not by_code(planned(examine, text.replace(", busway_a: 32", ""))[1], "DC237")


def test_busway_with_single_phase_pdus_cannot_be_told(examine: Examine, catalog: Path) -> None:
    """Three racks of 4.6 kW / 230 V = 20 A: 20 A per phase if they are spread, 60 A on one phase if they are not."""
    server(catalog, "BOX", 2300, "{count: 2, redundancy: 1+1, inlet: C14}")
    racks = "racks: {main: {model: AR3357, holds: {node: 2}}}\n"
    text = site("BOX", 6, "{pdu: AP7553, continuous: 1, feeds: {a: {busway_a: 63}, b: {}}}", racks)

    assert not by_code(planned(examine, text)[1], "DC237", "DC239")
    assert by_code(planned(examine, text.replace("63", "32"))[1], "DC239")
    assert by_code(planned(examine, text.replace("63", "16"))[1], "DC237")


def test_unknown_power_satisfies_no_circuit(examine: Examine) -> None:
    """A load with an unknown part is a lower bound: the finding names the model and the circuits."""
    text = f"{HEAD}servers: {{node: {{model: KR4268V2, numbers: 1, fitted: {{}}}}}}\n"
    text += "assume: {KR4268V2: {u_height: 4, supplies: 2, inlet: C14, reason: a test}}\n"
    text += "power: {feeds: {a: {kw: 100}, b: {kw: 100}}, feed_a: 63}\n"
    messages = by_code(examine(text)[1], "DC205")

    assert any("the load of 4 circuits" in message for message in messages), messages


def test_busbar_needs_no_outlet(examine: Examine, catalog: Path) -> None:
    """A tray on a busbar has no cord: no outlet, no finding that asks for one."""
    server(catalog, "TRAY", 5000, "{count: 1, inlet: busbar}")
    topology, findings = planned(examine, site("TRAY", 2, "{pdu: AP8888}"))

    assert not topology.plan.supplies
    assert not by_code(findings, "DC220", "DC221", "DC222", "DC209", "DC270")


@pytest.mark.parametrize(
    ("power_", "wrong"),
    [
        ("{pdu: AP8865, voltage_v: 208}", 0),
        ("{pdu: AP8865, voltage_v: 120}", 0),
        ("{pdu: AP7553, voltage_v: 400}", 0),
        ("{pdu: AP8888, voltage_v: 230}", 0),
        ("{pdu: AP8888}", 0),
        ("{pdu: AP8888, voltage_v: 208}", 1),
        ("{pdu: APDU11450ME, voltage_v: 400}", 1),
        ("{pdu: AP8865, region: iec}", 1),
        ("{pdu: AP7553, region: ul}", 1),
        ("{pdu: AP8865, region: ul}", 0),
        ("{pdu: APDU9941, feeds: {a: {ups: SRT5KRMXLI}}}", 1),
    ],
)
def test_voltage_and_region_of_the_site(examine: Examine, power_: str, wrong: int) -> None:
    """PDUs belong to the stated voltage, between phases or to neutral, to the stated region, and to their UPS."""
    assert len(by_code(examine(site("R660", 1, power_))[1], "DC276")) == wrong


@pytest.mark.parametrize(("ups", "code"), [("SRT8KRMXLI", "DC268"), ("SRT5KRMXLI", "DC276")])
def test_a_ups_of_another_or_of_unknown_voltage(examine: Examine, catalog: Path, ups: str, code: str) -> None:
    """PDUs for 120 V behind a UPS for 230 V fail. Behind a UPS whose voltage no source states, they cannot be told."""
    server(catalog, "TWIN", 400, TWIN)
    racks = "racks: {main: {model: AR3357, holds: {node: 1, ups-a: 1}}}\n"
    _, findings = examine(site("TWIN", 1, f"{{pdu: AP7830, region: ul, feeds: {{a: {{ups: {ups}}}, b: {{}}}}}}", racks))
    told = [finding.message for finding in findings if finding.code in ("DC268", "DC276")]
    assert [finding.code for finding in findings if finding.code in ("DC268", "DC276")] == [code], told
    assert ups in told[0] or "UPS x-ups-a-01 gives 230 V" in told[0]


def test_no_loss_overloads_in_silence(examine: Examine, catalog: Path) -> None:
    """A site that need not survive a loss: 8 kW on two feeds of 5.9 kW. The table shows 8 kW on one, and so does DC278."""
    server(catalog, "BOX", 1000, TWIN)
    topology, findings = planned(examine, site("BOX", 8, "{pdu: AP7553, survives: nothing}"))

    assert "8.0\u00a0kW, without b" in [row.worst for row in make_loads(topology).feeds]
    assert by_code(findings, "DC278") == [
        "the loss of feed a would overload the input of PDU x-main-r01-pdu-b1 in rack x-main-r01: 34.8 A load, 25.6 A usable; "
        "its breaker may then stop every device"
    ]


@given(count=st.integers(1, 14), watts=st.integers(100, 3000), survives=st.sampled_from(["feed", "nothing"]))
def test_every_overload_in_a_table_is_a_finding(examine_data: Any, count: int, watts: int, survives: str) -> None:
    """A row above its capacity comes with a finding, whether the site must survive the loss or not."""
    assume = {"KR4268V2": {"u_height": 1, "power_max_w": watts, "supplies": 2, "inlet": "C14", "reason": "a test"}}
    nodes = {"model": "KR4268V2", "numbers": f"1-{count}", "capacity": 14, "fitted": {}}
    data = {
        "kind": "training-pod",
        "name": "x",
        "fabrics": {"oob": "none"},
        "servers": {"node": nodes},
        "assume": assume,
    }
    data["racks"] = {"main": {"model": "AR3357", "holds": {"node": 14}}}
    topology, findings = examine_data({**data, "power": {"pdu": "AP8865", "survives": survives}})
    codes = {finding.code for finding in findings}
    rack = next(iter(topology.plan.racks.values()))
    for lost in power.losses(topology):
        for feed, load in power.feed_watts(topology, rack, lost).items():
            if exceeds(load / 1000, topology.feed_kw(rack, feed)):
                assert codes & {"DC203", "DC213", "DC278"}
        for draw in power.draws(topology, rack, lost).values():
            if exceeds(max(draw.amps), 24):
                assert codes & {"DC203", "DC213", "DC223", "DC278"}
            if exceeds(max(draw.banks), 16) and (survives == "feed" or not lost):
                assert "DC273" in codes
    cords = [watts / 208 for lost in power.required_states(topology) if lost] or [watts / 2 / 208]
    assert ("DC270" in codes) == exceeds(max(cords), 10)


@given(one=st.floats(0.001, 1e5), other=st.floats(0.001, 1e5), decimals=st.integers(0, 3))
def test_two_figures_never_print_alike(one: float, other: float, decimals: int) -> None:
    """A load above its limit has another text than the limit."""
    texts = apart(one, other, decimals)
    assert texts[0] != texts[1] or not (exceeds(one, other) or exceeds(other, one))


def test_load_just_above_the_limit(examine: Examine, catalog: Path) -> None:
    """5.89 kW of 5.888 kW: one decimal would print 5.9 kW of 5.9 kW."""
    server(catalog, "BOX", 1178, TWIN)
    (message,) = by_code(planned(examine, site("BOX", 5, "{pdu: AP7553}"))[1], "DC203")

    assert "5.890 kW load, 5.888 kW usable" in message


def banked(*banks: tuple[dict[str, int], str]) -> DeviceType:
    counts: dict[str, int] = {}
    for held, _ in banks:
        for outlet, count in held.items():
            counts[outlet] = counts.get(outlet, 0) + count
    types = tuple(BankType(tuple(sorted(held.items())), 16.0, phase) for held, phase in banks)
    stated = tuple(sorted(counts.items()))
    return DeviceType("pdu", "M", "Maker", "a PDU", None, 0, phases=3, voltage_v=400, outlets=stated, banks=types)


@given(counts=st.lists(st.integers(0, 8), min_size=1, max_size=9))
def test_outlets_are_dealt_evenly(counts: list[int]) -> None:
    """Every outlet is dealt once, and banks differ by one at most until one is full."""
    phases = ("L1-N", "L2-N", "L3-N")
    pdu_ = banked(*(({"C13": count}, phases[index % 3]) for index, count in enumerate(counts)))
    order = outlets.dealt(pdu_, "C13")

    assert sorted(order) == list(range(1, sum(counts) + 1))
    used = [0] * len(counts)
    for ordinal in order:
        bank = outlets.place(pdu_, "C13", ordinal).bank
        assert used[bank - 1] == min(used[index] for index, count in enumerate(counts) if used[index] < count)
        used[bank - 1] += 1


def test_growth_moves_no_outlet_of_a_bank(examine: Examine, catalog: Path) -> None:
    """The order of the outlets follows from the PDU alone."""
    server(catalog, "BOX", 500, TWIN)
    few = planned(examine, site("BOX", 8, "{pdu: AP8865}").replace("1-8", '"2,5"'))[0].plan.supplies
    many = planned(examine, site("BOX", 8, "{pdu: AP8865}"))[0].plan.supplies

    assert set(few) < set(many)


PLATE = {
    "model": "P",
    "manufacturer": "Maker",
    "description": "a plate",
    "sources": [],
    "u_height": 0,
    "rating_kw": 7.36,
    "phases": 1,
    "voltage_v": 230,
    "amps": 32,
    "outlets": {"C13": 24},
}


def plate(kind: Any, **keys: Any) -> str:
    """The complaint about an entry, "" for none."""
    data = {key: value for key, value in {**PLATE, **keys}.items() if value is not None}
    common = ("model", "manufacturer", "description", "sources")
    data["sources"] = [{"fields": [key for key in data if key not in common], "certainty": "user", "title": "a test"}]
    try:
        kind.model_validate(data)
    except ValueError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("keys", "figures"),
    [
        ({}, ()),
        ({"rating_kw": 7.2}, ()),
        ({"rating_kw": 22.0, "phases": 3, "voltage_v": 400}, ()),
        ({"rating_kw": 10.0}, ("10.00 kW", "7.36 kW")),
        ({"rating_kw": 10.0, "phases": 3, "voltage_v": 208, "amps": 50}, ("10.00 kW", "18.01 kW")),
        ({"rating_kw": 22.0, "phases": 1, "voltage_v": 400}, ("22.00 kW", "12.80 kW")),
        ({"banks": [{"outlets": {"C13": 12}, "amps": 16}] * 2}, ()),
        ({"banks": [{"outlets": {"C13": 12}, "amps": 16}]}, ("12 C13", "`outlets` has 24")),
        ({"banks": [{"outlets": {"C13": 12}, "amps": 10}] * 2}, ("7.36 kW", "4.60 kW")),
        ({"banks": [{"outlets": {"C13": 12}, "amps": 16, "phase": "L1-N"}] * 2}, ("phase L1-N",)),
    ],
)
def test_plate_that_contradicts_itself(keys: dict[str, Any], figures: tuple[str, ...]) -> None:
    """The rating is volts times amperes within 3 %, and the banks have the outlets and the rating of the PDU."""
    message = plate(Pdu, **keys)
    assert bool(message) is bool(figures)
    assert all(figure in message for figure in figures), message


def test_plate_of_a_ups() -> None:
    """A UPS gives no more than volts times amperes, and a C14 plug takes no more than 10 A x 230 V."""
    ups = {"u_height": 2, "outlets": None, "amps": None}
    assert not plate(Ups, **{**ups, "rating_kw": 2.7, "amps": 13})
    assert "3.60 kW" in plate(Ups, **{**ups, "rating_kw": 3.6, "amps": 13})
    assert "3,600 W" in plate(Ups, **{**ups, "rating_kw": 3.6, "plug": "IEC 60320 C14"})


@pytest.mark.parametrize(
    ("inlet", "keys", "refused"),
    [
        ("C14", {"watts": 2400}, True),
        ("C14", {"watts": 2200}, False),
        ("C14", {"watts_at": {230: 2400}}, True),
        ("C14", {"watts_at": {208: 2400}}, False),
        ("C14", {"watts_at": {100: 1800}}, True),
        ("C20", {"watts": 3300}, False),
        ("C20", {"watts": 5000}, True),
        ("busbar", {"watts": 33000}, False),
    ],
)
def test_supply_that_its_inlet_cannot_carry(inlet: str, keys: dict[str, Any], refused: bool) -> None:
    """2,400 W at 230 V are 10.4 A, more than a C14 inlet of 10 A; at 208 V an inlet rated by UL carries 15 A."""
    data = {"count": 2, "inlet": inlet, **keys}
    if refused:
        with pytest.raises(ValueError, match="exceeds the"):
            models.Supplies.model_validate(data)
    else:
        assert models.Supplies.model_validate(data)


def test_shipped_pdus_agree_with_their_plates() -> None:
    """Every PDU of the catalog loads, names its plug, and has its corrected rating."""
    catalog, folder = Catalog(), Path(dcgen.__file__).parent / "catalog" / "data" / "pdu"
    entries = {path.stem: catalog.get(Pdu, path.stem, ()) for path in folder.glob("*.yaml")}

    assert all(entry.plug for entry in entries.values())
    assert entries["AP8853"].outlets == {"C13": 36, "C19": 6}
    assert (entries["AP8868"].rating_kw, len(entries["AP8868"].banks or ())) == (12.48, 3)


def test_power_csv_has_the_currents(examine: Examine, catalog: Path, tmp_path: Path) -> None:
    """The columns are at the end: voltage, amperes in normal operation and at worst, and the bank."""
    server(catalog, "BOX", 900, TWIN)
    planned(examine, site("BOX", 1, "{pdu: AP8865}"))
    rows = list(csv.DictReader(io.StringIO(dcgen.build(tmp_path / "blueprints" / "case.yaml")["power.csv"])))

    assert list(rows[0])[-4:] == ["voltage_v", "normal_a", "worst_a", "bank"]
    assert [rows[0][key] for key in ("voltage_v", "normal_a", "worst_a", "bank")] == ["208", "2.16", "4.33", "1"]


def test_readme_has_the_currents(examine: Examine, catalog: Path) -> None:
    """The tables of the summary: cords, breakers, and circuits with a stated limit."""
    server(catalog, "BOX", 900, TWIN)
    topology, _ = planned(examine, site("BOX", 4, "{pdu: AP8865, feed_a: 30}"))
    loads = make_loads(topology)

    assert [tuple(text.replace("\u00a0", " ") for text in row[1:]) for row in loads.cords] == [
        ("BOX", "C14 to C13", "208 V", "2.2 A", "4.3 A", "10 A")
    ]
    assert loads.breakers[0][1:] == (1, "4.3\u00a0A", "8.7\u00a0A", "16.0\u00a0A")
    assert loads.circuits[0].capacity == "24.0\u00a0A"


def test_hints_stay_within_other_rules(examine: Examine, catalog: Path) -> None:
    """A rack with places for two vertical PDUs has no place for a second one per feed: no hint proposes it."""
    server(catalog, "BOX", 1000, TWIN)
    text = (Path(dcgen.__file__).parent / "catalog" / "data" / "rack" / "AR3357.yaml").read_text(encoding="utf-8")
    (catalog / "rack").mkdir()
    narrow = text.replace("AR3357", "NARROW").replace("u_height: ", "pdu_places: 2\nu_height: ", 1)
    narrow = narrow.replace("fields: [", "fields: [pdu_places, ", 1)
    (catalog / "rack" / "NARROW.yaml").write_text(narrow, encoding="utf-8")
    for model, more in (("AR3357", True), ("NARROW", False)):
        racks = f"racks: {{main: {{model: {model}, holds: {{node: 8}}}}}}\n"
        hints = [item.hint for item in examine(site("BOX", 8, "{pdu: AP7553}", racks))[1] if item.code == "DC203"]
        assert hints
        assert all(("more PDUs per feed" in hint) is more for hint in hints)


def test_circuits_are_counted_once(examine: Examine, catalog: Path) -> None:
    """One circuit per rack and feed, per row and feed, and per feed of the hall."""
    server(catalog, "BOX", 500, TWIN)
    racks = "racks: {main: {model: AR3357, holds: {node: 2}}}\n"
    text = site("BOX", 4, "{pdu: AP8865, feed_a: 30, feeds: {a: {kw: 9, busway_a: 90}, b: {kw: 9}}}", racks)
    topology, _ = planned(examine, text)
    found = list(circuits.circuits(topology, Evidence(topology).draws))

    assert [circuit.kind for circuit in found] == ["rack"] * 4 + ["row", "hall", "hall"]


def test_a_combination_outlet_is_an_outlet_of_the_pdu() -> None:
    """A PDU cannot say what else its C21 outlets take if it has none."""
    values = {"rating_kw": 7.36, "phases": 1, "outlets": {"C13": 4}, "also": {"C21": ["C13"]}}
    source = {"fields": [*values], "certainty": "user", "title": "a test"}
    with pytest.raises(ValueError, match="`also` names C21 outlets"):
        Pdu.model_validate({"model": "P", "manufacturer": "M", "description": "d", "sources": [source], **values})


def test_the_fix_of_a_power_below_the_parts_is_allowed(catalog: Path, examine: Examine) -> None:
    """The catalog states a maximum, so an assumption (DC131) is no fix."""
    server(catalog, "BOX", 800, "{count: 2, inlet: C14}")
    node = "{model: BOX, numbers: 1, capacity: 1, fitted: {gpus: {model: L40S, count: 8}}}"
    racks = "racks: {main: {model: AR3357, holds: {node: 1}}}\npower: {pdu: AP8886}\n"
    _, findings = examine(f"{HEAD}servers: {{node: {node}}}\n{racks}")
    hints = [finding.hint for finding in findings if finding.code == "DC205"]
    assert hints == ["add BOX with the `power_max_w` of this configuration to your catalog folder"]
