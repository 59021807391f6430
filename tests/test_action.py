"""The action for pull requests, the workflow of `init`, the example for GitLab, and the attributes for Git.

The steps run one by one in bash with a local Git repository, and with stand-ins for `gh` and `curl`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from conftest import ROOT, Run
from support.runner import Runner, make_runner, steps_of

ACTION = ROOT / "action.yml"
STEPS = steps_of(ACTION)
PEOPLE = {f"GIT_{who}_{what}": "test@example.net" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
BLUEPRINT = """\
kind: training-pod
name: tiny
servers:
  gpu: {model: DGX-H100, numbers: 1-2}
artifacts: [summary, cables]
"""
MARKER = "<!-- dcgen: . -->\n"
ADDED = "13 "  # cables of a third server, with today's report as with the Markdown of `dcgen diff`


@pytest.fixture(scope="module", autouse=True)
def dcgen_on_the_path(dcgen_command: Path) -> Iterator[None]:
    """Let the scripts of this file find `dcgen`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{dcgen_command}{os.pathsep}{os.environ['PATH']}")
        yield


def shell(command: str, folder: Path) -> str:
    """Run a command in a folder, with a name for Git and without its configuration."""
    environment = {**os.environ, **PEOPLE, "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(
        ["bash", "-ec", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose branch `main` has a project with its output, and the same once more in a folder."""
    folder = tmp_path_factory.mktemp("origin") / "site"
    (folder / "blueprints").mkdir(parents=True)
    (folder / "blueprints" / "tiny.yaml").write_text(BLUEPRINT, encoding="utf-8")
    shell("dcgen build && mkdir -p rooms/b && cp -r blueprints out rooms/b", folder)
    shell("git init -q -b main . && git add . && git commit -qm main", folder)
    return folder


def pull_request(
    origin: Path, temp: Path, before: str, after: str, *, build: bool = False, project: str = "."
) -> Runner:
    """Return the runner of a pull request that replaces a text of the blueprint: a shallow clone of its commit."""
    site = temp / "site"
    shell(f"git clone -q {origin.as_uri()} {site} && cd {site} && git checkout -q -b change", temp)
    blueprint = site / project / "blueprints" / "tiny.yaml"
    text = blueprint.read_text(encoding="utf-8")
    assert before in text
    blueprint.write_text(text.replace(before, after), encoding="utf-8")
    made = "dcgen build && " if build else ""
    shell(f"{made}git add . && git commit -qm change --allow-empty && git push -q origin change", site)
    shell(f"git clone -q --depth=1 --branch=change {origin.as_uri()} {temp / 'checkout'}", temp)
    shell("git push -q origin :change", site)
    runner = make_runner(temp / "runner", temp / "checkout")
    runner.context["inputs.project"] = project
    return runner


def play(runner: Runner) -> dict[str, str]:
    """Run every step except the installation, and return the outcomes."""
    runner.context["steps.diff.outputs.code"] = ""
    runner.run({**STEPS["install"], "run": "true"})
    return {id_: runner.run(step).outcome for id_, step in STEPS.items() if id_ != "install"}


@pytest.mark.heavy("git")
def test_a_built_change_passes_and_is_shown(origin: Path, tmp_path: Path) -> None:
    """A third server with its output: all steps pass, the findings are annotations and SARIF, and one comment is new."""
    runner = pull_request(origin, tmp_path, "1-2", "1-3", build=True)

    assert set(play(runner).values()) == {"success"}
    assert "::warning file=blueprints/tiny.yaml,line=1" in runner.steps["check"].printed
    findings = json.loads((runner.temp / "dcgen.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    places = {item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in findings}
    assert places == {"blueprints/tiny.yaml"}
    (comment,) = runner.github["comments"]
    assert comment["body"].startswith(MARKER) and ADDED in comment["body"]
    assert runner.summary == ""


@pytest.mark.slow
@pytest.mark.heavy("git")
def test_no_change_makes_no_comment(origin: Path, tmp_path: Path) -> None:
    """Another comment in the blueprint changes no file: all steps pass, and nobody is told."""
    runner = pull_request(origin, tmp_path, "kind:", "# a comment\nkind:")

    assert set(play(runner).values()) == {"success"}
    assert [call.partition(" ")[0] for call in runner.github["calls"]] == ["GET"]
    assert (runner.temp / "dcgen-comment.md").read_text(encoding="utf-8").startswith(MARKER)


@pytest.mark.slow
@pytest.mark.heavy("git")
def test_stale_output_fails(origin: Path, tmp_path: Path) -> None:
    """A third server without its output, in a folder: the build step alone fails, and the comment is there anyway."""
    runner = pull_request(origin, tmp_path, "1-2", "1-3", project="rooms/b")

    assert play(runner) == {**dict.fromkeys(["check", "sarif", "diff", "comment"], "success"), "build": "failure"}
    assert (
        "the output is stale: run `dcgen build rooms/b/blueprints --out rooms/b/out`" in runner.steps["build"].printed
    )
    assert "::warning file=rooms/b/blueprints/tiny.yaml,line=1" in runner.steps["check"].printed
    body = runner.github["comments"][0]["body"]
    assert body.startswith("<!-- dcgen: rooms/b -->\n") and ADDED in body


@pytest.mark.slow
@pytest.mark.heavy("git")
def test_an_error_fails(origin: Path, tmp_path: Path) -> None:
    """A model that the catalog lacks: an annotation and SARIF name the error, and the comment has no comparison."""
    runner = pull_request(origin, tmp_path, "DGX-H100", "DGX-H10")

    outcomes = play(runner)
    assert (outcomes["check"], outcomes["sarif"], outcomes["build"]) == ("failure", "success", "failure")
    assert "::error file=blueprints/tiny.yaml,line=4" in runner.steps["check"].printed
    assert "DC106" in (runner.temp / "dcgen.sarif").read_text(encoding="utf-8")
    (comment,) = runner.github["comments"]
    assert "DGX-H10" not in comment["body"] or "DC106" in comment["body"]
    assert len(comment["body"].splitlines()) > 1


@pytest.mark.heavy("git")
def test_nothing_runs_without_an_installation(tmp_path: Path) -> None:
    """If the installation fails, every later step is skipped, and the failure remains the only one."""
    runner = make_runner(tmp_path / "runner", tmp_path)
    runner.run({**STEPS["install"], "run": "false"})

    assert {runner.run(step).outcome for id_, step in STEPS.items() if id_ != "install"} == {"skipped"}
    assert not runner.succeeded


def test_a_push_has_no_comparison(tmp_path: Path) -> None:
    """Outside a pull request there is no target branch: comparison and comment are skipped, and so is unwanted SARIF."""
    runner = make_runner(tmp_path / "runner", tmp_path)
    runner.context |= {"github.event_name": "push", "inputs.sarif": "false"}
    runner.run({**STEPS["install"], "run": "true"})

    assert [runner.run(STEPS[id_]).outcome for id_ in ("sarif", "diff", "comment")] == ["skipped"] * 3


@pytest.mark.parametrize(("requirements", "argument"), [("", str(ROOT)), ("a b.txt", "-r a b.txt")])
def test_the_action_installs_its_own_dcgen_or_yours(requirements: str, argument: str, tmp_path: Path) -> None:
    """Without a requirements file, pip installs the folder of the action."""
    runner = make_runner(tmp_path / "runner", tmp_path)
    (tmp_path / "runner" / "bin" / "pip").write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    (tmp_path / "runner" / "bin" / "pip").chmod(0o755)
    runner.context["inputs.requirements"] = requirements

    assert runner.run(STEPS["install"]).printed == f"install --quiet {argument}\n"


# The comment


def comment(id_: int, body: str, login: str = "github-actions[bot]") -> dict[str, Any]:
    """Return a comment of a pull request."""
    return {"id": id_, "user": {"login": login}, "body": body}


def show(temp: Path, code: str = "1", **github: Any) -> Runner:
    """Run the step that shows a report, in a folder that it does not need."""
    runner = make_runner(temp / "runner", temp, **github)
    (runner.temp / "dcgen-comment.md").write_text(f"{MARKER}$(touch x) `touch y` @new\n", encoding="utf-8")
    runner.run({**STEPS["install"], "id": "diff", "run": "true"})
    runner.context["steps.diff.outputs.code"] = code
    assert runner.run(STEPS["comment"]).outcome == "success"
    assert not {"x", "y"} & {path.name for path in temp.iterdir()}
    return runner


OLD = [
    comment(1, "a review"),
    comment(2, f"{MARKER}of a stranger", "stranger"),
    comment(3, "<!-- dcgen: other -->\nof another project"),
    comment(4, f"{MARKER}old"),
    comment(5, f"> {MARKER}a quotation"),
]


def test_the_comment_is_replaced(tmp_path: Path) -> None:
    """Only the comment of the bot for this project changes, also on a second page, and there is no new one."""
    bodies = [item["body"] for item in show(tmp_path, comments=OLD).github["comments"]]

    assert bodies[3] == f"{MARKER}$(touch x) `touch y` @new\n"
    assert bodies[:3] + bodies[4:] == [item["body"] for item in OLD if item["id"] != 4]


def test_a_comment_says_that_a_change_is_gone(tmp_path: Path) -> None:
    """If a push takes the change back, the comment that exists is replaced."""
    assert show(tmp_path, "0", comments=OLD).github["comments"][3]["body"] != OLD[3]["body"]


def test_a_first_comment_is_new(tmp_path: Path) -> None:
    """Comments of strangers and of other projects are not taken for the comment."""
    github = show(tmp_path, comments=OLD[:3]).github

    assert [item["body"] for item in github["comments"][:3]] == [item["body"] for item in OLD[:3]]
    assert github["comments"][3]["body"].startswith(MARKER)
    assert github["calls"][-1] == "POST repos/owner/site/issues/7/comments"


@pytest.mark.parametrize("refused", ["writes", "all"])
@pytest.mark.parametrize("comments", [[], OLD])
def test_a_fork_gets_the_summary(refused: str, comments: list[dict[str, Any]], tmp_path: Path) -> None:
    """A token without write access fails no step: the job summary has the report, and a notice tells where it is."""
    runner = show(tmp_path, comments=comments, refused=refused)

    assert runner.summary == f"{MARKER}$(touch x) `touch y` @new\n"
    assert "::notice title=dcgen::" in runner.steps["comment"].printed
    assert runner.github["comments"] == comments


# The workflow of `init` and the attributes


@pytest.fixture
def started(run: Run, tmp_path: Path) -> Path:
    """A new project."""
    assert run("init").returncode == 0
    return tmp_path


@pytest.mark.consumer(
    "check-jsonschema", "0.39", "validates the action, the generated workflow and the example for GitLab by its schemas"
)
def test_the_definitions_are_valid(started: Path) -> None:
    """The schemas of GitHub and GitLab accept the action, the workflows and the example."""
    (started / "gitlab.yml").write_text(gitlab(), encoding="utf-8")
    workflows = [ROOT / ".github/workflows/ci.yml", started / ".github/workflows/dcgen.yaml"]
    cases = {"github-actions": [ACTION], "github-workflows": workflows, "gitlab-ci": [started / "gitlab.yml"]}
    for schema, paths in cases.items():
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_the_workflow_has_the_steps_of_the_action(started: Path) -> None:
    """Except for the installation and SARIF, `init` writes the scripts of the action, with constants for its inputs."""
    steps = steps_of(started / ".github" / "workflows" / "dcgen.yaml")

    assert {id_: step["run"] for id_, step in steps.items() if id_ != "install"} == {
        id_: step["run"] for id_, step in STEPS.items() if id_ not in ("install", "sarif")
    }
    for id_, step in steps.items():
        assert {"PROJECT", *step.get("env", {})} >= set(STEPS[id_]["env"]) - {"ACTION", "REQUIREMENTS"}


@pytest.mark.parametrize("path", [ACTION, ROOT / "templates" / "init" / "workflow.yaml.j2"], ids=lambda path: path.name)
def test_no_script_contains_an_expression(path: Path) -> None:
    """A title or a branch name of a stranger never becomes part of a script."""
    text = re.sub(r"^\{#.*#\}$|\{% (end)?raw %\}", "", path.read_text(encoding="utf-8"), flags=re.M)
    data = YAML(typ="safe").load(text)
    steps = data["runs"]["steps"] if "runs" in data else data["jobs"]["check"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]

    assert len(scripts) >= 5
    assert [script for script in scripts if "${{" in script] == []


def test_the_workflow_needs_few_permissions(started: Path) -> None:
    """The token reads the repository and writes comments, and the event is not one with secrets for forks."""
    workflow = YAML(typ="safe").load(started / ".github" / "workflows" / "dcgen.yaml")

    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert workflow["on"] == ["pull_request"]
    assert workflow["concurrency"]["cancel-in-progress"] is True


def test_own_attributes_stay(run: Run, tmp_path: Path) -> None:
    """`init` keeps the attributes of a repository and names the document, which shows the lines that it would write."""
    mine = tmp_path / ".gitattributes"
    mine.write_text("*.bin binary\n", encoding="utf-8")

    done = run("init")

    assert (done.returncode, mine.read_text(encoding="utf-8")) == (0, "*.bin binary\n")
    assert "kept .gitattributes: docs/ci.md of dcgen lists the lines to add" in done.stdout.splitlines()
    assert (tmp_path / "blueprints" / "first-pod.yaml").exists()
    assert run("init", "other").returncode == 0
    lines = (tmp_path / "other" / ".gitattributes").read_text(encoding="utf-8")
    assert f"```gitattributes\n{lines}```\n" in (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


@pytest.mark.heavy("git")
def test_attributes_join_locks_and_shorten_diffs(started: Path) -> None:
    """Two branches that add lines to a lock merge, pictures and manifests have no lines in a diff, and CSV has."""
    shell("git init -q -b main . && mkdir -p out/pod/racks", started)
    lock, shown = started / "blueprints" / "first-pod.lock", ["cables.csv", "README.md"]
    hidden = ["racks/r1.svg", "index.html", "manifest.json"]
    for name in (*shown, *hidden):
        (started / "out" / "pod" / name).write_text("one\n", encoding="utf-8")
    lock.write_text("a\nz\n", encoding="utf-8")
    shell("git add . && git commit -qm start", started)
    for branch in ("left", "right"):
        lock.write_text(f"a\n{branch}\nz\n", encoding="utf-8")
        shell(f"git checkout -q -b {branch} && git commit -qam {branch} && git checkout -q main", started)
    shell("git merge -q left && git merge -q right -m both", started)
    assert sorted(lock.read_text(encoding="utf-8").split()) == ["a", "left", "right", "z"]

    for name in (*shown, *hidden):
        (started / "out" / "pod" / name).write_text("two\n", encoding="utf-8")
    lines = shell("git diff --numstat -- out", started).splitlines()
    assert {line.split("\t")[2].removeprefix("out/pod/") for line in lines if line.startswith("-\t-\t")} == set(hidden)
    assert {line.split("\t")[2].removeprefix("out/pod/") for line in lines if line.startswith("1\t1\t")} == set(shown)
    folded = shell("git check-attr linguist-generated -- $(git ls-files out) out/pod/bom.xlsx", started)
    assert {line.partition(":")[0][8:] for line in folded.splitlines() if line.endswith(" set")} == {
        *hidden,
        "bom.xlsx",
    }


@pytest.mark.heavy("git")
def test_the_project_follows_its_own_attributes() -> None:
    """In this repository too, locks merge by union, pictures are folded, and CSV is not."""
    paths = {
        "blueprints/tiny.lock": ("union", "unspecified", "unspecified"),
        "out/tiny/cables.csv": ("unspecified", "unset", "unspecified"),
        "out/tiny/README.md": ("unspecified", "unset", "unspecified"),
        "out/tiny/racks/r.svg": ("unspecified", "set", "unset"),
        "out/tiny/index.html": ("unspecified", "set", "unset"),
        "out/tiny/manifest.json": ("unspecified", "set", "unset"),
        "out/tiny/bom.xlsx": ("unset", "set", "unset"),
    }
    for path, wanted in paths.items():
        lines = shell(f"git check-attr merge linguist-generated diff -- {path}", ROOT).splitlines()
        assert tuple(line.rpartition(" ")[2] for line in lines) == wanted, path


# GitLab

CURL = f"""\
#!{sys.executable}
import json, os, sys
from pathlib import Path
state = Path(os.environ["CURL_STATE"])
data = json.loads(state.read_text())
method = sys.argv[sys.argv.index("--request") + 1] if "--request" in sys.argv else "GET"
data["calls"].append([method, sys.argv[-1]])
assert "PRIVATE-TOKEN: secret" in sys.argv and "--fail" in sys.argv
if method == "GET":
    print(json.dumps(data["notes"]))
else:
    data["body"] = Path(sys.argv[sys.argv.index("--form") + 1].removeprefix("body=<")).read_text()
state.write_text(json.dumps(data))
sys.exit(22 if data["refused"] and method != "GET" else 0)
"""
NOTES = "https://gitlab.example/api/v4/projects/9/merge_requests/7/notes"


def gitlab() -> str:
    """Return the example of docs/ci.md."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml file=\.gitlab-ci\.yml\n(.*?)^```$", text, flags=re.M | re.S)
    return str(example)


def merge_request(folder: Path, notes: list[dict[str, Any]], *, token: str = "secret", refused: bool = False) -> Any:
    """Run the script for the comment with a report, and return its exit code and what `curl` was asked."""
    runner = make_runner(folder / "runner", folder)
    (folder / "runner" / "bin" / "curl").write_text(CURL, encoding="utf-8")
    (folder / "runner" / "bin" / "curl").chmod(0o755)
    state = folder / "curl.json"
    state.write_text(json.dumps({"calls": [], "notes": notes, "body": "", "refused": refused}), encoding="utf-8")
    (folder / "dcgen-diff.md").write_text("<!-- dcgen -->\nthe report\n", encoding="utf-8")
    (script,) = [line for line in YAML(typ="safe").load(gitlab())["dcgen"]["script"] if "DCGEN_TOKEN" in line]
    environment = {
        **runner.environment,
        "CURL_STATE": str(state),
        "DCGEN_TOKEN": token,
        "CI_API_V4_URL": "https://gitlab.example/api/v4",
        "CI_PROJECT_ID": "9",
        "CI_MERGE_REQUEST_IID": "7",
    }
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(state.read_text(encoding="utf-8"))


def test_gitlab_replaces_its_note(tmp_path: Path) -> None:
    """A note with the marker is replaced, and the rest is left alone."""
    notes = [{"id": 3, "body": "a review"}, {"id": 4, "body": "<!-- dcgen -->\nold"}]
    code, asked = merge_request(tmp_path, notes)

    assert (code, asked["calls"][-1]) == (0, ["PUT", f"{NOTES}/4"])
    assert asked["body"] == "<!-- dcgen -->\nthe report\n"


def test_gitlab_writes_a_first_note(tmp_path: Path) -> None:
    """Without such a note there is a new one."""
    code, asked = merge_request(tmp_path, [{"id": 3, "body": "a review"}])

    assert (code, asked["calls"][-1]) == (0, ["POST", NOTES])


def test_gitlab_works_without_a_token(tmp_path: Path) -> None:
    """In a fork there is no token: nothing is asked, and the job goes on; a refused note does not fail it either."""
    for folder in ("none", "refused"):
        (tmp_path / folder).mkdir()
    code, asked = merge_request(tmp_path / "none", [], token="")
    assert (code, asked["calls"]) == (0, [])
    code, asked = merge_request(tmp_path / "refused", [], refused=True)
    assert (code, len(asked["calls"])) == (0, 2)


@pytest.mark.slow
@pytest.mark.heavy("git")
def test_gitlab_compares_and_checks(origin: Path, tmp_path: Path) -> None:
    """The other lines of the example compare with the target branch, and fail for stale output only."""
    runner = pull_request(origin, tmp_path, "1-2", "1-3")
    lines = [line for line in YAML(typ="safe").load(gitlab())["dcgen"]["script"] if "DCGEN_TOKEN" not in line]
    environment = {**runner.environment, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}
    (tmp_path / "runner" / "bin" / "pip").symlink_to(shutil.which("true") or "/bin/true")
    codes = {}
    for line in lines:
        command = ["bash", "-eo", "pipefail", "-c", line]
        done = subprocess.run(command, cwd=runner.folder, env=environment, capture_output=True, check=False)
        codes[line] = done.returncode

    assert [line for line, code in codes.items() if code] == ["dcgen build --check"]
    assert ADDED in (runner.folder / "dcgen-diff.md").read_text(encoding="utf-8")
