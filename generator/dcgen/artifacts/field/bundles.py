"""bundles.csv and trays.csv: the cable bundles between racks, and the fill of each tray at its fullest point.

`unmeasured` counts the cables of unknown diameter, which the areas do not include.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen import bundles
from dcgen.analysis import Analysis
from dcgen.page import Page

COLUMNS = (
    *("from_rack", "to_rack", "cables", "parts", "media", "longest_m", "unsized"),
    *("area_mm2", "diameter_mm", "unmeasured"),
)
TRAY_COLUMNS = ("tray", "fullest", "cables", "area_mm2", "unmeasured", "tray_mm2")
Row = tuple[str | int | float | None, ...]


class BundleList(NamedTuple):
    """The header and one row per bundle or tray; None is an empty cell."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `bundles.csv`, and `trays.csv` if the floor is known."""
    yield Page("bundles.csv", "bundles/bundles.csv.j2", BundleList(COLUMNS, tuple(_bundles(analysis))))
    if trays := tuple(_trays(analysis)):
        yield Page("trays.csv", "bundles/trays.csv.j2", BundleList(TRAY_COLUMNS, trays))


def _bundles(analysis: Analysis) -> Iterator[Row]:
    for racks, cables in analysis.bundles.items():
        figures = bundles.figures(analysis.topology, cables, analysis.first_tails)
        media = ", ".join(f"{count} {medium}" for medium, count in figures.media)
        area = None if figures.unmeasured else round(figures.area_mm2)
        diameter = None if figures.diameter_mm is None else round(figures.diameter_mm, 1)
        sizes = (figures.longest_m, figures.unsized, area, diameter, figures.unmeasured)
        yield *racks, figures.cables, figures.parts, media, *sizes


def _trays(analysis: Analysis) -> Iterator[Row]:
    limit = None if analysis.topology.plan.policy.tray_mm2 is None else round(analysis.topology.plan.policy.tray_mm2)
    for tray in analysis.trays:
        cables, area, unmeasured = tray.fullest
        yield tray.name, tray.place, cables, round(area) if unmeasured < cables else None, unmeasured, limit
