"""Observations made from a plan: what all machines report if the site is as planned, with ends exchanged on request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dcgen.finding import Place
from dcgen.topology import Topology
from dcgen.verify.records import Observations, PortEnd, Reporter, Sight, Spot

Wiring = Mapping[PortEnd, PortEnd]


def wiring(topology: Topology) -> dict[PortEnd, PortEnd]:
    """The far end of each port as planned."""
    found = {}
    for cable in topology.plan.cables:
        a, b = PortEnd(cable.a_device, cable.a_port), PortEnd(cable.b_device, cable.b_port)
        found[a], found[b] = b, a
    return found


def swapped(wired: Wiring, first: PortEnd, second: PortEnd) -> dict[PortEnd, PortEnd]:
    """The wiring with the plugs at two ports exchanged."""
    a, b = wired[first], wired[second]
    return {**wired, first: b, b: first, second: a, a: second}


def unplugged(wired: Wiring, *ends: PortEnd) -> dict[PortEnd, PortEnd]:
    """The wiring without the cables at some ports."""
    gone = {*ends, *(wired[end] for end in ends)}
    return {near: far for near, far in wired.items() if near not in gone}


def observe(topology: Topology, wired: Wiring, silent: Iterable[str] = ()) -> Observations:
    """Return the reports of all devices but the silent ones. Each has a file of its own with one line per port."""
    protocols = {fabric.name: fabric.protocol for fabric in topology.plan.fabrics}
    quiet = set(silent)
    devices = {
        (cable_end, protocols.get(cable.fabric, "ethernet")): None
        for cable in topology.plan.cables
        for cable_end in (cable.a_device, cable.b_device)
    }
    reporters = [
        Reporter(device, protocol, Spot(f"{device}.txt", 1)) for device, protocol in devices if device not in quiet
    ]
    lines: dict[str, int] = {}
    sights = []
    for near, far in wired.items():
        if near.device not in quiet:
            lines[near.device] = lines.get(near.device, 1) + 1
            spot = Spot(f"{near.device}.txt", lines[near.device])
            sights.append(Sight(near.device, near.port, far.device, far.port, "name", spot))
    return Observations(tuple(sights), tuple(reporters))


def places(observations: Observations) -> dict[Spot, Place]:
    """The places of all sights: column 3 of their lines."""
    return {sight.spot: Place(sight.spot.file, int(str(sight.spot.at)), 3) for sight in observations.sights}


def damaged(topology: Topology, swaps: int = 2, missing: int = 1) -> dict[PortEnd, PortEnd]:
    """The wiring with plugs of the first fabric exchanged in neighboring ports of a switch, and cables removed."""
    wired = wiring(topology)
    first = [cable for cable in topology.plan.cables if cable.fabric == topology.plan.cables[0].fabric]
    ends = [PortEnd(cable.b_device, cable.b_port) for cable in first]
    for at in range(swaps):
        wired = swapped(wired, ends[3 * at], ends[3 * at + 1])
    return unplugged(wired, *ends[3 * swaps + 2 :][:missing])
