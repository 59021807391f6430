"""The models of the catalog: one frozen model per kind of hardware.

Names end in units: _w watt, _kw kilowatt, _kg kilogram, _mm millimeter, _m meter, _gbps gigabit per second. The unit
of `u_height` is the rack unit. A value that no source states is absent, never guessed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from dcgen.catalog.entry import Item as Item
from dcgen.catalog.entry import Mounted as Mounted
from dcgen.catalog.entry import Source as Source
from dcgen.catalog.entry import Supplies as Supplies
from dcgen.catalog.entry import check_load
from dcgen.catalog.entry import needed as needed
from dcgen.catalog.fitted import Fitted as Fitted
from dcgen.catalog.fitted import FittedNics as FittedNics
from dcgen.catalog.network import CableModel as CableModel
from dcgen.catalog.network import Length as Length
from dcgen.catalog.network import Nic as Nic
from dcgen.catalog.network import Optic as Optic
from dcgen.catalog.network import Panel as Panel
from dcgen.catalog.network import Switch as Switch
from dcgen.catalog.ports import PortGroup as PortGroup
from dcgen.catalog.ports import PortMode as PortMode
from dcgen.catalog.values import Count, Few, LoadKey, ModelName, Outlets, Positive, Side
from dcgen.schema import Model, Text


class GpuSlots(Model):
    """The GPU slots of a chassis."""

    count: Annotated[int, Field(ge=1, le=16)]
    """The number of GPU slots."""
    form: Text
    """The form factor: `SXM4`, `SXM5`, `SXM6` or `PCIe`."""
    nvswitches: Few = 0
    """The number of NVSwitches in the chassis."""


class NvlinkDomain(Model):
    """A rack-scale NVLink domain."""

    trays: Annotated[int, Field(ge=2, le=64)]
    """The number of servers in a domain. They have consecutive numbers."""
    switch: ModelName
    """The model of the NVLink switch trays."""
    switches: Annotated[int, Field(ge=1, le=64)]
    """The number of NVLink switch trays in a domain."""


class NodeBays(Model):
    """The node bays of a chassis."""

    rows: Annotated[int, Field(ge=1, le=8)]
    """The number of rows, one above the other."""
    columns: Annotated[int, Field(ge=1, le=8)]
    """The number of bays in a row, side by side."""
    side: Side | None = None
    """The side of the chassis on which nodes slide into their bays, by default the rear.

    dcgen numbers the bays as seen from this side: row by row from the top, each row from the left.
    """


class Chassis(Mounted):
    """A chassis for several nodes, which share its power supplies.

    Its power and weight include nodes in all bays.
    """

    bays: NodeBays
    """The bays for nodes."""
    supplies: Supplies | None = None
    """The power supplies, which all nodes share."""
    mgmt_ports: Few = 0
    """The number of management ports of the chassis itself, without those of its nodes."""

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Chassis:
        check_load(self.supplies, self.power_max_w)
        return self


class Server(Mounted):
    """A chassis and its limits."""

    chassis: ModelName | None = None
    """The model of the multi-node chassis, for a server that is a node and slides into a bay.

    A node has no height and no power supplies of its own. Its power and weight are parts of those of the chassis.
    """
    supplies: Supplies | None = None
    """The power supplies."""
    cpu_sockets: Count | None = None
    """The number of processor sockets."""
    dimm_slots: Count | None = None
    """The number of DIMM slots."""
    gpu_slots: GpuSlots | None = None
    """The GPU slots."""
    nic_slots: Count | None = None
    """The number of slots for adapters."""
    bays: Annotated[tuple[Annotated[dict[Text, Count], Field(max_length=16)], ...], Field(max_length=16)] | None = None
    """Alternative drive cages. Each maps a drive form to the number of its bays."""
    storage_max_tb: Positive | None = None
    """The maximum capacity of local storage in terabytes."""
    bmc_ports: Few = 1
    """The number of management ports."""
    ports_side: Side | None = None
    """The side of the chassis with the adapters, by default the rear."""
    nvlink: NvlinkDomain | None = None
    """The domain that several servers form with NVLink switch trays."""
    fitted: Fitted | None = None
    """The parts of the standard configuration."""

    @model_validator(mode="after")
    def a_node_has_no_place_of_its_own(self) -> Server:
        own = [key for key in ("u_height", "supplies", "nvlink") if self.chassis and getattr(self, key) is not None]
        if own:
            raise ValueError(
                f"{self.model} is a node of chassis {self.chassis}, but states {' and '.join(own)} -> "
                "state these values for the chassis, or remove `chassis`"
            )
        return self

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Server:
        check_load(self.supplies, self.power_max_w)
        return self

    @model_validator(mode="after")
    def fitted_parts_fit(self) -> Server:
        fitted = self.fitted
        if not fitted:
            return self
        if fitted.gpus and self.gpu_slots and fitted.gpus.count > self.gpu_slots.count:
            raise ValueError(
                f"fitted.gpus has {fitted.gpus.count} GPUs, but gpu_slots is {self.gpu_slots.count} "
                "-> correct one of the two"
            )
        cards = sum(nic.count for nic in fitted.nics.values())
        if self.nic_slots is not None and cards > self.nic_slots:
            raise ValueError(
                f"fitted.nics has {cards} cards, but nic_slots is {self.nic_slots} -> correct one of the two"
            )
        return self


class Gpu(Item):
    """A GPU."""

    form: Text
    """The form factor: `SXM4`, `SXM5`, `SXM6` or `PCIe`."""
    memory_gb: Positive | None = None
    """The memory in gigabytes."""
    tdp_w: Positive | None = None
    """The thermal design power in watts."""
    nvlink_gbytes_per_s: Annotated[float, Field(ge=0, le=1_000_000)] | None = None
    """The NVLink bandwidth in gigabytes per second, both directions together."""


class Cpu(Item):
    """A processor."""

    cores: Count | None = None
    """The number of cores."""
    tdp_w: Positive | None = None
    """The thermal design power in watts."""


class Memory(Item):
    """A DIMM."""

    capacity_gb: Positive
    """The capacity in gigabytes."""
    form: Text = "RDIMM DDR5"
    """The form factor and generation."""


class Drive(Item):
    """A drive."""

    form: Text
    """The form factor, which must be one of the bays of the chassis."""
    capacity_tb: Positive
    """The capacity in terabytes."""


class RackModel(Item):
    """A rack."""

    u_height: Annotated[int, Field(ge=1, le=60)]
    """The usable height in rack units."""
    width_mm: Positive | None = None
    """The outside width in millimeters."""
    depth_mm: Positive | None = None
    """The outside depth in millimeters."""
    mounting_depth_mm: Positive | None = None
    """The depth between the mounting rails in millimeters."""
    rail_width_in: Literal[10, 19, 21, 23] | None = None
    """The width between the mounting rails in inches."""
    form_factor: Literal["2-post-frame", "4-post-frame", "4-post-cabinet", "wall-frame", "wall-cabinet"] | None = None
    """The construction of the rack."""
    weight_kg: Positive | None = None
    """The weight of the empty rack in kilograms."""
    max_load_kg: Positive | None = None
    """The maximum weight of the devices and PDUs in the rack, in kilograms."""


class Pdu(Item):
    """A rack PDU."""

    u_height: Annotated[int, Field(ge=0, le=10)] = 0
    """The height in rack units, 0 for a vertical PDU."""
    rating_kw: Positive
    """The nameplate rating in kilowatts, before the derating for continuous load."""
    phases: Literal[1, 3]
    """The number of phases."""
    voltage_v: Positive | None = None
    """The voltage in volts, between phases for a three-phase PDU."""
    amps: Positive | None = None
    """The rated input current in amperes."""
    weight_kg: Positive | None = None
    """The weight in kilograms."""
    outlets: Annotated[dict[Text, Outlets], Field(max_length=16)]
    """The number of outlets, by outlet type."""
    also: Annotated[dict[Text, Annotated[tuple[Text, ...], Field(max_length=16)]], Field(max_length=16)] | None = None
    """The other plug types that a combination outlet accepts, by outlet type."""
    mgmt_ports: Few = 1
    """The number of management ports."""


class Ups(Mounted):
    """An uninterruptible power supply."""

    rating_kw: Positive
    """The rating in kilowatts."""
    phases: Literal[1, 3] = 1
    """The number of phases."""
    mgmt_ports: Few = 1
    """The number of management ports."""
    minutes: Annotated[dict[LoadKey, Positive], Field(max_length=100)] | None = None
    """The runtime of the battery in minutes, by load in kilowatts."""

    @model_validator(mode="after")
    def minutes_fall_as_the_load_rises(self) -> Ups:
        listed = sorted((self.minutes or {}).items())
        if any(not 0 < load <= self.rating_kw for load, _ in listed):
            raise ValueError(
                f"minutes has loads outside 0 to {self.rating_kw:g} kW, the rating of the UPS -> correct the loads"
            )
        for (low, short), (high, long) in pairwise(listed):
            if long > short:
                runtimes = f"{short:g} minutes at {low:g} kW, {long:g} minutes at {high:g} kW"
                raise ValueError(f"the runtime rises with the load: {runtimes} -> correct `minutes`")
        return self
