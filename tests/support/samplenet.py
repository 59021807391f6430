"""Hand-made switches and hosts: a rail leaf with its spine, a pair with shared bonds, an edge pair with VRRP, hosts.

They are the smallest records with every feature that a format of switch or host configuration must express.
"""

from __future__ import annotations

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

RAIL_LEAF = SwitchNetwork(
    name="pod-su01-compute-leaf-01",
    model="SN5600",
    manufacturer="NVIDIA",
    fabric="compute",
    tier="leaf",
    unit=1,
    plane=0,
    nos="cumulus-5.13",
    domain="pod.example.net",
    asn=4200200709,
    loopbacks=(IpAddress("10.3.224.5", 32), IpAddress("fd00:3:0:3::2005", 128)),
    ports=(
        SwitchPort(
            *("swp1s0", "host", "pod-su01-gpu-001", "OSFP4P1", "server", "compute", 400, 1, 0, 2, 9216),
            addresses=(IpAddress("10.16.0.64", 31), IpAddress("fd00:16:0:1::", 127)),
        ),
        SwitchPort(
            *("swp1s1", "host", "pod-su01-gpu-002", "OSFP4P1", "server", "compute", 400, 1, 1, 2, 9216),
            addresses=(IpAddress("10.16.0.66", 31), IpAddress("fd00:16:0:1::2", 127)),
        ),
        SwitchPort("swp33", "uplink", "pod-compute-spine-01", "swp1", "switch", "compute", 800, 33, 0, 1, 9216),
        SwitchPort("swp34", "uplink", "pod-compute-spine-02", "swp1", "switch", "compute", 800, 34, 0, 1, 9216),
    ),
    bonds=(),
    vlans=(),
    neighbors=(
        Neighbor("swp33", "uplink", "pod-compute-spine-01", 4200196864),
        Neighbor("swp34", "uplink", "pod-compute-spine-02", 4200196864),
    ),
    aggregates=("10.16.0.64/26", "fd00:16:0:1::/64"),
    roce="lossless",
    management_port="eth0",
    management=IpAddress("10.0.0.20", 24),
    management_gateway="10.0.0.1",
)

SPINE = RAIL_LEAF._replace(
    name="pod-compute-spine-01",
    tier="spine",
    unit=0,
    asn=4200196864,
    loopbacks=(IpAddress("10.3.208.1", 32), IpAddress("fd00:3:0:3::1001", 128)),
    ports=(SwitchPort("swp1", "downlink", RAIL_LEAF.name, "swp33", "switch", "compute", 800, 1, 0, 1, 9216),),
    neighbors=(Neighbor("swp1", "downlink", RAIL_LEAF.name, 4200200709),),
    aggregates=(),
    management=IpAddress("10.0.0.21", 24),
)

# A leaf of a pair with an overlay: the hosts have a bond over both leaves, and no link joins the two.
PAIR_LEAF = RAIL_LEAF._replace(
    name="pod-su01-inband-leaf-01",
    fabric="inband",
    asn=4200069635,
    loopbacks=(IpAddress("10.3.96.3", 32),),
    ports=(
        SwitchPort(
            *("swp1", "host", "pod-su01-gpu-001", "Slot1P1", "server", "inband", 200, 1, 0, 1, 9216), bond="bond1"
        ),
        SwitchPort("swp33", "uplink", "pod-inband-spine-01", "swp1", "switch", "inband", 800, 33, 0, 1, 9216),
    ),
    bonds=(
        SwitchBond(*("bond1", 1, ("swp1",), "pod-su01-gpu-001", 9216, 300), tagged=(500,), shared=True, bypass=True),
    ),
    vlans=(
        Vlan(
            *(300, "inband", "inband", 9216, (IpAddress("10.1.1.2", 24),), (IpAddress("10.1.1.1", 24),), True),
            mac="00:00:5e:00:01:2c",
            vni=4300,
        ),
        Vlan(
            *(500, "storage", "inband", 9216, (IpAddress("10.2.1.2", 24),), (IpAddress("10.2.1.1", 24),), True),
            mac="00:00:5e:00:01:f4",
            vni=4500,
        ),
    ),
    neighbors=(Neighbor("swp33", "uplink", "pod-inband-spine-01", 4200065792),),
    aggregates=(),
    connected=("10.1.1.0/24", "10.2.1.0/24"),
    pair=Pair("evpn-mh", "pod-su01-inband-leaf-02", (), "44:38:39:ff:01:03", "10.3.96.4", True),
    overlay="evpn",
    roce="",
)

