"""Parts that are fitted into a chassis: processors, memory, GPUs, adapters and drives."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.catalog.values import MAX_CARDS, ModelName, PortLabel
from dcgen.schema import Model, Name


class FittedPart(Model):
    """Equal parts in a chassis."""

    model: ModelName
    """The model of the part in the catalog."""
    count: Annotated[int, Field(ge=1, le=128)]
    """The number of parts per chassis."""


class FittedNics(FittedPart):
    """Equal adapters."""

    ports: tuple[Name | None, ...]
    """The fabric of each port of a card, in port order, and null for an unused port.

    `compute`, `storage`, `inband` and `oob` also mean the one fabric of another name that carries the same traffic.
    """
    bmc: bool = True
    """With `false`, the management ports of the adapters have no cables."""
    gpus: tuple[Annotated[int, Field(ge=0, le=127)], ...] | None = None
    """The GPU, counted from 0, of each port of each card. Set it if the chassis does not number GPUs in port order."""
    labels: tuple[PortLabel, ...] | None = None
    """The label of each port of each card on the device. Without it, dcgen composes the names and marks them with *."""
    rdma: tuple[PortLabel, ...] | None = None
    """The name of each port of each card as an RDMA device of the operating system, such as mlx5_0."""

    @model_validator(mode="after")
    def one_value_per_port(self) -> Self:
        for key, values in (("gpus", self.gpus), ("labels", self.labels), ("rdma", self.rdma)):
            if values is not None and len(values) != self.count * len(self.ports):
                raise ValueError(
                    f"{key} lists {len(values)} ports, but {self.count} cards of {len(self.ports)} ports have "
                    f"{self.count * len(self.ports)} -> list one value per port and card"
                )
        for key, names in (("labels", self.labels), ("rdma", self.rdma)):
            if names and len(set(names)) != len(names):
                raise ValueError(f"{key} contains a name twice -> give each port its own name")
        return self


class Fitted(Model):
    """The parts in a chassis."""

    cpus: FittedPart | None = None
    """The processors."""
    memory: FittedPart | None = None
    """The DIMMs."""
    gpus: FittedPart | None = None
    """The GPUs."""
    nics: Annotated[dict[Name, FittedNics], Field(max_length=64)] = {}
    """The adapters, by a name that becomes part of their port names."""
    drives: Annotated[dict[Name, FittedPart], Field(max_length=64)] = {}
    """The drives, by a name for their use."""

    @model_validator(mode="after")
    def cards_are_few(self) -> Self:
        if (cards := sum(nic.count for nic in self.nics.values())) > MAX_CARDS:
            raise ValueError(f"nics has {cards} cards; a server takes at most {MAX_CARDS} -> correct the counts")
        return self
