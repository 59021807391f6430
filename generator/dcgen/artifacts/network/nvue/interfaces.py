"""The interfaces of a switch with Cumulus Linux: ports, bonds, VLAN interfaces, and the features between them.

The names are those of Cumulus Linux, from the number of the cage and the place in it. They do not depend on labels of
the catalog.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from dcgen.artifacts.network.nvue.dialect import BR_DEFAULT, Dialect
from dcgen.network.records import SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.page import FreeText
from dcgen.views.routing import version_of

DESCRIPTION = 255  # characters
MAX_MTU = 9216
PEERLINK = "peerlink"
PEER_VLAN = 4094  # of the session between the switches of an MLAG pair


class NvueInterface(NamedTuple):
    """An interface: its name, the text that names the far end, and its settings."""

    name: str
    description: FreeText
    settings: dict[str, Any]


def make_interfaces(switch: SwitchNetwork, dialect: Dialect) -> Iterator[NvueInterface]:
    """Yield the interfaces: management, loopback, ports with the cages that they split, bonds, VLANs."""
    if switch.management:
        at, gateway = switch.management, switch.management_gateway
        yield NvueInterface("eth0", "", {"type": "eth", **dialect.addressed([at], "mgmt", gateway)})
    if switch.loopbacks:
        yield NvueInterface("lo", "", {"type": "loopback", **dialect.addressed(switch.loopbacks)})
    names = port_names(switch)
    yield from _ports(switch, dialect, names)
    for bond in switch.bonds:
        yield from _bond(switch, bond, dialect, names)
    for vlan in switch.vlans:
        if vlan.addresses or vlan.gateways:
            yield _svi(switch, vlan, dialect)


def port_names(switch: SwitchNetwork) -> dict[str, str]:
    """Return the interface of each port and bond, by its name in the record."""
    names = {port.name: cumulus_name(port) for port in switch.ports}
    return names | {bond.name: PEERLINK if is_peerlink(switch, bond) else bond.name for bond in switch.bonds}


def cumulus_name(port: SwitchPort) -> str:
    """Return the interface of a port, such as swp1, or swp1s0 in a cage that is split."""
    return f"swp{port.cage}s{port.lane}" if port.links > 1 else f"swp{port.cage}"


def is_peerlink(switch: SwitchNetwork, bond: SwitchBond) -> bool:
    """Return whether a bond joins the two switches of an MLAG pair."""
    pair = switch.pair
    return pair is not None and pair.kind == "mlag" and not set(bond.members).isdisjoint(pair.ports)


def session_interfaces(switch: SwitchNetwork) -> dict[str, str]:
    """Return the interface of a BGP session over each port: that of its bond, or the VLAN of the peer link."""
    names = port_names(switch)
    for bond in switch.bonds:
        interface = f"{PEERLINK}.{PEER_VLAN}" if is_peerlink(switch, bond) else names[bond.name]
        names |= dict.fromkeys((bond.name, *bond.members), interface)
    return names


# --- ports -------------------------------------------------------------------------------------------------------


def _ports(switch: SwitchNetwork, dialect: Dialect, names: dict[str, str]) -> Iterator[NvueInterface]:
    split: set[int] = set()
    for port in switch.ports:
        if port.links > 1 and port.cage not in split:
            split.add(port.cage)
            yield from _split_cage(port, dialect)
        yield NvueInterface(names[port.name], far_end(port), _port(switch, port, dialect))


def _split_cage(port: SwitchPort, dialect: Dialect) -> Iterator[NvueInterface]:
    """Yield the cage of a port with its split. A cage of eight ports needs the next cage to be disabled."""
    split = dialect.breakout(port.links, port.speed_gbps)
    if not split:
        return
    yield NvueInterface(f"swp{port.cage}", "", {"type": "swp", "link": split})
    if port.links == 8:
        disabled: Any = {"disabled": {}} if dialect.minor >= 4 else "disabled"
        yield NvueInterface(f"swp{port.cage + 1}", "", {"type": "swp", "link": {"breakout": disabled}})


def far_end(port: SwitchPort) -> str:
    """Return the text that names the far end of a port."""
    return f"{port.peer} {port.peer_port}".strip()[:DESCRIPTION]


def _port(switch: SwitchNetwork, port: SwitchPort, dialect: Dialect) -> dict[str, Any]:
    settings: dict[str, Any] = {"type": "swp", "link": {"mtu": _mtu(port.mtu), **dialect.speed(port.speed_gbps)}}
    if port.is_routed:
        settings |= dialect.addressed(port.addresses, port.vrf)
    elif not port.bond:
        settings |= _bridged(port.untagged, port.tagged)
    if switch.pair and switch.pair.kind == "evpn-mh" and port.role == "uplink":
        settings["evpn"] = {"multihoming": {"uplink": dialect.flag()}}
    return settings


def _mtu(mtu: int) -> int:
    return min(mtu, MAX_MTU)


def _bridged(untagged: int, tagged: tuple[int, ...]) -> dict[str, Any]:
    """Return the VLANs of a port or bond on the bridge."""
    if untagged and not tagged:
        return {"bridge": {"domain": {BR_DEFAULT: {"access": untagged}}}}
    vlans: dict[str, Any] = {str(vlan): {} for vlan in tagged}
    return {"bridge": {"domain": {BR_DEFAULT: {"untagged": untagged or "none", "vlan": vlans}}}}


# --- bonds -------------------------------------------------------------------------------------------------------


def _bond(switch: SwitchNetwork, bond: SwitchBond, dialect: Dialect, names: dict[str, str]) -> Iterator[NvueInterface]:
    members: dict[str, Any] = {names.get(member, member): {} for member in bond.members}
    link = {"link": {"mtu": _mtu(bond.mtu)}}
    if is_peerlink(switch, bond):  # it carries all VLANs
        yield NvueInterface(PEERLINK, bond.peer, {"type": "peerlink", **link, "bond": {"member": members}})
        inner = {"type": "sub", "base-interface": PEERLINK, "vlan": PEER_VLAN}
        yield NvueInterface(f"{PEERLINK}.{PEER_VLAN}", bond.peer, inner)
        return
    settings: dict[str, Any] = {"member": members, "mode": "lacp" if bond.lacp else "static"}
    if bond.bypass and bond.lacp:
        settings["lacp-bypass"] = dialect.flag()
    kind = switch.pair.kind if switch.pair and bond.shared else ""
    if kind == "mlag":
        settings["mlag"] = {**dialect.switched(), "id": bond.number}
    whole: dict[str, Any] = {"type": "bond", **link, "bond": settings}
    if bond.untagged or bond.tagged:
        whole |= _bridged(bond.untagged, bond.tagged)
    if kind == "evpn-mh" and switch.pair:
        segment = {**dialect.switched(), "local-id": bond.number, "mac-address": switch.pair.mac}
        whole["evpn"] = {"multihoming": {"segment": segment}}
    yield NvueInterface(bond.name, bond.peer, whole)


# --- VLAN interfaces ---------------------------------------------------------------------------------------------


def _svi(switch: SwitchNetwork, vlan: Vlan, dialect: Dialect) -> NvueInterface:
    own = vlan.addresses if vlan.virtual else tuple(dict.fromkeys((*vlan.addresses, *vlan.gateways)))
    extra: dict[int, dict[str, Any]] = {}
    for version in (4, 6) if vlan.virtual else ():
        gateways = [at for at in vlan.gateways if version_of(at.address) == version]
        if gateways and has_vrrp(switch, vlan):
            virtual = {"address": {at.address: {} for at in gateways}, "priority": vlan.priority or 100}
            extra[version] = {"vrrp": {**dialect.switched(), "virtual-router": {str(vlan.vrid): virtual}}}
        elif gateways:
            mac = {"mac-address": vlan.mac} if vlan.mac else {}
            up: dict[str, Any] = {"vrr-state" if dialect.is_new else "state": {"up": {}}}
            extra[version] = {"vrr": {**dialect.switched(), **mac, "address": {str(at): {} for at in gateways}, **up}}
    head = {"type": "svi", "vlan": vlan.vlan, "link": {"mtu": _mtu(vlan.mtu)}}
    return NvueInterface(f"vlan{vlan.vlan}", vlan.name, {**head, **dialect.addressed(own, vlan.vrf, extra=extra)})


def has_vrrp(switch: SwitchNetwork, vlan: Vlan) -> bool:
    """Return whether a VLAN uses VRRP. In an MLAG pair both switches must forward, so NVIDIA has VRR for it."""
    return bool(vlan.vrid) and not (switch.pair and switch.pair.kind == "mlag")
