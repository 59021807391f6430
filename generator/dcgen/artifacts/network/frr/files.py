"""The views of the files of frr/."""

from typing import NamedTuple

from dcgen.page import FreeText


class FrrAddress(NamedTuple):
    """An address of an interface. `family` is `ip` or `ipv6`, and the address may have a prefix length."""

    family: str
    address: str


class FrrRouter(NamedTuple):
    """A virtual router of VRRP on a VLAN interface."""

    vrid: int
    priority: int
    addresses: tuple[FrrAddress, ...]


class FrrSegment(NamedTuple):
    """The Ethernet segment of a bond: its number, and the system MAC address of the pair."""

    number: int
    mac: str


class FrrInterface(NamedTuple):
    """An interface: its use, its addresses, and what runs on it.

    `use` is `to` for a port with a far end, or else the role of the interface. `far` is the far end or the name of the
    VLAN, `far_port` the port there. `tracked` marks an uplink: Ethernet
    segments go down if the last one fails.
    """

    name: FreeText
    use: str
    far: str
    far_port: FreeText = ""
    addresses: tuple[FrrAddress, ...] = ()
    router: FrrRouter | None = None
    segment: FrrSegment | None = None
    tracked: bool = False


class FrrStatic(NamedTuple):
    """A static default route of a family `ip` or `ipv6`."""

    family: str
    prefix: str
    via: str


class FrrPrefix(NamedTuple):
    """A line of a prefix list for a family `ip` or `ipv6`.

    It permits the prefix alone, the longer prefixes of `ge` bits and more, or the prefix and longer ones up to `le`.
    """

    family: str
    name: str
    prefix: str
    ge: int = 0
    le: int = 0


class FrrPolicy(NamedTuple):
    """A route map for a family `ip` or `ipv6` that permits the prefixes of the list with its name."""

    family: str
    name: str


class FrrCircuits(NamedTuple):
    """The route maps for providers in a family. `own` is set if the switch has prefixes that none may announce."""

    family: str
    version: int
    own: bool


class FrrSession(NamedTuple):
    """A BGP session over an interface (`unnumbered`) or with an address.

    `kind` is the kind of the neighbor. `group` is its peer group. Without one `remote` is its AS: a number, `external`
    or `internal`.
    """

    kind: str
    target: FreeText
    unnumbered: bool
    group: str
    remote: str
    far: str


class FrrFamily(NamedTuple):
    """An address family of BGP, with version 4 or 6.

    `connected` and `hosts` are the route maps for connected routes and for host routes, "" for none. `groups` and
    `active` are peer groups and single sessions to switch on in the family, `silent` are those to switch off.
    `circuits` are sessions with providers, and `inner` sessions within one AS.
    """

    version: int
    networks: tuple[str, ...]
    aggregates: tuple[str, ...]
    connected: str
    hosts: str
    groups: tuple[str, ...]
    active: tuple[FreeText, ...]
    silent: tuple[str, ...]
    circuits: tuple[FreeText, ...]
    inner: tuple[FreeText, ...]


class FrrInstance(NamedTuple):
    """The BGP of one VRF, "" for the default one. `evpn` are the groups with an EVPN overlay."""

    vrf: str
    groups: tuple[str, ...]
    sessions: tuple[FrrSession, ...]
    families: tuple[FrrFamily, ...]
    evpn: tuple[str, ...]


class FrrConfig(NamedTuple):
    """The configuration of one switch.

    `silent` are circuits without a session, because no one states their AS. `table` is the kernel's table with the
    addresses of hosts, 0 for none. `vnis` is set if the switch has VXLAN networks.
    """

    name: str
    asn: int
    router_id: str
    loopbacks: tuple[FrrAddress, ...]
    interfaces: tuple[FrrInterface, ...]
    statics: tuple[FrrStatic, ...]
    prefixes: tuple[FrrPrefix, ...]
    policies: tuple[FrrPolicy, ...]
    circuits: tuple[FrrCircuits, ...]
    instances: tuple[FrrInstance, ...]
    silent: tuple[FreeText, ...]
    paths: int
    table: int
    vnis: bool


class FrrDaemons(NamedTuple):
    """The daemons of one switch. zebra and staticd always run."""

    bgpd: bool
    vrrpd: bool


class FrrRow(NamedTuple):
    """A switch in the table of the guide."""

    name: str
    asn: int
    router_id: str
    sessions: int


class FrrGuide(NamedTuple):
    """The view of `frr/README.md`. `virtual` and `hosts` tell whether a switch has a virtual gateway or host routes."""

    switches: tuple[FrrRow, ...]
    virtual: bool
    hosts: bool
