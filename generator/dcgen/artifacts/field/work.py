"""work/: the work order of a site, and one sheet a rack, to print and to tick."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen import labels
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views import work


def pages(topology: Topology) -> Iterator[Page]:
    """`work/README.md`, and `work/RACK.md` for each rack."""
    yield Page("work/README.md", "work/README.md.j2", work.work_order(topology))
    runs = work.runs_by_rack(topology)
    texts = labels.make_labels(topology)
    for rack in topology.plan.racks.values():
        sheet = work.rack_sheet(topology, rack, runs.get(rack.name, {}), texts)
        yield Page(f"work/{rack.name}.md", "work/rack.md.j2", sheet)
