"""Air and liquid cooling."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from dcgen.blueprint.values import Numbers, RowKey
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name

Coolant = Literal["water", "pg25"]


class CduGroup(Model):
    """Equal coolant distribution units (CDUs) on one liquid loop.

    A CDU with rack units is in a rack: state `count` here, and hold it as `cdu-NAME` in a rack group of the site. A CDU
    cabinet is in a row: state its positions in `at`.
    """

    model: ModelName
    """The CDU model of the catalog."""
    count: Annotated[int, Field(ge=1, le=1_000)] | None = None
    """The number of CDUs in racks."""
    at: Annotated[dict[RowKey, Numbers], Field(max_length=1_000)] = {}
    """The positions of the CDU cabinets, by row number. The row does not list them in its own `positions`."""
    redundancy: Literal["none", "N+1"] = "N+1"
    """With `N+1`, the others remove the heat after the loss of one CDU."""
    groups: Annotated[tuple[Name, ...], Field(json_schema_extra={"uniqueItems": True})] = ()
    """The rack groups on the loop, by default all."""
    rows: Numbers | None = None
    """The rows of racks on the loop, by default all."""

    @model_validator(mode="after")
    def a_place_is_stated_once(self) -> Self:
        if (self.count is None) == (not self.at):
            raise ValueError(
                f"{self.model} needs `count:` in racks or `at:` in rows -> state `count:` for a CDU in a rack, or "
                "`at: {ROW: POSITIONS}` for a cabinet in a row"
            )
        return self


class Cooling(Model):
    """Air and liquid cooling."""

    rise_k: Annotated[float, Field(ge=1, le=60)] | None = None
    """The temperature rise of the air in a rack in kelvin, from which the airflow follows."""
    liquid_rise_k: Annotated[float, Field(ge=1, le=60)] | None = None
    """The temperature rise of the coolant in a rack in kelvin, from which its flow follows."""
    coolant: Coolant = "pg25"
    """The coolant of the racks: `water`, or `pg25` for water with 25 % propylene glycol."""
    cdus: Annotated[dict[Name, CduGroup], Field(max_length=64)] = {}
    """The coolant distribution units by name."""
