"""YAML text to plain data, and from a key path back to a line and a column.

The only importer of ruamel.yaml. Places are looked up in the nodes of the text, which is composed again only when
there is something to report.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from dcgen import nodes, reader
from dcgen.finding import Finding, FindingsError, KeyPath, Place, fault, shortened

PARSER_DEPTH = 1_000
Locate = Callable[[KeyPath], Place]
_COMPACT = re.compile(rf"(?:[-?] +){{{nodes.MAX_DEPTH + 1}}}")  # `- - -`: nesting without a line break


# A part of the message of the parser, and the fix. The first match counts.
YAML_HINTS = {
    "another document": "write one blueprint per file",
    "\\t": "indent with spaces, not with tabs",
    "constructor for the tag": "remove the tag",
    "found unexpected ':'": 'in braces, put a value with a colon in quotes, as in `{oversubscription: "2:1"}`, and a '
    "space after the colon of a key",
    "mapping values are not allowed": 'put a value with a colon and a space in quotes, as in `description: "a: b"`',
    "expected ',' or '}'": "close the braces, or put a value with a colon, a brace or a bracket in quotes",
    "expected ',' or ']'": "close the brackets, or put a value with a colon, a brace or a bracket in quotes",
    "cannot start any token": "indent with spaces, not with tabs; put a value that starts with `%`, `@` or a backtick "
    "in quotes",
    "alphabetic or numeric": "put a value that starts with `*` or `&` in quotes",
    "undefined alias": "put a value that starts with `*` in quotes, or define the anchor",
}


class Document(NamedTuple):
    """A parsed YAML file: its name as the user gave it, its text and its data.

    `parts` has the documents that its mappings include, by the key path of the mapping as text. `data` then contains
    the values of them all, and `extent` counts these values. `locate` finds the places of data that several files and
    rows state, such as a site of a fleet.
    """

    name: str
    text: str
    data: Any
    extent: nodes.Extent = nodes.SCALAR
    parts: Mapping[KeyPath, "tuple[Document, ...]"] = {}
    locate: Locate | None = None


class _Layer(NamedTuple):
    """A value as one document states it: its node, and its key path in that document.

    `place` is where it is stated. Below a merge key of YAML it is that of the mapping with the merge key.
    """

    document: Document
    node: Any
    path: KeyPath
    place: Place
    merged: bool = False


def read(path: Path, root: Path | None = None) -> Document:
    """Return the document at `path`, a regular file inside `root` (default: its own folder).

    Raise FindingsError if it cannot be read, is too large or is not a YAML mapping.
    """
    return decoded(reader.read(path, root or path.parent), path.as_posix())


def decoded(data: bytes, name: str, start: str = "`kind:` and `name:`") -> Document:
    """Return the document in the bytes of the file `name`. Raise FindingsError like `read`.

    `start` names the first keys of such a file, for a hint.
    """
    return parse(text_of(data, name), name, start)


def text_of(data: bytes, name: str) -> str:
    """Return the text in the bytes of the file `name`. Raise FindingsError if they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse("DC001", name, f"the file is not UTF-8 text: {error.reason} at byte {error.start}", "save it as UTF-8")


def parse(text: str, name: str, start: str = "`kind:` and `name:`") -> Document:
    """Return the document in `text`. Raise FindingsError like `read`."""
    bound_text(text, name)
    data, extent = _load(text, name)
    if not isinstance(data, dict):
        _refuse("DC003", name, "the file is not a mapping of keys to values", f"start the file with {start}")
    return Document(name, text, data, extent)


def peek(path: Path, root: Path, key: str) -> str:
    """Return the plain value of a top-level key, "" for none. Parse the text only if no line starts with the key."""
    try:
        text = reader.read(path, root).decode("utf-8-sig", errors="replace")
    except FindingsError:
        return ""  # reported when the blueprint itself is read
    found = (
        line.partition(":")[2]
        for line in text.splitlines()
        if line.partition(":")[0].strip("'\" ") == key and line[:1].strip()
    )
    if plain := next(found, "").partition(" #")[0].strip().strip("'\""):
        return plain
    try:
        return str(parse(text, path.as_posix()).data.get(key, ""))
    except FindingsError:
        return ""


def version() -> str:
    """Return the version of the YAML parser."""
    import ruamel.yaml

    return f"{ruamel.yaml.__version__} {ruamel.yaml.__with_libyaml__}"


