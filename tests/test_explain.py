"""`dcgen explain NAME`: every line says what is the case, and ends with the place in the blueprint that made it so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dcgen import project
from dcgen.finding import FindingsError

TEXT = """\
kind: training-pod
name: x
servers:
  gpu: {model: DGX-H100, units: 1-2, numbers: 1-2, capacity: 2}
  head:
    model: R660
    numbers: 1-2
    capacity: 2
    fitted: {nics: {front: {model: MCX755206AS-NEAT, count: 1, ports: [storage, inband]}}}
fabrics:
  compute: {design: rail-optimized, switch: QM9700, uplinks: 2}
  storage: {design: single, switch: QM9700}
  inband: {design: single, switch: QM9700}
  oob: {design: single, switch: SN2201}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 2, compute-leaf: 8}}
  site:
    model: AR3357
    holds:
      head: 2
      compute-spine: 2
      storage-leaf: 1
      inband-leaf: 1
      oob-leaf: 1
pins:
  x-head-002: {rack: x-site-r01, u: 20}
floor:
  rows:
    4: {positions: 1-6, units: 1-2, groups: [site]}
power:
  feeds: {a: {}, b: {}}
addressing:
  pools:
    compute: 10.64.0.0/16
"""
# Each name with the words of some of its lines, and the line of the text above at which each ends.
WHY = {
    "x-su02-gpu-001": [
        ("NVIDIA DGX-H100, compute, number 1 of 'gpu' in unit 2", 4),
        ("in x-su02-gpu-r01, U1 to U8, ports at the rear: from its number and `holds:` of 'gpu'", 16),
        ("x-su02-gpu-r01 is at row 4, position 2", 29),
        ("supply 1: feed a, x-su02-gpu-r01-pdu-a1, outlet C19-01", 31),
        ("to x-su02-compute-leaf-01:IB1/1/1", 11),
        ("address 10.64.0.80/24 on OSFP4P2", 34),
    ],
    "x-head-002": [("in x-site-r01, U20, ports at the rear: from its pin", 26)],
    "x-site-r01": [("number 1 of 'site' of the site", 17), ("row 4, position 3", 29), ("holds 2 x head", 20)],
    "x-compute-spine-01": [("in x-site-r01, U47, ports at the rear: from its number", 21)],
    "x-site-r01-pdu-b1": [("mounted vertically at the rear of x-site-r01", 17)],
    "x-feed-b": [("feed b, ", 31)],
    "x-head-001:bmc": [
        ("x-head-001:bmc: 1G in a cage of RJ45", 5),
        ("1G of 'oob', CAT6, cat6, 5 m, to x-oob-leaf-01:swp", 14),
        ("route from x-site-r01 U1 (rear) to x-site-r01 U4", 27),
    ],
    "10.64.0.80": [
        ("10.64.0.80/24: x-su02-gpu-001, port OSFP4P2", 4),
        ("of fabric 'compute', without a gateway", 34),
    ],
    "10.0.2.24": [("10.0.2.24/22: x-su02-gpu-001, port bmc", 4), ("of fabric 'oob', gateway 10.0.0.1", 33)],
    "10.64.0.0/24": [("of fabric 'compute', the site, rail 1, on x-su01", 34), ("no gateway", 11)],
    "10.64.0.0/16": [("the pool of fabric 'compute', with 8 prefixes in use", 34)],
    "10.64.0.200": [("10.64.0.200: free, in 10.64.0.0/24 of fabric 'compute'", 34)],
}


@pytest.fixture
def blueprint(tmp_path: Path) -> str:
    """The path of the blueprint above, beside another that has none of its names."""
    folder = tmp_path / "blueprints"
    folder.mkdir()
    (folder / "a.yaml").write_text(
        "kind: training-pod\nname: a\nservers: {gpu: {model: DGX-H100, numbers: 1}}\n", encoding="utf-8"
    )
    (folder / "x.yaml").write_text(TEXT, encoding="utf-8")
    return folder.as_posix()


@pytest.mark.parametrize("name", sorted(WHY))
def test_a_name_is_explained(blueprint: str, name: str) -> None:
    """The lines say what was worked out by hand, each with the line of the blueprint that it follows from."""
    lines, _ = project.explain((blueprint,), name)
    found = [
        (text, int(place))
        for text, place in (re.fullmatch(r"(.*)  \[.*x\.yaml:(\d+):\d+\]", x).groups() for x in lines)
    ]  # type: ignore[union-attr]

    for words, line in WHY[name]:
        assert any(words in text and place == line for text, place in found), "\n".join(lines)


def test_a_default_is_called_one(blueprint: str) -> None:
    """Where no key of the blueprint says so, the line ends with that word."""
    lines, _ = project.explain((blueprint,), "a-gpu-001")

    assert lines[0].endswith("a.yaml:3:11]") and all(line.endswith("[default]") for line in lines if "port " in line)


def test_an_unknown_name_lists_what_there_is(blueprint: str) -> None:
    """Nothing is made up: the names of the blueprint that the word begins with come back, else those of all."""
    assert project.explain((blueprint,), "x-su02-gpu-009")[0] == []
    near = project.explain((blueprint,), "x-su02-gpu-009")[1]
    every = project.explain((blueprint,), "10.1.1.1")[1]

    assert "x-su02-gpu-001" in near and not any(name.startswith("a-") for name in near)
    assert {"a-gpu-001", "x-su02-gpu-001"} <= set(every)


def test_an_incomplete_plan_is_explained(blueprint: str) -> None:
    """Explain a name of a blueprint with an error, and show the error for a name that is not planned."""
    path = Path(blueprint) / "x.yaml"
    path.write_text(TEXT.replace("AR3357", "AR3358"), encoding="utf-8")
    lines, _ = project.explain((blueprint,), "x-head-001")

    assert "number 1 of 'head'" in lines[0] and lines[-1].startswith("the plan is incomplete: `dcgen check ")
    with pytest.raises(FindingsError, match="DC106"):
        project.explain((blueprint,), "x-head-009")


def test_a_blueprint_that_cannot_be_read_shows_why(blueprint: str) -> None:
    """Show the error of a blueprint without a plan, whatever the name."""
    (Path(blueprint) / "x.yaml").write_text(TEXT.replace("numbers: 1-2", "number: 1-2"), encoding="utf-8")
    with pytest.raises(FindingsError, match="DC101"):
        project.explain((blueprint,), "x-head-001")
