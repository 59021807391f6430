"""Fibers: grade, polarity and guide pins as facts, the reach that follows the grade, and both in run list and bill."""

from __future__ import annotations

import csv
import io
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcgen
from conftest import Examine
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.cabling.fiber import is_crossed, lowest_grade, optic_end, reach_m

CATALOG = Catalog()
# One server at U1 of its rack, the leaf at U48 of the next: a route of 4.289 m and one rack pitch.
NODES = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1, capacity: 1, fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}}}
fabrics: {{compute: {{design: single, switch: QM9700{media}}}}}
racks: {{a: {{model: AR3357, holds: {{node: 1}}}}, b: {{model: AR3357, holds: {{compute-leaf: 1, oob-leaf: 1}}}}}}
floor: {{rack_pitch_m: {pitch}, excess_percent: 10000}}
"""
FIBER = """\
model: MFP7E10
manufacturer: NVIDIA
description: Multimode fiber
media: mmf
connector: mpo12-apc
{facts}
lengths: [{{m: 5}}, {{m: 20}}, {{m: 40}}]
sources: [{{fields: [media, connector, lengths, grade, polarity, pinned], certainty: user, title: an order}}]
"""


def fibers(blueprint: str, examine: Examine) -> list[tuple[str, float | None, str]]:
    """The part, length and fiber of each cable of the compute fabric."""
    topology, _ = examine(blueprint)
    assert topology
    return [(row.part, row.length_m, row.fiber) for row in topology.cables if row.fabric == "compute"]


@pytest.mark.parametrize(
    ("pitch", "media", "cable"),
    [
        (10, "", ("MFP7E10-N015", 15.0, "OM3 B F")),
        (25, "", ("MFP7E10-N030", 30.0, "OM3 B F")),
        (29, "", ("MFP7E10-N035", 35.0, "OM4 B F")),
        (50, "", ("OS2-MPO12-APC", 55.0, "OS2 B F")),
        (10, ", media: single-mode", ("980-9I55E-00N015", 15.0, "OS2 B F")),
    ],
)
def test_the_run_list_states_grade_polarity_and_gender(
    examine: Examine, pitch: float, media: str, cable: tuple[str, float, str]
) -> None:
    """MFP7E10 is OM3 up to 30 m and OM4 above; beyond 50 m only single-mode fiber reaches."""
    ((part, length, fiber),) = fibers(NODES.format(pitch=pitch, media=media), examine)
    assert (length, fiber) == cable[1:]
    assert part == cable[0] or not part.startswith("MFP7E10")


def test_the_bill_states_the_fiber_of_each_length() -> None:
    """Each fiber of tiny has its grade, type and pins in the bill, and copper has none."""
    files = dcgen.build(Path(__file__).parents[1] / "blueprints" / "tiny.yaml")
    bill = list(csv.DictReader(io.StringIO(str(files["bom.csv"]))))
    texts = {row["description"].rpartition("; ")[2] for row in bill if row["model"] == "MFP7E10"}
    assert texts == {"OM3, type B, without pins"}
    assert not any("type B" in row["description"] for row in bill if row["model"] == "CAT6")


def test_the_reach_follows_the_grade(examine: Examine, tmp_path: Path) -> None:
    """400G SR4 reaches 30 m on OM3 and 50 m on OM4: a route of 34 m takes a fiber of 40 m only if it is OM4."""
    folder = tmp_path / "catalog" / "cable"
    folder.mkdir(parents=True)
    known = []
    for grade in ("OM3", "OM4", "OM5"):
        (folder / "MFP7E10.yaml").write_text(FIBER.format(facts=f"grade: {grade}\npolarity: B\npinned: false"))
        known.append(fibers(NODES.format(pitch=30, media=""), examine)[0][1:])
    assert known == [(35.0, "OS2 B F"), (40.0, "OM4 B F"), (40.0, "OM5 B F")]


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        ("grade: OM4\npolarity: B\npinned: false", set()),
        ("grade: OM4\npolarity: A\npinned: false", {"DC256"}),
        ("grade: OM4\npolarity: C\npinned: false", {"DC256"}),
        ("grade: OM4\npolarity: B\npinned: true", {"DC258"}),
        ("grade: OM4\npinned: false", {"DC255"}),
        ("grade: OM4\npolarity: B", {"DC255"}),
        ("polarity: B\npinned: false", {"DC255"}),  # 40 m of unknown grade: 30 m is the reach on OM3
    ],
)
def test_every_fact_has_three_outcomes(examine: Examine, tmp_path: Path, facts: str, codes: set[str]) -> None:
    """A fact holds, fails or cannot be told."""
    folder = tmp_path / "catalog" / "cable"
    folder.mkdir(parents=True)
    (folder / "MFP7E10.yaml").write_text(FIBER.format(facts=facts))
    _, found = examine(NODES.format(pitch=30, media=""))
    assert {finding.code for finding in found if "DC255" <= finding.code <= "DC262"} == codes


def test_an_unknown_grade_is_no_matter_within_the_shortest_reach(examine: Examine, tmp_path: Path) -> None:
    """A fiber of 20 m works on OM3 as on any better grade."""
    folder = tmp_path / "catalog" / "cable"
    folder.mkdir(parents=True)
    (folder / "MFP7E10.yaml").write_text(FIBER.format(facts="polarity: B\npinned: false"))
    _, found = examine(NODES.format(pitch=10, media=""))
    assert not [finding for finding in found if finding.code == "DC255"]


def test_a_right_fiber_precedes_a_wrong_one(examine: Examine, tmp_path: Path) -> None:
    """A second fiber of type A is never chosen for a direct link, not even where its length is nearer."""
    folder = tmp_path / "catalog" / "cable"
    folder.mkdir(parents=True)
    wrong = FIBER.format(facts="grade: OM4\npolarity: A\npinned: false").replace("MFP7E10", "TYPE-A")
    (folder / "TYPE-A.yaml").write_text(wrong.replace("{m: 5}", "{m: 14.5}"))
    ((part, _, _),) = fibers(NODES.format(pitch=10, media=""), examine)
    assert part == "MFP7E10-N015"


@given(st.lists(st.sampled_from(["A", "B", "C", "A-B", "A-A"]), max_size=6))
def test_polarity_is_the_product_of_the_permutations(polarities: list[str]) -> None:
    """The positions of 12 fibers, followed one by one, agree with the parity of the turns."""

    def through(position: int) -> int:
        for polarity in polarities:
            turn = {"B": 13 - position, "A-B": 13 - position, "C": position + 1 if position % 2 else position - 1}
            position = turn.get(polarity, position)
        return position

    assert is_crossed(polarities) == all(through(position) == 13 - position for position in range(1, 13))


def test_an_unknown_polarity_is_unknown_in_every_place() -> None:
    """No product with an unknown factor is known."""
    assert all(is_crossed([*pair, None]) is None for pair in product("ABC", repeat=2))


def test_the_lowest_grade_rules() -> None:
    """The lowest multimode grade of a path decides; an unknown one is unknown."""
    assert lowest_grade(["OM4", "OM3", "OM5"]) == "OM3"
    assert lowest_grade(["OM4", None]) is None


def test_a_better_grade_reaches_as_far() -> None:
    """A source states OM3 and OM4: OM5 is as good as OM4, and fiber of unknown grade has the stated maximum."""
    optic = optic_end(CATALOG.get(parts.Optic, "MMA4Z00-NS", ()))
    assert [reach_m(optic, grade) for grade in ("OM3", "OM4", "OM5", None)] == [30, 50, 50, 50]


def test_every_mpo_transceiver_and_fiber_of_the_catalog_has_its_facts() -> None:
    """No shipped MPO part leaves pins or polarity open, so a site of shipped parts has no such finding."""
    optics = [optic.model for optic in CATALOG.all(parts.Optic) if "mpo" in optic.connector and optic.pinned is None]
    cables = [
        cable.model
        for cable in CATALOG.all(parts.CableModel)
        if cable.connector and (cable.polarity is None or ("mpo" in cable.connector and cable.pinned is None))
    ]
    assert optics == cables == []
