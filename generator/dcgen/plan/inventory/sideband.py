"""BMCs that share an adapter port with the host: the port that they use, and the faults of a stated port."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import carried_by, is_shared
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan.records import DeviceGroup
from dcgen.plan.types import DeviceType, Port

BMC = "bmc"  # the name of the port of a BMC


def share_bmc(blueprint: Blueprint, type_: DeviceType, name: str) -> DeviceType:
    """Return a server type whose BMC uses adapter port `name`, or the same type if the port does not allow it."""
    port = type_.port.get(name)
    if port is None or _misuse(blueprint, port):
        return type_
    bmc = Port(BMC, port.speed_gbps, port.cage, port.cage_type, port.cage_style, 1, "ethernet", shares=name)
    others = tuple(item for item in type_.ports if not item.is_management or item.own_name)
    return type_._replace(ports=(*others, bmc))


def shared_fabrics(fabrics: dict[str, Fabric], device_groups: Iterable[DeviceGroup]) -> dict[str, KeyPath]:
    """Return the fabrics with management ports beside other traffic, each with the key that states it."""
    found: dict[str, KeyPath] = {name: ("fabrics", name) for name, item in fabrics.items() if is_shared(name, item)}
    for item in device_groups:
        for port in item.type.ports:
            if port.shares and (fabric := item.type.port[port.shares].fabric) in fabrics:
                found.setdefault(fabric, (*item.origin, "bmc", "shared"))
    return found


def sideband_faults(
    blueprint: Blueprint, catalog: Catalog, fabrics: dict[str, Fabric], device_groups: Iterable[DeviceGroup]
) -> Iterator[Finding]:
    """Yield a finding for each server group whose BMC cannot share the stated port, and for a second such fabric."""
    for item in {item.key: item for item in device_groups}.values():
        group = blueprint.servers.get(item.key)
        if group and group.bmc:
            yield from _port_faults(blueprint, catalog, fabrics, item, group.bmc.shared)
    shared = list(shared_fabrics(fabrics, device_groups).items())
    for name, path in shared[1:]:
        message = f"management ports share the fabrics '{shared[0][0]}' and '{name}' with other traffic"
        hint = f"use ports of one fabric: their network has one pool, and '{shared[0][0]}' and '{name}' have no link"
        yield Finding("DC373", message, hint, path)


def _port_faults(
    blueprint: Blueprint, catalog: Catalog, fabrics: dict[str, Fabric], item: DeviceGroup, name: str
) -> Iterator[Finding]:
    """Yield DC371 if the port does not exist or has no cable, DC372 if its network cannot carry a BMC."""
    path, port = (*item.origin, "bmc", "shared"), item.type.port.get(name)
    adapters = [each for each in item.type.ports if each.fabric and not _misuse(blueprint, each)]
    usable = [each.name for each in adapters if not _no_ethernet(catalog, fabrics, each.fabric)]
    hint = f"use one of: {', '.join(usable)}" if usable else "fit an Ethernet adapter with a cable, or remove `bmc:`"
    if port is None or not port.nic:
        yield Finding("DC371", f"servers of group '{item.key}' have no adapter port '{name}'", hint, path)
    elif port.fabric is None:
        message = f"port {name} of group '{item.key}' has no cable, so its BMC cannot share it"
        yield Finding("DC371", message, hint, path)
    elif why := _misuse(blueprint, port) or _no_ethernet(catalog, fabrics, port.fabric):
        yield Finding("DC372", f"the BMC of group '{item.key}' cannot share port {name}: {why}", hint, path)


def _misuse(blueprint: Blueprint, port: Port) -> str:
    """Return why no BMC can share an adapter port, as far as the adapter decides it, "" if one can."""
    if port.fabric is None or not port.nic:
        return "it has no cable"
    if port.protocol == "infiniband":
        return "it is an InfiniBand port"
    if port.gpu is not None:
        return f"it serves GPU {port.gpu}"
    config = blueprint.fabrics.get(port.fabric)
    if carried_by(port.fabric, config) == ("compute",):
        return f"fabric '{port.fabric}' carries compute alone"
    return f"fabric '{port.fabric}' is a mesh without switches" if config and config.design == "mesh" else ""


def _no_ethernet(catalog: Catalog, fabrics: dict[str, Fabric], name: str | None) -> str:
    """Return the reason if the switches of a fabric are InfiniBand switches, "" otherwise."""
    config = fabrics.get(name or "")
    try:
        switch = catalog.get(Switch, config.switch, ("fabrics",)) if config and config.switch else None
    except FindingsError:  # the plan of the fabric reports the model
        return ""
    return f"fabric '{name}' has InfiniBand switches" if switch and switch.protocol == "infiniband" else ""
