"""The part of `--engine dask` that runs in a worker of the cluster: review the worker, run a batch, stop.

A worker runs one batch at a time, in the folder of the client. It writes to the shared file system as a local process
does. Only `daskengine` calls this module, and no function needs the library distributed.
"""

import asyncio
import importlib.metadata
import os
import pickle
import platform
import threading
import time
from contextlib import chdir
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import __version__, reader, workers
from dcgen.workers import WorkOutcome

# Every library whose version can change a byte of the output or of a message, and the library of the cluster itself.
LIBRARIES = (
    *("distributed", "jinja2", "markupsafe", "networkx", "pydantic", "pydantic-core"),
    *("ruamel.yaml", "ruamel.yaml.clib", "xlsxwriter"),
)
PACKAGE = Path(__file__).parent
POLL_S = 0.02  # until a running batch is looked at again; the smallest site takes as long
DIGITS = 12  # of a digest in a message: enough to tell any two states of the files apart

_ALONE = threading.Lock()  # the current folder belongs to the whole process, so only one batch uses it
_RUNNING: set[str] = set()
_STOPPED: set[str] = set()


class Required(NamedTuple):
    """The values that a worker must have in common with the client.

    `build` identifies the build, and `folder` is the current folder of the client. `samples` are digests of some input
    files by path. `marker` is an empty file in the output folder, "" if the build writes nothing.
    """

    build: str
    folder: str
    versions: dict[str, str]
    samples: dict[str, str]
    marker: str


class Reviewed(NamedTuple):
    """The differences of a worker from the client: its versions where they differ, and a path that it cannot see."""

    versions: dict[str, str]
    unseen: str


def versions() -> dict[str, str]:
    """Return the versions of dcgen, Python and each library, and a digest of dcgen's files."""
    python = f"{platform.python_version()} ({platform.python_implementation()})"
    return {
        "dcgen": __version__,
        "files of dcgen": _files_of_dcgen(),
        "Python": python,
        **{name: _version(name) for name in LIBRARIES},
    }


def digest(path: str) -> str:
    """Return the SHA-256 of a file, "" if it cannot be read."""
    try:
        return sha256(reader.content_of(path)).hexdigest()
    except (OSError, ValueError):
        return ""


def review(required: Required) -> Reviewed:
    """Return the differences of this worker from the `required` values."""
    mine = versions()
    differing = {name: mine.get(name, "") for name, text in required.versions.items() if mine.get(name) != text}
    return Reviewed(differing, _unseen(required))


def run(required: Required, payload: bytes) -> tuple[float, list[WorkOutcome]]:
    """Do the work of a batch: return the seconds that it took, and the outcome per tuple of arguments.

    `payload` is a pickled function and a list of tuples. The list of outcomes ends at the first failure, and where
    the build is stopped.
    """
    with _ALONE:
        _RUNNING.add(required.build)
        try:
            begin = time.perf_counter()
            with chdir(required.folder):
                done = _outcomes(required.build, payload)
            return time.perf_counter() - begin, done
        finally:
            _RUNNING.discard(required.build)


async def stop(build: str) -> None:
    """Let no further blueprint of a build begin here, and wait for the one at work."""
    _STOPPED.add(build)
    while build in _RUNNING:
        await asyncio.sleep(POLL_S)


def _outcomes(build: str, payload: bytes) -> list[WorkOutcome]:
    # As `__main__` sets it, before the work loads pydantic.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    work, items = pickle.loads(payload)
    done: list[WorkOutcome] = []
    for item in items:
        if build in _STOPPED:
            break
        done.append(workers.outcome(work, item))
        if done[-1].failed:
            break
    return done


def _unseen(required: Required) -> str:
    """Return the first path that this worker does not see as the client does, "" if it sees all."""
    try:
        with chdir(required.folder):
            for path, expected in required.samples.items():
                if digest(path) != expected:
                    return str(Path(required.folder, path))
            if required.marker and not os.path.lexists(required.marker):
                return str(Path(required.folder, required.marker).parent)
    except OSError:
        return required.folder
    return ""


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


@cache
def _files_of_dcgen() -> str:
    """Return a digest of dcgen's modules, templates and catalog, as they were when this process first asked."""
    from dcgen.render import template_root

    found = sha256()
    for folder in (PACKAGE, template_root()):
        for path in reader.files(folder, 100_000, depth=9):
            name = path.relative_to(folder).as_posix()
            if "__pycache__" not in path.parts and not (folder == PACKAGE and name.startswith("templates/")):
                found.update(f"{name}\n{digest(str(path))}\n".encode())
    return found.hexdigest()[:DIGITS]


def sampled(arguments: list[tuple[Any, ...]]) -> dict[str, str]:
    """Return the digests of up to three files that the work reads, by the path that names the work."""
    chosen = (arguments[0], arguments[len(arguments) // 2], arguments[-1]) if arguments else ()
    found = {path: digest(path) for path in map(workers.name_of, chosen)}
    return {path: text for path, text in found.items() if text}
