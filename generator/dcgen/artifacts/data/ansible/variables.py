"""The Ansible variables of a pod, a scalable unit and a device group."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Device, Prefix
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

EXTERNAL = "external"  # the owner of a gateway that is outside the plan


class PrefixRow(NamedTuple):
    """A subnet; `rail`, `plane` and mesh `link` count from 1, 0 means none.

    `network` is `management` for the management ports of a fabric with other traffic, the name of a further VLAN, or
    "". `place` distinguishes leaves or pairs of a unit, 0 for none. `owners` are the devices that answer for the
    gateway, or `external`. `owner_addresses` are the addresses of these devices. The MTU is that of hosts in bytes.
    """

    fabric: str
    prefix: str
    gateway: str
    rail: int
    plane: int
    link: int
    network: str = ""
    place: int = 0
    prefix6: str = ""
    gateway6: str = ""
    owners: tuple[str, ...] = ()
    owner_addresses: tuple[str, ...] = ()
    vlan: int = 0
    vrf: str = ""
    mtu: int = 0


class FabricVars(NamedTuple):
    """A fabric with its protocol, design, speed in Gbit/s, and number of planes (0: not split)."""

    name: str
    protocol: str
    design: str
    speed_gbps: float
    planes: int


class FeedVars(NamedTuple):
    """A power feed, with its UPS or an empty text."""

    name: str
    ups: str


class PodVars(NamedTuple):
    """The variables of a pod; `prefixes` are the prefixes outside the scalable units."""

    name: str
    kind: str
    description: FreeText
    site: str
    domain: str
    fabrics: tuple[FabricVars, ...]
    prefixes: tuple[PrefixRow, ...]
    feeds: tuple[FeedVars, ...]


class UnitVars(NamedTuple):
    """The variables of a scalable unit: no host carries the prefixes of other units."""

    number: int
    prefixes: tuple[PrefixRow, ...]


class PartVars(NamedTuple):
    """A fitted part of a device."""

    category: str
    model: str
    quantity: int


class DeviceGroupVars(NamedTuple):
    """The variables of a device group; `facts` has the figures that apply to it, `gpus` the values of its GPUs.

    `assumed` names the model's values that are planning assumptions, `reason` gives their reason.
    """

    key: str
    kind: str
    role: str
    model: str
    manufacturer: FreeText
    description: FreeText
    u_height: int
    fabric: str
    plane: int
    tier: str
    facts: tuple[tuple[str, float], ...]
    gpus: tuple[tuple[str, FreeText | float], ...]
    parts: tuple[PartVars, ...]
    assumed: str
    reason: FreeText


def pod_vars(topology: Topology, prefixes: tuple[PrefixRow, ...]) -> PodVars:
    """Return the variables of the pod; `prefixes` are the prefixes of the site."""
    plan = topology.plan
    planes = {
        item.name: item for item in sorted(plan.fabrics, key=lambda item: (item.name, item.plane))
    }  # the last one
    fabrics = tuple(
        FabricVars(item.name, item.protocol, item.design, plain(item.speed_gbps), item.plane)
        for item in planes.values()
    )
    feeds = tuple(FeedVars(feed.name, feed.ups or "") for feed in plan.feeds)
    return PodVars(plan.name, plan.kind, plan.description, plan.site, plan.domain, fabrics, prefixes, feeds)


def prefix_rows(topology: Topology) -> dict[int, tuple[PrefixRow, ...]]:
    """Return the prefixes of each scalable unit; SITE has the prefixes outside the units."""
    found: dict[int, list[PrefixRow]] = {}
    for item in topology.plan.prefixes:
        found.setdefault(item.unit, []).append(prefix_row(item))
    return {unit: tuple(rows) for unit, rows in found.items()}


def prefix_row(item: Prefix) -> PrefixRow:
    """Return a prefix as a row."""
    rail, plane, link, place = (item.parts.get(part, 0) for part in ("rail", "plane", "link", "place"))
    addresses = [text for owner in item.owners for text in (owner.address, owner.address6) if text]
    return PrefixRow(
        item.fabric,
        item.prefix,
        item.gateway,
        rail,
        plane,
        link,
        network=item.network,
        place=place,
        prefix6=item.prefix6,
        gateway6=item.gateway6,
        owners=(EXTERNAL,) if item.external else tuple(owner.device for owner in item.owners),
        owner_addresses=tuple(addresses),
        vlan=item.vlan,
        vrf=item.vrf,
        mtu=item.mtu,
    )


def device_group_vars(topology: Topology, device: Device) -> DeviceGroupVars:
    """Return the variables of the device group of `device`."""
    assumed, reason = next(
        ((values, why) for model, values, why in topology.plan.assumptions if model == device.type.model), ("", "")
    )
    type_ = device.type
    fabric, tier = fabric_and_tier(device) if device.kind == "switch" else ("", "")
    figures = (("rating_kw", type_.rating_kw), ("capacity_tb", type_.capacity_tb))
    return DeviceGroupVars(
        key=device.group,
        kind=device.kind,
        role=device.role,
        model=type_.model,
        manufacturer=type_.manufacturer,
        description=type_.description,
        u_height=type_.u_height,
        fabric=fabric,
        plane=topology.plane_of.get(device.name, 0),
        tier=tier,
        facts=tuple((name, plain(value)) for name, value in figures if value),
        gpus=tuple(_gpus(type_)),
        parts=tuple(PartVars(part.category, part.model, part.quantity) for part in type_.parts),
        assumed=assumed,
        reason=reason,
    )


def _gpus(type_: DeviceType) -> Iterator[tuple[str, str | float]]:
    if gpus := type_.gpus:
        yield "model", gpus.model
        yield "form", gpus.form
        yield "count", gpus.count
        if gpus.nvswitches:
            yield "nvswitches", gpus.nvswitches
        if gpus.memory_gb is not None:
            yield "memory_gb", plain(gpus.memory_gb)


def fabric_and_tier(device: Device) -> tuple[str, str]:
    """Return the fabric of a switch and its tier: its role is named after both."""
    fabric, _, tier = device.role.rpartition("-")
    return fabric, tier


@lru_cache(maxsize=256)  # the speeds and ratings of a site are few
def plain(value: float) -> float:
    """Return a whole number as an integer, so that 400.0 prints as 400."""
    return int(value) if value == int(value) else value
