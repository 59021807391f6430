"""The doors of the package for tests: a blueprint in, a topology, findings or files out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dcgen import artifacts, pipeline
from dcgen.analysis import Analysis
from dcgen.finding import Finding
from dcgen.page import Artifact, Book, Page
from dcgen.topology import Topology


def examine(path: Path) -> tuple[Topology | None, list[Finding]]:
    """Return the topology of a blueprint, None if an error leaves its plan incomplete, and every finding."""
    analysis, findings = pipeline.examine(path)
    if analysis is None or any(_is_plan_error(finding) for finding in analysis.topology.plan.findings):
        return None, findings
    return analysis.topology, findings


def _is_plan_error(finding: Finding) -> bool:
    """Return whether a finding is an error of the plan other than a missing outlet, which leaves nothing out."""
    return finding.severity == "error" and finding.code not in ("DC220", "DC221")


def artifacts_of(topology: Topology, path: Path, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the files of a topology, with the templates of the project that `path` is in."""
    return pipeline.artifacts_of(Analysis(topology), path, only)


def pages(topology: Topology, only: tuple[str, ...] = ()) -> Iterator[Page | Book]:
    """Yield the pages of a topology."""
    return artifacts.pages(Analysis(topology), only)
