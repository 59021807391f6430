"""The objects that an edit of a blueprint moves, with a lock and without one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from dcgen import freezing, pipeline
from dcgen.finding import Finding, errors
from dcgen.lock.built import Fields, differing, facts_of
from dcgen.lock.lines import path_of
from support.moves import Data, Edit, edited


class Churn(NamedTuple):
    """The built things that an edit moves or changes, by name, and the findings. `planned` is false without a plan."""

    moved: dict[str, Fields]
    findings: list[Finding]
    planned: bool = True

    @property
    def unannounced(self) -> set[str]:
        """The names that move without a finding that names them."""
        if any(finding.severity == "error" and finding.code[:4] != "DC50" for finding in self.findings):
            return set()  # nothing is written
        told = {name for finding in self.findings for name in (*finding.names, finding.message.partition(" ")[0])}
        return self.moved.keys() - told


def written(folder: Path, data: Data) -> Path:
    """Write a blueprint, whose name is that of its file, and return its path."""
    path = folder / "blueprints" / f"{data['name']}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def facts(path: Path) -> tuple[dict[str, Fields] | None, list[Finding]]:
    """Return the facts of a plan, None without one, and its findings."""
    analysis, findings = pipeline.examine(path)
    return (facts_of(analysis.topology.plan) if analysis else None), findings


def freeze(path: Path) -> None:
    """Freeze everything. Raise AssertionError where that fails."""
    outcome = freezing.freeze(path, freezing.FreezeOrder())
    assert outcome.sound, outcome


def churn(folder: Path, data: Data, edit: Edit, locked: bool) -> Churn | None:
    """Return what an edit moves, None where it does not apply."""
    if (after := edited(data, edit)) is None:
        return None
    path = written(folder, data)
    path_of(path).unlink(missing_ok=True)
    if locked:
        freeze(path)
    before, findings = facts(path)
    assert before is not None and not errors(findings), findings
    now, findings = facts(written(folder, after))
    if now is None:
        return Churn({}, findings, False)
    moved = {name: fields for name in before.keys() & now.keys() if (fields := differing(before[name], now[name]))}
    return Churn(moved, findings)
