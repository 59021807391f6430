"""The analysis of one blueprint as one value: topology, proofs, bundles and findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from dcgen.check.selection import check
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.topology import Topology

Value = TypeVar("Value")


class Analysis(Evidence):
    """A topology with its proofs, bundles and findings, each calculated on first use and kept with this value.

    `families` are the artifact families that the blueprint selects. If it selects none, a build makes all of them.
    Without `workbooks`, a build makes no spreadsheets.
    """

    def __init__(self, topology: Topology, families: tuple[str, ...] = (), workbooks: bool = True) -> None:
        super().__init__(topology)
        self.families = families
        self.workbooks = workbooks
        self._made: dict[Callable[[Topology], Any], Any] = {}

    def once(self, make: Callable[[Topology], Value]) -> Value:
        """Return what `make` derives from the topology, computed on the first call and shared by later calls."""
        if make not in self._made:
            self._made[make] = make(self.topology)
        made: Value = self._made[make]
        return made

    def forget(self) -> None:
        """Free all values of `once`, which later calls compute again."""
        self._made.clear()

    def known(self, make: Callable[[Topology], Value]) -> Value | None:
        """Return what an earlier call of `once` computed, None if there was none."""
        made: Value | None = self._made.get(make)
        return made

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the plan and of every design rule, without their places in the file."""
        return check(self)
