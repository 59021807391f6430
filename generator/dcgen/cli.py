"""The command line. Exit codes: 0 clean; 1 findings of error severity, or differences; 2 usage.

The only importer of click. Everything heavier is imported by the command that needs it, so that `--help` is quick.
"""

from __future__ import annotations

import gc
import json
import shlex
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dcgen.finding import Finding, FindingsError, did_you_mean

if TYPE_CHECKING:
    from dcgen.tree import Changes

BLUEPRINTS = click.argument("blueprints", nargs=-1, type=click.Path(path_type=Path))
OUT = click.option("--out", type=click.Path(path_type=Path), default="out", show_default=True, help="The folder of all output.")
JOBS = click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Blueprints built at the same time.")


class _Group(click.Group):
    """Suggests the nearest command for a misspelt one."""

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(context, args)
        except click.UsageError:
            raise click.UsageError(f"no command '{args[0]}'; {did_you_mean(args[0], self.list_commands(context))}", context) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dcgen")
def cli() -> None:
    """From a blueprint of a GPU training pod or an edge inference site to everything the next people need.

    BLUEPRINT is a YAML file or a folder of them; without one the folder blueprints/ is taken.
    """


def main() -> None:
    """Run the command line: garbage collection off, since a build makes much and drops little; a bug says it is one."""
    gc.disable()
    try:
        cli(standalone_mode=True)
    except FindingsError as error:
        _print_findings(error.findings)
        sys.exit(1)
    except Exception:
        traceback.print_exc()
        click.echo("\nThis is a bug in dcgen: please report it with the lines above and the blueprint.", err=True)
        sys.exit(70)


@cli.command()
@BLUEPRINTS
@OUT
@JOBS
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the output is stale.")
@click.option("--only", default="", metavar="ARTIFACT,...", help="Build these artefacts only: see `dcgen templates list`.")
def build(blueprints: tuple[Path, ...], out: Path, jobs: int, check: bool, only: str) -> None:
    """Check the blueprints and write out/NAME/ for each."""
    wanted = _families(only)
    paths = _expand(blueprints)
    results = _each(_build_one, [(path, out, wanted, check) for path in paths], jobs, "blueprints built")
    stale = False
    for findings, line, differs in results:
        _print_findings(findings)
        if line:
            click.echo(line)
        stale = stale or differs
    if check and stale:
        click.echo(f"the output is stale: run `dcgen build{_arguments(blueprints, out)}` and commit the result", err=True)
    if (check and stale) or _worst(finding for findings, _, _ in results for finding in findings):
        sys.exit(1)


