"""The subnets of DHCP with their reservations and ranges of leases, and the clients that nobody can identify yet."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from dcgen.artifacts.bringup.dhcp.files import DhcpOption, DhcpSubnet, Reservation, Row
from dcgen.network.booting import booting_prefixes, lease_pools
from dcgen.network.dnsnames import NamePlan
from dcgen.network.portnames import PortNaming, make_naming
from dcgen.plan.records import Address, Plan, Prefix
from dcgen.plan.traffic import network_title
from dcgen.recorded import words_of
from dcgen.topology import Topology

HARDWARE, CIRCUIT = "hw-address", "circuit-id"
UNKNOWN = "the lock has no MAC address of the port"
MAX_CIRCUIT = 253  # bytes: option 82 has 255, two of them before the circuit id (RFC 3046)
MAX_NUMBER = 2**32 - 2  # of a subnet in Kea


class SubnetPlan(NamedTuple):
    """The subnets of IPv4 and of IPv6, and the rows of missing.csv."""

    four: tuple[DhcpSubnet, ...]
    six: tuple[DhcpSubnet, ...]
    missing: tuple[Row, ...]


class Client(NamedTuple):
    """A planned address with its host name, its MAC addresses, and the switch ports of its cables.

    `circuit` is the circuit id of its one cable, "" for none. `problem` is the reason if it has none although the
    blueprint states a pattern.
    """

    address: Address
    hostname: str
    macs: tuple[str, ...]
    ends: tuple[tuple[str, str], ...]
    circuit: str
    problem: str


def make_subnets(topology: Topology, names: NamePlan) -> SubnetPlan:
    """Return the subnets of a site in the order of its prefixes."""
    plan = topology.plan
    by_address: dict[str, str] = {}
    for each in names.names:
        by_address.setdefault(each.address, each.label)
    by_prefix: dict[str, list[Address]] = {}
    for item in plan.addresses:
        by_prefix.setdefault(item.subnet, []).append(item)
    naming = make_naming(topology)
    four: list[DhcpSubnet] = []
    six: list[DhcpSubnet] = []
    missing: list[Row] = []
    for prefix in booting_prefixes(plan):
        clients = [_client(topology, item, by_address, naming) for item in by_prefix.get(prefix.prefix, ())]
        for text in filter(None, (prefix.prefix, prefix.prefix6)):
            made, lost = _subnet(plan, prefix, text, clients)
            (six if ":" in text else four).append(made)
            missing += lost
    return SubnetPlan(tuple(_numbered(four)), tuple(_numbered(six)), tuple(missing))


def _client(topology: Topology, item: Address, names: dict[str, str], naming: PortNaming) -> Client:
    """Return the client of an address with its identities."""
    plan, ports = topology.plan, item.members or (item.port,)
    macs = dict.fromkeys(filter(None, (words_of(plan, item.device, port).get("mac", "").lower() for port in ports)))
    type_ = plan.devices[item.device].type
    own = {(item.device, type_.port[port].shares or port) for port in ports}
    ends = []
    for cable in topology.cables_of.get(item.device, ()):
        a, b = (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)
        if a in own or b in own:
            device, port = b if a in own else a
            ends.append((device, naming(device, port)))
    name = names.get(item.address or item.address6, "")
    pattern = plan.services.circuit_id
    circuit = problem = ""
    if pattern and len(ends) == 1:
        circuit = pattern.replace("{switch}", ends[0][0]).replace("{port}", ends[0][1])
    elif pattern:
        problem = ", and its bond has several switch ports" if ends else ", and the port has no cable"
    return Client(item, name, tuple(macs), tuple(ends), circuit, problem)


def _subnet(plan: Plan, prefix: Prefix, text: str, clients: list[Client]) -> tuple[DhcpSubnet, list[Row]]:
    """Return a subnet of a prefix in one IP version, and the rows of its clients without an identity."""
    is_six = ":" in text
    first = text == prefix.prefix
    gateway = prefix.gateway if first else prefix.gateway6
    owners = [owner.address if first else owner.address6 for owner in prefix.owners]
    relays = tuple(dict.fromkeys(filter(None, (gateway, *owners))))
    addresses = [each.address.address if first else each.address.address6 for each in clients]
    counts = Counter(client.circuit for client in clients)
    reservations: list[Reservation] = []
    missing: list[Row] = []
    for client, address in zip(clients, addresses, strict=True):
        found, reason = _reservations(client, address, is_six, counts) if address else ([], "")
        reservations += found
        if address and not found:
            ends = [" ".join(each) for each in zip(*client.ends, strict=True)] or ["", ""]
            at = client.address
            missing.append((at.device, at.port, at.fabric, address, text, client.hostname, *ends, reason))
    subnet = DhcpSubnet(
        number=crc32(_identity(prefix).encode()),
        prefix=text,
        title=_title(prefix),
        relays=relays,
        options=(DhcpOption("routers", gateway),) if gateway and not is_six else (),
        pools=tuple(lease_pools(plan, text, filter(None, (*relays, *addresses)))),
        reservations=tuple(reservations),
    )
    return subnet, missing


def _reservations(client: Client, address: str, is_six: bool, counts: Counter[str]) -> tuple[list[Reservation], str]:
    """Return the reservations of a client, and the reason if it has none."""
    if client.macs:
        return [Reservation(HARDWARE, mac, address, client.hostname) for mac in client.macs], ""
    circuit = client.circuit
    if is_six:
        return [], UNKNOWN
    if not circuit:
        return [], f"{UNKNOWN}{client.problem}"
    if counts[circuit] > 1:
        return [], f"{UNKNOWN}, and its circuit id is not unique in the subnet"
    if len(circuit.encode()) > MAX_CIRCUIT:
        return [], f"{UNKNOWN}, and its circuit id has more than {MAX_CIRCUIT} bytes"
    return [Reservation(CIRCUIT, _identifier(circuit), address, client.hostname)], ""


def _identifier(text: str) -> str:
    """Return an identifier as Kea reads it: text in quotes, or its bytes if Kea cannot read the text."""
    plain = text.isascii() and text.isprintable() and "'" not in text
    return f"'{text}'" if plain else text.encode().hex(":")


def _title(prefix: Prefix) -> str:
    """Return the network of a prefix for people, such as `inband, unit 2, VLAN 300`."""
    return f"{_identity(prefix)}, VLAN {prefix.vlan}" if prefix.vlan else _identity(prefix)


def _identity(prefix: Prefix) -> str:
    """Return the network of a prefix, its unit and its place, which no other prefix has."""
    parts = [network_title(prefix), f"unit {prefix.unit}" if prefix.unit else ""]
    parts += [f"{noun} {number}" for noun, number in prefix.parts.items()]
    return ", ".join(filter(None, parts))


def _numbered(subnets: Iterable[DhcpSubnet]) -> Iterator[DhcpSubnet]:
    """Yield subnets with different numbers. Of two equal ones, the second takes the next number."""
    used: set[int] = set()
    for each in subnets:
        number = each.number
        while number in used or not 1 <= number <= MAX_NUMBER:
            number = (number + 1) % MAX_NUMBER
        used.add(number)
        yield each._replace(number=number)
