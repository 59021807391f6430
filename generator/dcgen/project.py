"""Build, check, compare or explain one blueprint of a project.

A function imports what the others do not need, so that a check loads neither the artifacts nor the comparison.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import blueprint, neighbors, pipeline, reader, source, workers
from dcgen.finding import Finding, FindingsError, errors, listed
from dcgen.listing import BuildOptions as BuildOptions
from dcgen.listing import expand as expand
from dcgen.lock.lines import path_of
from dcgen.workers import Engine

if TYPE_CHECKING:
    from dcgen.against import Comparison
    from dcgen.analysis import Analysis
    from dcgen.change import Change
    from dcgen.explain import Reason
    from dcgen.freezing import FreezeOrder, FreezeOutcome, RenameReview
    from dcgen.unchanged import Unit

Counted = Callable[[Iterable[Any], str], Iterator[Any]]
Result = tuple[list[Finding], str, bool]


def is_fleet(path: Path) -> bool:
    """Return whether the file at `path` is a fleet, without reading all of it as YAML."""
    return source.peek(path, pipeline.project_root(path), "kind") == "fleet"


def build_all(
    paths: list[Path], options: BuildOptions, counted: Counted, units: "Mapping[Path, Unit] | None" = None
) -> list[Result]:
    """Build blueprints and fleets, and return the result of each in order; see `build`. Remember those with a unit.

    The workers of a cluster remember nothing, because their caches are on other machines.
    """
    fleets = {path for path in paths if is_fleet(path)}
    single = [path for path in paths if path not in fleets]
    out, only, check_only, force, jobs, full, elsewhere = options
    engine, shown = Engine(jobs, elsewhere), workers.uncounted if elsewhere else counted
    known = {} if elsewhere else units or {}
    processes = jobs if len(paths) == 1 else 1  # several blueprints share the processes
    command = new_command()
    arguments = [(path, out, only, check_only, shown, force, known.get(path), processes, command) for path in single]
    built = workers.each(
        build, arguments, engine, lambda lost: ([lost], "", False), lambda done: counted(done, "blueprints built")
    )
    found: dict[Path, Result] = dict(zip(single, built, strict=True))
    for path in paths:
        if path in fleets:
            from dcgen.fleet import builds, sites

            output = sites.Output(out, only, check_only, force, full)
            made = builds.build(path, pipeline.project_root(path), output, engine, counted, known.get(path))
            found[path] = (made.findings, made.text, made.differs)
    return [found[path] for path in paths]


def build(
    path: Path,
    out: str,
    only: tuple[str, ...],
    check_only: bool,
    counted: Callable[..., Any],
    force: bool = False,
    known: "Unit | None" = None,
    processes: int = 1,
    command: str = "",
) -> tuple[list[Finding], str, bool]:
    """Build one blueprint. Return its findings, the text to print, and whether files differ. `counted` shows progress.

    The text ends with a line that counts files. Unless the build only adds objects, a change report precedes it.
    Remember the build for the unit `known`, so that the next one is recalled if nothing changes. Render a large site on
    so many `processes`. Builds of one `command` share what they read of the blueprints beside them.
    """
    with reader.noting() as inputs:
        built = _build(path, Path(out), only, check_only, counted, force, processes, known, command)
    if known and built.manifest:
        from dcgen import unchanged

        report = {"findings": listed(built.findings), "line": built.unchanged}
        unchanged.remember(known, inputs, {built.folder: built.manifest}, report)
    return built.findings, built.text, built.differs


class _Built(NamedTuple):
    """A finished build: its findings, the text to print, and whether files differ.

    If the files in `folder` are up to date, `manifest` is the digest of their manifest, else "". `unchanged` is the
    text that a build prints if nothing changes.
    """

    findings: list[Finding]
    text: str = ""
    differs: bool = False
    folder: str = ""
    manifest: str = ""
    unchanged: str = ""


def _build(
    path: Path,
    out: Path,
    only: tuple[str, ...],
    check_only: bool,
    counted: Callable[..., Any],
    force: bool,
    processes: int,
    known: "Unit | None",
    command: str,
) -> _Built:
    from dcgen import facts, rebuilt, tree
    from dcgen.difference import FileChanges

    analysis, review = _prepare(path, known, command)
    if analysis is None:
        return _Built(review())
    act, name = tree.compare if check_only else tree.write, analysis.topology.plan.name
    refuse = partial(_refuse, review)
    try:
        artifacts = pipeline.parts_of(analysis, path, only, processes, refuse) if processes > 1 else None
        if artifacts is None:
            refuse()
        artifacts = artifacts or counted(pipeline.renderings_of(analysis, path, only), f"{name}, files")
        files = act(out / name, artifacts, bool(only), force, facts.readers(len(analysis.topology.plan.cables)))
    except FindingsError as error:
        return _Built(review() if errors(review()) else [*review(), *error.findings])
    made = rebuilt.change_of(files, analysis)
    if only:  # other files may be missing, because they were never built
        made = made._replace(unknown=())
    elif analysis.families and "addresses" not in analysis.families:  # the blueprint leaves the file out
        made = made._replace(unknown=tuple(kind for kind in made.unknown if kind != "addresses"))
    report = () if made.only_adds else _reported(made, path, analysis)
    text = "\n".join([*report, f"{name}: {files}"])
    number = files.same + len(files.changed) + len(files.new)
    return _Built(
        [*review(), *files.kept],
        text,
        bool(files),
        (out / name).as_posix(),
        files.manifest,
        f"{name}: {FileChanges(number)}",
    )


def _refuse(review: pipeline.Review) -> None:
    """Raise FindingsError with the errors of a design, if it has any."""
    if found := errors(review()):
        raise FindingsError(found)


def _reported(made: "Change", path: Path, analysis: "Analysis") -> Iterator[str]:
    """Yield the change report of a build, and the keys that caused it if its devices show them."""
    from dcgen import change, rebuilt
    from dcgen.review import plain

    if caused := rebuilt.causes_of(made, path, analysis):
        yield plain.cause_line(caused)
    yield from change.lines(made)


def check_all(paths: list[Path], engine: Engine, counted: Counted) -> list[Finding]:
    """Return the findings of blueprints and fleets in order."""
    fleets = {path for path in paths if is_fleet(path)}
    single = [path for path in paths if path not in fleets]
    command = new_command()
    made = workers.each(
        check,
        [(path, command) for path in single],
        engine,
        lambda lost: [lost],
        lambda done: counted(done, "blueprints checked"),
    )
    found: dict[Path, list[Finding]] = dict(zip(single, made, strict=True))
    for path in fleets:
        from dcgen.fleet import builds

        found[path] = builds.check(path, pipeline.project_root(path), engine, counted)
    return [finding for path in paths for finding in found[path]]


def check(path: Path, command: str = "") -> list[Finding]:
    """Return the findings of one blueprint, also those about the other blueprints of its project.

    Checks of one `command` share what they read of these.
    """
    return _prepare(path, command=command)[1]()


def new_command() -> str:
    """Return a text that no other command has, also on another machine."""
    return os.urandom(8).hex()


def _prepare(path: Path, known: "Unit | None" = None, command: str = "") -> "tuple[Analysis | None, pipeline.Review]":
    """Return the analysis of a blueprint, and a function that runs the design rules once and returns all findings.

    They include collisions with the other blueprints, and all of them have places.
    """
    analysis, review = pipeline.prepare(path)

    def reviewed() -> list[Finding]:
        findings = review()
        if analysis is None or not (found := list(neighbors.collisions(path, analysis.topology.plan, known, command))):
            return findings
        return source.placed([*findings, *found], blueprint.read(path, pipeline.project_root(path)))

    return analysis, cache(reviewed)


def freeze(path: Path, order: "FreezeOrder") -> "FreezeOutcome":
    """Write the lock of a blueprint or a fleet, see `freezing.freeze` and `fleet.builds.freeze`."""
    if is_fleet(path):
        from dcgen.fleet import builds

        return builds.freeze(path, pipeline.project_root(path), "out", order)
    from dcgen import freezing

    return freezing.freeze(path, order)


def review_rename(paths: list[Path], rename: tuple[tuple[str, str], ...]) -> "RenameReview":
    """Return what the locks of some blueprints and fleets have of the names of a rename.

    A name is lost if no lock has it, and taken if one has it. Raise FindingsError if a lock cannot be read.
    """
    from dcgen import freezing
    from dcgen.fleet import locks

    found = [
        locks.review_rename(path, pipeline.project_root(path), rename)
        if is_fleet(path)
        else freezing.review_rename(path, rename)
        for path in paths
    ]
    return freezing.RenameReview(
        frozenset.intersection(*(each.lost for each in found)) if found else frozenset(),
        frozenset[str]().union(*(each.taken for each in found)),
        tuple(name for each in found for name in each.known),
    )


def thaw(paths: list[Path], names: tuple[str, ...], people: bool) -> tuple[list[str], list[str]]:
    """Release what `names` match in the locks of blueprints and fleets. Return a report, and the known names."""
    from dcgen import freezing

    fleets = [path for path in paths if is_fleet(path)]
    report, known = freezing.thaw([path for path in paths if path not in fleets], names, people)
    for path in fleets:
        from dcgen.fleet import builds

        lines, sites = builds.thaw(path, pipeline.project_root(path), names)
        report += lines
        known += sites
    return report, [] if report else known


def compare(path: Path, out: str, against: str | None) -> "Comparison":
    """Return the findings of one blueprint, and its difference from `out` or from `against`, see `against.compare`."""
    from dcgen import against as sides
    from dcgen import freezing

    return sides.compare(path, out, against, freezing.live(path))


def compare_any(path: Path, out: str, against: str | None, counted: Counted) -> "Comparison":
    """Return the same as `compare` for a blueprint or for a fleet, see `fleet.comparison.compare`."""
    if not is_fleet(path):
        return compare(path, out, against)
    from dcgen.fleet import comparison

    return comparison.compare(path, pipeline.project_root(path), out, against, Engine(), counted)


def report(found: "Comparison", files: bool = False) -> Iterator[str]:
    """Yield the lines of `dcgen diff` for one blueprint: the summary, then the details, and with `files` each file."""
    from dcgen.review import plain

    if found.difference is not None:
        yield from plain.lines(found.difference, files)


def written(found: "Iterable[Comparison]", form: str, files: bool = False) -> str:
    """Return the comparisons as `markdown` or `json`. JSON also names the blueprints that errors keep out."""
    from dcgen.report import json_text
    from dcgen.review import data, markdown

    found = list(found)
    differences = [each.difference for each in found if each.difference is not None]
    if form == "markdown":
        return markdown.text(differences, files, len(found) - len(differences))
    return f"{json_text(data.document(differences, len(found) - len(differences)))}\n"


def explain(arguments: tuple[str, ...], name: str) -> tuple[list[str], list[str]]:
    """Return the explanation of a name line by line, each with its place in a blueprint; else every known name.

    A name starts with the name of its blueprint, so the other blueprints are not planned. An address, a prefix or an
    AS number is looked for in all of them.
    If errors leave the plan incomplete, the last line counts them. Raise FindingsError if the name is not found and a
    blueprint has errors.
    """
    from dcgen.explain import explain, explain_part, is_address, names

    paths = expand(arguments)
    known: list[str] = []
    faults: list[Finding] = []
    parts: list[str] = []
    for path in [path for path in paths if is_fleet(path)]:
        from dcgen.fleet import explanations

        paths.remove(path)
        found = explanations.explain(path, pipeline.project_root(path), name)
        if found.lines and not found.shared:
            return found.lines, []
        parts += found.lines
        known += found.known
        faults += found.faults
    own = [path for path in paths if name.startswith(f"{blueprint.name_of(path, pipeline.project_root(path))}-")]
    for path in own or paths:
        analysis, findings = pipeline.examine(path)
        if analysis is None:
            faults += findings
            continue
        if reasons := explain(analysis.topology, name):
            lines = _explained(path, reasons, findings)
            if not is_address(name):
                return lines, []
            parts += lines  # sites that do not meet can have the same addresses
        if reasons := explain_part(analysis.topology, name):  # every blueprint may need it
            parts += _explained(path, reasons, findings)
        if errors(findings):
            faults += findings
        known += names(analysis.topology)
    if faults and not parts:
        raise FindingsError(faults)
    return parts, known


def _explained(path: Path, reasons: "Iterable[Reason]", findings: Iterable[Finding]) -> list[str]:
    from dcgen.explain.lines import incomplete, lines_of

    document = blueprint.read(path, pipeline.project_root(path))
    return [*lines_of(reasons, document, path_of(path)), *incomplete(path, len(errors(findings)))]


def update_command(arguments: tuple[str, ...], out: str, findings: Iterable[Finding] = ()) -> str:
    """Return the command that updates stale output, with --force if a person's files are in its way."""
    force = ("--force",) if any(finding.code == "DC908" for finding in findings) else ()
    words = ["dcgen", "build", *arguments, *(() if out == "out" else ("--out", out)), *force]
    from shlex import join

    return join(words)
