"""Feeds, the outlet of each power supply on a PDU of its feed, and the phase of each outlet.

Outlets follow from rack slots alone. Servers take the outlets of a type from the first one up, in order of their rack
units. Switches start at the top of a rack and take outlets from the last one down. Every reserved slot has its
outlets, so a new device moves no other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.present import PresentDevice
from dcgen.finding import Finding, KeyPath
from dcgen.plan import outlets
from dcgen.plan.allocation import Allocation, Slots
from dcgen.plan.inventory import racktypes
from dcgen.plan.leases import Claim, Lease, Space
from dcgen.plan.racks import occupancy, placement
from dcgen.plan.racks.layout import RackLayout, SlotRange
from dcgen.plan.records import Device, DeviceGroup, Mount, Rack, Supply
from dcgen.plan.stamp import stamp
from dcgen.plan.types import DeviceType

MAX_PER_FEED = 4
PRESENT = "present"  # the holder of stated outlets in the allocation spaces; no device group has this name
UNPLUGGED = ("ups", "pdu", "powershelf", "accessory")  # their inputs are on the feed itself
VISITOR = -1  # the slot of a device that is pinned from another rack; device groups never use it


class PowerSlot(NamedTuple):
    """A reserved slot in every rack of a group: device group, device type, and number in the rack from 0."""

    key: str
    slot: int
    type: DeviceType

    @property
    def hangs(self) -> bool:
        """True if the slot is counted from the top of the rack."""
        return self.type.kind == "switch"

    @property
    def holder(self) -> str:
        """The name of the slot in the allocation spaces of the rack."""
        return f"{self.key}/{self.slot}"


class RackPdus(NamedTuple):
    """The PDUs of one rack, or of every rack of a group: `per_feed` PDUs of one type on each feed."""

    allocation: Allocation
    name: str
    type: DeviceType
    feeds: tuple[str, ...]
    per_feed: int


class Socket(NamedTuple):
    """The outlet of a power supply: feed, PDU of that feed (from 0), outlet type, and number within the type from 1.

    Without a matching or free outlet, the type is "" and the number 0.
    """

    feed: str
    pdu: int
    outlet: str = ""
    ordinal: int = 0

    @property
    def name(self) -> str:
        """The name of the outlet, such as C19-05; "" for none."""
        return f"{self.outlet}-{self.ordinal:02}" if self.ordinal else ""


class OutletRow(NamedTuple):
    """The outlets of one type on one PDU."""

    feed: str
    pdu: int
    outlet: str


class Deal(NamedTuple):
    """The sockets of each slot by device group and number, and the allocations behind them.

    `turns` assigns PDUs per feed, for slots from the bottom and from the top. `outlets` assigns outlets per row.
    """

    sockets: dict[tuple[str, int], list[Socket]]
    turns: dict[tuple[str, bool], Slots]
    outlets: dict[OutletRow, Slots]


class Outcome(NamedTuple):
    """A PDU of a feed (from 0), and `plugged`, which is true if power supplies on it get an outlet."""

    feed: str
    pdu: int
    plugged: bool


class SupplyPlan(NamedTuple):
    """The power supplies of all mounted devices, and the findings about outlets."""

    supplies: tuple[Supply, ...]
    findings: tuple[Finding, ...]


def make_supplies(
    blueprint: Blueprint,
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    devices: dict[str, Device],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
) -> SupplyPlan:
    """Return the power supplies of every mounted device, and the findings about outlets."""
    slot_ranges = placement.make_slot_ranges(layout, device_groups)
    unpinned = mounts
    if layout.pins:
        unpinned = placement.make_mounts(blueprint, layout._replace(pins={}), device_groups).places
    supplies: list[Supply] = []
    lacking: dict[tuple[str, str], Finding] = {}
    stated = {name: item for name, item in blueprint.present.items() if name in mounts}
    known: dict[tuple[str, int], tuple[list[Supply], list[Socket]]] = {}  # with the sockets, so that ids are theirs
    for name, sockets in _sockets(layout, slot_ranges, devices, unpinned, mounts, racks, stated):
        rack, inlet = racks[mounts[name].rack], devices[name].type.inlet
        if (key := (rack.group, id(sockets))) not in known:
            known[key] = _supplies_on(sockets, layout.pdus[rack.group]), sockets
        pdus = dict(rack.pdus)
        for (_, number, _, feed, outlet, phase, bank), socket in zip(*known[key], strict=True):
            supplies.append(stamp(Supply, (name, number, pdus[feed][socket.pdu], feed, outlet, phase, bank)))
            if not inlet or inlet == outlets.BUSBAR or socket.ordinal:
                continue
            if name in stated or name not in unpinned or rack.name != unpinned[name].rack:
                lacking[name, inlet] = _no_outlet(devices[name], inlet, rack)
            elif (rack.group, inlet) not in lacking:
                lacking[rack.group, inlet] = _lack(layout, rack.group, inlet, slot_ranges[rack.group])
    if built := layout.allocation.built.outlets:
        from dcgen.plan.plugged import as_built

        supplies = list(as_built(layout, devices, mounts, racks, supplies, built))
    taken = occupancy.outlet_faults(blueprint, layout, devices, mounts, racks, supplies) if stated else ()
    return SupplyPlan(tuple(supplies), (*(lacking[key] for key in sorted(lacking)), *taken))


def _supplies_on(sockets: list[Socket], type_: DeviceType) -> list[Supply]:
    """Return the supplies of a device on its sockets of PDUs of a type, without the names of both."""
    found = []
    for number, socket in enumerate(sockets, start=1):
        place = outlets.place(type_, socket.outlet, socket.ordinal)
        found.append(Supply("", number, "", socket.feed, socket.name, place.phase, place.bank))
    return found


def _sockets(
    layout: RackLayout,
    slot_ranges: dict[str, dict[str, SlotRange]],
    devices: dict[str, Device],
    unpinned: dict[str, Mount],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
    present: dict[str, PresentDevice],
) -> Iterator[tuple[str, list[Socket]]]:
    """Yield each mounted device with its sockets.

    `unpinned` has the mounts without pins. A device that is pinned within its rack keeps the sockets of its slot. A
    device that is pinned to another rack takes outlets that the slots of that rack do not use. So does a present
    device, unless the blueprint states its outlets.
    """
    deals = {
        group: _deal(_pdus_of(layout, group), list(_places(slots)) if layout.per_feed[group] else [])
        for group, slots in slot_ranges.items()
    }
    visitors: dict[str, list[PowerSlot]] = {}
    for name in (name for name in layout.pins if mounts[name].rack != unpinned[name].rack):
        if devices[name].type.inlet != outlets.BUSBAR:
            visitors.setdefault(mounts[name].rack, []).append(PowerSlot(name, VISITOR, devices[name].type))
    visits: dict[str, Deal] = {}
    for rack, places in visitors.items():
        group = racks[rack].group
        places = [place for place in places if layout.per_feed[group] and not place.type.on_busbar]
        visits[rack] = _deal(_pdus_of(layout, group)._replace(name=rack), places, deals[group])
    if present:
        yield from _present_sockets(layout, deals, visits, devices, mounts, racks, present)
    for name, mount in mounts.items():
        device, group = devices[name], racks[mount.rack].group
        if (
            device.kind in UNPLUGGED
            or device.type.on_busbar
            or mount.bay
            or not layout.per_feed[group]
            or name in present
        ):
            continue
        if device.type.inlet == outlets.BUSBAR:
            continue
        if unpinned[name].rack != mount.rack:
            yield name, visits[mount.rack].sockets[name, VISITOR]
        else:
            slots = slot_ranges[group][device.group]
            yield name, deals[group].sockets[device.group, slots.slot_units.index(unpinned[name].u)]


def _present_sockets(
    layout: RackLayout,
    deals: dict[str, Deal],
    visits: dict[str, Deal],
    devices: dict[str, Device],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
    present: dict[str, PresentDevice],
) -> Iterator[tuple[str, list[Socket]]]:
    """Yield each present device with its sockets: as stated, or outlets that no other device of the rack takes."""
    in_rack: dict[str, list[str]] = {}
    for name in present:
        in_rack.setdefault(mounts[name].rack, []).append(name)
    for rack, names in in_rack.items():
        group = racks[rack].group
        stated = {
            name: [Socket(*place) for place in occupancy.stated_outlets(layout, racks[rack], present[name])]
            for name in names
        }
        before = _occupied(visits.get(rack, deals[group]), [socket for each in stated.values() for socket in each])
        others = [name for name in names if not present[name].outlets and occupancy.is_powered(devices[name])]
        others = others if layout.per_feed[group] else []  # DC251 reports devices in a rack without PDUs
        places = [PowerSlot(name, VISITOR, devices[name].type) for name in others]
        deal = _deal(_pdus_of(layout, group)._replace(name=rack), places, before)
        for name in names:
            if sockets := deal.sockets[name, VISITOR] if name in others else stated[name]:
                yield name, sockets


def _occupied(deal: Deal, sockets: list[Socket]) -> Deal:
    """Return a deal in which some more sockets are occupied. One that is occupied already is a fault of its own."""
    outlets = dict(deal.outlets)
    for socket in sockets:
        row, holder = OutletRow(socket.feed, socket.pdu, socket.outlet), f"{PRESENT}/{socket.name}"
        held = outlets[row].leases if row in outlets else {}
        if not any(lease.at <= socket.ordinal < lease.end for leases in held.values() for lease in leases):
            outlets[row] = Slots(Space(holder), {**held, holder: (Lease(holder, socket.ordinal, 1),)})
    return deal._replace(outlets=outlets)


def _places(slot_ranges: dict[str, SlotRange]) -> Iterator[PowerSlot]:
    """Yield the slots of a rack that need power: switches from the top down, then others from the bottom up."""
    found = [
        (u, PowerSlot(key, slot, slots.type))
        for key, slots in slot_ranges.items()
        if slots.type.kind not in UNPLUGGED and not slots.type.on_busbar
        for slot, u in enumerate(slots.slot_units)
    ]
    yield from (place for _, place in sorted(found, key=lambda entry: -entry[0]) if place.hangs)
    yield from (place for _, place in sorted(found, key=lambda entry: entry[0]) if not place.hangs)


def _pdus_of(layout: RackLayout, group: str) -> RackPdus:
    return RackPdus(layout.allocation, group, layout.pdus[group], layout.feeds_of(group), layout.per_feed[group])


def _deal(pdus: RackPdus, places: list[PowerSlot], before: Deal | None = None) -> Deal:
    """Return a socket for each power supply of each slot. The sockets of the deal `before` are occupied.

    Power supplies first take outlets of the standard type, and then combination outlets.
    """
    deal = Deal({}, dict(before.turns), dict(before.outlets)) if before else Deal({}, {}, {})
    _choose_pdus(pdus, places, deal)
    fitting = {place.type.inlet: racktypes.fitting(place.type, pdus.type) for place in places}
    for choice in range(max(map(len, fitting.values()), default=0)):
        chosen = {inlet: types[choice] for inlet, types in fitting.items() if choice < len(types)}
        _choose_outlets(pdus, places, chosen, deal)
    return deal


def _choose_pdus(pdus: RackPdus, places: list[PowerSlot], deal: Deal) -> None:
    """Assign the power supplies of each slot to the feeds in turn, and to the PDUs of each feed in turn.

    A device with an unknown number of power supplies gets one per feed.
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


