"""The data of the site page unpacked, as its script does it."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from dcgen.views.finder import Finder

Told = tuple[str, str, str, str, str]


def told_cables(view: Finder) -> list[Told]:
    """The cables in the order that the data tell: both ends, and the meters."""
    queues: dict[tuple[str, int], list[Told]] = {}
    ahead = iter(view.links)
    device = port = 0
    for place, name in enumerate(view.names):
        pattern = view.patterns[view.pattern[place]]
        for near, kind in zip(pattern[::2], pattern[1::2], strict=True):
            device, port = device + next(ahead), port + next(ahead)
            line = (name, view.ports[near], view.names[device], view.ports[port], view.cables[kind][4])
            queues.setdefault((view.cables[kind][0], place), []).append(line)
    assert next(ahead, None) is None
    found = []
    for fabric, first, last, each in view.runs:
        for place in range(first, last + 1):
            queue = queues.get((fabric, place), [])
            found += queue[:each]
            del queue[:each]
    assert not any(queues.values())
    return found


def told_cords(view: Finder) -> list[tuple[str, int, str, str, str, str]]:
    """The cords device by device: supply, PDU, feed, outlet, and the cord as on the rack sheet."""
    pdus: dict[int, list[str]] = {}
    for name, kind, rack in zip(view.names, view.kind, view.rack, strict=True):
        if view.kinds[kind][0] == "pdu":
            pdus.setdefault(rack, []).append(name)
    return [
        (name, number, pdus[rack][pdu], feed, outlet, text)
        for name, rack, cord in zip(view.names, view.rack, view.cord, strict=True)
        for number, feed, pdu, outlet, text in view.cords[cord]
    ]


def told_addresses(view: Finder) -> list[tuple[str, str, str]]:
    """Every address that the search finds: with its prefix length, its device ("" for none), and its port."""
    ends = _ends(view)
    found: list[tuple[str, str, str]] = []
    place = 0
    for name, layout in zip(view.names, view.layout, strict=True):
        for port, bond in zip(view.layouts[layout], view.bonds[layout], strict=True):
            for text in (view.addresses[place], view.six[place] if view.six else ""):
                if text:
                    found.append((text, name, bond or view.ports[port]))
                    far = ends.get((name, view.ports[port]))
                    at = ipaddress.ip_interface(text)
                    if far and at.network.num_addresses == 2:
                        found.append((_text(int(at) ^ 1, at.version, at.network.prefixlen), *far))
            place += 1
    return [*found, *_gateways(view), *_of_routers(view)]


def _ends(view: Finder) -> dict[tuple[str, str], tuple[str, str]]:
    """The far end of each cabled port."""
    cables = told_cables(view)
    return {(a, port): (b, there) for a, port, b, there, _ in cables}


def _text(value: int, version: int, length: int) -> str:
    kind = ipaddress.IPv4Address if version == 4 else ipaddress.IPv6Address
    return f"{kind(value)}/{length}"


def _gateways(view: Finder) -> Iterator[tuple[str, str, str]]:
    """The gateways, and the addresses of switches beside them."""
    for prefix, network, gateway, owners, _, six in view.plan.prefixes:
        port = f"vlan{view.plan.networks[network].vlan}"
        for side, (text, first) in enumerate([(prefix, gateway), *([six] if six else [])]):
            length = text.partition("/")[2]
            alone = len(owners) == 1 and owners[0][0] >= 0
            if first:
                yield (f"{first}/{length}", view.names[owners[0][0]], port) if alone else (f"{first}/{length}", "", "")
            for device, *own in owners:
                if own[side] and own[side] != first:
                    yield f"{own[side]}/{length}", view.names[device], port


def _of_routers(view: Finder) -> Iterator[tuple[str, str, str]]:
    """The loopbacks, and the addresses of links between switches and of circuits."""
    for device, _, *loopbacks in view.plan.routers:
        for text in filter(None, loopbacks):
            yield f"{text}/{128 if ':' in text else 32}", view.names[device], "lo"
    begun: dict[str, list[tuple[str, str, str]]] = {}
    device = port = 0
    ahead = iter(view.links)
    for place, name in enumerate(view.names):
        pattern = view.patterns[view.pattern[place]]
        for near, _ in zip(pattern[::2], pattern[1::2], strict=True):
            device, port = device + next(ahead), port + next(ahead)
            begun.setdefault(name, []).append((view.ports[near], view.names[device], view.ports[port]))
    for at, first_place, cables, first, step, length in view.plan.links:
        base = ipaddress.ip_address(first)
        for number in range(cables):
            near_port, far, there = begun[view.names[at]][first_place + number]
            value = int(base) + step * number
            yield _text(value, base.version, length), view.names[at], near_port
            yield _text(value + 1, base.version, length), far, there
