"""Figures that may be unknown, or rest on a planning assumption, and their sums."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Amount(NamedTuple):
    """A figure that may be unknown (None) and may rest on a planning assumption."""

    value: float | None = None
    assumed: bool = False


UNKNOWN = Amount()


class Total(NamedTuple):
    """A sum of amounts, with the models whose figure is assumed and those whose figure is unknown."""

    value: float = 0.0
    assumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def total(amounts: Iterable[tuple[str, Amount]]) -> Total:
    """The sum of (model, amount) pairs, which remembers what it rests on."""
    value, assumed, unknown = 0.0, set(), set()
    for model, amount in amounts:
        if amount.value is None:
            unknown.add(model)
            continue
        value += amount.value
        if amount.assumed:
            assumed.add(model)
    return Total(value, tuple(sorted(assumed)), tuple(sorted(unknown)))
