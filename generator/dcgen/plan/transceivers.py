"""The power of the transceivers in adapter cages, which counts like any other part of a server.

The cables decide the transceivers, so this step follows them. The default racks are planned before it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.inventory import draw
from dcgen.plan.records import Cable, Device, Mount
from dcgen.plan.types import DeviceType

SERVERS = ("server", "storage")


class OpticsDraw(NamedTuple):
    """The watts of the transceivers in a device, and the models without a figure."""

    watts: float = 0.0
    missing: frozenset[str] = frozenset()


def with_transceivers(
    catalog: Catalog, devices: Mapping[str, Device], mounts: Mapping[str, Mount], cables: Iterable[Cable]
) -> dict[str, Device]:
    """Return the devices with the transceivers of their adapters in the power of their types.

    All devices of a type get the power of the device with the most. A chassis gets it for nodes in all bays.
    """
    most: dict[int, OpticsDraw] = {}
    types: dict[int, DeviceType] = {}
    for name, optics in _draws(catalog, devices, cables).items():
        type_, count = devices[name].type, 1
        if type_.is_node and type_.bays:
            count = type_.bays.size
            type_ = devices[mounts[name].chassis].type if name in mounts else type_
        types[id(type_)] = type_
        before = most.get(id(type_), OpticsDraw())
        watts = max(before.watts, count * optics.watts)
        most[id(type_)] = OpticsDraw(watts, before.missing | optics.missing)
    new = {key: _powered(types[key], optics) for key, optics in most.items() if not types[key].is_node}
    return {
        name: device._replace(type=new[id(device.type)]) if id(device.type) in new else device
        for name, device in devices.items()
    }


def _draws(catalog: Catalog, devices: Mapping[str, Device], cables: Iterable[Cable]) -> dict[str, OpticsDraw]:
    """Return the transceivers of each server. The ports of a cage share one."""
    hosts = {name: device.type.cages for name, device in devices.items() if device.kind in SERVERS}
    plugged: dict[str, dict[str, str]] = {}
    for cable in cables:
        if cable.a_optic and cable.a_device in hosts:
            plugged.setdefault(cable.a_device, {})[hosts[cable.a_device][cable.a_port]] = cable.a_optic
        if cable.b_optic and cable.b_device in hosts:
            plugged.setdefault(cable.b_device, {})[hosts[cable.b_device][cable.b_port]] = cable.b_optic
    watts: dict[str, float | None] = {}
    found: dict[str, OpticsDraw] = {}
    for name, cages in plugged.items():
        for optic in cages.values():
            if optic not in watts:
                watts[optic] = catalog.get(parts.Optic, optic, ()).power_w
        missing = frozenset(optic for optic in cages.values() if watts[optic] is None)
        found[name] = OpticsDraw(sum(watts[optic] or 0.0 for optic in cages.values()), missing)
    return found


def _powered(type_: DeviceType, optics: OpticsDraw) -> DeviceType:
    """Return a type whose parts include its transceivers, the same type if they change nothing."""
    own = draw.more(type_.parts_w, optics.watts * (1 + type_.overhead_percent / 100), optics.missing)
    return replace(draw.with_bound(type_, own), optics_w=optics.watts) if own.value else type_
