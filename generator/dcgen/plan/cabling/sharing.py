"""The ends of links, and the links that share a cage, a splitter, or one cable."""

from collections import Counter
from collections.abc import Iterator, Mapping
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
    """One end of a link: its port, the index of the port in its cage from 0, and the number of its sort.

    `shared` is the cage if it has other ports as well, otherwise "".
    """

    port: Port
    lane: int
    shared: str
    sort: int


Ends = tuple[LinkEnd, LinkEnd]  # of a link: a, b


def make_ends(links: list[Link], devices: Mapping[str, Device]) -> tuple[list[Ends], list[EndSort]]:
    """Return both ends of each link, and the sorts of ends by number. They are computed once per device type."""
    numbers: dict[tuple[str, str, End], int] = {}
    sorts: list[EndSort] = []
    by_type: dict[int, dict[str, LinkEnd]] = {}
    ends: dict[str, dict[str, LinkEnd]] = {}
    for name, device in devices.items():
        if (key := id(device.type)) not in by_type:
            by_type[key] = _ends_of(device.type, numbers, sorts)
        ends[name] = by_type[key]
    found = [(ends[a_device][a_port], ends[b_device][b_port]) for _, a_device, a_port, b_device, b_port, _ in links]
    return found, sorts


def _ends_of(type_: DeviceType, numbers: dict[tuple[str, str, End], int], sorts: list[EndSort]) -> dict[str, LinkEnd]:
    """Return the ends at the ports of a device type by port. Add their sorts, and the numbers of these."""
    taken: Counter[str] = Counter()
    found = {}
    for port in type_.ports:
        key = type_.model, port.nic, cage_end(port)
        if key not in numbers:
            numbers[key] = len(sorts)
            sorts.append(EndSort(type_.model, port))
        found[port.name] = LinkEnd(port, taken[port.cage], port.cage if port.cage_ports > 1 else "", numbers[key])
        taken[port.cage] += 1
    return found


def make_kinds(links: list[Link], ends: list[Ends], sorts: list[EndSort]) -> tuple[list[int], list[LinkKind]]:
    """Return the number of the kind of each link, and the kinds by number."""
    numbers: dict[tuple[str, int, int, float], int] = {}
    found = [
        numbers.setdefault((link.fabric, a.sort, b.sort, link.speed_gbps), len(numbers))
        for link, (a, b) in zip(links, ends, strict=True)
    ]
    return found, [LinkKind(fabric, sorts[a], sorts[b], speed) for fabric, a, b, speed in numbers]


def bundles_of(links: list[Link], ends: list[Ends]) -> list[int]:
    """Return for each link its bundle, as the index of one of its links.

    Links that share a cage share its transceiver or plug, so they have one medium. The cages at their far ends belong
    to the same bundle.
    """
    parent = list(range(len(links)))

    def root(link: int) -> int:
        while parent[link] != link:
            parent[link] = link = parent[parent[link]]
        return link

    first_in: dict[tuple[str, str], int] = {}
    for index, (link, (a, b)) in enumerate(zip(links, ends, strict=True)):
        if a.shared:
            parent[index] = root(first_in.setdefault((link.a_device, a.shared), index))
        if b.shared:
            parent[root(index)] = root(first_in.setdefault((link.b_device, b.shared), index))
    return [index if above == index else root(index) for index, above in enumerate(parent)]


def common_cables(
    links: list[Link], ends: list[Ends], asked: list[CableOptions], bundles: list[int]
) -> dict[int, frozenset[int]]:
    """Return the numbers of links per cable that each bundle allows, without those that allow only one.

    A cable of several links needs two connectors with all links in common, and in the same order.
    """
    able: dict[int, set[int]] = {}
    sizes = {
        id(options): {option.links for option in options} for options in {id(item): item for item in asked}.values()
    }
    for size in set().union(*sizes.values()) - ONE:
        fitting = {key for key, found in sizes.items() if size in found}
        partners: dict[tuple[str, str, int], tuple[str, str, int]] = {}
        refused: set[int] = set()
        for link, (a, b), options, bundle in zip(links, ends, asked, bundles, strict=True):
            if id(options) not in fitting:
                continue
            near = link.a_device, a.port.cage, a.lane // size
            far = link.b_device, b.port.cage, b.lane // size
            if (
                partners.setdefault(near, far) != far
                or partners.setdefault(far, near) != near
                or a.lane % size != b.lane % size
            ):
                refused.add(bundle)
        for bundle in set(bundles) - refused:
            able.setdefault(bundle, {1}).add(size)
    return {bundle: frozenset(sizes) for bundle, sizes in able.items()}


def part_heads(links: list[Link], ends: list[Ends], chosen: list[CableOption | None]) -> Iterator[str]:
    """Yield what the links of one part share: device, cage and connector, "" for a cable of one link."""
    texts: dict[str, str] = {}  # so that the links of one part share one text
    for link, (a, b), option in zip(links, ends, chosen, strict=True):
        if option is None or option.tails == option.links == 1:
            yield ""
            continue
        device, end = (link.a_device, a) if option.head == 0 else (link.b_device, b)
        head = f"{device}:{end.port.cage}.{end.lane // max(option.tails, option.links) + 1}"
        yield texts.setdefault(head, head)
