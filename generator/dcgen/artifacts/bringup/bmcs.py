"""bmcs/: the BMCs of servers, storage, NVLink switches and power shelves as a table, and the servers for Ironic.

A row has the Redfish URL of a BMC. The fields of `ironic.json` are those of Ironic's resource files
(python-ironicclient, `create_resources.py`) and of its driver for Redfish (ironic, `drivers/modules/redfish/utils.py`).
Neither file contains a user or a password.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.views.machines import MachineBmc, boot_mac, make_bmcs, own_bmcs

# Names and addresses come first: they contain no comma, so that `cut` finds them.
COLUMNS = (
    *("device", "url", "address", "address6", "name", "mac", "kind", "role", "model", "rack", "u", "bay", "port"),
    *("system", "serial"),
)


class BmcTable(NamedTuple):
    """The header, and one row per BMC."""

    columns: tuple[str, ...]
    rows: tuple[tuple[FreeText, ...], ...]


class IronicNode(NamedTuple):
    """A server for Ironic. `mac` is that of the port which boots, "" if the lock does not record it.

    `system` is the path of the server in Redfish, "" if no source states it.
    """

    name: str
    url: str
    system: str
    mac: str
    rack: str
    u: str
    model: str
    serial: FreeText

    @property
    def data(self) -> dict[str, object]:
        """The node as an object of Ironic. It leaves out the facts that are unknown."""
        extra = {"model": self.model, "rack": self.rack, "u": self.u, "serial": self.serial}
        return {
            "name": self.name,
            "driver": "redfish",
            "driver_info": {
                "redfish_address": self.url,
                **({"redfish_system_id": self.system} if self.system else {}),
            },
            "extra": {key: text for key, text in extra.items() if text},
            **({"ports": [{"address": self.mac}]} if self.mac else {}),
        }


class IronicFile(NamedTuple):
    """The servers of a site whose own BMC has an address."""

    nodes: tuple[IronicNode, ...]

    @property
    def rows(self) -> list[dict[str, object]]:
        """The nodes as objects of Ironic."""
        return [node.data for node in self.nodes]


class BmcGuide(NamedTuple):
    """The counts of `bmcs/README.md`.

    `without` counts the BMCs without an address, `unrecorded` those whose MAC address the lock does not record.
    `portless` counts the nodes of Ironic without a port, `no_system` those without a path in Redfish.
    """

    name: str
    bmcs: int
    without: int
    unrecorded: int
    nodes: int
    portless: int
    no_system: int


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the table, the file for Ironic and the README. Yield nothing for a site whose BMCs have no addresses."""
    bmcs = make_bmcs(analysis)
    if not any(each.url for each in bmcs):
        return
    nodes = make_nodes(analysis, bmcs)
    yield Page("bmcs/bmcs.csv", "bmcs/bmcs.csv.j2", BmcTable(COLUMNS, tuple(map(_row, bmcs))))
    if nodes:
        yield Page("bmcs/ironic.json", "bmcs/ironic.json.j2", IronicFile(nodes))
    yield Page("bmcs/README.md", "bmcs/README.md.j2", _guide(analysis.topology.plan.name, bmcs, nodes))


def make_nodes(analysis: Analysis, bmcs: tuple[MachineBmc, ...]) -> tuple[IronicNode, ...]:
    """Return the servers whose own BMC has an address. Storage systems bring their own software."""
    devices = analysis.topology.plan.devices
    return tuple(
        IronicNode(
            *(bmc.device, bmc.url, bmc.system, boot_mac(analysis.topology, devices[bmc.device])),
            *(bmc.rack, bmc.u, bmc.model, bmc.serial),
        )
        for bmc in own_bmcs(bmcs, ("server",))
        if bmc.url
    )


def _row(bmc: MachineBmc) -> tuple[FreeText, ...]:
    return tuple([getattr(bmc, column) for column in COLUMNS])


def _guide(name: str, bmcs: tuple[MachineBmc, ...], nodes: tuple[IronicNode, ...]) -> BmcGuide:
    return BmcGuide(
        name,
        len(bmcs),
        sum(not bmc.url for bmc in bmcs),
        sum(not bmc.mac for bmc in bmcs),
        len(nodes),
        sum(not node.mac for node in nodes),
        sum(not node.system for node in nodes),
    )
