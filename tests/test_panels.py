"""Patch panels: ports, trunks, cords and lengths by hand, the loss of a path, and growth that moves no link."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from conftest import Examine
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.patching import Patch
from dcgen.topology import Topology
from support import doors
from support.laws import violations

CASE = Path(__file__).parent / "cases" / "panels.yaml"
# Fourteen places for nodes at U1 to U14 of rack a, whose panel is at U48. In rack b, the compute leaf is at U48, the
# out-of-band leaf at U47 and the panel at U46. A port is 0.6 m from the sides of the racks, and a cord has 1 m of slack.
U_M = 0.04445


def of(blueprint: str, examine: Examine) -> Topology:
    """The topology of a blueprint without errors."""
    topology, found = examine(blueprint)
    assert topology, found
    assert not [finding for finding in found if finding.severity == "error"], found
    return topology


def paths(topology: Topology) -> dict[str, Patch]:
    """The path of each link over panels, by cable."""
    return {cable.id: cable.via for cable in topology.plan.cables if cable.via}


def test_ports_cords_and_trunks_by_hand(examine: Examine) -> None:
    """13 links take 13 ports, 26 cords and two trunks of 12 strands; their lengths follow from the rack units."""
    topology = of(CASE.read_text(), examine)
    found = paths(topology)
    first, last = found["x-node-001:front1"], found["x-node-013:front1"]

    assert len(found) == 13
    assert (first.a.port, first.b.port, first.strand) == (1, 1, 1)
    assert (last.a.port, last.b.port, last.strand) == (13, 13, 1)
    assert [trunk.name for trunk in topology.plan.trunks] == ["x-a-r01--x-b-r01-main-01", "x-a-r01--x-b-r01-main-02"]
    assert [(trunk.a.port, trunk.b.port) for trunk in topology.plan.trunks] == [(1, 1), (13, 13)]
    assert topology.plan.mounts["x-a-r01-panel-main-1"].u == 48 and topology.plan.mounts["x-b-r01-panel-main-1"].u == 46
    assert first.a_cord.route_m == round(47 * U_M + 1.6, 2) == 3.69 and first.a_cord.length_m == 5
    assert first.b_cord.route_m == round(2 * U_M + 1.6, 2) == 1.69 and first.b_cord.length_m == 3
    # Up from both panels to the top of the racks, 0.3 m to the tray at both, 10 m along it.
    assert first.trunk.cut.route_m == round(2 * U_M + 0.6 + 10 + 1.6, 2) == 12.29 and first.trunk.cut.length_m == 13
    assert first.length_m == 5 + 13 + 3


def test_the_buyer_orders_panels_trunks_and_cords(examine: Examine) -> None:
    """Two panels, two trunks of 13 m, 13 cords of 5 m and 13 of 3 m, and the transceivers of both ends."""
    bill = {(line.model, line.length_m): line.quantity for line in of(CASE.read_text(), examine).plan.bill}

    assert bill["MPO12-APC-PANEL-1U", None] == 2
    assert bill["OS2-TRUNK-12-MPO12-APC", 13] == 2
    assert (bill["MFP7E30", 5], bill["MFP7E30", 3]) == (13, 13)
    assert (bill["MMS4X00-NS400", None], bill["MMS4X00-NM", None]) == (13, 7)


def test_the_technician_reads_the_path(tmp_path: Path, examine: Examine) -> None:
    """The run list has the path of each link; trunks and cords have lists, labels, and rows in the rack sheets."""
    path = tmp_path / "blueprints" / "case.yaml"
    topology = of(CASE.read_text(), examine)
    families = ("cables", "panels", "labels", "work", "bundles", "summary")
    files = {item.path: item for item in doors.artifacts_of(topology, path, families)}

    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(files[name].text, newline="")))

    (row,) = (row for row in rows("cables.csv") if row["id"] == "x-node-013:front1")
    assert row["path"] == "x-a-r01-panel-main-1:13 > x-a-r01--x-b-r01-main-02/01 > x-b-r01-panel-main-1:13"
    assert (row["part"], row["length_m"]) == ("MFP7E30-N005 + OS2-TRUNK-12-MPO12-APC + MFP7E30-N003", "21")
    assert [(row["a_ports"], row["strands"], row["used"], row["fiber"]) for row in rows("trunks.csv")] == [
        ("rear 01-12", "12", "12", "OS2 B M"),
        ("rear 13-24", "12", "1", "OS2 B M"),
    ]
    cords = rows("cords.csv")
    assert len(cords) == 26 and {row["fiber"] for row in cords} == {"OS2 B F"}
    labeled = {row["device"] for row in rows("labels.csv")}
    assert {"x-a-r01-panel-main-1", "x-b-r01-panel-main-1"} <= labeled
    assert rows("trunks.csv")[0]["a_label"] == "x-a-r01-48:rear 01-12 / x-b-r01-46:rear 01-12"
    between = [row for row in rows("bundles.csv") if (row["from_rack"], row["to_rack"]) == ("x-a-r01", "x-b-r01")]
    assert [row["media"] for row in between] == ["15 cat6, 2 smf"]
    assert "trunks.csv, cords.csv" in files["README.md"].text and "patch panels" in files["README.md"].text
    assert "x-a-r01-panel-main-1" in files["work/x-a-r01.md"].text


def test_growth_within_capacity_moves_no_link(examine: Examine) -> None:
    """Whatever servers exist, a link has the same panel ports, trunk and strand."""
    text = CASE.read_text()
    full = paths(of(text.replace("numbers: 1-13", "numbers: 1-14"), examine))
    for numbers in ("14", '"2,9"', "1-13"):
        some = paths(of(text.replace("numbers: 1-13", f"numbers: {numbers}"), examine))
        assert some == {cable: full[cable] for cable in some} and some


SPINES = """\
kind: training-pod
name: x
max_units: {units}
servers:
  node: {{model: R660, units: 1-{present}, numbers: 1-4, capacity: 4, fitted: {{nics: {{front: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}}}
fabrics:
  compute: {{design: leaf-spine, switch: QM9700, spine: QM9700, uplinks: 16, spines: 2, media: single-mode}}
racks:
  su: {{model: AR3357, per: unit, holds: {{node: 4, compute-leaf: 1}}}}
  net: {{model: AR3357, holds: {{compute-spine: 2, oob-leaf: 2}}}}
floor: {{}}
panels:
  main: {{fabrics: [compute], model: MPO12-APC-PANEL-1U, trunk: OS2-TRUNK-12-MPO12-APC, cord: MFP7E30, racks: {{su: 1, net: 2}}}}
"""


def test_new_units_take_ports_that_are_kept_for_them(examine: Examine) -> None:
    """Each unit has 16 uplinks, so two trunks. Four units need eight trunks, which fill two panels of four."""
    two, four = (of(SPINES.format(units=4, present=present), examine) for present in (2, 4))
    before, after = paths(two), paths(four)

    assert before == {cable: after[cable] for cable in before} and len(before) == 32 and len(after) == 64
    assert (len(two.plan.trunks), len(four.plan.trunks)) == (4, 8)
    assert violations(four) == []


def test_links_inside_a_rack_have_no_panel(examine: Examine) -> None:
    """A node and its leaf in one rack have a fiber from port to port."""
    topology = of(SPINES.format(units=2, present=2), examine)
    assert {cable.via is None for cable in topology.plan.cables if cable.a_device.startswith("x-su01-node")} == {True}


OPTIC = """\
model: MMS4X00-NS400
manufacturer: NVIDIA
description: 400G DR4
cage: OSFP
cage_style: flat
ports: 1
speed_gbps: 400
medium: smf
standard: 400G-DR4
connector: mpo12-apc
reach_m: 100
pinned: true
{more}
sources: [{{fields: [cage, cage_style, ports, speed_gbps, medium, standard, connector, reach_m, pinned, budget_db, junctions, junction_db], certainty: user, title: A data sheet}}]
"""


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        # 21 m of 0.4 dB/km and two ports of 0.35 dB: 0.708 dB
        ("budget_db: {OS2: 0.709}", set()),
        ("budget_db: {OS2: 0.707}", {"DC261"}),
        ("junctions: 2\njunction_db: 0.35", set()),
        ("junctions: 1\njunction_db: 0.35", {"DC262"}),
        ("junctions: 2\njunction_db: 0.3", {"DC262"}),
        ("", {"DC262"}),
        ("junctions: 2\njunction_db: 0.35\nbudget_db: {OS2: 0.707}", {"DC261"}),
    ],
)
def test_the_loss_of_a_path_has_three_outcomes(examine: Examine, tmp_path: Path, more: str, codes: set[str]) -> None:
    """The loss is within the budget, or the maker allows the junctions; it is too high; or it cannot be judged."""
    folder = tmp_path / "catalog" / "optic"
    folder.mkdir(parents=True)
    (folder / "MMS4X00-NS400.yaml").write_text(OPTIC.format(more=more))
    _, found = examine(CASE.read_text())
    assert {finding.code for finding in found if "DC255" <= finding.code <= "DC264"} == codes


def test_every_panel_of_the_catalog_has_a_trunk() -> None:
    """For each connector of a shipped panel there is a trunk with as many connectors as fit the panel."""
    catalog = Catalog()
    trunks = {cable.connector: cable.strands for cable in catalog.all(parts.CableModel) if cable.strands > 1}
    assert all(panel.ports % trunks[panel.connector] == 0 for panel in catalog.all(parts.Panel))
