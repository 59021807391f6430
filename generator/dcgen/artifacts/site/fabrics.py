"""fabrics/FABRIC.svg: each fabric, or each plane of one, on a printable page: tiers, links, devices on their leaves."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.views.fabric.diagram import make_diagrams


def pages(analysis: Analysis) -> Iterator[Page]:
    """`fabrics/FABRIC.svg` for each fabric, `fabrics/FABRIC-pN.svg` for each plane of one that has several."""
    topology = analysis.topology
    for diagram in make_diagrams(topology):
        yield Page(f"fabrics/{diagram.name}.svg", "fabrics/fabric.svg.j2", diagram)
