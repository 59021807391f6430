"""The valid part of a blueprint with wrong keys or values, so that one run reports later faults as well."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.schema import validate
from dcgen.source import Document

ROUNDS = 6  # of removals: a fault can be as deep as servers, group, fitted, nics, adapter, key
# Sections that no other section rests on.
APART = {"cooling", "description", "labels", "pins", "circuits", "site", "spares"}
# Codes of findings about one entry alone, whatever the rest of the blueprint is.
OF_ONE_ENTRY = {
    "DC104",
    "DC106",
    "DC109",
    "DC130",
    "DC134",
    "DC135",
    "DC136",
    "DC137",
    "DC242",
    "DC308",
    "DC312",
    "DC321",
}
# Codes of findings that a removed entry of a section may settle.
SETTLED_BY = {"labels": {"DC240", "DC241"}, "pins": {"DC227"}, "circuits": {"DC413", "DC414"}}


class Partial(NamedTuple):
    """A blueprint without the keys and entries at fault, and the paths of what is removed."""

    blueprint: Blueprint
    removed: tuple[KeyPath, ...]

    def is_certain(self, finding: Finding) -> bool:
        """Return whether a finding holds whatever the removed keys will be."""
        path, code = finding.path, finding.code
        touched = {removed[:2] for removed in self.removed}
        if path[:2] in touched or any(path == removed[:1] for removed in self.removed):
            return code == "DC106"
        if any(code in SETTLED_BY.get(str(removed[0]), ()) for removed in self.removed):
            return False
        return code in OF_ONE_ENTRY or all(removed[0] in APART for removed in self.removed)


def make_partial(document: Document, faults: tuple[Finding, ...]) -> Partial | None:
    """Return the valid part of a document with `faults`, None if a required key of the whole is at fault."""
    data, removed = deepcopy(document.data), list[KeyPath]()
    for _ in range(ROUNDS):
        here = [fault.path for fault in faults if fault.path and _remove(data, fault.path)]
        if not here:
            return None
        removed += here
        try:
            return Partial(validate(Blueprint, Document(document.name, document.text, data)), tuple(removed))
        except FindingsError as error:
            faults = error.findings
    return None


def _remove(data: Any, path: KeyPath) -> bool:
    """Remove the entry at a path, and return whether there was one."""
    for part in path[:-1]:
        data = _child(data, part)
    key = path[-1]
    if isinstance(data, dict):
        key = next((each for each in data if str(each) == str(key)), key)
        return data.pop(key, data) is not data
    if isinstance(data, list) and isinstance(key, int) and key < len(data):
        del data[key]
        return True
    return False


def _child(data: Any, part: str | int) -> Any:
    """Return the value of a key or a member of a list, None without one."""
    if isinstance(data, dict):
        return next((value for key, value in data.items() if str(key) == str(part)), None)
    return data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None
