"""A need of a workload: what it needs, what the design gives, and whether that holds, fails or cannot be told."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dcgen.finding import KeyPath

Verdict = Literal["holds", "fails", "unknown", "stated"]
NEVER = 1e9  # of a limit that a design never keeps, such as the wait in a queue that never empties


class JobNeed(NamedTuple):
    """One row of the comparison of a workload with a design.

    `needed` and `given` are in `unit`, None if unknown. `at_most` marks a limit from above, such as a time. A row
    without a target has no `needed`, and only states what the design gives. `basis` decomposes the numbers in words.
    `assumed` are the names of the assumptions behind the row, and `missing` the values that no source states, each
    with the key that states it. `code`, `fix` and `path` make the finding of a row that fails or cannot be told.
    """

    job: str
    title: str
    unit: str
    needed: float | None
    given: float | None
    basis: str
    code: str
    fix: str
    path: KeyPath
    at_most: bool = False
    target: bool = True
    assumed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Whether the design gives what the workload needs."""
        if not self.target:
            return "stated"
        if self.needed is None or self.given is None:
            return "unknown"
        holds = self.given <= self.needed if self.at_most else self.given >= self.needed
        return "holds" if holds else "fails"
