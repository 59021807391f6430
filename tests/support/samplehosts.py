"""More hand-made hosts: an edge server with a backup bond and VLANs, a storage node with one dual-stack port, a host with
a VLAN on a port that is found by its MAC address, and hosts whose names and labels are hostile."""

from __future__ import annotations

from collections.abc import Iterable

from dcgen.network.records import HostInterface, HostNetwork, IpAddress, Route, RouteRule
from support.samplenet import GPU_HOST

EDGE_HOST = HostNetwork(
    name="shop-infer-001",
    domain="shop.example.net",
    unit=0,
    interfaces=(
        HostInterface("nic1", "port", "Slot1P1", "inband", "ethernet", 9000, "02:00:00:02:00:01"),
        HostInterface("nic2", "port", "Slot1P2", "inband", "ethernet", 9000, "02:00:00:02:00:02"),
        HostInterface(
            *("bond0", "bond", "", "inband", "ethernet", 9000),
            addresses=(IpAddress("10.42.1.16", 24), IpAddress("fd00:42:0:1::10", 64)),
            gateways=("10.42.1.1", "fd00:42:0:1::1"),
            members=("nic1", "nic2"),
            mode="active-backup",
            routes=(Route("default", "10.42.1.1"), Route("default", "fd00:42:0:1::1")),
        ),
        HostInterface(
            *("bond0.30", "vlan", "", "cameras", "ethernet", 1500),
            addresses=(IpAddress("10.42.2.16", 24),),
            members=("bond0",),
            vlan=30,
            routes=(Route("10.43.2.0/24", "10.42.2.1"),),
        ),
    ),
    default_interface="bond0",
)

STORAGE_HOST = HostNetwork(
    name="pod-store-001",
    domain="pod.example.net",
    unit=0,
    interfaces=(
        HostInterface(
            *("store1", "port", "P1", "storage", "ethernet", 9000, "02:00:00:03:00:01"),
            addresses=(IpAddress("10.2.1.48", 24), IpAddress("fd00:2:0:1::30", 64)),
            gateways=("10.2.1.1", "fd00:2:0:1::1"),
            routes=(
                Route("default", "10.2.1.1"),
                Route("default", "fd00:2:0:1::1"),
                Route("default", "10.2.1.1", 200),
            ),
            rules=(RouteRule("10.2.1.48/32", 200, 2000),),
        ),
        HostInterface("store2", "port", "P2", "storage", "ethernet", 9000),
        HostInterface(
            *("ib1", "port", "P3", "compute", "infiniband", 65520, "02:00:00:03:00:03"),
            addresses=(IpAddress("10.16.0.48", 16),),
        ),
        HostInterface(
            *("store1.501", "vlan", "", "storage", "ethernet", 9000),
            addresses=(IpAddress("10.2.9.48", 24),),
            members=("store1",),
            vlan=501,
        ),
    ),
    default_interface="store1",
)

# Names that the kernel accepts, as it forbids only `/`, `:` and blanks (NetworkManager also `%`), and that YAML 1.1 or 1.2 takes for another type.
NAMES = ("true", "no", "~", "1e3", "0755", "1_000", "null", "#x'{", '"q"', "&a", "!x", "=y", "@z", "|q", ">r", "-", "\\n")  # fmt: skip


def hostile_host(labels: Iterable[str], names: Iterable[str] = ()) -> HostNetwork:
    """Return a host with a port per label, and one per name; without a name of its own, a port is called `p1` and so on."""
    numbered = [(f"p{number}", label) for number, label in enumerate(labels, 1)]
    named = [(name, "label") for name in names]
    ports = tuple(
        HostInterface(
            *(name, "port", label, label, "ethernet", 1500),
            addresses=(IpAddress(f"10.9.{number // 100}.{number % 100 + 1}", 32),),
        )
        for number, (name, label) in enumerate((*numbered, *named))
    )
    return HostNetwork("pod-x-001", "pod.example.net", 0, ports)


HOSTS = (GPU_HOST, EDGE_HOST, STORAGE_HOST)
TUNED_BY_NAME = GPU_HOST._replace(sysctls=(("net.ipv4.tcp_rmem", "4096 87380 16777216"),))
