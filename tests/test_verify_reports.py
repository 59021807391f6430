"""The reports of a verification: text, JSON, CSV, SARIF and metrics, with plain and with hostile texts."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any
from urllib.parse import unquote

import pytest
from prometheus_client.parser import text_string_to_metric_families
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT
from dcgen.filters import csv_row
from dcgen.finding import Finding, Place, visible
from dcgen.topology import Topology
from dcgen.verify import verify
from dcgen.verify.faults import CODES
from dcgen.verify.records import Coverage, CoverageGap, Fault, PortEnd, RepairStep, Spot, Verification
from dcgen.verify.reports import FORMATS, Places, render
from dcgen.verify.reports.metrics import SERIES
from dcgen.verify.reports.plain import coverage_text
from dcgen.verify.reports.table import COLUMNS
from support.hostile import VALUES
from support.observed import damaged, observe, places

SURROGATE = "half of a pair \ud800"


@pytest.fixture(scope="module")
def tiny() -> Topology:
    return dcgen.load(ROOT / "blueprints" / "tiny.yaml")


@pytest.fixture(scope="module")
def faulty(tiny: Topology) -> tuple[Verification, Places]:
    """Two swaps and a missing cable, without the files of a server and of a switch."""
    seen = observe(tiny, damaged(tiny), silent=("tiny-oob-leaf-01", "tiny-gpu-002"))
    return verify(tiny, seen), places(seen)


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file by the names of its columns."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def samples_of(text: str) -> dict[str, list[tuple[dict[str, str], float]]]:
    """The labels and the value of each sample by the name of its metric, as Prometheus reads them."""
    return {
        family.name: [(dict(sample.labels), sample.value) for sample in family.samples]
        for family in text_string_to_metric_families(text)
    }


# --- what the reports have --------------------------------------------------------------------------------------


def test_text(tiny: Topology, faulty: tuple[Verification, Places], snapshot: SnapshotAssertion) -> None:
    """Coverage first, then faults with their places, then the steps, then the counts."""
    assert render(*(faulty[0], tiny, faulty[1]), "text") == snapshot


@pytest.mark.parametrize(
    ("coverage", "text"),
    [
        (Coverage(2, 2, 2, ()), "2 of 2 links seen"),
        (Coverage(1, 0, 0, (CoverageGap("a", 1, "no file"),)), "0 of 1 link seen; 1 not reported by a (no file)"),
        (
            Coverage(1024, 1011, 1011, (CoverageGap("su03-leaf-05", 13, "no file"),)),
            "1,011 of 1,024 links seen; 13 not reported by su03-leaf-05 (no file)",
        ),
        (
            Coverage(9000, 4000, 4000, tuple(CoverageGap(name, 1000, "no file") for name in "abcde")),
            "4,000 of 9,000 links seen; 1,000 not reported by a (no file), 1,000 not reported by b (no file), "
            "1,000 not reported by c (no file), 2,000 not reported by 2 more devices",
        ),
    ],
)
def test_coverage(coverage: Coverage, text: str) -> None:
    """The line counts every link that nobody reports."""
    assert coverage_text(coverage) == text


def test_nothing_to_repair(tiny: Topology) -> None:
    """Without a fault the text has the coverage and the counts, and the log is empty."""
    seen = observe(tiny, damaged(tiny, swaps=0, missing=0))
    found = verify(tiny, seen)
    total = len(found.links)
    assert render(found, tiny, {}, "text") == (
        f"{total} of {total} links seen\n\ntiny: {total} of {total} links ok, 0 faults, 0 repair steps\n"
    )
    assert json.loads(render(found, tiny, {}, "sarif"))["runs"][0]["results"] == []
    assert json.loads(render(found, tiny, {}, "json"))["links"] == []


def test_json_is_complete(tiny: Topology, faulty: tuple[Verification, Places], snapshot: SnapshotAssertion) -> None:
    """The document has each fault, each step and each link that is not ok, and the same keys for every record."""
    found, where = faulty
    data = json.loads(render(found, tiny, where, "json"))
    assert [fault["number"] for fault in data["faults"]] == [fault.number for fault in found.faults]
    assert [step["number"] for step in data["steps"]] == [move.number for move in found.moves]
    assert [link["cable"] for link in data["links"]] == [link.cable for link in found.links if link.kind != "ok"]
    assert sum(data["verdicts"].values()) == len(found.links) == data["coverage"]["planned"]
    assert {key: data[key][0] for key in ("faults", "steps", "links")} == snapshot
    for key in ("faults", "steps", "links"):
        assert len({tuple(record) for record in data[key]}) == 1


def test_csv_has_each_planned_link(tiny: Topology, faulty: tuple[Verification, Places]) -> None:
    """Each planned link is one row, with its verdict, both ends, what they see, and its fault."""
    found, where = faulty
    rows = rows_of(render(found, tiny, where, "csv"))
    assert [row["id"] for row in rows] == [link.cable for link in found.links]
    assert Counter(row["verdict"] for row in rows) == Counter(link.kind for link in found.links)
    for row, link in zip(rows, found.links, strict=True):
        assert tuple(row) == COLUMNS
        assert row["fault"] == (str(link.fault) if link.fault else "")
        assert (row["a_rack"], row["b_rack"]) == ("tiny-rack-r01", "tiny-rack-r01")
        assert (row["a_sees_device"], row["a_sees_port"]) == (link.seen_a or ("", ""))


def test_sarif_has_the_places(tiny: Topology, faulty: tuple[Verification, Places]) -> None:
    """Each fault is a result at its first place; its other places are related."""
    found, where = faulty
    (run,) = json.loads(render(found, tiny, where, "sarif"))["runs"]
    assert {result["ruleId"] for result in run["results"]} == {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    for result, fault in zip(run["results"], found.faults, strict=True):
        listed = [*result["locations"], *result.get("relatedLocations", ())]
        seen = [(item["physicalLocation"]["artifactLocation"]["uri"], item["physicalLocation"]["region"]["startLine"]) for item in listed]  # fmt: skip
        assert seen == [(spot.file, spot.at) for spot in fault.spots]
        assert result["message"]["text"] == f"fault {fault.number}: {fault.text}\n{fault.hint}"


@pytest.mark.consumer("prometheus_client", "0.26", "parses the metrics of `dcgen verify` and reads each label back")
def test_metrics(tiny: Topology, faulty: tuple[Verification, Places]) -> None:
    """The parser of Prometheus reads gauges whose sums are those of the coverage."""
    found, where = faulty
    text = render(found, tiny, where, "prometheus")
    read = samples_of(text)
    assert all(family.type == "gauge" and family.documentation for family in text_string_to_metric_families(text))
    sums = {name.removeprefix("dcgen_verify_"): sum(value for _, value in samples) for name, samples in read.items()}
    faulty_links = sum(bool(link.fault) for link in found.links)
    assert sums == {
        "links": found.coverage.planned,
        "links_planned": found.coverage.planned,
        "links_seen": found.coverage.seen,
        "faults": len(found.faults),
        "repair_steps": len(found.moves),
        "findings": len(found.findings),
        "link_faulty": faulty_links,
        "links_faulty": faulty_links,
    }
    assert {labels["code"] for labels, _ in read["dcgen_verify_faults"]} == set(CODES.values())
    assert len({(name, tuple(labels.items())) for name, samples in read.items() for labels, _ in samples}) == sum(
        map(len, read.values())
    )


# --- limits -----------------------------------------------------------------------------------------------------


def repeated(found: Verification, count: int, devices: int) -> Verification:
    """A verification with as many faults, links and steps, about some devices."""
    fault, link, move = found.faults[0], found.links[0], found.moves[0]
    numbers = range(1, count + 1)
    return Verification(
        found.name,
        tuple(link._replace(cable=f"c{number}", kind="swapped", fault=number) for number in numbers),
        tuple(fault._replace(number=number, devices=(f"d{number % devices}",)) for number in numbers),
        tuple(move._replace(number=number, fault=number) for number in numbers),
        found.coverage,
    )


@pytest.mark.parametrize(("devices", "alone"), [(7, 0), (5000, 99)])
def test_many_faults_fold(tiny: Topology, faulty: tuple[Verification, Places], devices: int, alone: int) -> None:
    """The text folds them by device, or else the last of them by code, and counts each; other formats list all of them."""
    many = repeated(faulty[0], 5000, devices)
    text = render(many, tiny, {}, "text")
    assert len(text.split("\n")) < 500
    counted = [int(part.split(" more faults")[0].split("and ")[-1].replace(",", "")) for part in text.split("\n") if " more faults" in part]  # fmt: skip
    sentences = sum("DC7" in line for line in text.split("\n"))
    assert sentences == len(counted) + alone and sum(counted) + sentences == 5000
    assert "... and 4,900 more; `--sheet DIR` and `--format csv` have all of them" in text
    assert len(json.loads(render(many, tiny, {}, "json"))["faults"]) == 5000
    assert len(rows_of(render(many, tiny, {}, "csv"))) == 5000
    series = samples_of(render(many, tiny, {}, "prometheus"))
    assert len(series["dcgen_verify_link_faulty"]) == SERIES
    assert series["dcgen_verify_links_faulty"][0][1] == 5000


def test_a_hundred_faults_do_not_fold(tiny: Topology, faulty: tuple[Verification, Places]) -> None:
    """As many faults as a person reads have a sentence each."""
    text = render(repeated(faulty[0], 100, 3), tiny, {}, "text")
    assert all(f"fault {number}: " in text for number in range(1, 101)) and "more" not in text


# --- hostile texts ----------------------------------------------------------------------------------------------


def hostile(found: Verification, value: str) -> tuple[Verification, Places]:
    """The verification with a text of a machine or of a person in every field that can have one."""
    end, spot = PortEnd(value, value), Spot(value, ("lldp", value))
    fault: Fault = found.faults[0]._replace(text=value, hint=value, spots=(spot,), devices=(value,))
    move: RepairStep = found.moves[0]._replace(at=end, to=end, stays=end, label=value)
    link = found.links[0]._replace(a=end, b=end, seen_a=end, seen_b=end, kind="unknown-device", fault=1)
    coverage = found.coverage._replace(gaps=(CoverageGap(value, 1, "no file"),))
    finding = Finding("DC105", value, value, place=Place(value, 1, 1))
    made = Verification(found.name, (link,), (fault,), (move,), coverage, (), (finding,))
    return made, {spot: Place(value, 7, 8)}


@pytest.mark.parametrize("value", (*VALUES, SURROGATE, "\x1b[31mred", "a\r::error::b"), ids=lambda value: repr(value[:20]))  # fmt: skip
def test_hostile_texts(tiny: Topology, faulty: tuple[Verification, Places], value: str) -> None:
    """Each format gives the text back, and none prints what a terminal, a spreadsheet or a parser obeys."""
    made, where = hostile(faulty[0], value)
    texts = {form: render(made, tiny, where, form) for form in FORMATS}
    for form, text in texts.items():
        assert form in ("prometheus",) or text.replace("\n", "").isprintable(), form
        text.encode()
    lines = texts["text"].split("\n")
    assert len(lines) == 13 and not any(line.startswith("::") for line in lines if not line.startswith(value))
    data = json.loads(texts["json"])
    assert data["faults"][0]["text"] == data["links"][0]["a_sees"]["port"] == data["steps"][0]["label"] == value
    assert data["faults"][0]["places"] == [{"file": value, "line": 7, "column": 8}]
    row = next(csv.reader(io.StringIO(texts["csv"].split("\n", 1)[1], newline="")))
    assert row[4] == row[8] == row[15] == next(csv.reader([csv_row([visible(value), ""])]))[0]
    result = json.loads(texts["sarif"])["runs"][0]["results"][1]
    assert result["message"]["text"] == f"fault 1: {value}\n{value}"
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii() and (value == SURROGATE or unquote(uri) == value)
    ((labels, _),) = samples_of(texts["prometheus"])["dcgen_verify_link_faulty"]
    assert labels["a_device"] == labels["b_port"] == value.replace("\ud800", "\\ud800")


# --- the same bytes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", list(FORMATS))
def test_the_order_of_the_reports_does_not_matter(tiny: Topology, form: str) -> None:
    """Sights and reporters in another order give the same bytes."""
    seen = observe(tiny, damaged(tiny))
    other = seen._replace(sights=seen.sights[::-1], reporters=seen.reporters[::-1])
    where = places(seen)
    assert render(verify(tiny, seen), tiny, where, form) == render(verify(tiny, other), tiny, where, form)


def test_a_place_that_is_not_looked_up(tiny: Topology, faulty: tuple[Verification, Places]) -> None:
    """A spot without a place is printed with its file, and with its line if it has one."""
    found, _ = faulty
    spots: tuple[Any, ...] = (Spot("a.json", ("lldp", 1)), Spot("b.txt", 5))
    made = Verification(found.name, (), (found.faults[0]._replace(spots=spots),), (), found.coverage)
    assert "\na.json: DC7" in render(made, tiny, {}, "text")
    places_ = json.loads(render(made, tiny, {}, "json"))["faults"][0]["places"]
    assert [(place["file"], place["line"]) for place in places_] == [("a.json", 0), ("b.txt", 5)]
