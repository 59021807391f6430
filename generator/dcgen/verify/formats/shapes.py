"""The shapes of files: each text is recognized by its content, never by the name of its file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from dcgen.finding import Finding, KeyPath, Place
from dcgen.verify.formats import eos, junos, linkinfo, lldpd, netdiscover, nvue, sheets, sonic, topofile
from dcgen.verify.formats.origin import LONGEST_LINE, Record, ReportOrigin, WrongTypeError, clean, damaged, mistyped
from dcgen.verify.records import Reporter, Sight

KNOWN = (
    "LLDP of lldpd, NVUE, SONiC, EOS or Junos as JSON or XML, ibnetdiscover, iblinkinfo, a topology file, a CSV list"
)
# Lines that a terminal adds: a prompt with the command before a document, the role of a Junos device around it.
_ROLE = re.compile(r"\{(?:master|primary|backup|linecard|secondary)[^{}\n]{0,40}\}")
_PROMPT = re.compile(r"\S[>#$](?: |$)")
_AFTER = re.compile(r"\s*(?:\{(?:master|primary|backup|linecard|secondary)[^{}\n]{0,40}\}\s*)?(?:\S{1,100}[>#$]\s*)?")
PROMPTS = 20  # lines before a document


class JsonShape(NamedTuple):
    """A shape of JSON: its dialect of port names, and how it is recognized and read."""

    style: str
    matches: Callable[[Any], bool]
    entries: Callable[[Any], Iterator[tuple[KeyPath, Any]]]
    make_sight: Callable[[Any, KeyPath, ReportOrigin], Sight]


class TextShape(NamedTuple):
    """A shape of other texts."""

    matches: Callable[[str], bool]
    read: Callable[[str, ReportOrigin], Iterator[Record]]


JSON_SHAPES = (
    JsonShape("", lldpd.matches, lldpd.entries, lldpd.make_sight),
    JsonShape("eos", eos.matches, eos.entries, eos.make_sight),
    JsonShape("junos", junos.matches, junos.entries, junos.make_sight),
    JsonShape("sonic", sonic.matches, sonic.entries, sonic.make_sight),
    JsonShape("cumulus", nvue.matches, nvue.entries, nvue.make_sight),
)
TEXT_SHAPES = (
    TextShape(netdiscover.matches, netdiscover.read_nodes),
    TextShape(linkinfo.matches, linkinfo.read_links),
    TextShape(topofile.matches, topofile.read_systems),
    TextShape(sonic.matches_text, sonic.read_table),
    TextShape(sheets.matches, sheets.read_list),
)


def read_text(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a text. An unknown shape is finding DC700, and a damaged text DC701."""
    if not text.strip():
        yield damaged(origin, 1, "the file is empty")
        return
    start = document_start(text)
    if text.startswith("<", start):
        lines = "\n" * text.count("\n", 0, start)
        yield from junos.read_xml(lines + text[start:], origin)
    elif text.startswith(("{", "["), start):
        yield from _read_json(text, start, origin)
    elif shape := next((shape for shape in TEXT_SHAPES if shape.matches(text)), None):
        yield from shape.read(text, origin)
    else:
        yield _unknown(origin)


def document_start(text: str) -> int:
    """Return the offset at which the JSON or XML of a text begins, behind a prompt with its command; -1 for others."""
    start = 0
    for _ in range(PROMPTS):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)][:LONGEST_LINE].strip()
        if line.startswith(("{", "[", "<")) and not _ROLE.fullmatch(line):
            return text.index(line[0], start)
        if end < 0 or (line and not _PROMPT.search(line) and not _ROLE.fullmatch(line)):
            break
        start = end + 1
    return -1


def _unknown(origin: ReportOrigin, path: KeyPath = (), what: str = "the file") -> Finding:
    """Return the finding for a document of an unknown shape."""
    whole = not (path or origin.path)
    place = Place(origin.file, 1 if whole else 0, 1 if whole else 0)
    return Finding("DC700", f"{what} has no known shape", f"use {KNOWN}", path=(*origin.path, *path), place=place)


def _read_json(text: str, start: int, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a JSON text. Findings about its values have the line and column of their key."""
    try:
        document, end = json.JSONDecoder().raw_decode(text, start)
    except json.JSONDecodeError as error:
        is_cut = error.pos >= len(text.rstrip()) or "Unterminated" in error.msg
        problem = "the JSON ends too early" if is_cut else f"the JSON cannot be read: {error.msg}"
        place = Place(origin.file) if origin.is_inner else Place(origin.file, error.lineno, error.colno)
        yield damaged(origin, error.lineno, problem)._replace(place=place)
        return
    except RecursionError:
        yield damaged(origin, 1, "the JSON is nested too deeply")
        return
    except ValueError:  # an integer of thousands of digits
        yield damaged(origin, 1, "the JSON has a number with too many digits")
        return
    if not _AFTER.fullmatch(text, end):
        yield damaged(origin, text.count("\n", 0, end) + 1, "the file goes on after the end of its JSON")
        return
    yield from _read_document(document, origin)


def _read_document(document: Any, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a JSON document: one report, or a map of hosts to reports."""
    document, origin = _unwrapped(document, origin)
    if shape := _shape(document):
        yield from _read_report(shape, document, origin)
    elif type(document) is str:
        yield from read_text(document, origin._replace(is_inner=True))
    elif not origin.device and type(document) is dict and any(_is_report(value, origin) for value in document.values()):
        for host, value in document.items():
            inner = origin._replace(device=clean(host), path=(*origin.path, host))
            if _is_report(value, inner):
                yield from _read_document(value, inner)
            else:
                yield _unknown(inner, what=f"the document of host '{clean(host)[:60]}'")
    else:
        yield _unknown(origin)


def _shape(document: Any) -> JsonShape | None:
    return next((shape for shape in JSON_SHAPES if shape.matches(document)), None)


def _is_report(value: Any, origin: ReportOrigin) -> bool:
    """Return whether a value of a map is a report or a text, not a map of its own."""
    inner, _ = _unwrapped(value, origin)
    return type(inner) is str or _shape(inner) is not None


def _unwrapped(document: Any, origin: ReportOrigin) -> tuple[Any, ReportOrigin]:
    """Return what a result of Ansible or a list of one has inside, and its origin."""
    for _ in range(3):
        if type(document) is dict and type(document.get("stdout")) in (str, list) and document["stdout"]:
            document, origin = document["stdout"], origin._replace(path=(*origin.path, "stdout"))
        elif type(document) is list and len(document) == 1:
            document, origin = document[0], origin._replace(path=(*origin.path, 0))
    return document, origin


def _read_report(shape: JsonShape, document: Any, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the sights of a report. Its device is a reporter only if each entry is right."""
    is_whole = True
    try:
        for path, entry in shape.entries(document):
            try:
                yield shape.make_sight(entry, path, origin)
            except WrongTypeError as error:
                is_whole = False
                yield mistyped(origin, error)
    except WrongTypeError as error:
        is_whole = False
        yield mistyped(origin, error)
    if is_whole:
        yield Reporter(origin.device, "ethernet", origin.spot(), style=shape.style)
