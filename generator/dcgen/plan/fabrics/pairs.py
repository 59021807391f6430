"""Pairs of leaves: their peer links, their peers, and the faults of the keys that describe a row of leaves.

Leaves 1 and 2 of a row are a pair, then 3 and 4. Both switches of a pair exist as soon as one of them has a device,
so no leaf number between them is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.catalog.models import Switch
from dcgen.finding import Finding
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.rails import PortAssignments, row_of
from dcgen.plan.records import DeviceGroup, Link


def peer_links(fabric: str, ports: Ports, leaves: Iterable[DeviceGroup]) -> Iterator[Link]:
    """Yield the links between the two switches of each pair: the same port at both ends."""
    for item in leaves if ports else ():
        name_of = dict(zip(item.numbers, item.names, strict=True))
        for number, name in name_of.items():
            if number % 2 and (peer := name_of.get(number + 1)):
                yield from (Link(fabric, name, port.name, peer, port.name, port.speed_gbps) for port in ports)


def add_peers(used: dict[int, set[int]]) -> None:
    """Add the peer of each leaf to the numbers of the used leaves of each unit."""
    for numbers in used.values():
        numbers |= {number + 1 if number % 2 else number - 1 for number in numbers}


def lone_leaves(leaves: Iterable[DeviceGroup], links: Iterable[Link], size: int) -> Iterator[str]:
    """Yield the leaves with a device, where another of the `size` leaves that belong together has none."""
    attached = {link.b_device for link in links}
    for item in leaves:
        parts: dict[int, list[str]] = {}
        for number, name in zip(item.numbers, item.names, strict=True):
            if name in attached:
                parts.setdefault((number - 1) // size, []).append(name)
        yield from (name for names in parts.values() if len(names) < size for name in names)


def idle_peers(fabric: str, lone: tuple[str, ...]) -> Iterator[Finding]:
    """Yield DC367 for leaves whose peer has no device."""
    if not lone:
        return
    message = f"the peer of leaf {lone[0]} of fabric '{fabric}' has no device, so all servers are on one leaf"
    if len(lone) > 1:
        message = f"{len(lone)} leaves of fabric '{fabric}' have peers without a device, for example {lone[0]}"
    hint = "name the fabric for two ports of each server, state the `leaf:` of a group, or set `leaves: 1`"
    yield Finding("DC367", message, hint, ("fabrics", fabric))


def contradictions(name: str, config: Fabric) -> Iterator[Finding]:
    """Yield a finding for each key of the row of leaves that contradicts another key of the fabric."""
    path = ("fabrics", name)
    if config.design in RAIL_DESIGNS or config.design == "mesh":
        return
    row = row_of(name, config)
    if row.switches % row.leaves:
        message = f"fabric '{name}' cannot spread each server over {row.leaves} leaves in rows of {row.switches}"
        hint = f"set `switches:` to a multiple of {row.leaves}, or change `leaves:`"
        yield Finding("DC366", message, hint, (*path, "leaves"))
    if not config.peer_links:
        return
    if config.design == "single" and row.switches != 2:
        message = f"fabric '{name}' has `peer_links:` but no pair of `single` switches to join"
        yield Finding("DC308", message, "set `switches: 2`, or remove `peer_links:`", (*path, "peer_links"))
    elif config.design != "single" and row.switches % 2:
        count = f"{row.switches} leaves" if row.switches > 1 else "one leaf"
        message = f"fabric '{name}' has `peer_links:`, but {count} per row, so a leaf has no peer"
        even = 2 * config.leaves if config.leaves and config.leaves % 2 else config.leaves or 2
        hint = f"set `switches: {even}`, or remove `peer_links:`"
        yield Finding("DC308", message, hint, (*path, "peer_links"))


def refuse_infiniband(name: str, config: Fabric, leaf: Switch) -> Iterator[Finding]:
    """Yield DC368 for peer links between InfiniBand leaves under spines, whose routing expects a tree."""
    if config.peer_links and config.design != "single" and leaf.protocol == "infiniband":
        message = f"fabric '{name}' has `peer_links:` under spines, but {leaf.model} is an InfiniBand switch"
        yield Finding("DC368", message, "remove `peer_links:`, or use Ethernet switches", ("fabrics", name, "switch"))


def faults_of_leaf(blueprint: Blueprint, name: str, config: Fabric) -> Iterator[Finding]:
    """Yield DC366 for each server group that states a leaf which the fabric does not have."""
    for key, fabric, number in blueprint.leaves_stated.get(name, ()):
        where = ("servers", key, "leaf", fabric)
        if config.design in RAIL_DESIGNS or config.design == "mesh":
            message = f"group '{key}' states a leaf of fabric '{name}', where `design: {config.design}` decides it"
            yield Finding("DC366", message, "remove the leaf, or use another `design:`", where)
        elif number > (most := row_of(name, config).switches):
            message = f"group '{key}' states leaf {number} of fabric '{name}', whose rows have {most}"
            yield Finding("DC366", message, f"use a leaf from 1 to {most}, or set `switches:`", where)


def split_servers(
    name: str, attached: Iterable[DeviceGroup], links: Iterable[Link], assignments: PortAssignments
) -> Iterator[Finding]:
    """Yield DC366 for each group with a stated leaf that has too few ports for all ports of one server."""
    if not assignments.leaf_of:
        return
    leaves_of: dict[str, set[str]] = {}
    for link in links:
        leaves_of.setdefault(link.a_device, set()).add(link.b_device)
    for key in sorted({item.key for item in attached if item.key in assignments.leaf_of}):
        servers = (server for item in attached if item.key == key for server in item.names)
        if split := next((server for server in servers if len(leaves_of.get(server, ())) > 1), None):
            message = f"group '{key}' states one leaf of fabric '{name}', but the ports of {split} take "
            message += f"{len(leaves_of[split])} leaves"
            hint = "use leaves with more ports for servers, or remove the leaf"
            yield Finding("DC366", message, hint, ("servers", key, "leaf"))


def narrow_groups(
    name: str, config: Fabric, attached: Iterable[DeviceGroup], assignments: PortAssignments
) -> list[Finding]:
    """Return DC365 for the groups with fewer ports than the leaves over which the fabric spreads a device.

    `leaves:` was the number of switches of a `single` fabric, so the fix names `switches:`.
    """
    if config.leaves is None or config.design in RAIL_DESIGNS:
        return []
    few: dict[int, str] = {}
    for item in attached:
        ports = len(assignments.by_group.get(item.key, ()))
        if item.key not in assignments.leaf_of and 0 < ports < config.leaves:
            few.setdefault(ports, item.key)
    if not few:
        return []
    ports, key = min(few.items())
    count = f"{ports} port{'s' * (ports > 1)}"
    message = f"fabric '{name}' spreads each device over {config.leaves} leaves, but '{key}' has {count} on it"
    hint = f"set `leaves: {ports}`, fit more ports, or state the `leaf:` of the group"
    if config.switches is None:
        hint = f"write `switches: {config.leaves}` instead if that is the number of switches, or fit more ports"
    return [Finding("DC365", message, hint, ("fabrics", name, "leaves"))]
