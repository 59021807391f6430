"""A figure that a test compares with a limit. An unknown figure never passes."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NoReturn

from dcgen.plan.amounts import Total, merge

NEAR = 1e-9  # relative, as for the design rules: sums of the same figures in another order differ by less


class Quantity:
    """A figure with its unit: the whole figure, or a lower bound if models have no figure.

    A whole figure compares and adds like a number. A lower bound gives a result only if the result is certain: a rack
    of at least 45 kW is not below 40 kW. Any other comparison raises AssertionError and names the unknown models.

    `at_least` is the known part. `unknown` names the models without a figure, and `assumed` the models whose figure is
    a planning assumption.
    """

    __slots__ = ("assumed", "at_least", "name", "unit", "unknown")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, name: str, unit: str, figure: Total) -> None:
        self.name, self.unit = name, unit
        self.at_least, self.assumed, self.unknown = figure

    @property
    def is_known(self) -> bool:
        """Return whether this is the whole figure and not a lower bound."""
        return not self.unknown

    @property
    def value(self) -> float:
        """Return the whole figure. Raise AssertionError if it is a lower bound."""
        __tracebackhide__ = True
        if self.unknown:
            _refuse(self, "it has no value")
        return self.at_least

    def __lt__(self, other: Any) -> bool:
        __tracebackhide__ = True
        return self._holds("<", other, lambda order: order < 0)

    def __le__(self, other: Any) -> bool:
        __tracebackhide__ = True
        return self._holds("<=", other, lambda order: order <= 0)

    def __gt__(self, other: Any) -> bool:
        __tracebackhide__ = True
        return self._holds(">", other, lambda order: order > 0)

    def __ge__(self, other: Any) -> bool:
        __tracebackhide__ = True
        return self._holds(">=", other, lambda order: order >= 0)

    def __eq__(self, other: Any) -> bool:
        __tracebackhide__ = True
        if isinstance(other, Quantity | float | int):
            return self._holds("==", other, lambda order: order == 0)
        return bool(self.value == other)  # such as pytest.approx

    def __add__(self, other: Any) -> Quantity:
        __tracebackhide__ = True
        if isinstance(other, Quantity):
            assert self.unit == other.unit, f"{self.name} is in {self.unit}, and {other.name} in {other.unit}"
            return Quantity("the sum", self.unit, merge([self._total(), other._total()]))
        if not isinstance(other, float | int):
            return NotImplemented
        return Quantity(self.name, self.unit, self._total()._replace(value=self.at_least + other))

    __radd__ = __add__

    def __mul__(self, factor: Any) -> Quantity:
        if not isinstance(factor, float | int) or not 0 <= factor < math.inf:
            return NotImplemented
        return Quantity(self.name, self.unit, self._total()._replace(value=self.at_least * factor))

    __rmul__ = __mul__

    def __float__(self) -> float:
        __tracebackhide__ = True
        return self.value

    def __round__(self, digits: int | None = None) -> float:
        __tracebackhide__ = True
        return round(self.value, digits)

    def __bool__(self) -> bool:
        __tracebackhide__ = True
        return self != 0

    def __repr__(self) -> str:
        figure = f"{self.at_least:g} {self.unit}"
        return f"at least {figure} (unknown: {', '.join(self.unknown)})" if self.unknown else figure

    def _total(self) -> Total:
        return Total(self.at_least, self.assumed, self.unknown)

    def _holds(self, sign: str, other: Any, holds: Callable[[int], bool]) -> bool:
        """Return whether a comparison holds. Raise AssertionError if the unknown part decides it."""
        __tracebackhide__ = True
        if not isinstance(other, Quantity | float | int):
            return NotImplemented  # type: ignore[no-any-return]
        low, high = _range(self)
        least, most = _range(other)
        assert least == least, f"{self.name} cannot be compared with {other}"  # not a number
        below, above = _order(low, most), _order(high, least)
        possible = {-1} if below < 0 else set()
        possible |= {1} if above > 0 else set()
        possible |= {0} if below <= 0 <= above else set()
        results = {holds(order) for order in possible}
        if len(results) > 1:
            bound = other if isinstance(other, Quantity) and not self.unknown else self
            _refuse(bound, f"`{self.name} {sign} {other!r}` is not certain")
        return results.pop()


def _refuse(bound: Quantity, consequence: str) -> NoReturn:
    __tracebackhide__ = True
    known = f"{bound.name} is at least {bound.at_least:g} {bound.unit}"
    models = ", ".join(bound.unknown)
    raise AssertionError(f"{known}; unknown: {models}. So {consequence}. State the values under `assume:`")


def _range(figure: Quantity | float) -> tuple[float, float]:
    """Return the smallest and the largest value that a figure can have."""
    if isinstance(figure, Quantity):
        return figure.at_least, math.inf if figure.unknown else figure.at_least
    return figure, figure


def _order(a: float, b: float) -> int:
    """Return -1, 0 or 1 if `a` is smaller than `b`, equal up to rounding, or larger."""
    return 0 if math.isclose(a, b, rel_tol=NEAR) else -1 if a < b else 1
