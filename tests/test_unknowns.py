"""Unknown values pass no limit: each gives a warning that names the model, the limits and the key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import dcgen
from conftest import BLUEPRINTS, ROOT, Examine, ExamineData
from dcgen.bundles import bundles, cable_weights
from dcgen.check import racks, unknowns
from dcgen.check.limits import Gap, Limit, apart, unchecked
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.plan.amounts import Amount
from dcgen.plan.records import Plan
from dcgen.proof import power
from dcgen.proof.weight import floor_kg_m2
from dcgen.topology import Topology
from dcgen.views import figures, loads
from dcgen.views.currents import cords
from support import damaged, doors
from support.strategies import blueprints, examples

TESTS = Path(__file__).parent
SHIPPED = BLUEPRINTS + sorted((TESTS / "cases").glob("*.yaml"))
GAPS = {
    *("DC205", "DC209", "DC222", "DC225", "DC230", "DC246", *(f"DC{code}" for code in range(265, 270))),
    *("DC274", "DC275", "DC277", "DC281", "DC285", "DC289"),
}

Change = Callable[[Plan, str, str, Any], Plan]


def names(finding: Finding, model: str) -> bool:
    """Return whether a warning about a missing value names a model."""
    texts = (f" {model} is unknown", f"the heat of {model} goes", f"states the flow of {model};")
    return finding.code in GAPS and (model in finding.names or any(text in finding.message for text in texts))


def silent(plan: Plan) -> Iterator[str]:
    """Yield each value of a model that breaks a limit when it is bad, and gives no warning when it is unknown."""
    mounted = {plan.devices[name].type.model for name in plan.mounts if not plan.devices[name].type.is_node}
    strips = {device.type.model for device in plan.devices.values() if device.kind == "pdu"}
    cdus = {device.type.model for device in plan.devices.values() if device.kind == "cdu"}
    types = {device.type.model: device.type for device in plan.devices.values()}
    cabinets = {rack.type.model for rack in plan.racks.values()}
    before = {(item.code, item.message) for item in damaged.findings_of(plan)}
    passive = {device.type.model for device in plan.devices.values() if device.kind not in unknowns.COOLED}
    groups: tuple[tuple[set[str], tuple[damaged.Damage, ...], Change], ...] = (
        (mounted - strips, damaged.DEVICE, damaged.with_device),
        (strips, damaged.PDU, damaged.with_device),
        (cdus, damaged.CDU, damaged.with_device),
        *(({model}, damaged.bank_damages(plan, types[model]), damaged.with_device) for model in sorted(strips)),
        (cabinets, damaged.RACK, damaged.with_rack),
    )
    for models, damages, change in groups:
        for model in sorted(models):
            for field, bad, unknown in damages:
                if field == "airflow" and model in passive:
                    continue
                found = [item for value in bad for item in damaged.findings_of(change(plan, model, field, value))]
                broken = {(item.code, item.path) for item in found if (item.code, item.message) not in before}
                broken = {(code, path) for code, path in broken if code not in {*GAPS, *told(plan, model, field)}}
                without = damaged.findings_of(change(plan, model, field, unknown)) if broken else []
                broken -= {(item.code, item.path) for item in without}  # what fails anyway passes nothing
                if broken and not any(names(item, model) for item in without):
                    yield f"{model}: an unknown {field} passes {', '.join(sorted(dict(broken)))} in silence"


def told(plan: Plan, model: str, field: str) -> set[str]:
    """Return the rules that another known value of a model tells to hold, where it lacks this value.

    At high line, all supplies of a model carry its stated maximum, and its redundancy tells how many do. The maximum of
    a rack that is ordered as a whole covers its parts, and its manufacturer knows its weight.
    """
    topology = Topology(plan)
    if field in ("watts", "watts_at"):
        own = [device for device in plan.devices.values() if device.type.model == model]
        volts = [
            power.volts(plan.devices[supply.pdu].type, supply) or 0.0
            for device in own
            for supply in topology.supplies_of.get(device.name, ())
        ]
        stated = own[0].type.stated_w.value or 0.0
        covered = min(volts, default=0.0) >= 180 and (own[0].type.power_w.value or 0.0) <= stated
        return {"DC272", *(["DC271"] if own[0].type.redundancy else [])} if covered else set()
    products = [rack.product for rack in plan.racks.values() if rack.product and model in dict(rack.product.includes)]
    if field == "power_w" and products and all(product.power_w.is_known for product in products):
        return {"DC203", "DC224", "DC252", "DC286", "DC287"}
    of_model = [rack for rack in plan.racks.values() if rack.type.model == model]
    if field == "max_load_kg" and of_model and all(racks.is_as_delivered(topology, rack) for rack in of_model):
        return {"DC206"}
    return set()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_unknown_value_passes_in_silence(path: Path) -> None:
    """A value that can break a limit gives a warning that names its model when it is unknown."""
    assert list(silent(dcgen.load(path).plan)) == []


@examples(30)
@given(data=blueprints())
def test_no_unknown_value_passes_in_any_plan(examine_data: ExamineData, data: dict[str, Any]) -> None:
    """The same holds for blueprints that hypothesis makes up."""
    topology, _ = examine_data(data)
    if topology:
        assert list(silent(topology.plan)) == []


def test_the_property_finds_a_silent_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the warnings, the property reports weight, depth and the other values."""
    monkeypatch.setattr(damaged, "RULES", damaged.RULES[:-1])
    sites = [dcgen.load(TESTS.parent / "blueprints" / f"{name}.yaml").plan for name in ("tiny", "lyon-store-042")]
    found = "\n".join(text for plan in sites for text in silent(plan))
    for field in ("weight_kg", "depth_mm", "power_w", "redundancy", "amps", "voltage_v", "max_load_kg"):
        assert f"an unknown {field} passes" in found


