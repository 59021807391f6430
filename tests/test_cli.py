"""The command line: exit codes, what it prints, and what it leaves on disk."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest

from conftest import BLUEPRINTS, ROOT, Run
from dcgen import artifacts, catalog, cli, streams
from dcgen.rules import RULES

TINY = "kind: training-pod\nname: tiny\nservers:\n  gpu: {model: DGX-H100, numbers: 1-2}\n"
CLEAN = (
    "kind: training-pod\nname: clean\nservers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
    "power: {pdu: AP7553, survives: nothing}\naddressing: {pools: {oob: 10.77.0.0/16}}\n"
    "assume:\n  AP7553: {length_mm: 1500, reason: a test}\n  AR3357: {pdu_places: 2, pdu_length_mm: 1800, reason: a test}\n"
)
MY_GPU = """\
model: MY-GPU
manufacturer: Example
description: mine
form: PCIe
sources:
  - {fields: [form], certainty: user, title: a drawing}
"""
# A pod that has something of every artifact.
EVERY = """\
kind: training-pod
name: every
servers:
  head: {model: R660, numbers: 1-2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
fabrics:
  compute: {design: single, switch: QM9700, media: single-mode}
racks:
  a: {model: AR3357, holds: {head: 2}}
  b: {model: AR3357, holds: {compute-leaf: 1, oob-leaf: 1}}
floor: {}
panels:
  main:
    fabrics: [compute]
    model: MPO12-APC-PANEL-1U
    trunk: OS2-TRUNK-12-MPO12-APC
    cord: MFP7E30
    racks: {a: 1, b: 1}
phases: {one: {servers: {head: 1}}, two: {servers: {head: 2}}}
workload: {serve: {model: Llama-3.1-8B, requests_per_s: 1, prompt: 1000, output: 200}}
"""
FAULTY = "kind: training-pod\nname: faulty\nservers:\n  gpu: {model: DGX-H10, numbers: 1-2}\n"


class Done(NamedTuple):
    """What a command ended with."""

    code: int
    out: str
    err: str


Dcgen = Callable[..., Done]


@pytest.fixture
def dcgen(run_here: Run) -> Dcgen:
    """A function that runs `dcgen ARGUMENTS` in this process, in an empty folder, and refuses tracebacks."""

    def door(*arguments: str) -> Done:
        done = run_here(*arguments)
        return Done(done.returncode, done.stdout, done.stderr)

    return door


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two blueprints, clean and tiny."""
    put(tmp_path, "clean", CLEAN)
    put(tmp_path, "tiny", TINY)
    return tmp_path


def put(project: Path, name: str, text: str) -> Path:
    """Write a blueprint of the project."""
    path = project / "blueprints" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def held(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


# --- usage ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("biuld",), "no command 'biuld'; did you mean 'build'?"),
        (("catalog", "lst"), "no command 'lst'; did you mean 'list'?"),
        (("templates", "ejct"), "no command 'ejct'; did you mean 'eject'?"),
        (("explain", "DC20"), "no code 'DC20'; did you mean 'DC"),
        (("explain", "nonsense"), "no code or name 'nonsense'; it is in none of the blueprints"),
        (("explain", "tiny-gpu-003"), "no code or name 'tiny-gpu-003'; did you mean 'tiny-gpu-00"),
        (("catalog", "list", "servr"), "no kind 'servr'; did you mean 'server'?"),
        (("catalog", "show", "SN4600"), "no model 'SN4600'; did you mean 'SN4600C'?"),
        (("catalog", "show", "zzz"), "no model 'zzz'; `dcgen catalog list` shows all"),
        (("templates", "eject", "bom/bom.cvs.j2"), "no template 'bom/bom.cvs.j2'; did you mean 'bom/bom.csv.j2'?"),
        (("build", "--only", "cablse"), "no artifact 'cablse'; did you mean 'cables'?"),
        (("build", "--jbos", "2"), "No such option"),
        (("build", "--jobs", "0"), "0 is not in the range"),
        (("build", "--jobs", "many"), "'many' is not a valid integer"),
        (("check", "--format", "xml"), "'xml' is not one of"),
        (("explain",), "Missing argument 'CODE|NAME'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_usage_error(dcgen: Dcgen, project: Path, arguments: tuple[str, ...], words: str) -> None:
    """A command that does not exist, or is called wrongly, exits 2 and suggests the nearest word; it writes nothing."""
    done = dcgen(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert not (project / "out").exists()


@pytest.mark.parametrize(
    "arguments", [("explain",), ("catalog", "show"), ("catalog", "list"), ("templates", "eject"), ()]
)
def test_a_long_name_is_quoted_in_part(dcgen: Dcgen, project: Path, arguments: tuple[str, ...]) -> None:
    """A name of 50,000 letters, or with codes for a terminal, is a short usage error."""
    done = dcgen(*arguments, "\x1b[31m" + "x" * 50_000)
    assert done.code == 2
    assert len(done.err) < 1_500
    assert "\x1b" not in done.err


def commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The path of every command."""
    found, context = [path], click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        found += commands(command, (*path, name)) if isinstance(command, click.Group) else [(*path, name)]
    return found


@pytest.mark.parametrize("path", commands(cli.cli), ids=" ".join)
def test_every_command_has_help(dcgen: Dcgen, path: tuple[str, ...]) -> None:
    """`--help` and `-h` of every command exit 0, say what it does, and describe each of its options."""
    done = dcgen(*path, "--help")
    assert done.code == 0
    assert done == dcgen(*path, "-h")
    command: Any = cli.cli
    for name in path:
        command = command.get_command(click.Context(command), name)
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_the_help_shows_the_first_line_of_each_command(dcgen: Dcgen) -> None:
    """The text of a command in another module, which is loaded later, is the beginning of its own help."""
    shown = {name: text for name, _, text in cli.LATER}
    for name, text in shown.items():
        command = cli.cli.get_command(click.Context(cli.cli), name)
        assert command and (command.help or "").replace("\n", " ").startswith(text.removesuffix("."))
    assert set(shown) < set(cli.cli.list_commands(click.Context(cli.cli)))


@pytest.mark.parametrize("columns", ["", "40", "77", "300", "wide"])
def test_the_width_of_a_help_text_is_that_of_click(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line finds the width of the terminal as click does."""
    monkeypatch.setenv("COLUMNS", columns)
    formatter = click.HelpFormatter(max_width=cli.WIDEST)
    assert streams.text_width(cli.WIDEST) == formatter.width


def test_version(run: Run) -> None:
    """`--version` works from a checkout that is not installed, too."""
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")


# --- build ------------------------------------------------------------------------------------------------


def test_build_writes_every_blueprint(dcgen: Dcgen, project: Path) -> None:
    """A build of the default folder writes out/NAME for each blueprint, ends with one line for each, and exits 0."""
    done = dcgen("build")
    counts = {
        name: len(json.loads((project / "out" / name / "manifest.json").read_text(encoding="utf-8"))["files"])
        for name in ("clean", "tiny")
    }
    assert done.code == 0
    assert done.out.splitlines() == [
        f"{name}: 0 same, 0 changed, {count} new, 0 removed" for name, count in counts.items()
    ]
    assert sorted(path.name for path in (project / "out").iterdir()) == ["clean", "tiny"]


def test_build_again(dcgen: Dcgen, project: Path) -> None:
    """A build without a change says that all files are the same, and leaves them."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project / "out")
    done = dcgen("build", "blueprints/clean.yaml")
    assert (done.code, done.out) == (0, f"clean: {len(before) - 1} same, 0 changed, 0 new, 0 removed\n")
    assert held(project / "out") == before


def test_warnings_do_not_stop_a_build(dcgen: Dcgen, project: Path) -> None:
    """A blueprint with warnings is built; they go to standard error with their places."""
    done = dcgen("build", "blueprints/tiny.yaml")
    assert done.code == 0
    assert "blueprints/tiny.yaml:4:3: DC207 warning: " in done.err
    assert (project / "out" / "tiny" / "README.md").is_file()


def test_one_faulty_blueprint_among_others(dcgen: Dcgen, project: Path) -> None:
    """A faulty blueprint exits 1 and is not built; its neighbors are."""
    put(project, "faulty", FAULTY)
    done = dcgen("build")
    assert done.code == 1
    assert "blueprints/faulty.yaml:4:9: DC106 error: " in done.err
    assert [line.partition(":")[0] for line in done.out.splitlines()] == ["clean", "tiny"]
    assert sorted(path.name for path in (project / "out").iterdir()) == ["clean", "tiny"]


def test_faulty_edit_keeps_what_was_built(dcgen: Dcgen, project: Path) -> None:
    """A blueprint that becomes faulty leaves its last output as it was."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project / "out")
    put(project, "clean", CLEAN.replace("R660", "R66"))
    assert dcgen("build", "blueprints/clean.yaml").code == 1
    assert held(project / "out") == before


def test_no_blueprint(dcgen: Dcgen, tmp_path: Path) -> None:
    """A path without a blueprint, the default one too, is DC005 with exit code 1."""
    (tmp_path / "empty").mkdir()
    for arguments in ((), ("none.yaml",), ("empty",)):
        done = dcgen("build", *arguments)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("DC005 error: there is no blueprint at ")


TWINS = {
    "plain": "kind: training-pod\nname: clean\n",
    "quoted": "kind: training-pod\nname: 'clean'  # the same\n",
    "quoted key": '"name": clean\nkind: training-pod\n',
    "space before the colon": "name : clean\nkind: training-pod\n",
    "flow style": '{"kind": "training-pod", "name": "clean", "servers": {}}\n',
}


@pytest.mark.parametrize("name", TWINS)
def test_two_blueprints_of_one_name(dcgen: Dcgen, tmp_path: Path, name: str) -> None:
    """Two blueprints of one name are DC004 however the name is written; nothing is written."""
    put(tmp_path, "clean", CLEAN)
    rest = CLEAN.partition("servers:")[2]
    put(
        tmp_path,
        "other",
        TWINS[name]
        if "flow" not in name
        else TWINS[name].replace("{}", '{"head": {"model": "R660", "numbers": "1-2", "fitted": {}}}'),
    )
    if "flow" not in name:
        put(tmp_path, "other", f"{TWINS[name]}servers:{rest}")
    done = dcgen("build")
    assert (done.code, done.out) == (1, "")
    assert "DC004 error: " in done.err
    assert not (tmp_path / "out").exists()


def test_a_blueprint_named_twice_is_built_once(dcgen: Dcgen, project: Path) -> None:
    """A file that the arguments name twice, directly and by its folder, is built once."""
    done = dcgen("build", "blueprints/clean.yaml", "blueprints", "./blueprints/clean.yaml")
    assert done.code == 0
    assert [line.partition(":")[0] for line in done.out.splitlines()] == ["clean", "tiny"]


def test_only_some_artifacts(dcgen: Dcgen, project: Path) -> None:
    """`--only` builds the named artifacts and keeps the others with their lines of the manifest."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project / "out")
    (project / "out" / "clean" / "README.md").write_text("edited", encoding="utf-8")
    (project / "out" / "clean" / "bom.csv").unlink()
    (project / "out" / "clean" / "cables.csv").write_text("edited", encoding="utf-8")
    done = dcgen("build", "blueprints/clean.yaml", "--only", "bom,cables")
    assert (done.code, done.out) == (1, "clean: 3 same, 0 changed, 1 new, 0 removed, 1 kept\n")
    assert done.err.startswith("out/clean/cables.csv: DC908 error: 'cables.csv' was edited after dcgen wrote it")
    done = dcgen("build", "blueprints/clean.yaml", "--only", "bom,cables", "--force")
    assert (done.code, done.out) == (0, "clean: 4 same, 1 changed, 0 new, 0 removed\n")
    assert held(project / "out") == {**before, "clean/README.md": b"edited"}


WHOLE: dict[str, bytes] = {}  # the files of a build of all families by path, once per process


@pytest.mark.parametrize("family", sorted(artifacts.FAMILIES))
def test_each_artifact_alone(dcgen: Dcgen, project: Path, family: str) -> None:
    """Every artifact can be built alone, and gives the same bytes as in a build of all families."""
    put(project, "every", EVERY)
    dcgen("build", "blueprints/every.yaml", "--only", family, "--out", "alone")
    if not WHOLE:
        dcgen("build", "blueprints/every.yaml", "--only", ",".join(artifacts.FAMILIES), "--out", "whole")
        WHOLE.update(held(project / "whole"))
    whole, alone = WHOLE, held(project / "alone")
    # No switch has EOS or SONiC, and the blueprint states no source of time.
    assert (len(alone) > 1) == (family not in ("avd", "sonic", "ntp"))
    assert {path: data for path, data in alone.items() if not path.endswith("manifest.json")}.items() <= whole.items()


@pytest.mark.slow
def test_jobs_give_the_same_bytes(run: Run, project: Path) -> None:
    """Two processes write the same bytes and print the same lines as one."""
    one, two = run("build", "--out", "one"), run("build", "--out", "two", "--jobs", "2")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert held(project / "one") == held(project / "two")


@pytest.mark.slow
def test_jobs_report_faults(run: Run, project: Path) -> None:
    """A fault that a second process finds is printed as one that this process finds."""
    put(project, "faulty", FAULTY)
    one, two = run("check"), run("check", "--jobs", "3")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 1


def test_output_folder_that_is_a_file(dcgen: Dcgen, project: Path) -> None:
    """A file in the place of the output folder is DC905 with exit code 1, and stays."""
    (project / "out").write_text("mine", encoding="utf-8")
    done = dcgen("build", "blueprints/clean.yaml")
    assert (done.code, done.out) == (1, "")
    assert "DC905 error: the output folder 'out/clean' cannot be used" in done.err
    assert (project / "out").read_text(encoding="utf-8") == "mine"


def test_traps_in_the_output_folder(dcgen: Dcgen, project: Path) -> None:
    """Links, FIFOs and names without end in the place of output are findings of every command, at once."""
    dcgen("build", "blueprints/clean.yaml")
    traps: dict[str, tuple[Callable[[], object], str]] = {
        "manifest.json": (lambda: os.mkfifo(project / "out" / "clean" / "manifest.json"), "DC905"),
        "cables.csv": (lambda: (project / "out" / "clean" / "cables.csv").symlink_to("/dev/zero"), "DC904"),
        "racks": (lambda: (project / "out" / "clean" / "racks").symlink_to("/tmp"), "DC904"),
        "": (lambda: (project / "out" / "clean").symlink_to("/tmp"), "DC904"),
        "..": (lambda: (project / "out").symlink_to("/tmp"), "DC904"),
    }
    for name, (trap, code) in traps.items():
        place = Path(os.path.normpath(project / "out" / "clean" / name))
        place.rename(project / "aside")
        trap()
        for command in (("build",), ("build", "--check"), ("build", "--force"), ("diff",)):
            done = dcgen(*command, "blueprints/clean.yaml")
            assert (done.code, done.out) == (1, "")
            assert done.err.startswith(f"{code} error: ") and done.err.count("\n") == 2
        place.unlink()
        (project / "aside").rename(place)
    assert dcgen("build", "--check", "blueprints/clean.yaml").code == 0
    for command in (("build",), ("build", "--check")):
        done = dcgen(*command, "blueprints/clean.yaml", "--out", "x" * 5_000)
        assert done.code == 1
        assert done.err.startswith("DC905 error: ") and len(done.err) < 1_000


# --- build --check and diff -------------------------------------------------------------------------------


def test_check_of_fresh_output(dcgen: Dcgen, project: Path) -> None:
    """`build --check` of what was just built exits 0 and writes nothing."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project)
    done = dcgen("build", "--check", "blueprints/clean.yaml")
    assert (done.code, done.err) == (0, "")
    assert held(project) == before


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ((), "dcgen build"),
        (("blueprints/clean.yaml",), "dcgen build blueprints/clean.yaml"),
        (("blueprints", "--out", "elsewhere"), "dcgen build blueprints --out elsewhere"),
        (("blueprints/clean.yaml", "--out", "my out"), "dcgen build blueprints/clean.yaml --out 'my out'"),
    ],
    ids=["default", "one", "elsewhere", "quoted"],
)
def test_check_of_stale_output(dcgen: Dcgen, project: Path, arguments: tuple[str, ...], command: str) -> None:
    """`build --check` of stale output exits 1, writes nothing and names the very command that mends it."""
    before = held(project)
    done = dcgen("build", "--check", *arguments)
    assert done.code == 1
    assert f"the output is stale: run `{command}` and commit the result\n" in done.err
    assert held(project) == before


def test_check_of_a_faulty_blueprint(dcgen: Dcgen, project: Path) -> None:
    """`build --check` of a faulty blueprint exits 1 and does not advise a build that cannot succeed."""
    put(project, "faulty", FAULTY)
    done = dcgen("build", "--check", "blueprints/faulty.yaml")
    assert done.code == 1
    assert "DC106 error" in done.err
    assert "the output is stale" not in done.err


def test_diff_names_files(dcgen: Dcgen, project: Path) -> None:
    """`diff --files` lists new, changed and removed files below the counts, exits 1 and writes nothing."""
    dcgen("build", "blueprints/clean.yaml")
    out = project / "out" / "clean"
    (out / "bundles.csv").unlink()
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    for name in ("bom.csv", "old\n\x1b[2J.txt"):
        (out / name).write_text("old", encoding="utf-8")
        manifest["files"][name] = hashlib.sha256(b"old").hexdigest()
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    before = held(project)
    done = dcgen("diff", "blueprints/clean.yaml", "--files")
    assert done.code == 1
    head, *lines = done.out.splitlines()
    assert [line.split() for line in lines[-3:]] == [
        ["new", "bundles.csv"],
        ["changed", "bom.csv"],
        ["removed", "old\\n\\x1b[2J.txt"],
    ]
    counts = f"{len(manifest['files']) - 3} same, 1 changed, 1 new, 1 removed"
    assert head == f"clean: {counts}; not compared: bill"
    assert dcgen("diff", "blueprints/clean.yaml").out == f"{head}\n"
    assert held(project) == before


def test_files_edited_by_hand(dcgen: Dcgen, project: Path) -> None:
    """Every command reports an edited file, exits 1 and keeps it; the advice of `--check` has --force, which mends it."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project / "out")
    for name in ("README.md", "bom.csv"):
        (project / "out" / "clean" / name).write_text("edited", encoding="utf-8")
    edited = held(project / "out")
    for command in (("build",), ("build", "--check"), ("diff",)):
        done = dcgen(*command, "blueprints/clean.yaml")
        more = "; not compared: bill" if command == ("diff",) else ""  # the edited bom.csv is not a bill
        counts = f"{len(before) - 3} same, 0 changed, 0 new, 0 removed, 2 kept"
        assert (done.code, done.out) == (1, f"clean: {counts}{more}\n")
        assert [line for line in done.err.splitlines() if "DC" in line] == [
            f"out/clean/{name}: DC908 error: '{name}' was edited after dcgen wrote it, so it is kept"
            for name in ("README.md", "bom.csv")
        ]
        advice = "the output is stale: run `dcgen build blueprints/clean.yaml --force` and commit the result\n"
        assert done.err.endswith(advice) == ("--check" in command)
        assert held(project / "out") == edited
    done = dcgen("build", "blueprints/clean.yaml", "--force")
    assert (done.code, done.out) == (0, f"clean: {len(before) - 3} same, 2 changed, 0 new, 0 removed\n")
    assert held(project / "out") == before


def test_a_run_list_that_was_tampered_with(dcgen: Dcgen, project: Path) -> None:
    """What a run list in the output says cannot steer the terminal of the one who compares."""
    dcgen("build", "blueprints/clean.yaml")
    path, manifest = (project / "out" / "clean" / name for name in ("cables.csv", "manifest.json"))
    hostile = path.read_text(encoding="utf-8").replace("leaf", "\x1b[2Jleaf")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_text(hostile, encoding="utf-8")
    after = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    for command in (("diff",), ("build",)):
        done = dcgen(*command, "blueprints/clean.yaml")
        assert " moves from " in done.out or "not compared: circuits, cables" in done.out
        assert "\x1b" not in done.out + done.err


def test_diff_without_differences(dcgen: Dcgen, project: Path) -> None:
    """`diff` of fresh output exits 0 and prints the counts alone."""
    dcgen("build", "blueprints/clean.yaml")
    done = dcgen("diff", "blueprints/clean.yaml")
    assert done.code == 0
    assert done.out.count("\n") == 1


def test_diff_against_a_folder(dcgen: Dcgen, project: Path) -> None:
    """`diff --against DIR` compares with another output folder."""
    dcgen("build", "blueprints/clean.yaml", "--out", "before")
    assert dcgen("diff", "blueprints/clean.yaml", "--against", "before").code == 0
    put(project, "clean", CLEAN.replace("1-2", "1-3"))
    done = dcgen("diff", "blueprints/clean.yaml", "--against", "before", "--files")
    assert done.code == 1
    assert "  changed  cables.csv\n" in done.out


def git(folder: Path, *arguments: str) -> None:
    """Run Git in `folder` with an identity of its own."""
    identity = ["-c", "user.name=tester", "-c", "user.email=tester@example.net", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(dcgen: Dcgen, project: Path) -> Path:
    """The project as a Git repository whose first commit holds the output of clean, and whose blueprint has grown since."""
    dcgen("build", "blueprints/clean.yaml")
    git(project, "init", "--quiet")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "first")
    put(project, "clean", CLEAN.replace("1-2", "1-3"))
    return project


def test_diff_against_a_revision(dcgen: Dcgen, repository: Path) -> None:
    """`diff --against REV` compares with the output of a commit, whatever lies in out/ now."""
    dcgen("build", "blueprints/clean.yaml")
    assert dcgen("diff", "blueprints/clean.yaml").code == 0
    against = dcgen("diff", "blueprints/clean.yaml", "--against", "HEAD", "--files")
    assert against.code == 1
    assert "  changed  cables.csv\n" in against.out
    git(repository, "stash")
    assert dcgen("diff", "blueprints/clean.yaml", "--against", "HEAD").code == 0


def test_diff_against_a_revision_from_a_subfolder(
    dcgen: Dcgen, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project that is a folder of a larger repository is compared with its own part of a commit."""
    (repository / "sub").mkdir()
    for name in ("blueprints", "out"):
        shutil.move(repository / name, repository / "sub" / name)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "second")
    monkeypatch.chdir(repository / "sub")
    dcgen("build", "blueprints/clean.yaml")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "third")
    assert dcgen("diff", "blueprints/clean.yaml", "--against", "HEAD").code == 0
    assert dcgen("diff", "blueprints/clean.yaml", "--against", "HEAD~1").code == 1


