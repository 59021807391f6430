"""Properties of a port in the terms of EOS: name, speed, MTU, description."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dcgen.network.records import SwitchNetwork, SwitchPort

MTU = 9214  # bytes, the largest MTU of an interface in EOS and the default of AVD for links between switches
# Slower ports follow their transceiver, and copper ports must negotiate.
SLOWEST_SET = 25  # Gbit/s
HALF = 127  # characters of a name: a description with two of them has the 255 that EOS and SNMP accept
# The speeds that AVD accepts, of a link on several lanes and without the number of lanes.
_BY_LANES = {
    *((50, 1), (50, 2), (100, 1), (100, 2), (100, 4), (200, 1), (200, 2), (200, 4)),
    *((400, 2), (400, 4), (400, 8), (800, 4), (800, 8)),
}
_NAME = re.compile(r"Ethernet[0-9]{1,3}(/[0-9]{1,3}){0,2}", re.ASCII).fullmatch
_WITHOUT_LANES = (25, 40, 50, 100, 200, 400)


def keep_known(switch: SwitchNetwork, inventory: Mapping[str, SwitchNetwork]) -> SwitchNetwork:
    """Return a switch without the ports whose own or far name EOS does not have, and without their sessions.

    AVD expands a name such as Ethernet1-4 to four ports, and a name with a line break would be a command of EOS.
    """
    ports = tuple(port for port in switch.ports if _is_known(port, inventory))
    if len(ports) == len(switch.ports):
        return switch
    names = {port.name for port in ports}
    dropped = {port.name for port in switch.ports} - names
    return switch._replace(
        ports=ports,
        bonds=tuple(bond._replace(members=tuple(filter(names.__contains__, bond.members))) for bond in switch.bonds),
        neighbors=tuple(neighbor for neighbor in switch.neighbors if neighbor.port not in dropped),
        pair=switch.pair and switch.pair._replace(ports=tuple(filter(names.__contains__, switch.pair.ports))),
    )


def _is_known(port: SwitchPort, inventory: Mapping[str, SwitchNetwork]) -> bool:
    """Return whether EOS has the name of a port, and of its far end if that is a port of EOS too."""
    return bool(_NAME(port.name)) and (port.peer not in inventory or bool(_NAME(port.peer_port)))


def eos_speed(port: SwitchPort) -> str:
    """Return the speed that EOS must set on a port, such as 400g-4, or "" if the port finds its speed itself."""
    gbps = int(port.speed_gbps)
    if gbps != port.speed_gbps or gbps < SLOWEST_SET:
        return ""
    if (gbps, port.lanes) in _BY_LANES:
        return f"{gbps}g-{port.lanes}"
    return f"{gbps}g" if gbps in _WITHOUT_LANES else ""


def limit_mtu(mtu: int) -> int:
    """Return an MTU in bytes that EOS accepts on an interface."""
    return min(mtu, MTU)


def one_line(text: str) -> str:
    """Return a name as a part of one line of EOS: a line break in it would begin another command."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:HALF].rstrip()


def describe(port: SwitchPort) -> str:
    """Return the description of a port: the far end."""
    return f"{one_line(port.peer)} {one_line(port.peer_port)}"
