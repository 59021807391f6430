"""Faults of names: two devices or racks of one name, names that are too long, and circuits on unknown fabrics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, KeyPath
from dcgen.plan import feeds
from dcgen.plan.inventory import roster
from dcgen.plan.records import DeviceGroup, Rack


def name_faults(
    blueprint: Blueprint, device_groups: Iterable[DeviceGroup], racks: dict[str, Rack], known: Iterable[Finding]
) -> list[Finding]:
    """Return a finding for each entry that makes a name twice, or a name too long for a DNS label.

    Entries whose long name is among the `known` findings get no second one.
    """
    told = {finding.path for finding in known if finding.code == "DC104"}
    named: list[tuple[str, KeyPath]] = [(name, item.origin) for item in device_groups for name in item.names]
    named += [(rack.name, rack.origin) for rack in racks.values()]
    named += [(feed.id, feed.origin) for feed in feeds.make_feeds(blueprint)]
    named += [(f"{blueprint.name}-uplink-{key}", ("circuits", key)) for key in sorted(blueprint.circuits)]
    seen: dict[str, KeyPath] = {}
    found: dict[KeyPath, Finding] = {}
    for name, origin in named:
        if name in seen:
            hint = f"rename this or '{'.'.join(map(str, seen[name]))}'"
            found.setdefault(origin, Finding("DC108", f"the name '{name}' would be used twice", hint, origin))
        if len(name) > roster.MAX_HOST_NAME and origin not in told:
            message = f"the name {name} has {len(name)} characters, the limit is {roster.MAX_HOST_NAME}"
            found.setdefault(origin, Finding("DC104", message, "shorten `name:` or the name of the group", origin))
        seen[name] = origin
    return list(found.values())


def circuit_faults(blueprint: Blueprint, known: set[str]) -> Iterator[Finding]:
    """Yield a finding for each circuit on a fabric that does not exist."""
    hint = f"use one of: {', '.join(sorted(known))}"
    for key, line in sorted(blueprint.circuits.items()):
        if line.fabric not in known:
            message = f"circuit '{key}' is on fabric '{line.fabric}', which does not exist"
            yield Finding("DC110", message, hint, ("circuits", key, "fabric"))
