"""What a fabric gives and what is lost when one thing fails, proved from the cables that were planned.

All figures are capacities: what the cables can carry when every flow is placed as well as it can be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from dcgen.plan.records import FabricSummary
from dcgen.proof.bisection import bisect
from dcgen.proof.losses import Loss, try_losses
from dcgen.proof.wiring import TierPair, Trunk, Wiring, make_wirings, parts
from dcgen.topology import Topology

__all__ = ["Loss", "Proof", "Ratio", "Span", "TierPair", "Trunk", "Wiring", "make_wirings", "prove", "prove_wiring"]


class Ratio(NamedTuple):
    """The Gbps of a leaf's ports in use, and the Gbps and the number of its links to spines."""

    leaf: str
    down_gbps: float
    up_gbps: float
    links: int

    @property
    def value(self) -> float:
        """How many times the leaf is oversubscribed by the ports that are in use."""
        return self.down_gbps / self.up_gbps


class Span(NamedTuple):
    """The least and the most links that two switches of neighboring tiers in one group have."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What the cables of one fabric, or of one plane of it, give.

    `ports`, their `gbps` together, and `devices` are those that end on it, `parts` the number of sets of ports that
    reach each other, `rails` the most rails that one leaf carries (0 where ports have none). `worst` and `best` are
    leaves by their ratio, None without spines; `bisection` is None where it was not computed, and 0 where `apart` is
    not empty: two devices that reach each other on no plane. `twice` are ports with more than one cable,
    `broken` says what contradicts the design, `lopsided` are devices whose ports differ from plane to plane.
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


MAX_KINDS = 200  # kinds of devices, by the parts of a fabric that they reach, of which every two are compared


def prove(topology: Topology) -> tuple[Proof, ...]:
    """The proof of each fabric, or plane of one, in the plan's order."""
    twice, wirings = _used_twice(topology), make_wirings(topology)
    planes: dict[str, list[Wiring]] = defaultdict(list)
    for fabric, wiring in wirings:
        planes[fabric.name].append(wiring)
    apart = {name: find_apart(found) for name, found in planes.items()}
    return tuple(
        prove_wiring(fabric, wiring, twice.get(fabric.name, ()), apart[fabric.name]) for fabric, wiring in wirings
    )


def find_apart(planes: list[Wiring]) -> tuple[str, ...]:
    """Two devices that reach each other on none of the planes of a fabric; none where all do."""
    seen: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for plane, wiring in enumerate(planes):
        if not wiring.tiers:  # a mesh joins each device to each
            return ()
        part_of = {switch: index for index, part in enumerate(parts(wiring.tiers, wiring.bundles)) for switch in part}
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
    """The proof of one wiring; `twice` are the ports of its fabric that have several cables, `apart` two devices that
    do not reach each other."""
    ports = wiring.ports
    nodes = list(wiring.tiers or dict.fromkeys(device for pair in wiring.bundles for device in pair))
    reached = [part for part in parts(nodes, wiring.bundles) if not wiring.tiers or any(ports[node] for node in part)]
    ratios = sorted(_ratios(wiring), key=lambda item: -item.value)
    even = {name: sum(home.values()) * (wiring.planes - 1) for name, home in wiring.homes.items()}
    return Proof(
        fabric=fabric,
        ports=sum(ports.values()) or 2 * sum(each.links for each in wiring.bundles.values()) * (not wiring.tiers),
        gbps=sum(wiring.down_gbps.values()),
        devices=len(wiring.homes if wiring.tiers else nodes),
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
        lopsided=tuple(name for name, others in wiring.elsewhere.items() if others != even[name]),
    )


def _used_twice(topology: Topology) -> dict[str, tuple[str, ...]]:
    """The ports that more than one cable ends on, by the fabric of such a cable."""
    found: dict[str, list[str]] = defaultdict(list)
    for device, cables in topology.cables_of.items():
        ports = [(cable.a_port if cable.a_device == device else cable.b_port) for cable in cables]
        if len(set(ports)) < len(ports):
            fabrics = {port: cable.fabric for port, cable in zip(ports, cables, strict=True)}
            for port, count in Counter(ports).items():
                if count > 1:
                    found[fabrics[port]].append(f"{device}:{port}")
    return {fabric: tuple(names) for fabric, names in found.items()}


def _ratios(wiring: Wiring) -> Iterator[Ratio]:
    """The ratio of each leaf that has ports in use and spines above it."""
    for leaf, above in wiring.above.items():
        up = [bundle for upper, bundle in above.items() if wiring.tiers.get(upper) == "spine"]
        if up and wiring.ports[leaf]:
            gbps, links = sum(bundle.gbps for bundle in up), sum(bundle.links for bundle in up)
            yield Ratio(leaf, wiring.down_gbps[leaf], gbps, links)


def _span(wiring: Wiring, groups: tuple[TierPair, ...]) -> Span | None:
    """The least and the most links of any two switches of one group; None where nothing is joined."""
    pairs = sum(len(group.lower) * len(group.upper) for group in groups)
    if not pairs:
        return None
    kept = {switch: index for index, group in enumerate(groups) for switch in group.upper}
    links = [bundle.links for (_, upper), bundle in wiring.bundles.items() if upper in kept]
    return Span(0 if len(links) < pairs else min(links), max(links))


def _broken(fabric: FabricSummary, wiring: Wiring, reached: list[list[str]]) -> Iterator[str]:
    """What contradicts the design: strays, ports that do not reach each other, and rails that share a leaf."""
    yield from wiring.strays
    rails = [set().union(*(wiring.rails.get(node, ()) for node in part)) for part in reached]
    apart = all(rails) and sum(map(len, rails)) == len(set().union(*rails))  # each rail is a part of its own
    if fabric.spines and len(reached) > 1 and not apart:
        yield f"its ports fall into {len(reached)} parts that do not reach each other"
    for leaf, found in wiring.rails.items():
        if len(found) > fabric.rails_per_leaf:
            yield f"leaf {leaf} carries {len(found)} rails, its share is {fabric.rails_per_leaf}"
