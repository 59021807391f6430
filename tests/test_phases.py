"""Phases: what each phase builds, orders and moves, and the lists that are refused."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, Examine, ExamineData
from dcgen.plan import phases
from dcgen.plan.records import Cable, Phase, Plan
from support import doors, strategies

CASE = ROOT / "tests" / "cases" / "phases.yaml"
NODE = "{model: R660, numbers: 1-4, capacity: 4, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}"
SITE = f"""\
kind: training-pod
name: x
servers: {{node: {NODE}}}
racks: {{all: {{model: AR3100, holds: {{node: 2, inband-leaf: 1, oob-leaf: 1}}}}}}
fabrics: {{inband: {{design: single, switch: SN3420}}}}
circuits: {{wan: {{fabric: inband, provider: p, speed_gbps: 10}}}}
floor: {{}}
"""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """The files of the case with phases, by path."""
    topology, findings = doors.examine(CASE)
    assert topology, [str(finding) for finding in findings]
    return {item.path: item.text for item in doors.artifacts_of(topology, CASE, ("phases", "summary"))}


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def test_each_phase_has_its_own_lists(files: dict[str, str]) -> None:
    """Two units of two servers with eight rails: 16 cables, and 32 uplinks of two leaves, in each phase. Login servers come with the second unit."""
    assert sorted(path for path in files if path.startswith("phases/")) == [
        "phases/README.md",
        *(f"phases/{name}/{kind}.csv" for name in ("first", "second") for kind in ("bom", "cables")),
    ]
    for name, servers in (("first", 2), ("second", 4)):
        bill = {row["model"]: int(row["quantity"]) for row in rows(files[f"phases/{name}/bom.csv"])}
        assert bill["DGX-H100"] == 2 and bill.get("R660", 0) == servers - 2
        cables = rows(files[f"phases/{name}/cables.csv"])
        assert Counter(row["fabric"] for row in cables)["compute"] == 16 + 2 * 32
        assert {row["action"] for row in cables} == {"install"}
    assert "phases/" in files["README.md"]


@st.composite
def phased(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a site with one to three phases, each with some of its units, servers and circuits."""
    data = draw(strategies.blueprints())
    names = ["one", "two", "three"][: draw(st.integers(1, 3))]
    phases: dict[str, Any] = {name: {} for name in names}
    one_of = st.sampled_from(names)
    units = sorted({unit for group in data["servers"].values() for unit in _numbers(group.get("units", ""))})
    for unit in units:
        phase = phases[draw(one_of)]
        phase["units"] = f"{phase['units']},{unit}" if "units" in phase else str(unit)
    for key, group in data["servers"].items():
        for number in _numbers(group["numbers"]) if "units" not in group else ():
            servers = phases[draw(one_of)].setdefault("servers", {})
            servers[key] = f"{servers[key]},{number}" if key in servers else str(number)
    for circuit in data["circuits"]:
        phases[draw(one_of)].setdefault("circuits", []).append(circuit)
    return {**data, "phases": {name: phase for name, phase in phases.items() if phase}}


def _numbers(text: str) -> list[int]:
    """The numbers of `1-3,5`."""
    parts = [part.split("-") for part in text.split(",") if part]
    return [number for part in parts for number in range(int(part[0]), int(part[-1]) + 1)]


def cabling(cables: tuple[Cable, ...]) -> Counter[tuple[object, ...]]:
    """The cables as a set of facts."""
    return Counter((cable.id, cable.b_device, cable.b_port, cable.model, cable.length_m) for cable in cables)


