"""Routes: the length of each link from geometry.

A route between two racks goes from each device up to the tray, along the row, and across the rows. In one rack it goes
along the side of the rack. Between ports at the front and ports at the rear it also crosses the depth of the rack, of
the deeper one if they differ. Slack comes on top.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.plan.records import Device, Floor, Link, Mount, Rack

RACK_UNIT_M = 0.04445  # EIA-310: 1.75 inch
DEFAULT_SLACK_M = 1.0  # without a floor
SIDE_M = 0.6  # from a port to the side of the rack, at both ends together


class PlacedDevices(NamedTuple):
    """The surroundings of the links: devices, their positions, the racks and the floor, None if it is unknown."""

    devices: dict[str, Device]
    mounts: dict[str, Mount]
    racks: dict[str, Rack]
    floor: Floor | None


def routes(links: Iterable[Link], site: PlacedDevices) -> Iterator[float | None]:
    """Yield the length of each route in meters, None if the floor is unknown.

    A vertical PDU extends over the whole rack. Its port counts as the bottom for routes to the tray, and as the
    farther end for routes within the rack.
    """
    devices, mounts, racks, floor = site.devices, site.mounts, site.racks, site.floor
    slack = floor.slack_m if floor else DEFAULT_SLACK_M
    ends = {pdu: Mount(rack.name, 1, "rear") for rack in racks.values() for _, pdus in rack.pdus for pdu in pdus}
    ends.update(
        (name, mount._replace(face=devices[name].type.ports_face(mount.face))) for name, mount in mounts.items()
    )
    along: dict[tuple[str, str], float | None] = {}
    for link in links:
        here, there = ends.get(link.a_device), ends.get(link.b_device)
        if here is None or there is None:
            yield None
            continue
        pair = here.rack, there.rack
        if here.rack == there.rack and link.a_device not in mounts:
            here = here._replace(u=max(here.u, racks[here.rack].type.u_height, key=lambda u: abs(u - there.u)))
        if pair not in along:
            along[pair] = floor.along_m(racks[here.rack], racks[there.rack]) if floor else None
        depths = racks[here.rack].depth_mm, racks[there.rack].depth_mm
        meters = _meters(floor, here, there, depths, along[pair])
        yield None if meters is None else round(meters + SIDE_M + slack, 2)


def _meters(
    floor: Floor | None, here: Mount, there: Mount, depths_mm: tuple[float | None, float | None], along: float | None
) -> float | None:
    """Return the length from one end to the other, without sides and slack; `along` is the part between the racks.

    A cable may cross from front to rear in either rack, so the deeper rack counts.
    """
    near, far = depths_mm
    if here.face != there.face and (near is None or far is None):
        return None
    through = max(near or 0.0, far or 0.0) / 1000 if here.face != there.face else 0.0
    if here.rack == there.rack:
        return abs(here.u - there.u) * RACK_UNIT_M + through
    if floor is None or along is None:
        return None
    up = (2 * floor.height_u - here.u - there.u) * RACK_UNIT_M + 2 * floor.tray_m
    return up + along + through
