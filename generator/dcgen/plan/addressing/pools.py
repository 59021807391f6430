"""The address pools of the networks: stated ones, defaults, and their faults."""

import ipaddress
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import BY_NAME, Carried, carried_by
from dcgen.finding import Finding, KeyPath
from dcgen.plan.addressing.networks import AddressNetwork

# The pool of a fabric that states none, by the first traffic that it carries.
DEFAULT_POOLS = {
    "management": "10.0.0.0/16",
    "inband": "10.1.0.0/16",
    "storage": "10.2.0.0/16",
    "compute": "10.16.0.0/12",
}
# The pool in its place where it is too small, such as for management ports of 64 units. Eight times as many addresses
# or twice as many for compute, in a range that no other default takes.
LARGE_POOLS = {
    "management": "10.128.0.0/11",
    "inband": "10.160.0.0/11",
    "storage": "10.192.0.0/11",
    "compute": "10.224.0.0/11",
}
LOOPBACK, LINKS = "loopback", "links"  # the pools of the switches
# Links have a /15 per fabric, in the first of these ranges whose /15 is free. No default pool of a fabric overlaps the
# first three; the last is for sites with pools of all private addresses (RFC 6598).
DEFAULT_LINKS = ("10.32.0.0/11", "10.64.0.0/11", "10.96.0.0/11", "100.64.0.0/11")
SPECIAL = (LOOPBACK, LINKS)

Subnet = ipaddress.IPv4Network | ipaddress.IPv6Network


class NetworkPool(NamedTuple):
    """A network with its pool, and with its IPv6 pool if it has two families."""

    network: AddressNetwork
    pool: Subnet
    pool6: Subnet | None = None


def make_pools(blueprint: Blueprint, networks: list[AddressNetwork]) -> list[NetworkPool]:
    """Return the networks that have a pool, each with its pool."""
    stated = {**_default_pools(networks), **blueprint.addressing.pools}
    six = blueprint.addressing.ipv6
    found = []
    for item in networks:
        if pool := blueprint.addressing.management if item.name else stated.get(item.fabric):
            own, other = ipaddress.ip_network(pool), None if item.name else six.get(item.fabric)
            pool6 = ipaddress.ip_network(other) if other and own.version == 4 else None
            found.append(NetworkPool(item, own, pool6))
    return found


