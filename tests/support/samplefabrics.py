"""Hand-made networks that run: rails with two spines, a pair of leaves with shared bonds, an edge site with VRRP."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.network.records import (
    HostInterface,
    HostNetwork,
    IpAddress,
    Neighbor,
    Pair,
    Route,
    RouteRule,
    SwitchBond,
    SwitchNetwork,
    SwitchPort,
    Vlan,
)

UPLINK, DOWNLINK = 33, 1  # the first cage of the uplinks of a leaf, and of the leaves on a spine
RAIL_SYSCTLS = (
    ("net.ipv4.conf.all.arp_announce", "2"),
    ("net.ipv4.conf.all.arp_ignore", "1"),
    ("net.ipv4.conf.all.rp_filter", "2"),
)


class Networks(NamedTuple):
    """Switches and hosts by name."""

    switches: dict[str, SwitchNetwork]
    hosts: dict[str, HostNetwork]


def part_of(networks: Networks, names: Iterable[str]) -> Networks:
    """Return some switches and hosts of a network, by name."""
    switches, hosts = networks
    chosen = set(names)
    return Networks(
        {name: item for name, item in switches.items() if name in chosen},
        {name: item for name, item in hosts.items() if name in chosen},
    )


def bare(name: str, fabric: str, tier: str, asn: int, loopback: str, ports: tuple[SwitchPort, ...]) -> SwitchNetwork:
    """Return a switch with sessions over all ports to other switches."""
    neighbors = tuple(
        Neighbor(port.name, port.role, port.peer, None) for port in ports if port.role in ("uplink", "downlink")
    )
    loopbacks = tuple(IpAddress(text, 128 if ":" in text else 32) for text in loopback.split())
    return SwitchNetwork(
        *(name, "SN5600", "NVIDIA", fabric, tier, 0, 0, "frr", "pod.example.net", asn, loopbacks),
        *(ports, (), (), neighbors),
    )


def link(cage: int, role: str, peer: str, peer_port: str, fabric: str) -> SwitchPort:
    """Return an unsplit port to another switch."""
    return SwitchPort(f"swp{cage}", role, peer, peer_port, "switch", fabric, 800, cage, 0, 1, 9216)


def spines_of(fabric: str, count: int, leaves: list[str], asn: int, block: str) -> dict[str, SwitchNetwork]:
    """Return the spines of a fabric, each with one link to each leaf in order."""
    found = {}
    for number in range(1, count + 1):
        name = f"{fabric}-spine-{number:02}"
        ports = tuple(
            link(DOWNLINK + place, "downlink", leaf, f"swp{UPLINK + number - 1}", fabric)
            for place, leaf in enumerate(leaves)
        )
        found[name] = bare(name, fabric, "spine", asn, block.format(number), ports)
    return found


def uplinks_of(fabric: str, count: int, place: int) -> tuple[SwitchPort, ...]:
    """Return the uplinks of the leaf at a place of the spines' ports."""
    return tuple(
        link(UPLINK + number - 1, "uplink", f"{fabric}-spine-{number:02}", f"swp{DOWNLINK + place}", fabric)
        for number in range(1, count + 1)
    )


# --- rails -------------------------------------------------------------------------------------------------------


def rail_slice(units: int = 2, rails: int = 2, spines: int = 2, each: int = 2) -> Networks:
    """Return a rail-optimized slice with the addresses of a pool 10.16.0.0/12 and fd00:16::/48, one /31 per port."""
    leaves = [(unit, rail) for unit in range(1, units + 1) for rail in range(1, rails + 1)]
    names = [f"su{unit:02}-rail-leaf-{rail:02}" for unit, rail in leaves]
    switches = spines_of("rail", spines, names, 4200196864, "10.3.208.{0} fd00:3:0:3::1{0:03}")
    for place, ((unit, rail), name) in enumerate(zip(leaves, names, strict=True)):
        downs = tuple(_host_port(unit, rail, slot) for slot in range(1, each + 1))
        loopbacks = f"10.3.224.{place + 1} fd00:3:0:3::2{place + 1:03}"
        leaf = bare(
            name, "rail", "leaf", 4200200704 + place + 1, loopbacks, (*downs, *uplinks_of("rail", spines, place))
        )
        aggregates = f"10.{14 + 2 * rail}.0.{64 * unit}/26", f"fd00:16:0:{rail:x}00{unit:x}::/64"
        switches[name] = leaf._replace(unit=unit, aggregates=aggregates)
    hosts = [_rail_host(unit, slot, rails) for unit in range(1, units + 1) for slot in range(1, each + 1)]
    return Networks(switches, {host.name: host for host in hosts})