@pytest.mark.parametrize(
    "revision", ["nonsense", "--output=stolen.tar", "--remote=elsewhere"], ids=["unknown", "option", "remote"]
)
def test_diff_against_no_revision(dcgen: Dcgen, repository: Path, revision: str) -> None:
    """A revision that Git does not know, or that looks like an option of Git's, is DC001; nothing is written."""
    before = {path for path in held(repository) if not path.startswith(".git/")}
    done = dcgen("diff", "blueprints/clean.yaml", f"--against={revision}")
    assert done.code == 1
    assert "DC001 error: " in done.err
    assert {path for path in held(repository) if not path.startswith(".git/")} == before


@pytest.mark.slow
def test_diff_against_a_revision_without_git(run: Run, project: Path) -> None:
    """Outside a repository, or without Git on the path, `--against REV` is a finding."""
    for environment in ({}, {"PATH": "/nonexistent"}):
        done = run("diff", "blueprints/clean.yaml", "--against", "HEAD", **environment)
        assert done.returncode == 1
        assert "DC001 error: " in done.stderr
        assert "Traceback" not in done.stderr


def test_diff_of_a_faulty_blueprint(dcgen: Dcgen, project: Path) -> None:
    """`diff` of a faulty blueprint exits 1 with its findings."""
    put(project, "faulty", FAULTY)
    done = dcgen("diff", "blueprints/faulty.yaml")
    assert (done.code, done.out) == (1, "")
    assert "DC106 error" in done.err


