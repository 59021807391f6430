"""Components that one sentence explains together: devices in each other's place, and rails that are shifted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.network.hosts import HOSTS
from dcgen.verify.matching import Component
from dcgen.verify.planned import Planned
from dcgen.verify.records import LinkState, PortEnd

SHIFTED = 3  # the fewest rails that a shift can be told from a swap


class Group(NamedTuple):
    """Components with one cause.

    `devices` in a cycle each have the place of the next one, and the last has that of the first. With `is_open` the
    last device is plugged in nowhere. `shift` is the number of rails by which the ports of one device are shifted.
    """

    components: tuple[Component, ...]
    devices: tuple[str, ...]
    is_open: bool = False
    shift: int = 0


def make_groups(planned: Planned, components: list[Component], states: Iterable[LinkState]) -> list[Group]:
    """Return the groups; each component is in one at most."""
    if not components:
        return []
    wrong, right = Counter[str](), Counter[str]()
    for state in states:
        for device in (state.a.device, state.b.device):
            if state.kind == "missing":
                wrong[device] += 1
            elif state.kind == "ok":
                right[device] += 1
    found = [group for group in _exchanges(components) if _is_whole(group, wrong, right)]
    taken = {id(component) for group in found for component in group.components}
    rest = [component for component in components if id(component) not in taken]
    return [*_apart(found), *_shifts(planned, rest)]


def _apart(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield the groups whose components no earlier group has: both sides of a cable can explain it."""
    taken: set[int] = set()
    for group in groups:
        if not any(id(component) in taken for component in group.components):
            taken.update(id(component) for component in group.components)
            yield group


def _exchanges(components: Iterable[Component]) -> Iterator[Group]:
    """Yield the components that put the same devices into each other's place, port by port."""
    found: dict[tuple[tuple[str, ...], bool], list[Component]] = defaultdict(list)
    for component in components:
        for devices in _devices(component):
            found[devices, not component.is_cycle].append(component)
    for (devices, is_open), members in found.items():
        yield Group(tuple(members), devices, is_open)


def _devices(component: Component) -> Iterator[tuple[str, ...]]:
    """Yield the devices of each side of a component if they differ and all have the same port there.

    Each device has the place of the next one. A path counts only if two planned links share one observed cable.
    """
    ends = component.ends
    if component.is_cycle:
        for side in (ends[0::2][::-1], ends[1::2][::-1]):  # each end has the place of the end before it in the walk
            if _is_one_port(side):
                first = min(range(len(side)), key=lambda at: side[at])
                yield tuple(end.device for end in (*side[first:], *side[:first]))
    elif len(ends) == 4 and not component.starts_observed:
        for own, place in ((ends[1], ends[3]), (ends[2], ends[0])):
            if _is_one_port((own, place)):
                yield own.device, place.device


def _is_one_port(ends: Iterable[PortEnd]) -> bool:
    ends = list(ends)
    return len({end.port for end in ends}) == 1 and len({end.device for end in ends}) == len(ends) > 1


def _is_whole(group: Group, wrong: Counter[str], right: Counter[str]) -> bool:
    """Return whether a group explains everything about its devices: at least two links of each, and none is right."""
    size = len(group.components)
    return size > 1 and all(wrong[device] == size and not right[device] for device in group.devices)


def _shifts(planned: Planned, components: Iterable[Component]) -> Iterator[Group]:
    """Yield the components that shift all ports of one device on one fabric by the same number of places."""
    found: dict[tuple[str, str], list[Component]] = defaultdict(list)
    for component in components:
        for side in (component.ends[0::2], component.ends[1::2]) if component.is_cycle else ():
            device, fabrics = side[0].device, {planned.cable_at[end].fabric for end in side}
            if {end.device for end in side} == {device} and len(fabrics) == 1 and planned.devices[device].kind in HOSTS:
                found[device, fabrics.pop()].append(component)
    for (device, fabric), members in found.items():
        ports = planned.ports_of(device, fabric)
        place = {port: at for at, port in enumerate(ports)}
        by = {(place[to] - place[at]) % len(ports) for at, to in _own_moves(planned, device, members)}
        if len(ports) >= SHIFTED and len(by) == 1 and sum(len(each.observed) for each in members) == len(ports):
            yield Group(tuple(members), (device,), False, by.pop())


def _own_moves(planned: Planned, device: str, components: Iterable[Component]) -> Iterator[tuple[str, str]]:
    """Yield for each observed cable the port of the device that has it, and the port that should have it."""
    for component in components:
        for pair in component.observed:
            near, far = pair if pair[0].device == device else pair[::-1]
            wanted = planned.far.get(far)
            if wanted and wanted.device == device:
                yield near.port, wanted.port
