"""Files that several processes make: the same bytes, findings and errors as with one, whatever happens to a process."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner

from conftest import ROOT
from dcgen import artifacts, cli, forks, pipeline, render, tree
from dcgen.analysis import Analysis
from dcgen.check import selection
from dcgen.difference import FileChanges
from dcgen.evidence import Evidence
from dcgen.finding import Finding, FindingsError, fault
from dcgen.page import Artifact, FilePart, FileParts, Page, PartOrder, repeated

SOON = 30  # seconds after which a test gives up
Make = Callable[[dict[str, str]], Iterator[Artifact]]


def of(*files: tuple[str, bytes] | Exception) -> Make:
    """Return the work of a part: it makes files one by one, and raises an exception in its place among them."""

    def make(seen: dict[str, str]) -> Iterator[Artifact]:
        for file in files:
            if isinstance(file, Exception):
                raise file
            path, data = file
            if path in seen:
                raise repeated(path, seen[path], f"the maker of {data.decode()}")
            seen[path] = f"the maker of {data.decode()}"
            yield Artifact(path, (data,))

    return make


def parts(
    *makes: Make, processes: int = 3, order: PartOrder | None = None, first: Callable[[], object] = int
) -> FileParts:
    """Return parts that begin in the reverse order, in two lanes and the first process."""
    found = tuple(FilePart(str(number), make) for number, make in enumerate(makes))
    places = tuple(reversed(range(len(makes))))
    return FileParts(found, order or PartOrder(places[::3], (places[1::3], places[2::3])), processes, first)


def in_turn(*makes: Make) -> Iterator[Artifact]:
    """Yield the files of all parts from one process, as `render.render` does."""
    seen: dict[str, str] = {}
    for make in makes:
        yield from make(seen)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def outcome(work: Callable[[], FileChanges]) -> FileChanges | tuple[Finding, ...] | str:
    """Return the changes, the findings or the text of the exception."""
    try:
        return work()
    except FindingsError as error:
        return error.findings


FILES = [[("a/1", b"one"), ("a/2", b"two")], [("b", b"three")], [], [("a/3", b"four"), ("c/d/e", b"five")]]
TAKEN = fault("DC902", "a template fails", "correct it")
LATER = fault("DC901", "a template is missing", "restore it")
FULL = OSError(errno.ENOSPC, "No space left on device", "a/2")
CASES: dict[str, list[Make]] = {
    "sound": [of(*files) for files in FILES],
    "one fails": [of(*FILES[0]), of(("b", b"x"), TAKEN), of(*FILES[3])],
    "the first of two failures": [of(*FILES[0]), of(LATER), of(("b", b"x"), TAKEN)],
    "a failure before a repeated path": [of(TAKEN), of(("b", b"x")), of(("b", b"y"))],
    "a repeated path before a failure": [of(("b", b"x")), of(("b", b"y"), ("c", b"z")), of(TAKEN)],
    "a repeated path, the same bytes": [of(("b", b"x")), of(("c", b"y")), of(("b", b"x"))],
    "a path repeated in its part": [of(("b", b"x"), ("b", b"y")), of(TAKEN)],
    "a refused path": [of(("b", b"x")), of(("../b", b"y"))],
    "a full disk": [of(("b", b"x")), of(FULL)],
}


@pytest.mark.mostly_slow(9)
@pytest.mark.parametrize("old", ["none", "same", "edited"])
@pytest.mark.parametrize("name", CASES)
def test_several_processes_equal_one(name: str, old: str, tmp_path: Path) -> None:
    """Folder, changes and errors are those of one process."""
    made = []
    for folder, source in ((tmp_path / "one", in_turn(*CASES[name])), (tmp_path / "many", parts(*CASES[name]))):
        if old != "none":
            tree.write(folder, in_turn(*(of(*files) for files in FILES), of(("gone", b"old"))))
        if old == "edited":
            (folder / "a" / "1").write_bytes(b"by a person")
            (folder / "b").unlink()
        checked = outcome(partial(tree.compare, folder, in_turn(*CASES[name])))
        done = outcome(partial(tree.write, folder, source))
        text = repr((checked, done)).replace(str(folder), "FOLDER")
        made.append((text, files_of(folder) if folder.exists() else None))

    assert made[0] == made[1]


def test_the_first_failing_part_is_reported_each_time(tmp_path: Path) -> None:
    """Of several failures, the first in the order of the parts is reported, whoever is first in time."""

    def late(seen: dict[str, str]) -> Iterator[Artifact]:
        time.sleep(0.1)
        raise TAKEN
        yield

    for _ in range(3):
        assert outcome(partial(tree.write, tmp_path / "out", parts(late, of(LATER), of(LATER)))) == TAKEN.findings
        assert not (tmp_path / "out").exists()


def test_a_bug_keeps_its_traceback(tmp_path: Path) -> None:
    """An exception that is no finding names the line that raised it, from whatever process."""
    for processes in (1, 3):
        with pytest.raises((RuntimeError, ZeroDivisionError)) as caught:
            tree.write(tmp_path / "out", parts(*[lambda seen: iter([1 // 0])] * 3, processes=processes))
        assert "ZeroDivisionError" in f"{caught.type} {caught.value}"


def killing(number: int, parent: int) -> Make:
    """Return the work of a part that ends its process with a signal, unless it is the first process."""

    def make(seen: dict[str, str]) -> Iterator[Artifact]:
        if os.getpid() == parent:
            time.sleep(0.3)  # until another process takes the other part
        else:
            os.kill(os.getpid(), number)
            time.sleep(SOON)
        yield Artifact(str(len(seen)), (b"x",))

    return make


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=lambda number: signal.Signals(number).name)
def test_a_killed_process_is_a_finding(tmp_path: Path, number: int) -> None:
    """A process that is ended from outside is DC909, and nothing is written."""
    works = [killing(number, os.getpid())] * 2
    found = outcome(partial(tree.write, tmp_path / "out", parts(*works, processes=2, order=PartOrder((), ((0, 1),)))))

    assert isinstance(found, tuple) and found[0].code == "DC909"
    assert signal.Signals(number).name in found[0].message
    assert not (tmp_path / "out").exists()


# Writes parts that never end, and tells when both processes work.
ENDLESS = """
import os, sys, time
from pathlib import Path
from dcgen import signals, tree
from dcgen.page import FilePart, FileParts, PartOrder
def make(seen):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)
    yield
