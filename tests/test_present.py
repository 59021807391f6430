"""What is in the hall already: it takes space, outlets, power and ports, and nobody orders, mounts or configures it."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Examine, ExamineData
from dcgen import explain
from dcgen.blueprint.present import PresentDevice
from dcgen.catalog import Catalog
from dcgen.catalog.models import PortGroup, PortMode, Switch
from dcgen.facts import facts_of
from dcgen.plan.fabrics.taken import taken_faults, without_taken
from dcgen.plan.present import present_type
from dcgen.plan.records import Plan
from dcgen.plan.renaming import WORD
from dcgen.proof import power
from dcgen.topology import Topology
from support import doors

SITE: dict[str, Any] = {
    "kind": "training-pod",
    "name": "pod",
    "servers": {
        "node": {
            "model": "R660",
            "numbers": "1-3",
            "capacity": 4,
            "fitted": {"nics": {"front": {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", None]}}},
        }
    },
    "fabrics": {"inband": {"design": "single", "switch": "SN3420"}, "oob": {"design": "single", "switch": "SN2201"}},
    "racks": {"main": {"model": "AR3357", "holds": {"node": 2, "inband-leaf": 1, "oob-leaf": 1}}},
    "power": {"pdu": "AP8853", "feeds": {"a": {"ups": "SRT5KRMXLI"}, "b": {}}},
    "floor": {},
    "assume": {"SN3420": {"power_max_w": 300, "airflow": "front-to-rear", "reason": "planning values"}},
}  # fmt: skip
SITE["racks"]["main"]["holds"]["ups-a"] = 1
FIREWALL = {
    "rack": "pod-main-r01",
    "u": 20,
    "u_height": 2,
    "power_w": 350,
    "weight_kg": 14,
    "depth_mm": 500,
    "inlet": "C14",
    "redundancy": "1+1",
    "description": "firewall of the network team",
    "outlets": {"a": ["C13-15"], "b": ["C13-16"]},
}


@pytest.fixture(scope="module")
def plan_of(examine_data: ExamineData) -> Any:
    """A function from keys beside the site to its topology without errors."""

    def made(**more: Any) -> Topology:
        topology, findings = examine_data({**SITE, **more})
        assert topology, [str(finding) for finding in findings]
        return topology

    return made


def planned(plan: Plan) -> list[Any]:
    """Everything that is planned, without present devices."""
    there = {name for name, device in plan.devices.items() if device.kind == "present"}
    return [
        {name: device for name, device in plan.devices.items() if name not in there},
        {name: mount for name, mount in plan.mounts.items() if name not in there},
        plan.racks,
        plan.cables,
        plan.bill,
        plan.addresses,
        [supply for supply in plan.supplies if supply.device not in there],
    ]


def test_a_present_device_is_in_every_sum(plan_of: Any) -> None:
    """350 W on two supplies are 175 W on each feed, and 350 W on one of them; 14 kg are 14 kg more; U20 and U21 are used."""
    without, with_it = plan_of(), plan_of(present={"fw": FIREWALL})
    rack = "pod-main-r01"
    assert with_it.power_w(rack).value == without.power_w(rack).value + 350
    assert with_it.weight_kg(rack).value == without.weight_kg(rack).value + 14
    for lost, more in (("", 175), ("a", 350)):
        before, after = (power.feed_watts(each, each.plan.racks[rack], lost)["b"] for each in (without, with_it))
        assert after == pytest.approx(before + more)
    assert [(item.pdu, item.outlet) for item in with_it.supplies_of["fw"]] == [
        ("pod-main-r01-pdu-a1", "C13-15"),
        ("pod-main-r01-pdu-b1", "C13-16"),
    ]
    assert planned(with_it.plan) == planned(without.plan)


@settings(max_examples=30)
@given(
    st.dictionaries(
        st.sampled_from(["p1", "p2", "p3", "p4"]),
        st.fixed_dictionaries(
            {
                "rack": st.sampled_from(["pod-main-r01", "pod-main-r02"]),
                "u": st.integers(1, 50),
                "u_height": st.integers(1, 6),
                "power_w": st.sampled_from([0, 200, 500]),
                "weight_kg": st.just(10),
                "depth_mm": st.just(400),
                "inlet": st.sampled_from(["C14", "C20"]),
                "supplies": st.integers(1, 2),
            }
        ),
        min_size=1,
    )
)
def test_nothing_moves_and_nothing_overlaps(examine_data: ExamineData, present: dict[str, Any]) -> None:
    """A present device fits beside the planned ones, or a finding names it. Nothing planned moves in either case."""
    topology, findings = examine_data({**SITE, "present": present})
    if topology is None:
        assert {finding.code for finding in findings if finding.severity == "error"} <= {"DC112", "DC113"}
        return
    plan = topology.plan
    assert planned(plan) == planned(bare(examine_data))
    cells = Counter(
        (mount.rack, u)
        for name, mount in plan.mounts.items()
        for u in range(mount.u, mount.u + plan.devices[name].type.u_height)
    )
    assert max(cells.values()) == 1
    assert all(1 <= u <= 48 for _, u in cells)
    outlets = Counter((supply.pdu, supply.outlet) for supply in plan.supplies if supply.outlet)
    assert max(outlets.values()) == 1
    assert set(present) <= set(plan.devices)


_BARE: list[Plan] = []


def bare(examine_data: ExamineData) -> Plan:
    """The plan without present devices, made once."""
    if not _BARE:
        topology, _ = examine_data(SITE)
        assert topology
        _BARE.append(topology.plan)
    return _BARE[0]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@cache
def files() -> dict[str, str]:
    """The text files of a site with a firewall and an existing rack, switch and feed."""
    data = {**SITE, "present": {"fw": FIREWALL}}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(json.dumps(data), encoding="utf-8")
        topology, findings = doors.examine(path)
        assert topology, findings
        return {item.path: item.text for item in doors.artifacts_of(topology, path) if not item.path.endswith(".xlsx")}


def test_files_for_buyers_installers_and_programs_leave_it_out() -> None:
    texts = files()
    assert not any(
        "fw" in row["description"].split() or "firewall" in row["description"] for row in rows(texts["bom.csv"])
    )
    work = texts["work/pod-main-r01.md"]
    assert "fw" not in naming_words(work)
    assert "fw" not in naming_words(texts["ansible/hosts.yml"])
    assert "ansible/host_vars/fw.yml" not in texts
    assert not any('"fw"' in text for path, text in texts.items() if path.startswith("terraform/"))
    assert "fw" not in {row["device"] for row in rows(texts["device-labels.csv"]) if "device" in row}


def naming_words(text: str) -> set[str]:
    return set(WORD.findall(text))


def test_drawings_and_lists_of_power_show_it() -> None:
    texts = files()
    drawing = texts["racks/pod-main-r01.svg"]
    assert "fw: fw, U20 to U21, faces the front, existing" in drawing
    assert 'class="back pre"' in drawing and ">existing</text>" in drawing
    assert 'stroke-dasharray="4 3"' in texts["rows/row-00.svg"]
    assert [row["outlet"] for row in rows(texts["power.csv"]) if row["device"] == "fw"] == ["C13-15", "C13-16"]
    assert "existing devices of others" in texts["README.md"]


def test_explain_states_where_it_comes_from(plan_of: Any) -> None:
    topology = plan_of(present={"fw": FIREWALL})
    first, place, *_ = explain.explain(topology, "fw")
    assert first == ("fw is present and not planned by dcgen: firewall of the network team", ("present", "fw"))
    assert place == ("in pod-main-r01, U20 to U21, ports at the rear: as stated", ("present", "fw"))


def test_diff_does_not_list_it_as_new(plan_of: Any) -> None:
    before, after = (facts_of(plan_of(**more)) for more in ({}, {"present": {"fw": FIREWALL}}))
    assert before == after


def test_values_of_a_model(plan_of: Any) -> None:
    """A model of the catalog gives height, power, weight and inlets; a stated value wins."""
    entry = Catalog().get(Switch, "SN2201", ())
    topology = plan_of(
        present={"sw": {"rack": "pod-main-r01", "u": 20, "face": "rear", "model": "SN2201", "weight_kg": 77}}
    )
    type_ = topology.plan.devices["sw"].type
    assert (type_.u_height, type_.power_w.value, type_.weight_kg.value) == (entry.u_height, entry.power_max_w, 77)
    assert entry.supplies and (type_.supplies, type_.inlet) == (entry.supplies.count, entry.supplies.inlet)
    assert len(topology.supplies_of["sw"]) == type_.supplies
    assert not type_.ports and not type_.parts


# --- racks, feeds and switches that exist -----------------------------------------------------------------


def quantities(plan: Plan) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in plan.bill:
        found[line.model] += line.quantity
    return found


# What exists, and the models that the bill then lacks. No outlet of the UPS of feed a takes the plug of a PDU.
RECEPTACLE = "receptacle for IEC 60309 2P+E 6h 32 A of AP8853"
EXISTING: dict[str, tuple[dict[str, Any], dict[str, int]]] = {
    "one of two racks with its PDUs": (
        {"racks": {"main": {**SITE["racks"]["main"], "present": "1"}}},
        {"AR3357": 1, "AP8853": 2, f"feed a: {RECEPTACLE}": 1, f"feed b: {RECEPTACLE}": 1},
    ),
    "both racks": (
        {"racks": {"main": {**SITE["racks"]["main"], "present": "1-2"}}},
        {"AR3357": 2, "AP8853": 4, f"feed a: {RECEPTACLE}": 2, f"feed b: {RECEPTACLE}": 2},
    ),
    "a feed with a UPS": (
        {"power": {"pdu": "AP8853", "feeds": {"a": {"ups": "SRT5KRMXLI", "present": True}, "b": {}}}},
        {"SRT5KRMXLI": 1, "rail kit for SRT5KRMXLI": 1, "feed a: connection of SRT5KRMXLI": 1},
    ),
    "a switch": (
        {"fabrics": {"inband": {"design": "single", "switch": "SN3420", "present": {"leaf": "1"}}, "oob": SITE["fabrics"]["oob"]}},
        {"SN3420": 1, "rail kit for SN3420": 1, "C13-C14": 2},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EXISTING)
def test_the_bill_lacks_what_exists_and_nothing_else(case: str, plan_of: Any) -> None:
    more, displaced = EXISTING[case]
    before, after = plan_of(), plan_of(**more)
    assert quantities(before.plan) - quantities(after.plan) == Counter(displaced)
    assert not quantities(after.plan) - quantities(before.plan)
    assert after.plan.cables == before.plan.cables and after.plan.mounts == before.plan.mounts
    assert after.plan.supplies == before.plan.supplies
    assert [after.power_w(rack) for rack in after.plan.racks] == [before.power_w(rack) for rack in before.plan.racks]


def test_explain_names_the_key_of_what_exists(plan_of: Any) -> None:
    for case, name, path in (
        ("one of two racks with its PDUs", "pod-main-r01", ("racks", "main", "present")),
        ("one of two racks with its PDUs", "pod-main-r01-pdu-a1", ("racks", "main", "present")),
        ("a feed with a UPS", "pod-ups-a-01", ("power", "feeds", "a", "present")),
        ("a switch", "pod-inband-leaf-01", ("fabrics", "inband", "present")),
    ):
        reasons = explain.explain(plan_of(**EXISTING[case][0]), name)
        assert ("it exists already, so it is not on the bill of materials", path) in reasons


def test_planned_links_use_free_cages_only(plan_of: Any) -> None:
    """Cages 1 to 12 are in use: the first server takes the port of cage 13, and the fourth that of cage 16."""
    fabrics = {
        "inband": {"design": "single", "switch": "SN3420", "present": {"leaf": "1"}, "taken_cages": {"leaf": "1-12"}}
    }
    topology = plan_of(fabrics={**fabrics, "oob": SITE["fabrics"]["oob"]})
    ports = [cable.b_port for cable in topology.plan.cables if cable.fabric == "inband"]
    assert ports == ["swp13", "swp14", "swp15"]


@given(
    st.integers(1, 32), st.integers(1, 8), st.sampled_from([1, 2]), st.integers(0, 12), st.integers(0, 12)
)  # fmt: skip
def test_free_cages_are_those_that_nobody_takes(cages: int, first: int, takes: int, low: int, high: int) -> None:
    """Cages in use at both ends are left out, in whole pairs where splitting a cage disables its neighbor."""
    cages *= takes
    mode = PortMode(speed_gbps=100, links=1, name="p{cage}", takes=takes)
    group = PortGroup(cages=cages, first=first, cage="QSFP56", modes=(mode,))
    switch = Switch.model_construct(model="X", port_groups=(group,))
    numbers = set(range(first, first + min(low, cages))) | set(range(first + max(cages - high, 0), first + cages))
    every = set(range(first, first + cages))
    faults = list(taken_faults(switch, numbers, ()))
    if numbers == every:
        assert [fault.code for fault in faults] == ["DC117"]
        return
    assert not faults
    (left,) = without_taken(switch, numbers).port_groups
    free = set(range(left.first, left.first + left.cages))
    if free == every and numbers:
        assert takes == 2 and len(every - numbers) < 4  # no whole pair is free
        return
    assert not free & numbers and free <= every
    assert (left.first - first) % takes == 0 and len(every - numbers - free) <= 2 * (takes - 1)


def test_a_phase_plans_its_racks_without_it(examine: Examine) -> None:
    """A present device in a rack of a later phase is no fault of the first phase."""
    more = {
        "present": {"fw": {**FIREWALL, "rack": "pod-main-r02"}},
        "phases": {"one": {"servers": {"node": "1-2"}}, "two": {"servers": {"node": "3"}}},
    }
    topology, findings = examine(json.dumps({**SITE, **more}))
    assert topology and not [finding for finding in findings if finding.severity == "error"], findings
    assert [len(phase.plan.racks) for phase in topology.plan.phases] == [1, 2]
    assert not topology.plan.phases[1].moved


def test_a_present_model_has_its_own_values(plan_of: Any) -> None:
    """The catalog states 28.58 kg, 822.88 mm and 800 W for an R660."""
    type_ = plan_of(present={"old": {"rack": "pod-main-r01", "u": 20, "model": "R660"}}).plan.devices["old"].type
    assert (type_.weight_kg.value, type_.depth_mm.value, type_.power_w.value) == (28.58, 822.88, 800)
    assert type_.length_mm.value is None


def test_a_present_pdu_is_a_device_in_rack_units(plan_of: Any) -> None:
    """An AP6015A takes one rack unit and 0.91 kg, and no power of its own."""
    type_ = plan_of(present={"old": {"rack": "pod-main-r01", "u": 20, "model": "AP6015A"}}).plan.devices["old"].type
    assert (type_.u_height, type_.weight_kg.value, type_.power_w.value) == (1, 0.91, 0)


def test_the_heat_of_a_present_model_goes_where_its_source_states(plan_of: Any) -> None:
    """No source states the share of heat to liquid of a GB200 tray, so it is unknown, not zero."""
    item = {"rack": "pod-main-r01", "u": 20, "model": "DGX-GB200-TRAY"}
    type_ = present_type(Catalog(), "old", PresentDevice.model_validate(item))
    assert type_.liquid_percent.value is None


def test_a_present_device_without_an_outlet(examine_data: ExamineData) -> None:
    """Its own finding names it, also where no planned device of its rack has such an inlet."""
    item = {"rack": "pod-main-r01", "u": 20, "u_height": 1, "power_w": 100, "inlet": "C14"}
    power_ = {"pdu": "AP7526", "feeds": {"a": {}, "b": {}}}
    racks = {"main": {"model": "AR3357", "holds": {"node": 2}}, "net": {**SITE["racks"]["main"], "pdu": "APDU11450ME"}}
    racks["net"]["holds"] = {"inband-leaf": 1, "oob-leaf": 1}
    _, findings = examine_data({**SITE, "racks": racks, "power": power_, "present": {"old": item}})
    found = [finding for finding in findings if finding.code == "DC220"]
    assert [finding.path for finding in found] == [("present", "old")]


def test_stated_outlets_are_those_of_the_feeds_of_the_rack(examine_data: ExamineData) -> None:
    """Feed c of the site does not reach the rack of the device."""
    racks = {"main": {"model": "AR3357", "holds": {"node": 2, "inband-leaf": 1, "oob-leaf": 1}, "feeds": ["a", "b"]}}
    item = {**FIREWALL, "outlets": {"a": ["C13-15"], "c": ["C13-15"]}}
    feeds = {"pdu": "APDU11450ME", "feeds": {"a": {}, "b": {}, "c": {}}}
    _, findings = examine_data({**SITE, "racks": racks, "power": feeds, "present": {"fw": item}})
    assert [finding.hint for finding in findings if finding.code == "DC114"] == ["use one of: a, a1, b, b1"]


@pytest.mark.parametrize(("supplies", "redundancy"), [(2, "9+9"), (3, "N+N"), (2, "2+1")])
def test_redundancy_is_of_the_count(examine_data: ExamineData, supplies: int, redundancy: str) -> None:
    item = {**FIREWALL, "supplies": supplies, "redundancy": redundancy}
    del item["outlets"]
    _, findings = examine_data({**SITE, "present": {"fw": item}})
    assert "DC105" in {finding.code for finding in findings}


def test_a_present_device_on_a_busbar_needs_one(examine_data: ExamineData) -> None:
    """Its finding names the keys of the device, and no finding asks for an outlet."""
    item = {"rack": "pod-main-r01", "u": 20, "u_height": 1, "power_w": 100, "inlet": "busbar"}
    _, findings = examine_data({**SITE, "present": {"old": item}})
    of_device = [(finding.code, finding.hint) for finding in findings if finding.path == ("present", "old")]
    assert ("DC251", "correct `rack:` or `inlet:` of the present device old") in of_device
    assert "DC220" not in {code for code, _ in of_device}


@pytest.mark.parametrize("key", ["redundancy", "airflow"])
def test_values_that_only_rules_need_are_missing_too(examine_data: ExamineData, key: str) -> None:
    """Without its redundancy or its airflow, no rule can tell what a lost feed does or where its air goes."""
    known = {**FIREWALL, "airflow": "front-to-rear"}
    _, findings = examine_data({**SITE, "present": {"fw": known}})
    assert "DC116" not in {finding.code for finding in findings}
    _, findings = examine_data({**SITE, "present": {"fw": {name: known[name] for name in known if name != key}}})
    (told,) = [finding.message for finding in findings if finding.code == "DC116"]
    assert told == f"present device fw states no `{key}:`, so its rules cannot be told"


def test_one_power_supply_needs_no_redundancy(examine_data: ExamineData) -> None:
    item = {**FIREWALL, "airflow": "front-to-rear", "outlets": {"a": ["C13-15"]}}
    del item["redundancy"]
    _, findings = examine_data({**SITE, "present": {"fw": item}})
    assert "DC116" not in {finding.code for finding in findings}


def test_a_typical_power_is_no_maximum(examine_data: ExamineData) -> None:
    """NVIDIA states a typical power of the SN5600 only, so the sum of the rack is a lower bound."""
    item = {"rack": "pod-main-r01", "u": 20, "model": "SN5600", "inlet": "C14"}
    topology, findings = examine_data({**SITE, "present": {"old": item}})
    assert topology and not topology.plan.devices["old"].type.power_w.is_known
    (told,) = [finding.message for finding in findings if finding.code == "DC116"]
    assert told == "present device old states no `power_w:`, so no sum of its rack is complete"


def test_a_present_device_is_checked_with_its_own_values(examine_data: ExamineData) -> None:
    """It is deeper than planned devices of its model, and without redundancy, so rules of the model name it as well."""
    values = {"depth_mm": 700, "power_max_w": 500, "supplies": 2, "inlet": "C14", "reason": "a test"}
    own = {"depth_mm": 1300, "power_w": 500, "supplies": 2, "redundancy": "none", "weight_kg": 20}
    item = {"rack": "pod-main-r01", "u": 20, "model": "R660", "airflow": "front-to-rear", "inlet": "C14", **own}
    data = {**SITE, "assume": {**SITE["assume"], "R660": values}, "present": {"old": item}}
    _, findings = examine_data(data)
    told = {finding.code: finding.message for finding in findings if finding.code in ("DC207", "DC228")}
    assert told["DC228"].startswith("R660 is 1300 mm deep")
    assert "1 of 2 power supplies; it needs 2" in told["DC207"]


BUSBAR = """
kind: training-pod
name: x
fabrics: {oob: none}
servers: {n: {model: DGX-GB200-TRAY, numbers: 1-18, capacity: 18, fitted: {nics: null}}}
racks: {m: {model: DGX-GB200-NVL72, holds: {n: 18, n-nvlink: 9}}}
present: {old: {rack: x-m-r01, u: 48, u_height: 1, weight_kg: 5, depth_mm: 100, airflow: front-to-rear, KEYS}}
"""


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ("power_w: 100, inlet: C14, supplies: 1", ["DC251"]),
        ("power_w: 100, inlet: C14, outlets: {a: [C13-01]}", ["DC114", "DC251"]),
        ("power_w: 100", ["DC116", "DC251"]),
        ("power_w: 0", []),
    ],
)
def test_a_rack_with_a_busbar_has_no_outlet_for_a_present_device(examine: Examine, keys: str, codes: list[str]) -> None:
    """The rack has no PDUs. Each device with a cord has a finding at its own place, and a shelf needs no outlet."""
    _, findings = examine(BUSBAR.replace("KEYS", keys))
    of_device = [finding for finding in findings if finding.path[:2] == ("present", "old")]
    assert sorted(finding.code for finding in of_device) == codes
    assert ("DC251" in {finding.code for finding in findings}) == ("DC251" in codes)
    assert [finding.hint for finding in of_device if finding.code == "DC251"] == [
        "set `pdus_per_feed: 1` in the rack group 'm'" for code in codes if code == "DC251"
    ]
