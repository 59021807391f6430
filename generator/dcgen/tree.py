"""The output folder: compare, write, prune. The only writer of files.

What differs is written to a staging folder first and moved into place when all of it is there; the manifest
moves last. A build that is killed half-way leaves a tree that the next build completes.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dcgen import runlist
from dcgen.finding import fault
from dcgen.page import Artifact

MANIFEST = "manifest.json"
STAGING = ".dcgen-staging"

Reader = Callable[[str], bytes | None]
Blocks = tuple[bytes, ...]
Equals = Callable[[str, Blocks], bool | None]  # None: there is no such file


@dataclass(slots=True)
class Changes:
    """The paths of a tree by what a build does to them, and what becomes of the cables that were there."""

    same: int = 0
    changed: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    cables: runlist.Moves | None = None

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.removed)

    def __str__(self) -> str:
        return f"{self.same} same, {len(self.changed)} changed, {len(self.new)} new, {len(self.removed)} removed"


def write(folder: Path, artifacts: Iterable[Artifact], partial: bool = False) -> Changes:
    """Bring `folder` up to date with the artifacts; `partial` keeps what this build does not make.

    Raises FindingsError when a path is refused, the artifacts fail or the folder cannot be used. Nothing is moved
    before everything is staged.
    """
    staging = folder / STAGING
    with _reported(folder):
        _clear(staging)
        try:
            read = _reader(folder)
            changes, digests = _compare(
                artifacts, _on_disk(folder), read, lambda path, blocks: _stage(staging, path, blocks)
            )
            old = _manifest(read)
            changes.removed = [] if partial else _stale(folder, old, digests)
            manifest = _manifest_text({**(old if partial else {}), **digests})
            if _reader(folder)(MANIFEST) != manifest:
                _stage(staging, MANIFEST, (manifest,))
            for parent in sorted(
                {path.rpartition("/")[0] for path in (*changes.new, *changes.changed, *changes.removed)}
            ):
                _within(folder, parent)
            for path in (*changes.new, *changes.changed):
                _move(f"{staging}/{path}", f"{folder}/{path}")
            for path in changes.removed:
                _remove(folder, path)
            if (staging / MANIFEST).exists():
                (staging / MANIFEST).replace(folder / MANIFEST)
        finally:
            _clear(staging)
        return changes


def create(folder: Path, artifacts: Iterable[Artifact]) -> list[str]:
    """Write files that are not there yet, and return their paths. Raises FindingsError when one of them is there."""
    made = list(artifacts)
    with _reported(folder):
        for artifact in made:
            if (folder / artifact.path).exists():
                message = f"'{(folder / artifact.path).as_posix()}' is there already"
                raise fault("DC906", message, "remove or rename it first")
        for artifact in made:
            _stage(folder, artifact.path, artifact.blocks)
    return [artifact.path for artifact in made]


def compare(folder: Path, artifacts: Iterable[Artifact], partial: bool = False) -> Changes:
    """What `write` would do, without writing."""
    with _reported(folder):
        changes, digests = _compare(artifacts, _on_disk(folder), _reader(folder), lambda path, blocks: None)
        old = _manifest(_reader(folder))
        changes.removed = [] if partial else _stale(folder, old, digests)
        manifest = _manifest_text({**(old if partial else {}), **digests})
        if not changes and _reader(folder)(MANIFEST) != manifest:
            changes.changed.append(MANIFEST)
    return changes


@contextmanager
def _reported(folder: Path) -> Iterator[None]:
    """What the file system refuses, as a finding."""
    try:
        yield
    except OSError as error:
        where = Path(error.filename).as_posix() if isinstance(error.filename, str) else folder.as_posix()
        message = f"the output folder '{folder.as_posix()}' cannot be used: {error.strerror or error} ({where})"
        raise fault(
            "DC905",
            message,
            "correct what stands there or its permissions, or choose another folder with --out",
        ) from None


def compare_revision(repository: Path, revision: str, prefix: str, artifacts: Iterable[Artifact]) -> Changes:
    """What changed since `prefix` of a Git revision, where it may not exist yet. Raises FindingsError."""
    held = _at_revision(repository, revision, prefix)
    changes, digests = _compare(artifacts, _in(held), held.get, lambda path, blocks: None)
    changes.removed = sorted(path for path in _manifest(held.get) if path not in digests and path in held)
    return changes


def _at_revision(repository: Path, revision: str, prefix: str) -> dict[str, bytes]:
    """The files below `prefix` of a revision."""
    # --end-of-options: a revision is never taken for an option.
    if _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").returncode:
        raise fault(
            "DC001",
            f"Git knows no revision '{revision}', and there is no such folder",
            "name a folder or a revision that exists",
        )
    archived = _git(repository, "archive", "--format=tar", "--end-of-options", revision, prefix)
    if archived.returncode:  # nothing there at that revision
        return {}
    with tarfile.open(fileobj=io.BytesIO(archived.stdout)) as archive:
        files = {item.name.removeprefix(f"{prefix}/"): archive.extractfile(item) for item in archive if item.isfile()}
        return {name: file.read() for name, file in files.items() if file}


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise fault(
            "DC001", "there is no Git on this machine to ask for a revision", "install it, or name a folder"
        ) from None


def _compare(
    artifacts: Iterable[Artifact], equals: Equals, read: Reader, differs: Callable[[str, Blocks], None]
) -> tuple[Changes, dict[str, str]]:
    changes = Changes()
    digests: dict[str, str] = {}
    for artifact in artifacts:
        path, blocks = artifact.path, artifact.blocks
        _contained(path)
        digests[path] = _digest(blocks)
        same = equals(path, blocks)
        if same:
            changes.same += 1
        else:
            (changes.new if same is None else changes.changed).append(path)
            if same is False and path == runlist.PATH:
                changes.cables = runlist.compare(read(path) or b"", artifact.data)
            differs(path, blocks)
        del artifact, blocks  # before the next one is made, which may be as large
    return changes, digests


def _digest(blocks: Blocks) -> str:
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()


def _contained(path: str) -> None:
    """Refuse a path that climbs out, is absolute, or is one of the tree's own."""
    parts = path.split("/")
    if {"", ".", ".."} & set(parts) or "\\" in path or "\0" in path or parts[0] in (MANIFEST, STAGING):
        raise fault("DC904", f"the path '{path}' leaves the output folder", "correct the name that makes it")


