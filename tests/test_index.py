"""The site page: one self-contained file whose numbers and pictures are those of the topology."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from dcgen import render
from dcgen.artifacts import drawing, index
from dcgen.artifacts.diagram import Diagram, Text
from dcgen.artifacts.drawing import Box, Picture, Strip
from dcgen.artifacts.index import FabricRow, Index, LossRow, PrefixGroup, ProofRow, RackRow, Row
from dcgen.finding import Finding
from dcgen.page import Page
from dcgen.topology import Topology

Examine = Callable[[str], tuple[Topology | None, list[Finding]]]

ROOT = Path(__file__).parents[1]
AWKWARD = "<b>&\"' ${x} {{ y }} =cmd, é 日本"
VOID = {"meta", "link", "br", "hr", "img", "input"}


class HtmlFile(SingleFileSnapshotExtension):
    """A snapshot that any browser opens."""

    _write_mode = WriteMode.TEXT
    file_extension = "html"


class Outline(HTMLParser):
    """Ids, references and texts of a page; every element must be closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: set[str] = set()
        self.tags: Counter[str] = Counter()
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.ids += [value or "" for key, value in attrs if key == "id"]
        self.references |= {value or "" for key, value in attrs if key in ("href", "src", "srcset", "data", "action")}
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def small_view() -> Index:
    """A site with one rack of four units, all texts awkward."""
    box = Box("srv", 54, 18, f"server {AWKWARD}", AWKWARD, 67, "", 79)
    picture = Picture(
        "r1",
        f"Rack {AWKWARD}",
        "u4",
        600,
        100,
        72,
        36,
        48,
        346,
        (box,),
        (box._replace(role="back"),),
        (Strip(297, "pdu", "pdu-a1, feed a"),),
    )
    figures = (1, 4, 3, "at least 0.9 kW *", "3.0 kW", "at most 2.1 kW *", "22 kg", "unknown", "unknown")
    return Index(
        name=f"site {AWKWARD}",
        kind="edge site",
        site=AWKWARD,
        description=AWKWARD,
        numbers=(("servers", "1"), ("power, maximum", "at least 0.9 kW *")),
        notes=(f"* rests on planning assumptions for {AWKWARD}.",),
        fabrics=(FabricRow("inband", "single", "ethernet 25G", 2, 0, 0, 6, 4, "-"),),
        proofs=(ProofRow("inband", 6, "-", "1", "-", "-", 1, "-"),),
        losses=(LossRow("inband", AWKWARD, 3, 0, "50 %"),),
        diagrams=(Diagram("inband", AWKWARD, 600, 100, (), (), (Text("plain", 16, 20, AWKWARD),)),),
        carried="what the feeds carry continuously",
        groups=(RackRow("row 0", "row-0", 1, *figures),),
        prefixes=(PrefixGroup("inband", "1 prefix, 6 addresses", (("10.0.0.0/24", "10.0.0.1", "site", "-", 6),)),),
        assumptions=((AWKWARD, "power_max_w 900", AWKWARD),),
        findings=(("DC132", "warning", AWKWARD, AWKWARD),),
        legend=(("srv", f"server: {AWKWARD}"), ("back", "back of a device")),
        frames=(drawing.make_frame(4),),
        rows=(Row("row-0", "row 0", " open", (RackRow("r1", "r1", 1, *figures),), (AWKWARD,), (picture,)),),
    )


def draw(view: object) -> str:
    """The text of the page."""
    return next(render.render([Page("index.html", "index/index.html.j2", view)])).text


def view_of(topology: Topology) -> Index:
    """The one view of a site."""
    (page,) = index.pages(topology)
    assert page.path == "index.html" and isinstance(page.view, Index)
    return page.view


def tiny() -> Topology:
    return dcgen.load(ROOT / "blueprints" / "tiny.yaml")


@pytest.fixture
def pod(examine: Examine) -> Topology:
    """A pod of four units."""
    topology, _ = examine((ROOT / "blueprints" / "iad1-a.yaml").read_text(encoding="utf-8"))
    assert topology
    return topology


