"""The cost of a fleet of edge sites: `python tests/benchmarks/fleet.py`. Prints goals with kept or missed.

The fleet has the design of `blueprints/designs/store.yaml` and one row per store. A first build is measured with all
files written, and the difference between two sizes gives the cost of one site. A second fleet writes three sites and
compares the others by digest. After its first build, the row of one of the three is edited, so that one site is written.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from pathlib import Path

import run
from tables import judged, print_tables

ROOT = run.ROOT
EDITED = 24  # the number of the site whose row is edited
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
        rows = goals(Path(name), options.rounds, options.sites, options.large)
    print(print_tables([("Fleets", ["what", "goal", "measured", ""], rows)], markdown=False), end="")


def goals(folder: Path, rounds: int, sites: int, large: int) -> list[list[str]]:
    """Return one row per goal, with the least figure of some rounds."""
    _built(folder, 10)  # leaves bytecode and templates in the caches
    few = min(_built(folder, 100) for _ in range(rounds))
    many = min(_built(folder, sites) for _ in range(rounds))
    again, edited, written = _edited(folder, large, rounds)
    kept = "kept" if written == ["1"] * rounds else "missed"
    fleet = f"fleet of {large:,} sites"
    return [
        judged("edge site in a fleet, validated and written, CPU", 6, (many - few) / (sites - 100) * 1_000, "ms"),
        judged(f"{fleet}, unchanged, CPU", 1, again, "s"),
        judged(f"{fleet}, one row edited, CPU", 1, edited, "s"),
        [f"{fleet}, one row edited, sites written", "1", ", ".join(sorted(set(written))), kept],
    ]


def _project(folder: Path, sites: int, written: str = "") -> Path:
    """Write a fleet into an empty project."""
    project = folder / "project"
    shutil.rmtree(project, ignore_errors=True)
    (project / "blueprints" / "designs").mkdir(parents=True)
    shutil.copy(ROOT / "blueprints" / "designs" / "store.yaml", project / "blueprints" / "designs")
    (project / "blueprints" / "stores.yaml").write_text(FLEET.format(written=written))
    _rows(project, sites)
    return project


def _rows(project: Path, sites: int, edits: int = 0) -> None:
    """Write the rows. The description of `EDITED` differs with the number of edits."""
    rows = (
        f"store-{n:05},{n},{'large' if n % 10 == 0 else 'small'},{1 + n % 3},{'north' if n % 2 else 'south'},"
        f'"Store {n if n != EDITED else n + edits:05}, back office",provider {1 + n % 2}'
        for n in range(1, sites + 1)
    )
    (project / "blueprints" / "stores.csv").write_text("\n".join([HEAD, *rows]) + "\n")


def _built(folder: Path, sites: int) -> float:
    """Return the CPU seconds of a first build."""
    return _build(_project(folder, sites))[0]


def _edited(folder: Path, sites: int, rounds: int) -> tuple[float, float, list[str]]:
    """Return the least CPU seconds of an unchanged build and of one after an edit of a row.

    The last value is the number of sites that each build after an edit wrote.
    """
    project = _project(folder, sites, f"written: [store-00001, store-00010, store-{EDITED:05}]")
    _build(project)
    again = min(_build(project)[0] for _ in range(rounds))
    best, written = float("inf"), []
    for number in range(1, rounds + 1):
        _rows(project, sites, number)
        seconds, line = _build(project)
        best = min(best, seconds)
        written.append(re.search(r"([\d,]+) of [\d,]+ sites written", line)[1])  # type: ignore[index]
    return again, best, written


def _build(project: Path) -> tuple[float, str]:
    """Return the CPU seconds of a build and its last line."""
    sample = run.run(["-m", "dcgen", "build", "blueprints/stores.yaml"], project)
    return sample.cpu, sample.output.strip().rpartition("\n")[2]


if __name__ == "__main__":
    main()
