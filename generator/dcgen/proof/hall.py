"""Totals of the hall: the load of each feed in normal operation and after each loss, and the load of the facility.

Loads are in watts at the highest power of every device, as in `proof.power`.
"""

from typing import NamedTuple

from dcgen.plan.amounts import Total, merge
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
    names = [feed.name for feed in topology.plan.feeds if feed.name != lost]
    feeds = {name: power.feed_load(topology, name, lost) for name in names}
    return HallState(lost, feeds, merge(feeds.values()))
