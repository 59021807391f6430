"""Map each identity to its slot: leaf port, spine port, rack unit, position, outlet, address and cable id.

Every planner asks this module for a slot and computes none itself. A space is a row of numbered slots, such as the
host addresses of a prefix. A lease is the block of slots that one holder has in a space. Inside a lease the slot of
each device follows from its number, so servers, ports and cables need no search.

Without existing leases, blocks lie end to end in the order of their rank and name. With them, those blocks stay and
the others fill the gaps between them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from dcgen.blueprint.wires import Wire
from dcgen.plan.built import AS_PLANNED, Built
from dcgen.plan.leases import Claim, Lease, Space, fit

SITE_BLOCK, UNIT_BLOCK = "site", "unit"  # the two holders of a space that the site and its units share


class Slots(NamedTuple):
    """The leases of one space, by holder; a holder that grew has several, in the order of their numbers."""

    space: Space
    leases: Mapping[str, tuple[Lease, ...]]

    @property
    def end(self) -> int:
        """The first slot beyond all leases."""
        return max((lease.end for leases in self.leases.values() for lease in leases), default=self.space.start)

    @property
    def size(self) -> int:
        """The number of slots that the space needs, from its first slot to its last lease."""
        return self.end - self.space.start

    def find(self, holder: str, number: int = 1) -> int | None:
        """Return the first slot of a number of a holder, None where no lease covers it."""
        leases = self.leases.get(holder)
        if not leases:
            return None
        index = bisect_right(leases, number, key=attrgetter("first")) - 1 if len(leases) > 1 else 0
        _, at, places, each, first = leases[index]
        offset = (number - first) * each
        return at + offset if 0 <= offset <= places - each else None

    def slot(self, holder: str, number: int = 1) -> int:
        """Return the first slot of a number of a holder. Numbers beyond its leases continue the last one."""
        leases = self.leases[holder]
        index = bisect_right(leases, number, key=attrgetter("first")) - 1 if len(leases) > 1 else 0
        _, at, _, each, first = leases[index]
        return at + (number - first) * each

    def run(self, holder: str, numbers: Sequence[int]) -> list[int]:
        """Return the first slot of each of some numbers of a holder."""
        lease, *others = self.leases[holder]
        if others:
            return [self.slot(holder, number) for number in numbers]
        base, each = lease.at - lease.first * lease.each, lease.each
        return [base + number * each for number in numbers]

    def block(self, unit: int, place: int = 0) -> int:
        """Return the slot of a place in the block of a unit, or of the site (unit 0), in a space that they share."""
        scope, number = (UNIT_BLOCK, unit) if unit else (SITE_BLOCK, 1)
        base, holder = 0, scope
        while place - base >= (each := self.leases[holder][0].each):
            if (further := _layer(scope, base + each)) not in self.leases:
                break
            base, holder = base + each, further
        return self.slot(holder, number) + place - base

    def blocks(self, unit: int, places: Sequence[int]) -> list[int]:
        """Return the slots of some places in the block of a unit, or of the site."""
        if not places or max(places) >= self.leases[UNIT_BLOCK if unit else SITE_BLOCK][0].each:
            return [self.block(unit, place) for place in places]
        base = self.block(unit)
        return [base + place for place in places]


class ScopeSlots(NamedTuple):
    """The slots of device groups in the block of the site, and in the block that every unit has alike."""

    site: Slots
    unit: Slots

    @property
    def largest(self) -> int:
        """The number of slots that the larger of the two blocks needs."""
        return max(self.site.size, self.unit.size)

    def run(self, key: str, unit: int, numbers: Sequence[int]) -> list[int]:
        """Return the first slot of some devices of a group, within the block of its scope."""
        return (self.unit if unit else self.site).run(key, numbers)


class Allocation(NamedTuple):
    """The slots that exist before planning. The planners pass one value along.

    `held` are the leases by the name of their space. `wires` are links whose ports are stated one by one, and `built`
    are single slots that a lock states. If the plan is `partial`, it lacks devices of a later phase, so their wires are
    not at fault. `record`, if there is one, receives the leases of each space in which the planners ask for slots.
    """

    held: Mapping[str, tuple[Lease, ...]]
    wires: tuple[Wire, ...] = ()
    partial: bool = False
    built: Built = AS_PLANNED
    record: dict[str, tuple[Lease, ...]] | None = None

    def fit(self, space: Space, claims: Iterable[Claim], stated: Iterable[Lease] = ()) -> Slots:
        """Return the slots of a space; blocks that the blueprint states by number are taken like existing leases."""
        leases = fit(space, (*self.held.get(space.name, ()), *stated), claims)
        if self.record is not None and not self.partial:
            self.record[space.name] = tuple(lease for each in leases.values() for lease in each)
        return Slots(space, leases)

    def fit_or_exceed(self, space: Space, claims: Iterable[Claim]) -> Slots:
        """Return the slots of a space with an end. Claims that fit no gap between its leases are beyond the end."""
        claims = list(claims)
        slots = self.fit(space, claims)
        left = [
            claim for claim in claims if slots.find(claim.holder, claim.first + claim.places // claim.each - 1) is None
        ]
        if not left:
            return slots
        taken = (lease for leases in slots.leases.values() for lease in leases)
        return self.fit(Space(space.name, space.end or space.start), left, taken)

    def share(self, name: str, site: int, unit: int, units: int) -> Slots:
        """Return a space that begins with the block of the site, followed by one block for each unit in turn.

        `site` and `unit` are the sizes of those blocks. A block that grew beyond its leases keeps them, and its
        further places are a layer of their own.
        """
        each = {lease.holder: lease.each for lease in self.held.get(name, ())}
        return self.fit(Space(name), (*_layers(each, SITE_BLOCK, site, 1), *_layers(each, UNIT_BLOCK, unit, units)))

    def scopes(
        self, name: str, claims: Iterable[tuple[int, Claim]], start: int = 0, stated: tuple[Lease, ...] = ()
    ) -> ScopeSlots:
        """Return the slots of device groups, given as unit and claim. A group has one block for all units alike.

        `stated` are blocks that no group takes.
        """
        first: tuple[dict[str, Claim], dict[str, Claim]] = {}, {}
        for unit, claim in claims:
            first[unit > 0].setdefault(claim.holder, claim)
        site, units = (
            self.fit(Space(f"{name}/{scope}", start), claimed.values(), stated)
            for scope, claimed in zip((SITE_BLOCK, UNIT_BLOCK), first, strict=True)
        )
        return ScopeSlots(site, units)


class LeafPort(NamedTuple):
    """A port of a row of leaves: the number of the leaf from 1, and the port there from 0."""

    leaf: int
    port: int


class LeafRow(NamedTuple):
    """The shape of a row of leaves: the ports of each leaf, and the number of leaves side by side (`width`).

    If servers take the leaves of a row in turn, `turn` consecutive places are on as many leaves. Otherwise it is 1.
    """

    ports: int
    width: int
    turn: int = 1

    def port(self, place: int, column: int) -> LeafPort:
        """Return the port at a place of a column; a full leaf continues in the next row of leaves."""
        place, further = divmod(place, self.turn)
        row, port = divmod(place, self.ports)
        return LeafPort(row * self.width + column + further + 1, port)


class RackSlot(NamedTuple):
    """A slot in a rack: the number of the rack from 1, and the slot among those of its device group there from 0."""

    rack: int
    slot: int


class RackSpread(NamedTuple):
    """The way a device group fills racks: `per_rack` devices in each, over `racks` racks in turn."""

    per_rack: int
    racks: int = 1

    def slot(self, place: int) -> RackSlot:
        """Return the rack and slot of a place, which counts from 0."""
        block, rest = divmod(place, self.racks * self.per_rack)
        slot, rack = divmod(rest, self.racks)
        return RackSlot(block * self.racks + rack + 1, slot)

    def racks_for(self, places: int) -> int:
        """Return how many racks a number of places takes."""
        blocks, rest = divmod(places, self.racks * self.per_rack)
        return blocks * self.racks + min(rest, self.racks)


class UpperPort(NamedTuple):
    """A port of a spine or core: the number of the switch from 1, and the port there from 0."""

    switch: int
    port: int


UpperRun = tuple[int, range]  # the number of a spine or core from 1, and consecutive ports there from 0


class SpineSlots(NamedTuple):
    """The closed form of the spine ports of leaves, and of the core ports of spines.

    A row of `width` leaves is split into `columns` columns with spine groups of their own. A group has `spines`
    spines with `open_ports` ports for all leaves, which take them in turn with `uplinks` links each. It serves
    `group_units` units with `unit_leaves` leaves per column and unit. Leaves of the site belong to the first group.
    With `site_rows`, they have groups of their own behind the `groups` groups of units, with as many leaves per column.
    """

    width: int
    columns: int
    spines: int
    uplinks: int
    open_ports: int
    unit_leaves: int
    group_units: int
    groups: int
    site_rows: int = 0

    def group(self, unit: int, leaf: int) -> int:
        """Return the spine group of a leaf, from 0; unit 0 is the site."""
        column, place = self._place(leaf)
        if unit:
            return (unit - 1) // self.group_units * self.columns + column
        behind = self.groups + place // self.site_rows if self.site_rows else 0
        return behind * self.columns + column

    def runs(self, unit: int, leaf: int) -> list[UpperRun]:
        """Return the ports of the uplinks of a leaf on each spine of its group.

        The links of all leaves take the spines in turn. The numbers of two spines differ by one at most, and so do
        those of two pairs of leaf and spine. Leaves of units take ports from the low end, leaves of the site from the
        high end: neither moves when the other grows. Leaves of the site in groups of their own start at the low end.
        """
        _, place = self._place(leaf)
        down, rows = not unit and not self.site_rows, (unit - 1) % self.group_units * self.unit_leaves
        first = (place + rows if unit else place if down else place % self.site_rows) * self.uplinks
        before, last = self.group(unit, leaf) * self.spines + 1, first + self.uplinks
        found: list[UpperRun] = []
        for spine in range(self.spines):
            turn = self.spines - 1 - spine if down else spine
            low, high = -((turn - first) // self.spines), -((turn - last) // self.spines)
            ports = range(self.open_ports - high, self.open_ports - low) if down else range(low, high)
            found.append((before + spine, ports))
        return found

    def ports(self, unit: int, leaf: int) -> list[UpperPort]:
        """Return the spine port of each uplink of a leaf, spine by spine."""
        return [UpperPort(spine, port) for spine, ports in self.runs(unit, leaf) for port in ports]

    def _place(self, leaf: int) -> tuple[int, int]:
        """Return the column of a leaf, and its place among the leaves of its unit in that column."""
        each = self.width // self.columns
        row, column = divmod(leaf - 1, self.width)
        return column // each, row * each + column % each


class CoreSlots(NamedTuple):
    """The closed form of the core ports of spines.

    Each spine group has `spines` spines. Spines of one place in their groups share one of `groups` core groups. A core
    group has `cores` cores, and a spine has `each` ports on every core of its group.
    """

    spines: int
    groups: int
    cores: int
    each: int

    def runs(self, spine: int) -> list[UpperRun]:
        """Return the ports of the uplinks of a spine on each core of its group: `each` ports on every core."""
        group, index = divmod(spine - 1, self.spines)
        place, core_group = divmod(index, self.groups)
        before, first = core_group * self.cores + 1, (group * (self.spines // self.groups) + place) * self.each
        ports = range(first, first + self.each)
        return [(core, ports) for core in range(before, before + self.cores)]

    def ports(self, spine: int) -> list[UpperPort]:
        """Return the core port of each uplink of a spine: `each` ports on one core after the other."""
        return [UpperPort(core, port) for core, ports in self.runs(spine) for port in ports]


def cable_id(device: str, port: str) -> str:
    """Return the id of the cable whose lower end is at a port; no other cable has that port."""
    return f"{device}:{port}"


UNLOCKED = Allocation({})  # nothing is built: every slot follows from the blueprint alone


def _layers(each: Mapping[str, int], scope: str, size: int, count: int) -> Iterator[Claim]:
    """Yield the claims for `count` blocks of a scope: the layers with leases, by holder, and one for the rest."""
    base, holder = 0, scope
    while each.get(holder):
        yield Claim(holder, count * each[holder], each[holder])
        base += each[holder]
        holder = _layer(scope, base)
    if size > base:
        yield Claim(holder, count * (size - base), size - base)


def _layer(scope: str, base: int) -> str:
    return f"{scope}+{base}" if base else scope
