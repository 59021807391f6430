"""Keep what dcgen makes of its own files: parsed catalog entries and compiled templates, for the next process.

A value is in the folder of Python's bytecode of its file, and follows the rules of bytecode. It is not written with
PYTHONDONTWRITEBYTECODE or without permission, and PYTHONPYCACHEPREFIX moves the folder. A person who can write there
can already change the bytecode of dcgen, so a value may be code.

Files of a project are never kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

from dcgen import reader, wholefile

DIGEST = 32  # bytes of SHA-256


def fingerprint(sources: Iterable[str | Path], *versions: str) -> bytes:
    """Return a digest of the Python version, the `versions` of libraries, and the content of `sources`.

    Return b"" if a source cannot be read, for example in a zip archive. `load` and `store` then do nothing.
    """
    found = sha256(repr((sys.version, versions)).encode())
    try:
        for source in sources:
            found.update(sha256(reader.content_of(os.fspath(source))).digest())
    except OSError:
        return b""
    return found.digest()


def load(path: str, key: bytes, content: bytes) -> bytes | None:
    """Return the value kept for the file at `path`, None if there is none for this fingerprint and this content.

    `key` is the fingerprint of the code that makes the value, and `content` are the bytes of the file.
    """
    try:
        kept = reader.content_of(_place(path))
    except (OSError, NotImplementedError):  # the second: this Python keeps no bytecode
        return None
    digest, value = kept[:DIGEST], kept[DIGEST:]
    return value if key and digest == _digest(key, content, value) else None


def store(path: str, key: bytes, content: bytes, value: bytes) -> None:
    """Keep a value for the file at `path`, unless Python may not write bytecode there. Arguments are as in `load`."""
    if sys.dont_write_bytecode or not key:
        return
    with suppress(OSError, NotImplementedError):
        place = _place(path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        wholefile.write(place, _digest(key, content, value) + value, 0o644)


def _place(path: str) -> str:
    """Return the path of the value of a file."""
    return f"{cache_from_source(path).removesuffix('.pyc')}.kept"


def _digest(key: bytes, content: bytes, value: bytes) -> bytes:
    """Return the digest that ties a value to the code and the content that it was made from."""
    return sha256(key + sha256(content).digest() + value).digest()