@cli.command()
@BLUEPRINTS
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True, help="How findings are printed.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@JOBS
def check(blueprints: tuple[Path, ...], form: str, strict: bool, jobs: int) -> None:
    """Validate the blueprints and run the design rules."""
    try:
        paths = _expand(blueprints)
        findings = [finding for found in _each(_check_one, [(path,) for path in paths], jobs, "blueprints checked") for finding in found]
    except FindingsError as error:
        paths, findings = [], list(error.findings)
    _print_findings(findings, form)
    if form == "text":
        errors, warnings = (sum(1 for item in findings if item.severity == severity) for severity in ("error", "warning"))
        click.echo(f"{_count(len(paths), 'blueprint')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    if _worst(findings) or (strict and findings):
        sys.exit(1)


@cli.command()
@BLUEPRINTS
@OUT
@click.option("--against", default=None, metavar="REV|DIR", help="A Git revision or a folder to compare with, instead of --out.")
def diff(blueprints: tuple[Path, ...], out: Path, against: str | None) -> None:
    """Show which files a build would change; exit 1 when there are any."""
    differs = False
    for path in _expand(blueprints):
        findings, changes, name = _compare_one(path, out, against)
        _print_findings(findings)
        if changes is None:
            differs = True
            continue
        differs = differs or bool(changes)
        for word, files in (("new", changes.new), ("changed", changes.changed), ("removed", changes.removed)):
            for file in sorted(files):
                click.echo(f"{word:8} {name}/{file}")
        click.echo(f"{name}: {changes}")
    if differs:
        sys.exit(1)


@cli.command()
@click.argument("code", metavar="CODE")
def explain(code: str) -> None:
    """Explain the code of a finding: what it means, why it matters, the way out."""
    from dcgen.rules import RULES

    rule = RULES.get(code.upper())
    if rule is None:
        raise click.UsageError(f"no code '{code}'; {did_you_mean(code.upper(), list(RULES))}")
    click.echo(f"{code.upper()}: {rule.title}\n\n{rule.why}\n\nWhat to do: {rule.fix}")


@cli.group(name="catalog", cls=_Group)
def catalog_group() -> None:
    """What hardware the catalog knows."""


@catalog_group.command(name="list")
@click.argument("kind", required=False)
def catalog_list(kind: str | None) -> None:
    """List the models, or those of one KIND."""
    from dcgen.catalog import KINDS, Catalog

    if kind and kind not in KINDS:
        raise click.UsageError(f"no kind '{kind}'; {did_you_mean(kind, list(KINDS))}")
    known = Catalog(Path("catalog"))
    for each in [kind] if kind else KINDS:
        for name in known.names(each):
            item = known.get_of(each, name)
            click.echo(f"{each:8} {name:24} {item.manufacturer}: {item.description}")


@catalog_group.command(name="show")
@click.argument("model")
def catalog_show(model: str) -> None:
    """Show everything known of MODEL, with its sources."""
    from dcgen.catalog import KINDS, Catalog

    known = Catalog(Path("catalog"))
    kinds = [kind for kind in KINDS if model in known.names(kind)]
    if not kinds:
        names = [name for kind in KINDS for name in known.names(kind)]
        raise click.UsageError(f"the catalog has no '{model}'; {did_you_mean(model, names, '`dcgen catalog list` shows all')}")
    for kind in kinds:
        click.echo(json.dumps({"kind": kind, **known.get_of(kind, model).model_dump(mode="json", exclude_unset=True)}, indent=2, ensure_ascii=False))


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a blueprint, for editors."""
    from dcgen.blueprint import Blueprint

    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dcgen blueprint"}
    click.echo(json.dumps({**Blueprint.model_json_schema(), **head}, indent=2, ensure_ascii=False))


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
def init(folder: Path) -> None:
    """Start a project in FOLDER: a first blueprint, and what Git should know."""
    from dcgen import render, tree
    from dcgen.artifacts import starter

    for path in tree.create(folder, render.render(starter.pages())):
        click.echo(f"wrote {path}")
    click.echo("next: dcgen build")


@cli.group(cls=_Group)
def templates() -> None:
    """The templates of the artefacts, and your own in their place."""


@templates.command(name="list")
def templates_list() -> None:
    """List the artefacts and their templates; `*` marks those that your templates/ folder overrides."""
    from dcgen import artifacts, render

    click.echo(f"artefacts: {', '.join(artifacts.FAMILIES)}")
    for name in render.template_names():
        mine = (Path("templates") / name).is_file() and Path("templates").resolve() != render.template_root().resolve()
        click.echo(f"{'*' if mine else ' '} {name:32} {render.template_head(name)}".rstrip())


@templates.command(name="eject")
@click.argument("name")
def templates_eject(name: str) -> None:
    """Copy template NAME to templates/, where yours wins over dcgen's."""
    from dcgen import render, tree
    from dcgen.page import Artifact

    if name not in render.template_names():
        raise click.UsageError(f"no template '{name}'; {did_you_mean(name, render.template_names(), '`dcgen templates list` shows all')}")
    for path in tree.create(Path("templates"), [Artifact(name, render.template_text(name).encode())]):
        click.echo(f"wrote templates/{path}")


# --- one blueprint; run in this process or in a worker ------------------------------------------------------


def _build_one(path: Path, out: Path, only: tuple[str, ...], check_only: bool) -> tuple[list[Finding], str, bool]:
    """The findings of a build, its closing line, and whether anything differs."""
    import dcgen
    from dcgen import tree

    topology, findings = dcgen.examine(path)
    if topology is None or _worst(findings):
        return findings, "", False
    act = tree.compare if check_only else tree.write
    try:
        artifacts = _counted(dcgen.artifacts_of(topology, path, only), f"{topology.plan.name}, files")
        changes = act(out / topology.plan.name, artifacts, bool(only))
    except FindingsError as error:
        return [*findings, *error.findings], "", False
    return findings, f"{topology.plan.name}: {changes}", bool(changes)


def _check_one(path: Path) -> list[Finding]:
    import dcgen

    return dcgen.examine(path)[1]


def _compare_one(path: Path, out: Path, against: str | None) -> tuple[list[Finding], Changes | None, str]:
    import dcgen
    from dcgen import tree

    topology, findings = dcgen.examine(path)
    if topology is None or _worst(findings):
        return findings, None, ""
    name, artifacts = topology.plan.name, dcgen.artifacts_of(topology, path)
    try:
        if against is None or Path(against).is_dir():
            return findings, tree.compare(Path(against or out) / name, artifacts), name
        return findings, tree.compare_revision(dcgen.project_root(path), against, f"{out.as_posix()}/{name}", artifacts), name
    except FindingsError as error:
        return [*findings, *error.findings], None, name


def _each(work: Callable[..., Any], arguments: list[tuple[Any, ...]], jobs: int, doing: str) -> list[Any]:
    """The results of `work` for each of `arguments`, in order, on `jobs` processes."""
    if jobs == 1 or len(arguments) < 2:
        return [work(*item) for item in _counted(arguments, doing)]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(arguments))) as pool:
        futures = [pool.submit(work, *item) for item in arguments]
        return [item.result() for item in _counted(futures, doing)]