# --- check ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "code", "line"),
    [
        (("clean",), 0, "1 blueprint: 0 errors, 0 warnings"),
        (("tiny",), 0, "1 blueprint: 0 errors, [1-9] warnings"),
        (("faulty",), 1, "1 blueprint: 1 error, 0 warnings"),
        (("clean", "tiny", "faulty"), 1, "3 blueprints: 1 error, [1-9] warnings"),
    ],
    ids=["clean", "warnings", "faulty", "all"],
)
def test_check_counts(dcgen: Dcgen, project: Path, names: tuple[str, ...], code: int, line: str) -> None:
    """`check` ends with the counts, exits 1 for errors and 0 for warnings, and writes nothing."""
    put(project, "faulty", FAULTY)
    done = dcgen("check", *(f"blueprints/{name}.yaml" for name in names))
    assert done.code == code and re.fullmatch(f"{line}\n", done.out)
    assert not (project / "out").exists()


@pytest.mark.parametrize(("name", "code"), [("clean", 0), ("tiny", 1)])
def test_check_strict(dcgen: Dcgen, project: Path, name: str, code: int) -> None:
    """With `--strict` warnings count as errors."""
    assert dcgen("check", "--strict", f"blueprints/{name}.yaml").code == code


def test_check_as_json(dcgen: Dcgen, project: Path) -> None:
    """`--format json` prints one list of findings with their places, and nothing else."""
    put(project, "faulty", FAULTY)
    done = dcgen("check", "--format", "json", "blueprints/faulty.yaml")
    (finding,) = json.loads(done.out)
    assert (done.code, done.err) == (1, "")
    place = {"file": "blueprints/faulty.yaml", "line": 4, "column": 9}
    assert {**finding, **place} == finding
    assert (finding["code"], finding["severity"]) == ("DC106", "error")
    assert "DGX-H10" in finding["message"]
    assert "DGX-H100" in finding["hint"]


