"""The ports of a switch: its cages split into logical ports, down, up and out."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from dcgen.catalog.models import PortGroup, Switch
from dcgen.finding import KeyPath, fault
from dcgen.plan.records import Port

Ports = tuple[Port, ...]


class Wanted(NamedTuple):
    """Speeds in Gbps and counts of ports: `uplinks` None takes half the cages, or all of a group of their own."""

    speed: int
    uplink_speed: int
    uplinks: int | None
    line_speed: int
    lines: int


def split(switch: Switch, wanted: Wanted, path: KeyPath) -> tuple[Ports, Ports, Ports]:
    """The ports of a leaf: down to servers from the first cage, up to spines or the peer from the last ones, and
    next to those, from the top down, the cages of lines out, which a leaf that has lines takes from its ports down.

    Raises FindingsError when the switch has no port of a speed, or no room for all of them.
    """
    down, up = _groups(switch, wanted, path)
    line = group_of(switch, wanted.line_speed, path) if wanted.lines else down
    half = up.cages // 2 if up is down else up.cages
    up_cages = half if wanted.uplinks is None else ceil(wanted.uplinks / up.modes[wanted.uplink_speed])
    line_cages = ceil(wanted.lines / line.modes[wanted.line_speed]) if wanted.lines else 0
    top = line.cages - (up_cages if line is up else 0)
    down_cages = down.cages - (up_cages if up is down else 0)
    if down_cages - (line_cages if line is down else 0) < 1 or top < line_cages or up_cages > up.cages:
        uplinks = wanted.uplinks or up_cages * up.modes[wanted.uplink_speed]
        what = f"{uplinks} uplinks of {wanted.uplink_speed}G and {wanted.lines} lines"
        message = f"{switch.model} has no room for {what} beside its ports of {wanted.speed}G"
        raise fault("DC302", message, "ask for fewer uplinks or a switch with more ports", path)
    upward = ports_of(switch, up, wanted.uplink_speed, up.cages - up_cages if up is down else 0, up_cages)
    cages = (ports_of(switch, line, wanted.line_speed, top - cage - 1, 1) for cage in range(line_cages))
    outward = tuple(port for cage in cages for port in cage)
    return ports_of(switch, down, wanted.speed, 0, down_cages), upward[: wanted.uplinks], outward


def all_ports(switch: Switch, speed: int, path: KeyPath) -> Ports:
    """Every port of the first group of cages that runs at `speed`. Raises FindingsError when there is none."""
    group = group_of(switch, speed, path)
    return ports_of(switch, group, speed, 0, group.cages)


def speeds(switch: Switch) -> set[int]:
    """The port speeds of a switch, in Gbps."""
    return {speed for group in switch.port_groups for speed in group.modes}


def group_of(switch: Switch, speed: int, path: KeyPath) -> PortGroup:
    """The first group of cages that runs at `speed`. Raises FindingsError when there is none."""
    return _able(switch, speed, path)[0]


def ports_of(switch: Switch, group: PortGroup, speed: int, skip: int, cages: int) -> Ports:
    """The logical ports of `cages` cages of a group, from the one after the first `skip`."""
    first, each = group.first + skip, group.modes[speed]
    return tuple(
        Port(
            name=group.port_name(speed, cage, lane),
            speed_gbps=speed,
            cage=f"cage{cage}",
            cage_type=group.cage,
            cage_style=group.cage_style,
            cage_ports=each,
            protocol=switch.protocol,
        )
        for cage in range(first, first + cages)
        for lane in range(each)
    )


def _groups(switch: Switch, wanted: Wanted, path: KeyPath) -> tuple[PortGroup, PortGroup]:
    """The cages of the ports down, and those of the ports up: others where there are any."""
    down = group_of(switch, wanted.speed, path)
    able = _able(switch, wanted.uplink_speed, path)
    return down, next((group for group in able if group is not down), able[0])


def _able(switch: Switch, speed: int, path: KeyPath) -> list[PortGroup]:
    able = [group for group in switch.port_groups if speed in group.modes]
    if not able:
        offered = ", ".join(f"{each}G" for each in sorted(speeds(switch)))
        message = f"{switch.model} has no ports of {speed}G; it has {offered}"
        raise fault("DC302", message, "choose another switch or speed", (*path, "switch"))
    return able
