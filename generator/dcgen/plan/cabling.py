"""From a link to a cable: its route from geometry, then the part that carries it from the catalog.

Route in metres, between two racks: from each device up to the tray, along the row and across rows by the
tray. In one rack: along the side of the rack. To both comes the slack. The cable is the next length on sale.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Floor
from dcgen.catalog import ACCEPTS, Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, KeyPath
from dcgen.plan.records import Cable, Device, DeviceType, Link, Mount, Port, Rack

RACK_UNIT_M = 0.04445  # EIA-310: 1.75 inch
PROVIDER = "provider"  # the cage type of a line's far end: its owner brings the optic
SIDE_M = 0.6  # from a port to the side of the rack, at both ends together
# What is tried first: the cheapest medium that reaches.
MEDIA = {
    "auto": ("cat6", "dac", "acc", "aoc", "mmf", "smf"),
    "fibre": ("mmf", "smf"),
    "single-mode": ("smf",),
    "line": ("cat6", "smf"),  # what a provider hands over
}


class Assembly(NamedTuple):
    """What carries a link: the cable and its length on sale, and the optics of both ends ("" for none)."""

    media: str
    model: str
    part_number: str
    length_m: float | None
    a_optic: str
    b_optic: str


class End(NamedTuple):
    """What one end of a link takes: a cage, its style, and how many links share it."""

    cage: str
    style: str | None
    ports: int


def make_cables(
    blueprint: Blueprint, catalog: Catalog, links: list[Link], devices: dict[str, Device], mounts: dict[str, Mount], racks: dict[str, Rack]
) -> tuple[list[Cable], list[Finding]]:
    """A cable for every link, and the findings of links that nothing on sale carries."""
    stock = _Stock(catalog)
    media = {name: fabric.media for name, fabric in blueprint.fabrics.items()}
    unfit: dict[tuple[str, str], tuple[Link, float | None]] = {}
    unrouted: dict[str, int] = {}
    cables: list[Cable] = []
    routes = list(_routes(blueprint.floor, links, mounts, racks))
    for link, metres, reach in zip(links, routes, _reaches(links, routes, devices), strict=True):
        fabric, a_device, a_port, b_device, b_port, speed = link
        a, b = devices[a_device].type, devices[b_device].type
        assembly = stock.assembly(a.port[a_port], b.port[b_port], speed, media.get(fabric, "auto"), reach, metres)
        if assembly is None:
            unfit.setdefault((fabric, a.model + b.model), (link, reach))
            continue
        if metres is None and devices[b_device].kind != "circuit":
            unrouted[fabric] = unrouted.get(fabric, 0) + 1
        medium, model, part_number, length, a_optic, b_optic = assembly
        cables.append(Cable(fabric, a_device, a_port, a_optic, b_device, b_port, b_optic, speed, medium, model, part_number, metres, length))
    found = [_no_cable(link, metres, devices) for link, metres in unfit.values()]
    found += [_no_route(fabric, count) for fabric, count in sorted(unrouted.items())]
    return cables, found


def _reaches(links: list[Link], routes: list[float | None], devices: dict[str, Device]) -> Iterator[float | None]:
    """The route that the optics of each link must reach: the longest of all links that share optics.

    Links that share a cage share its optic, so they have one medium, and with them the cages at their far ends.
    """
    parent = list(range(len(links)))

    def root(link: int) -> int:
        while parent[link] != link:
            parent[link] = link = parent[parent[link]]
        return link

    first_in: dict[tuple[str, str], int] = {}
    for index, (_, a_device, a_port, b_device, b_port, _) in enumerate(links):
        for device, name in ((a_device, a_port), (b_device, b_port)):
            port = devices[device].type.port[name]
            if port.cage_ports > 1:
                parent[root(index)] = root(first_in.setdefault((device, port.cage), index))
    longest: dict[int, float | None] = {}
    for index, metres in enumerate(routes):
        top = root(index)
        known = longest.setdefault(top, metres)
        longest[top] = None if metres is None or known is None else max(known, metres)
    return (longest[root(index)] for index in range(len(links)))


def _routes(floor: Floor | None, links: list[Link], mounts: dict[str, Mount], racks: dict[str, Rack]) -> Iterator[float | None]:
    """The metres of each link's route, None where the floor is unknown.

    A vertical PDU runs along the whole rack: its port is taken at the bottom, the longest way to the tray.
    """
    slack = floor.slack_m if floor else Floor().slack_m
    standing = {pdu: Mount(rack.name, 1, "rear") for rack in racks.values() for _, pdus in rack.pdus for pdu in pdus}
    standing.update(mounts)
    for link in links:
        here, there = standing.get(link.a_device), standing.get(link.b_device)
        yield _metres(floor, slack, here, there, racks) if here and there else None


def _metres(floor: Floor | None, slack: float, here: Mount, there: Mount, racks: dict[str, Rack]) -> float | None:
    if here.rack == there.rack:
        return round(abs(here.u - there.u) * RACK_UNIT_M + SIDE_M + slack, 2)
    if floor is None:
        return None
    a, b = racks[here.rack], racks[there.rack]
    pitch = floor.rack_pitch_m or max(a.width_mm or 0, b.width_mm or 0) / 1000
    if not pitch:
        return None
    up = (a.type.u_height - here.u + b.type.u_height - there.u) * RACK_UNIT_M + 2 * floor.tray_m
    along = abs(a.column - b.column) * pitch + abs(a.row - b.row) * floor.row_pitch_m
    return round(up + along + SIDE_M + slack, 2)


class _Stock:
    """The optics and cables of the catalog, asked once per kind of link and length on sale."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.known: dict[tuple[object, ...], Assembly | None] = {}
        self._optics: tuple[parts.Optic, ...] | None = None
        self._cables: tuple[parts.Cable, ...] | None = None

    def assembly(self, a: Port, b: Port, speed: float, policy: str, reach: float | None, metres: float | None) -> Assembly | None:
        """The first assembly by policy whose optics reach `reach` and whose cable is on sale for `metres`; None when nothing is."""
        key = (a[3:7], b[3:7], speed, policy, reach, metres)
        if key not in self.known:
            self.known[key] = next(self._candidates(a, b, speed, policy, reach, metres), None)
        return self.known[key]

    def _candidates(self, a: Port, b: Port, speed: float, policy: str, reach: float | None, metres: float | None) -> Iterator[Assembly]:
        protocol = next((item for item in (b.protocol, a.protocol) if item != "both"), "ethernet")
        ends = End(a.cage_type, a.cage_style, a.cage_ports), End(b.cage_type, b.cage_style, b.cage_ports)
        for media in MEDIA["line" if b.cage_type == PROVIDER else policy]:
            if media in ("mmf", "smf"):
                yield from self._fibres(ends, media, speed, protocol, reach, metres)
            else:
                yield from self._direct(ends, media, speed, protocol, metres)

    def _direct(self, ends: tuple[End, End], media: str, speed: float, protocol: str, metres: float | None) -> Iterator[Assembly]:
        """Cables with their ends attached; to a provider only copper patch cables."""
        cages = [end.cage for end in ends if not (end.cage == PROVIDER and media == "cat6")]
        for cable in self.cables():
            fits = cable.media == media and cable.cage and {end.ports for end in ends} == {1} and protocol in cable.protocols and cable.speed_gbps == speed
            if fits and all(cable.cage in ACCEPTS.get(cage, (cage,)) for cage in cages):
                yield from _on_sale(cable, metres, "", "")

    def _fibres(self, ends: tuple[End, End], media: str, speed: float, protocol: str, reach: float | None, metres: float | None) -> Iterator[Assembly]:
        """A fibre between two optics of one standard; a provider's end brings its own."""
        near = [optic for optic in self.optics() if _fits(optic, ends[0], media, speed, protocol)]
        far = [optic for optic in self.optics() if _fits(optic, ends[1], media, speed, protocol)]
        provider = ends[1].cage == PROVIDER
        for a in near:
            for b in [a] if provider else [optic for optic in far if optic.standard == a.standard and optic.connector == a.connector]:
                limit = min(a.reach_m, b.reach_m)
                fibres = [cable for cable in self.cables() if cable.media == media and cable.connector == a.connector]
                if reach is None or (reach <= limit and any(cable.lengths[-1].m >= reach for cable in fibres)):
                    fitting = (item for cable in fibres for item in _on_sale(cable, metres, a.model, "" if provider else b.model))
                    yield from (item for item in fitting if item.length_m is None or item.length_m <= limit)

    def optics(self) -> tuple[parts.Optic, ...]:
        if self._optics is None:
            self._optics = tuple(self.catalog.all(parts.Optic))
        return self._optics

    def cables(self) -> tuple[parts.Cable, ...]:
        if self._cables is None:
            self._cables = tuple(self.catalog.all(parts.Cable))
        return self._cables


