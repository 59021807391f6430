"""The BGP of a switch: sessions, peer groups, address families, and the prefixes that it announces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ipaddress import ip_interface, ip_network

from dcgen.artifacts.network.frr.files import (
    FrrCircuits,
    FrrFamily,
    FrrInstance,
    FrrPolicy,
    FrrPrefix,
    FrrSession,
)
from dcgen.network.records import Neighbor, SwitchNetwork
from dcgen.views.linuxnames import linux_name

HOST_BITS = {4: 31, 6: 127}  # the prefix of a host port in bits (RFC 3021, RFC 6164)
WHOLE_BITS = {4: 32, 6: 128}
DEFAULTS = {4: "0.0.0.0/0", 6: "::/0"}
HOSTS = "HOSTS4"  # the route map of host routes, which exist for IPv4 only


def version_of(address: str) -> int:
    """Return 4 or 6 for an address or a prefix."""
    return 6 if ":" in address else 4


def family_of(address: str) -> str:
    """Return the keyword of FRR for the family of an address or a prefix."""
    return "ip" if version_of(address) == 4 else "ipv6"


def default_of(via: str) -> str:
    """Return the default route in the family of a next hop."""
    return DEFAULTS[version_of(via)]


# --- sessions ----------------------------------------------------------------------------------------------------


def make_instances(switch: SwitchNetwork, names: dict[str, str]) -> Iterator[FrrInstance]:
    """Yield the BGP of the default VRF, then of each other one. `names` has the Linux interface of each port."""
    for vrf in _vrfs(switch):
        yield _instance(switch, vrf, names)


def silent_circuits(switch: SwitchNetwork) -> Iterator[str]:
    """Yield the ports of circuits that have no session, because no one states the AS of the provider."""
    if switch.asn:
        yield from (item.port for item in switch.neighbors if item.kind == "circuit" and item.asn is None)


def _vrfs(switch: SwitchNetwork) -> Iterable[str]:
    """Return the VRFs with a session or a VLAN interface, or none if the switch only bridges."""
    used = (*(item.vrf for item in switch.neighbors), *(vlan.vrf for vlan in switch.vlans if vlan.addresses))
    return dict.fromkeys(("", *used)) if switch.asn else ()


def _instance(switch: SwitchNetwork, vrf: str, names: dict[str, str]) -> FrrInstance:
    neighbors = [item for item in switch.neighbors if item.vrf == vrf]
    stated = [item for item in neighbors if item.kind != "circuit" or item.asn is not None]
    sessions = tuple(session for item in stated for session in _sessions(switch, item, names))
    groups = tuple(sorted({session.group for session in sessions if session.group}))
    versions = [version for version in (4, 6) if version == 4 or _has_ipv6(switch)]
    return FrrInstance(
        vrf,
        groups,
        sessions,
        tuple(_family(switch, vrf, version, sessions) for version in versions),
        tuple(group for group in groups if group != "FABRIC6") if switch.overlay == "evpn" and not vrf else (),
    )


def _sessions(switch: SwitchNetwork, item: Neighbor, names: dict[str, str]) -> Iterator[FrrSession]:
    """Yield the session over a port, or one per address of the neighbor."""
    same = item.kind == "peer" and item.asn in (None, switch.asn)
    remote = "internal" if same else "external" if item.asn is None else str(item.asn)
    in_group = item.kind in ("uplink", "downlink")
    addresses = [address for address in (item.address, item.address6) if address]
    for address in addresses:
        group = f"FABRIC{version_of(address)}" if in_group else ""
        yield FrrSession(item.kind, address, False, group, remote, item.peer)
    if not addresses:
        port = names.get(item.port) or linux_name(item.port)
        yield FrrSession(item.kind, port, True, "FABRIC" if in_group else "", remote, item.peer)


def _family(switch: SwitchNetwork, vrf: str, version: int, sessions: tuple[FrrSession, ...]) -> FrrFamily:
    """Return an address family. A session with an IPv4 address carries no IPv6 routes, and the reverse."""
    fit = [session for session in sessions if session.unnumbered or version_of(session.target) == version]
    unfit = [session for session in sessions if session not in fit]
    announced = any(_announced(switch, vrf, version))
    hosts = switch.host_routes and not vrf and version == 4 and any(_of(switch.connected, 4))
    return FrrFamily(
        version,
        () if vrf else tuple(_networks(switch, version)),
        () if vrf else tuple(_of(switch.aggregates, version)),
        _name("CONNECTED", vrf, version) if announced else "",
        HOSTS if hosts else "",
        _groups(fit) if version == 6 else (),  # FRR switches IPv4 on for every session
        _single(fit) if version == 6 else (),
        (*_groups(unfit), *_single(unfit)) if version == 4 else (),
        tuple(session.target for session in fit if session.kind == "circuit"),
        tuple(session.target for session in fit if session.remote == "internal"),
    )


def _groups(sessions: Iterable[FrrSession]) -> tuple[str, ...]:
    """Return the peer groups of sessions."""
    return tuple(dict.fromkeys(session.group for session in sessions if session.group))


def _single(sessions: Iterable[FrrSession]) -> tuple[str, ...]:
    """Return the sessions without a peer group."""
    return tuple(session.target for session in sessions if not session.group)


def _has_ipv6(switch: SwitchNetwork) -> bool:
    """Return whether a switch has an IPv6 prefix or session."""
    own = (*(at.address for at in switch.loopbacks), *switch.aggregates, *switch.connected)
    return any(version_of(text) == 6 for text in own) or any(item.address6 for item in switch.neighbors)


# --- prefixes ----------------------------------------------------------------------------------------------------


def make_prefixes(switch: SwitchNetwork, instances: Iterable[FrrInstance]) -> Iterator[FrrPrefix]:
    """Yield the lines of all prefix lists of a switch, or none if it only bridges."""
    providers = [circuits.version for circuits in make_circuits(switch, instances)]
    for version, family in ((4, "ip"), (6, "ipv6")):
        for vrf in _vrfs(switch):
            for prefix, ge in _announced(switch, vrf, version):
                yield FrrPrefix(family, _name("CONNECTED", vrf, version), prefix, ge)
        if switch.host_routes and switch.asn and version == 4:
            for prefix in _of(switch.connected, version):
                yield FrrPrefix(family, HOSTS, prefix, WHOLE_BITS[version])
        if version in providers:
            yield FrrPrefix(family, f"DEFAULT{version}", DEFAULTS[version])
            for prefix in _owned(switch, version):
                yield FrrPrefix(family, f"OWN{version}", prefix, le=WHOLE_BITS[version])


def make_policies(instances: Iterable[FrrInstance]) -> tuple[FrrPolicy, ...]:
    """Return the route maps of connected routes and of host routes."""
    found = (
        FrrPolicy("ip" if family.version == 4 else "ipv6", name)
        for instance in instances
        for family in instance.families
        for name in (family.connected, family.hosts)
        if name
    )
    return tuple(dict.fromkeys(found))


def make_circuits(switch: SwitchNetwork, instances: Iterable[FrrInstance]) -> tuple[FrrCircuits, ...]:
    """Return the route maps for providers, one pair per family with a session."""
    used = {family.version for instance in instances for family in instance.families if family.circuits}
    return tuple(
        FrrCircuits("ip" if version == 4 else "ipv6", version, any(_owned(switch, version))) for version in sorted(used)
    )


def _networks(switch: SwitchNetwork, version: int) -> Iterator[str]:
    """Yield the loopbacks, and the default route if a next hop is stated: BGP announces it while it is usable."""
    yield from (str(at) for at in switch.loopbacks if version_of(at.address) == version)
    yield from dict.fromkeys(default_of(via) for via in switch.default_via if version_of(via) == version)


def _name(stem: str, vrf: str, version: int) -> str:
    """Return the name of a prefix list and of its route map."""
    return f"{stem}{version}{f'-{vrf}' if vrf else ''}"


def _of(prefixes: Iterable[str], version: int) -> Iterator[str]:
    return (prefix for prefix in prefixes if version_of(prefix) == version)


def _owned(switch: SwitchNetwork, version: int) -> Iterator[str]:
    return _of((*switch.aggregates, *switch.connected), version)


def _announced(switch: SwitchNetwork, vrf: str, version: int) -> Iterator[tuple[str, int]]:
    """Yield the prefixes whose connected routes BGP takes. The number is the least length of a longer prefix, or 0."""
    for prefix in _of(() if vrf else switch.aggregates, version):
        yield prefix, HOST_BITS[version] if ip_network(prefix).prefixlen < HOST_BITS[version] else 0
    for prefix in _of(() if switch.host_routes else switch.connected, version):
        if _vrf_of(switch, prefix) == vrf:
            yield prefix, 0


def _vrf_of(switch: SwitchNetwork, prefix: str) -> str:
    """Return the VRF of the VLAN interface or port with an address in a prefix."""
    network = ip_network(prefix)
    owners = [(vlan.vrf, (*vlan.addresses, *vlan.gateways)) for vlan in switch.vlans]
    owners += [(port.vrf, port.addresses) for port in switch.ports]
    fits = (vrf for vrf, addresses in owners if any(ip_interface(str(at)).network == network for at in addresses))
    return next(fits, "")
