"""Cable bundles between racks, and the cables in each tray.

A tray runs along each row, and cross trays run across the rows. A cable follows the row of its `a` end to a cross
tray, crosses the rows, and follows the row of its `b` end. The planned length of the cable uses the same route.
"""

from collections import Counter
from collections.abc import Collection
from math import pi, sqrt
from operator import attrgetter
from typing import NamedTuple

from dcgen.plan.amounts import UNKNOWN, Amount, Total, total
from dcgen.plan.cabling.pieces import every_piece
from dcgen.plan.records import Cable
from dcgen.topology import Topology

DENSEST = pi / sqrt(12)  # the largest share of a cross-section that equal round cables can fill

# Of a cable: what its weight depends on, and what its place in a tray depends on.
PART, ROUTED = attrgetter("model", "length_m", "head"), attrgetter("media", "model", "route_m")
Racks = tuple[str, str]
_of_figures = attrgetter("media", "model", "length_m")


class BundleFigures(NamedTuple):
    """Counts, lengths in meters, and cross-sections of some cables.

    `parts` counts a splitter once, with its first tail. `unsized` counts cables of unknown length. `area_mm2` is the
    total cross-section of the cables with a known diameter, and `unmeasured` counts the others.
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
        """The smallest diameter of a round bundle of these cables; None if a cable diameter is unknown."""
        if self.unmeasured:
            return None
        return sqrt(4 * self.area_mm2 / pi / (DENSEST if self.cables > 1 else 1))


class Load(NamedTuple):
    """The cables in a tray, or at one place of a tray."""

    cables: int
    area_mm2: float
    unmeasured: int


class Tray(NamedTuple):
    """A tray with its fullest place, between two positions of a `row`, or between two rows at a `column`.

    `unmeasured` is the highest number of cables of unknown diameter at one place, which may be another place.
    """

    row: int | None
    column: int | None
    between: tuple[int, int]
    fullest: Load
    unmeasured: int

    @property
    def name(self) -> str:
        """The name of the tray in tables and findings."""
        return f"row {self.row}" if self.row is not None else f"across at position {self.column}"

    @property
    def place(self) -> str:
        """The place where the tray is fullest."""
        unit = "positions" if self.row is not None else "rows"
        return f"between {unit} {self.between[0]} and {self.between[1]}"


def bundles(topology: Topology) -> dict[Racks, tuple[Cable, ...]]:
    """Return the physical cables between each pair of racks, in rack order. The rack of a circuit's far end is "".

    The first rack contains the `a` ends, which belong to the lower tier.
    """
    racks = {name: topology.place_of(name)[0] for name in topology.plan.devices}
    by_racks: dict[Racks, list[Cable]] = {}
    for cable in pieces_of(topology):
        by_racks.setdefault((racks[cable.a_device], racks[cable.b_device]), []).append(cable)
    order = {name: index for index, name in enumerate((*topology.plan.racks, ""))}
    return {pair: tuple(by_racks[pair]) for pair in sorted(by_racks, key=lambda pair: [order[name] for name in pair])}


def pieces_of(topology: Topology) -> tuple[Cable, ...]:
    """Return the physical cables: cables from device to device, patch cords and trunks."""
    plan = topology.plan
    return every_piece(plan.installed, plan.trunks)


def figures(topology: Topology, cables: Collection[Cable], first: dict[str, Cable]) -> BundleFigures:
    """Return the figures of some cables. `first` is the first tail of each splitter; see `first_tails`."""
    kinds: Counter[tuple[str, str, float | None]] = Counter(map(_of_figures, cables))
    shared = sum(first[cable.head] is not cable for cable in cables if cable.head) if first else 0
    media: Counter[str] = Counter()
    for (medium, _, _), count in kinds.items():
        media[medium] += count
    load = _load(topology, kinds)
    lengths = [length for _, _, length in kinds if length is not None]
    unsized = sum(count for (_, _, length), count in kinds.items() if length is None)
    longest = max(lengths, default=None)
    return BundleFigures(
        load.cables,
        load.cables - shared,
        tuple(sorted(media.items())),
        longest,
        unsized,
        load.area_mm2,
        load.unmeasured,
    )


def first_tails(topology: Topology) -> dict[str, Cable]:
    """Return the first cable of each splitter, by the head of the splitter."""
    return {cable.head: cable for cable in reversed(topology.plan.installed) if cable.head}


def cable_weights(topology: Topology, by_racks: dict[Racks, tuple[Cable, ...]]) -> dict[str, Total]:
    """Return the weight of the cables in each rack in kg; `by_racks` is the result of `bundles`.

    Each end of a cable bears half of its weight, although trays bear some of it. The tails of a splitter divide its
    weight.
    """
    tails = Counter(cable.head for cable in topology.plan.installed if cable.head)
    loads: dict[str, list[tuple[str, Amount]]] = {name: [] for name in topology.plan.racks}
    for pair, cables in by_racks.items():
        kinds: Counter[tuple[str, float | None, int]] = Counter()
        for (model, length_m, head), count in Counter(map(PART, cables)).items():
            kinds[model, length_m, tails.get(head, 1)] += count
        halves = [(kind[0], _half(topology, *kind, count)) for kind, count in kinds.items()]
        for rack in filter(None, pair):
            loads[rack] += halves
    return {rack: total(load) for rack, load in loads.items()}


def _half(topology: Topology, model: str, length_m: float | None, tails: int, count: int) -> Amount:
    """Return half of the weight of `count` cables or tails of one kind in kg."""
    kilograms = topology.plan.kg_per_m.get(model)
    return UNKNOWN if kilograms is None or length_m is None else Amount(count * kilograms * length_m / tails / 2)


def _load(topology: Topology, kinds: Counter[tuple[str, str, float | None]]) -> Load:
    area, unmeasured = 0.0, 0
    for (_, model, _), count in kinds.items():
        diameter = topology.plan.diameters.get(model)
        area += 0.0 if diameter is None else count * pi * diameter**2 / 4
        unmeasured += count if diameter is None else 0
    return Load(kinds.total(), area, unmeasured)


def trays(topology: Topology, by_racks: dict[Racks, tuple[Cable, ...]]) -> list[Tray]:
    """Return the trays that cables with a known route use, rows first; `by_racks` is the result of `bundles`."""
    along: dict[int, dict[int, list[Load]]] = {}
    across: dict[int, dict[int, list[Load]]] = {}
    racks, floor = topology.plan.racks, topology.plan.floor
    for (near, far), cables in by_racks.items():
        if near == far or not far or not near:
            continue
        kinds: Counter[tuple[str, str, float | None]] = Counter()
        for (medium, model, route_m), count in Counter(map(ROUTED, cables)).items():
            if route_m is not None:
                kinds[medium, model, None] += count
        load = _load(topology, kinds)
        if load.cables:
            a, b = racks[near], racks[far]
            column = floor.crossing(a, b) if floor else b.column
            _lay(along.setdefault(a.row, {}), a.column, column, load)
            _lay(across.setdefault(column, {}), a.row, b.row, load)
            _lay(along.setdefault(b.row, {}), column, b.column, load)
    rows = [Tray(row, None, *_fullest(edges)) for row, edges in sorted(along.items()) if edges]
    return rows + [Tray(None, column, *_fullest(edges)) for column, edges in sorted(across.items()) if edges]


def _lay(edges: dict[int, list[Load]], start: int, end: int, load: Load) -> None:
    """Add a load to a tray between two places: it starts at the first and ends at the second."""
    if start != end:
        cables, area, unmeasured = load
        edges.setdefault(min(start, end), []).append(load)
        edges.setdefault(max(start, end), []).append(Load(-cables, -area, -unmeasured))


def _fullest(edges: dict[int, list[Load]]) -> tuple[tuple[int, int], Load, int]:
    """Return the two neighboring places between which a tray is fullest, the load there, and the most unmeasured.

    The load after the last place is zero, so a place always has a neighbor.
    """
    load = Load(0, 0.0, 0)
    loads: dict[int, Load] = {}
    for place in sorted(edges):
        loads[place] = load = _sum([load, *edges[place]])
    fullest = max(loads, key=lambda place: (round(loads[place].area_mm2, 6), loads[place].cables, -place))
    return (fullest, fullest + 1), loads[fullest], max(item.unmeasured for item in loads.values())


def _sum(loads: list[Load]) -> Load:
    return Load(*(sum(values) for values in zip(*loads, strict=True)))
