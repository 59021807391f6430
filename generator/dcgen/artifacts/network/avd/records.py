"""The views of the files of avd/. Names of fields follow the keys of Arista AVD 6 where there is one.

The name of an EOS port is not a free text here: `ports.keep_known` removes ports with other names.
"""

from typing import NamedTuple

from dcgen.page import FreeText


class AvdGroup(NamedTuple):
    """A group of the inventory: switches of one fabric that have one AVD node type."""

    name: str
    type: str
    hosts: tuple[str, ...]


class AvdFabricGroups(NamedTuple):
    """The groups of one fabric, below the group of the fabric itself."""

    name: str
    groups: tuple[AvdGroup, ...]


class AvdInventory(NamedTuple):
    """The groups and hosts of a site; `group` is the parent of all groups, and the name of the AVD fabric."""

    name: str
    group: str
    fabrics: tuple[AvdFabricGroups, ...]


class AvdType(NamedTuple):
    """The variables of a group of one node type."""

    type: str


class AvdNode(NamedTuple):
    """The settings of one switch in its node group.

    `id` is the place of the loopback in its pool. `loopback_pool` is set if the pool differs from that of the type.
    `uplinks` has the own port, the upper switch and its port. `speed` is that of the uplinks, "" for automatic.
    `mtu` is set if the MTU of the uplinks differs from that of the fabric.
    """

    name: str
    id: int
    bgp_as: int
    loopback_pool: str
    loopback_pool6: str
    loopback_offset6: int
    mgmt_ip: str
    mgmt_gateway: str
    mgmt_interface: str
    uplinks: tuple[tuple[str, str, str], ...]
    speed: str
    mtu: int
    route_servers: tuple[str, ...]
    mlag_interfaces: tuple[str, ...]
    mlag_speed: str


class AvdNodeGroup(NamedTuple):
    """One switch, or both switches of an MLAG pair. `detects` is set if the pair has a heartbeat over management."""

    name: str
    mlag: bool
    detects: bool
    nodes: tuple[AvdNode, ...]


class AvdNodeType(NamedTuple):
    """The switches of one node type; `key` is the key of AVD below which they are.

    `tracks_uplinks` is set if hosts have a bond over two switches without a peer link. Then a switch that loses all
    uplinks must shut the bond.
    """

    key: str
    loopback_pool: str
    loopback_pool6: str
    is_leaf: bool
    tracks_uplinks: bool
    node_groups: tuple[AvdNodeGroup, ...]


class AvdFabric(NamedTuple):
    """The variables of one fabric: its design, and its switches by node type."""

    fabric: str
    group: str
    mtu: int
    has_overlay: bool
    has_ipv6: bool
    is_lossless: bool
    types: tuple[AvdNodeType, ...]


class AvdLink(NamedTuple):
    """A link to a switch that AVD does not plan as an uplink: numbered, or to a switch that AVD does not configure."""

    nodes: tuple[str, str]
    interfaces: tuple[str, FreeText]
    asns: tuple[int, int]
    addresses: tuple[str, ...]
    mtu: int
    speed: str


class AvdPort(NamedTuple):
    """A routed port to a host or circuit."""

    name: str
    description: FreeText
    mtu: int
    speed: str
    addresses: tuple[str, ...]
    addresses6: tuple[str, ...]
    profile: str


class AvdSvi(NamedTuple):
    """A VLAN with the addresses of its interface.

    `router_addresses` are virtual addresses beside own ones, `anycast` are virtual addresses in place of own ones.
    `vrrp` is the VRRP group, 0 for none.
    """

    id: int
    name: str
    mtu: int
    address: str
    secondaries: tuple[str, ...]
    address6: str
    router_addresses: tuple[str, ...]
    router_addresses6: tuple[str, ...]
    anycast: str
    anycast6: tuple[str, ...]
    vrrp: int
    vrrp_priority: int
    vrrp_addresses: tuple[str, ...]
    vrrp_addresses6: tuple[str, ...]
    vni: int
    exports_hosts: bool


class AvdPeer(NamedTuple):
    """A BGP session with the far end of a circuit."""

    address: str
    remote_as: int
    description: FreeText


class AvdVrf(NamedTuple):
    """A VRF of a switch with its interfaces; `default` is the global one."""

    name: str
    svis: tuple[AvdSvi, ...]
    ports: tuple[AvdPort, ...]
    routes: tuple[str, ...]
    routes6: tuple[str, ...]
    peers: tuple[AvdPeer, ...]
    aggregates: tuple[str, ...]
    has_bgp: bool


class AvdVlan(NamedTuple):
    """A VLAN without an address on the switch."""

    id: int
    name: str
    vni: int


class AvdAdapter(NamedTuple):
    """A bridged port, or the ports of one bond, with the switches that have them.

    `mode` is that of the port channel, "" without one. `esi` is the short identifier of an Ethernet segment. `lacp_id`
    is a system identifier that two switches share without MLAG. `is_tracked` is set if the bond follows the uplinks.
    """

    ports: tuple[tuple[str, str, FreeText], ...]
    is_trunk: bool
    vlans: str
    native_vlan: int
    mtu: int
    speed: str
    is_edge: bool
    profile: str
    mode: str
    channel_id: int
    has_fallback: bool
    esi: str
    lacp_id: str
    is_tracked: bool


class AvdEndpoint(NamedTuple):
    """A device at bridged ports of the switch."""

    name: str
    type: str
    adapters: tuple[AvdAdapter, ...]


class AvdPlainPort(NamedTuple):
    """A cabled port without address, VLAN or session."""

    name: str
    description: FreeText
    mtu: int
    speed: str


class AvdHost(NamedTuple):
    """The variables of one switch: its links, VRFs, VLANs and attached devices, and the routes that it announces.

    `connected` are the ranges whose connected prefixes go into BGP. `has_bgp` is unset for a switch that does not
    route. `host_routes` is set if it announces the addresses of its hosts.
    """

    name: str
    fabric: str
    links: tuple[AvdLink, ...]
    vrfs: tuple[AvdVrf, ...]
    vlans: tuple[AvdVlan, ...]
    endpoints: tuple[AvdEndpoint, ...]
    plain_ports: tuple[AvdPlainPort, ...]
    has_bgp: bool
    host_routes: bool
    connected: tuple[str, ...]
    connected6: tuple[str, ...]
    type: str


class AvdGuide(NamedTuple):
    """The README of avd/: names, and the fabrics with their numbers of switches.

    `unknown` has the ports with a name that EOS does not have; no file configures them.
    """

    name: str
    group: str
    fabrics: tuple[tuple[str, str, int], ...]
    has_mlag: bool
    is_lossless: bool
    unknown: tuple[tuple[str, FreeText], ...]
