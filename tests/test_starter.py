"""The files of `dcgen init` and the hooks for pre-commit, run as a user's CI and a user's commit run them.

Nothing here asks a package index: the libraries of dcgen come from the environment of the tests.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import dcgen
from conftest import ROOT
from dcgen.artifacts import starter

SOURCES = ("generator", "templates", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
PEOPLE = {f"GIT_{who}_{what}": "test@example.net" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
OFFLINE = {
    "PIP_NO_INDEX": "1",
    "PIP_NO_COMPILE": "1",
    "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_CONFIG_FILE": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
}
KINDS = ("wheel", "git", "index")


def call(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a step of a workflow does."""
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        | PEOPLE
        | OFFLINE
        | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every library of the tests except dcgen."""
    folder = tmp_path_factory.mktemp("libraries")
    for path in Path(pytest.__file__).parents[1].iterdir():
        if "dcgen" not in path.name and path.suffix != ".pth":
            (folder / path.name).symlink_to(path)
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return the URL and the commit of a Git repository with dcgen."""
    folder = tmp_path_factory.mktemp("repository")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    done = call("git init -q . && git add . && git commit -q -m dcgen && git rev-parse HEAD", folder)
    return f"file://localhost{folder}", done.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of dcgen."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, capture_output=True, check=True)
    return next(folder.glob("*.whl"))


