"""Check the size of a composed YAML text before any value is constructed from its nodes.

Aliases and merge keys expand a short text into a long one. The parser expands merge keys during construction, so
only the composed nodes can be checked in time proportional to the text.
"""

from typing import Any, NamedTuple

from dcgen.finding import FindingsError, Place, fault, shortened

MAX_NODES = 1_000_000  # values after all aliases and merges, 100 times as many as a pod of 10,000 servers needs
MAX_MERGED = 100_000  # pairs that all merge keys copy together, because the parser copies them one by one
MAX_DEPTH = 40
MAX_DIGITS = 40  # in a number; the largest valid number has 12
TAG = "tag:yaml.org,2002:"
MERGE = f"{TAG}merge"
TAGS = {f"{TAG}{kind}" for kind in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge")}
NUMBERS = {f"{TAG}int", f"{TAG}float"}
NO_KEYS = {f"{TAG}null": "nothing", f"{TAG}bool": "a truth value", f"{TAG}timestamp": "a date"}


class Extent(NamedTuple):
    """The size of a node: values after aliases are expanded, levels below it, and pairs after merges."""

    values: int = 1
    levels: int = 0
    pairs: int = 0


SCALAR = Extent()


class _Walk:
    """A pass over the nodes of a file: the extent of each, None while it is open, and the pairs copied so far."""

    def __init__(self, name: str) -> None:
        self.name, self.copied = name, 0
        self.known: dict[int, Extent | None] = {}


def bound(root: Any, name: str) -> Extent:
    """Return the extent of the composed nodes of the file `name`, in time linear in the text.

    Raise FindingsError with the place of the first node beyond a limit: DC002 for size and nesting. Raise DC003 for
    keys that are lists or mappings, unknown tags and numbers with too many digits.
    """
    return _extent(_Walk(name), root, 0)


def _extent(walk: _Walk, node: Any, level: int) -> Extent:
    key = id(node)
    if key not in walk.known:
        walk.known[key] = None
        walk.known[key] = _measured(walk, node, level)
    extent = walk.known[key]
    if extent is None:
        raise _fault(
            "DC002",
            walk,
            node,
            "an alias refers to a value that contains the alias",
            "write the value instead of the alias",
        )
    if level + extent.levels > MAX_DEPTH:
        raise _fault("DC002", walk, node, f"the YAML is nested more than {MAX_DEPTH} levels deep", "flatten it")
    if extent.values > MAX_NODES:
        problem = f"the YAML expands to more than {MAX_NODES:,} values"
        raise _fault("DC002", walk, node, problem, "write values instead of aliases, or split the file")
    return extent


def _measured(walk: _Walk, node: Any, level: int) -> Extent:
    if level > MAX_DEPTH:
        raise _fault("DC002", walk, node, f"the YAML is nested more than {MAX_DEPTH} levels deep", "flatten it")
    _check_tag(walk, node, node.tag)
    if node.id == "scalar":
        return SCALAR
    if node.id == "sequence":
        return _sum([_extent(walk, item, level + 1) for item in node.value])
    return _mapping(walk, node, level)


def _check_tag(walk: _Walk, node: Any, tag: str) -> None:
    if tag not in TAGS:
        if tag == f"{TAG}value":
            raise _fault("DC003", walk, node, "a plain '=' is not supported", "put it in quotes")
        raise _fault("DC003", walk, node, f"the tag '{shortened(tag)}' is not supported", "remove the tag")
    if tag in NUMBERS and node.id == "scalar" and len(node.value) > MAX_DIGITS:
        raise _fault("DC003", walk, node, f"a number has {len(node.value):,} digits", "put it in quotes, or correct it")


def _mapping(walk: _Walk, node: Any, level: int) -> Extent:
    """Return the extent of a mapping after its merge keys are expanded."""
    own: list[Extent] = []
    merged: list[Extent] = []
    for key, value in node.value:
        if _key_tag(walk, key) != MERGE:
            own.append(_extent(walk, value, level + 1))
        else:
            merged += [_extent(walk, item, level) for item in (value.value if value.id == "sequence" else [value])]
    extent = _sum(own)
    if not merged:
        return extent._replace(pairs=len(own))
    copied = sum(each.pairs for each in merged)
    walk.copied += copied
    if walk.copied > MAX_MERGED:
        problem = f"merge keys copy more than {MAX_MERGED:,} pairs"
        raise _fault("DC002", walk, node, problem, "write the pairs instead of merge keys, or split the file")
    values = extent.values + sum(each.values for each in merged)
    return Extent(values, max(extent.levels, *(each.levels for each in merged)), len(own) + copied)


def _key_tag(walk: _Walk, key: Any) -> str:
    """Return the tag of a key. Raise FindingsError DC003 if it is not a name."""
    if key.id != "scalar":
        raise _fault("DC003", walk, key, "a key is a list or a mapping", "write a name as the key")
    tag: str = key.tag
    if kind := NO_KEYS.get(tag):
        problem = f"the key '{shortened(key.value)}' is {kind}, not a name"
        raise _fault("DC003", walk, key, problem, "put it in quotes, or correct it")
    _check_tag(walk, key, tag)
    return tag


def _sum(children: list[Extent]) -> Extent:
    return Extent(
        1 + sum(child.values for child in children),
        1 + max((child.levels for child in children), default=0),
    )


def _fault(code: str, walk: _Walk, node: Any, problem: str, hint: str) -> FindingsError:
    mark = node.start_mark
    return fault(code, problem, hint, place=Place(walk.name, mark.line + 1, mark.column + 1))
