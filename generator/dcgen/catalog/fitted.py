"""What is put into a chassis: processors, memory, GPUs, adapters and drives."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from dcgen.catalog.values import MAX_CARDS, ModelName, PortLabel
from dcgen.schema import Model, Name


class FittedPart(Model):
    """A number of equal parts in a chassis."""

    model: ModelName
    count: Annotated[int, Field(ge=1, le=128)]


class FittedNics(FittedPart):
    """Equal adapters; `ports` names the fabric of each port of a card, in port order, null for a port left free.

    `bmc: false` leaves the adapters' own management ports unwired. `gpus` says which GPU (from 0) each port of
    each card serves, and `labels` what is printed beside it, where the chassis does not count both in port order.
    """

    ports: tuple[Name | None, ...]
    bmc: bool = True
    gpus: tuple[Annotated[int, Field(ge=0, le=127)], ...] | None = None
    labels: tuple[PortLabel, ...] | None = None

    @model_validator(mode="after")
    def one_value_a_port(self) -> FittedNics:
        for key, values in (("gpus", self.gpus), ("labels", self.labels)):
            if values is not None and len(values) != self.count * len(self.ports):
                raise ValueError(
                    f"{key} lists {len(values)} ports, {self.count} cards of {len(self.ports)} ports have "
                    f"{self.count * len(self.ports)} -> list one value for each port of each card"
                )
        if self.labels and len(set(self.labels)) != len(self.labels):
            raise ValueError("labels names a port twice -> give each port a label of its own")
        return self


class Fitted(Model):
    """What is put into a chassis."""

    cpus: FittedPart | None = None
    memory: FittedPart | None = None
    gpus: FittedPart | None = None
    nics: Annotated[dict[Name, FittedNics], Field(max_length=64)] = {}
    drives: Annotated[dict[Name, FittedPart], Field(max_length=64)] = {}

    @model_validator(mode="after")
    def cards_are_few(self) -> Fitted:
        if (cards := sum(item.count for item in self.nics.values())) > MAX_CARDS:
            raise ValueError(f"nics has {cards} cards, {MAX_CARDS} are the most of one server -> correct the counts")
        return self
