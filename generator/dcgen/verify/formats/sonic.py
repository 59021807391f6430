"""Neighbors that SONiC has: `LLDP_ENTRY_TABLE` of its APPL_DB as JSON, and the text of `show lldp table`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dcgen.finding import KeyPath
from dcgen.verify.formats.origin import (
    Record,
    ReportOrigin,
    as_mapping,
    chassis_id,
    clean,
    damaged,
    numbered,
    port_id,
    word,
)
from dcgen.verify.records import Reporter, Sight

TABLE = "LLDP_ENTRY_TABLE"
_HEADER = re.compile(r"^[ \t]*LocalPort[ \t]+RemoteDevice[ \t]+RemotePortID\b", re.MULTILINE)
_PROMPT = re.compile(r"\S+@([^\s:]+):\S*[$#]\s*show lldp table\s*")
_RULE = re.compile(r"-+")


def matches(document: Any) -> bool:
    """Return whether a JSON document is of this shape: keys with the name of the table, or the table with its keys."""
    return type(document) is dict and any(key.partition(":")[0] == TABLE for key in document)


def entries(document: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the neighbors with their key paths, each as a pair of the interface and its fields."""
    for key, value in document.items():
        table, _, name = key.partition(":")
        if table != TABLE:
            continue
        if name:
            yield (key,), (name, value)
            continue
        yield from (
            ((key, inner), (inner.removeprefix(f"{TABLE}:"), each)) for inner, each in as_mapping(value, (key,)).items()
        )


def make_sight(entry: Any, path: KeyPath, origin: ReportOrigin) -> Sight:
    """Return the sight of a neighbor. Raise WrongTypeError if a value has a wrong type.

    Dumps of Redis have the fields in `value`, beside `type`.
    """
    fields = as_mapping(entry[1], path)
    if type(fields.get("value")) is dict:
        fields, path = fields["value"], (*path, "value")
    far_port, kind = port_id(word(fields, "lldp_rem_port_id_subtype", path), word(fields, "lldp_rem_port_id", path))
    chassis = word(fields, "lldp_rem_chassis_id_subtype", path), word(fields, "lldp_rem_chassis_id", path)
    name, text = word(fields, "lldp_rem_sys_name", path), word(fields, "lldp_rem_port_desc", path)
    return Sight(
        origin.device, clean(entry[0]), name, far_port, kind, origin.spot(path), "", chassis_id(*chassis), text
    )


def matches_text(text: str) -> bool:
    """Return whether a text is that of `show lldp table`."""
    return bool(_HEADER.search(text))


def read_table(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a text of `show lldp table`. The rule below its header gives the columns.

    A prompt with the command names the device. Only a table with its last line is complete.
    """
    spans: list[slice] = []
    device, first, is_whole = origin.device, 0, False
    for number, line in numbered(text):
        if not spans:
            if not device and (found := _PROMPT.fullmatch(line.strip())):
                device = clean(found[1])
            rules = list(_RULE.finditer(line))
            if len(rules) > 2:
                spans, first = _spans([found.start() for found in rules]), number
        elif line.startswith("Total entries"):
            is_whole = True
            break
        elif line.strip() and not set(line.strip()) <= {"-"}:
            yield _row([clean(line[span]) for span in spans], origin._replace(device=device), number)
    if is_whole:
        yield Reporter(device, "ethernet", origin.line(first), style="sonic")
    else:
        yield damaged(origin, first, "the table of neighbors has no last line with its total")


def _spans(starts: list[int]) -> list[slice]:
    """Return the columns that start at some letters of a line; the last one has no end."""
    return [slice(start, end) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _row(cells: list[str], origin: ReportOrigin, number: int) -> Record:
    """Return the sight of a row: local port, far device, far port, capability, description."""
    if len(cells) < 3 or not cells[0]:
        return damaged(origin, number, "the row of the table has no local port")
    far_port, kind = port_id("", cells[2])
    text = cells[4] if len(cells) > 4 else ""
    return Sight(origin.device, cells[0], cells[1], far_port, kind, origin.line(number), far_text=text)
