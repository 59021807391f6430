"""Build many blueprints and fleets: recall the unchanged blueprints, and build the others."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import unchanged
from dcgen.listing import BuildOptions as BuildOptions

if TYPE_CHECKING:
    from dcgen.finding import Finding


class BuildResult(NamedTuple):
    """The output for a blueprint: its findings as text, and its last lines. `differs` means that files differ."""

    text: str
    line: str
    differs: bool = False
    findings: "tuple[Finding, ...]" = ()


def each(paths: list[Path], options: BuildOptions, counted: Any, recall: bool) -> list[BuildResult]:
    """Return the result of each blueprint or fleet, in order. `counted` shows progress, see `project.build_all`.

    With `recall`, recall the blueprints that are unchanged since their last build, and remember the others. If all of
    them are recalled, import neither the planner nor its libraries.
    """
    units = unchanged.units(paths, options.out) if recall and not (options.only or options.full) else {}
    recalled = unchanged.recalled(units)
    left = [path for path in paths if path not in recalled]
    built = _built(left, options, units, counted) if left else iter(())
    return [_again(recalled[path]) if path in recalled else next(built) for path in paths]


def _again(report: dict[str, str]) -> BuildResult:
    return BuildResult(report.get("findings", ""), report.get("line", ""))


def _built(
    left: list[Path], options: BuildOptions, units: Mapping[Path, unchanged.Unit], counted: Any
) -> Iterator[BuildResult]:
    from dcgen import project
    from dcgen.finding import listed

    results = project.build_all(left, options, counted, units)
    if units:
        unchanged.prune()
    return iter([BuildResult(listed(found), line, differs, tuple(found)) for found, line, differs in results])
