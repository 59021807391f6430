"""Match the rows of wire maps with planned links, and explain the rows that contradict the design."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Self

from dcgen.blueprint.wires import End, Wire
from dcgen.finding import Finding
from dcgen.plan.fabrics.portuse import PortUse
from dcgen.plan.records import Device, Link

SlotSet = tuple[str, int, int, int]  # group and unit of switches, column, and purpose of a port
SHOWN_PORTS = 4  # in a hint, before it only gives the last one


class StatedLink(NamedTuple):
    """A planned link with the ports that a row states for its two ends."""

    link: Link
    a: End
    b: End
    wire: Wire


class Matches(NamedTuple):
    """The rows that fit the design, and the findings of the others."""

    stated: tuple[StatedLink, ...]
    findings: tuple[Finding, ...]


class PlannedLinks(NamedTuple):
    """The planned links of a site, by their ends, with the devices and the ports of switches by purpose."""

    links: list[Link]
    at: Mapping[End, Link]
    devices: Mapping[str, Device]
    uses: Mapping[tuple[str, int], PortUse]

    @classmethod
    def of(cls, links: list[Link], devices: Mapping[str, Device], uses: Mapping[tuple[str, int], PortUse]) -> Self:
        """Return the links with an index of their ends."""
        return cls(links, {end: link for link in links for end in (link.a, link.b)}, devices, uses)

    def use_of(self, device: str) -> PortUse | None:
        """Return the ports of a switch by purpose, None for a device that is not a switch of these fabrics."""
        item = self.devices[device]
        return self.uses.get((item.group, item.unit))

    def slot_set(self, end: End) -> SlotSet | None:
        """Return the set of alternatives that a port belongs to, None for a port whose link has no other."""
        use = self.use_of(end[0])
        index = use.use(end[1]) if use else None
        if use is None or index is None:
            return None
        return use.key, use.unit, use.column(self.devices[end[0]].number), index

    def is_alternative(self, end: End) -> bool:
        """Return whether a port is one of a leaf that has other leaves as alternatives."""
        use = self.use_of(end[0])
        return use is not None and use.width > 0


def match(wires: Sequence[Wire], planned: PlannedLinks) -> Matches:
    """Return the planned link of each row, with the ports that the row states.

    A row with the ports of the plan comes first, since it leaves its link as it is.
    """
    stated: dict[Link, StatedLink] = {}
    findings: list[Finding] = []
    between: list[Wire] = []
    for wire in wires:
        link = planned.at.get(wire.a)
        cabled = link or planned.at.get(wire.b)
        if wire.fabric and cabled and wire.fabric != cabled.fabric:
            end = _name(wire.a if link else wire.b)
            message = f"{end} is on fabric '{cabled.fabric}', but the wire map is that of '{wire.fabric}'"
            hint = "move the row into the wire map of its fabric, or state the file as the top-level `wires:`"
            findings.append(_misfit(wire, 0, message, hint))
        elif link and {link.a, link.b} == {wire.a, wire.b}:
            stated[link] = StatedLink(link, link.a, link.b, wire)
        elif all(planned.slot_set(end) for end in (wire.a, wire.b)):
            between.append(wire)
        elif isinstance(found := _edge(wire, planned), StatedLink):
            stated[found.link] = found
        else:
            findings.append(found)
    pairs = _pairs(between, planned.links)
    matched = _between(between, planned, pairs, stated)
    findings += (_no_link(wire, planned, pairs[_pair(wire)]) for wire in between if wire not in matched)
    return Matches(tuple(stated.values()), tuple(findings))


def _edge(wire: Wire, planned: PlannedLinks) -> StatedLink | Finding:
    """Return the link of a port that has no alternative: the map may choose the port at its other end."""
    fixed = [cell for cell, end in ((0, wire.a), (2, wire.b)) if not planned.slot_set(end)]
    cell = next((cell for cell in fixed if (wire.b if cell else wire.a) in planned.at), fixed[0])
    near, far = (wire.b, wire.a) if cell else (wire.a, wire.b)
    link = planned.at.get(near)
    if link is None:
        message = f"the design has no link at {_name(near)}"
        return _misfit(wire, cell + 1, message, _reserved(near, planned))
    home = link.b if link.a == near else link.a
    if (slots := planned.slot_set(far)) and slots == planned.slot_set(home):
        return StatedLink(link, *((near, far) if link.a == near else (far, near)), wire)
    return _misfit(wire, 2 - cell, *_contradiction(near, far, home, link, planned))


def _reserved(end: End, planned: PlannedLinks) -> str:
    """Return the fix for a port without a link."""
    if use := planned.use_of(end[0]):
        return f"use another port of {end[0]}: {_ports(use, planned.devices[end[0]])}; this one is reserved"
    return "remove the row, or name a fabric for the port in `fitted:`"


def _contradiction(near: End, far: End, home: End, link: Link, planned: PlannedLinks) -> tuple[str, str]:
    """Return why the link of `near`, which the plan ends at `home`, cannot end at `far`, and the fix."""
    here, there = planned.devices[home[0]], planned.devices[far[0]]
    use, own = planned.use_of(there.name), planned.use_of(here.name)
    goes = f"{_name(near)} of fabric '{link.fabric}' goes to {here.name}"
    hint = f"connect it to a port of {here.name}"
    if own is None or planned.slot_set(home) is None:
        return f"the link from {_name(near)} to {_name(home)} has no other port", "remove the row, or state those ports"
    if use is None:
        return f"{goes}; {there.name} is not a switch of that fabric", hint
    if use.fabric != own.fabric:
        return f"{goes}; {there.name} is a switch of fabric '{use.fabric}'", hint
    if use.key != own.key:
        return f"{goes}, a {here.group}; {there.name} is a {there.group}", hint
    if use.unit != own.unit:
        return f"{goes}, a leaf of {_scope(own.unit)}; {there.name} is a leaf of {_scope(use.unit)}", hint
    if use.column(there.number) != own.column(here.number):
        rail = planned.devices[near[0]].type.port[near[1]].rail
        text = f"{_name(near)} is rail {rail or 1}, which goes to {here.name}; {there.name} has other rails"
        return text, hint
    index = own.use(home[1])
    ports = own.uses[index] if index is not None else frozenset()
    message = f"port {far[1]} of {there.name} is not for {_name(near)}"
    return message, f"use another port: {_some(ports, there)}"


def _pair(wire: Wire) -> frozenset[str]:
    return frozenset((wire.a[0], wire.b[0]))


def _pairs(wires: list[Wire], links: list[Link]) -> dict[frozenset[str], list[Link]]:
    """Return the planned links between the two switches of each row."""
    pairs: dict[frozenset[str], list[Link]] = {_pair(wire): [] for wire in wires}
    for link in links if pairs else ():
        if (pair := frozenset((link.a_device, link.b_device))) in pairs:
            pairs[pair].append(link)
    return pairs


def _between(
    wires: list[Wire],
    planned: PlannedLinks,
    pairs: Mapping[frozenset[str], list[Link]],
    stated: dict[Link, StatedLink],
) -> set[Wire]:
    """Add the links between switches to `stated`, and return the rows that have one.

    A row takes the link of its lower port, of its upper port, or else the first one between its two switches.
    """
    choices: tuple[Callable[[Link, End, End], bool], ...] = (
        lambda link, a, _: link.a == a,
        lambda link, _, b: link.b == b,
        lambda *_: True,
    )
    matched: set[Wire] = set()
    for choice in choices:
        for wire in wires:
            if wire in matched:
                continue
            for link in pairs[_pair(wire)]:
                a, b = (wire.a, wire.b) if link.a_device == wire.a[0] else (wire.b, wire.a)
                if link not in stated and choice(link, a, b) and _alike(planned, (link.a, a), (link.b, b)):
                    stated[link] = StatedLink(link, a, b, wire)
                    matched.add(wire)
                    break
    return matched


def _alike(planned: PlannedLinks, *pairs: tuple[End, End]) -> bool:
    """Return whether both ends of each pair are ports of one purpose."""
    return all(planned.slot_set(one) == planned.slot_set(other) for one, other in pairs)


def _no_link(wire: Wire, planned: PlannedLinks, links: list[Link]) -> Finding:
    """Return the finding for a row between two switches that matches none of the `links` between them."""
    a, b = wire.a[0], wire.b[0]
    if not links:
        message = f"the design has no link between {a} ({planned.devices[a].role}) and {b} ({planned.devices[b].role})"
        return _misfit(wire, 2, message, "connect two switches that the design connects, as `cables.csv` lists them")
    for cell, end in ((0, wire.a), (2, wire.b)):
        known = [link.a if link.a_device == end[0] else link.b for link in links]
        if not any(_alike(planned, (own, end)) for own in known):
            use = planned.use_of(end[0])
            index = use.use(known[0][1]) if use else None
            ports = use.uses[index] if use and index is not None else frozenset()
            far = b if end is wire.a else a
            message = f"port {end[1]} of {end[0]} is not for links to {far}"
            return _misfit(wire, cell + 1, message, f"use another port: {_some(ports, planned.devices[end[0]])}")
    count = f"{len(links)} link{'s' * (len(links) > 1)}"
    message = f"the design has {count} between {a} and {b}; the wire map states more"
    return _misfit(wire, 0, message, f"state {count}, or correct a switch of this row")


def _ports(use: PortUse, device: Device) -> str:
    return _some(frozenset().union(*use.uses), device)


def _some(ports: frozenset[str], device: Device) -> str:
    """Return the names of some ports, in the order of the device."""
    names = [port.name for port in device.type.ports if port.name in ports]
    if len(names) <= SHOWN_PORTS:
        return ", ".join(names)
    return f"{', '.join(names[: SHOWN_PORTS - 1])} to {names[-1]}"


def _scope(unit: int) -> str:
    return f"unit {unit}" if unit else "the site"


def _name(end: End) -> str:
    return ":".join(end)


def _misfit(wire: Wire, cell: int, message: str, hint: str) -> Finding:
    return Finding("DC378", f"the wire map contradicts the design: {message}", hint, wire.path, wire.place(cell))
