"""Servers: groups of equal ones, and the place of one."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dcgen.blueprint.values import MAX_NUMBER, Numbers
from dcgen.catalog.models import Fitted
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name


class ServerPlace(Model):
    """The place of one server: its group, its unit where the group has units, and its number."""

    group: Name
    unit: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    number: Annotated[int, Field(ge=1, le=MAX_NUMBER)]


class ServerGroup(Model):
    """Equal servers. With `units` the group repeats in each scalable unit, and `numbers` counts within one;
    `without` lists the numbers that single units lack.

    `capacity` is how many the group may ever hold (in one unit): ports, rack places and addresses are kept for them.
    `required` is how many must run to serve the load: the others are spares that the edge rules count.
    `in_place_of` gives the servers of this group the switch ports of one absent server of another group in every
    fabric but `oob`: fabric managers sit there.
    """

    model: ModelName
    role: Name | None = None
    units: Numbers | None = None
    numbers: Numbers
    without: dict[Annotated[int, Field(ge=1, le=MAX_NUMBER)], Numbers] = {}
    in_place_of: ServerPlace | None = None
    capacity: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    required: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    fitted: Fitted | None = None
