"""The configuration of each host, from the plan."""

from __future__ import annotations

from dcgen.network.records import HostNetwork
from dcgen.topology import Topology


def make_hosts(topology: Topology) -> dict[str, HostNetwork]:
    """Return the configuration of each host, by name."""
    return {}
