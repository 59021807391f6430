"""Rack elevations: what is drawn, where, and that a reader can read it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import racks
from dcgen.artifacts.site.racks import Elevation, FootLine, LegendKey
from dcgen.finding import Finding
from dcgen.page import Page
from dcgen.plan.amounts import Total
from dcgen.topology import Topology
from dcgen.views import elevation, figures
from dcgen.views.bays import BayBox
from dcgen.views.elevation import Box, Picture, Strip
from dcgen.views.text import shorten, text_width, wrap
from support.browser import chromium, read_drawings

Examine = Callable[[str], tuple[Topology | None, list[Finding]]]

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"
AWKWARD = "<b>&\"' ${x} {{ y }} =cmd, é 日本"

CROWDED = """
kind: training-pod
name: a-pod-whose-name-is-nearly-forty-long-x1
servers:
  g: {model: DGX-H100, numbers: 1-2, capacity: 2, role: a-role-with-a-long-name}
fabrics:
  compute: {design: single, switch: SN5600}
  storage: {design: single, switch: SN5600}
  inband: {design: single, switch: SN5600}
  oob: {design: leaf-spine, switch: SN2201}
racks:
  all: {model: AR3357, holds: {g: 2, compute-leaf: 2, storage-leaf: 1, inband-leaf: 1, oob-leaf: 4, oob-spine: 2}, pdus_per_feed: 4}
power: {feeds: {a: {}, b: {}, c: {}, d: {}}}
"""
ASSUMED = """
kind: training-pod
name: lab
servers:
  gpu:
    model: KR6288V2
    numbers: 1-2
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}
fabrics:
  compute: {design: single, switch: QM9700}
assume:
  KR6288V2: {power_max_w: 10200, weight_kg: 130, reason: a guess}
"""


class SvgFile(SingleFileSnapshotExtension):
    """A snapshot that any viewer opens."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def small_view() -> Elevation:
    """A rack of four units with two devices and a PDU, all texts awkward."""
    server = Box("gpu", 36, 36, f"server {AWKWARD}", AWKWARD, 53, 9, "model <1>", 65)
    switch = Box("back", 0, 18, "switch", "leaf-01", 13, 0, "", 25)
    picture = Picture(
        name="r1",
        title=f"Rack {AWKWARD}",
        frame="u4",
        width=600,
        height=100,
        rails=72,
        middle=36,
        front_x=48,
        rear_x=346,
        front=(server, switch),
        rear=(server._replace(role="back"), switch._replace(role="cmp")),
        front_bays=(BayBox("empty", 80, 36, 60, 18, f"bay {AWKWARD}", 110, ((48, AWKWARD), (57, "x")), 8),),
        rear_bays=(),
        strips=(Strip(297, 0, 72, 36, f"pdu {AWKWARD}", "pdu-a1, feed a", True),),
    )
    return Elevation(
        name=f"r1 {AWKWARD}",
        subtitle="maker model, 4U",
        width=740,
        height=300,
        width_mm="162.8",
        height_mm="66.0",
        shift=70,
        frame=elevation.make_frame(4),
        picture=picture,
        legend=(LegendKey("gpu", 24, 180, 44, 190, "GPU server"), LegendKey("back", 150, 180, 170, 190, AWKWARD)),
        foot_y=220,
        foot=(
            FootLine(0, "Space", "3 of 4 U used, 1 U free"),
            FootLine(16, "Notes", AWKWARD),
            FootLine(32, "", "goes on"),
        ),
    )


def draw(view: Elevation) -> str:
    """The text of one rack page."""
    return next(render.render([Page("racks/r1.svg", "racks/rack.svg.j2", view)])).text


def drawn(topology: Topology) -> dict[str, str]:
    """Every rack page by path."""
    return {artifact.path: artifact.text for artifact in render.render(racks.pages(Analysis(topology)))}


def views(topology: Topology) -> dict[str, Elevation]:
    """Every view by rack."""
    found = {}
    for page in racks.pages(Analysis(topology)):
        assert isinstance(page.view, Elevation)
        found[page.path.removeprefix("racks/").removesuffix(".svg")] = page.view
    return found


def tiny() -> Topology:
    return dcgen.load(ROOT / "blueprints" / "tiny.yaml")


def foot(view: Elevation) -> str:
    """The figures below the rack as one text."""
    return " ".join(f"{line.label} {line.text}".strip() for line in view.foot).replace("\u00a0", " ")


