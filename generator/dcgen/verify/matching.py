"""The planned links against the cables that the reports prove, and what is wrong as connected components.

Planned and observed cables are two matchings of the same ports. Their differences form paths and cycles. A cycle
of two cables is a swapped pair. A path begins or ends at a port without a planned or an observed cable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dcgen.verify.claims import Claims
from dcgen.verify.picture import Plugging
from dcgen.verify.planned import Planned
from dcgen.verify.records import Kind, LinkState, PortEnd

Pair = tuple[PortEnd, PortEnd]


class Component(NamedTuple):
    """A path or a cycle of planned and observed cables in turn. In a cycle the first port is not repeated.

    `starts_observed` is set if the first cable is an observed one.
    """

    ends: tuple[PortEnd, ...]
    starts_observed: bool
    is_cycle: bool

    @property
    def observed(self) -> list[Pair]:
        """The observed cables in the order of the walk."""
        return self._pairs(0 if self.starts_observed else 1)

    @property
    def planned(self) -> list[Pair]:
        """The planned links in the order of the walk."""
        return self._pairs(1 if self.starts_observed else 0)

    def _pairs(self, first: int) -> list[Pair]:
        ends = (*self.ends, self.ends[0]) if self.is_cycle else self.ends
        return [(ends[at], ends[at + 1]) for at in range(first, len(ends) - 1, 2)]


def make_states(planned: Planned, claims: Claims, picture: Plugging) -> list[LinkState]:
    """Return the state of each planned link. `missing` includes links whose cable is elsewhere."""
    states = []
    for cable, (a, b) in zip(planned.cables, planned.ends, strict=True):
        seen_a = picture.partner.get(a)
        if seen_a == b and a in picture.mutual:
            states.append(LinkState(cable.id, cable.fabric, a, b, "ok", b, a))
            continue
        kind = _kind(planned, claims, picture, a, b)
        states.append(LinkState(cable.id, cable.fabric, a, b, kind, seen_a, picture.partner.get(b)))
    return states


def _kind(planned: Planned, claims: Claims, picture: Plugging, a: PortEnd, b: PortEnd) -> Kind:
    if a in picture.confused or b in picture.confused:
        return "duplicate"
    seen_a, seen_b = picture.partner.get(a), picture.partner.get(b)
    if seen_a == b or seen_b == a:
        return "one-way" if _one_way(planned, claims, a, b) else "ok"
    if seen_a or seen_b:
        return _told(a, b, seen_a, seen_b)
    protocol = planned.protocol(a)
    if not any(claims.reports(end.device, protocol) and not planned.is_silent(end) for end in (a, b)):
        return "unreported"
    return "unreported" if planned.is_silent(a) or planned.is_silent(b) else "missing"


def _told(a: PortEnd, b: PortEnd, seen_a: PortEnd | None, seen_b: PortEnd | None) -> Kind:
    """Return `unconfirmed` if every report names the right device without a port, or no device at all."""
    for seen, wanted in ((seen_a, b), (seen_b, a)):
        if seen and (seen.device not in ("", wanted.device) or (seen.device and seen.port)):
            return "missing"
    return "unconfirmed"


def _one_way(planned: Planned, claims: Claims, a: PortEnd, b: PortEnd) -> bool:
    """Return whether one end sees nothing, although its device reports its other ports."""
    if planned.is_silent(a) or planned.is_silent(b):
        return False
    protocol = planned.protocol(a)
    return any(end not in claims.by_port and claims.reports(end.device, protocol) for end in (a, b))


def make_components(planned: Planned, picture: Plugging, states: Iterable[LinkState]) -> list[Component]:
    """Return the components of all links that are missing and all cables that no link plans."""
    plan: dict[PortEnd, PortEnd] = {}
    for state in states:
        if state.kind == "missing":
            plan[state.a], plan[state.b] = state.b, state.a
    seen = _unplanned(planned, picture)
    done: set[PortEnd] = set()
    found = []
    for start in (*plan, *seen):
        if start not in done:
            component = _component(start, plan, seen)
            done.update(component.ends)
            found.append(component)
    return found


def _unplanned(planned: Planned, picture: Plugging) -> dict[PortEnd, PortEnd]:
    """Return the observed cables that the plan does not have, from both ends.

    A far end without a port is a node of its own, so that two of them are not one port.
    """
    seen: dict[PortEnd, PortEnd] = {}
    for near, far in picture.partner.items():
        if planned.far.get(near) == far or near in picture.confused or far in picture.confused:
            continue
        if (far.port and far.device in planned.devices) or _is_elsewhere(planned, near, far):
            seen[near] = far
    return seen


def _is_elsewhere(planned: Planned, near: PortEnd, far: PortEnd) -> bool:
    """Return whether a far end without a known port is certainly not the planned one."""
    wanted = planned.far.get(near)
    return wanted is None or far.device not in ("", wanted.device)


def _component(start: PortEnd, plan: Mapping[PortEnd, PortEnd], seen: Mapping[PortEnd, PortEnd]) -> Component:
    """Walk from a port in both directions until the walk ends or closes."""
    forward = _walk(start, plan, seen)
    if forward[-1] == start and len(forward) > 1:
        return Component(tuple(forward[:-1]), False, True)
    backward = _walk(start, seen, plan)
    ends = [*reversed(backward[1:]), *forward]
    return Component(tuple(ends), ends[0] not in plan or plan[ends[0]] != ends[1], False)


def _walk(start: PortEnd, first: Mapping[PortEnd, PortEnd], second: Mapping[PortEnd, PortEnd]) -> list[PortEnd]:
    """Return the ports from `start` on, by a cable of `first`, then one of `second`, and so on."""
    ends, ways, turn = [start], (first, second), 0
    while (after := ways[turn].get(ends[-1])) is not None:
        ends.append(after)
        if after == start:
            break
        turn = 1 - turn
    return ends
