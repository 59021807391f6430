"""Availability of servers in parallel, and the capacity of servers behind a queue."""

from __future__ import annotations

from math import comb


def available(needed: int, installed: int, each: float) -> float:
    """Return the share of the time in which at least `needed` of `installed` equal servers run.

    `each` is the availability of one server. The servers fail independently.
    """
    return sum(
        comb(installed, count) * each**count * (1 - each) ** (installed - count)
        for count in range(needed, installed + 1)
    )


def availability(hours_between_failures: float, hours_to_repair: float) -> float:
    """Return the share of the time in which a part runs."""
    return hours_between_failures / (hours_between_failures + hours_to_repair)


def installed_for(needed: int, each: float, target: float, most: int = 10_000) -> int | None:
    """Return the smallest number of servers of which `needed` run for a `target` share of the time, None above `most`.

    Each spare server multiplies the unavailability by about 1 - `each`, so the loop is short for any real target.
    """
    return next((count for count in range(needed, most + 1) if available(needed, count, each) >= target), None)
