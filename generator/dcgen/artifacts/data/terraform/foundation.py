"""The state that all other states refer to: site, location, tag, types, roles, prefixes and power panels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts.data.terraform.states import NamedSlug, label
from dcgen.netbox import PART_NUMBER, fitted_name, fitted_text, prefix_name, slug
from dcgen.page import FreeText, Page
from dcgen.plan.records import Plan, Prefix
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

COLORS = {"server": "2196f3", "storage": "9c27b0", "switch": "4caf50", "pdu": "ff9800", "ups": "ff5722"}
OTHER = "9e9e9e"


class TypeObject(NamedTuple):
    """A device type with its Terraform label and the label of its manufacturer; the part number may be empty.

    `full_depth` is set if a device takes both sides of its rack units. The plan mounts no device behind another one.
    """

    label: str
    model: str
    slug: str
    manufacturer: str
    part_number: FreeText
    u_height: int
    full_depth: bool


class RoleObject(NamedTuple):
    """A device role with its Terraform label and color."""

    label: str
    name: str
    color: str


class PrefixObject(NamedTuple):
    """A prefix with its Terraform label."""

    label: str
    prefix: str
    description: str


class PanelObject(NamedTuple):
    """A power panel with its Terraform label."""

    label: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class FoundationView:
    """The site and the objects that all its states share."""

    site: str
    site_slug: str
    location: str
    location_slug: str
    description: FreeText
    manufacturers: tuple[NamedSlug, ...]
    types: tuple[TypeObject, ...]
    roles: tuple[RoleObject, ...]
    prefixes: tuple[PrefixObject, ...]
    panels: tuple[PanelObject, ...]


def pages(topology: Topology) -> Iterator[Page]:
    """Yield the root module `SITE-foundation`."""
    view = foundation_view(topology.plan)
    for file in ("versions", "tags", "site", "types", "ipam", "power"):
        template = "versions" if file == "versions" else f"foundation.{file}"
        yield Page(f"terraform/netbox/{topology.plan.site}-foundation/{file}.tf", f"terraform/{template}.tf.j2", view)


def objects(topology: Topology) -> int:
    """Return the number of objects that the foundation creates."""
    view = foundation_view(topology.plan)
    return 3 + sum(map(len, (view.manufacturers, view.types, view.roles, view.prefixes, view.panels)))


def foundation_view(plan: Plan) -> FoundationView:
    """Return the objects that all states of a plan share."""
    devices = [device for device in plan.devices.values() if device.kind != "circuit"]
    types = {label(f"{item.manufacturer} {item.model}"): item for item in (device.type for device in devices)}
    roles = {device.role: COLORS.get(device.kind, OTHER) for device in devices}
    manufacturers = {label(item.manufacturer): item.manufacturer for item in types.values()}
    return FoundationView(
        plan.site,
        slug(plan.site),
        plan.name,
        slug(plan.name),
        fitted_text(plan.description),
        tuple(NamedSlug(key, fitted_name(name), slug(name)) for key, name in sorted(manufacturers.items())),
        tuple(
            TypeObject(
                key,
                item.model,
                _type_slug(item),
                label(item.manufacturer),
                fitted_text(item.part_number or "", PART_NUMBER),
                item.u_height,
                item.u_height > 0,
            )
            for key, item in sorted(types.items())
        ),
        tuple(RoleObject(label(role), role, color) for role, color in sorted(roles.items())),
        tuple(_prefix(item) for item in plan.prefixes),
        tuple(
            PanelObject(
                label(f"feed-{feed.name}"), feed.id, f"feed {feed.name}{f', through {feed.ups}' if feed.ups else ''}"
            )
            for feed in plan.feeds
        ),
    )


def _type_slug(item: DeviceType) -> str:
    return slug(f"{item.manufacturer} {item.model}")


def _prefix(item: Prefix) -> PrefixObject:
    name = prefix_name(item.fabric, item.unit, item.parts)
    return PrefixObject(label(name), item.prefix, f"{name}, gateway {item.gateway}")
