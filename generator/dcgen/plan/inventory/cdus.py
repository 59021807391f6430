"""Coolant distribution units: those in racks, and cabinets in rows."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.cooling import CduGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan.inventory import assumptions, hardware, roster
from dcgen.plan.records import SITE, DeviceGroup
from dcgen.plan.types import DeviceType

KIND = "cdu"
STEM = "cdu-"  # of the device group of a group of CDUs


class Cdus(NamedTuple):
    """The device groups of the CDUs, the names of the groups that cannot be planned, and the faults."""

    device_groups: list[DeviceGroup]
    missing: frozenset[str]
    findings: tuple[Finding, ...]


def make_cdus(blueprint: Blueprint, catalog: Catalog) -> Cdus:
    """Return the CDUs of the site."""
    groups: list[DeviceGroup] = []
    missing: set[str] = set()
    found: list[Finding] = []
    for name, spec in sorted(blueprint.cooling.cdus.items()):
        path: KeyPath = ("cooling", "cdus", name)
        try:
            cdu = catalog.get(parts.Cdu, spec.model, (*path, "model"))
            type_ = _cdu_type(blueprint, cdu, (*path, "model"))
        except FindingsError as error:
            found += error.findings
            missing.add(f"{STEM}{name}")
            continue
        if fault := _misplaced(spec, type_, path):
            found.append(fault)
            missing.add(f"{STEM}{name}")
            continue
        numbers = tuple(range(1, count_of(spec) + 1))
        key = f"{STEM}{name}"
        groups.append(roster.device_group(blueprint, key, SITE, type_, KIND, len(numbers), numbers, path))
    return Cdus(groups, frozenset(missing), tuple(found))


def count_of(spec: CduGroup) -> int:
    """Return the number of CDUs of a group."""
    return spec.count or sum(map(len, spec.at.values()))


def spots(spec: CduGroup) -> Iterator[tuple[int, int]]:
    """Yield the row and the position of each CDU cabinet of a group, in order of CDU number."""
    yield from ((row, column) for row, columns in sorted(spec.at.items()) for column in columns)


def _misplaced(spec: CduGroup, type_: DeviceType, path: KeyPath) -> Finding | None:
    """Return the fault of a cabinet that is counted for racks, or of a rack device that is placed in a row."""
    if spec.at and type_.u_height:
        message = f"{spec.model} is {type_.u_height}U high and belongs into a rack, not at a position of a row"
        hint = f"replace `at:` with `count: {count_of(spec)}`, and hold '{STEM}{path[-1]}' in a rack group of the site"
        return Finding("DC288", message, hint, (*path, "at"))
    if spec.count and not type_.u_height:
        message = f"{spec.model} is a cabinet and has no place in a rack"
        return Finding("DC288", message, "replace `count:` with `at: {ROW: POSITIONS}`", (*path, "count"))
    return None


def _cdu_type(blueprint: Blueprint, cdu: parts.Cdu, path: KeyPath) -> DeviceType:
    """Return the type of a CDU. It gives its own power to the air of its rack, and its flow may be assumed."""
    assumption = blueprint.assume.get(cdu.model)
    type_ = hardware.with_supplies(hardware.mounted_type(KIND, cdu, assumption, path), cdu.supplies, assumption)
    ports = tuple(hardware.mgmt_ports(blueprint, cdu.mgmt_ports))
    flow = assumptions.amount(cdu.model, "flow_l_min", cdu.flow_l_min, assumption)
    return type_._replace(ports=ports, rating_kw=cdu.capacity_kw, flow_l_min=flow)
