"""Keys that several kinds of catalog entries share: sources, size, power and power supplies."""

import re
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from dcgen.catalog import plates
from dcgen.catalog.values import Airflow, Inlet, ModelName, Positive, VoltKey
from dcgen.finding import shortened
from dcgen.schema import Model, Text

COMMON = frozenset({"model", "manufacturer", "description", "sources"})


class Source(Model):
    """The source of some values of an entry."""

    fields: tuple[str, ...]
    """The keys of the entry whose values the source states."""
    certainty: Literal["quoted", "quoted-secondary", "seed", "derived", "generic", "user"]
    """The certainty of the values: `quoted` from the manufacturer, or a weaker kind."""
    title: Text
    """The title of the document."""
    where: Text = "-"
    """The place in the document."""


class Item(Model):
    """A catalog entry. Every other value of an entry must be listed in `fields` of one of its `sources`."""

    model: ModelName
    """The name of the model, equal to the name of the file without `.yaml`."""
    manufacturer: Text
    """The manufacturer."""
    description: Text
    """The description, which the bill of materials prints."""
    part_number: Text | None = None
    """The part number to order."""
    sources: tuple[Source, ...]
    """The sources of the values."""

    @model_validator(mode="after")
    def every_value_has_a_source(self) -> Self:
        given = {key for key in self.model_fields_set if getattr(self, key) is not None} - COMMON
        covered = {name for source in self.sources for name in source.fields}
        if missing := sorted(given - covered):
            raise ValueError(
                f"no source covers {shortened(', '.join(missing))} -> list each value in `sources: - fields: [...]`"
            )
        if unknown := sorted(covered - set(type(self).model_fields)):
            raise ValueError(
                f"a source lists the unknown key {shortened(', '.join(unknown))} -> remove it from `fields`"
            )
        return self


class Mounted(Item):
    """Hardware that occupies rack units."""

    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    """The height in rack units."""
    depth_mm: Positive | None = None
    """The depth in millimeters."""
    weight_kg: Positive | None = None
    """The weight in kilograms."""
    power_max_w: Positive | None = None
    """The maximum power in watts."""
    power_typical_w: Positive | None = None
    """The typical power in watts."""
    liquid_percent: Annotated[float, Field(ge=0, le=100)] | None = None
    """The percentage of the heat that goes into a liquid coolant. The rest goes into the air."""
    liquid_cooled: bool = False
    """With `true`, a liquid coolant takes part of the heat. Without `liquid_percent`, its share is unknown."""
    airflow: Airflow | None = None
    """The direction of the air through the chassis."""
    rail_kit: Text | None = None
    """The rail kit: `included` if it comes with the device, `none` if the device needs none, else its part number."""


def needed(count: int, redundancy: str | None) -> int:
    """Return the number of power supplies, of `count`, that the full load needs: N of N+M, half of N+N, else all."""
    if redundancy in (None, "none"):
        return count
    return -(-count // 2) if redundancy == "N+N" else int(str(redundancy).partition("+")[0])


class Supplies(Model):
    """The power supplies of a chassis."""

    count: Annotated[int, Field(ge=1, le=24)]
    """The number of power supplies."""
    redundancy: Annotated[str, StringConstraints(pattern=r"^(none|N\+N|[1-9]\+[1-9])$")] | None = None
    """The power supplies that the full load needs, and the spare ones, such as `4+2`.

    With `N+N` the chassis survives the loss of one of two feeds.
    """
    inlet: Inlet | None = None
    """The type of the power inlets, by IEC 60320."""
    watts: Positive | None = None
    """The rating of one power supply in watts, at the highest of its input voltages."""
    watts_at: Annotated[dict[VoltKey, Positive], Field(max_length=16)] | None = None
    """The rating of one power supply in watts, by the input voltage in volts from which it applies."""
    cords_included: bool = False
    """With `true`, a power cord for an outlet of a rack PDU comes with each power supply."""

    @property
    def needed(self) -> int:
        """The number of power supplies that the full load needs."""
        return needed(self.count, self.redundancy)

    @model_validator(mode="after")
    def redundancy_is_of_the_count(self) -> Self:
        parts = [int(digit) for digit in re.findall(r"\d", self.redundancy or "")]
        if (parts and sum(parts) != self.count) or (self.redundancy == "N+N" and self.count % 2):
            raise ValueError(
                f"{self.count} power supplies cannot have {self.redundancy} redundancy -> correct one of the two"
            )
        return self

    @model_validator(mode="after")
    def inlet_carries_the_rating(self) -> Self:
        plates.check_supply(self.inlet, self.watts, self.watts_at or {})
        return self


def check_load(supplies: Supplies | None, load: float | None) -> None:
    """Raise ValueError if the power supplies that must carry a load (W) by their redundancy have too few watts."""
    if supplies and supplies.redundancy and supplies.watts and load and supplies.needed * supplies.watts < load:
        raise ValueError(
            f"{supplies.needed} of {supplies.count} power supplies of {supplies.watts:g} W cannot carry {load:g} W, as "
            f"{supplies.redundancy} redundancy requires -> correct `redundancy`, `watts` or `power_max_w`"
        )
