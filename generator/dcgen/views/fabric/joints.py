"""The links between two rows of a fabric drawing: vertical lines, crossing lines, or a bus.

A bus is a horizontal line that joins each box below it to all boxes above it. It replaces many crossing lines, and it
continues in further bands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dcgen.views.fabric.networks import CORE, DEVICE
from dcgen.views.fabric.placing import apart
from dcgen.views.fabric.sheet import BoxPlace, DrawingSheet, LinkedPart, Places, parts_below, span

MOST_LINES = 16  # lines that cross between two rows; a bus replaces more
MOST_CROSSING = 32  # lines between two rows that no bus can replace


def buses(sheet: DrawingSheet, places: Places) -> dict[int, list[LinkedPart]]:
    """Return the parts that a bus joins, by upper tier."""
    found: dict[int, list[LinkedPart]] = {}
    for tier in range(DEVICE + 1, CORE + 1):
        parts = parts_below(sheet, tier)
        if not parts or not all(part.complete for part in parts):
            continue
        lines = [pair for pair in sheet.upward(tier) if vertical(*(places[index] for index in pair)) is None]
        several = _banded(sheet, places, tier)
        extents = [span(places, (*part.lows, *part.highs)) for part in parts]
        if (several and len(parts) == 1) or (not several and len(lines) > MOST_LINES and apart(extents)):
            found[tier] = parts
    return found


def crossing(sheet: DrawingSheet, places: Places, bused: Mapping[int, list[LinkedPart]]) -> Counter[int]:
    """Return the number of lines to upper rows that are neither vertical nor part of a bus, by lower tier."""
    counts: Counter[int] = Counter()
    for low, high in sheet.joints:
        tier, above = sheet.groups[low].tier, sheet.groups[high].tier
        if tier != above and above not in bused and vertical(places[low], places[high]) is None:
            counts[tier] += 1
    return counts


def legible(sheet: DrawingSheet, places: Places) -> bool:
    """Return whether a reader can follow the lines: few cross, and no line to another band or row passes boxes."""
    bused = buses(sheet, places)
    if max(crossing(sheet, places, bused).values(), default=0) > MOST_CROSSING:
        return False
    arches = [span(places, pair) for pair in sheet.joints if arched(sheet, places, pair)]
    banded = [tier for tier in range(DEVICE + 1, CORE + 1) if _banded(sheet, places, tier)]
    return apart(arches) and all(tier in bused for tier in banded)


def vertical(low: BoxPlace, high: BoxPlace) -> int | None:
    """Return the x of a vertical line between two boxes, or None unless one spans the center of the other."""
    if high.wide and high.x <= low.middle <= high.right:
        return low.middle
    if (low.wide and low.x <= high.middle <= low.right) or low.middle == high.middle:
        return high.middle
    return None


def arched(sheet: DrawingSheet, places: Places, pair: tuple[int, int]) -> bool:
    """Return whether the line between two boxes of a row passes over other boxes."""
    tier, other = (sheet.groups[index].tier for index in pair)
    if tier != other:
        return False
    band = places[pair[0]].band
    left, right = sorted(places[index].x for index in pair)
    return any(left < places[index].x < right and places[index].band == band for index in sheet.row(tier))


def _banded(sheet: DrawingSheet, places: Places, tier: int) -> bool:
    """Return whether links to a tier lead from one band to another."""
    return any(places[low].band != places[high].band for low, high in sheet.upward(tier))
