"""Compare an output folder in a Git revision with the artifacts of a build. This is the only module that runs Git."""

from __future__ import annotations

import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dcgen import journal
from dcgen.difference import MAX_TEXT, FileChanges, Readers, digest_of
from dcgen.finding import fault, shortened
from dcgen.page import Artifact

MAX_BYTES = 2 * 2**30  # twice the output of 65,536 GPUs; a pack of 2 MB may expand to as many zeros


class _Files(NamedTuple):
    """The files of a revision: the sha256 of each by path, the bytes of the manifest, and the results of readers."""

    digests: dict[str, str]
    manifest: bytes
    old: dict[str, object]


def compare(
    repository: Path, revision: str, prefix: str, artifacts: Iterable[Artifact], readers: Readers
) -> FileChanges:
    """Return the changes since a Git revision of the folder `prefix`, which may not exist in that revision.

    Pass the bytes of earlier files to `readers`. Raise FindingsError: DC001 if there is no such revision or no Git,
    DC002 if the folder is larger than MAX_BYTES in that revision.
    """
    before = _read(repository, revision, prefix, readers)
    same, made = 0, set()
    changed, new = [], []
    for artifact in artifacts:
        path = artifact.path
        journal.contained(path)
        made.add(path)
        if path not in before.digests:
            new.append(path)
        elif before.digests[path] == digest_of(artifact.blocks):
            same += 1
        else:
            changed.append(path)
        del artifact  # free its memory before the next one is made, which may be as large
    listed = journal.parsed(before.manifest, "files")[0]
    removed = sorted(path for path in listed if path not in made and path in before.digests)
    touched = readers.keys() & {*changed, *new, *removed}
    return FileChanges(same, tuple(changed), tuple(new), tuple(removed), old=before.old if touched else {})


def _read(repository: Path, revision: str, prefix: str, readers: Readers) -> _Files:
    """Return the regular files below `prefix` in a revision."""
    if not _is_known(repository, f"{revision}^{{commit}}"):
        message = f"Git has no revision '{shortened(revision)}', and there is no folder of that name"
        raise fault("DC001", message, "name a folder or a revision that exists")
    if not _is_known(repository, f"{revision}:./{prefix}"):
        return _Files({}, b"", {})
    with _git(repository, "archive", "--format=tar", "--end-of-options", revision, prefix) as git:
        assert git.stdout
        with suppress(tarfile.TarError), tarfile.open(fileobj=git.stdout, mode="r|") as archive:
            files = _unpacked(archive, prefix, readers)
            while git.stdout.read(2**20):  # the padding of the last block
                pass
            if git.wait() == 0:
                return files
    message = f"Git stopped while it read '{prefix}' of revision '{shortened(revision)}'"
    raise fault("DC001", message, "run `git fsck`")


def _unpacked(archive: tarfile.TarFile, prefix: str, readers: Readers) -> _Files:
    digests: dict[str, str] = {}
    old: dict[str, object] = {}
    manifest, total = b"", 0
    for member in archive:
        total += member.size
        if total > MAX_BYTES:
            message = f"'{prefix}' is larger than {MAX_BYTES / 2**30:g} GiB in that revision"
            raise fault("DC002", message, "name a revision with a smaller output folder")
        file = archive.extractfile(member) if member.isfile() else None
        if file is None:
            continue
        path = member.name.removeprefix(f"{prefix}/")
        limit = journal.MAX_MANIFEST if path == journal.MANIFEST else MAX_TEXT if path in readers else 0
        data = file.read() if member.size <= limit else None
        digests[path] = digest_of(iter(partial(file.read, 2**20), b"") if data is None else (data,))
        if path in readers:
            old[path] = None if data is None else readers[path](data)
        elif path == journal.MANIFEST:
            manifest = data or b""
    return _Files(digests, manifest, old)


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
