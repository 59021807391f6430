"""A verification as a SARIF log: a result per fault, with the places of the observed files that show it."""

from __future__ import annotations

from itertools import islice

from dcgen import report
from dcgen.topology import Topology
from dcgen.verify.records import Verification
from dcgen.verify.reports.located import Places, fault_findings, places_of

RELATED = 20  # further places of a fault: GitHub shows few, and a fault of a whole unit has thousands


def as_sarif(verification: Verification, _topology: Topology, places: Places) -> str:
    """Return the findings about the files, then every fault. Its further places are related locations."""
    findings = [*verification.findings, *fault_findings(verification, places)]
    first = len(verification.findings)
    further = {
        first + index: tuple(islice(places_of(fault, places), 1, RELATED + 1))
        for index, fault in enumerate(verification.faults)
    }
    return report.as_sarif(findings, further)
