"""All that is known of one blueprint's plan: topology, proofs, bundles and findings, passed on as one value."""

from __future__ import annotations

from functools import cached_property

from dcgen.check import check
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.topology import Topology


class Analysis(Evidence):
    """A topology with its proofs, bundles and findings, each made on first use and kept with this value.

    `families` are the artifact families that the blueprint selects; without any, all are made.
    """

    def __init__(self, topology: Topology, families: tuple[str, ...] = ()) -> None:
        super().__init__(topology)
        self.families = families

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the plan and of every design rule, without a place in a file."""
        return check(self)
