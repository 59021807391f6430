"""Names of ports as Linux accepts them for interfaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

LENGTH = 15  # characters of an interface name; the kernel's IFNAMSIZ is 16, with the zero at the end
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_.-]")


def linux_names(names: Iterable[str]) -> dict[str, str]:
    """Return the name of a Linux interface for each name of a port; no two are equal.

    A name that Linux does not accept is cut and ends in its checksum, so it does not depend on the other names.
    """
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        clean, suffix = linux_name(name), 0
        while clean in found.values():
            suffix += 1
            clean = linux_name(f"{name}\n{suffix}")
        found[name] = clean
    return found


def linux_name(name: str) -> str:
    """Return the name of a port as the name of a Linux interface."""
    if 0 < len(name) <= LENGTH and not _NOT_IN_A_NAME.search(name) and name[0].isalnum() and name != "lo":
        return name
    mark = f"{crc32(name.encode()):08x}"
    stem = _NOT_IN_A_NAME.sub("_", name.partition("\n")[0]).lstrip("_.-") or "p"
    return f"{stem[: LENGTH - len(mark) - 1]}-{mark}"
