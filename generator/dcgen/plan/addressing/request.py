"""The request to plan addresses: the parts of a site that need them."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.plan.allocation import Allocation
from dcgen.plan.records import DeviceGroup, FabricSummary, Link

HOST_SLOT = 16  # of the first host in a VLAN: before it are the gateway, the leaves, and addresses for services


class AddressRequest(NamedTuple):
    """The parts of a site that need addresses: fabrics, device groups, links by fabric, and figures of fabrics.

    `without` names fabrics whose switches cannot be planned. `unknown` names fabrics that may exist.
    """

    blueprint: Blueprint
    catalog: Catalog
    allocation: Allocation
    fabrics: Mapping[str, Fabric]
    device_groups: list[DeviceGroup]
    links: Mapping[str, list[Link]]
    summaries: tuple[FabricSummary, ...]
    without: Collection[str] = ()
    unknown: Collection[str] = ()
