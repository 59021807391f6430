"""Names of nodes and ports of InfiniBand, rates of links, and the check that a report of a subnet is whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dcgen.finding import Finding
from dcgen.page import FreeText
from dcgen.verify.formats.origin import ReportOrigin, clean, damaged
from dcgen.verify.records import PortKind, Reporter

# A managed switch describes itself as `MF0;NAME:MODEL/U1`; U is the number of the switch chip in its chassis.
_MANAGED = re.compile(r"[A-Z]{2}\d;([^:]+):[^/]*/(?:[^/]*/)*?U(\d{1,3})")
_BUILT_IN = ("Mellanox Technologies", "NVIDIA", "MT4")  # in descriptions that nobody has set
_AGGREGATION = "Aggregation Node"  # SHARP of a switch: an adapter inside it, without a cable
# Gbit/s of one lane by the name of the speed, and by the rate on the wire as iblinkinfo prints it
SPEEDS = {
    "SDR": 2.5,
    "DDR": 5.0,
    "QDR": 10.0,
    "FDR10": 10.0,
    "FDR": 14.0,
    "EDR": 25.0,
    "HDR": 50.0,
    "NDR": 100.0,
    "XDR": 200.0,
}
WIRE = {14.0625: 14.0, 25.78125: 25.0, 53.125: 50.0, 106.25: 100.0, 212.5: 200.0}


class NodeEnd(NamedTuple):
    """A port of a node as a report identifies it: by the GUID or the name of the node, and the number of the port."""

    node: str
    port: str


class NodePort(NamedTuple):
    """The device and the port that a node description and a port number mean."""

    device: FreeText
    port: FreeText
    kind: PortKind


def name_switch(description: str, number: str) -> NodePort:
    """Return the device of a switch and its port number. A port of a later chip of the chassis is text: `U2/5`."""
    device, chip = _switch(description)
    return NodePort(device, number, "number") if chip < 2 else NodePort(device, f"U{chip}/{number}", "text")


@lru_cache(maxsize=65_536)
def _switch(description: str) -> tuple[str, int]:
    """Return the device of a switch, and the number of its chip."""
    found = _MANAGED.fullmatch(description)
    return (clean(found[1]), int(found[2])) if found else (clean(description), 1)


def name_adapter(description: str, number: str) -> NodePort:
    """Return the server and the port of an adapter, whose description is `SERVER ADAPTER`.

    Without such a description the device is the whole description, and the port is the number.
    """
    server, _, adapter = description.strip().rpartition(" ")
    if not server or is_built_in(description):
        return NodePort(clean(description), number, "number")
    port = adapter if number in ("", "1") else f"{adapter}/P{number}"
    return NodePort(clean(server), clean(port), "name")


def is_built_in(description: str) -> bool:
    """Return whether a description names a product, because nobody has set the name of the node."""
    return not description.strip() or any(word in description for word in _BUILT_IN)


def is_internal(*descriptions: str) -> bool:
    """Return whether one end of a link is an adapter inside a switch, so that the link has no cable."""
    return any(_AGGREGATION in description for description in descriptions)


def rate(width: str, lane: float | None) -> tuple[float | None, int | None]:
    """Return the speed of a link in Gbit/s and its lanes, from a width such as `4X` and the Gbit/s of a lane."""
    digits = width.rstrip("xX")
    lanes = int(digits) if digits.isdecimal() and 0 < len(digits) < 3 else None
    if lanes is None or lane is None or not 0 < lane < 10_000:
        return None, lanes
    return lanes * WIRE.get(lane, lane), lanes


def number_of(text: str) -> float | None:
    """Return a number of digits and perhaps a dot, None for other texts."""
    return float(text) if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", text) else None


def reporters(
    fault: Finding | None, switches: Iterable[tuple[str, str, int]], origin: ReportOrigin
) -> Iterator[Finding | Reporter]:
    """Yield the fault of a report that is not whole, otherwise its switches as reporters.

    A switch is its description, its GUID and its line.
    """
    if fault:
        yield fault
        return
    for description, guid, line in switches:
        yield Reporter(name_switch(description, "").device, "infiniband", origin.line(line), guid)


def torn(
    nodes: Iterable[str], links: dict[NodeEnd, tuple[NodeEnd, int]], origin: ReportOrigin, is_full: bool
) -> Finding | None:
    """Return a finding if a report is not whole: one end of a link lists it, and the other end does not.

    `links` have the far end and the line of each end. The far node may be absent, unless the report `is_full`.
    """
    known = set(nodes)
    for near, (far, line) in links.items():
        back = links.get(far)
        if (back is None or back[0] != near) and (is_full or far.node in known):
            problem = f"the file is not whole: only one end lists the link at port {near.port} of '{near.node[:60]}'"
            return damaged(origin, line, problem)
    return None
