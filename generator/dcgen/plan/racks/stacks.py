"""The order of the devices in a rack whose model states it, such as power shelves, trays and switches of an NVL72."""

from collections.abc import Sequence
from typing import NamedTuple

from dcgen.catalog.rackscale import StackPart

ANY = "free"


class Stacked(NamedTuple):
    """The devices of one group in a rack: kind, height in rack units, and number."""

    key: str
    kind: str
    height: int
    devices: int


def stack(parts: Sequence[StackPart], height_u: int, groups: Sequence[Stacked]) -> dict[str, tuple[int, ...]]:
    """Return the lowest rack unit of each device by group, in order of device number.

    Devices take the places of their kind from the bottom up, groups in the order given. Devices without a place take
    the rack units that the order leaves free. Devices that do not fit are above the rack.
    """
    waiting: dict[str, list[Stacked]] = {}
    for item in groups:
        waiting.setdefault(item.kind, []).extend([item] * item.devices)
    found: dict[str, list[int]] = {group.key: [] for group in groups}
    open_: set[int] = set(range(1, height_u + 1))
    u = 1
    for part in parts:
        for _ in range(part.count):
            group = next(iter(waiting.get(part.kind, ())), None)
            if group:
                found[group.key].append(u)
                open_.difference_update(range(u, u + group.height))
                waiting[part.kind].pop(0)
            elif part.kind != ANY:
                open_.discard(u)
            u += group.height if group else 1
    above = height_u + 1
    for item in (group for group in groups for _ in range(group.devices - len(found[group.key]))):
        lowest = next((low for low in sorted(open_) if open_.issuperset(range(low, low + item.height))), above)
        open_.difference_update(range(lowest, lowest + item.height))
        above += item.height if lowest == above else 0
        found[item.key].append(lowest)
    return {key: tuple(units) for key, units in found.items()}
