"""Check `holds:` of the rack groups: every device group has one rack group, and every name is a device group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.blueprint import RackGroup
from dcgen.blueprint.values import TIERS
from dcgen.finding import Finding, suggester
from dcgen.plan.inventory.chassis import SUFFIX
from dcgen.plan.records import DeviceGroup

Scoped = tuple[str, int]  # the key of a device group, and its unit


def hold_faults(
    groups: dict[str, RackGroup], device_groups: list[DeviceGroup], placed: set[Scoped]
) -> Iterator[Finding]:
    """Yield the faults of `holds:`. `placed` are the device groups that have a rack group."""
    nodes = {item.key: item for item in device_groups if item.type.is_node}
    yield from _homeless(groups, device_groups, placed, nodes.keys())
    yield from _nodes_held(groups, nodes)
    yield from _twice_held(groups)


def _homeless(
    groups: dict[str, RackGroup], device_groups: list[DeviceGroup], placed: set[Scoped], nodes: Iterable[str]
) -> Iterator[Finding]:
    """Yield findings for device groups without a rack, and for unknown names in `holds:`."""
    standing = {(item.key, item.unit): item for item in device_groups if item.type.u_height and item.type.kind != "pdu"}
    held = {key for group in groups.values() for key in group.holds}
    told = {f"{key}{SUFFIX}" for key in nodes if key in held}  # DC140 has the fix
    for key, of_unit in sorted({(key, unit > 0) for key, unit in set(standing) - placed if key not in told}):
        where, per = ("each unit", "unit") if of_unit else ("the site", "site")
        yield Finding(
            "DC202",
            f"no rack group of {where} holds '{key}'",
            f"add `{key}: COUNT` to `holds:` of a rack group with `per: {per}`",
            ("racks",),
        )
    known = {key for key, _ in standing}
    near = suggester(known)
    for name, group in groups.items():
        for key in sorted(group.holds.keys() - known - set(nodes)):
            if not key.endswith(TIERS):  # a tier of switches can be absent until the pod grows
                yield Finding(
                    "DC204",
                    f"rack group '{name}' holds '{key}', which does not exist",
                    near(key),
                    ("racks", name, "holds", key),
                )


def _nodes_held(groups: dict[str, RackGroup], nodes: dict[str, DeviceGroup]) -> Iterator[Finding]:
    """Yield a finding for each rack group that holds nodes: their chassis take the rack units."""
    for name, group in groups.items():
        for key in sorted(group.holds.keys() & nodes.keys()):
            bays = nodes[key].type.bays
            assert bays
            message = f"rack group '{name}' holds '{key}', but these servers are nodes of chassis {bays.model}"
            count = -(-group.holds[key] // bays.size)
            hint = f"write `{key}{SUFFIX}: {count}` for {group.holds[key]} nodes, {bays.size} per chassis"
            yield Finding("DC140", message, hint, ("racks", name, "holds", key))


def _twice_held(groups: dict[str, RackGroup]) -> Iterator[Finding]:
    """Yield a finding for each device group that two rack groups of one scope hold."""
    seen: dict[tuple[str, str], str] = {}
    for name, group in groups.items():
        for key in sorted(group.holds):
            other = seen.setdefault((group.per, key), name)
            if other != name:
                message = f"rack groups '{other}' and '{name}' both hold '{key}' (`per: {group.per}`)"
                hint = f"remove `{key}:` from `holds:` of one of them"
                yield Finding("DC212", message, hint, ("racks", name, "holds", key))
