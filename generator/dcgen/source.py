"""YAML text to plain data, and from a key path back to a line and a column.

The only importer of ruamel.yaml. Places are looked up in the nodes of the text, which is composed again only when
there is something to report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dcgen import nodes, reader
from dcgen.finding import Finding, FindingsError, KeyPath, Place, fault, shortened

PARSER_DEPTH = 1_000
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


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed YAML file: its name as the user gave it, its text and its data."""

    name: str
    text: str
    data: Any


def read(path: Path, root: Path | None = None) -> Document:
    """Return the document at `path`, a regular file inside `root` (default: its own folder).

    Raise FindingsError if it cannot be read, is too large or is not a YAML mapping.
    """
    data, name = reader.read(path, root or path.parent), path.as_posix()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse("DC001", name, f"the file is not UTF-8 text: {error.reason} at byte {error.start}", "save it as UTF-8")
    return parse(text, name)


def parse(text: str, name: str) -> Document:
    """Return the document in `text`. Raise FindingsError like `read`."""
    _bound_text(text, name)
    data = _load(text, name)
    if not isinstance(data, dict):
        _refuse("DC003", name, "the file is not a mapping of keys to values", "start the file with `kind:` and `name:`")
    return Document(name, text, data)


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
    """Return for each path the place of the deepest key that `document` has."""
    return list(map(_locator(document), paths))


def _locator(document: Document) -> Callable[[KeyPath], Place]:
    """Return a function from a key path to the place of the deepest key that the text has."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe")
    root: Any = yaml.compose(document.text)

    made = yaml.constructor.construct_object
    indexed: dict[int, dict[str, tuple[Any, Any]]] = {}  # by node: a scan of its keys for each path takes n * n steps

    def keys(node: Any) -> dict[str, tuple[Any, Any]]:
        """Return the start and the value of each key of a mapping. Keys are text, as in the paths of pydantic."""
        if id(node) not in indexed:
            found = indexed[id(node)] = {}
            for at, value in node.value:
                if at.tag != nodes.MERGE:
                    found.setdefault(str(made(at)), (at.start_mark, value))
        return indexed[id(node)]

    def child(node: Any, key: str | int) -> tuple[Any, Any]:
        """Return the start and the value of a key or a list member, None twice without such a key."""
        if node.id == "mapping":
            return keys(node).get(str(key), (None, None))
        if node.id == "sequence" and isinstance(key, int) and 0 <= key < len(node.value):
            return node.value[key].start_mark, node.value[key]
        return None, None

    def locate(path: KeyPath) -> Place:
        place, node = Place(document.name, 1, 1), root
        for key in path:
            mark, node = child(node, key)
            if mark is None:
                break
            place = Place(document.name, mark.line + 1, mark.column + 1)
        return place

    return locate


def _load(text: str, name: str) -> Any:
    """Return the data of a text. Its nodes are bounded first, before merge keys and aliases expand."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    yaml = YAML(typ="safe")
    try:
        root = yaml.compose(text)
        if root is None:
            return None
        nodes.bound(root, name)
        return yaml.constructor.construct_document(root)
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


def _bound_text(text: str, name: str) -> None:
    """Refuse nesting that would exhaust the stack of the parser, before parsing."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    if deepest > PARSER_DEPTH or _COMPACT.search(text):
        _refuse("DC002", name, f"the YAML is nested more than {nodes.MAX_DEPTH} levels deep", "flatten it")


def _refuse(code: str, name: str, message: str, hint: str) -> None:
    raise fault(code, message, hint, place=Place(name, 1, 1))
