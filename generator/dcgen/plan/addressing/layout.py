"""The division of a pool in closed form: from section, unit, place and slot to an address.

A pool has one section per rail and plane, so that a host needs one route per rail. A section has prefixes for the
site (unit 0) and for each unit. Each place, a leaf or a pair of leaves, has one. A flat pool has one prefix per
section or place, in which every unit has a block of addresses.
"""

import ipaddress
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.plan.addressing.pools import Subnet
from dcgen.plan.allocation import Allocation, Slots
from dcgen.plan.leases import Claim, Lease, Space

SECTION_BITS = 3  # of a rail design: eight rails, so that a rail more moves no prefix
IPV6_BITS = 64  # of every prefix of IPv6


class PoolNeed(NamedTuple):
    """The prefixes that a pool must offer: `sections` with `places` prefixes for the site and each of `units` units.

    A prefix has 2**`bits` addresses. A flat pool has the prefix of all units as one, with 2**`unit_bits` addresses for
    each. `spare_sections` marks sections that may become more. `by_leaf` is set if a slot is that of the leaf port.
    The site has `site_places` places beyond those of a unit.
    """

    sections: int
    units: int
    places: int
    bits: int
    flat: bool = False
    unit_bits: int = 0
    spare_sections: bool = False
    by_leaf: bool = False
    site_places: int = 0

    @property
    def each(self) -> int:
        """The number of prefixes of a section."""
        return self.places if self.flat else (self.units + 1) * self.places + self.site_places


class Layout(NamedTuple):
    """The division of one pool; `numbers` are the leases of prefixes by section."""

    pool: Subnet
    need: PoolNeed
    numbers: Slots
    section_bits: int

    @property
    def length(self) -> int:
        """The length of a prefix in CIDR notation."""
        return self.pool.max_prefixlen - self.need.bits

    def base(self, section: int, unit: int, place: int) -> int:
        """Return the first address of a prefix as an integer."""
        base, holder = 0, _holder(section)
        while place - base >= (each := self.numbers.leases[holder][0].each):
            if (further := _holder(section, base + each)) not in self.numbers.leases:
                break
            base, holder = base + each, further
        number = self.numbers.slot(holder, 0 if self.need.flat else unit) + place - base
        return int(self.pool.network_address) + (number << self.need.bits)

    def offset(self, unit: int, slot: int) -> int:
        """Return the place of a slot in its prefix: a flat prefix has a block per unit."""
        return (unit << self.need.unit_bits) + slot if self.need.flat else slot


def make_layout(allocation: Allocation, space: str, pool: Subnet, need: PoolNeed) -> Layout | None:
    """Return the division of a pool, None if the pool is too small. `space` names the pool in the allocation.

    Prefixes with leases keep them. If units have more places than that, the further places are a layer of their own.
    """
    section_bits = section_bits_of(pool, need)
    if section_bits is None:
        return None
    room = pool.max_prefixlen - pool.prefixlen - need.bits
    stride = 1 << (room - section_bits)
    held = allocation.held.get(space, ())
    claims = [claim for index in range(need.sections) for claim in _layers(held, need, index)]
    stated: list[Lease] = []
    for claim in claims:
        if any(lease.holder == claim.holder for lease in held):
            continue
        known, section = (*held, *stated), claim.holder.partition("+")[0]
        mine = [lease.end for lease in known if lease.holder.partition("+")[0] == section]
        at = max(mine, default=claim.rank * stride)
        lease = Lease(claim.holder, at, claim.places, claim.each, 0)
        within = lease.end <= (claim.rank + 1) * stride
        if within and not any(other.at < lease.end and lease.at < other.end for other in known):
            stated.append(lease)
    numbers = allocation.fit(Space(space), claims, stated)
    return Layout(pool, need, numbers, section_bits) if numbers.end <= 1 << room else None


def _layers(held: Iterable[Lease], need: PoolNeed, section: int) -> Iterator[Claim]:
    """Yield the claims for the prefixes of a section: the layers of places with leases, and one for the rest."""
    each = {lease.holder: lease.each for lease in held}
    base, every = 0, need.places + need.site_places
    while base < every or _holder(section, base) in each:
        holder = _holder(section, base)
        size = each.get(holder) or (need.places if base < need.places else every) - base
        count = need.units + 1 if base < need.places and not need.flat else 1
        yield Claim(holder, count * size, size, 0, section)
        base += size


def section_bits_of(pool: Subnet, need: PoolNeed) -> int | None:
    """Return how many bits of the pool number the sections, None if the pool is too small."""
    exact = (need.sections - 1).bit_length()
    room = pool.max_prefixlen - pool.prefixlen - need.bits
    wanted = [max(exact, SECTION_BITS), exact] if need.spare_sections else [exact]
    return next((bits for bits in wanted if room >= bits and need.each <= 1 << (room - bits)), None)


def sufficient_length(pool: Subnet, need: PoolNeed) -> int:
    """Return the length of the smallest pool that is large enough; it can be negative."""
    return pool.max_prefixlen - need.bits - (need.sections - 1).bit_length() - (need.each - 1).bit_length()


def text_of(value: int, version: int) -> str:
    """Return an address as text."""
    if version == 4:
        return f"{value >> 24}.{value >> 16 & 255}.{value >> 8 & 255}.{value & 255}"
    return str(ipaddress.IPv6Address(value))


def _holder(section: int, place: int = 0) -> str:
    """Return the holder of the prefixes of a section, or of its layer that begins with a place."""
    return f"section-{section + 1:02}{f'+{place}' if place else ''}"
