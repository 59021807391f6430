"""The records of rack groups in effect: their racks, PDUs and slots."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import RackGroup
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath
from dcgen.plan.allocation import Allocation, RackSpread, Slots
from dcgen.plan.inventory.accessories import Managers
from dcgen.plan.racks import blocks
from dcgen.plan.racks.defaults import RackLimits
from dcgen.plan.racks.pins import Pinned
from dcgen.plan.types import DeviceType


class RackLayout(NamedTuple):
    """The rack groups in effect, each with its rack and PDU type. Slots are reserved for `wired` units.

    With `whole`, a default group holds every device. `limits` are those of a default rack. `shelves` are the power
    shelves of rack groups with a busbar.
    """

    groups: dict[str, RackGroup]
    racks: dict[str, parts.RackModel]
    pdus: dict[str, DeviceType]
    per_feed: dict[str, int]
    feeds: tuple[str, ...]
    wired: int
    stated: bool
    pins: dict[str, Pinned]
    allocation: Allocation
    limits: RackLimits
    whole: bool
    managers: dict[str, Managers]
    shelves: dict[str, DeviceType]

    def feeds_of(self, group: str) -> tuple[str, ...]:
        """Return the feeds of the racks of a group, all feeds of the site by default."""
        stated = self.groups[group].feeds if group in self.groups else None
        return tuple(feed for feed in self.feeds if stated is None or feed in stated) or self.feeds

    def each(self, group: str) -> int:
        """Return the number of PDUs per rack."""
        return len(self.feeds_of(group)) * self.per_feed[group]

    def shelf_count(self, group: str) -> int:
        """Return the number of power shelves per rack."""
        busbar = self.racks[group].busbar
        return busbar.shelves if busbar else 0

    def origin(self, group: str) -> KeyPath:
        """Return the blueprint key of a rack group."""
        added = self.stated and group == self.limits.name
        return ("racks",) if added else ("racks", group) if self.stated else ("servers",)


class SlotRange(NamedTuple):
    """The slots of a device group in the racks of one rack group.

    `spread` defines the order in which the group fills racks. `slot_units` is the lowest rack unit of each slot.
    `places` are the consecutive slots of the site and of each unit over all racks. `manager_units` is the lowest rack
    unit of each cable manager.
    """

    type: DeviceType
    spread: RackSpread
    height: int
    slot_units: tuple[int, ...]
    places: Slots
    managers: Managers | None = None
    manager_units: tuple[int, ...] = ()

    @property
    def per_rack(self) -> int:
        """The number of devices per rack."""
        return self.spread.per_rack

    @property
    def rack_units(self) -> Iterator[int]:
        """Yield every rack unit of the range."""
        yield from (u for lowest in self.slot_units for u in range(lowest, lowest + self.height))
        if self.managers:
            high = self.managers.type.u_height
            yield from (u for lowest in self.manager_units for u in range(lowest, lowest + high))

    @property
    def needed_u(self) -> int:
        """The number of rack units per rack."""
        return blocks.needed_u(self.per_rack, self.height, self.managers)


SlotRanges = dict[str, dict[str, SlotRange]]  # by rack group and device group
