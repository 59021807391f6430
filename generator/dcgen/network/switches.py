"""The configuration of each Ethernet switch, from the plan."""

from __future__ import annotations

from dcgen.network.records import SwitchNetwork
from dcgen.topology import Topology


def make_switches(topology: Topology) -> dict[str, SwitchNetwork]:
    """Return the configuration of each Ethernet switch, by name."""
    return {}
