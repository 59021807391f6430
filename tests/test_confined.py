"""The child process in which a project's own templates run: what crosses its pipe, and how it ends."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT, Run, children
from dcgen import confined, render
from dcgen.confined import Limits, Task
from dcgen.finding import Finding, FindingsError, Place
from dcgen.page import Artifact, Page

SOON = 30  # seconds after which a test gives up; none waits that long
SMALL = Limits(memory=64 * 2**20, seconds=0.2, seconds_in_all=0.3, size=2**20, size_in_all=2 * 2**20)


def task(path: str, *blocks: bytes) -> Task:
    """A task that yields these blocks."""
    return Task(path, "a.j2", lambda: blocks, bounded=True)


def refusal(tasks: Iterable[Task]) -> Finding:
    """The one finding that the tasks end with."""
    with pytest.raises(FindingsError) as caught:
        list(confined.artifacts(tasks))
    (finding,) = caught.value.findings
    return finding


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", ["tiny", "ams2-lab"])
def test_the_same_bytes(tmp_path: Path, name: str) -> None:
    """A project with a copy of each template builds the very bytes that one without builds."""
    path = tmp_path / "blueprints" / f"{name}.yaml"
    path.parent.mkdir()
    shutil.copy(ROOT / "blueprints" / f"{name}.yaml", path)
    before = dcgen.build(path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    assert dcgen.build(path) == before


def test_no_template_no_fork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without templates of one's own no process is made; with some, a system that cannot fork is DC910."""
    page = Page("page", "init/first-pod.yaml.j2", None)
    monkeypatch.delattr(os, "fork")
    assert list(render.render([page], tmp_path / "templates", tmp_path))
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.j2").write_text("", encoding="utf-8")
    with pytest.raises(
        FindingsError, match=r"DC910 error: your own templates run in a limited process.*\n.*Linux or macOS"
    ):
        list(render.render([page], tmp_path / "templates", tmp_path))


def test_an_edited_template_counts_at_once(tmp_path: Path) -> None:
    """A template that appears, changes or goes between two builds of one process is drawn as it then is."""
    mine, drawn = tmp_path / "templates" / "init" / "first-pod.yaml.j2", []
    mine.parent.mkdir(parents=True)
    (tmp_path / "templates" / "other.j2").write_text("", encoding="utf-8")
    for text in ("", "one", "two", ""):
        if text:
            mine.write_text(text, encoding="utf-8")
        else:
            mine.unlink(missing_ok=True)
        pages = [Page("page", "init/first-pod.yaml.j2", None)]
        drawn += [made.text for made in render.render(pages, tmp_path / "templates", tmp_path)]
    assert drawn[1:3] == ["one", "two"]
    assert drawn[0] == drawn[3] != ""


def test_blocks_of_any_size() -> None:
    """Files come whole and in order: empty ones, small blocks, and blocks larger than a pipe."""
    blocks = (b"", b"a", b"b" * 70_000, b"c" * 3_000_000)
    made = list(confined.artifacts([task("empty"), task("some", *blocks), task("none", b"")]))
    assert [(each.path, each.data) for each in made] == [("empty", b""), ("some", b"".join(blocks)), ("none", b"")]


def test_one_file_at_a_time() -> None:
    """The child waits until its file is taken: of endless files only as many are made as a pipe holds."""
    before = children()
    files = confined.artifacts(task(f"{number}", b"x" * 100_000) for number in iter(int, 1))
    assert [next(files).path for _ in range(3)] == ["0", "0", "0"]
    files.close()  # type: ignore[attr-defined]
    assert children() == before


def test_findings_cross_whole() -> None:
    """Findings that the child raises are those that the parent raises, with path, place and names."""
    findings = [
        Finding("DC108", "message\n\ud800 ü", "hint", ("servers", 0, "x"), Place("a.yaml", 3, 4), ("a", "b")),
        Finding("DC903", "message", "hint"),
    ]

    def tasks() -> Iterator[Task]:
        yield task("first", b"1")
        raise FindingsError(findings)

    made: list[Artifact] = []
    with pytest.raises(FindingsError) as caught:
        made += confined.artifacts(tasks())
    assert list(caught.value.findings) == findings


@pytest.mark.slow
def test_a_bug_crosses_with_its_traceback(run: Run, tmp_path: Path) -> None:
    """What is no finding, such as a bug in a view, ends as a bug of dcgen: exit code 70 and where it was."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.j2").write_text("", encoding="utf-8")
    (tmp_path / "blueprints").mkdir()
    shutil.copy(ROOT / "blueprints" / "tiny.yaml", tmp_path / "blueprints")
    broken = "from dcgen.artifacts.field import bom; bom.pages = None; from dcgen import artifacts; artifacts.FAMILIES['bom'] = None"
    script = f"{broken}\nfrom dcgen.cli import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", script, "build"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        timeout=SOON,
        check=False,
    )
    assert done.returncode == 70
    assert "TypeError: 'NoneType' object is not callable" in done.stderr
    assert "This is a bug in dcgen" in done.stderr


def hold(seconds: float) -> Iterator[bytes]:
    """Use CPU time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    yield b"x"


def take(size: int) -> Iterator[bytes]:
    """Use memory."""
    yield bytes(bytearray(size)[:1])


def end(number: int) -> Iterator[bytes]:
    """End this process by a signal."""
    os.kill(os.getpid(), number)
    yield b""


