"""Every number has bounds, and every number within its bounds gives findings or files: no crash, no endless sum."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import dcgen
from conftest import Examine, Run
from dcgen import finding, report, schema, source
from dcgen.finding import Finding, FindingsError, Place
from support import bounds, doors, growth

WRONG = ("-1", "1e-320", "1e308", "1e400", "-.inf", ".nan", "9" * 40, "0x" + "f" * 38)


TEXTS: dict[str, str] = {}  # documents as YAML by their `repr`: of a project, one differs from that of the test before


def text_of(data: Any) -> str:
    """A document as YAML."""
    key = repr(data)
    if key not in TEXTS:
        file = io.StringIO()
        YAML(typ="safe").dump(data, file)
        TEXTS[key] = file.getvalue()
    return TEXTS[key]


def examined(folder: Path, kind: str, changed: dict[str, Any], replace: str = "") -> list[Finding]:
    """The findings of a project in which one document is changed; all its files are rendered if it has no error."""
    for name, data in bounds.files(kind, changed).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text_of(data).replace("HERE", replace), encoding="utf-8")
    path = folder / "blueprints" / "case.yaml"
    topology, findings = doors.examine(path)
    if topology and not any(item.severity == "error" for item in findings):
        assert sum(1 for _ in doors.artifacts_of(topology, path)) > 50
    return findings


@pytest.mark.parametrize("kind", bounds.DOCUMENTS)
def test_every_number_has_bounds(kind: str) -> None:
    """The JSON schema of each model states the least and the greatest value of each number."""
    numbers = bounds.numbers_of(kind)
    assert numbers
    assert not [number for number in numbers if number.low is None or number.high is None]


@pytest.mark.parametrize("kind", ["blueprint", "blueprint with aisles and zones"])
def test_the_site_of_the_bounds_is_sound(kind: str, tmp_path: Path) -> None:
    """The blueprints whose numbers are changed have no error, so that a number reaches every stage."""
    findings = examined(tmp_path, kind, bounds.document(kind))
    assert not [str(item) for item in findings if item.severity == "error"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", bounds.DOCUMENTS)
def test_a_number_at_its_bounds_gives_findings_or_files(kind: str, tmp_path: Path) -> None:
    """The least and the greatest value of each number give findings, or every file."""
    once = {
        number.path
        for number in bounds.numbers_of("blueprint")
        if bounds.put(bounds.document("blueprint"), number.path, 1)
    }
    numbers = [number for number in bounds.numbers_of(kind) if kind == "blueprint" or number.path not in once]
    for index, number in enumerate(numbers):
        for side, value in (("low", number.low), ("high", number.high)):
            changed = bounds.document(kind)
            assert value is not None
            if bounds.put(changed, number.path, int(value) if number.whole else float(value)):
                findings = examined(tmp_path / f"{index}-{side}", kind, changed)
                assert all(len(item.message) <= finding.MAX_TEXT for item in findings)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda value: value[:8])
@pytest.mark.parametrize("kind", bounds.DOCUMENTS)
def test_a_number_beyond_its_bounds_is_a_finding(kind: str, wrong: str) -> None:
    """Infinity, what is no number, and numbers of thousands of digits are findings at each place of a number."""
    changed = bounds.document(kind)
    tiny = wrong == "1e-320"  # within the bounds of what may be zero
    numbers = [item for item in bounds.numbers_of(kind) if not (tiny and item.low == 0 and not item.whole)]
    wanted = {number.path for number in numbers if bounds.put(changed, number.path, "HERE")}
    document = source.parse(text_of(changed).replace("HERE", wrong), "case.yaml")
    with pytest.raises(FindingsError) as caught:
        schema.validate(bounds.DOCUMENTS[kind][0], document)
    assert wanted <= {item.path for item in caught.value.findings}
    assert all(len(str(item)) < 1_000 for item in caught.value.findings)


def test_a_zero_below_zero_is_zero(tmp_path: Path) -> None:
    """`-0.0` is printed nowhere."""
    changed = bounds.document("blueprint")
    changed["power"]["reserve_percent"] = -0.0
    assert not [item for item in examined(tmp_path, "blueprint", changed) if item.severity == "error"]
    assert str(schema.validate(bounds.Blueprint, source.Document("x", "", changed)).power.reserve_percent) == "0.0"


MUCH = {
    "rows of all units": growth.units(2).replace("floor: {}", "floor:\n  rows:\n")
    + "".join(f"    {number}: {{positions: 1, units: 1-10000}}\n" for number in range(1, 2_001)),
    "rows of many positions": f"{growth.HEAD}{growth.SERVER}floor:\n  rows:\n"
    + growth.each(2_000, "    {i}: {positions: 1-10000}\n"),
    "groups of many servers": f"{growth.HEAD}servers:\n"
    + growth.each(2_000, "  g{i}: {model: R660, numbers: 1-10000, fitted: {}}\n"),
    "units of many servers": f"{growth.HEAD}servers:\n  g: {{model: R660, units: 1-10000, numbers: 1-10000, fitted: {{}}}}\n",
    "a number too many": f"{growth.HEAD}servers:\n  g: {{model: R660, units: 1-10, numbers: 1-10000, fitted: {{}}}}\n"
    "  h: {model: R660, numbers: 1, fitted: {}}\n",
    "many ports": f"{growth.HEAD}servers:\n  g: {{model: DGX-TEST, units: 1-2, numbers: 1-10000, fitted: "
    "{nics: {n: {model: MCX623106AN-CDAT, count: 128, ports: [storage, null]}}}}\n",
    "many racks": f"{growth.HEAD}max_units: 100\nservers:\n"
    "  g: {model: SILENT, units: 1, numbers: 1, capacity: 10000, fitted: {}}\n"
    "racks: {m: {model: AR3357, holds: {g: 1}}}\npower: {pdu: AP7553}\n",
    "many uplinks": f"{growth.HEAD}{growth.SERVER}circuits:\n"
    + growth.each(5_000, "  w{i}: {fabric: f{i}, number: 1, links: 64, provider: p, speed_gbps: 1}\n"),
    "many cards": f"{growth.HEAD}servers:\n  g: {{model: DGX-TEST, numbers: 1, fitted: {{nics: {{"
    + growth.each(40, "n{i}: {model: B3140H, count: 128, ports: [compute]}", ", ")
    + "}}}\n",
}
ASKED = {
    "units of many servers": ("DC111", "100,000,000 servers, the limit of one blueprint is 100,000"),
    "a number too many": ("DC111", "100,001 servers, the limit of one blueprint is 100,000"),
    "many ports": ("DC111", "ports, the limit of one blueprint is 1,000,000"),
    "many racks": ("DC111", "the limit of a blueprint is 100,000"),
    "many uplinks": ("DC103", "at most 4096 items, got 5000"),
    "many cards": ("DC105", "5120 cards; a server takes at most 128"),
}

# Runs `dcgen check` with half a gigabyte of memory for data.
SMALL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (512 << 20, 512 << 20))
from dcgen.cli import main
sys.argv = ["dcgen", "check", *sys.argv[1:]]
main()
"""


