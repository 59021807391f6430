"""Write a zip archive with the same bytes on every machine: one fixed time, one system, and our own compression."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from dcgen.workbook.codes import END, packed
from dcgen.workbook.deflate import deflate
from dcgen.workbook.stacked import Row, codes_of

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time in a zip archive
TIME, DATE = 0, 1 << 5 | 1  # EPOCH as the format packs it
VERSION = 20  # of the format, the first with compression
UNIX = 3 << 8  # the system that made the archive, the same on every system
MODE = 0o600 << 16  # the owner reads and writes
COMPRESSED = 8
SHORT = 1_000  # rows; up to here, a compression as text takes no more than 20 ms
KEPT = 256  # parts that a process keeps compressed; the workbooks of a site have about 40 in common with other sites
LARGEST_KEPT = 8_192  # bytes of such a part: the theme of xlsxwriter has 6,992
ONES, ZEROS = 0xFFFFFFFF, bytes(1 << 16)  # the inversion of a checksum; bytes that are read at once


class Compressed(NamedTuple):
    """Compressed content without the end of the stream: its blocks, and the checksum and size of the content."""

    blocks: tuple[bytes, ...]
    check: int
    size: int


def archive(files: Iterable[tuple[str, Compressed]]) -> tuple[bytes, ...]:
    """Return the blocks of an archive. Each file is a path in ASCII and its content."""
    blocks: list[bytes] = []
    directory, offset, count = b"", 0, 0
    for path, content in files:
        name, packed_size = path.encode("ascii"), sum(map(len, content.blocks)) + len(END)
        head = struct.pack(
            "<5H3L2H", VERSION, 0, COMPRESSED, TIME, DATE, content.check, packed_size, content.size, len(name), 0
        )
        blocks += [b"PK\3\4" + head + name, *content.blocks, END]
        directory += b"PK\1\2" + struct.pack("<H", VERSION | UNIX) + head
        directory += struct.pack("<3H2L", 0, 0, 0, MODE, offset) + name
        offset += 4 + len(head) + len(name) + packed_size
        count += 1
    end = struct.pack("<4H2LH", 0, 0, count, count, len(directory), offset, 0)
    return (*blocks, directory, b"PK\5\6" + end)


def compressed(text: bytes) -> Compressed:
    """Return the compressed form of a text. Most parts of a workbook are the same in the workbooks of other sites."""
    return _kept(text) if len(text) <= LARGEST_KEPT else _compressed(text)


def _compressed(text: bytes) -> Compressed:
    return Compressed(tuple(deflate((text,))), zlib.crc32(text), len(text))


_kept = lru_cache(maxsize=KEPT)(_compressed)


def compressed_rows(rows: Iterable[Row]) -> Compressed:
    """Return the compressed form of the rows of a sheet, one after the other. Hold few of them in memory.

    A short sheet is compressed as a text: repeats of any place make it smaller, if its rows are less alike.
    """
    check, size = 0, 0
    rows = iter(rows)
    first = list(islice(rows, SHORT))
    if len(first) < SHORT:
        return compressed(b"".join(chain.from_iterable(first)))

    def measured() -> Iterator[tuple[Row, int]]:
        nonlocal check, size
        for row in chain(first, rows):
            text = b"".join(row)
            check, size = zlib.crc32(text, check), size + len(text)
            yield row, len(text)

    blocks = tuple(packed(codes_of(measured())))
    return Compressed(blocks, check, size)


def joined(parts: Iterable[Compressed]) -> Compressed:
    """Return the compressed form of contents that follow one another."""
    blocks: tuple[bytes, ...] = ()
    check, size = 0, 0
    for part in parts:
        blocks += part.blocks
        check, size = _advanced(check, part.size) ^ part.check, size + part.size
    return Compressed(blocks, check, size)


def _advanced(check: int, size: int) -> int:
    """Return the share of a content with the checksum `check` in that of a content with `size` more bytes.

    The share is the same whatever these bytes are, so they are zeros here, and without the inversions of the checksum.
    """
    check ^= ONES
    while size > 0:
        check = zlib.crc32(ZEROS[:size], check)
        size -= len(ZEROS)
    return check ^ ONES
