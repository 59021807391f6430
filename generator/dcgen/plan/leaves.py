"""Leaves: the switches that servers plug into, and who has which of their ports.

The ports of a server are spread over `width` leaves: one per rail in a rail-optimized fabric, two in a
redundant pair. Server number n takes the same leaf port in each unit, because each group keeps a range of
leaf ports for its whole room.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from math import ceil

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan import hardware, ports, roster
from dcgen.plan.records import SITE, Cohort, DeviceType, Link, Port

LINE_CAGES = 2  # a WAN line and its spare


@dataclass(frozen=True, slots=True)
class Demand:
    """What one fabric is asked for: its description, and the cohorts whose ports of `speed` Gbps it collects."""

    blueprint: Blueprint
    catalog: Catalog
    name: str
    config: Fabric
    takers: tuple[Cohort, ...]
    speed: int

    @property
    def path(self) -> KeyPath:
        """The blueprint key of the fabric."""
        return ("fabrics", self.name)

    def switch(self, key: str) -> Switch:
        """The model of a tier: `switch`, `spine` or `core`, each by default as the tier below."""
        model = {"core": self.config.core or self.config.spine, "spine": self.config.spine}.get(key)
        return self.catalog.get(Switch, model or self.config.switch, (*self.path, key))


@dataclass(frozen=True, slots=True)
class Leafing:
    """How the leaves of a fabric are filled: ports down, up and out, and the leaves that one unit and the site keep.

    Lines out end on leaves of the site only, so those have a type and fewer ports down of their own.
    """

    type: DeviceType
    site_type: DeviceType
    width: int
    down: tuple[Port, ...]
    site_down: tuple[Port, ...]
    up: tuple[Port, ...]
    out: tuple[Port, ...]
    places: roster.Ranges
    per_unit: int
    common: int


def make_leafing(demand: Demand) -> Leafing:
    """The closed form of the leaves. Raises FindingsError when a `single` fabric runs out of ports."""
    leaf, config = demand.switch("switch"), demand.config
    width = config.leaves or _default_width(demand)
    if config.peer_links and (config.design != "single" or width != 2):
        message = f"fabric '{demand.name}' asks for peer links, which join the two switches of a `single` pair"
        hint = "set `design: single` and `leaves: 2`, or remove `peer_links:`"
        raise fault("DC308", message, hint, (*demand.path, "peer_links"))
    wanted = _wanted(demand, leaf)
    down, up, out = ports.split(leaf, wanted, demand.path)
    kept = {port.cage for port in out} | _kept_for_lines(config, down)
    site_down = tuple(port for port in down if port.cage not in kept)
    places = roster.ranges(demand.takers, lambda item: _share(item, demand.name, width) * item.room)
    per_unit = ceil(places.unit_size / len(down)) * width
    common = ceil(places.site_size / len(site_down)) * width
    if config.design == "single":
        needed = places.site_size + roster.designed_for(demand.blueprint) * places.unit_size
        if needed > len(site_down):
            raise FindingsError([_too_few_ports(demand, needed, len(site_down))])
        per_unit, common = 0, width
    if wanted.lines and not common:
        common = width
    types = [
        hardware.switch_type(demand.blueprint, leaf, split, (*demand.path, "switch"))
        for split in ((*down, *up), (*site_down, *up, *out))
    ]
    return Leafing(types[0], types[1], width, down, site_down, up, out, places, per_unit, common)


def make_leaves(demand: Demand, leafing: Leafing) -> tuple[list[Cohort], list[Link]]:
    """The leaf switches that are in use, and the links of every device to them."""
    single = demand.config.design == "single"
    used: dict[int, set[int]] = {SITE: set(range(1, leafing.width + 1))} if single or leafing.common else {}
    links: list[Link] = []
    for item in demand.takers:
        unit, offset = item.unit, leafing.places.start(item)
        if single and item.unit:  # units stand one after the other on the same switches, behind the site's own
            unit, offset = SITE, offset + leafing.places.site_size + (item.unit - 1) * leafing.places.unit_size
        stem = f"{roster.scope(demand.blueprint.name, unit)}-{demand.name}-leaf"
        down = leafing.down if unit else leafing.site_down
        links.extend(_device_links(demand, leafing.width, down, item, offset, stem, used.setdefault(unit, set())))
    key = f"{demand.name}-leaf"
    types = (leafing.site_type, leafing.type)
    rooms = {unit: leafing.per_unit if unit else max(leafing.common, leafing.width) for unit in used}
    leaves = [
        roster.cohort(
            demand.blueprint, key, unit, types[unit > 0], key, rooms[unit], tuple(sorted(numbers)), demand.path
        )
        for unit, numbers in sorted(used.items())
        if numbers
    ]
    return leaves, links


def line_links(demand: Demand, leafing: Leafing, leaves: list[Cohort]) -> Iterator[Link]:
    """The lines that leave the site, each on the leaf that the blueprint names. Raises FindingsError for another."""
    site = next((item for item in leaves if item.unit == SITE), None)
    lines = {key: line for key, line in sorted(demand.blueprint.uplinks.items()) if line.fabric == demand.name}
    taken = {(line.leaf, line.number) for line in lines.values() if line.number}
    for key, line in lines.items():
        if site is None or line.leaf not in site.numbers:
            have = len(site.numbers) if site else 0
            message = f"uplink '{key}' is to end on leaf {line.leaf} of fabric '{demand.name}', which has {have}"
            raise fault("DC305", message, "name a leaf that exists", ("uplinks", key, "leaf"))
        number = line.number or next(free for free in count(1) if (line.leaf, free) not in taken)
        taken.add((line.leaf, number))
        leaf, port = site.names[site.numbers.index(line.leaf)], leafing.out[number - 1].name
        yield Link(demand.name, leaf, port, f"{demand.blueprint.name}-uplink-{key}", "handoff", line.speed_gbps)


def peer_links(demand: Demand, leafing: Leafing, leaves: list[Cohort]) -> Iterator[Link]:
    """The links between the two switches of a pair."""
    names = leaves[0].names if leaves else ()
    for port in leafing.up[: demand.config.peer_links]:
        yield Link(demand.name, names[0], port.name, names[1], port.name, port.speed_gbps)


def _wanted(demand: Demand, leaf: Switch) -> ports.Wanted:
    """The ports that a leaf must have; those of lines for as many as any one leaf has."""
    config = demand.config
    lines = [item for item in demand.blueprint.uplinks.values() if item.fabric == demand.name]
    by_leaf = [[item.number or 0 for item in lines if item.leaf == number] for number in {item.leaf for item in lines}]
    uplink = config.uplink_gbps or _uplink_speed(leaf, demand.switch("spine"), demand.speed)
    return ports.Wanted(
        speed=demand.speed or uplink,
        uplink_speed=uplink,
        uplinks=config.peer_links if config.design == "single" else config.uplinks,
        line_speed=max((item.speed_gbps for item in lines), default=0),
        lines=max((max(len(numbers), *numbers) for numbers in by_leaf), default=0),
    )


def _kept_for_lines(config: Fabric, down: tuple[Port, ...]) -> set[str]:
    """The last cages of a site leaf, kept so that a line that comes later moves nobody; a `single` fabric has one
    group of leaves, where nothing moves as long as there are ports."""
    cages = list(dict.fromkeys(port.cage for port in down))
    return set() if config.design == "single" or len(cages) <= LINE_CAGES else set(cages[-LINE_CAGES:])


def _default_width(demand: Demand) -> int:
    if demand.config.design == "rail-optimized":
        return max((len(item.type.ports_of(demand.name)) for item in demand.takers), default=1)
    return 2 if demand.config.design == "leaf-spine" and demand.name != "oob" else 1


def _uplink_speed(leaf: Switch, spine: Switch, speed: int) -> int:
    """The links to the spines run at the speed of the servers' where both switches can, else as fast as both can."""
    both = ports.speeds(leaf) & ports.speeds(spine)
    faster = {each for each in both if each > speed}
    return speed if speed in both and speed > 1 else max(faster or both or {speed})


