"""The effect of a build on an output folder: files that stay, change, appear or disappear, and files of a person."""

import errno
import functools
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import chain
from typing import Any, BinaryIO, NamedTuple

from dcgen import journal
from dcgen.finding import Finding, FindingsError, Place, shortened
from dcgen.page import AnyFile, FilePart, FileParts, repeated
from dcgen.reader import bounded

MAX_FILE = 2 * 2**30  # bytes; dcgen writes no file as large as this, so a larger file is not dcgen's
CHUNK = 2**20  # bytes that are read at once
MAX_TEXT = 256 * 2**20  # bytes of a file that a reader gets; topology.json of 102,400 GPUs has 160 MB

Blocks = Iterable[bytes]  # of a file, to be read once
# By path. A reader takes the bytes of a file, limits its own work and never raises. For a path that ends in `/`, the
# value takes the path of a file below it and returns the reader of that file.
Readers = Mapping[str, Callable[[Any], Any]]
Seen = Callable[[str, Blocks], None]  # called with each file that a build adds or changes


class FileChanges(NamedTuple):
    """The paths of an output folder, grouped by the effect of a build on them.

    `kept` has one finding per file that a person made or edited, because the build keeps such a file. `old` maps paths
    to the results of readers for the earlier files. It is empty unless the build touches a file that has a reader.
    `manifest` is the digest of the manifest of a folder that is up to date, else "".
    """

    same: int = 0
    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[Finding, ...] = ()
    old: Mapping[str, object] = {}
    manifest: str = ""

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.removed or self.kept)

    def __str__(self) -> str:
        kept = f", {len(self.kept)} kept" if self.kept else ""
        return f"{self.same} same, {len(self.changed)} changed, {len(self.new)} new, {len(self.removed)} removed{kept}"


class Home(NamedTuple):
    """An output folder: its path, the files that dcgen owns in it, and which of its folders exist, as far as known."""

    path: str
    records: journal.Records
    seen: dict[str, bool]


class Draft:
    """An unfinished comparison.

    `held` are the paths of `kept`. `before` and `after` are the digests that dcgen owns before and after the build.
    `missing` are files that an interrupted build left in its lists: they are not on disk, and this build does not make
    them.
    """

    def __init__(self) -> None:
        self.same = 0
        self.changed: list[str] = []
        self.new: list[str] = []
        self.removed: list[str] = []
        self.kept: list[Finding] = []
        self.held: list[str] = []
        self.made: set[str] = set()
        self.missing: journal.Digests = {}
        self.before: journal.Digests = {}
        self.after: journal.Digests = {}

    def join(self, other: "Draft") -> None:
        """Add the files that another process made."""
        self.same += other.same
        self.changed += other.changed
        self.new += other.new
        self.kept += other.kept
        self.held += other.held
        self.made |= other.made
        self.before |= other.before
        self.after |= other.after

    def changes(self, old: Mapping[str, object]) -> FileChanges:
        """Return the comparison as a value; `kept` is sorted by place."""
        kept = tuple(sorted(self.kept, key=lambda finding: str(finding.place)))
        return FileChanges(self.same, tuple(self.changed), tuple(self.new), tuple(self.removed), kept, old)


def home_of(path: str) -> Home:
    """Return the output folder at `path`, which may not exist yet. Raise the same errors as `journal.read`."""
    return Home(path, journal.read(path), {"": os.path.isdir(path)})


def compared(home: Home, artifacts: Iterable[AnyFile] | FileParts, partial: bool, force: bool, stage: Seen) -> Draft:
    """Compare the artifacts with the folder, and pass each new or changed file to `stage`.

    A file is compared while it is made, and passed on from its first difference. One block of it is in memory.

    With `FileParts`, several processes make, compare and stage the files. The result is that of one process.

    With `partial`, keep files that this build does not make. With `force`, treat a person's files as dcgen's. Raise
    FindingsError for a refused path or a link, and OSError for a file that is not regular or cannot be read.
    """
    draft = Draft()
    if isinstance(artifacts, FileParts):
        _share(draft, home, artifacts, force, stage)
    else:
        _make(draft, home, artifacts, force, stage)
    for path in sorted(home.records.paths() - draft.made):
        journal.contained(path)
        if partial and home.records.settled(path):
            draft.before[path] = draft.after[path] = home.records.manifest[path]
        else:
            _sort_listed(draft, home, path, partial, force)
    return draft


