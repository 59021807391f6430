"""Results derived from a topology: proofs of its fabrics, cable bundles and trays, each calculated on first use."""

from __future__ import annotations

from functools import cached_property

from dcgen import bundles as runs
from dcgen.plan.amounts import Total
from dcgen.plan.records import Cable, Device
from dcgen.proof import Proof, power, prove, used_twice
from dcgen.topology import Topology
from dcgen.workload.fit import fit
from dcgen.workload.need import JobNeed


class Evidence:
    """A topology with its derived results. Design rules read nothing else."""

    def __init__(self, topology: Topology) -> None:
        self.topology = topology

    @cached_property
    def proofs(self) -> tuple[Proof, ...]:
        """The proof of each fabric, or of each plane of a split fabric, in the plan's order."""
        return prove(self.topology, self.used_twice)

    @cached_property
    def used_twice(self) -> dict[str, tuple[str, ...]]:
        """The ports with more than one cable, by the fabric of such a cable."""
        return used_twice(self.topology)

    @cached_property
    def fit(self) -> tuple[JobNeed, ...]:
        """The needs of the workload and what the design gives, none without a workload."""
        return fit(self.topology, self.proofs) if self.topology.plan.workload else ()

    @cached_property
    def draws(self) -> dict[str, dict[str, power.Draw]]:
        """The load of each PDU by name, by the lost feed ("" for normal operation)."""
        racks = self.topology.plan.racks.values()
        return {
            lost: {pdu: draw for rack in racks for pdu, draw in power.draws(self.topology, rack, lost).items()}
            for lost in power.losses(self.topology)
        }

    @cached_property
    def bundles(self) -> dict[runs.Racks, tuple[Cable, ...]]:
        """The cables between each pair of racks."""
        return runs.bundles(self.topology)

    @cached_property
    def trays(self) -> list[runs.Tray]:
        """The used cable trays, each with its fullest place."""
        return runs.trays(self.topology, self.bundles)

    @cached_property
    def cable_weights(self) -> dict[str, Total]:
        """The weight of the cables in each rack in kilograms, half of each cable at each end."""
        return runs.cable_weights(self.topology, self.bundles)

    @cached_property
    def first_of_model(self) -> dict[str, Device]:
        """The first device of each model."""
        return {device.type.model: device for device in reversed(self.topology.plan.devices.values())}

    @cached_property
    def without_power(self) -> dict[str, Device]:
        """The first device of each model, or the first one whose power is not wholly known.

        Groups fit different parts, and a present device states its own values, so devices of a model can differ.
        """
        devices = reversed(self.topology.plan.devices.values())
        lacking = {device.type.model: device for device in devices if not device.type.power_w.is_known}
        return self.first_of_model | lacking

    @cached_property
    def without_weight(self) -> dict[str, Device]:
        """The first device of each model, or the first one whose weight is not wholly known."""
        devices = reversed(self.topology.plan.devices.values())
        lacking = {device.type.model: device for device in devices if not device.type.weight_kg.is_known}
        return self.first_of_model | lacking

    @cached_property
    def first_tails(self) -> dict[str, Cable]:
        """The first cable of each splitter, by the splitter's head."""
        return runs.first_tails(self.topology)
