"""Bonds as the switches see them: the pair of each leaf, and the bond behind each port of a host."""

from typing import NamedTuple

from dcgen.plan.addressing.portslots import leaf_slots
from dcgen.plan.records import Plan
from dcgen.topology import Topology


class HostBond(NamedTuple):
    """A bond of a host at its leaves: its name and number there, its VLAN, and the number of leaves with members."""

    name: str
    number: int
    vlan: int
    lacp: bool
    leaves: int


def pairs_of(plan: Plan) -> dict[str, tuple[str, str]]:
    """Return the two leaves of the pair of each leaf of a fabric whose hosts have bonds over two leaves."""
    found: dict[str, tuple[str, str]] = {}
    for fabric in plan.fabrics:
        policy = plan.routing.policy(fabric.name)
        if policy is None or not policy.pair:
            continue
        by_place: dict[tuple[int, int], list[str]] = {}
        for name in fabric.leaves:
            device = plan.devices[name]
            by_place.setdefault((device.unit, (device.number - 1) // 2), []).append(name)
        for names in by_place.values():
            if len(names) == 2:
                first, second = sorted(names, key=lambda name: plan.devices[name].number)
                found |= {first: (first, second), second: (first, second)}
    return found


def host_bonds(topology: Topology, pairs: dict[str, tuple[str, str]]) -> dict[tuple[str, str], HostBond]:
    """Return the bond behind each port of a host, by device and port.

    The number follows from the leaf port of the first member, so it is equal on both leaves of a pair and stays.
    """
    plan = topology.plan
    bonds = [item for item in plan.addresses if item.bond and not item.vlan]
    members = {(item.device, port) for item in bonds for port in item.members}
    far = {
        (device, cable.a_port): (cable.b_device, cable.b_port)
        for device in dict.fromkeys(item.device for item in bonds)
        for cable in topology.cables_of[device]
        if cable.a_device == device and (device, cable.a_port) in members
    }
    slots: dict[int, dict[str, int]] = {}
    found = {}
    for item in bonds:
        policy = plan.routing.policy(item.fabric)
        first = far.get((item.device, item.members[0]))
        if policy is None or first is None or policy.protocol != "ethernet":
            continue
        leaf = plan.devices[first[0]]
        own = slots.get(id(leaf.type)) or slots.setdefault(id(leaf.type), leaf_slots(leaf.type))
        column = pairs[leaf.name].index(leaf.name) if leaf.name in pairs else 0
        number = 1 + 2 * own[first[1]] + column
        leaves = {far[item.device, port][0] for port in item.members if (item.device, port) in far}
        bond = HostBond(f"bond{number}", number, policy.vlan, policy.attach == "bond-lacp", len(leaves))
        found.update({(item.device, port): bond for port in item.members})
    return found
