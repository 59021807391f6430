"""How long it takes from twelve lines to a built site: `python tests/benchmarks/twelve.py`.

Each round runs `dcgen size` on the request below and `dcgen build` on the blueprint that it writes, into an empty
folder. A first round is not counted: it leaves bytecode, parsed catalog entries and compiled templates cached, as the
first command after an installation does. `--cold` empties this cache before each command.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path
from statistics import median

import run

REQUEST = """\
kind: training-pod
name: train
servers:
  - DGX-H100
workload:
  train:
    model: Llama-3.1-70B
    tokens: 2e12
    days: 130
    dataset_tb: 100
site:
  domain: example.com
"""
COMMANDS = {
    "dcgen size": ["-m", "dcgen", "size", "request.yaml", "--write", "train.yaml"],
    "dcgen build": ["-m", "dcgen", "build", "train.yaml"],
}


def main() -> None:
    """Measure, and print one row per command and one for both."""
    options = _options()
    rows: dict[str, list[run.Run]] = {name: [] for name in [*COMMANDS, "both"]}
    with tempfile.TemporaryDirectory(prefix="dcgen-twelve-", dir=options.dir) as folder:
        for number in range(options.rounds + 1):
            done = measure(Path(folder), options.cold)
            for name, each in zip(COMMANDS, done, strict=True):
                rows[name] += [each] * bool(number)
            both = run.Run(sum(each.wall for each in done), sum(each.cpu for each in done), 0, "")
            rows["both"] += [both] * bool(number)
        files = [path for path in Path(folder, "out").rglob("*") if path.is_file()]
    print(f"{REQUEST.count(chr(10))} lines to {len(files)} files, {options.rounds} rounds, seconds:")
    print(f"  {'':12} {'wall, median':>13} {'wall, least':>12} {'CPU, median':>12} {'CPU, least':>11}")
    for name, found in rows.items():
        wall, cpu = [each.wall for each in found], [each.cpu for each in found]
        print(f"  {name:12} {median(wall):13.2f} {min(wall):12.2f} {median(cpu):12.2f} {min(cpu):11.2f}")


def measure(folder: Path, cold: bool) -> list[run.Run]:
    """Return the run of each command in an empty project."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "train.yaml").unlink(missing_ok=True)
    (folder / "request.yaml").write_text(REQUEST, encoding="utf-8")
    done = []
    for arguments in COMMANDS.values():
        if cold:
            shutil.rmtree(run.BYTECODE.name, ignore_errors=True)
        done.append(run.run(arguments, folder))
    return done


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted rounds (default 7)")
    parser.add_argument("--dir", default=None, help="where the temporary folder is made")
    parser.add_argument("--cold", action="store_true", help="empty the cache before each command")
    return parser.parse_args()


if __name__ == "__main__":
    main()
