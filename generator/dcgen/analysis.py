"""All that is known of one blueprint's plan: topology, proofs, bundles and findings, passed on as one value."""

from __future__ import annotations

from functools import cached_property

from dcgen.check.selection import check
from dcgen.evidence import Evidence
from dcgen.finding import Finding


class Analysis(Evidence):
    """A topology with its proofs, bundles and findings, each made on first use and kept with this value."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the plan and of every design rule, without a place in a file."""
        return check(self)