class _Made(NamedTuple):
    """A part of a build: its comparison, the maker of each path, and the exceptions that ended it or that are put off.

    `twice` are paths that exist in the staging folder already. Two parts then have the same path, which only the
    process that knows all parts can tell.
    """

    draft: Draft
    makers: dict[str, str]
    failure: Exception | None
    twice: list[FileExistsError]


def _make(draft: Draft, home: Home, artifacts: Iterable[AnyFile], force: bool, stage: Seen) -> None:
    for artifact in artifacts:
        _sort_made(draft, home, artifact, force, stage)
        del artifact  # free its memory before the next one is made, which may be as large


def _share(draft: Draft, home: Home, shared: FileParts, force: bool, stage: Seen) -> None:
    """Make the parts on several processes, and join their drafts in order. Raise the first exception in that order."""
    from dcgen import forks

    tasks = [functools.partial(_make_part, part, home, force, stage) for part in shared.parts]
    makers: dict[str, str] = {}
    twice: list[FileExistsError] = []
    for made in forks.each(tasks, *shared.order, shared.processes, shared.first, shared.turn):
        if isinstance(made, Exception):
            raise made
        for path, maker in made.makers.items():
            if path in makers:
                raise repeated(path, makers[path], maker)
            makers[path] = maker
        if made.failure:
            raise made.failure
        draft.join(made.draft)
        twice += made.twice
    if twice:
        raise twice[0]


def _make_part(part: FilePart, home: Home, force: bool, stage: Seen) -> _Made:
    made = _Made(Draft(), {}, None, [])

    def staged(path: str, blocks: Blocks) -> None:
        try:
            stage(path, blocks)
        except FileExistsError as error:
            made.twice.append(error)

    try:
        _make(made.draft, home, part.make(made.makers), force, staged)
    except (FindingsError, OSError) as error:
        return made._replace(failure=error)
    return made


def old_of(home: Home, draft: Draft, readers: Readers) -> dict[str, object]:
    """Return the results of `readers` for the files in the folder, None for a file that is unreadable or too large.

    Skip files that do not exist. If the build touches none of the files and keeps none, return nothing and read
    nothing.
    """
    old: dict[str, object] = {}
    touched = {*draft.changed, *draft.new, *draft.removed, *draft.held}
    for path, reader in to_read(readers, touched).items():
        try:
            if file := _open(home, path):
                with file:
                    data = bounded(file, MAX_TEXT)
                old[path] = None if data is None else reader(data)
        except (OSError, FindingsError):  # a link, a folder, or a file without permission
            old[path] = None
    return old


def to_read(readers: Readers, touched: Set[str]) -> Readers:
    """Return the reader of each earlier file to read.

    They are all files with a reader of their own if the build touches one of them, and the touched files of a folder.
    """
    single = {path: reader for path, reader in readers.items() if not path.endswith("/")}
    found = single if single.keys() & touched else {}
    for folder in readers.keys() - single.keys():
        found |= {path: readers[folder](path) for path in sorted(touched) if path.startswith(folder)}
    return found


def unseen(_path: str, _blocks: Blocks) -> None:
    """Do nothing with a file that a build adds or changes."""


def exists(home: Home, parent: str) -> bool:
    """Return whether a folder below the output folder exists.

    Raise FindingsError DC904 if a link leads to it, and OSError if its path is not a folder.
    """
    if parent in home.seen:
        return home.seen[parent]
    above = ""
    for part in parent.split("/"):
        above = f"{above}/{part}" if above else part
        if above not in home.seen:
            home.seen[above] = home.seen[""] and _is_folder(f"{home.path}/{above}")
        if not home.seen[above]:
            home.seen[parent] = False
            break
    return home.seen[parent]