signals.catch()
try:
    parts = (FilePart("a", make), FilePart("b", make))
    tree.write(Path(sys.argv[1], "out"), FileParts(parts, PartOrder((), ((0, 1),)), 2, int))
except signals.Stopped as stop:
    signals.die(stop.number)
"""


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda number: signal.Signals(number).name
)
def test_all_processes_end_with_the_first(tmp_path: Path, number: int) -> None:
    """A signal to the first process, SIGKILL too, leaves no process behind."""
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], env={**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    )

    def working() -> list[int]:
        return [int(path.name) for path in tmp_path.iterdir() if path.name.isdecimal()]

    soon(lambda: len(working()) == 2)
    process.send_signal(number)
    assert process.wait(SOON) == -number
    soon(lambda: not any(map(is_alive, working())))
    assert number == signal.SIGKILL or not (tmp_path / "out").exists()


def soon(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    end = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(number: int) -> bool:
    """Return whether a process runs; one that has ended and that nobody waits for does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


# --- the work of the first process ------------------------------------------------------------------------


def recorded(name: str) -> Make:
    """Return the work of a part that writes the number of its process into a file."""

    def make(seen: dict[str, str]) -> Iterator[Artifact]:
        yield Artifact(name, (str(os.getpid()).encode(),))

    return make


def test_the_first_process_makes_its_own_parts(tmp_path: Path) -> None:
    """Parts that need what the first process has are made by it, and by no process that is idle."""
    wait = partial(time.sleep, 0.3)  # until the other process has taken all other parts
    own = parts(*map(recorded, "abcd"), processes=2, order=PartOrder((3, 1), ((0,), (2,))), first=wait)
    tree.write(tmp_path / "out", own)
    makers = {path: int(data) for path, data in files_of(tmp_path / "out").items() if len(path) == 1}

    assert makers["b"] == makers["d"] == os.getpid()
    assert makers["a"] == makers["c"] != os.getpid()


