"""The racks and their devices, with their used ports, addresses and power supplies."""

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from dcgen.netbox import fitted_text, label, port_name
from dcgen.network.records import SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Device, Rack, Supply
from dcgen.plan.traffic import protocols
from dcgen.plan.types import DeviceType
from dcgen.recorded import words_of
from dcgen.topology import Topology
from dcgen.views.netbox import routed
from dcgen.views.netbox.interfaces import interface_type
from dcgen.views.netbox.managed import NONE, Managed, managed_of
from dcgen.views.netbox.ports import DeviceAddress, DeviceInterface, DevicePorts, TypePort, TypePorts, device_ports

INLETS = {"C14": "iec-60320-c14", "C20": "iec-60320-c20", "C22": "iec-60320-c22"}
OUTLETS = {
    "C13": "iec-60320-c13",
    "C15": "iec-60320-c15",
    "C19": "iec-60320-c19",
    "C21": "iec-60320-c21",
    "5-15R": "nema-5-15r",
    "5-20R": "nema-5-20r",
    "6-15R": "nema-6-15r",
    "6-20R": "nema-6-20r",
    "L5-15R": "nema-l5-15r",
    "L5-20R": "nema-l5-20r",
    "L5-30R": "nema-l5-30r",
    "L6-15R": "nema-l6-15r",
    "L6-20R": "nema-l6-20r",
    "L6-30R": "nema-l6-30r",
}
LEGS = {"L1-N": "A", "L2-N": "B", "L3-N": "C"}  # an outlet between two phases has no leg of its own


class PowerPort(NamedTuple):
    """A power supply or the inlet of a PDU: its NetBox type or "", and its watts with all supplies and at most.

    0 watts are unknown. `pdu` and `outlet` are the end of its cord, "" without one.
    """

    name: str
    type: str
    allocated: int
    maximum: int
    description: str
    pdu: str = ""
    outlet: FreeText = ""


class PowerOutlet(NamedTuple):
    """A used outlet of a PDU: its NetBox type or "", and its leg or else its phases."""

    name: FreeText
    type: str
    leg: str
    description: str


