"""Drawings of rows of racks and of the floor: what stands where, the figures, and that a reader can read them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

import dcgen
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import floor as floor_family
from dcgen.artifacts.site import rows
from dcgen.artifacts.site.rows import RowView
from dcgen.finding import Finding
from dcgen.plan.amounts import Total
from dcgen.plan.records import Floor, FloorRow
from dcgen.topology import Topology
from dcgen.views import floor
from dcgen.views.elevation import RACK_WIDTH, U
from dcgen.views.floor import FloorPlan, make_floor_plan
from dcgen.views.text import text_width, wrap_name
from support.browser import read_texts

Examine = Callable[[str], tuple[Topology | None, list[Finding]]]

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"
LONG = """
kind: training-pod
name: long
servers:
  g: {model: DGX-H100, numbers: 1-47, capacity: 47}
fabrics:
  compute: {design: leaf-spine, switch: SN5600}
  oob: {design: leaf-spine, switch: SN2201}
racks:
  a-group-with-a-very-long-name-indeed: {model: AR3357, holds: {g: 1}, pdus_per_feed: 2}
  net: {model: AR3100, holds: {compute-leaf: 4, compute-spine: 4, storage-leaf: 1, inband-leaf: 1, oob-leaf: 4, oob-spine: 2, oob-core: 2}}
