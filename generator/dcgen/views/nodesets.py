"""Names of hosts as a folded list, such as `gpu-[001-004,006]`, which Slurm, ClusterShell and FreeIPMI read."""

import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"(.*?)([0-9]+)", re.ASCII | re.DOTALL)
MOST_DIGITS = 9  # of a number that all three programs read as one


def fold(names: Iterable[str]) -> str:
    """Return distinct names as one text: names that differ in a number at their end become a range.

    Numbers of one range have the same number of digits, so that each program keeps their zeros.
    """
    stems: dict[tuple[str, int], list[int]] = {}
    plain = []
    for name in dict.fromkeys(names):
        found = _NUMBERED.fullmatch(name)
        if found and len(found[2]) <= MOST_DIGITS:
            stems.setdefault((found[1], len(found[2])), []).append(int(found[2]))
        else:
            plain.append(name)
    folded = (_ranged(stem, width, sorted(numbers)) for (stem, width), numbers in sorted(stems.items()))
    return ",".join([*folded, *sorted(plain)])


def _ranged(stem: str, width: int, numbers: list[int]) -> str:
    """Return the names of one stem."""
    if len(numbers) == 1:
        return f"{stem}{numbers[0]:0{width}}"
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    texts = [f"{low:0{width}}" if low == high else f"{low:0{width}}-{high:0{width}}" for low, high in runs]
    return f"{stem}[{','.join(texts)}]"
