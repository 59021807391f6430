"""The parts of the bill that follow from the design, with lengths and quantities that were worked out by hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT, Examine
from dcgen import project
from dcgen.plan.bill.cords import plugs_of
from dcgen.plan.outlets import mates
from dcgen.plan.records import BillLine, Plan
from dcgen.plan.types import DeviceType
from dcgen.views import bill
from dcgen.views.hall import make_hall
from support import doors

NODE = "{model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}"
SITE = f"""\
kind: training-pod
name: x
servers: {{node: {NODE}}}
fabrics: {{inband: {{design: single, switch: SN3420}}}}
racks: {{all: {{model: AR3100, holds: {{node: 2, inband-leaf: 1, oob-leaf: 1}}}}}}
power: {{pdu: APDU9941}}
"""


def plan_of(examine: Examine, text: str) -> Plan:
    """The plan of a blueprint without errors."""
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    return topology.plan


def lines(plan: Plan, category: str) -> dict[str, BillLine]:
    """The lines of one category by model; of several lengths the last."""
    return {line.model: line for line in plan.bill if line.category == category}


def test_a_cord_reaches_the_farthest_place_of_its_outlet(examine: Examine) -> None:
    """The strip of 21 C13 and 3 C19 extends over 42 U, 1.8669 m. C13-01 is the first to the fourth of 24 outlets from the
    bottom, at most 3.5/24 of it or 0.272 m high. The middle of a 1U server in U1 is 0.022 m high: 0.25 m apart. To that
    come 0.6 m to the sides and 0.3 m of slack: 1.15 m, so 1.5 m. In U2 the outlet is C13-02, at most 4.5/24 or 0.350 m,
    and the middle 0.067 m: 1.18 m."""
    plan = plan_of(examine, SITE)
    cords = {(cord.device, cord.number): cord for cord in plan.cords}

    assert [(cords["x-node-001", n].route_m, cords["x-node-001", n].length_m) for n in (1, 2)] == [(1.15, 1.5)] * 2
    assert (cords["x-node-002", 1].route_m, cords["x-node-002", 1].length_m) == (1.18, 1.5)
    assert {cord.model for cord in plan.cords} == {"C13-C14"}


def test_a_switch_with_its_inlets_at_the_front_counts_the_depth(examine: Examine) -> None:
    """A switch with its ports at the rear has its inlets at the front: 1.07 m more, the depth of an AR3100."""
    front = {cord.device: cord for cord in plan_of(examine, SITE).cords}
    text = SITE.replace("oob-leaf: 1}", "oob-leaf: 1}, ports_rear: [inband-leaf]")
    rear = {cord.device: cord for cord in plan_of(examine, text).cords}

    near, far = front["x-inband-leaf-01"].route_m, rear["x-inband-leaf-01"].route_m
    assert near and far and round(far - near, 2) == 1.07


def test_colors_divide_the_lines(examine: Examine) -> None:
    """Eight supplies with outlets, four per feed: each feed has its color, and a made-up one is refused."""
    plan = plan_of(
        examine, SITE.replace("{pdu: APDU9941}", "{pdu: APDU9941, feeds: {a: {color: blue}, b: {color: red}}}")
    )
    colors = Counter[str]()
    for line in plan.bill:
        if line.category == "cord":
            colors[line.color] += line.quantity
            assert line.description.endswith(f"m, {line.color}")

    assert colors == {"blue": len(plan.cords) // 2, "red": len(plan.cords) // 2}
    assert examine(SITE.replace("{pdu: APDU9941}", "{feeds: {a: {color: mauve}}}"))[0] is None


def test_a_preferred_cord_gives_its_part_number(examine: Examine) -> None:
    """Cisco's cord is on sale in 0.68 m and 2 m, so the nodes take 2 m; a color that no source states leaves it out."""
    text = SITE + "bom: {cords: [CAB-C13]}\n"
    cords = {cord.device: cord for cord in plan_of(examine, text).cords}
    blue = plan_of(
        examine, text.replace("{pdu: APDU9941}", "{pdu: APDU9941, feeds: {a: {color: blue}, b: {color: blue}}}")
    )

    assert (cords["x-node-001"].part_number, cords["x-node-001"].length_m) == ("CAB-C13-C14-2M", 2)
    assert {cord.part_number for cord in blue.cords} == {""}
    assert [finding.code for finding in blue.findings if finding.code == "DC292"] == ["DC292"]


