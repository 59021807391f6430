"""The blueprints of a folder as texts, which a command reads once: those that may collide with one are found by a key.

A text names a site or a prefix, or it leaves pools to defaults. Only then its blueprint is parsed and compared.
"""

import ipaddress
import re
from functools import cached_property
from pathlib import Path

from dcgen import reader
from dcgen.lock.lines import SUFFIX, path_of
from dcgen.plan.addressing.pools import LOOPBACK
from dcgen.prefixes import Prefixes, Subnet

ENDS = (".yaml", ".yml")
CIDR = re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}/\d{1,2}\b|\b[0-9A-Fa-f:]*::?[0-9A-Fa-f:.]*/\d{1,3}\b")
NAME = re.compile(r"(?<![\w-])[a-z][a-z0-9-]*(?![\w-])")
DEFAULTS, NO_LOOPBACK = "defaults", "no loopback"  # keys of texts that leave all pools or that of loopbacks to defaults

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

    def groups(self, site: str, prefixes: list[Subnet], loopbacks: bool) -> dict[Key, list[int]]:
        """Return the blueprints that may collide with a site and its prefixes, in groups by key.

        `loopbacks` states whether one of the prefixes has the loopbacks of switches.
        """
        keys: list[Key] = [(DEFAULTS,), *([(NO_LOOPBACK,)] if loopbacks else []), ("name", site)]
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
        """Add the text of a blueprint. With other files or escapes in it, its text does not show all of its values."""
        if "include:" in text or "\\" in text or "pools:" not in text:
            self._members.setdefault((DEFAULTS,), []).append(number)
            return
        names = {("name", name) for name in NAME.findall(text)}
        for key in (names, {(NO_LOOPBACK,)}) if f"{LOOPBACK}:" not in text else (names,):
            for each in key:
                self._members.setdefault(each, []).append(number)
        for stated in set(CIDR.findall(text)):
            if prefix := _prefix(stated):
                self._prefixes.add(prefix, number)


def vicinity_of(folder: Path) -> Vicinity | None:
    """Return the vicinity of the blueprints in a folder, None outside `blueprints/` and if it cannot be read."""
    try:
        return Vicinity(folder, folder.parent) if folder.name == "blueprints" else None
    except OSError:
        return None


def _prefix(text: str) -> Subnet | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
