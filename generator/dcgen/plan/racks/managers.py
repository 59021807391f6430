"""The cable managers in the racks: one for each block of switches with a switch at its place."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.inventory.accessories import ROLE, Managers
from dcgen.plan.records import DeviceGroup, Mount


class Occupied(NamedTuple):
    """A device group in the racks of a rack group. `slots` are the rack numbers and device slots in use, from 0.

    `stem` begins the name of its racks, `manager_units` are the rack units of the managers by block.
    """

    key: str
    unit: int
    face: str
    stem: str
    origin: KeyPath
    manager_units: tuple[int, ...]
    slots: tuple[tuple[int, int], ...]


class PlacedManagers(NamedTuple):
    """The cable managers as device groups, and their mounts."""

    device_groups: list[DeviceGroup]
    mounts: dict[str, Mount]


def place_managers(occupied: Iterable[tuple[Managers, str, Occupied]]) -> PlacedManagers:
    """Return the managers of all stacks, each given with its managers and the name of its rack group.

    A manager is at the place of its block, so a further switch or rack moves none. Its name consists of the rack, the
    device group and the number of the block.
    """
    groups: list[DeviceGroup] = []
    mounts: dict[str, Mount] = {}
    for managers, rack_group, stack in occupied:
        placed = list(_managers(managers, stack))
        if placed:
            names, numbers = tuple(name for name, _, _ in placed), tuple(number for _, number, _ in placed)
            groups.append(
                DeviceGroup(
                    f"managers-{rack_group}-{stack.key}",
                    stack.unit,
                    managers.type,
                    ROLE,
                    max(numbers),
                    numbers,
                    names,
                    stack.origin,
                )
            )
            mounts |= {name: mount for name, _, mount in placed}
    return PlacedManagers(groups, mounts)


def _managers(managers: Managers, stack: Occupied) -> Iterator[tuple[str, int, Mount]]:
    """Yield the name, the number and the mount of each manager of a stack, by rack and block."""
    for rack, block in sorted({(rack, slot // managers.every) for rack, slot in stack.slots}):
        name = f"{stack.stem}{rack:02}"
        number = (rack - 1) * len(stack.manager_units) + block + 1
        mount = Mount(name, stack.manager_units[block], stack.face)
        yield f"{name}-{stack.key}-manager-{block + 1}", number, mount
