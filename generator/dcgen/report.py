"""Format findings for other programs: JSON, GitHub annotations, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from dcgen.finding import MAX_TEXT, Finding, Place, leading, more, shortened, visible
from dcgen.rules import RULES


def as_json(findings: list[Finding]) -> str:
    """Return a list of objects: code, severity, message, hint, file, line, column; `names` for a folded finding."""
    return json_text([record(finding) for finding in findings])


def as_github(findings: list[Finding]) -> str:
    """Return workflow commands that annotate lines of a pull request: the first hundred, then a count of the rest."""
    first, rest = leading(findings)
    return "\n".join([*map(_annotation, first), *([f"::notice title=dcgen::{more(rest)}"] if rest else [])])


def as_sarif(findings: list[Finding], further: Mapping[int, tuple[Place, ...]] | None = None) -> str:
    """Return a SARIF 2.1.0 log with the rules of the findings; a folded finding lists its names under `properties`.

    `further` has more places of a finding by its index: the log lists them as related locations.
    """
    codes = sorted({finding.code for finding in findings})
    rules = [
        {"id": code, "shortDescription": {"text": RULES[code].title}, "help": {"text": RULES[code].fix}}
        for code in codes
    ]
    results = [_result(finding, (further or {}).get(index, ())) for index, finding in enumerate(findings)]
    run = {"tool": {"driver": {"name": "dcgen", "rules": rules}}, "results": results}
    return json_text({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def json_text(value: Any) -> str:
    """Return a value as indented JSON with unprintable characters escaped, so that it is safe to show in a terminal."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter == "\n" else json.dumps(letter)[1:-1] for letter in text)


FORMATS: dict[str, Callable[[list[Finding]], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}


def record(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    place = finding.place
    found = {
        "code": finding.code,
        "severity": finding.severity,
        "message": shortened(finding.message, MAX_TEXT),
        "hint": shortened(finding.hint, MAX_TEXT),
        "file": shortened(place.file, MAX_TEXT) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
    return found | _folded(finding)


def _folded(finding: Finding) -> dict[str, Any]:
    """Return every name of a folded finding, nothing for a finding about one object."""
    return {"names": [shortened(name) for name in finding.names]} if finding.names else {}


def _annotation(finding: Finding) -> str:
    place = finding.place
    where = f"file={_property(place.file)},line={max(place.line, 1)},col={max(place.column, 1)}," if place else ""
    text = _data(f"{shortened(finding.message, MAX_TEXT)} ({shortened(finding.hint, MAX_TEXT)})")
    return f"::{finding.severity} {where}title={finding.code}::{text}"


def _data(text: str) -> str:
    """Return text for a workflow command on one line, with unprintable characters escaped."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(text)


def _property(text: str) -> str:
    return _data(shortened(text, MAX_TEXT)).replace(":", "%3A").replace(",", "%2C")


def _result(finding: Finding, further: tuple[Place, ...]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": f"{shortened(finding.message, MAX_TEXT)}\n{shortened(finding.hint, MAX_TEXT)}"},
    }
    if finding.names:
        result["properties"] = _folded(finding)
    if finding.place:
        result["locations"] = [_location(finding.place)]
    if further:
        result["relatedLocations"] = [_location(place) for place in further]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    artifact = {"uri": quote(shortened(place.file, MAX_TEXT), errors="backslashreplace")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
