"""Racks of one kind: they have equal loads, so the rules judge the first of them and find the same as for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import BLUEPRINTS, ROOT, Examine
from dcgen import evidence as results
from dcgen.analysis import Analysis
from dcgen.check import currents
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.proof import power
from dcgen.proof.cooling import rack_heat
from dcgen.topology import Topology
from support import doors

Examined = tuple[Topology, list[Finding]]
OF_RACKS = re.compile(r"DC2[012378]\d ")  # codes of the rules of racks and their power
FAULTS = [path.with_suffix(".yaml") for path in sorted((ROOT / "tests" / "faults").glob("*.txt"))]
BOX = """\
model: BOX
manufacturer: Our order
description: server for the test
u_height: 2
power_max_w: WATTS
supplies: {count: 2, redundancy: 1+1, inlet: C14}
sources: [{fields: [u_height, power_max_w, supplies], certainty: user, title: a test}]
"""
POD = """\
kind: training-pod
name: x
fabrics: {oob: none}
servers: {node: {model: BOX, numbers: 1-6, capacity: 6, fitted: {}}}
racks: {main: {model: AR3357, holds: {node: 2}}}
power: {feeds: {a: {}, b: {}}, pdu: APDU11450ME}
"""


def each_for_itself(topology: Topology) -> dict[str, str]:
    """Every rack as a kind of its own."""
    return {name: name for name in topology.plan.racks}


@pytest.fixture
def racks_of(tmp_path: Path, examine: Examine) -> Callable[[int], Examined]:
    """A function from the watts of a server to three equal racks of two servers each, and their findings."""

    def made(watts: int) -> Examined:
        entry = tmp_path / "catalog" / "server" / "BOX.yaml"
        entry.parent.mkdir(parents=True)
        entry.write_text(BOX.replace("WATTS", str(watts)), encoding="utf-8")
        topology, findings = examine(POD)
        assert topology, findings
        return topology, findings

    return made


@pytest.fixture
def made(racks_of: Callable[[int], Examined]) -> Topology:
    """Three equal racks."""
    return racks_of(900)[0]


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_loads_of_a_kind_are_those_of_each_rack(path: Path) -> None:
    """The figures made once per kind are those of every rack by itself."""
    topology, _ = doors.examine(path)
    assert topology
    evidence = Evidence(topology)
    for name, rack in topology.plan.racks.items():
        alone = Topology(topology.plan)  # it has made no value of another rack
        assert evidence.power_w[name] == topology.power_w(name) == alone.power_w(name)
        assert evidence.usable_kw[name] == topology.usable_kw(rack)
        assert evidence.heat[name] == rack_heat(topology, rack) == rack_heat(alone, rack)
    for lost, by_pdu in evidence.draws.items():
        alone = [power.draws(topology, rack, lost).items() for rack in topology.plan.racks.values()]
        assert list(by_pdu.items()) == [pair for pairs in alone for pair in pairs]


def is_of_racks(path: Path) -> bool:
    """Return whether the findings of a blueprint with a fault are about racks."""
    return bool(OF_RACKS.search(path.with_suffix(".txt").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [*BLUEPRINTS, *filter(is_of_racks, FAULTS)], ids=lambda path: path.stem)
def test_kinds_change_no_finding(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every rack as a kind of its own, the findings are the same, in the same order."""
    topology, _ = doors.examine(path)
    if topology:
        found = Analysis(topology).findings
        monkeypatch.setattr(results, "rack_kinds", each_for_itself)
        assert Analysis(topology).findings == found


def parts(topology: Topology) -> Iterator[dict[str, Any]]:
    """Changes of a plan that concern the second of three racks alone."""
    plan = topology.plan
    second = list(plan.racks.values())[1]
    node = topology.in_rack[second.name][0]
    yield {"racks": {**plan.racks, second.name: second._replace(cooling_kw=0.1)}}
    yield {"racks": {**plan.racks, second.name: second._replace(feed_a=3.0)}}
    for type_ in (
        node.type._replace(power_w=node.type.power_w._replace(value=90_000.0)),
        node.type._replace(inlet="C20"),
    ):
        yield {"devices": {**plan.devices, node.name: node._replace(type=type_)}}
    pdu = plan.devices[second.pdus[0][1][0]]
    yield {"devices": {**plan.devices, pdu.name: pdu._replace(type=pdu.type._replace(rating_kw=0.1))}}
    for change in ({"outlet": "C13-24"}, {"phase": "L3-N"}, {"feed": "b"}):
        yield {
            "supplies": tuple(
                cord._replace(**change) if (cord.device, cord.number) == (node.name, 1) else cord
                for cord in plan.supplies
            )
        }


def test_a_rack_that_differs_is_of_another_kind(made: Topology) -> None:
    """Equal racks are of one kind. Another limit, type, outlet, phase or feed makes another kind."""
    first, second, third = made.plan.racks
    assert Evidence(made).rack_kinds == {first: first, second: first, third: first}
    changes = list(parts(made))
    assert len(changes) == 8
    for change in changes:
        damaged = Evidence(Topology(made.plan._replace(**change)))
        assert damaged.rack_kinds == {first: first, second: second, third: first}, change


def test_the_rules_see_the_rack_that_differs(made: Topology, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the second of three racks is found as it is without kinds."""
    changed = [Topology(made.plan._replace(**change)) for change in parts(made)]
    found = [Analysis(topology).findings for topology in changed]
    monkeypatch.setattr(results, "rack_kinds", each_for_itself)
    assert found == [Analysis(topology).findings for topology in changed]
    assert len(set(found)) > 3


def test_equal_racks_are_judged_once(made: Topology, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six equal servers in three racks, the rule of cords looks at those of the first rack."""
    seen, cords = [], currents._cords
    monkeypatch.setattr(
        currents, "_cords", lambda topology, device: seen.append(device.name) or cords(topology, device)
    )
    assert not list(currents.cords_carry_their_load(Evidence(made)))
    assert seen == [device.name for device in made.in_rack[next(iter(made.plan.racks))]]


def test_all_racks_with_a_fault_are_counted(racks_of: Callable[[int], Examined]) -> None:
    """A fault of every rack names the first of them and counts all."""
    overloaded = {item.code: item.message for item in racks_of(20_000)[1]}
    assert "2 more racks: x-main-r02, x-main-r03" in overloaded["DC203"]
    assert "x-node-001" in overloaded["DC270"] and "5 more devices" in overloaded["DC270"]
