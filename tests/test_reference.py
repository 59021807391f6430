"""Published reference designs: a blueprint builds each row of their tables, and every count that they print is there.

The rows are in reference/cases.yaml, the blueprints beside it with places for `string.Template`, and the generic
types that are no product in reference/catalog/.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from designs import CASES, FAMILIES, REFERENCE, Build, errors
from measures import Measures

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "reference-designs.md"
ROWS: list[dict[str, Any]] = CASES["rows"]
ENTRIES: list[dict[str, Any]] = CASES["entries"]
REACHES: list[dict[str, Any]] = CASES["reaches"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_published_row_is_built_as_it_is_counted(row: dict[str, Any], build_design: Build) -> None:
    """The blueprint has no error, and the plan has what the source counts, to the digits that it prints."""
    topology, findings = build_design(row["family"], **row.get("set", {}))

    assert errors(findings) == []
    assert topology is not None
    measures, counts = Measures(topology, Catalog(REFERENCE / "catalog")), FAMILIES[row["family"]]["counts"]
    found = {key: measures.of(counts[key]) for key in row["expected"]}
    assert {key: as_printed(found[key], row["expected"][key]) for key in found} == row["expected"]


def as_printed(value: float | str, printed: float | str) -> float | str:
    """A value to as many decimals as are printed."""
    if isinstance(value, str) or not isinstance(printed, float):
        return value
    return round(value, len(repr(printed).partition(".")[2]))


@pytest.mark.parametrize("row", [row for row in ROWS if "refused" in row], ids=lambda row: row["id"])
def test_one_more_is_refused(row: dict[str, Any], build_design: Build) -> None:
    """What the source calls the most is the most."""
    _, findings = build_design(row["family"], **(row["set"] | row["refused"]["set"]))

    assert {finding.code for finding in findings if finding.severity == "error"} == {row["refused"]["code"]}


def facts(item: parts.Item) -> dict[str, Any]:
    """The values of a catalog entry, named as the published tables name them."""
    known = item.model_dump()
    found = {"u": known.get("u_height"), "opn": item.part_number, "reach_m": known.get("reach_m")}
    found |= {"max_kw": (known.get("power_max_w") or 0) / 1000, "watts": known.get("power_w")}
    if supplies := known.get("supplies"):
        found |= {
            "psus": supplies["count"],
            "scheme": supplies["redundancy"],
            "kw_each": (supplies["watts"] or 0) / 1000,
        }
    for group in known.get("port_groups", ()):
        found.setdefault("cages", group["cages"])
        for speed, lanes in group["modes"].items():
            found.setdefault(f"ports_{speed}g", group["cages"] * lanes)
    return found


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: f"{row['id']}-{row['entry'].rpartition('/')[2]}")
def test_a_catalog_entry_has_the_published_values(row: dict[str, Any]) -> None:
    """Heights, ports, supplies and part numbers of the catalog agree with the published tables."""
    kind, _, model = row["entry"].partition("/")
    known = facts(Catalog().get(KINDS[kind], model, ()))

    assert {key: known[key] for key in row["expected"]} == row["expected"]


@pytest.mark.parametrize("row", REACHES, ids=lambda row: row["id"])
def test_products_reach_no_further_than_published(row: dict[str, Any]) -> None:
    """Of one family of cages and speeds: a transceiver reaches one of the published distances, a cable is no longer."""
    catalog, skipped = Catalog(), CASES["partly"].get(row["id"], {})
    optics = [
        item for item in catalog.all(parts.Optic) if item.cage in row["cages"] and item.speed_gbps in row["speeds"]
    ]
    cables = [
        item for item in catalog.all(parts.Cable) if item.cage in row["cages"] and item.speed_gbps in row["speeds"]
    ]
    wrong = [item.model for item in optics if item.reach_m not in row["max_m"][item.medium]]
    wrong += [
        item.model
        for item in cables
        if item.media not in skipped and item.lengths[-1].m > max(row["max_m"][item.media])
    ]

    assert optics
    assert wrong == []


def test_every_key_is_counted_or_left_out_with_a_reason() -> None:
    """No row expects what has no measure, and no measure or reason stands for nothing."""
    expected: dict[str, set[str]] = {name: set() for name in FAMILIES}
    for row in ROWS:
        expected[row["family"]] |= set(row["expected"])

    assert {name: sorted(keys) for name, keys in expected.items()} == {
        name: sorted(family.get("counts", {})) for name, family in FAMILIES.items()
    }
    assert {row["source"] for row in (*ROWS, *ENTRIES, *REACHES)} <= set(CASES["sources"])


def table() -> Iterator[str]:
    """The table of the document: a line for each published case."""
    lines: dict[str, tuple[str, list[str], dict[str, str]]] = {}
    for row in ROWS:
        family = FAMILIES[row["family"]]
        name = row["id"].partition("/")[0] if row["certainty"] != "derived" or "/" not in row["id"] else row["id"]
        where = f"`{family['blueprint']}`"
        _, keys, reasons = lines.setdefault(name, (where, [], {}))
        keys.extend(key for key in row["expected"] if key not in keys)
        reasons |= family.get("left_out", {}) if row["certainty"] != "derived" else {}
    for name, family in CASES["ports"].items():
        lines.setdefault(name, (f"`{family}`", [], {}))[1].append("every port")
    for row in (*ENTRIES, *REACHES):
        _, keys, reasons = lines.setdefault(row["id"], ("catalog", [], {}))
        keys.extend(key for key in (row.get("expected") or row["max_m"]) if key not in keys)
        reasons |= CASES["partly"].get(row["id"], {})
    for name, item in CASES["absent"].items():
        lines[name] = ("-", [], {"": item["reason"]})
    for name, (where, keys, reasons) in sorted(lines.items()):
        why = "; ".join(f"{key}: {reason}" if key else reason for key, reason in reasons.items())
        yield f"| {name} | {where} | {', '.join(keys) or '-'} | {why} |"


def test_the_document_lists_every_case() -> None:
    """The table of docs/reference-designs.md says what is asserted, and what is not and why."""
    text = DOCUMENT.read_text(encoding="utf-8")

    assert [line for line in text.splitlines() if line.startswith("| ")][2:] == list(table())
