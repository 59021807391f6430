"""floor.svg: the racks from above, with their power as shade and as number."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.artifacts import hall
from dcgen.page import Page
from dcgen.topology import Topology


def pages(topology: Topology) -> Iterator[Page]:
    """`floor.svg`."""
    yield Page("floor.svg", "floor/floor.svg.j2", hall.make_hall(topology))
