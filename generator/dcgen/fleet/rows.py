"""The rows of a fleet: one site each, from a CSV file or from a mapping of the fleet file.

A cell is text that the schema of the blueprint types. An empty cell states nothing, `null` removes a key, and a cell
in brackets or braces is a YAML list or mapping.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import delimited, reader, source
from dcgen.blueprint import Blueprint
from dcgen.blueprint.fleet import IDENTITY, MAX_SITES, Fleet, SiteRow
from dcgen.finding import SHOWN, Finding, FindingsError, KeyPath, Place, did_you_mean, fault, shortened
from dcgen.page import counted
from dcgen.schema import HOST_PART, checked
from dcgen.source import Document, Locate

MAX_BYTES = 64 * 2**20  # 100,000 rows of 20 cells have about 30 MB
FACTS = {"class" if name == "class_" else name: name for name in SiteRow.model_fields}
KEYS = tuple(sorted(Blueprint.model_fields.keys() - {"kind", "name"}))  # of a blueprint, that a site may state
NAME = re.compile(HOST_PART)
MAX_NAME = 40
ONE_COLUMN = "write a header such as `name,number,class`, with a comma, a semicolon or a tab between two columns"
DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
MARKS = re.compile(r"(<<<<<<<|=======|>>>>>>>)(?= |$)")  # of a conflict that Git left in a file
FOLDERS = ("ansible", "argocd", "terraform")  # of the shared files of a fleet, beside those of the sites


class FleetRow(NamedTuple):
    """A site: its name, its facts for the fleet, and its blueprint keys as nested mappings.

    `locate` returns the place of a key: a cell of a CSV file, or a key of the fleet file. () is the whole row.
    """

    name: str
    facts: SiteRow
    overrides: Mapping[str, Any]
    locate: Locate


class RowLines(NamedTuple):
    """The lines of a CSV file with their numbers: the header, and one per site. `name` is that of the file.

    For a mapping in the fleet file, a line is the text of a site, which can have several lines. The header is the text
    before the sites, and the `tail` the text after them.
    """

    name: str
    header: tuple[int, str]
    lines: list[tuple[int, str]]
    tail: tuple[int, str] | None = None

    @property
    def frame(self) -> tuple[int, str]:
        """The text beside the rows, and a number of a line: places in this text are equal if the number is."""
        if self.tail is None:
            return self.header
        number, text = self.tail
        return number if text.strip() else 0, f"{self.header[1]}\0{text}"


class Rows(NamedTuple):
    """The sound rows in the order of the file, the faults of the others, the paths of its columns, and its lines."""

    rows: tuple[FleetRow, ...]
    findings: tuple[Finding, ...]
    columns: Mapping[KeyPath, Place]
    read: RowLines | None = None


def read_lines(sites: str, document: Document, root: Path) -> RowLines:
    """Return the lines of the CSV file `sites`. Raise FindingsError if it cannot be read, or has no header."""
    path = Path(document.name).parent / sites
    try:
        data = reader.read(path, root, MAX_BYTES)
    except FindingsError as error:
        known = reader.names(path.parent, root, (".csv",))
        raise unreadable("sites", sites, error, document, known) from None
    name = path.as_posix()
    lines = delimited.rows(delimited.lines_of(data, name, "sites file", "DC801"))
    if not lines:
        hint = "write a header such as `name,number,class`"
        raise fault("DC801", "the sites file has no header line", hint, place=Place(name, 1, 1))
    if len(lines) > MAX_SITES + 1:
        message = f"the sites file has {len(lines) - 1:,} rows, the limit is {MAX_SITES:,}"
        raise fault("DC002", message, "split the fleet", place=Place(name, lines[MAX_SITES + 1][0], 1))
    return RowLines(name, lines[0], lines[1:])


def unreadable(key: str, file: str, error: FindingsError, document: Document, known: list[str]) -> FindingsError:
    """Return the error of a fleet file that names an unreadable file under a key. `known` are files beside it."""
    what = {"sites": "sites file", "design": "design"}[key]
    found = []
    for item in error.findings:
        message = (
            f"the {what} '{shortened(file)}' cannot be read: {item.message.removeprefix('the file cannot be read: ')}"
        )
        hint = "name a file inside the project, and not a link" if item.code == "DC006" else item.hint
        hint = did_you_mean(Path(file).name, known, hint) if "No such file" in item.message else hint
        found.append(Finding(item.code, message, hint, (key,)))
    return FindingsError(source.placed(found, document))


def stated_rows(sites: Mapping[str, Mapping[str, Any]], in_file: Locate) -> Rows:
    """Return the sites of a mapping in a fleet file, whose places `in_file` returns."""
    return _rows(partial(_stated, name, keys, in_file) for name, keys in sites.items())


def _stated(name: str, keys: Mapping[str, Any], in_file: Locate) -> FleetRow:
    facts = {key: value for key, value in keys.items() if key in FACTS}
    overrides = {key: value for key, value in keys.items() if key not in FACTS}
    try:
        return _checked(name, facts, overrides, lambda path: in_file(("sites", name, *path)))
    except FindingsError as error:
        unknown = (key for key in overrides if key not in KEYS)
        others = (unknown_key(key, f"site '{name}'", in_file(("sites", name, key))) for key in unknown)
        raise FindingsError([*error.findings, *others]) from None


def unknown_key(key: str, who: str, place: Place) -> Finding:
    """Return the finding about a key that no site has. `who` is the site or the site class that states it."""
    message = f"{who} states the unknown key '{shortened(key)}'"
    if key in FACTS:
        return Finding("DC101", message, f"state `{key}` in the rows: it is a fact of one site", place=place)
    outer, *inner = key.split(".")
    hint = f"write one key inside the other: `{outer}: {{{': {'.join(inner)}: ...{'}' * len(inner)}`"
    if outer not in KEYS or not inner:
        hint = did_you_mean(key, KEYS if who.startswith("site class") else (*FACTS, *KEYS))
    return Finding("DC101", message, shortened(hint), place=place)


def parsed(fleet: Fleet, read: RowLines) -> Rows:
    """Return the sites of the lines of a CSV file. Raise FindingsError if its header lacks `name` or `number`."""
    name, mark = read.name, delimited.delimiter_of(read.header[1])
    header = _header(fleet, read.header, mark, name)
    found = _rows(partial(_row, header, line, mark, Place(name, number, 1)) for number, line in read.lines)
    places = {path: Place(name, read.header[0], column) for path, column in zip(*header, strict=True)}
    return found._replace(columns=places, read=read)


def _rows(made: Iterable[Callable[[], FleetRow]]) -> Rows:
    """Return the rows that these functions return, and the faults that they raise; stop after many of them."""
    rows: list[FleetRow] = []
    findings: list[Finding] = []
    for each in made:
        try:
            rows.append(each())
        except FindingsError as error:
            findings += error.findings
            if len(findings) >= SHOWN:
                break
    return Rows(tuple(rows), (*findings, *_repeated(rows)), {})


Header = tuple[list[KeyPath], list[int]]


def _header(fleet: Fleet, first: tuple[int, str], mark: str, name: str) -> Header:
    """Return the key path of each column, and where its title begins. Raise FindingsError for its faults."""
    number, line = first
    found = delimited.cells(line, mark)
    if found is None:
        raise _quotes(line, Place(name, number, 1))
    paths: list[KeyPath] = []
    faults: list[Finding] = []
    for title, column in zip(*found, strict=True):
        place = Place(name, number, column)
        key = fleet.columns.get(title, title)
        path = tuple(key.split("."))
        if len(faults) >= SHOWN:
            break
        if path in paths:
            message = f"the column '{shortened(title)}' sets '{shortened(key)}' a second time"
            faults.append(Finding("DC801", message, "remove one of the two columns", place=place))
        elif not title:
            hint = "give the column a title, or remove it"
            faults.append(Finding("DC801", f"column {len(paths) + 1} has no title", hint, place=place))
        elif not all(path):
            message = f"the column '{shortened(title)}' has two dots together, or a dot at an end"
            faults.append(Finding("DC801", message, "write one dot between two keys", place=place))
        elif key not in ("name", *FACTS) and path[0] not in KEYS:
            message = f"the column '{shortened(title)}' is not a key of a site"
            hint = _column_hint(fleet, title, key) if len(found[0]) > 1 else ONE_COLUMN
            faults.append(Finding("DC801", message, hint, place=place))
        paths.append(path)
    for needed in ("name", "number"):
        if (needed,) not in paths and not faults:
            message = f"the header has no column `{needed}`"
            faults.append(Finding("DC801", message, f"add the column `{needed}`", place=Place(name, number, 1)))
    if faults:
        raise FindingsError(faults)
    return paths, found[1]


def _column_hint(fleet: Fleet, title: str, key: str) -> str:
    """Return what to do about a column whose key no site has."""
    first, dot, _ = key.partition(".")
    if first in IDENTITY:
        return IDENTITY[first]
    if dot and first in ("name", *FACTS):
        return f"use the key `{first}`, which has a plain value"
    if key != title:
        return f"`columns:` of the fleet gives it the key '{shortened(key)}': use a key of a blueprint"
    hint = f"name its key under `columns:`, such as `{shortened(title, 30)}: circuits.wan1.provider`"
    return did_you_mean(first if dot else title, KEYS if dot else ["name", *FACTS, *fleet.columns, *KEYS], hint)


def _row(header: Header, line: str, mark: str, place: Place) -> FleetRow:
    """Return the row of a line. Raise FindingsError with its faults."""
    found = delimited.cells(line, mark)
    if found is None:
        raise _quotes(line, place)
    texts, columns = found
    paths = header[0]
    if MARKS.match(line):
        message = "the file has a conflict of two versions, which Git marks with this line"
        raise fault("DC801", message, "keep the rows of one version, and remove the lines with marks", place=place)
    if len(texts) > len(paths) and any(texts[len(paths) :]):
        hint = "put a cell with the delimiter in quotes"
        raise fault("DC801", _size(texts, paths), hint, place=place._replace(column=columns[len(paths)]))
    if len(texts) < len(paths):
        hint = "complete the row; write a delimiter before each empty cell"
        if len(texts) == 1 and delimited.delimiter_of(line) in line:  # another delimiter, or the whole row in quotes
            hint = f"put the delimiter of the header between the cells: {DELIMITERS[mark]}"
        raise fault("DC801", _size(texts, paths), hint, place=place)
    stated = [
        (path, text, place._replace(column=column))
        for path, text, column in zip(paths, texts, columns, strict=False)
        if text
    ]
    cells = {path: at for path, _, at in stated}
    values = {path: _value(text, at) for path, text, at in stated}
    name = values.pop(("name",), "")
    if not isinstance(name, str) or not NAME.fullmatch(name) or len(name) > MAX_NAME:
        message = f"the site has no valid name: '{shortened('null' if name is None else str(name))}'"
        hint = f"use at most {MAX_NAME} lower-case letters, digits and single hyphens, and start with a letter"
        raise fault("DC802", message, hint, place=cells.get(("name",), place))
    if ("number",) not in values:
        empty = place._replace(column=columns[paths.index(("number",))])
        hint = "write a number that no site ever had: addresses follow from it"
        raise fault("DC102", f"site '{name}': the cell of `number` is empty", hint, place=empty)
    facts = {str(path[0]): values.pop(path) for path in list(values) if path[0] in FACTS}
    return _checked(name, facts, nested(values, cells), lambda path: _cell(path, cells, place))


def _size(texts: list[str], paths: list[KeyPath]) -> str:
    return f"the row has {counted(len(texts), 'cell')}, and the header has {len(paths)}"


def _checked(name: str, facts: Mapping[str, Any], overrides: Mapping[str, Any], locate: Locate) -> FleetRow:
    """Return a row with these facts. Raise FindingsError with their faults."""
    try:
        return FleetRow(name, checked(SiteRow, facts), overrides, locate)
    except FindingsError as error:
        found = error.findings
    raise FindingsError(
        item._replace(message=f"site '{name}': {item.message}", place=locate(item.path)) for item in found
    )


def _cell(path: KeyPath, cells: Mapping[KeyPath, Place], row: Place) -> Place:
    """Return the place of the cell of a key, or of a key around it, else of a key in it, else of the row."""
    found = (cells.get(path[:length]) for length in range(len(path), 0, -1))
    below = (place for cell, place in cells.items() if path and cell[: len(path)] == path)
    return next((place for place in found if place), None) or next(below, row)


def _value(text: str, place: Place) -> Any:
    """Return the value of a cell: text for the schema to type, None for `null`, a list or a mapping."""
    if text == "null":
        return None
    if text[0] not in "[{":
        return text
    try:
        return source.parse(f"value: {text}", place.file).data["value"]
    except FindingsError as error:
        problem, hint = error.findings[0].message, error.findings[0].hint
        if problem.startswith("the YAML cannot be read"):
            hint = "close its brackets, and put texts with commas in quotes"
        message = f"the cell cannot be read as YAML: {shortened(problem, 120)}"
        raise fault("DC801", message, hint, place=place) from None


def nested(values: Mapping[KeyPath, Any], cells: Mapping[KeyPath, Place]) -> dict[str, Any]:
    """Return values by key path as nested mappings. Raise FindingsError at the cell whose key is inside another's."""
    found: dict[str, Any] = {}
    for path, value in values.items():
        inner = found
        for length, part in enumerate(path[:-1], start=1):
            if path[:length] in values:
                message = f"the key '{_title(path)}' is inside '{_title(path[:length])}', which the row states too"
                raise fault("DC801", message, "leave one of the two cells empty", place=cells[path])
            inner = inner.setdefault(str(part), {})
        inner[str(path[-1])] = value
    return found


