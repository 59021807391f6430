"""Bisection of leaves with uneven links to their spines, by trying every side of each spine.

If the sides of the spines are given, a leaf costs its bandwidth to the spines of the other side. A set of leaves
costs the sum of its leaves. Sorting finds the cheapest among leaves with equal ports.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, product
from math import prod
from typing import NamedTuple


class UnevenLeaf(NamedTuple):
    """The Gbps of the used ports of a leaf, and its Gbps to each spine of the group."""

    ports: float
    up: tuple[float, ...]


def worst_split(leaves: list[UnevenLeaf], steps: int) -> float | None:
    """Return the cheapest cut as a share of half of all ports, None if the search needs more than `steps` steps."""
    if not leaves:
        return None
    spines = len(leaves[0].up)
    kinds = Counter(leaves)
    counts = Counter(leaf.ports for leaf in leaves if leaf.ports)
    states = prod(count + 1 for count in counts.values())
    if spines > steps.bit_length() or (states + len(kinds) * spines) << (spines - 1) > steps:
        return None
    everything = sum(leaf.ports for leaf in leaves)
    return min(_cheapest(kinds, spines, side, everything) for side in range(1 << (spines - 1))) / everything


def _cheapest(kinds: Counter[UnevenLeaf], spines: int, side: int, everything: float) -> float:
    """Return twice the Gbps of the cheapest cut with the spines of the bits of `side` on the near side."""
    base, extra = 0.0, dict[float, list[float]]()
    for leaf, count in kinds.items():
        near = sum(leaf.up[spine] for spine in range(spines) if side >> spine & 1)
        far = sum(leaf.up) - near  # the cost of the leaf on the near side; on the far side it costs `near`
        if leaf.ports:
            base += near * count
            extra.setdefault(leaf.ports, []).extend([far - near] * count)
        else:
            base += min(near, far) * count
    sums = [list(_sums(ports, sorted(costs))) for ports, costs in extra.items()]
    return min(
        2 * (base + sum(cost for _, cost in chosen)) + abs(2 * sum(ports for ports, _ in chosen) - everything)
        for chosen in product(*sums)
    )


def _sums(ports: float, costs: list[float]) -> Iterator[tuple[float, float]]:
    """Yield for each number of leaves on the near side their port Gbps and the least that they cost there."""
    for count, cost in enumerate(accumulate(costs, initial=0.0)):
        yield count * ports, cost
