"""The stages of the package in order: from a blueprint to an analysis, and from an analysis to files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from dcgen import blueprint, catalog, source
from dcgen.analysis import Analysis
from dcgen.blueprint.selection import default_families
from dcgen.blueprint.wires import read_wires
from dcgen.finding import Finding, FindingsError, errors
from dcgen.listing import project_root as project_root
from dcgen.lock import lines
from dcgen.page import AnyFile, Artifact, FileParts
from dcgen.plan import steps
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.leases import Lease
from dcgen.plan.records import Plan
from dcgen.topology import Topology

MANY_CABLES = 1_000  # from which a second process saves a tenth of the time; a pod of 256 GPUs has 836
Review = Callable[[], list[Finding]]


class Locking(NamedTuple):
    """The lock to plan with in place of the one beside the blueprint, and a table that receives all leases.

    `beside` is unset for a plan without any lock, such as that of a site whose fleet has one.
    """

    lock: lines.LockFile | None = None
    record: dict[str, tuple[Lease, ...]] | None = None
    beside: bool = True


AS_WRITTEN = Locking()


def examine(path: Path, locking: Locking = AS_WRITTEN) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis, None if an error stops the plan, and every finding with its place, sorted by place."""
    analysis, review = prepare(path, locking)
    return analysis, review()


def prepare(path: Path, locking: Locking = AS_WRITTEN) -> tuple[Analysis | None, Review]:
    """Return the analysis, None if an error stops the plan, and a function that runs the design rules.

    The function returns what `examine` returns: every finding with its place, sorted by place.
    """
    try:
        parsed, document = blueprint.load(path, project_root(path))
    except FindingsError as error:
        found = _with_later_errors(path, error.findings)
        return None, lambda: found
    return _prepared(path, project_root(path), parsed, document, locking)


def examine_parsed(
    path: Path, root: Path, parsed: blueprint.Blueprint, document: source.Document, locking: Locking = AS_WRITTEN
) -> tuple[Analysis | None, list[Finding]]:
    """Return the same as `examine` for a blueprint that was read. A lock beside `path` keeps what is built."""
    analysis, review = _prepared(path, root, parsed, document, locking)
    return analysis, review()


def _prepared(
    path: Path, root: Path, parsed: blueprint.Blueprint, document: source.Document, locking: Locking
) -> tuple[Analysis | None, Review]:
    """Return the same as `prepare` for a blueprint that was read."""
    try:
        plan = _planned(path, root, parsed, document, locking)
    except FindingsError as error:
        found = list(error.findings)
        return None, lambda: found
    analysis = Analysis(Topology(plan), parsed.artifacts or _default_families(plan))
    return analysis, lambda: source.placed(dict.fromkeys(analysis.findings), document)


def _default_families(plan: Plan) -> tuple[str, ...]:
    """Return the artifact families of a blueprint that selects none."""
    servers = sum(device.kind == "server" for device in plan.devices.values())
    return default_families(plan.kind, {policy.nos for policy in plan.routing.policies.values()}, servers)


def sound(path: Path) -> Analysis:
    """Return the analysis of the blueprint at `path`. Raise FindingsError with its errors if it has any."""
    return without_errors(*examine(path))


def without_errors(analysis: Analysis | None, findings: list[Finding]) -> Analysis:
    """Return an analysis without errors. Raise FindingsError with its errors if it has any."""
    if analysis is None or errors(findings):
        raise FindingsError(errors(findings))
    return analysis


def make_plan(path: Path) -> Plan:
    """Return the plan of the blueprint at `path`, without running the design rules.

    Raise FindingsError with the errors and their places if a part cannot be planned.
    """
    parsed, document = blueprint.load(path, project_root(path))
    plan = _planned(path, project_root(path), parsed, document)
    if found := errors(plan.findings):
        raise FindingsError(source.placed(dict.fromkeys(found), document))
    return plan


