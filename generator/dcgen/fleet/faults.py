"""Findings of a site in the terms of its fleet: a layer that removes a required key, and blocks that are too small."""

import re
from collections.abc import Iterable

from dcgen.finding import Finding
from dcgen.fleet.layers import REMOVED, lookup
from dcgen.fleet.reading import FleetFile, layers_of
from dcgen.fleet.rows import FleetRow

MISSING = re.compile(r"the key '(?P<key>[^']+)' is missing.*")
LENGTH = re.compile(r"use a pool of /(?P<length>\d+) or larger")


def retold(fleet: FleetFile, row: FleetRow, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of a site with the keys and the places that a person can change in the fleet."""
    return [_removed(fleet, row, _short(fleet, row, item)) for item in findings]


def _removed(fleet: FleetFile, row: FleetRow, item: Finding) -> Finding:
    """Return the fault of a missing key at the `null` that removes it, another finding as it is."""
    missing = MISSING.fullmatch(item.message) if item.code == "DC102" else None
    if not missing:
        return item
    path = (*item.path, missing["key"])
    for title, data, locate in layers_of(fleet, row):
        if lookup(data, path) is None:
            message = f"{title} removes '{'.'.join(map(str, path))}', which each site needs"
            return item._replace(message=message, hint="remove this `null`", place=locate(path))
    return item


def _short(fleet: FleetFile, row: FleetRow, item: Finding) -> Finding:
    """Return the fault of a block that follows from the number of the site with the key of the fleet in its hint."""
    derived = item.path in {pool.path for pool in fleet.pools} and lookup(row.overrides, item.path) is REMOVED
    return item._replace(hint=LENGTH.sub(r"use `site_length: \g<length>` or less", item.hint)) if derived else item
