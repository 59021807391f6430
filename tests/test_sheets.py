"""The work order on the site page: the steps of work/README.md, and a sheet of each rack that says what its file says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import index
from dcgen.topology import Topology
from dcgen.views import work
from support import doors
from support.browser import chromium, walk
from test_index import AWKWARD, ENDING, Outline, draw, small_view

# What the sheet says: its head, and each heading, table head and row in their order; a box has no text.
SHEET = """[...document.querySelectorAll("#sheet :is(h2, h3, h4, p, tr)")].map(item =>
  item.cells ? [...item.cells].map(cell => cell.textContent) : [item.textContent])"""
SHOWN = """(() => {
  const shown = item => item.checkVisibility();
  return [location.hash, shown(document.getElementById("sheet")), shown(document.querySelector("h1")), scrollY, document.title];
})()"""


def site(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


def page_of(topology: Topology) -> str:
    """The text of the site page."""
    (page,) = render.render(index.pages(Analysis(topology)))
    assert isinstance(page.text, str)
    return page.text


def plain(text: str) -> str:
    """What a text of Markdown says: links without their address, marks without their backslash."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"\[(.*?)\]\(.*?\)", r"\1", text))


def told(sheet: str) -> list[list[str]]:
    """What work/RACK.md says, as the page does: headings, paragraphs and rows; the box of a row is left out."""
    found = []
    for line in sheet.splitlines():
        if line.startswith("| ---") or not line:
            continue
        if line.startswith("| "):
            cells = [plain(cell.strip()) for cell in line.removeprefix("| ").removesuffix(" |").split(" | ")]
            found.append(["" if cells[0] == "☐" else cells[0], *cells[1:]])
        else:
            found.append([plain(line.lstrip("# "))])
    found[1] = [found[1][0].partition(" The work order")[0]]  # the page has a link there
    return found


def sheets_of(topology: Topology, racks: list[str], tmp_path: Path) -> dict[str, list[list[str]]]:
    """What the page shows as the sheet of each of some racks, opened one after the other."""
    moves = [f"location.hash = 'work-{rack}'" for rack in racks[1:]]
    seen: list[Any] = walk(page_of(topology), tmp_path / "index.html", f"#work-{racks[0]}", moves, SHEET)
    return dict(zip(racks, seen, strict=True))


@pytest.mark.mostly_slow(1)
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ams2-lab", ""),
        ("lyon-store-042", ""),
        ("osl1-b", ""),
        ("tiny", ""),
        ("iad1-a", "iad1-a-(su02-gpu-r03|su04-net-r01|core-r01|mgmt-r01)"),
    ],
)
def test_a_sheet_says_what_its_file_says(name: str, wanted: str, tmp_path: Path) -> None:
    """Every device, cord and cable end stands on the sheet of its rack as in work/RACK.md, in the same order."""
    topology = site(name)
    racks = [rack for rack in topology.plan.racks if re.search(wanted, rack)]
    path = ROOT / "blueprints" / f"{name}.yaml"
    files = {item.path: item.text for item in doors.artifacts_of(topology, path, ("work",))}

    assert sheets_of(topology, racks, tmp_path) == {rack: told(files[f"work/{rack}.md"]) for rack in racks}


FORM = "{near_device}|{far_u} 100%s {{x}} {a_rack}/{b_port} {near_rack}:{far_port} {id} {fabric} {part} {length} {near_serial} {b_serial};"


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_labels_follow_the_format(tmp_path: Path) -> None:
    """Words of both ends and of the cable are filled in as labels.csv has them, braces and signs are texts."""
    path = tmp_path / "blueprints" / "form.yaml"
    path.parent.mkdir()
    text = (ROOT / "blueprints" / "lyon-store-042.yaml").read_text(encoding="utf-8")
    path.write_text(f"{text}\nlabels: {{format: '{FORM}', length: 200, lines: 1}}\n", encoding="utf-8")
    words = ("infer-001 serial=S-1 asset=A-1", 'inband-leaf-01 serial="</b> {x}  &amp;"', "main-r01 serial=R-1")
    lock = "\n".join(("# dcgen lock 1", *(f"lyon-store-042-{each}" for each in words), ""))
    path.with_suffix(".lock").write_text(lock, encoding="utf-8")
    topology = dcgen.load(path)
    files = {item.path: item.text for item in doors.artifacts_of(topology, path, ("work",))}
    (rack,) = topology.plan.racks

    (shown,) = sheets_of(topology, [rack], tmp_path).values()

    expected = told(files[f"work/{rack}.md"])
    labels = [row[-1] for row in shown if len(row) == 7]
    assert shown == expected and any("|42 100%s {x} " in label for label in labels)
    assert any("S-1 </b> {x} &amp;;" in label for label in labels)
    assert any(row[-2:] == ["S-1", "A-1"] for row in shown)


