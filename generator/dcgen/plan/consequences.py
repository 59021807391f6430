"""The parts that a fault keeps out of the plan, and the later findings that exist only because of them."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple, Self

from dcgen.finding import Finding, KeyPath, errors

DUPLICATE_NAMES: KeyPath = ("name",)
# The parts of the plan that are unknown after an error, by its code.
UNKNOWN_AFTER: dict[KeyPath, set[str]] = {
    ("places",): {"DC202", "DC212"},  # devices without a certain place
    ("positions",): {"DC215", "DC216", "DC217"},  # rows that do not fit: no position of a rack is certain
    DUPLICATE_NAMES: {"DC108"},  # cables and supplies find devices by name
    ("labels",): {"DC104"},  # names that become shorter
}


class Missing(NamedTuple):
    """The parts that are not planned because of a fault.

    `paths` are the blueprint keys of all parts. `groups` are the device groups without a plan, and `partial` those
    without some of their numbers. `fabrics` are fabrics that lack members or have no plan.
    """

    paths: frozenset[KeyPath] = frozenset()
    groups: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    fabrics: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.paths)

    def and_fabrics(self, names: Collection[str]) -> Self:
        """Return this with fabrics that cannot be planned; no circuit on them is planned either."""
        if not names:
            return self
        paths = {("circuits",), *(("fabrics", name) for name in names)}
        return self._replace(paths=self.paths | paths, fabrics=self.fabrics.union(names))

    def after(self, findings: Iterable[Finding]) -> Self:
        """Return this with the parts that errors of fabrics, racks and names leave unknown."""
        faults = [item for item in errors(findings) if item.path[-1:] != ("nics",)]
        codes = {fault.code for fault in faults}
        paths: set[KeyPath] = {parts for parts, causes in UNKNOWN_AFTER.items() if codes & causes}
        paths |= {("circuits",) for fault in faults if fault.path[:1] == ("circuits",)}
        paths |= {("servers", "pdu") for fault in faults if fault.code == "DC201" and fault.path == ("servers",)}
        return self._replace(paths=self.paths | paths) if paths else self


def without_consequences(findings: Iterable[Finding], missing: Missing) -> tuple[Finding, ...]:
    """Return the findings without those that may exist only because something is missing."""
    return tuple(finding for finding in findings if not (missing and is_concerned(finding, missing)))


def is_concerned(finding: Finding, missing: Missing) -> bool:
    """Return whether a finding may exist only because something is missing."""
    path, code = finding.path, finding.code
    if code in ("DC376", "DC378", "DC379"):  # the missing part may hold the other end of a stated link
        return True
    if code == "DC211":  # unknown lengths follow from unknown places
        return bool({("places",), ("positions",)} & missing.paths)
    if code == "DC204":  # a rack holds a device group that exists, but cannot be planned
        return str(path[-1]).removesuffix("-nvlink").removesuffix("-chassis") in missing.groups
    if code in ("DC226", "DC227"):
        return _is_unknown_pin(finding, missing)
    if code == "DC217" and path[:2] == ("floor", "cross_trays"):
        return bool(missing.groups or missing.fabrics)
    if code in ("DC220", "DC221"):
        return any((*path[:2], *key) in missing.paths for key in ((), ("pdu",)))
    return code == "DC201" and bool({path[:2], (*path[:1], "rack")} & missing.paths)


def _is_unknown_pin(finding: Finding, missing: Missing) -> bool:
    """Return whether a pin names a device or a rack that a fault may have removed."""
    tiers = [rf"{re.escape(name)}(-p\d+)?-(leaf|spine|core)" for name in missing.fabrics]
    groups = [rf"{re.escape(name)}(-nvlink|-chassis)?" for name in missing.groups | missing.partial]
    stems = "|".join([*tiers, *groups])
    if not stems:
        return False
    names = f"{finding.path[1]} {finding.message}"
    return finding.path[-1] == "rack" or re.search(rf"-({stems})-\d", names) is not None