def _on_disk(folder: Path) -> Equals:
    """Whether a file below `folder` holds just these bytes, read block by block."""

    def equals(path: str, blocks: Blocks) -> bool | None:
        try:
            with open(f"{folder}/{path}", "rb", buffering=0) as file:
                return all(file.read(len(block)) == block for block in blocks) and not file.read(1)
        except (FileNotFoundError, NotADirectoryError):
            return None

    return equals if folder.is_dir() else lambda path, blocks: None  # a first build asks for no file


def _in(held: dict[str, bytes]) -> Equals:
    """Whether a revision holds just these bytes of a file."""
    return lambda path, blocks: held[path] == b"".join(blocks) if path in held else None


def _reader(folder: Path) -> Reader:
    def read(path: str) -> bytes | None:
        try:
            with open(folder / path, "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None

    return read


def _manifest(read: Reader) -> dict[str, str]:
    """The previous manifest; a broken one counts as none, so that nothing is removed on its word."""
    try:
        files = json.loads(read(MANIFEST) or b"{}").get("files", {})
        return {str(path): str(digest) for path, digest in files.items()}
    except (ValueError, AttributeError):
        return {}


def _manifest_text(digests: dict[str, str]) -> bytes:
    return (json.dumps({"files": dict(sorted(digests.items()))}, indent=1) + "\n").encode()


def _stale(folder: Path, old: dict[str, str], new: dict[str, str]) -> list[str]:
    found = []
    for path in sorted(set(old) - set(new)):
        _contained(path)
        if (folder / path).is_file():
            found.append(path)
    return found


def _stage(staging: Path, path: str, blocks: Blocks) -> None:
    target = f"{staging}/{path}"  # plain text: path objects cost more than the files

    def put() -> None:
        with open(target, "wb") as file:
            file.writelines(blocks)

    _into(target, put)


def _within(folder: Path, parent: str) -> None:
    """Refuse a folder that leads out of the output folder by a link."""
    if not (folder / parent).resolve().is_relative_to(folder.resolve()):
        raise fault("DC904", f"'{parent}' leads out of the output folder by a link", "remove the link")


def _move(source: str, target: str) -> None:
    _into(target, lambda: os.replace(source, target))


def _into(target: str, act: Callable[[], object]) -> None:
    """Act, and make the folder of `target` only when it turns out to be missing: most files have siblings."""
    try:
        act()
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        act()


def _remove(folder: Path, path: str) -> None:
    """Remove a file and the folders that it leaves empty."""
    (folder / path).unlink()
    for parent in (folder / path).parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()


def _clear(staging: Path) -> None:
    if staging.is_symlink():
        staging.unlink()
    elif staging.is_dir():
        shutil.rmtree(staging)
