"""The lists of files that dcgen owns in an output folder: the manifest, and the journal of an interrupted build.

The manifest lists the files of the last complete build. The journal exists while files move, and lists the files that
dcgen owned before and will own after. A file with a digest from one of these lists is dcgen's.
"""

import errno
import json
import os
from typing import BinaryIO, NamedTuple

from dcgen.finding import fault, shortened
from dcgen.reader import bounded, open_regular

PREFIX = ".dcgen-"  # of every file and folder that exists only while a build runs
MANIFEST = "manifest.json"
JOURNAL = f"{PREFIX}journal.json"
STAGING = f"{PREFIX}staging"
MAX_MANIFEST = (
    16 * 2**20
)  # bytes, for 120,000 files: three times those of 65,536 GPUs. Parsing this much broken JSON takes 500 MB.
MAX_JOURNAL = 2 * MAX_MANIFEST

Digests = dict[str, str]
_quoted = json.encoder.encode_basestring_ascii


class Records(NamedTuple):
    """The lists of a folder, from path to SHA-256: `manifest`, and `old` and `new` from the journal.

    `text` is the manifest as it is on disk. `pending` is true if a journal exists, readable or not.
    """

    manifest: Digests
    old: Digests
    new: Digests
    text: bytes | None
    pending: bool

    def known(self, path: str) -> set[str]:
        """Return the digests that the lists have for `path`; none if dcgen does not own a file there."""
        return {each[path] for each in (self.manifest, self.new, self.old) if path in each}

    def last(self, path: str) -> str | None:
        """Return the digest of the last complete build, or None if no complete build wrote the file."""
        return self.manifest.get(path, self.old.get(path))

    def settled(self, path: str) -> bool:
        """Return whether no interrupted build may have moved or removed the file."""
        return not self.pending or (self.manifest.get(path) == self.old.get(path) == self.new.get(path))

    def paths(self) -> set[str]:
        """Return the path of every file that dcgen may own."""
        return {*self.manifest, *self.old, *self.new}


def read(folder: str) -> Records:
    """Return the lists of a folder. Treat a broken or oversized list as empty, so that no file is removed.

    Raise FindingsError DC904 if a list is a link, and OSError if it is not a regular file or cannot be read.
    """
    manifest = manifest_of(folder)
    pending = _bytes(f"{folder}/{JOURNAL}", MAX_JOURNAL)
    (files,) = parsed(manifest, "files")
    old, new = parsed(pending, "old", "new")
    return Records(files, old, new, manifest, pending is not None)


def manifest_of(folder: str) -> bytes | None:
    """Return the manifest of a folder as it is on disk, None if it has none. Raise the same errors as `read`."""
    return _bytes(f"{folder}/{MANIFEST}", MAX_MANIFEST)


def manifest_text(files: Digests) -> bytes:
    """Return the bytes of a manifest: each path with its SHA-256, sorted by path.

    This is the text of `json.dumps` with an indent of 1, whose encoder in Python takes ten times as long.
    """
    rows = ",\n".join([f"  {_quoted(path)}: {_quoted(digest)}" for path, digest in sorted(files.items())])
    return f'{{\n "files": {{{chr(10) + rows + chr(10) + " " if rows else ""}}}\n}}\n'.encode()


def journal_text(old: Digests, new: Digests) -> bytes:
    """Return the bytes of a journal: the files that dcgen owns now and will own after the build."""
    return json.dumps({"old": old, "new": new}).encode()


def parsed(data: bytes | None, *keys: str) -> list[Digests]:
    """Return the maps from path to digest below `keys`, or empty maps if the text is anything else."""
    try:
        document = json.loads(data or b"")
        found = [dict(document[key].items()) for key in keys]
        if all(isinstance(digest, str) for files in found for digest in files.values()):
            return found
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        pass
    return [{} for _ in keys]


def contained(path: str) -> None:
    """Raise FindingsError DC904 if a path leaves the folder, is absolute, cannot be encoded, or is one of the lists."""
    parts = path.split("/")
    if (
        {"", ".", ".."} & set(parts)
        or "\\" in path
        or "\0" in path
        or parts[0] == MANIFEST
        or parts[0].startswith(PREFIX)
        or not _encodable(path)
    ):
        message = f"the path '{shortened(path)}' leaves the output folder, or is reserved for dcgen itself"
        raise fault("DC904", message, "correct the name that this path is made from")


def opened(path: str) -> BinaryIO | None:
    """Return the regular file at `path`, open for unbuffered reading, or None if it does not exist.

    Raise FindingsError DC904 for a link, and OSError for any other kind of file.
    """
    try:
        return open_regular(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # no such file can exist
            return None
        if os.path.islink(path):
            raise linked(path) from None
        raise


def linked(path: str) -> Exception:
    """Return the error for a link in an output folder, ready to raise."""
    return fault(
        "DC904",
        f"'{shortened(path)}' is a link, and dcgen does not follow links in an output folder",
        "remove the link",
    )


def _encodable(path: str) -> bool:
    try:
        return path.isascii() or bool(path.encode())
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can contain
        return False


def _bytes(path: str, limit: int) -> bytes | None:
    """Return the bytes of a list, None if it does not exist, and no bytes if it is too large."""
    file = opened(path)
    if file is None:
        return None
    with file:
        return bounded(file, limit) or b""
