"""Renders every artifact family of one blueprint in this process. Usage: families.py BLUEPRINT; prints JSON.

The output is a list of the families that make files: name, CPU seconds of pages and rendering, files, bytes. A view that
several families share is counted with the first of them.
"""

import gc
import json
import sys
import time
from pathlib import Path

from dcgen import artifacts, render
from dcgen.pipeline import examine


def main() -> None:
    """Measure each family once."""
    gc.disable()  # as the command line does
    analysis, _ = examine(Path(sys.argv[1]))
    assert analysis
    rows = []
    for name, source in artifacts.sources(analysis, tuple(artifacts.FAMILIES)):
        start, sizes = time.process_time(), [sum(map(len, made.blocks)) for made in render.render(source())]
        seconds = time.process_time() - start
        if sizes:
            rows.append({"name": name, "seconds": seconds, "files": len(sizes), "bytes": sum(sizes)})
    print(json.dumps(rows))


main()
