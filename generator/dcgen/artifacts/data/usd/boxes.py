"""The box of each device in its rack, in millimeters from the middle of the footprint of the rack.

x runs to the right as seen from the front of the rack, y from its front to its rear, z up from the floor.

No source states where the rails of a rack are, or how wide a device is behind its panel. The boxes follow conventions:

- The rack units are in the middle of the height of the rack. A box is as wide as a panel of its rails.
- A device that faces the front begins at the front of the rack, one that faces the rear at its rear.
- A device of unknown depth is as deep as its rack. A node is as large as its bay.
- A vertical PDU is 56 mm wide and at the rear. The feeds are on the right and the left in turn, seen from the front. If
  its depth is unknown, it is 56 mm deep. If its length is unknown, it is as long as the rails.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.plan.records import Device, Mount
from dcgen.topology import Topology
from dcgen.views.placed import U_MM, PlacedRack

INCH_MM = 25.4
RAIL_IN = 19  # the width of a panel in a rack whose source states none; EIA-310 has 482.6 mm, 19 inches
STRIP_MM = 56  # a common width of a vertical PDU


class BoxSize(NamedTuple):
    """The extent of a box along x, y and z, in millimeters."""

    width: float
    depth: float
    height: float


class DeviceBox(NamedTuple):
    """A device with the middle and the size of its box. `unknown` are the dimensions that follow a convention.

    `u` is 0 beside the rack units. `bay` is 0 and `chassis` empty, except for a node.
    """

    device: Device
    x: float
    y: float
    z: float
    size: BoxSize
    unknown: tuple[str, ...]
    u: int = 0
    face: str = ""
    chassis: str = ""
    bay: int = 0


def device_boxes(topology: Topology, at: PlacedRack) -> Iterator[DeviceBox]:
    """Yield the devices of a rack from the bottom up, and then the vertical PDUs."""
    boxes: dict[str, DeviceBox] = {}
    for device in topology.in_rack[at.rack.name]:
        mount = topology.plan.mounts[device.name]
        made = _node(device, mount, boxes[mount.chassis]) if mount.bay else _mounted(device, mount, at)
        boxes[device.name] = made
        yield made
    for index, (_, names) in enumerate(at.rack.pdus):
        upright = [name for name in names if name not in topology.plan.mounts]
        yield from _strips([topology.plan.devices[name] for name in upright], index % 2, at)


def _mounted(device: Device, mount: Mount, at: PlacedRack) -> DeviceBox:
    """Return the box of a device in rack units."""
    depth, rails = device.type.depth_mm.value, at.rack.rail_width_in
    size = BoxSize(
        min((rails or RAIL_IN) * INCH_MM, at.width), min(depth or at.depth, at.depth), device.type.u_height * U_MM
    )
    inward = (at.depth - size.depth) / 2
    unknown = (*(() if rails else ("width",)), *(() if depth else ("depth",)))
    y = -inward if mount.face == "front" else inward
    return DeviceBox(device, 0.0, y, _middle(at, mount.u, size), size, unknown, mount.u, mount.face)


def _middle(at: PlacedRack, u: int, size: BoxSize) -> float:
    return at.rails_z + (u - 1) * U_MM + size.height / 2


def _node(device: Device, mount: Mount, chassis: DeviceBox) -> DeviceBox:
    """Return the box of a node: its bay, from the top and from the left as seen from the side of the bays."""
    bays = chassis.device.type.bays
    assert bays
    row, column = divmod(mount.bay - 1, bays.columns)
    size = BoxSize(chassis.size.width / bays.columns, chassis.size.depth, chassis.size.height / bays.rows)
    across = (column + 0.5) * size.width - chassis.size.width / 2
    x = across if (bays.side == "front") == (mount.face == "front") else -across
    z = chassis.z + chassis.size.height / 2 - (row + 0.5) * size.height
    unknown = ("width", "depth", "height")
    return DeviceBox(device, x, chassis.y, z, size, unknown, mount.u, mount.face, mount.chassis, mount.bay)


def _strips(pdus: list[Device], side: int, at: PlacedRack) -> Iterator[DeviceBox]:
    """Yield the vertical PDUs of a feed, from the rear to the front on one side of a rack."""
    y = at.depth / 2
    for pdu in pdus:
        depth, length = pdu.type.depth_mm.value, pdu.type.length_mm.value
        size = BoxSize(STRIP_MM, depth or STRIP_MM, min(length or at.rack.type.u_height * U_MM, at.height))
        unknown = ("width", *(() if depth else ("depth",)), *(() if length else ("height",)))
        x = (at.width - size.width) / 2 * (1, -1)[side]
        yield DeviceBox(pdu, x, y - size.depth / 2, at.height / 2, size, unknown)
        y -= size.depth
