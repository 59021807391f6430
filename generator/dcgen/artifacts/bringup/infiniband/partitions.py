"""partitions.conf: the partitions of an InfiniBand fabric for OpenSM, with the ports of their members.

The format is that of doc/partition-config.txt of OpenSM.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.artifacts.bringup.infiniband.files import MemberPort, PartitionFile, PartitionRow
from dcgen.network.records import HostNetwork
from dcgen.plan.records import FabricSummary

# With the 4 bytes of the IPoIB header, an MTU of 4092 bytes fills the largest packet of InfiniBand, 4096 bytes. The
# broadcast group of a partition allows 2048 bytes unless its flag `mtu` is 5, the code of 4096 bytes.
LARGE_MTU = 4092


class Adapter(NamedTuple):
    """An adapter port on the fabric: its name, its port GUID, and whether the lock states the GUID."""

    name: str
    guid: int
    real: bool


def partition_file(
    fabric: FabricSummary, adapters: Mapping[str, list[Adapter]], hosts: Mapping[str, HostNetwork]
) -> PartitionFile:
    """Return the partitions of a fabric or plane with the adapter ports of its members, by server in `adapters`."""
    rows = []
    for item in fabric.partitions:
        ports = [port for server in item.members for port in adapters.get(server, ())]
        if ports:
            members = tuple(MemberPort(f"0x{port.guid:016x}", port.name) for port in ports)
            rows.append(PartitionRow(item.name, f"0x{item.pkey:04x}", item.ipoib, members))
    listed = {port for item in fabric.partitions for server in item.members for port in adapters.get(server, ())}
    real = sum(port.real for port in listed)
    return PartitionFile(fabric.title, real, len(listed) - real, has_large_mtu(fabric, hosts), tuple(rows))


def has_large_mtu(fabric: FabricSummary, hosts: Mapping[str, HostNetwork]) -> bool:
    """Return whether every IPoIB interface of a fabric or plane has the large MTU: one smaller limits all members."""
    sizes = [
        port.mtu
        for host in hosts.values()
        for port in host.interfaces
        if port.protocol == "infiniband" and port.fabric == fabric.name and port.plane in (0, fabric.plane)
    ]
    return bool(sizes) and min(sizes) >= LARGE_MTU
