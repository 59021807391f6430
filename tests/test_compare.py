"""`dcgen compare`: sites side by side as text, Markdown and HTML."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from conftest import ROOT
from dcgen import pipeline
from dcgen.analysis import Analysis
from dcgen.commands import compare
from dcgen.finding import FindingsError
from dcgen.views.comparison import CompareTable, make_comparison

POD: dict[str, Any] = {
    "kind": "training-pod",
    "name": "pod",
    "servers": {"gpu": {"model": "DGX-H100", "numbers": "1-4"}},
}
EDGE: dict[str, Any] = {
    **POD,
    "kind": "edge-site",
    "name": "edge",
    "servers": {"gpu": {"model": "DGX-H100", "numbers": "1-2"}},
}
SERVE = {"serve": {"model": "Llama-3.1-8B", "requests_per_s": 4, "prompt": 1000, "output": 300}}
TRAIN = {"train": {"model": "Llama-3.1-8B", "tokens": 1e12, "days": 300}}


def analysis(data: dict[str, Any], folder: Path) -> Analysis:
    """Return the analysis of a blueprint as data."""
    path = folder / f"{data['name']}.yaml"
    path.write_text(json.dumps(data), encoding="utf-8")
    found, _ = pipeline.examine(path)
    assert found
    return found


def compared(folder: Path, *blueprints: dict[str, Any], form: str = "text") -> Result:
    """Return the result of `dcgen compare` on blueprints as data."""
    paths = [folder / f"{number}.yaml" for number, _ in enumerate(blueprints)]
    for path, data in zip(paths, blueprints, strict=True):
        path.write_text(json.dumps(data), encoding="utf-8")
    return CliRunner().invoke(compare, [*map(str, paths), "--format", form])


def cells(table: CompareTable) -> dict[str, tuple[str, ...]]:
    """Return the values of each row by its name."""
    return {row.name: tuple(map(str, row.values)) for section in table.sections for row in section.rows}


@pytest.fixture(scope="module")
def sites() -> CompareTable:
    """The edge site and the dual-plane pod of the project."""
    paths = [ROOT / "blueprints" / name for name in ("lyon-store-042.yaml", "osl1-b.yaml")]
    return make_comparison([found for path in paths for found, _ in (pipeline.examine(path),) if found])


ROWS = {
    "kind": ("edge site", "training pod"),
    "GPUs": ("12 x L40S", "128 x B300-SXM-288GB"),
    "dense peak, FP4": ("unknown", "1,728 PFLOPS"),  # 128 x 13,500 TFLOPS; no source states that of an L40S
    "GPU memory": ("0.576 TB", "34.56 TB"),  # 12 x 48 GB; 128 x 270 GB
    "network per GPU": ("1.562 GB/s in-band", "100 GB/s"),  # 2 x 25G for 4 GPUs; 2 x 400G per GPU
    "switches between two servers": ("1", "3"),
    "time to send 4 KiB": ("1.3 µs at 25 Gbps", "0.082 µs at 400 Gbps"),  # 32,768 bits
    "bandwidth left without a leaf": ("50 %", "94 %"),
    "fullest feed after a loss": ("no other feed", "341.1 kW * without feed b"),
    "racks": ("1", "11"),
}


@pytest.mark.parametrize("name", ROWS)
def test_sites_of_two_kinds_have_the_same_rows(sites: CompareTable, name: str) -> None:
    assert cells(sites)[name] == ROWS[name]


def test_needs_of_both_workloads_are_rows(sites: CompareTable) -> None:
    """A need of one site is `-` at the other, and has what is given, what is needed, and the result."""
    found = cells(sites)

    assert found["training: days of the run"][0] == "-"
    assert found["training: days of the run"][1].endswith("needs at most 45 days: holds")
    assert found["serving: requests per second"][1] == "-"
    assert "needs at least 9 requests/s: holds" in found["serving: requests per second"][0]


def test_every_row_has_a_value_per_site(sites: CompareTable) -> None:
    assert {len(row.values) for section in sites.sections for row in section.rows} == {len(sites.names)}
    assert all(str(value) for values in cells(sites).values() for value in values)


def test_the_longest_path_is_two_cables_per_tier(tmp_path: Path) -> None:
    """Without a floor the length of cables between racks is unknown, and one rack has its own cables."""
    pod = analysis(POD, tmp_path)
    lengths = [cable.length_m for cable in pod.topology.plan.cables if cable.fabric == "compute"]
    text = cells(make_comparison([pod]))["cables of the longest path"][0]

    if None in lengths:
        assert text == "unknown"
    else:
        assert text.endswith(f"over {2 * max(length or 0 for length in lengths):.4g} m")


def test_availability_multiplies_servers_switches_and_feeds(tmp_path: Path) -> None:
    """All of two servers: (8760 / 8784)^2 = 99.454 %; one of two switches and feeds adds less than 0.001 %."""
    text = cells(make_comparison([analysis(EDGE, tmp_path)]))["servers, switches, circuits and feeds run"][0]

    assert text.startswith("99.45")
    assert text.endswith("with 2 of 2 servers")


# --- the command ------------------------------------------------------------------------------------------


def test_a_site_with_errors_is_left_out(tmp_path: Path) -> None:
    """The others are compared, the errors are printed, and the exit code is 1."""
    result = compared(tmp_path, POD, {**EDGE, "servers": {"gpu": {"model": "NO-SUCH", "numbers": "1"}}})

    assert result.exit_code == 1
    assert "DC106" in result.output
    assert "dense peak, BF16" in result.output


def test_sites_of_a_fleet_share_a_column(tmp_path: Path) -> None:
    """A fleet has a column for each kind of site, with their number, beside other blueprints.

    Names of other lengths make shapes of their own, and not columns.
    """
    copied = shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints")
    rows = copied / "stores-fr.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("store-002,", "shop-b,"), encoding="utf-8")
    result = CliRunner().invoke(compare, [str(copied / "stores-fr.yaml"), str(copied / "lyon-store-042.yaml")])
    lines = result.output.splitlines()
    assert result.exit_code == 0
    assert lines[0].split("  ")[-1].strip() == "lyon-store-042"
    assert [each.strip() for each in lines[0].split("  ") if each.strip()][:2] == [
        "store-001 (36 sites)",
        "store-010 (4 sites)",
    ]
    assert re.search(r"^GPUs +12 x L40S +16 x L40S +12 x L40S$", result.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("stores-fr.csv", "store-001,1,", "store-001,2,", "DC802"),
        ("stores-fr.yaml", "sites: stores-fr.csv", "sites: none.csv", "DC001"),
        ("designs/store.yaml", "SN2201", "SN2209", "DC106"),
    ],
)
def test_a_fleet_with_errors_is_left_out(tmp_path: Path, file: str, old: str, new: str, code: str) -> None:
    """Faults of the rows, of the fleet file and of the design are printed, and the other blueprint is compared."""
    copied = shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints")
    (copied / file).write_text((copied / file).read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    result = CliRunner().invoke(compare, [str(copied / "stores-fr.yaml"), str(copied / "lyon-store-042.yaml")])
    assert (result.exit_code, code in result.output, "dense peak, BF16" in result.output) == (1, True, True)


def test_no_site_is_no_table(tmp_path: Path) -> None:
    result = compared(tmp_path, {**POD, "servers": {}})

    assert result.exit_code == 1
    assert "dense peak" not in result.output


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "DC003"),
        (b"[]", "DC003"),
        (b"\x00\xff", "DC001"),
        (b"kind: training-pod", "DC102"),
        (b"[" * 5_000, "DC002"),
        (b"a: &a [1, 1]\nb: &b [*a, *a]\nkind: {{ 7*7 }}", "DC003"),
        (None, "DC005"),
    ],
)
def test_a_bad_file_is_a_finding(content: bytes | None, code: str, tmp_path: Path) -> None:
    """The exit code is 1, and nothing is compared."""
    path = tmp_path / "bad.yaml"
    if content is not None:
        path.write_bytes(content)
    result = CliRunner().invoke(compare, [str(path)])
    text = result.output
    if isinstance(result.exception, FindingsError):  # the command line prints these
        text += " ".join(map(str, result.exception.findings))
    assert result.exit_code == 1
    assert code in text
    assert "dense peak" not in text


def test_two_sites_of_one_name_are_a_finding(tmp_path: Path) -> None:
    """A column has the name of its site."""
    result = compared(tmp_path, POD, {**POD, "description": "another"})
    assert isinstance(result.exception, FindingsError)
    assert [item.code for item in result.exception.findings] == ["DC004"]


def test_text_is_aligned(tmp_path: Path) -> None:
    """Every value of the second site begins in the column of its name."""
    lines = compared(tmp_path, POD, {**EDGE, "workload": SERVE}).output.splitlines()
    column = lines[0].index("edge")

    assert all(line[column - 2 : column] == "  " for line in lines if len(line) > column and not line[0].isspace())


def test_a_workload_of_one_site_does_not_hide_the_other(tmp_path: Path) -> None:
    text = compared(tmp_path, {**POD, "workload": TRAIN}, {**EDGE, "workload": SERVE}).output

    assert "training: days of the run" in text
    assert "serving: requests per second" in text


class Cells(HTMLParser):
    """The texts and tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


