"""Figures that may be unknown or assumed, and their sums."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Amount(NamedTuple):
    """A figure, None if it is unknown. `assumed` is set if a planning assumption gives it."""

    value: float | None = None
    assumed: bool = False


UNKNOWN = Amount()


class Total(NamedTuple):
    """A sum of amounts, with the models whose figure is assumed and the models whose figure is unknown."""

    value: float = 0.0
    assumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def total(amounts: Iterable[tuple[str, Amount]]) -> Total:
    """Return the sum of (model, amount) pairs, with the models of assumed and unknown amounts."""
    value, assumed, unknown = 0.0, set(), set()
    for model, amount in amounts:
        if amount.value is None:
            unknown.add(model)
            continue
        value += amount.value
        if amount.assumed:
            assumed.add(model)
    return Total(value, tuple(sorted(assumed)), tuple(sorted(unknown)))
