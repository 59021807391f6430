"""The process that runs test lanes for `mutation.py`: one question a line on standard input, one answer a line.

It loads the libraries once and forks for each lane, so that a lane starts at once and sees the modules of dcgen as
they are on the disk at that moment.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What lies left of `plan` in the street is never mutated, so it is loaded once.
WARM = (
    "pytest",
    "hypothesis.strategies",
    "syrupy",
    "jinja2",
    "networkx",
    "xlsxwriter",
    "markdown_it",
    "yaml",
    "dcgen.blueprint",
    "dcgen.source",
)
MUTATED = ("dcgen.plan.", "dcgen.check.", "dcgen.proof.")  # the packages themselves are empty, and dcgen loads two
MEMORY = 4 << 30  # bytes: a fault that fills memory must not take the machine with it


def serve(folder: Path) -> None:
    """Answer questions until standard input ends."""
    os.chdir(folder)
    sys.path[:0] = [str(folder / "generator"), str(folder / "tests")]
    for name in WARM:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    assert not [name for name in sys.modules if name.startswith(MUTATED)]
    with contextlib.suppress(BrokenPipeError):  # the asking process was stopped
        for line in sys.stdin:
            print(json.dumps({"failed": ask(json.loads(line))}), flush=True)


def ask(question: dict[str, Any]) -> str:
    """Run a lane in a child process; return the test that failed, empty if none did."""
    answer, pid = Path(".mutation-answer"), os.fork()
    if not pid:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        _child(question, answer)
    until = time.monotonic() + question["limit"]
    while not (done := os.waitpid(pid, os.WNOHANG))[0]:
        if time.monotonic() > until:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return "timeout"
        time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)  # what the tests left behind
    text = answer.read_text(encoding="utf-8") if answer.exists() else ""
    answer.unlink(missing_ok=True)
    return text or ("" if done[1] == 0 else "crash")


def _child(question: dict[str, Any], answer: Path) -> None:
    """Run the lane with its output thrown away, write the answer, and leave."""
    code = 1
    try:
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        answer.write_text(_lane(question), encoding="utf-8")
        code = 0
    except BaseException as error:
        answer.write_text(repr(error), encoding="utf-8")
    finally:
        os._exit(code)


def _lane(question: dict[str, Any]) -> str:
    known = Path(f".mutation-known-{question['name']}")
    first = question["arguments"][0]
    if first.startswith("support.lanes:"):
        return _compare(globals()[first.partition(":")[2]](), known, question["first"])
    return _pytest(question["arguments"], known, question["first"])


def _compare(made: Iterator[tuple[str, str]], known: Path, first: bool) -> str:
    """Compare with what the sound tree made, or write that down."""
    if first:
        known.write_text(json.dumps(list(made)), encoding="utf-8")
        return ""
    wanted = iter(json.loads(known.read_text(encoding="utf-8")))
    for name, text in made:
        if [name, text] != next(wanted, None):
            return name
    return str(next(wanted, [""])[0])


class Failed:
    """A plugin of pytest that remembers which tests failed."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Remember a failed test."""
        if report.failed:
            self.names.append(report.nodeid)

    def pytest_collectreport(self, report: Any) -> None:
        """Remember a file that cannot be loaded."""
        if report.failed:
            self.names.append(report.nodeid)


def _pytest(arguments: list[str], known: Path, first: bool) -> str:
    """Run pytest; the tests that failed in the sound tree are left out later."""
    import pytest

    failed = Failed()
    options = ["-q", "-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-p", "no:xdist"]
    options += ["-p", "no:dcgen"]  # the test kit of this tree, which a tree under test may lack
    if first:
        code = pytest.main([*options, *arguments], plugins=[failed])
        known.write_text(json.dumps(failed.names), encoding="utf-8")
        return "" if code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) else f"pytest ends with {code}"
    skipped = [f"--deselect={name}" for name in json.loads(known.read_text(encoding="utf-8"))]
    code = pytest.main([*options, "-x", *skipped, *arguments], plugins=[failed])
    return next(iter(failed.names), "" if code == pytest.ExitCode.OK else f"pytest ends with {code}")


def outputs() -> Iterator[tuple[str, str]]:
    """Yield the digest of every file that `blueprints/` make, the smallest blueprint first."""
    from support import doors

    for path in sorted(Path("blueprints").glob("*.yaml"), key=lambda path: path.stat().st_size):
        topology, findings = doors.examine(path)
        yield path.stem, "".join(map(str, findings))
        for made in doors.artifacts_of(topology, path) if topology else ():
            digest = hashlib.sha256(b"".join(made.blocks)).hexdigest()
            yield f"{path.stem}/{made.path}", digest


def faults() -> Iterator[tuple[str, str]]:
    """Yield the findings of every blueprint of `tests/faults`."""
    from support import doors

    for path in sorted(Path("tests/faults").glob("*.yaml")):
        project = Path(".mutation-faults") / path.stem
        if not project.exists():
            shutil.copytree(path.with_suffix(""), project) if path.with_suffix("").is_dir() else project.mkdir(
                parents=True
            )
            shutil.copy(path, project)
        yield path.stem, "".join(map(str, doors.examine(project / path.name)[1]))


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