# The first switch of an edge pair: VRRP on two VLANs, peer links, and a circuit with a session to a WAN router.
EDGE_LEAF = RAIL_LEAF._replace(
    name="shop-inband-leaf-01",
    model="SN3420",
    fabric="inband",
    unit=0,
    asn=4200069633,
    loopbacks=(IpAddress("10.3.96.1", 32),),
    ports=(
        SwitchPort("swp1", "host", "shop-infer-001", "Slot1P1", "server", "inband", 25, 1, 0, 1, 9216, bond="bond1"),
        SwitchPort(
            "swp48",
            "circuit",
            "shop-uplink-wan1",
            "port1",
            "circuit",
            "inband",
            10,
            48,
            0,
            1,
            1500,
            addresses=(IpAddress("10.12.0.0", 31),),
        ),
        SwitchPort(
            "swp49", "peer", "shop-inband-leaf-02", "swp49", "switch", "inband", 100, 49, 0, 1, 9216, bond="peerlink"
        ),
        SwitchPort(
            "swp50", "peer", "shop-inband-leaf-02", "swp50", "switch", "inband", 100, 50, 0, 1, 9216, bond="peerlink"
        ),
    ),
    bonds=(
        SwitchBond("bond1", 1, ("swp1",), "shop-infer-001", 9216, 20, tagged=(30,), shared=True),
        SwitchBond("peerlink", 0, ("swp49", "swp50"), "shop-inband-leaf-02", 9216, 0, tagged=(20, 30)),
    ),
    vlans=(
        Vlan(
            20,
            "inband",
            "inband",
            9216,
            (IpAddress("10.42.1.2", 24),),
            (IpAddress("10.42.1.1", 24),),
            True,
            mac="00:00:5e:00:01:14",
            vrid=20,
            priority=200,
        ),
        Vlan(
            30,
            "cameras",
            "inband",
            1500,
            (IpAddress("10.42.2.2", 24),),
            (IpAddress("10.42.2.1", 24),),
            True,
            mac="00:00:5e:00:01:1e",
            vrid=30,
            priority=200,
        ),
    ),
    neighbors=(Neighbor("swp48", "circuit", "shop-uplink-wan1", 64512, "10.12.0.1"),),
    aggregates=(),
    connected=("10.42.1.0/24", "10.42.2.0/24"),
    pair=Pair("mlag", "shop-inband-leaf-02", ("swp49", "swp50"), "44:38:39:ff:01:01", "10.0.0.22", True, "mgmt"),
    roce="",
)

GPU_HOST = HostNetwork(
    name="pod-su01-gpu-001",
    domain="pod.example.net",
    unit=1,
    interfaces=(
        HostInterface("slot1p1", "port", "Slot1P1", "inband", "ethernet", 9000),
        HostInterface("slot2p1", "port", "Slot2P1", "inband", "ethernet", 9000),
        HostInterface(
            *("rail1", "port", "OSFP4P1", "compute", "ethernet", 9000, "02:00:00:01:00:01"),
            addresses=(IpAddress("10.16.0.65", 31), IpAddress("fd00:16:0:1::1", 127)),
            gateways=("10.16.0.64", "fd00:16:0:1::"),
            rail=1,
            routes=(
                Route("10.16.0.0/15", "10.16.0.64"),
                Route("10.16.0.0/12", "10.16.0.64", 101),
                Route("fd00:16::/51", "fd00:16:0:1::"),
                Route("fd00:16::/48", "fd00:16:0:1::", 101),
            ),
            rules=(RouteRule("10.16.0.65/32", 101, 1001), RouteRule("fd00:16:0:1::1/128", 101, 1001)),
        ),
        HostInterface(
            *("ib1", "port", "OSFP3P1", "storage", "infiniband", 2044), addresses=(IpAddress("10.2.0.48", 24),)
        ),
        HostInterface(
            *("bond0", "bond", "", "inband", "ethernet", 9000),
            addresses=(IpAddress("10.1.1.16", 24),),
            gateways=("10.1.1.1",),
            members=("slot1p1", "slot2p1"),
            mode="802.3ad",
            routes=(Route("default", "10.1.1.1"),),
        ),
        HostInterface(
            *("bond0.500", "vlan", "", "inband", "ethernet", 9000),
            addresses=(IpAddress("10.2.1.16", 24),),
            members=("bond0",),
            vlan=500,
        ),
    ),
    default_interface="bond0",
    sysctls=(
        ("net.ipv4.conf.all.arp_announce", "2"),
        ("net.ipv4.conf.all.arp_ignore", "1"),
        ("net.ipv4.conf.all.rp_filter", "2"),
    ),
)
