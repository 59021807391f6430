"""One site of a fleet by its name, for commands and scripts that take the blueprint of one site."""

from pathlib import Path

from dcgen import pipeline
from dcgen.analysis import Analysis
from dcgen.finding import Finding, FindingsError, did_you_mean, errors, fault, shortened
from dcgen.fleet import reading, sites


def sound(path: Path, root: Path, name: str) -> Analysis:
    """Return the analysis of a site of the fleet at `path`. Raise FindingsError with its errors if it has any."""
    return pipeline.without_errors(*examine(path, root, name))


def examine(path: Path, root: Path, name: str) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis of a site of the fleet at `path`, None with errors that stop its plan, and its findings.

    Raise FindingsError if the fleet or one of its rows has errors, or if it has no such site.
    """
    fleet = reading.load(path, root)
    if faults := errors(fleet.findings):
        raise FindingsError(faults)
    if name not in fleet.rows:
        message, hint = f"there is no site '{shortened(name)}'", did_you_mean(name, fleet.rows)
        raise fault("DC803", message, hint, place=fleet.in_file(("sites",)))
    row = fleet.rows[name]
    return sites.plan(fleet, row, reading.site_document(fleet, row))
