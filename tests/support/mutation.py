"""Plant small faults in dcgen and count those that no test sees.

    python tests/support/mutation.py --count 100 --seed 1 [--in plan check proof]

Each mutant runs in a copy of the tree, two copies side by side, through the lanes below in their order until a lane
fails. A lane that takes far longer than without the fault counts as failed. Tests that already fail without a fault
are left out. The faults are the same for a seed and a tree.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from support.mutants import Mutant, sample  # noqa: E402

PACKAGE = Path("generator") / "dcgen"
SIDE_BY_SIDE = 2
SLOWER = 5  # times as long as without the fault, and PATIENCE seconds more: an endless loop, even on a busy machine
PATIENCE = 20
IGNORED = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")


class Lane(NamedTuple):
    """Tests that run together, in the words of pytest; those named `*.py::*` are functions of `support.lanes`."""

    name: str
    arguments: tuple[str, ...]


class Outcome(NamedTuple):
    """A mutant, and the lane and the test that killed it, empty for a survivor."""

    mutant: Mutant
    lane: str
    test: str


def _files(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/test_{name}.py" for name in names)


# Without slow tests, and without those that read the source: a formatter sees a fault without understanding it.
FAST = ("-m", "not slow and not heavy", "--ignore-glob=*/test_house.py", "--ignore-glob=*/test_language.py")
# The most telling tests first: `outputs` is test_out_is_current, and `faults` is test_fault_is_reported, without pytest.
LANES = (
    Lane("outputs", ("support.lanes:outputs",)),
    Lane("faults", ("support.lanes:faults",)),
    Lane(
        "facts",
        _files(
            "plan", "spines", "roster", "rails", "fabric", "placement", "check", "power", "splitters", "labels", "floor"
        ),
    ),
    Lane("counts", _files("bom", "growth", "topology", "bundles", "futurelinks", "explain", "proof")),
    Lane("laws", (*_files("properties", "agreement", "locality", "wiremaps", "reference"), *FAST)),
    Lane("rest", ("tests", *FAST)),
)


class Workspace:
    """A copy of the tree with a process that runs lanes in it."""

    def __init__(self, tree: Path, folder: Path, lanes: tuple[Lane, ...]) -> None:
        self.folder, self.lanes = folder, lanes
        shutil.copytree(tree, folder, ignore=IGNORED, symlinks=True)
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder / PACKAGE)], check=True)
        self.limits: dict[str, float] = {}
        self.server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("lanes.py")), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"},
        )

    def ask(self, lane: Lane, first: bool = False) -> tuple[str, float]:
        """Return the test that failed in a lane, empty if none did, and the seconds that the lane took."""
        started = time.monotonic()
        limit = self.limits.get(lane.name, 3600.0)
        question = {"name": lane.name, "arguments": lane.arguments, "first": first, "limit": limit}
        assert self.server.stdin and self.server.stdout
        self.server.stdin.write(json.dumps(question) + "\n")
        self.server.stdin.flush()
        answer: str = json.loads(self.server.stdout.readline())["failed"]
        return answer, time.monotonic() - started

    def learn(self) -> None:
        """Run each lane without a fault: how long it takes, and what fails already."""
        for lane in self.lanes:
            failed, seconds = self.ask(lane, first=True)
            assert not failed, f"lane {lane.name} cannot run: {failed}"
            self.limits[lane.name] = seconds * SLOWER + PATIENCE

    def take_over(self, other: Workspace) -> None:
        """Take what another copy of the same tree has learned."""
        self.limits = other.limits
        for path in other.folder.glob(".mutation-known-*"):
            shutil.copy(path, self.folder)

    def judge(self, mutant: Mutant) -> Outcome:
        """Plant the fault, run the lanes until one fails, and restore the file."""
        path = self.folder / mutant.path
        source, stat = path.read_bytes(), path.stat()
        path.write_bytes(mutant.apply(source))
        os.utime(path, (stat.st_mtime + 60, stat.st_mtime + 60))  # bytecode of the sound file must not pass for it
        try:
            for lane in self.lanes:
                failed, _ = self.ask(lane)
                if failed:
                    return Outcome(mutant, lane.name, failed)
            return Outcome(mutant, "", "")
        finally:
            path.write_bytes(source)
            os.utime(path, (stat.st_atime, stat.st_mtime))


def judge_all(tree: Path, chosen: list[Mutant], lanes: tuple[Lane, ...] = LANES, loud: bool = True) -> list[Outcome]:
    """Return the outcome of each mutant, in their order."""
    with tempfile.TemporaryDirectory(prefix="dcgen-mutants-") as temporary:
        free: queue.Queue[Workspace] = queue.Queue()
        spaces = [Workspace(tree, Path(temporary) / str(number), lanes) for number in range(SIDE_BY_SIDE)]
        with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
            first, *others = spaces
            first.learn()
            for space in others:
                space.take_over(first)
            for space in spaces:
                free.put(space)

            def judge(mutant: Mutant) -> Outcome:
                space = free.get()
                try:
                    outcome = space.judge(mutant)
                finally:
                    free.put(space)
                if loud:
                    killed = f"killed by {outcome.lane} ({outcome.test})" if outcome.lane else "SURVIVED"
                    print(f"{mutant.path}:{mutant.line} {mutant.kind}: {killed}", flush=True)
                return outcome

            outcomes = list(pool.map(judge, chosen))
        for space in spaces:
            space.server.communicate("")
    return outcomes


def report(tree: Path, outcomes: list[Outcome]) -> str:
    """Return the score, and each survivor with its diff."""
    survivors = [outcome.mutant for outcome in outcomes if not outcome.lane]
    score = f"{len(outcomes) - len(survivors)} of {len(outcomes)} mutants killed, {len(survivors)} survived"
    return "\n\n".join([score, *(mutant.diff((tree / mutant.path).read_bytes()) for mutant in survivors)])


def main(arguments: list[str] | None = None) -> None:
    """Sample, judge and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=100, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which mutants")
    parser.add_argument("--in", dest="rooms", nargs="+", default=["plan", "check", "proof"], help="folders of dcgen")
    names = [lane.name for lane in LANES]
    parser.add_argument("--lanes", nargs="+", default=names, choices=names, help="which tests, in this order")
    options: Any = parser.parse_args(arguments)
    paths = [path for room in options.rooms for path in (ROOT / PACKAGE / room).rglob("*.py")]
    lanes = tuple(lane for lane in LANES if lane.name in options.lanes)
    outcomes = judge_all(ROOT, sample(ROOT, paths, options.count, options.seed), lanes)
    print(f"\n{report(ROOT, outcomes)}")


if __name__ == "__main__":
    main()
