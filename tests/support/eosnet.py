"""Hand-made switches with EOS port names: a rail slice with IPv6, an MLAG pair at the edge, an EVPN pair with spines."""

from __future__ import annotations

from dcgen.network.records import IpAddress, Neighbor, Pair, SwitchBond, SwitchNetwork, SwitchPort, Vlan

Network = dict[str, SwitchNetwork]


def switch(name: str, tier: str, asn: int, loopbacks: tuple[str, ...], number: int) -> SwitchNetwork:
    """Return a switch without ports; its management address ends in a number."""
    return SwitchNetwork(
        name=name,
        model="7060X6-64PE",
        manufacturer="Arista",
        fabric="compute",
        tier=tier,
        unit=1 if tier == "leaf" else 0,
        plane=0,
        nos="eos",
        domain="pod.example.net",
        asn=asn,
        loopbacks=tuple(IpAddress(text, 128 if ":" in text else 32) for text in loopbacks),
        ports=(),
        bonds=(),
        vlans=(),
        neighbors=(),
        roce="lossless",
        management_port="Management1",
        management=IpAddress(f"10.0.0.{number}", 24),
        management_gateway="10.0.0.1",
    )


def join(network: Network, lower: str, port: str, upper: str, far: str, gbps: float = 800, lanes: int = 8) -> None:
    """Add a cable with an unnumbered session between a switch and one above it."""
    ways = ((lower, port, upper, far, "uplink"), (upper, far, lower, port, "downlink"))
    for near, own, peer, other, role in ways:
        cage = int(own.removeprefix("Ethernet").split("/")[0])
        fabric = network[near].fabric
        cabled = SwitchPort(own, role, peer, other, "switch", fabric, gbps, cage, 0, 1, 9216, lanes=lanes)
        session = Neighbor(own, role, peer, network[peer].asn)
        changed = network[near]._replace(
            ports=(*network[near].ports, cabled),
            neighbors=(*network[near].neighbors, session),
        )
        network[near] = changed


def odd_port(name: str) -> SwitchPort:
    """Return a port with a name that EOS does not have."""
    return SwitchPort(name, "host", "pod-su01-gpu-001", "OSFP1P1", "server", "compute", 400, 1, 0, 1, 9216)


def rail_slice() -> Network:
    """Return two rail leaves with two split ports each, and two spines."""
    network = {
        "pod-su01-compute-leaf-01": switch(
            "pod-su01-compute-leaf-01", "leaf", 4200200713, ("10.3.224.9", "fd00:3:0:3::2009"), 21
        ),
        "pod-su01-compute-leaf-02": switch(
            "pod-su01-compute-leaf-02", "leaf", 4200200714, ("10.3.224.10", "fd00:3:0:3::200a"), 22
        ),
        "pod-compute-spine-01": switch(
            "pod-compute-spine-01", "spine", 4200196864, ("10.3.208.1", "fd00:3:0:3::1001"), 23
        ),
        "pod-compute-spine-02": switch(
            "pod-compute-spine-02", "spine", 4200196864, ("10.3.208.2", "fd00:3:0:3::1002"), 24
        ),
    }
    for number, base in ((1, "10.16.0"), (2, "10.18.0")):
        leaf = f"pod-su01-compute-leaf-{number:02}"
        ports = tuple(
            SwitchPort(
                *(f"Ethernet1/{1 + 4 * lane}", "host", f"pod-su01-gpu-{lane + 1:03}", f"OSFP{number}P1", "server"),
                *("compute", 400, 1, lane, 2, 9216),
                addresses=(
                    IpAddress(f"{base}.{64 + 2 * lane}", 31),
                    IpAddress(f"fd00:16:0:{number}::{2 * lane or ''}", 127),
                ),
                lanes=4,
            )
            for lane in range(2)
        )
        aggregates = (f"{base}.64/26", f"fd00:16:0:{number}::/64")
        network[leaf] = network[leaf]._replace(ports=ports, aggregates=aggregates)
    for leaf in (1, 2):
        for spine in (1, 2):
            names = f"pod-su01-compute-leaf-{leaf:02}", f"pod-compute-spine-{spine:02}"
            join(network, names[0], f"Ethernet{32 + spine}/1", names[1], f"Ethernet{leaf}/1")
    return network


def edge_pair() -> Network:
    """Return an MLAG pair with bonds, single ports, virtual addresses, VRRP, two circuits and a default route."""
    network: Network = {}
    for number in (1, 2):
        name, peer = (f"shop-inband-leaf-{place:02}" for place in (number, 3 - number))
        bare = switch(name, "leaf", 4200069633, (f"10.3.96.{number}", f"fd00:3:0:1::200{number}"), 30 + number)
        network[name] = bare._replace(
            model="7050SX3-48YC8",
            fabric="inband",
            roce="",
            ports=tuple(_edge_ports(number, peer)),
            bonds=(
                SwitchBond(
                    *("bond1", 1, ("Ethernet1",), "shop-infer-001", 9216, 20), tagged=(30,), shared=True, bypass=True
                ),
                SwitchBond("bond2", 2, ("Ethernet2",), "shop-infer-002", 9216, 20, shared=True, lacp=False),
                SwitchBond("peerlink", 0, ("Ethernet49/1", "Ethernet50/1"), peer, 9216, 0, tagged=(20, 30, 40)),
            ),
            vlans=tuple(_edge_vlans(number)),
            neighbors=(
                Neighbor("Ethernet48", "circuit", f"shop-uplink-wan{number}", 64512, f"10.12.0.{4 * number + 1}"),
                Neighbor("Ethernet47", "circuit", f"shop-uplink-lte{number}", None, f"10.12.1.{4 * number + 1}"),
            ),
            connected=("10.42.1.0/24", "10.42.2.0/24", "fd00:42:0:1::/64"),
            pair=Pair(
                "mlag",
                peer,
                ("Ethernet49/1", "Ethernet50/1"),
                "44:38:39:ff:01:01",
                f"10.0.0.{33 - number}",
                number == 1,
            ),
            default_via=(f"10.12.1.{4 * number + 1}",),
        )
    return network


