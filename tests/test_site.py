"""The documents as a site: mkdocs builds it strictly, and every page, link and anchor exists."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

from conftest import ROOT

pytestmark = pytest.mark.slow
ROOT_PAGES = {"overview", "contribute", "changelog"}


class Parsed(NamedTuple):
    """The links, the anchors and the navigation links of a page."""

    links: list[str]
    anchors: set[str]
    nav: set[str]


class Reader(HTMLParser):
    """Collect the links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.nav: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.anchors |= {value for key in ("id", "name") if (value := found.get(key))}
        link = found.get("href" if tag in ("a", "link") else "src")
        if link is not None:
            self.links.append(link)
            if "md-nav__link" in (found.get("class") or ""):
                self.nav.add(link)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, built once, after a check that mkdocs printed no warning."""
    folder = tmp_path_factory.mktemp("site") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Parsed]:
    """Return every page of the site by its folder."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        if path.name == "index.html" and "out" not in path.relative_to(site).parts:
            reader = Reader()
            reader.feed(path.read_text(encoding="utf-8"))
            name = path.parent.relative_to(site).as_posix()
            found[name] = Parsed(reader.links, reader.anchors, reader.nav)
    return found


def target(page: str, link: str) -> str:
    """Return the path in the site of a relative link on a page."""
    return os.path.normpath(Path(page, unquote(urlsplit(link).path)))


@pytest.mark.consumer("MkDocs", "1.6", "builds the documentation in strict mode")
def test_every_document_is_a_page(pages: dict[str, Parsed]) -> None:
    """Each Markdown file below docs/ and each document at the root has a page."""
    docs = ROOT / "docs"
    names = {path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")}

    assert set(pages) == {"." if name == "index" else name for name in names} | ROOT_PAGES


def test_every_page_is_in_the_navigation(pages: dict[str, Parsed]) -> None:
    """The navigation of the first page leads to each page."""
    reached = {target(".", link) for link in pages["."].nav if not link.startswith("#")}

    assert set(pages) - {"."} <= reached


def test_internal_links_and_anchors_exist(site: Path, pages: dict[str, Parsed]) -> None:
    """Each relative link names a file of the site, and each anchor is on its page."""
    dead = []
    for page, parsed in pages.items():
        for link in parsed.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link in ("", "."):
                continue
            name = target(page, link) if parts.path else page
            exists = (site / name).is_file() or name in pages
            if not exists or (parts.fragment and name in pages and parts.fragment not in pages[name].anchors):
                dead.append(f"{page}: {link}")

    assert dead == []


def test_external_links_are_https(site: Path, pages: dict[str, Parsed]) -> None:
    """A link to another server uses https, and no page loads a script, style or font from another server."""
    links = {link for parsed in pages.values() for link in parsed.links if urlsplit(link).scheme}

    assert {link for link in links if not link.startswith(("https://", "data:"))} == set()
    for page in pages:
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert not re.search(r'<(?:script|link|img)\b[^>]+(?:src|href)="?(?:https?:)?//', text), page


def test_the_search_covers_every_page(site: Path, pages: dict[str, Parsed]) -> None:
    """The search index has a text for each page, and an entry for a term of the glossary."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}

    assert {os.path.normpath(location.partition("#")[0] or ".") for location in texts} == set(pages)
    assert "leaf" in texts["glossary/#rail"]


def test_code_blocks_are_code(site: Path) -> None:
    """No fence is left as text, and no list or table is left inside a paragraph."""
    for path in site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        assert "```" not in text, path
        loose = [
            part for part in re.findall(r"<p>(.*?)</p>", text, re.S) if re.search(r"^(?:- |\d+\. |\|)", part, re.M)
        ]
        assert loose == [], path


def test_root_documents_are_included(site: Path) -> None:
    """The README is a page with its picture, and its links lead to pages of the site."""
    text = (site / "overview" / "index.html").read_text(encoding="utf-8")

    assert 'src="../out/ams2-lab/rows/row-00.svg"' in text
    assert 'href="../tutorial/"' in text
    assert (site / "LICENSE").is_file()
