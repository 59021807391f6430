"""The prefixes in use with their gateways, and the address of each port slot."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.plan.addressing.layout import Layout, text_of
from dcgen.plan.addressing.portslots import PortSlot, PortSlots
from dcgen.plan.records import Address, Prefix
from dcgen.plan.stamp import stamp
from dcgen.plan.subnets import NetworkPolicy, PrefixOwner

GATEWAY, FIRST_LEAF = 1, 2  # the offsets of the gateway and of the first leaf in a VLAN
EXTERNAL = "external"


class PrefixKey(NamedTuple):
    """The section, unit and place of a prefix."""

    section: int
    unit: int
    place: int


class Interface(NamedTuple):
    """A port or a bond that gets an address: its first port, its prefix, and the ports of the bond, () for a port."""

    at: PortSlot
    key: PrefixKey
    bond: str = ""
    members: tuple[str, ...] = ()


def make_prefixes(
    port_slots: PortSlots, layout: Layout, layout6: Layout | None, taken: Iterable[tuple[PortSlot, PrefixKey]]
) -> dict[PrefixKey, Prefix]:
    """Return the prefixes in which ports have a slot."""
    used: dict[PrefixKey, set[str]] = {}
    for at, key in taken:
        if key not in used:
            used[key] = set()
        if at.leaf:
            used[key].add(at.leaf.name)
    whole = _leaves_by_place(port_slots) if port_slots.policy.has_vlan else {}
    found = {}
    for key in sorted(used):
        leaves = set(whole.get(_place_of(port_slots, key), ())) | used[key]
        found[key] = _prefix(port_slots, layout, layout6, key, sorted(leaves, key=lambda name: port_slots.leaves[name]))
    return found


def _leaves_by_place(port_slots: PortSlots) -> dict[PrefixKey, list[str]]:
    """Return the leaves that share a VLAN, by plane, unit and place."""
    found: dict[PrefixKey, list[str]] = {}
    for name, leaf in port_slots.leaves.items():
        place = (leaf.number - 1) // port_slots.together if port_slots.together else 0
        found.setdefault(PrefixKey(leaf.plane, leaf.unit if port_slots.together else 0, place), []).append(name)
    return found


def _place_of(port_slots: PortSlots, key: PrefixKey) -> PrefixKey:
    """Return the plane, unit and place of the leaves of a prefix of a VLAN."""
    return PrefixKey(key.section % port_slots.network.config.planes, key.unit, key.place)


def keys_of(taken: Iterable[PortSlot], layout: Layout) -> list[PrefixKey]:
    """Return the prefix of each port. A flat prefix serves all units."""
    flat = layout.need.flat
    known: dict[tuple[int, int, int], PrefixKey] = {}
    keys = ((section, 0 if flat else unit, place) for _, _, section, unit, place, _, _ in taken)
    return [known.get(key) or known.setdefault(key, PrefixKey(*key)) for key in keys]


def assign_addresses(
    policy: NetworkPolicy,
    layout: Layout,
    layout6: Layout | None,
    interfaces: Iterable[Interface],
    prefixes: dict[PrefixKey, Prefix],
) -> Iterator[Address]:
    """Yield the address of each interface: one end of a /31 with the leaf port, or an address of the VLAN."""
    routed, fabric, network = policy.routing == "l3-host", policy.fabric, policy.network
    length = layout.pool.max_prefixlen - 1 if routed else layout.length
    length6 = 0 if not layout6 else 127 if routed else layout6.length
    versions = layout.pool.version, layout6.pool.version if layout6 else 0
    known = {key: (prefix, layout.base(*key), layout6.base(*key) if layout6 else 0) for key, prefix in prefixes.items()}
    for at, key, bond, members in interfaces:
        prefix, base, base6 = known[key]
        offset = 2 * at.slot if routed else layout.offset(at.unit, at.slot)
        address, gateway = _host(routed, versions[0], base + offset)
        address6 = gateway6 = ""
        if layout6:
            offset = offset if routed else layout6.offset(at.unit, at.slot)
            address6, gateway6 = _host(routed, versions[1], base6 + offset)
        gateways = gateway or prefix.gateway, gateway6 or prefix.gateway6
        ends = at.device, at.port.name, fabric, address, length, gateways[0], network, bond, members
        yield stamp(Address, (*ends, 0, address6, length6, gateways[1], prefix.prefix))


def _host(routed: bool, version: int, value: int) -> tuple[str, str]:
    """Return an address of a port as text, and that of the leaf port where each host has a gateway of its own.

    `value` is the address, or the lower of both.
    """
    return (text_of(value + 1, version), text_of(value, version)) if routed else (text_of(value, version), "")


def _prefix(port_slots: PortSlots, layout: Layout, layout6: Layout | None, key: PrefixKey, leaves: list[str]) -> Prefix:
    policy, planes, sides = port_slots.policy, port_slots.network.config.planes, port_slots.sides
    railed = (layout.need.spare_sections or policy.by_rail) and layout.need.sections > planes
    place, version = key.place * sides + key.section % sides, layout.pool.version
    base, base6 = layout.base(*key), layout6.base(*key) if layout6 else 0
    gateways = tuple(text_of(each + GATEWAY, kind) for each, kind in ((base, version), (base6, 6)) if each)
    return Prefix(
        prefix=f"{text_of(base, version)}/{layout.length}",
        gateway=gateways[0] if policy.has_vlan else "",
        fabric=policy.fabric,
        unit=key.unit,
        rail=key.section // (planes * sides) + 1 if railed else None,
        plane=key.section // sides % planes + 1 if planes > 1 else None,
        network=policy.network,
        place=place + 1 if (layout.need.places + layout.need.site_places) * sides > 1 else None,
        prefix6=f"{text_of(base6, 6)}/{layout6.length}" if layout6 else "",
        gateway6=gateways[1] if layout6 and policy.has_vlan else "",
        leaves=tuple(leaves),
        owners=make_owners(policy, gateways, [base, base6][: len(gateways)], leaves),
        external=policy.has_vlan and policy.gateway == EXTERNAL,
        vlan=policy.vlan,
        vrf=policy.vrf,
        mtu=policy.mtu,
    )


def make_owners(
    policy: NetworkPolicy, gateways: tuple[str, ...], bases: list[int], leaves: list[str]
) -> tuple[PrefixOwner, ...]:
    """Return the devices that answer for the gateway of a VLAN, () if none on the plan does.

    One device has the gateway itself. Several leaves have addresses of their own behind it, but none with an overlay
    over the whole fabric, where all answer with the gateway's address.
    """
    if not policy.has_vlan or policy.gateway in ("", EXTERNAL):
        return ()
    if policy.gateway != "leaf":
        return (PrefixOwner(policy.gateway, *gateways),)
    if len(leaves) == 1:
        return (PrefixOwner(leaves[0], *gateways),)
    if policy.routing == "l2-vlan" and policy.overlay:
        return tuple(PrefixOwner(name, "") for name in leaves)
    kinds = [(base, 6 if ":" in text else 4) for base, text in zip(bases, gateways, strict=True)]
    return tuple(
        PrefixOwner(name, *(text_of(base + FIRST_LEAF + index, version) for base, version in kinds))
        for index, name in enumerate(leaves)
    )
