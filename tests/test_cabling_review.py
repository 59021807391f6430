"""Lengths and makers of cables: complete families, cables made to measure, excess length, and parts in other cages."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Examine
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan.records import Cable

# One server at U1 of its rack, the leaf at U48 of the next. A route has (2 x 48 - 1 - 48) x 44.45 mm up and down, 2 x 0.3 m
# to the tray, 0.6 m at the sides, 1 m of slack and one rack pitch: 4.289 m and the pitch.
SINGLE_MODE = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1, capacity: 1, fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}}}
fabrics: {{compute: {{design: single, switch: QM9700, media: single-mode}}}}
racks: {{a: {{model: AR3357, holds: {{node: 1}}}}, b: {{model: AR3357, holds: {{compute-leaf: 1, oob-leaf: 1}}}}}}
floor: {{rack_pitch_m: {pitch}}}
"""
# The leaf is at U48, spines of 2U at U47 and U45: 1 or 3 x 44.45 mm, and 2.2 m as above. The routes are 2.244 m and 2.333 m
# and the pitch.
ACTIVE = """\
kind: training-pod
name: x
servers: {{head: {{model: R660, numbers: 1, capacity: 1, fitted: {{}}}}}}
fabrics: {{oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 2, spines: 2}}}}
racks: {{a: {{model: AR3357, holds: {{head: 1, oob-leaf: 1}}}}, b: {{model: AR3357, holds: {{oob-spine: 2}}}}}}
floor: {{rack_pitch_m: {pitch}{more}}}
"""
VENDORS = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-2, fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}}}}}
fabrics: {{inband: {{design: single, switch: {switch}{optics}}}}}
floor: {{}}
"""
COPPER = """\
model: {model}
manufacturer: {maker}
description: 25G copper cable
media: dac
cage: SFP28
speed_gbps: 25
lengths: [{{m: 1}}, {{m: 5}}]
protocols: [ethernet]
sources: [{{fields: [media, cage, speed_gbps, lengths, protocols], certainty: user, title: an order}}]
"""
TRUNK = """\
model: {model}
manufacturer: Generic
description: Single-mode trunk
media: smf
connector: mpo12-apc
lengths: [{{m: {first}}}, {{m: 100}}]
step_m: {step}
protocols: [ethernet, infiniband]
sources: [{{fields: [media, connector, lengths, step_m, protocols], certainty: user, title: an offer}}]
"""


def of_code(findings: list[Finding], code: str) -> list[Finding]:
    """Return the findings of one code."""
    return [finding for finding in findings if finding.code == code]


def cables(examine: Examine, text: str, fabric: str) -> list[Cable]:
    """Return the cables of a fabric."""
    topology, findings = examine(text)
    assert topology, findings
    return [cable for cable in topology.plan.cables if cable.fabric == fabric]


def write(folder: Path, kind: str, model: str, text: str) -> None:
    """Write an entry into the catalog folder of the project."""
    path = folder / "catalog" / kind / f"{model}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("pitch", "route", "length", "model"),
    [
        (0.75, 5.04, 7.0, "MFP7E30"),  # 30 m before
        (2.71, 7.0, 7.0, "MFP7E30"),
        (2.72, 7.01, 10.0, "MFP7E30"),  # in stock and made to measure alike
        (14.0, 18.29, 20.0, "MFP7E30"),  # 30 m before
        (17.0, 21.29, 25.0, "OS2-MPO12-APC"),  # made to measure, 5 m nearer than 30 m
        (30.0, 34.29, 35.0, "OS2-MPO12-APC"),  # 50 m before
    ],
)
def test_the_nearest_length_is_taken(examine: Examine, pitch: float, route: float, length: float, model: str) -> None:
    """A single-mode link takes the nearest length of the stocked family and of the trunk that is made to measure."""
    (cable,) = cables(examine, SINGLE_MODE.format(pitch=pitch), "compute")

    assert (cable.media, cable.route_m, cable.length_m, cable.model) == ("smf", route, length, model)


@pytest.mark.parametrize("step", [1, 2.5])
def test_a_step_of_the_project_is_nearer(examine: Examine, tmp_path: Path, step: float) -> None:
    """A route of 21.29 m takes 22 m or 22.5 m of a trunk that is made in steps of 1 m or 2.5 m."""
    write(tmp_path, "cable", "TRUNK", TRUNK.format(model="TRUNK", first=step, step=step))
    (cable,) = cables(examine, SINGLE_MODE.format(pitch=17.0), "compute")

    assert (cable.model, cable.length_m) == ("TRUNK", {1: 22.0, 2.5: 22.5}[step])


def test_a_stock_length_precedes_an_equal_made_one(examine: Examine, tmp_path: Path) -> None:
    """Of two cables of 10 m the one in stock is taken, even if the other comes first by name."""
    write(tmp_path, "cable", "A-TRUNK", TRUNK.format(model="A-TRUNK", first=5, step=5))
    (cable,) = cables(examine, SINGLE_MODE.format(pitch=5.0), "compute")

    assert (cable.route_m, cable.length_m, cable.model) == (9.29, 10.0, "MFP7E30")


def test_a_step_that_makes_too_many_lengths_is_refused(tmp_path: Path) -> None:
    """A step of 1 mm up to 100 m would make almost 100,000 lengths."""
    write(tmp_path, "cable", "TRUNK", TRUNK.format(model="TRUNK", first=1, step=0.001))
    with pytest.raises(FindingsError, match="step_m makes more than 1,000 lengths"):
        Catalog(tmp_path / "catalog").get(parts.CableModel, "TRUNK", ())


@pytest.mark.parametrize(
    ("pitch", "more", "cables", "excess"),
    [
        (13.02, "", 2, "30 m of MFA1A00 (aoc) for a route of 15.26 m. The excess is 14.7 m or 97 %; 50 % or 5 m are"),
        (17.74, "", 1, "for a route of 19.98 m. The excess is 10.0 m or 50 %; 50 % or 5 m are"),
        (17.755, "", 0, ""),  # 20 m and 20.09 m: 10 m more is 50 %
        (13.02, ", excess_percent: 97", 0, ""),
        (17.755, ", excess_percent: 49.9", 1, "The excess is 10.0 m or 50 %; 49.9 % or 5 m are"),
        (2.8, "", 0, ""),  # 10 m for 5.04 m is 98 %, and less than 5 m
    ],
)
def test_a_cable_much_longer_than_its_route_is_reported(
    examine: Examine, pitch: float, more: str, cables: int, excess: str
) -> None:
    """Two uplinks of 100G take active cables: more than 50 % and 5 m of excess are one finding per fabric and medium."""
    topology, findings = examine(ACTIVE.format(pitch=pitch, more=more))
    found = of_code(findings, "DC247")

    assert topology and len(found) == min(cables, 1)
    for finding in found:
        assert excess in finding.message and finding.severity == "warning"
        assert len(finding.names) == (cables if cables > 1 else 0)


def test_parts_of_another_maker_are_reported(examine: Examine) -> None:
    """Copper of NVIDIA is stated for an adapter of NVIDIA, and not for a switch of Arista."""
    _, findings = examine(VENDORS.format(switch="7050SX3-48YC8", optics=""))
    (finding,) = of_code(findings, "DC249")

    assert "MCP2M00 of NVIDIA works in 7050SX3-48YC8 (Arista): 2 cable ends in fabric 'inband'" in finding.message
    assert "optics: {vendors: [NVIDIA]}" in finding.hint


@pytest.mark.parametrize(
    ("switch", "optics"), [("SN3420", ""), ("7050SX3-48YC8", ", optics: {vendors: [nvidia]}")], ids=["own", "policy"]
)
def test_stated_parts_are_not_reported(examine: Examine, switch: str, optics: str) -> None:
    """The parts of the own maker, and those of a vendor that the fabric lists, work."""
    topology, findings = examine(VENDORS.format(switch=switch, optics=optics))

    assert topology and not of_code(findings, "DC249")


def test_a_vendor_in_the_catalog_is_stated(examine: Examine, tmp_path: Path) -> None:
    """`optics_from` of a catalog entry states the parts of another maker."""
    shipped = Path(parts.__file__).parent / "data" / "switch" / "7050SX3-48YC8.yaml"
    stated = "  - {fields: [optics_from], certainty: user, title: our tests}\noptics_from: [NVIDIA]\n"
    write(tmp_path, "switch", "7050SX3-48YC8", shipped.read_text(encoding="utf-8") + stated)
    topology, findings = examine(VENDORS.format(switch="7050SX3-48YC8", optics=""))

    assert topology and not of_code(findings, "DC249")


def test_a_part_that_is_stated_comes_first(examine: Examine, tmp_path: Path) -> None:
    """Between two makers of equal cables, the choice is the one that is stated for more ends, then the first by name."""
    write(tmp_path, "cable", "A-COPPER", COPPER.format(model="A-COPPER", maker="Nobody"))
    write(tmp_path, "cable", "Z-COPPER", COPPER.format(model="Z-COPPER", maker="Arista"))
    found = cables(examine, VENDORS.format(switch="7050SX3-48YC8", optics=""), "inband")

    assert {cable.model for cable in found} == {"MCP2M00"}
    found = cables(examine, VENDORS.format(switch="7050SX3-48YC8", optics=", optics: {vendors: [Arista]}"), "inband")
    assert {cable.model for cable in found} == {"Z-COPPER"}


def test_a_policy_that_excludes_every_part_is_named(examine: Examine) -> None:
    """A fabric whose only vendor sells nothing that fits gets the key to change as the fix."""
    _, findings = examine(VENDORS.format(switch="SN3420", optics=", optics: {vendors: [Arista]}"))
    (finding,) = of_code(findings, "DC210")

    assert "`optics: {vendors: [Arista]}` excludes the cables that fit" in finding.hint
