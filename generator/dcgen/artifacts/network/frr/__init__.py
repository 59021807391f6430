"""frr/: the configuration of each Ethernet switch for FRRouting on Linux.

FRR configures what routes: addresses, BGP, VRRP and static routes. Linux configures what bridges: bonds, bridges, VLANs
and interfaces with a virtual MAC address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dcgen.analysis import Analysis
from dcgen.artifacts.network.frr.files import (
    FrrAddress,
    FrrConfig,
    FrrDaemons,
    FrrGuide,
    FrrInstance,
    FrrInterface,
    FrrRouter,
    FrrRow,
    FrrSegment,
    FrrStatic,
)
from dcgen.artifacts.network.frr.sessions import (
    default_of,
    family_of,
    make_circuits,
    make_instances,
    make_policies,
    make_prefixes,
    silent_circuits,
    version_of,
)
from dcgen.network.records import IpAddress, Neighbor, SwitchNetwork, Vlan
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.views.linuxnames import linux_names

PATHS = 64  # equal-cost paths: the uplinks of a switch with 128 ports, half of them to servers.
MOST_PATHS = 256  # The packages of Debian and of FRR accept no more (`--enable-multipath=256`).
PORT_LENGTH = 60  # Characters of the far port in a description. No catalog entry has a longer name of a port.
HOST_TABLE = 10  # The kernel's table of host routes, as in "Redistribute Neighbor" of the Cumulus Linux user guide


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files of every Ethernet switch and the README, or nothing if there is no Ethernet switch."""
    yield from make_pages(analysis.once(make_switches))


def make_pages(switches: dict[str, SwitchNetwork]) -> Iterator[Page]:
    """Yield the files of some switches and the README, or nothing if there are none."""
    rows = []
    for name, each in switches.items():
        switch = with_pair_session(each, switches)
        config = make_config(switch)
        rows.append(FrrRow(name, switch.asn, switch.router_id, sum(len(item.sessions) for item in config.instances)))
        yield Page(f"frr/{name}/frr.conf", "frr/frr.conf.j2", config)
        yield Page(f"frr/{name}/daemons", "frr/daemons.j2", make_daemons(switch))
    if rows:
        virtual = any(vlan.virtual for switch in switches.values() for vlan in switch.vlans)
        guide = FrrGuide(tuple(rows), virtual, any(switch.host_routes for switch in switches.values()))
        yield Page("frr/README.md", "frr/README.md.j2", guide)


def with_pair_session(switch: SwitchNetwork, switches: Mapping[str, SwitchNetwork]) -> SwitchNetwork:
    """Return a router of a pair with peer ports and a session to the other one in their first common VLAN.

    It keeps the default route of a switch whose own circuit or uplinks fail. Other systems have such a session on the
    peer links.
    """
    pair = switch.pair
    other = switches.get(pair.peer) if pair and pair.kind == "mlag" and pair.ports else None
    if other is None or not switch.asn or any(item.kind == "peer" for item in switch.neighbors):
        return switch
    theirs = {vlan.vlan: vlan for vlan in other.vlans if vlan.addresses and not vlan.vrf}
    shared = next((vlan.vlan for vlan in switch.vlans if vlan.addresses and vlan.vlan in theirs), None)
    if shared is None:
        return switch
    texts = {version_of(at.address): at.address for at in reversed(theirs[shared].addresses)}
    session = Neighbor(f"vlan{shared}", "peer", other.name, other.asn, texts.get(4, ""), texts.get(6, ""))
    return switch._replace(neighbors=(*switch.neighbors, session))


def make_daemons(switch: SwitchNetwork) -> FrrDaemons:
    """Return the daemons that a switch needs."""
    return FrrDaemons(bool(switch.asn), any(vlan.vrid for vlan in switch.vlans))


def make_config(switch: SwitchNetwork) -> FrrConfig:
    """Return the configuration of a switch."""
    names = port_names(switch)
    instances = tuple(make_instances(switch, names))
    return FrrConfig(
        switch.name,
        switch.asn,
        switch.router_id,
        addresses_of(switch.loopbacks),
        tuple(_interfaces(switch, names)),
        tuple(FrrStatic(family_of(via), default_of(via), via) for via in switch.default_via),
        tuple(make_prefixes(switch, instances)),
        make_policies(instances),
        make_circuits(switch, instances),
        instances,
        tuple(names.get(port, port) for port in silent_circuits(switch)),
        _paths(switch, instances),
        HOST_TABLE if switch.host_routes and switch.asn else 0,
        any(vlan.vni for vlan in switch.vlans),
    )


def _paths(switch: SwitchNetwork, instances: Iterable[FrrInstance]) -> int:
    """Return how many equal-cost paths a switch may use. A leaf more adds sessions to a spine and changes no limit."""
    if switch.tier != "leaf":
        return MOST_PATHS
    return min(MOST_PATHS, max([PATHS, *(len(instance.sessions) for instance in instances)]))


def port_names(switch: SwitchNetwork) -> dict[str, str]:
    """Return the Linux interface of each port and bond of a switch."""
    return linux_names([*(port.name for port in switch.ports), *(bond.name for bond in switch.bonds)])


def addresses_of(addresses: Iterable[IpAddress], with_length: bool = True) -> tuple[FrrAddress, ...]:
    """Return addresses with their family, and with their prefix length if asked for."""
    return tuple(FrrAddress(family_of(at.address), str(at) if with_length else at.address) for at in addresses)


def _interfaces(switch: SwitchNetwork, names: dict[str, str]) -> Iterator[FrrInterface]:
    """Yield the ports, then the bonds, then the VLAN interfaces."""
    multihomed = switch.pair is not None and switch.pair.kind == "evpn-mh"
    for port in switch.ports:
        far_port, tracked = port.peer_port[:PORT_LENGTH], multihomed and port.role == "uplink"
        own = addresses_of(port.addresses)
        yield FrrInterface(names[port.name], "to", port.peer, far_port, own, tracked=tracked)
    for bond in switch.bonds:
        segment = None
        if multihomed and bond.shared and switch.pair:
            segment = FrrSegment(bond.number, switch.pair.mac)
        yield FrrInterface(names[bond.name], "to", bond.peer, segment=segment)
    for vlan in switch.vlans:
        yield from _vlan_interfaces(vlan)


def _vlan_interfaces(vlan: Vlan) -> Iterator[FrrInterface]:
    """Yield the interface of a VLAN, and those with its virtual addresses, one per family."""
    if not vlan.virtual:
        own = addresses_of(dict.fromkeys((*vlan.addresses, *vlan.gateways)))
        yield FrrInterface(f"vlan{vlan.vlan}", "VLAN", vlan.name, addresses=own)
        return
    gateways = addresses_of(vlan.gateways, with_length=False)
    router = FrrRouter(vlan.vrid, vlan.priority, gateways) if vlan.vrid else None
    yield FrrInterface(f"vlan{vlan.vlan}", "VLAN", vlan.name, addresses=addresses_of(vlan.addresses), router=router)
    for version in (4, 6):
        some = [at for at in vlan.gateways if version_of(at.address) == version]
        if some:
            yield FrrInterface(f"vlan{vlan.vlan}-v{version}", "gateway", vlan.name, addresses=addresses_of(some))
