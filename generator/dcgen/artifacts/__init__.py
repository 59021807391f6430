"""One module an artifact family: from the topology to pages, each a path, a template and a view, or to a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import infiniband
from dcgen.artifacts.data import addresses, ansible, terraform, topology
from dcgen.artifacts.field import bom, bundles, cables, labels, power, work
from dcgen.artifacts.site import fabrics, floor, index, racks, rows, summary
from dcgen.page import Book, Page

Family = Callable[[Analysis], Iterator[Page | Book]]

# By the name that `--only` takes, in the order in which a reviewer reads.
FAMILIES: dict[str, Family] = {
    "summary": summary.pages,
    "index": index.pages,
    "floor": floor.pages,
    "rows": rows.pages,
    "racks": racks.pages,
    "fabrics": fabrics.pages,
    "bom": bom.pages,
    "cables": cables.pages,
    "labels": labels.pages,
    "bundles": bundles.pages,
    "work": work.pages,
    "power": power.pages,
    "addresses": addresses.pages,
    "topology": topology.pages,
    "infiniband": infiniband.pages,
    "ansible": ansible.pages,
    "terraform": terraform.pages,
}


def pages(analysis: Analysis, only: tuple[str, ...] = ()) -> Iterator[Page | Book]:
    """The pages of all families, or of those that `only` names."""
    for name, family in FAMILIES.items():
        if not only or name in only:
            yield from family(analysis)
