"""Results derived from a topology: proofs of its fabrics, cable bundles and trays, each calculated on first use."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from dcgen import bundles as runs
from dcgen.plan.amounts import Total
from dcgen.plan.records import Cable, Device, Rack
from dcgen.proof import Proof, power, prove, used_twice
from dcgen.proof.cooling import Heat, rack_heat
from dcgen.proof.fiberlinks import Links, fiber_links
from dcgen.proof.rackkinds import rack_kinds
from dcgen.topology import Topology
from dcgen.workload.need import JobNeed

Value = TypeVar("Value")


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
    def fiber_links(self) -> list[Links]:
        """The different fiber paths, each with the number of its links."""
        return fiber_links(self.topology.plan)

    @cached_property
    def fit(self) -> tuple[JobNeed, ...]:
        """The needs of the workload and what the design gives, none without a workload."""
        if not self.topology.plan.workload:
            return ()
        from dcgen.workload.fit import fit

        return fit(self.topology, self.proofs)

    @cached_property
    def draws(self) -> dict[str, dict[str, power.Draw]]:
        """The load of each PDU by name, by the lost feed ("" for normal operation)."""
        return {lost: self._draws(lost) for lost in power.losses(self.topology)}

    def _draws(self, lost: str) -> dict[str, power.Draw]:
        """Return the load of each PDU without feed `lost`."""
        racks = self.topology.plan.racks
        drawn = self.of_racks(lambda rack: tuple(power.draws(self.topology, rack, lost).values()))
        pdus = ((name, [pdu for _, pdus in rack.pdus for pdu in pdus]) for name, rack in racks.items())
        return {pdu: draw for name, own in pdus for pdu, draw in zip(own, drawn[name], strict=True)}

    @cached_property
    def rack_kinds(self) -> dict[str, str]:
        """The first rack of the same kind for each rack, by name: racks of a kind have equal loads."""
        return rack_kinds(self.topology)

    @cached_property
    def device_kinds(self) -> dict[str, str]:
        """The device in the same place of the first rack of the same kind for each mounted device, by name."""
        mounted = self.topology.in_rack
        return {
            device.name: first.name
            for rack, kind in self.rack_kinds.items()
            for device, first in zip(mounted[rack], mounted[kind], strict=True)
        }

    @cached_property
    def power_w(self) -> dict[str, Total]:
        """The maximum power of the devices in each rack, in watts."""
        return self.of_racks(lambda rack: self.topology.power_w(rack.name))

    @cached_property
    def usable_kw(self) -> dict[str, float]:
        """The usable kW of the feeds of each rack, after the loss of a feed that the site must survive."""
        return self.of_racks(self.topology.usable_kw)

    @cached_property
    def heat(self) -> dict[str, Heat]:
        """The heat of each rack."""
        return self.of_racks(lambda rack: rack_heat(self.topology, rack))

    def of_racks(self, make: Callable[[Rack], Value]) -> dict[str, Value]:
        """Return a value for each rack by name, made once per kind of rack."""
        racks = self.topology.plan.racks
        made = {kind: make(racks[kind]) for kind in set(self.rack_kinds.values())}
        return {name: made[kind] for name, kind in self.rack_kinds.items()}

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
