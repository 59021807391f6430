"""Bundles and trays: which cables run together, what they measure, where a tray is fullest."""

from __future__ import annotations

import csv
import io
from collections import Counter
from math import isclose, pi
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen import bundles
from dcgen.topology import Topology
from support import doors

# Three racks of servers and one of the switch, in one row.
HALL = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, capacity: 6, fitted: {}}
racks:
  node: {model: AR3100, holds: {node: 2}}
  net: {model: AR3100, holds: {oob-leaf: 1}}
fabrics: {oob: {design: single, switch: SN2201}}
floor: {}
"""
CAT6 = (ROOT / "generator" / "dcgen" / "catalog" / "data" / "cable" / "CAT6.yaml").read_text(encoding="utf-8")


def drawn(topology: Topology, path: Path) -> dict[str, str]:
    """The files that are looked at here, by path."""
    made = doors.artifacts_of(topology, path, ("bundles", "cables", "bom"))
    return {item.path: item.text for item in made if item.path.endswith(".csv")}


@pytest.fixture
def hall(examine: Any, tmp_path: Path) -> Topology:
    """The topology of `HALL` with cables of 6 mm."""
    folder = tmp_path / "catalog" / "cable"
    folder.mkdir(parents=True)
    text = CAT6.replace("speed_gbps: 1\n", "speed_gbps: 1\ndiameter_mm: 6\n").replace("[media,", "[media, diameter_mm,")
    (folder / "CAT6.yaml").write_text(text, encoding="utf-8")
    topology, findings = examine(HALL)
    assert topology, [str(finding) for finding in findings]
    return topology


def test_cables_are_grouped_by_rack(hall: Topology) -> None:
    """Each rack has one bundle to the switch's rack, and the switch's rack one within itself."""
    found = {racks: len(cables) for racks, cables in bundles.bundles(hall).items()}
    (net,) = {far for _, far in found}
    assert [near for near, _ in found] == list(hall.plan.racks) and net == "x-net-r01"
    assert sum(found.values()) == len(hall.plan.cables)


def test_a_bundle_is_measured(hall: Topology) -> None:
    """Areas add up; a bundle is thicker than its cables together are wide in area, a single cable is as thick as it is."""
    cables = bundles.bundles(hall)["x-node-r01", "x-net-r01"]
    item = bundles.figures(hall, cables, {})
    assert (item.cables, item.parts, item.media, item.unmeasured) == (4, 4, (("cat6", 4),), 0)
    assert isclose(item.area_mm2, 4 * 9 * pi) and item.longest_m == max(cable.length_m for cable in cables)
    assert item.diameter_mm and 12 < item.diameter_mm < 14.5
    assert bundles.figures(hall, cables[:1], {}).diameter_mm == pytest.approx(6)


def test_a_tray_is_fullest_beside_the_switch(hall: Topology) -> None:
    """The racks of servers stand on one side of the switch's: all their cables pass the last stretch of the row's tray."""
    (tray,) = bundles.trays(hall, bundles.bundles(hall))
    assert {name: rack.column for name, rack in hall.plan.racks.items()} == {
        "x-net-r01": 1,
        "x-node-r01": 2,
        "x-node-r02": 3,
        "x-node-r03": 4,
    }
    assert (tray.name, tray.place, tray.fullest.cables) == ("row 0", "between positions 1 and 2", 12)
    assert isclose(tray.fullest.area_mm2, 12 * 9 * pi)


def test_across_the_rows() -> None:
    """A cable to another row runs along the row of its lower end and then across above the other end's position."""
    topology = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml")
    racks = topology.plan.racks
    far = [
        (racks[near], racks[to], len(cables))
        for (near, to), cables in bundles.bundles(topology).items()
        if to and racks[near].row != racks[to].row
    ]
    trays = {(tray.row, tray.column): tray for tray in bundles.trays(topology, bundles.bundles(topology))}
    for column in {b.column for _, b, _ in far}:
        most = max(
            sum(count for a, b, count in far if b.column == column and min(a.row, b.row) <= row < max(a.row, b.row))
            for row in range(5)
        )
        assert trays[None, column].fullest.cables == most


def test_unknown_routes_are_in_no_tray(examine: Any) -> None:
    """Without a floor there is no tray, and no trays.csv."""
    topology, _ = examine(HALL.replace("floor: {}\n", ""))
    assert bundles.trays(topology, bundles.bundles(topology)) == []


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_bundles_agree_with_run_list_and_bill(path: Path) -> None:
    """The bundles hold as many cables as the run list, as many parts as the bill, and are as long as the longest row."""
    built = drawn(dcgen.load(path), path)
    rows = {name: list(csv.DictReader(io.StringIO(built[f"{name}.csv"]))) for name in ("bundles", "cables", "bom")}
    pairs = Counter((row["a_rack"], row["b_rack"]) for row in rows["cables"])
    assert {(row["from_rack"], row["to_rack"]): int(row["cables"]) for row in rows["bundles"]} == pairs
    ordered = sum(int(row["quantity"]) for row in rows["bom"] if row["category"] == "cable")
    assert sum(int(row["parts"]) for row in rows["bundles"]) == ordered
    unsized = sum(1 for row in rows["cables"] if not row["length_m"])
    assert sum(int(row["unsized"]) for row in rows["bundles"]) == unsized
    assert len({tuple(row.values())[:2] for row in rows["bundles"]}) == len(rows["bundles"])


SPLIT = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-6, capacity: 8, fitted: {nics: {front: {model: B3220, count: 1, ports: [storage, null]}}}}
fabrics: {storage: {design: single, switch: SN5600, media: fiber}}
racks: {a: {model: AR3357, holds: {node: 3, storage-leaf: 1, oob-leaf: 1}}}
floor: {}
"""


def test_a_splitter_is_one_part(examine: Any) -> None:
    """A splitter whose tails go to two racks is counted in the bundle of its first tail; all bundles make the bill."""
    topology, _ = examine(SPLIT)
    first = bundles.first_tails(topology)
    items = [bundles.figures(topology, cables, first) for cables in bundles.bundles(topology).values()]
    ordered = sum(line.quantity for line in topology.plan.bill if line.category == "cable")
    assert sum(item.parts for item in items) == ordered < sum(item.cables for item in items)
