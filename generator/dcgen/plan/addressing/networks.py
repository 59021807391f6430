"""The networks of a fabric: one for all of its ports, or two where management ports share it with other traffic.

A BMC gives full control of its server. So management ports beside other traffic are in a network of their own. It has
its own pool and prefixes, and it can be a VLAN.
"""

from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.finding import KeyPath
from dcgen.plan.fabrics import mesh, rails
from dcgen.plan.fabrics.rails import PrefixPort
from dcgen.plan.inventory import sideband
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import DeviceType

MANAGEMENT = "management"  # the network of management ports in a fabric with other traffic


class AddressNetwork(NamedTuple):
    """A network of a fabric. `name` is "" or management; a `split` fabric has both."""

    fabric: str
    config: Fabric
    name: str = ""
    split: bool = False

    @property
    def title(self) -> str:
        """Return the name for people."""
        return f"{self.fabric} {self.name}" if self.name else self.fabric

    @property
    def path(self) -> KeyPath:
        """Return the key of the address pool."""
        return ("addressing", self.name) if self.name else ("addressing", "pools", self.fabric)

    @property
    def space(self) -> str:
        """Return the name of its space in the allocation."""
        return f"{self.fabric}/{self.name}" if self.name else self.fabric

    def has_ports(self, type_: DeviceType) -> bool:
        """Return whether a device has a port in the network."""
        return bool(self.ports(type_)) if self.split else bool(type_.ports_of(self.fabric))

    def prefix_ports(self, blueprint: Blueprint, item: DeviceGroup, number: int) -> tuple[PrefixPort, ...]:
        """Return the ports of one device in the network, each with its prefix among those of its unit."""
        if self.config.design == "mesh":
            return mesh.prefix_ports(blueprint, self.fabric, item, number)
        return self.ports(item.type)

    def ports(self, type_: DeviceType) -> tuple[PrefixPort, ...]:
        """Return the ports of a device with their prefixes by rail and plane."""
        every = rails.prefix_ports(self.fabric, self.config, type_)
        if not self.split:
            return every
        if not self.name:
            return tuple(entry for entry in every if not entry.port.is_management)
        planes = self.config.planes
        of_port = {entry.port.name: entry.prefix % planes for entry in every}  # one prefix per plane, none per rail
        return tuple(
            PrefixPort(of_port[port.shares or port.name], port)
            for port in type_.ports
            if port.is_management and (port.shares or port.name) in of_port
        )


def make_networks(fabrics: dict[str, Fabric], device_groups: list[DeviceGroup]) -> list[AddressNetwork]:
    """Return the networks in the order of their fabrics, those of management after the others of a fabric."""
    shared = sideband.shared_fabrics(fabrics, device_groups)
    found = []
    for name, config in fabrics.items():
        split = name in shared
        found.append(AddressNetwork(name, config, "", split))
        found += [AddressNetwork(name, config, MANAGEMENT, True)] if name == next(iter(shared), None) else []
    return found