def _share(item: Cohort, name: str, width: int) -> int:
    """How many ports one device has on its busiest leaf."""
    return ceil(len(item.type.ports_of(name)) / width)


def _device_links(
    demand: Demand, width: int, down: tuple[Port, ...], item: Cohort, offset: int, stem: str, used: set[int]
) -> Iterator[Link]:
    taken = item.type.ports_of(demand.name)
    share = _share(item, demand.name, width)
    for number, device in zip(item.numbers, item.names, strict=True):
        for index, port in enumerate(taken):
            slot = offset + (number - 1) * share + index // width
            leaf = slot // len(down) * width + index % width + 1
            used.add(leaf)
            far = down[slot % len(down)].name
            yield Link(demand.name, device, port.name, f"{stem}-{leaf:02}", far, demand.speed)


def _too_few_ports(demand: Demand, needed: int, offered: int) -> Finding:
    units = len({item.unit for item in demand.takers if item.unit})
    each = {
        item.key: f"{item.room} x {item.key}{f' in each of {units} units' if item.unit else ''}"
        for item in demand.takers
    }
    groups = ", ".join([*each.values()][:6]) + (f" and {len(each) - 6} more classes" if len(each) > 6 else "")
    model = demand.config.switch
    message = f"fabric '{demand.name}' needs {needed} ports on each switch for {groups}, {model} offers {offered}"
    hint = "use `design: leaf-spine`, a switch with more ports, more `leaves:`, or a smaller `room:`"
    return Finding("DC301", message, hint, (*demand.path, "switch"))
