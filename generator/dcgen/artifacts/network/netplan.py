"""netplan/: the interfaces, addresses and routes of each host as a netplan file, and its kernel parameters.

netplan configures hosts with systemd-networkd, such as Ubuntu servers. `networkmanager/` has the same for other hosts.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, Route, RouteRule
from dcgen.page import Page
from dcgen.views.hosts import HostSysctls, make_host_guide

SECTIONS = {"port": "ethernets", "bond": "bonds", "vlan": "vlans"}  # of netplan, by kind of interface
# A packet of LACP per second shows a dead link after 3 seconds, not 90, and each connection chooses a link of its own.
# Without these, netplan takes the defaults of the kernel: slow, by MAC address, and no watch over the links.
LACP = (("lacp-rate", "fast"), ("transmit-hash-policy", "layer3+4"))
MONITOR_MS = 100


class NetplanInterface(NamedTuple):
    """An interface in netplan's terms; an empty text, an empty tuple or 0 does not apply.

    `mac` is set if netplan finds the port by its MAC address and gives it the name. `members` and `parameters` belong
    to a bond, `vlan` and `link` to a VLAN. `mode` is the IPoIB mode. `mtu` is in bytes.
    """

    name: str
    mac: str
    mode: str
    members: tuple[str, ...]
    parameters: tuple[tuple[str, str | int], ...]
    vlan: int
    link: str
    mtu: int
    addresses: tuple[str, ...]
    routes: tuple[Route, ...]
    rules: tuple[RouteRule, ...]


class NamedPort(NamedTuple):
    """A port that netplan finds by its name in the operating system, with its label in the catalog."""

    name: str
    port: str
    fabric: str


class NetplanHost(NamedTuple):
    """The netplan file of a host. `sections` are `ethernets`, `bonds` and `vlans`, those with interfaces.

    `named` are the Ethernet ports whose MAC address the lock does not state, `infiniband` the InfiniBand ports.
    """

    name: str
    sections: tuple[tuple[str, tuple[NetplanInterface, ...]], ...]
    named: tuple[NamedPort, ...]
    infiniband: tuple[NamedPort, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per host, its kernel parameters if it has any, and the README. Yield nothing without hosts."""
    yield from host_pages(analysis.topology.plan.name, analysis.once(make_hosts).values())


def host_pages(site: str, networks: Iterable[HostNetwork]) -> Iterator[Page]:
    """Yield the pages of hosts that have interfaces."""
    hosts = [network for network in networks if network.interfaces]
    for network in hosts:
        yield Page(f"netplan/{network.name}.yaml", "netplan/host.yaml.j2", netplan_host(network))
        if network.sysctls:
            sysctls = HostSysctls(network.name, network.sysctls)
            yield Page(f"netplan/{network.name}.sysctl.conf", "netplan/sysctl.conf.j2", sysctls)
    if hosts:
        yield Page("netplan/README.md", "netplan/README.md.j2", make_host_guide(site, hosts))


def netplan_host(network: HostNetwork) -> NetplanHost:
    """Return the view of a host's netplan file."""
    found: dict[str, list[NetplanInterface]] = {}
    for at in network.interfaces:
        found.setdefault(SECTIONS[at.kind], []).append(_interface(at))
    ports = [at for at in network.interfaces if at.kind == "port" and not at.is_matched]
    return NetplanHost(
        network.name,
        tuple((name, tuple(found[name])) for name in SECTIONS.values() if name in found),
        tuple(NamedPort(at.name, at.port, at.fabric) for at in ports if not at.ipoib_mode),
        tuple(NamedPort(at.name, at.port, at.fabric) for at in ports if at.ipoib_mode),
    )


def _interface(at: HostInterface) -> NetplanInterface:
    return NetplanInterface(
        name=at.name,
        mac=at.mac if at.is_matched else "",
        mode=at.ipoib_mode,
        members=at.members if at.kind == "bond" else (),
        parameters=_parameters(at) if at.kind == "bond" else (),
        vlan=at.vlan,
        link=at.members[0] if at.kind == "vlan" else "",
        mtu=at.mtu,
        addresses=tuple(str(address) for address in at.addresses),
        routes=at.routes,
        rules=at.rules,
    )


def _parameters(at: HostInterface) -> tuple[tuple[str, str | int], ...]:
    lacp = LACP if at.mode == "802.3ad" else ()
    return (("mode", at.mode), ("mii-monitor-interval", MONITOR_MS), *lacp)
