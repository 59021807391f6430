"""Figures that may be unknown, assumed or only a lower bound, and their sums."""

from collections.abc import Iterable
from typing import NamedTuple


class Amount(NamedTuple):
    """A figure, None if nothing of it is known. `assumed` is set if a planning assumption gives it.

    `missing` names what the figure does not include, such as the model of a fitted part without a figure. A figure
    with something missing is a lower bound.
    """

    value: float | None = None
    assumed: bool = False
    missing: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Return whether this is the whole figure: neither unknown nor a lower bound."""
        return self.value is not None and not self.missing


UNKNOWN = Amount()


class Total(NamedTuple):
    """A sum of amounts, with the models whose figure is assumed and the models whose figure is not wholly known.

    With unknown models the sum is a lower bound.
    """

    value: float = 0.0
    assumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def total(amounts: Iterable[tuple[str, Amount]]) -> Total:
    """Return the sum of (model, amount) pairs, with the models of assumed and unknown amounts.

    A lower bound counts with its value, and its model as unknown.
    """
    value, assumed, unknown = 0.0, set(), set()
    for model, (figure, is_assumed, missing) in amounts:
        if figure is None or missing:
            unknown.add(model)
        value += figure or 0.0
        if is_assumed:
            assumed.add(model)
    return Total(value, tuple(sorted(assumed)), tuple(sorted(unknown)))


def scaled(amount: Amount, factor: float) -> Amount:
    """Return a multiple or a share of an amount, with the same marks."""
    value, assumed, missing = amount
    return amount if value is None else Amount(value * factor, assumed, missing)


def merge(totals: Iterable[Total]) -> Total:
    """Return the sum of totals, with the assumed and the unknown models of all of them."""
    parts = list(totals)
    assumed = sorted({model for part in parts for model in part.assumed})
    unknown = sorted({model for part in parts for model in part.unknown})
    return Total(sum(part.value for part in parts), tuple(assumed), tuple(unknown))
