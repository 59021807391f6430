"""Leaves: the switches that servers plug into, and who has which of their ports.

The ports of a server are spread over a row of leaves: one per rail in a rail design, two in a redundant pair.
Server number n takes the same leaf port in each unit, because each group keeps a range of leaf ports for its
whole room. A leaf has one zone of ports, or several that a person lays out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import ServerPlace
from dcgen.finding import FindingsError, KeyPath, fault
from dcgen.plan.fabrics import circuits, portsplit
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.rails import PortAssignment, ports_of_plane
from dcgen.plan.fabrics.request import Request
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, DeviceGroup, Link
from dcgen.plan.types import DeviceType

LINE_CAGES = 2  # a WAN line and its spare


class LeafZone(NamedTuple):
    """Ports of a leaf that one range of places is cut from: those of a leaf of a unit, and those of a leaf of the
    site, which keeps its last cages for lines."""

    name: str
    ports: Ports
    site_ports: Ports
    places: roster.Ranges


@dataclass(frozen=True, slots=True)
class LeafTier:
    """How the leaves of a fabric are filled: zones down, ports up and out, and the leaves that one unit and the site
    keep. Lines out end on leaves of the site only, so those have a type of their own."""

    type: DeviceType
    site_type: DeviceType
    zones: tuple[LeafZone, ...]
    up: Ports
    out: Ports
    per_unit: int
    common: int

    @property
    def down_gbps(self) -> float:
        """The bandwidth down of a leaf when all the room of its groups is filled."""
        return sum(
            sum(port.speed_gbps for port in zone.ports[: max(zone.places.unit_size, zone.places.site_size)])
            for zone in self.zones
        )


def make_leaf_tier(request: Request) -> LeafTier:
    """The closed form of the leaves. Raises FindingsError when a row of leaves runs out of ports."""
    leaf, width = request.switch("switch"), request.assignments.width
    share = portsplit.make_port_split(request, leaf)
    left = {port.cage for port in share.left} - _kept_for_lines(request, share)
    zones = tuple(
        LeafZone(name, found, tuple(port for port in found if port.cage in left), request.places(name))
        for name, found in share.down.items()
    )
    per_unit = max((ceil(zone.places.unit_size / len(zone.ports)) for zone in zones), default=0) * width
    common = max((ceil(zone.places.site_size / len(zone.site_ports)) for zone in zones), default=0) * width
    if request.flat:
        _refuse_short_row(request, zones)
        per_unit, common = 0, width
    elif request.config.design == "rail-optimized" and per_unit > width and not request.config.downlinks:
        _refuse_short_leaf(request, zones[0], len(share.up))
    if share.out and not common:
        common = width
    path = (*request.path, "switch")
    below = tuple(port for zone in zones for port in zone.ports)
    at_site = tuple(port for zone in zones for port in zone.site_ports)
    type_ = hardware.switch_type(request.blueprint, leaf, (*below, *share.up), path)
    site_type = hardware.switch_type(request.blueprint, leaf, (*at_site, *share.up, *share.out), path)
    return LeafTier(type_, site_type, zones, share.up, share.out, per_unit, common)


def make_leaves(request: Request, leaf_tier: LeafTier) -> tuple[list[DeviceGroup], list[Link]]:
    """The leaf switches that are in use, and the links of every device to them."""
    width = request.assignments.width
    with_lines = {line.leaf for line in circuits.circuits_of(request.blueprint, request.name).values()}
    every = range(1, max(leaf_tier.common, width) + 1)
    used: dict[int, set[int]] = {SITE: set(range(1, width + 1)) if request.flat else with_lines & set(every)}
    links = [link for item in request.attached for link in _device_links(request, leaf_tier, item, used)]
    links += [
        link for item, place in request.stand_ins for link in _stand_in_links(request, leaf_tier, item, place, used)
    ]
    key, role = f"{request.stem}-leaf", f"{request.name}-leaf"
    types = (leaf_tier.site_type, leaf_tier.type)
    rooms = {unit: leaf_tier.per_unit if unit else max(leaf_tier.common, width) for unit in used}
    leaves = [
        roster.device_group(
            request.blueprint, key, unit, types[unit > 0], role, rooms[unit], tuple(sorted(numbers)), request.path
        )
        for unit, numbers in sorted(used.items())
        if numbers
    ]
    return leaves, links


def peer_links(request: Request, leaf_tier: LeafTier, leaves: list[DeviceGroup]) -> Iterator[Link]:
    """The links between the two switches of a pair."""
    names = leaves[0].names if leaves else ()
    for port in leaf_tier.up[: request.config.peer_links]:
        yield Link(request.name, names[0], port.name, names[1], port.name, port.speed_gbps)


def _kept_for_lines(request: Request, share: portsplit.PortSplit) -> set[str]:
    """The last cages of a site leaf, kept so that a line that comes later moves nobody; a row that serves the whole
    site is one group of leaves, where nothing moves as long as there are ports, and zones are laid out by hand."""
    cages = list(dict.fromkeys(port.cage for port in share.offered))
    return set() if request.flat or request.config.zones or len(cages) <= LINE_CAGES else set(cages[-LINE_CAGES:])


def _assigned_links(
    request: Request,
    zone: LeafZone,
    unit: int,
    device: str,
    first: int,
    seats: list[tuple[PortAssignment, str]],
    used: set[int],
) -> Iterator[Link]:
    """The links of one device, whose range of its zone begins at place `first`; the ports are those of its own."""
    stem = f"{roster.scope(request.blueprint.name, unit)}-{request.stem}-leaf"
    offered = zone.ports if unit else zone.site_ports
    for assignment, port in seats:
        column, place = request.assignments.position(assignment, first)
        row, slot = divmod(place, len(offered))
        leaf = row * request.assignments.width + column + 1
        used.add(leaf)
        far = offered[slot]
        yield Link(request.name, device, port, f"{stem}-{leaf:02}", far.name, far.speed_gbps)


def _start(request: Request, zone: LeafZone, item: DeviceGroup) -> tuple[int, int]:
    """The unit whose leaves serve a cohort, and where its range begins there: in a row that serves the whole site
    the units stand one after the other, behind the site's own devices, or group by group where zones part them."""
    start = zone.places.start(item)
    if request.flat and item.unit:
        return SITE, start + zone.places.site_size + (item.unit - 1) * zone.places.unit_size
    return item.unit, start


