"""The needs of a network: the slots of its hosts in a prefix, and the size and number of its prefixes."""

from __future__ import annotations

from collections.abc import Callable

from dcgen.plan.addressing import portslots, reserved
from dcgen.plan.addressing.layout import IPV6_BITS, PoolNeed
from dcgen.plan.addressing.policy import FabricTraits
from dcgen.plan.addressing.pools import NetworkPool
from dcgen.plan.addressing.request import HOST_SLOT, AddressRequest
from dcgen.plan.allocation import ScopeSlots
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim
from dcgen.plan.records import DeviceGroup
from dcgen.plan.subnets import NetworkPolicy

SMALLEST = 8  # host bits of the smallest VLAN: a /24 in IPv4
SMALLEST_ROUTED = 6  # host bits of the smallest aggregate: 32 hosts with a /31 each
SMALLEST_SUBNET = 5  # bits of the hosts of a unit in an IPoIB subnet
ROUNDS = 8  # of reserved ranges, whose place in a prefix depends on its size


def make_need(
    site: AddressRequest,
    pool: NetworkPool,
    policy: NetworkPolicy,
    facts: FabricTraits,
    members: list[DeviceGroup],
    crossed: bool = False,
) -> tuple[ScopeSlots, PoolNeed]:
    """Return the slots of the members in a prefix, and what the pool must offer for their capacity.

    If the network is `crossed`, a device is on a leaf of another unit.
    """
    network = pool.network
    each = {item.key: portslots.ports_per_prefix(network, policy, facts, item.type) for item in members}
    claims = [(item.unit, Claim(item.key, item.capacity * each[item.key], each[item.key])) for item in members]
    size = _size_of(site, pool, policy, facts, members, crossed)
    routed = policy.routing == "l3-host"
    space, start = f"/host/{network.space}", 0 if routed else HOST_SLOT
    slots = site.allocation.scopes(space, claims, start)
    need = size(slots)
    for _ in range(0 if routed or not site.blueprint.addressing.reserved else ROUNDS):
        kept = reserved.leases(site.blueprint, pool.pool, 1 << (need.unit_bits or need.bits))
        slots = site.allocation.scopes(space, claims, start, kept)
        if (other := size(slots)) == need:
            break
        need = other
    return slots, need


def _size_of(
    site: AddressRequest,
    pool: NetworkPool,
    policy: NetworkPolicy,
    facts: FabricTraits,
    members: list[DeviceGroup],
    crossed: bool,
) -> Callable[[ScopeSlots], PoolNeed]:
    """Return a function from the slots of hosts to the need of their network.

    In a VLAN per leaf, hosts keep the slots of their unit, so that a leaf more moves none. They have the slots of
    leaf ports only if those need a smaller prefix, or if devices of several units share a leaf.
    """
    network, units = pool.network, roster.max_units(site.blueprint)
    sections = max((portslots.sections_of(network, policy, facts, item.type) for item in members), default=1)
    places, together = portslots.places_of(policy, facts)
    flat, railed = portslots.is_flat(policy, facts), portslots.is_railed(network, policy) or policy.by_rail
    shared = places if flat or not units else min(max(-(-facts.shape.unit_leaves // max(together, 1)), 1), places)
    beyond = places - shared
    by_leaf = 0
    if places > 1 and not flat:
        groups = (item for item in site.device_groups if item.origin == ("fabrics", network.fabric))
        leaves = {id(item.type): item.type for item in groups if item.key.endswith("-leaf")}
        by_leaf = max(map(portslots.slots_of_leaf, leaves.values()), default=0) * together

    def size(slots: ScopeSlots) -> PoolNeed:
        used = max(slots.site.end, slots.unit.end)
        if policy.routing == "l3-host":
            bits = max(SMALLEST_ROUTED, (2 * max(by_leaf or used, 1) - 1).bit_length())
            need = PoolNeed(sections, units, shared, bits, False, 0, railed, by_leaf > 0, beyond)
        elif policy.routing == "infiniband":
            unit_bits = max(SMALLEST_SUBNET, max(used - HOST_SLOT - 1, 0).bit_length())
            bits = max(SMALLEST, (((units + 1) << unit_bits) + HOST_SLOT).bit_length())
            need = PoolNeed(sections, units, places, bits, True, unit_bits, railed)
        else:
            unit_bits = max(SMALLEST, used.bit_length())
            leaf_bits = max(SMALLEST, (by_leaf + HOST_SLOT).bit_length())
            if is_by_leaf := by_leaf > 0 and (crossed or leaf_bits < unit_bits):
                unit_bits = leaf_bits
            bits = unit_bits + units.bit_length() if flat else unit_bits
            need = PoolNeed(sections, units, shared, bits, flat, unit_bits if flat else 0, False, is_by_leaf, beyond)
        return need._replace(bits=IPV6_BITS) if pool.pool.version == 6 else need

    return size
