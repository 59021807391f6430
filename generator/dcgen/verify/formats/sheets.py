"""Lists as CSV: devices that a person wrote down in the hall, and outlet loads that a PDU exported."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from dcgen.verify.formats.origin import Record, ReportOrigin, clean, damaged
from dcgen.verify.records import SeenDevice, SeenLoad

SYNONYMS = {
    "device": ("device", "device name", "name", "host", "host name", "hostname", "system name"),
    "serial": ("serial", "serial number", "serial no", "serial no.", "sn", "s/n"),
    "rack": ("rack", "rack name", "cabinet"),
    "u": ("u", "ru", "rack unit", "u position", "unit", "position", "lowest u"),
    "pdu": ("pdu", "pdu name"),
    "outlet": ("outlet", "outlet number", "outlet id", "outlet name", "receptacle"),
    "watts": ("watts", "watt", "w", "power", "power (w)", "active power", "active power (w)", "load (w)"),
    "amps": ("amps", "amp", "a", "amperes", "current", "current (a)", "load (a)"),
}
_FIELDS = {name: field for field, names in SYNONYMS.items() for name in names}
PREAMBLE = 20  # lines before the header; exports of PDUs state their device and the time there
COLUMNS = 200
_NUMBER = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?:w|a|watts|amps)?", re.IGNORECASE)
_UNIT = re.compile(r"(?:r?u)?\s*([0-9]{1,3})(?:\.0)?(?:\s*-\s*(?:r?u)?[0-9]{1,3})?", re.IGNORECASE)
_NOTHING = ("", "-", "n/a", "na", "none", "null")


class _Head(NamedTuple):
    """The header of a list: its line, its delimiter, and the column of each field."""

    line: int
    delimiter: str
    columns: dict[str, int]

    @property
    def has_loads(self) -> bool:
        """Return whether the list has the loads of outlets."""
        return "outlet" in self.columns and bool({"watts", "amps"} & self.columns.keys())

    @property
    def has_devices(self) -> bool:
        """Return whether the list has devices."""
        return "device" in self.columns and bool({"serial", "rack", "u"} & self.columns.keys())


def matches(text: str) -> bool:
    """Return whether a text is one of these lists."""
    return _find_head(text) is not None


def _find_head(text: str) -> _Head | None:
    for number, line in enumerate(text[:100_000].split("\n")[:PREAMBLE], start=1):
        delimiter = max(",;\t", key=line.count)
        names = [cell.strip().strip('"').strip().lower().replace("_", " ") for cell in line.split(delimiter)[:COLUMNS]]
        columns: dict[str, int] = {}
        for place, name in enumerate(names):
            if name in _FIELDS:
                columns.setdefault(_FIELDS[name], place)
        head = _Head(number, delimiter, columns)
        if head.has_loads or head.has_devices:
            return head
    return None


def read_list(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the rows of a list. Each cell that cannot be read is a finding, and its row has no record."""
    head = _find_head(text)
    assert head
    rows = csv.reader(text.split("\n")[head.line :], delimiter=head.delimiter)
    try:
        for row in rows:
            number = head.line + rows.line_num
            if any(cell.strip() for cell in row):
                try:
                    yield _load(head, row, origin, number) if head.has_loads else _device(head, row, origin, number)
                except ValueError as error:
                    yield damaged(origin, number, str(error), "correct this line of the list")
    except csv.Error as error:
        yield damaged(origin, head.line + rows.line_num, f"the CSV cannot be read: {error}")


def _cell(head: _Head, row: list[str], field: str) -> str:
    place = head.columns.get(field, len(row))
    return clean(row[place]) if place < len(row) else ""


def _device(head: _Head, row: list[str], origin: ReportOrigin, number: int) -> SeenDevice:
    name = _cell(head, row, "device")
    if not name:
        raise ValueError("the row has no device")
    text = _cell(head, row, "u")
    found = _UNIT.fullmatch(text)
    if not found and text.lower() not in _NOTHING:
        raise ValueError(f"'{text[:40]}' is not a rack unit")
    serial, rack = _cell(head, row, "serial"), _cell(head, row, "rack")
    return SeenDevice(name, serial, rack, int(found[1]) if found else None, origin.line(number))


def _load(head: _Head, row: list[str], origin: ReportOrigin, number: int) -> SeenLoad:
    """Return the load of an outlet. Without a column for the PDU, the file is named after its PDU."""
    pdu = _cell(head, row, "pdu") or _cell(head, row, "device") or origin.device or PurePath(origin.file).stem
    outlet = _cell(head, row, "outlet")
    if not outlet:
        raise ValueError("the row has no outlet")
    watts, amps = (_amount(_cell(head, row, field), head) for field in ("watts", "amps"))
    return SeenLoad(pdu, outlet, watts, amps, origin.line(number))


def _amount(text: str, head: _Head) -> float | None:
    """Return a number that may end in its unit, None if there is none. Between semicolons a comma is decimal."""
    if text.lower() in _NOTHING:
        return None
    plain = text if head.delimiter == "," else text.replace(",", ".")
    found = _NUMBER.fullmatch(plain)
    if not found or not math.isfinite(float(found[1])):
        raise ValueError(f"'{text[:40]}' is not a number of watts or amperes")
    return float(found[1])
