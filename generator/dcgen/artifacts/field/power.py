"""power.csv: one row per power supply, with its outlet, phase, load and power cord."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page, describe
from dcgen.plan.records import Device, Rack
from dcgen.proof import busbar, power
from dcgen.topology import Topology

COLUMNS = (
    *("rack", "feed", "pdu", "outlet", "phase", "device", "supply", "inlet", "normal_w", "worst_w", "bound"),
    *("cord", "length_m", "color"),  # as on the bill
    *("voltage_v", "normal_a", "worst_a", "bank"),
)


# The watts of each power supply in each state of the feeds, by the type of its device and the feeds of all supplies.
DeviceLoads = dict[tuple[int, tuple[str, ...]], list[list[float]]]


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
    bound: str
    cord: FreeText
    length_m: float | None
    color: str
    voltage_v: int | None
    normal_a: float | None
    worst_a: float | None
    bank: int | None


class SupplyList(NamedTuple):
    """The header and one row per power supply, made while it is printed; None is an empty cell."""

    columns: tuple[str, ...]
    rows: Iterator[SupplyRow]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `power.csv`."""
    topology = analysis.topology
    racks = (rack for _, rack in sorted(topology.plan.racks.items()))
    loads: DeviceLoads = {}
    rows = (row for rack in racks for row in sorted(_rack_rows(topology, rack, loads), key=_place))
    yield Page("power.csv", "power/power.csv.j2", SupplyList(COLUMNS, rows))


def _place(row: SupplyRow) -> tuple[str, ...]:
    """Return the sort key in a rack: feed, PDU, outlet (rows without an outlet last), device and supply."""
    return row.feed, row.pdu, row.outlet or "~", row.device, row.supply.rjust(9)


def _rack_rows(topology: Topology, rack: Rack, known: DeviceLoads) -> Iterator[SupplyRow]:
    """Yield the power supplies of a rack: those of its devices, and the inputs of its power shelves."""
    for device in topology.in_rack[rack.name]:
        if feeds := topology.feeds_of.get(device.name):
            if (loads := known.get((id(device.type), feeds))) is None:
                loads = known[id(device.type), feeds] = _loads(topology, device)
            yield from _rows(topology, device, rack.name, loads)
    yield from _shelf_rows(topology, rack)


def _shelf_rows(topology: Topology, rack: Rack) -> Iterator[SupplyRow]:
    """Yield the input of each power shelf of a rack: its feed, and its load in normal operation and after a loss."""
    states = [dict(busbar.shelf_watts(topology, rack, lost)) for lost in power.losses(topology)]
    unknown = busbar.input_w(topology, rack).unknown
    for feed, names in rack.pdus:
        for name in (name for name in names if name in states[0]):
            loads = [state[name] for state in states if name in state]
            normal, worst = (None, None) if unknown and not loads[0] else (round(loads[0]), round(max(loads)))
            bound = "at least" if unknown and loads[0] else ""
            yield SupplyRow(
                *(rack.name, feed, "", "", "", name, "input", "", normal, worst, bound, "", None, "", None, None, None),
                None,
            )


def _loads(topology: Topology, device: Device) -> list[list[float]]:
    """Return the watts of each power supply of a device: in normal operation, then without each feed but its own."""
    states = [dict(power.share(topology, device, lost)) for lost in power.losses(topology)]
    return [[state[supply] for state in states if supply in state] for supply in topology.supplies_of[device.name]]


def _rows(topology: Topology, device: Device, rack: str, every: list[list[float]]) -> Iterator[SupplyRow]:
    power_w = device.type.power_w
    cords = {cord.number: cord for cord in topology.cords_of.get(device.name, ())}
    for supply, loads in zip(topology.supplies_of[device.name], every, strict=True):
        volts = power.volts(topology.plan.devices[supply.pdu].type, supply) if supply.outlet else None
        known = power_w.value is not None
        normal, worst = (loads[0], max(loads)) if known else (None, None)
        bound = "at least" if known and power_w.missing else ""
        outlet = (rack, supply.feed, supply.pdu, supply.outlet, supply.phase)
        cord = cords.get(supply.number)
        part = (cord.part_number or cord.model, cord.length_m, cord.color) if cord else ("", None, "")
        yield SupplyRow(
            *outlet,
            device.name,
            f"psu{supply.number}",
            device.type.inlet or "",
            None if normal is None else round(normal),
            None if worst is None else round(worst),
            bound,
            *part,
            *_electric(normal, worst, volts),
            supply.bank or None,
        )


@lru_cache(maxsize=1_024)  # supplies of a model have equal figures
def _electric(
    normal: float | None, worst: float | None, volts: float | None
) -> tuple[int | None, float | None, float | None]:
    """Return the voltage of a supply in volts, and its current in amperes in normal operation and after a loss."""
    if volts is None:
        return None, None, None
    normal_a, worst_a = (None if watts is None else round(watts / volts, 2) for watts in (normal, worst))
    return round(volts), normal_a, worst_a
