"""The links that share a cage, a splitter, or one cable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.plan.cabling.options import CableOption, CableOptions
from dcgen.plan.records import Device, Link
from dcgen.plan.types import DeviceType, Port

ONE = frozenset({1})


class Lanes:
    """The cage of each port, and its index there, computed once per device type."""

    def __init__(self, devices: dict[str, Device]) -> None:
        self.devices = devices
        self.known: dict[int, dict[str, int]] = {}

    def of(self, device: str, port: str) -> tuple[str, str, int]:
        """Return the device, the cage and the index in the cage, from 0, of a port."""
        type_ = self.devices[device].type
        if id(type_) not in self.known:
            self.known[id(type_)] = _indexes(type_)
        return device, type_.port[port].cage, self.known[id(type_)][port]


def bundles_of(links: list[Link], ports: list[tuple[Port, Port]]) -> list[int]:
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
    for index, (link, (a, b)) in enumerate(zip(links, ports, strict=True)):
        for device, port in ((link.a_device, a), (link.b_device, b)):
            if port.cage_ports > 1:
                parent[root(index)] = root(first_in.setdefault((device, port.cage), index))
    return [root(index) for index in range(len(links))]


def common_cables(
    links: list[Link], asked: list[CableOptions], bundles: list[int], lanes: Lanes
) -> dict[int, frozenset[int]]:
    """Return the numbers of links per cable that each bundle allows, without those that allow only one.

    A cable of several links needs two connectors with all links in common, and in the same order.
    """
    able: dict[int, set[int]] = {}
    sizes = {
        id(options): {option.links for option in options} for options in {id(item): item for item in asked}.values()
    }
    for size in set().union(*sizes.values()) - ONE:
        partners: dict[tuple[str, str, int], tuple[str, str, int]] = {}
        refused: set[int] = set()
        for link, options, bundle in zip(links, asked, bundles, strict=True):
            if size not in sizes[id(options)]:
                continue
            (*near, a), (*far, b) = lanes.of(link.a_device, link.a_port), lanes.of(link.b_device, link.b_port)
            ends = (near[0], near[1], a // size), (far[0], far[1], b // size)
            same = all(partners.setdefault(one, other) == other for one, other in (ends, ends[::-1]))
            if a % size != b % size or not same:
                refused.add(bundle)
        for bundle in set(bundles) - refused:
            able.setdefault(bundle, {1}).add(size)
    return {bundle: frozenset(sizes) for bundle, sizes in able.items()}


def part_heads(links: list[Link], chosen: list[CableOption | None], lanes: Lanes) -> Iterator[str]:
    """Yield what the links of one part share: device, cage and connector, "" for a cable of one link."""
    for link, option in zip(links, chosen, strict=True):
        if option is None or option.tails == option.links == 1:
            yield ""
            continue
        end = (link.a_device, link.a_port) if option.head == 0 else (link.b_device, link.b_port)
        device, cage, index = lanes.of(*end)
        yield f"{device}:{cage}.{index // max(option.tails, option.links) + 1}"


def _indexes(type_: DeviceType) -> dict[str, int]:
    """Return the index of each port in its cage, from 0."""
    taken: Counter[str] = Counter()
    indexes = {}
    for port in type_.ports:
        indexes[port.name] = taken[port.cage]
        taken[port.cage] += 1
    return indexes
