"""What is built stays: freeze, edit and plan again; corrections by hand; growth after a release; merges."""

from __future__ import annotations

import json
import random
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from conftest import BLUEPRINTS, ROOT, Run
from dcgen import freezing, pipeline
from dcgen.finding import Finding, errors
from dcgen.lock import edits
from dcgen.lock.built import Fields, agreed, differing, facts_of, rows_of
from dcgen.lock.lines import LockFile, LockLine, parse, path_of, read, read_file, row_of, text_of
from dcgen.plan import steps
from support.churn import Data, churn, facts, freeze, written
from support.moves import EDITS, Edit, edited

POD: Data = {
    "kind": "training-pod",
    "name": "pod",
    "max_units": 2,
    "servers": {
        "gpu": {
            "model": "KR6288V2",
            "units": "1",
            "numbers": "1-2",
            "capacity": 4,
            "fitted": {
                "gpus": {"model": "H100-SXM5-80GB", "count": 8},
                "nics": {
                    "rail": {"model": "MCX75310AAS-NEAT", "count": 8, "ports": ["compute"]},
                    "front": {"model": "MCX755206AS-NEAT", "count": 1, "ports": ["storage", "inband"]},
                },
            },
        },
        "head": {
            "model": "R660",
            "numbers": "1-2",
            "capacity": 4,
            "fitted": {"nics": {"front": {"model": "MCX755206AS-NEAT", "count": 1, "ports": ["storage", "inband"]}}},
        },
    },
    "fabrics": {
        "compute": {"design": "rail-optimized", "switch": "QM9700", "uplinks": 8, "spines": 4},
        "storage": {"design": "leaf-spine", "switch": "SN5600", "uplinks": 4},
        "inband": {"design": "single", "switch": "SN5600", "switches": 2, "peer_links": 2},
        "oob": {"design": "single", "switch": "SN2201", "switches": 4},
    },
    "racks": {
        "gpu": {"model": "AR3357", "per": "unit", "holds": {"gpu": 4}, "pdus_per_feed": 2},
        "net": {"model": "AR3357", "per": "unit", "holds": {"compute-leaf": 8, "storage-leaf": 2}},
        "core": {
            "model": "AR3357",
            "holds": {
                "head": 4,
                "compute-spine": 8,
                "storage-spine": 4,
                "storage-leaf": 2,
                "inband-leaf": 2,
                "oob-leaf": 2,
            },
        },
    },
    "floor": {"tray_m": 0.4},
    "power": {"pdu": "APDU11450ME"},
    "assume": {
        "KR6288V2": {"power_max_w": 10200, "inlet": "C20", "reason": "a test"},
        "SN5600": {"power_max_w": 2200, "inlet": "C20", "reason": "a test"},
    },
}


def sites() -> dict[str, Data]:
    """The pod above, and sites of the project that are small."""
    found = {"pod": POD}
    for name in ("ams2-lab", "lyon-store-042"):
        text = (ROOT / "blueprints" / f"{name}.yaml").read_text(encoding="utf-8")
        found[name] = json.loads(json.dumps(YAML(typ="safe", pure=False).load(text)))
    return found


SITES = sites()
CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))


@pytest.fixture
def pod(tmp_path: Path) -> Path:
    """The pod, frozen."""
    path = written(tmp_path, POD)
    freeze(path)
    return path


def found_in(path: Path) -> tuple[dict[str, Fields], list[Finding]]:
    """Return the facts of a plan, and its findings about the lock."""
    table, findings = facts(path)
    assert table is not None, findings
    return table, [finding for finding in findings if finding.code[:4] == "DC50"]


def moved(before: dict[str, Fields], after: dict[str, Fields]) -> set[str]:
    return {name for name in before.keys() & after.keys() if differing(before[name], after[name])}


def rewrite(path: Path, name: str, **fields: str) -> None:
    """Edit the line of a thing by hand."""
    lock = path_of(path)
    rows = lock.read_text(encoding="utf-8").split("\n")
    (index,) = (index for index, row in enumerate(rows) if row.split(" ")[0] in (name, name.removeprefix("pod-")))
    parts = [part for part in rows[index].split(" ") if part.partition("=")[0] not in fields]
    rows[index] = " ".join([*parts, *(f"{field}={value}" for field, value in fields.items())])
    lock.write_text("\n".join(rows), encoding="utf-8")


