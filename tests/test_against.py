"""The earlier side of `dcgen diff`: an output folder, a Git revision with its blueprint, and another blueprint."""

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

from conftest import ROOT
from dcgen import against, project
from dcgen.cli import cli
from dcgen.facts import Facts
from dcgen.review import sides
from dcgen.review.records import Difference

NAME = "lyon-store-042"
PATH = Path("blueprints") / f"{NAME}.yaml"
TEXT = (ROOT / PATH).read_text(encoding="utf-8")
TINY = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
MORE = ("    numbers: 1-3\n", "    numbers: 1-4\n")


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one blueprint, as the current folder."""
    monkeypatch.chdir(tmp_path)
    PATH.parent.mkdir()
    PATH.write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def repository(site: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A function that commits the project."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git("init", "-q", "-b", "main")

    def commit() -> None:
        git("add", "-A")
        git("-c", "user.name=a", "-c", "user.email=a@example.net", "commit", "-q", "-m", "a")

    return commit


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True)


def build(path: Path = PATH) -> None:
    assert project.build(path, "out", (), False, lambda items, words: items)[1]


def edit(*pairs: tuple[str, str], path: Path = PATH) -> None:
    """Replace texts of the blueprint."""
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def difference(other: str | None = None, **options: Any) -> Difference:
    """Return the difference of the blueprint from another side."""
    found = against.compare(PATH, "out", other, **options)
    assert found.difference, found.findings
    return found.difference


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["diff", *arguments])


def kinds(found: Difference) -> dict[str, tuple[int, int, int, int]]:
    """Return the numbers of added, removed, moved and retyped objects by kind, without kinds that are equal."""
    return {
        kind.kind: (len(kind.added), len(kind.removed), len(kind.moved), len(kind.retyped))
        for kind in found.change.kinds
        if kind
    }


ADDED = {
    "devices": (1, 0, 0, 0),
    "cables": (3, 0, 0, 0),
    "outlets": (2, 0, 0, 0),
    "addresses": (2, 0, 0, 0),
    "labels": (6, 0, 0, 0),
}


def amounts(found: Difference) -> list[Any]:
    """Return what does not depend on the way to the earlier side."""
    return [found.change, found.renames, found.loads, found.space, found.bill, found.resources]


def test_files_and_blueprints_give_one_difference(repository: Callable[[], None]) -> None:
    """The output, its copy, its revision and the blueprint before the edit give the same changes and amounts."""
    build()
    repository()
    shutil.copytree("out", "copy")
    shutil.copy(PATH, "before.yaml")
    edit(MORE)
    plain, copy, revision, blueprint = (difference(other) for other in (None, "copy", "HEAD", "before.yaml"))

    assert kinds(plain) == ADDED
    assert len(plain.resources) == 23
    assert [str(each.feed) for each in plain.loads] == ["a"]
    assert amounts(copy) == amounts(revision) == amounts(blueprint) == amounts(plain)
    assert plain.not_compared == copy.not_compared == ("findings",)
    assert revision.not_compared == blueprint.not_compared == ()
    assert (plain.causes[0].before, revision.causes[0].before) == ("", "1-3")
    assert revision.causes == blueprint.causes


def test_the_revision_is_planned_with_its_own_catalog(repository: Callable[[], None]) -> None:
    """A catalog entry that changed since the revision changes nothing of the earlier side."""
    entry = Path("catalog") / "server" / "OWN.yaml"
    entry.parent.mkdir(parents=True)
    text = (ROOT / "generator/dcgen/catalog/data/server/KR4268V2.yaml").read_text(encoding="utf-8")
    entry.write_text(text.replace("KR4268V2", "OWN"), encoding="utf-8")
    edit(("KR4268V2", "OWN"))
    repository()
    assert kinds(difference("HEAD")) == {}

    edit(MORE)
    entry.unlink()
    assert against.compare(PATH, "out", "HEAD").difference is None
    entry.write_text(text.replace("KR4268V2", "OWN"), encoding="utf-8")
    assert kinds(difference("HEAD")) == ADDED


def test_findings_of_a_revision_come_and_go(repository: Callable[[], None]) -> None:
    """Warnings of the edited blueprint are new, those of the revision are gone, and their places name no folder."""
    PATH.write_text(TINY, encoding="utf-8")
    repository()
    edit(("name: tiny\n", "name: tiny\npower: {feeds: {a: {}}}\n"))
    found = difference("HEAD").findings

    assert {each.code for each in found.came} == {"DC406"}
    assert {each.code for each in found.went} == {"DC207", "DC269"}
    assert all(each.place is None for each in found.went)
    assert all(each.place and each.place.file == PATH.as_posix() for each in found.came)
    assert not any("dcgen-" in each.message for each in (*found.came, *found.went))


@pytest.mark.parametrize("text", ["kind: [", "kind: edge-site\nname: x\nservers: {}\n", "a: 1\n"])
def test_a_revision_that_cannot_be_planned(repository: Callable[[], None], text: str) -> None:
    """If the blueprint of the revision has errors, its output is still compared, and its findings are not."""
    build()
    PATH.write_text(text, encoding="utf-8")
    repository()
    PATH.write_text(TEXT, encoding="utf-8")
    edit(MORE)
    found = difference("HEAD")

    assert kinds(found) == ADDED
    assert found.not_compared == ("findings",)


def test_a_new_blueprint_is_compared_whole(repository: Callable[[], None]) -> None:
    """A blueprint that the revision lacks is new: each device is added, each part is ordered, nothing is a cause."""
    PATH.unlink()
    Path("keep").write_text("", encoding="utf-8")
    repository()
    PATH.write_text(TEXT, encoding="utf-8")
    found = difference("HEAD")

    assert kinds(found)["devices"] == (9, 0, 0, 0)
    assert all(part.before == 0 < part.after for part in found.bill)
    assert (found.causes, found.not_compared) == ((), ())


def test_a_link_in_the_revision_is_not_followed(repository: Callable[[], None], tmp_path: Path) -> None:
    """The blueprint of a revision may be a link: it is left out, and the output alone is compared."""
    build()
    PATH.unlink()
    PATH.symlink_to("/etc/hostname")
    repository()
    PATH.unlink()
    PATH.write_text(TEXT, encoding="utf-8")
    edit(MORE)
    found = difference("HEAD")

    assert kinds(found) == ADDED
    assert found.not_compared == ("findings",)


def test_two_sites_of_one_design() -> None:
    """Two sites that differ in their names alone have no difference; one more server is one difference."""
    other = Path("blueprints") / "lyon-store-043.yaml"
    other.write_text(TEXT.replace(f"name: {NAME}", "name: lyon-store-043"), encoding="utf-8")
    assert run(PATH.as_posix(), "--against", other.as_posix()).exit_code == 0
    assert run(other.as_posix(), "--against", PATH.as_posix()).exit_code == 0

    edit(MORE)
    found = difference(other.as_posix())
    assert kinds(found) == ADDED
    assert found.resources == ()
    assert [cause.key for cause in found.causes] == ["servers.infer.numbers"]
    assert (found.findings.came, found.findings.went) == ((), ())


def test_another_blueprint_with_errors() -> None:
    """The errors of the other blueprint are printed, and nothing is compared."""
    Path("other.yaml").write_text(TEXT.replace("KR4268V2", "NONE"), encoding="utf-8")
    done = run(PATH.as_posix(), "--against", "other.yaml")

    assert done.exit_code == 1
    assert "other.yaml:11:5: DC106 error" in done.stderr
    assert done.stdout == ""


FILES = {
    "topology.json": {"racks", "devices", "space"},
    "cables.csv": {"circuits", "cables", "labels"},
    "power.csv": {"outlets", "loads"},
    "addresses.csv": {"addresses"},
    "labels.csv": {"labels"},
    "bom.csv": {"bill"},
    f"terraform/netbox/{NAME}-fabric/cables_inband.tf": {"terraform"},
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the blueprint, built once."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "blueprints").mkdir()
    (folder / PATH).write_text(TEXT, encoding="utf-8")
    assert project.build(folder / PATH, str(folder / "out"), (), False, lambda items, words: items)[1]
    return folder / "out"


@pytest.mark.parametrize("paths", [tuple(FILES), ("cables.csv",)], ids=["all", "one"])
def test_damaged_earlier_files_are_not_compared(output: Path, paths: tuple[str, ...]) -> None:
    """A damaged file is no traceback: its parts are named as not compared, and the others are compared."""
    shutil.copytree(output, "earlier")
    for path in paths:
        (Path("earlier") / NAME / path).write_bytes(b"\xff\xfe\0")
    edit(MORE)
    done = run(PATH.as_posix(), "--against", "earlier", "--format", "json")
    (record,) = json.loads(done.stdout)["blueprints"]
    missing = set().union(*(FILES[path] for path in paths))

    assert done.exit_code == 1
    assert set(record["not_compared"]) == missing | {"findings"}
    assert record["objects"].keys() == set(Facts._fields) - missing
    assert all(len(record["objects"][kind]["added"]) == ADDED[kind][0] for kind in ADDED.keys() - missing)
    assert bool(record["bill"]) == ("bill" not in missing)


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith((".csv", ".json"))])
@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\n" * 100_002, b"x" * 200_000], ids=len)
def test_a_damaged_file_makes_its_parts_unknown(output: Path, path: str, content: bytes) -> None:
    """Each reader of an earlier file gives None for a damaged one, and the side lacks its parts."""
    read = sides.readers(0)
    files = {name: (output / NAME / name).read_bytes() for name in read}
    side = sides.side_from({name: read[name](content if name == path else files[name]) for name in read}, {}.get)
    found = {**side.facts._asdict(), "bill": side.bill, "loads": side.loads, "space": side.space}

    assert {part for part, value in found.items() if value is None} == FILES[path]


def test_a_bill_with_other_numbers(output: Path) -> None:
    """A total that is not a number makes the bill unknown."""
    shutil.copytree(output, "earlier")
    path = Path("earlier") / NAME / "bom.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",3,0,3,", ",3,0,-3,"), encoding="utf-8")
    assert "bill" in difference("earlier").not_compared


def test_live_objects_reach_the_report() -> None:
    """The set of live names is counted in the summary; without one, nothing is live."""
    edit(MORE)
    build()
    edit(tuple(reversed(MORE)))
    found = difference(live=frozenset({f"{NAME}-infer-004", f"{NAME}-infer-004:bmc"}))
    lines = list(project.report(against.Comparison(NAME, [], found)))
    assert any("1 device removed (1 of them live): 1 x KR4268V2" in line for line in lines)
    assert any("cables     3 removed (1 of them live)" in line for line in lines)
    assert not any("live" in line for line in project.report(against.Comparison(NAME, [], difference())))


def test_formats_of_several_blueprints(output: Path) -> None:
    """Markdown and JSON join all blueprints in one text, name the failed ones, and exit with 1."""
    edit(MORE)
    Path("blueprints/bad.yaml").write_text(TINY.replace("DGX-H100", "NONE").replace("tiny", "bad"), encoding="utf-8")
    Path("blueprints/tiny.yaml").write_text(TINY, encoding="utf-8")
    shutil.copytree(output, "out")
    build(Path("blueprints/tiny.yaml"))

    done = run("--format", "json")
    assert (done.exit_code, "DC106 error" in done.stderr) == (1, True)
    document = json.loads(done.stdout)
    assert document["failed"] == 1
    assert [(each["name"], each["differs"]) for each in document["blueprints"]] == [(NAME, True), ("tiny", False)]
    done = run("--format", "markdown")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"**`{NAME}`: ")
    assert done.stdout.endswith(
        "</details>\n\n1 blueprint without differences\n\n1 blueprint with errors, not compared\n"
    )
    assert "| Files" not in done.stdout and "<summary>Files" not in done.stdout
    assert "<summary>Files" in run("--format", "markdown", "--files").stdout


def test_a_text_that_changes_no_object(output: Path) -> None:
    """A description changes files and Terraform, and the report says nothing else."""
    shutil.copytree(output, "out")
    edit(("description: Store 42, back office", "description: Store 42"))
    done = run(PATH.as_posix())
    lines = done.stdout.split("\n\n")[0].splitlines()
    assert done.exit_code == 1
    assert [line.split()[0] for line in lines[1:]] == ["findings", "terraform"]
    assert lines[-1] == "  terraform  1 to change"