def placed(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """Return the findings with the place of their key path in `document`, sorted by place."""
    findings = list(findings)
    if not findings:
        return []
    found = [
        item if item.place else item._replace(place=place)
        for item, place in zip(findings, places([item.path for item in findings], document), strict=True)
    ]
    return sorted(found, key=lambda item: (item.place or Place(""), item.code, item.message))


def places(paths: Iterable[KeyPath], document: Document) -> list[Place]:
    """Return for each path the place of the deepest key that `document` has, in the file that states its value."""
    return list(map(document.locate or locator(document), paths))


def locator(document: Document) -> Locate:
    """Return a function from a key path to the place of the deepest key that the text or an included text has."""
    from ruamel.yaml import YAML

    made = YAML(typ="safe").constructor.construct_object
    roots: dict[int, Any] = {}  # by document
    indexed: dict[int, dict[str, _Entry]] = {}  # by node: a scan of its keys for each path takes n * n steps
    levels: dict[KeyPath, _Level] = {}  # by key path: a scan of all included files for each path takes n * n steps

    def opened(layers: Iterable[_Layer]) -> _Level:
        """Return layers, each followed by the files that it includes, and the layers that have each key."""
        found: dict[tuple[int, KeyPath], _Layer] = {}  # a second place of one file adds nothing
        waiting = list(layers)[::-1]
        while waiting:
            layer = waiting.pop()
            if (key := (id(layer.document), layer.path)) in found:
                continue
            found[key] = layer
            for part in reversed(layer.document.parts.get(layer.path, ())):
                if id(part) not in roots:
                    roots[id(part)] = YAML(typ="safe").compose(part.text)
                waiting.append(_Layer(part, roots[id(part)], (), Place(part.name, 1, 1)))
        holders: dict[str, list[_Layer]] = {}
        for layer in found.values():
            if layer.node.id == "mapping" and id(layer.node) not in indexed:
                _index(layer.node, indexed, made)
            for name in indexed.get(id(layer.node), ()):
                holders.setdefault(name, []).append(layer)
        return _Level(next(iter(found.values())), holders)

    def below(level: _Level, key: str | int) -> list[_Layer]:
        """Return the values of a key or a list member, the nearest first: mappings, or one other value."""
        node = level.nearest.node
        if node.id == "sequence" and isinstance(key, int) and 0 <= key < len(node.value):
            return [_child(level.nearest, key, _Entry(node.value[key].start_mark, node.value[key]))]
        holders = level.holders.get(str(key), ())
        found = [_child(layer, str(key), indexed[id(layer.node)][str(key)]) for layer in holders]
        return list(takewhile(lambda each: each.node.id == "mapping", found)) or found[:1]

    def locate(path: KeyPath) -> Place:
        level = top
        for end, key in enumerate(path, start=1):
            if not (here := levels.get(path[:end])):
                if not (layers := below(level, key)):
                    break
                here = levels[path[:end]] = opened(layers)
            level = here
        return level.nearest.place

    top = opened([_Layer(document, YAML(typ="safe").compose(document.text), (), Place(document.name, 1, 1))])
    return locate


def _child(layer: _Layer, key: str | int, entry: "_Entry") -> _Layer:
    """Return the layer of a key or a list member of a layer."""
    merged = layer.merged or entry.mark is None
    place = layer.place if merged else Place(layer.document.name, entry.mark.line + 1, entry.mark.column + 1)
    return layer._replace(node=entry.node, path=(*layer.path, key), place=place, merged=merged)


class _Level(NamedTuple):
    """The value at a key path: its nearest layer, and by key the layers that have the key, the nearest first."""

    nearest: _Layer
    holders: dict[str, list[_Layer]]


class _Entry(NamedTuple):
    """The value of a key in a mapping, and the start of the key: None if a merge key of YAML copies it."""

    mark: Any
    node: Any


def _index(node: Any, indexed: dict[int, dict[str, _Entry]], made: Any) -> None:
    """Add the entries of a mapping to `indexed`. Keys are text, as in the paths of pydantic."""
    found = indexed[id(node)] = {}
    copies: list[Any] = []
    for at, value in node.value:
        if at.tag != nodes.MERGE:
            found.setdefault(str(made(at)), _Entry(at.start_mark, value))
        else:
            copies += value.value if value.id == "sequence" else [value]
    for copied in copies:
        if id(copied) not in indexed:
            _index(copied, indexed, made)
        for key, entry in indexed[id(copied)].items():
            found.setdefault(key, _Entry(None, entry.node))


def _load(text: str, name: str) -> tuple[Any, nodes.Extent]:
    """Return the data of a text and its extent. Nodes are bounded first, before merge keys and aliases expand."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    yaml = YAML(typ="safe")
    try:
        root = yaml.compose(text)
        if root is None:
            return None, nodes.SCALAR
        extent = nodes.bound(root, name)
        return yaml.constructor.construct_document(root), extent
    except MarkedYAMLError as error:
        raise _unreadable(error, name) from None
    except (ValueError, KeyError, IndexError):  # raised by the conversions of the parser
        _refuse(
            "DC003", name, "the YAML holds a number or a date that cannot be read", "put it in quotes, or correct it"
        )
    except YAMLError as error:
        problem = shortened(" ".join(str(error).split()))
        _refuse("DC003", name, f"the YAML cannot be read: {problem}", "check the text at this place")
    except RecursionError:
        _refuse("DC002", name, "the YAML is nested too deeply", f"stay within {nodes.MAX_DEPTH} levels")


def _unreadable(error: Any, name: str) -> FindingsError:
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    problem = " ".join(shortened(str(error.problem or error.context)).split())
    if "duplicate key" in problem:
        return FindingsError([_duplicate(problem, place)])
    hint = next(
        (hint for words, hint in YAML_HINTS.items() if words in problem), "check indentation, quotes and colons here"
    )
    return fault("DC003", f"the YAML cannot be read: {problem}", hint, place=place)


def _duplicate(problem: str, place: Place) -> Finding:
    """Return the finding for a key that occurs twice in one mapping: the second would silently win."""
    name = problem.partition('"')[2].partition('"')[0]
    return Finding(
        "DC108", f"the key '{name}' occurs twice in one mapping", "rename or remove one of the two", place=place
    )


def bound_text(text: str, name: str) -> None:
    """Refuse nesting that would exhaust the stack of the parser, before parsing."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    if deepest > PARSER_DEPTH or _COMPACT.search(text):
        _refuse("DC002", name, f"the YAML is nested more than {nodes.MAX_DEPTH} levels deep", "flatten it")


def _refuse(code: str, name: str, message: str, hint: str) -> NoReturn:
    raise fault(code, message, hint, place=Place(name, 1, 1))
