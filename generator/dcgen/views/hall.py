"""The totals of the hall as texts: the load of each feed and of the facility, normally and after each loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dcgen.proof import hall
from dcgen.topology import Topology
from dcgen.views import figures


class HallRow(NamedTuple):
    """A state of the feeds: the load of each feed, of all devices, and of the facility ("" without a stated PUE)."""

    state: str
    feeds: tuple[str, ...]
    devices: str
    facility: str


@dataclass(frozen=True, slots=True)
class HallTotals:
    """The feeds by name, a row per state, and the power usage effectiveness ("" if it is not stated)."""

    feeds: tuple[str, ...]
    rows: tuple[HallRow, ...]
    pue: str


def make_hall(topology: Topology) -> HallTotals:
    """Return the totals of the hall of a topology."""
    names = tuple(feed.name for feed in topology.plan.feeds)
    pue = topology.plan.policy.pue
    rows = tuple(_row(state, names, pue) for state in hall.hall_states(topology))
    return HallTotals(names, rows, f"{pue:g}" if pue else "")


def _row(state: hall.HallState, names: tuple[str, ...], pue: float | None) -> HallRow:
    feeds = tuple(figures.used_text(state.feeds[name], "kW") if name in state.feeds else "lost" for name in names)
    facility = figures.used_text(hall.facility_w(state.site, pue), "kW") if pue else ""
    text = f"without feed {state.lost}" if state.lost else "normal operation"
    return HallRow(text, feeds, figures.used_text(state.site, "kW"), facility)
