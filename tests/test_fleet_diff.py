"""`dcgen diff` of a fleet: against the output, a folder and a Git revision, as text, Markdown and JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dcgen import project
from dcgen.cli import cli
from dcgen.listing import BuildOptions
from dcgen.review import data, fleets, markdown, plain
from dcgen.review.records import Cause, FileNames, FindingChange, FleetDifference, SiteGroup
from test_fleet import DESIGN, FLEET, rows, write

pytestmark = pytest.mark.heavy  # needs Git
WRITTEN = FLEET + "written: [store-001, store-004]\n"
SITES = "blueprints/stores.csv"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built fleet of eight stores as the last commit of a repository, and as the current folder."""
    if not shutil.which("git"):
        pytest.fail("Git is missing") if os.environ.get("DCGEN_CI") else pytest.skip("Git is missing")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    write(tmp_path, rows(8), WRITTEN)
    build()
    git("init", "-q", "-b", "main")
    commit()
    return tmp_path


def build() -> None:
    """Build the fleet of the current folder."""
    options = BuildOptions("out", (), False, False, 1, False, None)
    project.build_all([Path("blueprints/stores.yaml")], options, lambda items, _words: iter(items))


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True)


def commit(*paths: str) -> None:
    git("add", *(paths or ("-A",)))
    git("-c", "user.name=a", "-c", "user.email=a@example.net", "commit", "-q", "-m", "a")


def edit(path: str, *pairs: tuple[str, str]) -> None:
    """Replace texts of a file."""
    text = Path(path).read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    Path(path).write_text(text)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["diff", *arguments])


def summary(*arguments: str) -> list[str]:
    """The summary of the fleet as text lines, without the label."""
    found = json.loads(run("--format", "json", *arguments).stdout)["blueprints"][0]
    return [f"{line['label']}: {line['text']}".removeprefix(": ") for line in found["summary"]]


EDITS = (
    ("store-002,2,small,3", "store-002,2,small,1"),
    ("store-005,", "shop-0005,"),
    ("store-006,6,small", "store-006,6,large"),
)


def test_the_sites_of_all_sides_change_alike(repository: Path) -> None:
    """The output, its copy and its revision give the same groups of sites; the revision also gives the keys."""
    shutil.copytree("out", "copy")
    edit(SITES, *EDITS)
    edit("blueprints/designs/store.yaml", ("count: 4}", "count: 2}"))
    plain_, copy, revision = (summary(*each) for each in ((), ("--against", "copy"), ("--against", "HEAD")))
    assert [line.partition(":")[0] for line in plain_] == ["stores", *["sites"] * (len(plain_) - 1)]
    assert plain_[1:] == copy[1:]
    assert [line for line in revision[1:] if line.startswith("sites")] == plain_[1:]
    assert "-4 L40S each" in plain_[1]
    assert "sites: 1 site renamed: store-005 -> shop-0005" in plain_
    assert any("wave 3 -> 1, " in line and line.endswith("(store-002)") for line in plain_)
    assert any("class small -> large, +1 server KR4268V2" in line for line in plain_)
    assert copy[0] == f"{plain_[0]}; compared with copy"
    assert revision[0] == f"{plain_[0]}; compared with HEAD"
    assert revision[1].startswith("cause: servers.infer.fitted.gpus.count 4 -> 2 (blueprints/designs/store.yaml:6)")


def test_the_files_of_a_revision_are_counted_as_those_on_disk(repository: Path) -> None:
    """A revision gives the same list of files as the output of that revision."""
    edit(SITES, *EDITS)
    found = [json.loads(run("--format", "json", *each).stdout)["blueprints"][0] for each in ((), ("--against", "HEAD"))]
    assert found[0]["files"] == found[1]["files"]
    assert "store-001/README.md" not in found[0]["files"]["changed"]
    assert "sites.csv" in found[0]["files"]["changed"]


def test_nothing_differs(repository: Path) -> None:
    """Without a change the exit code is 0 and the summary is one line, against each side."""
    for arguments in ((), ("--against", "HEAD"), ("--against", "out")):
        done = run(*arguments)
        assert done.exit_code == 0, done.output
        assert len(done.stdout.splitlines()) == 1
        assert " same, 0 changed, 0 new, 0 removed" in done.stdout
    assert run("--format", "markdown").stdout == "1 blueprint without differences\n"
    assert json.loads(run("--format", "json").stdout)["blueprints"][0]["differs"] is False


def test_diff_writes_nothing(repository: Path) -> None:
    """No side makes a comparison write into the project or leave a folder."""
    edit(SITES, *EDITS)
    before = {path: path.stat().st_mtime_ns for path in repository.rglob("*") if ".git" not in path.parts}
    assert [run(*each).exit_code for each in ((), ("--against", "HEAD"))] == [1, 1]
    assert {path: path.stat().st_mtime_ns for path in repository.rglob("*") if ".git" not in path.parts} == before


def test_many_removed_sites_are_shown_before_the_guard_refuses_them(repository: Path) -> None:
    """A change that the guard refuses to build has a comparison, with the error and exit code 1."""
    write(repository, rows(8)[:4], WRITTEN)
    done = run("--against", "HEAD")
    assert done.exit_code == 1
    assert "DC808" in done.stderr
    assert "8 -> 4 sites" in done.stdout
    assert "4 sites removed: store-005, store-006, store-007, ..." in done.stdout


