"""containerlab/: a lab of the Ethernet fabrics with one container per device and one link per cabled port.

Switches run FRRouting with the files of frr/. Commands do the work of the operating system in each container. On a
switch they make bonds, bridges, VLANs and interfaces with virtual MAC addresses. On a host they set addresses, routes
and rules.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.network.switches import make_switches
from dcgen.page import FreeText, Page
from dcgen.views.linuxnames import linux_name, linux_names

# The image that netlab 1.9 gives to FRR devices: `netsim/devices/frr.yml` of github.com/ipspace/netlab.
IMAGE = "quay.io/frrouting/frr:10.0.1"
FILES = ("frr.conf", "daemons")
BRIDGE = "bridge"  # the VLAN-aware bridge of a switch
FIRST_TABLE = 1001  # of VRFs; a table below 256 may be in use, and rail rules of hosts have 101 and more
ROUTER_SYSCTLS = (
    ("net.ipv4.conf.all.arp_ignore", "1"),  # otherwise `vlanN` answers for the address of `vlanN-v4`, with its own MAC
    ("net.ipv4.fib_multipath_hash_policy", "1"),
    ("net.ipv4.ip_forward", "1"),
    ("net.ipv6.conf.all.disable_ipv6", "0"),
    ("net.ipv6.conf.all.forwarding", "1"),
)
HOST_SYSCTLS = (("net.ipv6.conf.all.disable_ipv6", "0"),)  # Docker disables IPv6 without a network of its own


class LabNode(NamedTuple):
    """A container: the files that it reads as pairs of paths, kernel parameters, and commands after its start."""

    name: str
    binds: tuple[str, ...]
    sysctls: tuple[tuple[str, str], ...]
    commands: tuple[FreeText, ...]


class LabLink(NamedTuple):
    """A link between two ports, each as `NODE:INTERFACE`, with an MTU in bytes."""

    near: FreeText
    far: FreeText
    mtu: int


class Lab(NamedTuple):
    """The topology of the lab."""

    name: str
    image: str
    nodes: tuple[LabNode, ...]
    links: tuple[LabLink, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the topology, or nothing if there is no Ethernet switch."""
    name = analysis.topology.plan.name
    yield from make_pages(name, analysis.once(make_switches), analysis.once(make_hosts))


