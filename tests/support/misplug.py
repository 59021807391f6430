"""Random faults of cabling, and an oracle that judges them without the code of the verification."""

from __future__ import annotations

import random
from collections.abc import Iterable

from dcgen.topology import Topology
from dcgen.verify.planned import Planned
from dcgen.verify.records import Observations, PortEnd, RepairStep, Reporter, Sight, Spot, Verification

Plug = frozenset[PortEnd]  # the two ends of a cable
Cabling = set[Plug]


class Site:
    """A plan of one fabric: its cables, and the ports without a cable on devices that report."""

    def __init__(self, topology: Topology, fabric: str) -> None:
        self.planned = Planned(topology, (fabric,))
        self.fabric = fabric
        self.topology = topology
        self.cabling: Cabling = {frozenset(pair) for pair in self.planned.ends}
        self.reporters = tuple(
            Reporter(name, self.planned.protocol_of(fabric), Spot(f"{name}.txt", 1))
            for name in dict.fromkeys(end.device for pair in self.planned.ends for end in pair)
        )
        used = {
            PortEnd(end[0], end[1])
            for cable in topology.plan.cables
            for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
        }
        kinds = {topology.plan.devices[end.device].type.port[end.port].protocol for end in self.planned.far}
        self.spare = [
            end
            for reporter in self.reporters
            for port in topology.plan.devices[reporter.device].type.ports
            if port.protocol in kinds and not port.is_management
            for end in [PortEnd(reporter.device, port.name)]
            if end not in used
        ]

    def observe(self, cabling: Cabling) -> Observations:
        """Return the reports of all devices about a cabling."""
        sights = []
        for number, plug in enumerate(sorted(map(sorted, cabling)), start=1):
            for near, far in (plug, plug[::-1]):
                spot = Spot(f"{near.device}.txt", number)
                sights.append(Sight(near.device, near.port, far.device, far.port, "name", spot))
        return Observations(tuple(sights), self.reporters)


def spoiled(site: Site, chance: random.Random) -> Cabling:
    """A cabling with one to four random faults: swaps, rotations, removals, spare ports, shifts and exchanges."""
    cabling = set(site.cabling)
    for _ in range(chance.randint(1, 4)):
        chance.choice((swap, swap, rotate, remove, remove, to_spare, add, shift, exchange))(site, cabling, chance)
    return cabling


def replug(cabling: Cabling, plugs: Iterable[tuple[PortEnd, PortEnd]], turned: Iterable[PortEnd]) -> None:
    """Give each cable, from its fixed to its free end, another free end."""
    plugs = list(plugs)
    cabling.difference_update(frozenset(plug) for plug in plugs)
    cabling.update(frozenset((fixed, free)) for (fixed, _), free in zip(plugs, turned, strict=True))


def _some(cabling: Cabling, chance: random.Random, count: int) -> list[tuple[PortEnd, PortEnd]]:
    ordered = sorted(map(sorted, cabling))
    found = chance.sample(ordered, min(count, len(ordered)))
    return [tuple(chance.sample(plug, 2)) for plug in found]  # type: ignore[misc]


def swap(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Exchange the free ends of two cables."""
    plugs = _some(cabling, chance, 2)
    replug(cabling, plugs, [free for _, free in plugs][::-1])


def rotate(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Turn the free ends of three to six cables by one."""
    plugs = _some(cabling, chance, chance.randint(3, 6))
    ends = [free for _, free in plugs]
    replug(cabling, plugs, [*ends[1:], ends[0]])


def remove(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Take out a cable."""
    cabling.difference_update(frozenset(plug) for plug in _some(cabling, chance, 1))


def to_spare(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Plug one end of a cable into a port without a cable."""
    taken = {end for plug in cabling for end in plug}
    free = [end for end in site.spare if end not in taken]
    if free:
        replug(cabling, _some(cabling, chance, 1), [chance.choice(free)])


def add(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Add a cable between two ports without one."""
    taken = {end for plug in cabling for end in plug}
    free = [end for end in site.spare if end not in taken]
    if len(free) > 1:
        cabling.add(frozenset(chance.sample(free, 2)))


def _cabled(site: Site, chance: random.Random) -> str:
    return chance.choice([reporter.device for reporter in site.reporters])


def shift(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Turn all cables of a device by a number of ports."""
    device = _cabled(site, chance)
    mine = {end: plug for plug in cabling for end in plug if end.device == device}
    ports = sorted(mine)
    if len(ports) < 2 or any(len({end.device for end in plug}) == 1 for plug in mine.values()):
        return
    by = chance.randrange(1, len(ports))
    plugs = [(next(iter(mine[end] - {end})), end) for end in ports]
    replug(cabling, plugs, [*ports[by:], *ports[:by]])


def exchange(site: Site, cabling: Cabling, chance: random.Random) -> None:
    """Give two devices of one group each other's place."""
    device = _cabled(site, chance)
    group = site.topology.plan.devices[device].group
    others = [each.device for each in site.reporters if site.topology.plan.devices[each.device].group == group]
    renamed(cabling, device, chance.choice(others))


def renamed(cabling: Cabling, one: str, other: str) -> None:
    """Exchange the names of two devices at all cables."""
    names = {one: other, other: one}
    for plug in [plug for plug in cabling if any(end.device in names for end in plug)]:
        cabling.remove(plug)
        cabling.add(frozenset(end._replace(device=names.get(end.device, end.device)) for end in plug))


# --- the oracle --------------------------------------------------------------------------------------------------


def wrong_links(site: Site, cabling: Cabling) -> set[Plug]:
    """The planned links that a cabling does not have."""
    return site.cabling - cabling


def fewest_steps(site: Site, cabling: Cabling) -> int:
    """The fewest single plugs to move, cables to add and cables to remove.

    In a connected set of n wrong links and m wrong cables, each step corrects at most one of both.
    """
    links, cables = site.cabling - cabling, cabling - site.cabling
    at: dict[PortEnd, list[Plug]] = {}
    for plug in (*links, *cables):
        for end in plug:
            at.setdefault(end, []).append(plug)
    left, steps = {*links, *cables}, 0
    while left:
        part, waiting = set[Plug](), [left.pop()]
        while waiting:
            plug = waiting.pop()
            part.add(plug)
            near = {other for end in plug for other in at[end]} - part
            waiting += near & left
            left -= near
        steps += max(len(part & links), len(part & cables))
    return steps


def repaired(site: Site, cabling: Cabling, found: Verification) -> Cabling:
    """The cabling after all steps of a verification, first unplug, then exchange devices, then plug in."""
    left, plan = set(cabling), {link.cable: frozenset((link.a, link.b)) for link in found.links}
    kinds = {fault.number: fault for fault in found.faults}
    for step in found.moves:
        if step.action in ("move", "remove"):
            gone = _plugs_at(site, left, step)
            assert len(gone) >= max(1, len(step.cables)), (step, kinds[step.fault])
            left -= gone
    for step in found.moves:
        if step.action == "exchange" and step.to:
            renamed(left, step.at.device, step.to.device)
    return left | {plan[cable] for step in found.moves if step.action != "exchange" for cable in step.cables}


def _plugs_at(site: Site, cabling: Cabling, step: RepairStep) -> Cabling:
    """The cables that a step takes out: of one port, or of one plug that serves several ports of a cage."""
    single = {plug for plug in cabling if step.at in plug and (not step.stays or step.stays in plug)}
    if len(step.cables) < 2:
        return single
    cage = site.planned.cage(step.at)
    whole = {
        plug for plug in cabling for end in plug if end.device == step.at.device and site.planned.cage(end) == cage
    }
    return whole - site.cabling