FAULTS: dict[str, tuple[Callable[[], None], tuple[str, ...], str]] = {
    "row": (lambda: edit(SITES, ("store-002,2", "store-002,x")), (), "DC103"),
    "design": (lambda: edit("blueprints/designs/store.yaml", ("L40S", "L40X")), ("--against", "HEAD"), "L40X"),
    "revision": (lambda: None, ("--against", "nope"), "Git has no revision 'nope'"),
    "file": (lambda: None, ("--against", "blueprints/stores.yaml"), "a fleet is not compared with another file"),
    "outside": (lambda: None, ("--out", "../out", "--against", "HEAD"), "is outside the project"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_and_not_compared(repository: Path, name: str) -> None:
    """A fault of the fleet or of the earlier side is an error, exit code 1, and one blueprint that failed."""
    act, arguments, expected = FAULTS[name]
    act()
    done = run(*arguments)
    assert done.exit_code == 1
    assert expected in done.stderr
    assert done.stdout == ""
    assert json.loads(run("--format", "json", *arguments).stdout)["failed"] == 1
    assert run("--format", "markdown", *arguments).stdout == "1 blueprint with errors, not compared\n"


def test_a_revision_without_the_fleet(repository: Path) -> None:
    """If the revision has neither the fleet nor its files, all files are new, and no site is compared."""
    git("rm", "-rq", "--cached", "out", SITES, "blueprints/stores.yaml")
    commit("blueprints/designs")
    found = json.loads(run("--format", "json", "--against", "HEAD").stdout)["blueprints"][0]
    assert (found["groups"], found["sites"]) == ([], {"before": 0, "after": 8})
    assert found["not_compared"] == ["sites", "findings"]
    files = [path for path in Path("out/stores").rglob("*") if path.is_file() and path.name != "manifest.json"]
    assert found["files"]["new"] == sorted(path.relative_to("out/stores").as_posix() for path in files)


def test_findings_of_a_revision_are_compared(repository: Path) -> None:
    """A warning that an edit of the design adds is new, once for all sites."""
    edit("blueprints/designs/store.yaml", ("power_max_w: 2200, ", ""))
    done = json.loads(run("--format", "json", "--against", "HEAD").stdout)["blueprints"][0]["findings"]
    came, went = (
        [(each["code"], each["file"], each["message"].split()[3]) for each in done[key]] for key in ("came", "went")
    )
    assert came == [("DC205", "blueprints/designs/store.yaml", "KR4268V2")] * 2
    assert went == [("DC205", None, "SN3420")] * 2
    assert done["came"][0]["message"].endswith("(and 5 more sites)")


def test_a_fleet_and_a_blueprint_are_in_one_report(repository: Path) -> None:
    """Both kinds are in one comment and in one JSON object, in the order of the files."""
    Path("blueprints/a.yaml").write_text(DESIGN.replace("name: store", "name: a-store"))
    edit(SITES, *EDITS)
    found = json.loads(run("--format", "json", "--against", "HEAD").stdout)["blueprints"]
    assert [each["name"] for each in found] == ["a-store", "stores"]
    assert ["groups" in each for each in found] == [False, True]
    comment = run("--format", "markdown", "--against", "HEAD").stdout
    assert comment.index("**`a-store`") < comment.index("**`stores`")


# --- printing ---------------------------------------------------------------------------------------------


def difference(groups: int, sites: int = 3, text: str = "+{} parts") -> FleetDifference:
    """A difference with many groups."""
    made = tuple(
        SiteGroup(text.format(number), tuple(f"store-{number:03}-{site:04}" for site in range(sites)))
        for number in range(groups)
    )
    causes = (Cause("servers.a.numbers", "stores.yaml:3", "1", "2"),)
    files = FileNames(1, ("sites.csv",), (), ())
    return FleetDifference("stores", "stores.yaml", "main", made, 9, 10, files, causes, FindingChange())


@pytest.mark.parametrize("groups", [0, 1, 7, 8, 500])
def test_a_summary_has_at_most_ten_lines(groups: int) -> None:
    """The largest groups have a line each, and the last line counts the others."""
    lines = fleets.lines(difference(groups))
    told = [line.clauses[0].text() for line in lines if line.label == "sites"]
    assert len(lines) <= 10
    assert len(told) == min(groups, 7)
    if groups > 7:
        assert told[-1] == f"{groups - 6} more groups of {3 * (groups - 6):,} sites"
    assert len(list(plain.lines(difference(groups)))) == len(lines)


def test_hostile_texts_stay_in_their_place() -> None:
    """A value with Markdown, HTML and control characters is inert in a comment, and visible in a terminal."""
    hostile = "`|<img src=x> @all \x1b[31m\n# a"
    made = difference(1, text=hostile)
    comment = markdown.text([made], files=True)
    assert "\x1b" not in comment
    assert not any(line.startswith("#") for line in comment.splitlines())
    assert comment.count("<img") == comment.count("`'¦<img")
    assert "\x1b" not in "\n".join(plain.lines(made, files=True))


def test_a_comment_has_a_limit() -> None:
    """Ten thousand sites fit a comment: tables are cut between rows."""
    comment = markdown.text([difference(3, 10_000)])
    assert len(comment) < markdown.LIMIT
    assert "more rows" in comment
    complete: Any = data.record(difference(3, 10_000))
    assert sum(len(group["sites"]) for group in complete["groups"]) == 30_000
