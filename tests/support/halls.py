"""Halls whose places were worked out by hand, for the tests of floor.dxf and site.usda."""

from __future__ import annotations

from functools import cache

import dcgen
from conftest import ROOT
from dcgen.topology import Topology

# Two rows that face each other over a cold aisle of 1.2 m, with racks of 1,200 and 1,070 mm (AR3357, AR3107), and a
# tray across them above position 2. The widest rack has 750 mm.
HALL = """\
kind: training-pod
name: hall
servers:
  node: {model: R660, numbers: 1-3, capacity: 4, fitted: {}}
fabrics: {oob: {design: single, switch: SN2201}}
racks:
  node: {model: AR3357, holds: {node: 2}}
  net: {model: AR3107, holds: {oob-leaf: 1}}
floor:
  rows:
    1: {positions: 1-2, groups: [node], faces: next}
    2: {positions: "2,4", groups: [net], faces: previous}
  aisles: {cold_m: 1.2, hot_m: 1.0}
  cross_trays: "2"
"""


@cache
def case(name: str) -> Topology:
    """Return the topology of a case of the tests or of a blueprint."""
    path = ROOT / "tests" / "cases" / f"{name}.yaml"
    return dcgen.load(path if path.exists() else ROOT / "blueprints" / f"{name}.yaml")