def pool_faults(blueprint: Blueprint, networks: list[AddressNetwork], unknown: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each fabric without a pool and each pool without a fabric.

    `unknown` names fabrics that may exist, so a pool for one of them is correct.
    """
    given, defaults = blueprint.addressing.pools, _default_pools(networks)
    fabrics = {network.fabric for network in networks}
    second = any(network.name for network in networks)
    for name in (network.fabric for network in networks if not network.name):
        if name not in given and name not in defaults:
            hint = f"add `{name}: PREFIX` under `addressing: pools:`"
            yield Finding("DC310", f"fabric '{name}' has no address pool", hint, ("fabrics", name))
    for key, pools in (("pools", given), ("ipv6", blueprint.addressing.ipv6)):
        for name in sorted(pools.keys() - fabrics - set(unknown) - set(SPECIAL)):
            message, path = (
                f"there is an address pool for '{name}', but no fabric of that name",
                ("addressing", key, name),
            )
            hint = "remove the pool or correct its name"
            if second and (name == "management" or "management" in BY_NAME.get(name, ())):
                hint = "state the pool of management ports beside other traffic as `management:` under `addressing:`"
            yield Finding("DC313", message, hint, path)
    if "management" in blueprint.addressing.model_fields_set and not second and not unknown:
        message = "there is an address pool for management ports beside other traffic, but no such port"
        yield Finding("DC313", message, "remove the pool", ("addressing", "management"))
    yield from _family_faults(blueprint)


def _family_faults(blueprint: Blueprint) -> Iterator[Finding]:
    """Yield DC349 for each pool of the wrong family, and for an IPv6 pool that has no whole /64."""
    six = {("addressing", "ipv6", name): text for name, text in blueprint.addressing.ipv6.items()}
    for path, text in six.items():
        if ":" not in text:
            message = f"the IPv6 pool of '{path[-1]}' is {text}, which is not IPv6"
            yield Finding("DC349", message, "write it like fd00:16::/48, or move it to `pools:`", path)
    fours = {("addressing", "pools", name): text for name, text in blueprint.addressing.pools.items()}
    for path, text in {**six, **fours}.items():
        if ":" in text and (length := ipaddress.ip_network(text).prefixlen) > 64 and blueprint.addressing.scheme > 1:
            message = f"the IPv6 pool of '{path[-1]}' is a /{length}, and every prefix of IPv6 is a /64"
            yield Finding("DC349", message, "use a pool of /64 or shorter, such as a /48", path)


def default_pools(networks: list[AddressNetwork]) -> dict[str, str]:
    """Return the default pool of each fabric, by the first traffic that it carries beside management."""
    return _default_pools(networks)


def _default_pools(networks: list[AddressNetwork]) -> dict[str, str]:
    return {name: DEFAULT_POOLS[what] for name, what in claims_of(networks).items()}


def claims_of(networks: list[AddressNetwork]) -> dict[str, Carried]:
    """Return the traffic for which each fabric has a default: the first that it carries beside management.

    If several fabrics have the same first traffic, only the one with its standard name has the default.
    """
    claims: dict[Carried, list[str]] = {}
    for network in networks:
        carried = () if network.name else carried_by(network.fabric, network.config)
        others = [what for what in carried if not (network.split and what == "management")]
        for what in others[:1]:
            claims.setdefault(what, []).append(network.fabric)
    found: dict[str, Carried] = {}
    for what, names in claims.items():
        kept = names if len(names) == 1 else [name for name in names if what in BY_NAME.get(name, ())]
        found.update(dict.fromkeys(kept, what))
    return found


def large_pool(blueprint: Blueprint, network: AddressNetwork, pools: list[NetworkPool]) -> Subnet | None:
    """Return the large default pool of a fabric, None with a stated pool or where another pool overlaps it."""
    what = claims_of([each.network for each in pools]).get(network.fabric)
    if network.name or network.fabric in blueprint.addressing.pools or what is None:
        return None
    large = ipaddress.ip_network(LARGE_POOLS[what])
    taken = any(each.pool.version == large.version and each.pool.overlaps(large) for each in pools)
    return None if taken else large


def overlaps(blueprint: Blueprint, pools: list[NetworkPool]) -> Iterator[Finding]:
    """Yield a finding for each pair of neighboring pools that overlap."""
    given: set[KeyPath] = {("addressing", "pools", name) for name in blueprint.addressing.pools}
    given |= {("addressing", "ipv6", name) for name in blueprint.addressing.ipv6}
    given.update(("addressing", key) for key in blueprint.addressing.model_fields_set)
    every = [(each.network.title, each.pool, each.network.path) for each in pools]
    every += [(of.title, pool6, ("addressing", "ipv6", of.fabric)) for of, _, pool6 in pools if pool6]
    every += [
        (name, ipaddress.ip_network(stated[name]), ("addressing", key, name))
        for key, stated in (("pools", blueprint.addressing.pools), ("ipv6", blueprint.addressing.ipv6))
        for name in SPECIAL
        if name in stated
    ]
    ordered = sorted(every, key=lambda item: (item[1].version, int(item[1].network_address), item[1].prefixlen))
    for (title, pool, path), (other, next_pool, other_path) in pairwise(ordered):
        if pool.version == next_pool.version and pool.overlaps(next_pool):
            message = f"the address pools of '{title}' ({pool}) and '{other}' ({next_pool}) overlap"
            place = other_path if other_path in given else path
            yield Finding("DC312", message, "use pools that do not overlap", place)
