"""A verification as text for a terminal: coverage, faults, repair steps and a summary, each of limited length."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from dcgen.finding import SHOWN, Case, Finding, errors, fold, listed, printable
from dcgen.page import counted
from dcgen.topology import Topology
from dcgen.verify.records import Coverage, CoverageGap, Fault, RepairStep, Verification
from dcgen.verify.reports.located import Places, fault_findings
from dcgen.verify.reports.steps import place_text, stand, work_text

NAMED = 3  # devices that the line of the coverage names


def as_text(verification: Verification, topology: Topology, places: Places) -> str:
    """Return the report in at most some 500 lines, however many faults there are."""
    lines = [printable(coverage_text(verification.coverage))]
    for findings in (verification.findings, _folded(verification, places)):
        if findings:
            lines += ["", listed(findings)]
    if verification.moves:
        lines += ["", "Repair steps in walking order:", *map(printable, _steps(topology, verification.moves))]
    return "\n".join([*lines, "", printable(_summary(verification, topology))])


def coverage_text(coverage: Coverage) -> str:
    """Return how many links are seen, and who does not report the others.

    >>> coverage_text(Coverage(1024, 1011, 1011, (CoverageGap("su03-leaf-05", 13, "no file"),)))
    '1,011 of 1,024 links seen; 13 not reported by su03-leaf-05 (no file)'
    """
    parts = [_gap_text(gap) for gap in coverage.gaps[:NAMED]]
    if rest := coverage.gaps[NAMED:]:
        parts.append(f"{sum(gap.links for gap in rest):,} not reported by {counted(len(rest), 'more device')}")
    seen = f"{coverage.seen:,} of {counted(coverage.planned, 'link')} seen"
    return f"{seen}; {', '.join(parts)}" if parts else seen


def counts_text(verification: Verification) -> str:
    """Return the numbers of correct links, faults and repair steps."""
    faults, steps = counted(len(verification.faults), "fault"), counted(len(verification.moves), "repair step")
    return f"{verification.coverage.ok:,} of {counted(verification.coverage.planned, 'link')} ok, {faults}, {steps}"


def step_line(topology: Topology, move: RepairStep) -> str:
    """Return a step on one line: where, what to do, the label and the length of the cable, and its fault."""
    parts = [work_text(topology, move)]
    if (move.to_rack, move.to_u) != (move.rack, move.u) and (there := place_text(move.to_rack, move.to_u)):
        parts[0] += f" ({there})"
    if move.label:
        parts.append(f"label {move.label}")
    if move.length_m is not None:
        parts.append(f"length {move.length_m:g} m")
    parts.append(f"fault {move.fault}")
    here = place_text(move.rack, move.u) or "rack unknown"
    return f"{here}, {stand(topology, move).device}: {', '.join(parts)}"


def _gap_text(gap: CoverageGap) -> str:
    return f"{gap.links:,} not reported by {gap.device} ({gap.reason})"


def _steps(topology: Topology, moves: tuple[RepairStep, ...]) -> Iterator[str]:
    """Yield the first steps, and a count of the others."""
    width = len(f"{min(len(moves), SHOWN)}")
    for move in moves[:SHOWN]:
        yield f"  {move.number:{width}}. {step_line(topology, move)}"
    if len(moves) > SHOWN:
        yield f"  ... and {len(moves) - SHOWN:,} more; `--sheet DIR` and `--format csv` have all of them"


def _folded(verification: Verification, places: Places) -> list[Finding]:
    """Return the faults as at most `SHOWN` findings: more are folded by device, or else the last of them by code."""
    faults = list(zip(verification.faults, fault_findings(verification, places), strict=True))
    if len(faults) <= SHOWN:
        return [finding for _, finding in faults]
    by_device = _together(faults, lambda fault: (fault.code, fault.devices[:1]))
    if len(by_device) <= SHOWN:
        return by_device
    first = SHOWN - len({fault.code for fault in verification.faults})
    return [*(finding for _, finding in faults[:first]), *_together(faults[first:], lambda fault: fault.code)]


def _together(faults: list[tuple[Fault, Finding]], key: Callable[[Fault], Hashable]) -> list[Finding]:
    """Return one finding per key, with the count of the other faults."""
    return list(fold((Case(key(fault), f"{fault.number}", finding) for fault, finding in faults), "fault"))


def _summary(verification: Verification, topology: Topology) -> str:
    """Return the last line: the site with its counts, and the findings about the files."""
    text = f"{topology.plan.name}: {counts_text(verification)}"
    if others := verification.findings:
        failed = len(errors(others))
        text += f"; files: {counted(failed, 'error')}, {counted(len(others) - failed, 'warning')}"
    return text
