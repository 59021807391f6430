"""Bonds: the ports of a host in one prefix share the address of the first."""

from collections.abc import Iterable, Iterator, Mapping

from dcgen.blueprint import Fabric
from dcgen.blueprint.fabrics import Carried, carried_by
from dcgen.plan.addressing.portslots import PortSlot
from dcgen.plan.addressing.prefixes import Interface, PrefixKey
from dcgen.plan.records import DeviceGroup
from dcgen.plan.stamp import stamp
from dcgen.plan.subnets import MAX_INTERFACE, NetworkPolicy

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


def make_interfaces(
    taken: list[PortSlot], keys: list[PrefixKey], policy: NetworkPolicy, defaults: Mapping[str, str]
) -> Iterator[Interface]:
    """Yield one interface per bond and one per other port. `keys` are the prefixes of the ports.

    Ports of a host in one prefix are a bond, unless each is routed or the blueprint attaches them one by one.
    """
    if policy.routing == "l3-host" or (not policy.is_bonded and "attach" in policy.stated):
        yield from (stamp(Interface, (at, key, "", ())) for at, key in zip(taken, keys, strict=True))
        return
    alone = {key: port.is_management for key, port in {id(at.port): at.port for at in taken}.items()}
    together: dict[tuple[str, PrefixKey | str], list[tuple[PortSlot, PrefixKey]]] = {}
    for at, key in zip(taken, keys, strict=True):
        together.setdefault((at.device, at.port.name if alone[id(at.port)] else key), []).append((at, key))
    counts: dict[str, int] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    names: dict[tuple[bool, int], str] = {}
    for (device, _), found in together.items():
        (at, key), *others = found
        if not others:
            yield stamp(Interface, (at, key, "", ()))
            continue
        kind = defaults.get(device) == policy.fabric, counts.get(device, 0)
        counts[device] = kind[1] + 1
        members = tuple(each.port.name for each, _ in found)
        if kind not in names:
            names[kind] = _bond_name(policy.fabric, *kind)
        yield stamp(Interface, (at, key, names[kind], shared.setdefault(members, members)))


def _bond_name(fabric: str, is_default: bool, others: int) -> str:
    """Return the name of a bond of a host; a further one on the same fabric has a number."""
    number = f"-{others + 1}" if others else ""
    name = FIRST_BOND if is_default and not others else f"bond-{fabric}"
    return f"{name[: MAX_INTERFACE - len(number)]}{number}"
