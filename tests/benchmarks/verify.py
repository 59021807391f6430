"""How long it takes to verify 100,000 cables: `python tests/benchmarks/verify.py`.

The plan is a training pod. Every device reports all its cables, and a share of them is swapped. `sound` has no fault.
Like the command line, the benchmark runs without garbage collection. Seconds of CPU of one process.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import dcgen
from benchmarks.pods import write_pod
from dcgen.topology import Topology
from dcgen.verify import verify
from dcgen.verify.formats import read
from dcgen.verify.records import PortEnd
from support.observed import observe, wiring

CABLES = 100_000


def main() -> None:
    """Measure, and print one row per site and one for the files."""
    options = _options()
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="dcgen-verify-") as folder:
        topology = dcgen.load(write_pod(Path(folder), options.gpus))
        count = len(topology.plan.cables)
        print(f"{count:,} cables, {options.rounds} rounds, least seconds of CPU, and seconds per {CABLES:,} cables:")
        for swaps in (0, count // 1000, count // 100):
            wired = misplugged(topology, swaps)
            seen = observe(topology, wired)
            seen = seen._replace(sights=tuple(sorted(seen.sights, key=lambda sight: sight.device)))  # as in files
            least = min(timed(lambda seen=seen: verify(topology, seen)) for _ in range(options.rounds))  # type: ignore[misc]
            title = f"verify, {swaps:,} swaps" if swaps else "verify, sound"
            print(f"  {title:24} {least:6.2f} {least / count * CABLES:6.2f}")
        files = write_files(Path(folder), wiring(topology))
        least = min(timed(lambda: read([files])) for _ in range(options.rounds))
        print(f"  {'read lldpctl files':24} {least:6.2f} {least / count * CABLES:6.2f}")


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of CPU of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def misplugged(topology: Topology, swaps: int) -> dict[PortEnd, PortEnd]:
    """Return the wiring of a site with plugs of random cables exchanged."""
    chance = random.Random(1)
    wired = wiring(topology)
    ends = sorted(wired)
    for _ in range(swaps):
        one, other = chance.sample(ends, 2)
        a, b = wired[one], wired[other]
        wired |= {one: b, b: one, other: a, a: other}
    return wired


def write_files(folder: Path, wired: dict[PortEnd, PortEnd]) -> Path:
    """Write a report of `lldpctl -f json` per device, and return their folder."""
    rows: dict[str, list[dict[str, object]]] = {}
    for near, far in wired.items():
        port = {"id": {"type": "ifname", "value": far.port}, "ttl": "120"}
        chassis = {far.device: {"id": {"type": "mac", "value": "02:00:00:00:00:01"}}}
        rows.setdefault(near.device, []).append({near.port: {"via": "LLDP", "chassis": chassis, "port": port}})
    files = folder / "lldp"
    files.mkdir()
    for device, interfaces in rows.items():
        text = json.dumps({"lldp": {"interface": interfaces}}, indent=2)
        (files / f"{device}.json").write_text(text, encoding="utf-8")
    return files


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gpus", type=int, default=16384)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


if __name__ == "__main__":
    main()
