"""The place of each address and AS number of a site: a pool of the site and an offset in it.

All sites of a shape have the same places. With its own pools, a place gives the address of a site. Two builds are
compared by these addresses: a site moves if a port, a switch or a gateway of both builds has another one.
"""

import ipaddress
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.records import Plan

ANY = "*"
# The keys of a site that state a pool, a prefix or the first AS number.
STATED: tuple[KeyPath, ...] = (
    ("addressing", "pools", ANY),
    ("addressing", "ipv6", ANY),
    ("addressing", "management"),
    ("addressing", "asn_base"),
    ("fabrics", ANY, "vlans", ANY, "prefix"),
    ("fabrics", ANY, "vlans", ANY, "prefix6"),
    ("circuits", ANY, "prefix"),
)
Spot = tuple[int, int]  # the IP version and an address as numbers, or 0 and an AS number


class PoolRange(NamedTuple):
    """A pool of a site: its key, its IP version (0 for AS numbers), and its first and last number."""

    key: str
    version: int
    first: int
    last: int


def pools_of(data: Mapping[str, Any]) -> str:
    """Return the pools of a site as text: KEY=PREFIX, sorted. The keys are those of a blueprint."""
    found = (item for path in STATED for item in _stated(data, path))
    return " ".join(sorted(f"{'.'.join(path).removeprefix('addressing.')}={value}" for path, value in found))


def _stated(data: Any, path: KeyPath, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield each value at a path with `ANY` in it."""
    if not path:
        yield above, data
    elif isinstance(data, dict):
        for key in data if path[0] == ANY else {path[0]} & data.keys():
            yield from _stated(data[key], path[1:], (*above, str(key)))


def places_of(plan: Plan, pools: str) -> dict[str, str]:
    """Return the place of each address and AS number of a site by the port, switch or gateway that has it."""
    known = read_pools(pools)
    spots = {name: spot for name, text in _addresses(plan) if (spot := _spot(text))}
    return {name: _place(spot, known) for name, spot in sorted(spots.items())}


def _addresses(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield each address and AS number with what has it, without the name of the site."""
    start = f"{plan.name}-"
    for item in plan.addresses:
        name = f"{item.device.removeprefix(start)}:{item.key}"
        yield name, item.address
        yield f"{name} IPv6", item.address6
    for prefix in plan.prefixes:
        parts = (prefix.network, prefix.unit, *(f"{word} {n}" for word, n in prefix.parts.items()))
        where = " ".join(str(part) for part in (prefix.fabric, *parts) if part)
        yield f"gateway of {where}", prefix.gateway
        yield f"gateway of {where} IPv6", prefix.gateway6
        for owner in prefix.owners:
            yield f"{owner.device.removeprefix(start)} in {where}", owner.address
            yield f"{owner.device.removeprefix(start)} in {where} IPv6", owner.address6
    for router in plan.routing.routers.values():
        name = router.device.removeprefix(start)
        yield f"{name} AS", f"AS{router.asn}"
        yield f"{name} loopback", router.loopback
        yield f"{name} loopback IPv6", router.loopback6
    for cable in plan.cables:
        if link := plan.routing.links.get(cable.id):
            for device, port, text in ((cable.a_device, cable.a_port, link.a), (cable.b_device, cable.b_port, link.b)):
                yield f"{device.removeprefix(start)}:{port} link", text


def _spot(text: str) -> Spot | None:
    if text.startswith("AS"):
        return 0, int(text[2:])
    address = ipaddress.ip_address(text) if text else None
    return (address.version, int(address)) if address else None


def _place(spot: Spot, pools: Mapping[str, PoolRange]) -> str:
    """Return the smallest pool with an address and the offset in it, else the address itself."""
    version, number = spot
    around = [pool for pool in pools.values() if pool.version == version and pool.first <= number <= pool.last]
    if around:
        pool = min(around, key=lambda pool: (pool.last - pool.first, pool.key))
        return f"{pool.key}+{number - pool.first}"
    if not version:
        return f"AS{number}"
    return str(ipaddress.IPv4Address(number) if version == 4 else ipaddress.IPv6Address(number))


def read_pools(text: str) -> dict[str, PoolRange]:
    """Return the pools in a text of `pools_of` by key, without those that cannot be read."""
    pairs = (pair.partition("=") for pair in text.split(" "))
    return {key: pool for key, _, value in pairs if (pool := _pool(key, value))}


def _pool(key: str, value: str) -> PoolRange | None:
    try:
        if key == "asn_base":
            return PoolRange(key, 0, int(value), 2**32)
        network = ipaddress.ip_network(value)
    except ValueError:
        return None
    return PoolRange(key, network.version, int(network[0]), int(network[-1]))


class Located(NamedTuple):
    """A site of a build: the id of its shape, and its pools as text."""

    shape: str
    pools: str


IsMoved = Callable[[Located, Located], bool]


def mover(old: Mapping[str, Any], new: Mapping[str, Any]) -> IsMoved:
    """Return a function that compares a site of two builds. `old` and `new` have the data of their shapes by id."""
    pairs = cache(lambda before, after: _pairs(old.get(before), new.get(after)))
    known = cache(read_pools)

    def is_moved(before: Located, after: Located) -> bool:
        if before == after and old.get(before.shape) == new.get(after.shape):
            return False
        found = pairs(before.shape, after.shape)
        return any(_at(one, known(before.pools)) != _at(two, known(after.pools)) for one, two in found)

    return is_moved


def _pairs(old: Any, new: Any) -> frozenset[tuple[str, str]]:
    """Return the earlier and the new place of all that both shapes have. Of equal places, one per pool is enough."""
    before, after = ((shape.get("addresses") if isinstance(shape, dict) else None) or {} for shape in (old, new))
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return frozenset()
    both = {(str(before[name]), str(after[name])) for name in before.keys() & after.keys()}
    apart = {(one, two) for one, two in both if one != two}
    pools = {f"{one.rpartition('+')[0]}+0" for one, two in both if one == two and "+" in one}
    return frozenset(apart | {(place, place) for place in pools})


def _at(place: str, pools: Mapping[str, PoolRange]) -> object:
    """Return the address at a place of a site, or the text of a place that is not in its pools."""
    key, plus, offset = place.rpartition("+")
    pool = pools.get(key)
    return (pool.version, pool.first + int(offset)) if plus and pool and offset.isdecimal() else _spot_of(place)


def _spot_of(place: str) -> object:
    try:
        return _spot(place)
    except ValueError:
        return place