def test_check_as_sarif(dcgen: Dcgen, project: Path) -> None:
    """`--format sarif` prints a SARIF 2.1.0 log whose results refer to rules of the log."""
    put(project, "faulty", FAULTY)
    log = json.loads(dcgen("check", "--format", "sarif").out)
    (one,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in one["results"]} == {rule["id"] for rule in one["tool"]["driver"]["rules"]}
    assert {result["level"] for result in one["results"]} == {"error", "warning"}
    places = [result["locations"][0]["physicalLocation"] for result in one["results"]]
    assert {
        "artifactLocation": {"uri": "blueprints/faulty.yaml"},
        "region": {"startLine": 4, "startColumn": 9},
    } in places


def test_check_as_github(dcgen: Dcgen, project: Path) -> None:
    """`--format github` prints one workflow command a finding."""
    put(project, "faulty", FAULTY)
    lines = dcgen("check", "--format", "github", "blueprints/faulty.yaml").out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(
        "::error file=blueprints/faulty.yaml,line=4,col=9,title=DC106::the catalog has no server"
    )


def test_github_text_is_escaped(dcgen: Dcgen, tmp_path: Path) -> None:
    """What a blueprint says cannot start a second workflow command."""
    put(tmp_path, "case", 'kind: "x\\n::stop-commands::y%"\nname: pod\nservers: {}\n')
    done = dcgen("check", "--format", "github")
    assert all(line.startswith("::error file=") for line in done.out.splitlines())


