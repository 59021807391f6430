"""Totals of the hall: the load of each feed in normal operation and after each loss, and the load of the facility.

Loads are in watts at the highest power of every device, as in `proof.power`.
"""

from __future__ import annotations

from typing import NamedTuple

from dcgen.plan.amounts import Amount, Total, total
from dcgen.proof import power
from dcgen.topology import Topology


class HallState(NamedTuple):
    """The loads of the hall in one state of its feeds: `lost` is the lost feed, "" in normal operation.

    `feeds` maps each remaining feed to its load. `site` is the load of all devices that still have power.
    """

    lost: str
    feeds: dict[str, Total]
    site: Total


def hall_states(topology: Topology) -> tuple[HallState, ...]:
    """Return the loads of the hall in normal operation, then after the loss of each feed."""
    return tuple(_state(topology, lost) for lost in power.losses(topology))


def facility_w(site: Total, pue: float) -> Total:
    """Return the load of the facility: that of the devices times the power usage effectiveness (ISO/IEC 30134-2)."""
    return site._replace(value=site.value * pue)


def _state(topology: Topology, lost: str) -> HallState:
    loads: dict[str, list[tuple[str, Amount]]] = {feed.name: [] for feed in topology.plan.feeds if feed.name != lost}
    powered: list[tuple[str, Amount]] = []
    for name, supplies in topology.supplies_of.items():
        type_ = topology.plan.devices[name].type
        left = [supply.feed for supply in supplies if supply.feed != lost]
        for feed in dict.fromkeys(left):
            watts = type_.power_w.value
            part = None if watts is None else watts * left.count(feed) / len(left)
            loads[feed].append((type_.model, type_.power_w._replace(value=part)))
        if left:
            powered.append((type_.model, type_.power_w))
    return HallState(lost, {feed: total(load) for feed, load in loads.items()}, total(powered))
