"""Find the blueprints of a project, and build, check, compare or explain one.

A function imports what the others do not need, so that a check loads neither the artifacts nor the comparison.
"""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import blueprint, neighbors, pipeline, source, workers
from dcgen.finding import Finding, FindingsError, Place, errors, fault, shortened, visible
from dcgen.lock.lines import path_of
from dcgen.plan.built import LOCK

if TYPE_CHECKING:
    from dcgen.against import Comparison
    from dcgen.analysis import Analysis
    from dcgen.change import Change
    from dcgen.explain import Reason
    from dcgen.freezing import FreezeOrder, FreezeOutcome


def expand(arguments: tuple[str, ...]) -> list[Path]:
    """Return the blueprint files at the paths in `arguments`, each once, in order. The default path is blueprints/.

    Raise FindingsError with one finding per path that has no blueprint or cannot be read, and if two blueprints share
    a name.
    """
    found: dict[Path, None] = {}
    faults: list[Finding] = []
    for path in map(Path, arguments or ("blueprints",)):
        try:
            files = _files(path)
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
            message = f"'{shortened(path.as_posix())}' cannot be read: {getattr(error, 'strerror', None) or error}"
            faults.append(Finding("DC001", message, "check the path and its permissions"))
            continue
        if not files:
            message = f"there is no blueprint at '{shortened(path.as_posix())}'"
            faults.append(Finding("DC005", message, "name a YAML file, or run `dcgen init` for a first blueprint"))
        found.update(dict.fromkeys(files))
    if faults:
        raise FindingsError(faults)
    _refuse_duplicates(list(found))
    return list(found)


def _files(path: Path) -> list[Path]:
    """Return the blueprints at a path, none if it does not exist. Raise OSError if it cannot be read."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return []
    if not stat.S_ISDIR(mode):
        return [path]
    with os.scandir(path) as entries:
        return sorted(path / entry.name for entry in entries if entry.name.endswith((".yaml", ".yml")))


Counted = Callable[[Iterable[Any], str], Iterator[Any]]
Result = tuple[list[Finding], str, bool]


def is_fleet(path: Path) -> bool:
    """Return whether the file at `path` is a fleet, without reading all of it as YAML."""
    return source.peek(path, pipeline.project_root(path), "kind") == "fleet"


class BuildOptions(NamedTuple):
    """The options of a build: the output folder, the families, and how to build and to write."""

    out: str
    only: tuple[str, ...] = ()
    check: bool = False
    force: bool = False
    jobs: int = 1
    full: bool = False


def build_all(paths: list[Path], options: BuildOptions, counted: Counted) -> list[Result]:
    """Build blueprints and fleets, and return the result of each in order; see `build`."""
    fleets = {path for path in paths if is_fleet(path)}
    single = [path for path in paths if path not in fleets]
    out, only, check_only, force, jobs, full = options
    arguments = [(path, out, only, check_only, counted, force) for path in single]
    built = workers.each(
        build, arguments, jobs, lambda lost: ([lost], "", False), lambda done: counted(done, "blueprints built")
    )
    found: dict[Path, Result] = dict(zip(single, built, strict=True))
    for path in paths:
        if path in fleets:
            from dcgen.fleet import builds, sites

            output = sites.Output(out, only, check_only, force, full)
            made = builds.build(path, pipeline.project_root(path), output, jobs, counted)
            found[path] = (made.findings, made.text, made.differs)
    return [found[path] for path in paths]


def build(
    path: Path, out: str, only: tuple[str, ...], check_only: bool, counted: Callable[..., Any], force: bool = False
) -> tuple[list[Finding], str, bool]:
    """Build one blueprint. Return its findings, the text to print, and whether files differ. `counted` shows progress.

    The text ends with a line that counts files. Unless the build only adds objects, a change report precedes it.
    """
    from dcgen import facts, rebuilt, tree

    analysis, findings = _examine(path)
    if analysis is None or errors(findings):
        return findings, "", False
    act, name = tree.compare if check_only else tree.write, analysis.topology.plan.name
    try:
        artifacts: Iterator[Any] = counted(pipeline.artifacts_of(analysis, path, only), f"{name}, files")
        files = act(Path(out) / name, artifacts, bool(only), force, facts.readers(len(analysis.topology.plan.cables)))
    except FindingsError as error:
        return [*findings, *error.findings], "", False
    made = rebuilt.change_of(files, analysis)
    if only:  # other files may be missing, because they were never built
        made = made._replace(unknown=())
    elif analysis.families and "addresses" not in analysis.families:  # the blueprint leaves the file out
        made = made._replace(unknown=tuple(kind for kind in made.unknown if kind != "addresses"))
    report = () if made.only_adds else _reported(made, path, analysis)
    return [*findings, *files.kept], "\n".join([*report, f"{name}: {files}"]), bool(files)


def _reported(made: Change, path: Path, analysis: Analysis) -> Iterator[str]:
    """Yield the change report of a build, and the keys that caused it if its devices show them."""
    from dcgen import change, rebuilt
    from dcgen.review import plain

    if caused := rebuilt.causes_of(made, path, analysis):
        yield plain.cause_line(caused)
    yield from change.lines(made)


def check_all(paths: list[Path], jobs: int, counted: Counted) -> list[Finding]:
    """Return the findings of blueprints and fleets in order."""
    fleets = {path for path in paths if is_fleet(path)}
    single = [path for path in paths if path not in fleets]
    made = workers.each(
        check, [(path,) for path in single], jobs, lambda lost: [lost], lambda done: counted(done, "blueprints checked")
    )
    found: dict[Path, list[Finding]] = dict(zip(single, made, strict=True))
    for path in fleets:
        from dcgen.fleet import builds

        found[path] = builds.check(path, pipeline.project_root(path), jobs, counted)
    return [finding for path in paths for finding in found[path]]


def check(path: Path) -> list[Finding]:
    """Return the findings of one blueprint, also those about the other blueprints of its project."""
    return _examine(path)[1]


def _examine(path: Path) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis of a blueprint and its findings with collisions with the other blueprints, all placed."""
    analysis, findings = pipeline.examine(path)
    if analysis is None or not (found := list(neighbors.collisions(path, analysis.topology.plan))):
        return analysis, findings
    return analysis, source.placed([*findings, *found], blueprint.read(path, pipeline.project_root(path)))