@pytest.mark.parametrize(("form", "empty"), [("json", "[]\n"), ("github", "")])
def test_check_of_a_clean_blueprint(dcgen: Dcgen, project: Path, form: str, empty: str) -> None:
    """Without findings the machine formats are empty and still well formed."""
    done = dcgen("check", "--format", form, "blueprints/clean.yaml")
    assert (done.code, done.out) == (0, empty)


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_every_finding_is_in_the_format(dcgen: Dcgen, tmp_path: Path, form: str) -> None:
    """A finding about the arguments themselves comes in the format that was asked for, too."""
    done = dcgen("check", "--format", form, "none.yaml")
    assert done.code == 1
    assert "DC005" in json.dumps(json.loads(done.out))


# --- explain, catalog, schema -----------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(RULES))
def test_explain(dcgen: Dcgen, code: str) -> None:
    """`explain CODE` prints what the finding means, why it matters and the way out, for every code in either case."""
    done = dcgen("explain", code.lower())
    rule = RULES[code]
    assert (done.code, done.out) == (0, f"{code}: {rule.title}\n\n{rule.why}\n\nWhat to do: {rule.fix}\n")


def test_catalog_list(dcgen: Dcgen) -> None:
    """`catalog list` prints a line for each model of every kind, `catalog list KIND` those of one."""
    every, switches = dcgen("catalog", "list"), dcgen("catalog", "list", "switch")
    assert (every.code, switches.code) == (0, 0)
    assert {line.split()[0] for line in every.out.splitlines()} == set(catalog.KINDS)
    assert [line for line in every.out.splitlines() if line.startswith("switch ")] == switches.out.splitlines()


