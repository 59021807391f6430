"""What a command does with the blueprints of a project: find them, build, check or compare one."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import dcgen
from dcgen import change, facts, revision, source, tree
from dcgen.analysis import Analysis
from dcgen.difference import FileChanges, Readers
from dcgen.explain import explain as reasons_of
from dcgen.explain import names
from dcgen.finding import Finding, FindingsError, fault, shortened, visible


def expand(arguments: tuple[str, ...]) -> list[Path]:
    """Return the blueprint files that the arguments name, each once, in order; without any those in blueprints/.

    Raises FindingsError, with one finding per path, for those that hold no blueprint or cannot be looked at; and when
    two have one name.
    """
    found: dict[Path, None] = {}
    faults: list[Finding] = []
    for path in map(Path, arguments or ("blueprints",)):
        try:
            files = _files(path)
        except (OSError, ValueError) as error:  # a NUL byte is no OSError
            message = f"'{shortened(path.as_posix())}' cannot be read: {getattr(error, 'strerror', None) or error}"
            faults.append(Finding("DC001", message, "check the path and its permissions"))
            continue
        if not files:
            message = f"there is no blueprint at '{shortened(path.as_posix())}'"
            faults.append(Finding("DC005", message, "name a YAML file, or run `dcgen init` for a first blueprint"))
        found.update(dict.fromkeys(files))
    if faults:
        raise FindingsError(faults)
    _refuse_twins(list(found))
    return list(found)


def _files(path: Path) -> list[Path]:
    """The blueprints at a path, none where there is nothing. Raises OSError for what cannot be looked at."""
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
    """Build one blueprint: return its findings, the text to print, and whether files differ. `counted` shows progress.

    The text ends with a line that counts files. The change report precedes it, unless the build only adds things.
    """
    analysis, findings = dcgen.examine(path)
    if analysis is None or worst(findings):
        return findings, "", False
    act, name = tree.compare if check_only else tree.write, analysis.topology.plan.name
    try:
        artifacts: Iterator[Any] = counted(dcgen.artifacts_of(analysis, path, only), f"{name}, files")
        files = act(Path(out) / name, artifacts, bool(only), force, readers(analysis))
    except FindingsError as error:
        return [*findings, *error.findings], "", False
    made = change_of(files, analysis)
    if only:  # the folder may hold a part of the output, so a missing file is no news
        made = made._replace(unknown=())
    report = () if made.only_adds else change.lines(made)
    return [*findings, *files.kept], "\n".join([*report, f"{name}: {files}"]), bool(files)


def check(path: Path) -> list[Finding]:
    """Return the findings of one blueprint."""
    return dcgen.examine(path)[1]


class Comparison(NamedTuple):
    """The comparison of a blueprint with an earlier output: `files` is None where errors prevent it."""

    name: str
    findings: list[Finding]
    files: FileChanges | None = None
    change: change.Change = change.Change(())


def compare(path: Path, out: str, against: str | None) -> Comparison:
    """Return the findings of one blueprint, and the files and things that a build would change.

    `against` is a folder or a Git revision to compare with, instead of `out`.
    """
    analysis, findings = dcgen.examine(path)
    if analysis is None or worst(findings):
        return Comparison("", findings)
    name, artifacts = analysis.topology.plan.name, dcgen.artifacts_of(analysis, path)
    try:
        if against is None or Path(against).is_dir():
            files = tree.compare(Path(against or out) / name, artifacts, readers=readers(analysis))
        else:
            root = dcgen.project_root(path).resolve()
            prefix = f"{_below(root, out)}/{name}"
            files = revision.compare(root, against, prefix, artifacts, readers(analysis))
    except FindingsError as error:
        return Comparison(name, [*findings, *error.findings])
    return Comparison(name, [*findings, *files.kept], files, change_of(files, analysis))


def report(found: Comparison) -> Iterator[str]:
    """Yield the lines that `dcgen diff` prints: a line per file, the change report, and the count of files."""
    if found.files is None:
        return
    for word, paths in (("new", found.files.new), ("changed", found.files.changed), ("removed", found.files.removed)):
        for path in sorted(paths):
            yield visible(shortened(f"{word:9} {found.name}/{path}"))
    yield from change.lines(found.change)
    yield f"{found.name}: {found.files}"


def readers(analysis: Analysis) -> Readers:
    """Return the readers of the files that tell what an earlier build planned."""
    return facts.readers(len(analysis.topology.plan.cables))


def change_of(files: FileChanges, analysis: Analysis) -> change.Change:
    """Return the change from the plan that the earlier files tell; it is empty where there are none."""
    if not files.old:
        return change.Change(())
    return change.compare(facts.facts_from(files.old), facts.facts_of(analysis.topology))


def _below(root: Path, out: str) -> str:
    """Return the path of the output folder below the project. Raises FindingsError DC001 for a folder outside."""
    folder = Path(out).resolve()
    if not folder.is_relative_to(root):
        message = f"'{shortened(out)}' is outside the project, so no Git revision holds it"
        raise fault("DC001", message, "name a folder inside the project")
    return folder.relative_to(root).as_posix()


def explain(arguments: tuple[str, ...], name: str) -> tuple[list[str], list[str]]:
    """What blueprints know of a name, each line with the place that made it so; else every name that there is.

    The name of a thing begins with that of its blueprint, so the others are not planned, unless it is an address.
    Raises FindingsError when the name is not found and a blueprint cannot be planned.
    """
    paths = expand(arguments)
    own = [
        path
        for path in paths
        if name.startswith(f"{source.peek(path, dcgen.project_root(path), 'name') or path.stem}-")
    ]
    known: list[str] = []
    faults: list[Finding] = []
    for path in own or paths:
        analysis, findings = dcgen.examine(path)
        if analysis is None:
            faults += findings
            continue
        if reasons := reasons_of(analysis.topology, name):
            places = source.places([reason.path for reason in reasons], source.read(path, dcgen.project_root(path)))
            marks = ["default" if place[1:] == (1, 1) else str(place) for place in places]  # no key says so
            return [f"{visible(reason.text)}  [{mark}]" for reason, mark in zip(reasons, marks, strict=True)], []
        known += names(analysis.topology)
    if faults:
        raise FindingsError(faults)
    return [], known


def worst(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error."""
    return any(finding.severity == "error" for finding in findings)


def mending(arguments: tuple[str, ...], out: str, findings: Iterable[Finding] = ()) -> str:
    """The command that brings stale output up to date, with --force where a person's files are in the way."""
    force = ("--force",) if any(finding.code == "DC908" for finding in findings) else ()
    words = ["dcgen", "build", *arguments, *(() if out == "out" else ("--out", out)), *force]
    return shlex.join(words)


def _refuse_twins(paths: list[Path]) -> None:
    """Two blueprints of one name would write one folder."""
    seen: dict[str, Path] = {}
    for path in paths if len(paths) > 1 else ():
        name = source.peek(path, dcgen.project_root(path), "name") or path.stem
        if name in seen:
            message = f"'{path.as_posix()}' and '{seen[name].as_posix()}' are both named '{name}'"
            raise fault("DC004", message, "give each blueprint its own `name:`")
        seen[name] = path
