"""Growth of a serving site: what one more step takes, and how many steps the site still has."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from dcgen.page import counted
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.workload.need import JobNeed

PATH = ("workload", "serve")


class Step(NamedTuple):
    """One step of growth: its servers, and the replicas that they add."""

    servers: int
    replicas: int


class Room(NamedTuple):
    """The servers for which one resource of the site still has room, None if unknown; `name` says which one."""

    name: str
    servers: int | None


def need(topology: Topology, servers: list[Device], step: Step) -> JobNeed:
    """Return the row of the steps that are left: the scarcest of `capacity:`, switch ports, rack units and power."""
    type_, found = servers[0].type, rooms(topology, servers)
    known = [room for room in found if room.servers is not None]
    least = min(known, key=lambda room: room.servers or 0)
    watts, ports = type_.power_w.value, Counter(port.fabric for port in type_.ports if port.fabric is not None)
    power = "unknown power" if watts is None else f"{step.servers * watts / 1_000:.3g} kW"
    links = ", ".join(f"{step.servers * count} x '{name}'" for name, count in sorted(ports.items()))
    added = counted(step.replicas, "replica")
    size = counted(step.servers, "server")
    basis = f"a step is {size} with {added}: {step.servers * type_.u_height} U, {power}, ports {links}; room for "
    basis += ", ".join(f"{'?' if room.servers is None else room.servers} by {room.name}" for room in found)
    return JobNeed(
        job="serve",
        title="steps of growth left",
        unit="steps",
        needed=None,
        given=(least.servers or 0) // step.servers,
        basis=f"{basis} servers; bound by {least.name}",
        code="",
        fix="",
        path=PATH,
        target=False,
    )


def rooms(topology: Topology, servers: list[Device]) -> tuple[Room, ...]:
    """Return the servers for which each resource has room, in the racks that hold servers of the same groups."""
    plan, counts = topology.plan, Counter(device.group for device in servers)
    left = sum(max(0, plan.capacity.get(group, count) - count) for group, count in counts.items())
    groups = {plan.racks[plan.mounts[device.name].rack].group for device in servers if device.name in plan.mounts}
    racks = [name for name, rack in plan.racks.items() if rack.group in groups]
    return (
        Room("`capacity:`", left),
        Room("switch ports", _ports(topology, servers[0])),
        Room("rack units of the racks", sum(_units(topology, rack, servers[0]) for rack in racks)),
        Room("power of the racks", _power(topology, racks, servers[0])),
    )


def _units(topology: Topology, rack: str, server: Device) -> int:
    height = server.type.u_height
    return sum(len(units) // height for units in topology.free_u[rack]) if height else 0


def _power(topology: Topology, racks: list[str], server: Device) -> int | None:
    """Return the servers that the feeds of some racks still carry, None if a power is unknown."""
    watts, loads = server.type.power_w.value, [(topology.plan.racks[name], topology.power_w(name)) for name in racks]
    if not watts or any(load.unknown for _, load in loads):
        return None
    return sum(max(0, int((topology.usable_kw(rack) * 1_000 - load.value) // watts)) for rack, load in loads)


def _ports(topology: Topology, server: Device) -> int | None:
    """Return the servers for which the leaves have free ports, None if a fabric has no port of the speed."""
    rooms_of = [
        _free_ports(topology, name, ports[0].speed_gbps, len(ports)) for name, ports in server.type.by_fabric.items()
    ]
    known = [room for room in rooms_of if room is not None]
    return min(known) if known and len(known) == len(rooms_of) else None


def _free_ports(topology: Topology, fabric: str, speed_gbps: float, each: int) -> int | None:
    """Return the servers of `each` ports for which the leaves of a fabric have free ports, None if unknown."""
    leaves = [leaf for planned in topology.plan.fabrics if planned.name == fabric for leaf in planned.leaves]
    free = fitting = 0
    for leaf in leaves:
        used = {cable.a_port if cable.a_device == leaf else cable.b_port for cable in topology.cables_of[leaf]}
        ports = [port.name for port in topology.plan.devices[leaf].type.ports if port.speed_gbps == speed_gbps]
        fitting += len(ports)
        free += sum(name not in used for name in ports)
    return free // each if fitting else None