@given(data=phased())
@strategies.examples(30)
@pytest.mark.slow
def test_phases_add_up_to_the_site(data: dict[str, Any], examine_data: ExamineData) -> None:
    """Bills of the phases add up to that of the site; the run lists in order give the run list of the site."""
    topology, findings = examine_data(data)
    if topology is None or not topology.plan.phases or any(item.code == "DC148" for item in findings):
        return
    plan = topology.plan
    assert len(plan.phases) == len(data["phases"])
    total: Counter[tuple[object, ...]] = Counter()
    there: Counter[tuple[object, ...]] = Counter()
    for phase in plan.phases:
        for line in phase.bill:
            total[line.category, line.model, line.part_number, line.length_m, line.color] += line.quantity
        assert phase.installed == there.total()
        there.subtract(cabling(tuple(step.before for step in phase.cables if step.before)))
        there.update(cabling(tuple(step.cable for step in phase.cables if step.action != "remove")))
        assert +there == there == cabling(phase.plan.installed)
        told = any(item.code == "DC149" and item.path[1] == phase.name for item in findings)
        assert told == bool(phase.moved or any(step.before for step in phase.cables))
    assert +total == Counter(
        {(line.category, line.model, line.part_number, line.length_m, line.color): line.quantity for line in plan.bill}
    )
    assert there == cabling(plan.installed)


def test_a_later_circuit_keeps_its_port(examine: Examine) -> None:
    """The port of a circuit is reserved before its phase."""
    phases = "phases: {one: {servers: {node: 1-2}}, two: {servers: {node: 3-4}, circuits: [wan]}}\n"
    topology, _ = examine(SITE + phases)
    assert topology
    first, second = topology.plan.phases
    assert [step.action for step in second.cables] == ["install"] * len(second.cables) and not second.moved
    assert not any("uplink" in name for name in first.plan.devices)
    assert [step.cable.b_device for step in second.cables if "uplink" in step.cable.b_device] == ["x-uplink-wan"]


def test_what_no_phase_lists_is_in_the_first(examine: Examine) -> None:
    """Servers and circuits outside the units belong to the first phase."""
    topology, _ = examine(SITE + "phases: {one: {servers: {node: 1}}, two: {servers: {node: 4}}}\n")
    assert topology
    first, second = topology.plan.phases
    assert servers(first.plan) == ["x-node-001", "x-node-002", "x-node-003"]
    assert servers(second.plan) == [*servers(first.plan), "x-node-004"]
    assert "x-uplink-wan" in first.plan.devices


def test_a_phase_can_be_stated_by_racks(examine: Examine) -> None:
    """A phase that lists a rack builds the servers in it."""
    topology, _ = examine(SITE + "phases: {one: {servers: {node: 1-2}}, two: {racks: [x-all-r02]}}\n")
    assert topology
    assert servers(topology.plan.phases[0].plan) == ["x-node-001", "x-node-002"]


def test_a_pin_of_a_later_device_is_no_fault(examine: Examine) -> None:
    """Pins of devices of later phases wait."""
    pins = "pins: {x-node-004: {rack: x-all-r02, u: 30}}\n"
    topology, findings = examine(SITE + pins + "phases: {one: {servers: {node: 1-2}}, two: {servers: {node: 3-4}}}\n")
    assert topology and not [item for item in findings if item.code in ("DC148", "DC226")]
    assert topology.plan.phases[1].plan.mounts["x-node-004"].u == 30


def servers(plan: Plan) -> list[str]:
    """The names of the servers of a plan."""
    return [device.name for device in plan.devices.values() if device.kind == "server"]


def test_moves_of_live_equipment_are_reported(examine: Examine) -> None:
    """A finished site with another rack order and leaf ports moves installed cables and devices, and dcgen says so."""
    topology, _ = examine(SITE + "phases: {one: {servers: {node: 1-2}}, two: {servers: {node: 3-4}}}\n")
    assert topology
    before = topology.plan.phases[0].plan
    other = SITE.replace("servers: {", "servers: {early: " + NODE + ", ").replace("holds: {", "holds: {early: 2, ")
    after, _ = examine(other)
    assert after
    steps = list(phases.cable_steps(before, after.plan))
    changed = {step.action: step for step in steps if step.before}
    assert set(changed) == {"move"}
    move = changed["move"]
    assert move.before and move.cable.id == move.before.id and move.cable.b_port != move.before.b_port
    phase = Phase("two", after.plan, (), tuple(steps), ("x-node-001",), len(before.cables))
    finding = phases.moves(phase)
    count = sum(1 for step in steps if step.before)
    assert finding and finding.code == "DC149"
    assert finding.message.startswith(
        f"phase 'two' moves or replaces {count} live cables of {len(before.cables)} and 1 device"
    )
