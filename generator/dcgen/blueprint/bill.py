"""The bill of materials: spares, power cords, blanking panels, licenses and support."""

from collections import Counter
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from dcgen.catalog.values import ModelName
from dcgen.schema import Model

Category = Literal[
    "server",
    "chassis",
    "storage",
    "gpu",
    "cpu",
    "memory",
    "nic",
    "drive",
    "switch",
    "optic",
    "cable",
    "panel",
    "accessory",
    "rack",
    "pdu",
    "ups",
    "powershelf",
    "cdu",
    "cord",
    "receptacle",
    "license",
]
Stopper = Literal["pdu", "switch", "server"]
STOPPERS: tuple[Stopper, ...] = ("pdu", "switch", "server")
CORD_SLACK_M = 0.3  # to unplug a cord and to dress it along the side of the rack


class Spares(Model):
    """Spare parts."""

    percent: dict[Category, Annotated[float, Field(ge=0, le=100)]] = {
        "optic": 2.0,
        "cable": 2.0,
        "cord": 2.0,
        "drive": 2.0,
    }
    """The percentage of spares per category of the bill of materials, rounded up to whole parts.

    A category without a percentage has no spares, except by `one_of`.
    """
    one_of: tuple[Stopper, ...] = STOPPERS
    """The kinds of devices of which at least one spare per model is on the bill, because its loss can stop a site.

    `server` applies to groups that run no spare server: those with as many servers as `required:` states. The spare
    server has its parts. Use `one_of: []` for none, for example if several sites share a store of spares.
    """


class BillSpec(Model):
    """The policy of the bill of materials."""

    cords: Annotated[tuple[ModelName, ...], Field(max_length=50)] = ()
    """The power cords to prefer, as models of the catalog, the first one first.

    Without them, or if none fits an inlet and an outlet, dcgen takes a cord without a manufacturer.
    """
    cord_slack_m: Annotated[float, Field(ge=0, le=10)] = CORD_SLACK_M
    """The length that is added to each power cord, in meters."""
    blanks: ModelName | None = None
    """The blanking panel for free rack units of racks whose group states none. By default they stay open."""
    licenses: Annotated[tuple[ModelName, ...], Field(max_length=50)] = ()
    """The licenses to buy, as models of the catalog. By default none is on the bill."""
    support_years: Annotated[int, Field(ge=1, le=20)] | None = None
    """The term of support for each server, switch and UPS, in years. By default none is on the bill."""

    @model_validator(mode="after")
    def models_are_listed_once(self) -> Self:
        for key, names in (("cords", self.cords), ("licenses", self.licenses)):
            if twice := [name for name, count in Counter(names).items() if count > 1]:
                raise ValueError(f"'{twice[0]}' occurs twice in `{key}:` -> list each model once")
        return self
