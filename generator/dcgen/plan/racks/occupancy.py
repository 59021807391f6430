"""The outlets that present devices take, as the blueprint states them, and outlets with two plugs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dcgen.blueprint import Blueprint
from dcgen.blueprint.present import PresentDevice
from dcgen.finding import Finding, KeyPath, did_you_mean
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import Device, Mount, Rack, Supply

Place = tuple[str, int, str, int]  # feed, PDU of that feed from 0, type of the outlet, and its number from 1


def is_powered(device: Device) -> bool:
    """Return whether a present device has power supplies: as known, or one per feed if it may draw power."""
    return device.type.supplies > 0 or device.type.power_w.value != 0


def stated_outlets(layout: RackLayout, rack: Rack, item: PresentDevice) -> Iterator[Place]:
    """Yield the stated outlets of a present device that its rack has."""
    pdus, counts = _pdus(layout, rack), dict(layout.pdus[rack.group].outlets)
    for key, names in item.outlets.items():
        for name in names:
            outlet, _, number = name.rpartition("-")
            if key in pdus and 1 <= int(number) <= counts.get(outlet, 0):
                yield (*pdus[key], outlet, int(number))


def outlet_faults(
    blueprint: Blueprint,
    layout: RackLayout,
    devices: Mapping[str, Device],
    mounts: Mapping[str, Mount],
    racks: Mapping[str, Rack],
    supplies: Iterable[Supply],
) -> Iterator[Finding]:
    """Yield DC114 for stated outlets that the rack does not have, and for outlets that another device takes."""
    for name, item in sorted(blueprint.present.items()):
        if name in mounts:
            yield from _unknown(layout, racks[item.rack], name, item)
    plugged: dict[tuple[str, str], list[Supply]] = {}
    for supply in supplies:
        if supply.outlet:
            plugged.setdefault((supply.pdu, supply.outlet), []).append(supply)
    for (pdu, outlet), each in sorted(plugged.items()):
        present = next(
            (item.device for item in each if devices[item.device].present and item.device in blueprint.present), ""
        )
        other = next((item.device for item in each if item.device != present), "")
        if len(each) > 1 and present:
            message = f"outlet {outlet} of {pdu} has the plugs of {present} and {other or present}"
            hint = f"state another outlet of {present}"
            if free := _free(layout, racks[mounts[present].rack], pdu, outlet, plugged):
                hint = f"plug {present} into another outlet and state it, such as {free}"
            yield Finding("DC114", message, hint, ("present", present, "outlets"))


def _unknown(layout: RackLayout, rack: Rack, name: str, item: PresentDevice) -> Iterator[Finding]:
    pdus, type_ = _pdus(layout, rack), layout.pdus[rack.group]
    for key, outlets in item.outlets.items():
        path: KeyPath = ("present", name, "outlets", key)
        if key not in pdus:
            message = f"rack {rack.name} has no PDU '{key}'"
            hint = did_you_mean(key, pdus) if pdus else "remove `outlets:`, or correct `rack:`"
            yield Finding("DC114", message, hint, path)
            continue
        for outlet in outlets:
            kind, _, number = outlet.rpartition("-")
            count = dict(type_.outlets).get(kind, 0)
            if not 1 <= int(number) <= count:
                listed = ", ".join(f"{kind}-01 to {kind}-{most:02}" for kind, most in type_.outlets)
                message = f"PDU {type_.model} of rack {rack.name} has no outlet '{outlet}'"
                yield Finding("DC114", message, f"use one of: {listed}", path)


def _pdus(layout: RackLayout, rack: Rack) -> dict[str, tuple[str, int]]:
    """Return the feed and the number, from 0, of each PDU of a rack, by the name that `outlets:` uses."""
    feeds, per_feed = layout.feeds_of(rack.group), layout.per_feed[rack.group]
    numbered = {f"{feed}{index + 1}": (feed, index) for feed in feeds for index in range(per_feed)}
    return numbered | {feed: (feed, 0) for feed in feeds if per_feed}


def _free(
    layout: RackLayout, rack: Rack, pdu: str, outlet: str, plugged: Mapping[tuple[str, str], list[Supply]]
) -> str:
    """Return the last free outlet of the same type on a PDU, "" if none is free."""
    kind = outlet.rpartition("-")[0]
    count = dict(layout.pdus[rack.group].outlets).get(kind, 0)
    names = (f"{kind}-{number:02}" for number in range(count, 0, -1))
    return next((name for name in names if (pdu, name) not in plugged), "")
