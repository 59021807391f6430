"""Split the cages of a switch into logical ports: down, up and out, or zone by zone as the blueprint states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import ZoneSpec
from dcgen.catalog.models import PortGroup, Switch
from dcgen.finding import FindingsError, KeyPath, fault
from dcgen.plan.types import Port

Ports = tuple[Port, ...]


class PortDemand(NamedTuple):
    """The ports that a leaf needs, with speeds in Gbps.

    `downlinks` None takes all remaining cages. `uplinks` None takes half the cages, or all of a group of their own.
    `peers` are ports to the other switch of a pair, at the speed of uplinks. `lanes` is how many ports of a cage may
    be used, None for all.
    """

    speed: int
    downlinks: int | None
    uplink_speed: int
    uplinks: int | None
    peers: int
    circuit_speed: int
    circuits: int
    lanes: int | None


class ZoneDemand(NamedTuple):
    """The speed in Gbps and the number of ports that a zone needs on each leaf."""

    speed: int
    ports: int


class SplitPorts(NamedTuple):
    """The ports of a leaf: down to servers, up to spines, to the other switch of a pair, and out to circuits.

    `left` are the ports down that remain on a leaf with circuits.
    """

    down: Ports
    up: Ports
    peers: Ports
    out: Ports
    left: Ports


class CageGroups(NamedTuple):
    """The cages for ports down and for ports up."""

    down: PortGroup
    up: PortGroup


class Cages:
    """The free cages of one switch, by port group and number; each group may count from 1."""

    def __init__(self, switch: Switch, lanes: int | None, path: KeyPath) -> None:
        self.switch, self.lanes, self.path = switch, lanes, path
        self.free = [set(_numbers(group)) for group in switch.port_groups]

    def copy(self) -> Cages:
        """Return a copy, to be split in another way."""
        other = Cages(self.switch, self.lanes, self.path)
        other.free = [set(free) for free in self.free]
        return other

    def take(self, speed: int, count: int | None, group: PortGroup | None = None, top: bool = False) -> Ports:
        """Take `count` cages of a group, or all that are free, and return their ports at `speed`.

        The lowest cages go first, or with `top` the highest.
        """
        group = group or group_of(self.switch, speed, self.path)
        free, wide = self._free(group), group.takes.get(speed, 1)
        able = [cage for cage in _numbers(group)[::wide] if free.issuperset(range(cage, cage + wide))]
        return self._split(group, speed, sorted(able[::-1][:count] if top else able[:count]))

    def take_these(self, speed: int, cages: Sequence[int], path: KeyPath) -> Ports:
        """Take stated cages and return their ports.

        Raise FindingsError for a cage that does not exist, is in use, is disabled, or cannot run at `speed`.
        """
        taken: list[Port] = []
        for cage in cages:
            groups = [group for group in self.switch.port_groups if cage in _numbers(group)]
            if not groups:
                raise fault(
                    "DC316", f"{self.switch.model} has no cage {cage}", f"use cages of {self.switch.model}", path
                )
            group = next((item for item in groups if speed in item.modes), groups[0])
            if reason := _unable(self.switch, group, cage, speed, self._free(group)):
                raise fault("DC316", *reason, path)
            taken.extend(self._split(group, speed, [cage]))
        return tuple(taken)

    def _free(self, group: PortGroup) -> set[int]:
        return next(free for other, free in zip(self.switch.port_groups, self.free, strict=True) if other is group)

    def _split(self, group: PortGroup, speed: int, cages: Iterable[int]) -> Ports:
        wide = group.takes.get(speed, 1)
        for cage in cages:
            self._free(group).difference_update(range(cage, cage + wide))
        return ports_of(self.switch, group, speed, cages, self.lanes)


def split(switch: Switch, wanted: PortDemand, path: KeyPath) -> SplitPorts:
    """Return the ports of a leaf by purpose.

    Ports down start at the first cage, ports up take the last cages. Ports to the other switch of a pair take the
    cages below those. Circuits follow from the top down, which a leaf with circuits lacks for servers. Raise
    FindingsError when the switch has no port of a speed, or too few cages.
    """
    down, up = cage_groups(switch, wanted.speed, wanted.uplink_speed, path)
    outside = group_of(switch, wanted.circuit_speed, path) if wanted.circuits else down
    cages = Cages(switch, wanted.lanes, path)
    lanes_up = lanes_of(up, wanted.uplink_speed, wanted.lanes)
    peer_cages = ceil(wanted.peers / lanes_up)
    free = usable(up, wanted.uplink_speed) - peer_cages if wanted.peers else up.cages
    half = max(free // 2 if up is down else free, 0)
    up_cages = half if wanted.uplinks is None else ceil(wanted.uplinks / lanes_up)
    per_cage = lanes_of(outside, wanted.circuit_speed, wanted.lanes) if wanted.circuits else 1
    out_cages = ceil(wanted.circuits / per_cage)
    upward = cages.take(wanted.uplink_speed, up_cages, up, top=up is down)[: wanted.uplinks]
    across = cages.take(wanted.uplink_speed, peer_cages, up, top=up is down)[: wanted.peers]
    downward = cages.copy().take(wanted.speed, None, down)
    outward = tuple(port for _ in range(out_cages) for port in cages.take(wanted.circuit_speed, 1, outside, top=True))
    offered = cages.take(wanted.speed, None, down)
    short = len(upward) < (wanted.uplinks or 0) or len(across) < wanted.peers or len(outward) < wanted.circuits
    if short or not offered:
        raise _too_few_cages(switch, wanted, wanted.uplinks or len(upward), path)
    if len(downward) < (wanted.downlinks or 0):
        have = f"{switch.model} has {len(downward)} ports of {wanted.speed}G besides {len(upward)} uplinks"
        message = f"{have}; `downlinks:` is {wanted.downlinks}"
        hint = f"lower `downlinks:` to {len(downward)}, or lower `uplinks:`"
        raise fault("DC302", message, hint, (*path, "downlinks"))
    return SplitPorts(downward, upward, across, outward, offered)


def _too_few_cages(switch: Switch, wanted: PortDemand, uplinks: int, path: KeyPath) -> FindingsError:
    """Return the error for a switch with too few cages for the links that are required of it."""
    counts = {"uplinks": uplinks, "peer links": wanted.peers}
    links = [
        f"{count} {kind} of {wanted.uplink_speed}G" for kind, count in counts.items() if count or kind == "uplinks"
    ]
    links += [f"{wanted.circuits} circuit ports"] if wanted.circuits else []
    message = f"{switch.model} has too few cages for {', '.join(links)} and server ports of {wanted.speed}G"
    lower = "`uplinks:` or `peer_links:`" if wanted.peers else "`uplinks:`"
    return fault("DC302", message, f"lower {lower}, or use a switch with more ports", path)


def lay_out(
    switch: Switch, zones: Sequence[ZoneSpec], wanted: dict[str, ZoneDemand], lanes: int | None, path: KeyPath
) -> dict[str, Ports]:
    """Return the ports of each zone by what it serves; `wanted` has the demand of each.

    Zones with stated cages go first. The others fill the free cages in the order of the blueprint. Raise
    FindingsError where cages do not suffice, or a cage is used twice.
    """
    cages = Cages(switch, lanes, path)
    laid: dict[str, Ports] = {}
    for stated in (True, False):
        for index, zone in enumerate(zones):
            if (zone.cages is not None) is not stated:
                continue
            where: KeyPath = (*path, "zones", index)
            speed, count = wanted[zone.serves]
            speed = zone.speed_gbps or speed
            if zone.cages is not None:
                found = cages.take_these(speed, zone.cages, (*where, "cages"))
            else:
                group = group_of(switch, speed, path)
                found = cages.take(speed, ceil(count / lanes_of(group, speed, lanes)), group)
            if len(found) < count:
                needs = f"the zone of {zone.serves} needs {count} ports of {speed}G on each leaf"
                message = f"{needs}; its cages have {len(found)}"
                raise fault("DC301", message, "add cages to the zone, or use a switch with more ports", where)
            laid[zone.serves] = found
    return laid


def all_ports(switch: Switch, speed: int, lanes: int | None, path: KeyPath) -> Ports:
    """Return every port of the first group of cages that runs at `speed`. Raise FindingsError when none does."""
    return Cages(switch, lanes, path).take(speed, None)


def speeds(switch: Switch) -> set[int]:
    """Return the port speeds of a switch in Gbps."""
    return {speed for group in switch.port_groups for speed in group.modes}


def group_of(switch: Switch, speed: int, path: KeyPath) -> PortGroup:
    """Return the first group of cages that runs at `speed`. Raise FindingsError when none does."""
    return _able(switch, speed, path)[0]


def cage_groups(switch: Switch, speed: int, uplink_speed: int, path: KeyPath) -> CageGroups:
    """Return the cages for ports down and for ports up: a second group for the latter if the switch has one."""
    down = group_of(switch, speed, path)
    able = _able(switch, uplink_speed, path)
    return CageGroups(down, next((group for group in able if group is not down), able[0]))


def lanes_of(group: PortGroup, speed: int, lanes: int | None) -> int:
    """Return how many ports of a cage are used at `speed`."""
    return min(group.modes[speed], lanes or group.modes[speed])


def usable(group: PortGroup, speed: int) -> int:
    """Return how many cages of a group can be split into ports of `speed` at once."""
    return group.cages // group.takes.get(speed, 1)


def ports_of(switch: Switch, group: PortGroup, speed: int, cages: Iterable[int], lanes: int | None) -> Ports:
    """Return the logical ports of some cages of a group, the first `lanes` of each."""
    each = group.modes[speed]
    return tuple(
        Port(
            name=group.port_name(speed, cage, lane),
            speed_gbps=speed,
            cage=f"cage{cage}",
            cage_type=group.cage,
            cage_style=group.cage_style,
            cage_ports=each,
            protocol=switch.protocol,
            vendors=(switch.manufacturer, *switch.optics_from),
        )
        for cage in cages
        for lane in range(lanes_of(group, speed, lanes))
    )


def _numbers(group: PortGroup) -> range:
    return range(group.first, group.first + group.cages)


def _unable(switch: Switch, group: PortGroup, cage: int, speed: int, free: set[int]) -> tuple[str, str] | None:
    """Return why a cage cannot be split into ports of `speed`, and the fix; None if it can."""
    if speed not in group.modes:
        offered = " or ".join(f"{mode}G" for mode in sorted(group.modes))
        message = f"cage {cage} of {switch.model} splits into ports of {offered}, not of {speed}G"
        return message, "use another cage, speed or switch"
    wide = group.takes.get(speed, 1)
    if (cage - group.first) % wide:
        able = cage - (cage - group.first) % wide
        message = f"cage {cage} of {switch.model} cannot be split into ports of {speed}G; cage {able} can"
        return message, f"use cages {group.first}, {group.first + wide} and so on"
    if cage not in free:
        message = f"cage {cage} is used by another zone, or disabled because its neighbor is split"
        return message, "use another cage"
    if disabled := [number for number in range(cage, cage + wide) if number not in free]:
        message = f"splitting cage {cage} into ports of {speed}G disables cage {disabled[0]}, which another zone uses"
        return message, f"leave cage {disabled[0]} free"
    return None


def _able(switch: Switch, speed: int, path: KeyPath) -> list[PortGroup]:
    able = [group for group in switch.port_groups if speed in group.modes]
    if not able:
        offered = ", ".join(f"{each}G" for each in sorted(speeds(switch)))
        message = f"{switch.model} has no ports of {speed}G; it has {offered}"
        raise fault("DC302", message, "use another switch or speed", (*path, "switch"))
    return able
