"""The parts of a server group: those of its blueprint, merged with the standard configuration of the catalog."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from dcgen.blueprint import ServerGroup
from dcgen.blueprint.fitted import FittedChange, NicChange, PartChange
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, did_you_mean
from dcgen.plan.types import Part
from dcgen.schema import checked

KEYED = {"nics": "adapter", "drives": "drives"}  # sections whose entries have names, and what an entry is
PER_PORT = ("gpus", "labels", "rdma")  # lists with one value per port and card


class PartsOrigin(NamedTuple):
    """The keys that state the fitted parts of a group: its `fitted:`, and its `model:` for parts of the catalog."""

    group: str
    change: FittedChange | None

    def at(self, *keys: str | int) -> KeyPath:
        """Return the key path of a part, as far as the blueprint states it.

        A part of the standard configuration is at the model of the group.
        """
        path: KeyPath = ("servers", self.group, "fitted")
        here: Any = self.change
        for key in keys:
            here = here.get(key) if isinstance(here, dict) else getattr(here, str(key), None)
            if here is None:
                break
            path = (*path, key)
        stated = len(path) - 3
        whole = 2 if keys and keys[0] in KEYED and len(keys) > 1 else 1  # the keys that name a part
        return path if stated >= whole else ("servers", self.group, "model")


class Fitting(NamedTuple):
    """The parts of a group, and where the blueprint states them."""

    fitted: parts.Fitted
    origin: PartsOrigin


def fit(name: str, group: ServerGroup, server: parts.Server) -> Fitting | None:
    """Return the parts of group `name`, None without any statement about its parts.

    A stated key overrides the same key of the standard configuration, and `null` removes an entry or a section.
    Raise FindingsError if the merged parts are incomplete or contradictory.
    """
    origin = PartsOrigin(name, group.fitted)
    if group.fitted is None:
        return Fitting(server.fitted, origin) if server.fitted is not None else None
    found = list(_faults(name, group.fitted, server))
    try:
        fitted = checked(parts.Fitted, merged(server.fitted, group.fitted))
    except FindingsError as error:
        found += [item._replace(path=origin.at(*item.path)) for item in error.findings]
    if found:
        raise FindingsError(found)
    return Fitting(fitted, origin)


def unchanged(name: str, group: ServerGroup, catalog: Catalog) -> Iterator[Finding]:
    """Yield DC144 if `fitted:` of group `name` states nothing and the model has a standard configuration."""
    if group.fitted is None or group.fitted.model_fields_set:
        return
    try:
        standard = catalog.get(parts.Server, group.model, ()).fitted
    except FindingsError:
        return
    if standard is not None:
        message = f"`fitted: {{}}` of group '{name}' changes nothing: {group.model} keeps its standard configuration"
        hint = "remove it, or set each section to remove to null, such as `fitted: {drives: null}`"
        yield Finding("DC144", message, hint, ("servers", name, "fitted"))


def merged(standard: parts.Fitted | None, change: FittedChange) -> dict[str, Any]:
    """Return the standard configuration with the stated changes, as data."""
    data = standard.model_dump(exclude_unset=True) if standard else {}
    for section in sorted(change.model_fields_set):
        value = getattr(change, section)
        if value is None:
            data.pop(section, None)
        elif section in KEYED:
            data[section] = _entries(data.get(section) or {}, value)
        else:
            data[section] = _part(data.get(section) or {}, value)
    return data


def _entries(before: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Return the entries of a section with the stated ones in their place."""
    kept = {key: value for key, value in before.items() if key not in change}
    return kept | {key: _part(before.get(key) or {}, value) for key, value in change.items() if value is not None}


def _part(before: dict[str, Any], change: PartChange) -> dict[str, Any]:
    """Return a part with the stated keys. Lists per port of other cards or another number of ports do not apply."""
    stated = {key: getattr(change, key) for key in change.model_fields_set}
    data = before | stated
    same = all(data.get(key) == before.get(key) for key in ("model", "count"))
    if isinstance(change, NicChange) and not (same and len(data.get("ports") or ()) == len(before.get("ports") or ())):
        data = {key: value for key, value in data.items() if key not in PER_PORT or key in stated}
    return {key: value for key, value in data.items() if value is not None}


def _faults(name: str, change: FittedChange, server: parts.Server) -> Iterator[Finding]:
    """Yield DC143 for each null that removes nothing."""
    path: KeyPath = ("servers", name, "fitted")
    for section in sorted(change.model_fields_set):
        value, standard = getattr(change, section), getattr(server.fitted, section, None)
        known = sorted(standard) if isinstance(standard, dict) else []
        removed = [key for key, entry in (value or {}).items() if entry is None] if section in KEYED else []
        for key in removed:
            if key not in known:
                message = f"`{key}: null` removes nothing: the standard configuration of {server.model} has no "
                message += f"{KEYED[section]} '{key}'"
                hint = did_you_mean(key, known) if known else f"remove `{key}:`"
                yield Finding("DC143", message, hint, (*path, section, key))


def named_fabrics(group: ServerGroup, catalog: Catalog) -> set[str]:
    """Return the fabrics that the adapters of a group or of its standard configuration name, if all is correct."""
    try:
        standard = catalog.get(parts.Server, group.model, ()).fitted
    except FindingsError:
        standard = None
    adapters = [*(standard.nics.values() if standard else ()), *((group.fitted and group.fitted.nics) or {}).values()]
    return {fabric for nic in adapters if nic and nic.ports for fabric in nic.ports if fabric}


def parts_of(fitted: parts.Fitted) -> Iterator[Part]:
    """Yield the fitted parts with their category in the bill of materials."""
    for category, item in (("cpu", fitted.cpus), ("memory", fitted.memory), ("gpu", fitted.gpus)):
        if item:
            yield Part(category, item.model, item.count)
    for category, items in (("nic", fitted.nics), ("drive", fitted.drives)):
        for _, item in sorted(items.items()):
            yield Part(category, item.model, item.count)
