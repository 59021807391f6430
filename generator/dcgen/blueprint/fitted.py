"""Parts that a server group fits in place of, or besides, those of the catalog."""

from typing import Annotated

from pydantic import Field

from dcgen.catalog.values import ModelName, PortLabel
from dcgen.schema import Model, Name


class PartChange(Model):
    """Equal parts in a chassis. A key that is not stated keeps the value of the standard configuration."""

    model: ModelName | None = None
    """The model of the part in the catalog."""
    count: Annotated[int, Field(ge=1, le=128)] | None = None
    """The number of parts per chassis."""


class NicChange(PartChange):
    """Equal adapters. A key that is not stated keeps the value of the standard configuration."""

    ports: tuple[Name | None, ...] | None = None
    """The fabric of each port of a card, in port order, and null for an unused port.

    `compute`, `storage`, `inband` and `oob` also mean the one fabric of another name that carries the same traffic.
    """
    bmc: bool | None = None
    """With `false`, the management ports of the adapters have no cables."""
    gpus: tuple[Annotated[int, Field(ge=0, le=127)], ...] | None = None
    """The GPU, counted from 0, of each port of each card. Set it if the chassis does not number GPUs in port order.

    The list of the standard configuration applies while `model`, `count` and the number of ports are the same.
    """
    labels: tuple[PortLabel, ...] | None = None
    """The label of each port of each card on the device. Without it, dcgen composes the names and marks them with *.

    The list of the standard configuration applies while `model`, `count` and the number of ports are the same.
    """
    rdma: tuple[PortLabel, ...] | None = None
    """The name of each port of each card as an RDMA device of the operating system, such as mlx5_0.

    The list of the standard configuration applies while `model`, `count` and the number of ports are the same.
    """


class FittedChange(Model):
    """The parts in a chassis, merged with its standard configuration.

    A section or an entry that is not stated keeps the parts of the standard configuration. `null` removes them.
    """

    cpus: PartChange | None = None
    """The processors."""
    memory: PartChange | None = None
    """The DIMMs."""
    gpus: PartChange | None = None
    """The GPUs."""
    nics: Annotated[dict[Name, NicChange | None], Field(max_length=64)] | None = None
    """The adapters, by a name that becomes part of their port names."""
    drives: Annotated[dict[Name, PartChange | None], Field(max_length=64)] | None = None
    """The drives, by a name for their use."""
