"""The command line. Exit codes: 0 success, 1 errors or differences, 2 wrong usage.

`engines`, `printing` and the modules of commands are its lower half, and only these modules import click. Each command
imports the heavier modules that it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click

from dcgen import engines, examples, signals, streams
from dcgen.printing import CommandGroup, Later, count_text, counted, print_findings, tally, unknown

if TYPE_CHECKING:
    from pathlib import Path

    from dcgen.workers import Engine

BLUEPRINTS = click.argument("blueprints", nargs=-1, type=click.Path())
WIDEST = 100  # columns of a help text
OUT_HELP = "Output folder. Each blueprint writes to DIR/NAME/."
OUT = click.option("--out", type=click.Path(), metavar="DIR", default="out", show_default=True, help=OUT_HELP)
JOBS_HELP = "Number of blueprints to process at the same time. A single large one is rendered on as many processes."
JOBS = click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help=JOBS_HELP)


@click.group(
    cls=CommandGroup,
    epilog=examples.START,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST},
)
@click.version_option(package_name="dcgen")
def cli() -> None:
    """Plan GPU training pods, inference clusters and edge sites from short YAML blueprints.

    A build turns a blueprint into racks, cables, labels, a bill of materials, addresses, Ansible inventories and
    Terraform. The output is plain text for review in Git.

    BLUEPRINTS are YAML files or folders of them. The default is the folder blueprints/.
    """


# The commands of other modules: name, place and first line.
LATER = (
    ("catalog", "catalogcommands.catalog_group", "List, show, check, import and export hardware models."),
    (
        "size",
        "commands.size",
        "Size sites for a workload: one alternative per server model, with the reason for each count.",
    ),
    (
        "compare",
        "commands.compare",
        "Show sites side by side: compute, storage, network, reliability, power, and what their workloads need.",
    ),
    (
        "freeze",
        "lockcommands.freeze",
        "Record what is built in NAME.lock beside each blueprint, so that later edits move nothing of it.",
    ),
    ("thaw", "lockcommands.thaw", "Release built objects from the lock, so that a build may move them."),
    (
        "verify",
        "verifycommands.verify",
        "Compare the cables that machines report with the plan, and name each one in the wrong port.",
    ),
)
for name, place, text in LATER:
    cli.add_command(Later(name, place, text))


def main() -> None:
    """Run the command line, and end this process with an exit code or with the signal that stopped it.

    Garbage collection is off, because a build keeps almost every object that it makes.
    """
    gc.disable()
    before = signals.catch()
    try:
        streams.make_lenient()
        cli(standalone_mode=True, terminal_width=streams.text_width(WIDEST))
    except signals.Stopped as stop:
        from signal import Signals

        name = Signals(stop.number).name
        streams.say(f"dcgen was stopped by {name}; every output folder is unchanged or complete")
        signals.die(stop.number)
    except Exception as error:
        sys.exit(streams.tell(error))
    finally:
        streams.drop_broken()
        signals.restore(before)


@cli.command(epilog=examples.BUILD)
@BLUEPRINTS
@OUT
@JOBS
@engines.options
@click.option("--check", is_flag=True, help="Write nothing, and exit with 1 if the output is stale.")
@click.option("--force", is_flag=True, help="Replace or remove files in the output that a person edited.")
@click.option(
    "--only",
    default="",
    metavar="FAMILY,...",
    help="Build only these artifact families, also where the blueprint's `artifacts:` leaves them out."
    " `dcgen templates list` shows the names.",
)
@click.option("--full", is_flag=True, help="Plan every site of a fleet by itself, also sites of one shape.")
@click.option(
    "--no-cache",
    is_flag=True,
    envvar="DCGEN_NO_CACHE",
    help="Build also where nothing has changed since the last build. The default recalls its result from the cache of"
    " the user.",
)
def build(
    blueprints: tuple[str, ...],
    out: str,
    engine: Engine,
    check: bool,
    force: bool,
    only: str,
    full: bool,
    no_cache: bool,
) -> None:
    """Check the blueprints and write their output.

    A blueprint with errors writes nothing. The last line per blueprint counts its files. If the build moves, changes
    or removes racks, devices, cables, outlets, addresses or labels, a report precedes that line.
    """
    from dcgen import builds, listing

    wanted, paths = _families(only), listing.expand(blueprints)
    options = builds.BuildOptions(out, wanted, check, force, engine.jobs, full, engine.elsewhere)
    results = builds.each(paths, options, counted, recall=not no_cache)
    for result in results:
        if result.text:
            click.echo(result.text, err=True)
        if result.line:
            click.echo(result.line)
    found = [finding for result in results for finding in result.findings]
    stale = check and any(result.differs for result in results)
    if stale:
        from dcgen import project

        click.echo(
            f"the output is stale: run `{project.update_command(blueprints, out, found)}` and commit the result",
            err=True,
        )
    if stale or any(finding.severity == "error" for finding in found):
        sys.exit(1)


@cli.command(epilog=examples.CHECK)
@BLUEPRINTS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Format of the findings: text, JSON, GitHub annotations or SARIF.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@JOBS
def check(blueprints: tuple[str, ...], form: str, strict: bool, jobs: int) -> None:
    """Check the blueprints and their designs, and write nothing.

    A finding names the place in the blueprint, a code, the problem and a fix. `dcgen explain CODE` gives details.
    """
    from dcgen import listing, project, workers
    from dcgen.finding import FindingsError, errors

    paths: list[Path] = []
    try:
        paths = listing.expand(blueprints)
        findings = project.check_all(paths, workers.Engine(jobs), counted)
    except FindingsError as error:
        findings = list(error.findings)
    print_findings(findings, form)
    if form == "text":
        click.echo(f"{count_text(len(paths), 'blueprint')}: {tally(findings)}")
    if errors(findings) or (strict and findings):
        sys.exit(1)


@cli.command(epilog=examples.DIFF)
@BLUEPRINTS
@OUT
@click.option(
    "--against",
    default=None,
    metavar="REV|DIR|BLUEPRINT",
    help="Compare with --out in this Git revision, with this folder, or with this blueprint, instead of --out.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="Format of the report: text, Markdown for a pull request, or JSON.",
)
@click.option("--files", is_flag=True, help="List the files that differ. JSON always lists them.")
def diff(blueprints: tuple[str, ...], out: str, against: str | None, form: str, files: bool) -> None:
    """Show the changes that a build would make, and write nothing.

    At most ten lines per blueprint name the keys that changed and the devices and cables to add, move or replace. They
    also show power, parts to order and to return, findings and Terraform resources. Details follow. Exit with 1 if
    anything differs.
    """
    from dcgen import listing, project

    differs, found = False, []
    for path in listing.expand(blueprints):
        each = project.compare_any(path, out, against, counted)
        print_findings(each.findings)
        differs = differs or each.difference is None or bool(each.difference)
        if form == "text":
            for line in project.report(each, files):
                click.echo(line)
        else:
            found.append(each)
    if form != "text":
        click.echo(project.written(found, form, files), nl=False)
    if differs:
        sys.exit(1)


@cli.command(epilog=examples.EXPLAIN)
@click.argument("name", metavar="CODE|NAME")
@BLUEPRINTS
def explain(name: str, blueprints: tuple[str, ...]) -> None:
    """Explain a finding, or a name or address in the plan.

    CODE is that of a finding, such as DC205. NAME is a device, rack, feed, port (DEVICE:PORT), address, prefix, AS
    number (AS4200200705), model or part number. Each line ends with the place in the blueprint that determines it.
    """
    from dcgen.rules import RULES

    if rule := RULES.get(name.upper()):
        click.echo(f"{name.upper()}: {rule.title}\n\n{rule.why}\n\nWhat to do: {rule.fix}")
        return
    if name.upper().startswith("DC") and name[2:].isdigit():
        raise unknown("code", name, list(RULES))
    from dcgen import project

    lines, known = project.explain(blueprints, name)
    if not lines:
        raise unknown("code or name", name, known, "it is in none of the blueprints")
    click.echo("\n  ".join(lines))


@cli.command()
@click.argument("kind", required=False)
def schema(kind: str | None) -> None:
    """Print the JSON Schema of blueprints, or of catalog entries of one KIND, for editors.

    The KIND `size` is the request of `dcgen size`, and `fleet` is a fleet of sites.
    """
    from dcgen.blueprint import Blueprint
    from dcgen.catalog import KINDS
    from dcgen.schema import schema_text

    if kind == "size":
        from dcgen.sizing import SizeRequest

        click.echo(schema_text(SizeRequest, "dcgen size request"))
        return
    if kind == "fleet":
        from dcgen.blueprint.fleet import Fleet

        click.echo(schema_text(Fleet, "dcgen fleet"))
        return
    if kind and kind not in KINDS:
        raise unknown("kind", kind, [*KINDS, "size", "fleet"])
    title = f"dcgen catalog: {kind}" if kind else "dcgen blueprint"
    click.echo(schema_text(KINDS[kind] if kind else Blueprint, title))


@cli.command()
@click.argument("folder", type=click.Path(), default=".")
def init(folder: str) -> None:
    """Write a first blueprint, its JSON Schema for editors, a CI workflow, and attributes for Git.

    They go to FOLDER, by default the current folder. The workflow checks that out/ is current, and shows in a comment
    what a pull request changes. Existing files are never replaced.
    """
    from pathlib import Path

    from dcgen import render, tree
    from dcgen.artifacts import starter

    kept = (Path(folder) / starter.ATTRIBUTES).exists()  # a repository often has its own before it has blueprints
    for path in tree.create(Path(folder), [*render.render(starter.pages(not kept)), starter.schema()]):
        click.echo(f"wrote {path}")
    if kept:
        click.echo(f"kept {starter.ATTRIBUTES}: docs/ci.md of dcgen lists the lines to add")
    click.echo("before you push: check requirements.txt, which names the source of dcgen\nnext: dcgen build")


@cli.group(cls=CommandGroup)
def templates() -> None:
    """List the templates of the artifacts, and copy one to change it."""


@templates.command(name="list")
def templates_list() -> None:
    """List the artifacts and their templates. A `*` marks a template that your templates/ folder replaces."""
    from pathlib import Path

    from dcgen import artifacts, render

    click.echo(f"artifacts: {', '.join(artifacts.FAMILIES)}")
    mine = render.own_names(Path("templates"), Path())
    for name in render.template_names():
        click.echo(f"{'*' if name in mine else ' '} {name:32} {render.template_head(name)}".rstrip())


@templates.command(name="eject")
@click.argument("name")
def templates_eject(name: str) -> None:
    """Copy the template NAME to templates/. From then on, dcgen uses your copy."""
    from pathlib import Path

    from dcgen import reader, render, tree
    from dcgen.page import Artifact

    if name not in render.template_names():
        raise unknown("template", name, render.template_names(), "`dcgen templates list` shows all")
    mine = Path("templates")
    reader.inside(mine, Path())
    for path in tree.create(mine, [Artifact(name, (render.template_text(name).encode(),))]):
        click.echo(f"wrote templates/{path}")


def _families(only: str) -> tuple[str, ...]:
    names = tuple(name for name in only.split(",") if name)
    if names:
        from dcgen.artifacts import FAMILIES

        if others := [name for name in names if name not in FAMILIES]:
            raise unknown("artifact", others[0], list(FAMILIES))
    return names
