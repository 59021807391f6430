"""Faults of the as-built cabling on the pages of a site: marks in rack elevations, a table, and notes per rack.

A mark is an outline around a device and a flag beside the front view with the number of its faults.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology
from dcgen.views.elevation import (
    CAPTION,
    NUMBERS,
    RACK_WIDTH,
    STRIP,
    DeviceMark,
    FaultFlag,
    LegendEntry,
    Picture,
    mounted,
)

FLAG_WIDTH, FLAG_HEIGHT, TIP = 21, 14, 5  # of a flag, and of its tip, which points at the device
FLAGGED = LegendEntry("flagged", "device with cable faults; its flag counts them")


class FaultRow(NamedTuple):
    """A fault as a row of a table: its number, code, sentence, fix, and its devices with the anchors of their racks."""

    number: int
    code: str
    text: FreeText
    hint: FreeText
    devices: tuple[tuple[str, str], ...]


class DeviceFaults(NamedTuple):
    """The numbers of the faults of a device, and their sentences for a tooltip."""

    numbers: tuple[int, ...]
    title: FreeText


class SiteFaults(NamedTuple):
    """The faults of a site: coverage and counts as text, the first rows and the number of others.

    `devices` has the faults by device, and `notes` the lines below the elevation of each rack: label and text.
    """

    coverage: FreeText
    counts: str
    rows: tuple[FaultRow, ...]
    more: str = ""
    devices: Mapping[str, DeviceFaults] = {}
    notes: Mapping[str, tuple[tuple[str, FreeText], ...]] = {}


def mark_picture(topology: Topology, rack: Rack, picture: Picture, faults: SiteFaults) -> Picture:
    """Return the views of a rack with the marks of its devices, unchanged if none has a fault."""
    shapes = list(_shapes(topology, rack, picture))
    marks = tuple(
        DeviceMark(x, y, width, height, faults.devices[name].title)
        for name, x, y, width, height in shapes
        if name in faults.devices
    )
    return picture._replace(marks=marks, flags=tuple(_flags(topology, rack, picture, faults))) if marks else picture


def _shapes(topology: Topology, rack: Rack, picture: Picture) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield each device with the corner and the size of its box, for each view."""
    devices = [device for device, _ in mounted(topology, rack)]
    for left, boxes, bays in (
        (picture.front_x, picture.front, picture.front_bays),
        (picture.rear_x, picture.rear, picture.rear_bays),
    ):
        for device, box in zip(devices, boxes, strict=False):  # blanking panels follow the devices
            yield device.name, left, CAPTION + box.y, RACK_WIDTH, box.height
        for name, bay in zip(_in_bays(topology, devices), bays, strict=True):
            yield name, left + bay.x, CAPTION + bay.y, bay.width, bay.height
    for name, strip in zip(_beside(topology, rack), picture.strips, strict=True):
        yield name, strip.x, CAPTION + strip.y, STRIP, strip.height


def _in_bays(topology: Topology, devices: list[Device]) -> Iterator[str]:
    """Yield the name of each chassis and of the nodes in its bays, "" for an empty bay."""
    for device in devices:
        if device.kind == "chassis" and device.type.bays:
            yield device.name
            nodes = topology.nodes_in[device.name]
            yield from (nodes[bay].name if bay in nodes else "" for bay in range(1, device.type.bays.size + 1))


def _beside(topology: Topology, rack: Rack) -> list[str]:
    """Return the vertical PDUs of a rack in the order of the strips: those on the left, then those on the right."""
    sides: tuple[list[str], list[str]] = ([], [])
    for index, (_, names) in enumerate(rack.pdus):
        sides[index % 2].extend(name for name in names if name not in topology.plan.mounts)
    return [*sides[0], *sides[1]]


def _flags(topology: Topology, rack: Rack, picture: Picture, faults: SiteFaults) -> Iterator[FaultFlag]:
    """Yield a flag for each rack unit with faults, right of the front view, and for each vertical PDU, above it."""
    left = picture.front_x + RACK_WIDTH + NUMBERS + 1
    for (device, _), box in zip(mounted(topology, rack), picture.front, strict=False):
        nodes = topology.nodes_in[device.name].values() if device.kind == "chassis" else ()
        names = (device.name, *(node.name for node in nodes))
        if numbers := {number for name in names for number in _numbers(faults, name)}:
            y = CAPTION + box.y + (box.height - FLAG_HEIGHT) // 2
            middle = y + FLAG_HEIGHT // 2
            tip = f"M{left} {middle}l{TIP} -{TIP}v{2 * TIP}z"
            yield _flag(left + TIP, y, FLAG_WIDTH, tip, len(numbers))
    for name, strip in zip(_beside(topology, rack), picture.strips, strict=True):
        if numbers := set(_numbers(faults, name)):
            yield _flag(strip.x, max(CAPTION + strip.y - FLAG_HEIGHT, 0), STRIP, "", len(numbers))


def _flag(x: int, y: int, width: int, tip: str, count: int) -> FaultFlag:
    return FaultFlag(x, y, width, FLAG_HEIGHT, tip, f"{count}", x + width // 2, y + FLAG_HEIGHT - 3)


def _numbers(faults: SiteFaults, device: str) -> tuple[int, ...]:
    return faults.devices[device].numbers if device in faults.devices else ()
