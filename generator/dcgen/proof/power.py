"""Loads of feeds, PDUs and phases, in normal operation and after the loss of a feed, and the heat of racks.

Loads are in watts at the highest power of every device. The remaining power supplies of a device divide its load
evenly, and a device without any draws nothing. Currents are in amperes at a power factor of one.
"""

from cmath import rect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from math import radians, sqrt
from typing import Literal, NamedTuple

from dcgen.catalog import models
from dcgen.plan import outlets
from dcgen.plan.amounts import Amount, Total, scaled, total
from dcgen.plan.records import Device, Feed, Rack, Supply
from dcgen.plan.types import DeviceType
from dcgen.proof import busbar
from dcgen.topology import Topology

BTU_PER_KWH = 3412.142
# Standard air at sea level: 0.075 lb per cubic foot, 0.24 BTU per pound and degree Fahrenheit, 60 minutes per hour.
BTU_PER_CFM = 0.075 * 0.24 * 60
M3H_PER_CFM = 60 * 0.3048**3
Fate = Literal["up", "short", "stopped", "unknown"]


class Draw(NamedTuple):
    """The load of a PDU: watts, the amperes of each phase and of each bank.

    `amps` is empty if it cannot be calculated, and `banks` also if no source states the banks of the PDU. `currents`
    are the amperes by the pair of conductors of the outlets.
    """

    watts: float
    amps: tuple[float, ...]
    banks: tuple[float, ...] = ()
    currents: tuple[tuple[str, float], ...] = ()


def losses(topology: Topology) -> tuple[str, ...]:
    """Return the states of the feeds: "" for normal operation, then the lost feed if there are several."""
    feeds = tuple(feed.name for feed in topology.plan.feeds)
    return ("", *feeds) if len(feeds) > 1 else ("",)


def planned_losses(topology: Topology) -> tuple[str, ...]:
    """Return the states that the power must carry: those of a lost feed if the site must survive it."""
    return losses(topology)[1:] if topology.survives_a_feed else ("",)


def required_states(topology: Topology) -> tuple[str, ...]:
    """Return normal operation, and the lost feeds that the site must survive."""
    return losses(topology) if topology.survives_a_feed else ("",)


def share(topology: Topology, device: Device, lost: str = "") -> Iterator[tuple[Supply, float]]:
    """Yield the power supplies of a device without feed `lost`, with the watts of each."""
    left = [supply for supply in topology.supplies_of.get(device.name, ()) if supply.feed != lost]
    for supply in left:
        yield supply, (device.type.power_w.value or 0) / len(left)


def draws(topology: Topology, rack: Rack, lost: str = "") -> dict[str, Draw]:
    """Return the load of each PDU of a rack without feed `lost`."""
    loads: dict[str, list[tuple[Supply, float]]] = {pdu: [] for _, pdus in rack.pdus for pdu in pdus}
    for device in topology.in_rack[rack.name]:
        for supply, load in share(topology, device, lost):
            loads[supply.pdu].append((supply, load))
    drawn = {pdu: _draw(topology.plan.devices[pdu].type, of_pdu) for pdu, of_pdu in loads.items()}
    for shelf, load in busbar.shelf_watts(topology, rack, lost):
        drawn[shelf] = _shelf_draw(topology.plan.devices[shelf].type, load)
    return drawn


def _shelf_draw(shelf: DeviceType, watts: float) -> Draw:
    """Return the load of a power shelf. Its power supplies load the phases evenly."""
    if shelf.voltage_v is None:
        return Draw(watts, ())
    if shelf.phases == 1:
        return Draw(watts, (watts / shelf.voltage_v,))
    return Draw(watts, (watts / (shelf.voltage_v * sqrt(3)),) * 3)


def volts(pdu: DeviceType, supply: Supply) -> float | None:
    """Return the voltage at a power supply in volts, None if no source states it."""
    return outlets.volts(pdu, supply.outlet.rpartition("-")[0], supply.phase)


def _draw(pdu: DeviceType, loads: list[tuple[Supply, float]]) -> Draw:
    """Return the load of a PDU from the watts of each power supply: I = P / U for each."""
    watts = sum(load for _, load in loads)
    unplugged = pdu.phases != 1 and any(load and not supply.phase for supply, load in loads)
    if pdu.voltage_v is None or unplugged:
        return Draw(watts, ())
    currents: defaultdict[str, float] = defaultdict(float)
    banks = [0.0] * len(pdu.banks)
    for supply, load in loads:
        amps = load / (volts(pdu, supply) or 0)
        currents[supply.phase] += amps
        if supply.bank:
            banks[supply.bank - 1] += amps
    return Draw(watts, line_amps(currents, pdu.phases), tuple(banks), tuple(currents.items()))