WET = """
kind: training-pod
name: x
servers: {head: {model: R660, numbers: 1-8, capacity: 8, fitted: {}}}
racks: {main: {model: AR3357, holds: {head: 8, oob-leaf: 1}, cooling_kw: 2.3, liquid_kw: 4.5}}
cooling: {coolant: water, liquid_rise_k: 8, rise_k: 12}
power: {pdu: AP8853}
assume: {R660: {liquid_percent: 70, reason: a test}}
"""


def test_shares_and_breakers_are_part_of_the_property(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    """More heat to air or to liquid and weaker breakers break a limit of this site; unknown ones give warnings."""
    topology, findings = examine(WET)
    assert topology, findings
    assert list(silent(topology.plan)) == []
    silenced = (damaged.RULES[-1], damaged.cooling.liquid_shares_are_known)
    monkeypatch.setattr(damaged, "RULES", tuple(rule for rule in damaged.RULES if rule not in silenced))
    found = list(silent(topology.plan))
    assert "R660: an unknown liquid_percent passes DC224, DC286 in silence" in found
    assert "AP8853: an unknown banks passes DC273 in silence" in found


def test_three_outcomes() -> None:
    """A limit fails on the known part alone, cannot be told with a missing value, and holds otherwise."""
    gap = Gap("BOX", "weight", ("servers", "a"))
    limit = Limit("the rated load of {}", "rack", "r01", (), 412.0, 1020.0, "kg")
    assert limit.outcome == "holds"
    assert limit._replace(missing=(gap,)).outcome == "unknown"
    assert limit._replace(missing=(gap,), known=1020.5).outcome == "fails"
    (finding,) = unchecked([limit, limit._replace(missing=(gap,)), limit._replace(missing=(gap,), known=2000.0)])
    assert (finding.code, finding.path) == ("DC265", ("servers", "a"))
    assert finding.message == (
        "the weight of BOX is unknown, so dcgen cannot check the rated load of rack r01 (at least 412 of 1,020 kg)"
    )
    assert finding.hint == "set `assume: BOX: {weight_kg: ..., reason: ...}`"


def test_figures_that_differ_read_differently() -> None:
    """Two different numbers never round to the same text."""
    assert apart(1020.3, 1020.0, 0) == ("1,020.3", "1,020.0")
    assert apart(1020.04, 1020.0, 0) == ("1,020.04", "1,020.00")
    assert apart(1020.0, 1020.0, 0) == ("1,020", "1,020")
    assert apart(412.3, 1020.0, 0) == ("412", "1,020")


def test_models_that_lack_the_same_value_are_one_warning() -> None:
    """Models fold where the same limits lack the same value; another value is another warning."""
    limits = [
        Limit("the rated load of {}", "rack", rack, (Gap(model, value, ()),), 1.0, 2.0, "kg")
        for rack, model, value in (
            ("r1", "A", "weight"),
            ("r2", "B", "weight"),
            ("r3", "B", "weight"),
            ("r1", "A", "depth"),
        )
    ]
    found = list(unchecked(limits))
    assert [(item.code, item.names) for item in found] == [("DC265", ("B", "A")), ("DC266", ())]
    assert "the rated load of 2 racks (r2: at least 1 of 2 kg)" in found[0].message


@pytest.mark.parametrize(("left", "fate"), [(0, "unknown"), (1, "unknown"), (2, "unknown")])
def test_unknown_supplies_keep_nothing(left: int, fate: str) -> None:
    """A device with an unknown number of power supplies is not reported at full power, nor as stopped."""
    type_ = dcgen.load(TESTS.parent / "blueprints" / "tiny.yaml").plan.devices["tiny-gpu-001"].type
    assert power.fate(type_._replace(supplies=0, redundancy=None), left) == fate


BARE = """\
kind: training-pod
name: x
servers: {store: {model: KR4268V2, numbers: 1-2, capacity: 2, fitted: {}}}
racks: {m: {model: AR3300, holds: {store: 2, oob-leaf: 1}}}
assume: {KR4268V2: {u_height: 4, reason: a figure for this test}, SN2201: {REST reason: a figure for this test}}
"""


def without(plan: Plan, field: str) -> Topology:
    """Return a topology in which no device has a value of `field`."""
    for model in sorted({device.type.model for device in plan.devices.values()}):
        plan = damaged.with_device(plan, model, field, Amount())
    return Topology(plan)


def test_unknown_sums_read_unknown() -> None:
    """README, page, work sheet and floor plan show no 0 kg and no 0 kW for a rack of which nothing is known."""
    plan = dcgen.load(TESTS.parent / "blueprints" / "tiny.yaml").plan
    rack = next(iter(plan.racks.values()))
    weightless, powerless = without(plan, "weight_kg"), without(plan, "power_w")
    assert figures.used_text(weightless.weight_kg(rack.name)) == "unknown"
    assert figures.free_text(1020.0, weightless.weight_kg(rack.name)) == "unknown"
    assert figures.used_text(powerless.power_w(rack.name), "kW") == "unknown"
    view = loads.make_loads(powerless)
    # Typically 3 x SN5600 of 940 W and 1 x SN2201 of 98 W are 2,918 W, besides the servers.
    assert {row.power for row in view.heat} == {"unknown (typical at least 2.9\u00a0kW)"}
    assert {text for row in view.phases for text in (row.normal, row.worst, row.imbalance)} == {"unknown"}
    assert all(row.normal == "unknown" for row in view.feeds)
    known = loads.make_loads(Topology(plan))
    assert not any("unknown" in row.capacity for row in known.phases)


def test_unknown_supplies_are_not_in_the_column_of_full_power(examine: Examine) -> None:
    """The table of a lost feed lists devices with an unknown number of power supplies as unknown."""
    topology, findings = examine(BARE.replace("REST ", ""))
    assert topology, findings
    rows = loads.make_loads(topology).losses
    assert [(row.up, "2 × store" in row.unknown) for row in rows] == [("-", True), ("-", True)]
    assert any(item.code == "DC209" and "full power" not in item.message for item in findings)
    told = next(item.message for item in findings if item.code == "DC209")
    assert "the power of group store after the loss of a feed" in told


# Racks of four kinds, the weight of each model in them in kg, and the sum by hand.
HEADS = "servers: {head: {model: R660, numbers: 1-4, capacity: 4, fitted: {}}}\n"
OOB = "fabrics: {oob: {design: single, switch: SN2201}}\n"
RACKS = {
    "servers and vertical PDUs": (
        f"kind: training-pod\nname: x\n{HEADS}{OOB}racks: {{m: {{model: AR3357, holds: {{head: 4, oob-leaf: 1}}}}}}\n",
        {"R660": 130, "SN2201": 7, "APDU11450ME": 15},
        4 * 130 + 7 + 2 * 15,
    ),
    "a UPS": (
        f"kind: edge-site\nname: x\n{HEADS}{OOB}racks: {{m: {{model: AR3357, holds: {{ups-a: 1, head: 4, oob-leaf: 1}}}}}}\n"
        "power: {feeds: {a: {ups: SRT5KRMXLI}, b: {}}, pdu: AP7553}\n",
        {"R660": 28, "SN2201": 7, "AP7553": 6, "SRT5KRMXLI": 54},
        4 * 28 + 7 + 2 * 6 + 54,
    ),
    "nodes in chassis": (
        "kind: training-pod\nname: x\nservers: {node: {model: C6420, numbers: 1-6, capacity: 8, fitted: {}}}\n"
        f"{OOB}racks: {{m: {{model: AR3357, holds: {{node-chassis: 2, oob-leaf: 1}}}}}}\npower: {{pdu: AP7553}}\n",
        {"C6400": 44, "SN2201": 7, "AP7553": 6},  # the weight of a chassis includes its nodes
        2 * 44 + 7 + 2 * 6,
    ),
    "PDUs in rack units": (
        f"kind: training-pod\nname: x\n{HEADS}{OOB}racks: {{m: {{model: AR3357, holds: {{head: 4, oob-leaf: 1}}}}}}\n"
        "power: {pdu: FLAT}\n",
        {"R660": 28, "SN2201": 7, "FLAT": 5},
        4 * 28 + 7 + 2 * 5,
    ),
}
FLAT = """\
{model: FLAT, manufacturer: Generic, description: horizontal PDU, u_height: 1, rating_kw: 22.7, phases: 3, voltage_v: 208,
 amps: 63, outlets: {C13: 24, C19: 24}, mgmt_ports: 0, sources: [{fields: [u_height, rating_kw, phases, voltage_v, amps,
 outlets, mgmt_ports], certainty: user, title: a test}]}
"""


def weighed(examine: Examine, tmp_path: Path, name: str) -> Plan:
    """Return the plan of a case of `RACKS` with its weights."""
    text, weights, _ = RACKS[name]
    if "FLAT" in weights:
        (tmp_path / "catalog" / "pdu").mkdir(parents=True)
        (tmp_path / "catalog" / "pdu" / "FLAT.yaml").write_text(FLAT, encoding="utf-8")
    topology, findings = examine(text)
    assert topology, findings
    plan = topology.plan
    for model, kilograms in weights.items():
        plan = damaged.with_device(plan, model, "weight_kg", Amount(float(kilograms)))
    return plan


def gaps_of(plan: Plan, code: str) -> list[str]:
    """Return the messages of one code."""
    return [item.message for item in unknowns.limits_can_be_checked(Evidence(Topology(plan))) if item.code == code]


@pytest.mark.parametrize("name", RACKS)
def test_the_weight_of_a_rack_by_hand(examine: Examine, tmp_path: Path, name: str) -> None:
    """Devices, nodes, UPSes and PDUs count once each; the README, the rack page and the rule have one sum."""
    plan = weighed(examine, tmp_path, name)
    _, weights, expected = RACKS[name]
    (rack,) = plan.racks.values()
    topology = Topology(plan)
    total = topology.weight_kg(rack.name)
    assert (total.value, total.unknown) == (pytest.approx(expected), ())
    (limit,) = racks.rated_loads(Evidence(topology))
    assert (limit.known, limit.outcome) == (pytest.approx(expected), "holds")
    assert figures.make_figures(topology, rack).weight_kg.value == pytest.approx(expected)
    assert gaps_of(plan, "DC265") == []

    heaviest = max(weights, key=lambda model: weights[model])
    lighter = damaged.with_device(plan, heaviest, "weight_kg", Amount())
    (told,) = gaps_of(lighter, "DC265")
    (limit,) = racks.rated_loads(Evidence(Topology(lighter)))
    assert limit.outcome == "unknown" and limit.known and limit.known < expected
    assert f"the weight of {heaviest} is unknown" in told
    assert f"(at least {limit.known:,.0f} of 1,020 kg)" in told


def of_rack(plan: Plan, **values: Any) -> Plan:
    """Return a plan whose racks have other values."""
    return plan._replace(racks={name: rack._replace(**values) for name, rack in plan.racks.items()})


def test_a_known_part_that_is_too_heavy_fails_without_a_warning(examine: Examine, tmp_path: Path) -> None:
    """520 kg of servers break a rating of 500 kg, whatever the PDUs weigh; nobody has to look up their weight."""
    plan = weighed(examine, tmp_path, "servers and vertical PDUs")
    plan = of_rack(
        damaged.with_device(plan, "APDU11450ME", "weight_kg", Amount()), max_load_kg=500.0, load_kind="static"
    )
    (finding,) = racks.weight_is_within_the_rating(Evidence(Topology(plan)))
    assert finding.message == "rack x-m-r01 is overweight: at least 527 kg load, 500 kg rated"
    assert gaps_of(plan, "DC265") == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("static", "557 kg load, 550 kg rated"),
        ("rolling", "557 kg load, 550 kg rated (rolling load; no source states the static load)"),
        ("", "557 kg load, 550 kg rated (no source states whether this is the static load)"),
    ],
)
def test_a_finding_names_the_kind_of_rating(examine: Examine, tmp_path: Path, kind: str, words: str) -> None:
    """DC206 says which load the rating is, unless it is the static load that applies."""
    plan = weighed(examine, tmp_path, "servers and vertical PDUs")
    (finding,) = racks.weight_is_within_the_rating(Evidence(Topology(of_rack(plan, max_load_kg=550.0, load_kind=kind))))
    assert finding.message == f"rack x-m-r01 is overweight: {words}"
    assert ("static_load_kg" in finding.hint) == (kind != "static")


