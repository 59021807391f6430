"""Records of racks that are ordered as a whole, and of liquid cooling."""

from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.amounts import Amount


class Product(NamedTuple):
    """The devices that come with a rack, by model, and the values of all of them together.

    The weight includes the rack. The power is in watts, `liquid_percent` of it goes into a coolant.
    """

    includes: tuple[tuple[str, int], ...]
    weight_kg: Amount
    power_w: Amount
    liquid_percent: Amount


class CduSpot(NamedTuple):
    """The place of a CDU cabinet: its row and position, and its outside dimensions in millimeters."""

    device: str
    row: int
    column: int
    width_mm: float | None
    depth_mm: float | None


class CoolantLoop(NamedTuple):
    """The CDUs of one loop, and the racks on it. With `spare`, the loss of one CDU must leave enough."""

    name: str
    model: str
    cdus: tuple[str, ...]
    spare: bool
    racks: tuple[str, ...]
    origin: KeyPath


class CoolingPlan(NamedTuple):
    """The liquid cooling of a site. The coolant warms by `rise_k` kelvin in a rack, None if it is not stated."""

    coolant: str
    rise_k: float | None
    loops: tuple[CoolantLoop, ...]
    spots: tuple[CduSpot, ...]


NO_COOLING = CoolingPlan("", None, (), ())
