"""Included files: parts of a blueprint in files of their own.

`include:` of a mapping names one file or several, relative to the file that states it. Each file is a mapping with
keys for that place, which `merging` adds. All files together stay within the limits of one file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from os.path import normpath, relpath
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import nodes, reader, source
from dcgen.blueprint.documents import KEY, Included
from dcgen.blueprint.merging import Dispute, contradictions, merged, settled
from dcgen.finding import Finding, FindingsError, KeyPath, did_you_mean, fault, shortened
from dcgen.schema import shown
from dcgen.source import Document

MAX_INCLUDES = 1_000  # files that all `include:` of a blueprint name: each may be read
MAX_FILES = 64  # files of one `include:`
MAX_LEVELS = 10  # files that include one another: the stack of the parser allows more, no reader follows more
MAX_LENGTH = 200  # characters of a path, as of a wire map
ENDS = (".yaml", ".yml")
_NAME = r"[A-Za-z0-9_][A-Za-z0-9_. -]*"
PATTERN = rf"^(\.\./)*({_NAME}/)*{_NAME}\.ya?ml$"
FILE = re.compile(PATTERN.strip("^$"))


class _File(NamedTuple):
    """A file that was read, with all that it includes, and the number of files in its longest chain of includes."""

    document: Document
    height: int


class _Link(NamedTuple):
    """A file in a chain of includes: its real path, and its name for messages."""

    real: str
    name: str


Chain = tuple[_Link, ...]


@dataclass(slots=True)
class _Reading:
    """The reading of one blueprint: the files so far by name, None for a file with a fault, and what is left.

    `full` means that a limit is reached, so that no further file is read.
    """

    root: Path
    bytes_left: int = reader.MAX_BYTES
    values_left: int = nodes.MAX_NODES
    includes_left: int = MAX_INCLUDES
    known: dict[str, _File | None] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    disputes: list[Dispute] = field(default_factory=list)
    full: bool = False


def included(document: Document, path: Path, root: Path) -> Included:
    """Return the blueprint at `path`, which is `document`, with the files that it includes, and their faults."""
    reading = _Reading(root)
    reading.bytes_left -= len(document.text.encode())
    reading.values_left -= document.extent.values
    chain = (_Link(reader.inside(path, root), document.name),)
    whole = _included(reading, document, chain).document
    if reading.disputes:
        data, disputes = settled(whole.data)
        whole = whole._replace(data=data)
        reading.faults += contradictions(disputes)
    return Included(whole, reading.faults, [where for where, _ in _stated(document.data)])


def _included(reading: _Reading, document: Document, chain: Chain) -> _File:
    """Return a document merged with all files that it includes. Add the faults to `reading`."""
    parts: dict[KeyPath, tuple[Document, ...]] = {}
    faults: list[Finding] = []
    extent, height = document.extent, 1
    for path, value in _stated(document.data):
        files: list[Document] = []
        try:
            for at, name in _named(value, (*path, KEY)):
                part = None if reading.full else _part(reading, document, at, name, chain)
                if part is None or reading.full:
                    continue
                levels = max(extent.levels, len(path) + part.document.extent.levels)
                extent = extent._replace(values=extent.values + part.document.extent.values, levels=levels)
                _bound(extent, at)
                files.append(part.document)
                height = max(height, 1 + part.height)
        except FindingsError as error:
            faults += error.findings
            reading.full |= any(finding.code == "DC002" for finding in error.findings)
        parts[path] = tuple(files)
    reading.faults += (finding._replace(path=()) for finding in source.placed(faults, document))
    data = merged(document.data, parts, reading.disputes) if parts else document.data
    return _File(document._replace(data=data, extent=extent, parts=parts), height)


def _bound(extent: nodes.Extent, at: KeyPath) -> None:
    """Raise FindingsError DC002 if the merged values are more or deeper than those of one file may be."""
    if extent.values > nodes.MAX_NODES:
        problem = f"with the included files the YAML expands to more than {nodes.MAX_NODES:,} values"
        raise fault("DC002", problem, "include fewer or smaller files", at)
    if extent.levels > nodes.MAX_DEPTH:
        problem = f"with the included file the YAML is nested more than {nodes.MAX_DEPTH} levels deep"
        raise fault("DC002", problem, "flatten it", at)


def _stated(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the key path of each mapping with an `include:`, as text, and the value of that key."""
    if isinstance(data, dict):
        if KEY in data:
            yield path, data[KEY]
        for key, value in data.items():
            if key != KEY and isinstance(value, dict | list):
                yield from _stated(value, (*path, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _stated(value, (*path, index))


def _named(value: Any, at: KeyPath) -> list[tuple[KeyPath, str]]:
    """Return each file that an `include:` names, with its key path. Raise FindingsError for a value of another kind."""
    hint = "write a path relative to this file, or a list of paths; no group, fabric or other entry is named `include`"
    if isinstance(value, list) and not 1 <= len(value) <= MAX_FILES:
        raise fault("DC103", f"include should list 1 to {MAX_FILES} files, got {len(value):,}", hint, at)
    listed = [((*at, index), name) for index, name in enumerate(value)] if isinstance(value, list) else [(at, value)]
    for where, name in listed:
        if not isinstance(name, str):
            raise fault("DC103", f"include should be the path of a YAML file, got {shown(name)}", hint, where)
        if len(name) > MAX_LENGTH or not FILE.fullmatch(name):
            hint = "name a .yaml file inside the project, relative to this file; no absolute path, no hidden file"
            raise fault("DC103", f"include cannot be {shown(name)}", hint, where)
    return listed


def _part(reading: _Reading, document: Document, at: KeyPath, name: str, chain: Chain) -> _File | None:
    """Return a file that `document` includes, None for a file whose faults are reported already.

    Raise FindingsError at key path `at` if the file cannot be included.
    """
    file = normpath(Path(document.name).parent / name)
    reading.includes_left -= 1
    if reading.includes_left < 0:
        raise fault("DC002", f"the blueprint includes more than {MAX_INCLUDES:,} files", "join some of them", at)
    real = _real(reading, document, at, name, file)
    links = (*chain, _Link(real, file))
    if real in (link.real for link in chain):
        first = next(index for index, link in enumerate(chain) if link.real == real)
        names = " -> ".join(link.name for link in links[first:])
        raise fault("DC008", f"the file includes itself: {names}", "remove one of these includes", at)
    if file not in reading.known:
        reading.known[file] = None if len(links) > MAX_LEVELS + 1 else _opened(reading, at, name, file, links)
    found = reading.known[file]
    if len(links) > MAX_LEVELS + 1 or (found and len(chain) + found.height > MAX_LEVELS + 1):
        problem = f"'{shortened(name)}' is more than {MAX_LEVELS} includes away from the blueprint"
        raise fault("DC002", problem, "include it from a file that is nearer to the blueprint", at)
    return found


def _real(reading: _Reading, document: Document, at: KeyPath, name: str, file: str) -> str:
    """Return the real path of an included file. Raise FindingsError if it does not exist or is outside the project."""
    try:
        real = reader.inside(Path(file), reading.root)
    except FindingsError as error:
        raise _at_key(error, at, name) from None
    if reader.exists(real):
        return real
    folder = Path(document.name).parent
    known: list[str] = []
    for near in dict.fromkeys((Path(file).parent, folder, folder / "parts", reading.root)):
        paths = (near / other for other in reader.names(near, reading.root, ENDS))
        known += (relpath(path, folder) for path in paths if path.as_posix() != document.name)
    otherwise = f"create '{shortened(file)}', or correct the path: it starts at the folder of this file"
    raise fault("DC007", f"there is no file '{shortened(name)}'", did_you_mean(name, known, otherwise), at)


def _opened(reading: _Reading, at: KeyPath, name: str, file: str, links: Chain) -> _File | None:
    """Return a file with all that it includes, None if its text has a fault, which `reading` then has.

    Raise FindingsError at key path `at` if the file cannot be read, or if all files together are too large.
    """
    try:
        data = reader.read(Path(file), reading.root, max(reading.bytes_left, 0))
    except FindingsError as error:
        raise _at_key(error, at, name) from None
    try:
        document = source.decoded(data, file, "keys for the place that includes it, such as `racks:`")
    except FindingsError as error:
        reading.faults += error.findings
        return None
    reading.bytes_left -= len(data)
    reading.values_left -= document.extent.values
    if reading.values_left < 0:
        _bound(nodes.Extent(nodes.MAX_NODES + 1), at)
    return _included(reading, document, links)


def _at_key(error: FindingsError, at: KeyPath, name: str) -> FindingsError:
    """Return a fault of the reader at the key that names the file."""
    (finding,) = error.findings
    message, hint = f"included file '{shortened(name)}': {finding.message}", finding.hint
    if finding.code == "DC006":
        hint = "use a file inside the project, and replace a link with the file itself"
    if finding.code == "DC002":
        message = f"with '{shortened(name)}' the files have more than {reader.MAX_BYTES / 2**20:g} MiB together"
        hint = "include fewer or smaller files"
    return fault(finding.code, message, hint, at)
