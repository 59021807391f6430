"""consoles/: the BMCs of servers and storage for powerman (power) and conman (serial consoles over IPMI).

Both programs reach a BMC by its IPv4 address. Neither file contains a user or a password.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.cluster import BMC_HOSTS, bmc_address


class HostBmc(NamedTuple):
    """A host with the IPv4 address of its BMC."""

    host: str
    address: str


class BmcRack(NamedTuple):
    """The BMCs of a rack, which one coprocess of powerman controls."""

    name: str
    bmcs: tuple[HostBmc, ...]

    @property
    def addresses(self) -> str:
        """The addresses as a list with commas."""
        return ",".join(bmc.address for bmc in self.bmcs)


@dataclass(frozen=True, slots=True)
class BmcFile:
    """The view of both files and of the README. `without` counts the hosts whose BMC has no IPv4 address."""

    name: str
    racks: tuple[BmcRack, ...] = field(repr=False)
    without: int = 0

    @property
    def count(self) -> int:
        """The number of BMCs."""
        return sum(len(rack.bmcs) for rack in self.racks)

    @property
    def example(self) -> str:
        """The first host."""
        return self.racks[0].bmcs[0].host


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield both files and the README. Yield nothing for a site whose BMCs have no addresses."""
    view = make_bmcs(analysis.topology)
    if view.racks:
        yield Page("consoles/powerman.conf", "consoles/powerman.conf.j2", view)
        yield Page("consoles/conman.conf", "consoles/conman.conf.j2", view)
        yield Page("consoles/README.md", "consoles/README.md.j2", view)


def make_bmcs(topology: Topology) -> BmcFile:
    """Return the BMCs by rack, in the order of the plan. Hosts without a rack come under the name of the blueprint."""
    racks: dict[str, list[HostBmc]] = {}
    without = 0
    for device in topology.plan.devices.values():
        if device.kind in BMC_HOSTS:
            address = bmc_address(topology, device)
            if address:
                racks.setdefault(topology.place_of(device.name)[0], []).append(HostBmc(device.name, address))
            without += not address
    found = (BmcRack(name or topology.plan.name, tuple(bmcs)) for name, bmcs in racks.items())
    return BmcFile(topology.plan.name, tuple(found), without)