def _title(path: KeyPath) -> str:
    return shortened(".".join(map(str, path)))


def _quotes(line: str, place: Place) -> FindingsError:
    message = "a quote is not closed on its line, or is in the middle of a cell"
    hint = "put the whole cell in quotes, and write a quote inside it twice"
    return fault("DC801", message, hint, place=place._replace(column=line.index('"') + 1))


def _repeated(rows: Iterable[FleetRow]) -> Iterator[Finding]:
    """Yield a finding for each name or number that a second row has."""
    names: dict[str, FleetRow] = {}
    numbers: dict[int, FleetRow] = {}
    for row in rows:
        if row.name in FOLDERS:
            message = f"a site cannot be named '{row.name}': the fleet has a folder of this name"
            yield Finding("DC802", message, "give the site another name", place=row.locate(("name",)))
        if (other := names.setdefault(row.name, row)) is not row:
            hint = "give each site its own name"
            message = f"the site '{row.name}' is also in {other.locate(())}"
            yield Finding("DC802", message, hint, place=row.locate(("name",)))
        elif (other := numbers.setdefault(row.facts.number, row)) is not row:
            message = f"the sites '{other.name}' and '{row.name}' both have number {row.facts.number}"
            hint = "give the new site a number that no site ever had: addresses follow from it"
            yield Finding("DC802", message, hint, place=row.locate(("number",)))