def line_amps(currents: Mapping[str, float], phases: int = 3) -> tuple[float, ...]:
    """Return the amperes of each phase from those of the outlets by their pair of conductors.

    A phase that serves several outlet groups carries their vector sum. At a power factor of one the current of an
    outlet to neutral is in phase with its conductor. The current of an outlet between L1 and L2 leads L1 by 30
    degrees and returns in L2. So the currents of L1-L2 and L3-L1 meet in L1 at 60 degrees: I^2 = a^2 + b^2 + ab.
    For equal currents this is the square root of three times a.
    """
    if phases == 1:
        return (sum(currents.values()),)
    lines = [0j, 0j, 0j]
    for index, (neutral, between) in enumerate(zip(outlets.TO_NEUTRAL, outlets.BETWEEN, strict=True)):
        lines[index] += rect(currents.get(neutral, 0.0), radians(-120 * index))
        current = rect(currents.get(between, 0.0), radians(30 - 120 * index))
        lines[index] += current
        lines[(index + 1) % 3] -= current
    return tuple(abs(line) for line in lines)


def imbalance(amps: tuple[float, ...]) -> float | None:
    """Return the excess of the fullest of three phases over their mean, as a share of the mean; None without load."""
    mean = sum(amps) / len(amps) if len(amps) == 3 else 0.0
    return max(amps) / mean - 1 if mean else None


def feed_watts(topology: Topology, rack: Rack, lost: str = "") -> dict[str, float]:
    """Return the watts of each feed of a rack without feed `lost`."""
    loads = draws(topology, rack, lost)
    return {feed: sum(loads[pdu].watts for pdu in pdus) for feed, pdus in rack.pdus}


def fate(type_: DeviceType, left: int) -> Fate:
    """Return the state of a device with `left` of its power supplies; short means too few for its full load."""
    if not type_.supplies:
        return "unknown"
    if not left:
        return "stopped"
    if left >= type_.supplies:
        return "up"
    if not type_.redundancy:
        return "unknown"
    return "up" if left >= needed(type_) else "short"


def needed(type_: DeviceType) -> int:
    """Return the number of power supplies that the full load needs: N of N+M, half of N+N, all without redundancy."""
    return models.needed(type_.supplies, type_.redundancy)


def fates(topology: Topology, lost: str) -> Counter[tuple[str, Fate]]:
    """Return the number of devices by device group and state when feed `lost` is lost."""
    counts: Counter[tuple[str, Fate]] = Counter()
    known: dict[tuple[int, tuple[str, ...]], Fate] = {}  # thousands of devices are alike
    for name, feeds in topology.feeds_of.items():
        device = topology.plan.devices[name]
        key = id(device.type), feeds
        if key not in known:
            known[key] = fate(device.type, len(feeds) - feeds.count(lost))
        counts[device.group, known[key]] += 1
    return counts + busbar.fates(topology, lost)


def feed_load(topology: Topology, feed: str, lost: str = "") -> Total:
    """Return the watts of all devices on a feed of the site without feed `lost`."""
    loads: list[tuple[str, Amount]] = []
    known: dict[tuple[int, tuple[str, ...]], tuple[str, Amount] | None] = {}
    for name, feeds in topology.feeds_of.items():
        type_ = topology.plan.devices[name].type
        key = id(type_), feeds
        if key not in known:
            left = [of_supply for of_supply in feeds if of_supply != lost]
            part = left.count(feed) / len(left) if feed in left else 0
            known[key] = (type_.model, scaled(type_.power_w, part)) if part else None
        if load := known[key]:
            loads.append(load)
    return total([*loads, *busbar.feed_loads(topology, feed, lost)])


def worst_feed_load(topology: Topology, feed: str) -> tuple[Total, str]:
    """Return the highest load of a feed in the states that the power must carry, and the feed lost in this state."""
    states = [(feed_load(topology, feed, lost), lost) for lost in planned_losses(topology) if lost != feed]
    return max(states, key=lambda state: state[0].value)


def ups_load(topology: Topology, feed: Feed) -> Total:
    """Return the watts on the UPS of a feed, after the worst loss of another feed if the site must survive it."""
    return worst_feed_load(topology, feed.name)[0]


def ups_kw(topology: Topology, feed: Feed) -> float:
    """Return the load of the UPS of a feed in kW."""
    return ups_load(topology, feed).value / 1000


def ups_minutes(ups: DeviceType, load_kw: float) -> float | None:
    """Return the runtime in minutes, which the catalog states for the next larger load; None without such a load."""
    return next((minutes for listed, minutes in ups.minutes if listed >= load_kw), None)


def btu_per_hour(watts: float) -> float:
    """Return the heat in BTU per hour; one kilowatt-hour is 3412.142 BTU."""
    return watts / 1000 * BTU_PER_KWH


def airflow_cfm(watts: float, rise_k: float) -> float:
    """Return the airflow in cubic feet per minute that removes the heat while the air warms by `rise_k` kelvin.

    Sensible heat of standard air: BTU per hour = 1.08 x CFM x degrees Fahrenheit. Dell's John Fragalla, "Calculating
    CFMs for HPC Power and Cooling", insidehpc.com 2011, states 1.085. Thinner air at high altitude needs more.
    """
    return btu_per_hour(watts) / (BTU_PER_CFM * rise_k * 9 / 5)


def airflow_m3h(watts: float, rise_k: float) -> float:
    """Return the same airflow in cubic meters per hour."""
    return airflow_cfm(watts, rise_k) * M3H_PER_CFM