@pytest.mark.slow
@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", MUCH)
def test_a_few_bytes_ask_for_no_gigabytes(name: str, tmp_path: Path) -> None:
    """Products of ranges, rooms, units and parts are refused with both numbers, before memory is taken for them."""
    import os
    import subprocess
    import sys

    project = growth.plain(lambda _: MUCH[name])(1)
    silent = growth.own("server", "SILENT")["server/SILENT.yaml"].replace("bmc_ports: 1", "bmc_ports: 0")
    project.catalog["server/SILENT.yaml"] = silent
    for path, text in {
        "blueprints/case.yaml": project.text,
        **{f"catalog/{k}": t for k, t in project.catalog.items()},
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(dcgen.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", SMALL, "blueprints"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    code, words = ASKED.get(name, ("DC105", "more than 250,000 numbers"))
    assert done.returncode == 1, done.stderr[-500:]
    assert f"{code} error: " in done.stderr and words in done.stderr, done.stderr[:500]


def test_the_largest_site_is_within_the_limits(examine: Examine) -> None:
    """A range of every number, and as many numbers as a large site has, are read."""
    rows = "".join(f"    {number}: {{positions: 1-100, units: {number}}}\n" for number in range(1, 201))
    text = (
        growth.units(200)
        .replace("spine: WIDE", "spine: SN4600C")
        .replace("floor: {}", f"floor:\n  rows:\n{rows}    201: {{positions: 1-9999, groups: [n]}}")
    )
    _, findings = examine(text)
    assert not {"DC101", "DC103", "DC105", "DC111"} & {item.code for item in findings}


def many(count: int, severity: str = "error") -> list[Finding]:
    """Findings on lines from 1."""
    code = {"error": "DC101", "warning": "DC205"}[severity]
    return [Finding(code, f"number {n}", "a hint", place=Place("x.yaml", n + 1, 1)) for n in range(count)]


@pytest.mark.slow
def test_the_first_hundred_findings_are_printed(run_here: Run, tmp_path: Path) -> None:
    """Text and annotations print a hundred findings and count the rest; JSON and SARIF have all."""
    (tmp_path / "x.yaml").write_text(growth.near_keys(150), encoding="utf-8")
    done = run_here("check", "x.yaml")
    lines = done.stderr.splitlines()
    assert len(lines) == 201 and lines[-1] == "... and 50 more: 50 errors"
    assert done.stdout == "1 blueprint: 150 errors, 0 warnings\n"
    github = run_here("check", "x.yaml", "--format", "github").stdout.splitlines()
    assert len(github) == 101 and github[-1] == "::notice title=dcgen::... and 50 more: 50 errors"
    for form in ("json", "sarif"):
        assert run_here("check", "x.yaml", "--format", form).stdout.count("unknown key 'model") == 150


def test_no_warning_hides_an_error() -> None:
    """An error behind more than a hundred warnings is printed; what is printed keeps its order."""
    findings = [*many(150, "warning"), *many(1)]
    first, rest = finding.leading(findings)
    assert len(first) == finding.SHOWN and first[-1].severity == "error" and first[:99] == findings[:99]
    assert finding.more(rest) == "... and 51 more: 51 warnings"
    assert finding.more([*many(1), *many(2, "warning")]) == "... and 3 more: 1 error, 2 warnings"


def test_a_hundred_findings_are_printed_as_they_are() -> None:
    """No line counts the rest where there is none."""
    assert finding.leading(many(100)) == (many(100), [])
    assert str(FindingsError(many(100))).count("\n") == 199
    assert str(FindingsError(many(101))).splitlines()[-1] == "... and 1 more: 1 error"


@pytest.mark.parametrize("form", report.FORMATS)
def test_no_message_quotes_a_whole_value(form: str) -> None:
    """A message, a hint and a place of 50,000 letters are cut in every format."""
    long = Finding("DC101", "m" * 50_000, "h\x00" * 25_000, place=Place("p" * 50_000, 1, 1))
    assert len(report.FORMATS[form]([long])) < 10_000
    assert max(map(len, str(long).splitlines())) < 2_100


LONG = "k" * 50_000
QUOTED = {
    "unknown key": f"{growth.HEAD}{growth.SERVER}? {LONG}\n: 1\n",
    "unknown key in a group": f"{growth.HEAD}servers:\n  head:\n    model: R660\n    numbers: 1\n    ? {LONG}\n    : 1\n",
    "name of a group": f"{growth.HEAD}servers:\n  ? {LONG}\n  : {{model: R660, numbers: 1}}\n",
    "name": f"kind: training-pod\nname: {LONG}\n{growth.SERVER}",
    "bad name": f"kind: training-pod\nname: {LONG.upper()}\n{growth.SERVER}",
    "model": f"{growth.HEAD}servers:\n  head: {{model: {LONG}, numbers: 1}}\n",
    "numbers": f"{growth.HEAD}servers:\n  head: {{model: R660, numbers: {LONG}}}\n",
    "numbers twice": f"{growth.HEAD}servers:\n  head: {{model: R660, numbers: '{'1,' * 20_000}1'}}\n",
    "list of numbers": f"{growth.HEAD}servers:\n  head: {{model: R660, numbers: [{'1, ' * 20_000}1]}}\n",
    "ratio": f"{growth.HEAD}{growth.SERVER}fabrics: {{f: {{design: leaf-spine, switch: SN2201, oversubscription: {LONG}}}}}\n",
    "prefix": f"{growth.HEAD}{growth.SERVER}addressing: {{pools: {{oob: {LONG}}}}}\n",
    "boolean": f"{growth.HEAD}{growth.SERVER}spares: {{percent: {{? {LONG} : true}}}}\n",
    "description": f"{growth.HEAD}description: {LONG}\n{growth.SERVER}",
}


@pytest.mark.parametrize("name", QUOTED)
def test_no_finding_quotes_a_whole_value(name: str, examine: Examine) -> None:
    """A key or a value of 50,000 letters is cut where a finding quotes it."""
    _, findings = examine(QUOTED[name])
    assert findings
    assert all(len(item.message) <= 500 and len(item.hint) <= 500 for item in findings)
