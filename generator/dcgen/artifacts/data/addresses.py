"""addresses.csv: one row per address, for DNS, DHCP and an address plan.

The column `cable` has the id of the port's cable in cables.csv. It is empty for a port without a cable, such as the
management port of an out-of-band switch, which its own network manages. A BMC that shares a port has the same cable.
The ports of a bond have one address, in the row of the first port; `interface` names the bond.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen import tables
from dcgen.analysis import Analysis
from dcgen.page import Page

COLUMNS = (
    *("device", "port", "fabric", "address", "prefix_length", "gateway", "cable"),
    *("interface", "vlan", "address6"),
)
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddressList:
    """The header, and one row per address, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `addresses.csv`."""
    topology = analysis.topology
    rows = (
        (
            *(each.device, each.port, each.fabric, each.address, str(each.prefix_length), each.gateway, each.cable),
            *(each.interface, str(each.vlan or ""), each.address6),
        )
        for each in tables.addresses(topology.plan, topology.cables_of)
    )
    yield Page("addresses.csv", "addresses/addresses.csv.j2", AddressList(COLUMNS, rows))
