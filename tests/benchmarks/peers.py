"""Peers of dcgen beside it: `python tests/benchmarks/peers.py`. Prints CPU milliseconds per device, or per GPU.

The peers are those that install from PyPI (`pip install 'dcgen[peers]'`). None of them does the work of dcgen, and each
does something that dcgen does not. This is what they do for the inputs of `peerinputs.py`:

- pyavd validates inputs that all switches share, and renders the whole configuration of each Arista switch with EVPN,
  about 190 lines per leaf. dcgen writes the inputs of pyavd (`avd`), and whole configurations for NVUE, SONiC and FRR.
- netlab (`networklab`) numbers nodes and links, and writes files for containerlab and Ansible. No routing module is on.
- kapitan merges an inventory per target, and renders one template of six lines for it.
- infragraph makes a graph of GPUs, adapters, ports and cables. It writes no file.

dcgen plans and checks a pod, and writes all artifact families of its kind: racks, cables, BOM, Ansible, Terraform,
configurations of switches and hosts, and others. The pod has as many devices as the input of the peer, or GPUs.

In each round, each size of a peer and each pod is one process. A time is the least of the rounds. A first
round with the smallest sizes is not counted: it leaves bytecode in the caches.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import peerinputs
import pods
import run
from tables import Table, print_tables

CALLS = str(run.HERE / "peercalls.py")
NETLAB = "import sys; from netsim.cli import main; sys.argv = ['netlab', 'create', 'topology.yml']; main()"
DEVICES = {256: 106, 512: 194, 768: 289, 1024: 373}  # of the pods, by their GPUs
CAPTION = (
    "Peers beside dcgen, CPU milliseconds per device or per GPU; whole processes, least of {rounds} rounds. "
    "Their work differs. Of these, pyavd renders whole switch configurations, and netlab numbers a lab and writes its files. "
    "For each target, kapitan renders one short template. The graph of infragraph has no files. "
    "A build of dcgen plans and checks a pod and writes all files of its kind"
)
HEAD = [
    "peer",
    "size",
    "wall s",
    "CPU s",
    "peak MB",
    "CPU ms each",
    "dcgen: GPUs",
    "dcgen: CPU s",
    "dcgen: CPU ms each",
    "peer / dcgen",
]


class Peer(NamedTuple):
    """A peer: its name at PyPI, its module, what it counts, and the GPUs of the pods that it is compared with.

    `write` writes the input of a size into a folder, and `arguments` are those of a Python process in that folder.
    """

    name: str
    module: str
    unit: str
    pods: tuple[int, ...]
    write: Callable[[Path, int], None]
    arguments: tuple[str, ...]

    def count(self, gpus: int) -> int:
        """Return the size of the input beside a pod: its GPUs or its devices."""
        return gpus if self.unit == "GPUs" else DEVICES[gpus]


PEERS = (
    Peer("pyavd", "pyavd", "switches", (256, 768), peerinputs.write_pyavd, (CALLS, "pyavd")),
    Peer("networklab", "netsim", "nodes", (256, 512), peerinputs.write_netlab, ("-c", NETLAB)),
    Peer("kapitan", "kapitan", "targets", (256, 1024), peerinputs.write_kapitan, ("-m", "kapitan", "compile")),
    Peer("infragraph", "infragraph", "GPUs", (256, 1024, 2048), peerinputs.write_infragraph, (CALLS, "infragraph")),
)
OURS = "dcgen"
Key = tuple[str, int]  # a peer or dcgen, and GPUs


class Measured(NamedTuple):
    """The runs by peer and pod, one per round, and the reason why a peer was not measured."""

    runs: dict[Key, list[run.Run]]
    absent: dict[str, str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="counted rounds (default 3)")
    parser.add_argument("--dir", default=None, help="where the temporary folder is made")
    parser.add_argument("--markdown", action="store_true", help="print the table as docs/performance.md holds it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dcgen-bench-", dir=options.dir) as name:
        found = measure(Path(name), options.rounds)
    print(print_tables([make_table(found, options.rounds)], options.markdown), end="")


def measure(folder: Path, rounds: int) -> Measured:
    """Return the runs of all peers that are installed, and of dcgen, in the same rounds."""
    absent = {peer.name: "not installed" for peer in PEERS if importlib.util.find_spec(peer.module) is None}
    runs: dict[Key, list[run.Run]] = defaultdict(list)
    for number in range(rounds + 1):
        here = [peer for peer in PEERS if peer.name not in absent]
        for key, done in _round(folder, here, first=not number):
            if isinstance(done, str):
                absent[key[0]] = done
            elif number:
                runs[key].append(done)
        print(f"peers, round {number} of {rounds}", file=sys.stderr, flush=True)
    return Measured({key: found for key, found in runs.items() if key[0] not in absent}, absent)


def _round(folder: Path, here: list[Peer], first: bool) -> Iterator[tuple[Key, run.Run | str]]:
    """Yield one run of each size, in the first round of the smallest ones; a text is the error of a peer that failed."""
    for gpus in sorted({gpus for peer in here for gpus in _sizes(peer, first)}):
        yield (OURS, gpus), _ours(folder, gpus)
    for peer in here:
        for gpus in _sizes(peer, first):
            try:
                yield (peer.name, gpus), _theirs(folder, peer, gpus)
            except SystemExit as error:  # of `run.run`, with what the process printed
                yield (peer.name, gpus), f"failed: {str(error).strip().splitlines()[-1]}"
                break


def _sizes(peer: Peer, first: bool) -> tuple[int, ...]:
    return peer.pods[:1] if first else peer.pods


def _ours(folder: Path, gpus: int) -> run.Run:
    """Build a pod with all families of its kind into an empty folder."""
    place = folder / f"dcgen-{gpus}"
    shutil.rmtree(place, ignore_errors=True)
    pods.write_pod(place, gpus)
    return run.run(["-m", "dcgen", "build", "blueprints", "--out", "out", "--no-cache"], place)


def _theirs(folder: Path, peer: Peer, gpus: int) -> run.Run:
    """Run a peer in a folder that has nothing but its input."""
    place = folder / f"{peer.name}-{gpus}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    peer.write(place, peer.count(gpus))
    return run.run(list(peer.arguments), place)


def make_table(found: Measured, rounds: int) -> Table:
    """Return the table of all peers; one that was not measured has a row with the reason."""
    return CAPTION.format(rounds=rounds), HEAD, [row for peer in PEERS for row in _rows(peer, found)]


def _rows(peer: Peer, found: Measured) -> Iterator[list[str]]:
    if reason := found.absent.get(peer.name):
        yield [peer.name, f"not measured: {reason}", *[""] * (len(HEAD) - 2)]
        return
    name = f"{peer.name} {importlib.metadata.version(peer.name)}"
    for gpus in peer.pods:
        theirs, ours = found.runs[peer.name, gpus], found.runs[OURS, gpus]
        count = peer.count(gpus)
        wall = min(each.wall for each in theirs)
        cpu, own = (min(each.cpu for each in runs) for runs in (theirs, ours))
        peak = median(each.peak_mb for each in theirs)
        row = [name, f"{count:,} {peer.unit}", f"{wall:.2f}", f"{cpu:.2f}", f"{peak:.0f}", _ms(cpu, count)]
        yield [*row, f"{gpus:,}", f"{own:.2f}", _ms(own, count), f"{cpu / own:.1f} x"]


def _ms(seconds: float, count: int) -> str:
    return f"{seconds / count * 1_000:.2f}"


if __name__ == "__main__":
    main()
