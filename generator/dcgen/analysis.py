"""The analysis of one blueprint as one value: topology, proofs, bundles and findings."""

from __future__ import annotations

from functools import cached_property

from dcgen.check.selection import check
from dcgen.evidence import Evidence
from dcgen.finding import Finding


class Analysis(Evidence):
    """A topology with its proofs, bundles and findings, each calculated on first use and kept with this value."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the plan and of every design rule, without their places in the file."""
        return check(self)
