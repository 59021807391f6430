"""The Ansible variables of the ports of a host: addresses, rails and cables."""

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from dcgen.artifacts.data.ansible.variables import plain
from dcgen.network.records import HostNetwork
from dcgen.page import FreeText
from dcgen.plan.records import Address, Cable, Device, Plan
from dcgen.plan.stamp import stamp
from dcgen.plan.types import Port
from dcgen.recorded import words_of
from dcgen.topology import Topology


class InterfaceVars(NamedTuple):
    """A port with an address, and the far end of its cable; an empty `peer` means no cable. Plane 0 means none.

    `shares` is the port whose cable the port of a BMC shares with the host, "" for any other port. `mac` and `guid` are
    those of the lock. `interface` is the name of a host's port in the operating system. `mtu` is in bytes, 0 for none.
    `bond` is the bond that has the address, and `vlan` its tag, 0 for untagged. The second address is IPv6.
    """

    port: str
    fabric: str
    address: str
    length: int
    gateway: str
    speed_gbps: float
    rail: int | None
    plane: int
    gpu: int | None
    peer: str
    peer_port: FreeText
    shares: str = ""
    mac: str = ""
    guid: str = ""
    interface: str = ""
    mtu: int = 0
    bond: str = ""
    vlan: int = 0
    address6: str = ""
    length6: int = 0
    gateway6: str = ""


class RailRow(NamedTuple):
    """A rail of a server on one plane (0: no planes): its port, the index of its GPU (None: shared) and its leaf."""

    rail: int
    plane: int
    port: str
    gpu: int | None
    leaf: str


class LinkRow(NamedTuple):
    """A cabled port without an address, such as a switch port; `rail` is the rail of the far port, None for none.

    `bmc` is the port of a BMC that shares the far port, "" for none. `mac` and `guid` are those of the lock.
    `interface` is the name of a host's port in the operating system. `mtu` is in bytes, 0 for none. `bond` is the bond
    of the port.
    """

    port: FreeText
    fabric: str
    speed_gbps: float
    peer: str
    peer_port: FreeText
    peer_kind: str
    rail: int | None
    bmc: str = ""
    mac: str = ""
    guid: str = ""
    interface: str = ""
    mtu: int = 0
    bond: str = ""


class OwnValues(NamedTuple):
    """The values of a port that do not depend on its cable: as recorded in the lock, and in the operating system."""

    mac: str = ""
    guid: str = ""
    interface: str = ""
    mtu: int = 0


NO_VALUES = OwnValues()


FarEnd = tuple[Device, FreeText, Cable]  # the device and port at the other end of a cable, and the cable


def port_rows(
    topology: Topology, device: Device, far: Mapping[str, FarEnd], network: HostNetwork | None
) -> tuple[tuple[InterfaceVars, ...], tuple[LinkRow, ...]]:
    """Return a row per address of a port, untagged first, and the other cabled ports."""
    addresses: dict[str, list[Address]] = {}
    for address in topology.addresses_of.get(device.name, ()):
        addresses.setdefault(address.port, []).append(address)
    bonds = {member: at.bond for found in addresses.values() for at in found for member in at.members}
    values = _own_values(topology.plan, device, network)
    interfaces: list[InterfaceVars] = []
    links: list[LinkRow] = []
    order = device.type.order
    for name in sorted(filter(order.__contains__, {*addresses, *far}), key=order.__getitem__):
        own = values.get(name, NO_VALUES)
        if name in addresses:
            port = device.type.port[name]
            peer, found = far.get(port.shares or name), sorted(addresses[name], key=attrgetter("vlan"))
            interfaces += [_interface(topology, port, address, peer, own) for address in found]
        else:
            links.append(_link(name, far[name], own, bonds.get(name, "")))
    return tuple(interfaces), tuple(links)


def _own_values(plan: Plan, device: Device, network: HostNetwork | None) -> dict[str, OwnValues]:
    """Return the values of each port that has any."""
    found: dict[str, OwnValues] = {}
    if network:
        found = {at.port: _named(at.name, at.mtu) for at in network.interfaces if at.port}
    for port in device.type.ports if plan.recorded else ():
        if words := words_of(plan, device.name, port.name):
            own = found.get(port.name, NO_VALUES)
            found[port.name] = own._replace(mac=words.get("mac", ""), guid=words.get("guid", ""))
    return found


@lru_cache(maxsize=256)  # the hosts of a kind have equal interfaces
def _named(interface: str, mtu: int) -> OwnValues:
    return OwnValues(interface=interface, mtu=mtu)


def rail_rows(topology: Topology, device: Device, far: Mapping[str, FarEnd]) -> tuple[RailRow, ...]:
    """Return the cabled rail ports of a server."""
    rows = []
    for port in device.type.ports:
        if port.rail and port.name in far:
            leaf, _, _ = far[port.name]
            plane = topology.plane_of.get(leaf.name, 0)
            rows.append(RailRow(port.rail, plane, port.name, port.gpu, leaf.name))
    return tuple(rows)


def far_ends(topology: Topology, name: str) -> dict[str, FarEnd]:
    """Return the far end of each cabled port of a device."""
    devices, far = topology.plan.devices, {}
    for cable in topology.cables_of[name]:
        if cable.a_device == name:
            far[cable.a_port] = (devices[cable.b_device], cable.b_port, cable)
        else:
            far[cable.b_port] = (devices[cable.a_device], cable.a_port, cable)
    return far


def _interface(topology: Topology, port: Port, address: Address, peer: FarEnd | None, own: OwnValues) -> InterfaceVars:
    name, far_port, speed_gbps = "", "", port.speed_gbps
    if peer:
        device, far_port, cable = peer
        name, speed_gbps = device.name, cable.speed_gbps
    row = port.name, address.fabric, address.address, address.length, address.gateway, plain(speed_gbps), port.rail
    plane, far = topology.plane_of.get(name, 0), ("", "", port.shares) if port.shares else (name, far_port, "")
    rest = address.bond, address.vlan, address.address6, address.length6, address.gateway6
    return stamp(InterfaceVars, (*row, plane, port.gpu, *far, *own, *rest))


def _link(port: str, peer: FarEnd, own: OwnValues, bond: str) -> LinkRow:
    device, far_port, cable = peer
    type_ = device.type
    far, sharing = type_.port.get(far_port), type_.sharing
    rail, bmc = far.rail if far else None, sharing.get(far_port, "") if sharing else ""
    row = port, cable.fabric, plain(cable.speed_gbps), device.name, far_port, device.kind, rail, bmc, *own, bond
    return stamp(LinkRow, row)
