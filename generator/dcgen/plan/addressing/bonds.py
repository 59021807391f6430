"""Bonds: the ports of a host in one prefix share the address of the first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from dcgen.blueprint import Fabric
from dcgen.blueprint.fabrics import Carried, carried_by
from dcgen.plan.records import Address, DeviceGroup
from dcgen.plan.subnets import MAX_INTERFACE, NetworkPolicy
from dcgen.plan.types import Port

DEFAULT_TRAFFIC: tuple[Carried, ...] = ("inband", "storage")  # of the fabric with the default route, by preference
FIRST_BOND = "bond0"  # the bond with the default route of a host


def default_fabrics(fabrics: Mapping[str, Fabric], device_groups: Iterable[DeviceGroup]) -> dict[str, str]:
    """Return the fabric with the default route of each device, by name."""
    ranks = {
        name: DEFAULT_TRAFFIC.index(what)
        for name, config in fabrics.items()
        for what in reversed(DEFAULT_TRAFFIC)
        if what in carried_by(name, config)
    }
    found: dict[str, str] = {}
    for item in device_groups:
        mine = {port.fabric for port in item.type.ports if port.fabric and not port.is_management} & ranks.keys()
        if mine:
            best = min(mine, key=lambda name: (ranks[name], name))
            found.update(dict.fromkeys(item.names, best))
    return found


def with_bonds(
    addresses: Iterable[Address],
    policy: NetworkPolicy,
    defaults: Mapping[str, str],
    ports: Mapping[tuple[str, str], Port],
) -> Iterator[Address]:
    """Yield one address per bond and one per other port.

    Ports of a host in one prefix are a bond, unless each is routed or the blueprint attaches them one by one.
    """
    single = policy.routing == "l3-host" or (not policy.is_bonded and "attach" in policy.stated)
    together: dict[tuple[str, str], list[Address]] = {}
    for item in addresses:
        port = ports[item.device, item.port]
        alone = single or port.is_management
        together.setdefault((item.device, item.port if alone else item.subnet), []).append(item)
    names: dict[str, list[str]] = {}
    for (device, _), found in together.items():
        if len(found) == 1:
            yield found[0]
            continue
        own = names.setdefault(device, [])
        own.append(_bond_name(policy.fabric, defaults.get(device) == policy.fabric, own))
        yield found[0]._replace(bond=own[-1], members=tuple(item.port for item in found))


def _bond_name(fabric: str, is_default: bool, others: Collection[str]) -> str:
    """Return the name of a bond of a host; a further one on the same fabric has a number."""
    number = f"-{len(others) + 1}" if others else ""
    name = FIRST_BOND if is_default and not others else f"bond-{fabric}"
    return f"{name[: MAX_INTERFACE - len(number)]}{number}"
