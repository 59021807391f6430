"""A need of a workload: what it needs, what the design gives, and whether that holds, fails or cannot be told."""

from math import floor, log10
from typing import Literal, NamedTuple, Self

from dcgen.finding import KeyPath

Verdict = Literal["holds", "fails", "unknown", "stated"]
NEVER = 1e9  # of a limit that a design never keeps, such as the wait in a queue that never empties

PERCENT = "% of the time"


def figure(value: float, digits: int = 3) -> str:
    """Return a number with some digits, without an exponent below 1e9: 2,096 and 0.0165."""
    if 10**digits <= abs(value) < 1e9:
        return f"{value:,.0f}" if value == int(value) or digits <= 4 else f"{value:,.{digits}f}"
    text = f"{value:,.{digits}g}"
    return f"{value:,.0f}" if "e+" in text and abs(value) < 1e9 else text  # 99,999,999.5 in eight digits


def percent(share: float) -> str:
    """Return a share of the time in percent, with two digits of the time that is missing to 100 %."""
    missing = 100 * (1 - share)
    digits = 2 if missing <= 0 or missing >= 10 else min(12, 1 - floor(log10(missing)))
    return f"{100 * share:.{digits}f} %"


class JobNeed(NamedTuple):
    """One row of the comparison of a workload with a design.

    `needed` and `given` are in `unit`, None if unknown. `at_most` marks a limit from above, such as a time. A row
    without a target has no `needed`, and only states what the design gives. `basis` decomposes the numbers as text.
    `assumed` are the names of the assumptions behind the row, and `missing` the values that no source states, each
    with the key that states it. `code`, `fix` and `path` make the finding of a row that fails or cannot be told. The
    path starts at the job, or at `servers`. `giver` names who gives: the design, or the blueprint that states a number.
    `job` is `train` or `serve`, and `name` is that of the job, or of several that share servers.
    """

    title: str
    unit: str
    needed: float | None
    given: float | None
    basis: str
    code: str = ""
    fix: str = ""
    path: KeyPath = ()
    at_most: bool = False
    target: bool = True
    assumed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    giver: str = "the design gives"
    job: str = ""
    name: str = ""

    def of(self, job: str, *names: str) -> Self:
        """Return the row as one of a job, or of several jobs, with the path from the start of the blueprint."""
        place = ("workload", job, *(name for name in names if name and len(names) == 1))
        path = self.path if self.path[:1] == ("servers",) else (*place, *self.path)
        return self._replace(job=job, name=" + ".join(names), path=path)

    @property
    def verdict(self) -> Verdict:
        """The outcome of the comparison of the design with the need."""
        if not self.target:
            return "stated"
        if self.needed is None or self.given is None:
            return "unknown"
        holds = self.given <= self.needed if self.at_most else self.given >= self.needed
        return "holds" if holds else "fails"
