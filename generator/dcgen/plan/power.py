"""Feeds; every power supply on one outlet of a PDU of its feed, and the outlets on their phases.

Outlets follow from rack places alone: servers take those of a type from the first on, in the order of their rack
units; switches, which hang from the top, take them from the last one down. Every place that a rack keeps has its
outlets, whether a device stands there or not, so nothing moves when one is added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, KeyPath
from dcgen.plan.allocation import Allocation, Claim, Lease, Slots, Space
from dcgen.plan.inventory import racktypes
from dcgen.plan.racks import placement
from dcgen.plan.racks.placement import RackLayout, SlotRange
from dcgen.plan.records import Device, DeviceGroup, Feed, Mount, Rack, Supply
from dcgen.plan.types import DeviceType

MAX_PER_FEED = 4
VISITOR = -1  # the slot of a device that is pinned to the rack from another one: no device group has it
# Outlets are on the phases in turn: between two of them up to 240 V, to neutral from 346 V (200 V an outlet) on.
BETWEEN = ("L1-L2", "L2-L3", "L3-L1")
TO_NEUTRAL = ("L1-N", "L2-N", "L3-N")
NEUTRAL_FROM_V = 346


class PowerSlot(NamedTuple):
    """A place that every rack of a group keeps: the class and the type of device, and its number in the rack from 0."""

    key: str
    slot: int
    type: DeviceType

    @property
    def hangs(self) -> bool:
        """Whether it is counted from the top."""
        return self.type.kind == "switch"

    @property
    def holder(self) -> str:
        """The name of the place in the spaces of the rack."""
        return f"{self.key}/{self.slot}"


class RackPdus(NamedTuple):
    """The PDUs of one rack, or of every rack of a group: `per_feed` of one type on each of the feeds."""

    allocation: Allocation
    name: str
    type: DeviceType
    feeds: tuple[str, ...]
    per_feed: int


class Socket(NamedTuple):
    """Where a supply goes: its feed, the PDU of that feed (from 0), and its outlet there: the type and its number
    within the type from 1, "" and 0 where none takes it or none is left."""

    feed: str
    pdu: int
    outlet: str = ""
    ordinal: int = 0

    @property
    def name(self) -> str:
        """The outlet as people call it, such as C19-05; "" for none."""
        return f"{self.outlet}-{self.ordinal:02}" if self.ordinal else ""


class OutletRow(NamedTuple):
    """The outlets of one type on one PDU."""

    feed: str
    pdu: int
    outlet: str


class Deal(NamedTuple):
    """The sockets of each place by device group and slot, with the slots that they come from: the turns of each feed,
    for places from the bottom and from the top, and the outlets of each row."""

    sockets: dict[tuple[str, int], list[Socket]]
    turns: dict[tuple[str, bool], Slots]
    outlets: dict[OutletRow, Slots]


class Outcome(NamedTuple):
    """Whether supplies on a PDU of a feed (from 0) get an outlet."""

    feed: str
    pdu: int
    plugged: bool


class SupplyPlan(NamedTuple):
    """Every supply of every mounted device, and the findings about outlets."""

    supplies: tuple[Supply, ...]
    findings: tuple[Finding, ...]


def feed_faults(blueprint: Blueprint) -> Iterator[Finding]:
    """Yield a finding when the loss of the only feed is to be survived."""
    power = blueprint.power
    if len(power.feeds) == 1 and power.survives == "feed" and "survives" in power.model_fields_set:
        hint = "name a second feed, or write `survives: nothing`"
        yield Finding("DC105", "nothing survives the loss of the only feed", hint, ("power", "survives"))


def make_feeds(blueprint: Blueprint) -> tuple[Feed, ...]:
    """Return the feeds of the site, sorted by name."""
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
    blueprint: Blueprint,
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    devices: dict[str, Device],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
) -> SupplyPlan:
    """Every supply of every mounted device, and what is wrong with the outlets."""
    slot_ranges = placement.make_slot_ranges(layout, device_groups)
    unpinned = mounts
    if layout.pins:
        unpinned = placement.make_mounts(blueprint, replace(layout, pins={}), device_groups).places
    supplies: list[Supply] = []
    lacking: dict[tuple[str, str], Finding] = {}
    for name, sockets in _sockets(layout, slot_ranges, devices, unpinned, mounts, racks):
        rack, inlet = racks[mounts[name].rack], devices[name].type.inlet
        pdus, type_ = dict(rack.pdus), layout.pdus[rack.group]
        for number, socket in enumerate(sockets, start=1):
            pdu, phase = pdus[socket.feed][socket.pdu], _phase(type_, socket.ordinal)
            supplies.append(Supply(name, number, pdu, socket.feed, socket.name, phase))
            if not inlet or socket.ordinal:
                continue
            if rack.name != unpinned[name].rack:
                lacking[name, inlet] = _no_outlet(name, inlet, rack)
            elif (rack.group, inlet) not in lacking:
                lacking[rack.group, inlet] = _lack(layout, rack.group, inlet, slot_ranges[rack.group])
    return SupplyPlan(tuple(supplies), tuple(lacking[key] for key in sorted(lacking)))


def _sockets(
    layout: RackLayout,
    slot_ranges: dict[str, dict[str, SlotRange]],
    devices: dict[str, Device],
    unpinned: dict[str, Mount],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
) -> Iterator[tuple[str, list[Socket]]]:
    """Yield each mounted device with its sockets.

    A device that is pinned within its rack keeps the sockets of its place; `unpinned` has the mounts without pins. A
    device that is pinned to another rack takes outlets that the places of that rack leave over.
    """
    deals = {group: _deal(_pdus_of(layout, group), list(_places(slots))) for group, slots in slot_ranges.items()}
    visitors: dict[str, list[PowerSlot]] = {}
    for name in (name for name in layout.pins if mounts[name].rack != unpinned[name].rack):
        visitors.setdefault(mounts[name].rack, []).append(PowerSlot(name, VISITOR, devices[name].type))
    visits: dict[str, Deal] = {}
    for rack, places in visitors.items():
        group = racks[rack].group
        visits[rack] = _deal(_pdus_of(layout, group)._replace(name=rack), places, deals[group])
    for name, mount in mounts.items():
        device, group = devices[name], racks[mount.rack].group
        if device.kind in ("ups", "pdu"):
            continue
        if unpinned[name].rack != mount.rack:
            yield name, visits[mount.rack].sockets[name, VISITOR]
        else:
            slots = slot_ranges[group][device.group]
            yield name, deals[group].sockets[device.group, slots.slot_units.index(unpinned[name].u)]


def _places(slot_ranges: dict[str, SlotRange]) -> Iterator[PowerSlot]:
    """Yield the places of a rack that take power: switches from the top down, then the others from the bottom up."""
    found = [
        (u, PowerSlot(key, slot, slots.type))
        for key, slots in slot_ranges.items()
        if slots.type.kind not in ("ups", "pdu")
        for slot, u in enumerate(slots.slot_units)
    ]
    yield from (place for _, place in sorted(found, key=lambda entry: -entry[0]) if place.hangs)
    yield from (place for _, place in sorted(found, key=lambda entry: entry[0]) if not place.hangs)


def _pdus_of(layout: RackLayout, group: str) -> RackPdus:
    return RackPdus(layout.allocation, group, layout.pdus[group], layout.feeds, layout.per_feed[group])


def _deal(pdus: RackPdus, places: list[PowerSlot], before: Deal | None = None) -> Deal:
    """Return a socket for each supply of each place; those of the deal `before` are taken.

    Outlets of the usual type go first. Supplies that find none left take combination outlets.
    """
    deal = Deal({}, dict(before.turns), dict(before.outlets)) if before else Deal({}, {}, {})
    _choose_pdus(pdus, places, deal)
    fitting = {place.type.inlet: racktypes.fitting(place.type, pdus.type) for place in places}
    for choice in range(max(map(len, fitting.values()), default=0)):
        outlets = {inlet: types[choice] for inlet, types in fitting.items() if choice < len(types)}
        _choose_outlets(pdus, places, outlets, deal)
    return deal


def _choose_pdus(pdus: RackPdus, places: list[PowerSlot], deal: Deal) -> None:
    """Put supply i of each place on feed i in turn, and on the PDUs of that feed in turn.

    A device whose supplies no source counts gets one supply on each feed.
    """
    claims: dict[tuple[str, bool], list[Claim]] = {}
    for rank, place in enumerate(places):
        for index in range(place.type.supplies or len(pdus.feeds)):
            turns = (pdus.feeds[index % len(pdus.feeds)], place.hangs)
            claims.setdefault(turns, []).append(Claim(place.holder, 1, 1, index + 1, rank))
    for turns, claimed in claims.items():
        feed, hangs = turns
        space = Space(f"/supply/{pdus.name}/{feed}/{'top' if hangs else 'bottom'}")
        deal.turns[turns] = pdus.allocation.fit(space, claimed, _leases(deal.turns.get(turns)))
    for place in places:
        sockets = deal.sockets.setdefault((place.key, place.slot), [])
        for index in range(place.type.supplies or len(pdus.feeds)):
            feed = pdus.feeds[index % len(pdus.feeds)]
            turn = deal.turns[feed, place.hangs].slot(place.holder, index + 1) % pdus.per_feed
            sockets.append(Socket(feed, pdus.per_feed - 1 - turn if place.hangs else turn))


def _choose_outlets(pdus: RackPdus, places: list[PowerSlot], outlets: dict[str | None, str], deal: Deal) -> None:
    """Plug supplies that have no outlet yet into outlets of one type per inlet, as far as these suffice."""
    claims: dict[OutletRow, list[Claim]] = {}
    for rank, place in enumerate(places):
        for number, socket in enumerate(deal.sockets[place.key, place.slot], start=1):
            if place.type.inlet in outlets and not socket.ordinal:
                row = OutletRow(socket.feed, socket.pdu, outlets[place.type.inlet])
                claims.setdefault(row, []).append(Claim(place.holder, 1, 1, number, rank, place.hangs))
    count = dict(pdus.type.outlets)
    for row, claimed in claims.items():
        space = Space(f"/outlet/{pdus.name}/{row.feed}{row.pdu + 1}/{row.outlet}", 1, count[row.outlet] + 1)
        deal.outlets[row] = pdus.allocation.fit(space, claimed, _leases(deal.outlets.get(row)))
    for place in places:
        sockets = deal.sockets[place.key, place.slot]
        for index, socket in enumerate(sockets):
            if place.type.inlet in outlets and not socket.ordinal:
                row = OutletRow(socket.feed, socket.pdu, outlets[place.type.inlet])
                ordinal = deal.outlets[row].find(place.holder, index + 1)
                sockets[index] = socket._replace(outlet=row.outlet, ordinal=ordinal) if ordinal else socket


def _leases(slots: Slots | None) -> list[Lease]:
    return [lease for leases in slots.leases.values() for lease in leases] if slots else []


def _phase(pdu: DeviceType, ordinal: int) -> str:
    """What outlet `ordinal` of its type is between: the phases take turns."""
    if not ordinal or pdu.phases != 3 or pdu.voltage_v is None:
        return ""
    return (TO_NEUTRAL if pdu.voltage_v >= NEUTRAL_FROM_V else BETWEEN)[(ordinal - 1) % 3]


def _no_outlet(device: str, inlet: str, rack: Rack) -> Finding:
    """A pinned device for which its rack has no outlet left."""
    message = f"the PDUs of {rack.name} have no outlet left for the {inlet} inlets of {device}, which is pinned there"
    hint = "pin it to another rack, or use PDUs with more outlets"
    return Finding("DC220", message, hint, ("pins", device))


def _lack(layout: RackLayout, group: str, inlet: str, slot_ranges: dict[str, SlotRange]) -> Finding:
    """No outlet of the PDUs takes an inlet, or there are too few of them."""
    path: KeyPath = (*layout.origin(group), "holds") if layout.stated else layout.origin(group)
    pdu, per_feed, usual = layout.pdus[group], layout.per_feed[group], racktypes.TAKEN_BY[inlet][0]
    places = list(_places(slot_ranges))
    alike = [place for place in places if place.type.inlet == inlet]
    if not racktypes.fitting(alike[0].type, pdu):
        message = f"no outlet of {pdu.model} takes the {inlet} inlet of {alike[0].type.model}"
        return Finding("DC221", message, f"use a PDU with {usual} outlets in the racks of group '{group}'", path)

    pdus = _pdus_of(layout, group)
    largest = max(alike, key=lambda place: place.type.supplies * slot_ranges[place.key].per_rack)
    counts = _outcomes(pdus, places, inlet)
    worst = max((outcome for outcome in counts if not outcome.plugged), key=lambda outcome: counts[outcome])
    plugged, without = counts[worst._replace(plugged=True)], counts[worst]
    message = f"a rack of group '{group}' takes {plugged + without} supplies with a {inlet} inlet to one PDU, "
    message += f"{pdu.model} has outlets for {plugged} of them"
    per_rack = slot_ranges[largest.key].per_rack
    fewer = _most_held(pdus, places, largest, per_rack)
    more = next(
        (
            number
            for number in range(per_feed + 1, MAX_PER_FEED + 1)
            if _all_plugged(pdus._replace(per_feed=number), places, inlet)
        ),
        0,
    )
    ways = [f"hold {fewer} x {largest.key} in a rack instead of {per_rack}"] if fewer else []
    ways += [f"use {more} PDUs on each feed instead of {per_feed}"] if more else []
    return Finding("DC220", message, ", or ".join([*ways, f"use a PDU with more {usual} outlets"]), path)


def _outcomes(pdus: RackPdus, places: list[PowerSlot], inlet: str) -> Counter[Outcome]:
    """Count the supplies of an inlet by feed, PDU, and whether they get an outlet."""
    sockets = _deal(pdus, places).sockets
    return Counter(
        Outcome(socket.feed, socket.pdu, socket.ordinal > 0)
        for place in places
        if place.type.inlet == inlet
        for socket in sockets[place.key, place.slot]
    )


def _all_plugged(pdus: RackPdus, places: list[PowerSlot], inlet: str) -> bool:
    return all(outcome.plugged for outcome in _outcomes(pdus, places, inlet))


def _most_held(pdus: RackPdus, places: list[PowerSlot], largest: PowerSlot, per_rack: int) -> int:
    """Return how many devices of the group of `largest` a rack has outlets for, 0 for none."""
    for count in range(per_rack - 1, 0, -1):
        remaining = [place for place in places if place.key != largest.key or place.slot < count]
        if _all_plugged(pdus, remaining, largest.type.inlet or ""):
            return count
    return 0
