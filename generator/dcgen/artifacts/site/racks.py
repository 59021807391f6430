"""racks/RACK.svg: the front and rear elevation of each rack on one printable page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page, counted
from dcgen.plan.amounts import Amount, Total, scaled, total
from dcgen.plan.records import Rack, Supply
from dcgen.proof import busbar
from dcgen.proof.cooling import rack_heat, uses_liquid
from dcgen.topology import Topology
from dcgen.views import elevation, figures
from dcgen.views.cooling import open_total
from dcgen.views.elevation import MARGIN, Frame, LegendEntry, Picture
from dcgen.views.faultmarks import FLAGGED, SiteFaults, mark_picture
from dcgen.views.figures import RackFigures
from dcgen.views.text import shorten, text_width, wrap

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 190, 255  # fits A4 and letter with their margins
SCALE_MM = 0.22  # millimeters per drawing unit, so that most racks of a site have the same scale
MIN_WIDTH = 740
HEAD, LINE, NAME_SIZE, TEXT_SIZE, TEXT_X = 66, 16, 18, 11, 92


class LegendKey(NamedTuple):
    """A legend entry: its swatch, position and text."""

    role: str
    x: int
    y: int
    text_x: int
    text_y: int
    text: str


class FootLine(NamedTuple):
    """A line of figures below the elevations; `label` is empty where a text continues."""

    y: int
    label: str
    text: FreeText


class Elevation(NamedTuple):
    """One rack on one page, in drawing units, with the page size in millimeters."""

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


def pages(analysis: Analysis, faults: SiteFaults | None = None) -> Iterator[Page]:
    """Yield `racks/RACK.svg` for each rack; with `faults`, for each rack that has some."""
    topology = analysis.topology
    supplies, cooled = _supplies_by_rack(topology), uses_liquid(topology)
    for rack in topology.plan.racks.values():
        if faults is None or rack.name in faults.notes:
            view = rack_page(topology, rack, supplies[rack.name], cooled, faults)
            yield Page(f"racks/{rack.name}.svg", "racks/rack.svg.j2", view)


def rack_page(
    topology: Topology, rack: Rack, supplies: list[Supply], cooled: bool, faults: SiteFaults | None = None
) -> Elevation:
    """Return the page of one rack.

    `supplies` are the power supplies of its devices. `cooled` is set if the site uses liquid. `faults` marks devices.
    """
    picture, entries = elevation.make_picture(topology, rack), elevation.make_legend(topology, [rack])
    notes: tuple[tuple[str, str], ...] = ()
    if faults:
        picture, entries = mark_picture(topology, rack, picture, faults), (*entries, FLAGGED)
        notes = faults.notes[rack.name]
    rack_figures = figures.make_figures(topology, rack)
    width = max(picture.width, MIN_WIDTH)
    inner = width - 2 * MARGIN
    legend = tuple(_legend(entries, HEAD + picture.height, width))
    foot = tuple(_foot((*_facts(topology, rack, rack_figures, supplies, cooled), *notes), width))
    foot_y = legend[-1].y + 36
    height = foot_y + foot[-1].y + 16
    scale = min(SCALE_MM, PAGE_WIDTH_MM / width, PAGE_HEIGHT_MM / height)
    return Elevation(
        name=shorten(rack.name, inner, 1.1 * NAME_SIZE),
        subtitle=shorten(_subtitle(topology, rack), inner, TEXT_SIZE),
        width=width,
        height=height,
        width_mm=f"{width * scale:.1f}",
        height_mm=f"{height * scale:.1f}",
        shift=(width - picture.width) // 2,
        frame=elevation.make_frame(rack.type.u_height),
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


def _legend(entries: tuple[LegendEntry, ...], top: int, width: int) -> Iterator[LegendKey]:
    """Yield the legend entries, wrapped to the page width."""
    x, y = MARGIN, top + 8
    for entry in entries:
        shown = shorten(entry.text, width - 2 * MARGIN - 20, TEXT_SIZE)
        taken = 20 + round(text_width(shown, TEXT_SIZE)) + 10
        if x > MARGIN and x + taken > width - MARGIN:
            x, y = MARGIN, y + 20
        yield LegendKey(entry.role, x, y, x + 20, y + 10, shown)
        x += taken


def _foot(facts: Iterable[tuple[str, str]], width: int) -> Iterator[FootLine]:
    """Yield the figures of the rack, wrapped to the page width."""
    y = 0
    for label, text in facts:
        for index, part in enumerate(wrap(text, width - TEXT_X - MARGIN, TEXT_SIZE)):
            yield FootLine(y, "" if index else label, part)
            y += LINE


def _facts(
    topology: Topology, rack: Rack, rack_figures: RackFigures, supplies: list[Supply], cooled: bool
) -> Iterator[tuple[str, str]]:
    """Yield the label and the text of each figure."""
    height, used, power, usable_kw, weight, limit = rack_figures
    after = " after the loss of one feed" if topology.survives_a_feed else ""
    free_u = f"{height - used} U free"
    if rack.blanks and height > used:
        free_u += f" under {height - used} x {rack.blanks}"
    yield "Space", f"{used} of {height} U used, {free_u}"
    free = figures.free_text(usable_kw * 1000, power, "kW")
    yield "Power", f"{figures.used_text(power, 'kW')} of {usable_kw:,.1f} kW usable{after}, {free} free"
    if text := figures.typical_text(topology, [rack.name]):
        yield "Typical", f"{text} of typical power"
    heat = rack_heat(topology, rack)
    if cooled:
        liquid, air = open_total(heat.liquid, heat), open_total(heat.air, heat)
        yield "Heat", f"{figures.used_text(liquid, 'kW')} to liquid, {figures.used_text(air, 'kW')} to air"
    if limit is None:
        rating = "the load rating of the rack is unknown"
    else:
        rating = f"the rack is rated for {figures.rating_text(rack)}, {figures.free_text(limit, weight)} free"
    what = "of devices and PDUs"
    if rack.product and rack.product.weight_kg.value is not None and rack.type.weight_kg.value is None:
        what = "with the rack"
    yield "Weight", f"{figures.used_text(weight)} {what}; {rating}"
    for feed, pdus in rack.pdus:
        yield f"Feed {feed}", _feed(topology, rack, feed, pdus, supplies)
    for number, note in enumerate(figures.make_notes(power, weight, *((heat.liquid, heat.air) if cooled else ()))):
        yield "" if number else "Notes", note


def _feed(topology: Topology, rack: Rack, feed: str, pdus: tuple[str, ...], supplies: list[Supply]) -> str:
    """Return the capacity of a feed in the rack, and its load in normal operation."""
    if not pdus:
        return "neither PDUs nor power shelves in this rack"
    type_ = topology.plan.devices[pdus[0]].type  # PDUs, if there are any, are before the shelves
    if type_.kind == "powershelf":
        return _shelves(topology, rack, feed)
    on_feed = [supply for supply in supplies if supply.feed == feed]
    ups = next((item.ups for item in topology.plan.feeds if item.name == feed), None)
    load = figures.used_text(_load(topology, on_feed, supplies), "kW")
    capacity = topology.feed_kw(rack, feed)
    usable = topology.usable_share(type_)
    from_pdus = usable * len(pdus) * type_.rating_kw
    limit = f"{usable * 100:.0f} % of {len(pdus)} × {type_.model} ({type_.rating_kw:g} kW)"
    if ups:
        limit = f"the rating of {ups}" if capacity < from_pdus else f"{limit} behind {ups}"
    count = counted(len(on_feed), "supply", "supplies")
    return f"{capacity:,.1f} kW capacity, {limit}; {count}, {load} normal load"


def _shelves(topology: Topology, rack: Rack, feed: str) -> str:
    """Return the output of the power shelves on a feed, and their load in normal operation."""
    names = [name for name in dict(rack.pdus)[feed] if topology.plan.devices[name].kind == "powershelf"]
    type_, total = topology.plan.devices[names[0]].type, busbar.busbar_w(topology, rack)
    part = len(names) / len(busbar.shelves(topology, rack))
    load = figures.used_text(total._replace(value=total.value * part), "kW")
    capacity = f"{topology.feed_kw(rack, feed):,.1f} kW capacity"
    return f"{capacity}, {len(names)} × {type_.model} ({type_.rating_kw:g} kW); {load} normal load"


def _load(topology: Topology, on_feed: list[Supply], supplies: list[Supply]) -> Total:
    """Return the maximum power on a feed in watts; the supplies of a device share its load equally."""
    every: dict[str, int] = {}
    for supply in supplies:
        every[supply.device] = every.get(supply.device, 0) + 1
    return total(_shares(topology, on_feed, every))


def _shares(topology: Topology, on_feed: list[Supply], every: dict[str, int]) -> Iterator[tuple[str, Amount]]:
    for supply in on_feed:
        type_ = topology.plan.devices[supply.device].type
        yield type_.model, _share(type_.power_w, every[supply.device])


@lru_cache  # thousands of supplies are equal
def _share(power_w: Amount, supplies: int) -> Amount:
    return scaled(power_w, 1 / supplies)
