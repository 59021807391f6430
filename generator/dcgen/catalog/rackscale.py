"""Rack-scale systems: the DC busbar of a rack, its power shelves, and the devices that come with a rack."""

from typing import Annotated, Literal

from pydantic import Field

from dcgen.catalog.entry import Mounted, Supplies
from dcgen.catalog.values import Count, Few, ModelName, Positive
from dcgen.schema import Model, Text


class PowerShelf(Mounted):
    """A power shelf: rectifiers that feed the DC busbar of a rack.

    `power_max_w` is what the shelf itself turns into heat at full load, without the power that it supplies.
    """

    rating_kw: Positive
    """The continuous output of the shelf in kilowatts, with all of its power supplies."""
    supplies: Supplies | None = None
    """The power supplies (rectifiers). With a redundancy of N+M, the shelf supplies the rating of N of them."""
    voltage_v: Positive | None = None
    """The input voltage in volts, between phases for a three-phase input."""
    phases: Literal[1, 3] | None = None
    """The number of input phases."""
    amps: Positive | None = None
    """The rated current of one input in amperes."""
    inputs: Few | None = None
    """The number of inputs, each with its own whip."""
    plug: Text | None = None
    """The connector of an input, such as the seven-pin connector of Open Rack V3."""
    mgmt_ports: Few = 1
    """The number of management ports."""


class Busbar(Model):
    """The DC busbar of a rack. Its devices need no outlets."""

    shelf: ModelName
    """The model of the power shelves."""
    shelves: Annotated[int, Field(ge=1, le=16)]
    """The number of power shelves. The feeds take them in turn, counted from the bottom."""


class StackPart(Model):
    """Neighboring rack units for one kind of device."""

    kind: Literal["powershelf", "server", "nvswitch", "switch", "cdu", "free"]
    """The kind of device. `free` rack units take every other device."""
    count: Annotated[int, Field(ge=1, le=60)]
    """The number of devices, or of free rack units."""


class RackProduct(Model):
    """A rack that is ordered as a whole, with its devices. The values are those of the whole rack."""

    includes: Annotated[dict[ModelName, Count], Field(min_length=1, max_length=32)]
    """The number of devices that come with the rack, by model."""
    weight_kg: Positive | None = None
    """The weight of the rack with these devices in kilograms."""
    power_max_w: Positive | None = None
    """The maximum power of these devices together, in watts."""
    liquid_percent: Annotated[float, Field(ge=0, le=100)] | None = None
    """The percentage of their heat that goes into a liquid coolant."""
