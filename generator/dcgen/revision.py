"""An output folder as a Git revision has it, compared with what a build makes."""

from __future__ import annotations

import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dcgen import journal, runlist
from dcgen.difference import Changes, digest_of
from dcgen.finding import fault, shortened
from dcgen.page import Artifact

MAX_BYTES = 2 * 2**30  # twice the output of 65,536 GPUs; Git packs as many zeros into 2 MB
MAX_TEXT = 128 * 2**20  # of a run list or a manifest, which are read whole: 600,000 cables


class _Files(NamedTuple):
    """The files of a revision: the sha256 of each by its path, and the bytes of manifest and run list."""

    digests: dict[str, str]
    texts: dict[str, bytes]


def compare(repository: Path, revision: str, prefix: str, artifacts: Iterable[Artifact]) -> Changes:
    """Return what changed since `prefix`, a folder, of a Git revision, where it may not exist yet.

    Raises FindingsError: DC001 when there is no such revision or no Git, DC002 when the folder is larger than
    MAX_BYTES there.
    """
    before = _read(repository, revision, prefix)
    same, made, cables = 0, set(), None
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
            if path == runlist.PATH:
                cables = runlist.compare(before.texts.get(path, b""), artifact.data)
        del artifact  # before the next one is made, which may be as large
    listed = journal.parsed(before.texts.get(journal.MANIFEST, b""), "files")[0]
    removed = sorted(path for path in listed if path not in made and path in before.digests)
    return Changes(same, tuple(changed), tuple(new), tuple(removed), cables=cables)


def _read(repository: Path, revision: str, prefix: str) -> _Files:
    """The files below `prefix` of a revision; links and what is no file are left out."""
    if not _is_known(repository, f"{revision}^{{commit}}"):
        message = f"Git knows no revision '{shortened(revision)}', and there is no such folder"
        raise fault("DC001", message, "name a folder or a revision that exists")
    if not _is_known(repository, f"{revision}:./{prefix}"):
        return _Files({}, {})
    with _git(repository, "archive", "--format=tar", "--end-of-options", revision, prefix) as git:
        assert git.stdout
        with suppress(tarfile.TarError), tarfile.open(fileobj=git.stdout, mode="r|") as archive:
            files = _unpacked(archive, prefix)
            while git.stdout.read(2**20):  # what fills up the last block
                pass
            if git.wait() == 0:
                return files
    message = f"Git stopped while it read '{prefix}' of revision '{shortened(revision)}'"
    raise fault("DC001", message, "run `git fsck`")


def _is_known(repository: Path, name: str) -> bool:
    # --end-of-options: a revision is never taken for an option.
    with _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name) as git:
        return git.wait() == 0


def _unpacked(archive: tarfile.TarFile, prefix: str) -> _Files:
    files, total = _Files({}, {}), 0
    for member in archive:
        total += member.size
        if total > MAX_BYTES:
            message = f"'{prefix}' is larger than {MAX_BYTES / 2**30:g} GiB at that revision"
            raise fault("DC002", message, "name a revision whose output is smaller")
        file = archive.extractfile(member) if member.isfile() else None
        if file is None:
            continue
        path = member.name.removeprefix(f"{prefix}/")
        if path in (runlist.PATH, journal.MANIFEST) and member.size <= MAX_TEXT:
            files.texts[path] = file.read()
            files.digests[path] = digest_of((files.texts[path],))
        else:
            files.digests[path] = digest_of(iter(partial(file.read, 2**20), b""))
    return files


@contextmanager
def _git(repository: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Git at work; it is stopped when nobody reads on."""
    try:
        git = subprocess.Popen(
            ["git", "-C", str(repository), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except FileNotFoundError:
        message = "there is no Git on this machine to ask for a revision"
        raise fault("DC001", message, "install it, or name a folder") from None
    with git:
        try:
            yield git
        finally:
            git.kill()