def test_a_rack_page_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A small rack is drawn like this, with every awkward text harmless."""
    assert draw(small_view()) == snapshot(extension_class=SvgFile)


def test_awkward_texts_come_back_as_they_are() -> None:
    """What a parser reads from the drawing is what the view says."""
    root = ElementTree.fromstring(draw(small_view()))

    texts = [item.text for item in root.iter(f"{SVG}text")]
    assert texts.count(AWKWARD) == 5
    assert root.findtext(f"{SVG}title") == f"Rack {AWKWARD}"


def test_every_rack_has_a_page_that_parses() -> None:
    """Each rack has one page: XML with a title, a description, and a size that fits A4 and letter paper."""
    topology = tiny()
    files = drawn(topology)

    assert list(files) == [f"racks/{name}.svg" for name in topology.plan.racks]
    for text in files.values():
        root = ElementTree.fromstring(text)
        assert root.find(f"{SVG}title") is not None and root.find(f"{SVG}desc") is not None
        assert float(root.attrib["width"].removesuffix("mm")) <= 190
        assert float(root.attrib["height"].removesuffix("mm")) <= 259


def test_every_device_is_drawn_on_both_sides_in_scale() -> None:
    """A device of n rack units is a box n units high at its U position, colored on the side it faces and hatched on the other."""
    topology = tiny()
    for name, view in views(topology).items():
        height = topology.plan.racks[name].type.u_height
        devices = topology.in_rack[name]
        assert len(view.picture.front) == len(view.picture.rear) == len(devices)
        for device, front, rear in zip(devices, view.picture.front, view.picture.rear, strict=True):
            mount = topology.plan.mounts[device.name]
            assert front.title.startswith(f"{device.name}: {device.type.model}, U{mount.u}")
            assert front.height == rear.height == device.type.u_height * elevation.U
            assert front.y + front.height == (height - mount.u + 1) * elevation.U
            assert (front.role == "back") == (mount.face == "rear")
            assert (rear.role == "back") == (mount.face == "front")


def test_the_scale_is_that_of_the_19_inch_standard() -> None:
    """Width and height of the drawing have the proportion of 482.6 mm to 44.45 mm."""
    assert abs(elevation.RACK_WIDTH / elevation.U - 482.6 / 44.45) < 0.05


def test_boxes_do_not_overlap(examine: Examine) -> None:
    """Within a view each box starts at or above the top of the one below it."""
    topology, _ = examine(CROWDED)
    assert topology
    for view in views(topology).values():
        for lower, upper in pairwise(view.picture.front):
            assert upper.y + upper.height <= lower.y


def test_long_names_shrink_and_then_keep_their_end(examine: Examine) -> None:
    """A name that does not fit its box gets smaller; only one that never fits loses its start. The title has all of it."""
    topology, _ = examine(CROWDED)
    assert topology
    (view,) = views(topology).values()
    box = next(box for box in view.picture.front if "compute-leaf-01" in box.title)

    assert box.label.startswith("…") and box.label.endswith("-compute-leaf-01")
    assert box.title.startswith("a-pod-whose-name-is-nearly-forty-long-x1-compute-leaf-01: ")
    assert not box.size and text_width(box.label, elevation.NAME_SIZE) < elevation.RACK_WIDTH
    for name in ("iad1-a", "osl1-b", "lyon-store-042"):
        for view in views(dcgen.load(ROOT / "blueprints" / f"{name}.yaml")).values():
            for box in view.picture.front:
                name = box.title.partition(": ")[0]
                if box.label != name:  # such as osl1-b-su01-net-r01-storage-leaf-manager-1
                    assert name.endswith(box.label.removeprefix("…")) and box.label.startswith("…")
                    assert text_width(name, elevation.SMALLEST) > elevation.RACK_WIDTH - 8
                assert text_width(box.label, box.size or elevation.NAME_SIZE) < elevation.RACK_WIDTH


PAIR = re.compile(r"\.(\w+) rect[^{]*\{ fill: (#\w+); \}")
INK = "#111"


def color(text: str) -> tuple[float, float, float]:
    """The red, green and blue of a color of CSS, from 0 to 1."""
    digits = text.removeprefix("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The contrast ratio of two colors by WCAG 2.2."""
    lights = []
    for parts in (one, other):
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        lights.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    return max(lights) / min(lights)


