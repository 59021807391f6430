"""The free rack units of each rack: units that no device, panel or cable manager takes on either side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dcgen.plan.records import Device, Mount, Rack


def free_units(
    racks: Mapping[str, Rack], devices: Mapping[str, Device], mounts: Mapping[str, Mount]
) -> dict[str, tuple[range, ...]]:
    """Return the free rack units of each rack as ranges, from the bottom up.

    A node takes no rack unit of its own, because its chassis takes them. A blanking panel covers each free unit of
    a rack with `blanks`, so blanking panels and used units together are the height of the rack.
    """
    taken: dict[str, set[int]] = {name: set() for name in racks}
    for name, mount in mounts.items():
        taken[mount.rack].update(range(mount.u, mount.u + devices[name].type.u_height))
    return {
        name: tuple(ranges(u for u in range(1, rack.type.u_height + 1) if u not in taken[name]))
        for name, rack in racks.items()
    }


def ranges(units: Iterable[int]) -> list[range]:
    """Return rising rack units as ranges of consecutive units.

    >>> ranges([1, 2, 3, 7])
    [range(1, 4), range(7, 8)]
    """
    found: list[range] = []
    for u in units:
        if found and found[-1].stop == u:
            found[-1] = range(found[-1].start, u + 1)
        else:
            found.append(range(u, u + 1))
    return found
