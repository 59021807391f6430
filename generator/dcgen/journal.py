"""The files that dcgen owns in an output folder: the manifest, and the journal of a build that did not end.

The manifest lists the files of the last whole build. The journal stands beside it while files move: it lists what
dcgen owned before and what it will own. A file is dcgen's when its bytes are those of one of these lists.
"""

from __future__ import annotations

import errno
import json
import os
from typing import BinaryIO, NamedTuple

from dcgen.finding import fault, shortened
from dcgen.reader import bounded, open_regular

PREFIX = ".dcgen-"  # of all that a build keeps in the folder while it runs
MANIFEST = "manifest.json"
JOURNAL = f"{PREFIX}journal.json"
STAGING = f"{PREFIX}staging"
MAX_MANIFEST = 16 * 2**20  # 120,000 files, three times those of 65,536 GPUs; a broken one takes 500 MB to refuse
MAX_JOURNAL = 2 * MAX_MANIFEST

Digests = dict[str, str]


class Records(NamedTuple):
    """The lists of a folder: path to sha256 by the manifest, and before and after by the journal.

    `text` is the manifest as it is on disk; `pending` tells that there is a journal, readable or not.
    """

    manifest: Digests
    old: Digests
    new: Digests
    text: bytes | None
    pending: bool

    def known(self, path: str) -> set[str]:
        """Return the digests that dcgen may have given the file at `path`; none for a file that is not dcgen's."""
        return {each[path] for each in (self.manifest, self.new, self.old) if path in each}

    def last(self, path: str) -> str | None:
        """Return the digest that dcgen gave the file last, None for a file that no build that ended has written."""
        return self.manifest.get(path, self.old.get(path))

    def settled(self, path: str) -> bool:
        """Return whether no build was moving or removing the file when it ended early."""
        return not self.pending or (self.manifest.get(path) == self.old.get(path) == self.new.get(path))

    def paths(self) -> set[str]:
        """Return the path of every file that may be dcgen's."""
        return {*self.manifest, *self.old, *self.new}


def read(folder: str) -> Records:
    """Return the lists of a folder; one that is broken or too large counts as empty, so that it removes nothing.

    Raises FindingsError DC904 when one of them is a link, OSError when it is no regular file or cannot be read.
    """
    manifest = _bytes(f"{folder}/{MANIFEST}", MAX_MANIFEST)
    pending = _bytes(f"{folder}/{JOURNAL}", MAX_JOURNAL)
    (files,) = parsed(manifest, "files")
    old, new = parsed(pending, "old", "new")
    return Records(files, old, new, manifest, pending is not None)


def manifest_text(files: Digests) -> bytes:
    """Return the bytes of a manifest: each path with its sha256, sorted by path."""
    return (json.dumps({"files": dict(sorted(files.items()))}, indent=1) + "\n").encode()


def journal_text(old: Digests, new: Digests) -> bytes:
    """Return the bytes of a journal: the files that dcgen owns, and those that it will own."""
    return json.dumps({"old": old, "new": new}).encode()


def parsed(data: bytes | None, *keys: str) -> list[Digests]:
    """Return the maps of path to digest below `keys`, all of them empty where the text is not just that."""
    try:
        document = json.loads(data or b"")
        found = [dict(document[key].items()) for key in keys]
        if all(isinstance(digest, str) for files in found for digest in files.values()):
            return found
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        pass
    return [{} for _ in keys]


def contained(path: str) -> None:
    """Raise FindingsError DC904 for a path that climbs out, is absolute, cannot be encoded, or is dcgen's own."""
    parts = path.split("/")
    if (
        {"", ".", ".."} & set(parts)
        or "\\" in path
        or "\0" in path
        or parts[0] == MANIFEST
        or parts[0].startswith(PREFIX)
        or not _encodable(path)
    ):
        message = f"the path '{shortened(path)}' leaves the output folder, or is one that dcgen uses itself"
        raise fault("DC904", message, "correct the name that makes it")


def opened(path: str) -> BinaryIO | None:
    """Return the regular file at `path`, open for reading without buffering, or None where there is none.

    Raises FindingsError DC904 for a link, OSError for any other kind of file.
    """
    try:
        return open_regular(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # there can be none
            return None
        if os.path.islink(path):
            raise linked(path) from None
        raise


def linked(path: str) -> Exception:
    """Return the error of a link in an output folder, ready to raise."""
    return fault(
        "DC904", f"'{shortened(path)}' is a link; dcgen neither reads nor writes through one", "remove the link"
    )


def _encodable(path: str) -> bool:
    try:
        return path.isascii() or bool(path.encode())
    except UnicodeEncodeError:  # half of a pair of surrogates, which JSON can hold
        return False


def _bytes(path: str, limit: int) -> bytes | None:
    """The bytes of a list, none at all of one that is too large; None where there is no file."""
    file = opened(path)
    if file is None:
        return None
    with file:
        return bounded(file, limit) or b""
