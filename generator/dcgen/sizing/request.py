"""The request of `dcgen size`: what the site is for, and the servers to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from dcgen import source
from dcgen.blueprint import Kind, Site
from dcgen.blueprint.workload import Workload
from dcgen.catalog.values import ModelName
from dcgen.schema import Model, Name, Text, validate

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


def load(path: Path, root: Path | None = None) -> tuple[SizeRequest, source.Document]:
    """Return the request at `path`, a file inside `root` (default: its folder), and the document it was read from.

    Raise FindingsError with every fault of its keys and values.
    """
    document = source.read(path, root)
    return validate(SizeRequest, document), document
