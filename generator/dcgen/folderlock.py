"""The lock of an output folder: one process writes, or several read. The lock is on the folder itself.

A lock file would change an unchanged tree. It is used only if the file system cannot lock folders (NFS).
The system releases the lock when the process ends for any reason.
"""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from dcgen.finding import FindingsError, fault, shortened

WAIT_S = 10.0  # A build of 16,384 GPUs takes 7 s. A longer wait would look like a hang.
GONE_S = 0.5  # A folder that another process removes meanwhile can be made again. In /proc none can be made.
POLL_S = 0.05  # A tenth of the time that the smallest site takes to build.
LOCK = ".dcgen-lock"
MARK = ".dcgen-build-"  # of a file by which another machine recognizes the folder
UNLOCKABLE = (errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL, errno.ENOSYS)


class _Held(NamedTuple):
    """A lock of this process: the open descriptor, and the path of the locked folder or file."""

    number: int
    path: str


@contextmanager
def locked(folder: str, shared: bool = False, wait: bool = True) -> Iterator[None]:
    """Lock `folder` for the body: exclusively, making the folder if needed, or `shared` if the folder exists.

    If the body raises, remove a folder that was made for the lock. Raise FindingsError DC904 if a link leads to
    `folder`, DC907 if another process keeps the lock for WAIT_S seconds, or now without `wait`. Raise OSError for
    errors of the system.
    """
    made: list[str] = []
    held: _Held | None = None
    try:
        held = _acquire(folder, shared, made, WAIT_S if wait else 0.0)
        yield
    except BaseException:
        _unlink(held, folder)
        with suppress(OSError):  # not empty, because another process writes there
            for path in reversed(made):
                os.rmdir(path)
        raise
    else:
        _unlink(held, folder)
    finally:
        if held:
            fcntl.flock(
                held.number, fcntl.LOCK_UN
            )  # a forked child would keep the lock if this process only closed the file
            os.close(held.number)


@contextmanager
def marked(folder: str) -> Iterator[str]:
    """Yield the path of a new empty file in `folder`, by which other machines recognize the folder.

    Yield "" if `folder` is "" or cannot be written. At the end, remove the file, and folders that were made for it
    and stay empty.
    """
    made: list[str] = []
    path = ""
    try:
        if folder:
            with suppress(OSError, FindingsError):
                _refuse_links(folder)
                _make(folder, made)
                path = f"{folder}/{MARK}{os.urandom(8).hex()}"
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666))
        yield path if path and os.path.lexists(path) else ""
    finally:
        with suppress(OSError):
            os.unlink(path)
        with suppress(OSError):  # not empty
            for each in reversed(made):
                os.rmdir(each)


def _acquire(folder: str, shared: bool, made: list[str], seconds: float) -> _Held | None:
    """Wait for the lock and return it, or None if there is nothing to lock. Append new folders to `made`."""
    begin = time.monotonic()
    while True:
        _refuse_links(folder)
        late = time.monotonic() > begin + seconds
        try:
            if not shared:
                _make(folder, made)
            if held := _attempt(folder, shared):
                return held
        except FileNotFoundError:
            if shared:
                return None
            if late or time.monotonic() > begin + GONE_S:
                raise
        if late:
            message = (
                f"the output folder '{shortened(folder)}' is in use by {_holder(folder)} for more than {seconds:g} s"
            )
            raise fault("DC907", message, "run the command again after that process has ended")
        time.sleep(POLL_S)


def _attempt(folder: str, shared: bool) -> _Held | None:
    """Try once to take the lock. Return None if another process has it or has removed the folder meanwhile."""
    try:
        return _lock(folder, os.O_RDONLY | os.O_DIRECTORY, shared)
    except OSError as error:
        if error.errno not in UNLOCKABLE:
            raise
    file = f"{folder}/{LOCK}"
    try:
        return _lock(file, os.O_RDONLY if shared else os.O_RDWR | os.O_CREAT, shared)
    except OSError as error:
        if error.errno not in UNLOCKABLE:
            raise
    if shared:
        raise FileNotFoundError  # a reader continues without a lock
    os.unlink(file)
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK), folder)


def _lock(path: str, flags: int, shared: bool) -> _Held | None:
    number = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, 0o666)
    try:
        fcntl.flock(number, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(number), os.lstat(path)):
            return _Held(number, path)
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(number)
        raise
    os.close(number)
    return None


def _unlink(held: _Held | None, folder: str) -> None:
    """Remove a lock file while its lock is still in place."""
    if held and held.path != folder:
        with suppress(OSError):
            os.unlink(held.path)


def _make(folder: str, made: list[str]) -> None:
    """Make the folder and its missing parents, and append each new folder to `made`."""
    missing: list[str] = []
    path = folder
    while not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path) or "."
    for path in reversed(missing):
        with suppress(FileExistsError):
            os.mkdir(path)
            made.append(path)


def _refuse_links(folder: str) -> None:
    """Refuse a link, and a relative path that leads through a link out of the project or to a hidden folder."""
    name = shortened(folder)
    if os.path.islink(folder):
        raise fault("DC904", f"the output folder '{name}' is a link", "remove the link")
    if os.path.isabs(folder):
        return
    home = os.path.realpath(".")
    real = os.path.realpath(folder)
    below = os.path.relpath(real, home).split("/")
    if real != os.path.normpath(os.path.join(home, folder)) and any(part.startswith(".") for part in below):
        message = f"the output folder '{name}' leads by a link out of the current folder or to a hidden one"
        raise fault("DC904", message, "remove the link, or name its target with --out")


def _holder(folder: str) -> str:
    """Return a text for the process that has the lock of `folder`. Linux lists locks by device and inode."""
    try:
        found = os.stat(folder)
        place = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
        with open("/proc/locks", encoding="ascii") as file:
            rows = [line.split() for line in file]
        found_at = (row[4] for row in rows if len(row) > 5 and row[5] == place and row[1] == "FLOCK")
        return next(f"process {number}" for number in found_at if number.isdecimal() and number != "0")
    except (OSError, StopIteration, ValueError):
        return "another process"
