"""Find the blueprints of a project, and the project of a blueprint; the options of a build.

This module imports no library, so that an unchanged build needs none. It reads names from the text of blueprints.
"""

import os
import stat
from pathlib import Path
from typing import Any, NamedTuple

from dcgen.finding import Finding, FindingsError, fault, shortened


class BuildOptions(NamedTuple):
    """The options of a build: the output folder, the families, and how to build and to write."""

    out: str
    only: tuple[str, ...] = ()
    check: bool = False
    force: bool = False
    jobs: int = 1
    full: bool = False
    elsewhere: Any = None  # of an engine, see `workers.Engine`


def project_root(path: Path) -> Path:
    """Return the folder that holds a project's `blueprints/`, `catalog/`, `templates/` and `out/`."""
    folder = path.parent
    return folder.parent if folder.name == "blueprints" else folder


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


def _refuse_duplicates(paths: list[Path]) -> None:
    """Raise FindingsError if two blueprints share a name, because both would write the same folder."""
    seen: dict[str, Path] = {}
    for path in paths if len(paths) > 1 else ():
        name = _name_of(path)
        if name in seen:
            message = f"'{path.as_posix()}' and '{seen[name].as_posix()}' are both named '{name}'"
            raise fault("DC004", message, "give each blueprint its own `name:`")
        seen[name] = path


def _name_of(path: Path) -> str:
    """Return what `blueprint.name_of` returns, without the import of its libraries if the text states the name."""
    from dcgen import source

    if name := source.peek(path, project_root(path), "name"):
        return name
    from dcgen import blueprint

    return blueprint.name_of(path, project_root(path))
