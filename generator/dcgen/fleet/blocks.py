"""The address blocks and AS numbers of a site, which follow from its number alone."""

import ipaddress
from typing import Any, NamedTuple

from dcgen.blueprint.fleet import Fleet
from dcgen.finding import KeyPath

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class FleetPool(NamedTuple):
    """A pool of the fleet: its key, which is the same in a blueprint and in the fleet file, and its division."""

    path: KeyPath
    prefix: Network
    site_length: int

    @property
    def highest(self) -> int:
        """The highest site number that has a block."""
        return (1 << (self.site_length - self.prefix.prefixlen)) - 1

    def span(self, number: int) -> tuple[int, int]:
        """Return the first and the last address of the block of a site number as numbers."""
        size = 1 << (self.prefix.max_prefixlen - self.site_length)
        first = int(self.prefix.network_address) + number * size
        return first, first + size - 1

    def block(self, number: int) -> Network:
        """Return the block of a site number up to `highest`."""
        first, _ = self.span(number)
        return (ipaddress.IPv4Network if self.prefix.version == 4 else ipaddress.IPv6Network)((first, self.site_length))


def pools_of(fleet: Fleet) -> tuple[FleetPool, ...]:
    """Return the pools of a fleet, sorted by key."""
    pools = (
        FleetPool(path, ipaddress.ip_network(blocks.prefix), blocks.site_length)
        for path, blocks in fleet.addressing.each()
    )
    return tuple(sorted(pools, key=lambda pool: pool.path))


def asn_base(fleet: Fleet, number: int) -> int | None:
    """Return the first AS number of a site, None if the fleet states no AS numbers."""
    asns = fleet.addressing.asns
    return asns.base + number * asns.per_site if asns else None


def derived(fleet: Fleet, pools: tuple[FleetPool, ...], number: int) -> dict[str, Any]:
    """Return the blueprint keys of a site that follow from its number. Leave out pools without a block for it."""
    addressing: dict[str, Any] = {}
    for pool in pools:
        if number > pool.highest:
            continue
        inner = addressing if len(pool.path) == 2 else addressing.setdefault(str(pool.path[1]), {})
        inner[str(pool.path[-1])] = str(pool.block(number))
    if (base := asn_base(fleet, number)) is not None:
        addressing["asn_base"] = base
    return {"addressing": addressing} if addressing else {}
