"""Seeded damage to a YAML file: bytes that change, values of another kind, and edits that a person could make."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML

from dcgen.catalog import KINDS, SHIPPED

KeyPath = tuple[Any, ...]
KIND_OF = {file.stem: kind for kind in KINDS for file in sorted((SHIPPED / kind).glob("*.yaml"))}
MODELS = {kind: [model for model, its in KIND_OF.items() if its == kind] for kind in KINDS}
ODD: list[Any] = [
    *(None, True, False, 0, -1, 1, 10**6, 10**18, -(10**18), 1.5, -0.0, 1e308, 1e-320, float("inf"), float("nan")),
    *("", " ", "x" * 50_000, "a,b", "1-10000", "1-10000/3", "../x", "/etc/passwd", "\x00", "\u2028", "a" * 64, "A"),
    *(
        "{{ 7 }}",
        "${x}",
        "::error::x\n",
        "日本",
        "no",
        "~",
        "1:1",
        "0:1",
        "9999:1",
        "gpu",
        "compute",
        "oob",
        "DGX-H100",
    ),
    *("10.0.0.0/8", "10.0.0.0/33", "::/0", "0.0.0.0/0", [], {}, [[]], [{}], {"a": {}}, ["x"] * 100, {"x": "y"}),
]
NUMBERS = [1, 2, 3, 4, 5, 7, 8, 16, 31, 64, 100, 200]
RANGES = ["1", "1-3", "1-7/2", "5,9", "2-20", "3:1", "1:3", "64", "10.0.0.0/8", "10.1.2.0/30", "fd00::/64"]
WORDS = [
    "leaf-spine",
    "fat-tree",
    "rail-optimized",
    "rail-only",
    "mesh",
    "single",
    "unit",
    "site",
    "rear",
    "front",
    "x",
]
MARKS = [
    *(b"\t", b"  ", b"- ", b": ", b"{", b"}", b"[", b"]", b'"', b"'", b"&a ", b"*a ", b"<<: ", b"!!x ", b"#", b"\n"),
    *(b"\r", b"\x00", b"\xff", b"? ", b"|", b">", b"%YAML 1.1\n---\n", b"---\n", b"99999", b"-1", b"1.5"),
]


def damaged(text: str, seed: int) -> bytes:
    """Return the file `text` with damage that follows from `seed`: a third of each sort."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        return _bytes(text, chance)
    data = YAML(typ="safe").load(text)
    for _ in range(chance.choice([1, 1, 2, 3])):
        if paths := list(_paths(data)):
            (_odd if seed % 3 == 1 else _plausible)(data, paths, chance)
    return json.dumps(data, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def _bytes(text: str, chance: random.Random) -> bytes:
    """Flip, cut, insert and repeat bytes."""
    data = bytearray(text.encode())
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at, other, act = chance.randrange(len(data)), chance.randrange(len(data)), chance.randrange(5)
        if act == 0:
            data[at] = chance.randrange(256)
        elif act == 1:
            del data[at : at + chance.choice([1, 3, 30])]
        elif act == 2:
            data[at:at] = chance.choice(MARKS)
        elif act == 3:
            data[other:other] = data[at : at + chance.choice([3, 20, 200])]
        else:
            del data[max(at, 1) :]
        data = data or bytearray(b"\n")
    return bytes(data)


def _odd(data: Any, paths: list[KeyPath], chance: random.Random) -> None:
    """Put a value of another kind, or another part of the file, in the place of a value; drop, rename or wrap it."""
    path = chance.choice(paths)
    parent, key = _at(data, path[:-1]), path[-1]
    act = chance.randrange(5)
    if act == 0:
        del parent[key]
    elif act == 1 and isinstance(parent, dict):
        parent[str(chance.choice(ODD))[:60]] = parent[key]
    elif act == 2:
        parent[key] = [parent[key]]
    elif act == 3:
        parent[key] = copy.deepcopy(_at(data, chance.choice(paths)))
    else:
        parent[key] = copy.deepcopy(chance.choice(ODD))


def _plausible(data: Any, paths: list[KeyPath], chance: random.Random) -> None:
    """Replace a value with another of its kind, or copy a part under another name."""
    path = chance.choice(paths)
    parent, key, value = _at(data, path[:-1]), path[-1], _at(data, path)
    if isinstance(value, bool):
        parent[key] = not value
    elif isinstance(value, int | float):
        parent[key] = chance.choice([*NUMBERS, value + 1, value * 2])
    elif value in KIND_OF if isinstance(value, str) else False:
        parent[key] = chance.choice(MODELS[KIND_OF[value]])
    elif isinstance(value, str):
        parent[key] = chance.choice(RANGES if value[:1].isdigit() else [*WORDS, *(str(path[-1]) for path in paths)])
    elif isinstance(value, dict) and value:
        value[chance.choice(["x", "gpu2", "aa", "zz", "storage", "oob", "1", "7"])] = copy.deepcopy(
            value[chance.choice(list(value))]
        )
    elif isinstance(value, list) and value:
        value.append(copy.deepcopy(chance.choice(value)))


def _paths(data: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    children: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from _paths(child, (*path, key))


def _at(data: Any, path: KeyPath) -> Any:
    for key in path:
        data = data[key]
    return data
