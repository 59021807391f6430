"""The request to plan one fabric: its description, the ports that it collects, and where each of them goes."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric, ServerPlace
from dcgen.blueprint.fabrics import uplink_target
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import KeyPath, fault
from dcgen.plan.allocation import Allocation, ScopeSlots, Slots
from dcgen.plan.fabrics.interlinks import UplinkDemand, far_fabric, with_default_uplinks
from dcgen.plan.fabrics.rails import PortAssignments, make_assignments
from dcgen.plan.fabrics.taken import without_taken
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim
from dcgen.plan.records import DeviceGroup

FLAT = ("single", "rail-only")  # one row of leaves for the whole site, and no spines


class Request(NamedTuple):
    """The request to plan a fabric, or one plane of it (`plane` from 1; 0 where it is not split).

    The names of its switches begin with `stem`. `attached` are the groups whose ports it collects, at `speed` Gbps;
    `stand_ins` are groups that take the place of an absent server. `joined` are the uplinks of other fabrics that end
    on its switches.
    """

    blueprint: Blueprint
    catalog: Catalog
    allocation: Allocation
    name: str
    plane: int
    stem: str
    config: Fabric
    attached: tuple[DeviceGroup, ...]
    stand_ins: tuple[tuple[DeviceGroup, ServerPlace], ...]
    assignments: PortAssignments
    speed: int
    joined: tuple[UplinkDemand, ...] = ()

    @property
    def path(self) -> KeyPath:
        """The blueprint key of the fabric."""
        return ("fabrics", self.name)

    @property
    def flat(self) -> bool:
        """True if one row of leaves serves the whole site."""
        return self.config.design in FLAT

    @property
    def has_uplinks(self) -> bool:
        """True if leaves have uplinks, to spines or to switches of another fabric."""
        return not self.flat or bool(self.config.uplinks_to)

    @property
    def has_spines(self) -> bool:
        """True if the fabric has spines of its own."""
        return not self.flat and not self.config.uplinks_to

    @property
    def in_units(self) -> bool:
        """True if units have leaves of their own."""
        return not self.flat and any(item.unit for item in self.attached)

    @property
    def units(self) -> int:
        """The number of units that the fabric is wired for."""
        return roster.max_units(self.blueprint)

    @property
    def leaves_stated(self) -> dict[str, int]:
        """The leaf of each server group that states one."""
        return _leaves_stated(self.blueprint, self.name)

    def besides(self, tier: str) -> str:
        """Return the ports of a switch of a tier that other links take, as the end of a sentence.

        These are the uplinks of other fabrics, and the cages in use on existing switches.
        """
        near = [f"'{each.fabric}'" for each in self.joined if each.tier == tier]
        used = [f"the uplinks of {' and '.join(near)}"] if near else []
        used += ["the cages in use (`taken_cages:`)"] if self.config.taken(tier) else []
        return f", besides those for {' and '.join(used)}" if used else ""

    def switch(self, tier: str) -> Switch:
        """Return the model of a tier (`switch`, `spine` or `core`): as stated, else that of the tier below.

        The spines of a fabric with `uplinks_to` are the far switches.
        """
        far, tier_ = uplink_target(self.config)
        if far and tier == "spine":
            other = far_fabric(self.blueprint, self.name, self.config)
            key = "spine" if tier_ == "spine" and other.spine else "switch"
            entry = self.catalog.get(Switch, getattr(other, key) or "", ("fabrics", far, key))
            return without_taken(entry, other.taken(tier_))
        model = {"core": self.config.core or self.config.spine, "spine": self.config.spine}.get(tier)
        entry = self.catalog.get(Switch, model or self.config.switch or "", (*self.path, tier))
        return without_taken(entry, self.config.taken("leaf" if tier == "switch" else tier))

    def places(self, zone: str) -> ScopeSlots:
        """Return the places of device groups on the leaves of a unit and of the site, in one zone."""
        keys, assignments = self.assignments.by_zone.get(zone, {}), self.assignments
        claims = (
            (
                item.unit,
                Claim(
                    item.key,
                    assignments.places_of_group(item.key, zone, item.capacity),
                    assignments.places_per_device(item.key, zone),
                ),
            )
            for item in self.attached
            if item.key in keys
        )
        return self.allocation.scopes(self._space(zone), claims)

    def blocks(self, zone: str, places: ScopeSlots) -> Slots:
        """Return the blocks of the site and of each unit in a row of leaves that serves the whole site."""
        return self.allocation.share(f"{self._space(zone)}/row", places.site.size, places.unit.size, self.units)

    def ports_needed(self, zone: str) -> int:
        """Return how many ports a zone needs on each leaf of a row."""
        places = self.places(zone)
        if self.flat:
            return ceil(self.blocks(zone, places).size / self.assignments.leaves_in_turn)
        return places.largest

    def _space(self, zone: str) -> str:
        return f"/leaf/{self.stem}/{zone}" if zone else f"/leaf/{self.stem}"


def make_requests(
    blueprint: Blueprint,
    catalog: Catalog,
    name: str,
    config: Fabric,
    members: list[DeviceGroup],
    allocation: Allocation,
    joined: tuple[UplinkDemand, ...] = (),
) -> Iterator[Request]:
    """Yield one request per plane of fabric `name`, which collects ports of `members`.

    Raise FindingsError where its ports do not fit its speed, its planes or its zones.
    """
    every = sorted((item for item in members if item.type.ports_of(name)), key=lambda item: (item.unit, item.key))
    _refuse_too_many(name, sum(len(item.numbers) * len(item.type.ports_of(name)) for item in every))
    own = name == blueprint.management  # every device has its own management ports
    places = {key: group.in_place_of for key, group in blueprint.servers.items() if not own}
    stand_ins = tuple((item, place) for item in every if (place := places.get(item.key)))
    _refuse_duplicate_stand_ins(stand_ins)
    leaf_of = _leaves_stated(blueprint, name)
    attached = tuple(item for item in every if not places.get(item.key))
    speed, config = _speed(name, config, every), with_default_uplinks(config)
    for plane in range(config.planes):
        number = plane + 1 if config.planes > 1 else 0
        stem = f"{name}-p{number}" if number else name
        assigned = make_assignments(name, config, plane, list(attached), leaf_of)
        yield Request(
            blueprint, catalog, allocation, name, number, stem, config, attached, stand_ins, assigned, speed, joined
        )


def _refuse_too_many(name: str, ports: int) -> None:
    """Raise FindingsError before memory runs out."""
    if ports > roster.MAX_PORTS:
        message = f"fabric '{name}' connects {ports:,} ports; a blueprint can have {roster.MAX_PORTS:,}"
        raise fault("DC111", message, "use models with fewer ports, or split the site", ("fabrics", name))


def _refuse_duplicate_stand_ins(stand_ins: tuple[tuple[DeviceGroup, ServerPlace], ...]) -> None:
    """Raise FindingsError where two groups replace the same server."""
    seen: dict[ServerPlace, DeviceGroup] = {}
    for item, place in stand_ins:
        if (other := seen.setdefault(place, item)) is not item:
            first = f"group '{other.key}'" if other.key != item.key else f"unit {other.unit} of '{other.key}'"
            message = f"group '{item.key}' and {first} replace the same server"
            raise fault("DC320", message, "set `in_place_of:` to another server", ("servers", item.key, "in_place_of"))


def _speed(name: str, config: Fabric, attached: list[DeviceGroup]) -> int:
    """Return the speed of server links in Gbps: as stated, else that of the ports, or the highest of the zones."""
    speeds = {int(port.speed_gbps): item.key for item in attached for port in item.type.ports_of(name)}
    if config.speed_gbps:
        slowest = min(speeds, default=config.speed_gbps)
        if slowest < config.speed_gbps:
            message = f"fabric '{name}' runs at {config.speed_gbps}G; group '{speeds[slowest]}' has ports of {slowest}G"
            hint = "lower `speed_gbps:`, or fit a faster adapter"
            raise fault("DC303", message, hint, ("fabrics", name, "speed_gbps"))
        return config.speed_gbps
    if len(speeds) > 1 and not config.zones:
        mixed = " and ".join(f"{speed}G" for speed in sorted(speeds))
        message = f"fabric '{name}' has ports of {mixed}; it needs one speed, or one zone per speed"
        raise fault(
            "DC303",
            message,
            "set `speed_gbps:` to the lower speed, add `zones:`, or use two fabrics",
            ("fabrics", name),
        )
    return max(speeds, default=0)


def _leaves_stated(blueprint: Blueprint, fabric: str) -> dict[str, int]:
    return {key: number for key, _, number in blueprint.leaves_stated.get(fabric, ())}
