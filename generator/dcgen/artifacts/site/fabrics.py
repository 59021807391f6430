"""fabrics/FABRIC.svg: the drawing of each fabric or plane on a printable page, with tiers, links and devices."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.views.fabric.diagram import make_diagrams


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `fabrics/FABRIC.svg` per fabric, or `fabrics/FABRIC-pN.svg` per plane of a split fabric."""
    for diagram in analysis.once(make_diagrams):
        yield Page(f"fabrics/{diagram.name}.svg", "fabrics/fabric.svg.j2", diagram)