EXCEEDED: dict[str, tuple[Callable[[], Iterator[Task]], str]] = {
    "time": (lambda: iter([bounded(lambda: hold(9))]), "the template 'a.j2' of 'a' takes more than 0.2 s of CPU time"),
    "time in all": (
        lambda: iter([bounded(lambda: hold(0.12))] * 9),
        "the template 'a.j2' of 'a' and those before it take more than 0.3 s of CPU time together",
    ),
    "memory": (
        lambda: iter([bounded(lambda: take(2**30))]),
        "the template 'a.j2' of 'a' takes more than 64 MiB of memory, or is nested too deeply",
    ),
    "size": (
        lambda: iter([bounded(lambda: iter([b"x" * 2**20, b"x"]))]),
        "the template 'a.j2' of 'a' prints more than 1 MiB",
    ),
    "size in all": (
        lambda: iter([bounded(lambda: iter([b"x" * 900_000]))] * 3),
        "the template 'a.j2' of 'a' and those before it print more than 2 MiB together",
    ),
    "killed": (
        lambda: iter([bounded(lambda: end(signal.SIGKILL))]),
        "the process that renders the template 'a.j2' of 'a' was ended by SIGKILL",
    ),
    "crashed": (
        lambda: iter([bounded(lambda: end(signal.SIGSEGV))]),
        "the process that renders the template 'a.j2' of 'a' was ended by SIGSEGV",
    ),
}


def bounded(blocks: Callable[[], Iterator[bytes]]) -> Task:
    """A task that limits hold for."""
    return Task("a", "a.j2", blocks, bounded=True)


@pytest.mark.parametrize("name", EXCEEDED)
def test_limits(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Each limit is DC910 with its number, and so is a child that something else ends."""
    monkeypatch.setattr(confined, "LIMITS", SMALL)
    tasks, message = EXCEEDED[name]
    assert refusal(tasks())[:2] == ("DC910", message)


def test_a_system_that_does_not_tell_how_processes_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where SIGCHLD is ignored, a child that ends is DC910 all the same, and files come whole."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert [made.data for made in confined.artifacts([task("a", b"1")])] == [b"1"]
        assert refusal([bounded(lambda: end(signal.SIGKILL))]).code == "DC910"
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_limits_hold_for_templates_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What dcgen makes itself, views between two templates among it, takes the time, memory and size that it takes."""
    monkeypatch.setattr(confined, "LIMITS", SMALL)

    def tasks() -> Iterator[Task]:
        yield task("a", b"1")
        list(hold(0.4)), list(take(2**28))
        yield Task("b", "book", lambda: [*hold(0.4), *take(2**28), b"x" * 2**22], bounded=False)
        yield task("c", b"3")

    assert [each.path for each in confined.artifacts(tasks())] == ["a", "b", "c"]


# Draws a template that does not end, with a lock on a file as a build has one, and tells the child's number.
BUSY = """
import fcntl, os, sys
from pathlib import Path
from dcgen import confined, render
from dcgen.page import Page
if sys.argv[1] == "thread" and hasattr(fcntl, "F_SETSIG"):
    del fcntl.F_SETSIG
confined.LIMITS = confined.Limits(seconds=9999, seconds_in_all=9999)
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
start = confined._start
def told(*arguments):
    child = start(*arguments)
    print(child.number, flush=True)
    return child
confined._start = told
list(render.render([Page("a", "a.j2", None)], Path("templates"), Path()))
"""
LOOPS = {
    "signal": "{% set ns = namespace(n=7) %}{% for a in range(99999) %}{% set ns.n = 7 ** (7 ** 8 + a) %}{% endfor %}",
    "thread": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
}


@pytest.mark.slow
@pytest.mark.parametrize("way", LOOPS)
def test_the_child_ends_with_its_parent(tmp_path: Path, way: str) -> None:
    """When the parent is killed, the child ends at once, in the middle of C code too; it never had the parent's lock."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.j2").write_text(LOOPS[way], encoding="utf-8")
    parent = subprocess.Popen(
        [sys.executable, "-c", BUSY, way],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        stdout=subprocess.PIPE,
    )
    assert parent.stdout
    child = int(parent.stdout.readline())
    until(lambda: busy(child))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    try:
        with open(tmp_path / "lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        until(lambda: not alive(child))
    finally:
        if alive(child):
            os.kill(child, signal.SIGKILL)


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    for _ in range(SOON * 100):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came")


def stat(number: int) -> list[str]:
    """What the kernel tells of a process after its name, nothing when there is none."""
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return []


def alive(number: int) -> bool:
    """Whether a process runs: it is there, and no zombie."""
    return stat(number)[:1] not in ([], ["Z"])


def busy(number: int) -> bool:
    """Whether a process has used a tenth of a second of CPU time."""
    return bool(stat(number)) and int(stat(number)[11]) >= 10


@pytest.mark.slow
@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_standard_streams(tmp_path: Path, closed: str) -> None:
    """A build whose standard streams are closed writes its files all the same, and nothing else into them."""
    (tmp_path / "blueprints").mkdir()
    shutil.copy(ROOT / "blueprints" / "tiny.yaml", tmp_path / "blueprints")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.j2").write_text("", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    command = ["sh", "-c", f"{sys.executable} -m dcgen build {closed}"]
    assert subprocess.run(command, cwd=tmp_path, env=environment, timeout=SOON, check=False).returncode == 0
    ours, theirs = ROOT / "out" / "tiny" / "manifest.json", tmp_path / "out" / "tiny" / "manifest.json"
    assert json.loads(theirs.read_text(encoding="utf-8")) == json.loads(ours.read_text(encoding="utf-8"))
