"""The part of the plan that the files report, and the rest."""

from __future__ import annotations

from collections import Counter

from dcgen.verify.claims import Claims
from dcgen.verify.planned import Planned
from dcgen.verify.records import Coverage, CoverageGap, LinkState, PortEnd

NO_FILE, NO_PORT, QUIET = "no file", "the port cannot be told", "the far end does not report itself"
DARK = ("unreported", "unconfirmed")


def make_coverage(planned: Planned, claims: Claims, states: list[LinkState]) -> Coverage:
    """Return the coverage. A link whose port cannot be told is not seen."""
    gaps = Counter(_gap(planned, claims, state) for state in states if state.kind in DARK)
    order = {device: place for place, device in enumerate(planned.devices)}
    listed = sorted(gaps.items(), key=lambda item: (item[0][1], order.get(item[0][0], 0)))
    seen = sum(state.kind not in DARK for state in states)
    ok = sum(state.kind == "ok" for state in states)
    return Coverage(
        len(states), seen, ok, tuple(CoverageGap(device, links, reason) for (device, reason), links in listed)
    )


def _gap(planned: Planned, claims: Claims, state: LinkState) -> tuple[str, str]:
    """Return the device that would report a link, and the reason why the link is not seen.

    That is the upper end, because one file of a switch reports many links.
    """
    upper, lower = state.b, state.a
    if state.kind == "unconfirmed":
        return (upper if state.seen_b else lower).device, NO_PORT
    protocol = planned.protocol(upper)
    reporting = [end for end in (upper, lower) if claims.reports(end.device, protocol)]
    if not reporting:
        return _speaker(planned, upper, lower).device, NO_FILE
    return reporting[0].device, QUIET


def _speaker(planned: Planned, upper: PortEnd, lower: PortEnd) -> PortEnd:
    return lower if planned.is_silent(upper) and not planned.is_silent(lower) else upper
