"""Neighbors that Junos prints: `show lldp neighbors`, or its `detail`, with `| display xml` or `| display json`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from dcgen.finding import Finding, KeyPath, Place
from dcgen.verify.formats.origin import (
    Record,
    ReportOrigin,
    as_mapping,
    chassis_id,
    clean,
    damaged,
    members,
    port_id,
    word,
)
from dcgen.verify.records import Reporter, Sight, Spot

TABLE, ROW = "lldp-neighbors-information", "lldp-neighbor-information"
DEPTH = 40  # levels of elements; a reply of Junos has about six


def matches(document: Any) -> bool:
    """Return whether a JSON document is of this shape."""
    return type(document) is dict and type(document.get(TABLE)) in (dict, list)


def entries(document: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the neighbors with their key paths."""
    for path, table in members(document[TABLE], (TABLE,)):
        yield from members(as_mapping(table, path).get(ROW), (*path, ROW))


def make_sight(entry: Any, path: KeyPath, origin: ReportOrigin) -> Sight:
    """Return the sight of a neighbor. Raise WrongTypeError if a value has a wrong type. A text is `[{"data": ...}]`."""
    fields = {}
    for key in as_mapping(entry, path):
        found = entry[key]
        if key.startswith("lldp-") and type(found) is list and found and type(found[0]) is dict and "data" in found[0]:
            fields[key] = word(found[0], "data", (*path, key, 0))
    return _sight(fields, origin, origin.spot(path))


def _sight(fields: dict[str, str], origin: ReportOrigin, spot: Spot) -> Sight:
    """Return the sight of the fields of a neighbor.

    With `detail` the local port id is a number, and the interface has a field of its own, perhaps as a unit `.0`.
    """
    port = fields.get("lldp-local-interface") or fields.get("lldp-local-port-id", "")
    text = fields.get("lldp-remote-port-description", "")
    far_port, kind = port_id(
        fields.get("lldp-remote-port-id-subtype", ""), fields.get("lldp-remote-port-id", "") or text
    )
    chassis = fields.get("lldp-remote-chassis-id-subtype", ""), fields.get("lldp-remote-chassis-id", "")
    name = fields.get("lldp-remote-system-name", "")
    return Sight(origin.device, port.removesuffix(".0"), name, far_port, kind, spot, "", chassis_id(*chassis), text)


class _RefusedError(Exception):
    """A DTD or too many levels in an XML text."""


class _Reply:
    """The neighbors in an XML text, collected while it is parsed."""

    def __init__(self, origin: ReportOrigin) -> None:
        self.origin, self.sights = origin, list[Sight]()
        self.open: list[str] = []
        self.fields: dict[str, str] = {}
        self.text: list[str] = []
        self.line = self.table = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text.append

    def refuse(self, *_: object) -> None:
        """Refuse a DTD: without it there are no entities to expand or to fetch."""
        raise _RefusedError("the XML has a DTD")

    def start(self, tag: str, _: dict[str, str]) -> None:
        """Open an element. A row starts without fields."""
        name = tag.rpartition(":")[2]
        self.open.append(name)
        self.text.clear()
        if len(self.open) > DEPTH:
            raise _RefusedError(f"the XML is nested more than {DEPTH} levels deep")
        if name == TABLE:
            self.table = self.table or self.parser.CurrentLineNumber
        if name == ROW:
            self.fields, self.line = {}, self.parser.CurrentLineNumber

    def end(self, _: str) -> None:
        """Close an element: a field keeps its text, a row becomes a sight."""
        name = self.open.pop()
        if name == ROW:
            self.sights.append(_sight(self.fields, self.origin, self.origin.line(self.line)))
        elif name.startswith("lldp-"):
            self.fields.setdefault(name, clean("".join(self.text)))
        self.text.clear()


def read_xml(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of an XML text: nothing but a finding if it is damaged or has another shape."""
    reply = _Reply(origin)
    try:
        reply.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        problem = f"the XML cannot be read: {expat.ErrorString(error.code)}"
        yield damaged(origin, error.lineno, problem)._replace(place=_place(origin, error.lineno, error.offset + 1))
        return
    except _RefusedError as error:
        yield damaged(origin, reply.parser.CurrentLineNumber, str(error))
        return
    if not reply.table:
        yield Finding(
            "DC700",
            f"the XML has no element '{TABLE}'",
            "collect `show lldp neighbors | display xml`",
            place=_place(origin, 1),
        )
        return
    yield from reply.sights
    yield Reporter(origin.device, "ethernet", origin.line(reply.table), style="junos")


def _place(origin: ReportOrigin, line: int, column: int = 0) -> Place:
    """Return a place in the text; in a text inside JSON only its file is known."""
    return Place(origin.file) if origin.is_inner else Place(origin.file, line, column)
