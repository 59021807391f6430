"""power.csv: one row per power supply, with its outlet, phase and load."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.records import Device, Supply
from dcgen.proof import power
from dcgen.topology import Topology

COLUMNS = (
    "rack",
    "feed",
    "pdu",
    "outlet",
    "phase",
    "device",
    "supply",
    "inlet",
    "normal_w",
    "worst_w",
    "voltage_v",
    "normal_a",
    "worst_a",
    "bank",
)


class SupplyRow(NamedTuple):
    """A power supply, in the order of the columns."""

    rack: str
    feed: str
    pdu: str
    outlet: FreeText
    phase: str
    device: str
    supply: str
    inlet: str
    normal_w: int | None
    worst_w: int | None
    voltage_v: int | None
    normal_a: float | None
    worst_a: float | None
    bank: int | None


@dataclass(frozen=True, slots=True)
class SupplyList:
    """The header and one row per power supply; None is an empty cell."""

    columns: tuple[str, ...]
    rows: tuple[SupplyRow, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `power.csv`."""
    topology = analysis.topology
    rows = [row for name in topology.supplies_of for row in _rows(topology, topology.plan.devices[name])]
    yield Page("power.csv", "power/power.csv.j2", SupplyList(COLUMNS, tuple(sorted(rows, key=_place))))


def _place(row: SupplyRow) -> tuple[str, ...]:
    """Return the sort key: rack, feed, PDU, outlet (rows without an outlet last), device and supply."""
    return row.rack, row.feed, row.pdu, row.outlet or "~", row.device, row.supply.rjust(9)


def _rows(topology: Topology, device: Device) -> Iterator[SupplyRow]:
    rack, known = topology.plan.mounts[device.name].rack, device.type.power_w.value is not None
    watts: dict[Supply, list[float]] = {}
    for lost in power.losses(topology):  # normal operation first
        for supply, load in power.share(topology, device, lost):
            watts.setdefault(supply, []).append(load)
    for supply, loads in watts.items():
        volts = power.volts(topology.plan.devices[supply.pdu].type, supply) if supply.outlet else None
        normal, worst = (loads[0], max(loads)) if known else (None, None)
        outlet = (rack, supply.feed, supply.pdu, supply.outlet, supply.phase)
        yield SupplyRow(
            *outlet,
            device.name,
            f"psu{supply.number}",
            device.type.inlet or "",
            None if normal is None else round(normal),
            None if worst is None else round(worst),
            None if volts is None else round(volts),
            None if volts is None or normal is None else round(normal / volts, 2),
            None if volts is None or worst is None else round(worst / volts, 2),
            supply.bank or None,
        )
