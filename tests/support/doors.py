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
    """Return the topology of a blueprint, None where an error stops the plan, and every finding."""
    analysis, findings = pipeline.examine(path)
    return analysis and analysis.topology, findings


def artifacts_of(topology: Topology, path: Path, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the files of a topology, with the templates of the project that `path` is in."""
    return pipeline.artifacts_of(Analysis(topology), path, only)


def pages(topology: Topology, only: tuple[str, ...] = ()) -> Iterator[Page | Book]:
    """Yield the pages of a topology."""
    return artifacts.pages(Analysis(topology), only)
