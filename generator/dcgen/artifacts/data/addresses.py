"""Files of the address plan, for DNS, DHCP and people: addresses.csv, prefixes.csv, routers.csv, reserved.csv.

addresses.csv has one row per address of a device behind the switches, and of the management ports of switches. The
column `cable` has the id of the port's cable in cables.csv. It is empty for a port without a cable, such as the
management port of an out-of-band switch, which its own network manages. A BMC that shares a port has the same cable.
The ports of a bond have one address, in the row of the first port; `interface` names the bond.

routers.csv has the addresses of the Ethernet switches. prefixes.csv has the prefixes with their gateways, and
reserved.csv the reserved ranges.
"""

import ipaddress
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen import tables
from dcgen.analysis import Analysis
from dcgen.network.routeraddresses import make_router_addresses
from dcgen.network.switches import make_switches
from dcgen.page import FreeText, Page, describe
from dcgen.topology import Topology
from dcgen.views import addressplan
from dcgen.views.addressplan import LEAF_PORTS, PrefixUse

COLUMNS = (
    *("device", "port", "fabric", "address", "prefix_length", "gateway", "cable"),
    *("interface", "vlan", "address6"),
)
PREFIX_COLUMNS = (
    *("prefix", "fabric", "network", "unit", "rail", "plane", "link", "place", "vlan", "vrf", "mtu", "gateway"),
    *("gateway_owner", "owner_addresses", "prefix6", "gateway6", "leaves", "used", "capacity"),
)
ROUTER_COLUMNS = ("device", "fabric", "tier", "asn", "interface", "kind", "address", "prefix_length", "peer")
RESERVED_COLUMNS = ("purpose", "first", "last", "addresses")
BETWEEN = "; "  # the values of one cell
EXTERNAL = "external"
Row = tuple[FreeText, ...]


class AddressList(NamedTuple):
    """The header, and one row per address, prefix or range, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files; `reserved.csv` only if the blueprint reserves ranges."""
    topology = analysis.topology
    plan = analysis.once(addressplan.make_address_plan)
    yield _page("addresses.csv", COLUMNS, _addresses(topology))
    yield _page("prefixes.csv", PREFIX_COLUMNS, map(_prefix, plan.prefixes))
    yield _page("routers.csv", ROUTER_COLUMNS, _routers(analysis))
    if plan.reserved:
        rows = ((each.purpose, each.first, each.last, str(_count(each.first, each.last))) for each in plan.reserved)
        yield _page("reserved.csv", RESERVED_COLUMNS, rows)


def _page(path: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Page:
    return Page(path, "addresses/addresses.csv.j2", AddressList(columns, iter(rows)))


def _addresses(topology: Topology) -> Iterator[Row]:
    for each in tables.addresses(topology.plan, topology.cables_of):
        yield (
            *(each.device, each.port, each.fabric, each.address, str(each.prefix_length), each.gateway, each.cable),
            *(each.interface, str(each.vlan or ""), each.address6),
        )


def _prefix(use: PrefixUse) -> Row:
    """Return the row of a prefix. Several owners, and several leaves, are in one cell each."""
    each, owners = use.prefix, use.prefix.owners
    owner = LEAF_PORTS if use.routed else EXTERNAL if each.external else BETWEEN.join(item.device for item in owners)
    own = [" ".join(filter(None, (item.address, item.address6))) for item in owners]
    numbers = (each.rail, each.plane, each.link, each.place, each.vlan)
    return (
        *(each.prefix, each.fabric, each.network, str(each.unit), *(str(number or "") for number in numbers)),
        *(each.vrf, str(each.mtu or ""), each.gateway, owner, BETWEEN.join(filter(None, own))),
        *(each.prefix6, each.gateway6, BETWEEN.join(each.leaves), str(use.used)),
        "" if use.capacity is None else str(use.capacity),
    )


def _routers(analysis: Analysis) -> Iterator[Row]:
    for each in make_router_addresses(analysis.topology, analysis.once(make_switches)):
        yield (
            *(each.device, each.fabric, each.tier, str(each.asn or ""), each.interface, each.kind, each.address),
            *(str(each.length), each.peer),
        )


def _count(first: str, last: str) -> int:
    return int(ipaddress.ip_address(last)) - int(ipaddress.ip_address(first)) + 1
