"""The owners of a part: the devices, racks and cables that need it, with the number of pieces of each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.bill.needs import every_need
from dcgen.plan.cabling.pieces import pieces
from dcgen.plan.records import BillLine, Plan

RACKED = ("server", "chassis", "storage", "switch", "panel", "accessory", "pdu", "ups", "powershelf", "cdu")
FITTED = ("gpu", "cpu", "memory", "nic", "drive")


class Owner(NamedTuple):
    """An object that needs some pieces of a part, and the key path that made it."""

    name: str
    quantity: int
    origin: KeyPath


def owners_of(plan: Plan, line: BillLine) -> Iterator[Owner]:
    """Yield what needs the pieces of a line of the bill, in the order of the plan.

    Transceivers for free cages (`fill_cages`) belong to no cable, so the sum may be lower than that of the line.
    """
    yield from _needs(plan, line)
    ordered = [device for device in plan.devices.values() if not device.present]
    if line.category in RACKED:
        for device in ordered:
            kind = "server" if device.kind == "nvswitch" else device.kind
            if kind == line.category and device.type.model == line.model:
                yield Owner(device.name, 1, device.origin)
    elif line.category in FITTED:
        for device in ordered:
            count = sum(
                part.quantity
                for part in device.type.parts
                if (part.category, part.model) == (line.category, line.model)
            )
            if count:
                yield Owner(device.name, count, device.origin)
    elif line.category == "rack":
        for rack in plan.racks.values():
            if rack.type.model == line.model and not rack.present:
                yield Owner(rack.name, 1, rack.origin)
    elif line.category == "cable":
        yield from _cables(plan, line)
    elif line.category == "optic":
        yield from _optics(plan, line)


def _needs(plan: Plan, line: BillLine) -> Iterator[Owner]:
    """Yield the devices and racks of a line that follows from them."""
    key = (line.category, line.model, line.part_number, line.length_m, line.color)
    for need in every_need(plan):
        part = need.part
        if (part.category, part.model, part.part_number, part.length_m, part.color) == key:
            yield Owner(need.owner, need.quantity, need.origin)


def _cables(plan: Plan, line: BillLine) -> Iterator[Owner]:
    """Yield the cables of a line. A splitter counts once, with its first tail."""
    heads: set[str] = set()
    for cable in pieces(plan.cables, plan.trunks):
        if (cable.model, cable.part_number, cable.length_m) != (line.model, line.part_number, line.length_m):
            continue
        head = cable.head or cable.id
        if head not in heads:
            heads.add(head)
            yield Owner(f"{cable.id} to {cable.b_device}:{cable.b_port}", 1, ("fabrics", cable.fabric))


def _optics(plan: Plan, line: BillLine) -> Iterator[Owner]:
    """Yield the cages with a transceiver of a line. The ports of a cage share one."""
    seen: set[tuple[str, str]] = set()
    for cable in plan.cables:
        ends = ((cable.a_device, cable.a_port, cable.a_optic), (cable.b_device, cable.b_port, cable.b_optic))
        for device, port, optic in ends:
            cage = device, plan.devices[device].type.port[port].cage
            if optic == line.model and cage not in seen:
                seen.add(cage)
                yield Owner(f"{device}:{cage[1]}", 1, ("fabrics", cable.fabric))


def lines_of(bill: Iterable[BillLine], name: str) -> list[BillLine]:
    """Return the lines of a model or part number."""
    return [line for line in bill if name in (line.model, line.part_number)]
