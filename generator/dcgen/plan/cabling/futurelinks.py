"""What is not there yet and will share a transceiver with what is.

Both fibers of a twin-port transceiver are of one length, and so are the tails of a splitter. A group keeps room for
servers to come, a pod for units, and one of their ports may lie in a cage that is in use. So cables are planned with
these partners as if they were there: when one comes, no cable that is laid has to be longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.finding import FindingsError
from dcgen.plan.fabrics import fabric
from dcgen.plan.inventory import roster
from dcgen.plan.racks import floor, placement
from dcgen.plan.racks.placement import RackLayout
from dcgen.plan.records import Device, DeviceGroup, Link, Mount, Rack

MOST_PORTS = roster.MAX_PORTS // 2  # a bound on memory: a site of few servers in huge rooms goes without
Cage = tuple[str, str]  # device and cage


class FutureLinks(NamedTuple):
    """Links to come, with the devices, places and racks of their ends."""

    links: list[Link]
    devices: dict[str, Device]
    mounts: dict[str, Mount]
    racks: dict[str, Rack]


def make_future_links(
    blueprint: Blueprint,
    catalog: Catalog,
    networks: dict[str, Fabric],
    layout: RackLayout,
    device_groups: list[DeviceGroup],
    links: Sequence[Link],
) -> FutureLinks:
    """The links of servers and units to come, as far as they share a cage with one of `links`."""
    nothing = FutureLinks([], {}, {}, {})
    members = [item for item in device_groups if item.type.kind != "switch"]
    filled = roster.filled(blueprint, members, MOST_PORTS)
    there = {(item.key, item.unit): item.numbers for item in members}
    absent = (item for item in filled if there.get((item.key, item.unit)) != item.numbers)
    touched = {port.fabric for item in absent for port in item.type.ports}
    ports = sum(len(item.numbers) * len(item.type.ports) for item in filled)
    if not touched & networks.keys() or ports > MOST_PORTS:
        return nothing
    try:
        configs = {name: config for name, config in networks.items() if name in touched}
        made = fabric.make_fabrics(blueprint, catalog, configs, filled, layout.allocation)
        planned = made.device_groups
        known = {(item.key, item.unit) for item in planned}
        planned += [item for item in device_groups if (item.key, item.unit) not in known]
        unpinned = replace(layout, pins={})
        devices = roster.devices(planned)
        shared = _sharing(links, made.links, devices)
        if not shared:
            return nothing
        mounts = placement.make_mounts(blueprint, unpinned, planned)
        return FutureLinks(shared, devices, mounts, floor.make_racks(blueprint, unpinned, planned))
    except FindingsError:  # there is no room for all of them: said when they come
        return nothing


def _sharing(links: Sequence[Link], every: Iterable[Link], devices: dict[str, Device]) -> list[Link]:
    """Those of `every` link that are not among `links` and are joined with one of them by shared cages."""
    present = {(link.a_device, link.a_port) for link in links}
    coming: dict[Cage, list[Link]] = {}
    for link in every:
        if (link.a_device, link.a_port) not in present:
            for cage in _cages(link, devices):
                coming.setdefault(cage, []).append(link)
    reached = [cage for link in links for cage in _cages(link, devices) if cage in coming] if coming else []
    found: dict[Link, None] = {}
    while reached:
        for link in coming.pop(reached.pop(), ()):
            if link not in found:
                found[link] = None
                reached += _cages(link, devices)
    return list(found)


def _cages(link: Link, devices: dict[str, Device]) -> Iterable[Cage]:
    """The cages at the ends of a link that carry other ports as well."""
    for device, name in ((link.a_device, link.a_port), (link.b_device, link.b_port)):
        if device in devices and (port := devices[device].type.port[name]).cage_ports > 1:
            yield device, port.cage
