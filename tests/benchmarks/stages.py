"""Builds in this process, stage by stage. Usage: stages.py OUT BLUEPRINT...; prints JSON: CPU seconds, devices, cables."""

import gc
import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from dcgen import artifacts, blueprint, render, tree
from dcgen.page import Rendering
from dcgen.pipeline import prepare, project_root, renderings_of
from dcgen.topology import Topology

__all__ = ["artifacts", "render"]  # imported here, so that no stage pays for them


T = TypeVar("T")


def build(path: Path, out: Path) -> tuple[list[float], Topology]:
    """The CPU seconds of reading, planning, checking, rendering and writing one blueprint, and its topology.

    The preparation of a plan reads the blueprint too, so it is read once more to time that alone. A file is rendered
    and written block by block, so that rendering is timed per block.
    """
    start = time.process_time()
    blueprint.load(path, project_root(path))
    read = time.process_time() - start
    analysis, review = prepare(path)
    prepared = time.process_time()
    if analysis is None:
        raise SystemExit(f"{path} has errors")
    review()
    checked = time.process_time()
    rendered: list[float] = []
    files = (
        file._replace(blocks=timed(file.blocks, rendered)) if isinstance(file, Rendering) else file
        for file in timed(renderings_of(analysis, path), rendered)
    )
    tree.write(out / analysis.topology.plan.name, files)
    made, written = sum(rendered), time.process_time()
    plan = prepared - start - 2 * read
    return [read, plan, checked - prepared, made, written - checked - made], analysis.topology


def timed(values: Iterable[T], spent: list[float]) -> Iterator[T]:
    """Yield the values, and add the CPU seconds of each to `spent`."""
    waiting = iter(values)
    while True:
        start = time.process_time()
        try:
            value = next(waiting)
        except StopIteration:
            return
        finally:
            spent.append(time.process_time() - start)
        yield value


def main() -> None:
    """Add up over all blueprints."""
    gc.disable()  # as the command line does
    seconds, devices, cables = [0.0] * 5, 0, 0
    for path in sys.argv[2:]:
        spent, topology = build(Path(path), Path(sys.argv[1]))
        seconds = [total + one for total, one in zip(seconds, spent, strict=True)]
        devices += len(topology.plan.devices)
        cables += len(topology.plan.cables)
    print(json.dumps({"seconds": seconds, "devices": devices, "cables": cables}))


main()
