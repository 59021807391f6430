"""Laws of routes and cable lengths."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import hypot, inf

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import Cable, Mount, Plan
from dcgen.topology import Topology


def cables_are_long_enough(plan: Plan, _: Topology) -> Iterator[str]:
    """A cable is the next on sale for its route, or for the longest route of those that must be alike, or a longer
    one where others are to come that must be alike; where one of these routes is unknown their length is."""
    sold = {cable.model: lengths_of(cable) for cable in Catalog().all(parts.CableModel)}
    for cables in alike(plan):
        known = [cable.route_m for cable in cables if cable.route_m is not None]
        for cable in cables:
            wanted = min(m for m in sold[cable.model] if m >= max(known)) if len(known) == len(cables) else None
            longer = cable.length_m in (None, *sold[cable.model]) and (cable.length_m or inf) >= (wanted or inf)
            if cable.length_m != wanted and (full(plan, cables) or not longer):
                yield f"length is not the next on sale: {cable.id} {cable.route_m} {cable.length_m}, {wanted} expected"
        if len({(cable.media, cable.length_m) for cable in cables}) > 1:
            yield f"fibers of one transceiver differ: {[cable.id for cable in cables]}"


def lengths_of(cable: parts.CableModel) -> list[float]:
    """Return the lengths of a cable in ascending order: those in stock, and every step of a cable made to measure."""
    stock = [length.m for length in cable.lengths]
    if not cable.step_m or not stock:
        return stock
    steps = (number * cable.step_m for number in range(1, int(stock[-1] / cable.step_m) + 1))
    return sorted({*stock, *(step for step in steps if step >= stock[0])})


def cables_reach_their_ends(plan: Plan, _: Topology) -> Iterator[str]:
    """No cable is shorter than its route, no route than the straight line between its two ends."""
    for cable in plan.cables:
        if cable.route_m is None:
            continue
        straight = straight_m(plan, cable.a_device, cable.b_device)
        if not straight <= cable.route_m <= (cable.length_m or inf):
            yield f"too short: {cable.id}, {straight:.2f} m straight, {cable.route_m} m of {cable.length_m} m"


def alike(plan: Plan) -> Iterator[list[Cable]]:
    """Cables that must be of one length: tails of one splitter, and fibers that meet in a transceiver."""
    meets: dict[str, list[Cable]] = defaultdict(list)
    keys: dict[str, list[str]] = {}
    direct = [cable for cable in plan.cables if not cable.via]
    for cable in direct:
        ends = [(cable.a_device, cable.a_port), (cable.b_device, cable.b_port)]
        cages = [f"{device}:{plan.devices[device].type.port[port].cage}" for device, port in ends]
        keys[cable.id] = cages if cable.a_optic and cable.b_optic else [cable.head or cable.id]
        for key in keys[cable.id]:
            meets[key].append(cable)
    done: set[str] = set()
    for first in direct:
        queue, found = [first], []
        while queue:
            cable = queue.pop()
            if cable.id not in done:
                done.add(cable.id)
                found.append(cable)
                queue += [other for key in keys[cable.id] for other in meets[key]]
        if found:
            yield found


def full(plan: Plan, cables: list[Cable]) -> bool:
    """Whether every port of every cage that the cables end in has a cable: nobody is to come who shares one."""
    taken = Counter(
        (device, plan.devices[device].type.port[port].cage)
        for cable in cables
        for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    )
    held = Counter(
        (device, port.cage) for device in {end[0] for end in taken} for port in plan.devices[device].type.ports
    )
    return all(taken[cage] == held[cage] for cage in taken)


def straight_m(plan: Plan, a: str, b: str) -> float:
    """The meters between two devices as the crow flies: along the row, across rows, and up; within a rack up only."""
    rack_of = {pdu: name for name, rack in plan.racks.items() for _, pdus in rack.pdus for pdu in pdus}
    here, there = (plan.mounts.get(name) or Mount(rack_of[name], 1, "rear") for name in (a, b))
    one, other = plan.racks[here.rack], plan.racks[there.rack]
    up = abs(here.u - there.u) * 0.04445
    if one.name == other.name:
        return up
    assert plan.floor and plan.floor.rack_pitch_m
    middles = [plan.floor.rows[rack.row].middle_m or 0.0 for rack in (one, other)]
    return hypot((one.column - other.column) * plan.floor.rack_pitch_m, middles[0] - middles[1], up)
