"""The data of the site page unpacked, as its script does it."""

from __future__ import annotations

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
