"""The cost of a fleet of edge sites: `python tests/benchmarks/fleet.py`. Prints goals with kept or missed.

The fleet has the design of `blueprints/designs/store.yaml` and one row per store. A first build is measured with all
files written, and the difference between two sizes gives the cost of one site. A second fleet writes three sites and
compares the others by digest. After its first build, one row is edited.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import run

ROOT = run.ROOT
HEAD = "name,number,class,wave,region,description,provider"
FLEET = """\
kind: fleet
name: stores
design: designs/store.yaml
sites: stores.csv
open: [servers.infer.numbers]
classes: {{small: {{}}, large: {{servers: {{infer: {{numbers: 1-4}}}}}}}}
columns: {{provider: circuits.wan1.provider}}
addressing:
  pools:
    inband: {{prefix: 10.0.0.0/9, site_length: 24}}
    oob: {{prefix: 10.128.0.0/9, site_length: 24}}
{written}
"""


def main() -> None:
    """Measure, and print one row per goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds; the least figure counts (default 3)")
    parser.add_argument("--sites", type=int, default=1_000, help="sites whose files are all written")
    parser.add_argument("--large", type=int, default=10_000, help="sites of the fleet whose row is edited")
    parser.add_argument("--dir", default=None, help="where the temporary folder is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-", dir=options.dir) as name:
        _built(Path(name), 10)  # leaves bytecode and templates in the caches
        few = min(_built(Path(name), 100) for _ in range(options.rounds))
        many = min(_built(Path(name), options.sites) for _ in range(options.rounds))
        again, edited, written = _edited(Path(name), options.large, options.rounds)
    site = (many - few) / (options.sites - 100) * 1_000
    _print("edge site in a fleet, validated and written, CPU", site, 6, "ms")
    _print(f"fleet of {options.large:,} sites, unchanged, CPU", again, 1, "s")
    _print(f"fleet of {options.large:,} sites, one row edited, CPU", edited, 1, "s")
    print(f"shared files and sites written after that edit: {written}")


def _print(what: str, measured: float, goal: float, unit: str) -> None:
    print(f"{what:60} goal {goal:g} {unit}  measured {measured:.2f} {unit}  {'kept' if measured <= goal else 'missed'}")


def _project(folder: Path, sites: int, written: str = "") -> Path:
    """Write a fleet into an empty project."""
    project = folder / "project"
    shutil.rmtree(project, ignore_errors=True)
    (project / "blueprints" / "designs").mkdir(parents=True)
    shutil.copy(ROOT / "blueprints" / "designs" / "store.yaml", project / "blueprints" / "designs")
    (project / "blueprints" / "stores.yaml").write_text(FLEET.format(written=written))
    _rows(project, sites)
    return project


def _rows(project: Path, sites: int, edited: int = 0) -> None:
    """Write the rows. The description of one site is another one."""
    rows = (
        f"store-{n:05},{n},{'large' if n % 10 == 0 else 'small'},{1 + n % 3},{'north' if n % 2 else 'south'},"
        f'"Store {n if n != edited else n + 1:05}, back office",provider {1 + n % 2}'
        for n in range(1, sites + 1)
    )
    (project / "blueprints" / "stores.csv").write_text("\n".join([HEAD, *rows]) + "\n")


def _built(folder: Path, sites: int) -> float:
    """Return the CPU seconds of a first build."""
    return _build(_project(folder, sites))[0]


def _edited(folder: Path, sites: int, rounds: int) -> tuple[float, float, str]:
    """Return the CPU seconds of an unchanged build, those after the edit of one row, and the last line of that one."""
    project = _project(folder, sites, "written: [store-00001, store-00010, store-00024]")
    _build(project)
    again = min(_build(project)[0] for _ in range(rounds))
    best, line = float("inf"), ""
    for number in range(rounds):
        _rows(project, sites, 100 + number)
        seconds, line = _build(project)
        best = min(best, seconds)
    return again, best, line


def _build(project: Path) -> tuple[float, str]:
    """Return the CPU seconds of a build and its last line."""
    sample = run.run(["-m", "dcgen", "build", "blueprints/stores.yaml"], project)
    return sample.cpu, sample.output.strip().rpartition("\n")[2]


if __name__ == "__main__":
    main()
