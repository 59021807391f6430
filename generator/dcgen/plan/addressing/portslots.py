"""The slot of each port in its network: its section of the pool, its place among leaves, and its slot.

The slot of a port follows from the number of its device in its unit. If the ports of each of several leaves are
routed, it is the place of the leaf port. Both follow from identities alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, ServerPlace
from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.plan.addressing.networks import AddressNetwork
from dcgen.plan.addressing.policy import FabricTraits
from dcgen.plan.allocation import ScopeSlots
from dcgen.plan.records import SITE, DeviceGroup, Link
from dcgen.plan.stamp import stamp
from dcgen.plan.subnets import NetworkPolicy
from dcgen.plan.types import DeviceType, Port

# Logical ports that a cage can have at most, by its form factor; other cages have one.
CAGE_PORTS = {"OSFP": 8, "OSFP-RHS": 8, "QSFP-DD": 8, "QSFP28": 4, "QSFP56": 4, "QSFP112": 4, "QSFP+": 4}

BRIDGED = ("l2-vlan", "infiniband")  # the routing of networks in which all leaves have the same prefixes


class LeafPlace(NamedTuple):
    """The plane of a leaf from 0, its unit, and its number there."""

    plane: int
    unit: int
    number: int


class LeafEnd(NamedTuple):
    """The leaf at the far end of a cable: its name, unit, number and port."""

    name: str
    unit: int
    number: int
    port: str


class PortSlot(NamedTuple):
    """The place of a port in its network: section and unit of the pool, place among leaves, and slot in the prefix."""

    device: str
    port: Port
    section: int
    unit: int
    place: int
    slot: int
    leaf: LeafEnd | None


class PortSlots(NamedTuple):
    """The facts that decide the slots of ports: the shape of a fabric, the slots of groups, and the cables.

    `places` is the number of leaves or pairs of a unit (or of the site) per section, as far as it is reserved. `ends`
    are the leaf ports by device and port. `leaves` are all leaves by name, and `leaf_slots` the slots of leaf ports by
    leaf, if hosts have those. `first_slot` is the slot of the first host in a prefix. If the network is `flat`, one
    prefix serves all units, and if it is `bridged`, the leaf of a port decides nothing.
    """

    blueprint: Blueprint
    network: AddressNetwork
    policy: NetworkPolicy
    facts: FabricTraits
    places: int
    together: int
    slots: ScopeSlots
    ends: Mapping[tuple[str, str], LeafEnd]
    leaves: Mapping[str, LeafPlace]
    leaf_slots: Mapping[str, Mapping[str, int]]
    first_slot: int
    flat: bool
    bridged: bool

    @property
    def sides(self) -> int:
        """Return how many leaves of a row have sections of their own for one rail."""
        return sides_of(self.network, self.policy, self.facts)


def is_flat(policy: NetworkPolicy, facts: FabricTraits) -> bool:
    """Return whether one prefix serves all units."""
    return policy.routing in BRIDGED or (policy.routing == "l3-leaf" and facts.shape.flat)


def sides_of(network: AddressNetwork, policy: NetworkPolicy, facts: FabricTraits) -> int:
    """Return how many leaves of a row have sections of their own for one rail: those that route their ports."""
    return facts.shape.sides if policy.routing == "l3-host" and is_railed(network, policy) else 1


def is_railed(network: AddressNetwork, policy: NetworkPolicy) -> bool:
    """Return whether each rail has a section of the pool: in a rail design whose rails are networks of their own."""
    return network.config.design in RAIL_DESIGNS and not network.name and not policy.has_vlan


def places_of(policy: NetworkPolicy, facts: FabricTraits) -> tuple[int, int]:
    """Return the places of a section in a unit, and the number of leaves that form one place."""
    shape = facts.shape
    if policy.routing in BRIDGED:
        return 1, 0
    if policy.routing == "l3-host":
        together = shape.width if policy.by_rail else 1
    else:
        together = shape.spread if policy.pair else 1
    leaves = shape.width if shape.flat else max(shape.site_leaves, shape.unit_leaves)
    return max(-(-leaves // together), 1), together


def sections_of(network: AddressNetwork, policy: NetworkPolicy, facts: FabricTraits, type_: DeviceType) -> int:
    """Return how many sections the ports of a device need."""
    return max((entry[0] + 1 for entry in _sections(network, policy, facts, type_)), default=1)


def ports_per_prefix(network: AddressNetwork, policy: NetworkPolicy, facts: FabricTraits, type_: DeviceType) -> int:
    """Return the most ports that a device has in one section, each of which takes a slot."""
    return max(Counter(section for section, _, _ in _sections(network, policy, facts, type_)).values(), default=0)


def make_port_slots(
    port_slots: PortSlots, members: list[DeviceGroup], stand_ins: list[DeviceGroup]
) -> Iterator[PortSlot]:
    """Yield the slots of all ports of some device groups, and those of groups that replace an absent server."""
    by_type: dict[int, list[tuple[int, int, Port]]] = {}
    for item in members:
        if (entries := by_type.get(id(item.type))) is None:
            entries = _sections(port_slots.network, port_slots.policy, port_slots.facts, item.type)
            by_type[id(item.type)] = entries
        slots = port_slots.slots.run(item.key, item.unit, item.numbers)
        for device, slot in zip(item.names, slots, strict=True):
            for section, order, port in entries:
                if found := _port_slot(port_slots, device, port, section, item.unit, slot + order):
                    yield found
    for item in stand_ins:
        yield from _stand_in_slots(port_slots, members, item)


def _stand_in_slots(port_slots: PortSlots, members: list[DeviceGroup], item: DeviceGroup) -> Iterator[PortSlot]:
    """Yield the slots of a group whose ports take those of the absent server one by one."""
    place = place_of(port_slots.blueprint, item)
    host = place and next(
        (each for each in members if (each.key, each.unit) == (place.group, place.unit or SITE)), None
    )
    if not place or not host:
        return
    (slot,) = port_slots.slots.run(host.key, host.unit, (place.number,))
    theirs = _sections(port_slots.network, port_slots.policy, port_slots.facts, host.type)
    own = [
        (device, port)
        for device in item.names
        for _, _, port in _sections(port_slots.network, port_slots.policy, port_slots.facts, item.type)
    ]
    for (device, port), (section, order, _) in zip(own, theirs, strict=False):
        if found := _port_slot(port_slots, device, port, section, host.unit, slot + order):
            yield found


def place_of(blueprint: Blueprint, item: DeviceGroup) -> ServerPlace | None:
    """Return the place of the absent server that a group replaces, None for other groups."""
    group = blueprint.servers.get(item.key)
    return group.in_place_of if group else None


def _sections(
    network: AddressNetwork, policy: NetworkPolicy, facts: FabricTraits, type_: DeviceType
) -> list[tuple[int, int, Port]]:
    """Return the ports of a device, each with its section and its order among the ports of the section.

    A section is a rail and plane of a rail design, otherwise a plane. If a rail has several leaves per row and each
    leaf port is routed, every leaf has a section.
    """
    planes, sides = network.config.planes, sides_of(network, policy, facts)
    railed = is_railed(network, policy)
    taken: Counter[int] = Counter()
    found = []
    for prefix, port in network.ports(type_):
        section = prefix if railed else prefix % planes
        if policy.by_rail and not railed and port.rail:
            section = (port.rail - 1) * planes + prefix % planes
        if sides > 1:
            side = taken[-1 - section] % sides
            taken[-1 - section] += 1
            section = section * sides + side
        found.append((section, taken[section], port))
        taken[section] += 1
    return found


def _port_slot(port_slots: PortSlots, device: str, port: Port, section: int, unit: int, slot: int) -> PortSlot | None:
    """Return the slot of a port, None for a port without a cable in a prefix of one leaf or pair."""
    leaf, place = port_slots.ends.get((device, port.shares or port.name)), 0
    if not port_slots.bridged:
        if leaf is None:
            return None
        if port_slots.flat or port_slots.places > 1:
            place, side = divmod(leaf.number - 1, port_slots.together)
            unit = unit if port_slots.flat else leaf.unit
            if port_slots.leaf_slots and not port_slots.flat:
                at = port_slots.leaf_slots[leaf.name][leaf.port] * port_slots.together + side
                slot = port_slots.first_slot + at
    return stamp(PortSlot, (device, port, section, unit, place, slot, leaf))


def leaf_slots(type_: DeviceType) -> dict[str, int]:
    """Return the slot of each port of a switch by its cage and lane, so that it stays if another cage is split."""
    most = max((CAGE_PORTS.get(port.cage_type, 1) for port in type_.ports if not port.is_management), default=1)
    lanes: Counter[str] = Counter()
    found = {}
    for port in type_.ports:
        if not port.is_management:
            found[port.name] = int(port.cage.removeprefix("cage")) * most + lanes[port.cage]
            lanes[port.cage] += 1
    return found


def slots_of_leaf(type_: DeviceType) -> int:
    """Return how many slots the ports of a switch take, whatever its cages are split into."""
    cages = {int(port.cage.removeprefix("cage")): port.cage_type for port in type_.ports if not port.is_management}
    return (max(cages, default=0) + 1) * max((CAGE_PORTS.get(kind, 1) for kind in cages.values()), default=1)


def is_crossed(blueprint: Blueprint, groups: Iterable[DeviceGroup], ends: Mapping[tuple[str, str], LeafEnd]) -> bool:
    """Return whether a device of some groups is on a leaf of another unit than its own."""
    units: dict[str, int] = {}
    for item in groups:
        place = place_of(blueprint, item)
        units.update(dict.fromkeys(item.names, (place.unit or SITE) if place else item.unit))
    return any(units.get(device, leaf.unit) != leaf.unit for (device, _), leaf in ends.items())


def leaf_ends(links: Iterable[Link], leaves: Mapping[str, LeafPlace]) -> dict[tuple[str, str], LeafEnd]:
    """Return the leaf of each port that is cabled to a leaf, given the links of one fabric and its leaves."""
    places = {name: (name, unit, number) for name, (_, unit, number) in leaves.items()}
    return {
        (a_device, a_port): stamp(LeafEnd, (*places[b_device], b_port))
        for _, a_device, a_port, b_device, b_port, _ in links
        if b_device in places
    }