floor: {row_pitch_m: 2.4}
"""


def load(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


def row_views(topology: Topology) -> dict[str, RowView]:
    """Every view by path."""
    found = {}
    for page in rows.pages(Analysis(topology)):
        assert isinstance(page.view, RowView)
        found[page.path] = page.view
    return found


def drawn(topology: Topology) -> dict[str, str]:
    """The drawings of the rows and of the floor by path."""
    return {
        item.path: item.text
        for item in render.render([*rows.pages(Analysis(topology)), *floor_family.pages(Analysis(topology))])
    }


@pytest.fixture
def long(examine: Examine) -> Topology:
    """A row of 48 racks or more, some with a long name."""
    topology, _ = examine(LONG)
    assert topology
    return topology


def test_a_row_draws_its_racks_in_order() -> None:
    """Each row has one drawing with all its racks by position, each with its kW, and each device once at its U."""
    topology = load("iad1-a")
    views = row_views(topology)

    assert list(views) == [f"rows/row-{number:02}.svg" for number in range(5)]
    for row, view in enumerate(views.values()):
        racks = sorted((rack for rack in topology.plan.racks.values() if rack.row == row), key=lambda rack: rack.column)
        assert [front.place for front in view.racks] == [f"position {rack.column}, 48U" for rack in racks]
        for rack, front in zip(racks, view.racks, strict=True):
            assert front.name == rack.name
            assert f"{topology.power_w(rack.name).value / 1000:,.1f}" in front.power
            for device, box in zip(topology.in_rack[rack.name], front.boxes, strict=True):
                mount = topology.plan.mounts[device.name]
                assert box.title.startswith(f"{device.name}: ") and device.name.endswith(box.label)
                assert box.y + box.height == front.height - (mount.u - 1) * U
                assert box.role.endswith(" turned") == (mount.face == "rear")


def fits_a4(width_mm: str, height_mm: str) -> bool:
    """Whether a drawing fits A4 with its margins, in one of its directions."""
    short, long = sorted((float(width_mm), float(height_mm)))
    return short <= 190 and long <= 255.1


def test_a_page_fits_a4(long: Topology) -> None:
    """Each row fits A4 in one of its directions, and a long one is broken into bands of one width."""
    for topology in (load("iad1-a"), load("osl1-b"), load("tiny"), long):
        for view in row_views(topology).values():
            assert fits_a4(view.width_mm, view.height_mm)
        plan = make_floor_plan(topology)
        assert fits_a4(plan.width_mm, plan.height_mm)
    (view,) = row_views(long).values()
    bands = sorted({front.y + front.height for front in view.racks})
    assert len(view.racks) > 20 and 1 < len(bands) < 7
    assert max(front.x for front in view.racks) + RACK_WIDTH < view.width


def test_a_row_is_readable_on_a4() -> None:
    """The names of devices in a row of up to eleven racks have more than 5 points, those of racks as much."""
    for name in ("ams2-lab", "iad1-a", "lyon-store-042", "osl1-b", "tiny"):
        for view in row_views(load(name)).values():
            points = rows.BOX_SIZE * float(view.width_mm) / view.width * 72 / 25.4
            assert points > (7 if len(view.racks) < 5 else 5), name
            assert view.sizes.rack >= rows.BOX_SIZE


@pytest.mark.parametrize("name", ["ams2-lab", "iad1-a", "lyon-store-042", "osl1-b", "tiny"])
def test_rack_names_are_whole(name: str) -> None:
    """Rows and the floor plan show the whole name of each rack, within its caption or its outline."""
    topology = load(name)
    for view in row_views(topology).values():
        for front in view.racks:
            assert front.name in topology.plan.racks
            assert text_width(front.name, rows.BOLD * view.sizes.rack) <= rows.PITCH
    for spot in make_floor_plan(topology).racks:
        assert "".join(line for _, line in spot.name) == spot.anchor
        assert all(text_width(line, spot.name_size) <= spot.width for _, line in spot.name)
        baselines = [y for y, _ in spot.name]
        assert spot.y <= baselines[0] - spot.name_size and spot.figure_y <= spot.y + spot.depth
        assert all(below - above >= spot.name_size for above, below in pairwise(baselines))
        assert spot.figure_y - baselines[-1] >= floor.FIGURE_TEXT


@pytest.mark.parametrize(
    ("name", "most", "expected"),
    [
        ("iad1-a-su01-gpu-r01", 3, ["iad1-a-", "su01-", "gpu-r01"]),
        ("r1", 3, ["r1"]),
        ("", 3, [""]),
        ("a-long-name-of-a-rack", 2, ["…name-", "of-a-rack"]),
        ("averylongname", 2, ["…gname"]),
    ],
)
def test_a_name_breaks_after_hyphens(name: str, most: int, expected: list[str]) -> None:
    """A name that is too long continues on the next line; the last line has as many parts as fit."""
    assert wrap_name(name, 55, 11, most) == expected


def test_racks_of_a_band_stand_on_one_line(long: Topology) -> None:
    """A lower rack has its feet where the taller ones have theirs."""
    (view,) = row_views(long).values()
    last = [front for front in view.racks if "-net-" in front.name]

    assert {front.height for front in view.racks} == {42 * U, 48 * U}
    assert last and {front.y + front.height for front in last} <= {
        front.y + front.height for front in view.racks if front not in last
    }


def grid(row_m: float, rack_m: float) -> Floor:
    """The floor of iad1-a with other pitches: five rows of racks of 48 U."""
    stated = frozenset({"row_pitch_m", "tray_m", "slack_m", "excess_percent"})
    return Floor({row: FloorRow(row, row * row_m) for row in range(5)}, rack_m, 48, row_m, stated=stated)


def test_the_floor_is_to_scale() -> None:
    """Racks stand as far apart as the blueprint says, as wide and as deep as the catalog says, in centimeters."""
    topology = load("iad1-a")
    view = floor.make_floor_plan(topology)

    assert topology.plan.floor == grid(3.0, 0.75)._replace(tray_m=0.4, slack_m=1.5)
    assert view.subtitle.startswith("Site iad1. To scale: ") and view.subtitle.endswith(", aisles 1.8 m.")
    for rack, spot in zip(topology.plan.racks.values(), view.racks, strict=True):
        assert (spot.anchor, spot.width, spot.depth) == (rack.name, 75, 120)
        assert (spot.x, spot.y) == (75 * (rack.column - 1), 300 * rack.row)
    assert sum(mark.text == "aisle, 1.8 m" for mark in view.marks) == 4


def test_the_floor_tells_power_as_shade_and_number() -> None:
    """The number of a rack is its kW, its shade the step of the legend that the kW falls into."""
    topology = load("iad1-a")
    view = floor.make_floor_plan(topology)
    texts = {step.shade: step.text for step in view.legend}

    for spot in view.racks:
        kilowatts = topology.power_w(spot.anchor).value / 1000
        low, high = (int(number) for number in re.findall(r"\d+", texts[spot.shade]))
        assert low <= kilowatts < high
        assert spot.figure == f"{kilowatts:.1f}*"
    assert any(
        text == "* includes planning assumptions for KR6288V2, SN4600C, SN5600, WEKAPOD-NODE." for _, text in view.notes
    )


def test_an_unknown_power_is_a_lower_bound() -> None:
    """A rack with a device of unknown power says at least, and the note names the model."""
    view = floor.make_floor_plan(load("tiny"))

    assert view.racks[0].figure.startswith("≥")
    assert any("Power is unknown for SN5600." in text for _, text in view.notes)


def test_a_narrow_rack_keeps_the_marks() -> None:
    """Where the tenth has no room the kW are whole, and still say that they are a bound or rest on an assumption."""
    draw = 131_456.0, ("A",), ("B",)

    assert floor._figure(Total(*draw), 110) == "≥131.5*"
    assert floor._figure(Total(*draw), 75) == "≥131*"


@pytest.mark.parametrize(
    ("pitches", "reason"),
    [
        (None, "Not to scale: the blueprint does not describe the floor."),
        (grid(1.0, 0.75), "Not to scale: the row pitch is 1 m and racks are 1.2 m deep."),
        (grid(3.0, 0.6), "Not to scale: the rack pitch is 0.6 m and racks are 0.75 m wide."),
    ],
)
def test_what_is_not_to_scale_says_why(pitches: Floor | None, reason: str) -> None:
    """Without a floor, or with one on which racks would stand in one another, nothing overlaps and the reason is told."""
    topology = load("iad1-a")
    view = floor.make_floor_plan(Topology(topology.plan._replace(floor=pitches)))

    assert reason in view.subtitle
    assert not any("aisle" in mark.text for mark in view.marks) or pitches == grid(3.0, 0.6)
    taken = sorted((spot.y, spot.x, spot.width, spot.depth) for spot in view.racks)
    for (y, x, width, depth), (below, right, _, _) in pairwise(taken):
        assert (y == below and x + width <= right) or y + depth <= below


def test_a_hall_of_many_rows_fits_its_page() -> None:
    """However long the floor, the page is A4, and it names every row."""
    topology = load("iad1-a")
    racks = {
        f"r{row}-{column}": next(iter(topology.plan.racks.values()))._replace(
            name=f"r{row}-{column}", row=row, column=column
        )
        for row in range(120)
        for column in range(1, 40)
    }
    floor = Floor({row: FloorRow(row, row * 3.0) for row in range(120)}, 0.75, 48)
    view: FloorPlan = make_floor_plan(Topology(topology.plan._replace(racks=racks, mounts={}, floor=floor)))

    assert float(view.width_mm) <= 255.1 and float(view.height_mm) <= 255.1
    assert sum(mark.kind == "bold" for mark in view.marks) == 120


def test_drawings_parse_and_load_nothing(long: Topology) -> None:
    """Each drawing is XML with a title, and refers to nothing outside itself."""
    for topology in (load("iad1-a"), load("lyon-store-042"), long):
        for text in drawn(topology).values():
            assert ElementTree.fromstring(text).find(f"{SVG}title") is not None
            assert "href" not in text and set(re.findall(r"url\((.*?)\)", text)) <= {"#hatch", "#blank"}


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("font", ["Arial, Helvetica, sans-serif", '"DejaVu Sans", sans-serif'])
def test_no_text_is_cut_or_overlaps(long: Topology, tmp_path: Path, font: str) -> None:
    """In a real browser every text lies within the page and its box, and on no other text."""
    for topology in (long, load("iad1-a")):
        for path, text in drawn(topology).items():
            if path not in ("rows/row-00.svg", "floor.svg"):
                continue  # a browser takes a second to start
            width = int(ElementTree.fromstring(text).attrib["viewBox"].split()[2])
            count, faults = read_texts(text, tmp_path / (Path(path).stem + ".html"), font, width)
            assert count > 10, path
            assert faults == [], (topology.plan.name, path)
