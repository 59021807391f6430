"""The command of as-built verification: `verify`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dcgen import examples
from dcgen.printing import print_findings, unknown

if TYPE_CHECKING:
    from pathlib import Path

    from dcgen.analysis import Analysis
    from dcgen.finding import Finding
    from dcgen.verify.records import Verification
    from dcgen.verify.reports import Places


@click.command(epilog=examples.VERIFY)
@click.argument("blueprint", type=click.Path())
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "sarif", "prometheus"]),
    default="text",
    show_default=True,
    help="Format of the report: text, JSON, CSV with a row per link, SARIF, or metrics of Prometheus.",
)
@click.option("--site", metavar="NAME", help="Verify this site of a fleet.")
@click.option("--fabric", "fabrics", multiple=True, metavar="NAME", help="Verify only the cables of this fabric.")
@click.option("--partial", is_flag=True, help="Accept planned links that no file reports.")
@click.option("--sheet", type=click.Path(), metavar="DIR", help="Write repair sheets to this folder.")
@click.option("--force", is_flag=True, help="Replace or remove repair sheets that a person edited.")
@click.option("--learn", is_flag=True, help="Record the addresses and serial numbers that the files prove in the lock.")
def verify(
    blueprint: str,
    files: tuple[str, ...],
    form: str,
    site: str | None,
    fabrics: tuple[str, ...],
    partial: bool,
    sheet: str | None,
    force: bool,
    learn: bool,
) -> None:
    """Compare the cables that machines report with the plan, and name each one in the wrong port.

    FILE is a report of neighbors, a list of devices or of outlets, or a folder of such files. Exit with 0 only if every
    planned link is seen (with `--partial`: or not reported) and nothing is wrong.
    """
    from dataclasses import replace
    from pathlib import Path  # here, so that `--help` stays fast

    from dcgen import pipeline
    from dcgen.finding import errors
    from dcgen.verify import reports
    from dcgen.verify import verify as compare
    from dcgen.verify.formats import located, places, read

    path = Path(blueprint)
    if site and learn:
        raise click.UsageError("--learn needs a blueprint of one site: the lock of a fleet has no addresses")
    analysis, findings = _examined(path, site)
    if analysis is None or errors(findings):
        print_findings(errors(findings))
        sys.exit(1)
    _refuse_unknown(analysis, fabrics)
    found = compare(analysis.topology, read([Path(file) for file in files]), fabrics)
    found = replace(found, findings=tuple(located(found.findings)))
    known = places(spot for fault in found.faults for spot in fault.spots)
    click.echo(reports.render(found, analysis.topology, known, form), nl=False)
    if sheet:
        _write_sheets(Path(sheet), pipeline.project_root(path), found, analysis, known, force)
    if learn:
        _learn(path, found)
    if found.faults or errors(found.findings) or not (partial or found.coverage.is_full):
        sys.exit(1)


def _examined(path: Path, site: str | None) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis of a blueprint, or of one site of a fleet, and its findings."""
    from dcgen import pipeline, project

    if not project.is_fleet(path):
        if site:
            raise click.UsageError("--site needs a fleet, and this is the blueprint of one site")
        return pipeline.examine(path)
    if not site:
        raise click.UsageError("this is a fleet of sites; name one of them with --site")
    from dcgen.fleet import single

    return single.examine(path, pipeline.project_root(path), site)


def _refuse_unknown(analysis: Analysis, fabrics: tuple[str, ...]) -> None:
    known = list(dict.fromkeys(cable.fabric for cable in analysis.topology.plan.cables))
    for name in fabrics:
        if name not in known:
            raise unknown("fabric", name, known)


def _write_sheets(
    folder: Path, root: Path, found: Verification, analysis: Analysis, places: Places, force: bool
) -> None:
    """Write the repair sheets and count them on standard error."""
    from dcgen.verify import reports

    artifacts = reports.sheets(found, analysis, places, root / "templates", root)
    changes = reports.write_sheets(folder, artifacts, force)
    print_findings(changes.kept)
    click.echo(f"{folder.as_posix()}: {changes}", err=True)


def _learn(blueprint: Path, found: Verification) -> None:
    """Record what the files prove in the lock, and count it on standard error."""
    from dcgen import freezing

    words: dict[str, dict[str, str]] = {}
    for item in found.learned:
        words.setdefault(f"{item.device}:{item.port}" if item.port else item.device, {})[item.field] = item.value
    click.echo(freezing.record(blueprint, words), err=True)
