"""work/: the work order of a site and one sheet per rack, to print and tick."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen import labels
from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.views import work


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `work/README.md`, and `work/RACK.md` for each rack."""
    topology = analysis.topology
    yield Page("work/README.md", "work/README.md.j2", work.work_order(analysis))
    runs = work.runs_by_rack(analysis)
    make = work.make_tasks(topology, analysis.once(labels.make_halves))
    for rack in topology.plan.racks.values():
        sheet = work.rack_sheet(topology, rack, runs.get(rack.name, {}), make)
        yield Page(f"work/{rack.name}.md", "work/rack.md.j2", sheet)
