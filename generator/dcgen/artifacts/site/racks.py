"""racks/RACK.svg: front and rear elevation of each rack on one printable page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.amounts import Amount, Total, total
from dcgen.plan.records import CONTINUOUS, Rack, Supply
from dcgen.topology import Topology
from dcgen.views import drawing, figures
from dcgen.views.drawing import Frame, Picture
from dcgen.views.figures import RackFigures

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 190, 255  # fits A4 and letter with their margins
SCALE_MM = 0.22  # of one drawing unit, so that pages of one site show a rack unit in one size
MIN_WIDTH = 740
HEAD, LINE, NAME_SIZE, TEXT_SIZE, TEXT_X = 66, 16, 18, 11, 92


class LegendKey(NamedTuple):
    """An entry of the legend: a swatch, its place, and its words."""

    role: str
    x: int
    y: int
    text_x: int
    text_y: int
    words: str


class FootLine(NamedTuple):
    """A line of the foot block; `label` is empty where the line above goes on."""

    y: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Elevation:
    """One rack on one page, in drawing units; the size of the page in millimeters."""

    name: str
    subtitle: FreeText
    width: int
    height: int
    width_mm: str
    height_mm: str
    shift: int
    frame: Frame
    picture: Picture
    legend: tuple[LegendKey, ...]
    foot_y: int
    foot: tuple[FootLine, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """`racks/RACK.svg` for each rack."""
    topology = analysis.topology
    supplies = _supplies_by_rack(topology)
    for rack in topology.plan.racks.values():
        yield Page(f"racks/{rack.name}.svg", "racks/rack.svg.j2", elevation(topology, rack, supplies[rack.name]))


def elevation(topology: Topology, rack: Rack, supplies: list[Supply]) -> Elevation:
    """The view of one rack; `supplies` are those of its devices."""
    picture = drawing.make_picture(topology, rack)
    held = figures.make_figures(topology, rack)
    width = max(picture.width, MIN_WIDTH)
    room = width - 2 * drawing.MARGIN
    legend = tuple(_legend(drawing.make_legend(topology, [rack]), HEAD + picture.height, width))
    foot = tuple(_foot(topology, rack, held, supplies, width))
    foot_y = legend[-1].y + 36
    height = foot_y + foot[-1].y + 16
    scale = min(SCALE_MM, PAGE_WIDTH_MM / width, PAGE_HEIGHT_MM / height)
    return Elevation(
        name=drawing.shorten(rack.name, room, 1.1 * NAME_SIZE),
        subtitle=drawing.shorten(_subtitle(topology, rack), room, TEXT_SIZE),
        width=width,
        height=height,
        width_mm=f"{width * scale:.1f}",
        height_mm=f"{height * scale:.1f}",
        shift=(width - picture.width) // 2,
        frame=drawing.make_frame(rack.type.u_height),
        picture=picture,
        legend=legend,
        foot_y=foot_y,
        foot=foot,
    )


def _supplies_by_rack(topology: Topology) -> dict[str, list[Supply]]:
    found: dict[str, list[Supply]] = {name: [] for name in topology.plan.racks}
    for supply in topology.plan.supplies:
        found[topology.plan.mounts[supply.device].rack].append(supply)
    return found


def _subtitle(topology: Topology, rack: Rack) -> str:
    unit = f"scalable unit {rack.unit}, " if rack.unit else ""
    place = f"site {topology.plan.site}, {unit}row {rack.row}, position {rack.column}"
    return f"{rack.type.manufacturer} {rack.type.model}, {rack.type.u_height}U; {place}"


def _legend(entries: tuple[tuple[str, str], ...], top: int, width: int) -> Iterator[LegendKey]:
    """The legend in as many rows as it takes."""
    x, y = drawing.MARGIN, top + 8
    for role, words in entries:
        shown = drawing.shorten(words, width - 2 * drawing.MARGIN - 20, TEXT_SIZE)
        taken = 20 + round(drawing.text_width(shown, TEXT_SIZE)) + 10
        if x > drawing.MARGIN and x + taken > width - drawing.MARGIN:
            x, y = drawing.MARGIN, y + 20
        yield LegendKey(role, x, y, x + 20, y + 10, shown)
        x += taken


def _foot(topology: Topology, rack: Rack, held: RackFigures, supplies: list[Supply], width: int) -> Iterator[FootLine]:
    """The figures of the rack, line below line."""
    y = 0
    for label, text in _facts(topology, rack, held, supplies):
        for index, part in enumerate(drawing.wrap(text, width - TEXT_X - drawing.MARGIN, TEXT_SIZE)):
            yield FootLine(y, "" if index else label, part)
            y += LINE


def _facts(topology: Topology, rack: Rack, held: RackFigures, supplies: list[Supply]) -> Iterator[tuple[str, str]]:
    """Label and text of each figure."""
    power, weight, limit = held.power_w, held.weight_kg, held.max_load_kg
    after = " after the loss of one" if topology.survives_a_feed else ""
    yield "Space", f"{held.used_u} of {held.height_u} U used, {held.height_u - held.used_u} U free"
    free = figures.free_text(held.usable_kw * 1000, power, "kW")
    yield (
        "Power",
        f"{figures.used_text(power, 'kW')} used of {held.usable_kw:,.1f} kW that the feeds carry{after}, {free} free",
    )
    if limit is None:
        rated = "the load that the rack is rated for is unknown"
    else:
        rated = f"the rack is rated for {figures.number_text(limit)} kg, {figures.free_text(limit, weight)} free"
    yield "Weight", f"{figures.used_text(weight)} of devices and PDUs; {rated}"
    for feed, pdus in rack.pdus:
        yield f"Feed {feed}", _feed(topology, rack, feed, pdus, supplies)
    for number, note in enumerate(figures.make_notes(power, weight)):
        yield "" if number else "Notes", note


def _feed(topology: Topology, rack: Rack, feed: str, pdus: tuple[str, ...], supplies: list[Supply]) -> str:
    """What a feed brings to the rack, and what is on it while every feed is live."""
    type_ = topology.plan.devices[pdus[0]].type
    on_feed = [supply for supply in supplies if supply.feed == feed]
    ups = next((item.ups for item in topology.plan.feeds if item.name == feed), None)
    load = figures.used_text(_load(topology, on_feed, supplies), "kW")
    carried = topology.feed_kw(rack, feed)
    from_pdus = CONTINUOUS * len(pdus) * type_.rating_kw
    limit = f"{CONTINUOUS * 100:.0f} % of {len(pdus)} × {type_.model} of {type_.rating_kw:g} kW"
    if ups:
        limit = f"the rating of {ups}" if carried < from_pdus else f"{limit} behind {ups}"
    count = f"{len(on_feed)} {'supply' if len(on_feed) == 1 else 'supplies'}"
    return f"{carried:,.1f} kW, {limit}; {count}, {load} in normal operation"


def _load(topology: Topology, on_feed: list[Supply], supplies: list[Supply]) -> Total:
    """The maximum power on a feed in watts, when the supplies of a device share its load equally."""
    every: dict[str, int] = {}
    for supply in supplies:
        every[supply.device] = every.get(supply.device, 0) + 1
    return total(_shares(topology, on_feed, every))


def _shares(topology: Topology, on_feed: list[Supply], every: dict[str, int]) -> Iterator[tuple[str, Amount]]:
    for supply in on_feed:
        type_ = topology.plan.devices[supply.device].type
        value, assumed = type_.power_w
        yield type_.model, Amount(None if value is None else value / every[supply.device], assumed)