@pytest.mark.parametrize("macro", ["elevation", "fabric", "floor"])
def test_text_has_enough_contrast(macro: str) -> None:
    """Every fill under text has a contrast of 4.5 to the text on it, also where a rear device is pale: WCAG AA."""
    text = (ROOT / "templates" / "_macros" / f"{macro}.svg.j2").read_text(encoding="utf-8")
    fills = dict(PAIR.findall(text))
    white = {
        name for names in re.findall(r"\n([^{\n]*) \{ fill: #fff; \}", text) for name in re.findall(r"\.(w\d)", names)
    }

    assert len(fills) > 2
    for name, fill in fills.items():
        ink = color("#fff" if name in white and name != "w0" else INK)
        assert contrast(ink, color(fill)) >= 4.5, name
        pale = tuple(0.4 * part + 0.6 for part in color(fill))
        assert contrast(color(INK), pale) >= 4.5, name
    for ink in {*re.findall(r"\.(?:n|soft) \{ fill: (#\w+)", text), INK}:
        assert contrast(color(ink), color("#fff")) >= 4.5
    for hatch in re.findall(r'(?:fill|stroke)="(#\w+)"', text):
        assert contrast(color(INK), color(hatch)) >= 4.5


def test_vertical_pdus_stand_beside_the_rear_rails(examine: Examine) -> None:
    """Each PDU has a strip with its name and feed, within the picture, clear of the numbers and of one another."""
    topology, _ = examine(CROWDED)
    assert topology
    (view,) = views(topology).values()
    picture = view.picture

    assert sorted(strip.title.partition(":")[0] for strip in picture.strips) == sorted(topology.rack_of_pdu)
    assert all(f", feed {strip.title.partition(', feed ')[2][0]}" in strip.label for strip in picture.strips)
    taken = sorted(strip.x for strip in picture.strips)
    assert all(right - left >= elevation.STRIP for left, right in pairwise(taken))
    front_end, rear_end = (
        picture.front_x + elevation.RACK_WIDTH + elevation.NUMBERS,
        picture.rear_x + elevation.RACK_WIDTH + elevation.NUMBERS,
    )
    for x in taken:
        assert (
            front_end <= x <= picture.rear_x - elevation.NUMBERS - elevation.STRIP
            or rear_end <= x <= picture.width - elevation.STRIP
        )


def test_the_legend_names_the_roles_present() -> None:
    """Every class that a box has is explained once, and no other."""
    for view in views(tiny()).values():
        used = {box.role for box in view.picture.front + view.picture.rear} | (
            {"pdu"} if view.picture.strips else set()
        )
        shown = [key.role for key in view.legend]
        assert sorted(shown) == sorted(used)
        assert all(f".{role} " in draw(view) for role in used)


def test_the_foot_adds_up() -> None:
    """Rack units, power and weight are those of the topology, and each feed says what it carries."""
    topology = tiny()
    for name, view in views(topology).items():
        text, rack = foot(view), topology.plan.racks[name]
        used = sum(device.type.u_height for device in topology.in_rack[name])
        assert f"Space {used} of {rack.type.u_height} U used, {rack.type.u_height - used} U free" in text
        assert f"{topology.power_w(name).value / 1000:,.1f} kW" in text
        assert f"of {topology.usable_kw(rack):,.1f} kW usable after the loss of one feed" in text
        for feed, pdus in rack.pdus:
            assert f"Feed {feed} {topology.feed_kw(rack, feed):,.1f} kW capacity, 80 % of {len(pdus)} × " in text


def test_the_shares_of_the_feeds_are_the_whole_load(examine: Examine) -> None:
    """In normal operation the loads of the feeds of a rack add up to its power."""
    topology, _ = examine(ASSUMED)
    assert topology
    for name, view in views(topology).items():
        loads = [float(load) for load in re.findall(r"supplies, (?:at least )?([\d.]+) kW", foot(view))]
        assert sum(loads) == pytest.approx(topology.power_w(name).value / 1000, abs=0.2)


def test_assumed_figures_are_marked(examine: Examine) -> None:
    """A sum that rests on an assumption has a star, and a note names the model."""
    topology, _ = examine(ASSUMED)
    assert topology
    texts = [
        foot(view) for view in views(topology).values() if any("KR6288V2" in box.title for box in view.picture.front)
    ]

    assert texts
    for text in texts:
        assert re.search(r"Power (at least )?[\d.]+ kW \* of ", text)
        assert re.search(r"Weight (at least )?[\d,]+ kg \* of devices", text)
        assert "* includes planning assumptions for KR6288V2." in text


