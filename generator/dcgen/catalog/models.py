"""The models of the catalog: one frozen model per kind of hardware.

Names end in units: _w watt, _kw kilowatt, _kg kilogram, _mm millimeter, _m meter, _gbps gigabit per second. The unit
of `u_height` is the rack unit. A value that no source states is absent, never guessed.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.catalog.accessories import Accessory as Accessory
from dcgen.catalog.cooling import Cdu as Cdu
from dcgen.catalog.cords import Cord as Cord
from dcgen.catalog.cords import CordLength as CordLength
from dcgen.catalog.entry import Item as Item
from dcgen.catalog.entry import Mounted as Mounted
from dcgen.catalog.entry import Source as Source
from dcgen.catalog.entry import Supplies as Supplies
from dcgen.catalog.entry import check_load
from dcgen.catalog.entry import needed as needed
from dcgen.catalog.facility import Bank as Bank
from dcgen.catalog.facility import Pdu as Pdu
from dcgen.catalog.facility import RackModel as RackModel
from dcgen.catalog.facility import Ups as Ups
from dcgen.catalog.fitted import Fitted as Fitted
from dcgen.catalog.fitted import FittedNics as FittedNics
from dcgen.catalog.licenses import License as License
from dcgen.catalog.llm import LanguageModel as LanguageModel
from dcgen.catalog.network import CableModel as CableModel
from dcgen.catalog.network import Length as Length
from dcgen.catalog.network import Nic as Nic
from dcgen.catalog.network import Optic as Optic
from dcgen.catalog.network import Panel as Panel
from dcgen.catalog.network import Switch as Switch
from dcgen.catalog.parts import Cpu as Cpu
from dcgen.catalog.parts import Drive as Drive
from dcgen.catalog.parts import Gpu as Gpu
from dcgen.catalog.parts import Memory as Memory
from dcgen.catalog.ports import PortGroup as PortGroup
from dcgen.catalog.ports import PortMode as PortMode
from dcgen.catalog.rackscale import Busbar as Busbar
from dcgen.catalog.rackscale import PowerShelf as PowerShelf
from dcgen.catalog.rackscale import RackProduct as RackProduct
from dcgen.catalog.rackscale import StackPart as StackPart
from dcgen.catalog.values import Count, Few, ModelName, Positive, RedfishSystem, Side
from dcgen.schema import Model, Text


class GpuSlots(Model):
    """The GPU slots of a chassis."""

    count: Annotated[int, Field(ge=1, le=16)]
    """The number of GPU slots."""
    form: Text
    """The form factor: `SXM4`, `SXM5`, `SXM6`, `OAM`, `Superchip` or `PCIe`."""
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
    def supplies_carry_the_load(self) -> Self:
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
    read_gbytes_per_s: Positive | None = None
    """The sequential read bandwidth that a storage server gives to its clients, in gigabytes per second."""
    write_gbytes_per_s: Positive | None = None
    """The sequential write bandwidth that a storage server takes from its clients, in gigabytes per second."""
    bmc_ports: Few = 1
    """The number of management ports."""
    redfish_system: RedfishSystem | None = None
    """The path of the server among the systems of its BMC in Redfish, such as `/redfish/v1/Systems/System_0`.

    Tools need it if the BMC has further systems, such as that of an HGX baseboard.
    """
    ports_side: Side | None = None
    """The side of the chassis with the adapters, by default the rear."""
    nvlink: NvlinkDomain | None = None
    """The domain that several servers form with NVLink switch trays."""
    fitted: Fitted | None = None
    """The parts of the standard configuration."""

    @model_validator(mode="after")
    def a_node_has_no_place_of_its_own(self) -> Self:
        own = [key for key in ("u_height", "supplies", "nvlink") if self.chassis and getattr(self, key) is not None]
        if own:
            raise ValueError(
                f"{self.model} is a node of chassis {self.chassis}, but states {' and '.join(own)} -> "
                "state these values for the chassis, or remove `chassis`"
            )
        return self

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Self:
        check_load(self.supplies, self.power_max_w)
        return self

    @model_validator(mode="after")
    def fitted_parts_fit(self) -> Self:
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
