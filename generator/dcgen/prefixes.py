"""Values by address prefix: find those whose prefixes overlap one, without a comparison of all pairs.

Of two prefixes that overlap, one contains the other. The containing ones have few lengths, so each length is one
look-up. The contained ones follow one another in a sorted list.
"""

import ipaddress
from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import Generic, TypeVar

Subnet = ipaddress.IPv4Network | ipaddress.IPv6Network
PrefixKey = tuple[int, int, int]  # version, first address and length in bits
Value = TypeVar("Value")


class Prefixes(Generic[Value]):
    """Lists of values by prefix."""

    def __init__(self) -> None:
        """Make it without values."""
        self._values: dict[PrefixKey, list[Value]] = {}
        self._order: list[PrefixKey] = []
        self._lengths: dict[int, set[int]] = {4: set(), 6: set()}

    def add(self, prefix: Subnet, value: Value) -> None:
        """Add a value to the list of a prefix."""
        key = key_of(prefix)
        if key not in self._values:
            self._values[key] = []
            insort(self._order, key)
            self._lengths[prefix.version].add(prefix.prefixlen)
        self._values[key].append(value)

    def overlapping(self, prefix: Subnet) -> Iterator[tuple[PrefixKey, list[Value]]]:
        """Yield the prefixes that contain a prefix, are equal to it or are inside it, each with its values."""
        version, first, length = key_of(prefix)
        for shorter in sorted(self._lengths[version]):
            if shorter <= length:
                host_bits = prefix.max_prefixlen - shorter
                key = version, first >> host_bits << host_bits, shorter
                if key in self._values:
                    yield key, self._values[key]
        at, last = bisect_left(self._order, (version, first, length + 1)), int(prefix.broadcast_address)
        while at < len(self._order) and self._order[at] <= (version, last, prefix.max_prefixlen):
            yield self._order[at], self._values[self._order[at]]
            at += 1


def key_of(prefix: Subnet) -> PrefixKey:
    """Return a prefix as numbers, which sort faster than objects."""
    return prefix.version, int(prefix.network_address), prefix.prefixlen