# --- edits ------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("site", "edit"),
    [
        pytest.param(site, edit, id=f"{site}-{edit.title}")
        for site, data in SITES.items()
        for edit in EDITS
        if edited(data, edit)
    ],
)
def test_an_edit_moves_nothing_built_in_silence(site: str, edit: Edit, tmp_path: Path) -> None:
    """Every built object keeps its place, or the edit is an error that names the object."""
    found = churn(tmp_path, SITES[site], edit, locked=True)
    assert found is not None and not found.unannounced
    assert not found.moved or errors(found.findings)


@pytest.mark.parametrize("title", ["a group that sorts first", "a server beyond the capacity"])
def test_growth_that_moves_things_without_a_lock_moves_none_with_one(title: str, tmp_path: Path) -> None:
    edit = next(edit for edit in EDITS if edit.title == title)
    without, locked = (churn(tmp_path, POD, edit, each) for each in (False, True))

    assert without and without.moved
    assert locked and not locked.moved and not errors(locked.findings)


def test_a_frozen_site_has_the_plan_that_it_had(tmp_path: Path) -> None:
    path = written(tmp_path, POD)
    before, _ = facts(path)
    freeze(path)

    assert facts(path)[0] == before
    assert found_in(path)[1] == []


def test_freezing_twice_changes_no_byte(pod: Path) -> None:
    text = path_of(pod).read_bytes()
    freeze(pod)
    assert path_of(pod).read_bytes() == text


def test_a_group_that_leaves_and_comes_back_has_its_places(pod: Path) -> None:
    before, _ = found_in(pod)
    without = {**POD, "servers": {"gpu": POD["servers"]["gpu"]}}
    _, warned = found_in(written(pod.parents[1], without))
    after, _ = found_in(written(pod.parents[1], POD))

    assert [finding.code for finding in warned] == ["DC506"]
    assert "3 devices" in warned[0].message, "two heads, and the leaf that only they use"
    assert {"pod-head-001", "pod-head-002:psu1", BMC} <= set(warned[0].names)
    assert after == before


