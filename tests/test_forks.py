"""Files that several processes make: the same bytes, findings and errors as with one, whatever happens to a process."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import ROOT
from dcgen import artifacts, cli, forks, pipeline, render, tree
from dcgen.analysis import Analysis
from dcgen.difference import FileChanges
from dcgen.finding import Finding, FindingsError, fault
from dcgen.page import Artifact, FilePart, FileParts, Page, repeated

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


def parts(*makes: Make, processes: int = 3) -> FileParts:
    """Return parts that begin in the reverse order."""
    found = tuple(FilePart(str(number), make) for number, make in enumerate(makes))
    return FileParts(found, tuple(reversed(range(len(makes)))), processes)


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
    found = outcome(partial(tree.write, tmp_path / "out", parts(*works, processes=2)))

    assert isinstance(found, tuple) and found[0].code == "DC909"
    assert signal.Signals(number).name in found[0].message
    assert not (tmp_path / "out").exists()


# Writes parts that never end, and tells when both processes work.
ENDLESS = """
import os, sys, time
from pathlib import Path
from dcgen import signals, tree
from dcgen.page import FilePart, FileParts
def make(seen):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)
    yield
signals.catch()
try:
    tree.write(Path(sys.argv[1], "out"), FileParts((FilePart("a", make), FilePart("b", make)), (0, 1), 2))
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


# --- builds -----------------------------------------------------------------------------------------------


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let every site be large enough for two processes on any machine; return the numbers of parts that are shared."""
    found: list[int] = []
    each = forks.each

    def counting(tasks: list[forks.Task], order: tuple[int, ...], processes: int) -> list[object]:
        found.append(len(tasks))
        return each(tasks, order, processes)

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
    parts_of = partial(pipeline.parts_of, analysis, Path("blueprints/a.yaml"), ("cables", "labels"))
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
    """The longest families come first, and none is left out."""
    names = list(artifacts.FAMILIES)
    order = artifacts.longest_first(names)

    assert sorted(order) == list(range(len(names)))
    assert [names[index] for index in order][: len(artifacts.LONGEST)] == list(artifacts.LONGEST)


def test_a_missing_template_is_the_same_finding(tmp_path: Path) -> None:
    """A part whose template is missing raises the finding of one process."""

    def source(name: str) -> Callable[[], Iterator[Page]]:
        return lambda: iter([Page(name, f"{name}.j2", None)])

    pages = [source("one"), source("two")]
    many = FileParts(render.parts([("one", pages[0]), ("two", pages[1])]), (1, 0), 2)
    expected = outcome(partial(tree.write, tmp_path / "a", render.render(page for each in pages for page in each())))

    assert outcome(partial(tree.write, tmp_path / "a", many)) == expected
    assert isinstance(expected, tuple) and expected[0].code == "DC901"


def test_no_family_counts_the_files_of_another() -> None:
    """Each family makes the same files alone as together: the condition for processes of their own."""
    analysis = Analysis(pipeline.sound(ROOT / "blueprints" / "ams2-lab.yaml").topology)
    together = [page.path for page in artifacts.pages(analysis)]
    alone = [page.path for _, source in artifacts.sources(analysis) for page in source()]

    assert together == alone
