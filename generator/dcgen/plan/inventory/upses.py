"""The UPS of each feed."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.records import SITE, DeviceGroup


def ups_groups(blueprint: Blueprint, catalog: Catalog) -> Iterator[DeviceGroup]:
    """Yield the UPS of each feed that has one."""
    for name, feed in sorted(blueprint.power.feeds.items()):
        if feed.ups:
            path: KeyPath = ("power", "feeds", name, "ups")
            type_ = hardware.ups_type(blueprint, catalog.get(parts.Ups, feed.ups, path), path)
            yield roster.device_group(blueprint, f"ups-{name}", SITE, type_, "ups", 1, (1,), path)
