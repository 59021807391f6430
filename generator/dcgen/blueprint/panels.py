"""Structured cabling: patch panels, trunks and patch cords."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name


class PanelSpec(Model):
    """Patch panels in racks, for the fibers of some fabrics.

    Every fiber of these fabrics between two racks runs over two patch cords, two panels and a trunk.
    """

    fabrics: Annotated[tuple[Name, ...], Field(min_length=1, max_length=128)]
    """The fabrics whose fibers between racks run over the panels."""
    model: ModelName
    """The panel model of the catalog."""
    trunk: ModelName
    """The cable model of the trunks between panels."""
    cord: ModelName
    """The cable model of the patch cords between devices and panels."""
    racks: Annotated[dict[Name, Annotated[int, Field(ge=1, le=40)]], Field(min_length=1, max_length=256)]
    """The number of panels in each rack, by rack group. They take the highest free rack units."""

    @model_validator(mode="after")
    def fabrics_are_named_once(self) -> Self:
        if len(set(self.fabrics)) < len(self.fabrics):
            raise ValueError("`fabrics:` lists a fabric twice -> list each fabric once")
        return self