def test_catalog_list_with_a_user_catalog(dcgen: Dcgen, tmp_path: Path) -> None:
    """A model of the project's own catalog folder is listed and shown with the others."""
    folder = tmp_path / "catalog" / "gpu"
    folder.mkdir(parents=True)
    (folder / "MY-GPU.yaml").write_text(MY_GPU, encoding="utf-8")
    assert "gpu      MY-GPU                   Example: mine\n" in dcgen("catalog", "list", "gpu").out
    shown = json.loads(dcgen("catalog", "show", "MY-GPU").out)
    assert (shown["kind"], shown["form"]) == ("gpu", "PCIe")


def test_catalog_check(dcgen: Dcgen, tmp_path: Path) -> None:
    """`catalog check` reads every entry of the project, used or not: faults, missing parts, files that nobody finds."""
    clean = dcgen("catalog", "check")
    files = {
        "gpu/MY-GPU.yaml": MY_GPU,
        "gpu/OTHER.yaml": MY_GPU,
        "gpu/LATE.yml": MY_GPU,
        "swtich/X.yaml": MY_GPU,
        "server/BOX.yaml": "model: BOX\nmanufacturer: m\ndescription: d\nfitted: {gpus: {model: MY-GPX, count: 1}}\n"
        "sources: [{fields: [fitted], certainty: user, title: t}]\n",
    }
    for name, text in files.items():
        path = tmp_path / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = dcgen("catalog", "check")

    assert (clean.code, clean.out) == (0, "0 entries of your own: 0 errors, 0 warnings\n")
    assert (done.code, done.out) == (1, "3 entries of your own: 2 errors, 2 warnings\n")
    assert [
        line.split(" error")[0].split(" warning")[0] for line in done.err.splitlines() if not line.startswith(" ")
    ] == [
        "catalog/gpu/LATE.yml: DC138",
        "catalog/gpu/OTHER.yaml:1:1: DC107",
        "catalog/server/BOX.yaml: DC106",
        "catalog/swtich/X.yaml: DC138",
    ]
    assert "did you mean 'MY-GPU'?" in done.err and "did you mean 'switch'?" in done.err


