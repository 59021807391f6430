"""The power of a device from its fitted parts, where no stated maximum covers them.

A stated maximum covers everything in the chassis, so it applies while it is not below the fitted parts. The maximum of
a switch is taken to include its transceivers.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.amounts import UNKNOWN, Amount
from dcgen.plan.types import DeviceType

NO_MAXIMUM = "no stated maximum"


class PartsDraw(NamedTuple):
    """The watts of the fitted parts with a figure, and the parts without one."""

    watts: float
    missing: tuple[str, ...]


def parts_draw(catalog: Catalog, server: parts.Server, fitted: parts.Fitted) -> PartsDraw:
    """Return what the fitted parts draw: the TDP of GPUs and processors, the maximum of all other parts.

    Processors and memory that the blueprint does not list are missing, since no server runs without them.
    """
    watts, missing = 0.0, set[str]()
    for model, count, figure in _figures(catalog, fitted):
        if figure is None:
            missing.add(model)
        watts += count * (figure or 0.0)
    if server.cpu_sockets != 0:
        unlisted = (("processors", fitted.cpus), ("memory", fitted.memory))
        missing |= {name for name, section in unlisted if section is None}
    return PartsDraw(watts, tuple(sorted(missing)))


def overhead_percent(blueprint: Blueprint, type_: DeviceType, server: parts.Server) -> float:
    """Return what fans and power conversion add to the parts of a server.

    A tray on a busbar converts no alternating current, and rack-scale trays are cooled by liquid: they add nothing.
    """
    return 0.0 if type_.inlet == "busbar" or server.nvlink else blueprint.power.overhead_percent


def with_parts(type_: DeviceType, draw: PartsDraw, overhead: float, count: int = 1) -> DeviceType:
    """Return a type with the power of `count` sets of parts, with the percentage for fans and power conversion.

    The stated maximum applies if it covers the parts. Adding a part never lowers the power.
    """
    type_ = type_._replace(overhead_percent=overhead)
    own = more(UNKNOWN, count * draw.watts * (1 + overhead / 100), draw.missing)
    return with_bound(type_, own) if draw.watts else type_._replace(parts_w=own)


def with_bound(type_: DeviceType, own: Amount) -> DeviceType:
    """Return a type whose parts draw `own`: its power is the stated maximum, or that of the parts if it is higher."""
    bound = max(own, type_.power_w, key=lambda amount: amount.value or 0.0)
    return type_._replace(parts_w=own, power_w=at_least(type_.stated_w, bound))


def more(amount: Amount, watts: float, missing: Iterable[str]) -> Amount:
    """Return an amount with further watts, and with further parts that have no figure."""
    value = round((amount.value or 0.0) + watts, 3)
    return Amount(value or None, amount.assumed, tuple(sorted({*amount.missing, *missing})))


def at_least(stated: Amount, bound: Amount) -> Amount:
    """Return a stated figure, or a higher figure that it must cover. Without a stated figure, that is a lower bound."""
    if bound.value is None:
        return stated
    if stated.value is None:
        return bound._replace(missing=tuple(sorted({*bound.missing, NO_MAXIMUM})))
    return bound if bound.value > stated.value else stated


def _figures(catalog: Catalog, fitted: parts.Fitted) -> Iterator[tuple[str, int, float | None]]:
    """Yield the model, the count and the watts of each fitted part; None if no source states them."""
    if item := fitted.cpus:
        yield item.model, item.count, catalog.get(parts.Cpu, item.model, ()).tdp_w
    if item := fitted.memory:
        yield item.model, item.count, catalog.get(parts.Memory, item.model, ()).power_max_w
    if item := fitted.gpus:
        yield item.model, item.count, catalog.get(parts.Gpu, item.model, ()).tdp_w
    for nic in fitted.nics.values():
        yield nic.model, nic.count, catalog.get(parts.Nic, nic.model, ()).power_max_w
    for drive in fitted.drives.values():
        yield drive.model, drive.count, catalog.get(parts.Drive, drive.model, ()).power_max_w
