"""Compress bytes for a zip archive (RFC 1951), with the same result on every machine.

Versions of zlib compress the same text to different bytes, and a build must not depend on them. This encoder uses only
the fixed Huffman codes. It looks for repeats at two places: at the distance of the last repeat, and
where the next four bytes occurred last. `stacked` compresses the rows of a sheet, several times as fast.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from dcgen.workbook.codes import LONGEST, WINDOW, literals, packed, repeat

BLOCK = 1 << 20  # bytes per block; repeats do not cross blocks, so memory stays small
SHORTEST = 4  # a repeat of three bytes may take more bits than the three bytes
USUAL = 32  # bytes; few repeats are longer, and short numbers take less time
NOWHERE = -WINDOW - 1  # a place before any that a repeat can have

_number = int.from_bytes


def deflate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the compressed blocks of a text that comes in pieces, without the end of the stream."""
    waiting = b""
    for piece in pieces:
        waiting += piece
        while len(waiting) >= BLOCK:
            yield from packed(_codes(waiting[:BLOCK]))
            waiting = waiting[BLOCK:]
    yield from packed(_codes(waiting))


def _codes(data: bytes) -> Iterator[str]:
    keys, seen = _keys(data), dict[int, int]()
    place, coded, distance, last = 0, 0, 0, len(keys)
    while place < last:
        key, start = keys[place], place - distance
        if not distance or keys[start] != key:
            start = seen.get(key, NOWHERE)
        seen[key] = place
        if place - start > WINDOW:
            place += 1
            continue
        if coded < place:
            yield literals(data[coded:place])
        distance, length = place - start, _repeated(data, place, start)
        yield repeat(length, distance)
        place = coded = place + length
    yield literals(data[coded:])


def _keys(data: bytes) -> array[int]:
    """Return the SHORTEST bytes at each place as one number. Equal bytes have equal numbers."""
    keys = array("I", bytes(SHORTEST * max(len(data) - SHORTEST + 1, 0)))
    for shift in range(min(SHORTEST, len(keys))):
        end = len(data) - (len(data) - shift) % SHORTEST
        keys[shift::SHORTEST] = array("I", data[shift:end])
    return keys


def _repeated(data: bytes, place: int, start: int) -> int:
    """Return how many bytes at `place` equal those at `start`, SHORTEST at least and LONGEST at most."""
    for most in (USUAL, LONGEST):
        here = data[place : place + most]
        there = data[start : start + len(here)]
        if here != there:
            differing = _number(here, "little") ^ _number(there, "little")  # the first byte is lowest
            return ((differing & -differing).bit_length() - 1) // 8
    return len(here)
