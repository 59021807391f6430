"""Every address of each switch: loopback, routed ports, VLAN interfaces, circuits, management."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen.network.records import SwitchNetwork, SwitchPort
from dcgen.page import FreeText
from dcgen.plan.records import Cable
from dcgen.topology import Topology

KINDS = {"host": "host link", "circuit": "circuit"}  # of a routed port by its role; others join two switches
SWITCH_LINK, LOOPBACK, VLAN, MANAGEMENT = "switch link", "loopback", "vlan", "management"


class RouterAddress(NamedTuple):
    """An address of a switch, or of the far end of a routed circuit, which has no tier.

    `asn` is 0 for a switch that does not route. `peer` is the port at the far end as DEVICE:PORT, "" without a cable.
    A gateway that several switches answer for is not an address of one switch, so it is in no row.
    """

    device: str
    fabric: str
    tier: str
    asn: int
    interface: FreeText
    kind: str
    address: str
    length: int
    peer: FreeText


def make_router_addresses(topology: Topology, switches: Mapping[str, SwitchNetwork]) -> Iterator[RouterAddress]:
    """Yield the addresses of Ethernet switches, switch by switch."""
    ends = _far_ends(topology)
    for switch in switches.values():
        yield from _rows(topology, switch, ends)


def _far_ends(topology: Topology) -> Mapping[tuple[str, str], str]:
    """Return the far end of each cabled port as DEVICE:PORT."""
    found: dict[tuple[str, str], str] = {}
    for cable in topology.plan.cables:
        found[_end(cable, "a")] = ":".join(_end(cable, "b"))
        found[_end(cable, "b")] = ":".join(_end(cable, "a"))
    return found


def _end(cable: Cable, side: str) -> tuple[str, str]:
    return (cable.a_device, cable.a_port) if side == "a" else (cable.b_device, cable.b_port)


def _rows(topology: Topology, switch: SwitchNetwork, ends: Mapping[tuple[str, str], str]) -> Iterator[RouterAddress]:
    own = switch.name, switch.fabric, switch.tier, switch.asn
    for at in switch.loopbacks:
        yield RouterAddress(*own, "lo", LOOPBACK, at.address, at.length, "")
    for port in switch.ports:
        for at in port.addresses:
            kind = KINDS.get(port.role, SWITCH_LINK)
            yield RouterAddress(*own, port.name, kind, at.address, at.length, f"{port.peer}:{port.peer_port}")
        if port.role == "circuit":
            yield from _far_end(switch, port)
    for vlan in switch.vlans:
        for at in vlan.addresses:
            yield RouterAddress(*own, f"vlan{vlan.vlan}", VLAN, at.address, at.length, "")
    for item in topology.addresses_of.get(switch.name, ()):
        peer = ends.get((item.device, item.port), "")
        yield RouterAddress(*own, item.interface, MANAGEMENT, item.address, item.length, peer)
        if item.address6:
            yield RouterAddress(*own, item.interface, MANAGEMENT, item.address6, item.length6, peer)


def _far_end(switch: SwitchNetwork, port: SwitchPort) -> Iterator[RouterAddress]:
    """Yield the address of the far end of a routed circuit."""
    length = next((at.length for at in port.addresses), 0)
    for neighbor in switch.neighbors:
        if neighbor.port == port.name and neighbor.address and length:
            row = port.peer, switch.fabric, "", neighbor.asn or 0
            peer = f"{switch.name}:{port.name}"
            yield RouterAddress(*row, port.peer_port, "circuit", neighbor.address, length, peer)
