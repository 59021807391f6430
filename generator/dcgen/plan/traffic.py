"""The traffic of the fabrics of a plan, and the ports of a device that it selects."""

from __future__ import annotations

from collections.abc import Iterable

from dcgen.plan.records import Device, Plan
from dcgen.plan.types import Port

OUT_OF_BAND = frozenset({"management"})
HOST_TRAFFIC = ("inband", "storage")  # of the fabrics on which a host is reached, in order of preference
MANAGEMENT_PORTS = ("bmc", "mgmt")  # the ports of the device itself, before the ports of its adapters


def carries(plan: Plan, fabric: str | None, what: str) -> bool:
    """Return whether a fabric carries some traffic: compute, storage, inband or management."""
    return what in plan.carries.get(fabric or "", ())


def is_out_of_band(plan: Plan, fabric: str | None) -> bool:
    """Return whether a fabric carries management alone."""
    return plan.carries.get(fabric or "") == OUT_OF_BAND


def carriers(plan: Plan, what: str) -> list[str]:
    """Return the sorted names of the fabrics that carry some traffic."""
    return sorted(name for name, carried in plan.carries.items() if what in carried)


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
