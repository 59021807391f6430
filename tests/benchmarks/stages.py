"""One build in this process, stage by stage. Usage: stages.py BLUEPRINT OUT; prints JSON: seconds, devices, cables."""

import gc
import json
import sys
import time
from pathlib import Path

from dcgen import artifacts, artifacts_of, blueprint, catalog, check, plan, project_root, render, tree
from dcgen.topology import Topology

__all__ = ["artifacts", "render"]  # imported here, so that no stage pays for them

gc.disable()  # as the command line does
path, out = Path(sys.argv[1]), Path(sys.argv[2])
marks = [time.perf_counter()]
parsed, _ = blueprint.load(path)
marks.append(time.perf_counter())
topology = Topology(plan.make_plan(parsed, catalog.Catalog(project_root(path) / "catalog")))
marks.append(time.perf_counter())
check.check(topology)
marks.append(time.perf_counter())
made = list(artifacts_of(topology, path))
marks.append(time.perf_counter())
tree.write(out / topology.plan.name, made)
marks.append(time.perf_counter())
seconds = [after - before for before, after in zip(marks, marks[1:], strict=False)]
print(json.dumps({"seconds": seconds, "devices": len(topology.plan.devices), "cables": len(topology.plan.cables)}))
