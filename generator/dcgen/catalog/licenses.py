"""Software licenses and terms of support."""

from typing import Annotated, Literal

from pydantic import Field

from dcgen.catalog.entry import Item
from dcgen.catalog.values import ModelName


class License(Item):
    """A software license or a term of support, bought once per GPU, server, switch or site."""

    per: Literal["gpu", "server", "switch", "site"]
    """The unit of the license. A storage server counts as a server."""
    models: Annotated[tuple[ModelName, ...], Field(max_length=100)] | None = None
    """The models of GPUs, servers or switches that the license covers. Without them, it covers all."""
    years: Annotated[int, Field(ge=1, le=20)] | None = None
    """The term in years."""
