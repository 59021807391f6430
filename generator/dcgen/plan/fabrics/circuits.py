"""Circuits that leave the site: the port and leaf on which each of their cables ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dcgen.blueprint import Blueprint, Circuit
from dcgen.finding import Finding
from dcgen.plan.allocation import Slots
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.request import Request
from dcgen.plan.leases import Claim, Lease, Space
from dcgen.plan.records import SITE, DeviceGroup, Link


def ends_of(circuit: Circuit) -> tuple[str, ...]:
    """Return the ports at the provider's end of a circuit, one per cable."""
    if circuit.links == 1:
        return ("handoff",)
    return tuple(f"handoff{number}" for number in range(1, circuit.links + 1))


def circuits_of(blueprint: Blueprint, fabric: str) -> dict[str, Circuit]:
    """Return the circuits that end on a fabric, by name."""
    return {key: circuit for key, circuit in sorted(blueprint.circuits.items()) if circuit.fabric == fabric}


def ports_per_leaf(circuits: dict[str, Circuit]) -> int:
    """Return how many circuit ports each leaf needs: enough for the busiest leaf, and for the highest number."""
    found = 0
    for leaf in {circuit.leaf for circuit in circuits.values()}:
        here = [circuit for circuit in circuits.values() if circuit.leaf == leaf]
        highest = max((circuit.number + circuit.links - 1 for circuit in here if circuit.number), default=0)
        found = max(found, highest, sum(circuit.links for circuit in here))
    return found


def misplaced(request: Request, leaves: tuple[DeviceGroup, ...]) -> Iterator[tuple[str, Finding]]:
    """Yield the name and the error of each circuit on a leaf that the fabric does not have."""
    site = next((item for item in leaves if item.unit == SITE), None)
    numbers = site.numbers if site else ()
    existing = f"{len(numbers)} {'leaf' if len(numbers) == 1 else 'leaves'} outside the units"
    for key, circuit in circuits_of(request.blueprint, request.name).items():
        if circuit.leaf not in numbers:
            message = f"circuit '{key}' ends on leaf {circuit.leaf} of fabric '{request.name}', which has {existing}"
            yield key, Finding("DC305", message, "set `leaf:` to one that exists", ("circuits", key, "leaf"))


def make_circuit_links(
    request: Request, out: Ports, leaves: tuple[DeviceGroup, ...], without: Collection[str] = ()
) -> Iterator[Link]:
    """Yield the links of circuits, each on the leaf that the blueprint names; `without` are circuits to leave out."""
    site = next((item for item in leaves if item.unit == SITE), None)
    circuits = circuits_of(request.blueprint, request.name)
    numbers = {leaf: _numbers(request, leaf, circuits) for leaf in {circuit.leaf for circuit in circuits.values()}}
    for key, circuit in circuits.items():
        if site is None or key in without:
            continue
        leaf = site.names[site.numbers.index(circuit.leaf)]
        for index, end in enumerate(ends_of(circuit), start=1):
            number = numbers[circuit.leaf].slot(key, index)
            far = f"{request.blueprint.name}-uplink-{key}"
            yield Link(request.name, leaf, out[number - 1].name, far, end, circuit.speed_gbps)


def _numbers(request: Request, leaf: int, circuits: dict[str, Circuit]) -> Slots:
    """Return the numbers of the cables of circuits on a leaf: as stated, else the lowest that are free."""
    here = {key: circuit for key, circuit in circuits.items() if circuit.leaf == leaf}
    stated = [Lease(key, circuit.number, circuit.links) for key, circuit in here.items() if circuit.number]
    claims = [
        Claim(key, 1, first=index)
        for key, circuit in here.items()
        if not circuit.number
        for index in range(1, circuit.links + 1)
    ]
    return request.allocation.fit(Space(f"/circuit/{request.name}/{leaf}", 1), claims, stated)
