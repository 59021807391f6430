"""The files of the sites of fleets, rendered once for all builds of tests in which only blueprints and rows change."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from dcgen.fleet import sites
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.rows import FleetRow
from dcgen.page import Artifact
from dcgen.source import Document

Rendered = dict[str, list[Artifact]]  # the files of a site by all that they follow from


def render_once(patch: pytest.MonkeyPatch, rendered: Rendered) -> None:
    """Let fleets look up the files of a site in `rendered` before they plan and render it.

    The catalog and the templates of the project must stay the same.
    """
    patch.setattr(sites, "_files", _once(sites._files, rendered))


def _once(real: Callable[..., Iterator[Artifact]], rendered: Rendered) -> Callable[..., Iterator[Artifact]]:
    def files(fleet: FleetFile, row: FleetRow, document: Document, only: tuple[str, ...]) -> Iterator[Artifact]:
        key = repr((document.text, document.data, fleet.spec.workbooks, only))
        if key not in rendered:
            rendered[key] = list(real(fleet, row, document, only))
        return iter(rendered[key])

    return files
