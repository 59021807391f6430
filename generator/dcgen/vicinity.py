"""The blueprints of a folder as texts, which a command reads once: those that may collide with one are found by a key.

A text names a site or a prefix, or it may leave pools to defaults, or other files and escapes hide what it names. Only
then its blueprint is parsed and compared.
"""

import ipaddress
import re
from functools import cached_property
from pathlib import Path

from dcgen import reader
from dcgen.lock.lines import SUFFIX, path_of
from dcgen.plan.addressing.pools import DEFAULT_POOLS
from dcgen.plan.addressing.routers import LOOPBACK_BASES
from dcgen.prefixes import Prefixes, Subnet

ENDS = (".yaml", ".yml")
IPV4 = r"(?:\d{1,3}\.){3}\d{1,3}(?:/[\d.]+)?"
IPV6 = r"[\dA-Fa-f]*:[\dA-Fa-f]*:[\dA-Fa-f:.]*(?:/\d+)?"
PREFIX = re.compile(rf"(?<![\w.:])(?:{IPV4}|{IPV6})")
NAME = re.compile(r"(?<![\w-])[a-z][a-z0-9-]*(?![\w-])")
DEFAULTS, HIDDEN = "defaults", "hidden"  # keys of texts that may leave pools to defaults, and of those with includes
DEFAULT_PREFIXES = [ipaddress.ip_network(text) for text in (*DEFAULT_POOLS.values(), str(LOOPBACK_BASES[0]))]

Key = tuple[object, ...]


class Vicinity:
    """The blueprints of a folder by what their texts name.

    `inputs` are the look-ups behind it: one for the contents of all blueprints. `covered` are the look-ups of single
    files that it replaces.
    """

    def __init__(self, folder: Path, root: Path) -> None:
        """Read the blueprints of `folder` in the project at `root`."""
        self.folder, self.root = folder, root
        texts, self.inputs, self.covered = reader.contents(folder, root, ENDS)
        self.paths = [folder / name for name in texts]
        self.places = {name: number for number, name in enumerate(texts)}
        self._members: dict[Key, list[int]] = {}
        self._prefixes = Prefixes[int]()
        for number, data in enumerate(texts.values()):
            self._add(number, data.decode("utf-8-sig", errors="replace"))

    def groups(self, site: str, prefixes: list[Subnet]) -> dict[Key, list[int]]:
        """Return the blueprints that may collide with a site and its prefixes, in groups by key."""
        keys: list[Key] = [(HIDDEN,), ("name", site), *([(DEFAULTS,)] if any(map(_is_default, prefixes)) else [])]
        found = {key: self._members[key] for key in keys if key in self._members}
        for prefix in prefixes:
            found |= self._prefixes.overlapping(prefix)
        return found

    @cached_property
    def locks(self) -> tuple[reader.Inputs, reader.Inputs]:
        """Return one look-up for the locks of all blueprints, and the look-ups of single locks that it replaces."""
        _, inputs, covered = reader.contents(self.folder, self.root, (SUFFIX,))
        absent = {f"exists:{path_of(path)}": "False" for path in self.paths}
        return inputs, {**absent, **covered}

    def _add(self, number: int, text: str) -> None:
        """Add the text of a blueprint. With other files or escapes in it, its text does not show all of its values.

        A text also does not show whether each fabric has a stated pool.
        """
        if "include:" in text or "\\" in text:
            self._members.setdefault((HIDDEN,), []).append(number)
            return
        for key in {(DEFAULTS,), *(("name", name) for name in NAME.findall(text))}:
            self._members.setdefault(key, []).append(number)
        for stated in set(PREFIX.findall(text)):
            if prefix := _prefix(stated):
                self._prefixes.add(prefix, number)


def vicinity_of(folder: Path) -> Vicinity | None:
    """Return the vicinity of the blueprints in a folder, None outside `blueprints/` and if it cannot be read."""
    try:
        return Vicinity(folder, folder.parent) if folder.name == "blueprints" else None
    except OSError:
        return None


def _is_default(prefix: Subnet) -> bool:
    """Return whether a prefix overlaps a pool that a blueprint may have by default."""
    return any(prefix.version == pool.version and prefix.overlaps(pool) for pool in DEFAULT_PREFIXES)


def _prefix(text: str) -> Subnet | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