@pytest.mark.parametrize("name", ["iad1-a", "lyon-store-042"])
def test_the_steps_are_those_of_the_file(name: str) -> None:
    """The page has the steps, tasks, notes and rows of work/README.md, each task and row with a box, each step folded."""
    path = ROOT / "blueprints" / f"{name}.yaml"
    topology = dcgen.load(path)
    files = {item.path: item.text for item in doors.artifacts_of(topology, path, ("work",))}
    section = page_of(topology).partition('<section id="work">')[2].partition("</section>")[0]
    texts = {text.strip(" :\n") for text in Outline(f"<section>{section}</section>").texts}
    lines = files["work/README.md"].splitlines()[5:]
    tasks = [plain(line.removeprefix("- [ ] ")) for line in lines if line.startswith("- [ ] ")]
    rows = [line for line in lines if line.startswith("| ☐")]
    said = [plain(line.lstrip("# ").rstrip(":")) for line in lines if line and not line.startswith(("- ", "| "))]
    cells = [plain(cell.strip()) for line in rows for cell in line.strip("| ").split(" | ")[1:]]

    assert {*tasks, *said, *cells} <= texts
    assert section.count("<tr") == len(rows) + 2
    assert section.count('<input type="checkbox"') == len(tasks) + len(rows)
    assert section.count("<details><summary>") == len(re.findall(r"^## ", files["work/README.md"], flags=re.M)) == 7
    totals = list(map(int, re.findall(r"</b>: (\d+)</summary>", section)))
    plan = topology.plan
    assert (totals[1], totals[4], totals[5]) == (len(plan.racks), len(plan.supplies), len(plan.cables))
    assert sum(totals[2:4]) == sum(device.kind != "circuit" for device in plan.devices.values())


def test_a_step_without_things_says_so() -> None:
    """A site without switches has nothing to mount there, and the step says so."""
    topology = site("tiny")
    step = work._mounting(topology, "Chassis", "first:", "none of this kind")

    assert (step.total, step.note, step.tasks) == (0, "None.", ())


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_sheet_opens_and_closes_with_its_address(tmp_path: Path) -> None:
    """Links of the elevation and of the list open a sheet, which is then alone; the back button restores page and place."""
    rack, other = "osl1-b-su01-gpu-r01", "osl1-b-su01-net-r01"
    click = "document.querySelector(`{} a[href='#work-{}']`).click()"
    moves = [
        f"document.getElementById('{rack}').scrollIntoView(); window.spot = scrollY; history.scrollRestoration = 'manual'; {click.format('figcaption', rack)}",
        "history.back()",
        click.format(".racks", rack),
        click.format("#sheet", other),
        "history.back()",
        "history.back()",
        click.format("figcaption", other),
        f"document.querySelector(`#sheet nav a[href='#{other}']`).click()",
    ]
    text = page_of(site("osl1-b"))
    assert f'id="{rack}"' in text and f'id="{other}"' in text
    seen = walk(text, tmp_path / "index.html", "#row-1", moves, f"[...{SHOWN}, window.spot]")
    marks, spot = [tuple(item[:3]) for item in seen], seen[1][5]

    closed, alone = (False, True), (True, False)
    assert marks == [
        ("#row-1", *closed),
        (f"#work-{rack}", *alone),
        ("#row-1", *closed),
        (f"#work-{rack}", *alone),
        (f"#work-{other}", *alone),
        (f"#work-{rack}", *alone),
        ("#row-1", *closed),
        (f"#work-{other}", *alone),
        (f"#{other}", *closed),
    ]
    assert spot > 0 and seen[1][3] == 0 and abs(seen[2][3] - spot) < 2 and seen[8][3] > 0
    assert [item[4] for item in seen[:3]] == ["osl1-b", f"Rack {rack}", "osl1-b"]


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_search_leads_to_a_sheet_and_back(tmp_path: Path) -> None:
    """A device that is found has a link to the sheet of its rack; a search from there closes it, and back opens it again."""
    rack = "osl1-b-su01-gpu-r01"
    moves = [
        f"document.querySelector(`#result a[href='#work-{rack}']`).click()",
        "box.value = 'no such'; box.dispatchEvent(new Event('input')); dispatchEvent(new HashChangeEvent('hashchange', {oldURL: location.href}))",
        "history.back()",
    ]
    device = next(device.name for device in site("osl1-b").in_rack[rack])
    seen = walk(page_of(site("osl1-b")), tmp_path / "index.html", f"#q={device}", moves, SHOWN)

    assert [item[:2] for item in seen] == [
        [f"#q={device}", False],
        [f"#work-{rack}", True],
        ["#q=no%20such", False],
        [f"#work-{rack}", True],
    ]


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_ticks_stay_while_the_page_is_open(tmp_path: Path) -> None:
    """A tick of a sheet is there when the sheet is opened again."""
    first, second = "osl1-b-su01-gpu-r01", "osl1-b-su01-net-r01"
    moves = ["document.querySelector('#sheet input').click(); location.hash = 'racks'"]
    moves += [f"location.hash = 'work-{rack}'" for rack in (second, first)]
    probe = "[document.querySelectorAll('#sheet input').length, document.querySelectorAll('#sheet :checked').length]"
    seen = walk(page_of(site("osl1-b")), tmp_path / "index.html", f"#work-{first}", moves, probe)

    assert seen[2][1] == 0 and seen[3] == [seen[0][0], 1]


