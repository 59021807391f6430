"""The site page as people see it: on a phone, a laptop and a desktop, light and dark, and on paper."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import BLUEPRINTS, ROOT, tool_path
from dcgen.topology import Topology
from support.devtools import browse, evaluate, open_page, print_page
from test_sheets import page_of

WIDTHS = (390, 1024, 1600)
SCHEMES = ("light", "dark")
SITES = [path.stem for path in BLUEPRINTS]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# The faults of a page with all its parts open. Tables and figures may scroll in their own boxes. Other text must fit its
# box and the page. Each text of a drawing needs the contrast of WCAG AA, 4.5, with what is behind it.
SCREEN = """(() => {
  document.querySelectorAll("details").forEach(item => item.open = true);
  const faults = [], root = document.documentElement, name = item => item.tagName + " " + item.textContent.trim().slice(0, 40);
  if (root.scrollWidth > innerWidth) faults.push("the page scrolls sideways: " + root.scrollWidth);
  for (const item of document.querySelectorAll("main *:not(svg *)")) {
    if (!item.checkVisibility()) continue;
    const box = item.getBoundingClientRect(), scroller = item.closest(".wide, figure");
    if (box.right > innerWidth + 1 && (!scroller || scroller === item)) faults.push("beyond the page: " + name(item));
    if (item !== scroller && item.tagName !== "INPUT" && item.clientWidth && item.scrollWidth > item.clientWidth + 1) faults.push("cut: " + name(item));
  }
  const numbers = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => {
    const [red, green, blue] = numbers(color).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const style = item => getComputedStyle(item), panel = style(document.querySelector("figure")).backgroundColor;
  const hatch = [style(document.querySelector("#hatch rect")).fill, style(document.querySelector("#hatch path")).stroke];
  let texts = 0;
  for (const text of document.querySelectorAll("figure svg text, defs text")) {
    const shape = [...text.parentNode.children].findLast(item => item.tagName === "rect" && text.compareDocumentPosition(item) & 2);
    const fill = shape && text.parentNode.matches(".dev *, .dev, .box, .racks *") ? style(shape).fill : "none";
    texts++;
    for (const behind of fill === "none" ? [panel] : fill.startsWith("url") ? hatch : [fill]) {
      const [high, low] = [light(style(text).fill), light(behind)].sort((a, b) => b - a), ratio = (high + .05) / (low + .05);
      if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(1) + ": " + name(text));
    }
  }
  const cards = [...document.querySelectorAll(".numbers div")];
  return {faults: [...new Set(faults)].slice(0, 20), texts, cards: cards.filter(card => card.offsetTop === cards[0].offsetTop).length};
})()"""

# The links of the table of contents whose target the search hides, or that lead outside the window.
JUMPS = """(async () => {
  const hidden = [];
  for (const link of document.querySelectorAll("nav[aria-label=Contents] a, .wide a")) {
    link.click();
    await new Promise(done => setTimeout(done, 60));
    if (location.hash.startsWith("#work-")) { history.back(); await new Promise(done => setTimeout(done, 60)); continue; }
    const target = document.querySelector(location.hash).getBoundingClientRect(), bar = document.getElementById("find").getBoundingClientRect();
    if (target.top < bar.bottom || target.top > innerHeight) hidden.push([location.hash, target.top, bar.bottom]);
  }
  return hidden;
})()"""

# Texts of drawings are left to SCREEN: the tool cannot tell what is behind them.
AUDIT = """axe.run({exclude: [[".pictures svg"]]}, {runOnly: LEVELS, resultTypes: ["violations"]}).then(found =>
  found.violations.map(fault => [fault.id, fault.nodes.length, fault.nodes[0].html.slice(0, 200)]))"""

ROWS = """[...document.querySelectorAll("main tr, main dl div, main li:not(.contents li), main summary")].map(row =>
  [...(row.cells || [row])].map(cell => cell.innerText || cell.textContent).join(" "))"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def site(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


def address(folder: Path, name: str) -> str:
    """Write the page of an example once, and return its address."""
    page = folder / f"{name}.html"
    if not page.exists():
        page.write_text(page_of(site(name)), encoding="utf-8")
    return page.as_uri()


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.consumer("Chromium", "156", "shows `index.html` at three widths, light and dark, and cuts nothing")
@pytest.mark.parametrize("name", SITES)
def test_nothing_is_cut_on_a_screen(name: str, folder: Path) -> None:
    """On a phone, a laptop and a desktop no part is wider than the page, no text is cut, and each text is readable."""
    with browse() as send:
        for width in WIDTHS:
            for scheme in SCHEMES:
                open_page(send, address(folder, name), width, scheme)
                seen = evaluate(send, SCREEN)
                assert seen["faults"] == [], (width, scheme)
                assert seen["texts"] > 50
                assert seen["cards"] >= 3, width


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("width", [390, 1600])
def test_a_jump_shows_its_heading(width: int, folder: Path) -> None:
    """The search stays at the top of the window and hides no heading, row or rack that a link leads to."""
    with browse() as send:
        open_page(send, address(folder, "ams2-lab"), width)
        assert evaluate(send, "getComputedStyle(document.getElementById('find')).position") == "sticky"
        assert evaluate(send, JUMPS) == []


