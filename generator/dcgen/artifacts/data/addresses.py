"""addresses.csv: one row per address, for DNS, DHCP and an address plan.

The management port of an out-of-band switch has an address but no cable, since its own network manages the switch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen.analysis import Analysis
from dcgen.page import Page

COLUMNS = ("device", "port", "fabric", "address", "prefix_length", "gateway")
Row = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class AddressList:
    """The header, and one row per address, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `addresses.csv`."""
    rows = (
        (each.device, each.port, each.fabric, each.address, str(each.length), each.gateway)
        for each in analysis.topology.plan.addresses
    )
    yield Page("addresses.csv", "addresses/addresses.csv.j2", AddressList(COLUMNS, rows))