def test_a_site_page_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A small site is drawn like this, with every awkward text harmless."""
    assert draw(small_view()) == snapshot(extension_class=HtmlFile)


def test_awkward_texts_come_back_as_they_are() -> None:
    """What a browser reads from the page is what the view says; none of it becomes an element."""
    outline = Outline(draw(small_view()))

    assert outline.texts.count(AWKWARD) >= 5
    assert outline.tags["b"] == 4  # one finding, the proof, one fabric, one row: none from the texts


def test_the_page_stands_alone(pod: Topology) -> None:
    """The page loads nothing and runs nothing: every reference is a place within it."""
    text = draw(view_of(pod))
    outline = Outline(text)

    assert all(reference.startswith("#") for reference in outline.references)
    assert not {"script", "link", "img", "iframe", "object", "image"} & set(outline.tags)
    assert set(re.findall(r"url\((.*?)\)", text)) == {"#hatch"}
    assert "@import" not in text and "http" not in text


def test_every_reference_leads_to_one_place(pod: Topology) -> None:
    """Ids are unique, and every link and every frame that is used exists."""
    outline = Outline(draw(view_of(pod)))

    assert [name for name, count in Counter(outline.ids).items() if count > 1] == []
    assert {reference[1:] for reference in outline.references} <= set(outline.ids)


def test_every_rack_and_device_is_there(pod: Topology) -> None:
    """Each rack has a picture and a row in a table, each mounted device a box in front and rear view, each PDU a strip."""
    view = view_of(pod)
    pictures = [picture for row in view.rows for picture in row.pictures]

    assert (
        sorted(picture.name for picture in pictures)
        == sorted(pod.plan.racks)
        == sorted(rack.name for row in view.rows for rack in row.racks)
    )
    boxes = Counter(box.title.partition(":")[0] for picture in pictures for box in picture.front + picture.rear)
    assert boxes == dict.fromkeys(pod.plan.mounts, 2)
    strips = [strip.title.partition(":")[0] for picture in pictures for strip in picture.strips]
    assert sorted(strips) == sorted(set(pod.rack_of_pdu) - set(pod.plan.mounts))


def test_the_numbers_are_those_of_the_plan(pod: Topology) -> None:
    """Servers, GPUs, switches of each fabric, cables and racks are counted as planned."""
    numbers = dict(view_of(pod).numbers)
    devices = pod.plan.devices.values()

    assert numbers["servers"] == str(sum(device.kind == "server" for device in devices)) == "132"
    assert numbers["GPUs"] == "1,024"
    assert numbers["scalable units"] == "4 of 4"
    assert numbers["cables"] == f"{len(pod.plan.cables):,}"
    assert numbers["racks"] == str(len(pod.plan.racks))
    counted = sum(int(count) for what, count in numbers.items() if what.endswith(" switches"))
    assert counted == sum(device.kind == "switch" for device in devices)


def test_rows_add_up_to_the_site(pod: Topology) -> None:
    """The racks of all rows are the racks of the site, and so are their rack units and their power."""
    view = view_of(pod)
    used = sum(device.type.u_height for name, device in pod.plan.devices.items() if name in pod.plan.mounts)

    assert sum(group.number for group in view.groups) == len(pod.plan.racks)
    assert (
        sum(group.used_u for group in view.groups)
        == used
        == sum(rack.used_u for row in view.rows for rack in row.racks)
    )
    assert all(rack.used_u + rack.free_u == rack.height_u for rack in view.groups)
    site = dict(view.numbers)["power, maximum"]
    kilowatts = sum(float(re.sub(r"[^\d.]", "", group.used_kw)) for group in view.groups)
    assert kilowatts == pytest.approx(float(re.sub(r"[^\d.]", "", site)), abs=0.3)


def test_assumed_figures_are_marked(pod: Topology) -> None:
    """A figure that rests on an assumption has a star wherever it stands, with the models in a note near it."""
    view = view_of(pod)

    assert "KR6288V2" in {model for model, _, _ in view.assumptions}
    assert dict(view.numbers)["power, maximum"].endswith("\u00a0*")
    assert any(note.startswith("* rests on planning assumptions for KR6288V2") for note in view.notes)
    for row in view.rows:
        starred = any("*" in rack.used_kw + rack.used_kg for rack in row.racks)
        assert starred == any(note.startswith("* rests on") for note in row.notes)


def test_prefixes_count_their_addresses(pod: Topology) -> None:
    """Every prefix of the plan is listed under its fabric, and together they hold every address."""
    view = view_of(pod)

    assert sum(len(group.rows) for group in view.prefixes) == len(pod.plan.prefixes)
    assert sum(row[-1] for group in view.prefixes for row in group.rows) == len(pod.plan.addresses)


def test_findings_are_shown() -> None:
    """What a rule warns of stands on the page; without findings there is no such heading."""
    view = view_of(tiny())

    assert "To look at" not in draw(replace(view, findings=()))
    assert "<b>DC132 warning</b>: nothing uses X." in draw(
        replace(view, findings=(("DC132", "warning", "nothing uses X", "remove it"),))
    )


def test_an_unknown_rating_stays_unknown() -> None:
    """A rack without a stated load makes the sum of its row unknown, not smaller."""
    topology = tiny()
    racks = {name: rack._replace(max_load_kg=None) for name, rack in topology.plan.racks.items()}
    view = view_of(Topology(replace(topology.plan, racks=racks)))

    assert {(rack.max_kg, rack.free_kg) for rack in view.groups} == {("unknown", "unknown")}


def test_a_large_site_stays_small(pod: Topology) -> None:
    """At the size of a rack of this pod, the page of 600 racks takes less than 10 MB."""
    assert len(draw(view_of(pod)).encode()) / len(pod.plan.racks) * 600 < 10_000_000


def test_a_new_unit_leaves_the_others_as_they_are(examine: Examine) -> None:
    """An added unit brings lines of its own; only sums of the site change, and its fabrics are drawn anew."""
    text = (ROOT / "blueprints" / "iad1-a.yaml").read_text(encoding="utf-8")
    assert "units: 1-4" in text
    before, _ = examine(text.replace("units: 1-4", "units: 1-3"))
    after, _ = examine(text)
    assert before and after
    old, new = (set(draw(replace(view_of(site), diagrams=())).splitlines()) for site in (before, after))
    lost = old - new

    assert not [line for line in lost if "iad1-a-su" in line]
    assert len(lost) < 35


@pytest.mark.heavy("chromium")
def test_a_browser_draws_the_page(pod: Topology, tmp_path: Path) -> None:
    """A browser turns the page into a picture that is not blank."""
    tool = shutil.which("chromium")
    assert tool, "chromium is not installed"
    page, picture = tmp_path / "index.html", tmp_path / "index.png"
    page.write_text(draw(view_of(pod)), encoding="utf-8")

    command = [
        tool,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--screenshot={picture}",
        "--window-size=1400,2400",
        page.as_uri(),
    ]
    subprocess.run(command, capture_output=True, timeout=120, check=True)

    assert picture.stat().st_size > 50_000
