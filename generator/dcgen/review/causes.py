"""The keys of a blueprint that most plausibly caused a change.

If the earlier blueprint is known, they are the keys that differ. Otherwise they follow from the origins of the devices
that are added, removed or of another model. If those tell nothing, there is no cause.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dcgen import source
from dcgen.change import Change
from dcgen.filters import flow
from dcgen.finding import KeyPath, Place, shortened, visible
from dcgen.plan.records import Device, Plan
from dcgen.review.records import Cause

MAX_VALUE = 40  # characters of a value; a longer one leaves no space for the next cause
MAX_CAUSES = 1_000  # keys that are compared and placed; nobody reads more
MAX_RENAMES = 100  # keys of a mapping that go; each is compared with each new one
MISSING = object()


class Former(NamedTuple):
    """The earlier path of a key that is renamed and has the same value."""

    path: KeyPath


IDENTITY = ("name", "site", "description")  # keys that differ between any two sites
# The keys that state the number and the model of devices, by the first key of their origin.
NUMBERS = {"servers": ("numbers", "units")}
MODELS = {"servers": ("model",), "racks": ("model",), "present": ("model",)}
TIERS = {"leaf": ("switch",), "spine": ("spine", "switch"), "core": ("core", "spine", "switch")}
# Devices that follow from others come later: a server needs racks, PDUs and switches.
ORDER = ("servers", "present", "circuits", "fabrics", "racks", "power")


def changed_keys(before: Any, after: source.Document, sites: bool = False) -> tuple[Cause, ...]:
    """Return the keys with another value than in the `before` data, in the order of the file.

    With `sites`, the two blueprints describe two sites, and keys of their identity are left out.
    """
    paths: list[tuple[KeyPath, Any, Any]] = []
    for path, old, new in _differences(before, after.data, ()):
        if not (sites and path[0] in IDENTITY) and len(paths) < MAX_CAUSES:
            paths.append((path, old, new))
    places = source.places([path for path, _, _ in paths], after) if paths else []
    found = [(place.line, _cause(path, old, new, place)) for (path, old, new), place in zip(paths, places, strict=True)]
    return tuple(cause for _, cause in sorted(found, key=lambda each: (each[0], each[1].key)))


def of_origins(change: Change, plan: Plan, document: source.Document) -> tuple[Cause, ...]:
    """Return the keys that made the devices which the change adds, removes or replaces by another model."""
    paths = list(dict.fromkeys(_present(path, document.data) for path in _origins(change, plan) if path))
    places = source.places(paths, document) if paths else []
    return tuple(
        Cause(_key(path), f"{place.file}:{place.line}") for path, place in zip(paths, places, strict=True) if path
    )


def _differences(old: Any, new: Any, path: KeyPath) -> Iterator[tuple[KeyPath, Any, Any]]:
    """Yield the paths at which two values differ. A list is one value."""
    if isinstance(old, dict) and isinstance(new, dict):
        renamed = _renamed(old, new)
        former = set(renamed.values())
        for key in dict.fromkeys((*new, *old)):
            if key in renamed:
                yield (*path, key), Former((*path, renamed[key])), new[key]
            elif key not in former:
                yield from _differences(old.get(key, MISSING), new.get(key, MISSING), (*path, key))
    elif old is MISSING or new is MISSING or old != new or type(old) is not type(new):
        yield path, old, new


def _renamed(old: dict[Any, Any], new: dict[Any, Any]) -> dict[Any, Any]:
    """Return the earlier key of each new key of a mapping that has an equal mapping as its value.

    If one key goes and one comes, any equal value makes it a rename.
    """
    gone = [key for key in old if key not in new]
    if len(gone) > MAX_RENAMES:
        return {}
    if len(gone) != 1 or len(new) != len(old):
        gone = [key for key in gone if isinstance(old[key], dict)]
    renamed: dict[Any, Any] = {}
    for key in new if gone else ():
        other = MISSING if key in old else next((each for each in gone if old[each] == new[key]), MISSING)
        if other is not MISSING:
            gone.remove(other)
            renamed[key] = other
    return renamed


def _cause(path: KeyPath, old: Any, new: Any, place: Place) -> Cause:
    where = f"{place.file}:{place.line}"
    if isinstance(old, Former):
        return Cause(_key(path), where, former=_key(old.path))
    return Cause(_key(path), where, _value(old), _value(new))


def _value(value: Any) -> str:
    if value is MISSING:
        return ""
    if isinstance(value, dict | list):
        try:
            value = flow(value)
        except TypeError:  # a date or another value that JSON lacks
            value = "..."
    return shortened(visible(str(value)), MAX_VALUE)


def _key(path: KeyPath) -> str:
    return ".".join(shortened(visible(str(key)), MAX_VALUE) for key in path)


def _origins(change: Change, plan: Plan) -> Iterator[KeyPath]:
    """Yield the key of each new model, then those of the first part of the blueprint that adds or removes devices."""
    devices = next((kind for kind in change.kinds if kind.kind == "devices"), None)
    racks = next((kind for kind in change.kinds if kind.kind == "racks"), None)
    if devices is None:
        return
    replaced = [plan.devices[step.name] for step in devices.retyped if step.name in plan.devices]
    yield from dict.fromkeys(map(_model_key, replaced))
    for step in racks.retyped if racks else ():
        if step.name in plan.racks:
            yield (*plan.racks[step.name].origin, "model")
    keys = [*_added(devices.added, plan), *_removed(devices.removed, plan)]
    for part in ORDER:
        if found := [key for key in keys if key[:1] == (part,)]:
            yield from dict.fromkeys(found)
            return


def _model_key(device: Device) -> KeyPath:
    origin = device.origin
    if origin[:1] == ("fabrics",):
        tier = device.role.rpartition("-")[2]
        return (*origin, *TIERS.get(tier, ("switch",))[:1])
    if device.kind in ("pdu", "powershelf"):
        return (*origin, "pdu") if origin[:1] == ("racks",) else ("power", "pdu")
    return (*origin, *MODELS.get(str(origin[0]) if origin else "", ()))


def _added(names: Iterable[str], plan: Plan) -> Iterator[KeyPath]:
    """Yield the key of each new device: `units` if its whole unit is new, otherwise `numbers`."""
    new = set(names)
    older = {(device.group, device.unit) for name, device in plan.devices.items() if name not in new}
    for name in sorted(new & plan.devices.keys()):
        device = plan.devices[name]
        first = NUMBERS.get(str(device.origin[0]) if device.origin else "", ())
        whole = bool(device.unit) and (device.group, device.unit) not in older
        yield (*device.origin, *(first[1:] if whole else first[:1]))


def _removed(names: Iterable[str], plan: Plan) -> Iterator[KeyPath]:
    """Yield the key of each device that is gone, as far as the plan has another device of its group."""
    stems = {name.rpartition("-")[0]: device for name, device in plan.devices.items()}
    for name in names:
        if device := stems.get(name.rpartition("-")[0]):
            yield (*device.origin, *NUMBERS.get(str(device.origin[0]) if device.origin else "", ())[:1])


def _present(path: KeyPath, data: Any) -> KeyPath:
    """Return the part of a path that the data has."""
    found: list[str | int] = []
    for key in path:
        if not isinstance(data, dict) or key not in data:
            break
        data = data[key]
        found.append(key)
    return tuple(found)
