"""Read files: only regular files of limited size inside a known folder. All input passes through this module.

Blueprints, catalogs, templates and the output folder may come from a stranger's pull request. A FIFO may block for
ever, a device may have no end, and a link may lead to a secret on the build machine.

A look-up of a project file has a name, such as `file:/project/blueprints/a.yaml`, and a state, such as the digest of
the file. `noting` notes both for all look-ups, also for those that find nothing. `state` returns the state of a name
now. The cache of builds (`unchanged.py`) knows no other inputs of a project, so there must be none.
"""

import errno
import heapq
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple

from dcgen.finding import FindingsError, Place, fault, shortened

MAX_BYTES = 8 * 2**20  # a fleet file of 10,000 sites has about 3 MB
MAX_INPUT = 32 * 2**20  # bytes: a lock or a wire map
MAX_TREE = 10_000  # files and folders of a project's own templates
LISTED = 1_000  # names that a hint compares
UNSTABLE = ""  # a state that equals no other, itself included: the input changed, or is too large to compare
KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a FIFO",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFLNK: "a link",
}

Inputs = dict[str, str]  # the names of look-ups and their states
_noted: ContextVar[Inputs | None] = ContextVar("noted", default=None)


def read(path: Path, root: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of the regular file at `path`, which must be inside `root` after all links are resolved.

    Raise FindingsError DC001 if the file cannot be read or is not a regular file. Raise DC002 if it has more than
    `limit` bytes, and DC006 if it is outside `root`.
    """
    target, place = inside(path, root), _place(path)
    try:
        with open_regular(target) as file:
            data = bounded(file, limit)
    except OSError as error:
        _note(f"file:{target}", _failure(error))
        message = f"the file cannot be read: {error.strerror}"
        raise fault("DC001", message, "check the path and its permissions", place=place) from None
    if _noted.get() is not None:
        _note(f"file:{target}", UNSTABLE if data is None else sha256(data).hexdigest())
    if data is None:
        message = f"the file is larger than {limit / 2**20:g} MiB"
        raise fault("DC002", message, "split it into several files", place=place)
    return data


def inside(path: Path, root: Path) -> str:
    """Return the real path of `path`. Raise FindingsError if a link leads out of `root` or to a hidden file in it.

    A link to a hidden file is refused because `.git/config` and `.env` may contain secrets.
    """
    try:
        target, home = os.path.realpath(path), os.path.realpath(root)
    except ValueError:  # a NUL byte
        raise fault("DC001", "the path contains a NUL byte", "correct the path", place=_place(path)) from None
    _note(f"real:{path}", target)
    _note(f"real:{root}", home)
    if _is_refused(path, root, target, home):
        message = f"the file is outside '{shortened(root.as_posix())}', or is a hidden file behind a link"
        raise fault("DC006", message, "replace the link with the file itself", place=_place(path))
    return target


def _is_refused(path: Path, root: Path, target: str, home: str) -> bool:
    """Return whether a path leads out of `root`, or by a link to a hidden file. `target` and `home` are resolved."""
    below = os.path.relpath(target, home)
    linked = below != os.path.relpath(path, root)
    hidden = any(
        part.startswith(".") for part in Path(below).parts
    )  # `..` begins with a dot too: it leads out of `root`
    return Path(below).parts[:1] == ("..",) or (linked and hidden)


def open_regular(path: str) -> BinaryIO:
    """Open a regular file for unbuffered reading, without waiting for a FIFO. The last part may not be a link.

    Raise FileNotFoundError if there is no file, and OSError for other errors. The message for any other kind of file
    names the kind.
    """
    return open(_regular(path)[0], "rb", buffering=0)


def content_of(path: str) -> bytes:
    """Return the bytes of a regular file, with half of the system calls of `open_regular`. Raise the same errors."""
    number, size = _regular(path)
    try:
        data = os.read(number, size + 1)
        while len(data) != size and (more := os.read(number, 2**20)):  # the file has grown, or the read was short
            data += more
        return data
    finally:
        os.close(number)


def _regular(path: str) -> tuple[int, int]:
    """Return the number of an opened regular file, and its size in bytes."""
    try:
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):  # a link; a socket
            raise _irregular(path, os.lstat(path).st_mode) from None
        raise
    status = os.fstat(number)
    if stat.S_ISREG(status.st_mode):
        return number, status.st_size
    os.close(number)
    raise _irregular(path, status.st_mode)


def bounded(file: BinaryIO, limit: int) -> bytes | None:
    """Return the bytes of an open file, or None if it has more than `limit`."""
    blocks, size = [], 0
    while size <= limit and (block := file.read(min(limit + 1 - size, 2**20))):
        blocks.append(block)
        size += len(block)
    return b"".join(blocks) if size <= limit else None


def names(folder: Path, root: Path, ends: tuple[str, ...]) -> list[str]:
    """Return the names of a folder inside `root` that end in one of `ends`, sorted, for a hint.

    Leave out hidden files. Return at most `LISTED` names, and none if the folder cannot be read.
    """
    try:
        found = entries(inside(folder, root), ends)
    except (OSError, FindingsError):
        return []
    return heapq.nsmallest(LISTED, (name for name in found if not name.startswith(".")))


def entries(folder: str | Path, ends: tuple[str, ...]) -> dict[str, bool]:
    """Return the names in a folder with one of the suffixes in `ends`, and whether each is a file or a link to one.

    Raise OSError if the folder does not exist or cannot be read.
    """
    name = f"list:{'/'.join(ends)}:{folder}"
    try:
        found = _entries(folder, ends)
    except OSError as error:
        _note(name, _failure(error))
        raise
    _note(name, _listing(found))
    return found


def contents(folder: Path, root: Path, ends: tuple[str, ...]) -> tuple[dict[str, bytes], Inputs, Inputs]:
    """Return the bytes of each file in a folder by name, without the files that `read` refuses; and two sets of inputs.

    The first is one look-up for the whole folder, which the caller notes. The second has the look-ups of single files
    that it replaces. Raise OSError if the folder cannot be read.
    """
    found, rows, home, place = dict[str, bytes](), list[_Content](), os.path.realpath(root), os.path.realpath(folder)
    here, refused = {f"real:{root}": home}, _is_refused(folder, root, place, home)
    for row, data in _contents(folder, ends):
        path, plain = folder / row.name, row.target == f"{place}/{row.name}" and not row.name.startswith(".")
        here |= {f"real:{path}": row.target, f"exists:{path}": "True", f"file:{row.target}": row.state}
        rows.append(row)
        if data is None or len(data) > MAX_BYTES:
            continue
        if not (refused if plain else _is_refused(path, root, row.target, home)):
            found[row.name] = data
    here[f"list:{'/'.join(ends)}:{folder}"] = _listing({row.name: row.is_file for row in rows})
    return found, {f"contents:{'/'.join(ends)}:{folder}": _content_state(rows)}, here


def exists(path: str | Path) -> bool:
    """Return whether a path exists, also as a link that leads nowhere."""
    found = os.path.lexists(path)
    _note(f"exists:{path}", str(found))
    return found


def is_folder(path: str | Path) -> bool:
    """Return whether a path is a folder or a link to one."""
    found = os.path.isdir(path)
    _note(f"folder:{path}", str(found))
    return found


def real(path: str | Path) -> str:
    """Return a path after all links are resolved."""
    found = os.path.realpath(path)
    _note(f"real:{path}", found)
    return found


def note_tree(folder: str | Path) -> None:
    """Note all files below a folder, because another process will read some of them."""
    if _noted.get() is not None:
        name = f"tree:{folder}"
        _note(name, state(name))


def files(folder: Path, limit: int, depth: int = 3) -> list[Path]:
    """Return the files below a folder to a depth of subfolders, by their path, at most `limit` of them.

    Leave out hidden files and folders, and do not follow links to folders. A folder that cannot be read has no files.
    """
    found: list[Path] = []
    try:
        with os.scandir(folder) as entries:
            visible = sorted(
                (entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError:
        return []
    for entry in visible:
        if len(found) >= limit:
            break
        if entry.is_dir(follow_symlinks=False):
            found += files(Path(entry.path), limit - len(found), depth - 1) if depth else []
        else:
            found.append(Path(entry.path))
    return found


def _place(path: Path) -> Place:
    return Place(shortened(path.as_posix()), 1, 1)


def _irregular(path: str, mode: int) -> OSError:
    return OSError(errno.EINVAL, f"it is {KINDS.get(stat.S_IFMT(mode), 'no regular file')}, not a regular file", path)


def direct_url() -> str:
    """Return the record of pip about the source of the installed dcgen (PEP 610), empty for a package index.

    A dcgen that no installer recorded counts as a local folder.
    """
    from importlib import metadata

    try:
        return metadata.distribution("dcgen").read_text("direct_url.json") or ""
    except metadata.PackageNotFoundError:
        return '{"url": "file:", "dir_info": {}}'


# --- the inputs of a build --------------------------------------------------------------------------------


@contextmanager
def noting() -> Iterator[Inputs]:
    """Note the name and the state of each look-up of the body in the mapping that this yields."""
    found: Inputs = {}
    token = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(token)


def note(inputs: Inputs) -> None:
    """Note look-ups of an earlier body again, whose result the present body uses."""
    for name, found in inputs.items():
        _note(name, found)


LOOKS: dict[str, Callable[[str], object]] = {
    "real": os.path.realpath,
    "exists": os.path.lexists,
    "folder": os.path.isdir,
    "tree": lambda folder: _tree(folder),
}


def state(name: str) -> str:
    """Return the state of a look-up now. It is UNSTABLE for a name that this version does not know."""
    kind, _, path = name.partition(":")
    try:
        if kind == "file":
            with open_regular(path) as file:
                data = bounded(file, MAX_INPUT)
            return UNSTABLE if data is None else sha256(data).hexdigest()
        if kind in ("list", "contents"):
            ends, _, folder = path.partition(":")
            if kind == "contents":
                return _content_state([row for row, _ in _contents(folder, tuple(ends.split("/")))])
            return _listing(_entries(folder, tuple(ends.split("/"))))
        return str(LOOKS[kind](path)) if kind in LOOKS else UNSTABLE
    except OSError as error:
        return _failure(error)
    except ValueError:  # a NUL byte
        return UNSTABLE


def _note(name: str, found: str) -> None:
    """Note a look-up. Two look-ups with different states make an input that changed during the build."""
    noted = _noted.get()
    if noted is not None and noted.setdefault(name, found) != found:
        noted[name] = UNSTABLE


def _failure(error: OSError) -> str:
    return f"error {error.errno}"


def _entries(folder: str | Path, ends: tuple[str, ...]) -> dict[str, bool]:
    with os.scandir(folder) as found:
        return {entry.name: _is_file(entry) for entry in found if os.path.splitext(entry.name)[1] in ends}


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # links in a circle
        return False


def _listing(found: dict[str, bool]) -> str:
    return sha256(repr(sorted(found.items())).encode(errors="surrogateescape")).hexdigest()


class _Content(NamedTuple):
    """A file of a folder: its name, whether it is a file or a link to one, its resolved path and its state."""

    name: str
    is_file: bool
    target: str
    state: str


def _contents(folder: str | Path, ends: tuple[str, ...]) -> Iterator[tuple[_Content, bytes | None]]:
    """Yield the files of a folder in the order of their names, each with its bytes, None if it cannot be read."""
    with os.scandir(folder) as found:
        entries = sorted((each for each in found if os.path.splitext(each.name)[1] in ends), key=lambda each: each.name)
    home = os.path.realpath(folder)
    for entry in entries:
        target = os.path.realpath(entry.path) if entry.is_symlink() else f"{home}/{entry.name}"
        try:
            with open_regular(target) as file:
                data = bounded(file, MAX_INPUT)
            content = UNSTABLE if data is None else sha256(data).hexdigest()
        except OSError as error:
            data, content = None, _failure(error)
        yield _Content(entry.name, _is_file(entry), target, content), data


def _content_state(rows: list[_Content]) -> str:
    if any(row.state == UNSTABLE for row in rows):
        return UNSTABLE
    return sha256(repr(list(map(tuple, rows))).encode(errors="surrogateescape")).hexdigest()


def _tree(folder: str) -> str:
    """Return the state of all files below a folder: UNSTABLE with a link, a special file or too many files."""
    if not os.path.lexists(folder):
        return "absent"
    found, waiting = list[str](), [folder]
    while waiting:
        here = waiting.pop()
        if os.path.islink(here):
            return UNSTABLE
        if os.path.isdir(here):
            waiting += (f"{here}/{name}" for name in os.listdir(here))
            found.append(f"{here}/")
        elif (content := state(f"file:{here}")) == UNSTABLE:
            return UNSTABLE
        else:
            found.append(f"{here}: {content}")
        if len(found) + len(waiting) > MAX_TREE:
            return UNSTABLE
    return sha256(repr(sorted(found)).encode(errors="surrogateescape")).hexdigest()