def _device_links(
    request: Request, leaf_tier: LeafTier, item: DeviceGroup, used: dict[int, set[int]]
) -> Iterator[Link]:
    for zone in leaf_tier.zones:
        seats = [(assignment, assignment.port.name) for assignment in request.assignments.in_zone(item.key, zone.name)]
        if not seats:
            continue
        share = request.assignments.share(item.key, zone.name)
        unit, start = _start(request, zone, item)
        leaves = used.setdefault(unit, set())
        for number, device in zip(item.numbers, item.names, strict=True):
            yield from _assigned_links(request, zone, unit, device, start + (number - 1) * share, seats, leaves)


def _stand_in_links(
    request: Request, leaf_tier: LeafTier, item: DeviceGroup, place: ServerPlace, used: dict[int, set[int]]
) -> Iterator[Link]:
    """The links of a group that sits in the place of one absent server: the ports of its devices take the seats of
    that server in turn."""
    host = _host(request, item, place)
    seats = request.assignments.seats[host.key]
    ports = ports_of_plane(request.name, request.config, max(request.plane - 1, 0), item)
    own = [(device, port) for device in item.names for port in ports]
    if len(own) > len(seats):
        have = f"group '{item.key}' has {len(own)} ports on fabric '{request.name}'"
        message = f"{have}, the place of one server has {len(seats)}"
        raise fault("DC320", message, "use fewer servers or adapters in that place", _stand_in_path(item))
    for (device, port), assignment in zip(own, seats, strict=False):
        zone = next(zone for zone in leaf_tier.zones if zone.name == assignment.zone)
        if port.speed_gbps < (speed := zone.ports[0].speed_gbps):
            message = f"port {port.name} of '{item.key}' runs at {port.speed_gbps:g}G, its place at {speed:g}G"
            raise fault(
                "DC303", message, "fit a faster adapter, or give the group ports of its own", _stand_in_path(item)
            )
        unit, start = _start(request, zone, host)
        first = start + (place.number - 1) * request.assignments.share(host.key, zone.name)
        yield from _assigned_links(
            request, zone, unit, device, first, [(assignment, port.name)], used.setdefault(unit, set())
        )


