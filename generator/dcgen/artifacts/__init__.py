"""One module per artifact family: it turns the analysis into pages (path, template and view) or a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import infiniband
from dcgen.artifacts.data import addresses, ansible, terraform, topology, workload
from dcgen.artifacts.field import bom, bundles, cables, labels, panels, phases, power, work
from dcgen.artifacts.network import avd, containerlab, frr, kubernetes, netplan, networkmanager, nvue, sonic
from dcgen.artifacts.site import fabrics, floor, index, racks, rows, summary
from dcgen.page import Book, Page

Family = Callable[[Analysis], Iterator[Page | Book]]

# The keys are the names that `--only` and the blueprint's `artifacts:` take, in the order in which a reviewer reads.
FAMILIES: dict[str, Family] = {
    "summary": summary.pages,
    "index": index.pages,
    "floor": floor.pages,
    "rows": rows.pages,
    "racks": racks.pages,
    "fabrics": fabrics.pages,
    "bom": bom.pages,
    "cables": cables.pages,
    "panels": panels.pages,
    "phases": phases.pages,
    "labels": labels.pages,
    "bundles": bundles.pages,
    "work": work.pages,
    "power": power.pages,
    "addresses": addresses.pages,
    "topology": topology.pages,
    "workload": workload.pages,
    "infiniband": infiniband.pages,
    "avd": avd.pages,
    "frr": frr.pages,
    "containerlab": containerlab.pages,
    "kubernetes": kubernetes.pages,
    "nvue": nvue.pages,
    "sonic": sonic.pages,
    "netplan": netplan.pages,
    "networkmanager": networkmanager.pages,
    "ansible": ansible.pages,
    "terraform": terraform.pages,
}


def pages(analysis: Analysis, only: tuple[str, ...] = ()) -> Iterator[Page | Book]:
    """Yield the pages of the families in `only`, or else of those that the blueprint selects."""
    wanted = only or analysis.families or tuple(FAMILIES)
    for name, family in FAMILIES.items():
        if name in wanted:
            yield from family(analysis)
