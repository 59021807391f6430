"""The repair sheets: the steps of each rack, the marked pages and drawings, and the folder that has them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT
from dcgen import render, tree
from dcgen.analysis import Analysis
from dcgen.artifacts.site import index, racks
from dcgen.finding import FindingsError
from dcgen.page import Artifact
from dcgen.plan.records import Rack
from dcgen.topology import Topology
from dcgen.verify import verify
from dcgen.verify.records import Fault, PortEnd, RepairStep, Verification
from dcgen.verify.reports import sheets, write_sheets
from dcgen.verify.reports.marks import NOTES, ROWS, make_site_faults
from dcgen.views.elevation import BETWEEN, NUMBERS, RACK_WIDTH, make_picture
from dcgen.views.faultmarks import DeviceFaults, SiteFaults, mark_picture
from support.browser import read_drawings
from support.devtools import browse, evaluate, open_page
from support.hostile import VALUES
from support.observed import damaged, observe, swapped, unplugged, wiring
from test_hostile import in_markdown, inline_text, kinds, outline
from test_page import SCHEMES, SCREEN, WIDTHS

SVG = "{http://www.w3.org/2000/svg}"
CHASSIS = Path(__file__).parent / "cases" / "chassis.yaml"


def site(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


def broken(topology: Topology) -> Verification:
    """The site with plugs exchanged in one switch and between two, and a missing cable; a server has no file."""
    wired = damaged(topology, swaps=1)
    cables = [cable for cable in topology.plan.cables if cable.fabric == topology.plan.cables[0].fabric]
    wired = swapped(
        wired, PortEnd(cables[8].b_device, cables[8].b_port), PortEnd(cables[17].b_device, cables[17].b_port)
    )
    return verify(topology, observe(topology, wired, silent=(cables[-1].a_device, cables[-1].b_device)))


@pytest.fixture(scope="module")
def lab() -> Topology:
    return site("ams2-lab")


@pytest.fixture(scope="module")
def tiny() -> Topology:
    return site("tiny")


@pytest.fixture(scope="module")
def found(lab: Topology) -> Verification:
    return broken(lab)


def files_of(verification: Verification, topology: Topology) -> dict[str, str]:
    return {item.path: item.text for item in sheets(verification, Analysis(topology), {})}


# --- what the sheets have ---------------------------------------------------------------------------------------


def test_the_sheets(lab: Topology, found: Verification, snapshot: SnapshotAssertion) -> None:
    """The index and the sheet of a rack, as a technician reads them."""
    files = files_of(found, lab)
    assert files["README.md"] == snapshot
    assert files["repair/ams2-lab-net-r01.md"] == snapshot


def test_each_step_is_on_the_sheet_of_its_rack(lab: Topology, found: Verification) -> None:
    """Only racks with work have a sheet, and each step is on one sheet, in walking order."""
    files = files_of(found, lab)
    listed: list[int] = []
    for rack in re.findall(r"\(repair/(.+)\.md\)", files["README.md"]):
        text = files[f"repair/{rack}.md"].partition("## Arrivals")[0]
        numbers = [int(number) for number in re.findall(r"^\| ☐ \| (\d+) ", text, re.M)]
        assert {found.moves[number - 1].rack for number in numbers} <= {rack}
        listed += numbers
    assert listed == [move.number for move in found.moves]
    wanted = {move.rack for move in found.moves} | {move.to_rack for move in found.moves if move.action == "move"}
    assert {path for path in files if path.startswith("repair/")} == {f"repair/{rack}.md" for rack in wanted}


def test_a_plug_that_goes_to_another_rack_is_on_both_sheets(lab: Topology, found: Verification) -> None:
    """The rack that receives the plug has the step among its arrivals."""
    move = RepairStep(1, "move", PortEnd("a", "p1"), PortEnd("b", "p2"), PortEnd("c", "p3"), ("x",), "ams2-lab-gpu-r01", 3, "ams2-lab-net-r01", 9, "L", 2.5, 1)  # fmt: skip
    files = files_of(replace(found, moves=(move,)), lab)
    assert "follow the cable from port p3: move its other plug from a port p1 to b port p2" in files["repair/ams2-lab-gpu-r01.md"]  # fmt: skip
    assert "the plug from a port p1 comes to port p2 (rack ams2-lab-gpu-r01 U3)" in files["repair/ams2-lab-net-r01.md"]
    assert "| 1 | 1 | 0 |" in files["README.md"] and "| 0 |  | 1 |" in files["README.md"]


def test_a_step_without_a_rack_is_in_the_index(lab: Topology, found: Verification) -> None:
    """A step whose place nobody knows is not lost."""
    move = found.moves[0]._replace(rack="", u=None)
    text = files_of(replace(found, moves=(move,)), lab)["README.md"]
    assert "## Steps without a known rack" in text and f"| ☐ | {move.number} |" in text


def test_nothing_to_repair(lab: Topology) -> None:
    """Without a fault the index reports none, and no rack has a sheet or a marked elevation."""
    files = files_of(verify(lab, observe(lab, wiring(lab))), lab)
    assert "There is nothing to repair." in files["README.md"]
    assert set(files) == {"README.md", "index.html", "links.csv"}


# --- marks ------------------------------------------------------------------------------------------------------


def test_without_faults_the_pages_are_those_of_a_build(lab: Topology) -> None:
    """The optional fields add no byte to the pages of a build."""
    analysis = Analysis(lab)
    nothing = SiteFaults("", "", ())
    rack = next(iter(lab.plan.racks.values()))
    assert list(racks.pages(analysis, nothing)) == []
    assert mark_picture(lab, rack, make_picture(lab, rack), nothing) == make_picture(lab, rack)
    for page in render.render([*index.pages(analysis), *racks.pages(analysis)]):
        assert page.data == (ROOT / "out" / "ams2-lab" / page.path).read_bytes()


def marked(topology: Topology, *names: str) -> SiteFaults:
    """Faults of some devices: the first has one, the second has two."""
    numbers = {name: tuple(range(1, count + 2)) for count, name in enumerate(names)}
    devices = {name: DeviceFaults(found, f"{name}: faults {found}") for name, found in numbers.items()}
    notes = dict.fromkeys(topology.plan.racks, (("Faults", "1: a plug is in the wrong port"),))
    return SiteFaults("1 of 2 links seen", "counts", (), "", devices, notes)


def boxes(topology: Topology, rack: Rack, faults: SiteFaults) -> tuple[list[str], list[str]]:
    """The devices of the marks by their tooltips, and the texts of the flags."""
    picture = mark_picture(topology, rack, make_picture(topology, rack), faults)
    return [mark.title.partition(":")[0] for mark in picture.marks], [flag.text for flag in picture.flags]


def test_marks_of_devices_and_strips(lab: Topology) -> None:
    """A device is marked in both views and has one flag; a vertical PDU has its own mark and flag."""
    rack = lab.plan.racks["ams2-lab-gpu-r01"]
    pdu = rack.pdus[1][1][0]
    faults = marked(lab, "ams2-lab-gpu-001", pdu)
    assert boxes(lab, rack, faults) == (["ams2-lab-gpu-001", "ams2-lab-gpu-001", pdu], ["1", "2"])
    picture = mark_picture(lab, rack, make_picture(lab, rack), faults)
    front, rear, strip = picture.marks
    assert (front.x, rear.x, strip.x) == (picture.front_x, picture.rear_x, picture.strips[2].x)
    assert (front.y, front.height) == (20 + (48 - 8) * 18, 8 * 18)
    flag = picture.flags[0]
    assert picture.front_x + RACK_WIDTH + NUMBERS < flag.x < flag.x + flag.width
    assert flag.x + flag.width <= picture.front_x + RACK_WIDTH + NUMBERS + BETWEEN


def test_marks_of_nodes_in_bays() -> None:
    """A node is marked in its bay, and the flag of its chassis counts the faults of all its nodes once."""
    topology = dcgen.load(CHASSIS)
    rack = topology.plan.racks["x-main-r01"]
    faults = marked(topology, "x-node-005", "x-node-007")
    names, flags = boxes(topology, rack, faults)
    assert sorted(names) == ["x-node-005", "x-node-005", "x-node-007", "x-node-007"] and flags == ["2"]
    picture = mark_picture(topology, rack, make_picture(topology, rack), faults)
    bays = {(20 + bay.y, bay.width, bay.title) for bay in (*picture.front_bays, *picture.rear_bays)}
    for mark in picture.marks:
        name = mark.title.partition(":")[0]
        assert any((mark.y, mark.width) == (y, width) and name in title for y, width, title in bays)


def test_each_device_with_a_fault_has_its_mark(lab: Topology, found: Verification) -> None:
    """Each device of a fault is marked on the page with the number of its faults, and its rack has a drawing."""
    faults = make_site_faults(found, lab)
    wanted = {device for fault in found.faults for device in fault.devices}
    assert set(faults.devices) == wanted
    files = files_of(found, lab)
    tree_ = ElementTree.fromstring(files["racks/ams2-lab-net-r01.svg"])
    flags = [text.text for group in tree_.iter(f"{SVG}g") if group.get("class") == "flag" for text in group.iter(f"{SVG}text")]  # fmt: skip
    inside = [device.name for device in lab.in_rack["ams2-lab-net-r01"] if device.name in wanted]
    assert flags == [str(sum(name in fault.devices for fault in found.faults)) for name in inside]
    assert {path for path in files if path.startswith("racks/")} == {f"racks/{lab.place_of(name)[0]}.svg" for name in wanted}  # fmt: skip


def test_many_faults_are_counted(lab: Topology, found: Verification) -> None:
    """The page and the notes of a rack show the first faults and count the others."""
    many = replace(found, faults=tuple(found.faults[0]._replace(number=number) for number in range(1, 1002)))
    faults = make_site_faults(many, lab)
    assert len(faults.rows) == ROWS and faults.more == "... and 501 more faults: links.csv has all links."
    rack = lab.place_of(found.faults[0].devices[0])[0]
    assert len(faults.notes[rack]) == NOTES + 1 and faults.notes[rack][-1] == ("", "and 991 more faults in this rack")
    assert len(files_of(many, lab)["README.md"].split("\n")) < 1100


# --- drawings ---------------------------------------------------------------------------------------------------


def everything(topology: Topology) -> SiteFaults:
    """Faults of every device of a site, with three digits each."""
    numbers = tuple(range(1, 129))
    devices = {name: DeviceFaults(numbers, f"{name}: many faults") for name in topology.plan.devices}
    long = "su01-gpu-001 port rail1 is plugged into su01-leaf-02 port swp1s0 instead of su01-leaf-01 port swp1s0"
    notes = {
        rack: tuple(("" if number > 1 else "Faults", f"{number}: {long}") for number in range(1, 11))
        for rack in topology.plan.racks
    }
    return SiteFaults("1 of 2 links seen", "counts", (), "", devices, notes)


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("name", ["chassis", "tiny", "ams2-lab", "lyon-store-042"])
def test_nothing_overlaps_in_a_browser(name: str, tmp_path: Path) -> None:
    """Even if every device has 128 faults, no text of a rack is cut, sticks out of its box or meets another."""
    topology = dcgen.load(CHASSIS) if name == "chassis" else site(name)
    drawings = {page.path: page.text for page in render.render(racks.pages(Analysis(topology), everything(topology)))}
    for path, (texts, faults) in read_drawings(drawings, tmp_path / "page.html", "Arial, DejaVu Sans").items():
        assert texts > 20 and [fault for fault in faults if fault != "sticks out: "] == [], path  # a chassis is empty


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_the_page_on_a_screen(lab: Topology, found: Verification, tmp_path: Path) -> None:
    """On a phone, a laptop and a desktop, light and dark, nothing is cut and each text is readable."""
    page = tmp_path / "index.html"
    page.write_text(files_of(found, lab)["index.html"], encoding="utf-8")
    with browse() as send:
        for width in WIDTHS:
            for scheme in SCHEMES:
                open_page(send, page.as_uri(), width, scheme)
                assert evaluate(send, SCREEN)["faults"] == [], (width, scheme)
        flags = evaluate(send, "document.querySelectorAll('.flag').length")
        assert flags == len(make_site_faults(found, lab).devices)


# --- the folder -------------------------------------------------------------------------------------------------


def test_the_folder_follows_the_verification(lab: Topology, found: Verification, tmp_path: Path) -> None:
    """A second run changes nothing; after the repair, stale sheets are gone; sheets that a person ticked stay."""
    folder, analysis = tmp_path / "sheets", Analysis(lab)
    assert len(write_sheets(folder, sheets(found, analysis, {})).new) > 4
    assert not write_sheets(folder, sheets(found, analysis, {}))
    ticked = folder / "repair" / "ams2-lab-net-r01.md"
    ticked.write_text(ticked.read_text(encoding="utf-8").replace("☐", "☑"), encoding="utf-8")
    clean = verify(lab, observe(lab, wiring(lab)))
    changes = write_sheets(folder, sheets(clean, analysis, {}))
    assert [item.place.file for item in changes.kept if item.place] == [ticked.as_posix()]
    assert sorted(path.name for path in folder.rglob("*.md")) == ["README.md", "ams2-lab-net-r01.md"]
    assert not list(folder.rglob("*.svg"))


def test_sheets_do_not_replace_a_build(lab: Topology, found: Verification, tmp_path: Path) -> None:
    """The folder of a build is refused, and keeps every file."""
    tree.write(tmp_path, [Artifact("README.md", (b"a build",)), Artifact("topology.json", (b"{}",))])
    with pytest.raises(FindingsError, match="DC911"):
        write_sheets(tmp_path, sheets(found, Analysis(lab), {}))
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "a build"
    assert (tmp_path / "topology.json").exists()


# --- hostile texts ----------------------------------------------------------------------------------------------


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def hostile(found: Verification, value: str) -> Verification:
    """The verification with a text of a machine in every field that can have one."""
    end = PortEnd(value, value)
    first: Fault = found.faults[0]
    faults = (first._replace(text=value, hint=value, devices=(*first.devices, value)), *found.faults[1:])
    moves = tuple(move._replace(at=end, to=end, label=value) for move in found.moves)
    return replace(found, faults=faults, moves=moves)


def elements(text: str) -> Any:
    return html5lib.HTMLParser(namespaceHTMLElements=False).parse(text)


def parsed(path: str, text: str) -> Any:
    """The blocks of a sheet in Markdown, or the elements of a page or a drawing; None for another file."""
    parsers = {"md": MARKDOWN.parse, "html": elements, "svg": ElementTree.fromstring}
    return parsers[end](text) if (end := path.rpartition(".")[2]) in parsers else None


def shape(path: str, read: Any) -> Any:
    """The blocks of a sheet, or the elements of a page or a drawing with their attributes, without the texts."""
    if path.endswith(".svg"):
        return [(item.tag, sorted(item.keys())) for item in read.iter() if item.tag != f"{SVG}text"]
    return outline(read) if path.endswith(".md") else kinds(read) if path.endswith(".html") else None


@pytest.fixture(scope="module")
def all_faults(tiny: Topology) -> Verification:
    """The verification of a site with faults of every kind."""
    return verify(tiny, observe(tiny, damaged(tiny), silent=("tiny-gpu-002", "tiny-oob-leaf-01")))


@pytest.fixture(scope="module")
def harmless(tiny: Topology, all_faults: Verification) -> dict[str, Any]:
    """The shapes of the sheets with a harmless text by path."""
    plain = files_of(hostile(all_faults, "x"), tiny)
    return {path: shape(path, parsed(path, text)) for path, text in plain.items()}


@pytest.mark.slow
@pytest.mark.parametrize("value", [*VALUES, "half of a pair \ud800"], ids=lambda value: repr(value[:20]))
def test_hostile_texts(tiny: Topology, all_faults: Verification, harmless: dict[str, Any], value: str) -> None:
    """Each sheet has the blocks, elements and attributes of a harmless one, and shows the text."""
    other = files_of(hostile(all_faults, value), tiny)
    assert list(other) == list(harmless)
    shown = in_markdown("".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in value))[:280]
    for path, text in other.items():
        read = parsed(path, text)
        assert shape(path, read) == harmless[path], path
        if path.endswith(".md"):
            assert any(shown in inline_text(token) for token in read if token.type == "inline"), path
        elif path.endswith(".html"):
            assert shown in "".join(read.itertext())


def test_a_breakout_without_cables_is_no_work(lab: Topology) -> None:
    """A cable that is gone is one step, at the rack of its first end."""
    cable = lab.plan.cables[0]
    gone = unplugged(wiring(lab), PortEnd(cable.a_device, cable.a_port))
    files = files_of(verify(lab, observe(lab, gone)), lab)
    (sheet,) = (path for path in files if path.startswith("repair/"))
    assert sheet == f"repair/{lab.place_of(cable.a_device)[0]}.md" and files[sheet].count("☐") == 1