RATINGS = {
    "static_load_kg: 1700, rolling_load_kg: 1000, max_load_kg: 1200": (1700, "static"),
    "rolling_load_kg: 1000, max_load_kg: 1200": (1200, ""),
    "rolling_load_kg: 1000": (1000, "rolling"),
    "width_mm: 600": (None, ""),
}


@pytest.mark.parametrize("values", RATINGS)
def test_the_static_load_comes_first(tmp_path: Path, values: str) -> None:
    """The static load is the rating of a rack at its place, then one of unknown kind, then the rolling load."""
    fields = ", ".join(["u_height", *(part.partition(":")[0] for part in values.split(", "))])
    (tmp_path / "catalog" / "rack").mkdir(parents=True)
    (tmp_path / "catalog" / "rack" / "OWN.yaml").write_text(
        f"{{model: OWN, manufacturer: Own, description: a rack, u_height: 42, {values}, "
        f"sources: [{{fields: [{fields}], certainty: user, title: a test}}]}}\n",
        encoding="utf-8",
    )
    path = tmp_path / "case.yaml"
    path.write_text(RACKS["servers and vertical PDUs"][0].replace("AR3357", "OWN"), encoding="utf-8")
    (rack,) = dcgen.load(path).plan.racks.values()
    assert (rack.max_load_kg, rack.load_kind) == RATINGS[values]


