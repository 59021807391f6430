"""Loads of feeds, PDUs and phases, in normal operation and after the loss of a feed, and the heat of racks.

Loads are in watts at the highest power of every device. The remaining power supplies of a device divide its load
evenly, and a device without any draws nothing. Currents are in amperes at a power factor of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import sqrt
from typing import Literal, NamedTuple

from dcgen.catalog import models
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
    """The load of a PDU: watts, and the amperes of each phase, empty if they cannot be calculated."""

    watts: float
    amps: tuple[float, ...]


def losses(topology: Topology) -> tuple[str, ...]:
    """Return the states of the feeds: "" for normal operation, then the lost feed if there are several."""
    feeds = tuple(feed.name for feed in topology.plan.feeds)
    return ("", *feeds) if len(feeds) > 1 else ("",)


def planned_losses(topology: Topology) -> tuple[str, ...]:
    """Return the states that the power must carry: those of a lost feed if the site must survive it."""
    return losses(topology)[1:] if topology.survives_a_feed else ("",)


def share(topology: Topology, device: Device, lost: str = "") -> Iterator[tuple[Supply, float]]:
    """Yield the power supplies of a device without feed `lost`, with the watts of each."""
    left = [supply for supply in topology.supplies_of.get(device.name, ()) if supply.feed != lost]
    for supply in left:
        yield supply, (device.type.power_w.value or 0) / len(left)


def draws(topology: Topology, rack: Rack, lost: str = "") -> dict[str, Draw]:
    """Return the load of each PDU of a rack without feed `lost`."""
    phases: dict[str, defaultdict[str, float]] = {pdu: defaultdict(float) for _, pdus in rack.pdus for pdu in pdus}
    for device in topology.in_rack[rack.name]:
        for supply, load in share(topology, device, lost):
            phases[supply.pdu][supply.phase] += load
    for shelf, load in busbar.shelf_watts(topology, rack, lost):
        phases[shelf][""] += load
    return {
        pdu: Draw(sum(watts.values()), _amps(topology.plan.devices[pdu].type, watts)) for pdu, watts in phases.items()
    }


def _amps(pdu: DeviceType, watts: dict[str, float]) -> tuple[float, ...]:
    """Return the amperes of each phase: I = P / U. A phase that serves two outlet groups carries their vector sum.

    The currents of outlets between L1-L2 and L3-L1 meet in L1 at 60 degrees: I^2 = a^2 + b^2 + ab. For equal currents
    this is the square root of three times a.
    """
    if pdu.voltage_v is None:
        return ()
    if pdu.phases == 1:
        return (sum(watts.values()) / pdu.voltage_v,)
    if pdu.kind == "powershelf":  # its power supplies load the phases evenly
        return (sum(watts.values()) / (pdu.voltage_v * sqrt(3)),) * 3
    if watts.get(""):  # a power supply without an outlet
        return ()
    if any(phase.endswith("-N") for phase in watts):
        return tuple(watts.get(f"L{line}-N", 0.0) / (pdu.voltage_v / sqrt(3)) for line in (1, 2, 3))
    first, second, third = (watts.get(pair, 0.0) / pdu.voltage_v for pair in ("L1-L2", "L2-L3", "L3-L1"))
    return tuple(sqrt(a * a + b * b + a * b) for a, b in ((first, third), (second, first), (third, second)))


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
    for name, supplies in topology.supplies_of.items():
        device = topology.plan.devices[name]
        counts[device.group, fate(device.type, sum(1 for supply in supplies if supply.feed != lost))] += 1
    return counts + busbar.fates(topology, lost)


def ups_load(topology: Topology, feed: Feed) -> Total:
    """Return the watts on the UPS of a feed: all of its devices if it must carry them alone, else its share."""
    loads: list[tuple[str, Amount]] = []
    for name, supplies in topology.supplies_of.items():
        on_feed = sum(1 for supply in supplies if supply.feed == feed.name)
        if on_feed:
            share_ = 1.0 if topology.survives_a_feed else on_feed / len(supplies)
            type_ = topology.plan.devices[name].type
            loads.append((type_.model, scaled(type_.power_w, share_)))
    return total([*loads, *busbar.feed_loads(topology, feed.name)])


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
