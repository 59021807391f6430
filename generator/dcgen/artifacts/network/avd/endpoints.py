"""The devices at bridged ports of a switch, as connected endpoints of AVD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dcgen.artifacts.network.avd.nodes import has_mlag, tracks_uplinks
from dcgen.artifacts.network.avd.ports import eos_speed, limit_mtu, one_line
from dcgen.artifacts.network.avd.records import AvdAdapter, AvdEndpoint
from dcgen.network.records import Pair, SwitchBond, SwitchNetwork, SwitchPort

Member = tuple[SwitchNetwork, SwitchPort]


def make_endpoints(
    switch: SwitchNetwork, inventory: Mapping[str, SwitchNetwork], profile: str
) -> Iterator[AvdEndpoint]:
    """Yield each device at bridged ports with its adapters: one per bond, and one per port outside a bond."""
    adapters: dict[tuple[str, str], list[AvdAdapter]] = {}
    ports = {port.name: port for port in switch.ports}
    for port in switch.ports:
        if not port.is_routed and not port.bond:
            adapter = _port_adapter(switch, port, profile)
            adapters.setdefault((one_line(port.peer), port.peer_kind), []).append(adapter)
    for bond in switch.bonds:
        members = [ports[name] for name in bond.members if name in ports]
        if not members or (members[0].role == "peer" and has_mlag(switch)):
            continue
        adapter = _bond_adapter(switch, bond, inventory, profile)
        adapters.setdefault((one_line(bond.peer), members[0].peer_kind), []).append(adapter)
    for (name, kind), found in adapters.items():
        yield AvdEndpoint(name, kind, tuple(found))


def _port_adapter(switch: SwitchNetwork, port: SwitchPort, profile: str) -> AvdAdapter:
    return AvdAdapter(
        ports=((switch.name, port.name, one_line(port.peer_port)),),
        is_trunk=bool(port.tagged),
        vlans=_vlans(port.untagged, port.tagged),
        native_vlan=port.untagged if port.tagged else 0,
        mtu=limit_mtu(port.mtu),
        speed=eos_speed(port),
        is_edge=port.role == "host",
        profile=profile,
        mode="",
        channel_id=0,
        has_fallback=False,
        esi="",
        lacp_id="",
        is_tracked=False,
    )


def _bond_adapter(
    switch: SwitchNetwork, bond: SwitchBond, inventory: Mapping[str, SwitchNetwork], profile: str
) -> AvdAdapter:
    members = list(_members(switch, bond, inventory))
    near = [port for owner, port in members if owner is switch]
    pair = switch.pair if bond.shared else None
    return AvdAdapter(
        ports=tuple((owner.name, port.name, one_line(port.peer_port)) for owner, port in members),
        is_trunk=bool(bond.tagged),
        vlans=_vlans(bond.untagged, bond.tagged),
        native_vlan=bond.untagged if bond.tagged else 0,
        mtu=limit_mtu(bond.mtu),
        speed=eos_speed(near[0]),
        is_edge=near[0].role == "host",
        profile=profile,
        mode="active" if bond.lacp else "on",
        channel_id=bond.number,
        has_fallback=bond.bypass and bond.lacp,
        esi=_short_esi(pair, bond.number) if pair and pair.kind == "evpn-mh" else "",
        lacp_id=_dotted(pair.mac) if pair and pair.kind == "host-routes" and bond.lacp else "",
        is_tracked=bond.shared and tracks_uplinks(switch),
    )


def _members(switch: SwitchNetwork, bond: SwitchBond, inventory: Mapping[str, SwitchNetwork]) -> Iterator[Member]:
    """Yield the ports of a bond. AVD wants those of both switches of an MLAG pair or Ethernet segment, in one order."""
    owners = [(switch, bond)]
    if bond.shared and switch.pair and switch.pair.kind != "host-routes":
        peer = inventory.get(switch.pair.peer)
        twin = next((other for other in peer.bonds if other.number == bond.number), None) if peer else None
        if peer and twin:
            owners.append((peer, twin))
            owners.sort(key=lambda owner: not (owner[0].pair and owner[0].pair.is_first))
    for owner, owned in owners:
        ports = {port.name: port for port in owner.ports}
        for name in owned.members:
            if name in ports:
                yield owner, ports[name]


def _vlans(untagged: int, tagged: tuple[int, ...]) -> str:
    """Return the VLANs of a port as EOS writes them, such as 300,500."""
    return ",".join(map(str, sorted({untagged, *tagged} - {0})))


def _short_esi(pair: Pair, number: int) -> str:
    """Return six bytes for an Ethernet segment: three of the MAC address of the pair, three of the bond number."""
    return _in_fours(f"{pair.mac.replace(':', '')[-6:]}{number:06x}", ":")


def _dotted(mac: str) -> str:
    return _in_fours(mac.replace(":", ""), ".")


def _in_fours(digits: str, mark: str) -> str:
    return mark.join(digits[place : place + 4] for place in range(0, 12, 4))
