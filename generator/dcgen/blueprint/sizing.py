"""The request of `dcgen size`: what the site is for, and the servers to choose from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dcgen.blueprint import Kind, Site
from dcgen.blueprint.workload import Workload
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name, Text

STORAGE = "WEKAPOD-NODE"
Servers = Annotated[tuple[ModelName, ...], Field(min_length=1, max_length=16, json_schema_extra={"uniqueItems": True})]


class SizeRequest(Model):
    """What a site is for, and the servers from which dcgen makes blueprints."""

    kind: Kind
    """The kind of site."""
    name: Name
    """The name of the site, which the blueprint gets."""
    description: Text | None = None
    """A description for readers of the output."""
    site: Site = Site()
    """The location: name and DNS domain."""
    servers: Servers
    """The server models to choose from. Each becomes an alternative."""
    storage: ModelName = STORAGE
    """The model of the storage servers."""
    workload: Workload
    """The training job or the served model."""
