"""Server groups, and the place of one server."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dcgen.blueprint.values import MAX_NUMBER, Numbers
from dcgen.catalog.models import Fitted
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name


class ServerPlace(Model):
    """The place of one server: its `group`, its `unit` if the group has units, and its `number`."""

    group: Name
    unit: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    number: Annotated[int, Field(ge=1, le=MAX_NUMBER)]


class ServerGroup(Model):
    """A group of equal servers.

    `model` is the chassis, and `fitted` lists its parts if they differ from the standard configuration of the catalog.
    `role` is a label, by default derived from the hardware. `numbers` are the servers that exist. With `units`, the
    group exists in each scalable unit, and `numbers` counts within one. `without` lists the numbers that single units
    lack.

    `capacity` is the number of servers that the group may have, per unit if it has units. The plan reserves
    ports, rack positions and addresses for all of them. The default is the next power of two, at least 8. `required`
    is the number of servers that must run to serve the load. All others count as spares in the rules for edge sites.

    `in_place_of` gives the servers of this group the switch ports of one absent server of another group, in every
    fabric but `oob`. Fabric managers use it.
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
