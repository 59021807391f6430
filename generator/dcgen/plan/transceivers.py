"""The power of the transceivers in adapter cages, which counts like any other part of a server.

The cables decide the transceivers, so this step follows them. The default racks are planned before it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.inventory import draw
from dcgen.plan.plugs import Plugged
from dcgen.plan.records import Device, Mount
from dcgen.plan.types import DeviceType

SERVERS = ("server", "storage")


class OpticsDraw(NamedTuple):
    """The watts of the transceivers in a device, and the models without a figure."""

    watts: float = 0.0
    missing: frozenset[str] = frozenset()


NO_DRAW = OpticsDraw()


def with_transceivers(
    catalog: Catalog, devices: Mapping[str, Device], mounts: Mapping[str, Mount], plugged: Plugged
) -> dict[str, Device]:
    """Return the devices with the transceivers of their adapters in the power of their types.

    All devices of a type get the power of the device with the most. A chassis gets it for nodes in all bays.
    """
    most: dict[int, OpticsDraw] = {}
    types: dict[int, DeviceType] = {}
    for name, optics in _draws(catalog, devices, plugged).items():
        type_, count = devices[name].type, 1
        if type_.is_node and type_.bays:
            count = type_.bays.size
            type_ = devices[mounts[name].chassis].type if name in mounts else type_
        types[id(type_)] = type_
        before = most.get(id(type_), NO_DRAW)
        watts = count * optics.watts
        if id(type_) not in most or watts > before.watts or not optics.missing <= before.missing:
            most[id(type_)] = OpticsDraw(max(before.watts, watts), before.missing | optics.missing)
    new = {key: _powered(types[key], optics) for key, optics in most.items() if not types[key].is_node}
    return {
        name: device._replace(type=new[id(device.type)]) if id(device.type) in new else device
        for name, device in devices.items()
    }


def _draws(catalog: Catalog, devices: Mapping[str, Device], plugged: Plugged) -> dict[str, OpticsDraw]:
    """Return the transceivers of each server that has some. The ports of a cage share one."""
    known: dict[tuple[str, ...], OpticsDraw] = {}
    found: dict[str, OpticsDraw] = {}
    for name, cages in plugged.items():
        if devices[name].kind in SERVERS and (optics := tuple(filter(None, cages.values()))):
            if optics not in known:
                known[optics] = _draw(catalog, optics)
            found[name] = known[optics]
    return found


def _draw(catalog: Catalog, optics: tuple[str, ...]) -> OpticsDraw:
    watts = {optic: catalog.get(parts.Optic, optic, ()).power_w for optic in optics}
    missing = frozenset(optic for optic in optics if watts[optic] is None)
    return OpticsDraw(sum(watts[optic] or 0.0 for optic in optics), missing)


def _powered(type_: DeviceType, optics: OpticsDraw) -> DeviceType:
    """Return a type whose parts include its transceivers, the same type if they change nothing."""
    own = draw.more(type_.parts_w, optics.watts * (1 + type_.overhead_percent / 100), optics.missing)
    return draw.with_bound(type_, own)._replace(optics_w=optics.watts) if own.value else type_
