"""Published reference designs: a blueprint builds each row of their tables, and every count that they print is there.

The rows are in reference/cases.yaml, the blueprints beside it with places for `string.Template`, and the generic
types that are no product in reference/catalog/.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from support.designs import CASES, FAMILIES, REFERENCE, Build, errors
from support.measures import Measures

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "reference-designs.md"
ROWS: list[dict[str, Any]] = CASES["rows"]
ENTRIES: list[dict[str, Any]] = CASES["entries"]
REACHES: list[dict[str, Any]] = CASES["reaches"]


@pytest.mark.slow
@pytest.mark.mostly_slow(8)
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

    wanted = {row["refused"]["code"], *row["refused"].get("also", ())}
    assert {finding.code for finding in findings if finding.severity == "error"} == wanted


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
        for mode in group["modes"]:
            found.setdefault(f"ports_{mode['speed_gbps']}g", group["cages"] * mode["links"])
    return found


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: f"{row['id']}-{row['entry'].rpartition('/')[2]}")
def test_a_catalog_entry_has_the_published_values(row: dict[str, Any]) -> None:
    """Heights, ports, supplies and part numbers of the catalog agree with the published tables."""
    kind, _, model = row["entry"].partition("/")
    known = facts(Catalog().get(KINDS[kind], model, ()))

    assert {key: known[key] for key in row["expected"]} == row["expected"]


def optics_of(row: dict[str, Any]) -> list[parts.Optic]:
    """The transceivers of one family of cages and speeds."""
    optics = Catalog().all(parts.Optic)
    return [item for item in optics if item.cage in row["cages"] and item.speed_gbps in row["speeds"]]


def cables_of(row: dict[str, Any]) -> list[parts.CableModel]:
    """The cables with attached ends of one family of cages and speeds."""
    cables = Catalog().all(parts.CableModel)
    return [item for item in cables if item.cage in row["cages"] and item.speed_gbps in row["speeds"]]


@pytest.mark.parametrize("row", REACHES, ids=lambda row: row["id"])
def test_products_reach_no_further_than_published(row: dict[str, Any]) -> None:
    """Of one family of cages and speeds: a transceiver reaches one of the published distances, a cable is no longer."""
    skipped = CASES["partly"].get(row["id"], {})
    wrong = [item.model for item in optics_of(row) if item.reach_m not in row["max_m"][item.medium]]
    wrong += [
        item.model
        for item in cables_of(row)
        if item.media not in skipped and item.lengths[-1].m > max(row["max_m"][item.media])
    ]

    assert optics_of(row)
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


class Line(NamedTuple):
    """A line of the table of the document: a case, or the further rows of one family."""

    blueprints: dict[str, None]
    further: list[str]
    keys: dict[str, None]
    remarks: dict[str, list[str]]

    def add(self, blueprint: str, keys: Iterable[str], reasons: dict[str, str]) -> None:
        self.blueprints[blueprint] = None
        self.keys.update(dict.fromkeys(keys))
        for key, reason in reasons.items():
            if key not in self.remarks.setdefault(reason, []):
                self.remarks[reason].append(key)

    def text(self, name: str) -> str:
        """One line of Markdown."""
        title = f"{name}: {', '.join(self.further)} (derived)" if self.further else name
        remarks = [f"`{', '.join(keys)}`: {reason}" if keys[0] else reason for reason, keys in self.remarks.items()]
        keys = f"`{', '.join(self.keys)}`" if self.keys else "-"
        cells = (title, ", ".join(self.blueprints), keys, ". ".join(remarks))
        return f"| {' | '.join(cells)} |"


def table() -> Iterator[str]:
    """The table of the document: a line for each published case, and for the rows that follow from its rule."""
    lines: defaultdict[str, Line] = defaultdict(lambda: Line({}, [], {}, {}))
    for row in ROWS:
        family, (name, _, part) = FAMILIES[row["family"]], row["id"].partition("/")
        derived = row["certainty"] == "derived" and part
        if derived:
            lines[name].further.append(part)
        reasons = {"": family["note"]} if "note" in family else {}
        reasons |= {} if derived else family.get("left_out", {})
        lines[name].add(f"`{family['blueprint']}`", row["expected"], reasons)
    for name, blueprint in CASES["ports"].items():
        lines[name].add(f"`{blueprint}`", ["every port"], {})
    for name, fault in CASES["faults"].items():
        lines[name].add(f"`tests/faults/{fault}.yaml`", ["refused"], {})
    for row in ENTRIES:
        lines[row["id"]].add("catalog", row["expected"], CASES["partly"].get(row["id"], {}))
    for row in REACHES:
        sold = [item.medium for item in optics_of(row)] + [item.media for item in cables_of(row)]
        missing = {key: "the catalog has no such product" for key in row["max_m"] if key not in sold}
        skipped = CASES["partly"].get(row["id"], {})
        lines[row["id"]].add("catalog", sorted(set(sold) - set(skipped)), skipped | missing)
    for name, item in CASES["absent"].items():
        lines[name].add("-", [], {"": item["reason"]})
    for name, line in sorted(lines.items()):
        yield line.text(name)


def test_the_document_lists_every_case() -> None:
    """The table of docs/reference-designs.md says what is asserted, and what is not and why."""
    text = DOCUMENT.read_text(encoding="utf-8")

    assert [line for line in text.splitlines() if line.startswith("| ")][2:] == list(table())


@pytest.mark.parametrize("fault", CASES["faults"].values())
def test_what_a_source_forbids_is_a_fault_case(fault: str) -> None:
    """The case is among those of tests/faults, which test_faults.py runs."""
    assert (ROOT / "tests" / "faults" / f"{fault}.yaml").is_file()
