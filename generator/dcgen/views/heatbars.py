"""The heat of a rack to liquid and to air, as a text and a bar on the floor plan."""

from __future__ import annotations

from dcgen.plan.records import Rack
from dcgen.proof.cooling import rack_heat
from dcgen.topology import Topology
from dcgen.views.outlines import HeatBar

SPLIT_SIZES = (12, 11, 10, 9, 8)
SPLIT_TEXT, BAR_CM = SPLIT_SIZES[0], 7  # the height of the text and of the bar, in centimeters on the floor


def split_text(topology: Topology, rack: Rack) -> tuple[str, float | None]:
    """Return the heat to liquid and to air as a text in kW, and the share to liquid; "" and None without liquid."""
    heat = rack_heat(topology, rack)
    if heat.undivided.unknown:
        return "L ? A ?", None
    if not heat.liquid.value:
        return "", None
    liquid, air = heat.liquid.value / 1000, heat.air.value / 1000
    mark = "*" if heat.liquid.assumed else ""
    return f"L {liquid:.0f} A {air:.0f}{mark}", liquid / (liquid + air)


def make_bar(share: float | None, x: int, y: int, width: int) -> tuple[HeatBar, ...]:
    """Return the bar that divides the heat of a rack, () if the share is unknown or the rack has no liquid."""
    if share is None:
        return ()
    part = round(width * share)
    return HeatBar("l", x, y, part), HeatBar("a", x + part, y, width - part)
