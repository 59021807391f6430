"""floor.svg: the racks from above, with their power as shade and as number."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.views import floor


def pages(analysis: Analysis) -> Iterator[Page]:
    """`floor.svg`."""
    topology = analysis.topology
    yield Page("floor.svg", "floor/floor.svg.j2", floor.make_floor_plan(topology))
