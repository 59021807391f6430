"""Phases: the parts of a site that are built at different times."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.blueprint.naming import RackName
from dcgen.blueprint.values import Numbers
from dcgen.schema import Model, Name

MAX_PHASES = 16  # dcgen plans the site once per phase


class PhaseSpec(Model):
    """The servers and circuits that one phase adds. Switches, PDUs and racks follow from them."""

    units: Numbers | None = None
    """The scalable units that the phase builds, with all of their servers."""
    servers: dict[Name, Numbers] = {}
    """The numbers of the servers that the phase builds, by group. The groups are outside the units."""
    racks: Annotated[tuple[RackName, ...], Field(max_length=10_000)] = ()
    """The names of racks whose servers the phase builds."""
    circuits: Annotated[tuple[Name, ...], Field(max_length=4_096)] = ()
    """The names of the circuits that the phase connects."""

    @model_validator(mode="after")
    def a_phase_builds_something(self) -> Self:
        if not (self.units or self.servers or self.racks or self.circuits):
            raise ValueError("the phase builds nothing -> list its `units:`, `servers:`, `racks:` or `circuits:`")
        return self
