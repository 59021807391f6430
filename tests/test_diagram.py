"""Fabric drawings: all switches and links are in them, and a reader can read them, at any size."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import fabrics, index
from dcgen.page import Page
from dcgen.plan.records import Cable, Device, FabricSummary
from dcgen.topology import Topology
from dcgen.views.fabric import arrangement
from dcgen.views.fabric.arrangement import WIDTH
from dcgen.views.fabric.diagram import Diagram, LinkLine, NodeBox, Text, make_diagrams
from dcgen.views.fabric.networks import read_networks
from dcgen.views.text import text_width
from support import doors
from support.browser import chromium

pytestmark = pytest.mark.slow  # test_index draws a fabric in the fast lane
SVG = "{http://www.w3.org/2000/svg}"
AWKWARD = "<b>&\"' ${x} {{ y }} =cmd, é 日本"
CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))

# Sizes of a synthetic fabric: units, leaves in each, leaves of the site, spines, cores, servers in each unit.
SIZES = {
    "1 leaf": (0, 0, 1, 0, 0, 0),
    "2 leaves": (0, 0, 2, 1, 0, 0),
    "4 leaves": (2, 2, 0, 2, 0, 4),
    "10 leaves": (4, 2, 2, 4, 0, 8),
    "16 leaves": (16, 1, 0, 2, 0, 2),
    "17 leaves": (16, 1, 1, 8, 0, 2),
    "64 leaves": (8, 8, 0, 32, 0, 32),
    "64 leaves, small units": (16, 4, 0, 32, 0, 32),
    "200 leaves, three tiers": (25, 8, 0, 64, 32, 32),
    "100 units": (100, 2, 4, 16, 0, 3),
    "512 leaves": (64, 8, 0, 512, 256, 32),
    "512 leaves, other cores": (64, 8, 2, 512, 8, 32),
}


class SvgFile(SingleFileSnapshotExtension):
    """A snapshot that any viewer opens."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def device_of(template: Device, name: str, device_group: str, kind: str, unit: int, number: int) -> Device:
    return template._replace(name=name, group=device_group, kind=kind, unit=unit, number=number)


