"""The cages of existing switches that other links use: no planned link takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.catalog.models import PortGroup, Switch
from dcgen.finding import Finding, KeyPath


def without_taken(switch: Switch, taken: Iterable[int]) -> Switch:
    """Return a switch without the cages in use. Cages that a finding of `taken_faults` names have no effect."""
    numbers = set(taken)
    if not numbers:
        return switch
    groups = [group for each in switch.port_groups if (group := _trimmed(each, numbers))]
    return switch.model_copy(update={"port_groups": tuple(groups)}) if groups else switch


def taken_faults(switch: Switch, taken: Iterable[int], path: KeyPath) -> Iterator[Finding]:
    """Yield DC117 for cages that the switch does not have, cages in the middle, and a switch without free ones."""
    numbers, known = set(taken), set[int]()
    for group in switch.port_groups:
        cages = range(group.first, group.first + group.cages)
        known.update(cages)
        here = sorted(numbers.intersection(cages))
        if here and _edges(group, set(here)) is None:
            message = f"the cages in use of {switch.model} leave free cages on both sides: {_range(here)} of "
            hint = f"list them from cage {cages[0]} up, or to cage {cages[-1]}, with the free ones before or after them"
            yield Finding("DC117", f"{message}{cages[0]} to {cages[-1]}", hint, path)
    if unknown := sorted(numbers - known):
        message = f"{switch.model} has no cage {unknown[0]}"
        yield Finding("DC117", message, f"list cages {min(known)} to {max(known)}", path)
    elif numbers and numbers >= known:
        yield Finding("DC117", f"no cage of {switch.model} is free", "list fewer cages, or use another switch", path)


def _trimmed(group: PortGroup, numbers: set[int]) -> PortGroup | None:
    """Return a group of cages without those in use, None if no cage is free."""
    edges = _edges(group, numbers.intersection(range(group.first, group.first + group.cages)))
    if edges is None:
        return group
    low, high = edges
    if low + high >= group.cages:
        return None
    return group.model_copy(update={"first": group.first + low, "cages": group.cages - low - high})


def _edges(group: PortGroup, numbers: set[int]) -> tuple[int, int] | None:
    """Return how many cages are in use at the low and the high end of a group, None if others are in use too.

    A mode that disables the neighbor of a cage needs whole pairs, so the counts are multiples of its cages.
    """
    step = max(mode.takes for mode in group.modes)
    low = high = 0
    while low < group.cages and group.first + low in numbers:
        low += 1
    while high < group.cages - low and group.first + group.cages - 1 - high in numbers:
        high += 1
    if low + high < len(numbers):
        return None
    return -(-low // step) * step, -(-high // step) * step


def _range(numbers: list[int]) -> str:
    return f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"