def test_a_plan_that_agrees_with_its_lock_is_made_once(pod: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second plan is only made where the first one differs from the lock, so that a lock costs little time."""
    calls: list[int] = []
    make = steps.make_plan

    def counted(*arguments: Any) -> Any:
        calls.append(1)
        return make(*arguments)

    monkeypatch.setattr(steps, "make_plan", counted)
    found_in(pod)
    assert len(calls) == 1


# --- corrections by hand ----------------------------------------------------------------------------------

BMC = "pod-head-001:bmc"


def test_a_port_that_a_technician_used_is_followed(pod: Path) -> None:
    """Port 40 in place of the planned one: nobody else moves, and the planned port is free."""
    before, _ = found_in(pod)
    leaf, _, _ = before[BMC]["to"].partition(":")
    free = next(
        f"{leaf}:swp{number}"
        for number in range(48, 0, -1)
        if f"{leaf}:swp{number}" not in {w.get("to") for w in before.values()}
    )
    rewrite(pod, BMC, to=free)
    after, findings = found_in(pod)

    assert findings == []
    assert after[BMC]["to"] == free
    assert moved(before, after) == {BMC}


def test_two_exchanged_ports_are_followed(pod: Path) -> None:
    """Two ports of one switch are exchanged: the cables follow, and the addresses stay."""
    before, _ = found_in(pod)
    leaf = before[BMC]["to"].partition(":")[0]
    other = next(name for name, fields in before.items() if fields.get("to", "").startswith(f"{leaf}:") and name != BMC)
    rewrite(pod, BMC, to=before[other]["to"])
    rewrite(pod, other, to=before[BMC]["to"])
    after, findings = found_in(pod)

    assert findings == []
    assert moved(before, after) == {BMC, other}
    assert (after[BMC]["to"], after[other]["to"]) == (before[other]["to"], before[BMC]["to"])
    assert (after[BMC]["ip"], after[other]["ip"]) == (before[BMC]["ip"], before[other]["ip"])


def test_a_port_of_another_switch_needs_an_address_of_its_prefix(pod: Path) -> None:
    """Two switches route a prefix each. An exchange between them is an error until the addresses are exchanged too."""
    before, _ = found_in(pod)
    other = "pod-head-002:bmc"
    rewrite(pod, BMC, to=before[other]["to"])
    rewrite(pod, other, to=before[BMC]["to"])
    _, findings = found_in(pod)
    assert [(finding.code, finding.message.partition(" is built with address ")[0]) for finding in findings] == [
        ("DC501", BMC),
        ("DC501", other),
    ]
    assert before[BMC]["ip"] in findings[0].message and before[other]["ip"] in findings[1].message

    rewrite(pod, BMC, ip=before[other]["ip"])
    rewrite(pod, other, ip=before[BMC]["ip"])
    after, findings = found_in(pod)
    assert findings == []
    assert moved(before, after) == {BMC, other}
    for field in ("to", "ip"):
        assert (after[BMC][field], after[other][field]) == (before[other][field], before[BMC][field])


def test_a_port_between_switches_is_followed(pod: Path) -> None:
    """Two uplinks of a leaf to one spine are exchanged at the spine."""
    before, _ = found_in(pod)
    spine = "pod-compute-spine-01:"
    first, second = sorted(
        name
        for name, fields in before.items()
        if name.startswith("pod-su01-compute-leaf-01:") and fields.get("to", "").startswith(spine)
    )[:2]
    rewrite(pod, first, to=before[second]["to"])
    rewrite(pod, second, to=before[first]["to"])
    after, findings = found_in(pod)

    assert findings == []
    assert moved(before, after) == {first, second}


def test_a_rack_unit_an_address_an_outlet_and_a_cable_are_followed(pod: Path) -> None:
    before, _ = found_in(pod)
    psu, rail = "pod-head-001:psu1", "pod-su01-gpu-001:rail1"
    pdu, _, outlet = before[psu]["to"].partition(":")
    taken = {fields.get("to") for fields in before.values()}
    other = next(each for n in range(1, 30) if (each := f"{pdu}:{outlet[:-2]}{n:02}") not in taken)
    rewrite(pod, "pod-head-001", u="20")
    rewrite(pod, BMC, ip=before[BMC]["ip"].rpartition(".")[0] + ".250")
    rewrite(pod, psu, to=other)
    rewrite(pod, rail, part="MFP7E10-N030", m="30")
    after, findings = found_in(pod)

    assert findings == []
    assert moved(before, after) == {"pod-head-001", BMC, psu, rail}
    assert after["pod-head-001"]["u"] == "20"
    assert after[BMC]["ip"].endswith(".250")
    assert after[psu]["to"] == other
    assert after[rail]["m"] == "30"


def test_a_new_server_fits_around_a_correction(pod: Path) -> None:
    before, _ = found_in(pod)
    larger = json.loads(json.dumps(POD))
    larger["servers"]["head"]["numbers"] = "1-3"
    planned, _ = found_in(written(pod.parents[1], larger))
    third = planned["pod-head-003:bmc"]["to"]
    address = planned["pod-head-003:bmc"]["ip"]  # the switch of that port routes its prefix
    rewrite(pod, BMC, to=third, m="10", ip=address)
    after, findings = found_in(pod)

    assert findings == []
    assert moved(before, after) == {BMC}
    assert after[BMC]["to"] == third != after["pod-head-003:bmc"]["to"]
    assert after[BMC]["ip"] == address != after["pod-head-003:bmc"]["ip"]


IMPOSSIBLE = {
    "a rack that does not exist": ("pod-head-001", {"rack": "pod-core-r09"}, "DC501", "pod-head-001 is built with"),
    "a rack unit above the rack": ("pod-head-001", {"u": "60"}, "DC501", "U60"),
    "a leaf of another fabric": (BMC, {"to": "pod-inband-leaf-01:swp60s0"}, "DC501", BMC),
    "no such port": (BMC, {"to": "pod-oob-leaf-01:swp99"}, "DC501", BMC),
    "an outlet that the PDU lacks": ("pod-head-001:psu1", {"to": "pod-core-r01-pdu-a1:C13-99"}, "DC501", "C13-99"),
    "an outlet of another rack": ("pod-head-001:psu1", {"to": "pod-su01-gpu-r01-pdu-a1:C13-01"}, "DC501", "psu1"),
    "an address outside the prefix": (BMC, {"ip": "192.0.2.1"}, "DC501", "192.0.2.1"),
    "another model": ("pod-head-001", {"model": "R760"}, "DC501", "R760"),
    "a cable that is too short": ("pod-su01-gpu-001:rail1", {"part": "MFP7E10-N001", "m": "1"}, "DC507", "length 1 m"),
    "a position off the floor": ("pod-core-r01", {"position": "0"}, "DC501", "position 0"),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_be_followed_is_an_error(name: str, pod: Path) -> None:
    """The error names the thing with both values and the line; the other things stay."""
    before, _ = found_in(pod)
    thing, fields, code, text = IMPOSSIBLE[name]
    rewrite(pod, thing, **fields)
    after, findings = found_in(pod)

    (finding,) = findings
    assert (finding.code, finding.severity) == (code, "error")
    assert text in finding.message and f"{path_of(pod).as_posix()}:" in finding.message
    assert moved(before, after) == set()


CONTRADICTING = {
    "one port": ("pod-head-002:bmc", "to", BMC),
    "one address": ("pod-head-002:bmc", "ip", BMC),
    "one outlet": ("pod-head-002:psu1", "to", "pod-head-001:psu1"),
    "one rack unit": ("pod-head-002", "u", "pod-head-001"),
}


@pytest.mark.parametrize("name", CONTRADICTING)
def test_two_lines_with_one_place_are_an_error(name: str, pod: Path) -> None:
    thing, field, other = CONTRADICTING[name]
    before, _ = found_in(pod)
    rewrite(pod, thing, **{field: before[other][field]})
    _, findings = found_in(pod)

    (finding,) = (finding for finding in findings if finding.code == "DC504")
    assert {thing, other} <= set(finding.names)
    assert finding.place and finding.place.line > 1


# --- growth after a release -------------------------------------------------------------------------------


def grown() -> Data:
    larger: Data = json.loads(json.dumps(POD))
    larger["max_units"] = 3
    larger["fabrics"]["compute"]["spines"] = 8
    return larger


def test_growth_beyond_the_design_moves_as_few_cables_as_it_can(pod: Path) -> None:
    """Eight uplinks on four spines become eight on eight: of each pair of links, one stays."""
    before, _ = found_in(pod)
    path = written(pod.parents[1], grown())
    _, refused = found_in(path)
    assert "DC502" in {finding.code for finding in refused}

    report, _ = freezing.thaw([path], ("pod-compute-spine-*",), people=False)
    assert report
    after, findings = found_in(path)
    links = [name for name, fields in before.items() if fields.get("to", "").startswith("pod-compute-spine-")]
    stay = [name for name in links if after[name]["to"] == before[name]["to"]]
    pairs = Counter((name.partition(":")[0], after[name]["to"].partition(":")[0]) for name in links)

    assert not errors(findings), findings
    assert len(links) == 64 and len(stay) == 32
    assert set(pairs.values()) == {1}
    assert [finding.code for finding in findings] == ["DC508"]
    assert "32 of 64 released cables" in findings[0].message
    freeze(path)
    assert found_in(path)[1] == []


def test_a_release_names_what_it_releases(pod: Path) -> None:
    lock = path_of(pod)
    before = lock.read_text(encoding="utf-8")
    report, _ = freezing.thaw([pod], ("pod-head-001",), people=False)
    after = lock.read_text(encoding="utf-8")

    assert report == [
        f"pod: released 1 rack or device, {ports_of('head-001', before)} ports, 2 power supplies ({lock})"
    ]
    assert "\nhead-001" not in after
    assert freezing.thaw([pod], ("nothing*",), people=False)[0] == []


def ports_of(device: str, text: str) -> int:
    return sum(row.startswith(f"{device}:") and ":psu" not in row for row in text.splitlines())


def test_words_of_people_survive_a_freeze_and_a_release_that_keeps_them(pod: Path) -> None:
    rewrite(pod, "pod-head-001", serial="S-1", note='"a=b"')
    rewrite(pod, BMC, mac="b8:ce:f6:12:34:56")
    freeze(pod)
    freezing.thaw([pod], ("pod-head-001",), people=True)
    kept = read(pod, pod.parents[1])
    assert kept
    assert kept.lines["pod-head-001", "", 0].fields == {"serial": "S-1", "note": "a=b"}
    freeze(pod)
    analysis, _ = pipeline.examine(pod)
    assert analysis
    assert analysis.topology.plan.recorded == {
        "pod-head-001": {"serial": "S-1", "note": "a=b"},
        BMC: {"mac": "b8:ce:f6:12:34:56"},
    }


def test_a_value_of_an_unknown_object_is_a_warning(pod: Path) -> None:
    with path_of(pod).open("a", encoding="utf-8") as file:
        file.write("head-0001 serial=S-1\n")
    _, findings = found_in(pod)

    (finding,) = findings
    assert (finding.code, finding.severity, finding.hint) == ("DC506", "warning", "did you mean 'pod-head-001'?")
    assert "records serial of 'pod-head-0001'" in finding.message


def test_a_renamed_group_keeps_its_places(pod: Path) -> None:
    before, _ = found_in(pod)
    rewrite(pod, "pod-head-001", serial="S-1")
    renamed = json.loads(json.dumps(POD).replace('"head"', '"login"'))
    path = written(pod.parents[1], renamed)
    assert errors(found_in(path)[1]) == [] and "DC506" in {finding.code for finding in found_in(path)[1]}
    outcome = freezing.freeze(path, freezing.FreezeOrder(rename=(("head", "login"),)))
    after, findings = found_in(path)

    assert outcome.sound and findings == []
    for name, fields in before.items():
        assert after[name.replace("pod-head-", "pod-login-")] == {
            field: value.replace("pod-head-", "pod-login-") for field, value in fields.items()
        }
    analysis, _ = pipeline.examine(path)
    assert analysis and analysis.topology.plan.recorded == {"pod-login-001": {"serial": "S-1"}}


def shelf(**servers: int) -> Data:
    """A rack of 48U with groups of 1U servers."""
    groups = {
        key: {"model": "R660", "numbers": "1-2", "capacity": count, "fitted": {}} for key, count in servers.items()
    }
    racks = {"main": {"model": "AR3357", "pdus_per_feed": 3, "holds": {**servers, "oob-leaf": 1}}}
    return {"kind": "training-pod", "name": "pod", "servers": groups, "racks": racks}


def test_racks_without_a_gap(tmp_path: Path) -> None:
    """10U of a group that left stay reserved, so 30U are not free in one piece. A release of the slots solves it."""
    path = written(tmp_path, shelf(aaa=8, mmm=10))
    freeze(path)
    _, findings = facts(written(tmp_path, shelf(aaa=8, zzz=36)))
    assert [finding.code for finding in errors(findings)] == ["DC503"]
    assert "no gap of 36U for 'zzz'" in errors(findings)[0].message

    freezing.thaw([path], ("/u/main mmm", "pod-mmm-*"), people=False)
    assert errors(facts(path)[1]) == []


ROW = {"kind": "edge-site", "name": "pod", "power": {"survives": "nothing"}}


def row_of_racks(**racks: int) -> Data:
    """A row of four positions with racks of one server each."""
    servers = {key: {"model": "R660", "numbers": "1", "capacity": count, "fitted": {}} for key, count in racks.items()}
    groups: Data = {key: {"model": "AR3357", "holds": {key: 1}} for key in racks}
    groups[next(iter(racks))]["holds"]["oob-leaf"] = 1
    return {
        **ROW,
        "servers": servers,
        "racks": groups,
        "floor": {"rows": {1: {"positions": "1-4", "groups": list(racks)}}},
    }


def test_a_row_without_a_gap(tmp_path: Path) -> None:
    """Racks 1 and 4 are built, and two others left position 2 and 3 reserved: there is no position for a third one."""
    path = written(tmp_path, row_of_racks(aaa=1, mmm=2, nnn=1))
    freeze(path)
    _, findings = facts(written(tmp_path, row_of_racks(aaa=1, nnn=1, zzz=1)))
    assert [finding.code for finding in errors(findings)] == ["DC503"]
    assert "row 1 has 4 positions" in errors(findings)[0].message


def test_a_new_pdu_that_built_supplies_do_not_use(pod: Path) -> None:
    larger = json.loads(json.dumps(POD))
    larger["power"]["feeds"] = {"a": {}, "b": {}, "c": {}}
    before, _ = found_in(pod)
    after, findings = found_in(written(pod.parents[1], larger))

    assert moved(before, after) == set()
    assert "DC509" in {finding.code for finding in findings}
    assert not [finding for finding in findings if finding.code == "DC501"]


# --- merges -----------------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.net", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ("git", *identity, *arguments), cwd=folder, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


@pytest.mark.parametrize("seed", range(3))
def test_branches_merge_to_the_union_of_their_lines(pod: Path, seed: int) -> None:
    """In a real Git, with `*.lock merge=union`: each branch freezes a server of its own, and records serials."""
    project = pod.parents[1]
    (project / ".gitattributes").write_text("blueprints/*.lock merge=union\n", encoding="utf-8")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-qm", "base")
    order = ["gpu", "head"]
    random.Random(seed).shuffle(order)
    larger = json.loads(json.dumps(POD))
    for branch in order:
        git(project, "checkout", "-q", "-b", branch, "main")
        part = json.loads(json.dumps(POD))
        for each in (part, larger):
            each["servers"][branch]["numbers"] = "1-3"
        freeze(written(project, part))
        rewrite(pod, "pod-head-001", **{"serial" if branch == "gpu" else "asset": branch})
        written(project, POD)  # the blueprints would conflict: both edit one line of JSON
        git(project, "commit", "-qam", branch)
    git(project, "checkout", "-q", order[0])
    git(project, "merge", "-q", "-m", "merge", order[1])
    before, _ = found_in(pod)
    path = written(project, larger)
    after, findings = found_in(path)

    assert findings == []
    assert moved(before, after) == set()
    freeze(path)
    kept = read(path, project)
    assert kept and dict(kept.lines["pod-head-001", "", 0].fields)["serial"] == "gpu"
    assert dict(kept.lines["pod-head-001", "", 0].fields)["asset"] == "head"


def test_two_groups_in_one_gap_are_an_error(pod: Path) -> None:
    """Two branches add a group each: both take the same slots, which only dcgen can see."""
    project = pod.parents[1]
    base = path_of(pod).read_text(encoding="utf-8")
    added: list[str] = []
    for key in ("aaa", "bbb"):
        part = json.loads(json.dumps(POD))
        part["servers"][key] = {"model": "R660", "numbers": "1", "capacity": 1, "fitted": {}}
        part["racks"]["core"]["holds"][key] = 1
        path_of(pod).write_text(base, encoding="utf-8")
        freeze(written(project, part))
        added += [row for row in path_of(pod).read_text(encoding="utf-8").splitlines() if row not in base.splitlines()]
    path_of(pod).write_text(base + "\n".join(added) + "\n", encoding="utf-8")
    both = json.loads(json.dumps(POD))
    for key in ("aaa", "bbb"):
        both["servers"][key] = {"model": "R660", "numbers": "1", "capacity": 1, "fitted": {}}
        both["racks"]["core"]["holds"][key] = 1
    _, findings = facts(written(project, both))

    found = [finding for finding in findings if finding.code == "DC504"]
    assert any("aaa" in finding.message and "bbb" in finding.message for finding in found)
    assert all(finding.place for finding in found)


# --- commands ---------------------------------------------------------------------------------------------


def test_the_commands(run_here: Run, tmp_path: Path) -> None:
    path = written(tmp_path, POD)
    assert run_here("freeze", "--check").returncode == 1
    done = run_here("freeze", "--only", "su01")
    assert (done.returncode, "pod: froze" in done.stdout) == (0, True), done.stderr
    text = path_of(path).read_text(encoding="utf-8")
    assert "\nsu01-gpu-001 " in text and "\nhead-001 " not in text
    checked = run_here("freeze", "--check")
    assert checked.returncode == 1 and "not frozen: pod-core-r01" in checked.stdout
    assert run_here("freeze").returncode == 0
    assert run_here("freeze", "--check").returncode == 0
    assert run_here("freeze", "--rename", "head").returncode == 2
    lock = path_of(path).read_bytes()
    missing, taken = run_here("freeze", "--rename", "haed=login"), run_here("freeze", "--rename", "head=gpu")
    assert missing.returncode == taken.returncode == 2
    assert "no built group, fabric or site 'haed'; did you mean 'head'?" in missing.stderr
    assert "the lock has 'gpu' already" in taken.stderr
    assert path_of(path).read_bytes() == lock
    assert run_here("freeze", "--only", "nothing").returncode == 1
    thawed = run_here("thaw", "pod-head-*", "--keep-people")
    assert thawed.returncode == 0 and "released 2 racks and devices" in thawed.stdout
    wrong = run_here("thaw", "pod-hed-001")
    assert wrong.returncode == 2
    assert run_here("check").returncode == 0


def test_an_edit_that_would_move_built_things_writes_nothing(run_here: Run, tmp_path: Path) -> None:
    written(tmp_path, POD)
    assert run_here("build").returncode == 0 and run_here("freeze").returncode == 0
    before = {each: each.read_bytes() for each in (tmp_path / "out").rglob("*") if each.is_file()}
    other = json.loads(json.dumps(POD))
    other["addressing"] = {"pools": {"oob": "10.77.0.0/16"}}
    written(tmp_path, other)
    done = run_here("build")

    assert done.returncode == 1
    assert done.stderr.count(" DC501 error: ") == 20, "the first twenty have a finding of their own"
    assert {each: each.read_bytes() for each in (tmp_path / "out").rglob("*") if each.is_file()} == before
    found = json.loads(run_here("check", "--format", "json").stdout)
    names = {name for item in found for name in (*item.get("names", ()), item["message"].split(" ")[0])}
    addresses = {row.split(",")[0] for row in (tmp_path / "out/pod/addresses.csv").read_text().splitlines()[1:]}
    assert addresses and len([name for name in names if name.endswith(":bmc")]) == 4


def test_a_damaged_lock_stops_every_command(run_here: Run, tmp_path: Path) -> None:
    path = written(tmp_path, POD)
    assert run_here("freeze").returncode == 0
    text = path_of(path).read_text(encoding="utf-8")
    path_of(path).write_text(text.replace(" rack=", " rak=", 1), encoding="utf-8")

    for command in ("check", "build", "freeze", "diff"):
        done = run_here(command)
        assert done.returncode == 1 and "DC505" in done.stderr and "did you mean 'rack'?" in done.stderr, command
        assert "Traceback" not in done.stderr
    assert run_here("thaw", "pod-head-001").returncode == 1


def test_a_lock_behind_a_link_is_not_written(run_here: Run, tmp_path: Path) -> None:
    path = written(tmp_path, POD)
    other = tmp_path / "other.lock"
    other.write_text("# dcgen lock 1\n", encoding="utf-8")
    path_of(path).symlink_to(other)

    assert run_here("freeze").returncode == 1
    assert other.read_text(encoding="utf-8") == "# dcgen lock 1\n"


def test_a_site_with_names_of_the_hall(tmp_path: Path) -> None:
    """The lock has the printed names; corrections of an outlet and an address are followed."""
    named = json.loads(json.dumps(POD))
    named["names"] = {"host_names": {"pod-head-001": "login-a"}, "rack_names": {"pod-core-r01": "C04"}}
    path = written(tmp_path, named)
    before, _ = facts(path)
    if before is None:
        pytest.fail("the names are at fault")
    freeze(path)
    assert "\nlogin-a " in path_of(path).read_text(encoding="utf-8")
    rewrite(path, "login-a:bmc", ip=before["login-a:bmc"]["ip"].rpartition(".")[0] + ".250")
    rewrite(path, "login-a", u="20")
    after, findings = found_in(path)

    assert findings == []
    assert moved(before, after) == {"login-a", "login-a:bmc"}


def test_freezing_keeps_lines_that_are_equal() -> None:
    """A line that agrees with the plan stays the same object, and fields of people stay in lines that change."""
    line = LockLine(("a", "", 0), {"u": "1", "serial": "S"}, 7)
    same = edits.freeze({line.key: line}, {"a": {"u": "1"}}, [])
    other = edits.freeze({line.key: line}, {"a": {"u": "2"}}, [])

    assert same.lines[line.key] is line and not same.added
    assert other.lines[line.key].fields == {"u": "2", "serial": "S"} and other.added == ("a",)


@pytest.mark.parametrize("path", [*BLUEPRINTS, *CASES], ids=lambda path: path.stem)
def test_rows_are_made_as_lines_are_written(path: Path, tmp_path: Path) -> None:
    """The fast form of a plan's rows is that of `row_of`, and a frozen site agrees with its lock."""
    analysis, _ = pipeline.examine(path)
    assert analysis
    plan = analysis.topology.plan
    for prefix in ("", f"{plan.name}-"):
        lines = [LockLine((name, "", 0), fields) for name, fields in facts_of(plan).items()]
        rows = dict(row_of(line, prefix).split(" ", 1) for line in lines)
        assert rows_of(plan, prefix) == rows
        text = text_of(plan.name, lines, (), prefix)
        assert agreed(LockFile("x.lock", text), plan) == ({}, {})
        parsed = parse(LockFile("x.lock", text))
        assert {line.name: dict(line.fields) for line in parsed.lines.values()} == facts_of(plan)


AGREEING = {
    "a serial": ("pod-head-001", ' serial="a b"', True),
    "an own field": ("pod-head-001", " x-door=7", True),
    "a misspelled field": ("pod-head-001", " seral=7", False),
    "a MAC address of another form": ("pod-head-001:bmc", " mac=B8-CE-F6-12-34-56", False),
    "a field twice": ("pod-head-001", " note=a note=b", False),
    "another rack unit": ("pod-head-001", "0", False),
    "a released end": ("pod-head-001:bmc", " was=x:1", False),
    "a control character": ("pod-head-001", " note=\x07", False),
}


@pytest.mark.parametrize("name", AGREEING)
def test_the_fast_comparison_is_exact(name: str, pod: Path) -> None:
    """It passes a lock with fields of people only. Anything else is read line by line."""
    thing, more, passes = AGREEING[name]
    found = read_file(pod, pod.parents[1])
    analysis, _ = pipeline.examine(pod)
    assert found and analysis
    short = thing.removeprefix("pod-")
    rows = [f"{row}{more}" if row.split(" ")[0] == short else row for row in found.text.split("\n")]
    agrees = agreed(LockFile(found.file, "\n".join(rows)), analysis.topology.plan)

    assert (agrees is not None) is passes
    assert not passes or (
        agrees and agrees.recorded == {thing: {more.strip().split("=")[0]: more.strip().split("=")[1].strip('"')}}
    )


def test_names_without_the_prefix_are_whole_again() -> None:
    """A group with the name of the site keeps its whole name, which would otherwise be read as another one."""
    line = LockLine(("pod-pod-001", "", 0), {"rack": "pod-core-r01", "serial": "pod-1"})
    text = text_of("pod", [line], (), "pod-")

    assert text.splitlines()[1] == "pod-pod-001 rack=core-r01 serial=pod-1"
    assert next(iter(parse(LockFile("x", text)).lines.values()))._replace(number=0) == line
