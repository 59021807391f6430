"""The valid part of a blueprint with wrong keys or values, so that one run reports later faults as well."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.schema import validate
from dcgen.source import Document

ROUNDS = 6  # of removals: a fault can be as deep as servers, group, fitted, nics, adapter, key
# Sections that no other section rests on.
APART = {"cooling", "description", "labels", "names", "pins", "present", "circuits", "site", "spares"}
# Codes of findings about one entry alone, whatever the rest of the blueprint is.
OF_ONE_ENTRY = {
    "DC102",
    "DC104",
    "DC106",
    "DC109",
    "DC130",
    "DC134",
    "DC135",
    "DC136",
    "DC137",
    "DC143",
    "DC144",
    "DC242",
    "DC308",
    "DC312",
    "DC321",
    "DC375",
    "DC377",
}
# Codes of findings that a removed entry of a section may settle.
SETTLED_BY = {
    "cooling": {"DC202", "DC204"},
    "labels": {"DC240", "DC241"},
    "names": {"DC240", "DC241"},
    "pins": {"DC227"},
    "circuits": {"DC413", "DC414"},
}


class Partial(NamedTuple):
    """A blueprint without the keys and entries at fault, and the paths of what is removed."""

    blueprint: Blueprint
    removed: tuple[KeyPath, ...]

    def certain(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that hold whatever the removed keys will be."""
        entries = {path[:2] for path in self.removed}
        sections = {path[0] for path in self.removed}
        settled = {code for section in sections for code in SETTLED_BY.get(str(section), ())}
        whole = {path[:1] for path in self.removed}
        apart = sections <= APART
        for finding in findings:
            path, code = finding.path, finding.code
            if path[:2] in entries or path in whole:
                if code == "DC106":
                    yield finding
            elif code not in settled and (apart or code in OF_ONE_ENTRY):
                yield finding


def make_partial(document: Document, faults: tuple[Finding, ...]) -> Partial | None:
    """Return the valid part of a document with `faults`, None if a required key of the whole is at fault."""
    tree, removed = _Tree(deepcopy(document.data)), list[KeyPath]()
    for _ in range(ROUNDS):
        here = [
            fault.path for fault in reversed(faults) if fault.path and tree.remove(fault.path)
        ]  # lists from the end
        if not here:
            return None
        removed += here
        try:
            return Partial(validate(Blueprint, document._replace(data=tree.data)), tuple(removed))
        except FindingsError as error:
            faults = error.findings
    return None


class _Tree:
    """A document's data, from which entries are removed by path. A key of another type than text is found by its text.

    The keys of a mapping are listed once, so that removing many entries of it takes linear time.
    """

    def __init__(self, data: Any) -> None:
        self.data = data
        self._keys: dict[int, tuple[Any, dict[str, Any]]] = {}  # with the mapping, so that no other gets its id

    def remove(self, path: KeyPath) -> bool:
        """Remove the entry at a path, and return whether there was one."""
        data = self.data
        for part in path[:-1]:
            data = self._child(data, part)
        key = path[-1]
        if isinstance(data, dict):
            return data.pop(self._key(data, key), data) is not data
        if isinstance(data, list) and isinstance(key, int) and key < len(data):
            del data[key]
            return True
        return False

    def _child(self, data: Any, part: str | int) -> Any:
        """Return the value of a key or a member of a list, None without one."""
        if isinstance(data, dict):
            return data.get(self._key(data, part))
        return data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None

    def _key(self, data: dict[Any, Any], part: str | int) -> Any:
        if id(data) not in self._keys:
            self._keys[id(data)] = data, {str(key): key for key in data}
        return self._keys[id(data)][1].get(str(part), part)
