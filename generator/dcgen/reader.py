"""Read files: only regular files of limited size inside a known folder. All input passes through this module.

Blueprints, catalogs, templates and the output folder may come from a stranger's pull request. A FIFO may block for
ever, a device may have no end, and a link may lead to a secret on the build machine.
"""

from __future__ import annotations

import errno
import heapq
import os
import stat
from pathlib import Path
from typing import BinaryIO

from dcgen.finding import FindingsError, Place, fault, shortened

MAX_BYTES = 8 * 2**20  # a fleet file of 10,000 sites has about 3 MB
LISTED = 1_000  # names that a hint compares
KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a FIFO",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFLNK: "a link",
}


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
        message = f"the file cannot be read: {error.strerror}"
        raise fault("DC001", message, "check the path and its permissions", place=place) from None
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
    below = os.path.relpath(target, home)
    linked = below != os.path.relpath(path, root)
    hidden = any(
        part.startswith(".") for part in Path(below).parts
    )  # `..` begins with a dot too: it leads out of `root`
    if Path(below).parts[:1] == ("..",) or (linked and hidden):
        message = f"the file is outside '{shortened(root.as_posix())}', or is a hidden file behind a link"
        raise fault("DC006", message, "replace the link with the file itself", place=_place(path))
    return target


def open_regular(path: str) -> BinaryIO:
    """Open a regular file for unbuffered reading, without waiting for a FIFO. The last part may not be a link.

    Raise FileNotFoundError if there is no file, and OSError for other errors. The message for any other kind of file
    names the kind.
    """
    try:
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):  # a link; a socket
            raise _irregular(path, os.lstat(path).st_mode) from None
        raise
    mode = os.fstat(number).st_mode
    if stat.S_ISREG(mode):
        return open(number, "rb", buffering=0)
    os.close(number)
    raise _irregular(path, mode)


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
        with os.scandir(inside(folder, root)) as entries:
            found = (entry.name for entry in entries if entry.name.endswith(ends) and not entry.name.startswith("."))
            return heapq.nsmallest(LISTED, found)
    except (OSError, FindingsError):
        return []


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