def test_a_longer_cord_than_on_sale_is_made(examine: Examine) -> None:
    """With 3 m of slack no stock length is enough: 1.15 - 0.3 + 3 = 3.85 m, rounded up to half a meter."""
    plan = plan_of(examine, SITE + "bom: {cord_slack_m: 3}\n")
    cord = next(cord for cord in plan.cords if cord.device == "x-node-001")

    assert (cord.route_m, cord.length_m, cord.stocked, cord.part_number) == (3.85, 4.0, False, "")
    assert "no source names a stock length" in lines(plan, "cord")["C13-C14"].description


def test_combination_outlets_take_both_plugs() -> None:
    """A C19 outlet that also takes C13 cords takes a C14 plug; 20 A receptacles of NEMA take 15 A plugs too."""
    combined = DeviceType("pdu", "x", "x", "x", None, 0, also=(("C19", ("C13",)),))
    assert plugs_of("C19", combined) == ("C20", "C14")
    assert plugs_of("5-20R", combined) == ("5-20P", "5-15P")
    assert plugs_of("L6-30R", combined) == ("L6-30P",)


R660 = (ROOT / "generator/dcgen/catalog/data/server/R660.yaml").read_text(encoding="utf-8")
PDU = (ROOT / "generator/dcgen/catalog/data/pdu/APDU9941.yaml").read_text(encoding="utf-8")


def own(tmp_path: Path, kind: str, name: str, text: str) -> None:
    """Write an entry of the project's own catalog."""
    file = tmp_path / "catalog" / kind / f"{name}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def test_what_comes_with_a_server_is_marked(examine: Examine, tmp_path: Path) -> None:
    """The BOM has lines for what the server includes, its cords and rails; its switches still need both."""
    text = R660.replace("  inlet: C14\n", "  inlet: C14\n  cords_included: true\n").replace(
        "u_height: 1\n", "u_height: 1\nrail_kit: included\n"
    )
    own(tmp_path, "server", "R660", text.replace("[u_height,", "[rail_kit, u_height,"))
    plan = plan_of(examine, SITE)

    assert lines(plan, "cord")["power cord of R660"].quantity == 4
    assert "comes with R660" in lines(plan, "cord")["power cord of R660"].description
    assert "comes with R660" in lines(plan, "accessory")["rail kit for R660"].description
    assert lines(plan, "accessory")["rail kit for SN3420"].source == "no source names a part: ask the vendor"


def test_receptacles_mate_the_plugs_of_the_pdus(examine: Examine, tmp_path: Path) -> None:
    """One receptacle per PDU and feed, with the plug and the length of the cord if a source states them."""
    text = PDU.replace("amps: 30\n", "amps: 30\ncord_m: 3\n").replace("[part_number,", "[cord_m, part_number,")
    own(tmp_path, "pdu", "APDU9941", text)
    found = lines(plan_of(examine, SITE), "receptacle")

    assert {model: line.quantity for model, line in found.items()} == {
        "feed a: receptacle for NEMA L6-30P of APDU9941": 1,
        "feed b: receptacle for NEMA L6-30P of APDU9941": 1,
    }
    assert all("cord of 3 m" in line.description for line in found.values())


@pytest.mark.parametrize(
    ("plug", "outlets"),
    [
        ("IEC C14", ("C13", "C15")),
        ("IEC 60320 C20", ("C19", "C21")),
        ("NEMA L6-30P", ("L6-30R",)),
        ("NEMA 5-15P", ("5-15R", "5-20R")),
        ("IEC 60309 2P+E 6h 32 A", ("IEC 60309 2P+E 6h 32 A",)),
        ("", ()),
    ],
)
def test_outlets_that_take_the_plug_of_a_pdu(plug: str, outlets: tuple[str, ...]) -> None:
    assert mates(plug) == outlets


@pytest.mark.parametrize(
    ("pdu", "ups", "count", "shown"),
    [
        # Six C13 outlets take the C14 plugs of four PDUs.
        ("AP6015A", "SRT5KRMXLI", 4, {}),
        # No outlet takes the plug for 32 A: a receptacle at the output of the UPS for each PDU.
        ("AP7553", "SRT5KRMXLI", 2, {"IEC 60309 2P+E 6h 32 A": (2, "its outlets are 6 x C13 and 4 x C19")}),
        # The GXT5-3000 has one C19 outlet for two C20 plugs.
        ("AP8959", "GXT5-3000IRT2UXL", 2, {"IEC 60320 C20": (1, "its outlets are 6 x C13 and 1 x C19")}),
        ("AP7553", "SRT10KRMXLI", 1, {"IEC 60309 2P+E 6h 32 A": (1, "no source names its outlets")}),
    ],
)
def test_a_pdu_behind_a_ups_plugs_in_or_needs_a_receptacle(
    examine: Examine, pdu: str, ups: str, count: int, shown: dict[str, tuple[int, str]]
) -> None:
    text = SITE.replace(
        "power: {pdu: APDU9941}", f"power: {{pdu: {pdu}, pdus_per_feed: {count}, feeds: {{a: {{ups: {ups}}}}}}}"
    )
    text = text.replace("holds: {node: 2,", "holds: {node: 1, ups-a: 1,").replace(
        "numbers: 1-2, capacity: 2", "numbers: 1, capacity: 1"
    )
    found = lines(plan_of(examine, text), "receptacle")
    behind = {model: line for model, line in found.items() if model.endswith(f" of {pdu}")}
    expected = {f"feed a: receptacle for {plug} of {pdu}": told for plug, told in shown.items()}
    assert {model: line.quantity for model, line in behind.items()} == {
        model: told[0] for model, told in expected.items()
    }
    for model, (_, told) in expected.items():
        assert f"at the output of {ups}; {told}" in behind[model].description


