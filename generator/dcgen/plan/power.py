"""Feeds; every power supply on one outlet of a PDU of its feed, and the outlets on their phases.

Outlets follow from rack places alone: servers take those of a type from the first on, in the order of their rack
units; switches, which hang from the top, take them from the last one down. Every place that a rack keeps has its
outlets, whether a device stands there or not, so nothing moves when one is added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, KeyPath
from dcgen.plan import placement
from dcgen.plan.placement import Hall, Shelf
from dcgen.plan.records import Cohort, Device, DeviceType, Feed, Mount, Rack, Supply

# The outlets that take the cord of an inlet, the usual one first: the cord ends in a C14 plug, or in a C20 plug.
TAKEN_BY = {"C14": ("C13", "C15"), "C20": ("C19", "C21"), "C22": ("C21", "C19")}
MAX_PER_FEED = 4
# Outlets are on the phases in turn: between two of them up to 240 V, to neutral from 346 V (200 V an outlet) on.
BETWEEN = ("L1-L2", "L2-L3", "L3-L1")
TO_NEUTRAL = ("L1-N", "L2-N", "L3-N")
NEUTRAL_FROM_V = 346


class Place(NamedTuple):
    """A place that every rack of a group keeps: the class and the type of device, and its number in the rack from 0."""

    key: str
    slot: int
    type: DeviceType

    @property
    def hangs(self) -> bool:
        """Whether it is counted from the top."""
        return self.type.kind == "switch"


class Socket(NamedTuple):
    """Where a supply goes: its feed, the PDU of that feed (from 0), the type of outlet ("" where none is known or
    none takes it), how many of that type on that PDU come before it from its side, and how many there are for them."""

    feed: str
    pdu: int
    outlet: str
    before: int
    room: int


Deal = dict[tuple[str, int], tuple[Socket, ...]]  # by class and number in the rack


def make_feeds(blueprint: Blueprint) -> tuple[Feed, ...]:
    """The feeds of the site, sorted by name."""
    return tuple(
        Feed(
            f"{blueprint.name}-feed-{name}",
            name,
            f"{blueprint.name}-ups-{name}-01" if feed.ups else None,
            ("power", "feeds", name),
        )
        for name, feed in sorted(blueprint.power.feeds.items())
    )


def make_supplies(
    hall: Hall, cohorts: list[Cohort], devices: dict[str, Device], mounts: dict[str, Mount], racks: dict[str, Rack]
) -> tuple[list[Supply], list[Finding]]:
    """Every supply of every mounted device, and what is wrong with the outlets."""
    shelves = placement.make_shelves(hall, cohorts)
    deals = {
        group: _deal(list(_places(held)), hall.pdus[group], hall.feeds, hall.per_feed[group])
        for group, held in shelves.items()
    }
    supplies: list[Supply] = []
    lacking: set[tuple[str, str]] = set()  # rack groups and inlets
    for name, mount in mounts.items():
        device, rack = devices[name], racks[mount.rack]
        if device.kind in ("ups", "pdu"):
            continue
        shelf, pdus, type_ = shelves[rack.group][device.cohort], dict(rack.pdus), hall.pdus[rack.group]
        sockets = deals[rack.group][device.cohort, (mount.u - shelf.lowest) // shelf.height]
        for number, socket in enumerate(sockets, start=1):
            ordinal = _ordinal(socket, device.type.kind == "switch", type_)
            outlet = f"{socket.outlet}-{ordinal:02}" if ordinal else ""
            phase = _phase(type_, ordinal) if ordinal else ""
            supplies.append(Supply(name, number, pdus[socket.feed][socket.pdu], socket.feed, outlet, phase))
            if device.type.inlet and not outlet:
                lacking.add((rack.group, device.type.inlet))
    return supplies, [_lack(hall, group, inlet, shelves[group]) for group, inlet in sorted(lacking)]


def _places(shelves: dict[str, Shelf]) -> Iterator[Place]:
    """The places of a rack that take power, each from its own side: upwards, and downwards for what hangs."""
    found = [
        (shelf.lowest + slot * shelf.height, Place(key, slot, shelf.type))
        for key, shelf in shelves.items()
        if shelf.type.kind not in ("ups", "pdu")
        for slot in range(shelf.per_rack)
    ]
    yield from (place for _, place in sorted(found, key=lambda item: -item[0] if item[1].hangs else item[0]))


def _deal(places: Iterable[Place], pdu: DeviceType, feeds: tuple[str, ...], per_feed: int) -> Deal:
    """A socket for each supply of each place: supply i is on feed i, in turn, and the PDUs of a feed take turns.

    A device whose supplies no source counts is planned with one on each feed.
    """
    turns: Counter[tuple[bool, str]] = Counter()
    used: Counter[tuple[bool, str, int, str]] = Counter()
    have, found = dict(pdu.outlets), []
    for key, slot, type_ in places:
        hangs, outlet = type_.kind == "switch", _outlet(type_, pdu)
        for index in range(type_.supplies or len(feeds)):
            feed = feeds[index % len(feeds)]
            turn = turns[hangs, feed] % per_feed
            number = per_feed - 1 - turn if hangs else turn
            found.append((key, slot, hangs, feed, number, outlet, used[hangs, feed, number, outlet]))
            turns[hangs, feed] += 1
            used[hangs, feed, number, outlet] += 1
    deal: dict[tuple[str, int], list[Socket]] = {}
    for key, slot, hangs, feed, number, outlet, before in found:
        others = 0 if hangs else used[True, feed, number, outlet]  # what hangs comes first
        socket = Socket(feed, number, outlet, before, max(have.get(outlet, 0) - others, 0))
        deal.setdefault((key, slot), []).append(socket)
    return {place: tuple(sockets) for place, sockets in deal.items()}


def _outlet(type_: DeviceType, pdu: DeviceType) -> str:
    """The type of outlet of `pdu` that a device takes."""
    have = dict(pdu.outlets)
    return next((outlet for outlet in TAKEN_BY.get(type_.inlet or "", ()) if have.get(outlet)), "")


def _ordinal(socket: Socket, hangs: bool, pdu: DeviceType) -> int:
    """The number of an outlet within its type, from 1; 0 where there is none."""
    if socket.before >= socket.room:
        return 0
    return dict(pdu.outlets)[socket.outlet] - socket.before if hangs else socket.before + 1


def _phase(pdu: DeviceType, ordinal: int) -> str:
    """What outlet `ordinal` of its type is between: the phases take turns."""
    if pdu.phases != 3 or pdu.voltage_v is None:
        return ""
    return (TO_NEUTRAL if pdu.voltage_v >= NEUTRAL_FROM_V else BETWEEN)[(ordinal - 1) % 3]


def _lack(hall: Hall, group: str, inlet: str, shelves: dict[str, Shelf]) -> Finding:
    """No outlet of the PDUs takes an inlet, or there are too few of them."""
    path: KeyPath = (*hall.origin(group), "holds") if hall.stated else hall.origin(group)
    pdu, per_feed = hall.pdus[group], hall.per_feed[group]
    places = list(_places(shelves))
    thirsty = max((place for place in places if place.type.inlet == inlet), key=lambda place: place.type.supplies)
    outlet, wanted = _outlet(thirsty.type, pdu), TAKEN_BY[inlet][0]
    if not outlet:
        message = f"no outlet of {pdu.model} takes the {inlet} inlet of {thirsty.type.model}"
        return Finding("DC221", message, f"use a PDU with {wanted} outlets in the racks of group '{group}'", path)

    def fits(held: int, number: int) -> bool:
        kept = [place for place in places if place.key != thirsty.key or place.slot < held]
        sockets = [socket for found in _deal(kept, pdu, hall.feeds, number).values() for socket in found]
        return all(socket.before < socket.room for socket in sockets if socket.outlet == outlet)

    dealt = _deal(places, pdu, hall.feeds, per_feed).values()
    taken = Counter((item.feed, item.pdu) for sockets in dealt for item in sockets if item.outlet == outlet)
    most, count = max(taken.values()), shelves[thirsty.key].per_rack
    message = (
        f"what a rack of group '{group}' holds takes {most} {outlet} outlets of one PDU, "
        f"{pdu.model} has {dict(pdu.outlets)[outlet]}"
    )
    held = next((held for held in range(count - 1, 0, -1) if fits(held, per_feed)), 0)
    number = next((number for number in range(per_feed + 1, MAX_PER_FEED + 1) if fits(count, number)), 0)
    ways = [f"hold {held} x {thirsty.key} in a rack instead of {count}"] if held else []
    ways += [f"use {number} PDUs on each feed instead of {per_feed}"] if number else []
    return Finding("DC220", message, ", ".join([*ways, f"or use a PDU with more {outlet} outlets"]), path)
