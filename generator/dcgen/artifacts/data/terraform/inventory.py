"""The racks and their devices, with their used ports, addresses and power supplies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts.data.terraform.interfaces import interface_type
from dcgen.artifacts.data.terraform.states import label
from dcgen.netbox import PORT, fitted_name, fitted_text
from dcgen.page import FreeText
from dcgen.plan.records import Address, Device, Rack
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

HOSTS = ("server", "storage")
HOST_FABRICS = ("inband", "storage")  # the fabrics of the primary address, in order of preference
MANAGEMENT_PORTS = ("bmc", "mgmt")  # the ports of the device itself, before the ports of its adapters
INLETS = {"C14": "iec-60320-c14", "C20": "iec-60320-c20", "C22": "iec-60320-c22"}


class DeviceInterface(NamedTuple):
    """A used interface; empty fields do not apply, `purpose` is primary or oob."""

    name: FreeText
    type: str
    mgmt: bool
    address: str
    purpose: str
    dns_name: str


class TypePort(NamedTuple):
    """A port of a device type: its name in the plan, its name and type in NetBox, and whether it is for management."""

    name: str
    shown: str
    type: str
    mgmt: bool


class PowerPort(NamedTuple):
    """A power supply: its NetBox type or "", and its watts with all supplies and at most; 0 means unknown."""

    name: str
    type: str
    allocated: int
    maximum: int
    description: str


class DeviceCall(NamedTuple):
    """A module call; position 0 is beside the rack units."""

    label: str
    name: str
    position: int
    face: str
    type: str
    role: str
    interfaces: tuple[DeviceInterface, ...]
    power_ports: tuple[PowerPort, ...]


@dataclass(frozen=True, slots=True)
class RackView:
    """A rack with its devices; `objects` is the number of objects that Terraform creates."""

    label: str
    name: str
    description: FreeText
    u_height: int
    devices: tuple[DeviceCall, ...]
    objects: int


class Devices:
    """The devices of a topology as module calls; each device type is resolved once."""

    def __init__(self, topology: Topology) -> None:
        self.topology = topology
        self.domain = topology.plan.domain
        self.protocols = {fabric.name: fabric.protocol for fabric in topology.plan.fabrics}
        self.supplies = topology.supplies_of
        self.wired: dict[str, set[str]] = {}
        for cable in topology.plan.cables:
            self.wired.setdefault(cable.a_device, set()).add(cable.a_port)
            self.wired.setdefault(cable.b_device, set()).add(cable.b_port)
        self.ports: dict[int, tuple[TypePort, ...]] = {}

    def call(self, device: Device) -> DeviceCall:
        """Return the module call of a device."""
        mount = self.topology.plan.mounts.get(device.name)
        position, face = (mount.u, mount.face) if mount and device.type.u_height else (0, "")
        kind = label(f"{device.type.manufacturer} {device.type.model}")
        return DeviceCall(
            label(device.name),
            device.name,
            position,
            face,
            kind,
            label(device.role),
            self.interfaces(device),
            self.power_ports(device),
        )

    def interfaces(self, device: Device) -> tuple[DeviceInterface, ...]:
        """Return the interfaces of a device with a cable or an address, in port order."""
        addresses = {address.port: address for address in self.topology.addresses_of.get(device.name, ())}
        wired = self.wired.get(device.name, set())
        purposes, named = _purposes(device, addresses)
        interfaces = []
        for port in self.type_ports(device.type):
            address = addresses.get(port.name)
            if address:
                purpose = purposes.get(port.name, "")
                dns_name = f"{device.name}.{self.domain}" if port.name == named else ""
                prefix = f"{address.address}/{address.length}"
                interfaces.append(DeviceInterface(port.shown, port.type, port.mgmt, prefix, purpose, dns_name))
            elif port.name in wired:
                interfaces.append(DeviceInterface(port.shown, port.type, port.mgmt, "", "", ""))
        return tuple(interfaces)

    def type_ports(self, type_: DeviceType) -> tuple[TypePort, ...]:
        """Return the ports of a device type as NetBox shows them."""
        if id(type_) not in self.ports:
            self.ports[id(type_)] = tuple(
                TypePort(
                    port.name, fitted_name(port.name, PORT), interface_type(port, self.protocols), port.fabric == "oob"
                )
                for port in type_.ports
            )
        return self.ports[id(type_)]

    def power_ports(self, device: Device) -> tuple[PowerPort, ...]:
        """Return the power supplies of a device; the description marks an assumed draw."""
        supplies, type_ = self.supplies.get(device.name, ()), device.type
        if not supplies:
            return ()
        allocated, maximum = _draws(type_, len(supplies))
        note = "; draw assumed" if allocated and type_.power_w.assumed else ""
        inlet = INLETS.get(type_.inlet or "", "")
        return tuple(
            PowerPort(f"psu{item.number}", inlet, allocated, maximum, f"feed {item.feed}, {item.pdu}{note}")
            for item in supplies
        )


def rack_view(topology: Topology, devices: Devices, rack: Rack) -> RackView:
    """Return a rack with its devices from the bottom up, then the PDUs beside the rack units."""
    plan = topology.plan
    beside = [plan.devices[pdu] for _, pdus in rack.pdus for pdu in pdus if pdu not in plan.mounts]
    calls = tuple(devices.call(device) for device in (*topology.in_rack[rack.name], *beside))
    return RackView(
        label(rack.name),
        rack.name,
        fitted_text(f"{rack.type.manufacturer} {rack.type.model}"),
        rack.type.u_height,
        calls,
        1
        + sum(
            1 + len(call.power_ports) + sum(1 + bool(port.address) + bool(port.purpose) for port in call.interfaces)
            for call in calls
        ),
    )


def _purposes(device: Device, addresses: dict[str, Address]) -> tuple[dict[str, str], str]:
    """Return the purpose of ports, and the port with the DNS name of the device, "" without one.

    Of a host, the first in-band address is primary, or else the first storage address. The BMC or the first management
    address is out of band. The DNS name leads to the address on which Ansible reaches the device.
    """
    ports = [(port.name, addresses[port.name].fabric) for port in device.type.ports if port.name in addresses]
    management = [name for name, fabric in ports if fabric == "oob"]
    oob = next((name for name in management if name in MANAGEMENT_PORTS), management[0] if management else "")
    if device.kind not in HOSTS:
        return ({oob: "oob"} if oob else {}), oob
    primary = next((name for wanted in HOST_FABRICS for name, fabric in ports if fabric == wanted), "")
    return {name: purpose for name, purpose in ((oob, "oob"), (primary, "primary")) if name}, primary


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
