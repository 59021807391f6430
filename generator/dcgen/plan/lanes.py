"""The PCIe lanes of a server as fitted: what its processors give, and what its GPUs, adapters and drives take."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.catalog.values import Pcie

NVME_LANES = 4  # of the connector SFF-8639 of a U.2 drive, and of the EDSFF and M.2 connectors
GBYTES_PER_LANE = {3: 1.0, 4: 2.0, 5: 4.0, 6: 8.0, 7: 16.0}  # by generation, per direction, before coding


class Slot(NamedTuple):
    """Equal parts behind PCIe: their section in `fitted:` and their key there, "" for GPUs.

    The lanes and the generation of one part are None if unknown.
    """

    section: str
    key: str
    model: str
    quantity: int
    lanes: int | None
    generation: int | None

    @property
    def gbytes_per_s(self) -> float | None:
        """The bandwidth of one part in GB/s and direction, None if unknown."""
        if self.lanes is None or self.generation is None:
            return None
        return self.lanes * GBYTES_PER_LANE[self.generation]


class PcieLanes(NamedTuple):
    """The parts of a server behind PCIe, and the processors: their model, number, lanes each and generation."""

    slots: tuple[Slot, ...]
    cpu: str = ""
    cpus: int = 0
    cpu_lanes: int | None = None
    generation: int | None = None

    @property
    def given(self) -> int | None:
        """The lanes of all processors, None if unknown."""
        return None if self.cpu_lanes is None else self.cpus * self.cpu_lanes

    def of(self, section: str) -> Iterator[Slot]:
        """Yield the parts of a section, each with the generation that it and the processors have in common."""
        for slot in self.slots:
            if slot.section == section:
                known = self.generation is not None and slot.generation is not None
                yield slot._replace(generation=min(slot.generation or 0, self.generation or 0) if known else None)


NO_LANES = PcieLanes(())


def server_lanes(catalog: Catalog, fitted: parts.Fitted) -> PcieLanes:
    """Return the PCIe lanes of a server with its fitted parts."""
    slots = tuple(_slots(catalog, fitted))
    if not fitted.cpus:
        return PcieLanes(slots)
    cpu = catalog.get(parts.Cpu, fitted.cpus.model, ())
    return PcieLanes(slots, cpu.model, fitted.cpus.count, cpu.pcie_lanes, cpu.pcie_generation)


def _slots(catalog: Catalog, fitted: parts.Fitted) -> Iterator[Slot]:
    if fitted.gpus:
        gpu = catalog.get(parts.Gpu, fitted.gpus.model, ())
        yield Slot("gpus", "", gpu.model, fitted.gpus.count, *_interface(gpu.pcie))
    for key, adapter in sorted(fitted.nics.items()):
        nic = catalog.get(parts.Nic, adapter.model, ())
        yield Slot("nics", key, nic.model, adapter.count, *_interface(nic.pcie))
    for key, item in sorted(fitted.drives.items()):
        drive = catalog.get(parts.Drive, item.model, ())
        if drive.form.startswith("NVMe"):
            lanes, generation = _interface(drive.pcie)
            yield Slot("drives", key, drive.model, item.count, lanes or NVME_LANES, generation)


def _interface(stated: Pcie | None) -> tuple[int | None, int | None]:
    """Return the lanes and the generation of an interface such as `5 x16`."""
    if stated is None:
        return None, None
    generation, lanes = stated.split(" x")
    return int(lanes), int(generation)
