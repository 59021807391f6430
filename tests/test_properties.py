"""The laws of support/laws hold for every plan: on blueprints that hypothesis makes up, and on the shipped ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, seed, settings

import dcgen
from conftest import BLUEPRINTS, ExamineData
from dcgen.plan.records import Plan
from dcgen.rules import RULES
from support.laws import violations
from support.strategies import blueprints, examples

ENOUGH = 140  # examples; fewer may lack a trait by chance
ROUNDS = 6  # of as many other examples, at most: one round may lack the rarest trait


def test_every_plan_keeps_the_laws(examine_data: ExamineData) -> None:
    """A blueprint that plans breaks no law; any other gives errors with known codes, never another exception.

    Enough of the blueprints that hypothesis makes up plan, and together they show every trait.
    """
    seen: Counter[str] = Counter()

    @examples(400)
    @given(data=blueprints())
    def look(data: dict[str, Any]) -> None:
        topology, findings = examine_data(data)
        for finding in findings:
            assert finding.code in RULES and finding.hint and finding.place and finding.place.line, finding
        if topology is None:
            assert any(finding.severity == "error" for finding in findings)
        else:
            broken = violations(topology)
            assert not broken, "\n".join(broken[:10])
            seen.update(["plans", *traits(topology.plan)])

    enough = settings().max_examples >= ENOUGH
    for number in range(ROUNDS if enough else 1):
        if not all(seen[trait] for trait in TRAITS):
            (seed(number)(look) if settings().derandomize else look)()
    if enough:
        assert seen["plans"] >= 30, seen
        assert not [trait for trait in TRAITS if not seen[trait]], seen


TESTS = Path(__file__).parent
SHIPPED = BLUEPRINTS + sorted((TESTS / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_blueprint_keeps_the_laws(path: Path) -> None:
    """The shipped blueprints and the cases of test_plan break no law."""
    assert not violations(dcgen.load(path))


# Blueprints that are odd in one point each: they plan within the laws, or give a finding.
NODE = "kind: training-pod\nname: x\nservers:\n  node: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: FRONT}}\n".replace(
    "FRONT", "{front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}"
)
UNITS = NODE.replace("numbers", "units: 1-2, numbers")
SWITCHES = "inband-leaf: 1, oob-leaf: 1"
LONG = "a" * 38
ODD = {
    "units without racks": UNITS,
    "unit and site leaves in one rack group": UNITS
    + "fabrics: {oob: {design: leaf-spine, switch: SN2201, spine: SN4600C}}\n",
    "management switch in a rack of its own": NODE
    + "racks: {a: {model: AR3357, holds: {node: 2, inband-leaf: 1}}, b: {model: AR3357, holds: {oob-leaf: 1}}}\n",
    "fewer horizontal PDUs than feeds": NODE
    + f"racks: {{a: {{model: AR3357, holds: {{node: 2, {SWITCHES}, pdu-a: 1}}}}}}\npower: {{pdu: AP7526}}\n",
    "a class in two rack groups": NODE
    + f"racks: {{a: {{model: AR3357, holds: {{node: 2}}}}, b: {{model: AR3357, holds: {{node: 2, {SWITCHES}}}}}}}\n",
    "long fabric": NODE.replace("inband", LONG)
    + f"fabrics: {{{LONG}: {{design: single, switch: SN3420}}}}\naddressing: {{pools: {{{LONG}: 10.50.0.0/16}}}}\n",
    "long feed": NODE + f"power: {{feeds: {{{LONG}: {{ups: SRT8KRMXLI}}}}}}\n",
    "long rack group": NODE.replace("name: x", f"name: {LONG}")
    + f"racks: {{{LONG}: {{model: AR3357, holds: {{node: 2, {SWITCHES}}}}}}}\n",
    "long line": NODE.replace("name: x", f"name: {LONG}")
    + f"circuits: {{{LONG}: {{fabric: inband, provider: p, speed_gbps: 25}}}}\n",
    "line named like a server": NODE.replace("node:", "uplink-wan:")
    + "circuits: {wan-001: {fabric: inband, provider: p, speed_gbps: 25}}\n",
    "feed named like a server": NODE.replace("node:", "feed-a:") + "power: {feeds: {a: {}, a-001: {}}}\n",
    "rack group named like a unit's": UNITS
    + f"racks: {{a: {{model: AR3357, per: unit, holds: {{node: 2}}}}, su01-a: {{model: AR3357, holds: {{{SWITCHES}}}}}}}\n",
    "two ports of 100G in a cage": NODE.replace("MCX631102AN-ADAT", "MCX623106AN-CDAT")
    + "fabrics: {inband: {design: single, switch: SN3700}}\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_blueprint_keeps_the_laws_or_is_refused(examine: Any, text: str) -> None:
    """An odd blueprint plans within the laws or gives an error; it raises no other exception."""
    topology, findings = examine(text)
    assert topology or any(finding.severity == "error" for finding in findings)
    if topology and not any(finding.severity == "error" for finding in findings):
        assert not violations(topology)


TRAITS = ("spines", "lines", "units", "ups", "no floor", "floor", "rows", "pins", "one feed", "splitters")


def traits(plan: Plan) -> Iterator[str]:
    if any(fabric.spines for fabric in plan.fabrics):
        yield "spines"
    if any(device.kind == "circuit" for device in plan.devices.values()):
        yield "lines"
    if any(device.unit for device in plan.devices.values()):
        yield "units"
    if any(device.kind == "ups" for device in plan.devices.values()):
        yield "ups"
    if any(cable.head for cable in plan.cables):
        yield "splitters"
    if plan.floor and any(row.positions for row in plan.floor.rows.values()):
        yield "rows"
    if any(mount.pinned for mount in plan.mounts.values()):
        yield "pins"
    yield "one feed" if len(plan.feeds) == 1 else "feeds"
    yield "no floor" if any(cable.route_m is None and cable.b_port != "handoff" for cable in plan.cables) else "floor"


TRUNK = """\
model: TRUNK
manufacturer: Generic
description: Single-mode trunk made to measure
media: smf
connector: mpo12-apc
lengths: [{m: 80}]
protocols: [ethernet, infiniband]
sources: [{fields: [media, connector, lengths, protocols], certainty: user, title: the contractor's offer}]
"""
PATCH = """\
model: PATCH
manufacturer: Generic
description: Long copper
media: cat6
cage: RJ45
speed_gbps: 1
lengths: [{m: 80}]
protocols: [ethernet]
sources: [{fields: [media, cage, speed_gbps, lengths, protocols], certainty: user, title: the contractor's offer}]
"""
NEAR_AND_FAR = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
fabrics: {compute: {design: single, switch: QM9700}}
racks: {a: {model: AR3357, holds: {node: 1, compute-leaf: 1, oob-leaf: 1}}}
floor: {rack_pitch_m: 60}
"""


def test_a_twin_cage_holds_one_optic(examine: Any, tmp_path: Path) -> None:
    """Two ports of one cage with a short and a long cable share an optic that reaches both, or a finding is given."""
    (tmp_path / "catalog" / "cable").mkdir(parents=True)
    (tmp_path / "catalog" / "cable" / "TRUNK.yaml").write_text(TRUNK, encoding="utf-8")
    (tmp_path / "catalog" / "cable" / "PATCH.yaml").write_text(PATCH, encoding="utf-8")
    topology, findings = examine(NEAR_AND_FAR)
    assert topology or any(finding.severity == "error" for finding in findings)
    if topology:
        (cage,) = {
            topology.plan.devices[cable.b_device].type.port[cable.b_port].cage
            for cable in topology.plan.cables
            if cable.fabric == "compute"
        }
        assert len({cable.b_optic for cable in topology.plan.cables if cable.fabric == "compute"}) == 1, cage
