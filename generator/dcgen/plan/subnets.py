"""The records of addressing and routing: prefixes, addresses, the policy of each network, switches as routers."""

from collections.abc import Mapping
from typing import NamedTuple

MAX_INTERFACE = 15  # characters of the name of a network interface in Linux


class PrefixOwner(NamedTuple):
    """A device with an address in a prefix beside the hosts, such as a leaf in the VLAN that it routes."""

    device: str
    address: str
    address6: str = ""


class Prefix(NamedTuple):
    """A subnet: `prefix` in CIDR form, its gateway and its purpose. The `link` of a mesh counts from 1.

    `network` is `management` for the management ports of a fabric with other traffic, the name of a further VLAN, or
    "". `prefix6` and `gateway6` are IPv6; a prefix of IPv6 alone has them as `prefix` and `gateway`. The gateway is ""
    where no device forwards, and where every host has a gateway of its own (`l3-host`). `place` distinguishes the
    leaves or pairs of leaves of a unit, from 1. `leaves` are the switches with its hosts. `owners` are the switches
    that answer for the gateway, each with its own address. `external` is set if a device outside the plan answers.
    `vlan` is 0 without a VLAN, `mtu` is that of the hosts in bytes.
    """

    prefix: str
    gateway: str
    fabric: str
    unit: int
    rail: int | None
    plane: int | None = None
    link: int | None = None
    network: str = ""
    place: int | None = None
    prefix6: str = ""
    gateway6: str = ""
    leaves: tuple[str, ...] = ()
    owners: tuple[PrefixOwner, ...] = ()
    external: bool = False
    vlan: int = 0
    vrf: str = ""
    mtu: int = 0

    @property
    def parts(self) -> dict[str, int]:
        """Return the rail, plane, link or place that distinguishes the prefix within its fabric and unit."""
        named = {"rail": self.rail, "plane": self.plane, "link": self.link, "place": self.place}
        return {word: number for word, number in named.items() if number}


class Address(NamedTuple):
    """An address of one port, with its prefix length. `network` is that of its prefix.

    `bond` is the name of the bond that has the address, "" if the port has it. The `port` of a bond is the first of its
    `members`. `vlan` is the tag of a further VLAN on the port or bond, 0 for untagged. `address6` is the IPv6 address
    beside an IPv4 address. `subnet` is the prefix of the address among `Plan.prefixes`.
    """

    device: str
    port: str
    fabric: str
    address: str
    length: int
    gateway: str
    network: str = ""
    bond: str = ""
    members: tuple[str, ...] = ()
    vlan: int = 0
    address6: str = ""
    length6: int = 0
    gateway6: str = ""
    subnet: str = ""

    @property
    def interface(self) -> str:
        """Return the name of the interface: the port or the bond, with the tag of a VLAN."""
        parent = self.bond or self.port
        return vlan_interface(parent, self.vlan) if self.vlan else parent

    @property
    def key(self) -> str:
        """Return the name of the address on its device: the port, with the tag of a VLAN."""
        return f"{self.port}.{self.vlan}" if self.vlan else self.port


class FabricShape(NamedTuple):
    """The number of switches that a fabric has reserved, on one plane.

    A row has `width` leaves, and a server is spread over `spread` of them. In a rail design a rail has `sides` leaves
    per row. The site has reserved `site_leaves`, and each unit `unit_leaves`. `flat` marks a row that serves the whole
    site. A spine group has `spines` spines, and there are `cores` cores.
    """

    width: int = 1
    spread: int = 1
    sides: int = 1
    site_leaves: int = 1
    unit_leaves: int = 0
    flat: bool = False
    spines: int = 0
    cores: int = 0


ONE_LEAF = FabricShape()


class NetworkPolicy(NamedTuple):
    """The routing of one network: a fabric, its management network, or a further VLAN of it (`network`).

    `routing`, `attach`, `pair`, `overlay` and `links` are the values of the blueprint or their defaults, "" for none.
    `gateway` is `leaf`, `external`, the name of a device, or "". `fabric_index` is the place of the fabric among the
    pools of loopbacks and links, None if it has none. `mtu` is that of the hosts in bytes. `pool` and `pool6` are
    prefixes in CIDR form. `by_rail` is set if a prefix belongs to one rail, and `crosses_rails` if the switches route
    between rails. A section of the pool, such as a rail, is `section_bits` longer than the pool. `stated` are the keys
    that the blueprint states.
    """

    fabric: str
    network: str
    protocol: str
    routing: str
    attach: str
    pair: str = ""
    overlay: str = ""
    links: str = ""
    gateway: str = ""
    vlan: int = 0
    vrf: str = ""
    mtu: int = 0
    roce: str = ""
    nos: str = ""
    fabric_index: int | None = None
    pool: str = ""
    pool6: str = ""
    by_rail: bool = False
    crosses_rails: bool = True
    section_bits: int = 0
    section_bits6: int = 0
    stated: frozenset[str] = frozenset()

    @property
    def is_bonded(self) -> bool:
        """Return whether the ports of a host share one address."""
        return self.attach.startswith("bond")

    @property
    def has_vlan(self) -> bool:
        """Return whether the hosts are in a VLAN."""
        return self.routing in ("l3-leaf", "l2-vlan")


class Router(NamedTuple):
    """A switch that routes: its tier, AS number and loopbacks. `slot` is its number in its tier, from 1."""

    device: str
    fabric: str
    tier: str
    slot: int
    asn: int
    loopback: str = ""
    loopback6: str = ""


class LinkAddresses(NamedTuple):
    """The addresses at the two ends of a routed link: the `a` end of its cable, and the `b` end.

    `asn` is the AS number of a far end that dcgen does not plan, None for a switch.
    """

    a: str
    b: str
    length: int
    asn: int | None = None


class ReservedRange(NamedTuple):
    """A range of addresses that no device gets, with its purpose."""

    purpose: str
    first: str
    last: str


class PartitionPlan(NamedTuple):
    """A partition of an InfiniBand fabric: its key without the membership bit, and the names of its servers."""

    fabric: str
    name: str
    pkey: int
    ipoib: bool
    full: bool
    members: tuple[str, ...]


class RoutingPlan(NamedTuple):
    """The policy of each network by fabric and network, the routers by name, and link addresses by cable id.

    `link_pools` are the prefixes of the numbered links by fabric.
    `circuit_vlans` are the names of the further VLANs of circuits, by the device at their far end.
    With `scheme` 1 the addresses are those of an earlier version: no switch routes.
    `loopback_pool` is the pool of loopbacks that the blueprint states, "" for none.
    """

    policies: Mapping[tuple[str, str], NetworkPolicy] = {}
    routers: Mapping[str, Router] = {}
    links: Mapping[str, LinkAddresses] = {}
    reserved: tuple[ReservedRange, ...] = ()
    partitions: tuple[PartitionPlan, ...] = ()
    circuit_vlans: Mapping[str, str] = {}
    scheme: int = 2
    link_pools: Mapping[str, str] = {}
    loopback_pool: str = ""

    def policy(self, fabric: str, network: str = "") -> NetworkPolicy | None:
        """Return the policy of a network, None for a fabric that could not be planned."""
        return self.policies.get((fabric, network))


NO_ROUTING = RoutingPlan()


def vlan_interface(parent: str, vlan: int) -> str:
    """Return the name of the interface of a VLAN on a port or bond, such as bond0.500."""
    name = f"{parent}.{vlan}"
    return name if len(name) <= MAX_INTERFACE else f"vlan{vlan}"
