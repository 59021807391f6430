"""Measure the moves that edits cause: `python tests/benchmarks/churn.py --doc docs/stability.md`. Prints the table in Markdown.

Every edit of `support.moves` is made on each design, once without a lock and once with one. An object is a rack, a
device, a port or a power supply. A line of the lock is a fact of one object.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "generator"), str(ROOT / "tests")]

from ruamel.yaml import YAML  # noqa: E402

from dcgen.finding import errors  # noqa: E402
from support.churn import Churn, churn  # noqa: E402
from support.moves import EDITS, Data  # noqa: E402

DESIGNS = ("iad1-a", "osl1-b", "ams2-lab", "fra1-chat", "lyon-store-042", "bern-clinic-007")
BEGIN, END = "<!-- churn: begin -->", "<!-- churn: end -->"


class Row(NamedTuple):
    """An edit on one design: what it moves without a lock and with one."""

    design: str
    edit: str
    without: Churn
    locked: Churn


def main() -> None:
    """Measure, print, and replace the table of a page."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--doc", type=Path, help="replace the table of this page")
    arguments.add_argument("designs", nargs="*", default=DESIGNS)
    chosen = arguments.parse_args()
    rows = list(measure(chosen.designs))
    text = "\n".join(table(rows))
    print(text)
    if chosen.doc:
        page = chosen.doc.read_text(encoding="utf-8")
        head, _, rest = page.partition(BEGIN)
        chosen.doc.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def measure(designs: Iterator[str]) -> Iterator[Row]:
    """Yield a row for each edit that applies to a design."""
    with tempfile.TemporaryDirectory() as folder:
        for name in designs:
            text = (ROOT / "blueprints" / f"{name}.yaml").read_text(encoding="utf-8")
            data: Data = json.loads(json.dumps(YAML(typ="safe").load(text)))
            for edit in EDITS:
                without, locked = (churn(Path(folder), data, edit, each) for each in (False, True))
                if without and locked:
                    yield Row(name, edit.title, without, locked)


def table(rows: list[Row]) -> Iterator[str]:
    """Yield the totals and the table in Markdown."""
    clean = sum(not row.without.moved for row in rows)
    kept = sum(not row.locked.moved for row in rows)
    yield f"- {len(rows)} cases: {len({row.edit for row in rows})} edits on {len({row.design for row in rows})} designs."
    yield f"- Without a lock, {clean} cases move nothing, and the others move or change {_total(rows, False):,} objects."
    yield f"- With a lock, {kept} cases move nothing. The others would move {_total(rows, True):,} objects, so each of them is an error and writes nothing."
    yield f"- Objects that a build with a lock would move without an error: {sum(len(row.locked.unannounced) for row in rows)}."
    yield ""
    yield "| edit | design | moved without a lock | would move with a lock | findings with a lock |"
    yield "| --- | --- | ---: | ---: | --- |"
    for row in sorted(rows, key=lambda row: ([edit.title for edit in EDITS].index(row.edit), row.design)):
        yield f"| {row.edit} | {row.design} | {_count(row.without)} | {_count(row.locked)} | {_codes(row.locked)} |"


def _total(rows: list[Row], locked: bool) -> int:
    return sum(len((row.locked if locked else row.without).moved) for row in rows)


def _count(found: Churn) -> str:
    return f"{len(found.moved):,}" if found.planned else "no plan"


def _codes(found: Churn) -> str:
    codes = {finding.code for finding in errors(found.findings)} | {
        finding.code for finding in found.findings if finding.code[:4] == "DC50"
    }
    return ", ".join(sorted(codes)) or "none"


if __name__ == "__main__":
    main()
