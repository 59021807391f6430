"""Refuse growth beyond the units that a pod is wired for, with the number of installed cables that it would move."""

from __future__ import annotations

from dcgen.blueprint import Blueprint, ServerGroup
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, errors
from dcgen.plan.allocation import Allocation
from dcgen.plan.fabrics import fabric
from dcgen.plan.inventory import descriptions, roster
from dcgen.plan.records import Link


def unplanned(blueprint: Blueprint, catalog: Catalog, allocation: Allocation) -> list[Finding]:
    """Return a finding for each group with units beyond `max_units`, which the fabrics are not wired for."""
    wired = blueprint.max_units
    beyond = {key: group.units[-1] for key, group in sorted(blueprint.servers.items()) if group.units}
    beyond = {key: unit for key, unit in beyond.items() if wired and unit > wired}
    if not beyond:
        return []
    highest = max(beyond.values())
    hint = f"raise `max_units:` to {highest}; {_cost(blueprint, catalog, allocation, highest)}"
    return [
        Finding(
            "DC109",
            f"group '{key}' has unit {unit}, but the pod is wired for {wired} unit{'s' * (wired != 1)}",
            hint,
            ("servers", key, "units"),
        )
        for key, unit in beyond.items()
    ]


def _cost(blueprint: Blueprint, catalog: Catalog, allocation: Allocation, units: int) -> str:
    """Return how many cables of the present pod have other ends in a pod of `units` units, as a sentence."""
    wired = blueprint.max_units or 0
    live = {
        key: group.model_copy(
            update={
                "units": tuple(unit for unit in group.units if unit <= wired),
                "without": {unit: numbers for unit, numbers in group.without.items() if unit <= wired},
            }
        )
        for key, group in blueprint.servers.items()
        if group.units
    }
    gone = {key for key, group in live.items() if not group.units}
    gone |= {key for key, group in blueprint.servers.items() if _unit_of_place(group) > wired}
    servers = {key: live.get(key, group) for key, group in blueprint.servers.items() if key not in gone}
    before = blueprint.model_copy(update={"servers": servers})
    after = blueprint.model_copy(update={"max_units": units})
    try:
        built, planned = _links(before, catalog, allocation), set(_links(after, catalog, allocation))
    except FindingsError as error:
        return f"then {error.findings[0].message}"
    moved = sum(1 for link in built if link not in planned)
    if not moved:
        return "this moves no cable between servers and switches"
    return f"this moves {moved:,} of {len(built):,} installed cables, out-of-band cables not counted"


def _unit_of_place(group: ServerGroup) -> int:
    """Return the unit of the absent server that a group replaces, 0 for none."""
    return (group.in_place_of and group.in_place_of.unit) or 0


def _links(blueprint: Blueprint, catalog: Catalog, allocation: Allocation) -> list[Link]:
    """Return the links of the data fabrics. Raise FindingsError where one of them cannot be planned."""
    servers = roster.make_roster(blueprint, catalog)
    known = descriptions.fabrics(blueprint, servers.device_groups)
    configs = {name: config for name, config in known.configs.items() if name != blueprint.management}
    planned = fabric.make_fabrics(blueprint, catalog, configs, servers.device_groups, allocation)
    found = (*servers.findings, *known.findings, *planned.findings)
    if faults := errors(found):
        raise FindingsError(faults)
    return planned.joined(fabric.NO_FABRICS).links
