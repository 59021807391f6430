"""power.csv: one row a power supply, with its outlet, its phase and its load."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.records import Device, Supply
from dcgen.proof import power
from dcgen.topology import Topology

COLUMNS = ("rack", "feed", "pdu", "outlet", "phase", "device", "supply", "inlet", "normal_w", "worst_w")
Row = tuple[str, str, str, FreeText, str, str, str, str, int | None, int | None]


@dataclass(frozen=True, slots=True)
class SupplyList:
    """The header and one row a supply; None is an empty cell."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """`power.csv`."""
    topology = analysis.topology
    rows = [row for name in topology.supplies_of for row in _rows(topology, topology.plan.devices[name])]
    yield Page("power.csv", "power/power.csv.j2", SupplyList(COLUMNS, tuple(sorted(rows, key=_place))))


def _place(row: Row) -> tuple[str, ...]:
    """Rack, feed, PDU, outlet (those without one last), device and supply: as somebody walks along."""
    rack, feed, pdu, outlet, _, device, supply, *_ = map(str, row)
    return rack, feed, pdu, outlet or "~", device, supply.rjust(9)


def _rows(topology: Topology, device: Device) -> Iterator[Row]:
    rack, known = topology.plan.mounts[device.name].rack, device.type.power_w.value is not None
    watts: dict[Supply, list[float]] = {}
    for lost in power.losses(topology):  # normal operation first
        for supply, load in power.share(topology, device, lost):
            watts.setdefault(supply, []).append(load)
    for supply, loads in watts.items():
        normal, worst = (round(loads[0]), round(max(loads))) if known else (None, None)
        place = (rack, supply.feed, supply.pdu, supply.outlet, supply.phase)
        yield (*place, device.name, f"psu{supply.number}", device.type.inlet or "", normal, worst)