def test_a_rack_above_its_rolling_load_is_a_note(examine: Examine, tmp_path: Path) -> None:
    """A rack that carries its load at its place but not on its casters is no finding; the README says it once."""
    plan = weighed(examine, tmp_path, "servers and vertical PDUs")
    plan = of_rack(plan, max_load_kg=1700.0, load_kind="static", rolling_load_kg=500.0)
    assert list(figures.make_rating_notes(Topology(plan))) == [
        "Do not roll x-m-r01 with the devices in place: AR3357 rolls with at most 500 kg."
    ]
    assert not list(racks.weight_is_within_the_rating(Evidence(Topology(plan))))
    assert list(figures.make_rating_notes(Topology(of_rack(plan, rolling_load_kg=600.0)))) == []


def test_cables_weigh_half_at_each_end(examine: Examine, tmp_path: Path) -> None:
    """Cables within a rack weigh there what they weigh; one to another rack weighs half in each."""
    plan = weighed(examine, tmp_path, "servers and vertical PDUs")
    plan = plan._replace(kg_per_m={"CAT6": 0.05})
    by_hand = sum(0.05 * cable.length_m for cable in plan.installed if cable.length_m)
    topology = Topology(plan)
    weights = cable_weights(topology, bundles(topology))
    assert len(plan.installed) == 6 and by_hand > 0
    assert weights["x-m-r01"].value == pytest.approx(by_hand) and not weights["x-m-r01"].unknown

    site = dcgen.load(TESTS.parent / "blueprints" / "osl1-b.yaml")
    metered = Topology(site.plan._replace(kg_per_m={cable.model: 0.1 for cable in site.plan.installed}))
    whole = sum(0.1 * (cable.length_m or 0) for cable in site.plan.installed if not cable.head)
    for tails in {cable.head: cable for cable in site.plan.installed if cable.head}.values():
        whole += 0.1 * (tails.length_m or 0)
    inside = sum(load.value for load in cable_weights(metered, bundles(metered)).values())
    outside = sum(
        0.05 * (cable.length_m or 0)
        for cable in site.plan.installed
        for end in (cable.a_device, cable.b_device)
        if not site.place_of(end)[0]
    )
    assert inside == pytest.approx(whole - outside)


