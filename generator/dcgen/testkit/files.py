"""The files of a site as a mapping that renders on access."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dcgen import pipeline
from dcgen.analysis import Analysis
from dcgen.finding import did_you_mean


class SiteFiles(Mapping[str, Any]):
    """The files that a build of a blueprint writes: the path below `out/NAME/`, and the text, or bytes for a workbook.

    An artifact family is rendered on the first access to one of its files, with the templates of the project.
    """

    def __init__(self, analysis: Analysis, path: Path) -> None:
        from dcgen.artifacts import FAMILIES

        self._analysis, self._path = analysis, path
        self._left = [name for name in FAMILIES if name in (analysis.families or FAMILIES)]
        self._family: dict[str, str] = {}
        self._made: dict[str, str | bytes] = {}

    def __getitem__(self, path: str) -> Any:
        """Return the content of a file. Raise AssertionError with the nearest path if a build does not write it."""
        __tracebackhide__ = True
        if path not in self:
            raise AssertionError(f"the build writes no file '{path}'; {did_you_mean(path, self._family)}")
        if path not in self._made:
            for made in pipeline.artifacts_of(self._analysis, self._path, (self._family[path],)):
                self._made[made.path] = made.data if made.path.endswith(".xlsx") else made.text
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        while path not in self._family and self._left:
            self._list_next()
        return path in self._family

    def __iter__(self) -> Iterator[str]:
        while self._left:
            self._list_next()
        return iter(sorted(self._family))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"<{len(self)} files>"

    def get(self, key: str, default: Any = None) -> Any:
        """Return the content of a file, or `default` if a build does not write it."""
        if key not in self:
            return default
        return self[key]

    def _list_next(self) -> None:
        """List the paths of the next artifact family, without rendering them."""
        from dcgen import artifacts

        family = self._left.pop(0)
        self._family |= {page.path: family for page in artifacts.pages(self._analysis, (family,))}
