"""Wire maps: CSV files that state links by hand, one row per link with the device and the port of both ends.

The header names the columns `device,port,device,port`, or `a_device`, `a_port`, `b_device` and `b_port` as in
`cables.csv`. Other columns have no effect. Empty lines and lines that begin with `#` are skipped.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dcgen import reader
from dcgen.blueprint import Blueprint
from dcgen.delimited import Cells, cells, delimiter_of, lines_of, rows
from dcgen.finding import SHOWN, Finding, FindingsError, KeyPath, Place, shortened
from dcgen.source import Document, places

MAX_BYTES = 32 * 2**20  # 250,000 rows of `cables.csv` have about 30 MB
MAX_ROWS = 250_000  # bounds memory: a row takes about 1 KB
OWN_COLUMNS = ("a_device", "a_port", "b_device", "b_port")  # of `cables.csv`
PLAIN_COLUMNS = ("device", "port", "device", "port")
End = tuple[str, str]  # device and port


class Wire(NamedTuple):
    """One row of a wire map: a link between two ports.

    `columns` are the columns of the four cells in their line. `fabric` is the fabric that the file is stated for, ""
    for the whole site. `path` is the key that names the file.
    """

    a: End
    b: End
    file: str
    line: int
    columns: tuple[int, ...]
    fabric: str
    path: KeyPath

    @property
    def where(self) -> str:
        """The file and the line, for messages."""
        return f"{self.file}:{self.line}"

    def place(self, cell: int = 0) -> Place:
        """Return the place of one of the four cells."""
        return Place(self.file, self.line, self.columns[cell])


class WireMap(NamedTuple):
    """The rows of all wire maps of a blueprint, and the faults of the files."""

    wires: tuple[Wire, ...]
    findings: tuple[Finding, ...]


def read_wires(blueprint: Blueprint, document: Document, root: Path) -> WireMap:
    """Return the rows of the wire maps that a blueprint names: files inside `root` of limited size.

    The name is relative to the file of `document` that states it.
    """
    wires: list[Wire] = []
    findings: list[Finding] = []
    files = list(_files(blueprint))
    stated = places([path for path, _, _ in files], document) if files and document.parts else []
    folders = [Path(place.file).parent for place in stated] or [Path(document.name).parent] * len(files)
    for (path, fabric, name), folder in zip(files, folders, strict=True):
        try:
            data = reader.read(folder / name, root, MAX_BYTES)
        except FindingsError as error:
            findings += (_at_key(finding, name, path) for finding in error.findings)
            continue
        shown = os.path.normpath(folder / name)
        try:
            lines = lines_of(data, shown, "wire map", "DC375")
        except FindingsError as error:
            findings += error.findings
            continue
        for found in _rows(lines, shown, fabric, path):
            if isinstance(found, Wire):
                wires.append(found)
            else:
                findings.append(found)
    return WireMap(tuple(wires), tuple(findings))


def _files(blueprint: Blueprint) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the key, the fabric and the name of each file."""
    if blueprint.wires:
        yield ("wires",), "", blueprint.wires
    for name, fabric in blueprint.fabrics.items():
        if fabric.wires:
            yield ("fabrics", name, "wires"), name, fabric.wires


def _at_key(finding: Finding, name: str, path: KeyPath) -> Finding:
    """Return a finding of the reader at the key that names the file."""
    hint = {
        "DC006": "use a file inside the project, and replace a link with the file itself",
        "DC002": "split the wire map into one file per fabric: `fabrics: {NAME: {wires: FILE}}`",
    }.get(finding.code, finding.hint)
    return Finding(finding.code, f"wire map '{shortened(name)}': {finding.message}", hint, path)


def _rows(lines: list[str], name: str, fabric: str, path: KeyPath) -> Iterator[Wire | Finding]:
    """Yield each row of a wire map, or its fault. Stop after `SHOWN` faults. A file with too many rows has none."""
    numbered = rows(lines)
    if not numbered:
        yield _unreadable("the wire map has no header line", Place(name, 1, 1))
        return
    if len(numbered) > MAX_ROWS + 1:
        message = f"the wire map has {len(numbered) - 1:,} rows, the limit is {MAX_ROWS:,}"
        place = Place(name, numbered[MAX_ROWS + 1][0], 1)
        yield Finding("DC002", message, "split it into one file per fabric", path, place)
        return
    first, header = numbered[0]
    mark = delimiter_of(header)
    wanted = _columns(cells(header, mark) or ([], []))
    if not wanted:
        message = f"the header has no columns device, port, device, port: '{shortened(header, 80)}'"
        yield _unreadable(message, Place(name, first, 1))
        return
    faults = 0
    for number, line in numbered[1:]:
        found = _row(line, mark, wanted, Wire(("", ""), ("", ""), name, number, (), fabric, path))
        yield found
        faults += isinstance(found, Finding)
        if faults == SHOWN:
            return


def _columns(header: Cells) -> tuple[int, ...]:
    """Return the index of the four cells in each row, () if the header does not name them."""
    names = [re.sub(r"\W+", "_", name.strip().lower()) for name in header[0]]
    if all(names.count(name) == 1 for name in OWN_COLUMNS):
        return tuple(names.index(name) for name in OWN_COLUMNS)
    plain = tuple(index for index, name in enumerate(names) if name in PLAIN_COLUMNS)
    return plain if tuple(names[index] for index in plain) == PLAIN_COLUMNS else ()


def _row(line: str, mark: str, wanted: Iterable[int], blank: Wire) -> Wire | Finding:
    """Return the row of a line, or its fault; `blank` has its file, line and key."""
    found = cells(line, mark)
    if found is None:
        at = line.index('"') + 1
        message = "a quote is not closed on its line, or is in the middle of a cell"
        hint = "put the whole cell in quotes, and write a quote inside it twice"
        return Finding("DC375", message, hint, place=Place(blank.file, blank.line, at))
    texts, columns = found
    named = dict(zip(wanted, ("first device", "first port", "second device", "second port"), strict=True))
    for index, cell in named.items():
        if index >= len(texts) or not texts[index]:
            at = columns[index] if index < len(texts) else len(line) + 1
            return _unreadable(f"the row has no {cell}", Place(blank.file, blank.line, at))
    a_device, a_port, b_device, b_port = (texts[index] for index in named)
    return blank._replace(a=(a_device, a_port), b=(b_device, b_port), columns=tuple(columns[index] for index in named))


def _unreadable(message: str, place: Place) -> Finding:
    hint = "write a header `device,port,device,port` and one row per link, as in `cables.csv`"
    return Finding("DC375", message, hint, place=place)