class DeviceCall(NamedTuple):
    """A module call; position 0 is beside the rack units. `pdus` are the PDUs of its cords with their labels."""

    label: str
    name: str
    position: int
    face: str
    type: str
    role: str
    interfaces: tuple[DeviceInterface, ...]
    addresses: tuple[DeviceAddress, ...] = ()
    power_ports: tuple[PowerPort, ...] = ()
    power_outlets: tuple[PowerOutlet, ...] = ()
    pdus: tuple[tuple[str, str], ...] = ()
    managed: Managed = NONE

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates."""
        cords = [port for port in self.power_ports if port.outlet]
        purposes = [address for address in self.addresses if address.purpose]
        macs = 2 * len([port for port in self.interfaces if port.mac])  # the address, and that it is the primary one
        parts = (self.interfaces, self.addresses, purposes, self.power_ports, self.power_outlets, cords)
        return 1 + macs + sum(map(len, parts))


class DeviceBay(NamedTuple):
    """A bay of a chassis: its label and name, and the labels of the chassis and its node; `node` is "" if empty."""

    label: str
    name: str
    chassis: str
    node: str


class RackView(NamedTuple):
    """A rack with its devices; `objects` is the number of objects that Terraform creates.

    Sizes are in millimeters, the width between the rails in inches, and weights in kilograms; 0 and "" mean unknown.
    `max_weight` is the load without the rack. A `present` rack is looked up, not created.
    """

    label: str
    name: str
    description: FreeText
    u_height: int
    width: int
    form_factor: str
    outer_width: int
    outer_depth: int
    mounting_depth: int
    weight: float
    max_weight: int
    devices: tuple[DeviceCall, ...]
    bays: tuple[DeviceBay, ...]
    objects: int
    present: bool = False
    managed: Managed = NONE


class Devices:
    """The devices of a topology as module calls; each device type is resolved once."""

    def __init__(self, topology: Topology, switches: Mapping[str, SwitchNetwork] | None = None) -> None:
        self.topology = topology
        self.switches = make_switches(topology) if switches is None else switches
        self.shared = routed.shared_addresses(self.switches)
        self.domain = topology.plan.domain
        self.protocols = protocols(topology.plan)
        self.supplies = topology.supplies_of
        racks = topology.plan.racks.values()
        self.feeds = {pdu: feed for rack in racks for feed, pdus in rack.pdus for pdu in pdus}
        self.outlets: dict[str, list[Supply]] = {}
        for supply in topology.plan.supplies:
            if supply.outlet:
                self.outlets.setdefault(supply.pdu, []).append(supply)
        self.ports: dict[int, TypePorts] = {}

    def call(self, device: Device) -> DeviceCall:
        """Return the module call of a device."""
        mount = self.topology.plan.mounts.get(device.name)
        position, face = (mount.u, mount.face) if mount and device.type.u_height else (0, "")
        kind = label(f"{device.type.manufacturer} {device.type.model}")
        ports = self.power_ports(device)
        return DeviceCall(
            label(device.name),
            device.name,
            position,
            face,
            kind,
            label(device.role),
            *self.interfaces(device),
            ports,
            self.power_outlets(device),
            tuple((pdu, label(pdu)) for pdu in sorted({port.pdu for port in ports if port.outlet})),
            managed_of(words_of(self.topology.plan, device.name)),
        )

    def interfaces(self, device: Device) -> DevicePorts:
        """Return the interfaces and the addresses of a device."""
        ports = device_ports(self.topology, device, self.type_ports(device.type))
        if (switch := self.switches.get(device.name)) is None:
            return ports
        policy = self.topology.plan.routing.policy(switch.fabric)
        return routed.with_switch(ports, switch, self.shared, policy.vrf if policy else "")

    def type_ports(self, type_: DeviceType) -> TypePorts:
        """Return the ports of a device type as NetBox shows them."""
        if id(type_) not in self.ports:
            self.ports[id(type_)] = TypePorts(
                self.topology.plan,
                type_,
                tuple(
                    TypePort(
                        port.name,
                        port_name(port.name),
                        interface_type(port, self.protocols),
                        port.is_management or traffic.is_out_of_band(self.topology.plan, port.fabric),
                    )
                    for port in type_.ports
                ),
            )
        return self.ports[id(type_)]

    def power_ports(self, device: Device) -> tuple[PowerPort, ...]:
        """Return the power supplies of a device, or the inlet of a PDU; the description marks an assumed draw."""
        supplies, type_ = self.supplies.get(device.name, ()), device.type
        if device.kind in ("pdu", "powershelf"):
            return (PowerPort("inlet", "", 0, 0, f"feed {self.feeds[device.name]}"),)
        if not supplies:
            return ()
        allocated, maximum = _draws(type_, len(supplies))
        note = "; draw assumed" if allocated and type_.power_w.assumed else ""
        note += "; draw at least" if allocated and type_.power_w.missing else ""
        inlet = INLETS.get(type_.inlet or "", "")
        rated = inlet, allocated, maximum
        return tuple(
            [
                PowerPort(f"psu{item.number}", *rated, f"feed {item.feed}, {item.pdu}{note}", *self.cord(item))
                for item in supplies
            ]
        )

    def cord(self, supply: Supply) -> tuple[str, str]:
        """Return the PDU and the outlet of a power supply, "" without a free outlet and for a present PDU."""
        present = self.topology.plan.devices[supply.pdu].present
        return (supply.pdu, port_name(supply.outlet)) if supply.outlet and not present else ("", "")

    def power_outlets(self, device: Device) -> tuple[PowerOutlet, ...]:
        """Return the outlets of a PDU with a cord, by name."""
        outlets = sorted(self.outlets.get(device.name, ()), key=attrgetter("outlet"))
        return tuple([_outlet(item.outlet, item.phase) for item in outlets])


@lru_cache(maxsize=4096)  # the PDUs of a model have the same outlets
def _outlet(name: str, phase: str) -> PowerOutlet:
    """Return an outlet of a PDU."""
    kind, leg = OUTLETS.get(name.rpartition("-")[0], ""), LEGS.get(phase, "")
    return PowerOutlet(port_name(name), kind, leg, "" if phase in LEGS else phase)


def devices_in(topology: Topology, rack: Rack) -> list[Device]:
    """Return the devices of a rack from the bottom up, then the PDUs beside the rack units.

    Present devices are left out, because NetBox has them from elsewhere.
    """
    plan = topology.plan
    beside = [plan.devices[pdu] for _, pdus in rack.pdus for pdu in pdus if pdu not in plan.mounts]
    return [device for device in (*topology.in_rack[rack.name], *beside) if not device.present]


def rack_view(topology: Topology, devices: Devices, rack: Rack) -> RackView:
    """Return a rack with the module calls of `devices_in`."""
    plan = topology.plan
    calls = tuple(map(devices.call, devices_in(topology, rack)))
    bays = tuple(_device_bays(topology, rack))
    return RackView(
        label(rack.name),
        rack.name,
        fitted_text(f"{rack.type.manufacturer} {rack.type.model}"),
        rack.type.u_height,
        rack.rail_width_in or 0,
        rack.form_factor or "",
        round(rack.width_mm or 0),
        round(rack.depth_mm or 0),
        round(rack.mounting_depth_mm or 0),
        0.0 if rack.type.weight_kg.assumed else round(rack.type.weight_kg.value or 0.0, 2),
        int(rack.max_load_kg or 0),
        calls,
        bays,
        (not rack.present) + sum(call.objects for call in calls) + len(bays),
        rack.present,
        managed_of(words_of(plan, rack.name)),
    )


def _device_bays(topology: Topology, rack: Rack) -> Iterator[DeviceBay]:
    """Yield every bay of the chassis in a rack."""
    for device in topology.in_rack[rack.name]:
        if device.kind == "chassis" and device.type.bays:
            nodes = topology.nodes_in[device.name]
            for bay in range(1, device.type.bays.size + 1):
                node = label(nodes[bay].name) if bay in nodes else ""
                yield DeviceBay(label(f"{device.name}-bay-{bay}"), f"Bay {bay}", label(device.name), node)


def _draws(type_: DeviceType, supplies: int) -> tuple[int, int]:
    """Return the watts of a supply with all supplies, and with the fewest that carry the load; 0 means unknown."""
    power = type_.power_w.value
    if not power or not type_.supplies:  # without a stated number of supplies, the share of each is unknown
        return 0, 0
    needed = supplies if supplies == 1 or type_.redundancy == "none" else 0
    if type_.redundancy == "N+N":
        needed = supplies // 2
    elif type_.redundancy and type_.redundancy[0].isdigit():
        needed = int(type_.redundancy.split("+")[0])
    return math.ceil(power / supplies), math.ceil(power / needed) if needed else 0
