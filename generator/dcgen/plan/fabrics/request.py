"""What a fabric is asked for: its description, whose ports it collects, and where each of them sits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from dcgen.blueprint import Blueprint, Fabric, ServerPlace
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import KeyPath, fault
from dcgen.plan.fabrics.rails import PortAssignments, make_assignments
from dcgen.plan.inventory import roster
from dcgen.plan.records import DeviceGroup

FLAT = ("single", "rail-only")  # one row of leaves for the whole site, and no spines


@dataclass(frozen=True, slots=True)
class Request:
    """One fabric, or one plane of it (from 1; 0 where it is not split). `stem` begins the names of its switches,
    `speed` in Gbps is that of the ports it collects, `stand_ins` are the groups that sit in the place of a server."""

    blueprint: Blueprint
    catalog: Catalog
    name: str
    plane: int
    stem: str
    config: Fabric
    attached: tuple[DeviceGroup, ...]
    stand_ins: tuple[tuple[DeviceGroup, ServerPlace], ...]
    assignments: PortAssignments
    speed: int

    @property
    def path(self) -> KeyPath:
        """The blueprint key of the fabric."""
        return ("fabrics", self.name)

    @property
    def flat(self) -> bool:
        """Whether one row of leaves serves the whole site."""
        return self.config.design in FLAT

    @property
    def units(self) -> int:
        """How many units the fabric is wired for."""
        return roster.max_units(self.blueprint)

    def switch(self, tier: str) -> Switch:
        """The model of a tier: `switch`, `spine` or `core`, each by default as the tier below."""
        model = {"core": self.config.core or self.config.spine, "spine": self.config.spine}.get(tier)
        return self.catalog.get(Switch, model or self.config.switch or "", (*self.path, tier))

    def places(self, zone: str) -> roster.Ranges:
        """The ranges of leaf ports that the groups of one zone keep."""
        keys = self.assignments.zoned.get(zone, {})
        attached = [item for item in self.attached if item.key in keys]
        return roster.ranges(attached, lambda item: self.assignments.kept(item.key, zone, item.capacity))

    def needed(self, zone: str) -> int:
        """How many ports one zone needs on each leaf of a row."""
        places = self.places(zone)
        if self.flat:
            return ceil((places.site_size + self.units * places.unit_size) / self.assignments.turn)
        return max(places.site_size, places.unit_size)


def make_requests(
    blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric, members: list[DeviceGroup]
) -> Iterator[Request]:
    """One demand for each plane of fabric `name`, which collects ports of `members`."""
    every = sorted((item for item in members if item.type.ports_of(name)), key=lambda item: (item.unit, item.key))
    _refuse_too_many(name, sum(len(item.numbers) * len(item.type.ports_of(name)) for item in every))
    places = {key: group.in_place_of for key, group in blueprint.servers.items() if name != "oob"}
    stand_ins = tuple((item, place) for item in every if (place := places.get(item.key)))
    _refuse_duplicate_stand_ins(stand_ins)
    attached = tuple(item for item in every if not places.get(item.key))
    speed = _speed(name, config, every)
    for plane in range(config.planes):
        number = plane + 1 if config.planes > 1 else 0
        stem = f"{name}-p{number}" if number else name
        assignments = make_assignments(name, config, plane, list(attached))
        yield Request(blueprint, catalog, name, number, stem, config, attached, stand_ins, assignments, speed)


def _refuse_too_many(name: str, ports: int) -> None:
    """Raises FindingsError before memory runs out."""
    if ports > roster.MAX_PORTS:
        message = f"fabric '{name}' collects {ports:,} ports, {roster.MAX_PORTS:,} are the most of one blueprint"
        raise fault("DC111", message, "use models with fewer ports, or split the site", ("fabrics", name))


def _refuse_duplicate_stand_ins(stand_ins: tuple[tuple[DeviceGroup, ServerPlace], ...]) -> None:
    """Raises FindingsError where two groups sit in the place of one server."""
    seen: dict[ServerPlace, DeviceGroup] = {}
    for item, place in stand_ins:
        if (other := seen.setdefault(place, item)) is not item:
            who = f"'{other.key}'" if other.key != item.key else f"unit {other.unit} of '{other.key}'"
            message = f"group '{item.key}' sits in the place that {who} has taken"
            raise fault("DC320", message, "leave out another server for it", ("servers", item.key, "in_place_of"))


def _speed(name: str, config: Fabric, attached: list[DeviceGroup]) -> int:
    """The speed of a fabric's edge in Gbps: as stated, else that of the ports it collects, the highest of its zones."""
    speeds = {int(port.speed_gbps): item.key for item in attached for port in item.type.ports_of(name)}
    if config.speed_gbps:
        slowest = min(speeds, default=config.speed_gbps)
        if slowest < config.speed_gbps:
            message = f"fabric '{name}' runs at {config.speed_gbps}G, group '{speeds[slowest]}' has ports of {slowest}G"
            hint = "lower `speed_gbps` or fit a faster adapter"
            raise fault("DC303", message, hint, ("fabrics", name, "speed_gbps"))
        return config.speed_gbps
    if len(speeds) > 1 and not config.zones:
        mixed = " and ".join(f"{speed}G" for speed in sorted(speeds))
        message = f"fabric '{name}' collects ports of {mixed}; one fabric has one speed, or a zone for each"
        raise fault(
            "DC303",
            message,
            "set `speed_gbps:` to the lower one, lay out `zones:`, or use two fabrics",
            ("fabrics", name),
        )
    return max(speeds, default=0)
