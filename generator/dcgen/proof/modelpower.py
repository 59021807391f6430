"""The power of a model: what its source states, what its parts draw, and what the plan uses, as texts with units."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.plan.amounts import Amount
from dcgen.plan.records import Device
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

POWERLESS = ("pdu", "ups", "panel", "circuit", "accessory")


class ModelPower(NamedTuple):
    """The power of the devices of one model with equal parts. `missing` names the parts without a figure."""

    model: str
    devices: int
    stated: str
    parts: str
    used: str
    typical: str
    missing: str


def model_powers(topology: Topology) -> Iterator[ModelPower]:
    """Yield one row per mounted model and set of parts, by model."""
    counts: dict[int, int] = {}
    first: dict[int, Device] = {}
    for name in topology.plan.mounts:
        device = topology.plan.devices[name]
        if has_power(device.type):
            counts[id(device.type)] = counts.get(id(device.type), 0) + 1
            first.setdefault(id(device.type), device)
    rows: dict[ModelPower, int] = {}
    for key, device in first.items():
        row = _row(device.type)
        rows[row] = rows.get(row, 0) + counts[key]
    for row, count in sorted(rows.items()):
        yield row._replace(devices=count)


def has_power(type_: DeviceType) -> bool:
    """Return whether devices of a type have power of their own. A node draws the power of its chassis."""
    return type_.kind not in POWERLESS and not type_.is_node


def power_text(type_: DeviceType) -> str:
    """Return the power of a model: what the plan uses, what a source states, and what the fitted parts draw."""
    if not has_power(type_):
        return ""
    row = _row(type_)
    stated = f"stated maximum {row.stated}"
    parts = f"parts {row.parts}{overhead_text(type_, ' with ')}"
    if row.missing:
        parts += f", without a figure for {row.missing}"
    typical = f"typical {row.typical}"
    shown = [stated, *([parts] if type_.parts_w.value else []), *([typical] if type_.typical_w.value else [])]
    return "; ".join([row.used, *shown])


def overhead_text(type_: DeviceType, joint: str) -> str:
    """Return what fans and power conversion add to the parts, after `joint`; "" if they add nothing."""
    return f"{joint}{type_.overhead_percent:g} % for fans and power conversion" if type_.overhead_percent else ""


def watts_text(amount: Amount) -> str:
    """Return an amount in watts: `at least` for a lower bound, `*` for an assumption."""
    if amount.value is None:
        return "unknown"
    mark = " *" if amount.assumed else ""
    return f"{'at least ' if amount.missing else ''}{exact(amount.value)} W{mark}"


def exact(watts: float) -> str:
    """Return watts with at most one decimal, so that two different figures of a model do not look equal."""
    return f"{watts:,.1f}".removesuffix(".0")


def _row(type_: DeviceType) -> ModelPower:
    figures = (type_.stated_w, type_.parts_w, type_.power_w, type_.typical_w)
    stated, parts, used, typical = map(watts_text, figures)
    return ModelPower(
        type_.model, 0, stated, parts if type_.parts_w.value else "-", used, typical, ", ".join(type_.parts_w.missing)
    )
