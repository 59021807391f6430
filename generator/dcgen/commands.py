"""The commands that choose between sites, `size` and `compare`, and the comparison of a fleet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dcgen import examples
from dcgen.printing import print_findings, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dcgen.analysis import Analysis
    from dcgen.finding import Finding
    from dcgen.sizing import Candidate


@click.command(epilog=examples.COMPARE)
@click.argument("blueprints", nargs=-1, type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    show_default=True,
    help="Format of the table: text, Markdown or HTML.",
)
def compare(blueprints: tuple[str, ...], form: str) -> None:
    """Show sites side by side: compute, storage, network, reliability, power, and what their workloads need.

    Sites of a fleet that have the same figures share a column. A blueprint with errors is left out, its errors are
    printed, and the exit code is 1.
    """
    from dcgen import listing, pipeline, project
    from dcgen.finding import errors

    names: list[str] = []
    sites: list[Analysis] = []
    failed = False
    for path in listing.expand(blueprints):
        for name, analysis, findings in _sites_of(path) if project.is_fleet(path) else [("", *pipeline.examine(path))]:
            if analysis is None or errors(findings):
                print_findings(errors(findings))
                failed = True
            else:
                names.append(name or analysis.topology.plan.name)
                sites.append(analysis)
    if sites:
        _print_table(sites, names, form)
    if failed:
        sys.exit(1)


def _sites_of(path: Path) -> Iterator[tuple[str, Analysis | None, list[Finding]]]:
    """Yield one site of a fleet for all that have its figures: a title with their number, its analysis and findings."""
    from dcgen import pipeline
    from dcgen.finding import FindingsError, errors
    from dcgen.fleet import reading, sites
    from dcgen.page import counted
    from dcgen.views.comparison import make_comparison

    try:
        fleet = reading.load(path, pipeline.project_root(path))
    except FindingsError as error:
        yield "", None, list(error.findings)
        return
    if faults := errors(fleet.findings):
        yield "", None, faults
        return
    alike: dict[object, tuple[str, Analysis, int]] = {}
    for rows, _, analysis, findings in sites.plan_shapes(fleet):
        if analysis is None or errors(findings):
            yield "", None, findings
            continue
        figures = make_comparison([analysis]).sections
        name, shown, number = alike.get(figures, (rows[0].name, analysis, 0))
        alike[figures] = name, shown, number + len(rows)
    yield from ((f"{name} ({counted(number, 'site')})", analysis, []) for name, analysis, number in alike.values())


def _print_table(sites: list[Analysis], names: list[str], form: str) -> None:
    from dcgen import render
    from dcgen.page import Page
    from dcgen.views.comparison import make_comparison, text_lines

    table = make_comparison(sites, names)
    if form == "text":
        for line in text_lines(table):
            click.echo(line)
        return
    name = "compare.md" if form == "markdown" else "compare.html"
    for artifact in render.render([Page(name, f"compare/{name}.j2", table)]):
        click.echo(b"".join(artifact.blocks).decode(), nl=False)


@click.command(epilog=examples.SIZE)
@click.argument("request", type=click.Path())
@click.option("--choose", metavar="MODEL", default=None, help="The server model whose blueprint to write.")
@click.option("--write", metavar="FILE", type=click.Path(), default=None, help="Write the blueprint to this new file.")
def size(request: str, choose: str | None, write: str | None) -> None:
    """Size sites for a workload: one alternative per server model, with the reason for each count.

    REQUEST is a YAML file with `kind`, `name`, `servers` (a list of models) and `workload`. `dcgen schema size` prints
    its JSON Schema.
    """
    from pathlib import Path

    from dcgen import pipeline, sizing, source
    from dcgen.finding import FindingsError

    path = Path(request)
    wanted, document = sizing.load(path, pipeline.project_root(path))
    titles = [server.title for server in wanted.servers]
    if choose and choose not in titles:
        raise unknown("alternative", choose, titles)
    if write and Path(write).exists():
        raise click.UsageError(f"{write} exists: `dcgen size` writes a new file only")
    try:
        found = list(sizing.make_candidates(wanted, pipeline.catalog_of(path), document.data))
    except FindingsError as error:
        raise FindingsError(source.placed(error.findings, document)) from None
    for each in found:
        if each.analysis is None:
            print_findings(source.placed(each.findings, document))
    for line in _lines(found):
        click.echo(line)
    best = _choice(found, choose)
    if write and best:
        _write(best, Path(write))
    if not best:
        sys.exit(1)


def _choice(found: list[Candidate], choose: str | None) -> Candidate | None:
    """Return the chosen alternative, else the first without errors that meets every need, else the first."""
    able = [each for each in found if each.analysis and each.title in (choose or each.title)]
    whole = [each for each in able if each.analysis and all(need.verdict != "fails" for need in each.analysis.fit)]
    return next(iter(whole or able), None)


def _lines(found: Iterable[Candidate]) -> Iterator[str]:
    """Yield a table of the alternatives, and the reasons for the counts of each."""
    from dcgen.sizing.table import rows

    table = rows(found)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    for each in found:
        if each.text:
            yield ""
            yield f"{each.title}:"
            yield from (f"  {reason}" for reason in each.text.reasons)


def _write(best: Candidate, path: Path) -> None:
    from dcgen import render, tree
    from dcgen.page import Artifact, Page

    for artifact in render.render([Page(path.name, "size/blueprint.yaml.j2", best.text)]):
        for written in tree.create(path.parent, [Artifact(path.name, artifact.blocks)]):
            click.echo(f"wrote {path.parent / written}: {best.title}")
