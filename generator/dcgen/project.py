"""Find the blueprints of a project, and build, check, compare or explain one."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import change, facts, pipeline, revision, source, tree
from dcgen.analysis import Analysis
from dcgen.difference import FileChanges, Readers
from dcgen.explain import Reason, names
from dcgen.explain import explain as reasons_of
from dcgen.explain import explain_part as reasons_of_part
from dcgen.finding import Finding, FindingsError, errors, fault, shortened, visible
from dcgen.lock.lines import path_of
from dcgen.plan.built import LOCK


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


def build(
    path: Path, out: str, only: tuple[str, ...], check_only: bool, counted: Callable[..., Any], force: bool = False
) -> tuple[list[Finding], str, bool]:
    """Build one blueprint. Return its findings, the text to print, and whether files differ. `counted` shows progress.

    The text ends with a line that counts files. Unless the build only adds objects, a change report precedes it.
    """
    analysis, findings = pipeline.examine(path)
    if analysis is None or errors(findings):
        return findings, "", False
    act, name = tree.compare if check_only else tree.write, analysis.topology.plan.name
    try:
        artifacts: Iterator[Any] = counted(pipeline.artifacts_of(analysis, path, only), f"{name}, files")
        files = act(Path(out) / name, artifacts, bool(only), force, readers(analysis))
    except FindingsError as error:
        return [*findings, *error.findings], "", False
    made = change_of(files, analysis)
    if only:  # other files may be missing, because they were never built
        made = made._replace(unknown=())
    elif analysis.families and "addresses" not in analysis.families:  # the blueprint leaves the file out
        made = made._replace(unknown=tuple(kind for kind in made.unknown if kind != "addresses"))
    report = () if made.only_adds else change.lines(made)
    return [*findings, *files.kept], "\n".join([*report, f"{name}: {files}"]), bool(files)


def check(path: Path) -> list[Finding]:
    """Return the findings of one blueprint."""
    return pipeline.examine(path)[1]


class Comparison(NamedTuple):
    """The comparison of a blueprint with an earlier output. `files` is None if errors prevent the comparison."""

    name: str
    findings: list[Finding]
    files: FileChanges | None = None
    change: change.Change = change.Change(())


def compare(path: Path, out: str, against: str | None) -> Comparison:
    """Return the findings of one blueprint, and the files and objects that a build would change.

    Compare with `out`, or with `against`: another folder, or a Git revision of `out`.
    """
    analysis, findings = pipeline.examine(path)
    if analysis is None or errors(findings):
        return Comparison("", findings)
    name, artifacts = analysis.topology.plan.name, pipeline.artifacts_of(analysis, path)
    try:
        if against is None or Path(against).is_dir():
            files = tree.compare(Path(against or out) / name, artifacts, readers=readers(analysis))
        else:
            root = pipeline.project_root(path).resolve()
            prefix = f"{_below(root, out)}/{name}"
            files = revision.compare(root, against, prefix, artifacts, readers(analysis))
    except FindingsError as error:
        return Comparison(name, [*findings, *error.findings])
    return Comparison(name, [*findings, *files.kept], files, change_of(files, analysis))


def report(found: Comparison) -> Iterator[str]:
    """Yield the lines of `dcgen diff`: a line per file, the change report, and the counts of files."""
    if found.files is None:
        return
    for word, paths in (("new", found.files.new), ("changed", found.files.changed), ("removed", found.files.removed)):
        for path in sorted(paths):
            yield visible(shortened(f"{word:8} {found.name}/{path}"))
    yield from change.lines(found.change)
    yield f"{found.name}: {found.files}"


def readers(analysis: Analysis) -> Readers:
    """Return the readers of the files that contain the facts of an earlier build."""
    return facts.readers(len(analysis.topology.plan.cables))


def change_of(files: FileChanges, analysis: Analysis) -> change.Change:
    """Return the change since the plan in the earlier files. Return an empty change if there are none."""
    if not files.old:
        return change.Change(())
    topology = analysis.topology
    return change.compare(facts.facts_from(files.old, facts.labeler(topology)), facts.facts_of(topology))


def _below(root: Path, out: str) -> str:
    """Return the path of the output folder below the project. Raises FindingsError DC001 for a folder outside."""
    folder = Path(out).resolve()
    if not folder.is_relative_to(root):
        message = f"'{shortened(out)}' is outside the project, so no Git revision holds it"
        raise fault("DC001", message, "name a folder inside the project")
    return folder.relative_to(root).as_posix()


def explain(arguments: tuple[str, ...], name: str) -> tuple[list[str], list[str]]:
    """Return the explanation of a name line by line, each with its place in a blueprint; else every known name.

    A name starts with the name of its blueprint, so the other blueprints are not planned, except for an address.
    If errors leave the plan incomplete, the last line counts them. Raise FindingsError if the name is not found and a
    blueprint has errors.
    """
    paths = expand(arguments)
    own = [
        path
        for path in paths
        if name.startswith(f"{source.peek(path, pipeline.project_root(path), 'name') or path.stem}-")
    ]
    known: list[str] = []
    faults: list[Finding] = []
    parts: list[str] = []
    for path in own or paths:
        analysis, findings = pipeline.examine(path)
        if analysis is None:
            faults += findings
            continue
        if reasons := reasons_of(analysis.topology, name):
            return [*_placed(path, reasons), *_incomplete(path, findings)], []
        if reasons := reasons_of_part(analysis.topology, name):  # every blueprint may need it
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
    places = source.places([reason.path for reason in reasons], source.read(path, pipeline.project_root(path)))
    marks = ["default" if place[1:] == (1, 1) else str(place) for place in places]  # no key sets this value
    lock = path_of(path).as_posix()
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
        name = source.peek(path, pipeline.project_root(path), "name") or path.stem
        if name in seen:
            message = f"'{path.as_posix()}' and '{seen[name].as_posix()}' are both named '{name}'"
            raise fault("DC004", message, "give each blueprint its own `name:`")
        seen[name] = path