def test_unknown_cables_matter_near_the_rating(examine: Examine, tmp_path: Path) -> None:
    """A rack within 5 % of its rating asks for the weight of its cables; one far from it does not."""
    plan = weighed(examine, tmp_path, "servers and vertical PDUs")  # 557 kg
    assert gaps_of(of_rack(plan, max_load_kg=590.0), "DC265") == []
    (told,) = gaps_of(of_rack(plan, max_load_kg=580.0), "DC265")
    assert told.startswith("the weight of CAT6 is unknown") and "(at least 557 of 580 kg)" in told


def test_the_floor_names_the_heaviest_rack_and_those_of_unknown_weight() -> None:
    """The README names the rack with the highest known load, and the racks whose load is not fully known."""
    site = dcgen.load(TESTS.parent / "blueprints" / "osl1-b.yaml")
    plan = site.plan
    for model in sorted({device.type.model for device in plan.devices.values() if device.kind != "circuit"}):
        plan = damaged.with_device(plan, model, "weight_kg", Amount(20.0))
    fact = next(item for item in figures.make_floor(Topology(plan)) if item.name == "floor load of the heaviest rack")
    assert "not fully known" not in fact.value and "at least" not in fact.value
    heaviest = max(plan.racks.values(), key=lambda rack: floor_kg_m2(Topology(plan), rack).value)  # type: ignore[union-attr]
    assert f" at {heaviest.name}, including the rack" in fact.value

    unsure = damaged.with_device(plan, "SN2201", "weight_kg", Amount())
    held = sorted({plan.mounts[name].rack for name, device in plan.devices.items() if device.type.model == "SN2201"})
    fact = next(item for item in figures.make_floor(Topology(unsure)) if item.name == "floor load of the heaviest rack")
    assert "; not fully known at " in fact.value and all(name in fact.value for name in held[:3])

    nothing = without(plan, "weight_kg")
    bare = nothing.plan._replace(
        racks={name: rack._replace(type=rack.type._replace(weight_kg=Amount())) for name, rack in plan.racks.items()},
    )
    fact = next(item for item in figures.make_floor(Topology(bare)) if item.name == "floor load of the heaviest rack")
    assert fact.value == "unknown"


