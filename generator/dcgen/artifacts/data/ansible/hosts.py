"""The Ansible variables of a host: place, addresses, cables and power."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from dcgen.artifacts.data.ansible.network import (
    NetworkVars,
    host_network_vars,
    reach_host,
    reach_switch,
    switch_network_vars,
)
from dcgen.artifacts.data.ansible.variables import PrefixRow, plain, prefix_row
from dcgen.network.records import HostNetwork, SwitchNetwork
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Address, Device
from dcgen.plan.types import Port
from dcgen.recorded import own_words, words_of
from dcgen.topology import Topology

NO_NETWORK = NetworkVars()
NO_HOSTS: Mapping[str, HostNetwork] = MappingProxyType({})
NO_SWITCHES: Mapping[str, SwitchNetwork] = MappingProxyType({})
RECORDED = ("serial", "asset", "guid", "note")  # of a device, in the order of its variables


class InterfaceVars(NamedTuple):
    """A port with an address, and the far end of its cable; an empty `peer` means no cable. Plane 0 means none.

    `shares` is the port whose cable the port of a BMC shares with the host, "" for any other port. `mac` and `guid` are
    those of the lock. `name` is the name of a host's port in the operating system. `mtu` is in bytes, 0 for none.
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
    name: str = ""
    mtu: int = 0


class RailRow(NamedTuple):
    """A rail of a server on one plane (0: no planes): its port, the index of its GPU (None: shared) and its leaf."""

    rail: int
    plane: int
    port: str
    gpu: int | None
    leaf: str


