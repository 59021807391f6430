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


_Distance = tuple[bool, float | None, float | None]  # within a rack, the meters along trays, the depth in meters
_Way = tuple[int, bool]  # the height in rack units, and whether the cable crosses from front to rear


class _CableEnd(NamedTuple):
    """The place of the ports of a device: its rack, its lowest rack unit, and the side of the rack.

    `runs` are the routes from this rack by rack.
    """

    rack: str
    u: int
    face: str
    runs: dict[str, "_Run"]


class _Run(NamedTuple):
    """The part of the routes between two racks, or `within` one rack.

    `along` is the length along the trays and `depth` that of the deeper rack in meters, None if unknown. `lengths` are
    the routes by way. The height of a way is the sum of the rack units of its ends, within a rack their difference.
    """

    within: bool
    along: float | None
    depth: float | None
    lengths: dict[_Way, float | None]


def routes(links: Iterable[Link], site: PlacedDevices) -> Iterator[float | None]:
    """Yield the length of each route in meters, None if the floor is unknown.

    A vertical PDU extends over the whole rack. Its port counts as the bottom for routes to the tray, and as the
    farther end for routes within the rack.
    """
    devices, mounts, racks, floor = site.devices, site.mounts, site.racks, site.floor
    slack = floor.slack_m if floor else DEFAULT_SLACK_M
    runs: dict[str, dict[str, _Run]] = {name: {} for name in racks}
    ends = {
        pdu: _CableEnd(rack.name, 1, "rear", runs[rack.name])
        for rack in racks.values()
        for _, pdus in rack.pdus
        for pdu in pdus
    }
    for name, mount in mounts.items():
        face = devices[name].type.ports_face(mount.face)
        ends[name] = _CableEnd(mount.rack, mount.u, face, runs.setdefault(mount.rack, {}))
    distances: dict[_Distance, dict[_Way, float | None]] = {}
    for _, a_device, _, b_device, _, _ in links:
        if a_device not in ends or b_device not in ends:
            yield None
            continue
        (rack, u, face, known), (far_rack, far_u, far_face, _) = ends[a_device], ends[b_device]
        if far_rack not in known:
            known[far_rack] = _run(floor, racks[rack], racks[far_rack], distances)
        run = known[far_rack]
        height = u + far_u
        if run.within:
            height = abs(u - far_u)
            if a_device not in mounts:
                height = max(height, abs(racks[rack].type.u_height - far_u))
        way = height, face != far_face
        if way not in run.lengths:
            meters = _meters(floor, run, *way)
            run.lengths[way] = None if meters is None else round(meters + SIDE_M + slack, 2)
        yield run.lengths[way]


def _run(floor: Floor | None, here: Rack, there: Rack, distances: dict[_Distance, dict[_Way, float | None]]) -> _Run:
    """Return the part of the routes between two racks, with the lengths that `distances` has for equal distances.

    A cable may cross from front to rear in either rack, so the deeper rack counts.
    """
    along = floor.along_m(here, there) if floor else None
    depth = None if here.depth_mm is None or there.depth_mm is None else max(here.depth_mm, there.depth_mm) / 1000
    within = here.name == there.name
    return _Run(within, along, depth, distances.setdefault((within, along, depth), {}))


def _meters(floor: Floor | None, run: _Run, height: int, crosses: bool) -> float | None:
    """Return the length from one end to the other, without sides and slack."""
    if crosses and run.depth is None:
        return None
    through = run.depth or 0.0 if crosses else 0.0
    if run.within:
        return height * RACK_UNIT_M + through
    if floor is None or run.along is None:
        return None
    up = (2 * floor.height_u - height) * RACK_UNIT_M + 2 * floor.tray_m
    return up + run.along + through
