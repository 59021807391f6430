"""Accessories: blanking panels, cable managers and other small parts."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from dcgen.catalog.entry import Mounted

Use = Literal["blank", "manager", "rail-kit", "cassette", "shelf"]
MOUNTED: tuple[Use, ...] = ("blank", "manager", "shelf")  # these take rack units of their own


class Accessory(Mounted):
    """A part without power and ports, such as a blanking panel or a cable manager."""

    use: Use
    """The use, such as `blank` for a blanking panel or `manager` for a horizontal cable manager."""
    pack: Annotated[int, Field(ge=1, le=1_000)] = 1
    """The number of pieces per part number, such as 10 blanking panels in a box."""

    @model_validator(mode="after")
    def what_takes_rack_units_states_them(self) -> Self:
        if self.use in MOUNTED and self.u_height is None:
            raise ValueError(f"{self.model} is a {self.use} without a height -> state `u_height`")
        return self