def test_blanking_panels_are_counted_in_packs(examine: Examine) -> None:
    """The rack of 42 U holds two servers and two switches of 1U: 38 panels of 1U, or four packs of ten."""
    single = plan_of(examine, SITE + "bom: {blanks: BLANK-1U}\n")
    packs = plan_of(examine, SITE + "bom: {blanks: AR8136BLK}\n")

    assert lines(single, "accessory")["BLANK-1U"].quantity == 38
    assert lines(packs, "accessory")["AR8136BLK"].quantity == 4


@pytest.mark.parametrize(("required", "spare"), [("", 0), ("required: 1, ", 0), ("required: 2, ", 1)])
def test_a_group_without_a_running_spare_gets_one_with_its_parts(examine: Examine, required: str, spare: int) -> None:
    """Of two servers, one is a spare if one carries the load; if both do, a third is on the shelf with its adapter."""
    plan = plan_of(examine, SITE.replace("numbers: 1-2, ", f"numbers: 1-2, {required}"))

    assert lines(plan, "server")["R660"].spares == spare
    assert lines(plan, "nic")["MCX631102AN-ADAT"].spares == spare
    assert [lines(plan, kind)[model].spares for kind, model in (("pdu", "APDU9941"), ("switch", "SN3420"))] == [1, 1]
    none = plan_of(examine, SITE + "spares: {one_of: []}\n")
    assert not any(line.spares for line in none.bill if line.category in ("pdu", "switch", "server"))


def test_licenses_follow_the_design(examine: Examine) -> None:
    """Two DGX H100 have 16 GPUs; the term of support is a line per model."""
    text = "kind: training-pod\nname: x\nservers: {gpu: {model: DGX-H100, numbers: 1-2}}\nbom: {licenses: [NVAIE-GPU], support_years: 5}\n"
    found = lines(plan_of(examine, text), "license")

    assert found["NVAIE-GPU"].quantity == 16 and not found["NVAIE-GPU"].part_number
    assert found["support for DGX-H100, 5 years"].quantity == 2
    assert not lines(plan_of(examine, SITE), "license")


def test_phases_buy_the_site_once() -> None:
    """The bills of the phases together are the bill of the site, line by line, also cords, rail kits and spares."""
    topology, findings = doors.examine(ROOT / "tests" / "cases" / "phases.yaml")
    assert topology, findings
    plan, bought = topology.plan, Counter[tuple[object, ...]]()
    for phase in plan.phases:
        for line in phase.bill:
            bought[line.category, line.model, line.part_number, line.length_m, line.color] += (
                line.quantity + line.spares
            )

    whole = {
        (line.category, line.model, line.part_number, line.length_m, line.color): line.quantity + line.spares
        for line in plan.bill
    }
    assert {key: count for key, count in bought.items() if count} == whole
    assert all(any(line.category == "cord" for line in phase.bill) for phase in plan.phases)


