"""Equipment that is in a rack already and that dcgen does not plan: another team's server, a firewall, a panel."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from dcgen.blueprint.naming import RackName
from dcgen.catalog.values import Airflow, Inlet, ModelName, Positive
from dcgen.schema import Model, Text

# A PDU of a rack: its feed, and its number if the rack has several PDUs per feed, such as a or a2.
PduKey = Annotated[str, StringConstraints(pattern=r"^[a-z](-?[a-z0-9])*$", max_length=42)]
# An outlet: its type, and its number of that type.
Outlet = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z0-9][A-Za-z0-9-]*-[0-9]{2,3}$", max_length=20),
    Field(json_schema_extra={"examples": ["C13-04", "C19-01"]}),
]


class PresentDevice(Model):
    """A device that is in a rack already. It takes rack units, outlets, power, weight and heat, and is not ordered."""

    rack: RackName
    """The name of its rack."""
    u: Annotated[int, Field(ge=1, le=60)]
    """Its lowest rack unit, counted from 1 at the bottom."""
    face: Literal["front", "rear"] = "front"
    """The side of the rack that its front faces."""
    model: ModelName | None = None
    """Its model in the catalog, which gives the values that are not stated here."""
    description: Text | None = None
    """A note on its purpose and owner, for readers of the output."""
    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    """Its height in rack units. A device without a model needs it."""
    depth_mm: Positive | None = None
    """Its depth in millimeters."""
    weight_kg: Positive | None = None
    """Its weight in kilograms."""
    power_w: Annotated[float, Field(ge=0, le=1_000_000)] | None = None
    """Its maximum power in watts, 0 for a device without power."""
    supplies: Annotated[int, Field(ge=0, le=24)] | None = None
    """The number of its power supplies, by default that of `outlets:` or of the model."""
    redundancy: Annotated[str, StringConstraints(pattern=r"^(none|N\+N|[1-9]\+[1-9])$")] | None = None
    """The power supplies that its full load needs, and the spare ones, such as `1+1`, or `N+N` for two feeds."""
    inlet: Inlet | None = None
    """The type of its power inlets, by IEC 60320."""
    airflow: Airflow | None = None
    """The direction of the air through it, seen from its front. A device without power needs none."""
    outlets: Annotated[dict[PduKey, Annotated[tuple[Outlet, ...], Field(min_length=1, max_length=24)]], Field()] = {}
    """The outlets that its power supplies take, by PDU: the feed, and the number of the PDU if the feed has several.

    Example: `{a: [C13-01], b2: [C13-01]}`. Without it, its power supplies take outlets that no planned device uses.
    """

    @model_validator(mode="after")
    def its_height_is_known(self) -> Self:
        if self.model is None and self.u_height is None:
            raise ValueError("the height of the device is unknown -> state `u_height:`, or `model:` of the catalog")
        return self

    @model_validator(mode="after")
    def supplies_are_those_of_the_outlets(self) -> Self:
        taken = [(pdu, outlet) for pdu, outlets in self.outlets.items() for outlet in outlets]
        if self.outlets and self.supplies is not None and self.supplies != len(taken):
            raise ValueError(f"{self.supplies} power supplies take {len(taken)} outlets -> correct one of the two")
        count = len(taken) or self.supplies
        parts = [int(digit) for digit in (self.redundancy or "").split("+") if digit.isdigit()]
        if count is not None and ((parts and sum(parts) != count) or (self.redundancy == "N+N" and count % 2)):
            raise ValueError(
                f"{count} power supplies cannot have {self.redundancy} redundancy -> correct one of the two"
            )
        if len(set(taken)) < len(taken):
            raise ValueError("`outlets:` lists an outlet twice -> list each outlet once")
        return self
