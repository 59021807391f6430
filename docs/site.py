"""Add the documents at the root of the repository to the site, without copies. A hook of `mkdocs.yml`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parents[1]
# The page of the site for each document at the root.
PAGES = {"README.md": "overview.md", "CONTRIBUTING.md": "contribute.md", "CHANGELOG.md": "changelog.md"}
LINK = re.compile(r"(?<=\]\()(?!https?:)([^)#\s]+)")
FENCE = re.compile(r"^(```\w+) [^\n]*$", re.M)


def on_files(files: Files, config: Any) -> Files:
    """Return the files of the site with the root documents, and with the files that they link to."""
    added: dict[str, Path] = {}
    for name, page in PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        files.append(File.generated(config, page, content=LINK.sub(lambda link: _from_root(link[0]), text)))
        links = (_from_root(link) for link in LINK.findall(text))
        added |= {link: ROOT / link for link in links if not link.endswith(".md")}
    for link, path in added.items():
        files.append(File.generated(config, link, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Return the text of a page with links to the pages of root documents, and without the test marks of fences."""
    return FENCE.sub(r"\1", LINK.sub(lambda link: _from_page(link[0]), markdown))


def _from_root(link: str) -> str:
    """Return the target in the site of a link in a root document."""
    return PAGES.get(link, link.removeprefix("docs/"))


def _from_page(link: str) -> str:
    """Return the target in the site of a link in a page below docs/."""
    folder, _, name = link.rpartition("/")
    return f"{folder.removesuffix('..')}{PAGES[name]}" if folder.endswith("..") and name in PAGES else link
