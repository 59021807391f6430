"""Check `holds:` of the rack groups: every device group has one rack group, and every name is a device group."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import RackGroup
from dcgen.blueprint.values import TIERS
from dcgen.finding import Finding, suggester
from dcgen.plan.inventory.chassis import SUFFIX
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import Bays

Scoped = tuple[str, int]  # the key of a device group, and its unit


def hold_faults(
    groups: dict[str, RackGroup], device_groups: list[DeviceGroup], placed: set[Scoped]
) -> Iterator[Finding]:
    """Yield the faults of `holds:`. `placed` are the device groups that have a rack group."""
    yield from _homeless(groups, device_groups, placed)
    yield from _twice_held(groups)


def node_faults(groups: dict[str, RackGroup], device_groups: list[DeviceGroup]) -> Iterator[Finding]:
    """Yield DC140 for each rack group that holds nodes: their chassis take the rack units."""
    nodes = _nodes(device_groups)
    for name, group in groups.items():
        for key in sorted(group.holds.keys() & nodes.keys()):
            bays, held = nodes[key], group.holds[key]
            message = f"rack group '{name}' holds '{key}', but these servers are nodes of chassis {bays.model}"
            hint = f"write `{key}{SUFFIX}: {-(-held // bays.size)}` for {held} nodes, {bays.size} per chassis"
            yield Finding("DC140", message, hint, ("racks", name, "holds", key))


def with_chassis(groups: dict[str, RackGroup], device_groups: list[DeviceGroup]) -> dict[str, RackGroup]:
    """Return the rack groups with the chassis of all nodes that they hold by fault, so that the rest can be planned."""
    nodes = _nodes(device_groups)
    return {name: _held(group, nodes) if group.holds.keys() & nodes.keys() else group for name, group in groups.items()}


def _held(group: RackGroup, nodes: dict[str, Bays]) -> RackGroup:
    boxes = {f"{key}{SUFFIX}": -(-count // nodes[key].size) for key, count in group.holds.items() if key in nodes}
    rest = {key: count for key, count in group.holds.items() if key not in nodes}
    spread = {key: count for key, count in group.spread.items() if key not in nodes}
    return group.model_copy(update={"holds": dict(sorted((boxes | rest).items())), "spread": spread})


def _nodes(device_groups: list[DeviceGroup]) -> dict[str, Bays]:
    """Return the bays of the chassis of each group of nodes."""
    return {item.key: item.type.bays for item in device_groups if item.type.is_node and item.type.bays}


def _homeless(groups: dict[str, RackGroup], device_groups: list[DeviceGroup], placed: set[Scoped]) -> Iterator[Finding]:
    """Yield findings for device groups without a rack, and for unknown names in `holds:`."""
    standing = {
        (item.key, item.unit): item for item in device_groups if item.type.u_height and not item.type.is_of_rack
    }
    for key, of_unit in sorted({(key, unit > 0) for key, unit in set(standing) - placed}):
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
        for key in sorted(group.holds.keys() - known):
            if not key.endswith(TIERS):  # a tier of switches can be absent until the pod grows
                yield Finding(
                    "DC204",
                    f"rack group '{name}' holds '{key}', which does not exist",
                    near(key),
                    ("racks", name, "holds", key),
                )


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
