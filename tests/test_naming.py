"""The hall's own names: what patterns give, that they change nothing else, and that every file uses them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, Examine, ExamineData
from dcgen import explain, pipeline
from dcgen.analysis import Analysis
from dcgen.plan import naming, patterns
from dcgen.plan.records import Cable, Plan, Prefix
from dcgen.plan.renaming import WORD
from dcgen.source import read
from dcgen.topology import Topology
from support import ansible, doors

SITE = """\
kind: training-pod
name: pod
site: {name: hall}
servers:
  node: {model: R660, numbers: 1-3, capacity: 4, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}
fabrics:
  inband: {design: single, switch: SN3420}
racks:
  main: {model: AR3357, holds: {node: 2, inband-leaf: 1, oob-leaf: 1}}
floor: {rows: {2: {positions: 7-9, groups: [main]}}}
"""
# The keys under `names:`, and the names of racks and of some devices.
NAMES: dict[str, tuple[str, dict[str, str]]] = {
    "position": ('{racks: "{row_letter}{position:02}"}', {"pod-main-r01": "B07", "pod-main-r02": "B08"}),
    "pdus follow their rack": ('{racks: "B{position}"}', {"pod-main-r02-pdu-b1": "pod-b8-pdu-b1", "pod-node-001": "pod-node-001"}),
    "rack and unit": (
        '{racks: "{row_letter}{position:02}", hosts: "{site}-{rack}-u{u:02}"}',
        {"pod-node-001": "hall-b07-u01", "pod-node-003": "hall-b08-u01", "pod-inband-leaf-01": "hall-b07-u48"},
    ),
    "identity": ('{hosts: "{name}{unit}{group}{number:04}"}', {"pod-node-003": "pod0node0003"}),
    "groups": (
        '{hosts: "{role}-{number}", groups: {inband-leaf: "{fabric}{tier}{number:02}"}}',
        {"pod-node-002": "node-2", "pod-inband-leaf-01": "inbandleaf01"},
    ),
    "single names": (
        '{rack_names: {pod-main-r02: Z-1}, host_names: {pod-node-002: frodo}, pdus: "{rack}{feed}{index}"}',
        {"pod-main-r01": "pod-main-r01", "pod-main-r02": "Z-1", "pod-node-002": "frodo", "pod-main-r02-pdu-a1": "z-1a1"},
    ),
}  # fmt: skip


def names_of(plan: Plan) -> dict[str, str]:
    """The printed name of each rack and device, by dcgen's own name."""
    printed = {own: name for name, (own, _) in plan.names.items()}
    return {name: printed.get(name, name) for name in printed} | {
        name: name for name in (*plan.racks, *plan.devices) if name not in plan.names
    }


@pytest.mark.parametrize("case", NAMES)
def test_a_pattern_gives_these_names(case: str, examine: Examine) -> None:
    stated, expected = NAMES[case]
    topology, findings = examine(f"{SITE}names: {stated}\n")
    assert topology, [str(finding) for finding in findings]
    found = names_of(topology.plan)
    assert {own: found[own] for own in expected} == expected
    assert {*found.values()} == {*topology.plan.racks, *topology.plan.devices}


