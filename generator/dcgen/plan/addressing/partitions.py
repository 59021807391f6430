"""The partitions of InfiniBand fabrics with their servers."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.plan.records import DeviceGroup
from dcgen.plan.subnets import PartitionPlan


def make_partitions(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> Iterator[PartitionPlan]:
    """Yield the partitions of all fabrics, with the servers that have a port on the fabric."""
    for fabric, config in sorted(blueprint.fabrics.items()):
        for name, each in sorted(config.partitions.items()):
            members = tuple(
                device
                for item in device_groups
                if item.key in each.groups and item.type.ports_of(fabric)
                for device in item.names
            )
            yield PartitionPlan(fabric, name, each.pkey, each.ipoib, each.full, members)