def _host(request: Request, item: DeviceGroup, place: ServerPlace) -> DeviceGroup:
    """The servers among which a guest sits. Raises FindingsError where there is no such place, or it is taken."""
    scope = (place.group, place.unit or SITE)
    host = next((other for other in request.attached if (other.key, other.unit) == scope), None)
    if host is None or place.number > host.capacity:
        where = f"{place.group} {place.number}{f' of unit {place.unit}' if place.unit else ''}"
        message = f"there is no place {where} on fabric '{request.name}'"
        raise fault("DC320", message, "name the place of a server", _stand_in_path(item))
    if place.number in host.numbers:
        name = host.names[host.numbers.index(place.number)]
        hint = "leave that number out"
        if place.unit:
            hint += f": `without: {{{place.unit}: {place.number}}}` under '{place.group}'"
        message = f"group '{item.key}' sits in the place of {name}, which is there"
        raise fault("DC320", message, hint, _stand_in_path(item))
    return host


def _stand_in_path(item: DeviceGroup) -> KeyPath:
    return ("servers", item.key, "in_place_of")


def _refuse_short_row(request: Request, zones: tuple[LeafZone, ...]) -> None:
    """Raises FindingsError where a row of leaves has not ports enough for the whole site."""
    for zone in zones:
        needed = request.needed(zone.name)
        if needed > len(zone.site_ports):
            raise _too_few_ports(request, zone, needed)


def _refuse_short_leaf(request: Request, zone: LeafZone, uplinks: int) -> None:
    """A rail has one leaf in a unit, unless a person says how many ports down a leaf has."""
    nodes, offered = zone.places.unit_size, len(zone.ports)
    total = offered + uplinks
    have = f"a leaf of {total} ports of which {uplinks} are uplinks"
    message = f"{nodes} nodes need {nodes} downlinks on {have}: rail-optimized is one leaf for each rail and unit"
    fewer = f"lower `uplinks:` to {total - nodes}, " if total > nodes else ""
    hint = f"{fewer}make the units smaller (`capacity:`), or give each rail several leaves with `downlinks: {offered}`"
    key = "uplinks" if request.config.uplinks else "switch"
    raise fault("DC301", message, hint, (*request.path, key))


def _too_few_ports(request: Request, zone: LeafZone, needed: int) -> FindingsError:
    attached = [item for item in request.attached if request.assignments.in_zone(item.key, zone.name)]
    units = len({item.unit for item in attached if item.unit})
    each = {
        item.key: f"{item.capacity} x {item.key}{f' in each of {units} units' if item.unit else ''}"
        for item in attached
    }
    groups = ", ".join([*each.values()][:6]) + (f" and {len(each) - 6} more classes" if len(each) > 6 else "")
    message = (
        f"fabric '{request.name}' needs {needed} ports on each switch for {groups}, "
        f"{request.config.switch} offers {len(zone.site_ports)}"
    )
    other = "rail-optimized" if request.config.design == "rail-only" else "leaf-spine"
    hint = f"use `design: {other}`, a switch with more ports, more `leaves:`, or a smaller `capacity:`"
    return fault("DC301", message, hint, (*request.path, "switch"))
