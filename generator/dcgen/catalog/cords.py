"""Power cords: a connector for the inlet of a device, and a plug for an outlet of a PDU."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from dcgen.catalog.entry import Item
from dcgen.catalog.values import Positive
from dcgen.schema import Model, Text

Plug = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Za-z0-9-]*$", max_length=30)]
CordColor = Literal["black", "blue", "brown", "gray", "green", "orange", "purple", "red", "white", "yellow"]


class CordLength(Model):
    """A stock length."""

    m: Positive
    """The length in meters."""
    part_number: Text | None = None
    """The part number of this length, if a source states one."""


class Cord(Item):
    """A power cord with its stock lengths."""

    connector: Literal["C13", "C15", "C19", "C21"]
    """The connector for the inlet of a device, by IEC 60320, such as `C13` for a C14 inlet."""
    plug: Plug
    """The plug for an outlet, such as `C14`, `C20` or `5-15P`."""
    amps: Positive | None = None
    """The rating by IEC 60320 in amperes."""
    color: CordColor | None = None
    """The color, if a source states one. Part numbers apply to cords of this color only."""
    lengths: Annotated[tuple[CordLength, ...], Field(max_length=100)] = ()
    """The stock lengths, in ascending order. Without them, a cord has the length that the design needs."""

    @model_validator(mode="after")
    def lengths_rise(self) -> Self:
        lengths = [length.m for length in self.lengths]
        if lengths != sorted(set(lengths)):
            raise ValueError("lengths are not in ascending order -> sort them, and list each length once")
        return self
