"""The rows of a fabric drawing from top to bottom: in each band the tiers from cores to devices."""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.views.fabric import captions
from dcgen.views.fabric.joints import arched, buses, crossing
from dcgen.views.fabric.lettering import LINE, PAD, Text, box_texts, column
from dcgen.views.fabric.placing import MARGIN, SIDE
from dcgen.views.fabric.sheet import DrawingSheet, Places

MIN_GAP, ARCH = 58, 22  # between rows; above a row, for lines that pass over it
BESIDE = SIDE - 22  # the width of the texts beside the rows; the trunk of a bus is right of them


class Row(NamedTuple):
    """The top and height of a row, and the gap above it."""

    y: int
    height: int
    gap: int

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.y + self.height

    @property
    def gap_y(self) -> int:
        """The center of the gap above the row."""
        return self.y - self.gap // 2


Rows = Mapping[tuple[int, int], Row]  # by band and tier


def make_rows(sheet: DrawingSheet, places: Places, y: int) -> tuple[dict[tuple[int, int], Row], list[Text]]:
    """Return the rows from `y` downward, and the texts beside and between the rows of the first band of each tier."""
    rows: dict[tuple[int, int], Row] = {}
    texts: list[Text] = []
    told: dict[int, int] = {}  # the lines beside a tier
    members = _members(sheet, places)
    crossed = crossing(sheet, places, buses(sheet, places))
    for (band, tier), row in sorted(members.items(), key=lambda item: (item[0][0], -item[0][1])):
        gap = 0
        if rows:
            lines = [] if tier in told else captions.gap_lines(sheet.network, sheet.shared, tier)
            above = column(lines, MARGIN, 0, BESIDE, "plain")
            gap = max(MIN_GAP + crossed[tier], LINE * len(above) + 20)
            texts += _centered(above, y, gap)
            y += gap
        if any(arched(sheet, places, pair) for pair in sheet.joints if pair[0] in row):
            y, gap = y + ARCH, gap + ARCH
        lines = [] if tier in told else captions.row_lines(sheet.network, tier)
        beside = column(lines, MARGIN, 0, BESIDE, "bold")
        most = max(len(texts_of(sheet, places, index)) for index in row)
        rows[band, tier] = Row(y, LINE * max(most, told.setdefault(tier, len(beside))) + 2 * PAD, gap)
        texts += _centered(beside, y, rows[band, tier].height)
        y = rows[band, tier].bottom
    return rows, texts


def texts_of(sheet: DrawingSheet, places: Places, index: int) -> list[Text]:
    """Return the texts of a box from baseline 0."""
    place = places[index]
    return box_texts(sheet.texts[index], place.middle, place.width, place.wide)


def _members(sheet: DrawingSheet, places: Places) -> dict[tuple[int, int], set[int]]:
    members: dict[tuple[int, int], set[int]] = {}
    for index, group in enumerate(sheet.groups):
        members.setdefault((places[index].band, group.tier), set()).add(index)
    return members


def _centered(texts: list[Text], y: int, height: int) -> list[Text]:
    """Return texts in the middle of a height from `y` downward."""
    return [text._replace(y=y + text.y + (height - LINE * len(texts)) // 2 + 10) for text in texts]