def synthetic(size: tuple[int, ...], uneven: bool = False, plane: int = 0) -> Topology:
    """A site of one fabric: every server of a unit on each of its leaves, four units to a group of spines where there are cores.

    `uneven` gives each unit a number of servers of its own, and each leaf one more link to the first spine.
    """
    units, per_unit, common, spines, cores, servers = size
    plan = dcgen.load(ROOT / "blueprints" / "tiny.yaml").plan
    server = plan.devices["tiny-gpu-001"]
    devices: dict[str, Device] = {}
    cables: list[Cable] = []
    tiers: dict[str, list[str]] = {"leaf": [], "spine": [], "core": []}
    fabric = "compute"

    def add(device_group: str, kind: str, unit: int, number: int, digits: int = 2) -> str:
        name = f"s{f'-su{unit:02}' if unit else ''}-{device_group}-{number:0{digits}}"
        devices[name] = device_of(server, name, device_group, kind, unit, number)
        if kind == "switch":
            tiers[device_group.rpartition("-")[2]].append(name)
        return name

    def link(a: str, b: str, count: int = 1, speed: float = 400) -> None:
        template = plan.cables[0]
        for _ in range(count):
            port = f"p{len(cables)}"
            cables.append(
                template._replace(fabric=fabric, a_device=a, a_port=port, b_device=b, b_port=port, speed_gbps=speed)
            )

    scopes = {0: [add("compute-leaf", "switch", 0, number + 1) for number in range(common)]}
    for unit in range(1, units + 1):
        scopes[unit] = [add("compute-leaf", "switch", unit, number + 1) for number in range(per_unit)]
    above = [add("compute-spine", "switch", 0, number + 1) for number in range(spines)]
    tops = [add("compute-core", "switch", 0, number + 1) for number in range(cores)]
    group = max(spines // 16, 1) if cores else spines
    for unit, leaves in scopes.items():
        first = (unit - 1) // 4 % 16 * group if cores and unit else 0
        for number in range((servers + unit % 5 if uneven else servers) if unit else 3):
            name = add("gpu" if unit else "head", "server", unit, number + 1, 3)
            for leaf in leaves:
                link(name, leaf, 1 + (uneven and number == 0))
        for number, leaf in enumerate(leaves):
            for spine in above[first : first + group]:
                link(leaf, spine, 1 + (uneven and number == 0))
    for number, spine in enumerate(above):
        width = max(len(tops) // max(group, 1), 1)
        for core in tops[number % group * width : (number % group + 1) * width] if cores >= group else tops:
            link(spine, core, 2)
    summary = FabricSummary(
        fabric, plane, "leaf-spine", "ethernet", 400, tuple(tiers["leaf"]), tuple(tiers["spine"]), tuple(tiers["core"]),
        0, 0, 1.5, None, None, (),
    )  # fmt: skip
    return Topology(plan._replace(devices=devices, fabrics=(summary,), cables=tuple(cables)))


def mesh(servers: int, units: int = 1) -> Topology:
    """Servers that are joined to one another by two links each, with no switch."""
    site = synthetic((units, 0, 0, 0, 0, servers))
    fabric = site.plan.fabrics[0]
    template = dcgen.load(ROOT / "blueprints" / "tiny.yaml").plan.cables[0]._replace(fabric="compute", speed_gbps=200)
    cables = [
        template._replace(
            a_device=a.name, a_port=f"to{b.number}-{link}", b_device=b.name, b_port=f"to{a.number}-{link}"
        )
        for a, b in combinations([device for device in site.plan.devices.values() if device.unit], 2)
        for link in range(2)
        if a.unit == b.unit
    ]
    devices = {name: device for name, device in site.plan.devices.items() if device.unit}
    meshed = fabric._replace(design="mesh")
    return Topology(site.plan._replace(devices=devices, cables=tuple(cables), fabrics=(meshed,)))


def planes(topology: Topology) -> Topology:
    """A site whose one fabric has a second plane: the same switches and links again, by other names."""
    plan = topology.plan
    (first,) = plan.fabrics
    switches = {*first.leaves, *first.spines, *first.cores}

    def other(name: str) -> str:
        return name.replace("-compute-", "-compute-p2-") if name in switches else name

    second = [cable._replace(a_device=other(cable.a_device), b_device=other(cable.b_device)) for cable in plan.cables]
    devices = plan.devices | {other(name): plan.devices[name]._replace(name=other(name)) for name in switches}
    fabrics = tuple(
        first._replace(
            plane=number,
            leaves=tuple(map(name, first.leaves)),
            spines=tuple(map(name, first.spines)),
            cores=tuple(map(name, first.cores)),
        )
        for number, name in ((1, str), (2, other))
    )
    return Topology(plan._replace(devices=devices, cables=(*plan.cables, *second), fabrics=fabrics))


def sites() -> Iterator[tuple[str, Topology]]:
    """Synthetic sites of all sizes, even and uneven, with planes and meshes."""
    for name, size in SIZES.items():
        yield name, synthetic(size)
        yield f"{name}, uneven", synthetic(size, uneven=True)
    yield "planes", planes(synthetic(SIZES["10 leaves"]))
    for servers, units in ((2, 1), (3, 1), (3, 2), (4, 1), (9, 1), (3, 40)):
        yield f"mesh of {servers} in {units} units", mesh(servers, units)


def everything() -> Iterator[tuple[str, Topology]]:
    """Every blueprint, every case and every synthetic site."""
    for path in (*BLUEPRINTS, *CASES):
        topology, findings = doors.examine(path)
        assert topology, findings
        yield path.stem, topology
    yield from sites()


@pytest.fixture(scope="module")
def drawings() -> dict[str, tuple[Topology, tuple[Diagram, ...]]]:
    """All of them with their drawings."""
    return {name: (topology, make_diagrams(topology)) for name, topology in everything()}


def small_view() -> Diagram:
    """A drawing of two boxes and a line, all texts awkward."""
    leaf = NodeBox(
        "leaf", True, 192, 60, 100, 40, AWKWARD, 2, 1, (Text("bold", 242, 80, AWKWARD), Text("plain", 242, 93, "more"))
    )
    out = NodeBox("out", False, 192, 160, 100, 40, AWKWARD, 1, 0, ())
    texts = (Text("name", 16, 28, AWKWARD), Text("mid", 242, 140, "2 × 10G"), Text("plain", 16, 230, AWKWARD))
    return Diagram("x", AWKWARD, 600, 240, "158.8", "63.5", (LinkLine("M242 160V100", AWKWARD, 2),), (leaf, out), texts)


def draw(view: Diagram) -> str:
    """The text of one drawing."""
    return next(render.render([Page("fabrics/x.svg", "fabrics/fabric.svg.j2", view)])).text


def words(view: Diagram) -> str:
    """All texts of a drawing, in order, as one."""
    return " ".join(text.text for text in (*view.texts, *(text for box in view.boxes for text in box.texts)))


def only(topology: Topology, name: str = "compute") -> Diagram:
    return next(view for view in make_diagrams(topology) if view.name == name)


def case(name: str) -> Topology:
    topology, findings = doors.examine(ROOT / "tests" / "cases" / f"{name}.yaml")
    assert topology, findings
    return topology


@pytest.mark.parametrize(("blueprint", "fabric"), [("pair", "inband"), ("three-tiers", "compute"), ("lines", "inband")])
def test_a_fabric_is_drawn(blueprint: str, fabric: str, snapshot: SnapshotAssertion) -> None:
    """A pair, three tiers, and lines out are drawn like this."""
    assert draw(only(case(blueprint), fabric)) == snapshot(extension_class=SvgFile)


def test_awkward_texts_come_back_as_they_are() -> None:
    """What a parser reads from the drawing is what the view says."""
    root = ElementTree.fromstring(draw(small_view()))

    assert [item.text for item in root.iter(f"{SVG}text")].count(AWKWARD) == 3
    assert [item.text for item in root.iter(f"{SVG}title")].count(AWKWARD) == 4


@pytest.mark.slow
def test_every_fabric_and_plane_has_a_page(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """One file a fabric, one a plane where there are several; each is XML."""
    for topology, views in drawings.values():
        files = {page.path for page in fabrics.pages(Analysis(topology))}
        assert files == {f"fabrics/{f.name}{f'-p{f.plane}' * (f.plane > 0)}.svg" for f in topology.plan.fabrics}
        for view in views:
            assert ElementTree.fromstring(draw(view)).findtext(f"{SVG}title") == view.title


def test_every_switch_is_in_one_box(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """The boxes of a tier stand for all switches of it, each once; those of devices for all that its cables reach."""
    for name, (topology, views) in drawings.items():
        for network, view in zip(read_networks(topology), views, strict=True):
            sheet, _ = arrangement.arrange(network)
            assert Counter(node for group in sheet.groups for node in group.nodes) == dict.fromkeys(network.tiers, 1), (
                name
            )
            held: Counter[str] = Counter()
            for box in view.boxes:
                held[box.role] += box.nodes
            summary = network.summary
            if summary.leaves:
                assert held["leaf"] == len(summary.leaves), name
            assert (held["spine"], held["core"]) == (len(summary.spines) + len(summary.far), len(summary.cores)), name
            assert held.total() == len(network.tiers), name


def test_every_link_is_counted_once(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """The bundles and what joins the switches of one box are all cables of the site, fabric by fabric."""
    for name, (topology, views) in drawings.items():
        drawn: Counter[str] = Counter()
        for network, view in zip(read_networks(topology), views, strict=True):
            drawn[network.summary.name] += sum(line.links for line in view.lines) + sum(
                box.inside for box in view.boxes
            )
        assert drawn == Counter(cable.fabric for cable in topology.plan.cables), name


def test_stacked_switches_are_equal(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """Switches of one box have as many links to each other box, unless the drawing says that they differ."""
    for name, (topology, _) in drawings.items():
        for network in read_networks(topology):
            sheet, _ = arrangement.arrange(network)
            if sheet.rule == "tier":
                continue
            of = {node: index for index, group in enumerate(sheet.groups) for node in group.nodes}
            for group in sheet.groups:
                if group.tier:
                    ways = {frozenset(links_of(network.up.get(node, []), of).items()) for node in group.nodes}
                    assert len(ways) == 1, (name, network.summary.title)


def links_of(joints: list[tuple[str, float, int]], of: dict[str, int]) -> Counter[tuple[int, float]]:
    found: Counter[tuple[int, float]] = Counter()
    for far, speed, links in joints:
        found[of[far], speed] += links
    return found


def test_nothing_overlaps_or_is_cut_off(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """Boxes and texts do not overlap, texts fit their boxes and the page, and the page is square at most."""
    for name, (_, views) in drawings.items():
        for view in views:
            assert view.width <= WIDTH and view.height <= WIDTH + 16, name
            for box in view.boxes:
                assert box.x >= 0 and box.y >= 4
                assert box.x + box.width + 4 <= view.width and box.y + box.height <= view.height
                assert all(within(area(text, True), frame(box)) for text in box.texts), name
            for one, other in combinations(view.boxes, 2):
                assert not meet(frame(one, 4), frame(other, 4)), (name, one.title, other.title)
            page = Area(0, 0, view.width, view.height)
            own = [area(text, text.kind == "mid") for text in view.texts]
            assert all(within(text, page) for text in own), name
            for one, other in combinations([*own, *(frame(box) for box in view.boxes)], 2):
                assert not meet(one, other), (name, one, other)


class Area(NamedTuple):
    """A rectangle of a drawing."""

    left: float
    top: float
    right: float
    bottom: float


def area(text: Text, middle: bool) -> Area:
    """The area of a text: its estimated width, and the height from its capitals to its descenders."""
    size = 15 if text.kind == "name" else 10
    width = text_width(text.text, size) * (1.1 if text.kind in ("name", "bold") else 1)
    left = text.x - width / 2 if middle else text.x
    return Area(left, text.y - 0.75 * size, left + width, text.y + 0.2 * size)


def frame(box: NodeBox, margin: int = 0) -> Area:
    """The area of a box; a stacked box reaches 4 units further up and right."""
    return Area(box.x, box.y - margin, box.x + box.width + margin, box.y + box.height)


def within(inner: Area, outer: Area) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )


def meet(one: Area, other: Area) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


POINTS_PER_MM = 72 / 25.4


@pytest.mark.parametrize("portrait", [True, False])
def test_paper_is_readable(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]], portrait: bool) -> None:
    """On A4 with 180 mm of width, in both orientations, the smallest text has 7 points or nearly so."""
    for name, (_, views) in drawings.items():
        for view in views:
            wide, high = (180, 267) if portrait else (267, 180)
            points = 10 * min(wide / view.width, high / view.height) * POINTS_PER_MM
            assert points >= (7 if portrait else 6.85), (name, view.name, view.width, view.height)
            assert float(view.width_mm) <= 190 and float(view.height_mm) <= 194


def test_a_small_drawing_fills_its_width(drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]]) -> None:
    """Boxes reach over more than half of each drawing, and the largest scale differs little from the smallest."""
    for name, (_, views) in drawings.items():
        for view in views:
            assert 600 <= view.width <= WIDTH, name
            middles = [box.x + box.width / 2 for box in view.boxes]
            assert abs((min(middles) + max(middles)) / 2 - (140 + view.width - 16) / 2) < 150, name


def test_a_long_row_continues_in_a_further_band() -> None:
    """Sixteen leaves of sixteen units are two bands of eight; a bus joins each of them to both spines."""
    view = only(synthetic(SIZES["16 leaves"]))
    bands: dict[int, list[NodeBox]] = {}
    for box in view.boxes:
        if box.role == "leaf":
            bands.setdefault(box.y, []).append(box)

    assert [len(row) for row in bands.values()] == [8, 8]
    assert "A horizontal line joins each box below it to every box above it." in words(view)
    drops = [line for line in view.lines if "spine-01 ... spine-02" in line.title]
    assert len(drops) == 17 and sum(line.links for line in drops) == 32
    ends = {line.path.partition(" ")[0][1:] for line in drops[:-1]}
    assert ends == {str(box.x + box.width // 2) for row in bands.values() for box in row}


def test_spines_that_some_leaves_do_not_reach_have_no_bus() -> None:
    """A bus would state links that do not exist: four leaves, each on two of four spines, have lines of their own."""
    site = synthetic((2, 2, 0, 4, 0, 4))
    gone = {("su01", "spine-03"), ("su01", "spine-04"), ("su02", "spine-01"), ("su02", "spine-02")}
    cables = tuple(
        cable
        for cable in site.plan.cables
        if not any(unit in cable.a_device and cable.b_device.endswith(spine) for unit, spine in gone)
    )
    view = only(Topology(site.plan._replace(cables=cables)))

    joined = {line.title.partition(":")[0] for line in view.lines if "spine" in line.title}
    assert "A horizontal line" not in words(view)
    assert joined == {
        f"su{unit:02} leaf-{leaf:02} to spine-{spine:02}"
        for unit, spines in ((1, (1, 2)), (2, (3, 4)))
        for leaf in (1, 2)
        for spine in spines
    }


def test_a_large_fabric_keeps_its_groups() -> None:
    """512 leaves, 512 spines and 256 cores: one box per tier, and the groups that links join in words."""
    view = only(synthetic(SIZES["512 leaves"]))

    roles = Counter(box.role for box in view.boxes)
    assert roles == {"core": 1, "spine": 1, "leaf": 1, "dev": 1}
    assert "512 leaves" in words(view) and "512 spines" in words(view) and "256 cores" in words(view)
    beside = " ".join(text.text for text in view.texts if text.x == 16)
    assert "each leaf: 1 link of 400G to each of 32 spines" in beside
    assert "16 groups of 32 leaves and 32 spines" in beside
    assert "each gpu: 1 link of 400G to each of 8 leaves" in beside
    assert [line.links for line in view.lines] == [16384, 8192, 16384]


def test_a_small_fabric_shows_every_switch() -> None:
    """Up to sixteen leaves each have a box of their own, with their rail."""
    view = only(case("rails"))

    assert Counter(box.role for box in view.boxes) == {"spine": 1, "leaf": 16, "dev": 2}
    assert not any(box.stacked for box in view.boxes)
    assert Counter(text.text for box in view.boxes for text in box.texts if "rail" in text.text) == {
        f"rail {number}": 2 for number in range(1, 9)
    }


def test_units_are_one_stack_each() -> None:
    """Thirty-two leaves in four units are four stacks of eight, with their numbers and rails."""
    view = only(case("superpod"))

    assert [box.nodes for box in view.boxes if box.role == "leaf"] == [8, 8, 8, 8]
    assert "8 leaves leaf-01 to 08 rails 1 to 8, one per leaf" in words(view)
    assert "each leaf: 2 links of 400G to every spine" in " ".join(text.text for text in view.texts if text.x == 16)
    assert "shows switches of one unit with equal links" in words(view)


def test_peers_and_lines_out_are_there() -> None:
    """A pair of switches is joined beside one another; a line out is dashed and names itself."""
    view = only(dcgen.load(ROOT / "blueprints" / "lyon-store-042.yaml"), "inband")

    assert "2 peer links" in words(view) and "2 × 100G" in words(view)
    assert Counter(box.role for box in view.boxes) == {"leaf": 2, "dev": 1, "out": 2}
    assert "WAN circuit wan1 each 1 link of 10G to one leaf" in words(view)


def test_planes_have_a_drawing_each() -> None:
    """Each plane shows its own switches and half of the links of the devices."""
    first, second = make_diagrams(planes(synthetic(SIZES["10 leaves"])))

    assert (first.name, second.name) == ("compute-p1", "compute-p2")
    assert "plane 2" in second.title
    assert sum(line.links for line in first.lines) == sum(line.links for line in second.lines)


def test_a_mesh_has_no_switches() -> None:
    """Three servers stand in a row, each joined to the other two."""
    view = only(mesh(3))

    assert len(view.boxes) == len(view.lines) == 3
    assert "3 servers" in words(view) and "leaf" not in words(view) and "leaves" not in words(view)
    assert words(view).count("2 × 200G") == 3


def test_differences_are_said() -> None:
    """Where units differ too much to be drawn as equal, the drawing says so and gives ranges."""
    view = only(synthetic(SIZES["512 leaves"], uneven=True))

    assert Counter(box.role for box in view.boxes) == {"core": 1, "spine": 1, "leaf": 1, "dev": 1}
    assert "all switches of a tier; ranges show how far their links differ" in words(view)
    assert "1 to 2 links of 400G to each of 32 spines" in words(view)


@pytest.mark.parametrize(("before", "after"), [(4, 5), (60, 61)])
def test_an_added_unit_changes_little(before: int, after: int) -> None:
    """The drawing keeps its lines when a unit comes, but for sums and what spans the units."""
    old, new = (draw(only(synthetic((units, 8, 0, 16, 0, 32)))).splitlines() for units in (before, after))

    assert len(set(old) - set(new)) < 20


PROBE = """
<script>
const bounds = item => item.getBoundingClientRect();
const within = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
const faults = [];
let count = 0;
for (const svg of document.querySelectorAll("svg")) {
  const page = bounds(svg);
  const texts = [...svg.querySelectorAll("text")].map(text => [bounds(text), text.textContent, text]);
  const boxes = [...svg.querySelectorAll(".box > rect:last-of-type")].map(box => [bounds(box), box]);
  texts.forEach(([a, words, text], index) => {
    count += 1;
    if (!within(a, page)) faults.push("cut: " + words);
    for (const [b, box] of boxes) {
      if (box.parentNode === text.parentNode ? !within(a, b) : meets(a, b)) faults.push("box: " + words);
    }
    for (const [b, others] of texts.slice(index + 1)) if (meets(a, b)) faults.push("overlap: " + words + " | " + others);
  });
}
document.body.textContent = "FAULTS" + JSON.stringify({texts: count, faults}) + "END";
</script>
"""


@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("font", ["Arial, Helvetica, sans-serif", '"DejaVu Sans", sans-serif'])
def test_a_browser_finds_no_fault(
    drawings: dict[str, tuple[Topology, tuple[Diagram, ...]]], tmp_path: Path, font: str
) -> None:
    """In a real browser every text lies within its box and the page, and on no other text or box."""
    pictures = "\n".join(draw(view) for _, views in drawings.values() for view in views)
    style = f"<style>body {{ margin: 0 }} svg {{ display: block }} svg .fabric {{ font-family: {font} }}</style>"
    page = tmp_path / "fabrics.html"
    page.write_text(f"<!DOCTYPE html><meta charset='utf-8'><body>{pictures}{style}{PROBE}", encoding="utf-8")
    tool = shutil.which("chromium")
    assert tool, "chromium is not installed"

    command = [
        tool,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--window-size=1600,1200",
        "--dump-dom",
        page.as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout

    found = re.search(r"FAULTS(.*)END", done, re.DOTALL)
    assert found, done[-500:]
    answer = json.loads(html.unescape(found[1]))
    assert answer["texts"] > 1000
    assert answer["faults"] == []


WIDTHS = """
<script>
const body = document.body.clientWidth, style = getComputedStyle(document.body);
const room = body - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
const figures = [...document.querySelectorAll(".fabrics figure")].map(figure => figure.getBoundingClientRect());
const lines = {};
for (const {top, width} of figures) lines[Math.round(top)] = (lines[Math.round(top)] || 0) + width;
document.body.textContent = "WIDTHS" + JSON.stringify({room, lines: Object.values(lines)}) + "END";
</script>
"""


@pytest.mark.heavy("chromium")
def test_drawings_fill_a_desktop_page(tmp_path: Path) -> None:
    """At 1,600 pixels four fabrics are two lines of two drawings, and so are their address plans, as wide as the page."""
    (page,) = render.render(index.pages(Analysis(dcgen.load(ROOT / "blueprints" / "iad1-a.yaml"))))
    file = tmp_path / "index.html"
    file.write_text(page.text.replace("</body>", f"{WIDTHS}</body>"), encoding="utf-8")

    found = re.search(r"WIDTHS(.*?)END", chromium("--window-size=1600,1200", "--dump-dom", file.as_uri()))
    assert found
    answer = json.loads(html.unescape(found[1]))
    assert len(answer["lines"]) == 4
    assert all(0.97 * answer["room"] < width <= answer["room"] for width in answer["lines"])
