"""networkmanager/: a keyfile for each interface of each host, for hosts that NetworkManager configures, such as RHEL.

The files describe the same network as those of `netplan/`.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha1
from typing import NamedTuple
from uuid import NAMESPACE_DNS, uuid5

from dcgen.analysis import Analysis
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, Route
from dcgen.page import Page
from dcgen.views.hosts import HostSysctls, make_host_guide

NAMESPACE = uuid5(NAMESPACE_DNS, "networkmanager.dcgen").bytes  # of the UUIDs of profiles, which must never change
# The same as in a netplan file: a packet of LACP per second, and a link per connection.
LACP = (("lacp_rate", "fast"), ("xmit_hash_policy", "layer3+4"))
MONITOR_MS = "100"  # also the default of NetworkManager
EVERYWHERE = {4: "0.0.0.0/0", 6: "::/0"}  # the default destination, by version of the protocol

Keys = tuple[tuple[str, str], ...]


class KeyfileProfile(NamedTuple):
    """The connection profile of an interface: groups with their keys, both in the order of the file.

    `port` is the label of a port in the catalog, "" for a bond or VLAN. `matched` is set if the profile finds its port
    by MAC address, not by name.
    """

    host: str
    name: str
    port: str
    fabric: str
    matched: bool
    groups: tuple[tuple[str, Keys], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a folder per host with a keyfile per interface, and the README. Yield nothing without hosts."""
    yield from host_pages(analysis.topology.plan.name, analysis.once(make_hosts).values())


def host_pages(site: str, networks: Iterable[HostNetwork]) -> Iterator[Page]:
    """Yield the pages of hosts that have interfaces."""
    hosts = [network for network in networks if network.interfaces]
    for network in hosts:
        folder = f"networkmanager/{network.name}"
        for profile in make_profiles(network):
            yield Page(f"{folder}/{profile.name}.nmconnection", "networkmanager/profile.nmconnection.j2", profile)
        if network.sysctls:
            sysctls = HostSysctls(network.name, network.sysctls)
            yield Page(f"{folder}/sysctl.conf", "networkmanager/sysctl.conf.j2", sysctls)
    if hosts:
        yield Page("networkmanager/README.md", "networkmanager/README.md.j2", make_host_guide(site, hosts))


def make_profiles(network: HostNetwork) -> Iterator[KeyfileProfile]:
    """Yield the profile of each interface of a host."""
    at_name = {at.name: at for at in network.interfaces}
    bonds = {member: at.name for at in network.interfaces if at.kind == "bond" for member in at.members}
    for at in network.interfaces:
        bond = bonds.get(at.name, "")
        groups = [("connection", _connection(network.name, at, bond)), *_link(at)]
        if at.kind == "bond":
            groups.append(("bond", _bond(at)))
        if at.kind == "vlan":
            groups.append(("vlan", _vlan(network.name, at, at_name[at.members[0]])))
        if not bond:  # a port of a bond has no addresses of its own
            groups += [("ipv4", _addressing(at, 4)), ("ipv6", _addressing(at, 6))]
        yield KeyfileProfile(network.name, at.name, at.port, at.fabric, at.is_matched, tuple(groups))


def profile_uuid(host: str, interface: str) -> str:
    """Return the UUID of a profile. It follows from the names of host and interface alone.

    It is that of `uuid.uuid5`, whose objects take longer than the digest. A large site has 30,000 profiles.
    """
    digits = sha1(NAMESPACE + f"{host}/{interface}".encode(), usedforsecurity=False).hexdigest()
    variant = f"{8 | int(digits[16], 16) & 3:x}"
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def _connection(host: str, at: HostInterface, bond: str) -> Keys:
    """Return the keys that identify a profile, and the bond that its port belongs to.

    NetworkManager does not rename ports, so a profile with a MAC address names no interface. `master` and `slave-type`
    are the keys that every version reads: before 1.46, NetworkManager ignores `controller` and `port-type`.
    """
    type_ = at.kind if at.kind != "port" else at.protocol
    keys = [("id", at.name), ("uuid", profile_uuid(host, at.name)), ("type", type_)]
    if not at.is_matched:
        keys.append(("interface-name", at.name))
    if bond:
        keys += [("master", bond), ("slave-type", "bond")]
    return tuple(keys)


def _link(at: HostInterface) -> Iterator[tuple[str, Keys]]:
    """Yield the group with the MTU of an interface."""
    if at.ipoib_mode:
        yield "infiniband", (("mtu", str(at.mtu)), ("transport-mode", at.ipoib_mode))
    else:
        mac = (("mac-address", at.mac),) if at.is_matched else ()
        yield "ethernet", (*mac, ("mtu", str(at.mtu)))


def _bond(at: HostInterface) -> Keys:
    return (("mode", at.mode), ("miimon", MONITOR_MS), *(LACP if at.mode == "802.3ad" else ()))


def _vlan(host: str, at: HostInterface, parent: HostInterface) -> Keys:
    """Return the keys of a VLAN; the UUID names a parent that its profile finds by MAC address."""
    return (("id", str(at.vlan)), ("parent", profile_uuid(host, parent.name) if parent.is_matched else parent.name))


def _addressing(at: HostInterface, version: int) -> Keys:
    """Return the keys of one IP version: addresses, gateway, routes and rules. Without any, IPv6 stays link-local."""
    addresses = [str(address) for address in at.addresses if _version(address.address) == version]
    if not addresses:
        return (("method", "disabled" if version == 4 else "link-local"),)
    keys = [("method", "manual"), *((f"address{number}", text) for number, text in enumerate(addresses, 1))]
    routes = [route for route in at.routes if _version(route.via) == version]
    keys += [("gateway", route.via) for route in routes if _is_gateway(route)]
    for number, route in enumerate((route for route in routes if not _is_gateway(route)), 1):
        keys.append((f"route{number}", f"{EVERYWHERE[version] if route.to == 'default' else route.to},{route.via}"))
        if route.table:
            keys.append((f"route{number}_options", f"table={route.table}"))
    rules = [rule for rule in at.rules if _version(rule.source) == version]
    for number, rule in enumerate(rules, 1):
        keys.append((f"routing-rule{number}", f"priority {rule.priority} from {rule.source} table {rule.table}"))
    return tuple(keys)


def _is_gateway(route: Route) -> bool:
    """Return whether a route is the default route of the main table, which has a key of its own."""
    return route.to == "default" and not route.table


def _version(address: str) -> int:
    return 6 if ":" in address else 4