def machine(folder: Path, libraries: Path) -> dict[str, str]:
    """Return the environment of a machine, as a job of the workflow has it, with a new virtual environment in which `pip install` works."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    pip = folder / "bin" / "pip"
    pip.write_text(f'#!/bin/sh\nexec {sys.executable} -m pip --python {folder}/bin/python "$@"\n', encoding="utf-8")
    pip.chmod(0o755)
    return {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "PROJECT": "."}


def steps(project: Path) -> list[str]:
    """Return the commands of the workflow of a project."""
    workflow = YAML(typ="safe").load(project / ".github" / "workflows" / "dcgen.yaml")
    return [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]


@pytest.mark.slow
@pytest.mark.heavy("git")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.consumer(
    "pip", "23.2", "installs dcgen as the generated workflow does: from a wheel, from Git and by name"
)
def test_the_workflow_installs_the_dcgen_of_its_author(
    kind: str, libraries: Path, wheel: Path, repository: tuple[str, str], tmp_path: Path
) -> None:
    """The author installs dcgen in one of three ways and starts a project; the workflow then works on a new machine."""
    url, commit = repository
    argument = {"wheel": str(wheel), "git": f"git+{url}@{commit}", "index": "dcgen"}[kind]
    author, ci = machine(tmp_path / "author", libraries), machine(tmp_path / "ci", libraries)
    index = {"PIP_FIND_LINKS": str(wheel.parent)} if kind == "index" else {}
    project = tmp_path / "project"
    project.mkdir()
    done = call(f"pip install -q '{argument}' && dcgen init", project, **author, **index)
    assert done.returncode == 0, done.stderr
    line = (project / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1]
    named = {
        "wheel": f"./wheels/{wheel.name}",
        "git": f"dcgen @ git+{url}@{commit}",
        "index": f"dcgen=={dcgen.__version__}",
    }
    assert line == named[kind]
    if kind == "wheel":
        (project / "wheels").mkdir()
        shutil.copy(wheel, project / "wheels")

    install, *checks, _, _ = steps(project)  # the last two compare and comment; tests/test_action.py runs them
    done = call(install, project, **ci, **index)
    assert done.returncode == 0, done.stderr
    assert call(checks[0], project, **ci).returncode == 0
    if kind == "wheel":
        done = call(f"dcgen build && {checks[1]}", project, **ci)
        assert done.returncode == 0, done.stderr
        blueprint = project / "blueprints" / "first-pod.yaml"
        text = blueprint.read_text(encoding="utf-8")
        blueprint.write_text(text.replace("numbers: 1-2", "numbers: 1-3"), encoding="utf-8")
        assert [call(check, project, **ci).returncode for check in checks] == [0, 1]
        blueprint.write_text(text.replace("DGX-H100", "DGX-H10"), encoding="utf-8")
        assert [call(check, project, **ci).returncode for check in checks] == [1, 1]


def record(**values: Any) -> str:
    """Return the record that pip writes about an installed package."""
    return json.dumps(values)


@pytest.mark.parametrize(
    ("direct_url", "wheel", "url"),
    [
        ("", "", ""),
        (record(url="file:///home/a/dcgen", dir_info={"editable": True}), "dcgen-{}-py3-none-any.whl", ""),
        (record(url="file:///tmp/dcgen-9-py3-none-any.whl", archive_info={}), "dcgen-9-py3-none-any.whl", ""),
        (record(url="file:///tmp/dcgen-9.tar.gz", archive_info={}), "dcgen-{}-py3-none-any.whl", ""),
        (record(url="https://h.example/d.whl", archive_info={}), "", "https://h.example/d.whl"),
        (
            record(url="https://u:secret@h.example/d.git", vcs_info={"vcs": "git", "commit_id": "0a1b"}),
            "",
            "git+https://h.example/d.git@0a1b",
        ),
        (
            record(url="ssh://git@h.example/d.git", vcs_info={"vcs": "git", "commit_id": "0a1b"}),
            "",
            "git+ssh://git@h.example/d.git@0a1b",
        ),
    ],
)
def test_the_origin_follows_from_the_record_of_pip(direct_url: str, wheel: str, url: str) -> None:
    """A folder becomes a wheel to add, a commit stays a commit without its password, and no record is a package index."""
    assert starter.origin(direct_url) == (wheel.format(dcgen.__version__), url, dcgen.__version__)


@pytest.mark.slow
@pytest.mark.heavy("git")
@pytest.mark.consumer(
    "pre-commit", "4.7", "installs both hooks from a Git repository and stops commits with errors or a stale out/"
)
def test_the_hooks_stop_a_commit(libraries: Path, repository: tuple[str, str], tmp_path: Path) -> None:
    """The configuration of the guide stops a commit with a blueprint in error or with stale output, and no other."""
    url, commit = repository
    guide = (ROOT / "docs" / "how-to.md").read_text(encoding="utf-8")
    (text,) = re.findall(r"^```yaml\n(# \.pre-commit-config\.yaml\n.*?HOST.*?)^```$", guide, flags=re.M | re.S)
    config = text.replace("https://HOST/OWNER/dcgen", url).replace("COMMIT", commit)
    project = tmp_path / "project"
    (project / "blueprints").mkdir(parents=True)
    (project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    blueprint = project / "blueprints" / "tiny.yaml"
    shutil.copy(ROOT / "blueprints" / "tiny.yaml", blueprint)
    environment = {"PYTHONPATH": str(libraries), "PRE_COMMIT_HOME": str(tmp_path / "home")}
    build = f"PYTHONPATH={ROOT / 'generator'} {sys.executable} -m dcgen build"
    pre_commit = f"{sys.executable} -m pre_commit"
    done = call(f"{build} && git init -q . && {pre_commit} install && git add .", project, **environment)
    assert done.returncode == 0, done.stderr

    def commits() -> tuple[int, str]:
        done = call("git add . && git commit -q -m change", project, **environment)
        return done.returncode, done.stdout + done.stderr

    assert commits()[0] == 0, commits()[1]
    clean = blueprint.read_text(encoding="utf-8")
    blueprint.write_text(clean.replace("numbers: 1-2", "numbers: 1-3"), encoding="utf-8")
    code, told = commits()
    assert code == 1 and "the output is stale" in told
    assert [re.search(rf"{name}\.*(\w+)", told)[1] for name in ("dcgen check", "dcgen build --check")] == [
        "Passed",
        "Failed",
    ]  # type: ignore[index]
    blueprint.write_text(clean.replace("DGX-H100", "DGX-H10"), encoding="utf-8")
    assert "DC106 error" in commits()[1]


def test_the_manifest_of_the_hooks_is_valid() -> None:
    """pre-commit accepts the manifest, and its hooks are the ones of the guide, with commands that dcgen has."""
    manifest = ROOT / ".pre-commit-hooks.yaml"
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    hooks = {hook["id"]: hook for hook in YAML(typ="safe").load(manifest)}
    guide = (ROOT / "docs" / "how-to.md").read_text(encoding="utf-8")
    assert set(hooks) == set(re.findall(r"^\| `(dcgen-[\w-]+)` \|", guide, flags=re.M))
    assert {hook["entry"] for hook in hooks.values()} == {
        "dcgen check",
        "dcgen build --check",
        "dcgen freeze --check",
    }
