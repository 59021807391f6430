"""Compare an output folder in a Git revision with the artifacts of a build. This is the only module that runs Git."""

import subprocess
import tarfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

from dcgen import journal
from dcgen.difference import MAX_TEXT, FileChanges, Readers, Seen, digest_of, to_read, unseen
from dcgen.finding import fault, shortened
from dcgen.page import Artifact

T = TypeVar("T")
SOURCES = (".yaml", ".yml", ".csv", ".lock")  # blueprints, catalog entries, wire maps and locks
MAX_SOURCES = 64 * 2**20  # two wire maps of the largest size
MAX_BYTES = 2 * 2**30  # twice the output of 65,536 GPUs; a pack of 2 MB may expand to as many zeros


class _Files(NamedTuple):
    """The files of a revision: the sha256 of each by path, the bytes of the manifest, and the results of readers."""

    digests: dict[str, str]
    manifest: bytes
    old: dict[str, object]


def compare(
    repository: Path,
    revision: str,
    prefix: str,
    artifacts: Iterable[Artifact],
    readers: Readers,
    seen: Seen = unseen,
) -> FileChanges:
    """Return the changes since a Git revision of the folder `prefix`, which may not exist in that revision.

    Pass the bytes of earlier files to `readers`, and each new or changed file to `seen`. Raise FindingsError: DC001 if
    there is no such revision or no Git, DC002 if the folder is larger than MAX_BYTES in that revision.
    """
    single = {path: reader for path, reader in readers.items() if not path.endswith("/")}
    before = _read(repository, revision, prefix, single)
    same, made = 0, set()
    changed, new = list[str](), list[str]()
    for artifact in artifacts:
        path = artifact.path
        journal.contained(path)
        made.add(path)
        if before.digests.get(path) == digest_of(artifact.blocks):
            same += 1
        else:
            (changed if path in before.digests else new).append(path)
            seen(path, artifact.blocks)
        del artifact  # free its memory before the next one is made, which may be as large
    listed = journal.parsed(before.manifest, "files")[0]
    removed = sorted(path for path in listed if path not in made and path in before.digests)
    wanted = to_read(readers, {*changed, *new, *removed})
    old = {path: before.old[path] for path in wanted if path in before.old}
    if later := {path: wanted[path] for path in sorted(wanted.keys() - single.keys() & before.digests.keys())}:
        old |= _read(repository, revision, prefix, later).old
    return FileChanges(same, tuple(changed), tuple(new), tuple(removed), old=old)


def sources(repository: Path, revision: str, folders: Iterable[str], skip: str) -> dict[str, bytes] | None:
    """Return the files below some folders of a revision by path, as far as their names end in one of SOURCES.

    Leave out files below `skip`. Return None if they are larger than MAX_SOURCES, if the folders are larger than
    MAX_BYTES, or if Git fails.
    """
    there = [folder for folder in folders if _is_known(repository, f"{revision}:./{folder}")]
    if not there:
        return {}
    found: dict[str, bytes] = {}
    total = size = 0
    names = [folder or "." for folder in there]
    with _git(repository, "archive", "--format=tar", "--end-of-options", revision, *names) as git:
        assert git.stdout
        with suppress(tarfile.TarError), tarfile.open(fileobj=git.stdout, mode="r|") as archive:
            for member in archive:
                wanted = member.name.endswith(SOURCES) and not member.name.startswith(f"{skip}/")
                size += member.size
                total += member.size + 1_000 if wanted else 0  # bytes that a file takes at least
                if size > MAX_BYTES or total > MAX_SOURCES:
                    return None
                if member.isfile() and wanted and (file := archive.extractfile(member)):
                    found[member.name] = file.read()
            return found
    return None


def extracted(repository: Path, revision: str, prefix: str) -> Iterator[Artifact]:
    """Yield the regular files below `prefix` in a revision, with paths below it; none if it has no such folder.

    Raise the same errors as `compare`.
    """
    return _members(repository, revision, prefix, lambda path, _, file: Artifact(path, (file.read(),)))


def _read(repository: Path, revision: str, prefix: str, readers: Readers) -> _Files:
    """Return the regular files below `prefix` in a revision."""
    digests: dict[str, str] = {}
    old: dict[str, object] = {}
    manifest = b""

    def held(path: str, size: int, file: IO[bytes]) -> tuple[str, str, bytes | None]:
        limit = journal.MAX_MANIFEST if path == journal.MANIFEST else MAX_TEXT if path in readers else 0
        data = file.read() if size <= limit else None
        return path, digest_of(iter(partial(file.read, 2**20), b"") if data is None else (data,)), data

    for path, digest, data in _members(repository, revision, prefix, held):
        digests[path] = digest
        if path in readers:
            old[path] = None if data is None else readers[path](data)
        elif path == journal.MANIFEST:
            manifest = data or b""
    return _Files(digests, manifest, old)


def _members(repository: Path, revision: str, prefix: str, act: Callable[[str, int, IO[bytes]], T]) -> Iterator[T]:
    """Yield the result of `act` for the path below `prefix`, the size and the open file of each regular file there.

    Yield nothing without that folder. Raise FindingsError if there is no such revision, if the folder is larger than
    MAX_BYTES, or if Git fails.
    """
    if not _is_known(repository, f"{revision}^{{commit}}"):
        message = f"Git has no revision '{shortened(revision)}', and there is no folder of that name"
        raise fault("DC001", message, "name a folder or a revision that exists")
    if not _is_known(repository, f"{revision}:./{prefix}"):
        return
    with _git(repository, "archive", "--format=tar", "--end-of-options", revision, prefix) as git:
        assert git.stdout
        total = 0
        with suppress(tarfile.TarError), tarfile.open(fileobj=git.stdout, mode="r|") as archive:
            for member in archive:
                total += member.size
                if total > MAX_BYTES:
                    message = f"'{prefix}' is larger than {MAX_BYTES / 2**30:g} GiB in that revision"
                    raise fault("DC002", message, "name a revision with a smaller output folder")
                if member.isfile() and (file := archive.extractfile(member)):
                    yield act(member.name.removeprefix(f"{prefix}/"), member.size, file)
            while git.stdout.read(2**20):  # the padding of the last block
                pass
            if git.wait() == 0:
                return
    message = f"Git stopped while it read '{prefix}' of revision '{shortened(revision)}'"
    raise fault("DC001", message, "run `git fsck`")


def _is_known(repository: Path, name: str) -> bool:
    # With --end-of-options, Git takes no revision for an option.
    with _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name) as git:
        return git.wait() == 0


@contextmanager
def _git(repository: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start Git and yield its process. End the process if the caller stops reading."""
    try:
        git = subprocess.Popen(
            ["git", "-C", str(repository), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except FileNotFoundError:
        message = "Git is not installed on this machine, so a revision cannot be read"
        raise fault("DC001", message, "install Git, or name a folder") from None
    with git:
        try:
            yield git
        finally:
            git.kill()
