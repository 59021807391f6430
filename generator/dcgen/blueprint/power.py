"""Power feeds and rack PDUs."""

from typing import Annotated, Literal

from pydantic import Field

from dcgen.catalog.cords import CordColor
from dcgen.catalog.values import ModelName, Positive, Region
from dcgen.schema import Model, Name

# NEC 210.20(A) and 215.3: an overcurrent device carries at most 80 % of its rating as continuous load. The exception
# is an assembly that is listed for operation at 100 %.
CONTINUOUS = 0.8


class FeedSpec(Model):
    """A power feed."""

    ups: ModelName | None = None
    """The model of a rack UPS behind which all PDUs of the feed are connected."""
    color: CordColor | None = None
    """The color of the power cords on this feed. Without it, the color of the cords is open."""
    kw: Positive | None = None
    """The continuous power that the hall supplies to all racks on this feed, in kilowatts."""
    busway_a: Positive | None = None
    """The rating of the busway of this feed along each row, in amperes per phase. A row of `floor:` can override it."""
    present: bool = False
    """True if the feed with its UPS exists already. Its UPS is not ordered."""


class Power(Model):
    """Power feeds and rack PDUs."""

    feeds: Annotated[dict[Name, FeedSpec], Field(min_length=1, max_length=4)] = {
        "a": FeedSpec.model_construct(),
        "b": FeedSpec.model_construct(),
    }
    """The feeds of the site by name, by default `a` and `b`."""
    pdu: ModelName | None = None
    """The PDU model of all racks. A rack group can override it."""
    pdus_per_feed: Annotated[int, Field(ge=1, le=4)] = 1
    """The number of PDUs per rack and feed. A rack group can override it."""
    region: Region = "iec"
    """The ratings of cords, inlets and outlets: `iec` for IEC 60320 (10 A and 16 A), `ul` for UL (15 A and 20 A)."""
    voltage_v: Positive | None = None
    """The voltage of the site in volts, between phases or to neutral. PDUs of another voltage are an error."""
    continuous: Annotated[float, Field(ge=0.5, le=1)] = CONTINUOUS
    """The share of the rating of a breaker that a continuous load may take.

    The default is that of NEC 210.20(A) and 215.3. Use 1 where every breaker is rated for continuous load at 100 %.
    A PDU with `rated_continuous` in the catalog has no derating.
    """
    feed_a: Positive | None = None
    """The breaker of each feed of a rack in amperes per phase. All PDUs of the rack on one feed share it.

    A rack group can override it.
    """
    survives: Literal["feed", "nothing"] = "feed"
    """With `feed`, the loss of one feed must not stop any device."""
    reserve_percent: Annotated[float, Field(ge=0, le=90)] = 0.0
    """The percentage of the usable power of a rack that stays free for growth."""
    overhead_percent: Annotated[float, Field(ge=0, le=100)] = 20.0
    """The percentage that fans and power conversion add to the power of fitted parts.

    It applies where the stated maximum of a model does not cover its parts. The fans of a server take 11 % of its power
    under load (Intel Developer Forum 2009). A power supply with 80 PLUS Platinum converts 94 % at half load. So the
    factor is 1 / (0.89 x 0.94), or 1.20. It adds nothing to trays on a busbar.
    """
    pue: Annotated[float, Field(ge=1, le=4)] | None = None
    """The power usage effectiveness of the hall (ISO/IEC 30134-2): the power of the facility per power of the devices.

    With it, the README states the load of the facility.
    """
    ups_minutes: Positive | None = None
    """The minimum runtime of the UPSes at their load, in minutes."""
