"""The cost of a build on a Dask cluster: `python tests/benchmarks/cluster.py`. Prints ratios first.

A fleet of edge sites is built by one process, by `--jobs 2`, and on clusters of one and of two workers on loopback.
In each round every contestant runs once, into an empty folder. A time is the least of the rounds. The
processes of the clusters start before the rounds, as they do in use; a first round with few sites, which is not counted, warms them up.
CPU seconds of a cluster are those of the command, the scheduler and the workers together.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pods
from run import ROOT, run
from tables import judged, print_tables

LIFE_S = 7_200  # of each process of a cluster, if this one does not end it
START = "import runpy, signal, sys; signal.alarm({life}); sys.argv[0] = '{name}'; runpy.run_module('{name}', run_name='__main__')"
TICKS = os.sysconf("SC_CLK_TCK")
WAIT_S = 60
WARM = 8  # sites that each contestant builds before the rounds, so that all modules are loaded and all caches filled


class Cluster(NamedTuple):
    """The address of a scheduler, and the processes of it and its workers."""

    address: str
    processes: tuple[int, ...]


class Figures(NamedTuple):
    """Wall and CPU seconds of one build."""

    wall: float
    cpu: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (default 5)")
    parser.add_argument("--sites", type=int, default=pods.FLEET_SITES, help="sites of the fleet")
    parser.add_argument("--dir", default=None, help="where the temporary folder is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-", dir=options.dir) as name:
        samples = sample(Path(name), options.rounds, options.sites)
    report(samples, options.sites, options.rounds)


def sample(folder: Path, rounds: int, sites: int) -> dict[str, list[Figures]]:
    """Start the clusters, and return the figures of each contestant."""
    with contextlib.ExitStack() as stack:
        # Outside `blueprints/` no blueprint is compared with the others.
        pods.write_fleet(folder, ROOT / "blueprints" / "lyon-store-042.yaml", sites).rename(folder / "sites")
        pods.write_fleet(folder, ROOT / "blueprints" / "lyon-store-042.yaml", WARM).rename(folder / "few")
        clusters = {count: stack.enter_context(cluster(folder, count)) for count in (1, 2)}
        return measure(folder, clusters, rounds)


def goals(samples: dict[str, list[Figures]], sites: int) -> list[list[str]]:
    """Return one row per goal."""
    one, two, here = samples["cluster, 1 worker"], samples["cluster, 2 workers"], samples["--jobs 2"]
    wall = _least(one).wall / _least(two).wall
    work = _least(two).cpu / _least(here).cpu
    what = f"Dask, {sites} sites, wall, one worker / two workers"
    return [
        [what, ">= 1.7 x", f"{wall:.2f} x", "kept" if wall >= 1.7 else "missed"],
        judged(f"Dask, {sites} sites, CPU, two workers / `--jobs 2`", 1.2, work, "x"),
    ]


def measure(folder: Path, clusters: dict[int, Cluster], rounds: int) -> dict[str, list[Figures]]:
    """Return the figures of each contestant, one per round."""
    samples: dict[str, list[Figures]] = defaultdict(list)
    for number in range(rounds + 1):
        sites = "sites" if number else "few"
        found = {
            "one process": build(folder, sites),
            "--jobs 2": build(folder, sites, "--jobs", "2"),
            "cluster, 1 worker": build_on(folder, sites, clusters[1]),
            "cluster, 2 workers": build_on(folder, sites, clusters[2]),
        }
        for name, figures in found.items() if number else ():
            samples[name].append(figures)
        print(f"round {number} of {rounds}", file=sys.stderr, flush=True)
    return samples


def build(folder: Path, sites: str, *options: str) -> Figures:
    """Build a folder of sites into an empty folder."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    done = run(["-m", "dcgen", "build", sites, "--no-cache", *options], folder)
    return Figures(done.wall, done.cpu)


def build_on(folder: Path, sites: str, cluster: Cluster) -> Figures:
    """Build the fleet on a cluster, whose processes work for this build alone."""
    before = sum(map(cpu, cluster.processes))
    done = build(folder, sites, "--engine", "dask", "--scheduler", cluster.address)
    return done._replace(cpu=done.cpu + sum(map(cpu, cluster.processes)) - before)


def cpu(number: int) -> float:
    """Return the CPU seconds of a process."""
    fields = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@contextlib.contextmanager
def cluster(folder: Path, count: int) -> Iterator[Cluster]:
    """Start a scheduler and workers on loopback, at ports that the system chooses, and end them."""
    from distributed import Client

    file = folder / f"scheduler-{count}.json"
    common = ("--scheduler-file", str(file), "--host", "127.0.0.1", "--no-dashboard")
    processes = [start(folder, "distributed.cli.dask_scheduler", "--port", "0", *common)]
    try:
        deadline = time.monotonic() + WAIT_S
        while not (file.exists() and file.read_text("utf-8").rstrip().endswith("}")) and time.monotonic() < deadline:
            time.sleep(0.1)
        worker = ("--no-nanny", "--nthreads", "1", "--local-directory", str(folder))
        processes += [start(folder, "distributed.cli.dask_worker", *common, *worker) for _ in range(count)]
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(count, timeout=WAIT_S)
        yield Cluster(address, tuple(process.pid for process in processes))
    finally:
        for process in processes:
            process.kill()
            process.wait()


def start(folder: Path, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    code = START.format(life=LIFE_S, name=module)
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def report(samples: dict[str, list[Figures]], sites: int, rounds: int) -> None:
    """Print the ratios and the absolute figures as Markdown."""
    two, here = samples["cluster, 2 workers"], samples["--jobs 2"]
    beside = _least(two).wall / _least(here).wall
    print(f"{sites} edge sites, least of {rounds} rounds, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    head, row = ["what", "goal", "measured", ""], ["wall time, cluster of 2 / `--jobs 2`", "", f"{beside:.2f} x", ""]
    print(print_tables([("Ratios", head, [*goals(samples, sites), row])], markdown=True))
    print("| | wall s | CPU s | CPU ms per site |\n| --- | ---: | ---: | ---: |")
    for name, figures in samples.items():
        wall, cpu = _least(figures)
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {1000 * cpu / sites:.0f} |")


def _least(rounds: list[Figures]) -> Figures:
    """Return the least wall and CPU seconds of some rounds."""
    return Figures(min(each.wall for each in rounds), min(each.cpu for each in rounds))


if __name__ == "__main__":
    main()