class LinkRow(NamedTuple):
    """A cabled port without an address, such as a switch port; `rail` is the rail of the far port, None for none.

    `bmc` is the port of a BMC that shares the far port, "" for none. `mac` and `guid` are those of the lock. `name` is
    the name of a host's port in the operating system. `mtu` is in bytes, 0 for none.
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
    name: str = ""
    mtu: int = 0


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
    management: InterfaceVars | None
    interfaces: tuple[InterfaceVars, ...]
    rails: tuple[RailRow, ...]
    subnets: tuple[PrefixRow, ...]
    links: tuple[LinkRow, ...]
    supplies: tuple[SupplyVars, ...]
    outlets: tuple[OutletVars, ...]
    recorded: tuple[tuple[str, FreeText], ...] = ()
    own: dict[str, FreeText] = field(default_factory=dict)
    network: NetworkVars = NO_NETWORK


@dataclass(frozen=True, slots=True)
class Lookups:
    """The feed of each PDU and UPS, the outlets in use of each PDU, the subnet of each gateway, and the networks."""

    feeds: dict[str, str]
    outlets: dict[str, tuple[OutletVars, ...]]
    subnets: dict[str, PrefixRow]
    gateways: dict[tuple[str, str], tuple[str, ...]]  # of each cabled port with addresses on an Ethernet fabric
    hosts: Mapping[str, HostNetwork]
    switches: Mapping[str, SwitchNetwork]


def host_vars(topology: Topology, device: Device, lookups: Lookups) -> HostVars:
    """Return the variables of a host."""
    far = _far_ends(topology, device.name)
    interfaces, links = _ports(topology, device, far, lookups)
    words = words_of(topology.plan, device.name)
    mount = topology.plan.mounts.get(device.name)
    return HostVars(
        ansible_host=_ansible_host(topology, device, interfaces, lookups),
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
        network=_network(device, lookups),
    )


def _ports(
    topology: Topology, device: Device, far: dict[str, FarEnd], lookups: Lookups
) -> tuple[list[InterfaceVars], list[LinkRow]]:
    """Return the ports with an address, and the other cabled ports."""
    addresses = {address.port: address for address in topology.addresses_of.get(device.name, ())}
    network = lookups.hosts.get(device.name)
    systems = {at.port: (at.name, at.mtu) for at in network.interfaces if at.port} if network else {}
    interfaces, links = [], []
    for port in device.type.ports:
        mac, guid = _recorded(topology, device, port)
        name, mtu = systems.get(port.name, ("", 0))
        if port.name in addresses:
            at = _interface(topology, port, addresses[port.name], far.get(port.shares or port.name))
            interfaces.append(at._replace(mac=mac, guid=guid, name=name, mtu=mtu))
        elif port.name in far:
            links.append(_link(port, far[port.name])._replace(mac=mac, guid=guid, name=name, mtu=mtu))
    return interfaces, links


def _network(device: Device, lookups: Lookups) -> NetworkVars:
    if host := lookups.hosts.get(device.name):
        return host_network_vars(host)
    switch = lookups.switches.get(device.name)
    return switch_network_vars(switch) if switch else NO_NETWORK


def _recorded(topology: Topology, device: Device, port: Port) -> tuple[str, str]:
    """Return the MAC address and the GUID of a port in the lock, "" for none."""
    words = words_of(topology.plan, device.name, port.name)
    return words.get("mac", ""), words.get("guid", "")


def make_lookups(
    topology: Topology, hosts: Mapping[str, HostNetwork] = NO_HOSTS, switches: Mapping[str, SwitchNetwork] = NO_SWITCHES
) -> Lookups:
    """Return the data that the variables of several hosts need."""
    plan = topology.plan
    feeds = {feed.ups: feed.name for feed in plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    outlets: dict[str, list[OutletVars]] = {}
    for item in plan.supplies:
        outlets.setdefault(item.pdu, []).append(OutletVars(item.outlet, item.device, item.number))
    ethernet = {fabric.name for fabric in plan.fabrics if fabric.protocol == "ethernet"}
    gateways: dict[tuple[str, str], tuple[str, ...]] = {}
    for at in plan.addresses:
        if at.fabric in ethernet:
            end = (at.device, plan.devices[at.device].type.port[at.port].shares or at.port)
            gateways[end] = (*gateways.get(end, ()), at.gateway)
    return Lookups(
        feeds=feeds,
        outlets={pdu: tuple(sorted(rows)) for pdu, rows in outlets.items()},
        subnets={item.gateway: prefix_row(item) for item in plan.prefixes},
        gateways=gateways,
        hosts=hosts,
        switches=switches,
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
    )


def _link(port: Port, peer: FarEnd) -> LinkRow:
    name, kind, sharing = peer.device.name, peer.device.kind, peer.device.type.sharing.get(peer.port, "")
    return LinkRow(port.name, peer.fabric, plain(peer.speed_gbps), name, peer.port, kind, peer.rail, sharing)


def _subnets(far: dict[str, FarEnd], lookups: Lookups) -> tuple[PrefixRow, ...]:
    """Return the subnets of the ports that a switch is cabled to, sorted by fabric, rail and plane."""
    gateways = {name for peer in far.values() for name in lookups.gateways.get((peer.device.name, peer.port), ())}
    rows = [lookups.subnets[gateway] for gateway in gateways]
    return tuple(sorted(rows, key=lambda row: (row.fabric, row.rail, row.plane, row.link, row.network, row.prefix)))


def _management(topology: Topology, device: Device, interfaces: list[InterfaceVars]) -> InterfaceVars | None:
    """Return the management port of the device itself, or else of one of its adapters."""
    port = traffic.management_port(topology.plan, [device.type.port[item.port] for item in interfaces])
    return next((item for item in interfaces if port and item.port == port.name), None)


def _ansible_host(topology: Topology, device: Device, interfaces: list[InterfaceVars], lookups: Lookups) -> str:
    """Return the address by which Ansible reaches a device, "" for none.

    For a server, it is that of the interface with the default route, or else an in-band address, but never that of the
    BMC. For any other device, it is the management address, or else the loopback of a switch.
    """
    network = lookups.hosts.get(device.name)
    if network and (address := reach_host(network)):
        return address
    ports = [device.type.port[item.port] for item in interfaces]
    host = device.kind in ("server", "storage")
    port = traffic.host_port(topology.plan, ports) if host else traffic.management_port(topology.plan, ports)
    address = next((item.address for item in interfaces if port and item.port == port.name), "")
    switch = lookups.switches.get(device.name)
    return reach_switch(switch) if switch and not address else address
