"""Independent faults are reported together: one run shows all of them, and a fix never reveals a new one."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import BLUEPRINTS, ROOT, Run
from dcgen import pipeline, project
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan.fabrics import fabric

POD = """\
kind: training-pod
name: roce
max_units: 2
servers:
  gpu:
    model: SYS-821GE-TNHR
    units: 1-2
    numbers: 1-4
    capacity: 4
    fitted:
      gpus: {model: H200-SXM5-141GB, count: 8}
      nics:
        rail: {model: B3140H, count: 8, ports: [compute], bmc: false}
        front: {model: B3220, count: 1, ports: [storage, inband]}
      drives:
        scratch: {model: NVMe-U2-3.84TB, count: 8}
  store:
    model: VAST-DBOX-DF3015V2
    numbers: 1-2
    capacity: 4
  head:
    model: R660
    numbers: 1-2
    capacity: 2
    fitted: {nics: {front: {model: MCX755106AS-HEAT, count: 1, ports: [inband, inband]}}}
fabrics:
  compute:
    design: leaf-spine
    switch: SN5600
    spines: 2
    uplink_gbps: 800
    oversubscription: '1:1'
  storage:
    design: single
    switch: SN3700
  inband:
    design: single
    switch: SN3700
    peer_links: 0
  oob:
    design: single
    switch: SN2201
racks:
  gpu:
    model: AR3357
    per: unit
    holds: {gpu: 4}
    pdu: APDU11450ME
    pdus_per_feed: 2
  net:
    model: AR3357
    holds: {store: 4, head: 2, compute-leaf: 4, compute-spine: 2, storage-leaf: 1, inband-leaf: 1, oob-leaf: 1}
floor:
  rows:
    1: {positions: 1-4, units: 1-2, groups: [net]}
  max_kg_m2: 2000
power:
  pdu: AP8886
  pdus_per_feed: 2
circuits:
  wan: {fabric: oob, provider: carrier, speed_gbps: 1}
pins:
  roce-head-002: {rack: roce-net-r01, u: 30}
labels: {lines: 4, length: 60}
addressing:
  pools:
    compute: 172.20.0.0/16
    storage: 172.21.0.0/20
    inband: 172.21.16.0/20
    oob: 172.21.32.0/20
assume:
  SYS-821GE-TNHR: {power_max_w: 8000, weight_kg: 130, inlet: C20, reason: a planning value}
  SN5600: {power_max_w: 2200, inlet: C20, reason: a planning value}
  SN3700: {power_max_w: 500, reason: a planning value}
