"""The origin of a document, and the plain values in it: texts, MAC addresses, GUIDs and port names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from dcgen.finding import Finding, KeyPath, Place
from dcgen.page import FreeText
from dcgen.verify.records import PortKind, Reporter, SeenDevice, SeenLoad, Sight, Spot

Record: TypeAlias = Sight | Reporter | SeenDevice | SeenLoad | Finding
LONGEST_LINE = 1_000  # characters: about five times as many as the formats need
LONGEST = 512  # characters: a string of LLDP has at most 255 bytes, a node description of InfiniBand 64
_MAC = re.compile(r"[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f]{4}(?:[.-][0-9a-f]{4}){2}")
_PLAIN = re.compile(r"[0-9a-f]{12}")
_GUID = re.compile(r"(?:0x)?([0-9a-f]{1,16})")
_COLONS = re.compile(r"[0-9a-f]{4}(?::[0-9a-f]{4}){3}|[0-9a-f]{2}(?::[0-9a-f]{2}){7}")
MACS = frozenset(("mac", "mac address", "macaddress", "mac-address", "4"))  # of a chassis id
PORT_MACS = (MACS - {"4"}) | {"3"}
PORT_NAMES = frozenset(("ifname", "interface name", "interfacename", "interface-name", "5"))


class ReportOrigin(NamedTuple):
    """The file of a document, the device that a host map gives it, and the key path of the document in the file.

    `is_inner` is set for a text inside a JSON document, which has no lines of its own.
    """

    file: str
    device: FreeText = ""
    path: KeyPath = ()
    is_inner: bool = False

    def spot(self, path: KeyPath = ()) -> Spot:
        """Return the spot of a key path in the document."""
        return Spot(self.file, (*self.path, *path))

    def line(self, number: int) -> Spot:
        """Return the spot of a line in a text."""
        return Spot(self.file, self.path if self.is_inner else number)


class WrongTypeError(Exception):
    """A value of a JSON document has another type than its format defines."""

    def __init__(self, path: KeyPath, wanted: str) -> None:
        super().__init__(path, wanted)
        self.path, self.wanted = path, wanted


def damaged(origin: ReportOrigin, at: int | KeyPath, problem: str, hint: str = "collect the file again") -> Finding:
    """Return the finding DC701 about a line, or about a key path in the document of `origin`."""
    if isinstance(at, int) and not origin.is_inner:
        return Finding("DC701", problem, hint, place=Place(origin.file, at))
    path = origin.path if isinstance(at, int) else (*origin.path, *at)
    return Finding("DC701", problem, hint, path=path, place=Place(origin.file))


def mistyped(origin: ReportOrigin, error: WrongTypeError) -> Finding:
    """Return the finding DC701 about a value of a wrong type."""
    name = str(error.path[-1]) if error.path else "the document"
    return damaged(origin, error.path, f"the value of '{clean(name)[:60]}' is not {error.wanted}")


def clean(text: str) -> str:
    """Return a text without spaces around it, of bounded length, that UTF-8 can express."""
    text = text[:LONGEST].strip()
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their numbers, from 1. A line that is too long for any format is cut."""
    for number, line in enumerate(text.split("\n"), start=1):
        yield number, line[:LONGEST_LINE].rstrip("\r")


def mapping(parent: dict[str, Any], key: str, path: KeyPath = ()) -> dict[str, Any]:
    """Return an object of a JSON document, empty if it is absent. Of a list it is the first member."""
    found = parent.get(key)
    if type(found) is list:
        found = found[0] if found else None
    if found is None:
        return {}
    return as_mapping(found, (*path, key))


def as_mapping(value: Any, path: KeyPath = ()) -> dict[str, Any]:
    """Return a value that is an object. Raise WrongTypeError for others."""
    if type(value) is not dict:
        raise WrongTypeError(path, "an object")
    return value


def members(value: Any, path: KeyPath = ()) -> Iterable[tuple[KeyPath, Any]]:
    """Return the members of a list with their key paths. One member may be there without its list."""
    if type(value) is list:
        return (((*path, place), member) for place, member in enumerate(value))
    return () if value is None else ((path, value),)


def word(parent: dict[str, Any], key: str, path: KeyPath = ()) -> str:
    """Return a text of a JSON document, "" if it is absent. A number is its digits."""
    found = parent.get(key)
    if type(found) is str:
        return clean(found)
    if found is None:
        return ""
    if type(found) is int and abs(found) < 10**18:
        return str(found)
    raise WrongTypeError((*path, key), "a text")


@lru_cache(maxsize=65_536)
def mac(text: str, is_certain: bool = True) -> str:
    """Return a MAC address in lower case with colons, "" if the text is none.

    Twelve digits without separators count only if it `is_certain` that the text is an address.

    >>> mac("0C42.A1B2.C3D4"), mac("0c-42-a1-b2-c3-d4"), mac("Ethernet1")
    ('0c:42:a1:b2:c3:d4', '0c:42:a1:b2:c3:d4', '')
    """
    word = text.strip().lower()
    if not (_MAC.fullmatch(word) or (is_certain and _PLAIN.fullmatch(word))):
        return ""
    digits = re.sub("[^0-9a-f]", "", word)
    return ":".join(digits[at : at + 2] for at in range(0, 12, 2))


@lru_cache(maxsize=65_536)
def guid(text: str) -> str:
    """Return a GUID as 16 hexadecimal digits in lower case, "" if the text is none.

    >>> guid("0x2C903000A1B2C"), guid("0002:c903:000a:1b2c"), guid("mlx5_0")
    ('0002c903000a1b2c', '0002c903000a1b2c', '')
    """
    word = text.strip().lower()
    if _COLONS.fullmatch(word):
        word = word.replace(":", "")
    found = _GUID.fullmatch(word)
    return found[1].zfill(16) if found else ""


def port_id(kind: str, value: str) -> tuple[str, PortKind]:
    """Return a port id of LLDP and its kind, by the name or number that a program gives the subtype."""
    kind = kind.lower()
    if address := mac(value, kind in PORT_MACS):
        return address, "mac"
    return value, "name" if kind in PORT_NAMES else "text"


def chassis_id(kind: str, value: str) -> str:
    """Return the MAC address of a chassis id, "" if it is of another kind."""
    return mac(value, kind.lower() in MACS)
