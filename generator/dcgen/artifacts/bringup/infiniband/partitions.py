"""partitions.conf: the partitions of an InfiniBand fabric for OpenSM, with the ports of their members.

The format is that of doc/partition-config.txt of OpenSM.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.artifacts.bringup.infiniband.files import MemberPort, PartitionFile, PartitionRow
from dcgen.plan.records import FabricSummary
from dcgen.plan.subnets import RoutingPlan

# With the 4 bytes of the IPoIB header, an MTU of 4092 bytes fills the largest packet of InfiniBand, 4096 bytes. The
# broadcast group of a partition allows 2048 bytes unless its flag `mtu` is 5, the code of 4096 bytes.
LARGE_MTU = 4092


class Adapter(NamedTuple):
    """An adapter port on the fabric: its name, its port GUID, and whether the lock states the GUID."""

    name: str
    guid: int
    real: bool


def partition_file(fabric: FabricSummary, routing: RoutingPlan, adapters: Mapping[str, list[Adapter]]) -> PartitionFile:
    """Return the partitions of a fabric or plane with the adapter ports of its members, by server in `adapters`."""
    rows: list[PartitionRow] = []
    listed: set[Adapter] = set()
    for item in routing.partitions:
        ports = [port for name in item.members for port in adapters.get(name, ())] if item.fabric == fabric.name else []
        if ports:
            members = tuple(MemberPort(f"0x{port.guid:016x}", port.name) for port in ports)
            rows.append(PartitionRow(item.name, f"0x{item.pkey:04x}", item.ipoib, item.full, members))
            listed.update(ports)
    policy = routing.policy(fabric.name)
    real = sum(port.real for port in listed)
    large = policy is not None and policy.mtu >= LARGE_MTU
    return PartitionFile(fabric.title, real, len(listed) - real, large, tuple(rows))
