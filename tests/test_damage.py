"""Damaged inputs: whatever a file holds, dcgen ends with findings or with a whole tree."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from pathlib import Path

import pytest

from conftest import ROOT
from dcgen import project, tree
from dcgen.catalog import SHIPPED, review
from dcgen.finding import Finding, FindingsError
from dcgen.page import Artifact
from dcgen.rules import RULES
from support.damage import KIND_OF, damaged

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


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("batch", range(16))
def test_damaged_blueprints(tmp_path: Path, batch: int) -> None:
    """400 blueprints with seeded damage are built: findings or a tree, never a traceback or half of one."""
    (tmp_path / "blueprints").mkdir()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        path = tmp_path / "blueprints" / f"{seed}.yaml"
        path.write_bytes(damaged(SOURCES[seed % len(SOURCES)].read_text(encoding="utf-8"), seed))
        outcome(path, tmp_path / f"out-{seed}")


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("batch", range(4))
def test_damaged_catalogs(tmp_path: Path, batch: int) -> None:
    """100 catalog entries with seeded damage are checked and built with, as an entry of the project's own."""
    (tmp_path / "blueprints").mkdir()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        blueprint = SOURCES[seed % len(SOURCES)].read_text(encoding="utf-8")
        models = sorted({word for word in re.findall(r"[\w.+-]+", blueprint) if word in KIND_OF})
        model = models[seed // len(SOURCES) % len(models)]
        (tmp_path / "blueprints" / "case.yaml").write_text(blueprint, encoding="utf-8")
        entry = tmp_path / "catalog" / KIND_OF[model] / f"{model}.yaml"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_bytes(damaged((SHIPPED / KIND_OF[model] / entry.name).read_text(encoding="utf-8"), seed))
        review.review(tmp_path / "catalog")
        outcome(tmp_path / "blueprints" / "case.yaml", tmp_path / f"out-{seed}")
        entry.unlink()


FILES = {"README.md": "hello\n", "racks/r1.svg": "<svg/>\n", "a/b/c.txt": "text\n"}
AFTER = {"README.md": "changed\n", "racks/r2.svg": "<svg/>\n"}


def artifacts(files: dict[str, str]) -> list[Artifact]:
    """The files as artifacts."""
    return [Artifact(path, (text.encode(),)) for path, text in files.items()]


def held(folder: Path) -> dict[str, str]:
    """Every file below `folder` with its text."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("batch", range(8))
def test_damaged_lists_of_an_output_folder(tmp_path: Path, batch: int) -> None:
    """200 folders with a damaged manifest, journal or both: a person's files stay, and `--force` makes the tree whole."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        folder = tmp_path / str(seed)
        tree.write(folder, artifacts(FILES))
        files = json.loads((folder / tree.MANIFEST).read_text(encoding="utf-8"))["files"]
        journal = json.dumps({"old": files, "new": {**files, "racks/r2.svg": "0" * 64}})
        manifest = (folder / tree.MANIFEST).read_text(encoding="utf-8")
        (folder / "racks" / "photo.txt").write_text("mine")
        (tmp_path / "outside.txt").write_text("mine")
        if seed % 4:
            (folder / tree.MANIFEST).write_bytes(damaged(manifest, seed))
        if seed % 4 != 1:
            (folder / tree.JOURNAL).write_bytes(damaged(journal, seed + 1))
        with suppress(FindingsError):  # a path that leads out of the folder
            tree.compare(folder, artifacts(AFTER))
            tree.write(folder, artifacts(AFTER))
            tree.write(folder, artifacts(AFTER), force=True)
            assert held(folder).items() >= AFTER.items()
            assert not (folder / tree.JOURNAL).exists()
        assert held(folder)["racks/photo.txt"] == held(tmp_path)["outside.txt"] == "mine"
