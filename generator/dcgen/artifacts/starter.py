"""The files of `dcgen init`: a first blueprint, and a workflow that checks that out/ is current."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.page import Page


def pages() -> Iterator[Page]:
    """Yield the files of a new project."""
    yield Page("blueprints/first-pod.yaml", "init/first-pod.yaml.j2", None)
    yield Page(".github/workflows/dcgen.yaml", "init/workflow.yaml.j2", None)
