"""Feeds, and every power supply on a PDU of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.plan.records import Device, Feed, Mount, Rack, Supply


def make_feeds(blueprint: Blueprint) -> tuple[Feed, ...]:
    """The feeds of the site, sorted by name."""
    return tuple(
        Feed(
            f"{blueprint.name}-feed-{name}",
            name,
            f"{blueprint.name}-ups-{name}-01" if feed.ups else None,
            ("power", "feeds", name),
        )
        for name, feed in sorted(blueprint.power.feeds.items())
    )


def make_supplies(devices: dict[str, Device], mounts: dict[str, Mount], racks: dict[str, Rack]) -> Iterator[Supply]:
    """Supply i of a device is on feed i, in turn; the PDUs of a feed are taken in turn by device number and supply.

    A device whose supplies no source counts is planned with one on each feed.
    """
    for name, mount in mounts.items():
        device = devices[name]
        if device.kind in ("ups", "pdu"):
            continue
        feeds = racks[mount.rack].pdus
        for index in range(device.type.supplies or len(feeds)):
            feed, pdus = feeds[index % len(feeds)]
            yield Supply(name, index + 1, pdus[(device.number + index // len(feeds)) % len(pdus)], feed)