def digest_of(blocks: Iterable[bytes]) -> str:
    """Return the hexadecimal SHA-256 digest of a file's bytes."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()


def _sort_made(draft: Draft, home: Home, artifact: AnyFile, force: bool, stage: Seen) -> None:
    """Add a file that this build makes to the draft, and pass it to `stage` if it is to be written."""
    path, blocks = artifact.path, iter(artifact.blocks)
    journal.contained(path)
    draft.made.add(path)
    file = _open(home, path)
    if file is None:
        draft.new.append(path)
        draft.after[path] = _staged(path, blocks, stage)
        return
    with file:
        digest = hashlib.sha256()
        first = _first_difference(file, blocks, digest)
        if first is None:
            draft.same += 1
            draft.before[path] = draft.after[path] = digest.hexdigest()
        elif _yields(draft, home, path, _digest_at(home, path), force):
            draft.changed.append(path)
            start = _start_of(file, first.place, digest.digest(), f"{home.path}/{path}")
            draft.after[path] = _staged(path, chain(start, (first.block,), blocks), stage)
        else:
            for _ in blocks:  # a fault in the rest ends the build as well
                pass


def _staged(path: str, blocks: Blocks, stage: Seen) -> str:
    """Pass a file to `stage`, which may read its blocks, and return the digest of all of them."""
    digest = hashlib.sha256()

    def read() -> Iterator[bytes]:
        for block in blocks:
            digest.update(block)
            yield block

    rest = read()
    stage(path, rest)
    for _ in rest:
        pass
    return digest.hexdigest()


def _sort_listed(draft: Draft, home: Home, path: str, partial: bool, force: bool) -> None:
    """Add a file to the draft that dcgen wrote earlier and that this build does not make."""
    held, last, known = _digest_at(home, path), home.records.last(path), home.records.known(path)
    mine = held in known
    if held is None:
        if home.records.pending:
            draft.missing[path] = min(known)
    elif not mine and last is None:
        return  # an interrupted build planned to write it, but the file on disk is a person's
    elif partial:
        draft.before[path] = draft.after[path] = held if mine else last or ""
    elif _yields(draft, home, path, held, force):
        draft.removed.append(path)


def _yields(draft: Draft, home: Home, path: str, held: str | None, force: bool) -> bool:
    """Return whether a file with the digest `held` may be replaced or removed. Keep and report a person's file."""
    mine, last, made = held in home.records.known(path), home.records.last(path), path in draft.made
    if mine or last is not None:
        draft.before[path] = str(held if mine else last)
    if mine or force:
        return True
    if last is not None:
        draft.after[path] = last
    what = "was not written by dcgen" if last is None else "was edited after dcgen wrote it"
    message = f"'{shortened(path)}' {what}{'' if made else ' and is no longer made'}, so it is kept"
    hint = f"run `dcgen build --force` to {'replace' if made else 'remove'} it"
    draft.held.append(path)
    draft.kept.append(Finding("DC908", message, hint, place=Place(f"{home.path}/{shortened(path)}")))
    return False


# --- reading ----------------------------------------------------------------------------------------------


def _open(home: Home, path: str) -> BinaryIO | None:
    """Return an open file below the output folder, or None if it does not exist."""
    return journal.opened(f"{home.path}/{path}") if exists(home, path.rpartition("/")[0]) else None


class _Difference(NamedTuple):
    """The first difference of a file from one that is made: the bytes before it, and the block that has it."""

    place: int
    block: bytes


def _first_difference(file: BinaryIO, blocks: Blocks, digest: "hashlib._Hash") -> _Difference | None:
    """Return where a file differs from `blocks`, None for equal bytes. Add the equal blocks to `digest`."""
    place = 0
    for block in blocks:
        if _read(file, len(block)) != block:
            return _Difference(place, block)
        digest.update(block)
        place += len(block)
    return _Difference(place, b"") if file.read(1) else None


def _start_of(file: BinaryIO, length: int, digest: bytes, path: str) -> Iterator[bytes]:
    """Yield the first bytes of the file at `path` again. Raise OSError if they do not have their digest any more."""
    again, left = hashlib.sha256(), length
    file.seek(0)
    while block := _read(file, min(left, CHUNK)):
        left -= len(block)
        again.update(block)
        yield block
    if again.digest() != digest:
        raise OSError(errno.EBUSY, "another program changes it", path)


def _read(file: BinaryIO, length: int) -> bytes:
    """Return the next `length` bytes of a file, fewer only at its end. The system may return them in parts."""
    data = file.read(length)
    while len(data) < length and (more := file.read(length - len(data))):
        data += more
    return data


def _digest_at(home: Home, path: str) -> str | None:
    """Return the digest of a file, None if it does not exist, and a text that matches no digest if it is too large."""
    file = _open(home, path)
    if file is None:
        return None
    with file:
        if os.fstat(file.fileno()).st_size > MAX_FILE:
            return "too large"
        return digest_of(iter(lambda: file.read(CHUNK), b""))


def _is_folder(path: str) -> bool:
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # no such folder can exist
            return False
        raise
    if stat.S_ISLNK(mode):
        raise journal.linked(path)
    if not stat.S_ISDIR(mode):
        raise NotADirectoryError(errno.ENOTDIR, "it is not a folder", path)
    return True
