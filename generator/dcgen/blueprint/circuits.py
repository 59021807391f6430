"""Circuits: the lines that leave the site."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.blueprint.routing import Asn
from dcgen.blueprint.values import Prefix
from dcgen.catalog.values import Speed
from dcgen.schema import Model, Name, Text


class Circuit(Model):
    """A line that leaves the site, such as a WAN circuit or the out-of-band path. It ends on one leaf of a fabric."""

    fabric: Name
    """The fabric in which the circuit ends."""
    leaf: Annotated[int, Field(ge=1, le=64)] = 1
    """The leaf of the fabric, counted from 1."""
    number: Annotated[int, Field(ge=1, le=64)] | None = None
    """The position among the circuits of that leaf.

    By default the circuits take the free numbers in order of their names, so state numbers if more circuits may follow.
    """
    links: Annotated[int, Field(ge=1, le=64)] = 1
    """The number of cables. A circuit takes one number per cable."""
    provider: Text
    """The name of the provider."""
    speed_gbps: Speed
    """The speed of each link in Gbit/s."""
    asn: Asn | None = None
    """The AS number of the far end. The leaf then routes on the circuit, with a BGP session per cable.

    Without it the circuit is a port of the VLAN of its leaf.
    """
    prefix: Prefix | None = None
    """The prefix of a routed circuit, such as 192.0.2.0/31. The leaf has its first address and the far end the next.

    Each further cable has the next prefix of that length. By default the prefixes are from the pool `links`.
    """
    vlan: Name | None = None
    """The VLAN of the circuit by its name under `vlans:` of the fabric, by default the VLAN of the hosts."""

    @model_validator(mode="after")
    def routed_circuits_have_no_vlan(self) -> Self:
        if self.vlan and self.asn:
            raise ValueError("a circuit with `asn:` is routed and has no VLAN -> remove `vlan:` or `asn:`")
        if self.prefix and not self.asn:
            raise ValueError("a circuit with `prefix:` needs the AS number of its far end -> add `asn:`")
        return self
