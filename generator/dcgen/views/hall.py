"""The totals of the hall as texts: the load of each feed and of the facility, normally and after each loss."""

from typing import NamedTuple

from dcgen.page import counted
from dcgen.plan.amounts import total
from dcgen.proof import hall
from dcgen.topology import Topology
from dcgen.views import figures


class HallRow(NamedTuple):
    """A state of the feeds: the load of each feed, of all devices, and of the facility ("" without a stated PUE)."""

    state: str
    feeds: tuple[str, ...]
    devices: str
    facility: str


class HallTotals(NamedTuple):
    """The feeds by name, a row per state, and the power usage effectiveness ("" if it is not stated).

    `outside` are the devices that no feed of the plan supplies, with their power.
    """

    feeds: tuple[str, ...]
    rows: tuple[HallRow, ...]
    pue: str
    outside: str


def make_hall(topology: Topology) -> HallTotals:
    """Return the totals of the hall of a topology."""
    names = tuple(feed.name for feed in topology.plan.feeds)
    pue = topology.plan.policy.pue
    rows = tuple(_row(state, names, pue) for state in hall.hall_states(topology))
    return HallTotals(names, rows, f"{pue:g}" if pue else "", _outside(topology))


def _outside(topology: Topology) -> str:
    """Return the cabinets of CDUs with their power, "" if there are none. No rack has supplies for them."""
    plan = topology.plan
    cabinets = [device for name, device in plan.devices.items() if device.kind == "cdu" and name not in plan.mounts]
    if not cabinets:
        return ""
    load = total((device.type.model, device.type.power_w) for device in cabinets)
    return f"{counted(len(cabinets), 'CDU cabinet')} ({figures.used_text(load, 'kW')})"


def _row(state: hall.HallState, names: tuple[str, ...], pue: float | None) -> HallRow:
    feeds = tuple(figures.used_text(state.feeds[name], "kW") if name in state.feeds else "lost" for name in names)
    facility = figures.used_text(hall.facility_w(state.site, pue), "kW") if pue else ""
    text = f"without feed {state.lost}" if state.lost else "normal operation"
    return HallRow(text, feeds, figures.used_text(state.site, "kW"), facility)