def _choose_outlets(pdus: RackPdus, places: list[PowerSlot], chosen: dict[str | None, str], deal: Deal) -> None:
    """Assign outlets of one type per inlet to power supplies without an outlet, as long as some are free."""
    claims: dict[OutletRow, list[Claim]] = {}
    for rank, place in enumerate(places):
        for number, socket in enumerate(deal.sockets[place.key, place.slot], start=1):
            if place.type.inlet in chosen and not socket.ordinal:
                row = OutletRow(socket.feed, socket.pdu, chosen[place.type.inlet])
                claims.setdefault(row, []).append(Claim(place.holder, 1, 1, number, rank, place.hangs))
    count = dict(pdus.type.outlets)
    for row, claimed in claims.items():
        space = Space(f"/outlet/{pdus.name}/{row.feed}{row.pdu + 1}/{row.outlet}", 1, count[row.outlet] + 1)
        deal.outlets[row] = pdus.allocation.fit(space, claimed, _leases(deal.outlets.get(row)))
    for place in places:
        sockets = deal.sockets[place.key, place.slot]
        for index, socket in enumerate(sockets):
            if place.type.inlet in chosen and not socket.ordinal:
                row = OutletRow(socket.feed, socket.pdu, chosen[place.type.inlet])
                slot = deal.outlets[row].find(place.holder, index + 1)
                if slot:
                    ordinal = outlets.dealt(pdus.type, row.outlet)[slot - 1]
                    sockets[index] = socket._replace(outlet=row.outlet, ordinal=ordinal)


