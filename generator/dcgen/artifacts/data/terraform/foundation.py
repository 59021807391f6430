"""The state that every other one refers to: site and location, tag, types and roles, prefixes and power panels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.artifacts.data.terraform.states import label
from dcgen.netbox import PART_NUMBER, fitted_name, fitted_text, prefix_name, slug
from dcgen.page import FreeText, Page
from dcgen.plan.records import Plan, Prefix
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

COLORS = {"server": "2196f3", "storage": "9c27b0", "switch": "4caf50", "pdu": "ff9800", "ups": "ff5722"}
OTHER = "9e9e9e"


@dataclass(frozen=True, slots=True)
class FoundationView:
    """The site and what is shared on it; every tuple starts with a label.

    Manufacturers (name, slug), types (model, slug, label of the manufacturer, part number or "", rack units),
    roles (name, color), prefixes (prefix, description), panels (name, description).
    """

    site: str
    site_slug: str
    location: str
    location_slug: str
    description: FreeText
    manufacturers: tuple[tuple[str, FreeText, str], ...]
    types: tuple[tuple[str, str, str, str, FreeText, int], ...]
    roles: tuple[tuple[str, str, str], ...]
    prefixes: tuple[tuple[str, str, str], ...]
    panels: tuple[tuple[str, str, str], ...]


def pages(topology: Topology) -> Iterator[Page]:
    """The root module `SITE-foundation`."""
    view = foundation_view(topology.plan)
    for file in ("versions", "tags", "site", "types", "ipam", "power"):
        template = "versions" if file == "versions" else f"foundation.{file}"
        yield Page(f"terraform/netbox/{topology.plan.site}-foundation/{file}.tf", f"terraform/{template}.tf.j2", view)


def objects(topology: Topology) -> int:
    """How many objects the foundation makes."""
    view = foundation_view(topology.plan)
    return 3 + sum(map(len, (view.manufacturers, view.types, view.roles, view.prefixes, view.panels)))


def foundation_view(plan: Plan) -> FoundationView:
    """What all states of a plan share."""
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
        tuple((key, fitted_name(name), slug(name)) for key, name in sorted(manufacturers.items())),
        tuple(
            (
                key,
                item.model,
                _type_slug(item),
                label(item.manufacturer),
                fitted_text(item.part_number or "", PART_NUMBER),
                item.u_height,
            )
            for key, item in sorted(types.items())
        ),
        tuple((label(role), role, color) for role, color in sorted(roles.items())),
        tuple(_prefix(item) for item in plan.prefixes),
        tuple(
            (label(f"feed-{feed.name}"), feed.id, f"feed {feed.name}{f', through {feed.ups}' if feed.ups else ''}")
            for feed in plan.feeds
        ),
    )


def _type_slug(item: DeviceType) -> str:
    return slug(f"{item.manufacturer} {item.model}")


def _prefix(item: Prefix) -> tuple[str, str, str]:
    name = prefix_name(item.fabric, item.unit, item.parts)
    return label(name), item.prefix, f"{name}, gateway {item.gateway}"
