"""Split the cages of a switch into logical ports: down, up and out, or zone by zone as the blueprint states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import ceil, prod
from typing import NamedTuple

from dcgen.blueprint import ZoneSpec
from dcgen.catalog.models import PortGroup, PortMode, Switch
from dcgen.finding import KeyPath, fault
from dcgen.plan.types import Port

Ports = tuple[Port, ...]
MAX_VARIANTS = 64  # of the modes of a switch: three speeds with four modes each


class PortDemand(NamedTuple):
    """The ports that a leaf needs, with speeds in Gbps.

    `downlinks` None takes all remaining cages. `uplinks` None takes half the cages, or all of a group of their own.
    `lanes` is how many ports of a cage may be used, None for all.
    """

    speed: int
    downlinks: int | None
    uplink_speed: int
    uplinks: int | None
    circuit_speed: int
    circuits: int
    lanes: int | None


class ZoneDemand(NamedTuple):
    """The speed in Gbps and the number of ports that a zone needs on each leaf."""

    speed: int
    ports: int


class SplitPorts(NamedTuple):
    """The ports of a leaf: down to servers, up to spines or the peer, out to circuits.

    `left` are the ports down that remain on a leaf with circuits.
    """

    down: Ports
    up: Ports
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
        free, wide = self._free(group), mode_of(group, speed).takes
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
            group = next((item for item in groups if item.mode(speed)), groups[0])
            if reason := _unable(self.switch, group, cage, speed, self._free(group)):
                raise fault("DC316", *reason, path)
            taken.extend(self._split(group, speed, [cage]))
        return tuple(taken)

    def _free(self, group: PortGroup) -> set[int]:
        return next(free for other, free in zip(self.switch.port_groups, self.free, strict=True) if other is group)

    def _split(self, group: PortGroup, speed: int, cages: Iterable[int]) -> Ports:
        wide = mode_of(group, speed).takes
        for cage in cages:
            self._free(group).difference_update(range(cage, cage + wide))
        return ports_of(self.switch, group, speed, cages, self.lanes)


def split(switch: Switch, wanted: PortDemand, path: KeyPath) -> SplitPorts:
    """Return the ports of a leaf by purpose.

    Ports down start at the first cage, ports up take the last cages. Circuits take the cages below those, from the
    top down, which a leaf with circuits lacks for servers. Raise FindingsError when the switch has no port of a
    speed, or too few cages.
    """
    down, up = cage_groups(switch, wanted.speed, wanted.uplink_speed, path)
    outside = group_of(switch, wanted.circuit_speed, path) if wanted.circuits else down
    cages = Cages(switch, wanted.lanes, path)
    half = up.cages // 2 if up is down else up.cages
    up_cages = (
        half if wanted.uplinks is None else ceil(wanted.uplinks / lanes_of(up, wanted.uplink_speed, wanted.lanes))
    )
    per_cage = lanes_of(outside, wanted.circuit_speed, wanted.lanes) if wanted.circuits else 1
    out_cages = ceil(wanted.circuits / per_cage)
    upward = cages.take(wanted.uplink_speed, up_cages, up, top=up is down)[: wanted.uplinks]
    downward = cages.copy().take(wanted.speed, None, down)
    outward = tuple(port for _ in range(out_cages) for port in cages.take(wanted.circuit_speed, 1, outside, top=True))
    offered = cages.take(wanted.speed, None, down)
    if len(upward) < (wanted.uplinks or 0) or len(outward) < wanted.circuits or not offered:
        asked = f"{wanted.uplinks or len(upward)} uplinks of {wanted.uplink_speed}G"
        asked += f", {wanted.circuits} circuit ports" if wanted.circuits else ""
        message = f"{switch.model} has too few cages for {asked} and server ports of {wanted.speed}G"
        raise fault("DC302", message, "lower `uplinks:`, or use a switch with more ports", path)
    if len(downward) < (wanted.downlinks or 0):
        have = f"{switch.model} has {len(downward)} ports of {wanted.speed}G besides {len(upward)} uplinks"
        message = f"{have}; `downlinks:` is {wanted.downlinks}"
        hint = f"lower `downlinks:` to {len(downward)}, or lower `uplinks:`"
        raise fault("DC302", message, hint, (*path, "downlinks"))
    return SplitPorts(downward, upward, outward, offered)


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
    return {mode.speed_gbps for group in switch.port_groups for mode in group.modes}


def group_of(switch: Switch, speed: int, path: KeyPath) -> PortGroup:
    """Return the first group of cages that runs at `speed`. Raise FindingsError when none does."""
    return _able(switch, speed, path)[0]


def cage_groups(switch: Switch, speed: int, uplink_speed: int, path: KeyPath) -> CageGroups:
    """Return the cages for ports down and for ports up: a second group for the latter if the switch has one."""
    down = group_of(switch, speed, path)
    able = _able(switch, uplink_speed, path)
    return CageGroups(down, next((group for group in able if group is not down), able[0]))


def variants(switch: Switch, speeds: Iterable[int], lanes: int | None) -> Iterator[Switch]:
    """Yield the switch with one mode per group of cages and speed, the variant with the fewest ports per cage first.

    A stated number of `lanes` selects the mode: the one with as many ports per cage, else the next larger one.
    """
    wanted = sorted(set(speeds))
    counts = [max(len(_modes(group, speed, lanes)) for group in switch.port_groups) or 1 for speed in wanted]
    if prod(counts) <= MAX_VARIANTS:
        ways = sorted(product(*map(range, counts)), key=sum)
    else:
        ways = [(level,) * len(wanted) for level in range(max(counts))]
    for way in ways:
        groups = tuple(_narrowed(group, dict(zip(wanted, way, strict=True)), lanes) for group in switch.port_groups)
        yield switch.model_copy(update={"port_groups": groups})


def _modes(group: PortGroup, speed: int, lanes: int | None) -> tuple[PortMode, ...]:
    """Return the modes of a speed that may be used, the one with the fewest ports per cage first."""
    modes = group.modes_of(speed)
    return next(((mode,) for mode in modes if mode.links >= lanes), modes[-1:]) if lanes else modes


def _narrowed(group: PortGroup, levels: dict[int, int], lanes: int | None) -> PortGroup:
    """Return a group with one mode for each speed in `levels`: the one with that index, or the last."""
    kept = [mode for mode in group.modes if mode.speed_gbps not in levels]
    for speed, level in levels.items():
        kept += _modes(group, speed, lanes)[: level + 1][-1:]
    return group.model_copy(update={"modes": tuple(kept)})


def mode_of(group: PortGroup, speed: int) -> PortMode:
    """Return the mode of a group of cages that runs at `speed`."""
    mode = group.mode(speed)
    assert mode, f"the cages have no mode of {speed}G"
    return mode


def lanes_of(group: PortGroup, speed: int, lanes: int | None) -> int:
    """Return how many ports of a cage are used at `speed`."""
    links = mode_of(group, speed).links
    return min(links, lanes or links)


def cages_for(group: PortGroup, speed: int, count: int, lanes: int | None) -> int:
    """Return how many cages of a group `count` ports of `speed` take, with the cages that they disable."""
    return ceil(count / lanes_of(group, speed, lanes)) * mode_of(group, speed).takes


def usable(group: PortGroup, speed: int) -> int:
    """Return how many cages of a group can be split into ports of `speed` at once."""
    return group.cages // mode_of(group, speed).takes


def ports_of(switch: Switch, group: PortGroup, speed: int, cages: Iterable[int], lanes: int | None) -> Ports:
    """Return the logical ports of some cages of a group, the first `lanes` of each."""
    mode = mode_of(group, speed)
    return tuple(
        Port(
            name=mode.port_name(cage, lane),
            speed_gbps=speed,
            cage=f"cage{cage}",
            cage_type=group.cage,
            cage_style=group.cage_style,
            cage_ports=mode.links,
            protocol=switch.protocol,
            vendors=(switch.manufacturer, *switch.optics_from),
            connectors=mode.connectors,
        )
        for cage in cages
        for lane in range(lanes_of(group, speed, lanes))
    )


def _numbers(group: PortGroup) -> range:
    return range(group.first, group.first + group.cages)


def _unable(switch: Switch, group: PortGroup, cage: int, speed: int, free: set[int]) -> tuple[str, str] | None:
    """Return why a cage cannot be split into ports of `speed`, and the fix; None if it can."""
    mode = group.mode(speed)
    if not mode:
        offered = " or ".join(f"{each}G" for each in sorted({mode.speed_gbps for mode in group.modes}))
        message = f"cage {cage} of {switch.model} splits into ports of {offered}, not of {speed}G"
        return message, "use another cage, speed or switch"
    wide = mode.takes
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
    able = [group for group in switch.port_groups if group.mode(speed)]
    if not able:
        offered = ", ".join(f"{each}G" for each in sorted(speeds(switch)))
        message = f"{switch.model} has no ports of {speed}G; it has {offered}"
        raise fault("DC302", message, "use another switch or speed", (*path, "switch"))
    return able