@pytest.mark.parametrize(("lanes", "turns"), [(((0,), (1,)), 1), (((0, 1), ()), 0), (((), (0, 1)), 1)])
def test_a_process_turns_to_another_lane_once(tmp_path: Path, lanes: tuple[tuple[int, ...], ...], turns: int) -> None:
    """A process frees what its lane shared before it begins with another lane, and not after its own parts."""
    made: list[bytes] = []

    def counted(name: str) -> Make:
        def make(seen: dict[str, str]) -> Iterator[Artifact]:
            yield Artifact(name, (str(len(made)).encode(),))

        return make

    order, shared = PartOrder((2,), lanes), parts(*map(counted, "abc"), processes=1)
    tree.write(tmp_path / "out", shared._replace(order=order, turn=lambda: made.append(b"")))
    found = files_of(tmp_path / "out")

    assert found["c"] == b"0"
    assert len(made) == int(found["b"]) == turns


def endless(folder: Path) -> Make:
    """Return the work of a part that never ends, and that leaves the number of its process in `folder`."""

    def make(seen: dict[str, str]) -> Iterator[Artifact]:
        yield Artifact("a", (b"x",))
        (folder / str(os.getpid())).touch()
        time.sleep(SOON)

    return make


@pytest.mark.parametrize(
    "error", [TAKEN, ZeroDivisionError(), KeyboardInterrupt()], ids=lambda error: type(error).__name__
)
def test_a_failure_of_the_first_work_ends_all_processes(tmp_path: Path, error: BaseException) -> None:
    """The build ends at once, raises what the first work raised, and writes nothing."""

    def first() -> None:
        soon(lambda: any(path.name.isdecimal() for path in tmp_path.iterdir()))
        raise error

    before = time.monotonic()
    with pytest.raises(type(error)):
        tree.write(tmp_path / "out", parts(endless(tmp_path), processes=2, order=PartOrder((), ((0,),)), first=first))

    assert time.monotonic() - before < SOON
    assert not any(is_alive(int(path.name)) for path in tmp_path.iterdir())
    assert not (tmp_path / "out").exists()


# --- builds -----------------------------------------------------------------------------------------------


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let every site be large enough for two processes on any machine; return the numbers of parts that are shared."""
    found: list[int] = []
    each = forks.each

    def counting(tasks: list[forks.Task], *arguments: Any) -> list[object]:
        found.append(len(tasks))
        return each(tasks, *arguments)

    monkeypatch.setattr(forks, "each", counting)
    monkeypatch.setattr(forks, "usable", lambda wanted: wanted)
    monkeypatch.setattr(pipeline, "MANY_CABLES", 1)
    return found


def run(*arguments: str) -> tuple[int, str, str]:
    """Run `dcgen build` and return its exit code and what it prints."""
    done = CliRunner().invoke(cli.cli, ["build", *arguments])
    return done.exit_code, done.stdout, done.stderr


RUNS: dict[str, list[tuple[str, ...]]] = {
    "tiny": [(), ("--check",), ("--only", "cables,labels"), ("--force",)],
    "ams2-lab": [()],
    "lyon-store-042": [()],
}


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", RUNS)
def test_a_build_on_two_processes_has_the_same_bytes(name: str, tmp_path: Path, shared: list[int]) -> None:
    """Bytes, findings and reports are those of one process: at first, stale, for chosen families, and forced."""
    blueprint = str(ROOT / "blueprints" / f"{name}.yaml")
    out = {jobs: tmp_path / jobs for jobs in "12"}
    for arguments in RUNS[name]:
        found = {
            jobs: tuple(
                str(part).replace(str(out[jobs]), "OUT")
                for part in run(blueprint, "--out", str(out[jobs]), "--jobs", jobs, *arguments)
            )
            for jobs in "12"
        }
        assert found["1"] == found["2"]
        assert files_of(out["1"]) == files_of(out["2"])
        (out["1"] / name / "cables.csv").write_bytes(b"x")
        (out["2"] / name / "cables.csv").write_bytes(b"x")
        for jobs in "12":
            (out[jobs] / name / "README.md").unlink(missing_ok=True)

    assert len(shared) == len(RUNS[name]) and shared[0] > 10


def test_one_process_does_what_another_cannot(
    tmp_path: Path, shared: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small site, a project with its own templates, several blueprints and a system without fork use one process."""
    (tmp_path / "blueprints").mkdir()
    for name in ("a", "b"):
        text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8").replace("tiny", name)
        (tmp_path / "blueprints" / f"{name}.yaml").write_text(f"{text}artifacts: [cables]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    analysis = pipeline.sound(Path("blueprints/a.yaml"))
    families = ("cables", "labels")

    def parts_of(processes: int) -> FileParts | None:
        return pipeline.parts_of(analysis, Path("blueprints/a.yaml"), families, processes, int)

    assert parts_of(2) and not parts_of(1)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "MANY_CABLES", 10**6)
        assert not parts_of(2)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.j2").write_text("", encoding="utf-8")
    assert not parts_of(2)