def make_pages(name: str, switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> Iterator[Page]:
    """Yield the topology of some switches and hosts, or nothing if there is no switch."""
    if switches:
        lab = make_lab(name, switches, hosts)
        yield Page("containerlab/topology.clab.yml", "containerlab/topology.clab.yml.j2", lab)


def make_lab(name: str, switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> Lab:
    """Return the lab: the switches, the hosts, and every other device at the far end of a port."""
    links = tuple(make_links(switches, hosts))
    nodes = [_switch_node(switch) for switch in switches.values()]
    ends = dict.fromkeys(end.partition(":")[0] for link in links for end in (link.near, link.far))
    nodes += [_host_node(host) for host in hosts.values() if host.name in ends]
    others = (end for end in ends if end not in switches and end not in hosts)
    nodes += [LabNode(other, (), HOST_SYSCTLS, ()) for other in others]
    return Lab(name, IMAGE, tuple(nodes), links)


def make_links(switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> Iterator[LabLink]:
    """Yield each cabled port of a switch once; a link between two switches has a port of each."""
    names = _interface_names(switches, hosts)
    seen: set[tuple[str, str]] = set()
    for switch in switches.values():
        for port in switch.ports:
            near, far = (switch.name, port.name), (port.peer, port.peer_port)
            if near not in seen:
                seen.update((near, far))
                yield LabLink(_end(near, names), _end(far, names), port.mtu)


def _end(end: tuple[str, str], names: dict[tuple[str, str], str]) -> str:
    device, port = end
    return f"{device}:{names.get(end) or linux_name(port)}"


def _interface_names(switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> dict[tuple[str, str], str]:
    """Return the interface of each port of a switch and of each port of a host, by device and port."""
    found = {(name, port): text for name, switch in switches.items() for port, text in _port_names(switch).items()}
    for host in hosts.values():
        ports = [item for item in host.interfaces if item.kind == "port"]
        found.update(((host.name, port.port), linux_name(port.name)) for port in ports)
    return found


def _port_names(switch: SwitchNetwork) -> dict[str, str]:
    return linux_names([*(port.name for port in switch.ports), *(bond.name for bond in switch.bonds)])


# --- switches ----------------------------------------------------------------------------------------------------


def _switch_node(switch: SwitchNetwork) -> LabNode:
    binds = tuple(f"../frr/{switch.name}/{file}:/etc/frr/{file}" for file in FILES)
    return LabNode(switch.name, binds, ROUTER_SYSCTLS, tuple(switch_commands(switch)))


def switch_commands(switch: SwitchNetwork) -> Iterator[str]:
    """Yield the commands that make the bonds, VRFs, bridge and VLAN interfaces of a switch."""
    names = _port_names(switch)
    used = (*(port.vrf for port in switch.ports), *(vlan.vrf for vlan in switch.vlans))
    vrfs = dict.fromkeys(vrf for vrf in used if vrf)
    for table, vrf in enumerate(vrfs, FIRST_TABLE):
        yield f"ip link add name {linux_name(vrf)} type vrf table {table}"
        yield f"ip link set dev {linux_name(vrf)} up"
    for port in switch.ports:
        if port.vrf:
            yield f"ip link set dev {names[port.name]} master {linux_name(port.vrf)}"
    for bond in switch.bonds:
        yield from _bond_commands(switch, bond, names)
    if switch.vlans or any(not port.is_routed for port in switch.ports):
        yield f"ip link add name {BRIDGE} type bridge vlan_filtering 1 vlan_default_pvid 0"
        yield f"ip link set dev {BRIDGE} up"
    members: list[SwitchPort | SwitchBond] = [*switch.ports, *switch.bonds]
    for item in members:
        if item.untagged or item.tagged:
            yield from _member_commands(item, names[item.name])
    for vlan in switch.vlans:
        yield from _vlan_commands(switch, vlan)


def _bond_commands(switch: SwitchNetwork, bond: SwitchBond, names: dict[str, str]) -> Iterator[str]:
    """Yield the commands for a bond. Both switches of a pair use its MAC address: a host sees one peer."""
    name = names[bond.name]
    mode = "802.3ad lacp_rate fast" if bond.lacp else "balance-xor"
    actor = f" ad_actor_system {switch.pair.mac}" if bond.lacp and bond.shared and switch.pair else ""
    yield f"ip link add name {name} type bond miimon 100 mode {mode}{actor}"
    for member in bond.members:
        yield f"ip link set dev {names[member]} down"
        yield f"ip link set dev {names[member]} master {name}"
    yield f"ip link set dev {name} mtu {bond.mtu} up"


def _member_commands(item: SwitchPort | SwitchBond, name: str) -> Iterator[str]:
    yield f"ip link set dev {name} master {BRIDGE}"
    if item.untagged:
        yield f"bridge vlan add dev {name} vid {item.untagged} pvid untagged"
    for vlan in item.tagged:
        yield f"bridge vlan add dev {name} vid {vlan}"


def _vlan_commands(switch: SwitchNetwork, vlan: Vlan) -> Iterator[str]:
    """Yield the commands for a VLAN interface, its interfaces with a virtual MAC address, and its VXLAN network."""
    name = f"vlan{vlan.vlan}"
    yield f"bridge vlan add dev {BRIDGE} vid {vlan.vlan} self"
    yield f"ip link add link {BRIDGE} name {name} type vlan id {vlan.vlan}"
    if vlan.vrf:
        yield f"ip link set dev {name} master {linux_name(vlan.vrf)}"
    yield f"ip link set dev {name} mtu {vlan.mtu} up"
    for version, mac in virtual_macs(vlan):
        yield f"ip link add link {name} name {name}-v{version} address {mac} type macvlan mode bridge"
        if vlan.vrid:
            yield f"ip link set dev {name}-v{version} addrgenmode random"
        if vlan.vrf:
            yield f"ip link set dev {name}-v{version} master {linux_name(vlan.vrf)}"
        yield f"ip link set dev {name}-v{version} up"
    if vlan.vni and switch.router_id:
        tunnel = f"id {vlan.vni} dstport 4789 local {switch.router_id} nolearning"
        yield f"ip link add name vxlan{vlan.vlan} type vxlan {tunnel}"
        yield f"ip link set dev vxlan{vlan.vlan} master {BRIDGE} addrgenmode none"
        yield f"bridge vlan add dev vxlan{vlan.vlan} vid {vlan.vlan} pvid untagged"
        yield f"bridge link set dev vxlan{vlan.vlan} learning off neigh_suppress on"
        yield f"ip link set dev vxlan{vlan.vlan} up"


def virtual_macs(vlan: Vlan) -> Iterator[tuple[int, str]]:
    """Yield the IP version and the MAC address of each interface with virtual addresses (RFC 5798, section 7.3)."""
    if vlan.virtual:
        for version in sorted({6 if ":" in at.address else 4 for at in vlan.gateways}):
            yield version, f"00:00:5e:00:02:{vlan.vrid:02x}" if vlan.vrid and version == 6 else vlan.mac


# --- hosts -------------------------------------------------------------------------------------------------------


def _host_node(host: HostNetwork) -> LabNode:
    return LabNode(host.name, (), (*HOST_SYSCTLS, *host.sysctls), tuple(host_commands(host)))


def host_commands(host: HostNetwork) -> Iterator[str]:
    """Yield the commands that configure the Ethernet interfaces of a host."""
    ours = [item for item in host.interfaces if item.protocol == "ethernet"]
    for item in ours:
        yield from _device_commands(item)
        yield f"ip link set dev {linux_name(item.name)} mtu {item.mtu} up"
        yield from (f"ip address add {at} dev {linux_name(item.name)}" for at in item.addresses)
    for item in ours:
        yield from _route_commands(item)


def _device_commands(item: HostInterface) -> Iterator[str]:
    name, members = linux_name(item.name), [linux_name(member) for member in item.members]
    if item.kind == "bond":
        mode = "802.3ad lacp_rate fast" if item.mode == "802.3ad" else item.mode
        yield f"ip link add name {name} type bond miimon 100 mode {mode}"
        for member in members:
            yield f"ip link set dev {member} down"
            yield f"ip link set dev {member} master {name}"
    elif item.kind == "vlan":
        yield f"ip link add link {members[0]} name {name} type vlan id {item.vlan}"


def _route_commands(item: HostInterface) -> Iterator[str]:
    for route in item.routes:
        table = f" table {route.table}" if route.table else ""
        yield f"ip {_flag(route.via)}route add {route.to} via {route.via} dev {linux_name(item.name)}{table}"
    for rule in item.rules:
        yield f"ip {_flag(rule.source)}rule add from {rule.source} table {rule.table} priority {rule.priority}"


def _flag(address: str) -> str:
    return "-6 " if ":" in address else ""