def _leases(slots: Slots | None) -> list[Lease]:
    return [lease for leases in slots.leases.values() for lease in leases] if slots else []


def _no_outlet(device: Device, inlet: str, rack: Rack) -> Finding:
    """Return the finding of a pinned or present device whose rack has no free outlet."""
    how = "present" if device.present else "pinned"
    message = f"the PDUs of rack {rack.name} have no free outlet for the {inlet} inlets of the {how} device "
    hint = "pin it to another rack, or use PDUs with more outlets"
    if device.present:
        hint = "state the outlets that it takes as `outlets:`, or use PDUs with more outlets"
    path: KeyPath = device.origin if device.present else ("pins", device.name)
    return Finding("DC220", f"{message}{device.name}", hint, path)


def _lack(layout: RackLayout, group: str, inlet: str, slot_ranges: dict[str, SlotRange]) -> Finding:
    """Return the finding of a rack group whose PDUs have no outlets for an inlet, or too few."""
    path: KeyPath = (*layout.origin(group), "holds") if layout.stated else layout.origin(group)
    pdu, per_feed, usual = layout.pdus[group], layout.per_feed[group], outlets.TAKEN_BY[inlet][0]
    places = list(_places(slot_ranges))
    alike = [place for place in places if place.type.inlet == inlet]
    if not racktypes.fitting(alike[0].type, pdu):
        message = f"{alike[0].type.model} has {inlet} inlets, but PDU {pdu.model} has no matching outlets"
        return Finding("DC221", message, f"use a PDU with {usual} outlets in the racks of group '{group}'", path)

    pdus = _pdus_of(layout, group)
    largest = max(alike, key=lambda place: place.type.supplies * slot_ranges[place.key].per_rack)
    counts = _outcomes(pdus, places, inlet)
    worst = max((outcome for outcome in counts if not outcome.plugged), key=lambda outcome: counts[outcome])
    plugged, without = counts[worst._replace(plugged=True)], counts[worst]
    message = f"a rack of group '{group}' connects {plugged + without} power supplies with {inlet} inlets to one PDU, "
    message += f"but {pdu.model} has outlets for {plugged}"
    per_rack = slot_ranges[largest.key].per_rack
    fewer = _most_held(pdus, places, largest, per_rack)
    more = next(
        (
            number
            for number in range(per_feed + 1, _most_per_feed(layout, group) + 1)
            if _all_plugged(pdus._replace(per_feed=number), places, inlet)
        ),
        0,
    )
    ways = [f"set `holds: {largest.key}: {fewer}` (now {per_rack})"] if fewer else []
    ways += [f"set `pdus_per_feed: {more}` (now {per_feed})"] if more else []
    return Finding("DC220", message, ", or ".join([*ways, f"use a PDU with more {usual} outlets"]), path)


def _most_per_feed(layout: RackLayout, group: str) -> int:
    """Return the number of PDUs per feed that a rack takes, as far as the catalog states its mounting places."""
    places = layout.racks[group].pdu_places
    if layout.pdus[group].u_height or places is None:
        return MAX_PER_FEED
    return min(MAX_PER_FEED, places // len(layout.feeds_of(group)))


def _outcomes(pdus: RackPdus, places: list[PowerSlot], inlet: str) -> Counter[Outcome]:
    """Count the power supplies with an inlet by feed, PDU, and whether they get an outlet."""
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
    """Return the number of devices in the group of `largest` for which a rack has outlets."""

    def lacks(count: int) -> bool:
        remaining = [place for place in places if place.key != largest.key or place.slot < count]
        return not _all_plugged(pdus, remaining, largest.type.inlet or "")

    return bisect_left(range(1, per_rack), True, key=lacks)
