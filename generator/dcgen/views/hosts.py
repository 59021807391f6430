"""The views that the families of host configuration share: kernel parameters, and counts for their README files."""

from collections.abc import Sequence
from typing import NamedTuple

from dcgen.network.records import HostNetwork


class HostSysctls(NamedTuple):
    """The kernel parameters of a host, each with its value."""

    name: str
    sysctls: tuple[tuple[str, str], ...]


class HostGuide(NamedTuple):
    """Counts of hosts and their ports, and the first host as an example.

    `matched` counts the Ethernet ports with a MAC address in the lock, `named` counts the others. `infiniband` counts
    the InfiniBand ports. `tuned` counts the hosts with kernel parameters. `bonded` is set if any host has a bond.
    """

    name: str
    example: str
    hosts: int
    matched: int
    named: int
    infiniband: int
    tuned: int
    bonded: bool


def make_host_guide(site: str, hosts: Sequence[HostNetwork]) -> HostGuide:
    """Return the guide of a site with at least one host."""
    interfaces = [at for network in hosts for at in network.interfaces]
    ports = [at for at in interfaces if at.kind == "port"]
    matched, infiniband = sum(at.is_matched for at in ports), sum(bool(at.ipoib_mode) for at in ports)
    return HostGuide(
        name=site,
        example=hosts[0].name,
        hosts=len(hosts),
        matched=matched,
        named=len(ports) - matched - infiniband,
        infiniband=infiniband,
        tuned=sum(bool(network.sysctls) for network in hosts),
        bonded=any(at.kind == "bond" for at in interfaces),
    )
