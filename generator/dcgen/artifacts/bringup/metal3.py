"""metal3/: the servers as `BareMetalHost` objects for the baremetal operator of Metal3, one file per rack.

The fields are those of its custom resource definition (github metal3-io/baremetal-operator, v0.14,
config/base/crds/bases/metal3.io_baremetalhosts.yaml). The boot MAC address comes from the lock alone: with virtual
media the operator needs none. Hints for the root disk stay out, because no blueprint states the disk of the operating
system. Each object refers to a Secret; no user and no password is in a file.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.topology import Topology
from dcgen.views.machines import MachineBmc, boot_mac, make_bmcs, own_bmcs
from dcgen.views.nodelabels import label_value, place_values

# The drivers for virtual media, which need no network for booting. iDRAC has its own (Red Hat OpenShift documentation,
# "BMC addressing for Dell iDRAC").
SCHEMES = {"Dell": "idrac-virtualmedia"}
SCHEME = "redfish-virtualmedia"


class BareMetalServer(NamedTuple):
    """A server with the URL of its BMC and the name of the Secret with its account.

    `mac` is that of the port which boots, "" if the lock does not record it. `serial` is "" if it does not either.
    """

    name: str
    model: str
    u: str
    bay: str
    serial: FreeText
    labels: tuple[tuple[str, str], ...]
    address: str
    secret: str
    mac: str

    @property
    def description(self) -> str:
        """The model, the place and the serial number as text."""
        place = (f"U {self.u}" if self.u else "", f"bay {self.bay}" if self.bay else "")
        return ", ".join(filter(None, (self.model, *place, self.serial and f"serial {self.serial}")))


class RackServers(NamedTuple):
    """The servers of a rack."""

    rack: str
    servers: tuple[BareMetalServer, ...]


class Metal3Guide(NamedTuple):
    """The counts of `metal3/README.md`: files, servers, and servers for which a fact is missing.

    The facts are the boot MAC address, the path of the server in Redfish, and the address of the BMC.
    """

    name: str
    files: int
    servers: int
    without_mac: int
    no_system: int
    without_address: int


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per rack and the README. Yield nothing for a site without addresses of BMCs."""
    topology = analysis.topology
    bmcs = tuple(own_bmcs(make_bmcs(analysis), ("server",)))
    racks: dict[str, list[BareMetalServer]] = {}
    for bmc in bmcs:
        if bmc.host:
            racks.setdefault(bmc.rack or topology.plan.name, []).append(_server(topology, bmc))
    for rack, servers in racks.items():
        yield Page(f"metal3/{rack}.yaml", "metal3/rack.yaml.j2", RackServers(rack, tuple(servers)))
    if racks:
        made = [server for servers in racks.values() for server in servers]
        missing = (
            sum(not server.mac for server in made),
            sum(bool(bmc.host) and not bmc.system for bmc in bmcs),
            len(bmcs) - len(made),
        )
        guide = Metal3Guide(topology.plan.name, len(racks), len(made), *missing)
        yield Page("metal3/README.md", "metal3/README.md.j2", guide)


def _server(topology: Topology, bmc: MachineBmc) -> BareMetalServer:
    device = topology.plan.devices[bmc.device]
    scheme = SCHEMES.get(device.type.manufacturer, SCHEME)
    values = place_values(topology, device)
    return BareMetalServer(
        *(bmc.device, bmc.model, bmc.u, bmc.bay, bmc.serial),
        tuple([(key, label_value(value)) for key, value in values.items() if value]),
        f"{scheme}://{bmc.host}{bmc.system}",
        f"{bmc.device}-bmc",
        boot_mac(topology, device),
    )
