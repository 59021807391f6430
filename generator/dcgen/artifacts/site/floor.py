"""floor.svg: the floor plan of the racks, with the power of each rack as a shade and a number."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.views import floor


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `floor.svg`."""
    yield Page("floor.svg", "floor/floor.svg.j2", analysis.once(floor.make_floor_plan))