def artifacts_of(analysis: Analysis, path: Path, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the rendered files of an analysis one by one, with the templates of the project that contains `path`.

    Without `only`, make the families that the blueprint selects.
    """
    return artifacts_in(project_root(path), analysis, only)


def artifacts_in(root: Path, analysis: Analysis, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the same as `artifacts_of`, with the templates of the project at `root`."""
    from dcgen import artifacts, render

    return render.render(artifacts.pages(analysis, only), root / "templates", root)


def renderings_of(analysis: Analysis, path: Path, only: tuple[str, ...] = ()) -> Iterator[AnyFile]:
    """Yield the same files as `artifacts_of` while they are made, see `render.renderings`."""
    from dcgen import artifacts, render

    root = project_root(path)
    return render.renderings(artifacts.pages(analysis, only), root / "templates", root)


def parts_of(
    analysis: Analysis, path: Path, only: tuple[str, ...], processes: int, first: Callable[[], object]
) -> FileParts | None:
    """Return the files of an analysis in parts for several processes, None if one process is better or must do.

    That is so for a small site, for a plan with errors, and for a project with templates of its own. Such templates run
    in a process with limits. The first process calls `first` while the others begin.
    """
    from dcgen import artifacts, forks, render

    processes, root, plan = forks.usable(processes), project_root(path), analysis.topology.plan
    if processes < 2 or len(plan.cables) < MANY_CABLES or errors(plan.findings):
        return None
    if render.has_own(root / "templates", root):
        return None
    sources = artifacts.sources(analysis, only)
    order = artifacts.order([name for name, _ in sources])
    return FileParts(render.parts(sources), order, processes, first, analysis.forget)


def catalog_of(path: Path) -> catalog.Catalog:
    """Return the catalog of the project that contains the blueprint at `path`."""
    return catalog.Catalog(project_root(path) / "catalog")


def _planned(
    path: Path, root: Path, parsed: blueprint.Blueprint, document: source.Document, locking: Locking = AS_WRITTEN
) -> Plan:
    """Return the plan of a valid blueprint. Raise FindingsError with places for a limit that protects memory."""
    try:
        return _plan(path, root, parsed, document, locking)
    except FindingsError as error:
        raise FindingsError(source.placed(dict.fromkeys(error.findings), document)) from None


def _plan(
    path: Path, root: Path, parsed: blueprint.Blueprint, document: source.Document, locking: Locking = AS_WRITTEN
) -> Plan:
    """Return the plan of a blueprint with its wire maps and its lock, whose faults are findings of the plan."""
    stated = read_wires(parsed, document, root)
    allocation = UNLOCKED._replace(wires=stated.wires, record=locking.record)
    try:
        kept = locking.lock or (lines.read_file(path, root) if locking.beside else None)
        known = catalog.Catalog(root / "catalog")
        plan = _locked(known, parsed, allocation, kept) if kept else steps.make_plan(parsed, known, allocation)
    except FindingsError as error:
        raise FindingsError((*stated.findings, *error.findings)) from None
    return plan._replace(findings=(*stated.findings, *plan.findings)) if stated.findings else plan


def _locked(known: catalog.Catalog, parsed: blueprint.Blueprint, allocation: Allocation, file: lines.LockFile) -> Plan:
    """Return the plan that keeps what is built. Everything built that it does not keep is a finding.

    Leases alone keep the slots of most objects. Only where the plan still differs from the lock, a second plan follows
    the lock in these objects.
    """
    from dcgen.lock.built import agreed, facts_of
    from dcgen.lock.following import follow, leases_of
    from dcgen.lock.review import overlapping, review

    leases, sound = lines.leases(file)
    allocation = allocation._replace(held=leases_of(leases))
    plan = steps.make_plan(parsed, known, allocation)
    if sound and not any(overlapping(leases)) and (agreeing := agreed(file, plan)) is not None:
        return plan._replace(recorded=agreeing.recorded, formerly=agreeing.formerly)
    kept, facts = lines.parse(file), facts_of(plan)
    if followed := follow(kept, parsed, plan, facts):
        ends = {end for wire in allocation.wires for end in (wire.a, wire.b)}
        wires = (wire for wire in followed.wires if ends.isdisjoint((wire.a, wire.b)))
        pinned = parsed.model_copy(update={"pins": {**followed.pins, **parsed.pins}})
        allocation = allocation._replace(wires=(*allocation.wires, *wires), built=followed.built)
        plan = steps.make_plan(pinned, known, allocation)
        facts = facts_of(plan)
    found = [item for item in plan.findings if item.path[:1] != ("pins",) or item.path[1] not in followed.pins]
    return plan._replace(
        findings=(*found, *review(kept, plan, facts)),
        recorded=lines.recorded(kept),
        formerly=lines.former_names(kept),
    )


def _with_later_errors(path: Path, faults: tuple[Finding, ...]) -> list[Finding]:
    """Return the faults of keys and values, and the errors of the plan that hold whatever their correction is."""
    from dcgen.blueprint.partial import make_partial

    found = list(faults)
    try:
        document = blueprint.read(path, project_root(path))
    except FindingsError:
        return found
    if part := make_partial(document, faults):
        try:
            later = Analysis(Topology(_plan(path, project_root(path), part.blueprint, document))).findings
        except FindingsError as error:
            later = error.findings
        found += errors(part.certain(later))
    return source.placed(dict.fromkeys(found), document)