def test_catalog_show(dcgen: Dcgen) -> None:
    """`catalog show MODEL` prints what is known of a model, with its sources, as JSON."""
    shown = json.loads(dcgen("catalog", "show", "DGX-H100").out)
    assert (shown["kind"], shown["model"], shown["u_height"]) == ("server", "DGX-H100", 8)
    assert shown["sources"]


def test_schema(dcgen: Dcgen) -> None:
    """`schema` prints a JSON Schema that is valid and knows the keys of a blueprint."""
    from jsonschema import Draft202012Validator

    done = dcgen("schema")
    schema = json.loads(done.out)
    Draft202012Validator.check_schema(schema)
    assert done.code == 0
    assert {"kind", "name", "servers"} <= set(schema["properties"])


# --- init and templates -----------------------------------------------------------------------------------


def test_init_then_build(dcgen: Dcgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh project builds as it stands, its check is fresh afterward, and a second `init` overwrites nothing."""
    done = dcgen("init", "project")
    assert (done.code, done.out.splitlines()[-1]) == (0, "next: dcgen build")
    monkeypatch.chdir(tmp_path / "project")
    assert dcgen("build").code == 0
    assert dcgen("build", "--check").code == 0
    before = held(tmp_path / "project")
    again = dcgen("init")
    assert (again.code, again.out) == (1, "")
    assert "DC906 error: " in again.err
    assert held(tmp_path / "project") == before


def test_init_in_the_way_of_a_file(dcgen: Dcgen, tmp_path: Path) -> None:
    """`init` where a file is in the place of the folder is a finding."""
    (tmp_path / "project").write_text("mine", encoding="utf-8")
    done = dcgen("init", "project")
    assert done.code == 1
    assert "DC90" in done.err


def test_templates_list(dcgen: Dcgen) -> None:
    """`templates list` names the artifacts that `--only` takes, and every template."""
    done = dcgen("templates", "list")
    assert done.out.splitlines()[0] == f"artifacts: {', '.join(artifacts.FAMILIES)}"
    assert {"bom/bom.csv.j2", "summary/README.md.j2"} <= {line.split()[0] for line in done.out.splitlines()}


@pytest.mark.slow
def test_ejected_template_changes_the_output(run: Run, project: Path) -> None:
    """An ejected template changes nothing until it is edited; then its own file changes and no other."""
    run("build", "blueprints/clean.yaml")
    before = held(project / "out")
    assert run("templates", "eject", "bom/bom.md.j2").stdout == "wrote templates/bom/bom.md.j2\n"
    assert [line.split()[1] for line in run("templates", "list").stdout.splitlines() if line.startswith("*")] == [
        "bom/bom.md.j2"
    ]
    run("build", "blueprints/clean.yaml")
    assert held(project / "out") == before
    mine = project / "templates" / "bom" / "bom.md.j2"
    mine.write_text(f"house style\n{mine.read_text(encoding='utf-8')}", encoding="utf-8")
    done = run("build", "blueprints/clean.yaml")
    assert (done.returncode, done.stdout) == (0, f"clean: {len(before) - 2} same, 1 changed, 0 new, 0 removed\n")
    after = held(project / "out")
    assert {path for path in after if after[path] != before[path]} == {"clean/bom.md", "clean/manifest.json"}
    assert after["clean/bom.md"] == b"house style\n" + before["clean/bom.md"]


def test_eject_never_overwrites(dcgen: Dcgen, tmp_path: Path) -> None:
    """A template that was ejected already is a person's: DC906, and it stays."""
    dcgen("templates", "eject", "bom/bom.md.j2")
    mine = tmp_path / "templates" / "bom" / "bom.md.j2"
    mine.write_text("mine", encoding="utf-8")
    assert dcgen("templates", "eject", "bom/bom.md.j2").code == 1
    assert mine.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("target", "code"), [("templates", "DC001"), ("..", "DC006"), ("/etc", "DC006")])
