"""The address at which others reach a host, and the hosts that serve time."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.network.hosts import HOSTS, default_address
from dcgen.plan.records import Address, Device
from dcgen.topology import Topology


def own_address(topology: Topology, device: Device) -> Address | None:
    """Return the address of a host under its own name, None for a host with management ports alone.

    It is the address with the default route, otherwise that of the first data port.
    """
    found = topology.addresses_of.get(device.name, ())
    data = [item for item in found if not device.type.port[item.port].is_management]
    return default_address(topology.plan, device, data) or next(iter(data), None)


def time_servers(topology: Topology) -> Iterator[tuple[Device, Address]]:
    """Yield the hosts that serve time, each with its address, in the order of the plan."""
    groups = topology.plan.services.time_servers
    for device in topology.plan.devices.values():
        if device.kind in HOSTS and device.group in groups and (address := own_address(topology, device)):
            yield device, address
