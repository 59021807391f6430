"""The request of `dcgen size`: what the site is for, and the servers to choose from."""

from typing import Annotated, Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue

from dcgen.blueprint import Addressing, Assumption, Kind, Site
from dcgen.blueprint.circuits import Circuit
from dcgen.blueprint.cooling import Cooling
from dcgen.blueprint.fabrics import FabricOrNone
from dcgen.blueprint.facility import FloorSpec, RackGroup
from dcgen.blueprint.fitted import FittedChange
from dcgen.blueprint.power import Power
from dcgen.blueprint.values import OwnName
from dcgen.blueprint.workload import Workload
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name, Text

STORAGE = "WEKAPOD-NODE"
MOST = 16  # alternatives, each of which is planned


class SizedServer(Model):
    """A server model to choose from. A model with a standard configuration can be written as its name alone."""

    model: ModelName
    """The server model of the catalog."""
    name: Name | None = None
    """The name of the alternative, by default the model. Two alternatives with one model need it."""
    fitted: FittedChange | None = None
    """The parts in the chassis, as in the blueprint. A chassis without a standard configuration needs it."""

    @model_validator(mode="before")
    @classmethod
    def a_text_is_a_model(cls, value: Any) -> Any:
        return {"model": value} if isinstance(value, str) else value

    @property
    def title(self) -> str:
        """The name of the alternative."""
        return self.name or self.model


class _OrModel:
    """Add the name of a model to the JSON Schema of a value."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(core), {"type": "string"}]}


Servers = Annotated[tuple[Annotated[SizedServer, _OrModel], ...], Field(min_length=1, max_length=MOST)]


class SizeRequest(Model):
    """The workload of a site, and the servers from which dcgen makes blueprints.

    dcgen sizes the server groups `gpu` of a training job, `infer` of a served model, and `store`. Other keys of the
    blueprint that this file states go into each result as they are.
    """

    kind: Kind
    """The kind of site."""
    name: Name
    """The name of the site, which the blueprint gets."""
    description: Text | None = None
    """A description for readers of the output."""
    site: Site = Site.model_construct()
    """The location: name and DNS domain."""
    servers: Servers
    """The server models to choose from. Each becomes an alternative."""
    storage: ModelName = STORAGE
    """The model of the storage servers."""
    workload: Workload
    """The training job or the served model."""
    fabrics: Annotated[dict[OwnName, FabricOrNone], Field(max_length=128)] = {}
    """The fabrics, as in the blueprint. dcgen adds a design for each other fabric that ports name."""
    racks: dict[OwnName, RackGroup] = {}
    """The rack groups, as in the blueprint."""
    floor: FloorSpec | None = None
    """The floor, as in the blueprint, by default one with rows 3 m apart."""
    power: Power | None = None
    """The feeds and PDUs, as in the blueprint. By default dcgen chooses the number of feeds, and the UPS of an edge
    site."""
    cooling: Cooling = Cooling.model_construct()
    """The cooling, as in the blueprint."""
    circuits: Annotated[dict[Name, Circuit], Field(max_length=4_096)] = {}
    """The circuits, as in the blueprint. By default dcgen adds two for users, and one for management at an edge."""
    addressing: Addressing = Addressing.model_construct()
    """The address pools, as in the blueprint."""
    assume: dict[ModelName, Assumption] = {}
    """Planning values by model, as in the blueprint."""

    @model_validator(mode="after")
    def alternatives_have_names(self) -> Self:
        titles = [server.title for server in self.servers]
        if again := sorted({title for title in titles if titles.count(title) > 1}):
            raise ValueError(f"`servers:` lists {again[0]} twice -> remove one, or give each a `name:`")
        return self
