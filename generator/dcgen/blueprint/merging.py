"""Merge a blueprint with the files that it includes, by one rule: the nearer file overrides, key by key.

The keys beside `include:` override those of the included files, at every depth. A list or a plain value replaces what
it overrides. The files of one `include:` are equally near, so they may not set one key to two values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dcgen import source
from dcgen.blueprint.documents import KEY as KEY
from dcgen.finding import Finding, KeyPath, Place, shortened
from dcgen.source import Document

Parts = Mapping[KeyPath, tuple[Document, ...]]  # the included files by the key path of the mapping, as text


@dataclass(frozen=True, slots=True, eq=False)
class Dispute:
    """A key that files of one `include:` set to different values: the earlier files, the later one, the first value."""

    earlier: tuple[Document, ...]
    later: Document
    path: KeyPath
    value: Any


def merged(data: Any, parts: Parts, disputes: list[Dispute]) -> Any:
    """Return the data of a document with those of the files that it includes. The keys of the files are first.

    A key with two values has a `Dispute` as its value, which is added to `disputes`. A nearer file may override it.
    """
    return _Merge(parts, disputes).value(data, None, ())


def settled(data: Any) -> tuple[Any, list[Dispute]]:
    """Return data with the first value in place of each dispute, and the disputes: no nearer file overrides them."""
    found: dict[int, Dispute] = {}
    return _settled(data, found), list(found.values())


def contradictions(disputes: list[Dispute]) -> Iterator[Finding]:
    """Yield a finding for each dispute, at the key in the later file."""
    asked: dict[int, tuple[Document, dict[KeyPath, Place]]] = {}  # each document is composed once
    sides: list[tuple[Document, Document]] = []
    for dispute in disputes:
        earlier = next(file for file in dispute.earlier if _has(file.data, dispute.path))
        sides.append((earlier, dispute.later))
        for file in sides[-1]:
            asked.setdefault(id(file), (file, {}))[1][dispute.path] = Place(file.name)
    for file, found in asked.values():
        found.update(zip(list(found), source.places(list(found), file), strict=True))
    for dispute, (earlier, later) in zip(disputes, sides, strict=True):
        there, here = (asked[id(file)][1][dispute.path] for file in (earlier, later))
        message = f"'{shortened('.'.join(map(str, dispute.path)))}' has another value at {there}"
        hint = f"remove one of the two, or set the key beside `{KEY}:`, which overrides both"
        yield Finding("DC009", message, hint, place=here)


class _Merge(NamedTuple):
    """The merge of one document with the files that it includes."""

    parts: Parts
    disputes: list[Dispute]

    def value(self, value: Any, defaults: Any, path: KeyPath) -> Any:
        """Return a value of the document over the `defaults` of includes further up, None without them."""
        if isinstance(value, list):
            return [self.value(item, None, (*path, index)) for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if isinstance(defaults, Dispute):
            return defaults
        found = defaults if isinstance(defaults, dict) else {}
        if path in self.parts:
            found = _over(self.joined(self.parts[path]), found)
            value = {key: item for key, item in value.items() if key != KEY}
        own = {key: self.value(item, found.get(key), (*path, str(key))) for key, item in value.items()}
        return {**found, **own}

    def joined(self, files: tuple[Document, ...]) -> Any:
        """Return the values of the files of one `include:` together."""
        found: Any = {}
        for index, later in enumerate(files):
            found = self.union(found, later.data, Dispute(files[:index], later, (), None))
        return found

    def union(self, first: Any, second: Any, here: Dispute) -> Any:
        """Return two values together, with a dispute for each key that has two values. `here` has the files."""
        if isinstance(first, dict) and isinstance(second, dict):
            found = dict(first)
            for key, value in second.items():
                at = Dispute(here.earlier, here.later, (*here.path, key), None)
                found[key] = self.union(first[key], value, at) if key in first else value
            return found
        for value in (first, second):
            if isinstance(value, Dispute):
                return value
        if _same(first, second):
            return first
        self.disputes.append(Dispute(here.earlier, here.later, here.path, first))
        return self.disputes[-1]


def _over(value: Any, defaults: Any) -> Any:
    """Return a value over defaults, key by key."""
    if isinstance(value, dict) and isinstance(defaults, dict):
        own = {key: _over(item, defaults[key]) if key in defaults else item for key, item in value.items()}
        return {**defaults, **own}
    return defaults if isinstance(value, dict) and isinstance(defaults, Dispute) else value


def _same(first: Any, second: Any) -> bool:
    """Return whether two values are equal. Unlike Python, tell 1 from true."""
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(_same, first, second))
    return type(first) is type(second) and bool(first == second)


def _settled(data: Any, found: dict[int, Dispute]) -> Any:
    if isinstance(data, dict):
        return {key: _settled(value, found) for key, value in data.items()}
    if isinstance(data, list):
        return [_settled(value, found) for value in data]
    if isinstance(data, Dispute):
        found[id(data)] = data
        return _settled(data.value, found)
    return data


def _has(data: Any, path: KeyPath) -> bool:
    """Return whether data has a value at a path of keys."""
    for key in path:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True
