"""The records of the network: the configuration of each switch and each host, in no vendor's words.

Everything here follows from the plan. Every artifact family that configures a device reads these records, so all
formats agree. Speeds are in Gbit/s. An MTU is in bytes. A number of 0 and a text of "" mean none.
"""

from typing import NamedTuple

from dcgen.page import FreeText

DATAGRAM_MTU = 4092  # bytes; IPoIB sends larger packets in connected mode only: 4 of 4,096 bytes are its header


class IpAddress(NamedTuple):
    """An address with its prefix length, such as 10.16.0.65 and 31."""

    address: str
    length: int

    def __str__(self) -> str:
        return f"{self.address}/{self.length}"


class SwitchPort(NamedTuple):
    """A cabled port of a switch with its far end.

    `role` is `host`, `uplink`, `downlink` (to a lower switch), `peer` (to the other switch of a pair) or `circuit`.
    `cage` is the number of the cage as printed on the switch, `lane` the place of the port in it from 0. `links` is the
    number of ports into which the cage is split (1: not split). `lanes` is the number of electrical lanes of the port.
    A routed port has `addresses` or, if it has none and `neighbor`, an unnumbered session. A bridged port has
    `untagged` and `tagged` VLANs, unless it is a member of `bond`, which has them instead.
    """

    name: str
    role: str
    peer: str
    peer_port: FreeText
    peer_kind: str
    fabric: str
    speed_gbps: float
    cage: int
    lane: int
    links: int
    mtu: int
    addresses: tuple[IpAddress, ...] = ()
    vrf: str = ""
    untagged: int = 0
    tagged: tuple[int, ...] = ()
    bond: str = ""
    lanes: int = 0

    @property
    def is_routed(self) -> bool:
        """Return whether the port is an interface of the router, not of a VLAN."""
        return not (self.untagged or self.tagged or self.bond)


class SwitchBond(NamedTuple):
    """A bond of ports to one host, or to the other switch of a pair.

    `number` is unique on the switch and equal on both switches of a pair. `shared` is set if the other switch of the
    pair has the same bond. It is an MLAG bond, or an Ethernet segment with the system MAC of the pair. Without LACP the
    bond is static. `bypass` lets a host boot over one port before its bond is up.
    """

    name: str
    number: int
    members: tuple[str, ...]
    peer: str
    mtu: int
    untagged: int
    tagged: tuple[int, ...] = ()
    lacp: bool = True
    shared: bool = False
    bypass: bool = False


class Vlan(NamedTuple):
    """A VLAN of a switch, and its interface there if the switch has an address in it.

    `addresses` are the switch's own. `gateways` are the addresses of the hosts' gateway if the switch owns it: its own
    address where it is alone, otherwise a virtual one. Then `virtual` is set, and `mac` is the virtual MAC address.
    `vrid` is the VRRP group, 0 if the switches answer together (VRR, or an anycast gateway). `priority` is the VRRP
    priority. `vni` is the VXLAN network of an overlay.
    """

    vlan: int
    name: str
    fabric: str
    mtu: int
    addresses: tuple[IpAddress, ...] = ()
    gateways: tuple[IpAddress, ...] = ()
    virtual: bool = False
    mac: str = ""
    vrid: int = 0
    priority: int = 0
    vrf: str = ""
    vni: int = 0


class Neighbor(NamedTuple):
    """A BGP session of a switch over one port.

    `kind` is `uplink`, `downlink`, `peer` or `circuit`. `address` is that of the neighbor on a numbered link, "" on an
    unnumbered one. `asn` is None if no one states it, such as that of a provider.
    """

    port: str
    kind: str
    peer: str
    asn: int | None
    address: str = ""
    address6: str = ""
    vrf: str = ""


class Pair(NamedTuple):
    """The pair of switches that share hosts.

    `kind` is `mlag`, `evpn-mh` or `host-routes`. `peer` is the other switch, `ports` are the ports to it. `mac` is the
    system MAC of the pair. `backup` is the management address of the other switch in `backup_vrf`, or its loopback.
    `is_first` marks the switch with the lower number.
    """

    kind: str
    peer: str
    ports: tuple[str, ...]
    mac: str
    backup: str
    is_first: bool
    backup_vrf: str = ""


