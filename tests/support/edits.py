"""Ten edits of real blueprints, and the section of `docs/diff.md` that shows their summaries.

`python tests/support/edits.py` writes the section.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "diff.md"
BEGIN, END = "<!-- ten edits: python tests/support/edits.py -->\n", "<!-- end of the ten edits -->\n"


class Edit(NamedTuple):
    """An edit: its title, the blueprint, and the texts that it replaces."""

    title: str
    blueprint: str
    pairs: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.title


EDITS = (
    Edit("One more server", "lyon-store-042", (("    numbers: 1-3\n", "    numbers: 1-4\n"),)),
    Edit("Another server model", "tiny", (("model: DGX-H100", "model: DGX-H200"),)),
    Edit("Another switch model", "osl1-b", (("    spine: SN4600C\n", "    spine: SN3700\n"),)),
    Edit("One server fewer", "ams2-lab", (("    numbers: 1-8\n", "    numbers: 1-7\n"),)),
    Edit("A larger capacity", "osl1-b", (("    capacity: 16\n", "    capacity: 24\n"),)),
    Edit("A single feed", "tiny", (("name: tiny\n", "name: tiny\npower: {feeds: {a: {}}}\n"),)),
    Edit(
        "Another medium",
        "ams2-lab",
        (("  inband:\n    design: single\n", "  inband:\n    design: single\n    media: fiber\n"),),
    ),
    Edit(
        "Other floor positions",
        "osl1-b",
        (('    1: {positions: "1-11,13-14"', '    1: {positions: "2-11,13-15"'),),
    ),
    Edit(
        "A new circuit",
        "lyon-store-042",
        (("  lte: {", "  wan3: {fabric: inband, leaf: 1, provider: provider 3, speed_gbps: 10}\n  lte: {"),),
    ),
    Edit("A renamed group", "ams2-lab", (("  store:\n", "  stores:\n"), ("store: 4", "stores: 4"))),
)


def edited(edit: Edit) -> tuple[str, str]:
    """Return the text of a blueprint before and after an edit."""
    before = after = (ROOT / "blueprints" / f"{edit.blueprint}.yaml").read_text(encoding="utf-8")
    for old, new in edit.pairs:
        assert after.count(old) >= 1, edit.title
        after = after.replace(old, new, 1)
    return before, after


def report(edit: Edit, folder: Path) -> list[str]:
    """Return the text of `dcgen diff --against before.yaml` in `folder`, which becomes the current folder."""
    from dcgen import project

    os.chdir(folder)
    path = Path("blueprints") / f"{edit.blueprint}.yaml"
    path.parent.mkdir(exist_ok=True)
    before, after = edited(edit)
    Path("before.yaml").write_text(before, encoding="utf-8")
    path.write_text(after, encoding="utf-8")
    return list(project.report(project.compare(path, "out", "before.yaml")))


def summary(lines: list[str]) -> list[str]:
    """Return the lines of the summary: those above the first empty line."""
    return lines[: lines.index("")] if "" in lines else lines


def section(edit: Edit, lines: list[str]) -> str:
    """Return the text of the page for an edit."""
    return "".join(
        [
            f"### {edit.title}\n\n```diff\n",
            *changed(edit),
            "```\n\n```txt\n",
            *(f"{line}\n" for line in summary(lines)),
            "```\n\n",
        ]
    )


def changed(edit: Edit) -> Iterator[str]:
    """Yield the lines that an edit takes out and puts in."""
    before, after = (text.splitlines() for text in edited(edit))
    yield from (f"-{line}\n" for line in before if line not in after)
    yield from (f"+{line}\n" for line in after if line not in before)


def sections(page: str) -> str:
    """Return the section of the page between the two marks."""
    return page.partition(BEGIN)[2].partition(END)[0]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "generator"))
    with tempfile.TemporaryDirectory() as place:
        made = "\n" + "".join(section(edit, report(edit, Path(place))) for edit in EDITS)
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text.replace(BEGIN + sections(text), BEGIN + made), encoding="utf-8")
