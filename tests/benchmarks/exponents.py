"""How work grows with a blueprint: `python tests/benchmarks/exponents.py`. Prints exponents, 1 for linear growth.

The inputs are those of `tests/test_linear.py`, which tests the growth of many more without a clock, by counts of lines.
Each figure compares two blueprints of which one is four times as large. CPU seconds of reading, planning, checking and
rendering, without the start of the process; a blueprint with faults has no plan to render.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

TIMES = 4
# What there is more of: a blueprint of `support.growth` and its size.
SIZES = {
    "findings": ("unknown keys", 400),
    "rack groups": ("rack groups", 1_500),
    "pins": ("pins", 750),
    "groups": ("groups", 200),
}
SMALL = 10  # size of the blueprint that loads modules, catalog entries and templates before the clock starts
MOST = 1.1
Seconds = dict[str, list[tuple[float, float]]]  # of the small and the large blueprint, one pair per round


def main() -> None:
    """Measure and print; with the argument `--once`, this process measures one round and prints it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="counted rounds (default 3)")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        print(json.dumps({what: _pair(name, size) for what, (name, size) in SIZES.items()}))
        return
    from tables import print_tables

    print(print_tables([("Growth", ["what", "goal", "measured", ""], goals(measure(options.rounds)))], markdown=False))


def measure(rounds: int) -> Seconds:
    """Return the seconds of each blueprint; each round is a process of its own."""
    import run

    done = [json.loads(run.run([str(Path(__file__).resolve()), "--once"], HERE).output) for _ in range(rounds)]
    return {what: [tuple(each[what]) for each in done] for what in SIZES}


def goals(seconds: Seconds) -> list[list[str]]:
    """Return one row per exponent, from the least time of each size."""
    from tables import judged

    return [
        judged(f"growth of CPU with {what}, exponent", MOST, exponent(*map(min, zip(*pairs, strict=True))), "")
        for what, pairs in seconds.items()
    ]


def exponent(small: float, large: float) -> float:
    """Return the power of the size that the seconds grow with."""
    return math.log(large / small, TIMES)


def _pair(name: str, size: int) -> tuple[float, float]:
    gc.disable()  # as the command line does
    _seconds(name, SMALL)
    return _seconds(name, size), _seconds(name, TIMES * size)


def _seconds(name: str, size: int) -> float:
    """Return the CPU seconds that a blueprint of `support.growth` takes."""
    from support import doors, growth

    make, _ = (growth.GOOD | growth.FAULTY)[name]
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-") as folder:
        path = growth.write(make(size), Path(folder))
        start = time.process_time()
        topology, _ = doors.examine(path)
        if topology:
            for _ in doors.artifacts_of(topology, path):
                pass
        return time.process_time() - start


if __name__ == "__main__":
    main()
