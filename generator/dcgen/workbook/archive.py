"""Write a zip archive with the same bytes on every machine: one fixed time, one system, and our own compression."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator

from dcgen.workbook.deflate import deflate

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time in a zip archive
TIME, DATE = 0, 1 << 5 | 1  # EPOCH as the format packs it
VERSION = 20  # of the format, the first with compression
UNIX = 3 << 8  # the system that made the archive, the same on every system
MODE = 0o600 << 16  # the owner reads and writes
COMPRESSED = 8


def archive(files: Iterable[tuple[str, Iterable[bytes]]]) -> tuple[bytes, ...]:
    """Return the blocks of an archive. Each file is a path in ASCII and its content in pieces."""
    blocks: list[bytes] = []
    directory, offset, count = b"", 0, 0
    for path, pieces in files:
        name, (content, check, size) = path.encode("ascii"), _compressed(pieces)
        packed = sum(map(len, content))
        head = struct.pack("<5H3L2H", VERSION, 0, COMPRESSED, TIME, DATE, check, packed, size, len(name), 0)
        blocks += [b"PK\3\4" + head + name, *content]
        directory += b"PK\1\2" + struct.pack("<H", VERSION | UNIX) + head
        directory += struct.pack("<3H2L", 0, 0, 0, MODE, offset) + name
        offset += 4 + len(head) + len(name) + packed
        count += 1
    end = struct.pack("<4H2LH", 0, 0, count, count, len(directory), offset, 0)
    return (*blocks, directory, b"PK\5\6" + end)


def _compressed(pieces: Iterable[bytes]) -> tuple[list[bytes], int, int]:
    """Return the compressed blocks of a file, and the checksum and size of its content."""
    check, size = 0, 0

    def counted() -> Iterator[bytes]:
        nonlocal check, size
        for piece in pieces:
            check, size = zlib.crc32(piece, check), size + len(piece)
            yield piece

    return list(deflate(counted())), check, size
