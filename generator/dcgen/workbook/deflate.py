"""Compress bytes for a zip archive (RFC 1951), with the same result on every machine.

Versions of zlib compress the same text to different bytes, and a build must not depend on them. This encoder uses only
the fixed Huffman codes. It looks for repeats at two places: at the distance of the last repeat, and
where the next four bytes occurred last. The first is often the same column of the row above.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

BLOCK = 1 << 20  # bytes per block; repeats do not cross blocks, so memory stays small
WINDOW = 32_768  # the largest distance of a repeat in the format
LONGEST = 258  # the longest repeat in the format
SHORTEST = 4  # a repeat of three bytes may take more bits than the three bytes
NOWHERE = -WINDOW - 1  # a place before any that a repeat can have
END = b"\x03\x00"  # an empty last block

Code = tuple[int, int]  # the bits of a code, the first one lowest, and their number


def deflate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the compressed blocks of a file that comes in pieces, then the end of the stream."""
    waiting = b""
    for piece in pieces:
        waiting += piece
        while len(waiting) >= BLOCK:
            yield _block(waiting[:BLOCK])
            waiting = waiting[BLOCK:]
    yield _block(waiting)
    yield END


def _block(data: bytes) -> bytes:
    """Return one block, and after it an empty stored block, which ends at a full byte."""
    out, bits, count = bytearray(), 0b010, 3  # not the last block, fixed codes
    seen: dict[bytes, int] = {}
    place, coded, distance = 0, 0, 0
    while place <= len(data) - SHORTEST:
        key = data[place : place + SHORTEST]
        start = place - distance
        if not distance or data[start : start + SHORTEST] != key:
            start = seen.get(key, NOWHERE)
        seen[key] = place
        if place - start > WINDOW:
            place += 1
            continue
        if coded < place:
            code, width = _literals(data[coded:place])
            bits |= code << count
            count += width
        distance, length = place - start, _repeat(data, place, start)
        (code, width), (far, far_width) = LENGTHS[length], _distance(distance)
        bits |= (code | far << width) << count
        count += width + far_width
        place = coded = place + length
        if count > 2048:  # a longer number would make each step slower
            full = bits.to_bytes(count // 8 + 1, "little")
            out += full[:-1]
            bits, count = full[-1], count % 8
    code, width = _literals(data[coded:])
    bits |= code << count
    count += width + 7 + 3  # the code of the end of a block is seven zero bits, the head of a stored block three
    out += bits.to_bytes((count + 7) // 8, "little")
    return bytes(out + b"\x00\x00\xff\xff")


def _literals(data: bytes) -> Code:
    """Return the codes of bytes that repeat nothing. The code of an ASCII character has eight bits."""
    if data.isascii():
        return int.from_bytes(data.translate(ASCII), "little"), 8 * len(data)
    bits, count = 0, 0
    for byte in data:
        code, width = LITERALS[byte]
        bits |= code << count
        count += width
    return bits, count


def _repeat(data: bytes, place: int, start: int) -> int:
    """Return how many bytes at `place` equal those at `start`, SHORTEST at least and LONGEST at most."""
    here = data[place : place + LONGEST]
    there = data[start : start + len(here)]
    if here == there:
        return len(here)
    differing = int.from_bytes(here, "little") ^ int.from_bytes(there, "little")  # the first byte is lowest
    return ((differing & -differing).bit_length() - 1) // 8


@lru_cache(maxsize=WINDOW)
def _distance(distance: int) -> Code:
    value = distance - 1
    extra = max(value.bit_length() - 2, 0)
    code = value if value < 4 else 2 * extra + 2 + (value >> extra & 1)
    return _reversed(code, 5) | (value & ((1 << extra) - 1)) << 5, 5 + extra


def _reversed(code: int, width: int) -> int:
    """Return a code with its first bit lowest, as the format packs the codes."""
    return int(f"{code:0{width}b}"[::-1], 2)


def _symbol(symbol: int) -> Code:
    """Return the fixed code of a literal or of a length symbol."""
    if symbol < 144:
        return _reversed(0x30 + symbol, 8), 8
    if symbol < 256:
        return _reversed(0x190 + symbol - 144, 9), 9
    if symbol < 280:
        return _reversed(symbol - 256, 7), 7
    return _reversed(0xC0 + symbol - 280, 8), 8


def _length(length: int) -> Code:
    """Return the code of a length with its extra bits."""
    if length == LONGEST:
        return _symbol(285)
    value = length - 3
    extra = max(value.bit_length() - 3, 0)
    code, width = _symbol(257 + 4 * extra + (value >> extra))
    return code | (value & ((1 << extra) - 1)) << width, width + extra


LITERALS = tuple(_symbol(byte) for byte in range(256))
ASCII = bytes(code & 0xFF for code, _ in LITERALS)  # the codes of ASCII characters
LENGTHS = tuple(_length(max(length, 3)) for length in range(LONGEST + 1))
