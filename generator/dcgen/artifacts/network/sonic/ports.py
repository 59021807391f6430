"""The tables of ports, port channels, VLANs and their addresses."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from dcgen.artifacts.network.sonic.files import Fields
from dcgen.network.platforms import CageLanes, mode_of, port_name
from dcgen.network.records import IpAddress, SwitchBond, SwitchNetwork, Vlan

Entry = tuple[str, str, Fields]  # table, key, fields
DESCRIPTION = 255  # characters
MAX_MTU = 9216
VRF_LENGTH = 15  # characters of an interface name in Linux
_NOT_IN_A_VRF = re.compile(r"[^A-Za-z0-9_-]")


class SonicNames(NamedTuple):
    """The names of ports and port channels by their names in the record.

    `sessions` has the interface of a BGP session over each port: that of its port channel, if it is in one. `bridged`
    are the ports in port channels that only bridge.
    """

    ports: dict[str, str]
    bonds: dict[str, str]
    sessions: dict[str, str]
    bridged: frozenset[str]


def make_names(switch: SwitchNetwork, cages: Mapping[int, CageLanes]) -> SonicNames:
    """Return the names of the ports and port channels of a switch."""
    ports = {port.name: port_name(port, cages) for port in switch.ports}
    bonds = {bond.name: f"PortChannel{bond.number}" for bond in switch.bonds}
    members = {name: bond for bond in switch.bonds for name in (bond.name, *bond.members)}
    sessions = ports | {name: bonds[bond.name] for name, bond in members.items()}
    bridged = frozenset(name for name, bond in members.items() if bond.untagged or bond.tagged)
    return SonicNames(ports, bonds, sessions, bridged)


def vrf_name(vrf: str) -> str:
    """Return the name of a VRF as SONiC accepts it: it begins with `Vrf`. A long one is cut and ends in a checksum."""
    name = f"Vrf{_NOT_IN_A_VRF.sub('_', vrf)}"
    if len(name) <= VRF_LENGTH:
        return name
    mark = f"-{crc32(vrf.encode()) & 0xFFFF:04x}"
    return name[: VRF_LENGTH - len(mark)] + mark


def split_cages(switch: SwitchNetwork, cages: Mapping[int, CageLanes]) -> Iterator[tuple[str, str]]:
    """Yield the first port and the mode of each cage that is split."""
    seen: set[int] = set()
    for port in switch.ports:
        if port.links > 1 and port.cage not in seen:
            seen.add(port.cage)
            first = port_name(port._replace(lane=0), cages)
            yield first, mode_of(switch.model, port.links, port.speed_gbps)


def make_ports(switch: SwitchNetwork, names: SonicNames, cages: Mapping[int, CageLanes]) -> Iterator[Entry]:
    """Yield the tables of ports, split cages and routed ports."""
    sessions = {item.port for item in switch.neighbors if not (item.address or item.address6)}
    bonds = {member: bond for bond in switch.bonds for member in bond.members}
    for port in switch.ports:
        name = names.ports[port.name]
        mtu = bonds[port.name].mtu if port.name in bonds else port.mtu  # a member has the MTU of its port channel
        speed = str(round(port.speed_gbps * 1000))
        text = f"{port.peer} {port.peer_port}".strip()[:DESCRIPTION]
        yield "PORT", name, {"admin_status": "up", "description": text, "mtu": _mtu(mtu), "speed": speed}
        if port.is_routed and (port.addresses or port.name in sessions):
            local: Fields = {"ipv6_use_link_local_only": "enable"} if port.name in sessions else {}
            yield from _routed("INTERFACE", name, port.addresses, port.vrf, local)
    for parent, mode in split_cages(switch, cages):
        yield "BREAKOUT_CFG", parent, {"brkout_mode": mode}


def make_bonds(switch: SwitchNetwork, names: SonicNames) -> Iterator[Entry]:
    """Yield the port channels and their members. Both switches of a pair give one LACP system to their hosts."""
    for bond in switch.bonds:
        name = names.bonds[bond.name]
        fields: Fields = {"admin_status": "up", "lacp_key": "auto", "mtu": _mtu(bond.mtu)}
        if bond.bypass:
            fields["fallback"] = "true"
        if has_shared_system(switch, bond) and switch.pair:
            fields["system_mac"] = switch.pair.mac
        yield "PORTCHANNEL", name, fields
        for member in bond.members:
            yield "PORTCHANNEL_MEMBER", f"{name}|{names.ports.get(member, member)}", {}
        if not (bond.untagged or bond.tagged):
            yield "PORTCHANNEL_INTERFACE", name, {"ipv6_use_link_local_only": "enable"}
        if has_shared_system(switch, bond) and switch.overlay:
            yield "EVPN_ETHERNET_SEGMENT", name, {"esi": "AUTO", "type": "TYPE_3_MAC_BASED"}


def has_shared_system(switch: SwitchNetwork, bond: SwitchBond) -> bool:
    """Return whether the other switch of the pair has the same LACP system. MLAG does that in a daemon of its own."""
    return bond.shared and switch.pair is not None and switch.pair.kind != "mlag"


def make_vlans(switch: SwitchNetwork, names: SonicNames) -> Iterator[Entry]:
    """Yield the VLANs, their members, and their addresses with the shared gateways."""
    records = {vlan.vlan: vlan for vlan in switch.vlans}
    members: list[tuple[str, int, str]] = []
    for port in switch.ports:
        if not port.is_routed and not port.bond:
            members += _members(names.ports[port.name], port.untagged, port.tagged)
    for bond in switch.bonds:
        members += _members(names.bonds[bond.name], bond.untagged, bond.tagged)
    for number in sorted({*records, *(number for _, number, _ in members)}):
        vlan = records.get(number)
        fields: Fields = {"admin_status": "up", "vlanid": str(number)}
        yield "VLAN", f"Vlan{number}", fields | ({"description": vlan.name, "mtu": _mtu(vlan.mtu)} if vlan else {})
    for name, number, mode in members:
        yield "VLAN_MEMBER", f"Vlan{number}|{name}", {"tagging_mode": mode}
    yield from _vlan_interfaces(switch)


def shares_gateway(vlan: Vlan) -> bool:
    """Return whether several switches answer for the gateway of a VLAN at the same time."""
    return vlan.virtual and not vlan.vrid and bool(vlan.gateways)


def _vlan_interfaces(switch: SwitchNetwork) -> Iterator[Entry]:
    for vlan in switch.vlans:
        anycast: Fields = {"static_anycast_gateway": "true"} if shares_gateway(vlan) else {}
        own = vlan.addresses if vlan.virtual else tuple(dict.fromkeys((*vlan.addresses, *vlan.gateways)))
        # All addresses of an anycast interface have one MAC address, so only the gateway can be on several switches.
        addresses = vlan.gateways if anycast else own
        if addresses:
            yield from _routed("VLAN_INTERFACE", f"Vlan{vlan.vlan}", addresses, vlan.vrf, anycast)
    macs = [vlan.mac for vlan in switch.vlans if shares_gateway(vlan) and vlan.mac]
    if macs:
        yield "SAG", "GLOBAL", {"gateway_mac": macs[0]}


def _members(name: str, untagged: int, tagged: Iterable[int]) -> Iterator[tuple[str, int, str]]:
    """Yield the VLANs of a port or port channel with the tagging mode."""
    if untagged:
        yield name, untagged, "untagged"
    for number in tagged:
        yield name, number, "tagged"


def _routed(table: str, name: str, addresses: Iterable[IpAddress], vrf: str, fields: Fields) -> Iterator[Entry]:
    """Yield an interface, then its addresses: SONiC needs the entry without an address first."""
    yield table, name, fields | ({"vrf_name": vrf_name(vrf)} if vrf else {})
    for at in addresses:
        yield table, f"{name}|{at}", {}


def _mtu(mtu: int) -> str:
    return str(min(mtu, MAX_MTU))