def test_fewer_processes_than_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """One process per CPU at most, and one without fork."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert [forks.usable(wanted) for wanted in (1, 2, 9)] == [1, 2, 2]
    monkeypatch.delattr(os, "fork")
    assert forks.usable(9) == 1


def test_every_family_has_its_place_in_the_order() -> None:
    """Each family is in one lane or among those of the first process, and chosen families keep that order."""
    names = list(artifacts.FAMILIES)
    own, lanes = artifacts.order(names)

    assert sorted([*own, *(place for lane in lanes for place in lane)]) == list(range(len(names)))
    assert artifacts.order(("summary", "cables", "labels", "ansible")) == ((0,), ((1, 2), (3,)))


@pytest.mark.slow
def test_families_of_the_lanes_need_no_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process does not have the findings of the design rules, so that its families would need a second check."""

    def refuse(evidence: Evidence) -> NoReturn:
        raise AssertionError("a second check")

    for name in ("ams2-lab", "lyon-store-042"):
        analysis = Analysis(pipeline.sound(ROOT / "blueprints" / f"{name}.yaml").topology)
        monkeypatch.setattr("dcgen.analysis.check", refuse)
        lanes = tuple(family for lane in artifacts.LANES for family in lane)
        assert list(render.render(artifacts.pages(analysis, lanes)))
        monkeypatch.undo()


def test_a_missing_template_is_the_same_finding(tmp_path: Path) -> None:
    """A part whose template is missing raises the finding of one process."""

    def source(name: str) -> Callable[[], Iterator[Page]]:
        return lambda: iter([Page(name, f"{name}.j2", None)])

    pages = [source("one"), source("two")]
    many = FileParts(render.parts([("one", pages[0]), ("two", pages[1])]), PartOrder((), ((1, 0),)), 2, int)
    expected = outcome(partial(tree.write, tmp_path / "a", render.render(page for each in pages for page in each())))

    assert outcome(partial(tree.write, tmp_path / "a", many)) == expected
    assert isinstance(expected, tuple) and expected[0].code == "DC901"


def test_no_family_counts_the_files_of_another() -> None:
    """Each family makes the same files alone as together: the condition for processes of their own."""
    analysis = Analysis(pipeline.sound(ROOT / "blueprints" / "ams2-lab.yaml").topology)
    together = [page.path for page in artifacts.pages(analysis)]
    alone = [page.path for _, source in artifacts.sources(analysis) for page in source()]

    assert together == alone


# --- designs that the rules refuse ------------------------------------------------------------------------

