"""dcgen: from a blueprint of a training pod or an edge site to everything the next people need."""

from __future__ import annotations

# Nothing is loaded here, `typing` neither: until `__main__` is, Ctrl-C ends `dcgen` with a traceback.
TYPE_CHECKING = False  # type checkers take it for True
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from dcgen.analysis import Analysis
    from dcgen.finding import Finding, FindingsError
    from dcgen.page import Artifact
    from dcgen.topology import Topology

__all__ = ["Finding", "FindingsError", "artifacts_of", "build", "examine", "load", "project_root"]


def load(path: str | Path) -> Topology:
    """The topology of the blueprint at `path`; `.graph` is its networkx graph. Raises FindingsError on errors."""
    from pathlib import Path

    from dcgen.finding import FindingsError

    analysis, findings = examine(Path(path))
    errors = [finding for finding in findings if finding.severity == "error"]
    if analysis is None or errors:
        raise FindingsError(errors)
    return analysis.topology


def build(path: str | Path) -> dict[str, str | bytes]:
    """Every file that the blueprint at `path` makes: relative path to text, or to bytes for a workbook.

    Writes nothing; raises FindingsError.
    """
    from pathlib import Path

    from dcgen.analysis import Analysis

    made = artifacts_of(Analysis(load(path)), Path(path))
    return {item.path: item.data if item.path.endswith(".xlsx") else item.text for item in made}


def examine(path: Path) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis, None if an error stops the plan, and every finding with its place, sorted by place."""
    from dcgen import blueprint, catalog, plan, source
    from dcgen.analysis import Analysis
    from dcgen.finding import FindingsError
    from dcgen.topology import Topology

    try:
        parsed, document = blueprint.load(path, project_root(path))
    except FindingsError as error:
        return None, list(error.findings)
    try:
        analysis = Analysis(Topology(plan.make_plan(parsed, catalog.Catalog(project_root(path) / "catalog"))))
    except FindingsError as error:
        return None, source.placed(dict.fromkeys(error.findings), document)
    return analysis, source.placed(dict.fromkeys(analysis.findings), document)


def artifacts_of(analysis: Analysis, path: Path, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the rendered files of an analysis one by one, with the templates of the project that `path` lies in."""
    from dcgen import artifacts, render

    root = project_root(path)
    return render.render(artifacts.pages(analysis, only), root / "templates", root)


def project_root(path: Path) -> Path:
    """The folder that holds a project's `blueprints/`, `catalog/`, `templates/` and `out/`."""
    folder = path.parent
    return folder.parent if folder.name == "blueprints" else folder


def __getattr__(name: str) -> Any:
    """`dcgen.Finding` and `dcgen.FindingsError`, loaded when somebody asks for them."""
    if name in ("Finding", "FindingsError"):
        from dcgen import finding

        return getattr(finding, name)
    raise AttributeError(f"module 'dcgen' has no attribute '{name}'")
