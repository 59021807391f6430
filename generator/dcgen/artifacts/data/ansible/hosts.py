"""The Ansible variables of a host: place, addresses, cables and power."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dcgen.artifacts.data.ansible.variables import PrefixRow, plain, prefix_row
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Address, Device
from dcgen.plan.types import Port
from dcgen.recorded import own_words, words_of
from dcgen.topology import Topology

RECORDED = ("serial", "asset", "guid", "note")  # of a device, in the order of its variables


class HostInterface(NamedTuple):
    """A port with an address, and the far end of its cable; an empty `peer` means no cable. Plane 0 means none.

    `shares` is the port whose cable the port of a BMC shares with the host, "" for any other port. `mac` and `guid` are
    those of the lock.
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


class SupplyVars(NamedTuple):
    """A power supply with its feed, PDU and outlet; an empty `outlet` is unknown."""

    psu: int
    feed: str
    pdu: str
    outlet: FreeText


class OutletVars(NamedTuple):
    """An outlet of a PDU with the power supply on it; an empty `outlet` is unknown."""

    outlet: FreeText
    device: str
    psu: int


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


@dataclass(frozen=True, slots=True)
class HostVars:
    """The variables of a host; an empty text, 0 or None does not apply.

    `recorded` has the serial number, the asset tag, the GUID and the note of the lock. `own` has the values under names
    that people chose.
    """

    ansible_host: str
    number: int
    rack: str
    u: int | None
    face: str
    chassis: str
    bay: int | None
    feed: str
    nvlink_domain: str
    management: HostInterface | None
    interfaces: tuple[HostInterface, ...]
    rails: tuple[RailRow, ...]
    subnets: tuple[PrefixRow, ...]
    links: tuple[LinkRow, ...]
    supplies: tuple[SupplyVars, ...]
    outlets: tuple[OutletVars, ...]
    recorded: tuple[tuple[str, FreeText], ...] = ()
    own: dict[str, FreeText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lookups:
    """The feed of each PDU and UPS, the outlets in use of each PDU, and the subnet of each prefix."""

    feeds: dict[str, str]
    outlets: dict[str, tuple[OutletVars, ...]]
    subnets: dict[str, PrefixRow]
    prefixes: dict[tuple[str, str], tuple[str, ...]]  # of each cabled port with addresses on an Ethernet fabric


def host_vars(topology: Topology, device: Device, lookups: Lookups) -> HostVars:
    """Return the variables of a host."""
    addresses = {address.port: address for address in topology.addresses_of.get(device.name, ())}
    far = _far_ends(topology, device.name)
    interfaces, links = [], []
    for port in device.type.ports:
        if port.name in addresses:
            at = _interface(topology, port, addresses[port.name], far.get(port.shares or port.name))
            mac, guid = _recorded(topology, device, port)
            interfaces.append(at._replace(mac=mac, guid=guid))
        elif port.name in far:
            mac, guid = _recorded(topology, device, port)
            links.append(_link(port, far[port.name])._replace(mac=mac, guid=guid))
    words = words_of(topology.plan, device.name)
    mount = topology.plan.mounts.get(device.name)
    return HostVars(
        ansible_host=_ansible_host(topology, device, interfaces),
        number=device.number,
        rack=topology.place_of(device.name)[0],
        u=mount.u if mount else None,
        face=mount.face if mount else "",
        chassis=mount.chassis if mount else "",
        bay=mount.bay or None if mount else None,
        feed=lookups.feeds.get(device.name, ""),
        nvlink_domain=topology.nvlink_domain_of(device),
        management=_management(topology, device, interfaces),
        interfaces=tuple(interfaces),
        rails=tuple([RailRow(at.rail, at.plane, at.port, at.gpu, at.peer) for at in interfaces if at.rail and at.peer]),
        subnets=_subnets(far, lookups) if device.kind == "switch" else (),
        links=tuple(links),
        supplies=tuple(
            [
                SupplyVars(item.number, item.feed, item.pdu, item.outlet)
                for item in topology.supplies_of.get(device.name, ())
            ]
        ),
        outlets=lookups.outlets.get(device.name, ()),
        recorded=tuple((word, words[word]) for word in RECORDED if word in words),
        own=own_words(words),
    )


def _recorded(topology: Topology, device: Device, port: Port) -> tuple[str, str]:
    """Return the MAC address and the GUID of a port in the lock, "" for none."""
    words = words_of(topology.plan, device.name, port.name)
    return words.get("mac", ""), words.get("guid", "")


def make_lookups(topology: Topology) -> Lookups:
    """Return the data that the variables of several hosts need."""
    plan = topology.plan
    feeds = {feed.ups: feed.name for feed in plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    outlets: dict[str, list[OutletVars]] = {}
    for item in plan.supplies:
        outlets.setdefault(item.pdu, []).append(OutletVars(item.outlet, item.device, item.number))
    ethernet = {fabric.name for fabric in plan.fabrics if fabric.protocol == "ethernet"}
    prefixes: dict[tuple[str, str], tuple[str, ...]] = {}
    for at in plan.addresses:
        for name in (at.members or (at.port,)) if at.fabric in ethernet else ():
            end = (at.device, plan.devices[at.device].type.port[name].shares or name)
            prefixes[end] = (*prefixes.get(end, ()), at.subnet)
    return Lookups(
        feeds=feeds,
        outlets={pdu: tuple(sorted(rows)) for pdu, rows in outlets.items()},
        subnets={item.prefix: prefix_row(item) for item in plan.prefixes},
        prefixes=prefixes,
    )


def _far_ends(topology: Topology, name: str) -> dict[str, FarEnd]:
    """Return the far end of each cabled port of a device."""
    devices, far = topology.plan.devices, {}
    for cable in topology.cables_of[name]:
        if cable.a_device == name:
            far[cable.a_port] = FarEnd(devices[cable.b_device], cable.b_port, cable.fabric, cable.speed_gbps)
        else:
            far[cable.b_port] = FarEnd(devices[cable.a_device], cable.a_port, cable.fabric, cable.speed_gbps)
    return far


def _interface(topology: Topology, port: Port, address: Address, peer: FarEnd | None) -> HostInterface:
    return HostInterface(
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
    )


def _link(port: Port, peer: FarEnd) -> LinkRow:
    name, kind, sharing = peer.device.name, peer.device.kind, peer.device.type.sharing.get(peer.port, "")
    return LinkRow(port.name, peer.fabric, plain(peer.speed_gbps), name, peer.port, kind, peer.rail, sharing)


def _subnets(far: dict[str, FarEnd], lookups: Lookups) -> tuple[PrefixRow, ...]:
    """Return the subnets of the ports that a switch is cabled to, sorted by fabric, rail and plane."""
    names = {name for peer in far.values() for name in lookups.prefixes.get((peer.device.name, peer.port), ())}
    rows = [lookups.subnets[name] for name in names]
    return tuple(sorted(rows, key=lambda row: (row.fabric, row.rail, row.plane, row.link, row.network, row.prefix)))


def _management(topology: Topology, device: Device, interfaces: list[HostInterface]) -> HostInterface | None:
    """Return the management port of the device itself, or else of one of its adapters."""
    port = traffic.management_port(topology.plan, [device.type.port[item.port] for item in interfaces])
    return next((item for item in interfaces if port and item.port == port.name), None)


def _ansible_host(topology: Topology, device: Device, interfaces: list[HostInterface]) -> str:
    """Return an in-band address for a server, never its BMC; for other devices, the management address."""
    ports = [device.type.port[item.port] for item in interfaces]
    host = device.kind in ("server", "storage")
    port = traffic.host_port(topology.plan, ports) if host else traffic.management_port(topology.plan, ports)
    return next((item.address for item in interfaces if port and item.port == port.name), "")
