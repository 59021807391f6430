"""From a link to a cable: its route from geometry, then the part that carries it from the catalog.

Route in metres, between two racks: from each device up to the tray, along the row and across rows by the
tray. In one rack: along the side of the rack. To both comes the slack. The cable is the next length on sale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf
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


class End(NamedTuple):
    """What one end of a link takes: a cage, its style, how many links share it, and the protocols it speaks."""

    cage: str
    style: str | None
    ports: int
    protocol: str


class Sold(NamedTuple):
    """A cable of one length on sale."""

    m: float
    model: str
    part_number: str


class Offer(NamedTuple):
    """One way to carry a kind of link: how far it reaches, the lengths on sale, the optics of both ends or ""."""

    media: str
    reach_m: float
    lengths: tuple[Sold, ...]
    a_optic: str
    b_optic: str


def make_cables(
    blueprint: Blueprint,
    catalog: Catalog,
    links: list[Link],
    devices: dict[str, Device],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
) -> tuple[list[Cable], list[Finding]]:
    """A cable for every link, and the findings of links that nothing on sale carries."""
    offers_of = _shop(catalog, {name: fabric.media for name, fabric in blueprint.fabrics.items()})
    unfit: dict[tuple[object, ...], tuple[Link, float | None]] = {}
    unrouted: dict[str, int] = {}
    cables: list[Cable] = []
    routes = list(_routes(blueprint.floor, links, mounts, racks))
    for link, metres, reach in zip(links, routes, _reaches(links, routes, devices), strict=True):
        fabric, a_device, a_port, b_device, b_port, speed = link
        a, b = devices[a_device].type, devices[b_device].type
        chosen = _choose(offers_of(fabric, a.port[a_port], b.port[b_port], speed), reach, metres)
        if chosen is None:
            unfit.setdefault((fabric, a.model, b.model, speed), (link, reach))
            continue
        if metres is None and devices[b_device].kind != "circuit":
            unrouted[fabric] = unrouted.get(fabric, 0) + 1
        offer, (length, model, part_number) = chosen
        cables.append(
            Cable(
                fabric,
                a_device,
                a_port,
                offer.a_optic,
                b_device,
                b_port,
                offer.b_optic,
                speed,
                offer.media,
                model,
                part_number,
                metres,
                length or None,
            )
        )
    found = [_no_cable(link, metres, devices) for link, metres in unfit.values()]
    found += [_no_route(fabric, count) for fabric, count in sorted(unrouted.items())]
    return cables, found


def _choose(offers: tuple[Offer, ...], reach: float | None, metres: float | None) -> tuple[Offer, Sold] | None:
    """The first offer that reaches, with the next length on sale; an unknown route leaves length and part open."""
    for offer in offers:
        if reach is not None and reach > offer.reach_m:
            continue
        if metres is None:
            return offer, Sold(0.0, offer.lengths[0].model, "")
        if sold := next((item for item in offer.lengths if item.m >= metres), None):
            return offer, sold
    return None


def _reaches(links: list[Link], routes: list[float | None], devices: dict[str, Device]) -> Iterator[float | None]:
    """The route that the optics of each link must reach: the longest known one of all links that share optics.

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
        known = longest.setdefault(root(index), metres)
        if metres is not None and (known is None or metres > known):
            longest[root(index)] = metres
    return (longest[root(index)] for index in range(len(links)))


def _routes(
    floor: Floor | None, links: list[Link], mounts: dict[str, Mount], racks: dict[str, Rack]
) -> Iterator[float | None]:
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


def _shop(catalog: Catalog, media: dict[str, str]) -> Callable[[str, Port, Port, float], tuple[Offer, ...]]:
    """A function from a fabric, the ports of a link and its speed to the offers; each kind of link is asked once."""
    optics, cables = tuple(catalog.all(parts.Optic)), tuple(catalog.all(parts.Cable))
    known: dict[tuple[object, ...], tuple[Offer, ...]] = {}

    def offers_of(fabric: str, a: Port, b: Port, speed: float) -> tuple[Offer, ...]:
        policy = "line" if b.cage_type == PROVIDER else media.get(fabric, "auto")
        key = (a[3:7], b[3:7], speed, policy)
        if key not in known:
            ends = End(*a[3:7]), End(*b[3:7])
            known[key] = tuple(
                offer
                for medium in MEDIA[policy]
                for offer in _offers(ends, medium, speed, optics, cables)
                if offer.lengths
            )
        return known[key]

    return offers_of


