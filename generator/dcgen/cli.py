"""The command line. Exit codes: 0 clean; 1 findings of error severity, or differences; 2 usage.

The only importer of click. Everything heavier is imported by the command that needs it, so that `--help` is quick.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dcgen import signals, streams

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dcgen.finding import Finding

BLUEPRINTS = click.argument("blueprints", nargs=-1, type=click.Path())
OUT = click.option("--out", type=click.Path(), default="out", show_default=True, help="The folder of all output.")
JOBS = click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Blueprints built at the same time."
)


class _Group(click.Group):
    """Suggests the nearest command for a misspelt one."""

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(context, args)
        except click.UsageError:
            raise _unknown("command", args[0], self.list_commands(context)) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dcgen")
def cli() -> None:
    """From a blueprint of a GPU training pod or an edge inference site to everything the next people need.

    BLUEPRINT is a YAML file or a folder of them; without one the folder blueprints/ is taken.
    """


def main() -> None:
    """Run the command line, and end this process: by an exit code, or by the signal that stopped it.

    Garbage collection is off, since a build makes much and drops little.
    """
    gc.disable()
    before = signals.catch()
    try:
        streams.make_lenient()
        cli(standalone_mode=True)
    except signals.Stopped as stop:
        message = "every output folder is as it was, or complete"
        streams.say(f"dcgen was stopped by {signal.Signals(stop.number).name}; {message}")
        signals.die(stop.number)
    except Exception as error:
        sys.exit(streams.tell(error))
    finally:
        streams.drop_broken()
        signals.restore(before)


@cli.command()
@BLUEPRINTS
@OUT
@JOBS
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the output is stale.")
@click.option("--force", is_flag=True, help="Replace or remove files that were edited by hand.")
@click.option(
    "--only", default="", metavar="ARTIFACT,...", help="Build these artifacts only: see `dcgen templates list`."
)
def build(blueprints: tuple[str, ...], out: str, jobs: int, check: bool, force: bool, only: str) -> None:
    """Check the blueprints and write out/NAME/ for each."""
    from dcgen import project, workers

    wanted = _families(only)
    paths = project.expand(blueprints)
    arguments = [(path, out, wanted, check, _counted, force) for path in paths]
    results = workers.each(
        project.build,
        arguments,
        jobs,
        lambda lost: ([lost], "", False),
        lambda done: _counted(done, "blueprints built"),
    )
    stale, found = False, [finding for findings, _, _ in results for finding in findings]
    for findings, line, differs in results:
        _print_findings(findings)
        if line:
            click.echo(line)
        stale = stale or differs
    if check and stale:
        click.echo(
            f"the output is stale: run `{project.mending(blueprints, out, found)}` and commit the result", err=True
        )
    if (check and stale) or project.worst(found):
        sys.exit(1)


@cli.command()
@BLUEPRINTS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@JOBS
def check(blueprints: tuple[str, ...], form: str, strict: bool, jobs: int) -> None:
    """Validate the blueprints and run the design rules."""
    from dcgen import project, workers
    from dcgen.finding import FindingsError

    paths: list[Path] = []
    try:
        paths = project.expand(blueprints)
        counted = partial(_counted, words="blueprints checked")
        each = workers.each(project.check, [(path,) for path in paths], jobs, lambda lost: [lost], counted)
        findings = [finding for found in each for finding in found]
    except FindingsError as error:
        findings = list(error.findings)
    _print_findings(findings, form)
    if form == "text":
        click.echo(f"{_count(len(paths), 'blueprint')}: {_tally(findings)}")
    if project.worst(findings) or (strict and findings):
        sys.exit(1)


@cli.command()
@BLUEPRINTS
@OUT
@click.option(
    "--against", default=None, metavar="REV|DIR", help="A Git revision or a folder to compare with, instead of --out."
)
def diff(blueprints: tuple[str, ...], out: str, against: str | None) -> None:
    """Show which files a build would change; exit 1 when there are any."""
    from dcgen import project
    from dcgen.finding import shortened, visible

    differs = False
    for path in project.expand(blueprints):
        findings, changes, name = project.compare(path, out, against)
        _print_findings(findings)
        if changes is None:
            differs = True
            continue
        differs = differs or bool(changes)
        for word, files in (("new", changes.new), ("changed", changes.changed), ("removed", changes.removed)):
            for file in sorted(files):
                click.echo(visible(shortened(f"{word:8} {name}/{file}")))
        for line in project.moves(changes):
            click.echo(line)
        click.echo(f"{name}: {changes}")
    if differs:
        sys.exit(1)


@cli.command()
@click.argument("name", metavar="CODE|NAME")
@BLUEPRINTS
def explain(name: str, blueprints: tuple[str, ...]) -> None:
    """Explain the code of a finding, or why a thing is what it is: a device, rack, feed, port
    (DEVICE:PORT), address or prefix.

    Each line of an explanation ends with the place in the blueprint that it follows from.
    """
    from dcgen.rules import RULES

    if rule := RULES.get(name.upper()):
        click.echo(f"{name.upper()}: {rule.title}\n\n{rule.why}\n\nWhat to do: {rule.fix}")
        return
    if name.upper().startswith("DC") and name[2:].isdigit():
        raise _unknown("code", name, list(RULES))
    from dcgen import project

    lines, known = project.explain(blueprints, name)
    if not lines:
        raise _unknown("code or name", name, known, "it is in none of the blueprints")
    click.echo("\n  ".join(lines))


@cli.group(name="catalog", cls=_Group)
def catalog_group() -> None:
    """What hardware the catalog knows."""


@catalog_group.command(name="list")
@click.argument("kind", required=False)
def catalog_list(kind: str | None) -> None:
    """List the models, or those of one KIND."""
    from pathlib import Path

    from dcgen.catalog import KINDS, Catalog

    if kind and kind not in KINDS:
        raise _unknown("kind", kind, list(KINDS))
    from dcgen.finding import visible

    known = Catalog(Path("catalog"))
    for each in [kind] if kind else KINDS:
        for name in known.names(each):
            item = known.get_of(each, name)
            click.echo(f"{each:8} {name:24} {visible(f'{item.manufacturer}: {item.description}')}")


@catalog_group.command(name="show")
@click.argument("model")
def catalog_show(model: str) -> None:
    """Show everything known of MODEL, with its sources."""
    from pathlib import Path

    from dcgen import report
    from dcgen.catalog import KINDS, Catalog

    known = Catalog(Path("catalog"))
    kinds = [kind for kind in KINDS if model in known.names(kind)]
    if not kinds:
        names = [name for kind in KINDS for name in known.names(kind)]
        raise _unknown("model", model, names, "`dcgen catalog list` shows all")
    for kind in kinds:
        entry = known.get_of(kind, model).model_dump(mode="json", exclude_unset=True)
        click.echo(report.json_text({"kind": kind, **entry}))


@catalog_group.command(name="check")
def catalog_check() -> None:
    """Check every entry of the project's own catalog/ folder, used or not."""
    from pathlib import Path

    from dcgen import project
    from dcgen.catalog.review import review

    count, findings = review(Path("catalog"))
    _print_findings(findings)
    entries = f"{count} {'entry' if count == 1 else 'entries'}"
    click.echo(f"{entries} of your own: {_tally(findings)}")
    if project.worst(findings):
        sys.exit(1)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a blueprint, for editors."""
    import json

    from dcgen.blueprint import Blueprint

    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dcgen blueprint"}
    click.echo(json.dumps({**Blueprint.model_json_schema(), **head}, indent=2, ensure_ascii=False))


@cli.command()
@click.argument("folder", type=click.Path(), default=".")
def init(folder: str) -> None:
    """Start a project in FOLDER: write a first blueprint, and a workflow that checks out/ in CI."""
    from pathlib import Path

    from dcgen import render, tree
    from dcgen.artifacts import starter

    for path in tree.create(Path(folder), render.render(starter.pages())):
        click.echo(f"wrote {path}")
    click.echo("before you push: add the dcgen wheel that the workflow installs; its comment has the command")
    click.echo("next: dcgen build")


@cli.group(cls=_Group)
def templates() -> None:
    """The templates of the artifacts, and your own in their place."""


@templates.command(name="list")
def templates_list() -> None:
    """List the artifacts and their templates; `*` marks those that your templates/ folder overrides."""
    from pathlib import Path

    from dcgen import artifacts, render

    click.echo(f"artifacts: {', '.join(artifacts.FAMILIES)}")
    mine = render.own_names(Path("templates"), Path())
    for name in render.template_names():
        click.echo(f"{'*' if name in mine else ' '} {name:32} {render.template_head(name)}".rstrip())


@templates.command(name="eject")
@click.argument("name")
def templates_eject(name: str) -> None:
    """Copy template NAME to templates/, where yours wins over dcgen's."""
    from pathlib import Path

    from dcgen import reader, render, tree
    from dcgen.page import Artifact

    if name not in render.template_names():
        raise _unknown("template", name, render.template_names(), "`dcgen templates list` shows all")
    mine = Path("templates")
    reader.inside(mine, Path())
    for path in tree.create(mine, [Artifact(name, (render.template_text(name).encode(),))]):
        click.echo(f"wrote templates/{path}")


