"""One module an artefact family: from the topology to pages, each a path, a template and a view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.page import Page
from dcgen.topology import Topology

Family = Callable[[Topology], Iterator[Page]]

FAMILIES: dict[str, Family] = {}


def pages(topology: Topology, only: tuple[str, ...] = ()) -> Iterator[Page]:
    """The pages of all families, or of those that `only` names."""
    for name, family in FAMILIES.items():
        if not only or name in only:
            yield from family(topology)