# What the owner of a shipped blueprint cannot settle honestly: facts that only a vendor has, and risks that are accepted.
OPEN = {
    "ams2-lab": {"DC207", "DC244", "DC269", "DC274"},
    "bern-clinic-007": {"DC244", "DC406"},
    "iad1-a": {"DC244", "DC269", "DC274"},
    "lyon-store-042": {"DC244", "DC267", "DC274", "DC406", "DC600"},  # no source states the processors of its servers
    "osl1-b": {"DC244", "DC269", "DC274"},
    "sea3-c": {"DC244", "DC269", "DC274"},
}


@pytest.mark.parametrize("name", sorted(OPEN))
def test_blueprints_leave_open_only_what_their_owner_cannot_settle(name: str) -> None:
    """An unknown that an assumption can state with a reason is stated; `tiny` alone keeps the defaults."""
    _, found = doors.examine(ROOT / "blueprints" / f"{name}.yaml")
    assert {finding.code for finding in found} <= OPEN[name]


BOX = """
model: BOX
manufacturer: Our order
description: server for the test
u_height: 2
power_max_w: 800
supplies: {count: 2, redundancy: 1+1, inlet: C14}
gpu_slots: {count: 2, form: PCIe}
sources: [{fields: [u_height, power_max_w, supplies, gpu_slots], certainty: user, title: a test}]
"""
TWO_GROUPS = """
kind: training-pod
name: x
fabrics: {oob: none}
servers:
  plain: {model: BOX, numbers: 1-2, capacity: 2, fitted: {}}
  gpu: {model: BOX, numbers: 1-2, capacity: 2, fitted: {gpus: {model: L40S, count: 2}}}
racks: {main: {model: AR3357, holds: {gpu: 2, plain: 2}}}
power: {pdu: AP8853}
"""


