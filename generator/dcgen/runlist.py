"""Two run lists compared: which cables are new, gone, end elsewhere, or are of another part."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

PATH = "cables.csv"
SHOWN = 20  # moved cables that are named one by one
MAX_BYTES = 8 * 2**20  # 40,000 cables; a larger old list must be no more than twice as long as the new one


class Moves(NamedTuple):
    """Counts of cables, and each one that moved: its identity, where it ended, and where it ends now."""

    live: int
    new: int
    gone: int
    other_part: int
    moved: tuple[tuple[str, str, str], ...]

    def __str__(self) -> str:
        return (
            f"{len(self.moved):,} of {self.live:,} cables move, {self.new:,} new, {self.gone:,} gone, "
            f"{self.other_part:,} of another part or length"
        )


def compare(old: bytes, new: bytes) -> Moves | None:
    """What becomes of the cables of one run list in another, None where the old text is no run list or far too large.

    A cable is the same as long as its identity is, the port at its `a` end; it moves when its other end does.
    """
    if len(old) > max(MAX_BYTES, 2 * len(new)):
        return None
    before, after = _rows(old), _rows(new)
    if before is None or after is None:
        return None
    kept = before.keys() & after.keys()
    moved = tuple((key, before[key][0], after[key][0]) for key in sorted(kept) if before[key][0] != after[key][0])
    other = sum(1 for key in kept if before[key][0] == after[key][0] and before[key] != after[key])
    return Moves(len(before), len(after) - len(kept), len(before) - len(kept), other, moved)


def _rows(text: bytes) -> dict[str, tuple[str, str, str]] | None:
    """The far end, the part and the length of each cable, by its identity."""
    try:
        rows = csv.reader(io.StringIO(text.decode("utf-8"), newline=""))
        head = next(rows, [])
        key, device, port, part, length = map(head.index, ("id", "b_device", "b_port", "part", "length_m"))
        width = 1 + max(key, device, port, part, length)
        return {row[key]: (f"{row[device]}:{row[port]}", row[part], row[length]) for row in rows if len(row) >= width}
    except (UnicodeDecodeError, ValueError, csv.Error):
        return None
