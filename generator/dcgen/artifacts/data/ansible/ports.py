"""The Ansible variables of the ports of a host: addresses, rails and cables."""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.artifacts.data.ansible.variables import plain
from dcgen.network.records import HostNetwork
from dcgen.page import FreeText
from dcgen.plan.records import Address, Device
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


class FarEnd(NamedTuple):
    """The device and port at the other end of a cable, with the fabric and speed of the cable."""

    device: Device
    port: FreeText
    fabric: str
    speed_gbps: float

    @property
    def rail(self) -> int | None:
        """Return the rail of the port, None for none."""
        port = self.device.type.port.get(self.port)
        return port.rail if port else None


def port_rows(
    topology: Topology, device: Device, far: Mapping[str, FarEnd], network: HostNetwork | None
) -> tuple[tuple[InterfaceVars, ...], tuple[LinkRow, ...]]:
    """Return a row per address of a port, untagged first, and the other cabled ports."""
    addresses: dict[str, list[Address]] = {}
    for address in topology.addresses_of.get(device.name, ()):
        addresses.setdefault(address.port, []).append(address)
    bonds = {member: at.bond for found in addresses.values() for at in found for member in at.members}
    systems = {at.port: (at.name, at.mtu) for at in network.interfaces if at.port} if network else {}
    interfaces, links = [], []
    for port in device.type.ports:
        mac, guid = _recorded(topology, device, port)
        name, mtu = systems.get(port.name, ("", 0))
        for address in sorted(addresses.get(port.name, ()), key=lambda at: at.vlan):
            row = _interface(topology, port, address, far.get(port.shares or port.name))
            interfaces.append(row._replace(mac=mac, guid=guid, interface=name, mtu=mtu))
        if port.name in far and port.name not in addresses:
            link = _link(port, far[port.name])
            links.append(link._replace(mac=mac, guid=guid, interface=name, mtu=mtu, bond=bonds.get(port.name, "")))
    return tuple(interfaces), tuple(links)


def rail_rows(topology: Topology, device: Device, far: Mapping[str, FarEnd]) -> tuple[RailRow, ...]:
    """Return the cabled rail ports of a server."""
    ports = [(port, far[port.name].device.name) for port in device.type.ports if port.rail and port.name in far]
    return tuple(
        RailRow(port.rail, topology.plane_of.get(leaf, 0), port.name, port.gpu, leaf)
        for port, leaf in ports
        if port.rail
    )


def far_ends(topology: Topology, name: str) -> dict[str, FarEnd]:
    """Return the far end of each cabled port of a device."""
    devices, far = topology.plan.devices, {}
    for cable in topology.cables_of[name]:
        if cable.a_device == name:
            far[cable.a_port] = FarEnd(devices[cable.b_device], cable.b_port, cable.fabric, cable.speed_gbps)
        else:
            far[cable.b_port] = FarEnd(devices[cable.a_device], cable.a_port, cable.fabric, cable.speed_gbps)
    return far


def _interface(topology: Topology, port: Port, address: Address, peer: FarEnd | None) -> InterfaceVars:
    return InterfaceVars(
        port=port.name,
        fabric=address.fabric,
        address=address.address,
        length=address.length,
        gateway=address.gateway,
        speed_gbps=plain(peer.speed_gbps if peer else port.speed_gbps),
        rail=port.rail,
        plane=topology.plane_of.get(peer.device.name, 0) if peer else 0,
        gpu=port.gpu,
        peer=peer.device.name if peer and not port.shares else "",
        peer_port=peer.port if peer and not port.shares else "",
        shares=port.shares,
        bond=address.bond,
        vlan=address.vlan,
        address6=address.address6,
        length6=address.length6,
        gateway6=address.gateway6,
    )


def _link(port: Port, peer: FarEnd) -> LinkRow:
    name, kind, sharing = peer.device.name, peer.device.kind, peer.device.type.sharing.get(peer.port, "")
    return LinkRow(port.name, peer.fabric, plain(peer.speed_gbps), name, peer.port, kind, peer.rail, sharing)


def _recorded(topology: Topology, device: Device, port: Port) -> tuple[str, str]:
    """Return the MAC address and the GUID of a port in the lock, "" for none."""
    words = words_of(topology.plan, device.name, port.name)
    return words.get("mac", ""), words.get("guid", "")
