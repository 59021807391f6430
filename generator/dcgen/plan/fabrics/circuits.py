"""Lines that leave the site: which port of which leaf each of their cables ends on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count

from dcgen.blueprint import Blueprint, Circuit
from dcgen.finding import Finding
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.request import Request
from dcgen.plan.records import SITE, DeviceGroup, Link


def ends_of(line: Circuit) -> tuple[str, ...]:
    """The ports of the provider's end of a line, one for each of its cables."""
    return ("handoff",) if line.links == 1 else tuple(f"handoff{number}" for number in range(1, line.links + 1))


def circuits_of(blueprint: Blueprint, fabric: str) -> dict[str, Circuit]:
    """The lines out that end on a fabric, by name."""
    return {key: line for key, line in sorted(blueprint.circuits.items()) if line.fabric == fabric}


def most_on_a_leaf(lines: dict[str, Circuit]) -> int:
    """How many ports for lines each leaf must have, so that the busiest has enough and every number has a port."""
    found = 0
    for leaf in {line.leaf for line in lines.values()}:
        here = [line for line in lines.values() if line.leaf == leaf]
        highest = max(((line.number or 1) + line.links - 1 for line in here if line.number), default=0)
        found = max(found, highest, sum(line.links for line in here))
    return found


def misplaced(request: Request, leaves: list[DeviceGroup]) -> Iterator[tuple[str, Finding]]:
    """Yield the name and the fault of each circuit on a leaf that the fabric does not have."""
    site = next((item for item in leaves if item.unit == SITE), None)
    numbers = site.numbers if site else ()
    for key, line in circuits_of(request.blueprint, request.name).items():
        if line.leaf not in numbers:
            message = (
                f"uplink '{key}' is to end on leaf {line.leaf} of fabric '{request.name}', which has {len(numbers)}"
            )
            yield key, Finding("DC305", message, "name a leaf that exists", ("circuits", key, "leaf"))


def make_circuit_links(
    request: Request, out: Ports, leaves: list[DeviceGroup], without: Collection[str] = ()
) -> Iterator[Link]:
    """Yield the links of each circuit, on the leaf that the blueprint names; `without` are circuits to leave out."""
    site = next((item for item in leaves if item.unit == SITE), None)
    lines = circuits_of(request.blueprint, request.name)
    taken = {(line.leaf, line.number + index) for line in lines.values() if line.number for index in range(line.links)}
    lowest: dict[int, int] = {}
    for key, line in lines.items():
        if site is None or key in without:
            continue
        leaf = site.names[site.numbers.index(line.leaf)]
        for index, end in enumerate(ends_of(line)):
            number = line.number + index if line.number else _free(line.leaf, taken, lowest)
            far = f"{request.blueprint.name}-uplink-{key}"
            yield Link(request.name, leaf, out[number - 1].name, far, end, line.speed_gbps)


def _free(leaf: int, taken: set[tuple[int, int]], lowest: dict[int, int]) -> int:
    """The lowest number of a leaf that is neither stated, as those in `taken`, nor given; `lowest` is where to look."""
    number = next(number for number in count(lowest.get(leaf, 1)) if (leaf, number) not in taken)
    lowest[leaf] = number + 1
    return number
