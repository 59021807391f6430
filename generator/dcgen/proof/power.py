"""What each feed, PDU and phase carries, in normal operation and after a loss; what a rack gives off as heat.

Loads are watts at the highest power of every device; the supplies that are left share a device's load alike, and a
device without any draws nothing. Amperes are at a power factor of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import sqrt
from typing import Literal, NamedTuple

from dcgen.catalog import models
from dcgen.plan.amounts import Amount, Total, total
from dcgen.plan.records import Device, Feed, Rack, Supply
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

BTU_PER_KWH = 3412.142
# Standard air at sea level, 0.075 lb in a cubic foot and 0.24 BTU for a pound and a degree Fahrenheit, 60 minutes.
BTU_PER_CFM = 0.075 * 0.24 * 60
M3H_PER_CFM = 60 * 0.3048**3
Fate = Literal["up", "short", "stopped", "unknown"]


class Draw(NamedTuple):
    """What a PDU carries: watts, and the amperes of each of its phases, none where they cannot be known."""

    watts: float
    amps: tuple[float, ...]


def losses(topology: Topology) -> tuple[str, ...]:
    """The states of the feeds: normal operation as "", then the loss of each feed where there are several."""
    feeds = tuple(feed.name for feed in topology.plan.feeds)
    return ("", *feeds) if len(feeds) > 1 else ("",)


def planned_losses(topology: Topology) -> tuple[str, ...]:
    """The states that must be carried: those of a lost feed where that is to be survived."""
    return losses(topology)[1:] if topology.survives_a_feed else ("",)


def share(topology: Topology, device: Device, lost: str = "") -> Iterator[tuple[Supply, float]]:
    """The supplies that a device has left without feed `lost`, with the watts of each."""
    left = [supply for supply in topology.supplies_of.get(device.name, ()) if supply.feed != lost]
    for supply in left:
        yield supply, (device.type.power_w.value or 0) / len(left)


def draws(topology: Topology, rack: Rack, lost: str = "") -> dict[str, Draw]:
    """What each PDU of a rack carries without feed `lost`."""
    phases: dict[str, defaultdict[str, float]] = {pdu: defaultdict(float) for _, pdus in rack.pdus for pdu in pdus}
    for device in topology.in_rack[rack.name]:
        for supply, watts in share(topology, device, lost):
            phases[supply.pdu][supply.phase] += watts
    return {
        pdu: Draw(sum(found.values()), _amps(topology.plan.devices[pdu].type, found)) for pdu, found in phases.items()
    }


def _amps(pdu: DeviceType, watts: dict[str, float]) -> tuple[float, ...]:
    """The amperes of each phase: I = P / U; a phase between whose outlets two loads lie carries their vector sum.

    The currents of outlets between L1-L2 and L3-L1 meet in L1 at 60 degrees: I^2 = a^2 + b^2 + ab, which is the
    square root of three times a when both are alike.
    """
    if pdu.voltage_v is None:
        return ()
    if pdu.phases == 1:
        return (sum(watts.values()) / pdu.voltage_v,)
    if watts.get(""):  # a supply on no known outlet
        return ()
    if any(phase.endswith("-N") for phase in watts):
        return tuple(watts.get(f"L{line}-N", 0.0) / (pdu.voltage_v / sqrt(3)) for line in (1, 2, 3))
    first, second, third = (watts.get(pair, 0.0) / pdu.voltage_v for pair in ("L1-L2", "L2-L3", "L3-L1"))
    return tuple(sqrt(a * a + b * b + a * b) for a, b in ((first, third), (second, first), (third, second)))


def imbalance(amps: tuple[float, ...]) -> float | None:
    """How far the fullest of three phases lies above their mean, as a share of it; None where that says nothing."""
    mean = sum(amps) / len(amps) if len(amps) == 3 else 0.0
    return max(amps) / mean - 1 if mean else None


def feed_watts(topology: Topology, rack: Rack, lost: str = "") -> dict[str, float]:
    """What each feed of a rack carries without feed `lost`, in watts."""
    found = draws(topology, rack, lost)
    return {feed: sum(found[pdu].watts for pdu in pdus) for feed, pdus in rack.pdus}


def fate(type_: DeviceType, left: int) -> Fate:
    """What becomes of a device with `left` of its supplies; short is one that needs more of them for its full load."""
    if not left:
        return "stopped"
    if left >= (type_.supplies or left):
        return "up"
    if not type_.redundancy:
        return "unknown"
    return "up" if left >= needed(type_) else "short"


def needed(type_: DeviceType) -> int:
    """How many of its supplies carry a device by its redundancy: N of N+M, half of N+N, all of none."""
    return models.needed(type_.supplies, type_.redundancy)


def fates(topology: Topology, lost: str) -> Counter[tuple[str, Fate]]:
    """What becomes of the devices when feed `lost` is lost, by class of device."""
    found: Counter[tuple[str, Fate]] = Counter()
    for name, supplies in topology.supplies_of.items():
        device = topology.plan.devices[name]
        found[device.group, fate(device.type, sum(1 for supply in supplies if supply.feed != lost))] += 1
    return found


def ups_load(topology: Topology, feed: Feed) -> Total:
    """The watts on a feed's UPS: all of the devices on it where it must carry them alone, else its share of them."""
    found: list[tuple[str, Amount]] = []
    for name, supplies in topology.supplies_of.items():
        on_feed = sum(1 for supply in supplies if supply.feed == feed.name)
        if on_feed:
            share_ = 1.0 if topology.survives_a_feed else on_feed / len(supplies)
            model, (watts, assumed) = topology.plan.devices[name].type.model, topology.plan.devices[name].type.power_w
            found.append((model, Amount(None if watts is None else watts * share_, assumed)))
    return total(found)


def ups_kw(topology: Topology, feed: Feed) -> float:
    """The load of a feed's UPS in kW."""
    return ups_load(topology, feed).value / 1000


def ups_minutes(ups: DeviceType, load_kw: float) -> float | None:
    """How long a UPS carries a load: the minutes that are stated for the next larger one, None where none is."""
    return next((minutes for listed, minutes in ups.minutes if listed >= load_kw), None)


def btu_per_hour(watts: float) -> float:
    """Heat in BTU per hour: 3412.142 of them are a kilowatt-hour."""
    return watts / 1000 * BTU_PER_KWH


def airflow_cfm(watts: float, rise_k: float) -> float:
    """The cubic feet of air a minute that carry heat off while they warm by `rise_k` kelvin.

    Sensible heat of standard air: BTU per hour = 1.08 x CFM x degrees Fahrenheit. (Dell's John Fragalla, "Calculating
    CFMs for HPC Power and Cooling", insidehpc.com 2011, writes 1.085; thinner air at a height needs more.)
    """
    return btu_per_hour(watts) / (BTU_PER_CFM * rise_k * 9 / 5)


def airflow_m3h(watts: float, rise_k: float) -> float:
    """The same in cubic meters an hour."""
    return airflow_cfm(watts, rise_k) * M3H_PER_CFM