def _edge_ports(number: int, peer: str) -> list[SwitchPort]:
    """Return the ports of a switch of the edge pair."""
    wan, lte = IpAddress(f"10.12.0.{4 * number}", 31), IpAddress(f"10.12.1.{4 * number}", 31)
    far = f"Slot1P{number}"
    return [
        SwitchPort("Ethernet1", "host", "shop-infer-001", far, "server", "inband", 25, 1, 0, 1, 9216, bond="bond1"),
        SwitchPort("Ethernet2", "host", "shop-infer-002", far, "server", "inband", 25, 2, 0, 1, 9216, bond="bond2"),
        SwitchPort("Ethernet3", "host", "shop-camera-001", "lan", "server", "inband", 1, 3, 0, 1, 1500, untagged=40),
        SwitchPort(
            *("Ethernet4", "host", "shop-fw-001", "x1", "server", "inband", 10, 4, 0, 1, 9216),
            untagged=20,
            tagged=(30,),
        ),
        SwitchPort("Ethernet5", "host", "shop-spare-001", "p1", "server", "inband", 25, 5, 0, 1, 9216),
        SwitchPort(
            *("Ethernet47", "circuit", f"shop-uplink-lte{number}", "port1", "circuit", "inband", 10, 47, 0, 1, 1500),
            addresses=(lte,),
        ),
        SwitchPort(
            *("Ethernet48", "circuit", f"shop-uplink-wan{number}", "port1", "circuit", "inband", 10, 48, 0, 1, 1500),
            addresses=(wan,),
        ),
        *(
            SwitchPort(
                *(f"Ethernet{cage}/1", "peer", peer, f"Ethernet{cage}/1", "switch", "inband", 100, cage, 0, 1, 9216),
                bond="peerlink",
                lanes=4,
            )
            for cage in (49, 50)
        ),
    ]


def _edge_vlans(number: int) -> list[Vlan]:
    """Return the VLANs of a switch of the edge pair: virtual addresses, VRRP, and one without an address."""
    own, own6 = IpAddress(f"10.42.1.{number + 1}", 24), IpAddress(f"fd00:42:0:1::{number + 1}", 64)
    gateways = (IpAddress("10.42.1.1", 24), IpAddress("fd00:42:0:1::1", 64))
    cameras = (IpAddress(f"10.42.2.{number + 1}", 24),)
    return [
        Vlan(20, "inband", "inband", 9216, (own, own6), gateways, True, mac="00:00:5e:00:01:14"),
        Vlan(
            *(30, "cameras", "inband", 1500, cameras, (IpAddress("10.42.2.1", 24),), True),
            mac="00:00:5e:00:01:1e",
            vrid=30,
            priority=250 - 50 * number,
        ),
        Vlan(40, "guests", "inband", 1500),
    ]


def evpn_pair() -> Network:
    """Return two leaves that share an Ethernet segment without a peer link, and two spines."""
    network: Network = {}
    for number in (1, 2):
        name, peer = (f"pod-su01-inband-leaf-{place:02}" for place in (number, 3 - number))
        bare = switch(name, "leaf", 4200069634 + number, (f"10.3.96.{number + 2}",), 40 + number)
        network[name] = bare._replace(
            fabric="inband",
            roce="",
            overlay="evpn",
            ports=(
                SwitchPort(
                    *("Ethernet1/1", "host", "pod-su01-gpu-001", f"Slot1P{number}", "server", "inband", 200),
                    *(1, 0, 4, 9216),
                    bond="bond1",
                    lanes=2,
                ),
            ),
            bonds=(
                SwitchBond(*("bond1", 1, ("Ethernet1/1",), "pod-su01-gpu-001", 9216, 300), tagged=(500,), shared=True),
            ),
            vlans=tuple(
                Vlan(
                    *(vlan, fabric, "inband", 9216, (IpAddress(f"10.{net}.1.{number + 1}", 24),)),
                    *((IpAddress(f"10.{net}.1.1", 24),), True),
                    mac="00:00:5e:00:01:2c",
                    vni=4000 + vlan,
                )
                for vlan, fabric, net in ((300, "inband", 1), (500, "storage", 2))
            ),
            connected=("10.1.1.0/24", "10.2.1.0/24"),
            pair=Pair("evpn-mh", peer, (), "44:38:39:ff:01:03", f"10.3.96.{5 - number}", number == 1),
        )
    for number in (1, 2):
        name = f"pod-inband-spine-{number:02}"
        bare = switch(name, "spine", 4200065792, (f"10.3.80.{number}",), 50 + number)
        network[name] = bare._replace(fabric="inband", roce="", overlay="evpn")
        for leaf in (1, 2):
            join(network, f"pod-su01-inband-leaf-{leaf:02}", f"Ethernet{32 + number}/1", name, f"Ethernet{leaf}/1")
    return network
