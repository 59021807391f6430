"""Rule of texts that a spreadsheet rewrites when it opens a CSV file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dcgen import labels
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, fold, shortened
from dcgen.topology import Topology

FIXES = {
    "a date": "begin it with letters, as in 'IB1/1/1', but not with a month",
    "a time": "replace its colon",
    "a Boolean value": "choose another text",
    "a number": "begin it with a letter",
}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
# Forms that LibreOffice or Excel reads in one of its languages. Signs are left out: the CSV filter guards them.
_FORMS = {
    "a date": rf"\d{{1,4}}[-/]\d{{1,2}}(?:[-/]\d{{1,4}})?|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{2,4}})?"
    rf"|\d{{1,2}}[-/. ]?{_MONTH}(?:[-/. ]?\d{{1,4}})?|{_MONTH}[-/. ]?\d{{1,4}}(?:[-/., ]+\d{{1,4}})?",
    "a time": r"\d{1,9}(?::\d{1,2}){1,2}(?:\.\d+)?(?: ?[ap]m?)?|\d{1,2} ?[ap]m?",
    "a Boolean value": r"true|false",
    "a number": r"\(?[$€£]? ?(?:\d[\d,']*\.?\d*|\.\d+)(?:e[+-]?\d+)?\)?(?: ?[%€£])?|\d+ \d+/\d+",
}
_READ = {kind: re.compile(form, re.IGNORECASE).fullmatch for kind, form in _FORMS.items()}
_SAME = re.compile(r"(?:0|[1-9]\d{0,14})(?:\.\d{0,8}[1-9])?").fullmatch  # a number that prints as it was


def misread(text: str) -> str:
    """Return what a spreadsheet reads in place of a text, such as "a date", or "" if it shows the text unchanged."""
    if not text[:1].isdigit() and not text[:1].isalpha() and text[:1] not in tuple("($€£."):
        return ""
    return next((kind for kind, read in _READ.items() if read(text) and not _SAME(text)), "")


def cells_survive_a_spreadsheet(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC119 for stated names and texts of the catalog that a spreadsheet would rewrite in a CSV file."""
    yield from fold(_rewritten(evidence.topology), "text")


def _rewritten(topology: Topology) -> Iterator[Case]:
    for what, text, path in dict.fromkeys(_cells(topology)):
        if kind := misread(text):
            message = f"a spreadsheet that opens the CSV files reads the {what} '{shortened(text, 60)}' as {kind}"
            yield Case((what, path), text, Finding("DC119", message, FIXES[kind], path))


def _cells(topology: Topology) -> Iterator[tuple[str, str, KeyPath]]:
    """Yield each text of a person or of the catalog that may fill a cell, with its kind and its key path."""
    plan = topology.plan
    yield from (("fabric name", fabric.name, ("fabrics", fabric.name)) for fabric in plan.fabrics)
    yield from (("feed name", feed.name, feed.origin) for feed in plan.feeds)
    origins = {device.type.model: device.origin for device in reversed(plan.devices.values())}
    types = {id(device.type): device for device in reversed(plan.devices.values())}
    for device in reversed(types.values()):
        yield from (("port name", port.name, device.origin) for port in device.type.ports)
        yield "inlet", device.type.inlet or "", device.origin
    rewritten = {outlet for outlet in {cord.outlet for cord in plan.supplies} if misread(outlet)}
    cords = (cord for cord in plan.supplies if cord.outlet in rewritten) if rewritten else ()
    yield from (("outlet", cord.outlet, plan.devices[cord.device].origin) for cord in cords)
    for line in plan.bill:
        path = origins.get(line.model, ())
        yield "model", line.model, path
        yield "part number", line.part_number, path
        yield "manufacturer", line.manufacturer, path
        yield "description", line.description, path
    yield from (("label", text, ("labels", "format")) for text in _labels(topology))


def _labels(topology: Topology) -> Iterator[str]:
    """Yield the labels of the first cable, because all have the same format; none for a format with errors."""
    plan = topology.plan
    form, cable = plan.labels.format, next(iter(plan.cables), None)
    try:
        known = all(name in labels.WORDS for _, name in labels.fields(form) if name is not None)
    except ValueError:
        return
    if known and cable:
        ends = {name: plan.devices[name] for name in (cable.a_device, cable.b_device)}
        yield from labels.make_labels(Topology(plan._replace(devices=ends)))(cable)