def test_unknown_figures_are_said() -> None:
    """A sum with unknown parts says `at least`, what it leaves `at most`; a known one says neither."""
    known, unknown = Total(1500.0), Total(1500.0, ("A",), ("B", "C"))

    assert figures.used_text(known, "kW") == "1.5\u00a0kW"
    assert figures.used_text(unknown, "kW") == "at least 1.5\u00a0kW\u00a0*"
    assert figures.free_text(2000, unknown) == "at most 500\u00a0kg\u00a0*"
    assert list(figures.make_notes(known, unknown)) == [
        "* includes planning assumptions for A.",
        "Weight is unknown for B, C.",
    ]


def test_a_rack_without_a_rating_says_so() -> None:
    """Where the catalog does not know what a rack may carry, the page says unknown and makes up nothing."""
    topology = tiny()
    racks = {name: rack._replace(max_load_kg=None) for name, rack in topology.plan.racks.items()}
    (view,) = views(Topology(topology.plan._replace(racks=racks))).values()

    assert "the load rating of the rack is unknown" in foot(view)


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("abc", 100, "abc"),
        ("iad1-a-su01-gpu-001", 60, "…gpu-001"),
        ("日本日本", 33, "…日本"),
        ("", 0, ""),
        ("abc", 0, "…"),
    ],
)
def test_shorten_keeps_the_end(text: str, room: float, expected: str) -> None:
    """A text that fits stays; else its start gives way to an ellipsis."""
    assert shorten(text, room, 11) == expected


def test_wrap_fills_lines_and_loses_nothing() -> None:
    """Every line fits, the words stay in order, and figures stay with their units."""
    text = " ".join(f"word{number} 1.0\u00a0kW\u00a0*" for number in range(30))
    lines = wrap(text, 200, 11)

    assert " ".join(lines) == text
    assert all(text_width(line, 11) <= 200 for line in lines)
    assert not any(line.startswith(("kW", "*")) for line in lines)


def test_a_new_server_changes_only_figures_of_its_rack(examine: Examine) -> None:
    """The page of a rack that gets a server loses only lines of figures; the pages of others stay as they are."""
    text = (ROOT / "blueprints" / "iad1-a.yaml").read_text(encoding="utf-8")
    assert "1-32\n" in text
    before, _ = examine(text.replace("1-32\n", "1-31\n"))
    after, _ = examine(text)
    assert before and after
    small, large = drawn(before), drawn(after)

    changed = {path for path, page in small.items() if page != large[path]}
    assert changed == {f"racks/iad1-a-su0{unit}-gpu-r08.svg" for unit in range(1, 5)}
    for path in changed:
        lost = set(small[path].splitlines()) - set(large[path].splitlines())
        assert all('class="label"' in line for line in lost), lost


@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("font", ["Arial, Helvetica, sans-serif", '"DejaVu Sans", sans-serif'])
def test_no_text_is_cut_or_overlaps(examine: Examine, tmp_path: Path, font: str) -> None:
    """In a real browser every text lies within the page and its box, and on no other text."""
    topology, _ = examine(CROWDED)
    assert topology
    drawings = {**drawn(topology), **drawn(tiny())}
    for name, (count, faults) in read_drawings(drawings, tmp_path / "racks.html", font).items():
        assert count > 20, name
        assert faults == [], name


@pytest.mark.heavy("chromium")
def test_faults_of_each_drawing_are_seen(tmp_path: Path) -> None:
    """A drawing has its own faults, whichever drawings the same browser shows before and after it."""
    svg = '<svg viewBox="0 0 200 100">{}</svg>'
    one, two = '<text x="10" y="30">alpha</text>', '<text x="12" y="32">omega</text>'
    cut = '<text x="190" y="80">epsilon</text>'
    drawings = {
        name: svg.format(texts) for name, texts in {"first": one, "faulty": one + two + cut, "last": two}.items()
    }
    assert read_drawings(drawings, tmp_path / "page.html", "Arial") == {
        "first": (1, []),
        "faulty": (3, ["overlap: alpha | omega", "cut: epsilon"]),
        "last": (1, []),
    }


@pytest.mark.heavy("chromium")
def test_a_browser_draws_the_rack(tmp_path: Path) -> None:
    """A browser turns the page into a picture that is not blank."""
    ((name, text),) = drawn(tiny()).items()
    page, picture = tmp_path / Path(name).name, tmp_path / "rack.png"
    page.write_text(text, encoding="utf-8")

    chromium(f"--screenshot={picture}", "--window-size=800,1100", page.as_uri())

    assert picture.stat().st_size > 20_000
