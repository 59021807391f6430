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
from dcgen.finding import Finding, KeyPath, fault
from dcgen.plan.allocation import Allocation, Claim, Lease, Slots, Space
from dcgen.plan.inventory import racktypes
from dcgen.plan.racks import placement
from dcgen.plan.racks.placement import RackLayout, SlotRange
from dcgen.plan.records import Device, DeviceGroup, Feed, Mount, Rack, Supply
from dcgen.plan.types import DeviceType

MAX_PER_FEED = 4
GUEST = -1  # the number in a rack of a device that is pinned there from another: no class has it
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
    """The PDUs of every rack of a group: `per_feed` of one type on each of the feeds."""

    allocation: Allocation
    group: str
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


class SupplyPlan(NamedTuple):
    """Every supply of every mounted device, and the findings about outlets."""

    supplies: tuple[Supply, ...]
    findings: tuple[Finding, ...]


def make_feeds(blueprint: Blueprint) -> tuple[Feed, ...]:
    """The feeds of the site, sorted by name. Raises FindingsError when the loss of the only one is to be survived."""
    power = blueprint.power
    if len(power.feeds) == 1 and power.survives == "feed" and "survives" in power.model_fields_set:
        hint = "name a second feed, or write `survives: nothing`"
        raise fault("DC105", "nothing survives the loss of the only feed", hint, ("power", "survives"))
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
    homes = placement.make_mounts(blueprint, replace(layout, pins={}), device_groups) if layout.pins else mounts
    supplies: list[Supply] = []
    lacking: dict[tuple[str, str], Finding] = {}
    for name, sockets in _sockets(layout, slot_ranges, devices, homes, mounts, racks):
        rack, inlet = racks[mounts[name].rack], devices[name].type.inlet
        pdus, type_ = dict(rack.pdus), layout.pdus[rack.group]
        for number, (feed, pdu, kind, ordinal) in enumerate(sockets, start=1):
            outlet = f"{kind}-{ordinal:02}" if ordinal else ""
            supplies.append(Supply(name, number, pdus[feed][pdu], feed, outlet, _phase(type_, ordinal)))
            if not inlet or ordinal:
                continue
            if rack.name != homes[name].rack:
                lacking[name, inlet] = _no_outlet(name, inlet, rack)
            elif (rack.group, inlet) not in lacking:
                lacking[rack.group, inlet] = _lack(layout, rack.group, inlet, slot_ranges[rack.group])
    return SupplyPlan(tuple(supplies), tuple(lacking[key] for key in sorted(lacking)))


def _sockets(
    layout: RackLayout,
    slot_ranges: dict[str, dict[str, SlotRange]],
    devices: dict[str, Device],
    homes: dict[str, Mount],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
) -> Iterator[tuple[str, list[Socket]]]:
    """The sockets of each mounted device.

    A pinned device keeps those of its place where the pin leaves it in its rack. In another rack it is a guest: it
    takes what the places of that rack leave over.
    """
    places = {group: list(_places(held)) for group, held in slot_ranges.items()}
    deals = {group: _deal(_pdus_of(layout, group), held) for group, held in places.items()}
    stand_ins: dict[str, list[PowerSlot]] = {}
    for name in (name for name in layout.pins if mounts[name].rack != homes[name].rack):
        stand_ins.setdefault(mounts[name].rack, []).append(PowerSlot(name, GUEST, devices[name].type))
    visits: dict[str, Deal] = {}
    for rack, held in stand_ins.items():
        group = racks[rack].group
        visits[rack] = _deal(_pdus_of(layout, group), held, deals[group])
    for name, mount in mounts.items():
        device, group = devices[name], racks[mount.rack].group
        if device.kind in ("ups", "pdu"):
            continue
        if homes[name].rack != mount.rack:
            yield name, visits[mount.rack].sockets[name, GUEST]
        else:
            slots = slot_ranges[group][device.group]
            yield name, deals[group].sockets[device.group, slots.slot_units.index(homes[name].u)]


def _places(slot_ranges: dict[str, SlotRange]) -> Iterator[PowerSlot]:
    """The places of a rack that take power: what hangs from the top down, then the others upwards."""
    found = [
        (lowest, PowerSlot(key, slot, slots.type))
        for key, slots in slot_ranges.items()
        if slots.type.kind not in ("ups", "pdu")
        for slot, lowest in enumerate(slots.slot_units)
    ]
    yield from (place for _, place in sorted(found, key=lambda item: -item[0] if item[1].hangs else 1000 + item[0]))


def _pdus_of(layout: RackLayout, group: str) -> RackPdus:
    return RackPdus(layout.allocation, group, layout.pdus[group], layout.feeds, layout.per_feed[group])


