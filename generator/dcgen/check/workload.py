"""Rules of the workload: each need that the design does not meet, or that cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.workload.need import NEVER, PERCENT, JobNeed, figure, percent

COUNTED = ("GPUs", "days", "lanes", "servers", "stages", "steps", "tokens")  # units with a singular
ASSUMABLE = re.compile(r"`((?:read|write)_gbytes_per_s)` of (\S+)$")  # values of storage servers


def design_fits_its_workload(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each need of the workload that fails, and DC600 for each that cannot be told.

    Yield nothing if an error keeps a part out of the plan, because every need depends on the whole site.
    """
    if evidence.topology.plan.incomplete:
        return
    for need in evidence.fit:
        if need.verdict == "fails":
            yield Finding(need.code, _shortfall(need), need.fix, need.path)
        elif need.verdict == "unknown" or (need.given is None and need.missing):
            missing = " and ".join(need.missing) or "a value of the design"
            message = f"{_title(need)}: it cannot be told whether the design meets the workload; unknown: {missing}"
            yield Finding("DC600", message, _statement(need.missing), need.path)


def _statement(missing: tuple[str, ...]) -> str:
    """Return the fix for unknown values: an assumption or parts of the blueprint if possible, else the catalog."""
    named = [match for text in missing if (match := ASSUMABLE.match(text))]
    if named and len(named) == len(missing):
        return "set " + " and ".join(f"`assume: {match[2]}: {{{match[1]}: ..., reason: ...}}`" for match in named)
    if any(text.startswith("`fitted:") for text in missing):
        return "state it in `fitted:` of the server group"
    return "state it in an entry of your catalog folder, with its source"


def _shortfall(need: JobNeed) -> str:
    needed, given = texts(need.needed or 0, need.given or 0)
    if need.unit == PERCENT:  # the distance from 100 % counts
        needed, given = (percent((value or 0) / 100).removesuffix(" %") for value in (need.needed, need.given))
    bound = "at most" if need.at_most else "at least"
    unit = need.unit.removesuffix("s") if needed == "1" and need.unit in COUNTED else need.unit
    never = need.at_most and (need.given or 0) >= NEVER
    gives = "the design never keeps it" if never else f"{need.giver} {given}"
    return f"{_title(need)}: the workload needs {bound} {needed} {unit}, {gives} ({need.basis})"


def _title(need: JobNeed) -> str:
    """Return the title of a need, with the name of its job if it has one."""
    return f"{need.title} of '{need.name}'" if need.name else need.title


def texts(needed: float, given: float) -> tuple[str, str]:
    """Return two figures with as many digits as it takes to tell them apart."""
    for digits in range(3, 16):
        pair = figure(needed, digits), figure(given, digits)
        if pair[0] != pair[1] or needed == given:
            break
    return pair
