"""Apply wire maps: stated links take their ports, and links that lose a port take the one that becomes free.

A port of a server, of a circuit or for management has one link, whatever the map states. The map may choose the port
of the leaf, and another leaf that serves the same ports. Between two switches the design fixes the number of links,
and the map may choose the ports at both ends. No link changes its fabric, its unit or its rail.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dcgen.blueprint.wires import End, Wire
from dcgen.finding import Case, Finding, KeyPath, fold, suggester
from dcgen.plan.allocation import Allocation, cable_id
from dcgen.plan.built import LOCK
from dcgen.plan.fabrics.fabric import FabricSet
from dcgen.plan.fabrics.matching import PlannedLinks, StatedLink, match
from dcgen.plan.leases import settle
from dcgen.plan.records import Device, Link

Moved = dict[tuple[Link, int], End]  # ends that differ from the plan, by the planned link and the side
Reason = tuple[str, KeyPath]  # a text, and the key that names the wire map
Spread = dict[tuple[str, str], set[str]]  # the leaves of a device, by device and group of leaves


class WiredFabrics(NamedTuple):
    """Fabrics whose links follow wire maps, the reason of each cable that differs, and the faults of the rows."""

    fabrics: tuple[FabricSet, ...]
    reasons: dict[str, Reason]
    findings: tuple[Finding, ...]


def apply_wires(
    allocation: Allocation,
    fabrics: tuple[FabricSet, ...],
    devices: Mapping[str, Device],
    later: Mapping[str, Device],
) -> WiredFabrics:
    """Return the fabrics with the links that wire maps state. Rows at fault change nothing.

    `later` are the devices that may come. Their rows have an effect on the other links already, so that no cable moves
    when they come. They are faults all the same, unless the plan is partial.
    """
    if not allocation.wires:
        return WiredFabrics(fabrics, {}, ())
    once = _once(allocation.wires)
    uses = {(use.key, use.unit): use for each in fabrics for use in each.uses}
    present = [link for each in fabrics for link in each.links]
    every = dict.fromkeys([*present, *(link for each in fabrics for link in each.future)])
    planned = PlannedLinks.of(list(every), {**later, **devices}, uses)
    known = [wire for wire in once.wires if all(_exists(end, devices) or end in planned.at for end in (wire.a, wire.b))]
    found = match(known, planned)
    stated = {item.link: item for item in found.stated}
    moved = _moved(planned.links, stated)
    rewired = tuple(
        each._replace(links=_rewired(each.links, moved), future=_rewired(each.future, moved)) for each in fabrics
    )
    reasons = _reasons(present, stated, moved)
    if allocation.partial:  # the plan of the finished site reports the faults
        return WiredFabrics(rewired, reasons, ())
    crowded = _crowded(planned, present, [link for each in rewired for link in each.links], stated)
    faults = (*_unknown(allocation.wires, devices), *once.findings, *found.findings)
    stated_here = (finding for finding in faults if finding.path != LOCK)  # the lock is compared with the whole plan
    return WiredFabrics(rewired, reasons, (*stated_here, *crowded))


def _exists(end: End, devices: Mapping[str, Device]) -> bool:
    device, port = end
    return device in devices and port in devices[device].type.port


def _unknown(wires: Sequence[Wire], devices: Mapping[str, Device]) -> Iterator[Finding]:
    """Yield a finding for each device that does not exist, and for each device without a named port."""
    wrong: dict[str, list[tuple[Wire, int, str]]] = {}
    for wire in wires:
        for cell, (device, port) in ((0, wire.a), (2, wire.b)):
            if not _exists((device, port), devices):
                wrong.setdefault(device, []).append((wire, cell, port))
    suggest = suggester(devices) if any(device not in devices for device in wrong) else None
    for device, ((wire, cell, port), *others) in wrong.items():
        more = f" (and {len(others)} more row{'s' * (len(others) > 1)})" if others else ""
        if suggest and device not in devices:
            message = f"the wire map names device '{device}', which does not exist{more}"
            hint = suggest(device, "use the name of a device as `cables.csv` lists it")
            yield Finding("DC376", message, hint, wire.path, wire.place(cell))
        else:
            type_ = devices[device].type
            message = f"{device} ({type_.model}) has no port '{port}' in this design{more}"
            yield Finding("DC376", message, suggester(type_.port)(port), wire.path, wire.place(cell + 1))


class _Once(NamedTuple):
    """The rows whose ends no earlier row uses, and the findings of the others."""

    wires: list[Wire]
    findings: tuple[Finding, ...]


def _once(wires: Sequence[Wire]) -> _Once:
    """Return the rows without those that use an end again. A port that many rows use has one finding."""
    first: dict[End, Wire] = {}
    kept: list[Wire] = []
    cases: list[Case] = []
    for wire in wires:
        taken = [cell for cell, end in ((0, wire.a), (2, wire.b)) if end in first]
        if wire.a == wire.b:
            message = f"the wire map connects {':'.join(wire.a)} to itself"
            finding = Finding("DC377", message, "correct one of the two ends", wire.path, wire.place(2))
            cases.append(Case(wire.a, wire.where, finding))
        elif taken:
            cases.append(_used_again(wire, taken[0], first))
        else:
            first[wire.a] = first[wire.b] = wire
            kept.append(wire)
    return _Once(kept, tuple(fold(cases, "row")))


def _used_again(wire: Wire, cell: int, first: Mapping[End, Wire]) -> Case:
    """Return the case of a row with an end that an earlier row uses."""
    end = wire.b if cell else wire.a
    other = first[end]
    far = ":".join(other.b if other.a == end else other.a)
    message = f"the wire map uses {':'.join(end)} twice: line {other.line} of {other.file} connects it to {far}"
    hint = "correct or remove one of the two rows"
    return Case(end, wire.where, Finding("DC377", message, hint, wire.path, wire.place(cell)))


def _moved(links: list[Link], stated: Mapping[Link, StatedLink]) -> Moved:
    """Return the ends that differ from the plan, by the link and the side: 0 for a, 1 for b."""
    planned = {(link, side): end for link in links for side, end in enumerate((link.a, link.b))}
    wanted = {(item.link, side): end for item in stated.values() for side, end in enumerate((item.a, item.b))}
    return settle(planned, wanted)


def _rewired(links: list[Link], moved: Moved) -> list[Link]:
    """Return links with their ports, in the order of their lower ends, which are the identities of the cables."""
    found = [_with_ends(link, moved) for link in links] if moved else links
    places = {link.a: index for index, link in enumerate(links) if (link, 0) in moved}
    settled = [(places.get(found[index].a), found[index]) for index in places.values()]
    free = iter(sorted(set(places.values()) - {place for place, _ in settled}))
    for place, link in settled:
        found[next(free) if place is None else place] = link
    return found


def _with_ends(link: Link, moved: Moved) -> Link:
    a, b = moved.get((link, 0), link.a), moved.get((link, 1), link.b)
    return link._replace(a_device=a[0], a_port=a[1], b_device=b[0], b_port=b[1])


def _reasons(links: list[Link], stated: Mapping[Link, StatedLink], moved: Moved) -> dict[str, Reason]:
    """Return the reason for the ports of each cable that a wire map decides, by the id of the cable."""
    found: dict[str, Reason] = {}
    takers = {end: item.wire for item in stated.values() for end in (item.a, item.b)}
    for link in links:
        if item := stated.get(link):
            found[cable_id(*item.a)] = f"ports as in {item.wire.where}", item.wire.path
        elif old := next((end for side, end in enumerate((link.a, link.b)) if (link, side) in moved), None):
            wire = takers[old]
            text = f"moved from {':'.join(old)}, which {wire.where} states for another cable"
            found[cable_id(*moved.get((link, 0), link.a))] = text, wire.path
    return found


def _crowded(
    planned: PlannedLinks, present: list[Link], links: list[Link], stated: Mapping[Link, StatedLink]
) -> Iterator[Finding]:
    """Yield a finding for each device whose ports are on fewer leaves than the design spreads them over."""
    changed = [item for item in stated.values() if item.link.b_device != item.b[0]]
    if not changed:
        return
    before, after = _spread(planned, present), _spread(planned, links)
    causes = {planned.at[item.b].a_device: item for item in reversed(changed) if item.b in planned.at}
    causes |= {item.link.a_device: item for item in reversed(changed)}
    for (device, group), leaves in before.items():
        now = after[device, group]
        if len(now) < len(leaves):
            item = causes.get(device, changed[0])
            count = f"{len(now)} {'leaf' if len(now) == 1 else 'leaves'}"
            message = f"the wire map connects {device} to {count} of {group}; the design connects it to {len(leaves)}"
            hint = f"connect its ports to {len(leaves)} different leaves"
            yield Finding("DC379", message, hint, item.wire.path, item.wire.place(2))


def _spread(planned: PlannedLinks, links: list[Link]) -> Spread:
    """Return the leaves that each device is connected to."""
    found: Spread = {}
    for link in links:
        if planned.is_alternative(link.b) and planned.slot_set(link.a) is None:
            found.setdefault((link.a_device, planned.devices[link.b_device].group), set()).add(link.b_device)
    return found
