"""Which leaf each port of a server goes to: its plane, its column in the row of leaves, and its place on that leaf.

In a rail design the column follows from the rail, and from the port where the two ports of one adapter go to two
leaves; in every other design the ports of a server take the columns in turn. A row of `single` switches stands there
in any case, so its columns are taken in turn by one server after the other, which fills all alike.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import ceil, gcd, lcm
from typing import NamedTuple

from dcgen.blueprint import Fabric
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.finding import fault
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import DeviceType, Port


class PortAssignment(NamedTuple):
    """Where a port goes: its zone, its column of leaves from 0, and which of the ports of its server there it is;
    where servers take the columns in turn, the column is the first and the place counts all ports."""

    port: Port
    zone: str
    column: int
    place: int


@dataclass(frozen=True)
class PortAssignments:
    """The seats of the ports of each class of device on one plane, and how many columns of leaves there are, of
    which one server after the other takes `turn` in turn (1 where each begins anew). In a rail design `twins` columns
    have the same `rails_per_leaf`. `steps` are the whole turns that the classes of a zone fill, by zone."""

    seats: dict[str, tuple[PortAssignment, ...]]
    width: int
    turn: int
    steps: dict[str, int]
    twins: int = 1
    rails_per_leaf: int = 1

    @cached_property
    def zoned(self) -> dict[str, dict[str, tuple[PortAssignment, ...]]]:
        """The seats by zone and class of device."""
        found: dict[str, dict[str, list[PortAssignment]]] = {}
        for key, row in self.seats.items():
            for assignment in row:
                found.setdefault(assignment.zone, {}).setdefault(key, []).append(assignment)
        return {zone: {key: tuple(row) for key, row in rows.items()} for zone, rows in found.items()}

    def in_zone(self, key: str, zone: str) -> tuple[PortAssignment, ...]:
        """The seats of a class of device in one zone."""
        return self.zoned.get(zone, {}).get(key, ())

    def share(self, key: str, zone: str) -> int:
        """How many places a device of the class takes in one zone, on a leaf or on the columns taken in turn."""
        return max((assignment.place + 1 for assignment in self.in_zone(key, zone)), default=0)

    def kept(self, key: str, zone: str, room: int) -> int:
        """How many places a class of device with so much room keeps in one zone: whole turns where any class of the
        zone fills such, so that the first port of its devices is always on the first leaf."""
        step = self.steps.get(zone, 1)
        return ceil(self.share(key, zone) * room / step) * step

    def position(self, assignment: PortAssignment, first: int) -> tuple[int, int]:
        """The column of a seat and its place there; the places of its device begin at `first`."""
        place, further = divmod(first + assignment.place, self.turn)
        return assignment.column + further, place


def make_assignments(name: str, config: Fabric, plane: int, attached: list[DeviceGroup]) -> PortAssignments:
    """The seats of all ports on one plane (from 0). Raises FindingsError where planes or zones do not fit the ports."""
    ports = {item.key: ports_of_plane(name, config, plane, item) for item in attached}
    if config.design in RAIL_DESIGNS:
        return _by_rail(name, config, attached, ports)
    width = config.leaves or (2 if config.design == "leaf-spine" and name != "oob" else 1)
    turn = width if config.design == "single" else 1
    seats: dict[str, tuple[PortAssignment, ...]] = {}
    served = frozenset(zone.serves for zone in config.zones)
    for item in attached:
        taken: Counter[str] = Counter()
        row = []
        for port in ports[item.key]:
            zone = zone_of(name, served, item, port)
            column, place = (0, taken[zone]) if turn > 1 else (taken[zone] % width, taken[zone] // width)
            row.append(PortAssignment(port, zone, column, place))
            taken[zone] += 1
        seats[item.key] = tuple(row)
    return PortAssignments(seats, width, turn, _steps(seats, turn))


def prefix_places(name: str, config: Fabric, type_: DeviceType) -> tuple[tuple[int, Port], ...]:
    """The ports of a device, each with the prefix that it is in: one for each rail and plane of a rail design."""
    found = []
    for index, port in enumerate(type_.ports_of(name)):
        plane = index % config.planes
        rail = (port.rail or 1) - 1 if config.design in RAIL_DESIGNS else 0
        found.append((rail * config.planes + plane, port))
    return tuple(found)


def zone_of(name: str, served: frozenset[str], item: DeviceGroup, port: Port) -> str:
    """Return what the zone of a port serves: its group and adapter, or its group; "" where the leaf has no zones.

    `served` is what the zones of the leaf serve. Raises FindingsError where none serves the port.
    """
    if not served:
        return ""
    for words in (f"{item.key}.{port.nic}", item.key):
        if words in served:
            return words
    message = f"no zone of fabric '{name}' serves port {port.name} of '{item.key}'"
    alone = f", or `{item.key}.{port.nic}` for that adapter alone" if port.nic else ""
    hint = f"add `- serves: {item.key}` to `zones:`{alone}"
    raise fault("DC317", message, hint, ("fabrics", name, "zones"))


def ports_of_plane(name: str, config: Fabric, plane: int, item: DeviceGroup) -> list[Port]:
    """Every n-th port, n being the planes, so that the ports of one adapter go to different planes."""
    ports = item.type.ports_of(name)
    if len(ports) % config.planes:
        message = (
            f"the {len(ports)} ports of '{item.key}' on fabric '{name}' cannot be shared by {config.planes} planes"
        )
        fewer = f"use a divisor of {len(ports)} for `planes:`" if len(ports) > 1 else "remove `planes:`"
        hint = f"{fewer}, or use adapters with more ports"
        raise fault("DC314", message, hint, ("fabrics", name, "planes"))
    return list(ports[plane :: config.planes])


def _steps(seats: dict[str, tuple[PortAssignment, ...]], turn: int) -> dict[str, int]:
    """For each zone the least number of places that is whole turns for every class of device in it."""
    shares: dict[str, set[int]] = {}
    for row in seats.values():
        for zone, share in Counter(assignment.zone for assignment in row).items():
            shares.setdefault(zone, set()).add(share)
    return {zone: lcm(*(gcd(share, turn) for share in found)) for zone, found in shares.items()}


def _by_rail(name: str, config: Fabric, attached: list[DeviceGroup], ports: dict[str, list[Port]]) -> PortAssignments:
    """One column for each rail, or for several; two for each where an adapter has two ports on the plane."""
    rails = sorted({port.rail or 1 for row in ports.values() for port in row})
    rank = {rail: index for index, rail in enumerate(rails)}
    per_leaf = config.rails_per_leaf or max(ceil(len(rails) / (config.leaves or max(len(rails), 1))), 1)
    columns = max(ceil(len(rails) / per_leaf), 1)
    if config.leaves and rails and config.leaves != columns:
        message = f"{len(rails)} rails of fabric '{name}' cannot be spread over {config.leaves} leaves alike"
        raise fault("DC321", message, f"use `leaves: {columns}`, or `rails_per_leaf:`", ("fabrics", name, "leaves"))
    twins = max((max(Counter(port.rail for port in row).values(), default=1) for row in ports.values()), default=1)
    seats: dict[str, tuple[PortAssignment, ...]] = {}
    served = frozenset(zone.serves for zone in config.zones)
    for item in attached:
        twin: Counter[int | None] = Counter()
        places: Counter[tuple[str, int]] = Counter()
        found = {}
        for port in sorted(ports[item.key], key=lambda port: port.rail or 1):
            column = rank[port.rail or 1] // per_leaf * twins + twin[port.rail]
            zone = zone_of(name, served, item, port)
            found[port.name] = PortAssignment(port, zone, column, places[zone, column])
            places[zone, column] += 1
            twin[port.rail] += 1
        seats[item.key] = tuple([found[port.name] for port in ports[item.key]])
    return PortAssignments(seats, columns * twins, 1, {}, twins, per_leaf)
