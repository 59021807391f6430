"""The views of the acceptance plan."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.page import FreeText, describe


class AcceptanceCheck(NamedTuple):
    """One check. Every field is a text.

    `scope` is `site`, `fabric`, `unit`, `rack`, `node` or `link`. `expectation` is a number or `pass`, and `unknown` if
    no source states one. `planned` is the figure of the plan of which the expectation is a share, "" if there is none.
    `basis` is the source of the expectation, or how to set it.
    """

    id: FreeText
    scope: str
    target: FreeText
    rack: str
    command: FreeText
    expectation: str
    unit: str
    planned: str
    basis: str

    @property
    def check(self) -> str:
        """The kind of check, with which the id begins."""
        return self.id.partition(":")[0]


class AcceptanceSheet(NamedTuple):
    """The header and one row per check, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[AcceptanceCheck]

    def __repr__(self) -> str:
        return describe(self)


class CheckKind(NamedTuple):
    """A kind of check: its name, how many there are, what to do, and the document behind it."""

    check: str
    number: int
    what: str
    source: str


class CheckLine(NamedTuple):
    """A line of the checklist: a check, its targets, what to expect."""

    check: str
    targets: str
    expectation: str


class RackChecks(NamedTuple):
    """The lines of one rack."""

    rack: str
    lines: tuple[CheckLine, ...]


class Checklist(NamedTuple):
    """The view of `acceptance.md`.

    `site` has the lines of the site, its fabrics and its units. Devices without a rack have the rack "". `unknown`
    counts the checks without an expectation.
    """

    name: str
    kinds: tuple[CheckKind, ...]
    site: tuple[CheckLine, ...]
    racks: tuple[RackChecks, ...]
    unknown: int
