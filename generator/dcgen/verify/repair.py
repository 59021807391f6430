"""The fewest steps that turn the observed cables of a component into the planned ones, in the order of a walk.

Each observed cable of a component is wrong, and so is each planned link. A step corrects at most one of both, so the
larger of their two numbers is the fewest steps. Moving one plug of each observed cable reaches this number. The
walk alternates, so the cable serves the planned link before it or after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.verify.matching import Component
from dcgen.verify.planned import Planned
from dcgen.verify.records import Action, PortEnd, RepairStep

TRIED = 16  # ways through a path that are compared; a longer path is a shifted row of ports, where the first is right


class BareStep(NamedTuple):
    """A step before it has a number and a place. The fields are those of `RepairStep`."""

    action: Action
    at: PortEnd
    to: PortEnd | None = None
    stays: PortEnd | None = None
    cables: tuple[str, ...] = ()
    fault: int = 0


def make_steps(planned: Planned, component: Component) -> list[BareStep]:
    """Return the steps that repair a component, in the way with the fewest plugs, then the least walking."""
    return min(_ways(planned, component), key=lambda steps: _cost(planned, steps))


def _ways(planned: Planned, component: Component) -> Iterator[list[BareStep]]:
    """Yield the assignments of observed cables to planned links, each as steps."""
    seen, plan = component.observed, component.planned
    if component.is_cycle:
        yield [_move(planned, seen[at], plan[at]) for at in range(len(seen))]
        yield [_move(planned, seen[at], plan[at - 1]) for at in range(len(seen))]
        return
    if len(plan) > len(seen):
        for gap in _tried(len(plan)):
            moves = [_move(planned, pair, plan[at + (at >= gap)]) for at, pair in enumerate(seen)]
            yield [*moves, _install(planned, *plan[gap])]
    elif len(seen) > len(plan):
        for gap in _tried(len(seen)):
            moves = [_move(planned, seen[at + (at >= gap)], pair) for at, pair in enumerate(plan)]
            yield [*moves, BareStep("remove", *_known_first(planned, *seen[gap]))]
    else:
        yield [_move(planned, pair, wanted) for pair, wanted in zip(seen, plan, strict=True)]


def _tried(count: int) -> Iterable[int]:
    return range(count) if count <= TRIED else (0, count - 1)


def _move(planned: Planned, seen: tuple[PortEnd, PortEnd], plan: tuple[PortEnd, PortEnd]) -> BareStep:
    """Return the move of the plug of an observed cable that the planned link does not share."""
    stays = seen[0] if seen[0] in plan else seen[1]
    at = seen[1] if stays == seen[0] else seen[0]
    to = plan[1] if plan[0] == stays else plan[0]
    return BareStep("move", at, to, stays, (planned.cable_at[to].id,))


def _install(planned: Planned, a: PortEnd, b: PortEnd) -> BareStep:
    cable = planned.cable_at[a]
    first, second = (a, b) if cable.a_device == a.device and cable.a_port == a.port else (b, a)
    return BareStep("install", first, second, None, (cable.id,))


def _known_first(planned: Planned, a: PortEnd, b: PortEnd) -> tuple[PortEnd, None, PortEnd]:
    """Return the ends of a cable to remove, first the one whose port is known."""
    return (a, None, b) if a.device in planned.devices and a.port else (b, None, a)


def _cost(planned: Planned, steps: list[BareStep]) -> tuple[float, int, int, int]:
    """Return what orders the ways: plugs, moves to another rack, moves to another device, moves at a host."""
    moves = [(step.at, step.to) for step in steps if step.action == "move" and step.to]
    racks = sum(planned.rack(at.device) != planned.rack(to.device) for at, to in moves)
    devices = sum(at.device != to.device for at, to in moves)
    hosts = sum(to.device in planned.devices and planned.devices[to.device].kind != "switch" for _, to in moves)
    return sum(1 / _plug_size(planned, step) for step in steps), racks, devices, hosts


def _plug_size(planned: Planned, step: BareStep) -> int:
    """Return how many links the plug of a move carries: those of a splitter at its head, or of one cable."""
    plug = planned.plug(step.to) if step.to else ""
    return planned.plugs[plug] if plug else 1


def joined(planned: Planned, steps: Iterable[BareStep]) -> list[BareStep]:
    """Return the steps with those of one plug as one step: it carries all links of its connector."""
    found: dict[object, BareStep] = {}
    for step in steps:
        plug = planned.plug(step.to) if step.to and step.action in ("move", "install", "inspect") else ""
        key = (step.action, step.at.device, planned.cage(step.at), plug) if plug else step
        before = found.get(key)
        found[key] = before._replace(cables=(*before.cables, *step.cables)) if before else step
    return list(found.values())


def numbered(planned: Planned, steps: Iterable[BareStep]) -> Iterator[RepairStep]:
    """Yield the steps in walking order: by row, position of the rack and rack unit from the top, then by port."""
    places = {
        step: planned.place(step.at if step.at.device in planned.devices else step.stays or step.at) for step in steps
    }
    ordered = sorted(places, key=lambda step: (*planned.way(places[step][0]), -(places[step][1] or 0), step.at))
    for number, step in enumerate(ordered, start=1):
        to_rack, to_u = planned.place(step.to) if step.to else ("", None)
        cable = planned.by_id.get(step.cables[0]) if step.cables else None
        label, length = (cable.label, cable.length_m) if cable and step.action != "exchange" else ("", None)
        yield RepairStep(
            number,
            step.action,
            step.at,
            step.to,
            step.stays,
            step.cables,
            *places[step],
            to_rack,
            to_u,
            label,
            length,
            step.fault,
        )
