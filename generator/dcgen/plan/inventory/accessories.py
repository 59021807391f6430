"""Cable managers and blanking panels of the rack groups: their types, and the faults of their models."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.amounts import Amount
from dcgen.plan.inventory import hardware
from dcgen.plan.types import DeviceType

KIND = "accessory"
ROLE = "cable-manager"
USES = {"blank": "blanking panel", "manager": "cable manager"}


class Managers(NamedTuple):
    """The cable managers of a rack group: their type, and the number of switches per manager."""

    type: DeviceType
    every: int


def make_managers(blueprint: Blueprint, catalog: Catalog, groups: dict[str, RackGroup]) -> dict[str, Managers]:
    """Return the cable managers of each rack group that has some."""
    return {
        name: Managers(_manager_type(blueprint, catalog, name, group.manager), group.switches_per_manager)
        for name, group in groups.items()
        if group.manager
    }


class Equipped(NamedTuple):
    """The blueprint without the managers and blanking panels at fault, and their faults."""

    blueprint: Blueprint
    findings: tuple[Finding, ...]


def without_faults(blueprint: Blueprint, catalog: Catalog) -> Equipped:
    """Return the blueprint without the managers and blanking panels at fault, and their faults."""
    found: list[Finding] = []
    groups: dict[str, RackGroup] = {}
    for name, group in blueprint.racks.items():
        changed: dict[str, None] = {}
        if group.manager:
            changed |= _faults(partial(_manager_type, blueprint, catalog, name, group.manager), "managers", found)
        if group.blanks:
            changed |= _faults(partial(_blank, catalog, name, group.blanks), "blanks", found)
        groups[name] = group.model_copy(update=changed) if changed else group
    return Equipped(blueprint.model_copy(update={"racks": groups}) if found else blueprint, tuple(found))


def _faults(check: Callable[[], object], key: str, found: list[Finding]) -> dict[str, None]:
    """Return the key to remove, none if `check` passes."""
    try:
        check()
    except FindingsError as error:
        found.extend(error.findings)
        return {key: None}
    return {}


def _manager_type(blueprint: Blueprint, catalog: Catalog, group: str, model: str) -> DeviceType:
    """Return the type of a cable manager, which draws no power."""
    path: KeyPath = ("racks", group, "managers")
    item = _accessory(catalog, model, "manager", path)
    type_ = hardware.mounted_type(KIND, item, blueprint.assume.get(item.model), path)
    return type_._replace(power_w=Amount(0.0), typical_w=Amount(0.0), ports_side="front")


def _blank(catalog: Catalog, group: str, model: str) -> None:
    """Raise FindingsError if a model is not a blanking panel of one rack unit, which fits every free range."""
    path: KeyPath = ("racks", group, "blanks")
    item = _accessory(catalog, model, "blank", path)
    if item.u_height != 1:
        message = f"{model} is {item.u_height}U high, but `blanks:` covers each free rack unit on its own"
        raise fault("DC283", message, "use a blanking panel of 1U", path)


def _accessory(catalog: Catalog, model: str, use: str, path: KeyPath) -> parts.Accessory:
    item = catalog.get(parts.Accessory, model, path)
    if item.use != use:
        listed = [other.model for other in catalog.all(parts.Accessory) if other.use == use]
        message = f"{model} is not a {USES[use]}; its `use` is {item.use}"
        raise fault("DC283", message, f"use one of: {', '.join(listed)}", path)
    return item
