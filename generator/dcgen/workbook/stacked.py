"""Compress the rows of a sheet: each as its difference from the row above, which has most of its text.

A row is a list of pieces: its tags and its cells. Pieces that equal those above become one long repeat. In a piece that
differs, only the characters between its equal ends are written, or it repeats an equal piece farther up.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, compress
from operator import ne
from typing import NamedTuple

from dcgen.workbook.codes import LEAST, WINDOW, literals, repeat

PIECES = 4_096  # the changes or places that are kept: those of some hundred rows
LONG = 64  # bits of a change from which it is worth to look for the whole piece farther up; a repeat takes some 24

Row = list[bytes]  # pieces of LEAST bytes or more, as many as in each other row


class _Change(NamedTuple):
    """A piece and the one above it: equal bytes at the start, codes of those that differ, equal bytes at the end.

    `growth` is how many bytes more the piece has than the one above.
    """

    start: int
    codes: str
    end: int
    growth: int


def codes_of(rows: Iterable[tuple[Row, int]]) -> Iterator[str]:
    """Yield the codes of rows, which come with their number of bytes."""
    above: Row = []
    # The place of the row above, those of its pieces in it and its end; bytes to repeat, and from how far back.
    base, places, run, distance = 0, [0], 0, 0
    seen: dict[bytes, int] = {}
    change = lru_cache(maxsize=PIECES)(_change)
    for row, size in rows:
        moved = not above or size + places[-1] > WINDOW
        if moved:
            yield f"{repeat(run, distance) if run else ''}{literals(b''.join(row))}"
            run, distance = 0, size
        else:
            done = 0
            for number in compress(range(len(row)), map(ne, row, above)):
                start, codes, end, growth = change(above[number], row[number])
                if len(codes) > LONG and (back := _back(seen, row[number], base + places[number] + distance)):
                    start, codes, end = 0, repeat(len(row[number]), back), 0
                run += places[number] - done + start
                yield repeat(run, distance) + codes if run else codes
                done, run = places[number + 1], end
                if growth:
                    distance, moved = distance + growth, True
            run += places[-1] - done
        base, above, places = base + places[-1], row, [0, *accumulate(map(len, row))] if moved else places
    if run:
        yield repeat(run, distance)


def _back(seen: dict[bytes, int], piece: bytes, place: int) -> int:
    """Return how far back a piece was seen, 0 if nowhere near. Its last place is now `place`."""
    back = place - seen.pop(piece, place)
    if len(seen) > PIECES:
        seen.clear()
    seen[piece] = place
    return back if back <= WINDOW else 0


def _change(above: bytes, piece: bytes) -> _Change:
    size, common = len(piece), min(len(above), len(piece))
    start = _equal(int.from_bytes(above, "little") ^ int.from_bytes(piece, "little"), common)
    end = _equal(int.from_bytes(above, "big") ^ int.from_bytes(piece, "big"), common - start)
    start, end = (length if length >= LEAST else 0 for length in (start, end))
    return _Change(start, literals(piece[start : size - end]), end, size - len(above))


def _equal(differing: int, most: int) -> int:
    """Return how many of the lowest bytes of a number are zero, `most` at most."""
    return min(((differing & -differing).bit_length() - 1) // 8, most) if differing else most