def test_a_part_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first twenty owners of a part have a line each, and the rest is counted."""
    (tmp_path / "x.yaml").write_text(
        SITE.replace("1-2, capacity: 2", "1-24, capacity: 24").replace("node: 2", "node: 24"), encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    found, _ = project.explain(("x.yaml",), "R660")
    cords, _ = project.explain(("x.yaml",), "C13-C14")

    assert found[0].startswith("x: 24 x R660 and 0 spares: ")
    assert found[1].startswith("1 for x-node-001") and found[20].startswith("1 for x-node-020")
    assert found[21].startswith("4 for 4 more, 24 in all")
    assert any("x-node-001 psu1" in line for line in cords)


CORD = (ROOT / "generator/dcgen/catalog/data/cord/C21-C20.yaml").read_text(encoding="utf-8")
FAULTS = {
    "{blanks: CABLE-MANAGER-1U}": ("DC283", "CABLE-MANAGER-1U is not a blanking panel of 1U"),
    "{blanks: BLANK-9U}": ("DC106", "the catalog has no accessory 'BLANK-9U'"),
    "{licenses: [NVAIE-GPU]}": ("DC291", "license NVAIE-GPU covers GPUs, and the site has none"),
    "{licenses: [NVAIE-GPX]}": ("DC106", "the catalog has no license 'NVAIE-GPX'"),
    "{cords: [AF574A]}": ("DC292", "power cord AF574A fits no power supply of the site"),
    "{cords: [AF574B]}": ("DC106", "the catalog has no cord 'AF574B'"),
}


@pytest.mark.parametrize("policy", FAULTS)
def test_a_policy_without_effect_is_a_finding(examine: Examine, policy: str) -> None:
    """A finding names the line of the policy, what is wrong with it, and a fix."""
    _, findings = examine(f"{SITE}bom: {policy}\n")
    code, text = FAULTS[policy]
    (found,) = [finding for finding in findings if finding.code == code]

    assert found.message.startswith(text) and found.hint
    assert found.place and found.place.line == SITE.count("\n") + 1


def test_an_inlet_without_a_cord_is_a_finding(examine: Examine, tmp_path: Path) -> None:
    """Without a cord for C22 inlets, the bill has a line without a model, and each power supply still has its cord."""
    own(tmp_path, "cord", "C21-C20", CORD.replace("connector: C21", "connector: C19"))
    text = "kind: training-pod\nname: x\nservers: {gpu: {model: XE9680, numbers: 1, fitted: {}}}\npower: {pdu: APDU11450ME}\n"
    topology, findings = examine(text)
    assert topology
    (found,) = [finding for finding in findings if finding.code == "DC290"]

    assert found.message == "the catalog has no power cord from C22 inlets of XE9680 to C19 outlets"
    assert lines(topology.plan, "cord")["cord for C22"].quantity == 6


SFP_SWITCH = """\
model: SFP-48
manufacturer: Our vendor
description: Switch with 48 SFP+ ports of 1G or 10G
u_height: 1
airflow: front-to-rear
protocol: ethernet
port_groups:
  - {cages: 48, cage: SFP+, modes: [{speed_gbps: 10, name: "p{cage}"}, {speed_gbps: 1, name: "p{cage}"}]}
mgmt_ports: 1
sources:
  - {fields: [u_height, airflow, protocol, port_groups, mgmt_ports], certainty: user, title: Data sheet}
"""


def test_management_ports_on_sfp_cages_get_copper_modules(examine: Examine, tmp_path: Path) -> None:
    """Two BMCs, two PDUs and the in-band switch have RJ45 ports: five modules in the cages of the management switch, none at
    the other ends, and five copper cables."""
    own(tmp_path, "switch", "SFP-48", SFP_SWITCH)
    plan = plan_of(examine, SITE.replace("switch: SN3420}}", "switch: SN3420}, oob: {design: single, switch: SFP-48}}"))
    copper = [cable for cable in plan.installed if cable.media == "cat6"]

    assert len(copper) == 5 and {cable.a_optic for cable in copper} == {""}
    assert {cable.b_optic for cable in copper} == {"SFP-1000BASE-T"}
    assert lines(plan, "optic")["SFP-1000BASE-T"].quantity == 5


def test_whole_racks_need_no_rail_kits_and_coolant_is_named() -> None:
    """The trays come in their rack, so no rail kit is for them. The plan has no hoses, and no feed for the CDUs."""
    topology = dcgen.load(ROOT / "blueprints" / "sea3-c.yaml")
    kits = {line.model for line in topology.plan.bill if line.model.startswith("rail kit for ")}
    assert "rail kit for QM9700" in kits and not {name for name in kits if "GB200" in name}
    missing = list(bill.unbought(topology))
    assert (
        "Coolant: the coolant, and pipes, hoses and valves from 2 CDUs to 8 racks. Ask the vendor of the CDUs"
        in missing
    )
    assert "Power of CDUs: breakers and receptacles for 2 x COOLCHIP-CDU-1350" in missing
    assert make_hall(topology).outside.replace("\u00a0", " ") == "2 CDU cabinets (41.0 kW)"


@pytest.mark.parametrize("policy", ["licenses: [NVAIE-GPU, NVAIE-GPU]", "cords: [AP9870, AP9870]"])
def test_a_policy_names_each_model_once(examine: Examine, policy: str) -> None:
    """Twice the same license would order it twice."""
    head = "kind: training-pod\nname: x\nservers: {n: {model: DGX-H100, numbers: 1}}\n"
    _, findings = examine(f"{head}bom: {{{policy}}}\n")
    assert "list each model once" in {finding.hint for finding in findings if finding.code == "DC105"}
