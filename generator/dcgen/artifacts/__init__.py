"""One module per artifact family: it turns the analysis into pages (path, template and view) or a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import cast

from dcgen.analysis import Analysis
from dcgen.page import Book, Page, PartOrder
from dcgen.plan.records import Plan

Family = Callable[[Analysis], Iterator[Page | Book]]


def _of(module: str, has: Callable[[Plan], object] | None = None) -> Family:
    """Return the family of a module below this package, which is imported when a build first needs it.

    A plan for which `has` is false has no pages of the family.
    """
    name = f"{__name__}.{module}"

    def pages(analysis: Analysis) -> Iterator[Page | Book]:
        if has and not has(analysis.topology.plan):
            return iter(())
        return cast(Family, import_module(name).pages)(analysis)

    pages.__module__ = name
    return pages


def _runs(system: str) -> Callable[[Plan], bool]:
    """Return whether switches of a plan run a network operating system."""
    return lambda plan: any(policy.nos.startswith(system) for policy in plan.routing.policies.values())


def _has_infiniband(plan: Plan) -> bool:
    return any(fabric.protocol == "infiniband" for fabric in plan.fabrics)


def _has_time(plan: Plan) -> bool:
    return bool(plan.services.time_sources or plan.services.time_servers)


# The keys are the names that `--only` and the blueprint's `artifacts:` take, in the order in which a reviewer reads.
FAMILIES: dict[str, Family] = {
    "summary": _of("site.summary"),
    "index": _of("site.index"),
    "floor": _of("site.floor"),
    "dxf": _of("data.dxf"),
    "rows": _of("site.rows"),
    "racks": _of("site.racks"),
    "usd": _of("data.usd"),
    "fabrics": _of("site.fabrics"),
    "bom": _of("field.bom"),
    "cables": _of("field.cables"),
    "panels": _of("field.panels", lambda plan: plan.trunks),
    "phases": _of("field.phases", lambda plan: plan.phases),
    "labels": _of("field.labels"),
    "bundles": _of("field.bundles"),
    "work": _of("field.work"),
    "power": _of("field.power"),
    "addresses": _of("data.addresses"),
    "topology": _of("data.topology"),
    "workload": _of("data.workload", lambda plan: plan.workload),
    "infiniband": _of("bringup.infiniband", _has_infiniband),
    "cabling": _of("bringup.cabling"),
    "acceptance": _of("bringup.acceptance"),
    "dhcp": _of("bringup.dhcp"),
    "dns": _of("bringup.dns"),
    "ntp": _of("bringup.ntp", _has_time),
    "slurm": _of("bringup.slurm"),
    "clustershell": _of("bringup.clustershell"),
    "consoles": _of("bringup.consoles"),
    "prometheus": _of("bringup.prometheus"),
    "bmcs": _of("bringup.bmcs"),
    "nico": _of("bringup.nico"),
    "metal3": _of("bringup.metal3"),
    "maas": _of("bringup.maas"),
    "avd": _of("network.avd", _runs("eos")),
    "frr": _of("network.frr"),
    "containerlab": _of("network.containerlab"),
    "kubernetes": _of("network.kubernetes"),
    "nvue": _of("network.nvue", _runs("cumulus")),
    "sonic": _of("network.sonic", _runs("sonic")),
    "netplan": _of("network.netplan"),
    "networkmanager": _of("network.networkmanager"),
    "ansible": _of("data.ansible"),
    "terraform": _of("data.terraform"),
    "imports": _of("data.imports"),
    "netbox": _of("data.netbox"),
}


# Families that print findings, and those that draw values which these compute.
REVIEWED = ("index", "summary", "fabrics", "floor", "bundles")
# The other families, in lanes that share few values: those of cables and racks, and those with the networks of switches
# and hosts. The first lane is that of the first process, which begins it late, after the design rules and the families
# above. Its many small families are left for the process that is done first, and both end together. In a lane, the
# families that take longest come first, measured for 16,384 GPUs. The workbooks follow one another, so that one process
# alone loads what they need.
LANES = (
    (
        *("cabling", "cables", "bom", "labels", "topology", "work", "acceptance", "prometheus", "infiniband", "racks"),
        *("maas", "usd", "power", "dxf", "rows", "slurm", "clustershell", "consoles"),
        *("panels", "phases", "workload", "ntp"),
    ),
    (
        *("terraform", "ansible", "netbox", "imports", "networkmanager", "nvue", "dns", "bmcs", "nico", "metal3"),
        *("dhcp", "netplan", "containerlab", "frr", "addresses", "kubernetes", "avd", "sonic"),
    ),
)


def pages(analysis: Analysis, only: tuple[str, ...] = ()) -> Iterator[Page | Book]:
    """Yield the pages of the families in `only`, or else of those that the blueprint selects."""
    for _, source in sources(analysis, only):
        yield from source()


def sources(analysis: Analysis, only: tuple[str, ...] = ()) -> list[tuple[str, Callable[[], Iterator[Page | Book]]]]:
    """Return the name of each family of `pages` with a function that yields its pages."""
    wanted = only or analysis.families or tuple(FAMILIES)
    return [(name, partial(_pages, family, analysis)) for name, family in FAMILIES.items() if name in wanted]


def _pages(family: Family, analysis: Analysis) -> Iterator[Page | Book]:
    made = family(analysis)
    yield from made if analysis.workbooks else (page for page in made if isinstance(page, Page))


def order(names: Sequence[str]) -> PartOrder:
    """Return the order in which several processes begin families, by their positions in `names`."""
    place = {name: position for position, name in enumerate(names)}
    own, *lanes = (tuple(place[name] for name in lane if name in place) for lane in (REVIEWED, *LANES))
    return PartOrder(own, tuple(lanes))