@pytest.mark.parametrize("first", ["plain", "also"])
def test_parts_of_a_second_group_are_not_told_by_the_first(examine: Examine, tmp_path: Path, first: str) -> None:
    """The parts of group gpu exceed the maximum of the model, so nothing tells what its power supplies carry.

    The order of the groups does not matter: the first one by name is `gpu` or `also`.
    """
    (tmp_path / "catalog" / "server").mkdir(parents=True)
    (tmp_path / "catalog" / "server" / "BOX.yaml").write_text(BOX, encoding="utf-8")
    topology, findings = examine(TWO_GROUPS.replace("plain", first))
    assert topology, findings
    assert ("DC277", ("servers", "gpu")) in {(item.code, item.path[:2]) for item in findings}
    assert ("DC205", ("servers", "gpu")) in {(item.code, item.path[:2]) for item in findings}
    # README: the fullest cord of the model is one of group gpu, whose power is a lower bound.
    (cord,) = [row for row in cords(topology, topology.plan.racks.values()) if row.model == "BOX"]
    assert cord.worst.startswith("at least ")


PRESENT_TWIN = """
kind: edge-site
name: x
fabrics: {oob: none}
servers: {n: {model: KR4268V2, numbers: 1-2, capacity: 2, fitted: {}}}
racks: {main: {model: AR3357, holds: {n: 2}, cooling_kw: 9}}
power: {pdu: AP8888}
assume: {KR4268V2: {VALUES, reason: a test}}
present:
  old: {rack: x-main-r01, u: 30, model: KR4268V2, weight_kg: 20, depth_mm: 600, power_w: 300, supplies: 2,
    redundancy: 1+1, inlet: C14, u_height: 4, airflow: front-to-rear}
"""


@pytest.mark.parametrize(
    ("code", "known", "limits"),
    [
        ("DC222", "power_max_w: 800, supplies: 2", ("the phases of 2 PDUs", "the outlets of rack x-main-r01")),
        ("DC209", "power_max_w: 800, inlet: C14", ("the phases of 2 PDUs", "the outlets of rack x-main-r01")),
        ("DC205", "supplies: 2, inlet: C14", ("the load on the feeds", "the heat of rack", "the phases of 2 PDUs")),
    ],
)
def test_a_present_device_tells_nothing_of_its_model(
    examine: Examine, code: str, known: str, limits: tuple[str, ...]
) -> None:
    """A present device states its own values. Those of planned devices of its model stay unknown."""
    topology, findings = examine(PRESENT_TWIN.replace("VALUES", f"u_height: 4, {known}"))
    assert topology, findings
    (told,) = [item.message for item in findings if item.code == code and "KR4268V2" in item.message]
    assert [limit for limit in limits if limit not in told] == []


def test_a_limit_without_a_known_part_shows_no_zero() -> None:
    """Nothing of the load is known, so the finding has the limit alone."""
    gap = Gap("BOX", "power", ("servers", "n"))
    (finding,) = unchecked([Limit("the load on the feeds of {}", "rack", "r1", (gap,), 0.0, 17.7, "kW")])
    assert "of rack r1 (limit 17.7 kW)" in finding.message
    assert "at least" not in finding.message.partition("cannot check")[2]
