"""Spares: a percentage per category, and one device of each model whose loss can stop the site."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import ceil
from typing import cast

from dcgen.blueprint import Blueprint, Category
from dcgen.plan.records import Device
from dcgen.plan.types import DeviceType

Parts = Counter[tuple[str, str]]  # by category and model


def percent_of(blueprint: Blueprint, category: str, count: int) -> int:
    """Return the spares of a category: its percentage of the count, rounded up, 0 without a percentage."""
    percent = Fraction(str(blueprint.spares.percent.get(cast(Category, category), 0.0)))
    return ceil(count * percent / 100)


def stoppers(blueprint: Blueprint, devices: dict[str, Device]) -> Parts:
    """Return the least number of spares by category and model, by `spares: one_of:`.

    One PDU and one switch per model. One server, with its parts, per group that runs no more servers than `required:`
    states: any other group runs its spare already.
    """
    policy, found = blueprint.spares.one_of, Parts()
    counts: Counter[str] = Counter()
    types: dict[str, DeviceType] = {}
    for device in devices.values():
        counts[device.group] += 1
        types.setdefault(device.group, device.type)
        if device.kind in policy and device.kind != "server":
            found[device.kind, device.type.model] = 1
    for key, group in sorted(blueprint.servers.items()) if "server" in policy else ():
        if group.required and 0 < counts[key] <= group.required:
            type_ = types[key]
            found[type_.kind, type_.model] = 1
            for part in type_.parts:
                found[part.category, part.model] = max(found[part.category, part.model], part.quantity)
    return found