# Print rules made rules of the screen: which parts of the page are on paper.
PRINTED = """(() => {
  for (const rule of [...document.styleSheets[0].cssRules].filter(rule => rule.media?.mediaText === "print"))
    for (const inner of rule.cssRules) document.styleSheets[0].insertRule(inner.cssText, document.styleSheets[0].cssRules.length);
  const shown = [...document.querySelector("main").children].filter(item => item.checkVisibility() && item.getBoundingClientRect().height);
  return [shown.map(item => item.id || item.tagName), [...document.querySelectorAll("#sheet nav, #sheet button")].filter(item => item.checkVisibility()).length];
})()"""


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_only_the_open_sheet_is_printed(tmp_path: Path) -> None:
    """While a sheet is open nothing else is on paper, not even its links; its pages are few, and no text is cut off."""
    topology, page, paper = site("osl1-b"), tmp_path / "index.html", tmp_path / "index.pdf"
    ((shown, links),) = walk(page_of(topology), page, "#work-osl1-b-su01-gpu-r01", [], PRINTED)
    assert (shown, links) == (["sheet"], 0)

    page.write_text(page_of(topology), encoding="utf-8")
    counts = []
    for fragment in ("", "#work-osl1-b-su01-gpu-r01"):
        chromium("--no-pdf-header-footer", f"--print-to-pdf={paper}", f"{page.as_uri()}{fragment}")
        counts.append(len(re.findall(rb"/Type /Page\b", paper.read_bytes())))
    assert 0 < counts[1] < counts[0]


WIDTHS = """[...document.querySelectorAll("#sheet table")].map(item => [item.className, item.offsetWidth])"""


@pytest.mark.consumer("Chromium", "156", "prints a work sheet on portrait paper")
@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize(
    ("name", "rack"), [("iad1-a", "iad1-a-su01-net-r01"), ("lyon-store-042", "lyon-store-042-main-r01")]
)
def test_a_sheet_fits_upright_paper(name: str, rack: str, tmp_path: Path) -> None:
    """Printed upright on A4, 190 mm between the margins, no table of a sheet is wider than the page."""
    narrow = (
        page_of(site(name))
        .replace("@media print", "@media all")
        .replace("</head>", "<style>body.sheet { width: 718px; margin: 0 }</style></head>")
    )
    (seen,) = walk(narrow, tmp_path / "index.html", f"#work-{rack}", [], WIDTHS)

    assert {kind for kind, _ in seen} == {"mounts", "cords", "cables"}
    assert {width for _, width in seen} == {718}


@pytest.mark.heavy("chromium")
def test_awkward_texts_stay_texts_on_a_sheet(tmp_path: Path) -> None:
    """Models, labels, outlets and whatever else comes from catalogs is shown as it is written, and none of it runs."""
    probe = f"[{SHEET}, document.querySelectorAll('#sheet :is(b, script)').length, document.title]"
    ((shown, made, title),) = walk(draw(small_view()), tmp_path / "index.html", "#work-r1", [], probe)

    one = f"one {ENDING}"
    assert shown == [
        ["Rack r1"],
        [f"{AWKWARD}, {ENDING}."],
        ["Devices of r1, from the bottom up"],
        ["done", "U", "device", "model", "weight, kg", "port side"],
        ["", "beside", "three", AWKWARD, "5", "rear"],
        ["", "1", one, f"model {AWKWARD}", AWKWARD, ENDING],
        ["Power cords of r1"],
        ["done", "device", "supply", "feed", "PDU", "outlet", "cord"],
        ["", one, "1", AWKWARD, "three", ENDING, AWKWARD],
        ["Cables of r1, by bundle"],
        ["The label is for this end of the cable."],
        ["A port name with * is dcgen's own: no source states the label on the device."],
        ["From r1 off site: 1 cable"],
        ["done", "this end", "transceiver", "far end", "part", "length, m", "label"],
        ["", f"{one} {AWKWARD}*", AWKWARD, "two 2", AWKWARD, "3", f"label {AWKWARD} {AWKWARD}* to two{ENDING}"],
    ]
    assert (made, title) == (0, "Rack r1")


def test_without_a_script_the_work_order_is_whole() -> None:
    """A link to a sheet leads to the row of its rack in the list, and a line says where the sheets are."""
    topology = site("tiny")
    text = re.sub(r"<script.*?</script>", "", page_of(topology), flags=re.S)
    outline = Outline(text)
    links = {f"work-{rack}" for rack in topology.plan.racks}

    assert links <= set(outline.ids) and {f"#{link}" for link in links} <= outline.references
    assert re.search(r"<noscript><p>.*dcgen build --only work.*</p></noscript>", text)
