"""The networks in which machines boot, as MAAS knows them: fabrics, VLANs, subnets, ranges of addresses, and DHCP.

A fabric of MAAS is one layer 2 network: VLAN numbers are unique in it. A network that is separate in each unit, or in
each pair of leaves, therefore has one fabric per unit or pair.
"""

import ipaddress
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.netbox import label, prefix_name
from dcgen.network.booting import booting_prefixes, lease_pools
from dcgen.plan.records import Address, Plan, Prefix
from dcgen.plan.traffic import network_title

DYNAMIC, RESERVED = "dynamic", "reserved"  # the types of a range in MAAS


class MaasFabric(NamedTuple):
    """A fabric with its Terraform label."""

    label: str
    name: str


class MaasVlan(NamedTuple):
    """A tagged VLAN with its label, and the label of its fabric. `mtu` is 0 if it is unknown."""

    label: str
    fabric: str
    vid: int
    name: str
    mtu: int


class MaasSubnet(NamedTuple):
    """A subnet with its label, and the label of its fabric. `vlan` is that of its VLAN, "" for untagged."""

    label: str
    cidr: str
    name: str
    fabric: str
    vlan: str
    gateway: str
    resolvers: tuple[str, ...]


class MaasRange(NamedTuple):
    """A range of addresses with its label, and the label of its subnet. MAAS assigns none of a reserved range."""

    label: str
    subnet: str
    type: str
    first: str
    last: str
    comment: str


class MaasDhcp(NamedTuple):
    """DHCP of a VLAN: its label, which is also its key in `var.dhcp`, and the labels of its ranges of leases."""

    label: str
    fabric: str
    vlan: str
    ranges: tuple[str, ...]


class MaasNetworks(NamedTuple):
    """The view of `network.tf`."""

    fabrics: tuple[MaasFabric, ...] = ()
    vlans: tuple[MaasVlan, ...] = ()
    subnets: tuple[MaasSubnet, ...] = ()
    ranges: tuple[MaasRange, ...] = ()
    dhcp: tuple[MaasDhcp, ...] = ()

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates, with DHCP in all VLANs that can have it."""
        return sum(map(len, self))


def make_networks(plan: Plan) -> MaasNetworks:
    """Return the networks with DHCP, in the order of the prefixes."""
    addresses: dict[str, list[Address]] = {}
    for item in plan.addresses:
        addresses.setdefault(item.subnet, []).append(item)
    fabrics: dict[str, MaasFabric] = {}
    vlans: dict[str, MaasVlan] = {}
    subnets: list[MaasSubnet] = []
    ranges: list[MaasRange] = []
    leases: dict[str, MaasDhcp] = {}
    for prefix in booting_prefixes(plan):
        fabric = _fabric(plan, prefix)
        fabrics.setdefault(fabric.label, fabric)
        vlan = _vlan(prefix, fabric)
        if vlan.vid:
            vlans.setdefault(vlan.label, vlan)
        for text in filter(None, (prefix.prefix, prefix.prefix6)):
            subnet = _subnet(plan, prefix, text, vlan)
            made = tuple(_ranges(plan, prefix, text, subnet, addresses.get(prefix.prefix, ())))
            subnets.append(subnet)
            ranges += made
            found = leases.get(vlan.label, MaasDhcp(vlan.label, fabric.label, subnet.vlan, ()))
            own = tuple(each.label for each in made if each.type == DYNAMIC)
            leases[vlan.label] = found._replace(ranges=(*found.ranges, *own))
    dhcp = (each for each in leases.values() if each.ranges)
    return MaasNetworks(tuple(fabrics.values()), tuple(vlans.values()), tuple(subnets), tuple(ranges), tuple(dhcp))


def _fabric(plan: Plan, prefix: Prefix) -> MaasFabric:
    """Return the fabric of a prefix: all networks of one fabric of the blueprint at one place."""
    name = prefix_name(prefix.fabric, prefix.unit, prefix.parts)
    return MaasFabric(label(name), f"{plan.name} {name}".replace(" ", "-"))


def _vlan(prefix: Prefix, fabric: MaasFabric) -> MaasVlan:
    """Return the VLAN of a prefix; the number of the untagged network is 0."""
    kind = f"vlan_{prefix.vlan}" if prefix.vlan else "untagged"
    return MaasVlan(f"{fabric.label}_{kind}", fabric.label, prefix.vlan, network_title(prefix), prefix.mtu)


def _subnet(plan: Plan, prefix: Prefix, text: str, vlan: MaasVlan) -> MaasSubnet:
    """Return the subnet of a prefix in one IP version."""
    version = ipaddress.ip_network(text).version
    gateway = prefix.gateway if text == prefix.prefix else prefix.gateway6
    resolvers = tuple(at for at in plan.services.resolvers if ipaddress.ip_address(at).version == version)
    name = prefix_name(network_title(prefix), prefix.unit, prefix.parts)
    title = f"{name} ipv6" if version == 6 and prefix.prefix6 == text else name
    at = vlan.label if vlan.vid else ""
    return MaasSubnet(label(title), text, f"{plan.name} {title}", vlan.fabric, at, gateway, resolvers)


def _ranges(
    plan: Plan, prefix: Prefix, text: str, subnet: MaasSubnet, addresses: Iterable[Address]
) -> Iterator[MaasRange]:
    """Yield the leases of a subnet, and all other addresses as reserved: the plan assigns them, so MAAS must not."""
    first = text == prefix.prefix
    taken = [at.address if first else at.address6 for at in addresses]
    owners = [owner.address if first else owner.address6 for owner in prefix.owners]
    gateway = prefix.gateway if first else prefix.gateway6
    pools = sorted(
        lease_pools(plan, text, filter(None, (gateway, *owners, *taken))),
        key=lambda pool: int(ipaddress.ip_address(pool[0])),
    )
    for start, end in pools:
        yield MaasRange(_range_label(subnet, start), subnet.label, DYNAMIC, start, end, "leases")
    for start, end in _gaps(text, pools):
        yield MaasRange(_range_label(subnet, start), subnet.label, RESERVED, start, end, "assigned by the plan")


def _gaps(text: str, pools: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the first and last address of each part of a prefix outside the pools.

    The addresses of the network itself and of its broadcast are in no range: MAAS refuses them.
    """
    network = ipaddress.ip_network(text)
    kind = ipaddress.IPv4Address if network.version == 4 else ipaddress.IPv6Address
    at, end = int(network[0]) + 1, int(network[-1]) - (network.version == 4)
    for first, last in pools:
        before = int(ipaddress.ip_address(first)) - 1
        if before >= at:
            yield str(kind(at)), str(kind(before))
        at = int(ipaddress.ip_address(last)) + 1
    if at <= end:
        yield str(kind(at)), str(kind(end))


def _range_label(subnet: MaasSubnet, first: str) -> str:
    return label(f"{subnet.label}-{first}")
