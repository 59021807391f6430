"""Recall builds whose inputs and output are unchanged, from a cache of the user.

An entry states what a build read, and what the next build prints if nothing has changed. It is valid while every
input has the same state, and every file of the output has the bytes that the build wrote. A look-up of an input goes
through `reader` or `surroundings`, because a forgotten input is a wrong result.

The cache is a folder of the user, never one of the project. An entry is data: nothing in it is run. A damaged entry, or
one that somebody else could have written, counts as none, and it is always safe to delete the folder.
"""

import json
import os
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import journal, reader, surroundings, wholefile
from dcgen.finding import FindingsError
from dcgen.folderlock import locked
from dcgen.reader import UNSTABLE, Inputs

FORM = 1  # of an entry; another form is another key
MAX_ENTRY = 4 * 2**20  # bytes; an edge site takes 10 KB
MAX_ENTRIES = 16_384  # three for each blueprint of one site: its build, its facts and its plan
MAX_BYTES = 64 * 2**20  # of all entries
WHOLE = 2**20  # bytes of a file that is read at once
MAX_FILE = 2 * 2**30  # bytes of a file of the output; dcgen writes none as large
OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC

# The exceptions of an entry that cannot be read, or that has other values than dcgen writes.
DAMAGE = (OSError, FindingsError, ValueError, RecursionError, LookupError, TypeError, AttributeError)

States = Callable[[str], str]  # from the name of an input to its state now


class Unit(NamedTuple):
    """A part of the output that is built on its own: its own key, and the states of inputs that are not files.

    The unit of `dcgen build` is a blueprint. Any text may be an input, for example the values of one site of a fleet.
    """

    key: tuple[str, ...]
    given: Mapping[str, str]


def units(paths: Iterable[Path], out: str) -> dict[Path, Unit]:
    """Return the unit of each blueprint, none if dcgen cannot tell the states of its own files and libraries."""
    given = surroundings.states()
    here = os.getcwd()
    return {path: Unit((here, path.as_posix(), out), given) for path in paths} if given else {}


def recalled(units: Mapping[Path, Unit]) -> dict[Path, dict[str, str]]:
    """Return the reports of the blueprints that are unchanged since their last build. Each input is read once."""
    state = states()
    reports = ((path, recall(unit, state)) for path, unit in units.items())
    return {path: report for path, report in reports if report is not None}


def states(looked_at: Mapping[str, str] | None = None) -> States:
    """Return a function that returns the state of an input and looks at each only once, unless it is `looked_at`."""
    known: Inputs = dict(looked_at or {})

    def state(name: str) -> str:
        if name not in known:
            known[name] = reader.state(name)
        return known[name]

    return state


def recall(unit: Unit, state: States) -> dict[str, str] | None:
    """Return the report of the last build of a unit, None if an input, the output or the entry has changed."""
    try:
        entry = valid_entry(unit, state)
        if entry is None:
            return None
        report = {str(key): str(text) for key, text in entry["report"].items()}
        listed = all(listing_of(folder) == names for folder, names in entry["listed"].items())
        whole = listed and all(is_whole(folder, manifest) for folder, manifest in entry["folders"].items())
        return report if whole else None
    except DAMAGE:
        return None


def remember(
    unit: Unit, inputs: Inputs, folders: Mapping[str, str], report: Mapping[str, str], listed: Iterable[str] = ()
) -> None:
    """Keep what the next build of a unit prints if nothing changes.

    `folders` has the digest of the manifest that the build wrote in each folder. `listed` are folders where a name that
    appears or disappears makes the next build real. Keep nothing if an input is unstable, or if the cache cannot be
    written.
    """
    if digest := digest_after(unit, inputs):
        with suppress(OSError):
            names = {folder: listing_of(folder) for folder in listed}
            entry = {"inputs": list(inputs), "digest": digest, "folders": dict(folders), "listed": names}
            keep_entry(unit, json.dumps({**entry, "report": dict(report)}).encode())


def prune() -> None:
    """Remove the entries that were written first, until the cache is within its limits."""
    folder = _folder(make=False)
    if folder is None:
        return
    with suppress(OSError), os.scandir(folder) as found:
        entries = [(status.st_mtime_ns, status.st_size, entry.path) for entry in found for status in [entry.stat()]]
        number, size = len(entries), sum(size for _, size, _ in entries)
        for _, length, path in sorted(entries):
            if number <= MAX_ENTRIES and size <= MAX_BYTES:
                break
            os.unlink(path)
            number, size = number - 1, size - length


def digest_after(unit: Unit, inputs: Inputs) -> str:
    """Return the digest of all inputs that a build noted, "" if one is unstable."""
    if any(reader.state(name) != state for name, state in inputs.items() if name.startswith("tree:")):
        return ""  # other processes read these files while the build ran
    return digest_of(unit, inputs, inputs.__getitem__)