def test_a_folder_of_templates_that_leads_elsewhere(dcgen: Dcgen, project: Path, target: str, code: str) -> None:
    """A folder templates/ that is a link to itself or out of the project is one finding of every command."""
    (project / "templates").symlink_to(target)
    commands = (("templates", "list"), ("build", "blueprints/clean.yaml"), ("diff", "blueprints/clean.yaml"))
    for arguments in commands:
        done = dcgen(*arguments)
        assert (done.code, done.err.count(" error: ")) == (1, 1)
        assert f"{code} error: " in done.err
    assert dcgen("templates", "eject", "bom/bom.md.j2").code == 1
    assert not (project.parent / "bom").exists()


FAILING = {
    "undefined": "{{ view.nonsense }}",
    "raises": "{{ 1 // 0 }}",
    "unsafe": "{{ view.__class__.__mro__ }}",
    "broken": "{% for %}",
}


@pytest.mark.slow
@pytest.mark.parametrize("template", FAILING.values(), ids=FAILING)
def test_failing_user_template(dcgen: Dcgen, project: Path, template: str) -> None:
    """A user's template that fails is DC902 with exit code 1; what was built before stays."""
    dcgen("build", "blueprints/clean.yaml")
    before = held(project / "out")
    mine = project / "templates" / "bom" / "bom.md.j2"
    mine.parent.mkdir(parents=True)
    mine.write_text(template, encoding="utf-8")
    for command in (("build",), ("build", "--check"), ("diff",)):
        done = dcgen(*command, "blueprints/clean.yaml")
        assert done.code == 1
        assert "DC902 error: the template 'bom/bom.md.j2'" in done.err
    assert held(project / "out") == before


@pytest.mark.slow
def test_one_failing_template_among_blueprints(dcgen: Dcgen, project: Path) -> None:
    """A template that fails for one blueprint is a finding of each; the command reports all of them."""
    mine = project / "templates" / "bom" / "bom.md.j2"
    mine.parent.mkdir(parents=True)
    mine.write_text("{{ view.nonsense }}", encoding="utf-8")
    for command in ("build", "diff"):
        done = dcgen(command)
        assert done.code == 1
        assert done.err.count("DC902 error") == 2


# --- the repository's own blueprints ----------------------------------------------------------------------


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_own_blueprints_are_clean(dcgen: Dcgen, path: Path) -> None:
    """Each blueprint of the repository passes its check without an error."""
    assert dcgen("check", str(path)).code == 0


def test_a_profiler_writes_its_results(tmp_path: Path) -> None:
    """The command ends its process at once, but not under a profiler, whose results come last."""
    results = tmp_path / "results"
    command = [sys.executable, "-m", "cProfile", "-o", str(results), "-m", "dcgen", "--version"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0 and done.stdout.startswith("dcgen, version")
    assert results.stat().st_size > 1_000