@pytest.mark.slow
@pytest.mark.heavy("chromium", "axe-core")
@pytest.mark.consumer("axe-core", "4.14", "finds no violation of WCAG 2.2 AA in `index.html`, light and dark")
@pytest.mark.parametrize("name", SITES)
def test_an_audit_of_accessibility_finds_nothing(name: str, folder: Path) -> None:
    """On a light phone and a dark desktop, with all parts open; for small sites also a work sheet and a search result."""
    tool = tool_path("axe-core")
    assert tool, "axe-core is not installed"
    axe = Path(tool).read_text(encoding="utf-8")
    parts = ["", f"#work-{next(iter(site(name).plan.racks))}", "#q=leaf"]
    with browse() as send:
        for part in parts if name in ("tiny", "lyon-store-042") else parts[:1]:
            for width, scheme in ((390, "light"), (1600, "dark")):
                open_page(send, "about:blank", width, scheme)
                open_page(send, address(folder, name) + part, width, scheme)
                evaluate(send, "document.querySelectorAll('details').forEach(item => item.open = true)")
                evaluate(send, f"{axe};0")
                assert evaluate(send, AUDIT.replace("LEVELS", str(LEVELS))) == [], (part, width, scheme)


def paper_words(target: Path) -> list[tuple[float, list[tuple[float, str]]]]:
    """Return the width of each page of a PDF file, and its words with their right edges."""
    done = subprocess.run(["pdftotext", "-bbox", str(target), "-"], capture_output=True, text=True, check=True)
    pages = re.findall(r'<page width="([\d.]+)".*?>(.*?)</page>', done.stdout, flags=re.S)
    word = re.compile(r'xMax="([\d.]+)".*?>(.*?)</word>')
    return [(float(width), [(float(x), unescape(text)) for x, text in word.findall(body)]) for width, body in pages]


def syllables(texts: list[str]) -> Counter[str]:
    """Count the parts of words, which a line of paper breaks at hyphens."""
    return Counter(part for text in texts for part in re.findall(r"[^\s\u00ad-]+", text))


@pytest.mark.slow
@pytest.mark.heavy("chromium", "pdftotext")
@pytest.mark.consumer("Chromium", "156", "prints `index.html` whole on A4 and Letter, portrait and landscape")
@pytest.mark.parametrize(
    ("name", "paper", "landscape", "scripts"),
    [
        ("tiny", "A4", False, True),
        ("tiny", "Letter", True, False),
        ("lyon-store-042", "Letter", False, True),
        ("ams2-lab", "A4", True, False),
        ("osl1-b", "Letter", True, True),
        ("osl1-b", "A4", False, False),
        ("iad1-a", "A4", False, True),
    ],
)
def test_the_paper_is_complete(
    name: str, paper: str, landscape: bool, scripts: bool, folder: Path, tmp_path: Path
) -> None:
    """Every row, step and rack is printed, also without a script; no word leaves the paper, each drawing has its rack."""
    topology, target = site(name), tmp_path / "page.pdf"
    with browse() as send:
        send("Emulation.setScriptExecutionDisabled", value=not scripts)
        open_page(send, address(folder, name), 1024)
        print_page(send, target, paper, landscape)
        send("Emulation.setScriptExecutionDisabled", value=False)
        rows: list[str] = evaluate(send, ROWS)
    pages = paper_words(target)
    printed = [[text for _, text in words] for _, words in pages]

    assert [text for width, words in pages for x, text in words if x > width - 20] == []
    missing = syllables(rows) - syllables([text for words in printed for text in words])
    assert {part: count for part, count in missing.items() if part not in "↕☐"} == {}
    assert sum(words.count("Front") for words in printed) == len(topology.plan.racks)
    for words in printed:
        assert words.count("Front") <= len(set(words) & set(topology.plan.racks))


@pytest.mark.slow
@pytest.mark.heavy("chromium", "pdftotext")
@pytest.mark.parametrize(("paper", "landscape"), [("A4", False), ("Letter", True)])
def test_each_page_of_a_sheet_names_its_rack(paper: str, landscape: bool, folder: Path, tmp_path: Path) -> None:
    """The work sheet of a rack fills several pages: each begins with the name of the rack, and each row is complete."""
    rack, target = "osl1-b-su01-net-r01", tmp_path / "sheet.pdf"
    with browse() as send:
        open_page(send, f"{address(folder, 'osl1-b')}#work-{rack}", 1024)
        rows: list[str] = evaluate(send, ROWS.replace("main", "#sheet"))
        print_page(send, target, paper, landscape)
    pages = paper_words(target)

    assert len(pages) > 5
    assert {tuple(text for _, text in words[:2]) for _, words in pages} == {("Rack", rack)}
    assert [text for width, words in pages for x, text in words if x > width - 20] == []
    assert syllables(rows) - syllables([text for _, words in pages for _, text in words]) == Counter()


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_parts_fold_again_after_printing(folder: Path) -> None:
    """A browser opens every part for its print preview, and leaves the page as it was."""
    folds = "document.querySelectorAll('details:not([open])').length"
    with browse() as send:
        open_page(send, address(folder, "tiny"), 1024)
        counts: list[Any] = [evaluate(send, folds)]
        for event in ("beforeprint", "afterprint"):
            evaluate(send, f"dispatchEvent(new Event('{event}'))")
            counts.append(evaluate(send, folds))

    assert counts[0] == counts[2] > counts[1] == 0


def test_sections_stand_in_the_order_of_a_reader() -> None:
    """The page tells what is built, then what needs attention, then shows pictures, then tables and the work order."""
    text = page_of(site("lyon-store-042"))
    marks = ['class="numbers"', 'id="assumptions"', 'id="drawings"', 'id="floor"', 'id="racks"', 'id="fabrics"']
    places = [text.index(mark) for mark in [*marks, 'id="figures"', 'id="addresses"', 'id="work"']]

    assert places == sorted(places)
