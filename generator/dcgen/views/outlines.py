"""The records of the floor plan: outlines, texts, lines and the page."""

from typing import NamedTuple


class HeatBar(NamedTuple):
    """A part of the bar at the bottom of a rack: `l` is heat to liquid, `a` heat to air; in centimeters."""

    kind: str
    x: int
    y: int
    width: int


class CabinetOutline(NamedTuple):
    """A CDU cabinet from above: corner and size in centimeters, and its texts with their center and baselines."""

    title: str
    x: int
    y: int
    width: int
    depth: int
    middle: int
    texts: tuple[tuple[int, int, str], ...]


class RackOutline(NamedTuple):
    """A rack from above: shade, corner and size in centimeters, texts with their center and baselines.

    The name has several lines if the rack is narrow; each has its baseline.
    """

    anchor: str
    title: str
    shade: int
    x: int
    y: int
    width: int
    depth: int
    middle: int
    name_size: int
    name: tuple[tuple[int, str], ...]
    figure: str
    figure_y: int
    split: str = ""
    split_y: int = 0
    split_size: int = 0
    bar: tuple[HeatBar, ...] = ()


class Mark(NamedTuple):
    """A text beside the plan or in an aisle, in page units; a bold text names a row."""

    kind: str
    x: int
    y: int
    size: int
    text: str


class FloorLine(NamedTuple):
    """A line on the floor or above it, in centimeters."""

    x: int
    y: int
    to_x: int
    to_y: int


class FreePosition(NamedTuple):
    """A position without a rack: corner and size in centimeters."""

    x: int
    y: int
    width: int
    depth: int


class ShadeStep(NamedTuple):
    """A shade in the legend with its range in kW."""

    shade: int
    x: int
    text: str


class PlanNote(NamedTuple):
    """A line of text below the plan, at its baseline."""

    y: int
    text: str


class FloorPlan(NamedTuple):
    """The floor of a site on one page; `scale` is page units per centimeter.

    `cooled` is set if heat goes into liquid.
    """

    name: str
    title: str
    subtitle: str
    width: int
    height: int
    width_mm: str
    height_mm: str
    left: int
    top: int
    scale: str
    free: tuple[FreePosition, ...]
    racks: tuple[RackOutline, ...]
    fronts: tuple[FloorLine, ...]
    trays: tuple[FloorLine, ...]
    marks: tuple[Mark, ...]
    legend: tuple[ShadeStep, ...]
    legend_y: int
    notes: tuple[PlanNote, ...]
    cabinets: tuple[CabinetOutline, ...] = ()
    cooled: bool = False
