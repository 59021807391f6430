"""Compress the rows of a sheet: each as its difference from the row above, which has most of its text.

A row is a list of pieces: its tags and its cells. Pieces that equal those above become one long repeat. In a piece that
differs, only the characters between its equal ends are written, or it repeats an equal piece farther up.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress
from operator import ne

from dcgen.workbook.codes import LEAST, WINDOW, distance_code, literals, repeat

PIECES = 4_096  # the changes or places that are kept: those of some hundred rows
LONG = 64  # bits of a change from which it is worth to look for the whole piece farther up; a repeat takes some 24

_number = int.from_bytes

Row = Sequence[bytes]  # pieces of LEAST bytes or more, as many as in each other row
# The number of equal bytes at the start of a piece and the one above it, and the codes of those that differ. Then the
# number of equal bytes at the end, and how many bytes more the piece has than the one above.
Change = tuple[int, str, int, int]


def codes_of(rows: Iterable[tuple[Row, int]]) -> Iterator[str]:
    """Yield the codes of each row, which comes with its number of bytes."""
    above: Row = ()
    # The place of the row above, those of its pieces in it and its end; bytes to repeat, and from how far back.
    base, places, run, distance = 0, [0], 0, 0
    seen: dict[bytes, int] = {}
    change = lru_cache(maxsize=PIECES)(_change)
    for row, size in rows:
        made: list[str] = []
        moved = not above or size + places[-1] > WINDOW
        if moved:
            made += (repeat(run, distance) if run else "", literals(b"".join(row)))
            run, distance = 0, size
        else:
            done = 0
            for number in compress(range(len(row)), map(ne, row, above)):
                start, codes, end, growth = change(above[number], row[number])
                if len(codes) > LONG and (back := _back(seen, row[number], base + places[number] + distance)):
                    start, codes, end = 0, repeat(len(row[number]), back), 0
                run += places[number] - done + start
                if run:
                    made.append(repeat(run, distance))
                made.append(codes)
                done, run = places[number + 1], end
                if growth:
                    distance, moved = distance + growth, True
            run += places[-1] - done
        yield "".join(made)
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


def forget_codes() -> None:
    """Free the codes that are kept for the next rows."""
    for known in (_short_literals, repeat, distance_code):
        known.cache_clear()


_short_literals = lru_cache(maxsize=PIECES)(literals)  # most pieces differ in a digit or two


def _change(above: bytes, piece: bytes) -> Change:
    size, growth = len(piece), len(piece) - len(above)
    if growth:
        common = min(size, len(above))
        heads = _number(above[:common], "little") ^ _number(piece[:common], "little")
        tails = _number(above[-common:], "little") ^ _number(piece[-common:], "little")
    else:
        common = size
        heads = tails = _number(above, "little") ^ _number(piece, "little")
    start = ((heads & -heads).bit_length() - 1) // 8 if heads else common  # the first byte is the lowest one
    end = common - (tails.bit_length() + 7) // 8
    if end + start > common:
        end = common - start
    start, end = start if start >= LEAST else 0, end if end >= LEAST else 0
    return start, _short_literals(piece[start : size - end]), end, growth
