"""Findings that differ only in a name are one finding, and every code has one severity."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Examine, Run
from dcgen import report
from dcgen.finding import Case, Finding, Place, fold
from dcgen.rules import RULES
from support import gaps

RACKS = 72
POD = f"""\
kind: training-pod
name: pod
servers:
  node: {{model: R660, numbers: 1-{2 * RACKS}, fitted: {{}}}}
fabrics:
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 2, spines: 2}}
racks:
  node: {{model: AR3357, holds: {{node: 2}}, cooling_kw: 0.5}}
  net: {{model: AR3357, holds: {{oob-leaf: 20, oob-spine: 2}}}}
floor: {{}}
assume:
  SN4600C: {{power_max_w: 1000, reason: a figure for this test}}
"""


def case(name: str, weight: float = 0.0, key: str = "group") -> Case:
    """Return a case about one rack."""
    return Case(key, name, Finding("DC203", f"rack {name} is overloaded", f"hint for {name}"), weight)


def test_many_racks_of_one_fault_are_one_finding(examine: Examine) -> None:
    """Check that a pod with 72 racks of one fault gives one finding, which counts the other racks."""
    _, told = examine(POD)
    findings = gaps.others(told)

    assert [finding.code for finding in findings] == ["DC224"]
    assert findings[0].message == (
        "rack pod-node-r01 gives off 1.6 kW of heat; its cooling removes 0.5 kW (and 71 more racks)"
    )
    assert findings[0].names == tuple(f"pod-node-r{number:02}" for number in range(1, RACKS + 1))


def test_overweight_racks_are_one_finding(examine: Examine) -> None:
    """Check that racks of one group that are too heavy give one finding, which counts the others."""
    text = POD.replace("holds: {node: 2}, cooling_kw: 0.5", "pdus_per_feed: 2, holds: {node: 40}")
    _, findings = examine(text.replace(f"1-{2 * RACKS}", "1-200"))

    (found,) = [finding for finding in findings if finding.code == "DC206"]
    assert found.message.endswith("(and 4 more racks)")
    assert found.names == tuple(f"pod-node-r{number:02}" for number in range(1, 6))


def test_a_folded_finding_is_one_error(run_here: Run, tmp_path: Path) -> None:
    """Check that text prints it once and exits 1, and that JSON lists every rack."""
    (tmp_path / "pod.yaml").write_text(POD, encoding="utf-8")
    text, machine = run_here("check", "pod.yaml"), run_here("check", "pod.yaml", "--format", "json")

    assert text.returncode == machine.returncode == 1
    assert text.stdout.startswith("1 blueprint: 1 error, ") and text.stderr.count("DC224") == 1
    (found,) = (item for item in json.loads(machine.stdout) if item["code"] == "DC224")
    assert len(found["names"]) == RACKS


def test_the_heaviest_case_is_shown() -> None:
    """Check that the message and the hint come from the first case of the largest weight."""
    (finding,) = fold([case("a", 1), case("b", 2), case("c", 2)], "rack")

    assert finding.message == "rack b is overloaded (and 2 more racks: a, c)"
    assert finding.hint == "hint for b"
    assert finding.names == ("b", "a", "c")


def test_few_others_are_named_and_many_are_counted() -> None:
    """Check that a message lists up to three other names, and counts more."""
    messages = {
        count: next(fold((case(f"r{number}") for number in range(count + 1)), "rack")).message for count in (1, 3, 4)
    }

    assert messages[1].endswith("(and 1 more rack: r1)")
    assert messages[3].endswith("(and 3 more racks: r1, r2, r3)")
    assert messages[4].endswith("(and 4 more racks)")


def test_a_single_case_stays_as_it_is() -> None:
    """Check that a key with one name is not folded."""
    alone = case("a")

    assert list(fold([alone, case("b", key="other")], "rack")) == [alone.finding, case("b").finding]
    assert list(fold([alone, alone], "rack")) == [alone.finding]


def test_machine_formats_list_names_of_folded_findings_only() -> None:
    """Check that JSON has `names` and SARIF has them under `properties`, for folded findings only."""
    folded = next(fold([case("a"), case("b")], "rack"))._replace(place=Place("x.yaml", 1, 1))
    findings = [folded, case("c").finding]

    records = json.loads(report.as_json(findings))
    results = json.loads(report.as_sarif(findings))["runs"][0]["results"]
    assert records[0]["names"] == results[0]["properties"]["names"] == ["a", "b"]
    assert "names" not in records[1] and "properties" not in results[1]
    assert report.as_github([folded]).endswith("rack a is overloaded (and 1 more rack: b) (hint for a)")


def test_every_code_has_one_severity() -> None:
    """Check that a finding looks up its severity in the table of codes."""
    assert {rule.severity for rule in RULES.values()} == {"error", "warning"}
    assert "severity" not in Finding._fields
    assert Finding("DC205", "message", "hint").severity == "warning"
