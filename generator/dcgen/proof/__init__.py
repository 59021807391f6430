"""Proofs: the bandwidth of each fabric and the impact of each single failure, calculated from the planned cables.

All figures are capacities: the traffic that the cables can carry with the best placement of every flow.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from dcgen.plan.records import FabricSummary
from dcgen.proof.bisection import bisect
from dcgen.proof.losses import Loss, try_losses
from dcgen.proof.wiring import TierPair, Trunk, Wiring, make_wirings
from dcgen.topology import Topology

__all__ = [
    "Loss",
    "Proof",
    "Ratio",
    "Span",
    "TierPair",
    "Trunk",
    "Wiring",
    "make_wirings",
    "prove",
    "prove_wiring",
    "used_twice",
]


class Ratio(NamedTuple):
    """The Gbps of the used ports of a leaf, and the Gbps and the number of its links to spines."""

    leaf: str
    down_gbps: float
    up_gbps: float
    links: int

    @property
    def value(self) -> float:
        """The oversubscription of the leaf by its used ports."""
        return self.down_gbps / self.up_gbps


class Span(NamedTuple):
    """The smallest and largest number of links between two switches of neighboring tiers in one group."""

    least: int
    most: int


class Proof(NamedTuple):
    """The results for the cables of one fabric, or of one plane of a fabric.

    `ports` and `devices` count the ends on the fabric, and `gbps` is the bandwidth of these ports together. `parts`
    is the number of sets of ports that reach each other. `rails` is the largest number of rails on a leaf, 0 if ports
    have no rails. `worst` and `best` are leaves by their ratio, None without spines.
    `bisection` is None if it was not calculated. `apart` names two devices that cannot reach each other on any plane.
    In that case `bisection` is 0. `shared` is the fewest spines that two leaves of a group have in common, None where
    a leaf has no other. `twice` lists ports with several cables, and `broken` the contradictions to the
    design. `lopsided` lists devices with unequal numbers of ports per plane.
    """

    fabric: FabricSummary
    ports: int
    gbps: float
    devices: int
    parts: int
    rails: int
    worst: Ratio | None
    best: Ratio | None
    bisection: float | None
    leaf_links: Span | None
    core_links: Span | None
    losses: tuple[Loss, ...]
    apart: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    lopsided: tuple[str, ...] = ()
    shared: int | None = None


MAX_KINDS = 200  # sets of reachable parts; every two are compared, and real fabrics have a handful


def prove(topology: Topology, twice: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Proof, ...]:
    """Return the proof of each fabric or plane, in the order of the plan. `twice` is the result of `used_twice`."""
    twice, wirings = used_twice(topology) if twice is None else twice, make_wirings(topology)
    planes: dict[str, list[Wiring]] = defaultdict(list)
    for fabric, wiring in wirings:
        planes[fabric.name].append(wiring)
    apart = {name: find_apart(wirings_) for name, wirings_ in planes.items()}
    return tuple(
        prove_wiring(fabric, wiring, twice.get(fabric.name, ()), apart[fabric.name]) for fabric, wiring in wirings
    )


def find_apart(planes: list[Wiring]) -> tuple[str, ...]:
    """Return two devices that cannot reach each other on any plane of a fabric, or nothing if all can."""
    seen: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for plane, wiring in enumerate(planes):
        if not wiring.tiers or len(planes) == len(wiring.parts) == 1:  # a mesh connects all devices
            return ()
        part_of = {switch: index for index, part in enumerate(wiring.parts) for switch in part}
        for device, home in wiring.homes.items():
            seen[device] |= {(plane, part_of[switch]) for switch in home}
    kinds: dict[frozenset[tuple[int, int]], str] = {}
    for device, reached in seen.items():
        kinds.setdefault(frozenset(reached), device)
    pairs = combinations(list(kinds)[:MAX_KINDS], 2)
    return next(((kinds[one], kinds[other]) for one, other in pairs if one.isdisjoint(other)), ())


def prove_wiring(
    fabric: FabricSummary, wiring: Wiring, twice: tuple[str, ...] = (), apart: tuple[str, ...] = ()
) -> Proof:
    """Return the proof of one wiring. `twice` and `apart` are results for its whole fabric; see `Proof`."""
    ports = wiring.ports
    reached = [part for part in wiring.parts if not wiring.tiers or any(ports[node] for node in part)]
    ratios = sorted(_ratios(wiring), key=lambda ratio: -ratio.value)
    elsewhere = wiring.planes - 1
    return Proof(
        fabric=fabric,
        ports=sum(ports.values()) or 2 * sum(trunk.links for trunk in wiring.bundles.values()) * (not wiring.tiers),
        gbps=sum(wiring.down_gbps.values()),
        devices=len(wiring.homes) if wiring.tiers else sum(map(len, wiring.parts)),
        parts=len(reached),
        rails=max(map(len, wiring.rails.values()), default=0),
        worst=ratios[0] if ratios else None,
        best=ratios[-1] if ratios else None,
        bisection=0.0 if apart else bisect(wiring),
        leaf_links=_span(wiring, wiring.spine_groups),
        core_links=_span(wiring, wiring.core_groups),
        losses=try_losses(wiring),
        apart=apart,
        twice=twice,
        broken=tuple(_broken(fabric, wiring, reached)),
        lopsided=tuple(
            name for name, others in wiring.elsewhere.items() if others != sum(wiring.homes[name].values()) * elsewhere
        ),
        shared=_shared(wiring),
    )


def used_twice(topology: Topology) -> dict[str, tuple[str, ...]]:
    """Return the ports with more than one cable, by the fabric of such a cable."""
    used: dict[str, list[str]] = defaultdict(list)
    for device, cables in topology.cables_of.items():
        ports = [(cable.a_port if cable.a_device == device else cable.b_port) for cable in cables]
        if len(set(ports)) < len(ports):
            fabrics = {port: cable.fabric for port, cable in zip(ports, cables, strict=True)}
            for port, count in Counter(ports).items():
                if count > 1:
                    used[fabrics[port]].append(f"{device}:{port}")
    return {fabric: tuple(names) for fabric, names in used.items()}


def _ratios(wiring: Wiring) -> Iterator[Ratio]:
    """Yield the ratio of each leaf with used ports and with spines."""
    for leaf, above in wiring.above.items():
        up = [trunk for upper, trunk in above.items() if wiring.tiers.get(upper) == "spine"]
        if up and wiring.ports[leaf]:
            gbps, links = sum(trunk.gbps for trunk in up), sum(trunk.links for trunk in up)
            yield Ratio(leaf, wiring.down_gbps[leaf], gbps, links)


def _span(wiring: Wiring, groups: tuple[TierPair, ...]) -> Span | None:
    """Return the smallest and largest number of links between two switches of a group, None without links."""
    pairs = sum(len(group.lower) * len(group.upper) for group in groups)
    if not pairs:
        return None
    uppers = {switch for group in groups for switch in group.upper}
    links: list[int] = []
    for lower, trunks in wiring.fans:
        own = [trunk.links for upper, trunk in trunks.items() if upper in uppers]
        pairs -= len(lower) * len(own)
        links += own
    return Span(0 if pairs > 0 else min(links), max(links))


def _shared(wiring: Wiring) -> int | None:
    """Return the fewest spines that two leaves of a group have in common, None without two leaves below spines.

    Leaves with the same spines are compared once. Only the first `MAX_KINDS` sets of spines are compared.
    """
    found: list[int] = []
    for group in wiring.spine_groups:
        if len(group.lower) > 1 and group.upper:
            upper = set(group.upper)
            sets = list(dict.fromkeys(frozenset(wiring.above[leaf].keys() & upper) for leaf in group.lower))
            pairs = combinations(sets[:MAX_KINDS], 2)
            found.append(min([len(sets[0]), *(len(one & other) for one, other in pairs)]))
    return min(found, default=None)


def _broken_pairs(fabric: FabricSummary, wiring: Wiring) -> Iterator[str]:
    """Yield each leaf under spines that has more or fewer peer links than designed, or several peers."""
    if not fabric.spines:
        return
    peers: dict[str, list[int]] = {leaf: [] for leaf in fabric.leaves}
    for pair, trunk in wiring.peers.items():
        for leaf in pair:
            peers[leaf].append(trunk.links)
    wanted = [fabric.peer_links] if fabric.peer_links else []
    for leaf, links in peers.items():
        if links != wanted:
            yield f"leaf {leaf} has {sum(links)} peer links to {len(links)} leaves instead of {fabric.peer_links}"


def _broken(fabric: FabricSummary, wiring: Wiring, reached: list[list[str]]) -> Iterator[str]:
    """Yield contradictions to the design: stray cables, unreachable ports, and too many rails on a leaf."""
    yield from wiring.strays
    yield from _broken_pairs(fabric, wiring)
    rails = [set().union(*(wiring.rails.get(node, ()) for node in part)) for part in reached]
    apart = all(rails) and sum(map(len, rails)) == len(set().union(*rails))  # each rail is a separate part
    if (fabric.spines or fabric.far) and len(reached) > 1 and not apart:
        yield f"its ports are in {len(reached)} parts that cannot reach each other"
    for leaf, on_leaf in wiring.rails.items():
        if len(on_leaf) > fabric.rails_per_leaf:
            yield f"leaf {leaf} carries {len(on_leaf)} rails instead of {fabric.rails_per_leaf}"
