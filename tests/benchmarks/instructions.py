"""Goals of the benchmark as ratios of instructions: `python tests/benchmarks/instructions.py --baseline OLD`.

Valgrind counts the instructions of each contestant once. Other processes and the speed of the machine do not change
these counts. They do not see waiting for memory or the time in the system. A contestant takes about 40 times as long.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pods
import run
from tables import judged, print_tables

COUNTER = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
BUILD = ["-m", "dcgen", "build", "blueprints", "--out", "out"]


def main() -> None:
    """Count, and print one row per goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--baseline", type=Path, required=True, help="a checkout of an earlier commit")
    parser.add_argument("--gpus", type=int, default=4_096, help="GPUs of the pod that the floor is compared with")
    parser.add_argument("--dir", default=None, help="where the temporary folder is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-", dir=options.dir) as folder:
        rows = list(measure(Path(folder), options.baseline.resolve(), options.gpus))
    print(print_tables([("Instructions", ["what", "goal", "measured", ""], rows)], markdown=False), end="")


def measure(folder: Path, baseline: Path, gpus: int) -> Iterator[list[str]]:
    """Yield one row per goal."""
    for command in run.START.values():
        run.run(command, run.HERE)
    first, second = (counted(command, run.HERE) for command in run.START.values())
    yield judged("`dcgen --help` / `import click`", 1.15, second / first, "x")
    yield judged("tiny blueprint / baseline", 0.5, _tiny(folder, run.ROOT) / _tiny(folder, baseline), "x")
    pods.write_pod(folder / "here", run.SHARED, pods.FIRST)
    run.write_earlier(folder / "earlier", run.SHARED, baseline)
    one = _built(BUILD, folder / "here", run.ROOT) / _built(BUILD, folder / "earlier", baseline)
    yield judged(f"{run.SHARED:,} GPUs / baseline, one process", 0.7, one, "x")
    yield judged(f"{gpus:,} GPUs / floor, one process", 2.5, _above_floor(folder / "floor", gpus), "x")


def counted(command: list[str], folder: Path, text: str = "", root: Path = run.ROOT) -> int:
    """Return the instructions of one Python process in `folder`. The caller ran it once, so that its caches are filled."""
    done = run.run(command, folder, text, root=root, wrapper=COUNTER)
    found = re.search(r"I +refs: +([\d,]+)", done.errors)
    if found is None:
        raise SystemExit(f"Valgrind counted nothing:\n{done.errors}")
    return int(found[1].replace(",", ""))


def _tiny(folder: Path, root: Path) -> int:
    """Count the build of the smallest blueprint."""
    return _built(["-m", "dcgen", "build", str(root / "blueprints" / "tiny.yaml"), "--out", "out"], folder, root)


def _above_floor(folder: Path, gpus: int) -> float:
    """Return the instructions of a build divided by those of the floor with the same files."""
    path = pods.write_pod(folder, gpus, pods.FIRST)
    build = _built(BUILD, folder, run.ROOT)
    listing = run.listing(run.stamps(folder / "out"))
    cables = json.loads(run.run([str(run.HERE / "stages.py"), "again", str(path)], folder).output)["cables"]
    return build / counted([str(run.HERE / "floor.py"), "bare", str(cables)], folder, listing)


def _built(command: list[str], folder: Path, root: Path) -> int:
    """Count a build into an empty folder, after one that fills the caches."""
    run.run(command, folder, root=root)
    shutil.rmtree(folder / "out")
    return counted(command, folder, root=root)


if __name__ == "__main__":
    main()
