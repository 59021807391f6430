"""The arrangement of a fabric drawing: the most detailed grouping of its switches that is readable on a page."""

from __future__ import annotations

from dcgen.views.fabric import captions
from dcgen.views.fabric.joints import legible
from dcgen.views.fabric.networks import Network, groupings
from dcgen.views.fabric.placing import MARGIN, ROOM, SIDE, place_boxes
from dcgen.views.fabric.rows import make_rows
from dcgen.views.fabric.sheet import BoxPlace, DrawingSheet, make_sheet

WIDTH = 2 * MARGIN + SIDE + ROOM
HEIGHT = WIDTH - 128  # for the rows: the page is square at most, so that it fits A4 in both orientations


def arrange(network: Network) -> tuple[DrawingSheet, dict[int, BoxPlace]]:
    """Return the most detailed drawing of a network that fits a page, and the position of each box."""
    shared = captions.shared_patterns(network)
    for grouping in groupings(network):
        sheet = make_sheet(network, shared, grouping)
        places = place_boxes(sheet, folded=True)
        if _fits(sheet, places):
            return sheet, places
    return sheet, place_boxes(sheet, folded=False)


def _fits(sheet: DrawingSheet, places: dict[int, BoxPlace]) -> bool:
    """Return whether the boxes fit a page and their lines are legible."""
    if max(place.right for place in places.values()) > WIDTH - MARGIN or not legible(sheet, places):
        return False
    rows, _ = make_rows(sheet, places, 0)
    return max(row.bottom for row in rows.values()) <= HEIGHT