def digest_of(unit: Unit, names: Iterable[str], state: States) -> str:
    """Return the digest of all inputs of a unit. Return an empty text, which matches nothing, if one is unstable."""
    found = {**{f"file system {name}": state(name) for name in names}, **unit.given}
    if not unit.given or UNSTABLE in found.values():
        return ""
    return sha256(repr(sorted(found.items())).encode(errors="surrogatepass")).hexdigest()


# --- entries ----------------------------------------------------------------------------------------------


def entry_of(unit: Unit, most: int = MAX_ENTRY) -> dict[str, Any] | None:
    """Return the entry of a unit, None if there is none or if its bytes do not have the digest before them.

    An entry has at most `most` bytes. Raise OSError, FindingsError or ValueError for an entry that is unreadable.
    """
    folder = _folder(make=False)
    if folder is None:
        return None
    with reader.open_regular(f"{folder}/{_name(unit)}") as file:
        if os.fstat(file.fileno()).st_uid != os.geteuid():
            return None
        data = reader.bounded(file, most) or b""
    digest, _, text = data.partition(b"\n")
    if digest.decode("ascii", errors="replace") != sha256(text).hexdigest():
        return None
    entry = json.loads(text)
    return entry if isinstance(entry, dict) and entry["digest"] else None


def valid_entry(unit: Unit, state: States, most: int = MAX_ENTRY) -> dict[str, Any] | None:
    """Return the entry of a unit whose inputs are unchanged, None without one. Raise one of DAMAGE, as `entry_of`."""
    entry = entry_of(unit, most)
    return entry if entry and entry["digest"] == digest_of(unit, entry["inputs"], state) else None


def keep_entry(unit: Unit, text: bytes, most: int = MAX_ENTRY) -> None:
    """Write an entry in one step, so that another process sees the whole entry or none.

    Write none if it has more than `most` bytes or cannot be written.
    """
    folder = _folder(make=True)
    if folder is None or len(text) > most - 100:
        return
    with suppress(OSError):
        wholefile.write(f"{folder}/{_name(unit)}", sha256(text).hexdigest().encode() + b"\n" + text, 0o600)


def _name(unit: Unit) -> str:
    return sha256(repr((FORM, unit.key)).encode(errors="surrogatepass")).hexdigest()


def _folder(make: bool) -> str | None:
    """Return the folder of entries, None if there is none that only this user can write and read.

    It is `dcgen/builds` in XDG_CACHE_HOME, by default in `~/.cache`.
    """
    base = os.environ.get("XDG_CACHE_HOME", "")
    base = base if os.path.isabs(base) else os.path.expanduser("~/.cache")
    if not os.path.isabs(base):
        return None  # the user has no home
    path = f"{base}/dcgen/builds"
    try:
        if make:
            os.makedirs(base, 0o700, exist_ok=True)
            for folder in (f"{base}/dcgen", path):
                with suppress(FileExistsError):
                    os.mkdir(folder, 0o700)
        return path if all(map(_is_private, (f"{base}/dcgen", path))) else None
    except OSError:
        return None


def _is_private(folder: str) -> bool:
    status = os.lstat(folder)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not stat.S_IMODE(status.st_mode) & 0o077


# --- output -----------------------------------------------------------------------------------------------


def listing_of(folder: str) -> str:
    """Return a digest of the names in a folder. Raise OSError if it cannot be read."""
    return sha256("\0".join(sorted(os.listdir(folder))).encode(errors="surrogateescape")).hexdigest()


def is_whole(folder: str, manifest: str) -> bool:
    """Return whether an output folder has the manifest with this digest, and each file in it has its bytes.

    A folder that another process writes, or that has leftovers of a killed build, is not whole.
    """
    with locked(folder, shared=True, wait=False):
        if any(name.startswith(journal.PREFIX) for name in os.listdir(folder)):
            return False
        text = journal.manifest_of(folder)
        if text is None or sha256(text).hexdigest() != manifest:
            return False
        parents = {""}
        for path, digest in journal.parsed(text, "files")[0].items():
            parent = path.rpartition("/")[0]
            if parent not in parents and not _has_folder(folder, parent, parents):
                return False
            if _digest_at(f"{folder}/{path}") != digest:
                return False
    return True


def _has_folder(folder: str, parent: str, known: set[str]) -> bool:
    """Return whether a path below the output folder is a folder and no link. Add it and those above it to `known`."""
    above = ""
    for part in parent.split("/"):
        above = f"{above}/{part}" if above else part
        if above not in known:
            if not stat.S_ISDIR(os.lstat(f"{folder}/{above}").st_mode):
                return False
            known.add(above)
    return True


def _digest_at(path: str) -> str:
    """Return the digest of the bytes of a regular file, and an empty text for anything else."""
    number = os.open(path, OPEN)
    try:
        status = os.fstat(number)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE:
            return ""
        if status.st_size < WHOLE:
            return sha256(os.read(number, status.st_size + 1)).hexdigest()
        digest = sha256()
        while block := os.read(number, WHOLE):
            digest.update(block)
        return digest.hexdigest()
    finally:
        os.close(number)
