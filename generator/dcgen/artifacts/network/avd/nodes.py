"""The design of a fabric and its switches as AVD nodes: pools, AS numbers, uplinks, MLAG pairs, management."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from ipaddress import ip_address, ip_interface

from dcgen.artifacts.network.avd.ports import MTU, eos_speed, limit_mtu
from dcgen.artifacts.network.avd.records import AvdFabric, AvdNode, AvdNodeGroup, AvdNodeType
from dcgen.network.records import SwitchNetwork, SwitchPort

# The node types of AVD by the key below which it reads their nodes. `l3spine` is a spine with services of its own.
TYPES = {
    "l3leaf": "l3leaf",
    "l2leaf": "l2leaf",
    "spine": "spine",
    "l3spine": "l3spine",
    "super_spine": "super-spine",
}
# AVD adds the id of a node to a pool. The planner gives leaves a /19 and other tiers a /20. With pools of the same
# size, the id is the number of the switch.
LEAF_BITS = 13
OTHER_BITS = 12


def make_fabric(
    name: str, group: str, switches: tuple[SwitchNetwork, ...], inventory: Mapping[str, SwitchNetwork]
) -> AvdFabric:
    """Return the variables of a fabric; `inventory` has all switches that AVD configures."""
    by_key: dict[str, list[SwitchNetwork]] = {}
    for switch in switches:
        by_key.setdefault(node_type_key(switch), []).append(switch)
    return AvdFabric(
        name,
        group,
        MTU,
        any(switch.overlay == "evpn" for switch in switches),
        any(_loopback(switch, 6) for switch in switches),
        any(switch.roce == "lossless" for switch in switches),
        tuple(_node_type(key, members, inventory) for key, members in by_key.items()),
    )


def node_type_key(switch: SwitchNetwork) -> str:
    """Return the key of the node type of a switch."""
    if switch.tier == "leaf":
        return "l3leaf" if switch.asn or switch.loopbacks else "l2leaf"
    if switch.vlans or switch.bonds or any(port.role in ("host", "circuit") for port in switch.ports):
        return "l3spine"
    return "super_spine" if switch.tier == "core" else "spine"


def has_mlag(switch: SwitchNetwork) -> bool:
    """Return whether a switch is in an MLAG pair with a peer link."""
    return switch.pair is not None and switch.pair.kind == "mlag" and bool(switch.pair.ports)


def tracks_uplinks(switch: SwitchNetwork) -> bool:
    """Return whether hosts have bonds over this switch and another one without a peer link."""
    return switch.pair is not None and switch.pair.kind in ("evpn-mh", "host-routes")


def uplink_ends(inventory: Mapping[str, SwitchNetwork]) -> frozenset[tuple[str, str]]:
    """Return the switch and port at both ends of the links that AVD plans as uplinks."""
    ends: set[tuple[str, str]] = set()
    for switch in inventory.values():
        for port in _uplinks(switch, inventory):
            ends |= {(switch.name, port.name), (port.peer, port.peer_port)}
    return frozenset(ends)


def _node_type(key: str, switches: list[SwitchNetwork], inventory: Mapping[str, SwitchNetwork]) -> AvdNodeType:
    """Return the nodes of one type. The type has the pool of its first switch."""
    pool, pool6 = next(((_pool(switch, 4), _pool(switch, 6)) for switch in switches if switch.loopbacks), ("", ""))
    groups = []
    done: set[str] = set()
    for switch in switches:
        if switch.name in done:
            continue
        members = [switch]
        if has_mlag(switch) and switch.pair and switch.pair.peer in inventory:
            peer = inventory[switch.pair.peer]
            members = [switch, peer] if switch.pair.is_first else [peer, switch]
        done.update(member.name for member in members)
        nodes = tuple(_node(member, pool, pool6, inventory) for member in members)
        groups.append(AvdNodeGroup(members[0].name, len(members) > 1, _detects(members), nodes))
    tracks = any(tracks_uplinks(switch) for switch in switches)
    return AvdNodeType(key, pool, pool6, key in ("l3leaf", "l2leaf"), tracks, tuple(groups))


def _detects(members: list[SwitchNetwork]) -> bool:
    """Return whether the switches of a pair can see each other over the management network."""
    return len(members) > 1 and all(member.management for member in members)


def _node(switch: SwitchNetwork, pool: str, pool6: str, inventory: Mapping[str, SwitchNetwork]) -> AvdNode:
    """Return the settings of a switch, with the pools only if they differ from those of its type."""
    own, own6 = _pool(switch, 4), _pool(switch, 6)
    index = _index(switch, 4)
    uplinks = tuple(_uplinks(switch, inventory))
    mtu = min((limit_mtu(port.mtu) for port in uplinks), default=MTU)
    return AvdNode(
        name=switch.name,
        id=index,
        bgp_as=switch.asn,
        loopback_pool=own if own != pool else "",
        loopback_pool6=own6 if own6 != pool6 else "",
        loopback_offset6=_index(switch, 6) - index if own6 else 0,
        mgmt_ip=str(switch.management) if switch.management else "",
        mgmt_gateway=switch.management_gateway if switch.management else "",
        mgmt_interface=switch.management_port if switch.management_port.startswith("Management") else "",
        uplinks=tuple((port.name, port.peer, port.peer_port) for port in uplinks),
        speed=_common_speed(uplinks),
        mtu=mtu if mtu != MTU else 0,
        route_servers=tuple(dict.fromkeys(port.peer for port in uplinks)) if switch.overlay == "evpn" else (),
        mlag_interfaces=switch.pair.ports if switch.pair and has_mlag(switch) else (),
        mlag_speed=_common_speed(port for port in switch.ports if port.role == "peer") if has_mlag(switch) else "",
    )


def _uplinks(switch: SwitchNetwork, inventory: Mapping[str, SwitchNetwork]) -> Iterator[SwitchPort]:
    """Yield the ports with an unnumbered session to a higher switch of the inventory, in the order of the sessions."""
    ports = {port.name: port for port in switch.ports}
    for neighbor in switch.neighbors:
        is_plain = neighbor.kind == "uplink" and not neighbor.address and not neighbor.vrf
        if is_plain and neighbor.peer in inventory and neighbor.port in ports:
            yield ports[neighbor.port]


def _common_speed(ports: Iterable[SwitchPort]) -> str:
    """Return the speed of ports if they have one in common, else ""."""
    speeds = {eos_speed(port) for port in ports}
    return speeds.pop() if len(speeds) == 1 else ""


def _loopback(switch: SwitchNetwork, version: int) -> str:
    """Return the first loopback of an IP version, "" for none."""
    found = (at.address for at in switch.loopbacks if ip_address(at.address).version == version)
    return next(found, "")


def _bits(switch: SwitchNetwork) -> int:
    return LEAF_BITS if switch.tier == "leaf" else OTHER_BITS


def _pool(switch: SwitchNetwork, version: int) -> str:
    """Return the pool around the loopback of a switch, "" without a loopback of that version."""
    address = _loopback(switch, version)
    if not address:
        return ""
    length = ip_address(address).max_prefixlen - _bits(switch)
    return str(ip_interface(f"{address}/{length}").network)


def _index(switch: SwitchNetwork, version: int) -> int:
    """Return the place of the loopback in its pool, 0 without a loopback of that version."""
    address = _loopback(switch, version)
    return int(ip_address(address)) % 2 ** _bits(switch) if address else 0
