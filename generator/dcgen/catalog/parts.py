"""Parts that are fitted into a chassis, and orderable apart: GPUs, processors, DIMMs and drives."""

from typing import Annotated

from pydantic import Field

from dcgen.catalog.entry import Item
from dcgen.catalog.values import Count, Pcie, Positive, Precision
from dcgen.schema import Text


class Gpu(Item):
    """A GPU."""

    form: Text
    """The form factor: `SXM4`, `SXM5`, `SXM6`, `OAM`, `Superchip` or `PCIe`."""
    memory_gb: Positive | None = None
    """The memory in gigabytes."""
    tdp_w: Positive | None = None
    """The thermal design power in watts."""
    memory_gbytes_per_s: Positive | None = None
    """The memory bandwidth in gigabytes per second."""
    tflops: Annotated[dict[Precision, Positive], Field(max_length=16)] | None = None
    """The dense peak of the matrix units in teraflops (TOPS for `int8`), by precision."""
    pcie: Pcie | None = None
    """The generation and lanes of the PCIe interface, such as `5 x16`."""
    nvlink_gbytes_per_s: Annotated[float, Field(ge=0, le=1_000_000)] | None = None
    """The NVLink bandwidth in gigabytes per second, both directions together."""


class Cpu(Item):
    """A processor."""

    cores: Count | None = None
    """The number of cores."""
    tdp_w: Positive | None = None
    """The thermal design power in watts."""
    pcie_lanes: Count | None = None
    """The number of PCIe lanes for devices."""
    pcie_generation: Annotated[int, Field(ge=3, le=7)] | None = None
    """The generation of the PCIe lanes."""


class Memory(Item):
    """A DIMM."""

    capacity_gb: Positive
    """The capacity in gigabytes."""
    form: Text = "RDIMM DDR5"
    """The form factor and generation."""
    power_max_w: Positive | None = None
    """The maximum power in watts."""


class Drive(Item):
    """A drive."""

    form: Text
    """The form factor, which must be one of the bays of the chassis."""
    capacity_tb: Positive
    """The capacity in terabytes."""
    power_max_w: Positive | None = None
    """The maximum power in watts."""
    read_gbytes_per_s: Positive | None = None
    """The sequential read bandwidth in gigabytes per second."""
    pcie: Pcie | None = None
    """The generation and lanes of the PCIe interface, such as `4 x4`. Without it, NVMe drives have four lanes."""
