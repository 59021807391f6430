"""Assign each port of a server to a plane, to a column in the row of leaves, and to a place on that leaf.

In a rail design the column follows from the rail. If two ports of one adapter go to two leaves, it follows from the
port as well. In every other design the ports of a server take the columns in turn. A row of `single` switches is
always complete, so consecutive servers take its columns in turn, which loads all switches alike. With fewer leaves per
server than switches, whole servers take the parts of a row in turn. A group can state the one leaf of its servers.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from math import ceil, gcd, lcm
from types import MappingProxyType
from typing import NamedTuple

from dcgen.blueprint import Fabric
from dcgen.blueprint.fabrics import RAIL_DESIGNS, is_out_of_band
from dcgen.finding import fault
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import DeviceType, Port


class PortAssignment(NamedTuple):
    """The zone of a port, its column of leaves from 0, and its place among the ports of its server there.

    If servers take the columns in turn, the column is 0 and the place counts all ports of the server.
    """

    port: Port
    zone: str
    column: int
    place: int


class PrefixPort(NamedTuple):
    """A port and the prefix that it is in, counted from 0 among the prefixes of its unit."""

    prefix: int
    port: Port


class _AssignmentFields(NamedTuple):
    """The fields of port assignments."""

    by_group: dict[str, tuple[PortAssignment, ...]]
    width: int
    leaves_in_turn: int
    round_to: dict[str, int]
    leaves_per_rail: int = 1
    rails_per_leaf: int = 1
    leaf_of: Mapping[str, int] = MappingProxyType({})
    parts: int = 1
    spread: int = 1


class PortAssignments(_AssignmentFields):
    """The port assignments of each device group on one plane, and the number of columns of leaves (`width`).

    Consecutive servers take `leaves_in_turn` columns in turn; 1 means that each server starts at the first column.
    In a rail design, `leaves_per_rail` columns have the same `rails_per_leaf` rails. `round_to` is the number of
    places, by zone, to which blocks are rounded up. `leaf_of` is the one leaf of a group, from 1. Of the other
    groups, `parts` consecutive servers have the same places on different leaves, `spread` columns apart.
    """

    @cached_property
    def by_zone(self) -> dict[str, dict[str, tuple[PortAssignment, ...]]]:
        """The port assignments by zone and device group."""
        found: dict[str, dict[str, list[PortAssignment]]] = {}
        for key, assigned in self.by_group.items():
            for assignment in assigned:
                found.setdefault(assignment.zone, {}).setdefault(key, []).append(assignment)
        return {zone: {key: tuple(row) for key, row in rows.items()} for zone, rows in found.items()}

    def in_zone(self, key: str, zone: str) -> tuple[PortAssignment, ...]:
        """Return the port assignments of a device group in one zone."""
        return self.by_zone.get(zone, {}).get(key, ())

    def places_per_device(self, key: str, zone: str) -> int:
        """Return how many places a device of a group takes in a zone: on a leaf, or on the leaves taken in turn.

        Devices with the same places on different leaves take them together.
        """
        places = max((assignment.place + 1 for assignment in self.in_zone(key, zone)), default=0)
        return -(-places // self.leaves_in_turn) * self.leaves_in_turn if key in self.leaf_of else places

    def servers_per_place(self, key: str) -> int:
        """Return how many consecutive servers of a group have the same places, on different leaves."""
        return 1 if key in self.leaf_of else self.parts

    def places_of_group(self, key: str, zone: str, capacity: int) -> int:
        """Return how many places a device group of some capacity takes in a zone.

        The number is rounded up where that matters. The first port of a device then stays on the first leaf, and
        all ports of a device stay in one row of leaves.
        """
        step = self.round_to.get(zone, 1)
        turns = ceil(capacity / self.servers_per_place(key))
        return ceil(self.places_per_device(key, zone) * turns / step) * step


class RowShape(NamedTuple):
    """The number of switches in a row of leaves, and the number of leaves over which a server is spread."""

    switches: int
    leaves: int


def row_of(name: str, config: Fabric) -> RowShape:
    """Return the row of leaves of a fabric without rails: as stated, else a pair under spines for servers."""
    pair = config.design == "leaf-spine" and not is_out_of_band(name, config)
    switches = config.switches or config.leaves or (2 if pair else 1)
    return RowShape(switches, config.leaves or switches)


def make_assignments(
    name: str, config: Fabric, plane: int, attached: list[DeviceGroup], leaf_of: Mapping[str, int] | None = None
) -> PortAssignments:
    """Return the assignments of all ports on one plane (from 0). `leaf_of` has the one leaf of groups, from 1.

    Raise FindingsError where planes or zones do not fit the ports.
    """
    ports = {item.key: ports_of_plane(name, config, plane, item) for item in attached}
    if config.design in RAIL_DESIGNS:
        return _by_rail(name, config, attached, ports)
    width, spread = row_of(name, config)
    in_turn = width if config.design == "single" and spread == width else 1
    leaf_of = {item.key: leaf_of[item.key] for item in attached if leaf_of and item.key in leaf_of}
    by_group: dict[str, tuple[PortAssignment, ...]] = {}
    served = frozenset(zone.serves for zone in config.zones)
    for item in attached:
        taken: Counter[str] = Counter()
        assigned = []
        for port in ports[item.key]:
            zone = zone_of(name, served, item, port)
            column, place = _column(taken[zone], spread, in_turn, leaf_of.get(item.key))
            assigned.append(PortAssignment(port, zone, column, place))
            taken[zone] += 1
        by_group[item.key] = tuple(assigned)
    round_to = _round_to(by_group, in_turn, leaf_of)
    if config.design != "single" and (config.leaves or config.switches or leaf_of) and not is_out_of_band(name, config):
        round_to = _whole_devices(by_group)
    return PortAssignments(by_group, width, in_turn, round_to, leaf_of=leaf_of, parts=width // spread, spread=spread)


def _column(index: int, spread: int, in_turn: int, leaf: int | None) -> tuple[int, int]:
    """Return the column and place of a port by its index among the ports of its server."""
    if leaf:
        return (0, index * in_turn + leaf - 1) if in_turn > 1 else (leaf - 1, index)
    return (0, index) if in_turn > 1 else (index % spread, index // spread)


def prefix_ports(name: str, config: Fabric, type_: DeviceType) -> tuple[PrefixPort, ...]:
    """Return the ports of a device with their prefixes: one prefix per rail and plane of a rail design."""
    found = []
    for index, port in enumerate(type_.ports_of(name)):
        plane = index % config.planes
        rail = (port.rail or 1) - 1 if config.design in RAIL_DESIGNS else 0
        found.append(PrefixPort(rail * config.planes + plane, port))
    return tuple(found)


def zone_of(name: str, served: frozenset[str], item: DeviceGroup, port: Port) -> str:
    """Return the zone of a port by what it serves: a group and adapter, or a group; "" for a leaf without zones.

    `served` is what the zones of the leaf serve. Raise FindingsError where none serves the port.
    """
    if not served:
        return ""
    for serves in (f"{item.key}.{port.nic}", item.key):
        if serves in served:
            return serves
    message = f"no zone of fabric '{name}' serves port {port.name} of '{item.key}'"
    alone = f", or `- serves: {item.key}.{port.nic}` for that adapter alone" if port.nic else ""
    hint = f"add `- serves: {item.key}` to `zones:`{alone}"
    raise fault("DC317", message, hint, ("fabrics", name, "zones"))


def ports_of_plane(name: str, config: Fabric, plane: int, item: DeviceGroup) -> list[Port]:
    """Return the ports of a device on one plane (from 0): every n-th port of n planes.

    So the ports of one adapter go to different planes. Raise FindingsError where planes cannot share the ports evenly.
    """
    ports = item.type.ports_of(name)
    if len(ports) % config.planes:
        message = f"'{item.key}' has {len(ports)} port{'s' * (len(ports) > 1)} on fabric '{name}', "
        message += f"not a multiple of its {config.planes} planes"
        fewer = f"set `planes:` to a divisor of {len(ports)}" if len(ports) > 1 else "remove `planes:`"
        hint = f"{fewer}, or use adapters with more ports"
        raise fault("DC314", message, hint, ("fabrics", name, "planes"))
    return list(ports[plane :: config.planes])


def _round_to(
    by_group: dict[str, tuple[PortAssignment, ...]], in_turn: int, leaf_of: Mapping[str, int]
) -> dict[str, int]:
    """Return by zone the fewest places that are whole turns for every device group of the zone."""
    counts: dict[str, set[int]] = {}
    for key, assigned in by_group.items():
        for zone, count in Counter(assignment.zone for assignment in assigned).items():
            counts.setdefault(zone, set()).add(in_turn if key in leaf_of else count)
    return {zone: lcm(*(gcd(count, in_turn) for count in found)) for zone, found in counts.items()}


def _whole_devices(by_group: dict[str, tuple[PortAssignment, ...]]) -> dict[str, int]:
    """Return by zone the fewest places that are whole devices of every group, so that no device continues in a row."""
    places: dict[str, set[int]] = {}
    for assigned in by_group.values():
        for zone in {assignment.zone for assignment in assigned}:
            count = max(assignment.place + 1 for assignment in assigned if assignment.zone == zone)
            places.setdefault(zone, set()).add(count)
    return {zone: lcm(*found) for zone, found in places.items()}


def _by_rail(name: str, config: Fabric, attached: list[DeviceGroup], ports: dict[str, list[Port]]) -> PortAssignments:
    """Return assignments with one column per rail, or per `rails_per_leaf` rails.

    A rail has two columns where an adapter has two ports on the plane.
    """
    rails = sorted({port.rail or 1 for row in ports.values() for port in row})
    rank = {rail: index for index, rail in enumerate(rails)}
    per_leaf = config.rails_per_leaf or max(ceil(len(rails) / (config.leaves or max(len(rails), 1))), 1)
    columns = max(ceil(len(rails) / per_leaf), 1)
    if config.leaves and rails and config.leaves != columns:
        message = f"{len(rails)} rails of fabric '{name}' cannot be spread evenly over {config.leaves} leaves"
        raise fault("DC321", message, f"use `leaves: {columns}`, or set `rails_per_leaf:`", ("fabrics", name, "leaves"))
    per_rail = max((max(Counter(port.rail for port in row).values(), default=1) for row in ports.values()), default=1)
    by_group: dict[str, tuple[PortAssignment, ...]] = {}
    served = frozenset(zone.serves for zone in config.zones)
    for item in attached:
        of_rail: Counter[int | None] = Counter()
        places: Counter[tuple[str, int]] = Counter()
        found = {}
        for port in sorted(ports[item.key], key=lambda port: port.rail or 1):
            column = rank[port.rail or 1] // per_leaf * per_rail + of_rail[port.rail]
            zone = zone_of(name, served, item, port)
            found[port.name] = PortAssignment(port, zone, column, places[zone, column])
            places[zone, column] += 1
            of_rail[port.rail] += 1
        by_group[item.key] = tuple([found[port.name] for port in ports[item.key]])
    return PortAssignments(by_group, columns * per_rail, 1, {}, per_rail, per_leaf)
