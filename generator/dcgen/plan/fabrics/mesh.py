"""Plan a mesh: two to four servers with direct cables between each other, without a switch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dcgen.blueprint import Blueprint
from dcgen.finding import fault
from dcgen.plan.fabrics.rails import PrefixPort
from dcgen.plan.records import DeviceGroup, Link
from dcgen.plan.types import Port

MAX_SERVERS = 4  # with five, a mesh takes 20 server ports; two switches with a port per server take 10


def make_mesh_links(blueprint: Blueprint, name: str, members: list[DeviceGroup]) -> Iterator[Link]:
    """Yield the same number of links for each pair of servers of one group in one unit, or at the site.

    A server has a block of ports reserved for every peer up to the capacity of its group, so a new server moves no
    cable. Raise FindingsError where the ports cannot be shared evenly.
    """
    path = ("fabrics", name)
    groups = {item.key: item for item in members}
    if len(groups) > 1:
        names = " and ".join(f"'{key}'" for key in sorted(groups))
        raise fault("DC318", f"mesh '{name}' connects groups {names}", "use one group of servers per mesh", path)
    for item in members:
        ports = item.type.ports_of(name)
        size = size_of(blueprint, item)
        if not 2 <= size <= MAX_SERVERS:
            hint = f"set `capacity:` to a value from 2 to {MAX_SERVERS}, or use a design with switches"
            raise fault(
                "DC318",
                f"mesh '{name}' connects {size} server{'s' * (size > 1)} of '{item.key}', not 2 to {MAX_SERVERS}",
                hint,
                path,
            )
        each, left = divmod(len(ports), size - 1)
        if left or not each:
            message = f"a server of '{item.key}' has {len(ports)} port{'s' * (len(ports) > 1)} on mesh '{name}', "
            message += f"not a multiple of its {size - 1} peer{'s' * (size > 2)}"
            raise fault("DC318", message, f"fit a multiple of {size - 1} ports, or lower `capacity:`", path)
        for near, far in combinations(zip(item.numbers, item.names, strict=True), 2):
            yield from _pair(name, each, ports, near, far)


def size_of(blueprint: Blueprint, item: DeviceGroup) -> int:
    """Return how many servers a mesh is planned for: the capacity as stated, else the highest number."""
    group = blueprint.servers[item.key]
    return group.capacity or group.numbers[-1]


def links_of(blueprint: Blueprint, name: str, item: DeviceGroup) -> int:
    """Return how many links a mesh is planned for, with the same number for each pair of servers."""
    return size_of(blueprint, item) * len(item.type.ports_of(name)) // 2


def prefix_ports(blueprint: Blueprint, name: str, item: DeviceGroup, number: int) -> tuple[PrefixPort, ...]:
    """Return the ports of server `number` with their prefixes: each link of the mesh is a prefix."""
    ports, size = item.type.ports_of(name), size_of(blueprint, item)
    pairs = {pair: index for index, pair in enumerate(combinations(range(1, size + 1), 2))}
    each = len(ports) // (size - 1)
    found = []
    for index, port in enumerate(ports):
        peer = index // each + 1
        peer += peer >= number
        found.append(PrefixPort(pairs[min(number, peer), max(number, peer)] * each + index % each, port))
    return tuple(found)


def _pair(name: str, each: int, ports: tuple[Port, ...], near: tuple[int, str], far: tuple[int, str]) -> Iterator[Link]:
    """Yield the links of two servers: the peers of a server take its ports in the order of their numbers."""
    (low, a), (high, b) = near, far
    for index in range(each):
        a_port, b_port = ports[(high - 2) * each + index], ports[(low - 1) * each + index]
        yield Link(name, a, a_port.name, b, b_port.name, min(a_port.speed_gbps, b_port.speed_gbps))
