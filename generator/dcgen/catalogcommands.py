"""The commands of the catalog: `list`, `show`, `check`, `import` and `export`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dcgen import examples
from dcgen.printing import CommandGroup, count_text, print_findings, tally, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dcgen.catalog import Catalog
    from dcgen.devicetypes.importing import Imported, Sorting


def _folder() -> Path:
    """Return the project's own catalog. The module pathlib is imported here, so that `--help` stays fast."""
    from pathlib import Path

    return Path("catalog")


@click.group(name="catalog", cls=CommandGroup)
def catalog_group() -> None:
    """List, show, check, import and export hardware models."""


@catalog_group.command(name="list")
@click.argument("kind", required=False)
def catalog_list(kind: str | None) -> None:
    """List all models, or those of one KIND.

    A KIND is for example `server` or `switch`.
    """
    from dcgen.catalog import KINDS, Catalog
    from dcgen.finding import visible

    if kind and kind not in KINDS:
        raise unknown("kind", kind, list(KINDS))
    known = Catalog(_folder())
    for each in [kind] if kind else KINDS:
        for name in known.names(each):
            item = known.get_of(each, name)
            click.echo(f"{each:8} {name:24} {visible(f'{item.manufacturer}: {item.description}')}")


@catalog_group.command(name="show")
@click.argument("model")
def catalog_show(model: str) -> None:
    """Show every value of MODEL with its sources, as JSON."""
    from dcgen import report
    from dcgen.catalog import KINDS, Catalog

    known = Catalog(_folder())
    kinds = [kind for kind in KINDS if model in known.names(kind)]
    if not kinds:
        names = [name for kind in KINDS for name in known.names(kind)]
        raise unknown("model", model, names, "`dcgen catalog list` shows all")
    for kind in kinds:
        entry = known.get_of(kind, model).model_dump(mode="json", exclude_unset=True)
        click.echo(report.json_text({"kind": kind, **entry}))


@catalog_group.command(name="check")
def catalog_check() -> None:
    """Check every entry in the project's catalog/ folder.

    This includes entries that no blueprint uses.
    """
    from dcgen.catalog.review import review
    from dcgen.finding import errors

    count, findings = review(_folder())
    print_findings(findings)
    click.echo(f"{count} {'entry' if count == 1 else 'entries'} of your own: {tally(findings)}")
    if errors(findings):
        sys.exit(1)


@catalog_group.command(name="import", epilog=examples.IMPORT)
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="DIR|FILE...")
@click.option("--kind", metavar="KIND", default=None, help="The kind of all files, such as `server` or `pdu`.")
@click.option("--origin", metavar="TEXT", default="", help="Commit or address of the library, for each source.")
@click.option("--check", is_flag=True, help="Check the files, and write nothing.")
@click.option("--force", is_flag=True, help="Replace existing entries, and hide entries that dcgen ships.")
def catalog_import(paths: tuple[str, ...], kind: str | None, origin: str, check: bool, force: bool) -> None:
    """Import device types of the NetBox devicetype-library into the project's catalog/ folder.

    DIR or FILE has device types, module types or rack types as YAML. The known faults of the library are findings. A
    file with an error writes nothing. A comment of each entry lists the values that the form does not state.
    """
    from pathlib import Path

    from dcgen.catalog import Catalog
    from dcgen.devicetypes import importing
    from dcgen.devicetypes.kinds import KINDS
    from dcgen.finding import errors

    kinds = [each for family in KINDS.values() for each in family]
    if kind and kind not in kinds:
        raise unknown("kind", kind, kinds)
    importing.refuse_foreign(_folder())
    found, findings = importing.read_all(tuple(map(Path, paths)), importing.Wanted(kind, origin), Catalog(_folder()))
    result = importing.sort_out(found, _folder(), force)
    findings += result.findings
    print_findings(findings)
    if not check:
        _write_entries(result)
    for line in _entry_lines(result, check):
        click.echo(line)
    entries = count_text(len(result.new) + len(result.changed) + len(result.same), "model")
    click.echo(f"{entries}: {_counts(result)}; {tally(findings)}")
    if errors(findings):
        sys.exit(1)


def _write_entries(result: Sorting) -> None:
    """Write the new and the changed entries."""
    from dcgen import tree
    from dcgen.devicetypes import importing

    if result.new:
        tree.create(_folder(), importing.artifacts(result.new))
    for each in result.changed:
        tree.rewrite(_folder() / each.path, each.text)


def _entry_lines(result: Sorting, check: bool) -> Iterator[str]:
    """Yield a line per entry that is new or changed, with its kind and the reason for it."""
    from dcgen.finding import printable

    def line(word: str, each: Imported) -> str:
        return printable(f"{word} {(_folder() / each.path).as_posix()}: {each.reason}")

    yield from (line("would write" if check else "wrote", each) for each in result.new)
    yield from (line("would replace" if check else "replaced", each) for each in result.changed)


def _counts(result: Sorting) -> str:
    drafts = sum(each.is_draft for each in (*result.new, *result.changed))
    listed = f"{len(result.new)} new, {len(result.changed)} replaced, {len(result.same)} same"
    return f"{listed}, {count_text(drafts, 'draft')}"


@catalog_group.command(name="export", epilog=examples.EXPORT)
@click.argument("names", nargs=-1, metavar="MODEL...")
@click.option(
    "--out",
    type=click.Path(),
    metavar="DIR",
    default="devicetypes",
    show_default=True,
    help="Output folder, with the folders of the library in it.",
)
@click.option("--force", is_flag=True, help="Replace files that a person edited.")
def catalog_export(names: tuple[str, ...], out: str, force: bool) -> None:
    """Write models in the form of the NetBox devicetype-library, one file per model.

    The default is every model that the form has a place for. The comments of a file state the sources of its values.
    """
    from pathlib import Path

    from dcgen import tree
    from dcgen.catalog import Catalog
    from dcgen.devicetypes.exporting import export

    known = Catalog(_folder())
    files, findings = export(known, _wanted(known, names))
    print_findings(findings)
    if files:
        changes = tree.write(Path(out), files, partial=True, force=force)
        print_findings(changes.kept)
        click.echo(f"{Path(out).as_posix()}: {changes}")
    if names and findings:
        sys.exit(1)


def _wanted(known: Catalog, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the kind and name of each model to export."""
    from dcgen.catalog import KINDS
    from dcgen.devicetypes.exporting import FAMILY_OF

    every = [(kind, name) for kind in KINDS for name in known.names(kind)]
    for wanted in names:
        found = [pair for pair in every if pair[1] == wanted]
        if not found:
            raise unknown("model", wanted, [name for _, name in every], "`dcgen catalog list` shows all")
        yield from found
    if not names:
        yield from (pair for pair in every if pair[0] in FAMILY_OF)
