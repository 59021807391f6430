"""What a command does with the blueprints of a project: find them, build, check or compare one."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import dcgen
from dcgen import revision, runlist, source, tree
from dcgen.difference import Changes
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
    """The findings of a build, its closing words, and whether anything differs. `counted` shows progress.

    The last line counts files; before it stand the cables that moved, if any did.
    """
    analysis, findings = dcgen.examine(path)
    if analysis is None or worst(findings):
        return findings, "", False
    act, name = tree.compare if check_only else tree.write, analysis.topology.plan.name
    try:
        artifacts: Iterator[Any] = counted(dcgen.artifacts_of(analysis, path, only), f"{name}, files")
        changes = act(Path(out) / name, artifacts, bool(only), force)
    except FindingsError as error:
        return [*findings, *error.findings], "", False
    moved = moves(changes) if changes.cables and changes.cables.moved else ()
    return [*findings, *changes.kept], "\n".join([*moved, f"{name}: {changes}"]), bool(changes)


def check(path: Path) -> list[Finding]:
    """The findings of one blueprint."""
    return dcgen.examine(path)[1]


def compare(path: Path, out: str, against: str | None) -> tuple[list[Finding], Changes | None, str]:
    """The findings, what a build would change (None where it cannot be told), and the blueprint's name."""
    analysis, findings = dcgen.examine(path)
    if analysis is None or worst(findings):
        return findings, None, ""
    name, artifacts = analysis.topology.plan.name, dcgen.artifacts_of(analysis, path)
    try:
        if against is None or Path(against).is_dir():
            changes = tree.compare(Path(against or out) / name, artifacts)
            return [*findings, *changes.kept], changes, name
        root = dcgen.project_root(path).resolve()
        if not Path(out).resolve().is_relative_to(root):
            raise fault(
                "DC001", f"'{out}' lies outside the project, so Git has no revision of it", "name a folder inside"
            )
        prefix = f"{Path(out).resolve().relative_to(root).as_posix()}/{name}"
        return findings, revision.compare(root, against, prefix, artifacts), name
    except FindingsError as error:
        return [*findings, *error.findings], None, name


def moves(changes: Changes) -> Iterator[str]:
    """What becomes of the cables that were there, in words: the first of those that move by name, and the counts."""
    cables = changes.cables
    if not cables:
        return
    for key, before, after in cables.moved[: runlist.SHOWN]:
        yield visible(shortened(f"moved    {key} from {before} to {after}"))
    if len(cables.moved) > runlist.SHOWN:
        yield f"moved    {len(cables.moved) - runlist.SHOWN:,} more"
    yield f"cables   {cables}"


def explain(arguments: tuple[str, ...], name: str) -> tuple[list[str], list[str]]:
    """Return the explanation of a name line by line, each with its place in a blueprint; else every known name.

    A name starts with the name of its blueprint, so the other blueprints are not planned, except for an address.
    Errors that leave the plan incomplete add a last line. Raise FindingsError when the name is not found and a
    blueprint has errors.
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
            lines = [f"{visible(reason.text)}  [{mark}]" for reason, mark in zip(reasons, marks, strict=True)]
            return [*lines, *_incomplete(path, findings)], []
        if worst(findings):
            faults += findings
        known += names(analysis.topology)
    if faults:
        raise FindingsError(faults)
    return [], known


def _incomplete(path: Path, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a line on the incomplete plan of a blueprint with errors."""
    if count := sum(finding.severity == "error" for finding in findings):
        errors = f"{count} error{'s' * (count > 1)}"
        yield f"the plan is incomplete: `{shlex.join(['dcgen', 'check', path.as_posix()])}` shows {errors}"


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
