"""Growth of a serving site: what one more step takes, and how many steps the site still has."""

from collections import Counter
from math import ceil
from typing import NamedTuple

from dcgen.page import counted
from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology
from dcgen.workload.need import JobNeed


class GrowthStep(NamedTuple):
    """One step of growth: its servers, and the replicas that they add."""

    servers: int
    replicas: int


class Reserve(NamedTuple):
    """A resource of the site and the number of servers that it still takes, None if unknown."""

    name: str
    servers: int | None


def need(topology: Topology, servers: list[Device], step: GrowthStep) -> JobNeed:
    """Return the row of the steps that are left: the scarcest of `capacity:`, switch ports, rack units and power."""
    type_, found = servers[0].type, spaces(topology, servers)
    known = [space for space in found if space.servers is not None]
    least = min(known, key=lambda space: space.servers or 0)
    watts, ports = type_.power_w.value, Counter(port.fabric for port in type_.ports if port.fabric is not None)
    power = "unknown power" if watts is None else f"{step.servers * watts / 1_000:.3g} kW"
    links = ", ".join(f"{step.servers * count} x '{name}'" for name, count in sorted(ports.items()))
    added = counted(step.replicas, "replica")
    size = counted(step.servers, "server")
    basis = f"a step is {size} with {added}: {step.servers * type_.u_height} U, {power}, ports {links}; the site takes "
    basis += ", ".join(f"{'?' if space.servers is None else space.servers} by {space.name}" for space in found)
    return JobNeed(
        title="steps of growth left",
        unit="steps",
        needed=None,
        given=(least.servers or 0) // step.servers,
        basis=f"{basis}; bound by {least.name}",
        target=False,
    )


def spaces(topology: Topology, servers: list[Device]) -> tuple[Reserve, ...]:
    """Return the number of servers that each resource still takes, in racks of the groups that hold such servers.

    Further racks take free positions of the floor; without rows in the blueprint, the plan reserves those that
    `capacity:` needs.
    """
    plan, counts = topology.plan, Counter(device.group for device in servers)
    left = sum(max(0, plan.capacity.get(group, count) - count) for group, count in counts.items())
    held = Counter(plan.mounts[device.name].rack for device in servers if device.name in plan.mounts)
    groups = {plan.racks[name].group for name in held}
    racks = [rack for rack in plan.racks.values() if rack.group in groups]
    each = max(held.values(), default=0)  # servers of a full rack
    more = _free_positions(topology) if plan.floor and plan.floor.rows else ceil(left / each) if each else 0
    return (
        Reserve("`capacity:`", left),
        Reserve("switch ports", _ports(topology, servers[0])),
        Reserve("rack units", sum(_units(topology, rack.name, servers[0]) for rack in racks) + more * each),
        Reserve("power", _power(topology, racks, servers[0], more, each)),
    )


def _free_positions(topology: Topology) -> int:
    floor = topology.plan.floor
    places = sum(len(row.positions) for row in floor.rows.values()) if floor else 0
    return max(0, places - len(topology.plan.racks))


def _units(topology: Topology, rack: str, server: Device) -> int:
    height = server.type.u_height
    return sum(len(units) // height for units in topology.free_u[rack]) if height else 0


def _power(topology: Topology, racks: list[Rack], server: Device, more: int, each: int) -> int | None:
    """Return the servers that racks still carry, with `more` racks of up to `each` servers; None if unknown."""
    watts, loads = server.type.power_w.value, [topology.power_w(rack.name) for rack in racks]
    if not watts or not racks or any(load.unknown for load in loads):
        return None
    usable = [topology.usable_kw(rack) * 1_000 for rack in racks]
    left = sum(max(0, int((most - load.value) // watts)) for most, load in zip(usable, loads, strict=True))
    return left + more * min(each, int(max(usable) // watts))


def _ports(topology: Topology, server: Device) -> int | None:
    """Return the servers for which the leaves have free ports, None if a fabric has no port of the speed."""
    spaces_of = [
        _free_ports(topology, name, ports[0].speed_gbps, len(ports)) for name, ports in server.type.by_fabric.items()
    ]
    known = [space for space in spaces_of if space is not None]
    return min(known) if known and len(known) == len(spaces_of) else None


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
