"""The shared files of a fleet as bytes: all of them, or those of the last build with the blocks of some sites."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen import render
from dcgen.fleet import shared
from dcgen.fleet.changes import SITES
from dcgen.fleet.sections import Cutter, Lengths, OldPage, cut, spliced
from dcgen.fleet.shared import VARIABLES, FleetFacts, FleetView
from dcgen.page import Artifact, Page

# The files with a block per site. All others show totals alone.
SECTIONED = ("index.html", SITES, "ansible/hosts.yml", "terraform/sites.auto.tfvars.json", "argocd/sites.json")
LEADS = {VARIABLES: b",\n"}  # values of JSON have a comma between them


class OldFiles(NamedTuple):
    """The shared files of the last build by path, the lengths of their parts, and what they were made from.

    `totals` is the digest of `shared.totals_of`.
    """

    data: Mapping[str, bytes]
    lengths: Mapping[str, Lengths]
    facts: FleetFacts
    totals: str


def files(view: FleetView, cutter: Cutter, lengths: dict[str, Lengths]) -> Iterator[Artifact]:
    """Yield all shared files, made with dcgen's own templates. Add the lengths of the parts of each to `lengths`."""
    for page in shared.pages(view):
        if isinstance(page, Page) and page.path in SECTIONED:
            made = cut(page, cutter)
            lengths[page.path] = made.lengths
            yield Artifact(page.path, (made.data,))
        else:
            yield from render.render([page])


def updated(
    view: FleetView, cutter: Cutter, facts: FleetFacts, old: OldFiles, lengths: dict[str, Lengths]
) -> Iterator[Artifact]:
    """Yield the same as `files` with a view that has the blocks of the changed sites alone."""
    before, after = shared.sections(old.facts), shared.sections(facts)
    same = shared.totals_of(view) == old.totals
    for page in shared.pages(view):
        if isinstance(page, Page) and page.path in SECTIONED:
            earlier = OldPage(old.data[page.path], old.lengths[page.path], before)
            made = spliced(earlier, cut(page, cutter), after, LEADS)
            lengths[page.path] = made.lengths
            yield Artifact(page.path, tuple(made.pieces))
        elif same and page.path in old.data:
            yield Artifact(page.path, (old.data[page.path],))
        else:
            yield from render.render([page])