class SwitchNetwork(NamedTuple):
    """The configuration of one Ethernet switch.

    `nos` is its operating system, such as `cumulus-5.13`, `sonic`, `eos` or `frr`. Without `asn` it does not route.
    `loopbacks` are its addresses as a router; the first is the router id. `aggregates` are the prefixes that it
    originates for its hosts, and `host_ranges` are the ranges whose connected prefixes it must not announce one by one.
    `connected` are the prefixes of its VLANs, which it announces as they are. `host_routes` is set if it announces the
    addresses of its hosts one by one. `roce` is `lossless`, `lossy` or "". `management` is the address of its
    management port, with `management_gateway`. `overlay` is `evpn` or "". `servers` of DHCP get relayed requests.
    `default_via` are next hops of a static default route.
    """

    name: str
    model: str
    manufacturer: FreeText
    fabric: str
    tier: str
    unit: int
    plane: int
    nos: str
    domain: str
    asn: int
    loopbacks: tuple[IpAddress, ...]
    ports: tuple[SwitchPort, ...]
    bonds: tuple[SwitchBond, ...]
    vlans: tuple[Vlan, ...]
    neighbors: tuple[Neighbor, ...]
    aggregates: tuple[str, ...] = ()
    connected: tuple[str, ...] = ()
    host_routes: bool = False
    pair: Pair | None = None
    overlay: str = ""
    roce: str = ""
    mtu: int = 9216
    management_port: str = ""
    management: IpAddress | None = None
    management_gateway: str = ""
    default_via: tuple[str, ...] = ()

    @property
    def router_id(self) -> str:
        """Return the IPv4 loopback, "" for a switch without one."""
        return next((at.address for at in self.loopbacks if "." in at.address), "")


class Route(NamedTuple):
    """A route of a host: the destination in CIDR form or `default`, its gateway, and its table (0: the main one)."""

    to: str
    via: str
    table: int = 0


class RouteRule(NamedTuple):
    """A rule of a host: packets from a source prefix use a table."""

    source: str
    table: int
    priority: int


class HostInterface(NamedTuple):
    """An interface of a host: a port, a bond of ports, or a VLAN on one of them.

    `kind` is `port`, `bond` or `vlan`. `name` is the name in the operating system, at most 15 characters. `port` is the
    label of the port as the catalog states it, "" for a bond or VLAN. `mac` is that of the lock. `members` are the
    interfaces of a bond, or the one interface below a VLAN. `mode` is `802.3ad` or `active-backup` for a bond. `vlan`
    is the VLAN id of a VLAN interface. `rail` and `plane` count from 1. `protocol` is `ethernet` or `infiniband`.
    """

    name: str
    kind: str
    port: FreeText
    fabric: str
    protocol: str
    mtu: int
    mac: str = ""
    addresses: tuple[IpAddress, ...] = ()
    gateways: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    mode: str = ""
    vlan: int = 0
    rail: int = 0
    plane: int = 0
    routes: tuple[Route, ...] = ()
    rules: tuple[RouteRule, ...] = ()

    @property
    def is_matched(self) -> bool:
        """Return whether a host can find the port by its MAC address. IPoIB has a hardware address of 20 bytes."""
        return self.kind == "port" and self.protocol != "infiniband" and bool(self.mac)

    @property
    def ipoib_mode(self) -> str:
        """Return the mode of an IPoIB port, "" for another interface."""
        if self.kind != "port" or self.protocol != "infiniband":
            return ""
        return "connected" if self.mtu > DATAGRAM_MTU else "datagram"


class HostNetwork(NamedTuple):
    """The configuration of one host.

    `interfaces` come ports first, then bonds, then VLANs. `default_interface` is the interface with the one default
    route, "" for none. `sysctls` are kernel parameters that several ports in different networks need.
    """

    name: str
    domain: str
    unit: int
    interfaces: tuple[HostInterface, ...]
    default_interface: str = ""
    sysctls: tuple[tuple[str, str], ...] = ()
