"""Damaged inputs: whatever a file holds, dcgen ends with findings or with a whole tree."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from conftest import ROOT
from damage import KIND_OF, damaged
from dcgen import catalog, project, tree
from dcgen.catalog import SHIPPED, review
from dcgen.finding import Finding
from dcgen.rules import RULES

SOURCES = [*sorted((ROOT / "tests" / "cases").glob("*.yaml")), *(ROOT / "blueprints").glob("[tl]*.yaml")]
BATCH = 25


def outcome(blueprint: Path, out: Path) -> list[Finding]:
    """The findings of a build that ended as every build must: a whole tree, or errors and no tree."""
    findings, line, _ = project.build(blueprint, str(out), (), False, lambda files, words: files)
    assert {finding.code for finding in findings} <= set(RULES)
    assert all(len(str(finding)) < 3_000 for finding in findings)
    errors = [finding for finding in findings if finding.severity == "error"]
    assert bool(line) != bool(errors)
    assert all(finding.place for finding in errors), errors
    folders = list(out.iterdir()) if out.exists() else []
    assert len(folders) == bool(line)
    for folder in folders:
        files = json.loads((folder / tree.MANIFEST).read_text(encoding="utf-8"))["files"]
        assert {path: hashlib.sha256((folder / path).read_bytes()).hexdigest() for path in files} == files
    return findings


@pytest.mark.parametrize("batch", range(24))
def test_damaged_blueprints(tmp_path: Path, batch: int) -> None:
    """600 blueprints with seeded damage are built: findings or a tree, never a traceback or half of one."""
    (tmp_path / "blueprints").mkdir()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        path = tmp_path / "blueprints" / f"{seed}.yaml"
        path.write_bytes(damaged(SOURCES[seed % len(SOURCES)].read_text(encoding="utf-8"), seed))
        outcome(path, tmp_path / f"out-{seed}")


@pytest.mark.parametrize("batch", range(8))
def test_damaged_catalogs(tmp_path: Path, batch: int) -> None:
    """200 catalog entries with seeded damage are checked and built with, as an entry of the project's own."""
    (tmp_path / "blueprints").mkdir()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        blueprint = SOURCES[seed % len(SOURCES)].read_text(encoding="utf-8")
        models = sorted({word for word in re.findall(r"[\w.+-]+", blueprint) if word in KIND_OF})
        model = models[seed // len(SOURCES) % len(models)]
        (tmp_path / "blueprints" / "case.yaml").write_text(blueprint, encoding="utf-8")
        entry = tmp_path / "catalog" / KIND_OF[model] / f"{model}.yaml"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_bytes(damaged((SHIPPED / KIND_OF[model] / entry.name).read_text(encoding="utf-8"), seed))
        catalog._load.cache_clear()  # its keys are paths, and this file changes
        review.review(tmp_path / "catalog")
        outcome(tmp_path / "blueprints" / "case.yaml", tmp_path / f"out-{seed}")
        entry.unlink()
