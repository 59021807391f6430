"""The processors and the memory of a server as fitted."""

from typing import NamedTuple

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts


class Processors(NamedTuple):
    """Equal processors with their cores each, None if unknown, and the capacity of all DIMMs in gigabytes.

    A server without stated processors has no `sockets`, one without stated DIMMs no memory. The capacity of a DIMM is
    binary: 64 GB are 65,536 MiB.
    """

    model: str = ""
    sockets: int = 0
    cores: int | None = None
    memory_gb: float | None = None

    @property
    def total_cores(self) -> int | None:
        """The cores of all processors, None if unknown."""
        return self.sockets * self.cores if self.cores and self.sockets else None


NO_PROCESSORS = Processors()


def processors_of(catalog: Catalog, fitted: parts.Fitted) -> Processors:
    """Return the processors and the memory among the fitted parts."""
    found = NO_PROCESSORS
    if fitted.cpus:
        cpu = catalog.get(parts.Cpu, fitted.cpus.model, ())
        found = Processors(cpu.model, fitted.cpus.count, cpu.cores)
    if fitted.memory:
        dimm = catalog.get(parts.Memory, fitted.memory.model, ())
        found = found._replace(memory_gb=dimm.capacity_gb * fitted.memory.count)
    return found
