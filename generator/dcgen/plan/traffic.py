"""The traffic of the fabrics of a plan, and the ports of a device that it selects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from dcgen.plan.records import Address, Device, Plan, Prefix
from dcgen.plan.types import DeviceType, Port

OUT_OF_BAND = frozenset({"management"})
HOST_TRAFFIC = ("inband", "storage")  # of the fabrics on which a host is reached, in order of preference
# The devices with management ports in the order of a summary: singular and plural.
MANAGED = {
    "server": ("BMC", "BMCs"),
    "adapter": ("adapter BMC", "adapter BMCs"),
    "switch": ("switch", "switches"),
    "pdu": ("PDU", "PDUs"),
    "ups": ("UPS", "UPSes"),
    "powershelf": ("power shelf", "power shelves"),
    "cdu": ("CDU", "CDUs"),
}
MANAGEMENT_PORTS = ("bmc", "mgmt")  # the ports of the device itself, before the ports of its adapters


def carries(plan: Plan, fabric: str | None, what: str) -> bool:
    """Return whether a fabric carries some traffic: compute, storage, inband or management."""
    return what in plan.carries.get(fabric or "", ())


def is_out_of_band(plan: Plan, fabric: str | None) -> bool:
    """Return whether a fabric carries management alone."""
    return plan.carries.get(fabric or "") == OUT_OF_BAND


def protocols(plan: Plan) -> dict[str, str]:
    """Return the protocol of each fabric."""
    return {fabric.name: fabric.protocol for fabric in plan.fabrics}


def carriers(plan: Plan, what: str) -> list[str]:
    """Return the sorted names of the fabrics that carry some traffic."""
    return sorted(name for name, carried in plan.carries.items() if what in carried)


def network_title(item: Prefix | Address) -> str:
    """Return the name of the network for people: the fabric, and `management` where it has a second network."""
    return f"{item.fabric} {item.network}" if item.network else item.fabric


def management_fabrics(plan: Plan) -> list[str]:
    """Return the sorted names of the fabrics with management ports, also of those with BMCs on a shared port."""
    shared = {type_.port[port.shares].fabric or "" for type_ in _types(plan) for port in type_.ports if port.shares}
    return sorted(shared.union(carriers(plan, "management")))


def unreached(plan: Plan) -> Counter[str]:
    """Return how many devices have no network for their management ports, by kind in MANAGED.

    The BMCs of adapters count one by one.
    """
    lost: Counter[str] = Counter()
    types = {id(device.type): device.type for device in plan.devices.values()}
    alike = Counter((id(device.type), device.kind) for device in plan.devices.values())
    for (key, kind), count in alike.items():
        own = [port for port in types[key].ports if port.is_management and _is_lost(plan, port)]
        adapters = sum(port.own_name for port in own)
        lost["adapter"] += count * adapters
        lost[kind if kind in MANAGED else "server"] += count * (len(own) > adapters)
    return +lost


def counts_text(counts: Mapping[str, int]) -> str:
    """Return counts by kind in MANAGED as text: 2 BMCs, 1 switch and 2 PDUs."""
    texts = [f"{counts[kind]:,} {names[counts[kind] > 1]}" for kind, names in MANAGED.items() if counts.get(kind)]
    return " and ".join([*([", ".join(texts[:-1])] if texts[1:] else []), *texts[-1:]])


def _is_lost(plan: Plan, port: Port) -> bool:
    return not port.shares and not carries(plan, port.fabric, "management")


def _types(plan: Plan) -> Iterable[DeviceType]:
    return {id(device.type): device.type for device in plan.devices.values()}.values()


def compute_ports(plan: Plan, device: Device) -> list[Port]:
    """Return the ports of a server for the traffic between GPUs.

    On a fabric that carries other traffic as well, only ports with a rail or a GPU are counted.
    """
    return [
        port
        for port in device.type.ports
        if carries(plan, port.fabric, "compute")
        and (len(plan.carries[port.fabric or ""]) == 1 or port.rail is not None or port.gpu is not None)
    ]


def management_port(plan: Plan, ports: Iterable[Port]) -> Port | None:
    """Return the management port among some ports of a device: its own, otherwise the first of its adapters."""
    known = [port for port in ports if port.is_management or is_out_of_band(plan, port.fabric)]
    named = (port for port in known if port.name in MANAGEMENT_PORTS)
    return next(named, known[0] if known else None)


def host_port(plan: Plan, ports: Iterable[Port]) -> Port | None:
    """Return the first adapter port for in-band traffic among some ports of a host, otherwise the first for storage.

    Ports of GPUs come last.
    """
    adapters = sorted((port for port in ports if not port.is_management), key=lambda port: port.rail is not None)
    return next((port for what in HOST_TRAFFIC for port in adapters if carries(plan, port.fabric, what)), None)
