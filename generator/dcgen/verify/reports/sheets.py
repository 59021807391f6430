"""The repair sheets: work for each rack, and the pages of the site with the faults marked.

A folder of sheets has `README.md`, `repair/RACK.md` for each rack with work, `index.html`, `racks/RACK.svg` for each
rack with faults, and `links.csv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.site import index, racks
from dcgen.page import Artifact, Page
from dcgen.verify.records import Verification
from dcgen.verify.reports.located import Places
from dcgen.verify.reports.marks import make_site_faults
from dcgen.verify.reports.table import as_csv
from dcgen.verify.reports.work import make_order, make_racks

ORDER = "README.md"
LINKS = "links.csv"


def sheets(
    verification: Verification,
    analysis: Analysis,
    places: Places,
    overrides: Path | None = None,
    root: Path | None = None,
) -> Iterator[Artifact]:
    """Yield the files of the sheets, with paths below their folder.

    `overrides` is the folder of the project's own templates, and `root` is the project. Raise FindingsError as
    `render.render` does.
    """
    yield from render.render(_pages(verification, analysis), overrides, root)
    yield Artifact(LINKS, (as_csv(verification, analysis.topology, places).encode(),))


def _pages(verification: Verification, analysis: Analysis) -> Iterator[Page]:
    topology = analysis.topology
    yield Page(ORDER, "verify/README.md.j2", make_order(verification, topology))
    for rack in make_racks(verification, topology):
        yield Page(f"repair/{rack.name}.md", "verify/rack.md.j2", rack)
    faults = make_site_faults(verification, topology)
    yield from index.pages(analysis, faults)
    yield from racks.pages(analysis, faults)
