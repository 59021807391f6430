"""The line of an explanation, and what addresses and prefixes have in common."""

from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.records import Address, Prefix


class Reason(NamedTuple):
    """One line of an explanation, and the key of the blueprint that it follows from."""

    text: str
    path: KeyPath


def network_text(item: Address | Prefix) -> str:
    """Return the fabric and network of an address or a prefix."""
    return f"of fabric '{item.fabric}'" + (f", its {item.network} network" if item.network else "")


def pool_of(item: Address | Prefix) -> KeyPath:
    """Return the key that an address or a prefix follows from: its pool, or its VLAN."""
    if item.network == "management":
        return ("addressing", item.network)
    return ("fabrics", item.fabric, "vlans", item.network) if item.network else ("addressing", "pools", item.fabric)
