"""The hall in millimeters: places that were worked out by hand, and the conventions for unknown dimensions."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from dcgen.topology import Topology
from dcgen.views.placed import FloorArea, PlacedRack, TrayRun, make_hall_places
from support.halls import HALL, case


@pytest.fixture
def hall(examine: Any) -> Topology:
    """The hall whose places were worked out by hand."""
    topology, _ = examine(HALL)
    assert isinstance(topology, Topology)
    return topology


def spans(at: PlacedRack) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the extent of a rack along x and y."""
    return (at.x - at.width / 2, at.x + at.width / 2), (at.y - at.depth / 2, at.y + at.depth / 2)


def overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    return min(a[1], b[1]) - max(a[0], b[0])


def test_racks_are_on_the_front_line_of_their_row(hall: Topology) -> None:
    """Row 1 is 1.0 m (hot) and a rack behind row 0, row 2 1.2 m (cold) and a rack behind row 1; fronts are in line."""
    places = make_hall_places(hall)

    assert [(at.rack.name, at.x, at.y, at.turned) for at in places.racks] == [
        ("hall-net-r01", 1125, -4535, True),
        ("hall-node-r01", 375, -2200, False),
        ("hall-node-r02", 1125, -2200, False),
    ]
    assert places.aisles == (FloorArea(1, 0, 0, -4000, 3000, -2800, "cold aisle, 1.2 m"),)
    assert places.free == (FloorArea(2, 4, 2250, -5200, 3000, -4000),)
    assert places.trays == (TrayRun(2, 1125, -2200, 1125, -4600),)
    assert (places.untrue, places.undirected) == ("", ())


def test_an_unknown_height_is_that_of_the_rack_units(hall: Topology) -> None:
    """48 rack units of 44.45 mm are 2,133.6 mm; no source states the height of the cabinets."""
    assert {(at.height, at.unknown, at.rails_z > 0) for at in make_hall_places(hall).racks} == {
        (2134, ("height",), True)
    }


@pytest.mark.parametrize("name", ["sea3-c", "iad1-a", "chassis", "site-and-units"])
def test_no_two_racks_or_cabinets_overlap(name: str) -> None:
    """Racks and CDU cabinets share no area of the floor, whether their places are known or not."""
    places = make_hall_places(case(name))
    racks = [spans(at) for at in places.racks]
    for (a_x, a_y), (b_x, b_y) in combinations(racks, 2):
        assert min(overlap(a_x, b_x), overlap(a_y, b_y)) <= 0
    assert len(racks) == len(case(name).plan.racks)


@pytest.mark.parametrize(
    ("floor", "reason"),
    [
        (None, "the blueprint does not describe the floor"),
        ("floor: {rack_pitch_m: 0.6}", "the rack pitch is 0.6 m and racks are 0.75 m wide"),
        ("floor: {row_pitch_m: 1.1, rows: {1: {positions: 1-3, groups: [node]}, 2: {positions: 1-3, groups: [net]}}}",
         "the row pitch is 1.1 m and racks are 1.2 m deep"),
    ],
    ids=["no floor", "narrow", "shallow"],
)  # fmt: skip
def test_a_hall_that_cannot_be_true_says_why(examine: Any, floor: str | None, reason: str) -> None:
    """Racks without a known place are at equal steps, nothing else has a place, and the reason is stated."""
    text = HALL.partition("floor:")[0] + (f"{floor}\n" if floor else "")
    topology, _ = examine(text)
    places = make_hall_places(topology)

    assert places.untrue == reason
    assert not (places.free or places.aisles or places.trays or places.cabinets)
    assert len({(at.x, at.y) for at in places.racks}) == 3
    for a, b in combinations(map(spans, places.racks), 2):
        assert min(overlap(a[0], b[0]), overlap(a[1], b[1])) <= 0
