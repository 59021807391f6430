"""Future links: links of servers and units that may be added and would share a transceiver with a present link.

Both fibers of a twin-port transceiver have one length, and so have the tails of a splitter. A future server may use a
port of a cage that is in use. Cables are planned with these links, so no installed cable needs replacing later.
"""

from collections.abc import Collection, Iterator
from operator import attrgetter
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.plan.cabling.routes import PlacedDevices
from dcgen.plan.fabrics.fabric import FabricSet
from dcgen.plan.inventory import roster
from dcgen.plan.racks import bays, floor, placement
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.records import Device, DeviceGroup, Link, Mount, Rack

MOST_PORTS = roster.MAX_PORTS // 2  # bounds memory: sites with more ports are planned without future links
A_END = attrgetter("a_device", "a_port")  # of a link
Cage = tuple[str, str]  # device and cage


class FutureLinks(NamedTuple):
    """Future links, with the devices, positions and racks of their ends."""

    links: list[Link]
    devices: dict[str, Device]
    mounts: dict[str, Mount]
    racks: dict[str, Rack]


class EveryLink(NamedTuple):
    """The links that may come, and the places of their ends and of all present devices."""

    links: list[Link]
    site: PlacedDevices


def filled_groups(
    blueprint: Blueprint, device_groups: list[DeviceGroup], networks: Collection[str]
) -> list[DeviceGroup]:
    """Return the device groups with all servers that may come; none where no fabric in `networks` collects more ports.

    Return none as well where the ports exceed `MOST_PORTS`.
    """
    filled = roster.filled(blueprint, device_groups, MOST_PORTS)
    there = {(item.key, item.unit): item.numbers for item in device_groups}
    absent = (item for item in filled if there.get((item.key, item.unit)) != item.numbers)
    touched = {port.fabric for item in absent for port in item.type.ports}
    ports = sum(len(item.numbers) * len(item.type.ports) for item in filled)
    return filled if touched.intersection(networks) and ports <= MOST_PORTS else []


def make_future_links(
    blueprint: Blueprint,
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    filled: list[DeviceGroup],
    fabrics: FabricSet,
) -> FutureLinks:
    """Return the links of servers and units that may come, as far as they share a cage with a present link.

    `filled` are the groups with those servers, and `fabrics` the data fabrics that were planned with them.
    """
    planned = _planned(blueprint, device_groups, filled, fabrics)
    devices = roster.devices(planned)
    return _placed(blueprint, layout, planned, _sharing(fabrics.links, fabrics.future, devices), devices)


def make_every_link(
    blueprint: Blueprint,
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    filled: list[DeviceGroup],
    fabrics: FabricSet,
    site: PlacedDevices,
) -> EveryLink:
    """Return the links of all servers and units that may come, for patch panels; none in a site without panels."""
    if not blueprint.panels:
        return EveryLink([], site)
    planned = _planned(blueprint, device_groups, filled, fabrics)
    found = _placed(blueprint, layout, planned, fabrics.future, roster.devices(planned))
    devices, mounts, racks = (
        {**found.devices, **site.devices},
        {**found.mounts, **site.mounts},
        found.racks | site.racks,
    )
    return EveryLink(found.links, PlacedDevices(devices, mounts, racks, site.floor))


def _planned(
    blueprint: Blueprint, device_groups: list[DeviceGroup], filled: list[DeviceGroup], fabrics: FabricSet
) -> list[DeviceGroup]:
    """Return all device groups with the servers and switches that may come."""
    planned = [*filled, *fabrics.future_groups]
    known = {(item.key, item.unit) for item in planned}
    planned += [item for item in device_groups if (item.key, item.unit) not in known]
    return bays.with_chassis(blueprint, planned)


def _placed(
    blueprint: Blueprint,
    layout: RackLayout,
    planned: list[DeviceGroup],
    links: list[Link],
    devices: dict[str, Device],
) -> FutureLinks:
    """Return some links with the places of all devices; none if the racks have no space for all of them."""
    if not links:
        return FutureLinks([], {}, {}, {})
    unpinned = layout._replace(pins={})
    mounts, racks = placement.make_mounts(blueprint, unpinned, planned), floor.make_racks(blueprint, unpinned, planned)
    if mounts.findings or racks.findings:  # the racks have no space for all of them: reported when they are added
        return FutureLinks([], {}, {}, {})
    return FutureLinks(links, devices, bays.with_nodes(mounts.places, planned), racks.racks)


def _sharing(links: list[Link], every: list[Link], devices: dict[str, Device]) -> list[Link]:
    """Return the links in `every` that share cages, directly or through others, with one of `links`."""
    present = set(map(A_END, links)) if every else set()
    coming: dict[Cage, list[Link]] = {}
    for link in every:
        if A_END(link) not in present:
            for cage in _cages(link, devices):
                coming.setdefault(cage, []).append(link)
    touched = {device for device, _ in coming}
    beside = (link for link in links if link.a_device in touched or link.b_device in touched) if coming else ()
    reached = [cage for link in beside for cage in _cages(link, devices) if cage in coming]
    found: dict[Link, None] = {}
    while reached:
        for link in coming.pop(reached.pop(), ()):
            if link not in found:
                found[link] = None
                reached += _cages(link, devices)
    return list(found)


def _cages(link: Link, devices: dict[str, Device]) -> Iterator[Cage]:
    """Yield the cages at the ends of a link that have other ports as well."""
    for device, name in ((link.a_device, link.a_port), (link.b_device, link.b_port)):
        if device in devices and (port := devices[device].type.port[name]).cage_ports > 1:
            yield device, port.cage