T = TypeVar("T")


def _counted(items: Iterable[T], words: str) -> Iterator[T]:
    """The items, counted on a terminal once they have taken a second; nothing in a pipe."""
    import time

    shown, start, number = bool(sys.stderr and sys.stderr.isatty()), time.monotonic(), 0
    for item in items:
        number += 1  # noqa: SIM113 - enumerate holds on to an item while the next is made
        if shown and time.monotonic() - start > 1:
            click.echo(f"\r{words}: {number}", nl=False, err=True)
        yield item
        del item  # it may be a large file, and the next one too
    if shown and time.monotonic() - start > 1:
        click.echo("\r\033[K", nl=False, err=True)


def _families(only: str) -> tuple[str, ...]:
    names = tuple(name for name in only.split(",") if name)
    if names:
        from dcgen import artifacts

        for name in names:
            if name not in artifacts.FAMILIES:
                raise _unknown("artifact", name, list(artifacts.FAMILIES))
    return names


def _unknown(thing: str, name: str, known: list[str], otherwise: str = "") -> click.UsageError:
    """A usage error with the nearest name that there is."""
    from dcgen.finding import did_you_mean, printable, shortened

    return click.UsageError(printable(f"no {thing} '{shortened(name)}'; {did_you_mean(name, known, otherwise)}"))


def _tally(findings: list[Finding]) -> str:
    """How many errors and warnings there are."""
    counts = Counter(item.severity for item in findings)
    return f"{_count(counts['error'], 'error')}, {_count(counts['warning'], 'warning')}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _print_findings(findings: Iterable[Finding], form: str = "text") -> None:
    found = list(findings)
    if form == "text":
        from dcgen.finding import listed

        if found:
            click.echo(listed(found), err=True)
        return
    from dcgen import report

    if text := report.FORMATS[form](found):
        click.echo(text)