def freeze(path: Path, order: FreezeOrder) -> FreezeOutcome:
    """Write the lock of a blueprint or a fleet, see `freezing.freeze` and `fleet.builds.freeze`."""
    if is_fleet(path):
        from dcgen.fleet import builds

        return builds.freeze(path, pipeline.project_root(path), "out", order)
    from dcgen import freezing

    return freezing.freeze(path, order)


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


def compare(path: Path, out: str, against: str | None) -> Comparison:
    """Return the findings of one blueprint, and its difference from `out` or from `against`, see `against.compare`."""
    from dcgen import against as sides
    from dcgen import freezing

    return sides.compare(path, out, against, freezing.live(path))


def report(found: Comparison, files: bool = False) -> Iterator[str]:
    """Yield the lines of `dcgen diff` for one blueprint: the summary, then the details, and with `files` each file."""
    from dcgen.review import plain

    if found.difference is not None:
        yield from plain.lines(found.difference, files)


def written(found: Iterable[Comparison], form: str, files: bool = False) -> str:
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
    for path in [path for path in paths if is_fleet(path)]:
        from dcgen.fleet import builds

        paths.remove(path)
        if lines := list(builds.explain(path, pipeline.project_root(path), name)):
            return lines, []
    own = [path for path in paths if name.startswith(f"{blueprint.name_of(path, pipeline.project_root(path))}-")]
    known: list[str] = []
    faults: list[Finding] = []
    parts: list[str] = []
    for path in own or paths:
        analysis, findings = pipeline.examine(path)
        if analysis is None:
            faults += findings
            continue
        if reasons := explain(analysis.topology, name):
            lines = [*_placed(path, reasons), *_incomplete(path, findings)]
            if not is_address(name):
                return lines, []
            parts += lines  # sites that do not meet can have the same addresses
        if reasons := explain_part(analysis.topology, name):  # every blueprint may need it
            parts += [*_placed(path, reasons), *_incomplete(path, findings)]
        if errors(findings):
            faults += findings
        known += names(analysis.topology)
    if faults and not parts:
        raise FindingsError(faults)
    return parts, known


def _placed(path: Path, reasons: Iterable[Reason]) -> list[str]:
    """Return the lines of an explanation, each with its place in the blueprint."""
    reasons = list(reasons)
    document = blueprint.read(path, pipeline.project_root(path))
    places = source.places([reason.path for reason in reasons], document)
    unset, lock = Place(document.name, 1, 1), path_of(path).as_posix()  # the first: no key sets this value
    marks = ["default" if place == unset else str(place) for place in places]
    return [
        f"{visible(reason.text)}  [{lock if reason.path == LOCK else mark}]"
        for reason, mark in zip(reasons, marks, strict=True)
    ]


def _incomplete(path: Path, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a line that counts the errors which keep parts out of the plan, if there are any."""
    if count := len(errors(findings)):
        command = shlex.join(["dcgen", "check", path.as_posix()])
        yield f"the plan is incomplete: `{command}` shows {count} error{'s' * (count > 1)}"


def update_command(arguments: tuple[str, ...], out: str, findings: Iterable[Finding] = ()) -> str:
    """Return the command that updates stale output, with --force if a person's files are in its way."""
    force = ("--force",) if any(finding.code == "DC908" for finding in findings) else ()
    words = ["dcgen", "build", *arguments, *(() if out == "out" else ("--out", out)), *force]
    return shlex.join(words)


def _refuse_duplicates(paths: list[Path]) -> None:
    """Raise FindingsError if two blueprints share a name, because both would write the same folder."""
    seen: dict[str, Path] = {}
    for path in paths if len(paths) > 1 else ():
        name = blueprint.name_of(path, pipeline.project_root(path))
        if name in seen:
            message = f"'{path.as_posix()}' and '{seen[name].as_posix()}' are both named '{name}'"
            raise fault("DC004", message, "give each blueprint its own `name:`")
        seen[name] = path
