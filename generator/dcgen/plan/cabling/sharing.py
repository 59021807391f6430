"""The ends of links, and the links that share a cage, a splitter, or one cable."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from dcgen.plan.cabling.options import CableOption, CableOptions, End, cage_end
from dcgen.plan.records import Device, Link
from dcgen.plan.types import DeviceType, Port

ONE = frozenset({1})


class EndSort(NamedTuple):
    """Ports that the same parts fit: the model of their device, and the first of them."""

    model: str
    port: Port


class LinkKind(NamedTuple):
    """Links that the same parts carry: their fabric, the sorts of their ends, and their speed."""

    fabric: str
    a: EndSort
    b: EndSort
    speed_gbps: float


class LinkEnd(NamedTuple):
    """One end of a link on every device of a type: its port, the index of the port in its cage, and its sort.

    `cage` is the number of the first port of the cage, if the ports of the type are numbered cage by cage.
    """

    port: Port
    lane: int
    cage: int
    sort: int


class LinkEnds(NamedTuple):
    """The ends of all links in columns: the end `a` and the end `b` of each link, their cages, and its kind.

    The ports of all devices are numbered, cage by cage. A cage has the number of its first port, and its connectors
    have the numbers from there on. `ports` is the number of ports of all devices. `kinds` are the kinds of links by
    number.
    """

    a: list[LinkEnd]
    b: list[LinkEnd]
    near: list[int]
    far: list[int]
    kind: list[int]
    kinds: list[LinkKind]
    ports: int


def make_ends(links: list[Link], devices: Mapping[str, Device]) -> LinkEnds:
    """Return the ends of all links. The ends of all devices of a type are computed once."""
    numbers: dict[tuple[str, str, End], int] = {}
    sorts: list[EndSort] = []
    by_type: dict[int, dict[str, LinkEnd]] = {}
    places: dict[str, tuple[int, dict[str, LinkEnd]]] = {}
    ports = 0
    for name, device in devices.items():
        if (key := id(device.type)) not in by_type:
            by_type[key] = _ends_of(device.type, numbers, sorts)
        places[name] = ports, by_type[key]
        ports += len(device.type.ports)
    found = LinkEnds([], [], [], [], [], [], ports)
    kinds: dict[tuple[str, int, int, float], int] = {}
    for fabric, a_device, a_port, b_device, b_port, speed in links:
        (a_first, of_a), (b_first, of_b) = places[a_device], places[b_device]
        a, b = of_a[a_port], of_b[b_port]
        found.a.append(a)
        found.b.append(b)
        found.near.append(a_first + a.cage)
        found.far.append(b_first + b.cage)
        found.kind.append(kinds.setdefault((fabric, a.sort, b.sort, speed), len(kinds)))
    found.kinds.extend(LinkKind(fabric, sorts[a_sort], sorts[b_sort], speed) for fabric, a_sort, b_sort, speed in kinds)
    return found


def _ends_of(type_: DeviceType, numbers: dict[tuple[str, str, End], int], sorts: list[EndSort]) -> dict[str, LinkEnd]:
    """Return the ends at the ports of a device type by port. Add their sorts, and the numbers of these."""
    cages: dict[tuple[str, str], list[Port]] = {}
    for port in type_.ports:
        alone = port.name if port.cage_ports == 1 else ""
        cages.setdefault((port.cage, alone), []).append(port)
    firsts = dict(zip(cages, accumulate(map(len, cages.values()), initial=0), strict=False))
    found = {}
    for cage, ports in cages.items():
        for lane, port in enumerate(ports):
            key = type_.model, port.nic, cage_end(port)
            if key not in numbers:
                numbers[key] = len(sorts)
                sorts.append(EndSort(type_.model, port))
            found[port.name] = LinkEnd(port, lane, firsts[cage], numbers[key])
    return found


def bundles_of(ends: LinkEnds) -> list[int]:
    """Return for each link its bundle, as the number of one of its cages.

    Links that share a cage share its transceiver or plug, so they have one medium. The cages at their far ends belong
    to the same bundle.
    """
    above = list(range(ends.ports))  # of each cage: another one of its bundle, or itself

    def top(cage: int) -> int:
        while above[cage] != cage:
            above[cage] = cage = above[above[cage]]
        return cage

    for near, far in zip(ends.near, ends.far, strict=True):  # most cages have their top directly above them
        one, other = above[near], above[far]
        above[other if above[other] == other else top(far)] = one if above[one] == one else top(near)
    return [one if above[one] == one else top(near) for near, one in ((near, above[near]) for near in ends.near)]


def reaches_of(bundles: list[int], routes: list[float | None]) -> dict[int, float | None]:
    """Return the distance that the optics of each bundle must reach: the longest known route of its links."""
    longest: dict[int, float | None] = {}
    for bundle, meters in zip(bundles, routes, strict=True):
        known = longest.setdefault(bundle, meters)
        if known != meters and meters is not None and (known is None or meters > known):
            longest[bundle] = meters
    return longest


def common_cables(ends: LinkEnds, asked: list[CableOptions], bundles: list[int]) -> dict[int, frozenset[int]]:
    """Return the numbers of links per cable that each bundle allows, without those that allow only one.

    A cable of several links needs two connectors with all links in common, and in the same order.
    """
    able: dict[int, set[int]] = {}
    sizes = {key: {option.links for option in options} for key, options in {id(each): each for each in asked}.items()}
    for size in set().union(*sizes.values()) - ONE:
        fitting = {key for key, found in sizes.items() if size in found}
        partners: dict[int, int] = {}
        refused: set[int] = set()
        columns = zip(ends.a, ends.near, ends.b, ends.far, map(id, asked), bundles, strict=True)
        for (_, a_lane, _, _), near, (_, b_lane, _, _), far, options, bundle in columns:
            if options not in fitting:
                continue
            one, other = near + a_lane // size, far + b_lane // size
            if (
                partners.setdefault(one, other) != other
                or partners.setdefault(other, one) != one
                or a_lane % size != b_lane % size
            ):
                refused.add(bundle)
        for bundle in set(bundles) - refused:
            able.setdefault(bundle, {1}).add(size)
    return {bundle: frozenset(sizes) for bundle, sizes in able.items()}


def part_heads(links: list[Link], ends: LinkEnds, chosen: list[CableOption | None]) -> Iterator[str]:
    """Yield what the links of one part share: device, cage and connector, "" for a cable of one link."""
    single = {id(option): option is None or option.tails == option.links == 1 for option in chosen}
    texts: dict[tuple[int, int], str] = {}  # so that the links of one part share one text
    for index, option in enumerate(chosen):
        if option is None or single[id(option)]:
            yield ""
            continue
        at_b = option.head
        end, cage = (ends.b[index], ends.far[index]) if at_b else (ends.a[index], ends.near[index])
        connector = end.lane // max(option.tails, option.links)
        if (head := texts.get((cage, connector))) is None:
            device = links[index].b_device if at_b else links[index].a_device
            head = texts[cage, connector] = f"{device}:{end.port.cage}.{connector + 1}"
        yield head
