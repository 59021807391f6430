"""The documents: their commands run, the paths and terms that they name exist, and the reference follows the code."""

from __future__ import annotations

import csv
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import test_house
from conftest import Examine
from dcgen import source
from dcgen.blueprint import Blueprint
from dcgen.cli import cli
from dcgen.rules import RULES
from support import doors

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
FRONT = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
WRITTEN = [*FRONT, *sorted([*DOCS.glob("*.md"), *(DOCS / "decisions").glob("*.md")])]
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
NO_BREAK = "\u00a0"  # between a figure and its unit; documents show a plain space
CODE = re.compile(r"`[^`\n]*`")
FENCE = re.compile(r"^```(\S+)([^\n]*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"# ((?:(?:blueprints|catalog|\.github)/\S+|\.pre-commit-config)\.yaml)\n")
TOOLS = {"ibsim", "ibsim-run", "opensm", "ibnetdiscover", "ibdmchk"}
# Two lines per author that a new folder's Git has not.
GIT = {f"GIT_{who}_{what}": "docs@example.net" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Block(NamedTuple):
    """A fenced block: its language, what follows the language, and its text."""

    language: str
    info: str
    text: str


class Scenario(NamedTuple):
    """The blocks of a document or of one of its sections, which share a project folder."""

    name: str
    blocks: tuple[Block, ...]

    def __str__(self) -> str:
        return self.name


def blocks(text: str) -> tuple[Block, ...]:
    """The fenced blocks of a text, in order."""
    return tuple(Block(language, info.strip(), body) for language, info, body in FENCE.findall(text))


def scenarios() -> Iterator[Scenario]:
    """The tutorial as one story, and each recipe of the other documents as one of its own."""
    yield Scenario("tutorial", blocks((DOCS / "tutorial.md").read_text(encoding="utf-8")))
    for name in (
        "how-to",
        "services",
        "lock",
        "diff",
        "templates",
        "catalog",
        "reference-designs",
        "testing",
        "verify",
        "workload",
    ):
        for part in re.split(r"^## ", (DOCS / f"{name}.md").read_text(encoding="utf-8"), flags=re.M):
            if found := blocks(part):
                yield Scenario(f"{name}: {part.partition(chr(10))[0]}", found)


def expected(pattern: str) -> re.Pattern[str]:
    """A pattern for output: a line `...` stands for any lines, `...` inside a line for any characters."""
    lines = (
        r"(?:.*\n)*?" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*?") + r"\n"
        for line in pattern.splitlines()
    )
    return re.compile("".join(lines))


@pytest.fixture
def project(tmp_path: Path, dcgen_command: Path) -> tuple[Path, dict[str, str]]:
    """An empty project folder, and an environment in which `dcgen` and `python` are the ones under test."""
    bin_, folder = tmp_path / "bin", tmp_path / "project"
    bin_.mkdir()
    folder.mkdir()
    (bin_ / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    (bin_ / "python").chmod(0o755)  # a link would leave the virtual environment
    path = os.pathsep.join((str(bin_), str(dcgen_command), os.environ["PATH"], "/usr/sbin"))
    outer = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return folder, {
        **outer,
        **GIT,
        "PATH": path,
        "PYTHONPATH": str(ROOT / "generator"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "IBSIM_SOCKNAME": f"dcgen-{os.getpid()}-docs",
        "LC_ALL": "C",
    }


def play(block: Block, folder: Path, environment: dict[str, str], printed: str) -> str:
    """Do what a block says: write a named file, run commands, run Python; returns what Python printed for the block after it."""
    if named := NAMED.match(block.text) or re.search(r"file=(\S+)", block.info):
        write(folder, named.group(1), block.text)
    elif block.language == "console":
        run_console(block, folder, environment)
    elif block.language == "python":
        done = subprocess.run(
            [sys.executable, "-c", block.text],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout
    elif block.language == "yaml":
        fragment(block.text)
    elif block.language == "text":
        assert expected(block.text).fullmatch(printed), printed
    return ""


def write(folder: Path, name: str, text: str) -> None:
    """Write a file that a document shows; a blueprint must be free of errors."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if path.suffix == ".yaml":
        source.read(path)
    if path.parent == folder / "blueprints":
        _, findings = doors.examine(path)
        assert [str(finding) for finding in findings if finding.severity == "error"] == []


def run_console(block: Block, folder: Path, environment: dict[str, str]) -> None:
    """Run each `$ command`; `exit=N` in the fence is the exit code of the last one, all others end in 0."""
    steps = [step.partition("\n") for step in re.split(r"^\$ ", block.text, flags=re.M)[1:]]
    code = re.search(r"exit=(\d+)", block.info)
    codes = [0] * (len(steps) - 1) + [int(code.group(1)) if code else 0]
    for (command, _, output), wanted in zip(steps, codes, strict=True):
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == wanted, f"$ {command}\n{done.stdout}"
        assert expected(output).fullmatch(done.stdout.replace(NO_BREAK, " ")), (
            f"$ {command}\n{done.stdout}\n--- the document says\n{output}"
        )


def fragment(text: str) -> None:
    """A part of a blueprint must be valid beside the keys that every blueprint has."""
    base = {"kind": "training-pod", "name": "part", "servers": {"gpu": {"model": "DGX-H100", "numbers": 1}}}
    Blueprint.model_validate({**base, **source.parse(text, "fragment").data})


def needing(scenario: Scenario) -> Any:
    """A scenario that is heavy for the sake of every tool that its commands run."""
    words = {word for block in scenario.blocks if block.language == "console" for word in block.text.split()}
    slow = [] if str(scenario).startswith("reference-designs") else [pytest.mark.slow]
    marks = [pytest.mark.heavy("git", *sorted(words & TOOLS)), *slow]
    return pytest.param(scenario, marks=marks, id=str(scenario))


@pytest.mark.parametrize("scenario", [needing(scenario) for scenario in scenarios()])
def test_a_document_does_what_it_shows(scenario: Scenario, project: tuple[Path, dict[str, str]]) -> None:
    """Blueprints shown are free of errors, commands shown give the output shown, in the order of the text."""
    folder, environment = project
    printed = ""
    for block in scenario.blocks:
        printed = play(block, folder, environment, printed)


@pytest.mark.parametrize(
    ("pattern", "output", "same"),
    [
        ("one\n...\nfour\n", "one\ntwo\nthree\nfour\n", True),
        ("one\n...\n", "one\n", True),
        ("3 files, ... new\n", "3 files, 12 new\n", True),
        ("3 files, ... new\n", "3 files,\n12 new\n", False),
        ("one\n", "one\ntwo\n", False),
        ("", "said something\n", False),
    ],
)
def test_the_comparison_tells_output_apart(pattern: str, output: str, same: bool) -> None:
    """`...` stands for what may vary, everything else must be there and nothing more."""
    assert bool(expected(pattern).fullmatch(output)) is same


def slug(heading: str) -> str:
    """The anchor of a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def anchors(path: Path) -> set[str]:
    """The anchors of a document's headings."""
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    return {slug(heading) for heading in re.findall(r"^#+ (.+)$", text, flags=re.M)}


@pytest.mark.parametrize(
    "path", [*WRITTEN, *sorted((DOCS / "reference").glob("*.md"))], ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link names a file of the repository and, where it has one, a heading of it."""
    text = CODE.sub("", FENCE.sub("", path.read_text(encoding="utf-8")))
    dead = []
    for link in LINK.findall(text):
        if link.startswith(("http://", "https://")):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_codes_and_commands_exist(path: Path) -> None:
    """A document names no code and no command that dcgen does not have."""
    text = path.read_text(encoding="utf-8")
    codes = set(re.findall(r"\bDC\d{3}\b", text))
    commands = set(re.findall(r"(?:`|^\$ |run: |bin/)dcgen ([a-z]+)", text, flags=re.M))

    assert codes <= set(RULES)
    assert commands <= set(cli.commands)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_complete(path: Path) -> None:
    """A record says what was the case, what was decided, what follows, and what was rejected."""
    headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), flags=re.M)

    assert headings == ["Context", "Decision", "Consequences", "Rejected"]


def test_the_index_leads_to_every_document() -> None:
    """docs/index.md links to every page below docs/."""
    links = set(LINK.findall((DOCS / "index.md").read_text(encoding="utf-8")))
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")} - {"index.md"}

    assert pages - links == set()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the reference is made from."""
    for name in ("docs", "generator", "templates", "blueprints"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (ROOT / "tests").rglob("test_*.py"):
        (tmp_path / path.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / path.relative_to(ROOT))
    return tmp_path


def generate(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "docs" / "generate.py"), *arguments]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.slow
def test_the_reference_is_current_and_the_same_everywhere(copy: Path) -> None:
    """The pages are what the code says, and `python docs/generate.py` mends them.

    Neither the terminal's width nor the hash seed nor the language changes a byte. `--check` exits 1 and names the page
    that differs, and leaves it as it is.
    """
    done = generate(copy, "--check", COLUMNS="200", PYTHONHASHSEED="1")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr

    page = copy / "docs" / "reference" / "findings.md"
    text = page.read_bytes()
    page.write_text("edited by hand\n", encoding="utf-8")
    elsewhere = {"COLUMNS": "30", "PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = generate(copy, "--check", **elsewhere)
    assert (done.returncode, done.stdout) == (1, "stale docs/reference/findings.md\n")
    assert page.read_text(encoding="utf-8") == "edited by hand\n"
    done = generate(copy, **elsewhere)
    assert (done.returncode, done.stdout) == (0, "wrote docs/reference/findings.md\n")
    assert page.read_bytes() == text


@pytest.fixture(scope="module")
def generator() -> Any:
    """Return docs/generate.py as a module."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "arguments",
    [
        'NAME, "1", "reads"',
        'f"{NAME}", "1", "reads"',
        '"a", 1, "reads"',
        '"a", "1"',
        '"a", "1", how="reads"',
        '*WHAT, "b"',
    ],
)
def test_a_consumer_is_named_by_literals(generator: Any, arguments: str) -> None:
    """The generator reads the tests and does not run them, so it refuses a marker with any other argument."""
    with pytest.raises(SystemExit, match="write three literal texts"):
        list(generator.consumers(f"@pytest.mark.consumer({arguments})\ndef test() -> None: ...\n"))


def test_consumers_are_merged_and_sorted(generator: Any) -> None:
    """The page has one row per program and version, and every marker of the tests is in it."""
    text = (DOCS / "consumers.md").read_text(encoding="utf-8")
    assert text == generator.consumers_page()
    rows = [(row["program"].lower(), row["version"]) for row in next(tables(text))]
    markers = [
        path.read_text(encoding="utf-8").count("@pytest.mark.consumer(") for path in (ROOT / "tests").glob("test_*.py")
    ]
    assert rows == sorted(set(rows))
    assert sum(markers) >= len(rows) > 15


def test_a_word_that_is_no_option_is_a_usage_error() -> None:
    """`python docs/generate.py --chek` writes nothing and exits 2."""
    assert generate(ROOT, "--chek").returncode == 2


# --- the front door ---------------------------------------------------------------------------------------


def tables(text: str) -> Iterator[list[dict[str, str]]]:
    """Yield each Markdown table as a list of rows, keyed by the heads of the columns."""
    for block in re.findall(r"(?:^\|.*\|\n)+", text, flags=re.M):
        head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines())
        yield [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize(("key", "name"), [("a_u", "cables.csv"), ("part_number", "bom.csv")])
def test_the_readme_shows_real_output(key: str, name: str) -> None:
    """Each row of an excerpt is a row of the committed file, with the same values in the columns it shows."""
    with (ROOT / "out" / "ams2-lab" / name).open(encoding="utf-8", newline="") as file:
        real = list(csv.DictReader(file))
    shown = next(rows for rows in tables(FRONT[0].read_text(encoding="utf-8")) if key in rows[0])

    assert [row for row in shown if not any(row.items() <= other.items() for other in real)] == []
    assert f"{len(real)} cables" in FRONT[0].read_text(encoding="utf-8") or name != "cables.csv"


def test_the_readme_shows_a_real_finding(examine: Examine) -> None:
    """The finding of the README is the one that its fault gets."""
    shown = next(block for block in blocks(FRONT[0].read_text(encoding="utf-8")) if block.language == "text").text
    text = (ROOT / "blueprints" / "iad1-a.yaml").read_text(encoding="utf-8")
    _, findings = examine(text.replace("model: KR6288V2", "model: KR6288V", 1))
    printed = [re.sub(r"^\S+\.yaml", "blueprints/iad1-a.yaml", f"{finding}\n") for finding in findings]

    assert shown in printed


def test_ci_runs_the_test_command_of_the_readme() -> None:
    """`.ci/run` ends with the second command of the README, and the workflow calls `.ci/run`."""
    commands = [block.text for block in blocks(FRONT[0].read_text(encoding="utf-8")) if block.language == "console"]
    workflow = source.read(ROOT / ".github" / "workflows" / "ci.yml").data

    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").endswith(commands[1])
    assert {"run": ".ci/run"} in workflow["jobs"]["test"]["steps"]
    assert workflow["permissions"] == {"contents": "read"}


# --- architecture and glossary ------------------------------------------------------------------------------


def code_map() -> set[str]:
    """Return every path that the architecture names, in its tables and in its text."""
    text = FENCE.sub("", (DOCS / "architecture.md").read_text(encoding="utf-8"))
    return {
        path for path in re.findall(r"`((?:\w+/)*(?:\w+\.py|\w+/))`", text) if "NAME" not in path and path != "out/"
    }


def test_the_code_map_names_paths_that_exist() -> None:
    """A path of the architecture is below generator/dcgen/ or at the root of the repository."""
    paths = code_map()

    assert len(paths) > 40
    assert {path for path in paths if not (test_house.PACKAGE / path).exists() and not (ROOT / path).exists()} == set()


def test_the_code_map_is_complete() -> None:
    """Every module and package of dcgen, and every group of plan/ and artifacts/, has its entry."""
    package = test_house.PACKAGE
    folders = [path.parent for path in package.glob("**/__init__.py") if path.parent != package]
    groups = [path for path in folders if path.parent == package or path.parent.name in ("plan", "artifacts")]
    modules = [path for path in package.glob("*.py") if not path.name.startswith("__")]
    wanted = {f"{path.relative_to(package).as_posix()}/" for path in groups} | {path.name for path in modules}

    assert wanted - code_map() == set()


def test_the_street_is_the_one_that_tests_enforce() -> None:
    """The architecture lists every module of the package, in the order of tests/test_house.py."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    street = next(block.text for block in blocks(text) if block.text.startswith("rules finding ")).split()
    rooms = {test_house.room(path) for path in test_house.MODULES}

    assert [name for name in street if name in test_house.STREET] == test_house.STREET
    assert set(street) == rooms


def test_the_first_page_answers_four_questions() -> None:
    """The questions of a newcomer come first in the architecture."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), flags=re.M)

    assert headings[1] == "Four questions"
    assert [
        word for heading in headings[2:6] for word in ("U positions", "finding", "artifact", "diff") if word in heading
    ] == ["U positions", "finding", "artifact", "diff"]


def singular(term: str) -> str:
    """Return a term in lower case without the ending of its plural."""
    return re.sub(r"s$", "", term.lower().replace("leaves", "leaf"))


def test_the_glossary_is_in_order() -> None:
    """Each term has one entry, in alphabetical order, and each term in italics has an entry."""
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    terms = re.findall(r"^## (.+)$", text, flags=re.M)
    keys = [term.lower().replace("-", " ") for term in terms]
    known = {singular(name) for term in terms for name in re.split(r", | \(|\)", term)}

    assert keys == sorted(set(keys))
    assert {term for term in re.findall(r"(?<!\*)\*([^*\n]+)\*", text) if singular(term) not in known} == {"italics"}
