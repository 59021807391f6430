"""The site page: one self-contained file whose numbers and pictures are those of the topology."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import index
from dcgen.artifacts.site.index import (
    FabricRow,
    Index,
    LossRow,
    PrefixGroup,
    PrefixLine,
    ProofRow,
    RackRow,
    RowSection,
)
from dcgen.finding import Finding
from dcgen.page import Page
from dcgen.plan.subnets import ReservedRange
from dcgen.topology import Topology
from dcgen.views import elevation, finder, work
from dcgen.views.addressplan import NetworkRow, make_address_plan
from dcgen.views.currents import CordRow
from dcgen.views.elevation import Box, Picture, Strip
from dcgen.views.fabric.diagram import Diagram, Text
from dcgen.views.finder import Finder
from dcgen.views.finderaddresses import AddressIndex, NetworkEntry, PrefixEntry, RangeEntry, RouterEntry
from dcgen.views.floor import FloorLine, FloorPlan, FreePosition, Mark, RackOutline, ShadeStep
from dcgen.views.hall import HallRow, HallTotals
from dcgen.views.loads import FeedRow, Loads, PhaseRow
from dcgen.views.workload import AssumedRow, JobBlock, NeedRow, WorkloadView
from support.browser import chromium
from support.unpack import told_cables

Examine = Callable[[str], tuple[Topology | None, list[Finding]]]

ROOT = Path(__file__).parents[1]
AWKWARD = "<b>&\"' ${x} {{ y }} =cmd, é 日本"
ENDING = "</script><script>document.title='broken'</script><!--<script>"
PREFIX = PrefixLine("10.0.0.0/24", "fd00::/64", "300", "10.0.0.1", "one", "one and two", "site", "-", "239", 6)
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
    box = Box("srv", 54, 18, f"server {AWKWARD}", AWKWARD, 67, 0, "", 79)
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
        (),
        (),
        (Strip(297, 0, 72, 36, "pdu", "pdu-a1, feed a", True),),
    )
    figures = (1, 4, 3, "at least 0.9 kW *", "3.0 kW", "at most 2.1 kW *", "22 kg", "unknown", "unknown")
    return Index(
        name=f"site {AWKWARD}",
        kind="edge site",
        site=AWKWARD,
        description=AWKWARD,
        numbers=(("servers", "1"), ("maximum power", "at least 0.9 kW *")),
        notes=(f"* includes planning assumptions for {AWKWARD}.",),
        fabrics=(FabricRow("inband", "single", "ethernet 25G", 2, 0, 0, 6, 4, "-"),),
        proofs=(ProofRow("inband", 6, "-", "1", "-", "-", 1, "-"),),
        losses=(LossRow("inband", AWKWARD, 3, 0, "50 %"),),
        diagrams=(Diagram("inband", AWKWARD, 600, 100, "158.8", "26.5", (), (), (Text("plain", 16, 20, AWKWARD),)),),
        carried="what the feeds carry continuously",
        groups=(RackRow("row 0", "row-0", 1, *figures),),
        networks=(NetworkRow("inband", "one VLAN", "single port", "300", "9000", 1, "10.0.0.0/24", "x", "-", "-", 6),),
        reserved=(ReservedRange("dhcp", "10.0.0.200", "10.0.0.220"),),
        maps=(),
        prefixes=(PrefixGroup("inband", "1 prefix, 6 addresses", True, (PREFIX,)),),
        assumptions=((AWKWARD, "power_max_w 900", AWKWARD),),
        findings=(("DC132", "warning", AWKWARD, AWKWARD),),
        legend=(("srv", f"server: {AWKWARD}"), ("back", "back of a device")),
        frames=(elevation.make_frame(4),),
        rows=(RowSection("row-0", "row 0", " open", (RackRow("r1", "r1", 1, *figures),), (AWKWARD,), (picture,)),),
        loads=small_loads(),
        hall=HallTotals(("a",), (HallRow("normal operation", ("0.9 kW *",), AWKWARD, ""),), "", AWKWARD),
        floor=small_floor(),
        work=work.WorkOrder(
            AWKWARD,
            (
                work.Step(AWKWARD, 1, AWKWARD, (AWKWARD,), "racks"),
                work.Step("Checks", 1, "", (AWKWARD,), "bundles"),
            ),
            (("☐", "r1", "0", "1", AWKWARD, "1", AWKWARD),),
            (("☐", "r1", AWKWARD, "1", AWKWARD, "3"),),
        ),
        finder=small_finder(),
        workload=WorkloadView(
            (AWKWARD,),
            (JobBlock("", (NeedRow("serving", AWKWARD, "at most 60 ms", "43 ms *", "+28 %", "holds", AWKWARD),)),),
            (AssumedRow("load_factor", "0.7", AWKWARD, AWKWARD),),
        ),
    )


def small_loads() -> Loads:
    """The loads of one feed, one PDU and one cord."""
    feeds = (FeedRow("r1", "a", "0.9 kW *", "-", "3.0 kW"),)
    phases = (PhaseRow("pdu-a1", "4.1 A *", "-", "8.0 A", "-"),)
    cords = (CordRow("r1", AWKWARD, "C14 to C13", "230 V", "4.1 A *", "-", "10 A"),)
    return Loads("", "", "20", (), (), feeds, phases, (), (), (), "80", cords, (), ())


def small_floor() -> FloorPlan:
    """A floor of one rack."""
    return FloorPlan(
        name=AWKWARD,
        title=AWKWARD,
        subtitle=AWKWARD,
        width=860,
        height=300,
        width_mm="223.6",
        height_mm="78.0",
        left=190,
        top=84,
        scale="1",
        free=(FreePosition(75, 0, 75, 120),),
        fronts=(FloorLine(0, 120, 150, 120),),
        trays=(FloorLine(37, 0, 37, 120),),
        racks=(RackOutline("r1", AWKWARD, 1, 0, 0, 75, 120, 37, 13, ((52, "r1"),), "7.5", 74),),
        marks=(Mark("bold", 24, 144, 11, AWKWARD),),
        legend=(ShadeStep(1, 24, "5 to 10 kW"),),
        legend_y=228,
        notes=((264, AWKWARD),),
    )


def small_finder() -> Finder:
    """Two devices with a cable between them and a PDU, all texts awkward; the first ends the script if it can."""
    return Finder(
        name="site",
        label=((f"label {AWKWARD} ", "near_port"), (" to ", "far_u"), (ENDING, "")),
        kinds=(
            ("server", AWKWARD, f"model {AWKWARD}", 1, AWKWARD, ENDING, (0,)),
            ("pdu", "pdu", AWKWARD, 0, "5", "rear", ()),
        ),
        racks=("r1",),
        frames=(AWKWARD,),
        frame=(0,),
        positions=(ENDING,),
        ports=(AWKWARD, "2"),
        cables=((AWKWARD, "25G", AWKWARD, AWKWARD, "3", AWKWARD, ""),),
        patterns=((0, 0), ()),
        layouts=((0,), ()),
        cords=(((1, AWKWARD, 0, ENDING, AWKWARD),), ()),
        runs=((AWKWARD, 0, 0, 1),),
        names=(f"one {ENDING}", "two", "three"),
        kind=(0, 0, 1),
        rack=(0, -1, 0),
        u=(1, 0, 0),
        bays=(),
        pattern=(0, 1, 1),
        layout=(0, 1, 1),
        cord=(0, 1, 1),
        links=(1, 1),
        addresses=("10.0.0.2/24",),
        bonds=(("bond0",), ()),
        plan=AddressIndex(
            (NetworkEntry("inband", "one VLAN", 300, 9000),),
            (PrefixEntry("10.0.0.0/24", 0, "10.0.0.1", ((1, "10.0.0.1", "fd00::1"),), (1,), ("fd00::/64", "fd00::1")),),
            (RouterEntry(1, 4200200705, "10.3.224.1", ""),),
            (),
            (RangeEntry("dhcp", "10.0.0.200", "10.0.0.220"),),
        ),
        six=("fd00::2/64",),
    )


def draw(view: object) -> str:
    """The text of the page."""
    return next(render.render([Page("index.html", "index/index.html.j2", view)])).text


def view_of(topology: Topology) -> Index:
    """The one view of a site."""
    (page,) = index.pages(Analysis(topology))
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
    assert (
        outline.tags["b"] == 10
    )  # one finding, the proof, one fabric, two steps, a row of pictures and of figures, three tables of loads


def test_the_page_stands_alone(pod: Topology) -> None:
    """The page loads nothing: every reference is a place within it, and the scripts are its data and its own."""
    text = draw(view_of(pod))
    outline = Outline(text)

    assert all(reference.startswith("#") for reference in outline.references)
    assert outline.tags["script"] == 2 and not re.search(r"<script[^>]*\bsrc\b", text)
    assert not re.search(
        r"\b(fetch|XMLHttpRequest|WebSocket|EventSource|eval|Function|innerHTML|insertAdjacentHTML)\b", text
    )
    assert not {"link", "img", "iframe", "object", "image"} & set(outline.tags)
    assert set(re.findall(r"url\((.*?)\)", text)) == {"#hatch", "#blank"}
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
    site = dict(view.numbers)["maximum power"]
    kilowatts = sum(float(re.sub(r"[^\d.]", "", group.used_kw)) for group in view.groups)
    assert kilowatts == pytest.approx(float(re.sub(r"[^\d.]", "", site)), abs=0.3)


def test_assumed_figures_are_marked(pod: Topology) -> None:
    """A figure that rests on an assumption has a star wherever it stands, with the models in a note near it."""
    view = view_of(pod)

    assert "KR6288V2" in {model for model, _, _ in view.assumptions}
    assert dict(view.numbers)["maximum power"].endswith("\u00a0*")
    assert any(note.startswith("* includes planning assumptions for ") and "KR6288V2" in note for note in view.notes)
    for row in view.rows:
        starred = any("*" in rack.used_kw + rack.used_kg for rack in row.racks)
        assert starred == any(note.startswith("* includes") for note in row.notes)


def test_prefixes_count_their_addresses(pod: Topology) -> None:
    """Every prefix of the plan is listed under its fabric, and together they hold every address."""
    view = view_of(pod)

    assert sum(len(group.rows) for group in view.prefixes) == len(pod.plan.prefixes)
    assert sum(row[-1] for group in view.prefixes for row in group.rows) == len(pod.plan.addresses)


def test_findings_are_shown() -> None:
    """What a rule warns of stands on the page; without findings there is no such heading."""
    view = view_of(tiny())

    assert "Review items" not in draw(view._replace(findings=()))
    assert "<b>DC132 warning</b>: nothing uses X." in draw(
        view._replace(findings=(("DC132", "warning", "nothing uses X", "remove it"),))
    )


def test_an_unknown_rating_stays_unknown() -> None:
    """A rack without a stated load makes the sum of its row unknown, not smaller."""
    topology = tiny()
    racks = {name: rack._replace(max_load_kg=None) for name, rack in topology.plan.racks.items()}
    view = view_of(Topology(topology.plan._replace(racks=racks)))

    assert {(rack.max_kg, rack.free_kg) for rack in view.groups} == {("unknown", "unknown")}


def test_a_large_site_stays_small(pod: Topology) -> None:
    """At the size of a rack of this pod, the page of 600 racks takes less than 10 MB, an eighth of it for the work."""
    view = view_of(pod)
    page = len(draw(view).encode())
    order = view.work._replace(steps=(), racks=(), bundles=())
    of_sheets = {"label": (), "frames": (), "frame": (), "positions": (), "cords": (), "runs": (), "cord": ()}
    bare = len(draw(view._replace(work=order, finder=view.finder._replace(**of_sheets))).encode())

    assert page / len(pod.plan.racks) * 600 < 10_000_000
    assert page - bare < bare / 8


def test_a_new_unit_leaves_the_others_as_they_are(examine: Examine) -> None:
    """An added unit brings lines of its own; only sums of the site change, and its fabrics are drawn anew."""
    text = (ROOT / "blueprints" / "iad1-a.yaml").read_text(encoding="utf-8")
    assert "units: 1-4" in text
    before, _ = examine(text.replace("units: 1-4", "units: 1-3"))
    after, _ = examine(text)
    assert before and after
    # the fabrics, the search, and the workload, which compares the whole site with its jobs
    of_site = {"diagrams": (), "maps": (), "finder": small_finder(), "workload": WorkloadView((), (), ())}
    old, new = (set(draw(view_of(site)._replace(**of_site)).splitlines()) for site in (before, after))
    lost = old - new

    findings = [line for line in lost if "<li><b>DC" in line]  # they count the racks of the site
    assert not [line for line in lost if "iad1-a-su" in line and line not in findings]
    assert (
        len(lost) < 115
    )  # sums: three lines of the loads of the hall, one per network, one per IPoIB subnet, which all units share


def test_the_data_are_those_of_the_plan(pod: Topology) -> None:
    """Every cable, place and address of the plan comes back from the arrays, cables in its order, and nothing else."""
    view = finder.make_finder(pod, make_address_plan(pod))

    assert told_cables(view) == [
        (cable.a_device, cable.a_port, cable.b_device, cable.b_port, f"{cable.length_m:g}") for cable in pod.plan.cables
    ]
    assert view.names == tuple(pod.plan.devices)
    for place, name in enumerate(view.names):
        rack, u = pod.place_of(name)
        assert (view.racks[view.rack[place]] if view.rack[place] >= 0 else "", view.u[place] or None) == (rack, u)
    ports = [
        (name, view.ports[port])
        for name, held in zip(view.names, view.layout, strict=True)
        for port in view.layouts[held]
    ]
    assert sorted((*end, text) for end, text in zip(ports, view.addresses, strict=True)) == sorted(
        (item.device, item.port, f"{item.address}/{item.length}") for item in pod.plan.addresses
    )


def test_the_data_stay_small(pod: Topology) -> None:
    """A server with its share of switches, cables and addresses takes less than 800 bytes: 4,000 take less than 3.2 MB."""
    data = re.findall(r'<script type="application/json" id="data">(.*?)</script>', draw(view_of(pod)), flags=re.S)
    servers = sum(device.kind == "server" for device in pod.plan.devices.values())

    assert set(json.loads(data[0])) == set(Finder._fields) - {"bays", "six", "tags"}  # no chassis, no lock
    assert len(data[0]) / servers < 800


class Shown(HTMLParser):
    """What a browser shows as found: the status, and the rows of the tables in the result; texts without their tags."""

    def __init__(self, dom: str) -> None:
        super().__init__()
        self.where: list[str] = []
        self.status, self.heading, self.words = "", "", ""
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.feed(dom)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self.where.append(dict(attrs).get("id") or tag)
        if "result" in self.where:
            if tag == "tr":
                self.rows.append([])
            elif tag in ("td", "th"):
                self.rows[-1].append("")
            elif tag == "a":
                self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.where.pop()

    def handle_data(self, data: str) -> None:
        if "found" in self.where:
            self.status += data
        elif "result" in self.where and "table" in self.where:
            self.rows[-1][-1] += data
        elif "result" in self.where and "h2" in self.where:
            self.heading += data
        elif "result" in self.where:
            self.words += data


def shown(page: Path, query: str) -> Shown:
    """What the page shows for a search that stands in its address."""
    return Shown(chromium("--dump-dom", f"{page.as_uri()}#q={quote(query)}"))


@pytest.mark.consumer("Chromium", "156", "searches `index.html` for a device")
@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_browser_finds_a_device(pod: Topology, tmp_path: Path) -> None:
    """A name leads to the device: its rack and U, and each port with far end, length and address as planned."""
    page = tmp_path / "index.html"
    page.write_text(draw(view_of(pod)), encoding="utf-8")
    name = "iad1-a-su02-gpu-007"
    found = shown(page, name.upper())
    rack, u = pod.place_of(name)
    addresses = {
        item.port: f"{item.address}/{item.length}{f' on {item.bond}' if item.bond else ''}"
        for item in pod.addresses_of[name]
    }

    assert (found.heading, found.status) == (name, "1 device")
    assert f"rack {rack}, U {u} to {(u or 0) + 5}" in found.words and f"#{rack}" in found.links
    head, *rows = found.rows
    own = pod.plan.devices[name].type.own_names
    assert "rail1" in own and "no source states the label on the device" in found.words
    assert [(row[0], row[3], row[4], row[9], row[11]) for row in rows] == [
        (
            cable.a_port + "*" * (cable.a_port in own),
            cable.b_device,
            cable.b_port,
            f"{cable.length_m:g}",
            addresses.get(cable.a_port, ""),
        )
        for cable in pod.cables_of[name]
    ]
    assert head[0] == "port" and f"#q={rows[0][3]}" in found.links


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SN4600C", "2 devices"),
        ("su01 net-r01 qm9700", "8 devices"),
        ("gpu", "256 devices, showing the first 200"),
        ("no such", "no device matches"),
    ],
)
def test_a_browser_lists_what_matches(pod: Topology, tmp_path: Path, query: str, status: str) -> None:
    """Words are looked for in name, role, model, rack and addresses; a long list is cut, and says so."""
    page = tmp_path / "index.html"
    page.write_text(draw(view_of(pod)), encoding="utf-8")
    found = shown(page, query)
    listed = int(status.split()[0]) if status[0].isdigit() else 0

    assert len(found.rows[1:]) == min(listed, 200)
    assert found.status == status


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_browser_takes_texts_as_texts(tmp_path: Path) -> None:
    """Names that would end the script or make elements are shown as they are."""
    page = tmp_path / "index.html"
    page.write_text(draw(small_view()), encoding="utf-8")
    dom = chromium("--dump-dom", f"{page.as_uri()}#q=one")
    found = Shown(dom)

    assert found.heading == f"one {ENDING}"
    assert found.rows[1][:6] == [f"{AWKWARD}*", AWKWARD, "25G", "two", "2", ""]
    assert "<title>broken" not in dom and dom.count("<script") == draw(small_view()).count("<script")


SORTED = """<script>
const head = [...document.querySelectorAll("h2#figures ~ .wide table")][0].rows[0], seen = [];
const column = at => [...head.closest("table").tBodies[0].rows].map(row => row.cells[at].textContent);
for (const at of [1, 1, 5, 0]) {
  head.cells[at].querySelector("button").click();
  seen.push([head.cells[at].getAttribute("aria-sort"), column(at), head.querySelectorAll("[aria-sort]").length]);
}
document.body.textContent = "SEEN" + JSON.stringify(seen) + "END";
</script>"""


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_browser_sorts_tables(pod: Topology, tmp_path: Path) -> None:
    """A click on the head of a column sorts it up, another down, numbers as numbers; one column is marked."""
    view = view_of(pod)
    page = tmp_path / "index.html"
    page.write_text(draw(view).replace("</body>", f"{SORTED}</body>"), encoding="utf-8")
    seen = re.search(r"SEEN(.*)END", chromium("--dump-dom", page.as_uri()))
    assert seen
    counts = sorted(group.number for group in view.groups)
    power = sorted((group.used_kw for group in view.groups), key=lambda text: float(re.sub(r"[^\d.]", "", text)))

    assert json.loads(seen[1].replace("&nbsp;", "\u00a0")) == [
        ["ascending", list(map(str, counts)), 1],
        ["descending", list(map(str, counts[::-1])), 1],
        ["ascending", power, 1],
        ["ascending", sorted(group.name for group in view.groups), 1],
    ]


def test_without_a_script_the_page_is_whole(pod: Topology) -> None:
    """All but the search stands in the page itself, and the search shows only when its script runs."""
    text = re.sub(r"<script.*?</script>", "", draw(view_of(pod)), flags=re.S)
    outline = Outline(text)

    assert all(name in outline.texts for name in pod.plan.racks)
    assert '<form id="find" role="search" hidden>' in text
    assert sum("KR6288V2, U" in item for item in outline.texts) == 256


@pytest.mark.consumer("Chromium", "156", "draws `index.html` on a screen")
@pytest.mark.heavy("chromium")
def test_a_browser_draws_the_page(pod: Topology, tmp_path: Path) -> None:
    """A browser turns the page into a picture that is not blank."""
    page, picture = tmp_path / "index.html", tmp_path / "index.png"
    page.write_text(draw(view_of(pod)), encoding="utf-8")

    chromium(f"--screenshot={picture}", "--window-size=1400,2400", page.as_uri())

    assert picture.stat().st_size > 50_000


def test_the_page_has_the_loads_of_feeds_and_the_currents(pod: Topology) -> None:
    """Each feed carries half of the hall, and all of it when the other is lost; the fullest PDU of each group follows."""
    view = view_of(pod)
    outline = Outline(draw(view))

    assert [row.state for row in view.hall.rows] == ["normal operation", "without feed a", "without feed b"]
    for row in view.hall.rows:
        assert {*row.feeds, row.devices} <= set(outline.texts)
    assert {row.pdu for row in view.loads.phases} <= set(outline.texts)
    assert "#power" in outline.references and "power" in outline.ids
