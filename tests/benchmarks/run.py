"""How long dcgen takes and how much memory it required: `python tests/benchmarks/run.py`. Prints ratios first.

A time is the least of some rounds, because whatever disturbs a process only makes it take longer. In each round every
contestant runs once. A ratio is one of such times. A peak of memory is a median. A warm-up round that is not counted
leaves bytecode and files cached: bytecode in a folder of its own, whatever the caller's environment says of it, as an
installed dcgen has it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pods
from tables import STAGES, Facts, Samples, Table, make_tables, print_tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = 1024  # GPUs from which a build shares its work among processes
START = {
    "import click": ["-c", "import click"],
    "dcgen --help": ["-c", "from dcgen.__main__ import main; main()", "--help"],  # what the installed script does
}
BYTECODE = tempfile.TemporaryDirectory(prefix="dcgen-bytecode-")
BEGIN, END = "<!-- benchmark: begin -->", "<!-- benchmark: end -->"


class Run(NamedTuple):
    """One process: wall and CPU seconds, peak memory in MB, what it printed, also as errors."""

    wall: float
    cpu: float
    peak_mb: float
    output: str
    errors: str = ""


class Size(NamedTuple):
    """What is built: its name, GPUs, sites, its folder and the blueprints in it."""

    name: str
    gpus: int
    sites: int
    folder: Path
    blueprints: Path


def main() -> None:
    """Measure, print, and write the figures into a document where one is named."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-", dir=options.dir) as folder:
        sizes = _sizes(Path(folder), options.sizes, options.sites)
        samples, facts = measure(sizes, options.rounds, options.baseline)
        families = _families(sizes)
        more = _more(Path(folder), options.rounds) if options.whole else []
        beside = _peers(Path(folder), options.rounds) if options.whole or options.peers else []
    tables = [*make_tables(samples, facts, options.rounds, families, more), *beside]
    if options.json:
        print(
            json.dumps(
                {"facts": facts, "samples": {"/".join(key): values for key, values in samples.items()}}, indent=1
            )
        )
    else:
        print(print_tables(tables, options.markdown), end="")
    if options.doc:
        _into(options.doc, print_tables(tables, markdown=True))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted rounds (default 7)")
    parser.add_argument(
        "--sizes", default=",".join(map(str, pods.POD_SIZES)), help="GPUs of the pods, multiples of 256"
    )
    parser.add_argument("--sites", type=int, default=pods.FLEET_SITES, help="sites of the fleet; 0 leaves it out")
    parser.add_argument(
        "--dir", default=None, help="where the temporary folder is made, for example on another file system"
    )
    parser.add_argument("--whole", action="store_true", help="also measure growth, fleets, a Dask cluster and peers")
    parser.add_argument("--peers", action="store_true", help="also measure peers of dcgen")
    parser.add_argument(
        "--baseline",
        type=Path,
        default=None,
        help="a checkout of an earlier commit, whose builds some goals are divided by",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print every sample")
    form.add_argument("--markdown", action="store_true", help="print the tables as docs/performance.md holds them")
    parser.add_argument(
        "--doc", type=Path, default=None, help="also write the tables into this document, between its marks"
    )
    options = parser.parse_args()
    options.sizes = [int(size) for size in options.sizes.split(",") if size]
    return options


def _sizes(folder: Path, gpus: list[int], sites: int) -> list[Size]:
    sizes = [
        Size(f"{count:,} GPUs", count, 0, folder / str(count), pods.write_pod(folder / str(count), count, pods.FIRST))
        for count in gpus
    ]
    if sites:
        fleet = pods.write_fleet(folder / "fleet", ROOT / "blueprints" / "lyon-store-042.yaml", sites)
        sizes.append(Size(f"{sites} sites", 0, sites, folder / "fleet", fleet))
    return sizes


# --- measuring ----------------------------------------------------------------------------------------------


def measure(sizes: list[Size], rounds: int, baseline: Path | None = None) -> tuple[Samples, Facts]:
    """The samples of every contestant, and what each size consists of."""
    samples: Samples = defaultdict(list)
    facts: Facts = {}
    for number in range(rounds + 1):
        now = [size for size in sizes if size.gpus <= pods.ONE_HALL or number == rounds]
        found = [*_start(), *(item for size in now for item in _build(size, facts))]
        if baseline:
            found += [*_tiny(sizes[0].folder, baseline), *(item for size in now for item in _earlier(size, baseline))]
        if number:  # the first round warms up
            for key, value in found:
                samples[key].append(value)
        print(f"round {number} of {rounds}", file=sys.stderr, flush=True)
    return dict(samples), facts


def _start() -> Iterator[tuple[tuple[str, str], float]]:
    """The start-up contestants: short, so each runs three times a round."""
    for _ in range(3):
        for name, arguments in START.items():
            yield ("start", name), run(arguments, HERE).cpu


def _tiny(folder: Path, baseline: Path) -> Iterator[tuple[tuple[str, str], float]]:
    """A build of the smallest blueprint, by this dcgen and by the earlier one."""
    for name, root in (("tiny", ROOT), ("tiny baseline", baseline)):
        out = folder / "tiny"
        shutil.rmtree(out, ignore_errors=True)
        command = ["-m", "dcgen", "build", str(root / "blueprints" / "tiny.yaml"), "--out", str(out)]
        yield ("start", name), run(command, folder, root=root).cpu


def _earlier(size: Size, baseline: Path) -> Iterator[tuple[tuple[str, str], float]]:
    """A build of the same pod by an earlier dcgen, from the blueprint that its own benchmark writes."""
    if size.gpus != SHARED:
        return
    folder = size.folder / "baseline"
    write_earlier(folder, size.gpus, baseline)
    command = ["-m", "dcgen", "build", "blueprints", "--out", "out"]
    yield from _figures(size.name, "baseline", run(command, folder, root=baseline))
    shutil.rmtree(folder)


def write_earlier(folder: Path, gpus: int, baseline: Path) -> None:
    """Write the blueprint of a pod with the benchmark of an earlier dcgen."""
    write = f"import pods; from pathlib import Path; pods.write_pod(Path({str(folder)!r}), {gpus})"
    run(["-c", write], baseline / "tests" / "benchmarks", root=baseline)


def _more(folder: Path, rounds: int) -> list[list[str]]:
    """The goals of growth, of fleets and of a Dask cluster, which have benchmarks of their own."""
    import cluster
    import exponents
    import fleet

    (folder / "fleets").mkdir()
    (folder / "cluster").mkdir()
    found = exponents.goals(exponents.measure(rounds))
    found += fleet.goals(folder / "fleets", rounds, 1_000, 10_000)
    return found + cluster.goals(cluster.sample(folder / "cluster", rounds, pods.FLEET_SITES), pods.FLEET_SITES)


def _peers(folder: Path, rounds: int) -> list[Table]:
    """The table of the peers."""
    import peers

    (folder / "peers").mkdir()
    return [peers.make_table(peers.measure(folder / "peers", rounds), rounds)]


def _families(sizes: list[Size]) -> list[dict[str, float]]:
    """The cost of every family of the largest pod in one hall, measured once."""
    largest = max((size for size in sizes if size.gpus and size.gpus <= pods.ONE_HALL), default=None)
    if largest is None:
        return []
    told: list[dict[str, float]] = json.loads(run([str(HERE / "families.py"), str(largest.blueprints)], HERE).output)
    return told


def _build(size: Size, facts: Facts) -> Iterator[tuple[tuple[str, str], float]]:
    """A build into an empty folder, the same again, the stages in one process, and the floor with the same files."""
    out, bare = size.folder / "out", size.folder / "floor"
    for old in (out, bare):
        shutil.rmtree(old, ignore_errors=True)
    command = ["-m", "dcgen", "build", str(size.blueprints), "--out", str(out)]
    yield from _figures(size.name, "build", run(command, size.folder))
    before = stamps(out)
    yield from _figures(size.name, "rebuild", run([*command, "--no-cache"], size.folder))
    yield from _figures(size.name, "unchanged", run(command, size.folder))
    after = stamps(out)
    yield (size.name, "rewritten"), sum(1 for path, stamp in after.items() if before.get(path) != stamp)
    shutil.rmtree(out)
    if size.gpus >= SHARED:
        yield from _two_processes(size, command, out)
    paths = [str(path) for path in (sorted(size.blueprints.glob("*.yaml")) if size.sites else [size.blueprints])]
    told = json.loads(run([str(HERE / "stages.py"), str(out), *paths], size.folder).output)
    yield from (((size.name, stage), seconds) for stage, seconds in zip(STAGES, told["seconds"], strict=True))
    yield (size.name, "in process"), sum(told["seconds"])
    if not size.sites and size.gpus <= pods.ONE_HALL:
        both = json.loads(run([str(HERE / "locked.py"), *paths], size.folder).output)
        yield (size.name, "plan alone"), both["without"]
        yield (size.name, "locked plan"), both["locked"]
    total = sum(length for _, _, length in after.values())
    facts[size.name] = {
        "gpus": size.gpus,
        "devices": told["devices"],
        "cables": told["cables"],
        "files": len(after),
        "bytes": total,
    }
    floor = run([str(HERE / "floor.py"), str(bare), str(told["cables"])], size.folder, listing(after))
    yield from _figures(size.name, "floor", floor)


def _two_processes(size: Size, command: list[str], out: Path) -> Iterator[tuple[tuple[str, str], float]]:
    """A build on two processes, and after a one-line edit of the blueprint another one, with the memory of both."""
    two = [*command, "--jobs", "2"]
    yield from _figures(size.name, "two processes", run(two, size.folder, together=True))
    text = size.blueprints.read_text(encoding="utf-8")
    size.blueprints.write_text(text.replace("description: ", "description: Edited ", 1), encoding="utf-8")
    try:
        yield from _figures(size.name, "edit", run(two, size.folder))
    finally:
        size.blueprints.write_text(text, encoding="utf-8")
    shutil.rmtree(out)


def _figures(size: str, what: str, done: Run) -> Iterator[tuple[tuple[str, str], float]]:
    yield (size, what), done.wall
    yield (size, f"{what} cpu"), done.cpu
    yield (size, f"{what} peak"), done.peak_mb


def run(
    arguments: list[str],
    folder: Path,
    text: str = "",
    together: bool = False,
    root: Path = ROOT,
    wrapper: Sequence[str] = (),
) -> Run:
    """One Python process in `folder`. Its peak is its own: this process stays small, since a child starts as its copy.

    With `together`, its peak is that of the process and its children together, and shared memory counts once. `root` is
    the checkout whose dcgen runs. `wrapper` is a program that runs Python.
    """
    environment = {**os.environ, "PYTHONPATH": str(root / "generator"), "PYTHONPYCACHEPREFIX": BYTECODE.name}
    environment["XDG_CACHE_HOME"] = f"{BYTECODE.name}/builds"
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.pop("DCGEN_NO_CACHE", None)
    with (
        tempfile.TemporaryFile("w+") as given,
        tempfile.TemporaryFile("w+") as output,
        tempfile.TemporaryFile("w+") as errors,
    ):
        given.write(text)
        given.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen(
            [*wrapper, sys.executable, *arguments],
            cwd=folder,
            env=environment,
            stdin=given,
            stdout=output,
            stderr=errors,
        )
        peak = _peak_of_all(process.pid) if together else 0.0
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            raise SystemExit(f"{' '.join(arguments)} failed:\n{errors.read()}")
        return Run(wall, usage.ru_utime + usage.ru_stime, peak or usage.ru_maxrss / 1024, output.read(), errors.read())


def _peak_of_all(number: int) -> float:
    """Sample the proportional set sizes of a process and its children until it ends; return the largest sum in MB."""
    peak = 0.0
    while not os.waitid(os.P_PID, number, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        try:
            children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
        except OSError:  # not Linux, or it has ended
            children = []
        peak = max(peak, sum(map(_set_size, [str(number), *children])))
        time.sleep(0.05)
    return peak


def _set_size(number: str) -> float:
    try:
        rows = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return next(float(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0.0


def listing(stamps: dict[str, tuple[int, int, int]]) -> str:
    """Return the sizes and paths of files, as the floor reads them."""
    return "".join(f"{length} {path}\n" for path, (_, _, length) in stamps.items())


def stamps(out: Path) -> dict[str, tuple[int, int, int]]:
    """Inode, time of the last write and size of every file below `out`."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {
        path.relative_to(out).as_posix(): (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        for path in files
        for stat in [path.stat()]
    }


def _into(document: Path, text: str) -> None:
    """Replace what stands between the marks of a document."""
    before, mark, rest = document.read_text(encoding="utf-8").partition(f"{BEGIN}\n")
    _, end, after = rest.partition(END)
    if not mark or not end:
        raise SystemExit(f"{document} has no lines '{BEGIN}' and '{END}'")
    document.write_text(f"{before}{mark}{text}{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
