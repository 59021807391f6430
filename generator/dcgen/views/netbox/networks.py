"""The objects of address management: prefixes, VLANs, VRFs, roles, reserved ranges and AS numbers of a plan."""

import ipaddress
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from dcgen.netbox import fitted_name, fitted_text, label, prefix_name, slug
from dcgen.page import FreeText
from dcgen.plan.records import Plan, Prefix
from dcgen.plan.traffic import network_title

TRAFFIC = ("compute", "storage", "inband", "management")  # roles of a fabric that has the name of none of them
LOOPBACK, LINK, CIRCUIT = "loopback", "link", "circuit"  # roles of the prefixes of switches
LOOPBACK_BITS = {4: 14, 6: 16}  # of the loopbacks of a fabric
VLAN_NAME = 64  # characters in NetBox
PRIVATE_ASNS = (range(64_512, 65_535), range(4_200_000_000, 4_294_967_295))  # RFC 6996
RIR = "RFC 6996"


class PrefixObject(NamedTuple):
    """A prefix with its Terraform label, and the labels of its role and VRF.

    `vlan` is 0 without a VLAN, `vrf` is "" for the global table.
    """

    label: str
    prefix: str
    description: str
    role: str
    vlan: int = 0
    vrf: str = ""


class VlanObject(NamedTuple):
    """A VLAN with the label of its role; its own label is `vlan_` and its number."""

    vlan: int
    name: str
    role: str


class VrfObject(NamedTuple):
    """A VRF: its name in the blueprint, its label, and its name in NetBox."""

    key: str
    label: str
    name: str


class RangeObject(NamedTuple):
    """A reserved range with the prefix length of its prefix, and the label of its VRF; `last` is "" for one address."""

    label: str
    first: str
    last: str
    description: FreeText
    vrf: str = ""


def make_prefixes(plan: Plan) -> tuple[PrefixObject, ...]:
    """Return the prefixes of hosts, IPv6 after IPv4, then those of loopbacks, links and circuits."""
    return (*(found for item in plan.prefixes for found in _prefixes(plan, item)), *_switch_prefixes(plan))


def make_vlans(plan: Plan) -> tuple[VlanObject, ...]:
    """Return the VLANs by number."""
    found: dict[int, VlanObject] = {}
    for (fabric, network), policy in sorted(plan.routing.policies.items()):
        if policy.vlan:
            title = f"{fabric} {network}" if network else fabric
            row = VlanObject(policy.vlan, fitted_name(title, VLAN_NAME), label(role_of(plan, fabric, network)))
            found.setdefault(policy.vlan, row)
    return tuple(found[vlan] for vlan in sorted(found))


def make_vrfs(plan: Plan) -> tuple[VrfObject, ...]:
    """Return the VRFs that the blueprint states, by name. The name in NetBox has the name of the blueprint."""
    names = {each.vrf for each in plan.routing.policies.values()} | {each.vrf for each in plan.prefixes}
    return tuple(VrfObject(name, vrf_label(name), f"{plan.name} {name}") for name in sorted(names - {""}))


def vrf_label(name: str) -> str:
    """Return the label of a VRF, "" for the global table. A name that is not its own slug has a checksum."""
    return name and label(f"vrf-{name}" if name == slug(name) else f"vrf-{name}-{crc32(name.encode()):08x}")


def make_ranges(plan: Plan) -> Iterator[RangeObject]:
    """Yield the reserved ranges, each in the prefix that contains it."""
    every = [
        (ipaddress.ip_network(text), item) for item in plan.prefixes for text in (item.prefix, item.prefix6) if text
    ]
    for each in plan.routing.reserved:
        first = ipaddress.ip_address(each.first)
        net, item = next(((net, item) for net, item in every if first in net), (None, None))
        if net and item:
            last = "" if each.first == each.last else f"{each.last}/{net.prefixlen}"
            yield RangeObject(
                label(f"{each.purpose}-{each.first}"),
                f"{each.first}/{net.prefixlen}",
                last,
                fitted_text(f"reserved for {each.purpose}"),
                vrf_label(item.vrf),
            )


def make_roles(plan: Plan) -> tuple[str, ...]:
    """Return the names of the roles of prefixes and VLANs, sorted."""
    networks = {(item.fabric, item.network) for item in plan.prefixes} | plan.routing.policies.keys()
    switches = {LOOPBACK} if plan.routing.routers else set()
    if plan.routing.link_pools:
        switches.add(LINK)
    if any(each.asn for each in plan.routing.links.values()):
        switches.add(CIRCUIT)
    return tuple(sorted({role_of(plan, *each) for each in networks} | switches))


def role_of(plan: Plan, fabric: str, network: str = "") -> str:
    """Return the role of a network: the name of a further VLAN, else the traffic of the fabric.

    A fabric with several kinds of traffic has that of its name, or else the first in the order of TRAFFIC.
    """
    if network:
        return network
    carried = plan.carries.get(fabric, frozenset())
    return fabric if fabric in carried else next((what for what in TRAFFIC if what in carried), fabric)


def make_asns(plan: Plan) -> tuple[int, ...]:
    """Return the private AS numbers of the switches, sorted. The registry of any other number is unknown."""
    found = {each.asn for each in plan.routing.routers.values()}
    return tuple(sorted(asn for asn in found if any(asn in each for each in PRIVATE_ASNS)))


def _prefixes(plan: Plan, item: Prefix) -> Iterator[PrefixObject]:
    """Yield a prefix, and the IPv6 prefix beside it."""
    name = prefix_name(network_title(item), item.unit, item.parts)
    role = label(role_of(plan, item.fabric, item.network))
    where = " outside this plan" if item.external else ""
    families = [("", item.prefix, item.gateway)]
    if item.prefix6:
        families.append((" ipv6", item.prefix6, item.gateway6))
    for family, prefix, gateway in families:
        text = f"{name}, gateway {gateway}{where}" if gateway else name
        yield PrefixObject(label(f"{name}{family}"), prefix, text, role, item.vlan, vrf_label(item.vrf))


def _switch_prefixes(plan: Plan) -> Iterator[PrefixObject]:
    """Yield the prefixes of the loopbacks of each fabric, of its numbered links, and of each routed circuit."""
    for name, texts in _loopbacks(plan).items():
        for text in texts:
            family = " ipv6" if ":" in text else ""
            yield PrefixObject(label(f"{name}-loopbacks{family}"), text, f"{name} loopbacks", LOOPBACK)
    for name, text in sorted(plan.routing.link_pools.items()):
        yield PrefixObject(label(f"{name}-links"), text, f"{name} links between switches", LINK)
    routed = {key: link for key, link in sorted(plan.routing.links.items()) if link.asn}
    cables = {cable.id: cable for cable in plan.cables} if routed else {}
    for key, link in routed.items():
        if key in cables:
            net = ipaddress.ip_network(f"{link.a}/{link.length}", strict=False)
            name = cables[key].b_device
            yield PrefixObject(label(f"{name}-{net}"), str(net), f"{name}, AS {link.asn}", CIRCUIT)


def _loopbacks(plan: Plan) -> dict[str, list[str]]:
    """Return the prefixes with the loopbacks of each fabric. A fabric has an aligned part of the pool."""
    found: dict[str, list[str]] = {}
    for router in plan.routing.routers.values():
        texts = found.setdefault(router.fabric, [])
        for text in filter(None, (router.loopback, router.loopback6)):
            at = ipaddress.ip_address(text)
            length = at.max_prefixlen - LOOPBACK_BITS[at.version]
            net = str(ipaddress.ip_network(f"{text}/{length}", strict=False))
            if net not in texts:
                texts.append(net)
    return found
