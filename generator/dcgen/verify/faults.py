"""One sentence per cause of wrong links, with the steps that repair them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.page import counted
from dcgen.verify.claims import Claims, PortClaim
from dcgen.verify.exchanges import Group, make_groups
from dcgen.verify.matching import Component
from dcgen.verify.planned import Planned
from dcgen.verify.records import Kind, LinkState, PortEnd, Spot
from dcgen.verify.repair import BareStep, make_steps

CODES: dict[Kind, str] = {
    "missing": "DC710",
    "one-way": "DC711",
    "wrong-port": "DC712",
    "wrong-device": "DC713",
    "swapped": "DC714",
    "rotated": "DC715",
    "rail-shift": "DC716",
    "exchanged": "DC717",
    "wrong-kind": "DC718",
    "slow": "DC719",
    "half-breakout": "DC720",
    "duplicate": "DC721",
    "unknown-device": "DC722",
    "extra": "DC723",
}
NAMED = 3  # cables that one sentence names
SLOW = 0.99  # of the planned speed; reports round the rates of lanes


class FaultCause(NamedTuple):
    """A fault before it has a number: its kind, sentence, ends that take part, planned cables, and steps."""

    kind: Kind
    text: str
    ends: tuple[PortEnd, ...]
    cables: tuple[str, ...]
    steps: tuple[BareStep, ...]


def make_causes(
    planned: Planned, claims: Claims, states: list[LinkState], components: list[Component]
) -> Iterator[FaultCause]:
    """Yield the causes of all links that are wrong and of all cables that the plan does not have."""
    groups = make_groups(planned, components, states)
    taken = {id(component) for group in groups for component in group.components}
    yield from (_of_group(planned, group) for group in groups)
    rest = [component for component in components if id(component) not in taken]
    yield from _missing(planned, claims, states, [each for each in rest if not each.observed])
    yield from (_of_component(planned, each) for each in rest if each.observed)
    yield from _one_way(planned, claims, states)
    yield from _slow(planned, claims, states)


# --- groups ------------------------------------------------------------------------------------------------------


def _of_group(planned: Planned, group: Group) -> FaultCause:
    ends = tuple(end for component in group.components for end in component.ends)
    cables = _cables(planned, group.components)
    if group.shift:
        steps = tuple(step for component in group.components for step in make_steps(planned, component))
        return FaultCause("rail-shift", _shift_text(planned, group), ends, cables, steps)
    exchanges = tuple(
        BareStep("exchange", PortEnd(group.devices[0]), PortEnd(other), None, cables) for other in group.devices[1:]
    )
    installs = _own_installs(planned, group.devices[0], cables) if group.is_open else ()
    return FaultCause("exchanged", _exchange_text(planned, group), ends, cables, (*exchanges, *installs))


def _own_installs(planned: Planned, device: str, cables: Iterable[str]) -> tuple[BareStep, ...]:
    """Return a step per planned cable of a device whose place in the fabric is empty."""
    own = [cable for name in cables if device in ((cable := planned.by_id[name]).a_device, cable.b_device)]
    ends = [(PortEnd(cable.a_device, cable.a_port), PortEnd(cable.b_device, cable.b_port), cable.id) for cable in own]
    return tuple(BareStep("install", a, b, None, (name,)) for a, b, name in ends)


def _exchange_text(planned: Planned, group: Group) -> str:
    first, *others = group.devices
    count = len(group.components)
    if group.is_open:
        return f"all {count} cables of {first} are in the place of those of {others[0]}, which has none"
    noun = "servers" if planned.devices[first].kind != "switch" else "switches"
    if len(others) == 1:
        return f"{noun} {first} and {others[0]} are exchanged: each has the {count} cables of the other"
    pairs = zip(group.devices, (*others, first), strict=True)
    places = ", ".join(f"{name} has the place of {place}" for name, place in pairs)
    return f"{len(group.devices)} {noun} are in each other's place with all {count} cables: {places}"


def _shift_text(planned: Planned, group: Group) -> str:
    device = group.devices[0]
    near, far = next(pair if pair[0].device == device else pair[::-1] for pair in group.components[0].observed)
    count = sum(len(each.observed) for each in group.components)
    text = f"the {count} rails of {device} are shifted by {counted(group.shift, 'rail')}"
    return f"{text}: port {near.port} is plugged into {far.text} instead of {planned.far[near].text}"


# --- single components -------------------------------------------------------------------------------------------


def _of_component(planned: Planned, component: Component) -> FaultCause:
    kind = _kind(planned, component)
    steps = tuple(make_steps(planned, component))
    return FaultCause(kind, _text(planned, component, kind), component.ends, _cables(planned, (component,)), steps)


def _kind(planned: Planned, component: Component) -> Kind:
    seen = component.observed
    if any(end.device not in planned.devices for pair in seen for end in pair):
        return "unknown-device"
    if component.is_cycle:
        return "swapped" if len(seen) == 2 else "rotated"
    if not component.planned and not any(end in planned.far for pair in seen for end in pair):
        return "extra"
    told = [_told(planned, pair) for pair in seen]
    if any(planned.cable_at[far].fabric != planned.cable_at[near].fabric for near, far in told if far in planned.far):
        return "wrong-kind"
    return "wrong-port" if all(far.device == planned.far[near].device for near, far in told) else "wrong-device"


def _told(planned: Planned, pair: tuple[PortEnd, PortEnd]) -> tuple[PortEnd, PortEnd]:
    """Return an observed cable from the end about which a sentence is: one with a planned cable, a host first."""
    a, b = pair
    ranks = [
        (
            end not in planned.far,
            planned.devices[end.device].kind == "switch" if end.device in planned.devices else True,
        )
        for end in (a, b)
    ]
    return (b, a) if ranks[1] < ranks[0] else (a, b)


def _text(planned: Planned, component: Component, kind: Kind) -> str:
    told = [_told(planned, pair) for pair in component.observed]
    if kind == "swapped":
        (near, far), (other, _) = told
        other = planned.far[far]
        return f"{_plugged(planned, near, far)}: swapped with {other.text}"
    texts = [_plugged(planned, near, far) for near, far in told[:NAMED]]
    more = f" (and {counted(len(told) - NAMED, 'more cable')})" if len(told) > NAMED else ""
    if kind == "rotated":
        return f"{len(told)} cables are rotated: {'; '.join(texts)}{more}"
    return f"{'; '.join(texts)}{more}"


def _plugged(planned: Planned, near: PortEnd, far: PortEnd) -> str:
    """Return the sentence about one cable."""
    wanted = planned.far.get(near)
    seen = _far_text(planned, far)
    if wanted is None:
        return f"{near.text} is plugged into {seen}, and the plan has no cable there"
    note = ""
    if far in planned.far and planned.cable_at[far].fabric != planned.cable_at[near].fabric:
        note = f" ({planned.cable_at[near].fabric} into {planned.cable_at[far].fabric})"
    return f"{near.text} is plugged into {seen} instead of {wanted.text}{note}"


def _far_text(planned: Planned, far: PortEnd) -> str:
    if far.device in planned.devices:
        return far.text
    if far.device:
        return f"'{far.text}', which the plan does not have"
    return f"a device that only tells its address {far.port}" if far.port else "a device without a name"


# --- links without a cable ---------------------------------------------------------------------------------------


def _missing(
    planned: Planned, claims: Claims, states: list[LinkState], components: Iterable[Component]
) -> Iterator[FaultCause]:
    """Yield the links without any cable: first those of whole devices, then parts of breakouts and single links."""
    lonely = {end for component in components for end in component.ends}
    missing = [state for state in states if state.kind == "missing" and state.a in lonely]
    for device, members in _dark(states, missing).items():
        text = f"none of the {len(members)} planned links of {device} is seen"
        yield _absent(planned, "missing", text, members)
        done = {state.cable for state in members}
        missing = [state for state in missing if state.cable not in done]
    if not missing:
        return
    live = {planned.by_id[state.cable].head for state in states if state.kind == "ok"} - {""}
    parts: dict[str, list[LinkState]] = defaultdict(list)
    for state in missing:
        parts[planned.by_id[state.cable].head or state.cable].append(state)
    for head, members in parts.items():
        if head in live:
            count = f"{len(members)} of {planned.plugs[head]} links"
            text = f"{count} of the breakout at {head.replace(':', ' ')} are missing: {_names(members)}"
            yield _absent(planned, "half-breakout", text, members)
        else:
            yield _absent(planned, "missing", _silence(planned, claims, members), members)


def _dark(states: list[LinkState], missing: list[LinkState]) -> dict[str, list[LinkState]]:
    """Return the missing links of each device that has at least two links, all of them missing; the largest first."""
    if not missing:
        return {}
    total: dict[str, int] = defaultdict(int)
    of: dict[str, list[LinkState]] = defaultdict(list)
    for state in states:
        for device in {state.a.device, state.b.device} if state.kind not in ("unreported", "unconfirmed") else ():
            total[device] += 1
    for state in missing:
        for device in {state.a.device, state.b.device}:
            of[device].append(state)
    dark = {device: found for device, found in of.items() if len(found) == total[device] > 1}
    taken: set[str] = set()
    whole: dict[str, list[LinkState]] = {}
    for device in sorted(dark, key=lambda name: (-len(dark[name]), name)):
        found = [state for state in dark[device] if state.cable not in taken]
        if len(found) > 1:
            whole[device] = found
            taken.update(state.cable for state in found)
    return whole


def _silence(planned: Planned, claims: Claims, members: list[LinkState]) -> str:
    """Return the sentence about a missing cable: which of its ends report."""
    first = members[0]
    protocol = planned.protocol(first.a)
    a, b = (claims.reports(end.device, protocol) for end in (first.a, first.b))
    more = f" (and {counted(len(members) - 1, 'more link')} of the same cable)" if len(members) > 1 else ""
    if a and b:
        return f"neither {first.a.text} nor {first.b.text} sees the other end{more}"
    near, far = (first.a, first.b) if a else (first.b, first.a)
    return f"{near.text} sees nothing instead of {far.text}, of which there is no file{more}"


def _absent(planned: Planned, kind: Kind, text: str, members: list[LinkState]) -> FaultCause:
    ends = tuple(end for state in members for end in (state.a, state.b))
    steps = tuple(BareStep("inspect", state.a, state.b, None, (state.cable,)) for state in members)
    return FaultCause(kind, text, ends, tuple(state.cable for state in members), steps)


def _names(members: list[LinkState]) -> str:
    texts = [state.a.text for state in members[:NAMED]]
    return ", ".join(texts) + (f" and {len(members) - NAMED} more" if len(members) > NAMED else "")


# --- links that are seen, but not well ---------------------------------------------------------------------------


def _one_way(planned: Planned, claims: Claims, states: list[LinkState]) -> Iterator[FaultCause]:
    for state in states:
        if state.kind == "one-way":
            near, far = (state.a, state.b) if state.a in claims.by_port else (state.b, state.a)
            text = f"{near.text} sees {far.text}, and {far.device} reports nothing at port {far.port}"
            yield _absent(planned, "one-way", text, [state])


def _slow(planned: Planned, claims: Claims, states: list[LinkState]) -> Iterator[FaultCause]:
    for state in states:
        if state.kind != "ok":
            continue
        for claim in (*claims.by_port.get(state.a, ()), *claims.by_port.get(state.b, ())):
            sight = claim.sight
            if sight.gbps is not None and sight.gbps < (wanted := planned.by_id[state.cable].speed_gbps) * SLOW:
                lanes = f" over {counted(sight.lanes, 'lane')}" if sight.lanes else ""
                text = f"{state.a.text} runs at {sight.gbps:g} of {wanted:g} Gbit/s{lanes} to {state.b.text}"
                yield _absent(planned, "slow", text, [state])
                break


def duplicates(
    planned: Planned, states: list[LinkState], confused: dict[PortEnd, tuple[PortEnd, ...]]
) -> Iterator[FaultCause]:
    """Yield the ports whose claims contradict, one sentence per connected set of claims."""
    at: dict[PortEnd, LinkState] = {end: state for state in states for end in (state.a, state.b)}
    done: set[PortEnd] = set()
    for start in sorted(confused):
        if start in done:
            continue
        cluster, waiting = {start}, [start]
        while waiting:
            for end in confused.get(waiting.pop(), ()):
                if end in confused and end not in cluster:
                    cluster.add(end)
                    waiting.append(end)
        done |= cluster
        members = list({state.cable: state for end in sorted(cluster) if (state := at.get(end))}.values())
        members = [state for state in members if state.kind == "duplicate"]
        worst = max(sorted(cluster), key=lambda end: len(confused[end]))
        fars = " and ".join(_far_text(planned, end) for end in confused[worst][:NAMED])
        text = f"the reports about {worst.text} contradict each other: they name {fars}"
        yield _absent(planned, "duplicate", text, members)._replace(ends=tuple(sorted(cluster)))


# --- places ------------------------------------------------------------------------------------------------------


def _cables(planned: Planned, components: Iterable[Component]) -> tuple[str, ...]:
    return tuple(planned.cable_at[a].id for component in components for a, _ in component.planned)


def spots_of(claims: Claims, ends: Iterable[PortEnd]) -> tuple[Spot, ...]:
    """Return where the reports show the ports of a fault; without any, where their devices begin to report."""
    ends = list(ends)
    found: list[PortClaim] = [claim for end in ends for claim in claims.by_port.get(end, ())]
    if found:
        return tuple(dict.fromkeys(claim.sight.spot for claim in found))
    devices = dict.fromkeys(end.device for end in ends)
    keys = ((device, protocol) for device in devices for protocol in ("ethernet", "infiniband"))
    return tuple(claims.reporters[key] for key in keys if key in claims.reporters)
