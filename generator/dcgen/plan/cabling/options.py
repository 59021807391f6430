"""Cable options of a link: copper and active cables, optics with a fiber, splitters, and cables of several links.

A splitter has one head and several tails. It serves a cage with more ports than a plug has connectors, and each tail
carries one link. A splitter fiber divides the speed of a connector among its tails. A cable of several links carries
all links of a cage, or of a connector, to one cage at the other end.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from dcgen.catalog import ACCEPTS, Catalog
from dcgen.catalog import models as parts
from dcgen.plan.cabling.fiber import FIBERS, optic_end, reach_m, usable
from dcgen.plan.types import Port

PROVIDER = "provider"  # the cage type of a circuit's far end: the provider supplies the optic
PASSIVE = ("cat6", *FIBERS)  # no device reads a manufacturer from them
COPPER_FIRST = "copper-first"
# The order of preference: cheaper media first.
MEDIA = {
    "auto": ("cat6", "dac", "acc", "aoc", "mmf", "smf"),
    COPPER_FIRST: ("cat6", "dac", "acc", "aoc", "mmf", "smf"),
    "fiber": FIBERS,
    "single-mode": ("smf",),
    "line": ("cat6", "smf"),  # circuits of providers
}

CableOptions = tuple["CableOption", ...]


class End(NamedTuple):
    """One end of a link: its cage, the style, the number of ports in the cage, the protocol, and the stated vendors.

    `connectors` are those of the transceiver, None for any number.
    """

    cage: str
    style: str | None
    ports: int
    protocol: str
    vendors: tuple[str, ...] = ()
    connectors: int | None = None


def cage_end(port: Port) -> End:
    """Return the end of a link at a port."""
    return End(port.cage_type, port.cage_style, port.cage_ports, port.protocol, port.vendors, port.connectors)


class StockLength(NamedTuple):
    """A stock length of a cable, in meters."""

    m: float
    model: str
    part_number: str


class CableOption(NamedTuple):
    """A cable option of a kind of link: its reach, its stock lengths, and the optics of both ends, "" for none.

    `tails` is the number of links per head, and `head` is the end of the head: 0 for a, 1 for b. `links` is the number
    of links that the cable carries from one cage or connector to another. All links that share a cage need options of
    one `kind`: the medium and the head of such a cable, () for cables of one link.
    """

    media: str
    reach_m: float
    lengths: tuple[StockLength, ...]
    a_optic: str
    b_optic: str
    tails: int = 1
    head: int = 0
    kind: tuple[str, ...] = ()
    links: int = 1


def make_options(
    catalog: Catalog, media: dict[str, str], vendors: dict[str, tuple[str, ...]] | None = None
) -> Callable[[str, Port, Port, float], CableOptions]:
    """Return a function from a fabric, two ports and a speed to the cable options, in the order of preference.

    `media` and `vendors` limit the choice by fabric. Splitters come last, since a link with its own cable does not
    depend on its neighbors. With `copper-first`, only splitter fibers do. Options are computed once per kind of link.
    """
    optics, cables = tuple(catalog.all(parts.Optic)), tuple(catalog.all(parts.CableModel))
    known: dict[tuple[object, ...], CableOptions] = {}

    def options_of(fabric: str, a: Port, b: Port, speed: float) -> CableOptions:
        policy = "line" if b.cage_type == PROVIDER else media.get(fabric, "auto")
        allowed = (vendors or {}).get(fabric, ())
        ends = cage_end(a), cage_end(b)
        key = (ends, speed, policy, allowed)
        if key not in known:
            fit = [optic for optic in optics if not allowed or is_listed(optic.manufacturer, allowed)]
            laid = [
                cable
                for cable in cables
                if not allowed or cable.media in PASSIVE or is_listed(cable.manufacturer, allowed)
            ]
            found = [option for medium in MEDIA[policy] for option in _options_of(ends, medium, speed, fit, laid)]
            late = FIBERS if policy == COPPER_FIRST else MEDIA["auto"]  # the media whose splitters come last
            known[key] = tuple(
                sorted((option for option in found if option.lengths), key=lambda o: o.tails > 1 and o.media in late)
            )
        return known[key]

    return options_of


def is_listed(manufacturer: str, vendors: tuple[str, ...]) -> bool:
    """Return whether `vendors` contain a manufacturer, in upper or lower case."""
    return manufacturer.casefold() in (vendor.casefold() for vendor in vendors)


def _options_of(
    ends: tuple[End, End],
    medium: str,
    speed: float,
    optics: list[parts.Optic],
    cables: list[parts.CableModel],
) -> Iterator[CableOption]:
    """Yield the options of one medium: fibers between two optics of one standard, or cables with attached ends."""
    protocol = next((end.protocol for end in reversed(ends) if end.protocol != "both"), "ethernet")
    stocked = [cable for cable in cables if cable.media == medium and protocol in cable.protocols]
    fitting = [optic for optic in optics if optic.medium == medium and protocol in optic.protocols]
    if medium not in FIBERS:
        yield from _attached(stocked, ends, speed)
        yield from _over_copper(stocked, ends, speed, fitting)
        return
    if ends[1].cage == PROVIDER:
        for optic in _fitting(fitting, ends[0], speed):
            if fibers := [cable for cable in stocked if cable.tails == 1 and cable.connector == optic.connector]:
                yield _option(fibers, (optic,))
        return
    straight = [cable for cable in stocked if cable.tails == 1]
    for links in sorted({optic.links for optic in fitting} - {1}):
        yield from _paired(straight, ends, speed, fitting, _Split(links=links))
    for tails in sorted({cable.tails for cable in stocked}):
        split = [cable for cable in stocked if cable.tails == tails]
        for head in (0, 1) if tails > 1 else (0,):
            yield from _paired(split, ends, speed, fitting, _Split(tails, head))


def _attached(stocked: list[parts.CableModel], ends: tuple[End, End], speed: float) -> Iterator[CableOption]:
    """Yield cables with attached ends that fit both cages. The cage of a provider fits copper only.

    Cables of manufacturers that are stated to work in both cages come first.
    """
    for cable in sorted(stocked, key=lambda item: sum(not is_listed(item.manufacturer, end.vendors) for end in ends)):
        if cable.speed_gbps != speed:
            continue
        alike = cable.tails == 1 and cable.tail_style in (None, cable.cage_style)
        for head in (0,) if alike else (0, 1):
            tail = (cable.tail_cage, cable.tail_style, 1)
            if cable.tails == 1:
                tail = (cable.cage, cable.tail_style or cable.cage_style, cable.links)
            plugs = (cable.cage, cable.cage_style, max(cable.tails, cable.links)), tail
            if all(
                (plug is not None and _takes(end, plug, style) and end.ports == links)
                or (end.cage == PROVIDER and cable.media == "cat6")
                for (plug, style, links), end in zip(plugs, (ends[head], ends[1 - head]), strict=True)
            ):
                yield _option([cable], split=_Split(cable.tails, head, cable.links))


def _over_copper(
    stocked: list[parts.CableModel], ends: tuple[End, End], speed: float, modules: list[parts.Optic]
) -> Iterator[CableOption]:
    """Yield copper cables between RJ45 ports and cages with a copper module, such as an SFP of 1000BASE-T."""
    for cable in stocked:
        if cable.speed_gbps != speed:
            continue
        plugs: list[str] = []
        reach = cable.lengths[-1].m if cable.lengths else 0.0
        for end in ends:
            if _takes(end, cable.cage or "", None):
                plugs.append("")
            elif module := next(_fitting(modules, end, speed), None):
                plugs.append(module.model)
                reach = min(reach, module.reach_m)
        if len(plugs) == len(ends) and any(plugs):
            stock = tuple(
                StockLength(item.m, cable.model, item.part_number or "") for item in cable.available if item.m <= reach
            )
            near, far = plugs
            yield CableOption(cable.media, stock[-1].m if stock else 0.0, stock, near, far)


class _Split(NamedTuple):
    """The tails of a splitter, the end of its head (0 for a, 1 for b), and the links per cable without tails."""

    tails: int = 1
    head: int = 0
    links: int = 1


def _paired(
    fibers: list[parts.CableModel], ends: tuple[End, End], speed: float, optics: list[parts.Optic], split: _Split
) -> Iterator[CableOption]:
    """Yield pairs of optics of one standard with a fiber; at the head, each connector carries all tails or links.

    Leave out a pair that reaches no further than an earlier pair with the same optic at its head. It is never chosen,
    and all pairs of n optics would be n * n.
    """
    tails, head, _ = split
    near, far = (list(_joined(optics, end, speed, split, at)) for at, end in enumerate(ends))
    matching: dict[str, dict[str, list[parts.CableModel]]] = {}
    for cable in fibers:
        pair = cable.connector or "", cable.tail_connector or cable.connector or ""
        matching.setdefault(pair[head], {}).setdefault(pair[1 - head], []).append(cable)
    others: dict[tuple[str, str], list[parts.Optic]] = {}
    for b in _further(far, of_each=head == 1):
        others.setdefault((b.standard, b.connector), []).append(b)
    reached: dict[tuple[str, ...], float] = {}
    ahead = _further(near, of_each=tails > 1 and head == 0)
    joints = [(optic, *joint) for optic in ahead for joint in matching.get(optic.connector, {}).items()]
    for a, connector, cables in joints:
        found = others.get((a.standard, connector), [])
        known = (a.standard, a.connector, connector) if tails == 1 else (a.model, connector)
        start = bisect_right(found, reached.get(known, 0.0), key=lambda b: b.reach_m) if tails == 1 else 0
        for b in islice(found, start, None):
            sort = (b.model,) if head == 1 else known
            reach = min(a.reach_m, b.reach_m)
            if reach > reached.get(sort, 0.0):
                reached[sort] = reach
                yield _option(cables, (a, b), split)
            elif head == 0:
                break


def _joined(optics: list[parts.Optic], end: End, speed: float, split: _Split, at: int) -> Iterator[parts.Optic]:
    """Yield the optics of one end, 0 for a and 1 for b, whose connectors fit the fiber.

    At the head of a splitter, the connector of an optic has the speed of all tails. The optic may count them as one
    port or as several. At a tail, an optic with the speed of the head can run at the speed of the tail.
    """
    if split.links > 1:
        yield from (optic for optic in _fitting(optics, end, speed, split.links) if optic.links == split.links)
    elif at == split.head and split.tails > 1:
        yield from _fitting(optics, end, speed, split.tails)
    else:
        for optic in _fitting(optics, end, speed, 1, split.tails):
            if optic.links == 1:
                yield optic


def _further(optics: list[parts.Optic], of_each: bool) -> Iterator[parts.Optic]:
    """Yield all optics, or only those with a longer reach than all before of the same standard and connector."""
    reached: dict[tuple[str, str], float] = {}
    for optic in optics:
        alike = optic.standard, optic.connector
        if of_each or optic.reach_m > reached.get(alike, 0.0):
            reached[alike] = optic.reach_m
            yield optic


def _fitting(
    optics: list[parts.Optic], end: End, speed: float, links: int = 1, faster: int = 1
) -> Iterator[parts.Optic]:
    """Yield the optics that fit a cage with `links` links of a speed per connector, those of stated vendors first.

    An optic may also be `faster` by this factor.
    """
    for optic in sorted(optics, key=lambda item: not is_listed(item.manufacturer, end.vendors)):
        connectors = optic.connectors or optic.ports
        carried = optic.speed_gbps * optic.links
        if carried not in (speed * links, speed * links * faster) or connectors * links != end.ports:
            continue
        if end.connectors in (None, connectors) and _takes(end, optic.cage, optic.cage_style):
            yield optic


def _takes(end: End, plug: str, style: str | None) -> bool:
    """Return whether a cage fits a plug of a form and style."""
    return plug in ACCEPTS.get(end.cage, (end.cage,)) and (style is None or end.style is None or style == end.style)


def _option(
    cables: Sequence[parts.CableModel],
    optics: tuple[parts.Optic, ...] = (),
    split: _Split = _Split(),  # noqa: B008 - a frozen record
) -> CableOption:
    """Return an option with all lengths up to its reach. Of two equal lengths, one in stock precedes a made one.

    The reach of an optic follows the grade of the fiber in each length.
    """
    ranked = sorted(usable(cables) if optics else cables, key=lambda cable: cable.step_m is not None)
    ends = [optic_end(optic) for optic in optics]
    stock = sorted(
        (
            StockLength(item.m, cable.model, item.part_number or "")
            for cable in ranked
            for item in cable.available
            if all(item.m <= reach_m(end, item.grade or cable.grade) for end in ends)
        ),
        key=lambda item: item.m,
    )
    medium = cables[0].media
    near, far = (optics[end].model if end < len(optics) else "" for end in (0, 1))
    tails, head, links = split
    kind = (medium, (far if head else near) or cables[0].model) if max(tails, links) > 1 else ()
    reach = stock[-1].m if stock else 0.0
    return CableOption(medium, reach, tuple(stock), near, far, tails, head, kind, links)
