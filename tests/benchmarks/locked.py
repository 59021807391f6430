"""Plans a blueprint without a lock and with one. Usage: locked.py BLUEPRINT; prints JSON: CPU seconds and bytes."""

import gc
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from dcgen import freezing, pipeline
from dcgen.lock.lines import path_of


def seconds(path: Path) -> float:
    """The CPU seconds of reading a blueprint, with its lock if it has one, and of planning it."""
    begin = time.process_time()
    pipeline.make_plan(path)
    return time.process_time() - begin


def main() -> None:
    """Plan in turn, in a copy of the project, so that a busy moment hits both alike."""
    gc.disable()  # as the command line does
    with tempfile.TemporaryDirectory() as folder:
        plain, frozen = Path(folder) / "plain", Path(folder) / "frozen"
        source = Path(sys.argv[1])
        for project in (plain, frozen):
            shutil.copytree(source.parent, project / "blueprints")
            if (catalog := source.parent.parent / "catalog").exists():
                shutil.copytree(catalog, project / "catalog")
        paths = [project / "blueprints" / source.name for project in (plain, frozen)]
        freezing.freeze(paths[1], freezing.FreezeOrder())
        rounds = [[seconds(path) for path in paths] for _ in range(4)][1:]  # the first one warms up
        size = path_of(paths[1]).stat().st_size
    print(json.dumps({"without": min(a for a, _ in rounds), "locked": min(b for _, b in rounds), "bytes": size}))


main()