def _deal(pdus: RackPdus, places: list[PowerSlot], before: Deal | None = None) -> Deal:
    """Return a socket for each supply of each place; those of the deal `before` are taken.

    Outlets of the usual type go first. Supplies that find none left take combination outlets.
    """
    deal = Deal({}, dict(before.turns), dict(before.outlets)) if before else Deal({}, {}, {})
    _choose_pdus(pdus, places, deal)
    count = dict(pdus.type.outlets)
    fitting = {place.type.inlet: racktypes.fitting(place.type, pdus.type) for place in places}
    for choice in range(max(map(len, fitting.values()), default=0)):
        claims: dict[OutletRow, list[Claim]] = {}
        for rank, place in enumerate(places):
            outlets = fitting[place.type.inlet]
            for number, socket in enumerate(deal.sockets[place.key, place.slot], start=1):
                if choice < len(outlets) and not socket.ordinal:
                    row = OutletRow(socket.feed, socket.pdu, outlets[choice])
                    claims.setdefault(row, []).append(Claim(place.holder, 1, 1, number, rank, place.hangs))
        for row, claimed in claims.items():
            space = Space(f"/outlet/{pdus.group}/{row.feed}{row.pdu + 1}/{row.outlet}", 1, count[row.outlet] + 1)
            deal.outlets[row] = pdus.allocation.fit(space, claimed, _leases(deal.outlets.get(row)))
        for place in places:
            outlets = fitting[place.type.inlet]
            if choice < len(outlets):
                _plug(deal, place, outlets[choice])
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
        space = Space(f"/supply/{pdus.group}/{feed}/{'top' if hangs else 'bottom'}")
        deal.turns[turns] = pdus.allocation.fit(space, claimed, _leases(deal.turns.get(turns)))
    for place in places:
        sockets = deal.sockets.setdefault((place.key, place.slot), [])
        for index in range(place.type.supplies or len(pdus.feeds)):
            feed = pdus.feeds[index % len(pdus.feeds)]
            turn = deal.turns[feed, place.hangs].slot(place.holder, index + 1) % pdus.per_feed
            sockets.append(Socket(feed, pdus.per_feed - 1 - turn if place.hangs else turn))


def _leases(slots: Slots | None) -> list[Lease]:
    return [lease for leases in slots.leases.values() for lease in leases] if slots else []


def _plug(deal: Deal, place: PowerSlot, outlet: str) -> None:
    """Plug the supplies of a place into the outlets of a type that they got."""
    sockets = deal.sockets[place.key, place.slot]
    for index, socket in enumerate(sockets):
        row = deal.outlets.get(OutletRow(socket.feed, socket.pdu, outlet))
        ordinal = row.find(place.holder, index + 1) if row and not socket.ordinal else None
        if ordinal is not None:
            sockets[index] = socket._replace(outlet=outlet, ordinal=ordinal)


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

    def count(kept: list[PowerSlot], number: int) -> Counter[tuple[str, int, bool]]:
        """The supplies of this inlet by feed, PDU, and whether they find an outlet."""
        sockets_of = _deal(_pdus_of(layout, group)._replace(per_feed=number), kept).sockets
        sockets = [
            socket for place in kept if place.type.inlet == inlet for socket in sockets_of[place.key, place.slot]
        ]
        return Counter((socket.feed, socket.pdu, socket.ordinal > 0) for socket in sockets)

    def fits(kept: list[PowerSlot], number: int) -> bool:
        return all(found for _, _, found in count(kept, number))

    thirsty = max(alike, key=lambda place: place.type.supplies * slot_ranges[place.key].per_rack)
    counts, per_rack = count(places, per_feed), slot_ranges[thirsty.key].per_rack
    feed, number, _ = max((key for key in counts if not key[2]), key=lambda key: counts[key])
    plugged, without = counts[feed, number, True], counts[feed, number, False]
    message = f"a rack of group '{group}' takes {plugged + without} supplies with a {inlet} inlet to one PDU, "
    message += f"{pdu.model} has outlets for {plugged} of them"
    kept = {
        held: [place for place in places if place.key != thirsty.key or place.slot < held]
        for held in range(1, per_rack)
    }
    held = next((held for held in sorted(kept, reverse=True) if fits(kept[held], per_feed)), 0)
    more = next((number for number in range(per_feed + 1, MAX_PER_FEED + 1) if fits(places, number)), 0)
    ways = [f"hold {held} x {thirsty.key} in a rack instead of {per_rack}"] if held else []
    ways += [f"use {more} PDUs on each feed instead of {per_feed}"] if more else []
    return Finding("DC220", message, ", or ".join([*ways, f"use a PDU with more {usual} outlets"]), path)