def _fits(optic: parts.Optic, end: End, media: str, speed: float, protocol: str) -> bool:
    return (
        optic.medium == media
        and optic.ports == end.ports
        and optic.speed_gbps == speed
        and protocol in optic.protocols
        and optic.cage in ACCEPTS.get(end.cage, (end.cage,))
        and (optic.cage_style is None or end.style is None or optic.cage_style == end.style)
    )


def _on_sale(cable: parts.Cable, metres: float | None, a_optic: str, b_optic: str) -> Iterator[Assembly]:
    """The next length on sale; an unknown route leaves the length and the part number open."""
    if metres is None:
        yield Assembly(cable.media, cable.model, "", None, a_optic, b_optic)
        return
    length = next((item for item in cable.lengths if item.m >= metres), None)
    if length:
        yield Assembly(cable.media, cable.model, length.part_number or "", length.m, a_optic, b_optic)


def _no_cable(link: Link, metres: float | None, devices: dict[str, Device]) -> Finding:
    a, b = (_end_words(devices[device].type, port) for device, port in ((link.a_device, link.a_port), (link.b_device, link.b_port)))
    length = f" over {metres:g} m" if metres is not None else ""
    message = f"no cable in the catalog carries {link.speed_gbps:g}G{length} from {link.a_device} {a} to {link.b_device} {b}"
    path: KeyPath = ("fabrics", link.fabric, "media")
    return Finding("DC210", message, "place the two nearer to each other, change `media:`, or add the optic or cable to your catalog folder", path)


def _end_words(type_: DeviceType, port: str) -> str:
    end = type_.port[port]
    return f"({end.cage_type}{f', {end.cage_style}' if end.cage_style else ''})"


def _no_route(fabric: str, count: int) -> Finding:
    message = f"the lengths of {count} cables of fabric '{fabric}' are unknown: the blueprint says nothing of the floor"
    return Finding("DC211", message, "add `floor:` (an empty `floor: {}` takes row pitch 3 m and the racks' width)", ("fabrics", fabric), "warning")
