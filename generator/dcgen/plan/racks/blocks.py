"""Stacks of switches with cable managers: the rack units of a device group and of its managers in a rack.

A stack consists of blocks. A block has `every` switches with a manager in the middle, so that with two switches per
block each one is next to its manager. The last block can have fewer switches.
"""

from typing import NamedTuple

from dcgen.plan.allocation import Slots
from dcgen.plan.inventory.accessories import Managers
from dcgen.plan.leases import Claim


class Stack(NamedTuple):
    """The lowest rack unit of each device slot and of each manager, from the bottom up."""

    devices: tuple[int, ...]
    managers: tuple[int, ...] = ()


def count_blocks(count: int, managers: Managers | None) -> int:
    """Return the number of blocks of `count` devices: one per manager, or one per device without managers."""
    return -(-count // managers.every) if managers else count


def block_u(height: int, managers: Managers | None) -> int:
    """Return the rack units of a whole block of devices of `height` rack units."""
    return height * managers.every + managers.type.u_height if managers else height


def needed_u(count: int, height: int, managers: Managers | None) -> int:
    """Return the rack units of `count` devices and their managers.

    Twelve switches of 2U with a manager of 1U per two switches need 24 + 6 = 30U.
    """
    return count * height + (count_blocks(count, managers) * managers.type.u_height if managers else 0)


def claim(key: str, rank: int, down: bool, count: int, height: int, managers: Managers | None) -> Claim:
    """Return the claim of a device group for the rack units of its devices and managers."""
    return Claim(key, needed_u(count, height, managers), block_u(height, managers), rank=rank, down=down)


def fitting(count: int, height: int, managers: Managers | None, room: int) -> int:
    """Return how many of `count` devices fit into `room` rack units with their managers."""
    return max((number for number in range(count + 1) if needed_u(number, height, managers) <= room), default=0)


def stack_of(slots: Slots, key: str, count: int, height: int, managers: Managers | None) -> Stack:
    """Return the rack units of the devices of a group and of their managers, from the slots of a rack."""
    return make_stack(slots.run(key, range(1, count_blocks(count, managers) + 1)), count, height, managers)


def make_stack(bases: list[int], count: int, height: int, managers: Managers | None) -> Stack:
    """Return the rack units of a stack. `bases` are the lowest rack units of its blocks."""
    if not managers:
        return Stack(tuple(bases))
    devices: list[int] = []
    places: list[int] = []
    for index, base in enumerate(bases):
        size = min(managers.every, count - index * managers.every)
        below = min(size, (managers.every + 1) // 2)
        devices += [base + height * slot + managers.type.u_height * (slot >= below) for slot in range(size)]
        places.append(base + height * below)
    return Stack(tuple(devices), tuple(places))