"""


# The keys before a model that occurs several times.
STORAGE, NET = "storage:\n    design: single\n    switch: ", "  net:\n    model: "


class Fault(NamedTuple):
    """A mistake in a blueprint: the text that it replaces, its own text, and the code of its finding."""

    good: str
    bad: str
    code: str


FAULTS = {
    "unknown server": Fault("model: R660", "model: R661", "DC106"),
    "unknown adapter": Fault("model: B3140H", "model: B3141H", "DC106"),
    "unknown switch": Fault(
        "storage:\n    design: single\n    switch: SN3700", "storage:\n    design: single\n    switch: SN3701", "DC106"
    ),
    "unknown rack": Fault(f"{NET}AR3357", f"{NET}AR3358", "DC106"),
    "unknown PDU": Fault("  pdu: AP8886", "  pdu: AP8887", "DC106"),
    "drives": Fault("NVMe-U2-3.84TB, count: 8", "NVMe-U2-3.84TB, count: 99", "DC135"),
    "number": Fault("numbers: 1-2\n    capacity: 4", "numbers: 1-5\n    capacity: 4", "DC109"),
    "unit": Fault("units: 1-2\n    numbers", "units: 1-3\n    numbers", "DC109"),
    "too many spines": Fault("spines: 2", "spines: 512", "DC324"),
    "odd ratio": Fault("oversubscription: '1:1'", "oversubscription: '1:1'\n    downlinks: 7\n    uplinks: 9", "DC315"),
    "key of another design": Fault("peer_links: 0", "tiers: 2", "DC321"),
    "no pool": Fault("inband: 172.21.16.0/20", "imband: 172.21.16.0/20", "DC313"),
    "small pool": Fault("172.20.0.0/16", "172.20.0.0/28", "DC311"),
    "overlap": Fault("172.21.32.0/20", "172.21.16.0/20", "DC312"),
    "unknown fabric": Fault("wan: {fabric: oob", "wan: {fabric: obb", "DC110"),
    "unknown leaf": Fault("provider: carrier,", "provider: carrier, leaf: 3,", "DC305"),
    "unknown pin": Fault("roce-head-002", "roce-head-009", "DC226"),
    "pin too high": Fault("u: 30}", "u: 55}", "DC227"),
    "rack full": Fault("holds: {gpu: 4}", "holds: {gpu: 4}\n    reserve_u: 30", "DC201"),
    "overload": Fault("power_max_w: 8000", "power_max_w: 17600", "DC203"),
    "homeless": Fault(" storage-leaf: 1,", "", "DC202"),
    "held by nobody": Fault("head: 2, compute-leaf", "head: 2, heat: 1, compute-leaf", "DC204"),
    "short row": Fault("positions: 1-4", "positions: 1-2", "DC215"),
    "floor load": Fault("max_kg_m2: 2000", "max_kg_m2: 400", "DC231"),
    "label": Fault("length: 60", "length: 60, format: '{near_shelf}'", "DC242"),
    "assumption": Fault("SN5600: {power_max_w: 2200", "SN5600: {u_height: 3, power_max_w: 2200", "DC131"),
}

# Faults of keys and values, each with faults of the plan that hold whatever its correction is.
OF_KEYS = [
    (
        Fault("provider: carrier,", "provider: carrier, lef: 2,", "DC101"),
        ("too many spines", "overlap", "rack full", "overload", "floor load"),
    ),
    (Fault("lines: 4", "lines: 0", "DC103"), ("unknown PDU", "homeless", "small pool", "unknown fabric")),
    (Fault("u: 30}", "u: 30, tall: 2}", "DC101"), ("short row", "odd ratio", "unknown leaf", "held by nobody")),
    (
        Fault("numbers: 1-2\n    capacity: 2", "numbers: 1-2\n    capasity: 2", "DC101"),
        ("unknown switch", "unit", "key of another design", "overlap", "label", "drives"),
    ),
    (
        Fault("positions: 1-4", "positions: 4-1", "DC105"),
        ("unknown rack", "unknown adapter", "unknown server", "label"),
    ),
]
# Pairs of which the first hides the second: what the second is about follows from what the first leaves unknown.
DEPENDENT = {
    ("unknown server", "unknown pin"),  # the pin may name a server of the group
    ("unknown server", "pin too high"),  # the height is unknown
    ("unknown adapter", "too many spines"),  # the speed of the leaf's ports is unknown
    ("unknown adapter", "odd ratio"),
    ("unknown adapter", "small pool"),  # the leaves, each with a prefix of its own, are unknown
    ("odd ratio", "small pool"),
    ("too many spines", "small pool"),
    ("unknown switch", "homeless"),  # no switch to find a place for
    ("unknown rack", "floor load"),  # the size of the rack is unknown
    ("too many spines", "odd ratio"),  # the uplinks that the spines share are unknown
    ("no pool", "overlap"),  # one pool the less
    ("unknown fabric", "unknown leaf"),  # a leaf of no fabric
    ("unknown pin", "pin too high"),  # a pin of no device
}
TOGETHER = [
    # a RoCE pod with five faults of five steps
    ("too many spines", "overlap", "unknown fabric", "rack full", "unknown pin"),
    ("unknown adapter", "overlap", "short row", "label"),
    ("unknown server", "unknown switch", "unknown PDU", "small pool", "unknown leaf", "overload"),
    ("unit", "number", "key of another design", "no pool", "held by nobody", "floor load"),
    ("drives", "odd ratio", "overload", "pin too high", "label"),
    ("unknown rack", "assumption", "small pool", "rack full", "held by nobody"),
    ("homeless", "overload", "overlap", "label", "unknown fabric"),
    ("short row", "floor load", "rack full", "unknown pin"),
    ("unknown server", "drives", "unit"),
]


def broken(names: tuple[str, ...]) -> str:
    """Return the pod with some faults."""
    text = POD
    for name in names:
        assert FAULTS[name].good in text, name
        text = text.replace(FAULTS[name].good, FAULTS[name].bad, 1)
    return text


@pytest.fixture
def errors(tmp_path: Path) -> Callable[[tuple[str, ...]], list[Finding]]:
    """Return a function from faults to the errors of the pod that has them."""
    path = tmp_path / "blueprints" / "roce.yaml"
    path.parent.mkdir()

    def find(names: tuple[str, ...]) -> list[Finding]:
        path.write_text(broken(names), encoding="utf-8")
        return [finding for finding in pipeline.examine(path)[1] if finding.severity == "error"]

    return find


def marks(findings: list[Finding]) -> set[tuple[str, KeyPath]]:
    """Return the code and the key path of each finding."""
    return {(finding.code, finding.path) for finding in findings}


Errors = Callable[[tuple[str, ...]], list[Finding]]


def test_the_pod_is_sound(errors: Errors) -> None:
    """Report no error without a fault."""
    assert errors(()) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_gives_its_finding_and_no_other(errors: Errors, name: str) -> None:
    """Report one code for a single fault, and nothing that only follows from it."""
    assert {finding.code for finding in errors((name,))} == {FAULTS[name].code}


@pytest.mark.parametrize("names", TOGETHER, ids=" + ".join)
def test_one_run_shows_all_faults(errors: Errors, names: tuple[str, ...]) -> None:
    """Show every fault in the first run, sorted and once, so that no fix reveals a new one."""
    first = errors(names)

    assert marks(first) == set().union(*(marks(errors((name,))) for name in names))
    assert len(first) == len(set(first)) and [item.place for item in first] == sorted(item.place for item in first)
    for fixed in range(1, len(names) + 1):
        assert marks(errors(names[fixed:])) <= marks(first)
        assert marks(errors(names[:-fixed])) <= marks(first)


@pytest.mark.slow
def test_two_faults_hide_nothing_of_each_other(errors: Errors) -> None:
    """Report both of any two faults, except if one is about a part that the other leaves unknown."""
    alone = {name: marks(errors((name,))) for name in FAULTS}
    hidden = {pair for pair in combinations(FAULTS, 2) if not marks(errors(pair)) >= alone[pair[0]] | alone[pair[1]]}

    assert hidden <= DEPENDENT


@pytest.mark.parametrize(("fault", "names"), OF_KEYS, ids=lambda value: getattr(value, "bad", ""))
def test_a_wrong_key_hides_no_certain_fault(
    tmp_path: Path, errors: Errors, fault: Fault, names: tuple[str, ...]
) -> None:
    """Report wrong keys and values together with the faults of the plan that do not depend on them."""
    alone = {name: marks(errors((name,))) for name in names}
    text = broken(names)
    assert fault.good in text
    path = tmp_path / "roce.yaml"
    path.write_text(text.replace(fault.good, fault.bad, 1), encoding="utf-8")
    analysis, findings = pipeline.examine(path)
    wrong = [finding for finding in findings if finding.code == fault.code]

    assert analysis is None and len(wrong) == len(findings) - sum(map(len, alone.values()))
    assert marks(findings) - marks(wrong) == set().union(*alone.values())


def test_errors_write_nothing(tmp_path: Path, run_here: Run) -> None:
    """Exit 1 from a build with errors, show all of them, and write nothing."""
    (tmp_path / "roce.yaml").write_text(broken(TOGETHER[0]), encoding="utf-8")
    done = run_here("build", "roce.yaml")

    assert done.returncode == 1
    assert sorted(FAULTS[name].code for name in TOGETHER[0]) == sorted(re.findall("(DC[0-9]+) error", done.stderr))
    assert not (tmp_path / "out").exists()


def test_a_name_is_explained_despite_errors(tmp_path: Path) -> None:
    """Explain the planned part, and end with a line on the incomplete plan."""
    path = tmp_path / "roce.yaml"
    path.write_text(broken(TOGETHER[0]), encoding="utf-8")
    lines, _ = project.explain((path.as_posix(),), "roce-su01-gpu-001")

    assert "number 1 of 'gpu' in unit 1" in lines[0]
    assert any("roce-su01-gpu-r01" in line for line in lines)
    assert lines[-1] == f"the plan is incomplete: `dcgen check {path.as_posix()}` shows 5 errors"
    with pytest.raises(FindingsError, match="DC324"):
        project.explain((path.as_posix(),), "roce-compute-spine-01")


@pytest.mark.parametrize(
    "path", [*BLUEPRINTS, *sorted((ROOT / "tests" / "cases").glob("*.yaml"))], ids=lambda path: path.stem
)
def test_fabrics_are_planned_in_two_calls(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan the data fabrics of a blueprint without errors once per phase, and its out-of-band fabric as often.

    A default out-of-band fabric of one switch that has too few ports is planned once more, with leaves and spines.
    """
    calls: list[set[str]] = []
    make_fabrics = fabric.make_fabrics

    def counted(*arguments: Any, **named: Any) -> fabric.FabricSet:
        calls.append(set(arguments[2]))
        return make_fabrics(*arguments, **named)

    monkeypatch.setattr(fabric, "make_fabrics", counted)
    analysis, findings = pipeline.examine(path)

    assert analysis and not any(finding.severity == "error" for finding in findings)
    states = max(len(analysis.topology.plan.phases), 1)
    designs = {line.name: line.design for line in analysis.topology.plan.fabrics}
    larger = path.stem == "grown-defaults" and designs["oob"] == "leaf-spine"  # 55 ports; an SN2201 has 48
    assert len(calls) <= (3 if larger else 2) * states and "oob" not in calls[0]
