"""Plan the leaf switches that servers plug into, and the leaf port of each server port.

The ports of a server are spread over a row of leaves: one per rail in a rail design, two in a redundant pair. Server
n has the same leaf port in each unit, because each group has leaf ports reserved for its whole capacity. The ports
of a leaf are one zone, or several zones that the blueprint describes.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import ServerPlace
from dcgen.finding import FindingsError, KeyPath, fault
from dcgen.plan.allocation import LeafRow, ScopeSlots, Slots
from dcgen.plan.fabrics import circuits, pairs, portsplit
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.rails import PortAssignment, ports_of_plane
from dcgen.plan.fabrics.request import Request
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, DeviceGroup, Link
from dcgen.plan.stamp import stamp
from dcgen.plan.types import DeviceType, Port

CIRCUIT_CAGES = 2  # of a site leaf where circuits end: a circuit and its spare
NAMED_GROUPS = 6  # device groups that a finding lists before it counts the rest: about one line


class LeafZone(NamedTuple):
    """A zone of leaf ports, on a leaf of a unit and on a leaf of the site, with the places of its groups.

    A leaf of the site can have its last cages reserved for circuits. `blocks` are the places of the site and of each
    unit in a row that serves the whole site.
    """

    name: str
    ports: Ports
    site_ports: Ports
    places: ScopeSlots
    blocks: Slots


class LeafTier(NamedTuple):
    """The leaves of a fabric: their zones, other ports, and the number of leaves of each unit and the site.

    The other ports go up to spines, to the other switch of a pair, and out to circuits. Circuits end on leaves of the
    site only, so these have a device type of their own. `joined` are the ports for the uplinks of each near fabric that
    end on leaves.
    """

    type: DeviceType
    site_type: DeviceType
    zones: tuple[LeafZone, ...]
    up: Ports
    peers: Ports
    out: Ports
    unit_leaves: int
    site_leaves: int
    joined: tuple[Ports, ...] = ()

    @property
    def down_gbps(self) -> float:
        """The bandwidth of a leaf to servers in Gbps, when all groups are at capacity."""
        return sum(sum(port.speed_gbps for port in zone.ports[: zone.places.largest]) for zone in self.zones)


class LeavesPlan(NamedTuple):
    """The leaf switches in use, the links of every device to them, and the links between the switches of pairs.

    `lone` are leaves with devices whose peer has none.
    """

    leaves: tuple[DeviceGroup, ...]
    links: tuple[Link, ...]
    peers: tuple[Link, ...] = ()
    lone: tuple[str, ...] = ()


class FirstSlot(NamedTuple):
    """The first place of a device in a row of leaves, and its first column from 0."""

    place: int
    column: int


class LeafPorts(NamedTuple):
    """The leaf ports of a zone: the unit of the leaves, the stem of their names, and the shape of their row."""

    unit: int
    stem: str
    offered: Ports
    row: LeafRow

    def end(self, first: FirstSlot, assignment: PortAssignment) -> tuple[int, Port]:
        """Return the number of the leaf of an assignment, and the port there, for a device from its first place on."""
        leaf, index = self.row.port(first.place + assignment.place, first.column + assignment.column)
        return leaf, self.offered[index]


class LeafLink(NamedTuple):
    """A link of a device group without names: the index of the device, its port, the number of a leaf, its port."""

    device: int
    port: str
    leaf: int
    far: str
    speed_gbps: float


def make_leaf_tier(request: Request) -> LeafTier:
    """Return the leaves of a fabric in closed form. Raise FindingsError when a row of leaves runs out of ports."""
    leaf, width = request.switch("switch"), request.assignments.width
    split = portsplit.make_port_split(request, leaf)
    remaining = {port.cage for port in split.left} - _circuit_cages(request, split)
    zones = tuple(_zone(request, name, ports, remaining) for name, ports in split.down.items())
    unit_leaves = max((ceil(zone.places.unit.size / len(zone.ports)) for zone in zones), default=0) * width
    site_leaves = max((ceil(zone.places.site.size / len(zone.site_ports)) for zone in zones), default=0) * width
    if request.flat:
        _refuse_short_row(request, zones)
        unit_leaves, site_leaves = 0, width
    elif request.config.design == "rail-optimized" and unit_leaves > width and not request.config.downlinks:
        _refuse_short_leaf(request, zones[0], len(split.up))
    if split.out and not site_leaves:
        site_leaves = width
    path = (*request.path, "switch")
    below = tuple(port for zone in zones for port in zone.ports)
    at_site = tuple(port for zone in zones for port in zone.site_ports)
    joined = list(zip(portsplit.joined_demands(request), split.joined, strict=True))
    unit_joined = [port for each, ports in joined if each.unit_ports for port in ports]
    site_joined = [port for each, ports in joined if each.site_ports for port in ports]
    above = (*split.up, *split.peers)
    type_ = hardware.switch_type(request.blueprint, leaf, (*below, *above, *unit_joined), path)
    site_type = hardware.switch_type(request.blueprint, leaf, (*at_site, *above, *split.out, *site_joined), path)
    return LeafTier(type_, site_type, zones, split.up, split.peers, split.out, unit_leaves, site_leaves, split.joined)


def fullest(zone: LeafZone) -> int:
    """Return the ports of the fullest leaf of a zone that are in use at full capacity."""
    return min(zone.places.largest, len(zone.ports))


def make_leaves(request: Request, leaf_tier: LeafTier) -> LeavesPlan:
    """Return the leaf switches in use, and the links of every device to them.

    Raise FindingsError where a stand-in server does not fit its place.
    """
    width = request.assignments.width
    with_circuits = {circuit.leaf for circuit in circuits.circuits_of(request.blueprint, request.name).values()}
    every = set(range(1, max(leaf_tier.site_leaves, width) + 1))
    used: dict[int, set[int]] = {SITE: set(range(1, width + 1)) if request.flat else with_circuits & every}
    known: dict[tuple[object, ...], list[LeafLink]] = {}
    links = [link for item in request.attached for link in _device_links(request, leaf_tier, item, used, known)]
    for item, place in request.stand_ins:
        links += _stand_in_links(request, leaf_tier, item, place, used)
    _complete_rows(request, used)
    if leaf_tier.peers and not request.flat:
        pairs.add_peers(used)
    key, role = f"{request.stem}-leaf", f"{request.name}-leaf"
    leaves = [
        roster.device_group(
            request.blueprint,
            key,
            unit,
            leaf_tier.type if unit else leaf_tier.site_type,
            role,
            leaf_tier.unit_leaves if unit else max(leaf_tier.site_leaves, width),
            tuple(sorted(numbers)),
            request.path,
        )
        for unit, numbers in sorted(used.items())
        if numbers
    ]
    peers = tuple(pairs.peer_links(request.name, leaf_tier.peers, leaves))
    together = 1 if request.flat else max(request.assignments.spread, 2 if peers else 1)
    return LeavesPlan(tuple(leaves), tuple(links), peers, tuple(pairs.lone_leaves(leaves, links, together)))


def _complete_rows(request: Request, used: dict[int, set[int]]) -> None:
    """Add the leaves of the first row where uplinks of near fabrics end, whether a device has a port there or not."""
    for each in portsplit.joined_demands(request):
        for unit, leaves in used.items():
            if leaves and (each.unit_ports if unit else each.site_ports):
                leaves.update(range(1, request.assignments.width + 1))


def _zone(request: Request, name: str, ports: Ports, remaining: set[str]) -> LeafZone:
    """Return a zone; `remaining` are the cages of a leaf of the site that are not reserved for circuits.

    Ports beyond a whole number of devices stay free, so that no device has ports in two rows of leaves.
    """
    places = request.places(name)
    step = 1 if request.flat else request.assignments.round_to.get(name, 1)
    site_ports = tuple(port for port in ports if port.cage in remaining)
    ports, site_ports = (each[: len(each) - len(each) % step] or each for each in (ports, site_ports))
    return LeafZone(name, ports, site_ports, places, request.blocks(name, places))


def _circuit_cages(request: Request, split: portsplit.PortSplit) -> set[str]:
    """Return the last cages of a site leaf, which stay free of servers so that a later circuit moves none.

    Raise FindingsError where the blueprint reserves every cage.
    """
    given = {port.cage for ports in split.joined for port in ports}
    cages = list(dict.fromkeys(port.cage for port in split.offered if port.cage not in given))
    count = request.config.circuit_cages
    if count is None:
        shared = any(port.cage in cages for port in split.out)  # circuits on cages of their own take none of servers
        count = 0 if request.flat or request.config.zones or request.config.downlinks or not shared else CIRCUIT_CAGES
        count = min(count, len(cages) - 1)
    if count >= len(cages):
        message = f"`circuit_cages: {count}` leaves no cage of {request.config.switch} for servers"
        hint = f"lower `circuit_cages:` to {len(cages) - 1} or less"
        raise fault("DC302", message, hint, (*request.path, "circuit_cages"))
    return set(cages[-count:]) if count else set()


def _leaf_ports(request: Request, zone: LeafZone, unit: int) -> LeafPorts:
    """Return the leaf ports that a zone offers to the devices of a unit, or of the site."""
    scope = SITE if request.flat else unit
    stem = f"{roster.scope(request.blueprint.name, scope)}-{request.stem}-leaf"
    offered = zone.ports if scope else zone.site_ports
    row = LeafRow(len(offered), request.assignments.width, request.assignments.leaves_in_turn)
    return LeafPorts(scope, stem, offered, row)


def _places(request: Request, zone: LeafZone, item: DeviceGroup, numbers: tuple[int, ...]) -> list[FirstSlot]:
    """Return the first place and column of some devices of a group in a zone.

    In a row that serves the whole site, the blocks of the site and of all units are on the leaves of the site. Whole
    servers that take the leaves of a row in turn follow from their numbers alone, so a larger capacity moves none.
    """
    spread, turn = request.assignments.spread, request.assignments.servers_per_place(item.key)
    turns = numbers if turn == 1 else tuple((number - 1) // turn + 1 for number in numbers)
    places = zone.places.run(item.key, item.unit, turns)
    first = zone.blocks.blocks(item.unit, places) if request.flat else places
    return [FirstSlot(place, (number - 1) % turn * spread) for number, place in zip(numbers, first, strict=True)]


def _device_links(
    request: Request,
    leaf_tier: LeafTier,
    item: DeviceGroup,
    used: dict[int, set[int]],
    known: dict[tuple[object, ...], list[LeafLink]],
) -> Iterator[Link]:
    """Yield the links of a device group. `known` has those of groups that differ in their unit alone."""
    for zone in leaf_tier.zones:
        if not request.assignments.in_zone(item.key, zone.name):
            continue
        ports = _leaf_ports(request, zone, item.unit)
        alike = item.key, zone.name, item.unit if request.flat else item.unit > 0, item.numbers
        if (ends := known.get(alike)) is None:
            ends = known[alike] = list(_ends(request, zone, item, ports))
        leaves = {leaf: f"{ports.stem}-{leaf:02}" for _, _, leaf, _, _ in ends}
        used.setdefault(ports.unit, set()).update(leaves)
        for index, port, leaf, far, speed in ends:
            yield stamp(Link, (request.name, item.names[index], port, leaves[leaf], far, speed))


def _ends(request: Request, zone: LeafZone, item: DeviceGroup, ports: LeafPorts) -> Iterator[LeafLink]:
    """Yield both ends of the links of a device group in a zone."""
    assigned = request.assignments.in_zone(item.key, zone.name)
    for index, first in enumerate(_places(request, zone, item, item.numbers)):
        for assignment in assigned:
            leaf, far = ports.end(first, assignment)
            yield LeafLink(index, assignment.port.name, leaf, far.name, far.speed_gbps)


def _stand_in_links(
    request: Request, leaf_tier: LeafTier, item: DeviceGroup, place: ServerPlace, used: dict[int, set[int]]
) -> Iterator[Link]:
    """Yield the links of a stand-in group, whose ports take the ports assigned to the absent server in turn."""
    host = _host(request, item, place)
    assigned = request.assignments.by_group[host.key]
    plane = ports_of_plane(request.name, request.config, max(request.plane - 1, 0), item)
    if leaf := request.leaves_stated.get(item.key):
        assigned = _on_leaf(request, leaf_tier, host, place, assigned, leaf)
    own = [(device, port) for device in item.names for port in plane]
    if len(own) > len(assigned):
        message = f"group '{item.key}' has {len(own)} ports on fabric '{request.name}'; "
        message += f"the server that it replaces has {len(assigned)}"
        raise fault("DC320", message, "use fewer servers or adapters in the group", _stand_in_path(item))
    for (device, port), assignment in zip(own, assigned, strict=False):
        zone = next(zone for zone in leaf_tier.zones if zone.name == assignment.zone)
        if port.speed_gbps < (speed := zone.ports[0].speed_gbps):
            message = (
                f"port {port.name} of '{item.key}' runs at {port.speed_gbps:g}G; the switch port runs at {speed:g}G"
            )
            raise fault("DC303", message, "fit a faster adapter, or remove `in_place_of:`", _stand_in_path(item))
        ports = _leaf_ports(request, zone, host.unit)
        (first,) = _places(request, zone, host, (place.number,))
        leaf, far = ports.end(first, assignment)
        used.setdefault(ports.unit, set()).add(leaf)
        yield Link(request.name, device, port.name, f"{ports.stem}-{leaf:02}", far.name, far.speed_gbps)


def _on_leaf(
    request: Request,
    leaf_tier: LeafTier,
    host: DeviceGroup,
    place: ServerPlace,
    assigned: tuple[PortAssignment, ...],
    leaf: int,
) -> tuple[PortAssignment, ...]:
    """Return the port assignments of an absent server on one leaf of its row."""
    found: list[PortAssignment] = []
    for assignment in assigned:
        zone = next(zone for zone in leaf_tier.zones if zone.name == assignment.zone)
        row = _leaf_ports(request, zone, host.unit).row
        (first,) = _places(request, zone, host, (place.number,))
        number = row.port(first.place + assignment.place, first.column + assignment.column).leaf
        found += [assignment] if (number - 1) % row.width + 1 == leaf else []
    return tuple(found)


def _host(request: Request, item: DeviceGroup, place: ServerPlace) -> DeviceGroup:
    """Return the group whose absent server a stand-in replaces. Raise FindingsError where there is no free place."""
    scope = (place.group, place.unit or SITE)
    host = next((other for other in request.attached if (other.key, other.unit) == scope), None)
    if host is None or place.number > host.capacity:
        where = f"{place.group} {place.number}{f' of unit {place.unit}' if place.unit else ''}"
        message = f"group '{item.key}' replaces {where}, which has no port on fabric '{request.name}'"
        raise fault(
            "DC320", message, "set `in_place_of:` to a server within the capacity of its group", _stand_in_path(item)
        )
    if place.number in host.numbers:
        name = host.names[host.numbers.index(place.number)]
        hint = "remove that number"
        if place.unit:
            hint += f": add `without: {{{place.unit}: {place.number}}}` to group '{place.group}'"
        message = f"group '{item.key}' replaces {name}, which exists"
        raise fault("DC320", message, hint, _stand_in_path(item))
    return host


def _stand_in_path(item: DeviceGroup) -> KeyPath:
    return ("servers", item.key, "in_place_of")


def _refuse_short_row(request: Request, zones: tuple[LeafZone, ...]) -> None:
    """Raise FindingsError where a row of leaves has too few ports for the whole site."""
    for zone in zones:
        needed = request.ports_needed(zone.name)
        if needed > len(zone.site_ports):
            raise _too_few_ports(request, zone, needed)


def _refuse_short_leaf(request: Request, zone: LeafZone, uplinks: int) -> None:
    """Raise FindingsError: a rail has one leaf per unit, unless the blueprint states the downlinks of a leaf."""
    nodes, offered = zone.places.unit.size, len(zone.ports)
    total = offered + uplinks
    have = f"a leaf of {total} ports with {uplinks} uplinks"
    message = f"rail-optimized has one leaf per rail and unit: {nodes} servers need {nodes} downlinks on {have}"
    message += request.besides("leaf")
    fewer = f"lower `uplinks:` to {total - nodes}, " if total > nodes else ""
    hint = f"{fewer}lower `capacity:`, or set `downlinks: {offered}` for several leaves per rail"
    key = "uplinks" if request.config.uplinks else "switch"
    raise fault("DC301", message, hint, (*request.path, key))


def _too_few_ports(request: Request, zone: LeafZone, needed: int) -> FindingsError:
    attached = [item for item in request.attached if request.assignments.in_zone(item.key, zone.name)]
    units = len({item.unit for item in attached if item.unit})
    each = {
        item.key: f"{item.capacity} x {item.key}{f' in each of {units} units' if item.unit else ''}"
        for item in attached
    }
    groups = ", ".join(islice(each.values(), NAMED_GROUPS))
    groups += f" and {len(each) - NAMED_GROUPS} more groups" if len(each) > NAMED_GROUPS else ""
    message = (
        f"fabric '{request.name}' needs {needed} ports on each switch for {groups}; "
        f"{request.config.switch} has {len(zone.site_ports)}{request.besides('leaf')}"
    )
    rails = request.config.design == "rail-only"
    other, key = ("rail-optimized", "leaves") if rails else ("leaf-spine", "switches")
    hint = f"use `design: {other}`, a switch with more ports, more `{key}:`, or lower `capacity:`"
    if request.name == request.blueprint.management and (adapters := bmc_hint(attached)):
        hint = f"{adapters}, or {hint}"
    return fault("DC301", message, hint, (*request.path, "switch"))


def bmc_hint(attached: Iterable[DeviceGroup]) -> str:
    """Return how to leave out the out-of-band ports of adapters, "" where no adapter has one."""
    item = max(attached, key=lambda item: item.type.adapter_bmcs, default=None)
    if not item or not item.type.adapter_bmcs:
        return ""
    return f"set `bmc: false` for adapters of group '{item.key}' ({item.type.adapter_bmcs} ports of each server)"