def _pair_of(unit: int, rail: int, slot: int) -> tuple[tuple[IpAddress, ...], tuple[IpAddress, ...]]:
    """Return the addresses of the leaf port and of the host port."""
    base, base6 = 64 * unit + 2 * (slot - 1), 2 * (slot - 1)
    stem, stem6 = f"10.{14 + 2 * rail}.0", f"fd00:16:0:{rail:x}00{unit:x}:"
    near, far = ((IpAddress(f"{stem}.{base + end}", 31), IpAddress(f"{stem6}:{base6 + end:x}", 127)) for end in (0, 1))
    return near, far


def _host_port(unit: int, rail: int, slot: int) -> SwitchPort:
    near, _ = _pair_of(unit, rail, slot)
    host = f"su{unit:02}-gpu-{slot:03}"
    return SwitchPort(
        f"swp{slot}", "host", host, f"OSFP{rail}P1", "server", "rail", 400, slot, 0, 1, 9216, addresses=near
    )


def _rail_host(unit: int, slot: int, rails: int) -> HostNetwork:
    interfaces = []
    for rail in range(1, rails + 1):
        near, far = _pair_of(unit, rail, slot)
        (via, via6), (own, own6), table = near, far, 100 + rail
        interfaces.append(
            HostInterface(
                *(f"rail{rail}", "port", f"OSFP{rail}P1", "rail", "ethernet", 9000),
                addresses=far,
                gateways=(via.address, via6.address),
                rail=rail,
                routes=(
                    Route(f"10.{14 + 2 * rail}.0.0/15", via.address),
                    Route("10.16.0.0/12", via.address, table),
                    Route(f"fd00:16:0:{rail:x}000::/52", via6.address),
                    Route("fd00:16::/48", via6.address, table),
                ),
                rules=(
                    RouteRule(f"{own.address}/32", table, 1000 + rail),
                    RouteRule(f"{own6.address}/128", table, 1000 + rail),
                ),
            )
        )
    return HostNetwork(f"su{unit:02}-gpu-{slot:03}", "pod.example.net", unit, tuple(interfaces), "", RAIL_SYSCTLS)


def one_prefix_per_rail(good: Networks) -> Networks:
    """Return the fault of one /24 per rail over all its leaves: each leaf has the gateway in a VLAN of its own."""
    switches = dict(good.switches)
    for name, leaf in good.switches.items():
        if leaf.tier == "leaf":
            stem = leaf.aggregates[0].rpartition(".")[0]
            ports = tuple(
                replace_port(port, addresses=(), untagged=900) if port.role == "host" else port for port in leaf.ports
            )
            vlan = Vlan(900, "rail", "rail", 9216, (IpAddress(f"{stem}.1", 24),), (IpAddress(f"{stem}.1", 24),))
            switches[name] = leaf._replace(ports=ports, vlans=(vlan,), aggregates=(), connected=(f"{stem}.0/24",))
    hosts = {name: host._replace(interfaces=tuple(map(_in_24, host.interfaces))) for name, host in good.hosts.items()}
    return Networks(switches, hosts)


def replace_port(port: SwitchPort, **changes: object) -> SwitchPort:
    """Return a port with some fields changed."""
    return port._replace(**changes)  # type: ignore[arg-type]


