"""Power supplies on the outlets that they are plugged into already, as a lock states them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dcgen.plan import outlets
from dcgen.plan.built import BuiltOutlet
from dcgen.plan.inventory import racktypes
from dcgen.plan.leases import settle
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import Device, Mount, Rack, Supply
from dcgen.plan.types import DeviceType


def as_built(
    layout: RackLayout,
    devices: dict[str, Device],
    mounts: dict[str, Mount],
    racks: dict[str, Rack],
    supplies: list[Supply],
    built: Mapping[tuple[str, int], BuiltOutlet],
) -> Iterator[Supply]:
    """Yield the power supplies with the outlets that they are plugged into already.

    An outlet that the rack does not have, or that does not fit the inlet, changes nothing.
    """
    feeds: dict[str, dict[str, str]] = {}  # the feed of each PDU, by rack
    stated: dict[tuple[str, int], tuple[str, str]] = {}
    for item in supplies:
        if outlet := built.get((item.device, item.number)):
            rack = racks[mounts[item.device].rack]
            known = feeds.setdefault(rack.name, {name: feed for feed, names in rack.pdus for name in names})
            if outlet.pdu in known and _fits(outlet, devices[item.device], layout.pdus[rack.group]):
                stated[item.device, item.number] = outlet.pdu, outlet.outlet
    planned = {
        (item.device, item.number): (item.pdu, item.outlet or f"{item.device}/{item.number}") for item in supplies
    }
    moved = settle(planned, stated)
    for item in supplies:
        if (item.device, item.number) not in moved:
            yield item
            continue
        pdu, name = moved[item.device, item.number]
        rack = racks[mounts[item.device].rack]
        if not _fits(BuiltOutlet(pdu, name), devices[item.device], layout.pdus[rack.group]):
            yield item._replace(outlet="", phase="", bank=0)
            continue
        kind, _, ordinal = name.rpartition("-")
        place = outlets.place(layout.pdus[rack.group], kind, int(ordinal))
        yield item._replace(pdu=pdu, feed=feeds[rack.name][pdu], outlet=name, phase=place.phase, bank=place.bank)


def _fits(outlet: BuiltOutlet, device: Device, pdu: DeviceType) -> bool:
    """Return whether a PDU has an outlet, and the outlet fits the inlets of a device."""
    kind, _, ordinal = outlet.outlet.rpartition("-")
    if kind not in racktypes.fitting(device.type, pdu) or not (ordinal.isascii() and ordinal.isdecimal()):
        return False
    return 1 <= int(ordinal) <= dict(pdu.outlets).get(kind, 0)
