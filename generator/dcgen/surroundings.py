"""The inputs of a build outside its project: the files of dcgen, the installed libraries and Python.

Together with the look-ups that `reader` notes, these are all inputs of a build. Each input has a name and a state.
This module imports no library, because an unchanged build takes less time than their imports.
"""

import os
import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from dcgen.reader import Inputs, content_of

PACKAGE = Path(__file__).parent
# The distributions whose code takes part in a build. Without metadata of each of the first group, their versions are
# unknown. The second group is there on some systems only. It has dcgen itself, because some systems give all files of
# an installation one time.
LIBRARIES = {"jinja2", "markupsafe", "pydantic", "pydantic-core", "ruamel-yaml", "xlsxwriter"}
PARTS = {"annotated-types", "dcgen", "ruamel-yaml-clib", "typing-extensions", "typing-inspection"}
METADATA = (".dist-info", ".egg-info")
SETTINGS = ("PYDANTIC_DISABLE_PLUGINS",)  # variables of the environment that change what a library does


def template_root() -> Path:
    """Return the folder of dcgen's own templates, in the installed package or in the checkout."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / "templates"


def states() -> Inputs:
    """Return the states of dcgen, its libraries and Python by name.

    Return nothing if one of them cannot be told, for example because dcgen runs from a zip archive.
    """
    try:
        return {"dcgen": _own(), "libraries": _libraries(), "python": _python()}
    except OSError:
        return {}


def _own() -> str:
    """Return the state of dcgen's own files: modules, catalog and templates. Raise OSError if one cannot be read.

    Modules count by size and time, as Python itself decides whether their bytecode is current. All other files count
    by content.
    """
    found = sha256()
    templates = template_root()
    for root in (PACKAGE, *([] if templates.is_relative_to(PACKAGE) else [templates])):
        for entry in _files(str(root)):
            found.update(f"\n{entry.path}\0".encode(errors="surrogateescape"))
            if entry.name.endswith(".py"):
                status = entry.stat()
                found.update(f"{status.st_size} {status.st_mtime_ns}".encode())
            else:
                path = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
                found.update(sha256(content_of(path)).digest())
    return found.hexdigest()


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield the files below a folder in order, without bytecode and hidden files. Raise OSError if it has no files."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            yield entry


def _libraries() -> str:
    """Return the state of the libraries: the path of Python's modules, and the name and version of each library.

    An installer writes both into the name of a folder with metadata. Raise OSError if a library has no such folder.
    """
    found: list[str] = []
    known: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:  # an archive, or a folder that does not exist
            continue
        for name in sorted(name for name in names if name.endswith(METADATA)):
            library = re.sub(r"[-_.]+", "-", name.partition("-")[0]).lower().removesuffix("-egg-info")
            if library in LIBRARIES | PARTS:
                known.add(library)
                found.append(f"{folder}/{name}")
    if missing := LIBRARIES - known:
        raise OSError(f"no metadata of {', '.join(sorted(missing))}")
    return repr((sys.path, found))


def _python() -> str:
    """Return the state of Python: its version and flags, and the variables that change what a library does."""
    return repr((sys.version, tuple(sys.flags), [os.environ.get(name) for name in SETTINGS]))
