"""Coolant distribution units."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.catalog.entry import Mounted, Supplies
from dcgen.catalog.values import Few, Positive


class Cdu(Mounted):
    """A coolant distribution unit (CDU): the heat exchanger and the pumps of a liquid loop.

    With `u_height` it is a device in a rack. Without it, it is a cabinet in a row, and `width_mm` is its width.
    """

    capacity_kw: Positive
    """The heat that it removes from the liquid, in kilowatts."""
    approach_k: Annotated[float, Field(ge=0, le=60)] | None = None
    """The difference between the two supply temperatures at which the capacity applies, in kelvin."""
    flow_l_min: Positive | None = None
    """The maximum flow to the racks in liters per minute."""
    width_mm: Positive | None = None
    """The width of a cabinet in millimeters."""
    supplies: Supplies | None = None
    """The power supplies of a device in a rack."""
    mgmt_ports: Few = 0
    """The number of management ports."""

    @model_validator(mode="after")
    def a_cabinet_is_no_rack_device(self) -> Self:
        if self.u_height is not None and self.width_mm is not None:
            raise ValueError(
                f"{self.model} has both u_height and width_mm -> state u_height for a device in a rack, or width_mm "
                "for a cabinet in a row"
            )
        return self
