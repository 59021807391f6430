"""The three layers of a site: the design, its site class, and its row. The nearer layer overrides, key by key.

A mapping is merged, any other value replaces what it overrides, and `null` removes a key. The address blocks of the
site number belong to the row, and a key that the row states itself overrides them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from dcgen.finding import KeyPath

FREE = ("description", "site", "addressing")  # top-level keys that never change the shape of a site
REMOVED = object()  # in place of a value that a layer removes


def merged(below: Any, above: Mapping[str, Any]) -> Any:
    """Return a mapping with the values of a nearer layer. Neither is changed."""
    found = dict(below) if isinstance(below, dict) else {}
    for key, value in above.items():
        if value is None:
            found.pop(key, None)
        elif isinstance(value, dict):
            found[key] = merged(found.get(key), value)
        else:
            found[key] = value
    return found


def stated(layer: Mapping[str, Any], path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield each value of a layer with its key path. Of mappings, yield only empty ones."""
    for key, value in layer.items():
        if isinstance(value, dict) and value:
            yield from stated(value, (*path, str(key)))
        else:
            yield (*path, str(key)), value


def lookup(data: Any, path: KeyPath) -> Any:
    """Return the value at a key path of mappings, REMOVED if there is none."""
    for part in path:
        if not isinstance(data, dict) or part not in data:
            return REMOVED
        data = data[part]
    return data


def depth(data: Any, path: KeyPath) -> int:
    """Return how many keys of a path a layer has."""
    for count, part in enumerate(path):
        if isinstance(data, dict) and str(part) in data:
            data = data[str(part)]
        elif isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data):
            data = data[part]
        else:
            return count
    return len(path)


def is_open(path: KeyPath, opened: frozenset[KeyPath]) -> bool:
    """Return whether a class or a site may override the key at a path."""
    if path[0] in FREE or (path[0] == "circuits" and path[2:] == ("provider",)):
        return True
    return any(path[:length] in opened for length in range(1, len(path) + 1))


def is_near(one: KeyPath, other: KeyPath) -> bool:
    """Return whether one of two key paths is inside the other."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]
