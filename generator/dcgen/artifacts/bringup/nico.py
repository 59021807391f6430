"""nico/: the machines that NVIDIA Infra Controller (NICo) expects: servers, NVLink switches and power shelves.

The fields are those that `nico-admin-cli` reads (github NVIDIA/infra-controller, commit a02fa34b7,
crates/admin-cli/src/expected_*/common.rs). NICo knows a machine by the MAC address of its BMC and its serial number.
Both come from the lock alone: missing.csv lists the machines for which it lacks one. The files have no account, so
`nico-admin-cli` refuses them until the command of the README adds the accounts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.records import SITE
from dcgen.recorded import words_of
from dcgen.topology import Topology
from dcgen.views.machines import MachineBmc, make_bmcs, own_bmcs

COLUMNS = ("device", "file", "model", "rack", "u", "bay", "address", "serial", "mac", "missing")
# NICo refuses the serial number of a server in another form (crates/api/src/handlers/expected_machine.rs).
SERIAL = re.compile(r"[A-Za-z0-9_-]{4,64}")
SERIAL_FORM = "a serial number of 4 to 64 letters, digits, hyphens and underscores"
LONGEST_RACK = 64  # characters of a rack_id in the database of NICo


class MachineKind(NamedTuple):
    """A kind of machine in NICo: the key of its list and that of its serial number, and the alias of its command."""

    key: str
    serial: str
    command: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.key}.json"


KINDS = {
    "server": MachineKind("expected_machines", "chassis_serial_number", "em"),
    "nvswitch": MachineKind("expected_switches", "switch_serial_number", "ew"),
    "powershelf": MachineKind("expected_power_shelves", "shelf_serial_number", "ep"),
}


class ExpectedMachine(NamedTuple):
    """A machine with the MAC address and the IP address of its BMC.

    `serial_key` is the key of its serial number. `others` are the MAC addresses of the operating system of an NVLink
    switch. `labels` are names and values.
    """

    name: str
    mac: str
    serial_key: str
    serial: FreeText
    address: str
    rack: str
    others: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]

    @property
    def data(self) -> dict[str, object]:
        """The machine as an object of NICo."""
        return {
            "bmc_mac_address": self.mac,
            self.serial_key: self.serial,
            **({"nvos_mac_addresses": list(self.others)} if self.others else {}),
            **({"bmc_ip_address": self.address} if self.address else {}),
            **({"rack_id": self.rack} if 0 < len(self.rack) <= LONGEST_RACK else {}),
            "metadata": {
                "name": self.name,
                "description": "",
                "labels": [{"key": key, "value": value} for key, value in self.labels],
            },
        }


class ExpectedFile(NamedTuple):
    """The machines of one kind with the key of their list."""

    key: str
    machines: tuple[ExpectedMachine, ...]

    @property
    def rows(self) -> list[dict[str, object]]:
        """The machines as objects of NICo."""
        return [machine.data for machine in self.machines]


class IncompleteList(NamedTuple):
    """The header, and one row per machine for which the lock lacks a value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[FreeText, ...], ...]


class NicoFile(NamedTuple):
    """A list of NICo for the README: its command, the machines in its file and those that are missing there."""

    key: str
    file: str
    command: str
    machines: int
    missing: int


class NicoGuide(NamedTuple):
    """The view of `nico/README.md`."""

    name: str
    files: tuple[NicoFile, ...]
    missing: int


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per kind of machine, the incomplete machines and the README. Yield nothing without machines."""
    bmcs = tuple(own_bmcs(make_bmcs(analysis), KINDS))
    if not bmcs:
        return
    topology = analysis.topology
    lost = {bmc.device: _missing(topology, bmc) for bmc in bmcs}
    files = []
    for kind, names in KINDS.items():
        mine = [bmc for bmc in bmcs if bmc.kind == kind]
        known = tuple([_machine(topology, bmc) for bmc in mine if not lost[bmc.device]])
        if known:
            yield Page(f"nico/{names.file}", "nico/expected.json.j2", ExpectedFile(names.key, known))
        if mine:
            files.append(NicoFile(names.key, names.file, names.command, len(known), len(mine) - len(known)))
    rows = tuple([_incomplete(bmc, lost[bmc.device]) for bmc in bmcs if lost[bmc.device]])
    if rows:
        yield Page("nico/missing.csv", "nico/missing.csv.j2", IncompleteList(COLUMNS, rows))
    yield Page("nico/README.md", "nico/README.md.j2", NicoGuide(topology.plan.name, tuple(files), len(rows)))


def _missing(topology: Topology, bmc: MachineBmc) -> tuple[str, ...]:
    """Return the facts of a machine that NICo requires and the lock lacks."""
    found = [] if bmc.mac else [f"the MAC address of {bmc.port}"]
    if not bmc.serial:
        found.append("the serial number")
    elif bmc.kind == "server" and not SERIAL.fullmatch(bmc.serial):
        found.append(SERIAL_FORM)
    if bmc.kind == "nvswitch" and not _other_macs(topology, bmc):
        found.append("the MAC address of a port of the operating system")
    return tuple(found)


def _machine(topology: Topology, bmc: MachineBmc) -> ExpectedMachine:
    device = topology.plan.devices[bmc.device]
    labels = {
        "blueprint": topology.plan.name,
        "group": device.group,
        "model": bmc.model,
        "unit": str(device.unit) if device.unit != SITE else "",
        "u": bmc.u,
        "bay": bmc.bay,
    }
    return ExpectedMachine(
        *(bmc.device, bmc.mac, KINDS[bmc.kind].serial, bmc.serial, bmc.address or bmc.address6, bmc.rack),
        _other_macs(topology, bmc) if bmc.kind == "nvswitch" else (),
        tuple([(key, value) for key, value in labels.items() if value]),
    )


def _other_macs(topology: Topology, bmc: MachineBmc) -> tuple[str, ...]:
    """Return the recorded MAC addresses of the further management ports of an NVLink switch: those of NVOS."""
    device = topology.plan.devices[bmc.device]
    ports = (port.name for port in device.type.ports if port.is_management and port.name != bmc.port)
    found = (words_of(topology.plan, bmc.device, port).get("mac", "") for port in ports)
    return tuple(filter(None, found))


def _incomplete(bmc: MachineBmc, lost: tuple[str, ...]) -> tuple[FreeText, ...]:
    place = (bmc.rack, bmc.u, bmc.bay, bmc.address or bmc.address6)
    return (bmc.device, KINDS[bmc.kind].file, bmc.model, *place, bmc.serial, bmc.mac, "; ".join(lost))
