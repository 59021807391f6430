"""Builds in this process, stage by stage. Usage: stages.py OUT BLUEPRINT...; prints JSON: CPU seconds, devices, cables."""

import gc
import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from dcgen import artifacts, blueprint, catalog, render, tree
from dcgen.analysis import Analysis
from dcgen.pipeline import artifacts_of, project_root
from dcgen.plan.steps import make_plan
from dcgen.topology import Topology

__all__ = ["artifacts", "render"]  # imported here, so that no stage pays for them


def build(path: Path, out: Path) -> tuple[list[float], Topology]:
    """The CPU seconds of reading, planning, checking, rendering and writing one blueprint, and its topology."""
    marks = [time.process_time()]
    parsed, _ = blueprint.load(path)
    marks.append(time.process_time())
    analysis = Analysis(Topology(make_plan(parsed, catalog.Catalog(project_root(path) / "catalog"))))
    marks.append(time.process_time())
    _ = analysis.findings
    marks.append(time.process_time())
    made = list(artifacts_of(analysis, path))
    marks.append(time.process_time())
    topology = analysis.topology
    tree.write(out / topology.plan.name, made)
    marks.append(time.process_time())
    return [after - before for before, after in pairwise(marks)], topology


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
