"""Cables that run together: bundles from rack to rack, and how much of them the trays must carry.

A tray runs along each row, and across the rows where the floor has one. A cable goes along the row of its `a` end to
the position where it crosses, across, and along the row of its `b` end: the way that its length is planned for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import pi, sqrt
from typing import NamedTuple

from dcgen.plan.records import Cable
from dcgen.topology import Topology

DENSEST = pi / sqrt(12)  # the share of a cross-section that equal round cables can fill at most

Racks = tuple[str, str]


class BundleFigures(NamedTuple):
    """What some cables measure: `parts` counts a splitter once, with its first tail; lengths in meters.

    `area_mm2` is the sum of the cross-sections of those whose diameter is known, `unmeasured` counts the others.
    """

    cables: int
    parts: int
    media: tuple[tuple[str, int], ...]
    longest_m: float | None
    unsized: int
    area_mm2: float
    unmeasured: int

    @property
    def diameter_mm(self) -> float | None:
        """What a round bundle measures at least, as tight as cables can lie; None where a diameter is unknown."""
        if self.unmeasured:
            return None
        return sqrt(4 * self.area_mm2 / pi / (DENSEST if self.cables > 1 else 1))


class Load(NamedTuple):
    """What lies in a tray, or in one place of it."""

    cables: int
    area_mm2: float
    unmeasured: int


class Tray(NamedTuple):
    """A tray with its fullest place: between positions of a `row`, or (`row` None) between rows above a `column`."""

    row: int | None
    column: int | None
    between: tuple[int, int]
    fullest: Load

    @property
    def name(self) -> str:
        """What people call it."""
        return f"row {self.row}" if self.row is not None else f"across at position {self.column}"

    @property
    def place(self) -> str:
        """Where it is fullest."""
        what = "positions" if self.row is not None else "rows"
        return f"between {what} {self.between[0]} and {self.between[1]}"


def bundles(topology: Topology) -> dict[Racks, tuple[Cable, ...]]:
    """The cables from rack to rack, in the order of the racks; "" is where a provider's line goes.

    The first rack is that of the `a` ends, the lower tier.
    """
    racks = {name: topology.place_of(name)[0] for name in topology.plan.devices}
    found: dict[Racks, list[Cable]] = {}
    for cable in topology.plan.cables:
        found.setdefault((racks[cable.a_device], racks[cable.b_device]), []).append(cable)
    order = {name: place for place, name in enumerate((*topology.plan.racks, ""))}
    return {key: tuple(found[key]) for key in sorted(found, key=lambda key: (order[key[0]], order[key[1]]))}


def figures(topology: Topology, cables: Iterable[Cable], first: dict[str, Cable]) -> BundleFigures:
    """The figures of some cables; `first` is the first tail of each splitter, as `first_tails` gives it."""
    kinds: Counter[tuple[str, str, float | None]] = Counter()
    parts = 0
    for cable in cables:
        kinds[cable.media, cable.model, cable.length_m] += 1
        parts += not cable.head or first[cable.head] is cable
    media: Counter[str] = Counter()
    for (medium, _, _), count in kinds.items():
        media[medium] += count
    load = _load(topology, kinds)
    lengths = [length for _, _, length in kinds if length is not None]
    unsized = sum(count for (_, _, length), count in kinds.items() if length is None)
    longest = max(lengths, default=None)
    return BundleFigures(
        load.cables, parts, tuple(sorted(media.items())), longest, unsized, load.area_mm2, load.unmeasured
    )


def first_tails(topology: Topology) -> dict[str, Cable]:
    """The first cable of each splitter, by its head."""
    return {cable.head: cable for cable in reversed(topology.plan.cables) if cable.head}


def _load(topology: Topology, kinds: Counter[tuple[str, str, float | None]]) -> Load:
    area, unmeasured = 0.0, 0
    for (_, model, _), count in kinds.items():
        diameter = topology.plan.diameters.get(model)
        area += 0.0 if diameter is None else count * pi * diameter**2 / 4
        unmeasured += count if diameter is None else 0
    return Load(kinds.total(), area, unmeasured)


def trays(topology: Topology, found: dict[Racks, tuple[Cable, ...]]) -> list[Tray]:
    """Return every tray that a cable of a known route uses, rows first; `found` are the bundles of the topology."""
    along: dict[int, dict[int, list[Load]]] = {}
    across: dict[int, dict[int, list[Load]]] = {}
    racks, floor = topology.plan.racks, topology.plan.floor
    for (near, far), cables in found.items():
        if near == far or not far or not near:
            continue
        load = _load(topology, Counter((c.media, c.model, None) for c in cables if c.route_m is not None))
        if load.cables:
            a, b = racks[near], racks[far]
            column = floor.crossing(a, b) if floor else b.column
            _lay(along.setdefault(a.row, {}), a.column, column, load)
            _lay(across.setdefault(column, {}), a.row, b.row, load)
            _lay(along.setdefault(b.row, {}), column, b.column, load)
    rows = [Tray(row, None, *_fullest(edges)) for row, edges in sorted(along.items()) if edges]
    return rows + [Tray(None, column, *_fullest(edges)) for column, edges in sorted(across.items()) if edges]


def _lay(edges: dict[int, list[Load]], start: int, end: int, load: Load) -> None:
    """Put a load into a tray from one place to another: what comes and what goes at its two ends."""
    if start != end:
        cables, area, unmeasured = load
        edges.setdefault(min(start, end), []).append(load)
        edges.setdefault(max(start, end), []).append(Load(-cables, -area, -unmeasured))


def _fullest(edges: dict[int, list[Load]]) -> tuple[tuple[int, int], Load]:
    """The place between two neighbors where a tray is fullest, and what lies there."""
    places = sorted(edges)
    here = Load(0, 0.0, 0)
    found: list[tuple[float, int, int, Load]] = []
    for place in places:
        here = _sum([here, *edges[place]])
        found.append((round(here.area_mm2, 6), here.cables, -place, here))
    _, _, place, load = max(found, key=lambda item: item[:3])
    return (-place, -place + 1), load


def _sum(loads: list[Load]) -> Load:
    return Load(*(sum(values) for values in zip(*loads, strict=True)))