T = TypeVar("T")


def _counted(items: Iterable[T], words: str) -> Iterator[T]:
    """The items, counted on a terminal once they have taken a second; nothing in a pipe."""
    shown, start = sys.stderr.isatty(), time.monotonic()
    for number, item in enumerate(items, 1):
        if shown and time.monotonic() - start > 1:
            click.echo(f"\r{words}: {number}", nl=False, err=True)
        yield item
    if shown and time.monotonic() - start > 1:
        click.echo("\r\033[K", nl=False, err=True)


# --- arguments and findings ---------------------------------------------------------------------------------


def _expand(blueprints: tuple[Path, ...]) -> list[Path]:
    """The blueprint files that the arguments name, each once, in order. Raises FindingsError when there is none."""
    found: dict[Path, None] = {}
    for path in blueprints or (Path("blueprints"),):
        files = sorted(file for pattern in ("*.yaml", "*.yml") for file in path.glob(pattern)) if path.is_dir() else [path]
        if not path.exists() or (path.is_dir() and not files):
            hint = "name a YAML file, or run `dcgen init` for a first blueprint"
            raise FindingsError([Finding("DC005", f"there is no blueprint at '{path.as_posix()}'", hint)])
        found.update(dict.fromkeys(files))
    _refuse_twins(list(found))
    return list(found)


def _refuse_twins(paths: list[Path]) -> None:
    """Two blueprints of one name would write one folder."""
    if len(paths) < 2:
        return
    from dcgen import source

    seen: dict[str, Path] = {}
    for path in paths:
        name = source.peek(path, "name") or path.stem
        if name in seen:
            message = f"'{path.as_posix()}' and '{seen[name].as_posix()}' are both named '{name}'"
            raise FindingsError([Finding("DC004", message, "give each blueprint its own `name:`")])
        seen[name] = path


def _families(only: str) -> tuple[str, ...]:
    names = tuple(name for name in only.split(",") if name)
    if names:
        from dcgen import artifacts

        for name in names:
            if name not in artifacts.FAMILIES:
                raise click.UsageError(f"no artefact '{name}'; {did_you_mean(name, list(artifacts.FAMILIES))}")
    return names


def _arguments(blueprints: tuple[Path, ...], out: Path) -> str:
    words = [path.as_posix() for path in blueprints] + (["--out", out.as_posix()] if out != Path("out") else [])
    return "".join(f" {shlex.quote(word)}" for word in words)


def _worst(findings: Iterable[Finding]) -> bool:
    return any(finding.severity == "error" for finding in findings)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _print_findings(findings: Iterable[Finding], form: str = "text") -> None:
    if form == "text":
        for finding in findings:
            click.echo(str(finding), err=True)
        return
    from dcgen import report

    if text := report.FORMATS[form](list(findings)):
        click.echo(text)


if __name__ == "__main__":
    main()
