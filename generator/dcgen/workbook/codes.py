"""The codes of compressed data (RFC 1951) as texts of zeros and ones, in the order in which the format packs them.

Only the fixed Huffman codes are used. Texts are joined and packed in one step, which is faster than shifting numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

WINDOW = 32_768  # the largest distance of a repeat in the format
LONGEST = 258  # the longest repeat in the format
LEAST = 3  # the shortest repeat in the format
BEGIN = "010"  # a block that is not the last, with fixed codes
STORED = "000"  # the head of a stored block, which begins at the next full byte
EMPTY = b"\x00\x00\xff\xff"  # the length of an empty stored block
END = b"\x03\x00"  # an empty last block
CODES = 1_024  # that are packed together


def packed(codes: Iterable[str]) -> Iterator[bytes]:
    """Yield one block of compressed data, and after it an empty stored block, which ends at a full byte."""
    rest, waiting = BEGIN, iter(codes)
    while bits := "".join(islice(waiting, CODES)):
        bits = rest + bits
        whole = len(bits) & -8
        rest = bits[whole:]
        yield int(bits[:whole][::-1] or "0", 2).to_bytes(whole // 8, "little")
    last = f"{rest}{_symbol(256)}{STORED}"
    yield int(last[::-1], 2).to_bytes((len(last) + 7) // 8, "little") + EMPTY


def literals(data: bytes) -> str:
    """Return the codes of bytes that repeat nothing."""
    return "".join(map(LITERALS.__getitem__, data))


@lru_cache(maxsize=8_192)
def repeat(length: int, distance: int) -> str:
    """Return the codes that repeat `length` bytes, LEAST at least, from `distance` bytes before."""
    far, found = distance_code(distance), ""
    while length > LONGEST:
        part = min(LONGEST, length - LEAST)
        found += LENGTHS[part] + far
        length -= part
    return found + LENGTHS[length] + far


@lru_cache(maxsize=8_192)
def distance_code(distance: int) -> str:
    """Return the code of a distance in bytes with its extra bits."""
    value = distance - 1
    extra = max(value.bit_length() - 2, 0)
    code = value if value < 4 else 2 * extra + 2 + (value >> extra & 1)
    return DISTANCES[code] + _lowest_first(value, extra)


def _lowest_first(value: int, width: int) -> str:
    """Return the lowest bits of a number, which has `width` digits or more, the lowest bit first."""
    return bin(value)[: -width - 1 : -1]


def _symbol(symbol: int) -> str:
    """Return the fixed code of a literal or of a length symbol."""
    if symbol < 144:
        return f"{0x30 + symbol:08b}"
    if symbol < 256:
        return f"{0x190 + symbol - 144:09b}"
    if symbol < 280:
        return f"{symbol - 256:07b}"
    return f"{0xC0 + symbol - 280:08b}"


def _length(length: int) -> str:
    """Return the code of a length with its extra bits."""
    if length == LONGEST:
        return _symbol(285)
    value = length - LEAST
    extra = max(value.bit_length() - 3, 0)
    return _symbol(257 + 4 * extra + (value >> extra)) + _lowest_first(value, extra)


DISTANCES = tuple(f"{code:05b}" for code in range(30))
LITERALS = tuple(_symbol(byte) for byte in range(256))
LENGTHS = tuple(_length(max(length, LEAST)) for length in range(LONGEST + 1))