def _in_24(item: HostInterface) -> HostInterface:
    """Return a rail with its IPv4 address in the /24 of the rail, and the gateway .1."""
    own = item.addresses[0].address
    via = f"{own.rpartition('.')[0]}.1"
    routes = tuple(route._replace(via=via) for route in item.routes if ":" not in route.to)
    rules = tuple(rule for rule in item.rules if ":" not in rule.source)
    return item._replace(addresses=(IpAddress(own, 24),), gateways=(via,), routes=routes, rules=rules)


# --- pairs of leaves ---------------------------------------------------------------------------------------------


def dual_tor(units: int = 2) -> Networks:
    """Return pairs of leaves under one spine: each has a host with a bond over both leaves, and a tagged VLAN on it."""
    names = [f"su{unit:02}-inband-leaf-{number:02}" for unit in range(1, units + 1) for number in (1, 2)]
    switches = spines_of("inband", 1, names, 4200065792, "10.3.80.{0}")
    for place, name in enumerate(names):
        switches[name] = _pair_leaf(name, place // 2 + 1, place % 2, place)
    hosts = [_bonded_host(f"su{unit:02}-gpu-001", unit) for unit in range(1, units + 1)]
    return Networks(switches, {host.name: host for host in hosts})


def _pair_leaf(name: str, unit: int, second: int, place: int) -> SwitchNetwork:
    host, bond = f"su{unit:02}-gpu-001", "bond1"
    down = SwitchPort(*("swp1", "host", host, f"Slot{second + 1}P1", "server", "inband", 200, 1, 0, 1, 9216), bond=bond)
    leaf = bare(
        name, "inband", "leaf", 4200069632 + place + 1, f"10.3.96.{place + 1}", (down, *uplinks_of("inband", 1, place))
    )
    vlans = tuple(
        Vlan(
            *(vlan, title, "inband", 9216),
            (IpAddress(f"10.{number}.{unit}.{2 + second}", 24),),
            (IpAddress(f"10.{number}.{unit}.1", 24),),
            virtual=True,
            mac=f"00:00:5e:00:01:{vlan % 256:02x}",
        )
        for number, vlan, title in ((1, 300, "inband"), (2, 500, "storage"))
    )
    other = f"su{unit:02}-inband-leaf-{2 - second:02}"
    return leaf._replace(
        unit=unit,
        bonds=(SwitchBond(bond, 1, ("swp1",), host, 9216, 300, tagged=(500,), shared=True),),
        vlans=vlans,
        connected=(f"10.1.{unit}.0/24", f"10.2.{unit}.0/24"),
        pair=Pair("mlag", other, (), f"44:38:39:ff:01:{unit:02x}", "", not second),
    )


def _bonded_host(name: str, unit: int) -> HostNetwork:
    return HostNetwork(
        name,
        "pod.example.net",
        unit,
        (
            HostInterface("slot1p1", "port", "Slot1P1", "inband", "ethernet", 9000),
            HostInterface("slot2p1", "port", "Slot2P1", "inband", "ethernet", 9000),
            HostInterface(
                *("bond0", "bond", "", "inband", "ethernet", 9000),
                addresses=(IpAddress(f"10.1.{unit}.16", 24),),
                gateways=(f"10.1.{unit}.1",),
                members=("slot1p1", "slot2p1"),
                mode="802.3ad",
                routes=(Route("default", f"10.1.{unit}.1"),),
            ),
            HostInterface(
                *("bond0.500", "vlan", "", "inband", "ethernet", 9000),
                addresses=(IpAddress(f"10.2.{unit}.16", 24),),
                members=("bond0",),
                vlan=500,
                routes=(Route("10.2.0.0/16", f"10.2.{unit}.1"),),
            ),
        ),
        "bond0",
    )


# --- the edge ----------------------------------------------------------------------------------------------------

WAN_ASN = 64512
PUBLIC = "198.51.100.1"  # an address of the Internet (RFC 5737)


def edge() -> Networks:
    """Return two top-of-rack switches with VRRP on two VLANs, a peer link, a circuit each, and one server.

    They have a session over a VLAN, so that either uses the circuit of the other if its own fails.
    """
    switches = {f"shop-leaf-{number:02}": _edge_leaf(number) for number in (1, 2)}
    host = HostNetwork(
        "shop-infer-001",
        "shop.example.net",
        0,
        (
            HostInterface("slot1p1", "port", "Slot1P1", "inband", "ethernet", 1500),
            HostInterface("slot2p1", "port", "Slot2P1", "inband", "ethernet", 1500),
            HostInterface(
                *("bond0", "bond", "", "inband", "ethernet", 1500),
                addresses=(IpAddress("10.42.1.16", 24),),
                gateways=("10.42.1.1",),
                members=("slot1p1", "slot2p1"),
                mode="active-backup",
                routes=(Route("default", "10.42.1.1"),),
            ),
            HostInterface(
                *("bond0.30", "vlan", "", "inband", "ethernet", 1500),
                addresses=(IpAddress("10.42.2.16", 24),),
                members=("bond0",),
                vlan=30,
            ),
        ),
        "bond0",
    )
    return Networks(switches, {host.name: host})


def _edge_leaf(number: int) -> SwitchNetwork:
    other = f"shop-leaf-{3 - number:02}"
    ports = (
        SwitchPort(
            *("swp1", "host", "shop-infer-001", f"Slot{number}P1", "server", "inband", 25, 1, 0, 1, 9216), bond="bond1"
        ),
        SwitchPort(
            *("swp48", "circuit", f"shop-wan{number}", "port1", "circuit", "inband", 10, 48, 0, 1, 1500),
            addresses=(IpAddress(f"10.12.0.{2 * number}", 31),),
        ),
        SwitchPort("swp49", "peer", other, "swp49", "switch", "inband", 100, 49, 0, 1, 9216, bond="peerlink"),
        SwitchPort("swp50", "peer", other, "swp50", "switch", "inband", 100, 50, 0, 1, 9216, bond="peerlink"),
    )
    leaf = bare(f"shop-leaf-{number:02}", "inband", "leaf", 4200069632 + number, f"10.3.96.{number}", ports)
    return leaf._replace(
        bonds=(
            SwitchBond("bond1", 1, ("swp1",), "shop-infer-001", 9216, 20, tagged=(30,), lacp=False),
            SwitchBond("peerlink", 0, ("swp49", "swp50"), other, 9216, 0, tagged=(20, 30)),
        ),
        vlans=tuple(_edge_vlan(number, *row) for row in ((20, "inference", 1), (30, "cameras", 2))),
        neighbors=(
            Neighbor("swp48", "circuit", f"shop-wan{number}", WAN_ASN, f"10.12.0.{2 * number + 1}"),
            Neighbor("vlan20", "peer", other, 4200069632 + 3 - number, f"10.42.1.{4 - number}"),
        ),
        connected=("10.42.1.0/24", "10.42.2.0/24"),
    )


def _edge_vlan(number: int, vlan: int, title: str, net: int) -> Vlan:
    return Vlan(
        *(vlan, title, "inband", 1500, (IpAddress(f"10.42.{net}.{1 + number}", 24),)),
        (IpAddress(f"10.42.{net}.1", 24),),
        virtual=True,
        mac=f"00:00:5e:00:01:{vlan:02x}",
        vrid=vlan,
        priority=300 - 100 * number,
    )


def wan_routers(switches: dict[str, SwitchNetwork]) -> dict[str, str]:
    """Return the configuration of each provider's router: it announces a default route and has a public address."""
    return {
        item.peer: _wan_config(item, next(port for port in switch.ports if port.name == item.port))
        for switch in switches.values()
        for item in switch.neighbors
        if item.kind == "circuit"
    }


def _wan_config(session: Neighbor, port: SwitchPort) -> str:
    [near] = port.addresses
    return f"""\
frr defaults datacenter
hostname {session.peer}
interface lo
 ip address {PUBLIC}/32
exit
interface {port.peer_port}
 ip address {session.address}/{near.length}
exit
router bgp {session.asn}
 neighbor {near.address} remote-as external
 address-family ipv4 unicast
  neighbor {near.address} default-originate
 exit-address-family
exit
"""