HOSTILE = ("<script>alert(1)</script>", "a | b", "`x` *y* [z](u)", "{{ 7*7 }}", "&lt;")


def hostile(text: str) -> CompareTable:
    """Return a table whose names and values are one text."""
    from dcgen.views.comparison import CompareRow, Section

    return CompareTable((text, text), 3, (Section("site", (CompareRow(text, (text, text)),)),))


def page(table: CompareTable, name: str) -> str:
    """Return a table as a file."""
    from dcgen import render
    from dcgen.page import Page

    (artifact,) = render.render([Page(name, f"compare/{name}.j2", table)])
    return b"".join(artifact.blocks).decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_any_text_as_it_is(text: str) -> None:
    found = Cells()
    found.feed(page(hostile(text), "compare.html"))

    assert "script" not in found.tags
    assert found.texts.count(text) == 5


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_its_columns(text: str) -> None:
    """No text ends a cell, and no tag reaches a page that renders the table."""
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(page(hostile(text), "compare.md"))
    found = Cells()
    found.feed(rendered)

    assert found.tags.count("td") == 6
    assert found.tags.count("th") == 3
    assert not {"script", "a", "em", "code"} & set(found.tags)
    assert found.texts.count(text) == 5


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_format_has_every_row(form: str, tmp_path: Path) -> None:
    result = compared(tmp_path, POD, {**EDGE, "workload": SERVE}, form=form)

    assert result.exit_code == 0
    for name in (
        "dense peak, BF16",
        "time to send 4 KiB",
        "serving: requests per second",
        "GPU servers that can be added",
    ):
        assert name in result.output
