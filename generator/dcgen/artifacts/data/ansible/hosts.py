"""The Ansible variables of a host: place, addresses, cables and power."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dcgen.artifacts.data.ansible.network import (
    NetworkVars,
    host_network_vars,
    reach_host,
    reach_switch,
    switch_network_vars,
)
from dcgen.artifacts.data.ansible.ports import FarEnd, InterfaceVars, LinkRow, RailRow, far_ends, port_rows, rail_rows
from dcgen.artifacts.data.ansible.variables import PrefixRow, prefix_row
from dcgen.network.records import HostNetwork, SwitchNetwork
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Device, Plan, Supply
from dcgen.recorded import own_words, words_of
from dcgen.topology import Topology

NO_NETWORK = NetworkVars()
NO_HOSTS: Mapping[str, HostNetwork] = MappingProxyType({})
NO_SWITCHES: Mapping[str, SwitchNetwork] = MappingProxyType({})
HostOf = Callable[[str], HostNetwork | None]
RECORDED = ("serial", "asset", "guid", "note")  # of a device, in the order of its variables


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


class HostVars(NamedTuple):
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
    own: Mapping[str, FreeText] = {}
    network: NetworkVars = NO_NETWORK

    @property
    def has_network(self) -> bool:
        """Return whether any value of the network applies."""
        return self.network is not NO_NETWORK


class ReachPorts(NamedTuple):
    """The ports of a device with the addresses of its management and of the host itself, "" for none."""

    management: str
    host: str


class Lookups(NamedTuple):
    """The feed of each PDU and UPS, the power supplies on each PDU, the subnets, and the configured networks.

    `ends` has the prefixes of each cabled port with addresses on an Ethernet fabric, by device and port. `host` returns
    the configuration of a host by name. `reach` has what devices of one type share that have addresses on the same
    ports.
    """

    feeds: dict[str, str]
    supplies: dict[str, list[Supply]]
    subnets: dict[str, PrefixRow]
    ends: dict[str, dict[str, tuple[str, ...]]]
    host: HostOf
    switches: Mapping[str, SwitchNetwork]
    reach: dict[tuple[int, tuple[str, ...]], ReachPorts]


def host_vars(topology: Topology, device: Device, lookups: Lookups) -> HostVars:
    """Return the variables of a host."""
    far = far_ends(topology, device.name)
    host, switch = lookups.host(device.name), lookups.switches.get(device.name)
    interfaces, links = port_rows(topology, device, far, host)
    reach = _reach(topology.plan, device, tuple([item.port for item in interfaces]), lookups)
    words = words_of(topology.plan, device.name)
    mount = topology.plan.mounts.get(device.name)
    return HostVars(
        ansible_host=_ansible_host(device, interfaces, reach, host, switch),
        number=device.number,
        rack=topology.place_of(device.name)[0],
        u=mount.u if mount else None,
        face=mount.face if mount else "",
        chassis=mount.chassis if mount else "",
        bay=mount.bay or None if mount else None,
        feed=lookups.feeds.get(device.name, ""),
        nvlink_domain=topology.nvlink_domain_of(device),
        management=next((item for item in interfaces if item.port == reach.management), None),
        interfaces=interfaces,
        rails=rail_rows(topology, device, far) if device.kind == "server" else (),
        subnets=_subnets(far, lookups) if device.kind == "switch" else (),
        links=links,
        supplies=tuple(
            [
                SupplyVars(item.number, item.feed, item.pdu, item.outlet)
                for item in topology.supplies_of.get(device.name, ())
            ]
        ),
        outlets=tuple(
            sorted(
                [OutletVars(item.outlet, item.device, item.number) for item in lookups.supplies.get(device.name, ())]
            )
        ),
        recorded=tuple((word, words[word]) for word in RECORDED if word in words),
        own=own_words(words),
        network=_network(host, switch),
    )


def _network(host: HostNetwork | None, switch: SwitchNetwork | None) -> NetworkVars:
    if host:
        return host_network_vars(host)
    return switch_network_vars(switch) if switch else NO_NETWORK


def make_lookups(
    topology: Topology, host: HostOf = NO_HOSTS.get, switches: Mapping[str, SwitchNetwork] = NO_SWITCHES
) -> Lookups:
    """Return the data that the variables of several hosts need."""
    plan = topology.plan
    feeds = {feed.ups: feed.name for feed in plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    supplies: dict[str, list[Supply]] = {}
    for item in plan.supplies:
        supplies.setdefault(item.pdu, []).append(item)
    return Lookups(
        feeds=feeds,
        supplies=supplies,
        subnets={item.prefix: prefix_row(item) for item in plan.prefixes},
        ends=_ends(plan),
        host=host,
        switches=switches,
        reach={},
    )


def _ends(plan: Plan) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the prefixes of each cabled port with addresses on an Ethernet fabric; ports of a bond share them.

    Ports with equal prefixes share one tuple, because a large site has tens of thousands of ports.
    """
    ethernet = {fabric.name for fabric in plan.fabrics if fabric.protocol == "ethernet"}
    ends: dict[str, dict[str, tuple[str, ...]]] = {}
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for at in plan.addresses:
        if at.fabric in ethernet:
            ports, own = plan.devices[at.device].type.port, ends.setdefault(at.device, {})
            for member in at.members or (at.port,):
                port = ports[member].shares or member
                found = (*own.get(port, ()), at.subnet)
                own[port] = known.setdefault(found, found)
    return ends


def _subnets(far: dict[str, FarEnd], lookups: Lookups) -> tuple[PrefixRow, ...]:
    """Return the subnets of the ports that a switch is cabled to, sorted by fabric, rail and plane."""
    found = {prefix for peer, port, _ in far.values() for prefix in lookups.ends.get(peer.name, {}).get(port, ())}
    rows = [lookups.subnets[prefix] for prefix in found]
    return tuple(sorted(rows, key=lambda row: (row.fabric, row.rail, row.plane, row.link, row.network, row.prefix)))


def _reach(plan: Plan, device: Device, ports: tuple[str, ...], lookups: Lookups) -> ReachPorts:
    """Return the ports by which people reach a device; `ports` are those with addresses."""
    key = (id(device.type), ports)
    if key not in lookups.reach:
        found = [device.type.port[name] for name in ports]
        management, host = traffic.management_port(plan, found), traffic.host_port(plan, found)
        lookups.reach[key] = ReachPorts(management.name if management else "", host.name if host else "")
    return lookups.reach[key]


def _ansible_host(
    device: Device,
    interfaces: tuple[InterfaceVars, ...],
    reach: ReachPorts,
    host: HostNetwork | None,
    switch: SwitchNetwork | None,
) -> str:
    """Return the address by which Ansible reaches a device, "" for none.

    For a server, it is the address of the interface with the default route, or else an in-band address. The BMC does
    not count. For any other device, it is the management address, or else the loopback of a switch.
    """
    if host and (address := reach_host(host)):
        return address
    port = reach.host if device.kind in ("server", "storage") else reach.management
    address = next((item.address for item in interfaces if item.port == port), "")
    return reach_switch(switch) if switch and not address else address
