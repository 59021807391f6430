"""Findings for machines: JSON, GitHub annotations, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dcgen.finding import MAX_TEXT, Finding, Place, leading, more, shortened
from dcgen.rules import RULES


def as_json(findings: list[Finding]) -> str:
    """A list of objects: code, severity, message, hint, file, line, column."""
    return json.dumps([_record(finding) for finding in findings], indent=2, ensure_ascii=False)


def as_github(findings: list[Finding]) -> str:
    """Return workflow commands that annotate the lines of a pull request: the first hundred, then one that counts."""
    first, rest = leading(findings)
    return "\n".join([*map(_annotation, first), *([f"::notice title=dcgen::{more(rest)}"] if rest else [])])


def as_sarif(findings: list[Finding]) -> str:
    """A SARIF 2.1.0 log with the rules that were broken."""
    codes = sorted({finding.code for finding in findings})
    rules = [
        {"id": code, "shortDescription": {"text": RULES[code].title}, "help": {"text": RULES[code].fix}}
        for code in codes
    ]
    run = {"tool": {"driver": {"name": "dcgen", "rules": rules}}, "results": [_result(finding) for finding in findings]}
    return json.dumps(
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]},
        indent=2,
        ensure_ascii=False,
    )


FORMATS: dict[str, Callable[[list[Finding]], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def _record(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": shortened(finding.message, MAX_TEXT),
        "hint": shortened(finding.hint, MAX_TEXT),
        "file": shortened(place.file, MAX_TEXT) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _annotation(finding: Finding) -> str:
    place = finding.place
    where = f"file={_file(place)},line={max(place.line, 1)},col={max(place.column, 1)}," if place else ""
    message, hint = shortened(finding.message, MAX_TEXT), shortened(finding.hint, MAX_TEXT)
    text = f"{message} ({hint})".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{LEVELS[finding.severity].replace('note', 'notice')} {where}title={finding.code}::{text}"


def _file(place: Place) -> str:
    text = shortened(place.file, MAX_TEXT)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace(":", "%3A").replace(",", "%2C")


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{shortened(finding.message, MAX_TEXT)}\n{shortened(finding.hint, MAX_TEXT)}"},
    }
    if finding.place:
        region = {"startLine": max(finding.place.line, 1), "startColumn": max(finding.place.column, 1)}
        result["locations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": shortened(finding.place.file, MAX_TEXT)},
                    "region": region,
                }
            }
        ]
    return result