OVERLOADED = ROOT / "tests" / "faults" / "feeds-overloaded.yaml"  # an error of a design rule
UNPLANNED = ROOT / "tests" / "faults" / "leaf-too-small.yaml"  # an error of the plan


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the blueprint of a project that is built; the name of its folder in the output is `site`."""
    path = tmp_path / "site.yaml"
    path.write_text((ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8").replace("tiny", "site"), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("site.yaml", "--no-cache")[0] == 0
    return path


def both(arguments: tuple[str, ...]) -> tuple[int, str, str]:
    """Return the exit code and the texts of a build, which are those of one and of two processes. No file changes."""
    before, found = files_of(Path("out")), []
    for jobs in "12":
        found.append(run(*arguments, "--jobs", jobs, "--no-cache"))
        assert files_of(Path("out")) == before
    assert found[0] == found[1]
    return found[0]


@pytest.mark.slow
@pytest.mark.parametrize("fault", [OVERLOADED, UNPLANNED], ids=lambda path: path.stem)
@pytest.mark.parametrize("option", ["--force", "--check", "--only=cables"])
def test_a_refused_design_writes_nothing(project: Path, shared: list[int], fault: Path, option: str) -> None:
    """Findings, exit code and output are those of one process, for an error of the plan and for one of a rule."""
    text = fault.read_text(encoding="utf-8")
    project.write_text(re.sub("^name: .*", "name: site", text, flags=re.MULTILINE), encoding="utf-8")
    code, printed, findings = both(("site.yaml", option))

    assert code == 1 and not printed and " error: " in findings
    assert len(shared) == (fault == OVERLOADED)


def test_a_refused_design_is_reported_before_a_refused_folder(project: Path, shared: list[int]) -> None:
    """Errors of the design hide those of the output folder, because one process meets them first."""
    arguments = ("site.yaml", "--out", "site.yaml")  # a file is in the place of the folder
    assert "DC905" in both(arguments)[2]
    text = OVERLOADED.read_text(encoding="utf-8")
    project.write_text(re.sub("^name: .*", "name: site", text, flags=re.MULTILINE), encoding="utf-8")
    findings = both(arguments)[2]

    assert "DC203" in findings and "DC905" not in findings


def add_rule(monkeypatch: pytest.MonkeyPatch, rule: Callable[[Evidence], Iterator[Finding]]) -> None:
    """Add a design rule to those of every site."""
    monkeypatch.setattr(selection, "COMMON", (*selection.COMMON, rule))


@pytest.mark.parametrize("error", [ZeroDivisionError("a bug"), fault("DC902", "a rule fails", "correct it")], ids=type)
def test_a_rule_that_raises_an_exception(
    project: Path, shared: list[int], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The exception of a rule ends the build as it does on one process, and the output stays."""

    def failing(evidence: Evidence) -> Iterator[Finding]:
        raise error
        yield

    add_rule(monkeypatch, failing)
    before = files_of(project.parent / "out")
    for jobs in "12":
        done = CliRunner().invoke(cli.cli, ["build", "site.yaml", "--jobs", jobs, "--no-cache"])
        assert done.exception is error or "a rule fails" in done.output
        assert done.exit_code == 1
        assert files_of(project.parent / "out") == before
    assert shared


@pytest.mark.parametrize("refused", [False, True], ids=["sound", "refused"])
def test_a_process_killed_during_the_check(
    project: Path, shared: list[int], monkeypatch: pytest.MonkeyPatch, refused: bool
) -> None:
    """It is DC909 after the findings of the rules, unless they refuse the design. Nothing is written."""
    started = project.parent / "started"

    def waiting(analysis: Analysis) -> Iterator[Page]:
        started.write_text(str(os.getpid()))
        time.sleep(SOON)
        yield Page("cables.csv", "", None)

    def killing_rule(evidence: Evidence) -> Iterator[Finding]:
        soon(lambda: started.exists() and started.read_text() != "")
        os.kill(int(started.read_text()), signal.SIGKILL)
        if refused:
            yield Finding("DC203", "a PDU is overloaded", "use a larger one")

    monkeypatch.setitem(artifacts.FAMILIES, "cables", waiting)
    add_rule(monkeypatch, killing_rule)
    (project.parent / "out" / "site" / "cables.csv").unlink()
    before = files_of(project.parent / "out")
    code, printed, findings = run("site.yaml", "--jobs", "2", "--no-cache")

    assert code == 1 and not printed
    assert ("DC909" in findings and "SIGKILL" in findings) != refused
    assert ("a PDU is overloaded" in findings) == refused
    assert files_of(project.parent / "out") == before