def _offers(
    ends: tuple[End, End], medium: str, speed: float, optics: tuple[parts.Optic, ...], cables: tuple[parts.Cable, ...]
) -> Iterator[Offer]:
    """The offers of one medium: fibres between two optics of one standard, or cables with their ends attached."""
    protocol = next((end.protocol for end in reversed(ends) if end.protocol != "both"), "ethernet")
    stocked = [cable for cable in cables if cable.media == medium and protocol in cable.protocols]
    if medium not in ("mmf", "smf"):
        yield from (_offer(medium, [cable]) for cable in stocked if _plugs(cable, ends, speed))
        return
    near, far = ([optic for optic in optics if _fits(optic, end, medium, speed, protocol)] for end in ends)
    provider = ends[1].cage == PROVIDER
    for a in near:
        fibres = [cable for cable in stocked if cable.connector == a.connector]
        for b in [a] if provider else far:
            if fibres and b.standard == a.standard and b.connector == a.connector:
                yield _offer(medium, fibres, min(a.reach_m, b.reach_m), a.model, "" if provider else b.model)


def _offer(medium: str, cables: list[parts.Cable], reach: float = inf, a_optic: str = "", b_optic: str = "") -> Offer:
    sold = sorted(
        (Sold(item.m, cable.model, item.part_number or "") for cable in cables for item in cable.lengths),
        key=lambda item: item.m,
    )
    lengths = tuple(item for item in sold if item.m <= reach)
    return Offer(medium, lengths[-1].m if lengths else 0.0, lengths, a_optic, b_optic)


def _plugs(cable: parts.Cable, ends: tuple[End, End], speed: float) -> bool:
    """Whether a cable with attached ends fits both cages, each of a single port; a provider takes copper only."""
    cages = [end.cage for end in ends if not (end.cage == PROVIDER and cable.media == "cat6")]
    return (
        cable.speed_gbps == speed
        and {end.ports for end in ends} == {1}
        and all(cable.cage in ACCEPTS.get(cage, (cage,)) for cage in cages)
    )


def _fits(optic: parts.Optic, end: End, medium: str, speed: float, protocol: str) -> bool:
    return (
        optic.medium == medium
        and optic.ports == end.ports
        and optic.speed_gbps == speed
        and protocol in optic.protocols
        and optic.cage in ACCEPTS.get(end.cage, (end.cage,))
        and (optic.cage_style is None or end.style is None or optic.cage_style == end.style)
    )


def _no_cable(link: Link, metres: float | None, devices: dict[str, Device]) -> Finding:
    a, b = devices[link.a_device].type, devices[link.b_device].type
    near, far = _end_words(a, link.a_port), _end_words(b, link.b_port)
    length = f" over {metres:g} m" if metres is not None else ""
    ends = f"from {link.a_device} {near} to {link.b_device} {far}"
    message = f"no cable in the catalog carries {link.speed_gbps:g}G{length} {ends}"
    shared = max(a.port[link.a_port].cage_ports, b.port[link.b_port].cage_ports)
    hint = "place the two nearer to each other, change `media:`, or add the optic or cable to your catalog folder"
    if shared > 1:
        hint = f"{shared} ports share a cage, which may need a splitter: use ports of another speed; else {hint}"
    line = devices[link.b_device].kind == "circuit"
    path: KeyPath = devices[link.b_device].origin if line else ("fabrics", link.fabric, "media")
    return Finding("DC210", message, hint, path)


def _end_words(type_: DeviceType, port: str) -> str:
    end = type_.port[port]
    return f"({end.cage_type}{f', {end.cage_style}' if end.cage_style else ''})"


def _no_route(fabric: str, count: int) -> Finding:
    message = f"the lengths of {count} cables of fabric '{fabric}' are unknown and their media a guess without `floor:`"
    return Finding(
        "DC211",
        message,
        "add `floor:` (an empty `floor: {}` takes row pitch 3 m and the racks' width)",
        ("fabrics", fabric),
        "warning",
    )