@pytest.mark.parametrize(
    "row, letter", [(0, None), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")]
)
def test_rows_have_letters(row: int, letter: str | None) -> None:
    assert patterns.row_letter(row) == letter


# --- nothing else changes ---------------------------------------------------------------------------------

CASES = ("phases", "panels", "chassis", "nvlink", "site-and-units", "twin-cages", "planes", "mesh")


@cache
def data_of(case: str) -> dict[str, Any]:
    return dict(read(ROOT / "tests" / "cases" / f"{case}.yaml", ROOT).data)


@cache
def plain_plan(case: str) -> Plan:
    topology, _ = doors.examine(ROOT / "tests" / "cases" / f"{case}.yaml")
    assert topology
    return topology.plan


@st.composite
def unique_patterns(draw: st.DrawFn) -> dict[str, Any]:
    """Patterns with every field of the identity, in any order, with any width and any letters between."""

    def pattern(fields: tuple[str, ...], first: tuple[str, ...] = ("h-", "z9-", "r")) -> str:
        texts = [
            f"{{{field}:0{draw(st.integers(1, 9))}}}"
            if field not in patterns.TEXTS and draw(st.booleans())
            else f"{{{field}}}"
            for field in draw(st.permutations(fields))
        ]
        return draw(st.sampled_from(first)) + "-x".join(texts)

    rack = draw(st.sampled_from([("group", "unit", "number"), ("row", "position")]))
    found = {"racks": pattern(rack, ("Q-", "K2")), "hosts": pattern(("group", "unit", "number"))}
    if draw(st.booleans()):
        found["pdus"] = pattern(("rack", "feed", "index"), ("p-", "u0"))
        found["panels"] = pattern(("rack", "group", "number"), ("l-", "m0"))
    return {key: text for key, text in found.items() if draw(st.booleans()) or key == "hosts"}


def projected(plan: Plan, names: dict[str, str]) -> list[Any]:
    """Everything that a plan decides, with the names that `names` gives."""

    def cable(item: Cable) -> tuple[Any, ...]:
        via = item.via and (names[item.via.a.panel], item.via.a.port, names[item.via.b.panel], item.via.b.port)
        return (
            names[item.a_device],
            names[item.b_device],
            via,
            *item._replace(a_device="", b_device="", head="", via=None),
        )

    def prefix(item: Prefix) -> Prefix:
        owners = tuple(owner._replace(device=names[owner.device]) for owner in item.owners)
        return item._replace(leaves=tuple(names[name] for name in item.leaves), owners=owners)

    return [
        [(names[name], *device[1:]) for name, device in plan.devices.items()],
        [(names[name], *rack._replace(name="", pdus=())) for name, rack in plan.racks.items()],
        [(names[name], names[at.rack], at.u, at.face, names.get(at.chassis, ""), at.bay) for name, at in plan.mounts.items()],
        [cable(item) for item in plan.cables],
        [(names[item.device], names[item.pdu], *item._replace(device="", pdu="")) for item in plan.supplies],
        [(names[item.device], *item._replace(device="")) for item in plan.addresses],
        [(tuple(names[name] for name in (*item.leaves, *item.spines, *item.cores)), item.links_up) for item in plan.fabrics],
        plan.bill,
        [(names[item.device], *item._replace(device="")) for item in plan.cords],
        [(names.get(item.owner, item.owner), *item._replace(owner="")) for item in plan.needs],
        [(loop.name, [names[name] for name in (*loop.cdus, *loop.racks)]) for loop in plan.cooling.loops],
        [(names[spot.device], *spot._replace(device="")) for spot in plan.cooling.spots],
        [prefix(item) for item in plan.prefixes],
        routing(plan, names),
        [(phase.name, phase.bill, [(step.action, cable(step.cable)) for step in phase.cables]) for phase in plan.phases],
    ]  # fmt: skip


def routing(plan: Plan, names: dict[str, str]) -> list[Any]:
    """What the routing of a plan decides, with the names that `names` gives; a link by both ends of its cable."""
    ends = {cable.id: (names[cable.a_device], cable.a_port, names[cable.b_device]) for cable in plan.cables}
    decided = plan.routing
    return [
        decided.policies,
        [(names[key], each._replace(device=names[each.device])) for key, each in decided.routers.items()],
        [(ends[key], each) for key, each in decided.links.items()],
        decided.reserved,
        [each._replace(members=tuple(names[name] for name in each.members)) for each in decided.partitions],
        [(names[key], vlan) for key, vlan in decided.circuit_vlans.items()],
        decided.scheme,
    ]


def test_liquid_cooling_has_the_printed_names(examine_data: ExamineData) -> None:
    """The racks and CDUs of a coolant loop are those of the hall."""
    path = ROOT / "blueprints" / "sea3-c.yaml"
    data = dict(read(path, ROOT).data)
    stated = {"racks": "R{row}P{position:02}", "hosts": "h-{group}-{unit}-{number}"}
    (named, _), (plain, _) = examine_data({**data, "names": stated}), examine_data(data)
    assert named and plain and plain.plan.cooling.loops
    names = dict(zip((*plain.plan.devices, *plain.plan.racks), (*named.plan.devices, *named.plan.racks), strict=True))
    assert projected(named.plan, {name: name for name in names.values()}) == projected(plain.plan, names)
    assert not {*names}.intersection(name for loop in named.plan.cooling.loops for name in (*loop.cdus, *loop.racks))


@settings(max_examples=48)  # a plan each; some of them with phases
@given(st.sampled_from(CASES), unique_patterns())
def test_a_pattern_changes_names_and_nothing_else(examine_data: ExamineData, case: str, stated: dict[str, Any]) -> None:
    """Group, unit and number identify a device, so ports, rack units, outlets, addresses and parts stay."""
    topology, findings = examine_data({**data_of(case), "names": stated})
    assert topology, [str(finding) for finding in findings]
    plan, plain = topology.plan, plain_plan(case)
    names = dict(zip(plain.devices, plan.devices, strict=True)) | dict(zip(plain.racks, plan.racks, strict=True))
    assert len({name.lower() for name in names.values()}) == len(names)
    assert all(naming.DEVICE_NAME.fullmatch(name) and len(name) <= 63 for name in plan.devices)
    assert projected(plan, {name: name for name in names.values()}) == projected(plain, names)


@pytest.mark.parametrize("case", CASES)
def test_no_file_shows_a_name_of_dcgen(case: str, tmp_path: Path) -> None:
    """With patterns for everything, no page and no path has a name that dcgen would give to a device or rack."""
    stated = {
        "racks": "Q{group}{unit}{number}",
        "hosts": "h{group}{unit}n{number}",
        "pdus": "p{rack}{feed}{index}",
        "panels": "l{rack}{group}{number}",
    }
    data = {**data_of(case), "names": stated}
    path = tmp_path / "case.yaml"
    path.write_text(json.dumps(data), encoding="utf-8")
    topology, findings = doors.examine(path)
    assert topology, [str(finding) for finding in findings]
    old = {name for name in (*plain_plan(case).devices, *plain_plan(case).racks) if "-uplink-" not in name}
    for item in pipeline.artifacts_of(Analysis(topology, workbooks=False), path):
        if item.path.startswith("terraform/"):  # states have the names of rack groups
            continue
        words = naming_words(item.path) | naming_words(item.text)
        assert not words & old, (item.path, sorted(words & old)[:3])


def naming_words(text: str) -> set[str]:
    """The words of a text that could be names."""
    return set(WORD.findall(text))


# --- names in the blueprint -------------------------------------------------------------------------------


def test_pins_phases_and_present_devices_accept_names_of_the_hall(examine: Examine) -> None:
    stated = """\
names: {racks: "{row_letter}{position:02}", hosts: "n{number}", groups: {inband-leaf: sw1, oob-leaf: sw2}}
pins: {n2: {rack: B08, u: 20}}
present: {shelf: {rack: B07, u: 30, u_height: 1, power_w: 0, weight_kg: 4, depth_mm: 300}}
phases: {first: {racks: [B07]}, second: {racks: [B08]}}
"""
    topology, findings = examine(SITE + stated)
    assert topology, [str(finding) for finding in findings]
    plan = topology.plan
    assert plan.mounts["n2"][:2] == ("B08", 20)
    assert plan.mounts["shelf"][:2] == ("B07", 30)
    assert [sorted(name for name in phase.plan.devices if name[0] == "n") for phase in plan.phases] == [
        ["n1"],
        ["n1", "n2", "n3"],
    ]
    assert not [finding for finding in findings if finding.severity == "error"]


def test_findings_point_at_the_stated_pin(examine: Examine) -> None:
    """A wrong pin by a name of the hall is reported with this name, at its line."""
    _, findings = examine(
        SITE
        + 'names: {hosts: "n{number}", groups: {inband-leaf: sw1, oob-leaf: sw2}}\npins:\n  n2: {rack: pod-main-r01, u: 1}\n'
    )
    (finding,) = (finding for finding in findings if finding.code == "DC227")
    assert finding.message.startswith("n2 and n1 overlap")
    assert finding.place and finding.place.line == SITE.count("\n") + 3


def test_wire_maps_accept_names_of_the_hall(tmp_path: Path) -> None:
    """A wire map by names of the hall gives the ports that the same map gives by dcgen's own names."""
    stated = 'names: {racks: "{row_letter}{position}", hosts: "{rack}-u{u}"}\npins: {pod-node-001: {rack: B7, u: 30}}\n'
    ends = []
    for text, server, leaf in (("", "pod-node-001", "pod-inband-leaf-01"), (stated, "b7-u30", "b7-u48")):
        path = tmp_path / "case.yaml"
        pins = "" if text else "pins: {pod-node-001: {rack: pod-main-r01, u: 30}}\n"
        path.write_text(f"{SITE}{text}{pins}wires: map.csv\n", encoding="utf-8")
        (tmp_path / "map.csv").write_text(f"device,port,device,port\n{server},front1p1,{leaf},swp9\n", encoding="utf-8")
        topology, findings = doors.examine(path)
        assert topology, [str(finding) for finding in findings]
        ends.append({(cable.a_port, cable.b_port) for cable in topology.plan.cables if cable.a_device == server})
        assert f"{server}:front1p1" in topology.plan.wires or ("front1p1", "swp9") in ends[-1]
    assert ends[0] == ends[1]


def test_explain_accepts_both_names(examine: Examine) -> None:
    topology, _ = examine(f'{SITE}names: {{racks: "{{row_letter}}{{position}}", hosts: "{{rack}}-u{{u}}"}}\n')
    assert topology
    own, printed = explain.explain(topology, "pod-node-003"), explain.explain(topology, "b8-u1")
    assert own == printed
    assert printed[1].text == "its name is that of the hall; dcgen's own name is pod-node-003"
    assert printed[1].path == ("names", "hosts")
    assert explain.explain(topology, "pod-main-r02")[0].text.startswith("B8: APC AR3357")


def test_growth_renames_nothing(examine: Examine) -> None:
    """More servers and racks leave every name as it is."""
    stated = 'names: {racks: "{row_letter}{position:02}", hosts: "{rack}-u{u:02}"}\n'
    few, _ = examine(SITE.replace("1-3", "1-2") + stated)
    many, _ = examine(SITE.replace("1-3", "1-4") + stated)
    assert few and many
    assert few.plan.names.items() <= many.plan.names.items()


def test_states_of_terraform_keep_their_folders(examine: Examine, tmp_path: Path) -> None:
    """A name of the hall moves no object to another state."""
    data = data_of("site-and-units")

    def folders(more: dict[str, Any]) -> set[str]:
        path = tmp_path / "case.yaml"
        path.write_text(json.dumps({**data, **more}), encoding="utf-8")
        topology, _ = doors.examine(path)
        assert topology
        return {item.path.rpartition("/")[0] for item in doors.artifacts_of(topology, path, ("terraform",))}

    assert folders({}) == folders({"names": {"racks": "R{group}{unit}{number}"}})


def test_ansible_reads_the_names(tmp_path: Path) -> None:
    """The inventory of a site with capital rack names and patterns is read without a warning."""
    path = tmp_path / "blueprints" / "case.yaml"
    path.parent.mkdir()
    path.write_text(
        f'{SITE}names: {{racks: "{{row_letter}}{{position:02}}", hosts: "{{rack}}-u{{u:02}}"}}\n', encoding="utf-8"
    )
    topology, _ = doors.examine(path)
    assert topology
    texts = {item.path: str(item.text) for item in doors.artifacts_of(topology, path, ("ansible",))}
    folder = ansible.write(tmp_path / "site", texts) / "ansible"
    inventory = json.loads(ansible.quiet(ansible.run("ansible-inventory", "--list", cwd=folder)))
    assert "b07-u01" in inventory["_meta"]["hostvars"]
    assert inventory["rack_B07"]["hosts"] == sorted(hosts_in(topology, "B07"))


def hosts_in(topology: Topology, rack: str) -> list[str]:
    return [name for name in topology.plan.devices if topology.place_of(name)[0] == rack]
