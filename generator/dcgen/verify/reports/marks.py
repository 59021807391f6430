"""The faults of a verification for the pages of the site: rows of a table, marks of devices, notes of racks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.finding import shortened, visible
from dcgen.page import counted
from dcgen.topology import Topology
from dcgen.verify.records import Fault, Verification
from dcgen.verify.reports.plain import counts_text, coverage_text
from dcgen.views.faultmarks import DeviceFaults, FaultRow, SiteFaults

ROWS = 500  # faults in the table of the page; links.csv has all links
NOTES = 10  # faults below an elevation
SENTENCES = 5  # faults in a tooltip
DEVICES = 6  # devices in a row of the table
MAX_SENTENCE = 300  # characters of a fault in a table, and of a note


def make_site_faults(verification: Verification, topology: Topology) -> SiteFaults:
    """Return the faults for the pages of a site. Texts of machines are printable and of limited length."""
    by_device: dict[str, list[Fault]] = {}
    by_rack: dict[str, dict[int, Fault]] = {}
    for fault in verification.faults:
        for device in fault.devices:
            by_device.setdefault(device, []).append(fault)
            if rack := topology.place_of(device)[0]:
                by_rack.setdefault(rack, {})[fault.number] = fault
    rest = len(verification.faults) - ROWS
    return SiteFaults(
        coverage=visible(coverage_text(verification.coverage)),
        counts=counts_text(verification),
        rows=tuple(_row(topology, fault) for fault in verification.faults[:ROWS]),
        more=f"... and {counted(rest, 'more fault')}: links.csv has all links." if rest > 0 else "",
        devices={name: _of_device(name, faults) for name, faults in by_device.items()},
        notes={rack: tuple(_notes(faults.values())) for rack, faults in by_rack.items()},
    )


def sentence(text: str) -> str:
    """Return a text of a fault as one printable line of limited length."""
    return shortened(visible(shortened(text, MAX_SENTENCE)), MAX_SENTENCE)


def _row(topology: Topology, fault: Fault) -> FaultRow:
    devices = tuple((visible(name), topology.place_of(name)[0]) for name in fault.devices[:DEVICES])
    rest = len(fault.devices) - len(devices)
    listed = (*devices, (f"{rest:,} more", "")) if rest > 0 else devices
    return FaultRow(fault.number, fault.code, sentence(fault.text), sentence(fault.hint), listed)


def _of_device(name: str, faults: list[Fault]) -> DeviceFaults:
    told = [f"fault {fault.number}: {sentence(fault.text)}" for fault in faults[:SENTENCES]]
    if rest := len(faults) - len(told):
        told.append(f"and {counted(rest, 'more fault')}")
    return DeviceFaults(tuple(fault.number for fault in faults), f"{visible(name)}: {'; '.join(told)}")


def _notes(faults: Iterable[Fault]) -> Iterator[tuple[str, str]]:
    """Yield the lines below the elevation of a rack: the first faults, and a count of the others."""
    listed = list(faults)
    for index, fault in enumerate(listed[:NOTES]):
        yield "" if index else "Faults", f"{fault.number}: {sentence(fault.text)}"
    if (rest := len(listed) - NOTES) > 0:
        yield "", f"and {counted(rest, 'more fault')} in this rack"
