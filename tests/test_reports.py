"""Findings that quote hostile texts, in each format of `dcgen check` and on a terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from conftest import Run
from dcgen import report
from dcgen.finding import Finding, Place
from support.hostile import EDGE, VALUES, write_project

QUOTED = (
    *VALUES,
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://x.example\x07link\x1b]8;;\x07",
    "\r::error::first",
    "a\n::set-output name=x::y",
    "a\r\n::stop-commands::token",
    "%0A::add-mask::z",
    "a%250Ab",
    "\u202eesrever\u202c",
    "\u2028::warning::b\x85::warning::c",
    "\x9b31m",
    "\ufeff\u200b",
)
FINDINGS = [Finding("DC105", f"'{text}' is wrong", f"write {text}", (), Place(f"blueprints/{text}.yaml", 1, 2)) for text in QUOTED]  # fmt: skip


def undone(text: str) -> str:
    """Return the text of a workflow command as the runner reads it."""
    for code, letter in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, letter)
    return text


def shown(text: str) -> str:
    """Return a text with what is not printable escaped, but for line ends."""
    return "".join(item if item.isprintable() or item in "\r\n" else repr(item)[1:-1] for item in text)


def test_github_gets_one_command_a_finding() -> None:
    """Each finding is one line and one command, whatever its texts hold; message, hint and file come back."""
    half = len(FINDINGS) // 2  # more than a hundred at once are counted, not listed
    lines = [line for part in (FINDINGS[:half], FINDINGS[half:]) for line in report.as_github(part).split("\n")]
    assert len(lines) == len(FINDINGS)
    for line, finding in zip(lines, FINDINGS, strict=True):
        found = re.fullmatch(r"::error file=([^:,]*),line=1,col=2,title=DC105::(.*)", line)
        assert found and line.isprintable()
        assert undone(found[2]) == shown(f"{finding.message} ({finding.hint})")
        assert finding.place and undone(found[1]) == shown(finding.place.file)


def test_json_and_sarif_give_the_texts_back() -> None:
    """Both are valid, hold the texts as they were, and print nothing that a terminal obeys."""
    records = report.as_json(FINDINGS)
    assert [(item["message"], item["hint"], item["file"]) for item in json.loads(records)] == [
        (finding.message, finding.hint, finding.place.file) for finding in FINDINGS if finding.place
    ]
    log = report.as_sarif(FINDINGS)
    results = json.loads(log)["runs"][0]["results"]
    assert [item["message"]["text"] for item in results] == [
        f"{finding.message}\n{finding.hint}" for finding in FINDINGS
    ]
    for item, finding in zip(results, FINDINGS, strict=True):
        uri = item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~%/-]+", uri)
        assert finding.place and unquote(uri) == finding.place.file
    assert all(text.replace("\n", "").isprintable() for text in (records, log))


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: repr(finding.message[:30]))
def test_a_terminal_gets_plain_text(finding: Finding) -> None:
    """A finding is two lines of printable text, the second of them the fix."""
    lines = str(finding).split("\n")
    assert len(lines) == 2 and lines[1].startswith("    write ")
    assert all(line.isprintable() for line in lines)


@pytest.mark.slow
def test_commands_print_plain_text(run: Run, tmp_path: Path) -> None:
    """Lists and explanations print a catalog's and a blueprint's texts without an escape, a line break or a bidi control."""
    folder = tmp_path / "project"
    write_project(folder, EDGE, lambda key, was: f"\u202e{was}\n::error::x\u0085" if key in ("manufacturer", "description", "provider", "reason") else was)  # fmt: skip
    for arguments in (("catalog", "list", "rack"), ("catalog", "show", "AR3100"), ("explain", "lyon-store-042-uplink-wan1"), ("explain", "lyon-store-042-main-r01"), ("check",), ("check", "--format", "github")):  # fmt: skip
        done = run(*arguments, cwd=folder)
        assert done.returncode == 0, done.stderr
        for line in (done.stdout + done.stderr).split("\n"):
            assert line.isprintable() and not line.lstrip().startswith("::error::x"), (arguments, line)
