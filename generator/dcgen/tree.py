"""Write, prune and compare the output folder. This is the only module that writes files.

A build writes new and changed files to a staging folder, and moves them into place when all of them are complete. A
journal lists the files that dcgen owned and will own. It exists from before the first move until after the last. A
build that is killed at any moment therefore leaves a tree that the next build completes, or reverts with the blueprint.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from dcgen import journal, signals
from dcgen.difference import (
    Blocks,
    Draft,
    FileChanges,
    Home,
    Readers,
    Seen,
    compared,
    digest_of,
    exists,
    home_of,
    old_of,
    unseen,
)
from dcgen.finding import fault, shortened
from dcgen.folderlock import UNLOCKABLE, locked
from dcgen.journal import JOURNAL, MANIFEST, STAGING, Records
from dcgen.page import AnyFile, Artifact, FileParts

T = TypeVar("T")
NO_READERS: Readers = {}
IN_THE_WAY = "remove or rename the file or folder in its place"
ADVICE = {
    **dict.fromkeys(UNLOCKABLE, "choose a folder on a file system that supports locks"),
    errno.EINVAL: IN_THE_WAY,
    errno.ENOSPC: "free space on that disk",
    errno.EDQUOT: "free space within your quota",
    errno.EROFS: "choose a folder on a writable file system",
    errno.EACCES: "correct the permissions",
    errno.EPERM: "correct the permissions",
    errno.ENAMETOOLONG: "shorten the names in the blueprint, or the path of the folder",
    errno.EFBIG: "raise the limit of file size (`ulimit -f`)",
    errno.EIO: "check the disk",
    errno.EBUSY: "close the programs that use it, then run the command again",
    errno.EMFILE: "raise the limit of open files (`ulimit -n`)",
    errno.ENFILE: "end processes that have many open files",
}


def write(
    folder: Path,
    artifacts: Iterable[AnyFile] | FileParts,
    partial: bool = False,
    force: bool = False,
    readers: Readers = NO_READERS,
) -> FileChanges:
    """Bring `folder` up to date with the artifacts, and return the changes.

    With `partial`, keep files that this build does not make. With `force`, replace and remove files that a person made
    or edited. Pass the bytes of earlier files to `readers`. Move nothing before everything is staged.
    Raise FindingsError if a path is refused, the artifacts fail, or the folder is in use or cannot be used.
    """
    where = folder.as_posix()
    with _reported(where), locked(where), _staged(where) as staging:
        home = home_of(where)
        draft = compared(home, artifacts, partial, force, lambda path, blocks: _put(f"{staging}/{path}", blocks))
        changes = draft.changes(old_of(home, draft, readers))
        manifest = journal.manifest_text(draft.after)
        moving, listing = bool(draft.new or draft.changed or draft.removed), manifest != home.records.text
        if listing:
            _put(f"{staging}/{MANIFEST}", (manifest,))
        if moving:
            # Missing files stay in the list until the next build removes the folders that were made for them.
            _put(f"{staging}/{JOURNAL}", (journal.journal_text(draft.before, draft.after | draft.missing),))
        if moving or listing or home.records.pending:
            with signals.postponed():
                _commit(home, staging, draft, moving, listing)
                _clear(staging)
    return changes if draft.held else changes._replace(manifest=digest_of((manifest,)))


def compare(
    folder: Path,
    artifacts: Iterable[AnyFile] | FileParts,
    partial: bool = False,
    force: bool = False,
    readers: Readers = NO_READERS,
    seen: Seen = unseen,
) -> FileChanges:
    """Return the changes that `write` would make, without writing. Leftovers of a killed build count as removed.

    Pass each new or changed file to `seen`. Raise the same errors as `write`.
    """
    where = folder.as_posix()
    with _reported(where), locked(where, shared=True):
        home = home_of(where)
        draft = compared(home, artifacts, partial, force, seen)
        changes = draft.changes(old_of(home, draft, readers))
        left = (*_leftovers(where), *([JOURNAL] if home.records.pending else []))
    if changes or left:
        return changes._replace(removed=(*changes.removed, *left))
    manifest = journal.manifest_text(draft.after)
    if manifest != home.records.text:
        return changes._replace(changed=(MANIFEST,))
    return changes._replace(manifest=digest_of((manifest,)))


def remove(folder: Path, artifacts: Iterable[Artifact] = (), partial: bool = False, force: bool = False) -> FileChanges:
    """Remove dcgen's files from a folder, and an empty folder itself.

    Return the changes. Raise the same errors as `write`.
    """
    where = folder.as_posix()
    changes = write(folder, artifacts, partial, force)
    if not changes.kept:
        with _reported(where), suppress(FileNotFoundError):
            os.unlink(f"{where}/{MANIFEST}")
        with suppress(OSError):  # a person's files are left in it
            os.rmdir(where)
    return changes


def create(folder: Path, artifacts: Iterable[Artifact]) -> list[str]:
    """Write files that do not exist yet, all of them or none, and return their paths.

    Raise FindingsError: DC906 if one exists, DC904 for a link in its path, DC905 if it cannot be written.
    """
    where, paths = folder.as_posix(), []
    with _reported(where, "folder"), locked(where), _staged(where) as staging:
        home = Home(where, Records({}, {}, {}, None, False), {"": True})
        for artifact in artifacts:
            path = artifact.path
            journal.contained(path)
            if exists(home, path.rpartition("/")[0]) and os.path.lexists(f"{where}/{path}"):
                message = f"'{(folder / path).as_posix()}' exists already"
                raise fault("DC906", message, "remove or rename it first")
            _put(f"{staging}/{path}", artifact.blocks)
            paths.append(path)
        with signals.postponed():
            _place(home, staging, paths)
            _clear(staging)
    return paths


def rewrite(path: Path, text: str) -> None:
    """Write one whole file, or leave it as it is. Raise FindingsError DC904 for a link, DC905 for other obstacles."""
    where = path.parent.as_posix()
    if path.is_symlink():
        raise fault("DC904", f"'{shortened(path.as_posix())}' is a link", "replace the link with the file itself")
    with _reported(where, "folder"), locked(where), _staged(where) as staging:
        _put(f"{staging}/{path.name}", (text.encode(),))
        with signals.postponed():
            os.replace(f"{staging}/{path.name}", f"{where}/{path.name}")


# --- the steps of a write ---------------------------------------------------------------------------------


@contextmanager
def _staged(where: str) -> Iterator[str]:
    """Yield the path of this process's staging folder, and remove the folder at the end.

    The first file creates the folder. This process has the lock, so other staging folders belong to dead processes.
    """
    for name in _leftovers(where):
        _clear(f"{where}/{name}")
    staging = f"{where}/{STAGING}-{os.getpid()}"
    try:
        yield staging
    except BaseException:
        with suppress(OSError):  # report the first error
            _clear(staging)
        raise
    _clear(staging)


def _commit(home: Home, staging: str, draft: Draft, moving: bool, listing: bool) -> None:
    """Move staged files into place. After a kill between any two steps, the lists still name the files of dcgen."""
    where, pending = home.path, home.records.pending
    if moving:
        os.replace(f"{staging}/{JOURNAL}", f"{where}/{JOURNAL}")
    try:
        _move_all(home, staging, draft)
        if listing:
            os.replace(f"{staging}/{MANIFEST}", f"{where}/{MANIFEST}")
        if moving or pending:
            os.unlink(f"{where}/{JOURNAL}")
    except OSError as error:
        error.add_note("the next build completes what this one began")
        raise


def _move_all(home: Home, staging: str, draft: Draft) -> None:
    """Move files in, then remove files, then remove empty folders."""
    where, moved = home.path, _move_folders(home, staging, draft)
    for path in (*draft.new, *draft.changed):
        if path.partition("/")[0] not in moved:
            _move(f"{staging}/{path}", f"{where}/{path}")
    for path in draft.removed:
        os.unlink(f"{where}/{path}")
    _prune(where, (*draft.removed, *draft.missing))


def _move_folders(home: Home, staging: str, draft: Draft) -> set[str]:
    """Move each folder that did not exist as a whole, and return the names of these folders."""
    new = {path.partition("/")[0] for path in draft.new if "/" in path}
    absent = {name for name in new if home.seen.get(name) is False and not os.path.lexists(f"{home.path}/{name}")}
    for name in sorted(absent):
        os.replace(f"{staging}/{name}", f"{home.path}/{name}")
    return absent


def _place(home: Home, staging: str, paths: list[str]) -> None:
    """Move new files into place. If one fails, remove all of them and the folders that were made for them."""
    placed: list[str] = []
    try:
        for path in paths:
            _move(f"{staging}/{path}", f"{home.path}/{path}")
            placed.append(path)
    except BaseException:
        with suppress(OSError):
            for path in placed:
                os.unlink(f"{home.path}/{path}")
        for parent in sorted((path for path, there in home.seen.items() if not there), reverse=True):
            with suppress(OSError):
                os.rmdir(f"{home.path}/{parent}")
        raise


@contextmanager
def _reported(where: str, what: str = "output folder") -> Iterator[None]:
    """Turn an error of the file system into a finding that names the file, not its staged copy."""
    try:
        yield
    except OSError as error:
        name = next((each for each in (error.filename2, error.filename) if isinstance(each, str)), where)
        name = shortened(name.replace(f"/{STAGING}-{os.getpid()}", "", 1))
        message = f"the {what} '{shortened(where)}' cannot be used: {error.strerror or error} ({name})"
        message += "".join(f"; {note}" for note in getattr(error, "__notes__", ()))
        raise fault("DC905", message, ADVICE.get(error.errno or 0, IN_THE_WAY)) from None


# --- files ------------------------------------------------------------------------------------------------


def _put(target: str, blocks: Blocks) -> None:
    """Write a file that does not exist yet. Read the blocks one by one."""
    try:
        with _into(target, lambda: open(target, "xb")) as file:
            file.writelines(blocks)
    except OSError as error:
        error.filename = error.filename or target
        raise


def _move(source: str, target: str) -> None:
    _into(target, lambda: os.replace(source, target))


def _into(target: str, act: Callable[[], T]) -> T:
    """Return the result of `act`. Make the folder of `target` only if it is missing: for most files it exists."""
    try:
        return act()
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        return act()


def _prune(where: str, paths: Iterable[str]) -> None:
    """Remove the folders of these paths if they are empty, the deepest first."""
    folders = set[str]()
    for path in paths:
        while (path := path.rpartition("/")[0]) and path not in folders:
            folders.add(path)
    for parent in sorted(folders, reverse=True):
        try:
            os.rmdir(f"{where}/{parent}")
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT):
                raise


def _leftovers(where: str) -> list[str]:
    """Return the names of the staging folders of dead processes."""
    try:
        with os.scandir(where) as entries:
            return sorted(entry.name for entry in entries if entry.name.startswith(STAGING))
    except FileNotFoundError:
        return []


def _clear(staging: str) -> None:
    """Remove a staging folder, or a file or link in its place. Do not follow a link."""
    if os.path.isdir(staging) and not os.path.islink(staging):
        shutil.rmtree(staging)
    elif os.path.lexists(staging):
        os.unlink(staging)
