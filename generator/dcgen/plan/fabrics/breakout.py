"""Split the cages of a switch into logical ports: down, up and out, or zone by zone as the blueprint states."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import ceil, prod
from typing import NamedTuple

from dcgen.blueprint import ZoneSpec
from dcgen.catalog.models import PortGroup, PortMode, Switch
from dcgen.finding import FindingsError, KeyPath, fault
from dcgen.plan.types import Port

Ports = tuple[Port, ...]
MAX_VARIANTS = 64  # of the modes of a switch: three speeds with four modes each


class JoinedDemand(NamedTuple):
    """The ports for the uplinks of a near fabric, of `speed` Gbps. `serves` is their zone.

    `unit_ports` and `site_ports` are the ports of a leaf of a unit and of a leaf of the site.
    """

    serves: str
    speed: int
    unit_ports: int
    site_ports: int

    @property
    def ports(self) -> int:
        """The number of ports that a leaf reserves."""
        return max(self.unit_ports, self.site_ports)


class PortDemand(NamedTuple):
    """The ports that a leaf needs, with speeds in Gbps.

    `downlinks` None takes all remaining cages. `uplinks` None takes half the cages, or all of a group of their own.
    `peers` are ports to the other switch of a pair, at the speed of uplinks. `lanes` is how many ports of a cage may
    be used, None for all. `joined` are the uplinks of other fabrics.
    """

    speed: int
    downlinks: int | None
    uplink_speed: int
    uplinks: int | None
    peers: int
    circuit_speed: int
    circuits: int
    lanes: int | None
    joined: tuple[JoinedDemand, ...] = ()


class ZoneDemand(NamedTuple):
    """The speed in Gbps and the number of ports that a zone needs on each leaf."""

    speed: int
    ports: int


class SplitPorts(NamedTuple):
    """The ports of a leaf: down to servers, up to spines, to the other switch of a pair, and out to circuits.

    `left` are the ports down that remain on a leaf with circuits. `joined` are the ports for each near fabric.
    """

    down: Ports
    up: Ports
    peers: Ports
    out: Ports
    left: Ports
    joined: tuple[Ports, ...] = ()


class UpperPorts(NamedTuple):
    """The ports of a spine or core for the tier below, and those for the uplinks of each near fabric."""

    down: Ports
    joined: tuple[Ports, ...]


class CageGroups(NamedTuple):
    """The cages for ports down and for ports up."""

    down: PortGroup
    up: PortGroup


class Cages:
    """The free cages of one switch, by port group and number; each group may count from 1."""

    def __init__(self, switch: Switch, lanes: int | None, path: KeyPath) -> None:
        self.switch, self.lanes, self.path = switch, lanes, path
        self.free = [set(_numbers(group)) for group in switch.port_groups]

    def copy(self) -> "Cages":
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
        wide, free = mode_of(group, speed).takes, self._free(group)
        for cage in cages:
            free.difference_update(range(cage, cage + wide))
        return ports_of(self.switch, group, speed, cages, self.lanes)


def split(switch: Switch, wanted: PortDemand, path: KeyPath) -> SplitPorts:
    """Return the ports of a leaf by purpose.

    Ports down start at the first cage, ports up take the last cages. Ports to the other switch of a pair take the
    cages below those. The uplinks of near fabrics follow from the top down, then circuits. A leaf without them has
    those cages for servers. Raise FindingsError when the switch has no port of a speed, or too few cages.
    """
    down, up = cage_groups(switch, wanted.speed, wanted.uplink_speed, path)
    cages = Cages(switch, wanted.lanes, path)
    lanes_up = lanes_of(up, wanted.uplink_speed, wanted.lanes)
    peer_cages = ceil(wanted.peers / lanes_up)
    free = usable(up, wanted.uplink_speed) - peer_cages if wanted.peers else up.cages
    half = max(free // 2 if up is down else free - joined_cages(switch, up, wanted, path), 0)
    up_cages = half if wanted.uplinks is None else ceil(wanted.uplinks / lanes_up)
    upward = cages.take(wanted.uplink_speed, up_cages, up, top=up is down)[: wanted.uplinks]
    across = cages.take(wanted.uplink_speed, peer_cages, up, top=up is down)[: wanted.peers]
    unit_cages = cages.copy()
    joined = tuple(_joined(cages, each) for each in wanted.joined)
    for each in wanted.joined:
        if each.unit_ports:
            _joined(unit_cages, each)
    downward = unit_cages.take(wanted.speed, None, down)
    outward = _outward(cages, wanted, down)
    offered = cages.take(wanted.speed, None, down)
    short = len(upward) < (wanted.uplinks or 0) or len(across) < wanted.peers or len(outward) < wanted.circuits
    if short or not offered:
        raise _too_few_cages(switch, wanted, wanted.uplinks or len(upward), path)
    if len(downward) < (wanted.downlinks or 0):
        have = f"{switch.model} has {len(downward)} ports of {wanted.speed}G besides {len(upward)} uplinks"
        message = f"{have}; `downlinks:` is {wanted.downlinks}"
        hint = f"lower `downlinks:` to {len(downward)}, or lower `uplinks:`"
        raise fault("DC302", message, hint, (*path, "downlinks"))
    return SplitPorts(downward, upward, across, outward, offered, joined)


def joined_cages(switch: Switch, group: PortGroup, wanted: PortDemand, path: KeyPath) -> int:
    """Return how many cages of a group the uplinks of near fabrics take."""
    return sum(
        cages_for(group, each.speed, each.ports, wanted.lanes)
        for each in wanted.joined
        if group_of(switch, each.speed, path) is group
    )


def _joined(cages: Cages, demand: JoinedDemand) -> Ports:
    """Take the cages for the uplinks of a near fabric, from the top down.

    Raise FindingsError when the switch has no port of their speed, or too few cages.
    """
    group = group_of(cages.switch, demand.speed, cages.path)
    count = ceil(demand.ports / lanes_of(group, demand.speed, cages.lanes))
    found = cages.take(demand.speed, count, group, top=True)[: demand.ports]
    if len(found) < demand.ports:
        raise too_few_joined(cages.switch, demand, len(found), cages.path)
    return found


def too_few_joined(switch: Switch, demand: JoinedDemand, have: int, path: KeyPath) -> FindingsError:
    """Return the error for a far switch with too few ports for the uplinks of a near fabric."""
    near = demand.serves.removesuffix("-uplinks")
    message = f"the uplinks of fabric '{near}' need {demand.ports} ports of {demand.speed}G on each {switch.model} "
    message += f"of fabric '{path[1]}'; {have} are free"
    hint = f"lower `uplinks:` of '{near}' or of '{path[1]}', use a switch with more ports, or set "
    hint += f"`uplinks_to: {path[1]}-spine` if it has spines"
    return fault("DC363", message, hint, ("fabrics", near, "uplinks_to"))


def _outward(cages: Cages, wanted: PortDemand, down: PortGroup) -> Ports:
    """Take the cages for circuits, from the top down."""
    outside = group_of(cages.switch, wanted.circuit_speed, cages.path) if wanted.circuits else down
    per_cage = lanes_of(outside, wanted.circuit_speed, wanted.lanes) if wanted.circuits else 1
    count = ceil(wanted.circuits / per_cage)
    return tuple(port for _ in range(count) for port in cages.take(wanted.circuit_speed, 1, outside, top=True))


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


def all_ports(
    switch: Switch, speed: int, lanes: int | None, path: KeyPath, joined: Iterable[JoinedDemand] = ()
) -> UpperPorts:
    """Return every port of the first group of cages that runs at `speed`, without those for near fabrics.

    Raise FindingsError when no cage does, or when too few ports remain for near fabrics.
    """
    cages = Cages(switch, lanes, path)
    taken = tuple(_joined(cages, each) for each in joined)
    return UpperPorts(cages.take(speed, None), taken)


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
    mode, vendors = mode_of(group, speed), (switch.manufacturer, *switch.optics_from)
    used = range(lanes_of(group, speed, lanes))
    return tuple(
        Port(
            name=mode.port_name(cage, lane),
            speed_gbps=speed,
            cage=f"cage{cage}",
            cage_type=group.cage,
            cage_style=group.cage_style,
            cage_ports=mode.links,
            protocol=switch.protocol,
            vendors=vendors,
            connectors=mode.connectors,
            lanes=mode.lanes or 0,
        )
        for cage in cages
        for lane in used
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
