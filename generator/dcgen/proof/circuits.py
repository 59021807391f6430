"""The load of each circuit above the PDU: the feed of a rack, the busway of a row, and the feed of the hall.

A circuit carries the PDUs behind it on the phases of their outlets. The blueprint states its limit.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan import outlets
from dcgen.plan.records import Feed, Rack
from dcgen.proof import power
from dcgen.topology import Topology

States = Mapping[str, Mapping[str, power.Draw]]  # the load of each PDU, by the lost feed


class PowerCircuit(NamedTuple):
    """A circuit with a limit: its name for people, the usable limit and the stated one, and its worst load.

    `unit` is A or kW. `least` and `most` are the bounds of the load. They differ if nobody states to which phases the
    single-phase PDUs are connected. `normal` is the upper bound without a lost feed. `unknown` are the models of
    unknown power behind the circuit, `without_volts` PDUs of unknown voltage, one per model: they make the load a lower
    bound.
    """

    kind: str
    name: str
    feed: str
    unit: str
    usable: float
    rated: float
    normal: float
    least: float
    most: float
    lost: str
    unknown: tuple[str, ...]
    without_volts: tuple[str, ...]
    group: str
    path: KeyPath


class Bounds(NamedTuple):
    """The lowest and the highest possible load of the fullest phase in amperes."""

    least: float
    most: float


def circuits(topology: Topology, states: States) -> Iterator[PowerCircuit]:
    """Yield every circuit whose limit the blueprint states: of racks, of rows, then of the hall."""
    for rack in topology.plan.racks.values():
        if rack.feed_a:
            yield from (_of_rack(topology, states, rack, feed) for feed, _ in rack.pdus)
    rows = topology.plan.floor.rows if topology.plan.floor else {}
    for number, racks in topology.rows.items():
        for feed in topology.plan.feeds:
            stated = rows[number].busway_a if number in rows else None
            if rated := stated or feed.busway_a:
                path: KeyPath = ("floor", "rows", number) if stated else (*feed.origin, "busway_a")
                yield _of_row(topology, states, (number, racks), feed, rated, path)
    yield from (_of_hall(topology, feed, feed.kw) for feed in topology.plan.feeds if feed.kw)


def _of_rack(topology: Topology, states: States, rack: Rack, feed: str) -> PowerCircuit:
    name = f"feed {feed} of rack {rack.name}"
    rated = rack.feed_a or 0.0
    loads = _loads(topology, states, feed, [rack], spread=False)
    return _circuit(topology, ("rack", name, feed, rack.group), rated, loads, [rack], rack.origin)


def _of_row(
    topology: Topology, states: States, row: tuple[int, list[Rack]], feed: Feed, rated: float, path: KeyPath
) -> PowerCircuit:
    number, racks = row
    name = f"the busway of feed {feed.name} along row {number}"
    loads = _loads(topology, states, feed.name, racks, spread=True)
    return _circuit(topology, ("row", name, feed.name, feed.name), rated, loads, racks, path)


def _of_hall(topology: Topology, feed: Feed, kw: float) -> PowerCircuit:
    worst, lost = power.worst_feed_load(topology, feed.name)
    load, normal = worst.value / 1000, power.feed_load(topology, feed.name).value / 1000
    path: KeyPath = (*feed.origin, "kw")
    name = f"feed {feed.name} of the hall"
    return PowerCircuit(
        "hall", name, feed.name, "kW", kw, kw, normal, load, load, lost, worst.unknown, (), feed.name, path
    )


def _circuit(
    topology: Topology,
    names: tuple[str, str, str, str],
    rated: float,
    loads: dict[str, Bounds],
    racks: list[Rack],
    path: KeyPath,
) -> PowerCircuit:
    """Return a circuit with its worst state among those that it must carry."""
    kind, name, feed, group = names
    unknown = sorted({model for rack in racks for model in topology.power_w(rack.name).unknown})
    required = {lost: loads[lost] for lost in power.required_states(topology) if lost != feed}
    lost = max(required, key=lambda lost: required[lost].most)
    types = {topology.plan.devices[pdu].type.model: pdu for rack in racks for pdu in dict(rack.pdus).get(feed, ())}
    silent = [pdu for pdu in types.values() if topology.plan.devices[pdu].type.voltage_v is None]
    return PowerCircuit(
        kind,
        name,
        feed,
        "A",
        topology.plan.policy.continuous * rated,
        rated,
        loads[""].most,
        required[lost].least,
        required[lost].most,
        lost,
        tuple(unknown),
        tuple(silent),
        group,
        path,
    )


def _loads(topology: Topology, states: States, feed: str, racks: Iterable[Rack], spread: bool) -> dict[str, Bounds]:
    """Return the amperes of the fullest phase of the PDUs of some racks on a feed, by the lost feed."""
    pdus = [pdu for rack in racks for pdu in dict(rack.pdus).get(feed, ())]
    return {
        lost: _bounds(topology, [(pdu, draws[pdu]) for pdu in pdus], spread and len(pdus) > 1)
        for lost, draws in states.items()
    }


def _bounds(topology: Topology, draws: list[tuple[str, power.Draw]], spread: bool) -> Bounds:
    """Return the load of the fullest phase. A PDU of unknown current counts nothing.

    Three-phase PDUs are connected L1 to L1. Single-phase PDUs are on one phase, unless they may be `spread` over the
    three phases of a busway. Then each phase has at least a third of their current, between two phases that third
    times the square root of 3.
    """
    three: Counter[str] = Counter()
    single = even = 0.0
    for name, draw in draws:
        type_ = topology.plan.devices[name].type
        if type_.phases == 3:
            three.update(dict(draw.currents) if draw.amps else {})
        elif draw.amps:
            single += draw.amps[0]
            between = type_.voltage_v is not None and 190 <= type_.voltage_v < outlets.SPLIT_FROM_V
            even += draw.amps[0] / 3 * (sqrt(3) if between else 1)
    lines = power.line_amps(three)
    most = max(lines) + single
    return Bounds(max(*lines, sum(lines) / 3 + even) if spread else most, most)
