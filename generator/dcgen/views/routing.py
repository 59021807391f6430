"""The BGP of a switch in no vendor's words: its sessions, and the prefixes that it announces.

Every family that writes the configuration of a switch for an operating system uses these records.
"""

from collections.abc import Iterable, Iterator
from ipaddress import ip_interface, ip_network
from typing import NamedTuple

from dcgen.network.records import Neighbor, SwitchNetwork

WHOLE_BITS = {4: 32, 6: 128}
DEFAULTS = {4: "0.0.0.0/0", 6: "::/0"}
PATHS = 64  # equal-cost paths: the uplinks of a switch with 128 ports, half of them to servers
MOST_PATHS = 128  # the NVUE models of Cumulus Linux 5.0 to 5.14 accept no more
LIMIT = 10_000  # routes of a provider: the Internet has about a million, which a leaf switch does not hold
# The AS numbers of a site are private ones of 32 bits (RFC 6996): ten digits that begin with 42.
OWN_PATHS = "^(_42[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9])*$"


class BgpSession(NamedTuple):
    """A session over a port: with one address of the neighbor, or without one over the link-local addresses.

    `port` is the port as the record names it. `remote` is an AS number, `internal` or `external`. `versions` are the IP
    versions whose routes it carries, `overlay` whether it carries EVPN routes.
    """

    kind: str
    port: str
    address: str
    remote: str
    far: str
    vrf: str
    versions: tuple[int, ...]
    overlay: bool

    @property
    def is_internal(self) -> bool:
        """Return whether both switches have one AS."""
        return self.remote == "internal"

    @property
    def is_circuit(self) -> bool:
        """Return whether the neighbor is a router of a provider."""
        return self.kind == "circuit"


class PrefixRule(NamedTuple):
    """A prefix of a policy, and the least and greatest length of longer prefixes that fit: 0 for the prefix alone."""

    prefix: str
    least: int = 0
    most: int = 0


def version_of(address: str) -> int:
    """Return 4 or 6 for an address or a prefix."""
    return 6 if ":" in address else 4


def make_sessions(switch: SwitchNetwork) -> Iterator[BgpSession]:
    """Yield the sessions of a switch. There is none with a provider whose AS no one states."""
    both = versions_of(switch)
    for item in switch.neighbors if switch.asn else ():
        if item.kind == "circuit" and item.asn is None:
            continue
        addresses = [address for address in (item.address, item.address6) if address]
        overlay = switch.overlay == "evpn" and not item.vrf and item.kind != "circuit"
        for address in addresses or [""]:
            versions = (version_of(address),) if address else both
            # One session with an address carries the overlay, the first.
            carries = overlay and address == (addresses or [""])[0]
            yield BgpSession(
                item.kind, item.port, address, _remote(switch, item), item.peer, item.vrf, versions, carries
            )


def _remote(switch: SwitchNetwork, item: Neighbor) -> str:
    if item.kind == "peer" and item.asn in (None, switch.asn):
        return "internal"
    return "external" if item.asn is None else str(item.asn)


def silent_circuits(switch: SwitchNetwork) -> Iterator[str]:
    """Yield the ports of circuits without a session, because no one states the AS of the provider."""
    if switch.asn:
        yield from (item.port for item in switch.neighbors if item.kind == "circuit" and item.asn is None)


def vrfs_of(switch: SwitchNetwork) -> tuple[str, ...]:
    """Return the VRFs with a session or a VLAN interface, "" for the default one first; () without routing."""
    used = (*(item.vrf for item in switch.neighbors), *(vlan.vrf for vlan in switch.vlans if vlan.addresses))
    return tuple(dict.fromkeys(("", *used))) if switch.asn else ()


def versions_of(switch: SwitchNetwork) -> tuple[int, ...]:
    """Return the IP versions that a switch routes."""
    own = (*(at.address for at in switch.loopbacks), *switch.aggregates, *switch.connected)
    has_ipv6 = any(version_of(text) == 6 for text in own) or any(item.address6 for item in switch.neighbors)
    return (4, 6) if has_ipv6 else (4,)


def is_tunnel_end(switch: SwitchNetwork) -> bool:
    """Return whether a switch has VLANs of an overlay. A spine without them only passes EVPN routes on."""
    return switch.overlay == "evpn" and any(vlan.vni for vlan in switch.vlans)


def paths_of(switch: SwitchNetwork, sessions: Iterable[BgpSession]) -> int:
    """Return how many equal-cost paths a switch may use. A leaf more adds sessions to a spine and changes no limit."""
    if switch.tier != "leaf":
        return MOST_PATHS
    return min(MOST_PATHS, max(PATHS, sum(1 for _ in sessions)))


def originated(switch: SwitchNetwork, version: int) -> Iterator[str]:
    """Yield the loopbacks, and the default route if a next hop is stated, in the default VRF."""
    yield from (str(at) for at in switch.loopbacks if version_of(at.address) == version)
    yield from dict.fromkeys(DEFAULTS[version] for via in switch.default_via if version_of(via) == version)


def of_version(prefixes: Iterable[str], version: int) -> tuple[str, ...]:
    """Return the prefixes of an IP version."""
    return tuple(prefix for prefix in prefixes if version_of(prefix) == version)


def owned(switch: SwitchNetwork, version: int) -> tuple[str, ...]:
    """Return the prefixes of the hosts of a switch, which no provider may announce."""
    return of_version((*switch.aggregates, *switch.connected), version)


def connected_rules(switch: SwitchNetwork, vrf: str, version: int) -> Iterator[PrefixRule]:
    """Yield the connected prefixes that BGP takes in a VRF: within aggregates, and of VLANs."""
    for prefix in of_version(() if vrf else switch.aggregates, version):
        length, whole = ip_network(prefix).prefixlen, WHOLE_BITS[version]
        yield PrefixRule(prefix, length + 1, whole) if length < whole else PrefixRule(prefix)
    for prefix in of_version(() if switch.host_routes else switch.connected, version):
        if _vrf_of(switch, prefix) == vrf:
            yield PrefixRule(prefix)


def _vrf_of(switch: SwitchNetwork, prefix: str) -> str:
    """Return the VRF of the VLAN interface or port with an address in a prefix."""
    network = ip_network(prefix)
    owners = [(vlan.vrf, (*vlan.addresses, *vlan.gateways)) for vlan in switch.vlans]
    owners += [(port.vrf, port.addresses) for port in switch.ports]
    fits = (vrf for vrf, addresses in owners if any(ip_interface(str(at)).network == network for at in addresses))
    return next(fits, "")
