"""The Ansible variables of a host: place, addresses, cables and power."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts.data.ansible.variables import plain
from dcgen.page import FreeText
from dcgen.plan.records import Address, Device
from dcgen.plan.types import Port
from dcgen.topology import Topology

HOST_FABRICS = ("inband", "storage")  # the fabrics on which Ansible reaches a server, in order of preference
MANAGEMENT = "oob"
MANAGEMENT_PORTS = ("bmc", "mgmt")  # the ports of the device itself, before the ports of its adapters


class HostInterface(NamedTuple):
    """A port with an address, and the far end of its cable; an empty `peer` means no cable."""

    name: str
    fabric: str
    address: str
    length: int
    gateway: str
    speed_gbps: float
    rail: int | None
    gpu: int | None
    peer: str
    peer_port: FreeText


class RailRow(NamedTuple):
    """A rail of a server: its port, the index of its GPU (None: shared) and its leaf."""

    rail: int
    port: str
    gpu: int | None
    leaf: str


class LinkRow(NamedTuple):
    """A cabled port without an address, such as a switch port."""

    port: FreeText
    fabric: str
    speed_gbps: float
    peer: str
    peer_port: FreeText


class SupplyVars(NamedTuple):
    """A power supply with its feed and PDU."""

    psu: int
    feed: str
    pdu: str


class FarEnd(NamedTuple):
    """The device and port at the other end of a cable, with the fabric and speed of the cable."""

    device: str
    port: FreeText
    fabric: str
    speed_gbps: float


@dataclass(frozen=True, slots=True)
class HostVars:
    """The variables of a host; an empty text, 0 or None does not apply."""

    ansible_host: str
    number: int
    rack: str
    u: int | None
    face: str
    feed: str
    management: HostInterface | None
    interfaces: tuple[HostInterface, ...]
    rails: tuple[RailRow, ...]
    links: tuple[LinkRow, ...]
    supplies: tuple[SupplyVars, ...]


def host_vars(topology: Topology, device: Device, feeds: dict[str, str]) -> HostVars:
    """Return the variables of a host; `feeds` has the feed of each PDU and UPS."""
    addresses = {address.port: address for address in topology.addresses_of.get(device.name, ())}
    far = _far_ends(topology, device.name)
    interfaces, links = [], []
    for port in device.type.ports:
        if port.name in addresses:
            interfaces.append(_interface(port, addresses[port.name], far))
        elif port.name in far:
            peer = far[port.name]
            links.append(LinkRow(port.name, peer.fabric, plain(peer.speed_gbps), peer.device, peer.port))
    mount = topology.plan.mounts.get(device.name)
    return HostVars(
        ansible_host=_ansible_host(device, interfaces),
        number=device.number,
        rack=topology.place_of(device.name)[0],
        u=mount.u if mount else None,
        face=mount.face if mount else "",
        feed=feeds.get(device.name, ""),
        management=_management(interfaces),
        interfaces=tuple(interfaces),
        rails=tuple([RailRow(at.rail, at.name, at.gpu, at.peer) for at in interfaces if at.rail and at.peer]),
        links=tuple(links),
        supplies=tuple(
            [SupplyVars(item.number, item.feed, item.pdu) for item in topology.supplies_of.get(device.name, ())]
        ),
    )


def _far_ends(topology: Topology, name: str) -> dict[str, FarEnd]:
    """Return the far end of each cabled port of a device."""
    far = {}
    for cable in topology.cables_of[name]:
        if cable.a_device == name:
            far[cable.a_port] = FarEnd(cable.b_device, cable.b_port, cable.fabric, cable.speed_gbps)
        else:
            far[cable.b_port] = FarEnd(cable.a_device, cable.a_port, cable.fabric, cable.speed_gbps)
    return far


def _interface(port: Port, address: Address, far: dict[str, FarEnd]) -> HostInterface:
    peer = far.get(port.name, FarEnd("", "", "", port.speed_gbps))
    return HostInterface(
        name=port.name,
        fabric=address.fabric,
        address=address.address,
        length=address.length,
        gateway=address.gateway,
        speed_gbps=plain(peer.speed_gbps),
        rail=port.rail,
        gpu=port.gpu,
        peer=peer.device,
        peer_port=peer.port,
    )


def _management(interfaces: list[HostInterface]) -> HostInterface | None:
    """Return the management port of the device itself, or else of one of its adapters."""
    ports = [port for port in interfaces if port.fabric == MANAGEMENT]
    return next((port for port in ports if port.name in MANAGEMENT_PORTS), ports[0] if ports else None)


def _ansible_host(device: Device, interfaces: list[HostInterface]) -> str:
    """Return an in-band address for a server, never its BMC; for other devices, the management address."""
    if device.kind not in ("server", "storage"):
        management = _management(interfaces)
        return management.address if management else ""
    return next((item.address for fabric in HOST_FABRICS for item in interfaces if item.fabric == fabric), "")


def feeds_of_pdus(topology: Topology) -> dict[str, str]:
    """Return the feed of each PDU and UPS."""
    feeds = {feed.ups: feed.name for feed in topology.plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in topology.plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    return feeds
